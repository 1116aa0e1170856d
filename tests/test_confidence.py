"""Confidence of listed persons: what makes an entry less sure than its fellows."""

from __future__ import annotations

from zapisy.flow import read_minutes
from zapisy.readers.plain import read_plain
from zapisy.record import Document

HEAD = "Zápis ze schůze výboru spolku Kamínek dne 3. 4. 2023\n"


def rate(text: str) -> dict[str, float]:
    minutes = read_minutes(read_plain((HEAD + text).encode()), Document())
    listed = (*minutes.attendees, *minutes.absentees, *minutes.guests)
    return {each.name: each.evidence[0].confidence or 0.0 for each in listed}


def test_full_names_of_one_list_are_sure() -> None:
    assert min(rate("Přítomni: Jan Krátký, Eva Tichá, Petr Vrána\n").values()) > 0.98


def test_a_lone_word_among_full_names_is_not() -> None:
    rated = rate("Přítomni: Jan Krátký, Eva Tichá, Petr Vrána, Holub\n")
    assert rated["Holub"] < 0.7 < rated["Jan Krátký"]


def test_a_list_of_family_names_alone_is_sure() -> None:
    assert min(rate("Přítomni: Krátký, Tichá, Vrána, Holub\n").values()) > 0.98


def test_a_name_in_two_lists_is_less_sure() -> None:
    rated = rate("Přítomni: Jan Krátký, Eva Tichá, Petr Vrána\nOmluveni: Jan Krátký\n")
    assert rated["Jan Krátký"] < rated["Eva Tichá"]


def test_a_number_that_contradicts_makes_all_less_sure() -> None:
    names = "Přítomni: Jan Krátký, Eva Tichá, Petr Vrána\n"
    assert max(rate(names + "Přítomno je 9 členů.\n").values()) < min(
        rate(names + "Přítomni jsou 3 členové.\n").values()
    )
