"""Abbreviations of two words that a tab or a line break divides."""

from __future__ import annotations

import pytest

from zapisy.flow import read_minutes
from zapisy.readers import read_source
from zapisy.record import Document


@pytest.mark.parametrize("gap", [" ", "\t"])
def test_abbreviation_with_a_gap(gap: str) -> None:
    text = f"Zápis z jednání dne 3. 4. 2019\n\nPřítomni: Jan Kos (MD{gap}ČR), Eva Malá (MPO)\n\nStanovisko dodá MD{gap}ČR.\n"
    minutes = read_minutes(read_source(text.encode(), name="x.txt"), Document())
    assert any(organization.name == "Ministerstvo dopravy" for organization in minutes.organizations)


def read_names(text: str) -> list[str]:
    head = "Zápis ze schůze výboru dne 5. 3. 2019\nPřítomni: Jan Kos (MPO), Eva Malá (MF)\n\n"
    minutes = read_minutes(read_source((head + text).encode(), name="x.txt"), Document())
    return [organization.name for organization in minutes.organizations]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Zakázka pro Vagonku Lipina a.s. byla ztracena.", "Vagonka Lipina a.s."),
        ("Účetní závěrka Domova pod Lípou, p.o.\nRada ji schvaluje.", "Domov pod Lípou, p.o."),
        ("Smlouvu podepíše SVJ Lipová 1188-1192 v březnu.", "SVJ Lipová 1188-1192"),
        ("Smlouvu podepíše SVJ Lipová 2019.", "SVJ Lipová"),
        ("Stanovisko dodá MS v březnu.", "Ministerstvo spravedlnosti"),
    ],
)
def test_names_in_full(text: str, name: str) -> None:
    assert name in read_names(text)


@pytest.mark.parametrize(
    "text", ["Připojení: MS Teams.", "Tabulka je v MS Excel.", "WP žádá export do CSV, CSV je hotovo."]
)
def test_programs_and_parts_of_projects_are_no_organizations(text: str) -> None:
    assert not {"Ministerstvo spravedlnosti", "WP", "CSV"} & set(read_names(text))
