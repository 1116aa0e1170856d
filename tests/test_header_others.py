"""Other meetings, other events and items of the programme give the head of this meeting nothing."""

from __future__ import annotations

import pytest

from zapisy.flow import read_minutes
from zapisy.readers.plain import read_plain
from zapisy.record import Document, Meeting

SCHOOL = "Zasedání školské rady dne 4. 10. 2017\n\nPřítomni: Eva Malá, Jan Kos, Petr Lev\n\n"
CLUB = "Zápis ze schůze výboru spolku Lípa dne 4. 10. 2017\n\nPřítomni: Eva Malá, Jan Kos, Petr Lev\n\n"
COURSE = "1. Kontrola zápisu: Zápis byl schválen bez připomínek a úkoly byly splněny.\n" * 8


def read_meeting(text: str) -> Meeting:
    return read_minutes(read_plain(text.encode()), Document()).meeting


@pytest.mark.parametrize(
    ("text", "body"),
    [
        (SCHOOL + "Program:\n1. Zákon o školské radě – Školský zákon\n2. Různé\n", "školská rada"),
        (SCHOOL + "Program:\n1. Volby do školské rady – Plán voleb\n2. Různé\n", "školská rada"),
        (SCHOOL + "Byla zvolena předsedkyní školské rady Ing. Eva Malá.\n", "školská rada"),
        (SCHOOL + "Předsedou školské rady Mgr. Jan Kos byl zvolen jednomyslně.\n", "školská rada"),
        ("Členská schůze dne 4. 10. 2017\n\nÚkol z minulé výroční členské schůze byl splněn.\n", "Členská schůze"),
        ("Valná hromada dne 4. 10. 2017\n\nPo ustavující valné hromadě se sešel výbor.\n", "Valná hromada"),
    ],
)  # fmt: skip
def test_a_body_is_not_lengthened_by_what_stands_behind_it(text: str, body: str) -> None:
    assert read_meeting(text).body == body


@pytest.mark.parametrize(
    ("text", "mode"),
    [
        (CLUB + "Program: 1 Zahájení 2 Schválení zápisu 3 Kontrola úkolů 4 Potvrzení usnesení per rollam 5 Závěr\n", None),
        (CLUB + "Program:\n1. Zahájení\n2. Informace o hlasování per rollam\n", None),
        ("Zápis z hlasování výboru per rollam ve dnech 4. až 6. 10. 2017\n", "per_rollam"),
    ],
)  # fmt: skip
def test_votes_before_the_meeting_are_not_its_mode(text: str, mode: str | None) -> None:
    assert read_meeting(text).mode == mode


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (CLUB + COURSE + "Schůze se uskutečnila dne 17. 3. 2017 v kavárně hotelu Merkur.\n", (None, None)),
        (CLUB + COURSE + "Sraz pořadatelů v 4.30 hodin, zápis závodníků začíná v 5.30 hodin.\n", (None, None)),
        (CLUB + COURSE + "Losování turnaje začne ve 12.30, občerstvení začíná od 13.00 hod.\n", (None, None)),
        (CLUB + "Schůze se konala v kavárně hotelu Merkur.\n", ("kavárna hotelu Merkur", None)),
        (CLUB + "Místo a čas: Stará škola – 19.00\n", ("Stará škola", "19:00")),
        (CLUB + "Čas a místo konání: klubovna, 19:00\n", ("klubovna", "19:00")),
        (CLUB + "Místo konání: 16. ZŠ Vlkohrad\n", ("16. ZŠ Vlkohrad", None)),
        (CLUB + "Místo: 2. patro radnice. Přítomno 12 členů.\n", ("2. patro radnice", None)),
    ],
)  # fmt: skip
def test_place_and_hour_are_those_of_this_meeting(text: str, told: tuple[str | None, str | None]) -> None:
    meeting = read_meeting(text)
    assert (meeting.place, meeting.start_time) == told


def test_a_hall_behind_the_day_of_the_title_is_in_the_nominative() -> None:
    text = "Zápis ze zasedání vědecké rady konaného\ndne 4. dubna 2017 v Klementinu\n"
    assert read_meeting(text).place == "Klementinum"


@pytest.mark.parametrize(
    ("text", "days"),
    [
        (CLUB + "Závody: stanoveny už z minulé schůze, na 29. 11. 2017.\n", (None, None)),
        (CLUB + "Zápis z minulé schůze ze dne 6. 9. 2017 byl schválen.\n", ("2017-09-06", None)),
        ("Zápis z náhradní členské schůze spolku Lípa\n\nDatum: 4. 10. 2017\n\n18:15 hod. přítomno 94 členů.\n", (None, None)),
        (CLUB + "Příští schůze: 8. 11. 2017\n", (None, "2017-11-08")),
        ("Zápis z jednání štábu dne 4. 10. 2017 v 6:00\n\nDalší jednání: 4. 10. ve 12:00\n", (None, "2017-10-04")),
    ],
)  # fmt: skip
def test_days_of_the_meetings_before_and_behind(text: str, days: tuple[str | None, str | None]) -> None:
    meeting = read_meeting(text)
    before, behind = meeting.previous_meeting, meeting.next_meeting
    assert (before.date if before else None, behind.date if behind else None) == days


