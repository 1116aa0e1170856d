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


def test_a_body_is_as_full_as_the_head_names_it() -> None:
    text = "Zápis ze zasedání zastupitelstva obce konaného dne 19. 6. 2018\n\nPřítomni: Jan Lom\n\nZastupitelstvo obce Nový Lhotín bylo zahájeno v 18.00 hodin.\n"
    assert _read(text).meeting.body == "Zastupitelstvo obce Nový Lhotín"


@pytest.mark.parametrize(
    ("held", "place"),
    [
        ("konaného dne 23. 6. 2014 v sálu SK Rabín v Lhotíně", "sál SK Rabín v Lhotíně"),
        ("KONANÉHO DNE 23. 6. 2014 V MĚSTSKÉ HALE LÍPA", "Městská hala LÍPA"),
        ("konaného dne 23. 6. 2014 v malém sálu radnice", "malý sál radnice"),
    ],
)
def test_place(held: str, place: str) -> None:
    assert _read(f"Zápis ze zasedání zastupitelstva města Lhotín {held}\n").meeting.place == place


def test_hours_without_minutes() -> None:
    meeting = _read(
        "Zápis z valného shromáždění členů\n8. 10. 2013, 9 – 13 hodin\nPřítomni: Jan Lom\n"
    ).meeting
    assert (meeting.start_time, meeting.end_time) == ("09:00", "13:00")


def test_agenda_by_items_of_the_programme() -> None:
    text = "Zápis ze zasedání rady dne 4. 9. 2013\n\nBod programu 1.: Zahájení zasedání\nZasedání bylo zahájeno v 18:00 hodin.\n\nBod programu 2.: Volba starosty\nStarostou byl zvolen Jan Lom.\n\nBod programu 3.: Různé\nNic.\n"
    assert [item.title for item in _read(text).agenda] == ["Zahájení zasedání", "Volba starosty", "Různé"]


def test_an_ordinal_that_begins_a_wrapped_line() -> None:
    text = (
        "Zápis z 67. zasedání rady dne 18. 9. 2013\n\nProgram:\n1. Zahájení\n"
        "2. Kontrola zápisu 66. zasedání rady ze dne 5. 9. 2013 a plnění zápisu\n"
        "13. zasedání zastupitelstva ze dne 4. 9. 2013\n3. Směrnice pro inventarizaci majetku\n4. Různé\n"
    )
    titles = [item.title for item in _read(text).agenda]
    assert titles[1].endswith("a plnění zápisu 13. zasedání zastupitelstva ze dne 4. 9. 2013")
    assert titles[2:] == ["Směrnice pro inventarizaci majetku", "Různé"]


@pytest.mark.parametrize(
    ("told", "count"),
    [
        ("Mgr. Lom předložil radě návrh smlouvy. Konstatoval, že záměr byl řádně zveřejněn.", 1),
        ("Starosta znovu připomněl dohody. Konstatuje, že je předložena dohoda.", 1),
        ("Rada projednala zprávu. Konstatuje, že stav je dobrý.", 3),
    ],
)
def test_what_a_speaker_states_is_no_decision(told: str, count: int) -> None:
    text = f"Zápis ze schůze rady obce Lhotín dne 4. 9. 2013\n\nUsnesení 92/2018\nRada obce\nschvaluje\nuzavření smlouvy na pozemek.\n\n{told}\n"
    assert len(_read(text).decisions) == count


def test_voters_behind_a_dash() -> None:
    text = "Zápis z jednání rady dne 3. 4. 2019\n\nPřítomni: Lom, Hora, Dub\n\nRada schvaluje program.\nPro: 2 - Lom, Hora\nZdržel se: 1 - Dub\n"
    votes = _read(text).decisions[0].votes
    assert votes is not None
    assert (votes.in_favor, votes.abstaining) == (2, 1)
    assert [(vote.name, vote.option) for vote in votes.named] == [
        ("Lom", "in_favor"),
        ("Hora", "in_favor"),
        ("Dub", "abstaining"),
    ]


def test_names_of_one_row_stand_in_one_case() -> None:
    text = "Zápis z jednání rady dne 3. 4. 2019\n\nNávrh na složení návrhové komise: E. Jonát, dr. Matějík, ing. Korda\n"
    assert [officer.name for officer in _read(text).officers] == ["E. Jonát", "Matějík", "Korda"]


@pytest.mark.parametrize(
    ("line", "count"),
    [
        (
            "V roce 2008 se sešlo zastupitelstvo v termínech:\n20.8.2008 za účasti 6 členů, 1 omluven",
            None,
        ),
        ("Schválení počtu členů zastupitelstva - schváleno 7 členů - všemi přítomnými.", None),
        ("Zasedání dne 4. 9. 2013 za účasti 6 zastupitelů, 1 omluven", 6),
        ("Z 9 členů je 7 členů přítomno.", 7),
    ],
)
def test_counts_of_others(line: str, count: int | None) -> None:
    text = f"Zápis ze zasedání zastupitelstva dne 4. 9. 2013\n\n{line}\n"
    assert _read(text).meeting.attendee_count == count
