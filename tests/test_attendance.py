"""Who was present, absent, invited: lists as clerks write them."""

from __future__ import annotations

import pytest

from marked import Example, load_examples
from zapisy.flow import read_minutes
from zapisy.names.titles import split_titles
from zapisy.readers.plain import read_plain
from zapisy.record import Absentee, Attendee, Document, Guest, Minutes


def read(text: str) -> Minutes:
    return read_minutes(read_plain(text.encode()), Document())


FAMILIES = (
    "attendance", "attendance_inline", "attendance_lines", "attendance_tables", "attendance_groups",
    "attendance_substitutes", "attendance_times", "attendance_remote", "attendance_guests", "attendance_absent",
    "attendance_counts", "attendance_columns", "attendance_prose", "attendance_ticked", "attendance_sides",
    "attendance_initials", "attendance_answers", "attendance_bullets", "attendance_front_matter", "attendance_surnames",
    "attendance_surname_first", "attendance_capitals", "attendance_nicknames",
    "attendance_titles", "attendance_two_blocks", "attendance_labels", "attendance_not_present", "attendance_elsewhere",
    "attendance_numbered", "attendance_officials", "attendance_roles", "attendance_units", "attendance_besides",
    "attendance_bearers", "attendance_slips",
)  # fmt: skip
EXAMPLES = [(family, example) for family in FAMILIES for example in load_examples(family)]


@pytest.mark.parametrize(("family", "example"), EXAMPLES, ids=str)
def test_attendance(family: str, example: Example) -> None:
    minutes = read(example.text)
    if family == "attendance_counts":
        (count,) = [int(t.text) for t in example.tagged if t.tag == "count"] or [None]
        assert minutes.meeting.attendee_count == count
        return
    found = {"present": minutes.attendees, "absent": minutes.absentees, "guest": minutes.guests}
    for tag, people in found.items():
        wanted = [t for t in example.tagged if t.tag == tag]
        assert [p.name for p in people] == [t.attributes.get("name", bare_name(t.text)) for t in wanted]
        for person, tagged in zip(people, wanted, strict=True):
            said = {key: describe(person, key) for key in tagged.attributes if key != "name"}
            assert said == {key: value for key, value in tagged.attributes.items() if key != "name"}


def bare_name(text: str) -> str:
    """What a tag encloses, without titles before and behind it."""
    name = split_titles(text)
    return text[name.start : name.end]


def describe(person: Attendee | Absentee | Guest, key: str) -> str:
    """A field of a listed person as the examples write it."""
    value = getattr(person, {"item": "agenda_item"}.get(key, key), None)
    return str(value.text if key == "organization" and value is not None else value)


def test_mode_is_no_organization() -> None:
    (person,) = read("Přítomni: Martin Krátký (MŽP – online)").attendees
    assert person.remote is True
    assert person.organization is not None
    assert person.organization.text == "MŽP"


def test_unit_of_a_ministry() -> None:
    text = "Přítomni: Jan Krátký (MV – OSR), Eva Tichá (MPSV), Petr Vrána (MMR)"
    organization = read(text).attendees[0].organization
    assert organization is not None
    assert (organization.name, organization.unit) == ("Ministerstvo vnitra", "OSR")


def test_table_with_crosses() -> None:
    text = "Jméno\tFunkce\tPřítomen\nJan Krátký\tstarosta\tX\nEva Tichá\tčlenka\tomluvena\n"
    minutes = read(text)
    assert [(a.name, a.role) for a in minutes.attendees] == [("Jan Krátký", "starosta")]
    assert [(a.name, a.excused) for a in minutes.absentees] == [("Eva Tichá", True)]


def test_departure_is_noted() -> None:
    minutes = read("Přítomni: Jan Krátký, Josef Hradil\nJosef Hradil odešel v 19.10 hod.\n")
    assert [a.left for a in minutes.attendees] == [None, "19:10"]


@pytest.mark.parametrize(
    ("text", "role", "name", "signed"),
    [
        ("Zapsala: Eva Tichá, v. r.", "recorder", "Eva Tichá", "v. r."),
        ("Ověřili: Petr Vrána", "verifier", "Petr Vrána", None),
        ("Zasedání zahájil starosta Jan Krátký v 18 hodin.", "chair", "Jan Krátký", None),
        ("Ověřovateli zápisu byli zvoleni Petr Vrána a Eva Tichá.", "verifier", "Petr Vrána", None),
        ("Starosta navrhl za ověřovatele zápisu Petra Vránu.", "verifier", "Petr Vrána", None),
    ],
)
def test_officers(text: str, role: str, name: str, signed: str | None) -> None:
    officers = read("Zápis ze zasedání zastupitelstva obce dne 1. 2. 2024\n" + text).officers
    assert (officers[0].role, officers[0].name, officers[0].signed) == (role, name, signed)


