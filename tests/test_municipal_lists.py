"""Presence lists of towns and unions of towns: what somebody heads is nobody; degrees that end a line; offices in capitals."""

from __future__ import annotations

import pytest

from zapisy.flow import read_minutes
from zapisy.readers.plain import read_plain
from zapisy.record import Document, Minutes

HEAD = "Zápis z valné hromady svazku obcí Lomnicko dne 4. 9. 2013\n\n"


def _read(text: str) -> Minutes:
    return read_minutes(read_plain(f"{HEAD}{text}\n".encode()), Document())


def test_what_somebody_heads_is_nobody() -> None:
    text = "Přítomni: Josef Bureš (starosta Vracova), Alena Jindrová (starostka Kamberka), Jan Šimek (manažer Mikroregionu Lomnice)"
    minutes = _read(text)
    assert [person.name for person in minutes.persons] == ["Josef Bureš", "Alena Jindrová", "Jan Šimek"]


def test_whom_somebody_stands_in_for_is_somebody() -> None:
    minutes = _read("Přítomni: Josef Bureš (zástupce Jana Nováka), Alena Jindrová (starostka obce)")
    assert "Jan Novák" in [person.name for person in minutes.persons]


def test_guests_with_offices_in_capitals() -> None:
    text = (
        "Hosté: Eva Malá, Specialista pro rozvoj, Centrum služeb\n"
        "Bc. Petra Dlouhá, Pověřenec/specialista pro ochranu osobních údajů\n"
        "Hana Suchá, účetní Mikroregionu Lomnice"
    )
    guests = {guest.name: guest.role for guest in _read(text).guests}
    assert guests == {
        "Eva Malá": "Specialista pro rozvoj",
        "Petra Dlouhá": "Pověřenec/specialista pro ochranu osobních údajů",
        "Hana Suchá": "účetní",
    }


@pytest.mark.parametrize(
    ("text", "titles"),
    [
        ("Přítomní členové:\nAlena Sojková, Bc.\nRNDr. Ota Pírko\nIng. Igor Sobota, MPA", {"Alena Sojková": "Bc.", "Ota Pírko": "RNDr.", "Igor Sobota": "Ing., MPA"}),
        ("Přítomní: Alena Sojková, Karel Dub, Ing.\nOta Pírko, Igor Sobota", {"Alena Sojková": None, "Karel Dub": None, "Ota Pírko": "Ing.", "Igor Sobota": None}),
    ],
)  # fmt: skip
def test_degrees_behind_a_comma(text: str, titles: dict[str, str | None]) -> None:
    assert {entry.name: entry.titles for entry in _read(text).attendees} == titles


@pytest.mark.parametrize(
    ("votes", "counts"),
    [
        ("pro: 8 proti: zdržel se: 1 schváleno", (8, None, 1)),
        ("pro: 8 proti: 0 zdržel se: 1", (8, 0, 1)),
        ("Pro: 9 Proti: Zdrželi se:", (9, None, None)),
    ],
)
def test_labels_that_nobody_filled_in(votes: str, counts: tuple[int | None, ...]) -> None:
    decision = _read(f"Usnesení 1/61: Výbor schvaluje za člena spolek Tichý kout.\n{votes}").decisions[0]
    assert decision.votes is not None
    assert (decision.votes.in_favor, decision.votes.against, decision.votes.abstaining) == counts


@pytest.mark.parametrize(
    "text",
    [
        "Starosta uvedl, že v rámci bodu 3. bude vedena jen debata členů, vyjádří se ředitelky škol.",
        "Starosta sdělil, že zápis z 9. zasedání zastupitelstva kraje provede pracovnice úřadu Eva Malá.",
        "Program:\n1. Volba ověřovatelů\n2. Informace o postupu plánu – seznámení provede starosta\n3. Různé",
    ],
)
def test_no_tasks(text: str) -> None:
    assert not _read(text).tasks


def test_a_promise_is_a_task() -> None:
    tasks = _read("Starosta přislíbil, že do 30. 9. 2013 opraví cestu k hřišti.").tasks
    assert [task.deadline and task.deadline.value for task in tasks] == ["2013-09-30"]


def test_numbers_and_floors() -> None:
    minutes = _read(
        "Spis má číslo JEDN-Z-12/2014.\nZasedačka je ve 2. n.p. budovy.\nJednalo se s MAS Krušné vrchy."
    )
    assert [date.text for date in minutes.dates] == ["4. 9. 2013"]
    names = [organization.name for organization in minutes.organizations]
    assert "MAS Krušné vrchy" in names
    assert not any("n.p." in name for name in names)


def test_answers_behind_telephones() -> None:
    text = (
        "Přítomni:\nLibor Sova, 732 636 229 ne\nPetr Kos, 602 255 298 ne (na telefonu)\n"
        "Pavla Lípová, 603 25 24 74 omluvena\nIng. Petra Dubová, 602 247 773 ano\nJan Lom, 602 624 197 ano"
    )
    minutes = _read(text)
    assert [entry.name for entry in minutes.attendees] == ["Petra Dubová", "Jan Lom"]
    absent = {entry.name: entry.excused for entry in minutes.absentees}
    assert absent == {"Libor Sova": None, "Petr Kos": None, "Pavla Lípová": True}


def test_telephones_without_answers() -> None:
    minutes = _read("Přítomni:\nLibor Sova, tel. 732 636 229\nPetr Kos, tel. 602 255 298")
    assert [entry.name for entry in minutes.attendees] == ["Libor Sova", "Petr Kos"]


def test_columns_of_figures_are_nobody() -> None:
    text = "Účast               Pozváno  Přítomno  Omluveno  Neomluveno\nČlenové ZM             41       39         2          0\n"
    assert not _read(text).attendees


def test_title_with_a_bracket_for_day_and_place() -> None:
    text = (
        "Zápis komise pro sport (ze dne 18.1.2017 od 20.00 restaurace u Černé vrány)\n\nPřítomni: Jan Lom\n"
    )
    meeting = read_minutes(read_plain(text.encode()), Document()).meeting
    assert (meeting.title, meeting.place) == ("Zápis komise pro sport", "restaurace u Černé vrány")
