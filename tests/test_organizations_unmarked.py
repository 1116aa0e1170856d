"""Organizations of texts without diacritics: each sentence names the same as with them, in the letters of the text."""

from __future__ import annotations

import pytest

from test_organization_wordings import HEAD, WORDINGS
from zapisy.finders.organizations.unmarked import is_unmarked, mark_words, unmark
from zapisy.flow import read_minutes
from zapisy.readers.plain import read_plain
from zapisy.record import Document


def _list_names(text: str) -> list[str]:
    minutes = read_minutes(read_plain(text.encode()), Document())
    return [organization.name for organization in minutes.organizations]


@pytest.mark.parametrize("sentence", [sentence for sentence, _ in WORDINGS])
def test_same_names_without_diacritics(sentence: str) -> None:
    marked, bare = HEAD + sentence, unmark(HEAD + sentence)
    assert sorted(map(unmark, _list_names(bare))) == sorted(map(unmark, _list_names(marked)))


def test_names_in_the_letters_of_the_text() -> None:
    names = _list_names(
        unmark(HEAD) + "Kontrolni komise jednala s Krajskym soudem v Polne a s Nadaci Zeleny strom."
    )
    assert {"Kontrolni komise", "Krajsky soud v Polne", "Nadace Zeleny strom"} <= set(names)


def test_abbreviation_stands_for_the_official_name() -> None:
    assert "Ministerstvo školství, mládeže a tělovýchovy" in _list_names(
        unmark(HEAD) + "MSMT vyhlasilo vyzvu."
    )


def test_proper_names_and_verbs_stay() -> None:
    assert mark_words("Novakova z Polne resila dopravu") == "Novakova z Polne resila dopravu"


def test_marked_text_is_none_of_these() -> None:
    assert not is_unmarked(HEAD)
    assert is_unmarked(unmark(HEAD))
    assert not is_unmarked("Zapis")


def test_person_behind_a_company_of_the_country() -> None:
    assert "Lesy ČR" in _list_names(HEAD + "Plán předložil za Lesy ČR Uher.")
