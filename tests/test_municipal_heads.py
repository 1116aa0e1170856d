"""Heads of municipal minutes: bodies by several matters, counts that point to a list, officers named before their office."""

from __future__ import annotations

import pytest

from zapisy.flow import read_minutes
from zapisy.readers.plain import read_plain
from zapisy.record import Document, Minutes

HELD = "\nDatum: 4. 9. 2013\nPřítomni: Jan Lom, Petr Hora\n"


def _read(text: str) -> Minutes:
    return read_minutes(read_plain(text.encode()), Document())


@pytest.mark.parametrize(
    ("title", "body"),
    [
        ("Zápis z jednání Komise pro kulturu, sport a volný čas", "Komise pro kulturu, sport a volný čas"),
        ("Zápis z jednání výboru pro výchovu, vzdělávání, sport a zaměstnanost konaného dne 5. 5. 2015", "výbor pro výchovu, vzdělávání, sport a zaměstnanost"),
        ("Zápis z jednání zastupitelstva obce (ZO) Horní Lhotín", "zastupitelstvo obce Horní Lhotín"),
        ("Zápis z jednání Zastupitelstva města (ZM) Nový Mezírov", "Zastupitelstvo města Nový Mezírov"),
        ("Zpráva kontrolního výboru obce Lhotín z kontroly provedené dne 5. 5. 2015", "kontrolní výbor obce Lhotín"),
        ("Zápis z jednání komise pro dopravu, přítomni a omluveni", "komise pro dopravu"),
        ("Zápis z jednání Rady města (viz příloha) Nový Mezírov", "Rada města"),
    ],
)  # fmt: skip
def test_body(title: str, body: str) -> None:
    assert _read(title + HELD).meeting.body == body


@pytest.mark.parametrize(
    ("title", "date"),
    [
        ("Zápis z 1. jednání Výboru pro územní plán konaného dne 12. 2. 2015", "2015-02-12"),
        ("Zápis z jednání komise pro strategický plán a rozvoj konané 12. 2. 2015", "2015-02-12"),
        ("Plán schůzí rady: 12. 2. 2015", None),
    ],
)
def test_date_behind_a_plan(title: str, date: str | None) -> None:
    assert _read(f"{title}\n\nPřítomni: Jan Lom\n").meeting.date == date


@pytest.mark.parametrize(
    ("line", "count"),
    [
        ("Přítomni: 45, dle prezenční listiny", 45),
        ("Přítomni: 12 (viz prezenční listina)", 12),
        ("Přítomni: 3. volební obvod", None),
    ],
)
def test_count_with_a_list_elsewhere(line: str, count: int | None) -> None:
    assert (
        _read(f"Zápis ze zasedání zastupitelstva dne 4. 9. 2013\n\n{line}\n").meeting.attendee_count == count
    )


WORDINGS: tuple[tuple[str, dict[str, list[str]]], ...] = (
    ("Karel Dub navrhl výboru Evu Dlouhou jako zapisovatelku a pana Ing. Petra Loma jako ověřovatele zápisu.", {"recorder": ["Eva Dlouhá"], "verifier": ["Petr Lom"]}),
    ("Předseda navrhl Evu Dlouhou a Petra Loma jako ověřovatele.", {"verifier": ["Eva Dlouhá", "Petr Lom"]}),
    ("Předseda navrhl jako zapisovatelku Evu Dlouhou.", {"recorder": ["Eva Dlouhá"]}),
    ("Zápis z 9. zasedání zastupitelstva kraje provede pracovnice odboru právního Eva Malá.", {"recorder": ["Eva Malá"]}),
    ("Zápis z dnešního jednání vede paní Eva Malá.", {"recorder": ["Eva Malá"]}),
    ("Ověřovateli zápisu byli jmenováni:\npan Bedřich Hora\nBc. Jan Dub\nPro: 18", {"verifier": ["Bedřich Hora", "Jan Dub"]}),
    ("Do komise pro usnesení navrhl p. Ivu Horskou a Ing. Jana Loma.", {"proposal_committee": ["Iva Horská", "Jan Lom"]}),
    ("Návrhová komise v sestavě: Eva Malá, Jan Dub.", {"proposal_committee": ["Eva Malá", "Jan Dub"]}),
    ("Schůzi zahájila předsedkyně MAS Tichý kout paní Ing. Eva Malá.", {"chair": ["Eva Malá"]}),
    ("Zapisovatelé i ověřovatelé s navržením souhlasí.", {}),
    ("Petr Lom pracuje jako zapisovatel soudu.", {}),
)  # fmt: skip


@pytest.mark.parametrize(("text", "officers"), WORDINGS)
def test_officers(text: str, officers: dict[str, list[str]]) -> None:
    minutes = _read(f"Zápis ze zasedání výboru dne 3. 4. 2019\n\n{text}\n")
    told: dict[str, list[str]] = {}
    for officer in minutes.officers:
        told.setdefault(officer.role, []).append(officer.name)
    assert told == officers


def test_counts_and_holders_are_no_matters() -> None:
    text = "Zápis z jednání rady dne 3. 4. 2019\n\nNeomluven: 0\n\nJan Malý - starosta\n\nPro: 8 Proti: 3 Zdrželi se: 2 Neschváleno\n\n"
    told = "Rada jednala o opravě cesty a o ničem jiném, co by stálo za řeč, dlouho a bez závěru.\n\n"
    assert not _read(told.join([text, "Zdržel se: 1 - Hora\n\n", "Pro: 9 Proti: 0 Schváleno\n\n", ""])).agenda


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Městská část Lhota-Dolní Mez podala žádost.", "Městská část Lhota-Dolní Mez"),
        ("Městská část Lhota 2 podala žádost.", "Městská část Lhota 2"),
        ("Žádost projednala Rada městské části Lhota – Sever včera.", "Rada městské části Lhota – Sever"),
        ("Žádost projednala Rada městské části Lhota a předala ji.", "Rada městské části Lhota"),
    ],
)
def test_parts_of_cities(text: str, name: str) -> None:
    minutes = _read(f"Zápis ze zasedání komise dne 3. 4. 2019\n\n{text}\n")
    assert name in [organization.name for organization in minutes.organizations]


def test_the_following_is_no_month() -> None:
    minutes = _read("Zápis ze schůze výboru dne 3. 4. 2019\n\nČlenové informovali o následujícím.\n")
    assert [date.text for date in minutes.dates] == ["3. 4. 2019"]
