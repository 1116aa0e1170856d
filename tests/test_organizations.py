"""Organizations by family: every place where one is named, under its name in the nominative."""

from __future__ import annotations

import time

import pytest

from marked import Example, Tagged, load_examples
from zapisy import read
from zapisy.finders import find_all
from zapisy.finders.organizations.finder import find_organizations
from zapisy.finders.people.finder import find_people
from zapisy.found import Found
from zapisy.readers.plain import read_plain
from zapisy.text.source import Source
from zapisy.text.views import View

FAMILIES = (
    "ministries", "offices", "schools", "companies", "clubs", "bodies", "abbreviations", "ambiguous", "own", "none",
)  # fmt: skip


def load_family(family: str) -> list[Example]:
    return load_examples(f"organizations_{family}")


def find_named(text: str) -> Found:
    """What is found in minutes, or in a sentence out of them, which has no head whose body one could take for the meeting's."""
    source = read_plain(text.encode())
    if text.startswith(("Zápis", "Přítomni")):
        return find_all(source)
    found = Found(View.of(source))
    find_people(found)
    find_organizations(found)
    return found


@pytest.mark.parametrize(
    "example",
    [
        pytest.param(example, id=f"{family}: {example}")
        for family in FAMILIES
        for example in load_family(family)
    ],
)
def test_organizations_of_example(example: Example) -> None:
    found = find_named(example.text)
    got = sorted((m.span, m.text, m.name, m.candidates) for m in found.organizations)
    assert [mention for _, *mention in got] == [expect_mention(tag) for tag in example.tagged]


def expect_mention(tag: Tagged) -> list[str | tuple[str, ...]]:
    """What is written, the name, and what an abbreviation may stand for."""
    text = " ".join(tag.text.split())
    candidates = tuple(filter(None, tag.attributes.get("candidates", "").split("|")))
    return [text, tag.attributes.get("name", text), candidates]


@pytest.mark.parametrize("state", ["settled", "open"])
def test_ambiguous_abbreviations_hold_twenty_blocks(state: str) -> None:
    assert sum(example.why.startswith(state) for example in load_family("ambiguous")) >= 20


@pytest.mark.parametrize("family", FAMILIES)
def test_a_family_holds_twenty_blocks(family: str) -> None:
    assert len(load_family(family)) >= 20


def test_one_entry_for_an_organization_with_all_its_mentions() -> None:
    text = (
        "Základní škola Lhota žádá. Ředitelka ZŠ Lhota doplnila žádost Základní školy Lhota. ZŠ Lhota děkuje."
    )
    school = next(o for o in read(text.encode()).organizations if o.name == "Základní škola Lhota")
    assert [m.text for m in school.mentions] == [
        "Základní škola Lhota", "ZŠ Lhota", "Základní školy Lhota", "ZŠ Lhota",
    ]  # fmt: skip
    assert (school.kind, school.short_name) == ("school", "ZŠ Lhota")


def test_a_known_body_has_its_abbreviation_and_kind() -> None:
    (office,) = read("Podklady zaslal Český statistický úřad, ČSÚ je doplní.".encode()).organizations
    assert (office.name, office.short_name, office.kind) == (
        "Český statistický úřad",
        "ČSÚ",
        "central_authority",
    )
    assert [m.text for m in office.mentions] == ["Český statistický úřad", "ČSÚ"]


def test_the_body_by_its_initials_is_the_body() -> None:
    text = "Zápis z jednání dozorčí rady\n\nDR schvaluje program. DR bere na vědomí zprávu. DR ukládá úkol."
    (body,) = read(text.encode()).organizations
    assert (body.name, body.kind, body.short_name) == ("dozorčí rada", "body", "DR")


@pytest.mark.parametrize(
    "token",
    [
        "Základní ", "škola ", "komise pro ", "Rada města ", "a ", "s.r.o. ", "MV ", "Spolek přátel ", "finanční a ",
        "společnosti ", "ABC, ", "město Lhota ", "(dále jen ", "výboru fakulty ", "ZŠ Lhota1 ", "A b ", "Xa Yb, a. s., ",
        "MV, ", "KV a ", "výbor (dále jen OV) ", "hlídka MP ",
    ],
)  # fmt: skip
def test_hostile_text_takes_linear_time(token: str) -> None:
    text = token * (100_000 // len(token))
    found = Found(View.of(Source(text, (), "txt")))
    begin = time.process_time()
    find_organizations(found)
    assert time.process_time() - begin < 6


def test_many_different_names_take_linear_time() -> None:
    text = " ".join(
        f"Základní škola Lhota{chr(97 + i % 26)}{i}a a ZŠ Ves{i}, obec Ves{i}." for i in range(3000)
    )
    found = Found(View.of(Source(text, (), "txt")))
    begin = time.process_time()
    find_organizations(found)
    assert time.process_time() - begin < 6


def test_a_letterhead_in_capitals_names_the_municipality() -> None:
    text = "STATUTÁRNÍ MĚSTO HABROV, MĚSTSKÝ OBVOD JIH\n\nZápis z jednání kulturní komise\n\nNOVÉ MĚSTO SE SEŠLO\n"
    names = [o.name for o in read(text.encode()).organizations if o.kind == "municipality"]
    assert names == ["STATUTÁRNÍ MĚSTO HABROV", "MĚSTSKÝ OBVOD JIH"]


def test_initials_of_a_member_are_no_organization() -> None:
    text = "Zápis z porady\n\nPřítomni: Tomáš Koryto (TK), Pavla Krása (PK), Jan Vrána (MŽP)\n\nTK sepíše žádost."
    minutes = read(text.encode())
    assert [a.organization.text if a.organization else None for a in minutes.attendees] == [None, None, "MŽP"]
    assert [o.name for o in minutes.organizations] == ["Ministerstvo životního prostředí"]


def test_an_inn_where_the_meeting_was_is_a_place() -> None:
    text = "Zápis ze schůze výboru\nMísto: kavárna Ořech, Habrov\n\nObčerstvení dodá Kavárna Lípa.\n"
    minutes = read(text.encode())
    assert "kavárna Ořech" in (minutes.meeting.place or "")
    assert [o.name for o in minutes.organizations if o.kind == "company"] == ["Kavárna Lípa"]


def test_candidates_stand_on_the_organization_and_on_that_of_a_person() -> None:
    minutes = read("Přítomni: Jan Krátký (MO), Eva Tichá (Olešná)\n\nMO zašle seznam.".encode())
    open_one, other = minutes.organizations
    assert (open_one.name, open_one.candidates) == (
        "MO", ("Ministerstvo obrany", "místní organizace", "městský obvod"),
    )  # fmt: skip
    assert other.candidates == ()
    beside = [person.organization for person in minutes.attendees]
    assert [o.candidates for o in beside if o] == [open_one.candidates, ()]


def test_initials_of_persons_are_no_abbreviations() -> None:
    text = "Přítomni: R. Habrová (RH), M. Orlík (MO), Z. Kosová-Liščí (ZK)\n\nMO zjistí ceny. ZK a RH vyzvou firmy. MO a ZK souhlasí."
    assert read(text.encode()).organizations == ()
