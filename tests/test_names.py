"""Czech personal names: titles, shape, forms, nominatives."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

from zapisy.names.inflection import decline_family, decline_given
from zapisy.names.nominative import restore_nominative
from zapisy.names.scan import scan_person
from zapisy.names.shape import parse_name
from zapisy.names.titles import split_titles


@pytest.mark.parametrize(
    ("text", "titles", "name"),
    [
        ("Ing. Jan Krátký, Ph.D.", "Ing., Ph.D.", "Jan Krátký"),
        ("RNDr.Petr Tichý", "RNDr.", "Petr Tichý"),
        ("Mgr. et Mgr. Lea Suchá", "Mgr. et Mgr.", "Lea Suchá"),
        ("pan Vrána", None, "Vrána"),
        ("p. V. Vrána", None, "V. Vrána"),
        ("P. Vrána", None, "P. Vrána"),
        ("o. Metoděj", "o.", "Metoděj"),
        ("Jan Krátký MBA", "MBA", "Jan Krátký"),
        ("Emil Malý", None, "Emil Malý"),
    ],
)
def test_titles(text: str, titles: str | None, name: str) -> None:
    split = split_titles(text)
    assert (split.titles, text[split.start : split.end]) == (titles, name)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Krátký Jan", "Jan Krátký"),
        ("KRÁTKÝ Jan", "Jan Krátký"),
        ("Jan KRÁTKÝ", "Jan Krátký"),
        ("Krátký J.", "J. Krátký"),
        ("Jan Krátký ml.", "Jan Krátký ml."),
        ("Rada města", None),
        ("ČSSZ", None),
        ("Schválení programu", None),
        ("I. Zavedení", None),
        ("Jan Podzimní", "Jan Podzimní"),
    ],
)
def test_shape(text: str, name: str | None) -> None:
    parsed = parse_name(text)
    assert (parsed.text if parsed else None) == name


@pytest.mark.parametrize(
    ("family", "gender", "forms"),
    [
        ("Novák", "male", "Nováka Novákovi Nováku Novákem"),
        ("Hloušek", "male", "Hlouška Hlouškovi Hlouškem"),
        ("Němec", "male", "Němce Němcovi Němče Němcem"),
        ("Vaněk", "male", "Vaňka Vaňkovi Vaňkem"),
        ("Svoboda", "male", "Svobody Svobodovi Svobodu Svobodou"),
        ("Tichý", "male", "Tichého Tichému Tichém Tichým"),
        ("Jarní", "male", "Jarního Jarnímu Jarním"),
        ("Kříž", "male", "Kříže Kříži Křížovi Křížem"),
        ("Švec", "male", "Ševce Ševcovi Ševcem"),
        ("Purkyně", "male", "Purkyně Purkyni"),
        ("Nováková", "female", "Novákové Novákovou"),
        ("Malá-Horáková", "female", "Malé-Horákové Malou-Horákovou"),
        ("Králů", "female", "Králů"),
    ],
)
def test_forms_of_family_names(family: str, gender: str, forms: str) -> None:
    assert set(forms.split()) <= {form for form, _ in decline_family(family, gender)}


def test_forms_of_a_man_are_none_of_a_woman() -> None:
    women = {form for form, _ in decline_family("Svobodová", "female")}
    assert not women & {form for form, _ in decline_family("Svoboda", "male")}


def test_given_names_palatalise() -> None:
    assert ("Lence", "dative") in decline_given("Lenka", "female")
    assert ("Olze", "dative") in decline_given("Olga", "female")
    assert ("Petře", "vocative") in decline_given("Petr", "male")


@pytest.mark.parametrize(
    ("mention", "name"),
    [
        ("Viktora Hlouška", "Viktor Hloušek"),
        ("Simonu Pražmovou", "Simona Pražmová"),
        ("Marie Staré", "Marie Stará"),
        ("Petra Lva", "Petr Lev"),
        ("Jiřímu Hlavatému", "Jiří Hlavatý"),
        ("Jana Novotného", "Jan Novotný"),
        ("Petra Vondry", "Petr Vondra"),
        ("Petru Vondrovou", "Petra Vondrová"),
        ("Pavla Svobodová", "Pavla Svobodová"),
        ("Josefa Němce", "Josef Němec"),
        ("V. Malou-Horákovou", "V. Malá-Horáková"),
        ("Martina Bezděka", "Martin Bezděk"),
        ("Luďka Vaňka", "Luděk Vaněk"),
        ("Václava Macka", "Václav Macek"),
        ("Petra Becka", "Petr Beck"),
        ("Vojtěcha Szabó", "Vojtěch Szabó"),
        ("Jan Krátký", "Jan Krátký"),
    ],
)
def test_nominative(mention: str, name: str) -> None:
    assert restore_nominative(mention).name == name


def test_benchmark_of_mentions_keeps_its_level() -> None:
    bench = Path(__file__).parent.parent / "bench"
    run = subprocess.run([sys.executable, "names.py"], cwd=bench, capture_output=True, text=True, check=True)
    staged, fuzzy = (
        re.search(r"staged lookup\s+P ([\d.]+)  R ([\d.]+)", run.stdout),
        re.search(r"WRatio.*P ([\d.]+)", run.stdout),
    )
    restored = re.search(r"nominatives\s+([\d.]+)", run.stdout)
    assert staged is not None
    assert fuzzy is not None
    assert restored is not None
    assert float(staged[1]) >= 0.99
    assert float(staged[2]) >= 0.98
    assert float(fuzzy[1]) < float(staged[1])
    assert float(restored[1]) >= 0.95


@pytest.mark.parametrize(
    ("row", "name"),
    [
        ("Tichá Eva Vrána Petr", "Eva Tichá"),
        ("Eva Tichá Petr Vrána", "Eva Tichá"),
    ],
)
def test_rows_without_commas(row: str, name: str) -> None:
    person = scan_person(row, 0, len(row))
    assert person is not None
    assert person.parsed.text == name


def test_degree_on_the_next_line_is_no_family_name() -> None:
    """A given name that ends a line: the degree below begins the next entry, however it is cut."""
    text = "MVDr. Gustav\nMUDr. Otto Berger, Zdena Malá"
    scanned = scan_person(text, 0, len(text))
    assert scanned is not None
    assert (scanned.titles, scanned.parsed.text, scanned.span.end) == ("MVDr.", "Gustav", 12)