@pytest.mark.parametrize(
    ("title", "told"),
    [
        ("Zápis z 3. Zasedání RR ČSVH", ("RR ČSVH", "board")),
        ("Zápis z jednání DR SBD Lípa", ("DR SBD Lípa", "board")),
        ("Zápis z jednání KK SBD Lípa", ("KK SBD Lípa", "commission")),
        ("Zápis ze schůze ZO ČSV Lhota", ("ZO ČSV Lhota", "other")),
        ("Zápis ze zasedání ZO Lhota", ("ZO Lhota", "council")),
        ("Zápis z výborové schůze mysliveckého spolku Lípa", ("výbor mysliveckého spolku Lípa", "association_board")),
        ("Zápis z výborové schůze SVJ Polní 5", ("výbor SVJ Polní 5", "owners_committee")),
        ("Zápis z výborové schůze ZO ČSV Lhota", ("výbor ZO ČSV Lhota", "association_board")),
        ("Zápis z jednání IT oddělení", (None, None)),
    ],
)  # fmt: skip
def test_boards_by_their_initials_and_committees_by_their_meetings(
    title: str, told: tuple[str | None, str | None]
) -> None:
    meeting = read_meeting(
        f"{title}, konaného dne 4. 10. 2017\n\nMandátová komise:\n\nVrána, Kos\n\nVolba komisí byla jednomyslná.\n"
    )
    assert (meeting.body, meeting.kind) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Zápis ze zasedání č. 8 výboru spolku Lípa ze dne 10. prosince 2012 Program: 1. Schválení programu 2. Informace o dění na fakultě 3. Oprava sálu v kulturním domě 4. Různé\n", ("výbor spolku Lípa", None)),
        ("Zápis ze schůze výboru místní organizace Českého rybářského svazu v Lípě konané 4. 10. 2017\n", ("výbor místní organizace Českého rybářského svazu v Lípě", None)),
        ("Zápis z valné hromady SDH ve Svatém Poli, konané dne 4. 10. 2017\n", ("valná hromada SDH ve Svatém Poli", None)),
        ("Zápis ze zasedání Rady rodičů při Církevním gymnáziu v Lípě\n", ("Rada rodičů při Církevním gymnáziu v Lípě", None)),
        ("Zápis z valné hromady TJ Sokol Lípa 2019\n\nPřítomno 53 členů.\n", ("valná hromada TJ Sokol Lípa", None)),
        ("Zápis z valné hromady TJ Slavoj 1921\n\nPřítomno 53 členů.\n", ("valná hromada TJ Slavoj 1921", None)),
        ("Zápis ze shromáždění SVJ Polní 5\n\nDne 23. 6. 2021 se na dvorku domu Polní 5 konalo shromáždění.\n", ("shromáždění SVJ Polní 5", "dvorek domu Polní 5")),
    ],
)  # fmt: skip
def test_items_and_years_are_no_part_of_the_head(text: str, told: tuple[str, str | None]) -> None:
    meeting = read_meeting(text)
    assert (meeting.body, meeting.place) == told


def test_a_communique_is_minutes() -> None:
    meeting = read_meeting(
        "Komuniké VV OFS UH ze dne 5. 6. 2018\n\n• VV OFS stanovil termín aktivu, 12. 7. 2018 v 16:00 hod.\n"
    )
    assert (meeting.title, meeting.date) == ("Komuniké VV OFS UH", "2018-06-05")


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("Zápis z porady 2. 5. 2017\nDalší porada: 5. 7. 2017 - svátek, proto úterý 4. 7.\n", ("2017-05-02", "2017-07-04")),
        ("Zápis z porady 2. 5. 2017\nPříští porada 9. 5. odpadá, nově 16. 5. v 9 hod.\n", ("2017-05-02", "2017-05-16")),
        ("Zápis z porady 2. 5. 2017\nPříští porada 9. 5., zápis rozeslán do 16. 5.\n", ("2017-05-02", "2017-05-09")),
        ("Zápis z porady 2. 5. 2017\nNext meeting: úterý 9. 5. 2017\n", ("2017-05-02", "2017-05-09")),
        ("Zápis ze schůze výboru - 8/11/2016\n\n15.11.2016 20:05\n", ("2016-11-08", None)),
        ("Usnesení výboru - 8/11/2016\n", (None, None)),
        ("Zápis z porady\nVložila Eva Malá, 22. říjen 2013 - 9:41\n", (None, None)),
    ],
)  # fmt: skip
def test_days_of_titles_stamps_and_moved_meetings(text: str, days: tuple[str | None, str | None]) -> None:
    meeting = read_meeting(text)
    assert (meeting.date, meeting.next_meeting.date if meeting.next_meeting else None) == days
    assert meeting.place is None


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("Společné zasedání Stavební a Sociální rady - 4. 10. 2017\n", "Stavební a sociální rada"),
        ("Zápis ze společného jednání finančního a kontrolního výboru\n", "finanční a kontrolní výbor"),
        ("Zápis ze schůze rady a kontrolní komise\n", "rada a kontrolní komise"),
        ("Zápis z mimořádné a volební valné hromady\n", "volební valná hromada"),
        ("Zápis z valné hromady společnosti\n\nLÍPA STROJE, a.s.\nse sídlem Lhota 5\n", "valná hromada společnosti LÍPA STROJE, a.s."),
        ("Zápis ze schůze výboru\n\n4. Svolávání schůzí výboru\n", "výbor"),
    ],
)  # fmt: skip
def test_bodies_that_met_together_and_names_below(text: str, body: str) -> None:
    found = read_meeting(text).body
    assert found is not None
    assert found.casefold() == body.casefold()
