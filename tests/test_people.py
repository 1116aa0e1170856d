"""People and officers: who is named in a document, in whatever form, and who held which office of the meeting."""

from __future__ import annotations

import time

import pytest

from marked import Example, load_examples
from zapisy.finders import find_all
from zapisy.flow import read_minutes
from zapisy.readers.plain import read_plain
from zapisy.record import Document, Minutes
from zapisy.text.source import Source


def read(text: str) -> Minutes:
    return read_minutes(read_plain(text.encode()), Document())


PEOPLE = (
    "people", "people_inflected", "people_plural", "people_possessive", "people_couples", "people_one_human",
    "people_two_humans", "people_open", "people_turned",
)  # fmt: skip


@pytest.mark.parametrize("example", [e for family in PEOPLE for e in load_examples(family)], ids=str)
def test_people(example: Example) -> None:
    minutes = read(example.text)
    assert {p.name for p in minutes.persons} == {t.attributes["name"] for t in example.tagged}
    for tag in example.tagged:
        person = next(p for p in minutes.persons if p.name == tag.attributes["name"])
        assert any(m.start < tag.end and tag.start < m.end for m in person.mentions)
        if "titles" in tag.attributes:
            assert person.titles == tag.attributes["titles"]


OFFICERS = (
    "officers", "officers_chair", "officers_recorder", "officers_verifier", "officers_teller", "officers_proposal",
)  # fmt: skip


@pytest.mark.parametrize("example", [e for family in OFFICERS for e in load_examples(family)], ids=str)
def test_officers(example: Example) -> None:
    officers = read(example.text).officers
    expected = {(tag.tag, tag.attributes["name"]) for tag in example.tagged}
    assert {(officer.role, officer.name) for officer in officers} == expected
    for tag in example.tagged:
        if "signed" in tag.attributes:
            assert tag.attributes["signed"] in [o.signed for o in officers if o.role == tag.tag]


def test_gender_and_case_of_a_mention() -> None:
    (person,) = read("Pozemek se prodává panu Kubištovi.").persons
    assert (person.gender, person.mentions[0].case) == ("male", "dative")


def test_an_adjective_that_begins_a_sentence_is_no_mention() -> None:
    minutes = read("Přítomni: Petr Malý, Eva Hrubá\nMalý obecní byt bude nabídnut.\nMalý souhlasil.")
    assert [m.start for m in minutes.persons[0].mentions] == [10, 62]


def test_initials_alone_are_names_only_in_a_text_that_says_so() -> None:
    assert read("Na pozemku p. č. 5 stojí dům A. B. podle plánu.").persons == ()


@pytest.mark.parametrize(
    "token",
    [
        "P. Novák ", "Ing. Čapek a ", "manželé Novákovi ", "A. B. ", "Jan a Eva Novákovi ", "zapsal ", "tajemník\t",
        "předsedající Jan Hora\t", "Jednání řídila předsedkyně. ", "Eva Tichá, předsedkyně ", "Nguyen Van ", "p. ",
    ],
)  # fmt: skip
def test_hostile_text_takes_linear_time(token: str) -> None:
    text = token * (60_000 // len(token))
    begin = time.process_time()
    find_all(Source(text, (), "txt"))
    assert time.process_time() - begin < 6


def test_many_names_of_one_beginning_take_linear_time() -> None:
    letters = "abcdefghij"
    names = (f"J. Kova{a}{b}{c}{d}" for a in letters for b in letters for c in letters for d in letters[:5])
    text = ", ".join(names)
    begin = time.process_time()
    find_all(Source(text, (), "txt"))
    assert time.process_time() - begin < 8
