"""Presence lists in tables whose cells have several lines: wrapped values, an office below its holder, several persons."""

from __future__ import annotations

import pytest

from zapisy.flow import read_minutes
from zapisy.readers.markdown import read_markdown
from zapisy.record import Attendee, Document
from zapisy.text.source import BlockKind, Cell, SourceBuilder

ROWS = list[tuple[str, ...]]


def read_rows(rows: ROWS) -> list[tuple[str, str | None, str | None]]:
    """Who is present by a table: name, office, organization."""
    builder = SourceBuilder()
    builder.add_block("Záznam z porady dne 3. 4. 2024")
    builder.add_block("Přítomni:")
    for row, cells in enumerate(rows):
        for column, text in enumerate(cells):
            builder.add_block(
                text, BlockKind.TABLE_CELL, cell=Cell(0, row, column), separator="\t" if column else "\n"
            )
    builder.add_block("Omluveni: Ing. Zlata Pešková")
    minutes = read_minutes(builder.build("docx"), Document())
    assert [absentee.name for absentee in minutes.absentees] == ["Zlata Pešková"]
    return [(a.name, a.role, _body(a)) for a in minutes.attendees]


def _body(attendee: Attendee) -> str | None:
    return attendee.organization.text if attendee.organization else None


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        (
            [("Ing. Milada Straková\nředitelka odboru", "Ministerstvo vnitra"), ("Igor Zrzavý\nreferent", "Policie ČR")],
            [("Milada Straková", "ředitelka odboru", "Ministerstvo vnitra"), ("Igor Zrzavý", "referent", "Policie ČR")],
        ),
        (
            [("Jméno", "Organizace", "Funkce"), ("Ing. Milada Straková", "Hasičský sbor\nHornického kraje", "vedoucí\nodboru")],
            [("Milada Straková", "vedoucí odboru", "Hasičský sbor Hornického kraje")],
        ),
        (
            [("Ing. Milada Straková\nŠtěpán Vávra\nIgor Zrzavý", "ředitelka\nvedoucí oddělení\nreferent")],
            [("Milada Straková", "ředitelka", None), ("Štěpán Vávra", "vedoucí oddělení", None), ("Igor Zrzavý", "referent", None)],
        ),
        (
            [("Milada Straková\nIgor Zrzavý", "Ministerstvo vnitra"), ("Eva Malá", "Policie ČR")],
            [
                ("Milada Straková", None, "Ministerstvo vnitra"),
                ("Igor Zrzavý", None, "Ministerstvo vnitra"),
                ("Eva Malá", None, "Policie ČR"),
            ],
        ),
        (
            [("Milada Straková\nIgor Zrzavý", "ředitelka"), ("Eva Malá", "referentka")],
            [("Milada Straková", None, None), ("Igor Zrzavý", None, None), ("Eva Malá", "referentka", None)],
        ),
    ],
    ids=["office below", "wrapped cells", "line by line", "one body for all", "one office for nobody"],
)  # fmt: skip
def test_cells_of_several_lines(rows: ROWS, expected: list[tuple[str, str | None, str | None]]) -> None:
    """Each person has what is theirs; what may be anybody's is nobody's."""
    assert read_rows(rows) == expected


def test_an_abbreviation_behind_the_name_of_a_body() -> None:
    """``Správa a údržba silnic (SÚS)`` in a column: its name, and what it is shortened to."""
    text = b"# Z\xc3\xa1znam z porady dne 3. 4. 2024\n\n"
    table = "| Organizace | Zástupce | Podpis |\n|---|---|---|\n| Správa a údržba silnic Podhoří, p. o. (SÚS) | Jan Kos | |\n"
    minutes = read_minutes(read_markdown(text + table.encode()), Document())
    assert [(o.name, o.short_name) for o in minutes.organizations] == [
        ("Správa a údržba silnic Podhoří, p. o.", "SÚS")
    ]
