"""Names filed under the letters that all their forms have, and found in spite of one mistake in these."""

from __future__ import annotations

import pytest

from zapisy.names.beginnings import Beginnings
from zapisy.names.forms import FormTable


@pytest.mark.parametrize(
    "word", ["hlousk", "hlosk", "hloousk", "hluosk", "hlxusk", "lousk", "xhlousk", "hlousx"]
)
def test_one_mistake(word: str) -> None:
    assert "hlous" in set(Beginnings(["hlous", "hora", "ola"]).list_near(word))


@pytest.mark.parametrize("word", ["hroosk", "lhuos", "xlousk", "beran", "h", ""])
def test_more_mistakes(word: str) -> None:
    assert "hlous" not in set(Beginnings(["hlous", "hora"]).list_near(word))


def test_short_beginnings_stand_on_the_way_to_long_ones() -> None:
    assert {"ho", "hora"} <= set(Beginnings(["hora", "ho"]).list_near("horak"))


@pytest.mark.parametrize(
    ("family", "gender", "word"),
    [
        ("Hloušek", "male", "Hloška"),
        ("Švec", "male", "Ševvce"),
        ("Strachová", "female", "Stracvhové"),
        ("Vránková", "female", "Várnkovou"),
        ("Rocha", "female", "Roše"),
    ],
)
def test_slips_in_names(family: str, gender: str, word: str) -> None:
    table = FormTable()
    table.add(family, gender)
    found = table.read_misspelt(word, lambda _: True) or table.read_singular(word)
    assert {reading.family for reading in found} == {family}


def test_names_added_after_the_first_slip_are_found() -> None:
    table = FormTable()
    table.add("Beran", "male")
    assert not table.read_misspelt("Hloška", lambda _: True)
    table.add("Hloušek", "male")
    assert table.read_misspelt("Hloška", lambda _: True)


@pytest.mark.parametrize(
    ("name", "gender", "word"),
    [
        ("Tomášková", "female", "Tomášové"),
        ("Vrbický", "male", "Krbického"),
        ("Vrbická", "female", "Krbické"),
        ("Slavotný", "male", "Slavotné"),
    ],
)
def test_another_name_is_no_slip(name: str, gender: str, word: str) -> None:
    table = FormTable()
    table.add(name, gender)
    assert not table.read_misspelt(word, lambda _: True)
