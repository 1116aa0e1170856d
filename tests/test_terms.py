"""From when to when a membership holds, both ends in one cell."""

from __future__ import annotations

from pathlib import Path

import pytest

from zapisy.roster import Membership, Roster
from zapisy.roster.terms import read_terms


@pytest.mark.parametrize(
    ("written", "terms"),
    [
        ("2018–2022", [("2018", "2022")]), ("2018-2022", [("2018", "2022")]), ("2018 — 2022", [("2018", "2022")]), ("2018/2022", [("2018", "2022")]),
        ("2018/19", [("2018", "2019")]), ("2018–22", [("2018", "2022")]), ("1999–03", []), ("od 1. 11. 2018 do 30. 9. 2022", [("2018-11-01", "2022-09-30")]),
        ("1.11.2018-30.9.2022", [("2018-11-01", "2022-09-30")]), ("1. 11. 2018 – 30. 9. 2022", [("2018-11-01", "2022-09-30")]),
        ("2018-11-01 - 2022-09-30", [("2018-11-01", "2022-09-30")]), ("11/2018 – 9/2022", [("2018-11", "2022-09")]), ("od listopadu 2018 do září 2022", [("2018-11", "2022-09")]),
        ("1. 1. – 31. 12. 2020", [("2020-01-01", "2020-12-31")]), ("od 1. ledna do 31. prosince 2020", [("2020-01-01", "2020-12-31")]),
        ("od 2018", [("2018", None)]), ("Od roku 2018", [("2018", None)]), ("od r. 2018", [("2018", None)]), ("ode dne 1. 11. 2018", [("2018-11-01", None)]),
        ("2018–", [("2018", None)]), ("2018 -", [("2018", None)]), ("2018 – dosud", [("2018", None)]), ("od 5/2018 dosud", [("2018-05", None)]),
        ("od 2018 do současnosti", [("2018", None)]), ("od 1. 11. 2018 do odvolání", [("2018-11-01", None)]), ("2018–present", [("2018", None)]),
        ("do 2022", [(None, "2022")]), ("do 30. 9. 2022", [(None, "2022-09-30")]), ("–2022", [(None, "2022")]), ("from 2018 to 2022", [("2018", "2022")]),
        ("2010–2014, 2018–2022", [("2010", "2014"), ("2018", "2022")]), ("2010-2014; od 2018", [("2010", "2014"), ("2018", None)]),
        ("2018", []), ("2018-11", []), ("2018-11-01", []), ("1. 11. 2018", []), ("2022–2018", []), ("jaro 2018 – 2022", []), ("dosud", []), ("od", []),
        ("VIII.", []), ("od jara 2018", []), ("30. 2. 2018 – 2022", []), ("2018–2022–2026", []),
    ],
)  # fmt: skip
def test_terms_in_one_cell(written: str, terms: list[tuple[str | None, str | None]]) -> None:
    assert read_or_none(written) == (terms or None)


def read_or_none(written: str) -> list[tuple[str | None, str | None]] | None:
    try:
        return list(read_terms(written))
    except ValueError:
        return None


def test_an_empty_cell_has_no_term() -> None:
    assert read_terms(None) == read_terms(" ") == read_terms("–") == ()


def load(text: str, folder: Path) -> Roster:
    path = folder / "roster.csv"
    path.write_text(text, "utf-8")
    return Roster.load(path, strict=False)


@pytest.mark.parametrize("heading", ["Období", "funkční období", "od–do", "Od", "term of office"])
def test_a_column_of_terms_makes_memberships(heading: str, tmp_path: Path) -> None:
    cells = ("2018–2022", "2010–2014, od 2018", "", "od 1. 11. 2018")
    rows = "".join(f'Eva;Tichá;Obec Tichá;"{cell}"\n' for cell in cells)
    roster = load(f"jméno;příjmení;organizace;{heading}\n{rows}", tmp_path)
    assert [person.memberships for person in roster.persons] == [
        (Membership("Obec Tichá", since="2018", until="2022"),),
        (Membership("Obec Tichá", since="2010", until="2014"), Membership("Obec Tichá", since="2018")),
        (Membership("Obec Tichá"),),
        (Membership("Obec Tichá", since="2018-11-01"),),
    ]


def test_what_is_no_term_is_told_and_left_out(tmp_path: Path) -> None:
    roster = load("jméno;příjmení;organizace;období\nEva;Tichá;Obec Tichá;VIII.\n", tmp_path)
    assert roster.persons[0].memberships == (Membership("Obec Tichá"),)
    told = [(issue.severity, issue.row, issue.column) for issue in roster.issues]
    assert told == [("warning", 2, "období")]


def test_words_before_dates_in_two_columns(tmp_path: Path) -> None:
    roster = load("jméno;příjmení;od;do\nEva;Tichá;od roku 2018;do 30. 9. 2022\n", tmp_path)
    assert roster.persons[0].memberships == (Membership(since="2018", until="2022-09-30"),)
    assert roster.issues == ()