def test_all_mentions_of_one_human_are_one_person() -> None:
    text = "Přítomni: Blanka Krátká, Jan Tichý\nŠablony rozešle B. Krátké J. Tichý.\nPan Tichý poděkoval Blance Krátké."
    persons = {p.name: [m.text for m in p.mentions] for p in read(text).persons}
    assert persons == {
        "Blanka Krátká": ["Blanka Krátká", "B. Krátké", "Blance Krátké"],
        "Jan Tichý": ["Jan Tichý", "J. Tichý", "Tichý"],
    }


@pytest.mark.parametrize(
    ("line", "people"),
    [
        ("Děkan Kučera, tajemník Malý, Petr Dub (AVC)", [("Kučera", "děkan"), ("Malý", "tajemník"), ("Petr Dub", None)]),
        ("proděkani M. Malá, P. Dub, tajemník I. Mráz; V. Hora",
         [("M. Malá", "proděkan"), ("P. Dub", "proděkan"), ("I. Mráz", "tajemník"), ("V. Hora", None)]),
        ("Rektor prof. Ing. Vít Brod, CSc.", [("Vít Brod", "rektor")]),
        ("zástupce školy Mgr. Petr Dub", [("Petr Dub", "zástupce školy")]),
        ("Doc. Ing Boris Malý, CSc., Mudroch, prof. Zb. Dub", [("Boris Malý", None), ("Mudroch", None), ("Zb. Dub", None)]),
    ],
)  # fmt: skip
def test_offices_before_names(line: str, people: list[tuple[str, str | None]]) -> None:
    guests = read(f"Přítomni: Jan Novák\nHosté: {line}\nProgram:\n1. Úvod\n").guests
    assert [(guest.name, guest.role) for guest in guests] == people


def test_groups_within_a_line() -> None:
    attendees = read(
        "Přítomni: PV: pp. Vilém Malý, Lubomír Dub KRK: p. Bořivoj Kos\nProgram:\n1. Úvod\n"
    ).attendees
    found = [(a.name, a.organization.text if a.organization else None) for a in attendees]
    assert found == [("Vilém Malý", "PV"), ("Lubomír Dub", "PV"), ("Bořivoj Kos", "KRK")]


def test_role_from_the_rest_of_the_text() -> None:
    text = "Přítomni: Jan Novák, Eva Dubová, Petr Malý\nPředsedal starosta, Mgr. Jan Novák. Bývalý předseda Petr Malý odešel.\n"
    assert [person.role for person in read(text).attendees] == ["starosta", None, None]


@pytest.mark.parametrize(
    ("aside", "organization", "role"),
    [
        ("ZUŠ Lhota ředitelka", "ZUŠ Lhota", "ředitelka"),
        ("Mikroregion Hory - manažer", "Mikroregion Hory", "manažer"),
        ("dosavadní proděkan", None, "dosavadní proděkan"),
        ("viz listina přítomných", None, None),
        ("Bert", None, None),
    ],
)
def test_what_stands_in_brackets(aside: str, organization: str | None, role: str | None) -> None:
    (person,) = read(f"Přítomni: Albert Novák ({aside})\n").attendees
    assert (person.organization.text if person.organization else None, person.role) == (organization, role)


@pytest.mark.parametrize(
    ("line", "count"),
    [
        ("Přítomno podle prezenční listiny :\t23", 23),
        ("Přítomno:\n- 41 členů zastupitelstva", 41),
        ("Přítomni: dle presenční listiny (celkem 14 senátorů)", 14),
        ("Počet přítomných členů: 4", 4),
        ("Počet členů celkem: 34", None),
        ("Dostavilo se 5 členů.", 5),
        ("Přítomni: nedostavilo se 5 členů", None),
        ("Přítomni členové: viz listina, nedostavilo se 5 členů.", None),
    ],
)
def test_stated_count(line: str, count: int | None) -> None:
    assert read(f"Zápis ze schůze\n{line}\n").meeting.attendee_count == count


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Bylo nás pět: Jan, Eva, Petr, Karel a Ivo.", 5),
        ("Rada je přítomna v počtu osm z devíti členů a je usnášeníschopná.", 8),
        ("Přišli jsme všichni čtyři (Jan, Eva, Petr, Ivo).", 4),
        ("Sešli jsme se tři, Eva je nemocná.", 3),
        ("Bylo nás málo, sejdeme se znovu.", None),
        ("Byli jsme dvakrát na úřadě.", None),
    ],
)
def test_count_of_ourselves_in_words(text: str, count: int | None) -> None:
    assert read(f"Zápis ze schůze oddílu\n\n{text}\n").meeting.attendee_count == count
