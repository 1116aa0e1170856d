"""The header and the chair, from short fictional minutes."""

from __future__ import annotations

from pathlib import Path

import pytest

import zapisy
from zapisy.record import Minutes


def read_text(tmp_path: Path, text: str) -> Minutes:
    file = tmp_path / "zapis.txt"
    file.write_text(text, "utf-8")
    return zapisy.read(file)


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("Zápis z 11. rady města konané dne 4. 5. 2009\nPřítomni: Jan Dub, Eva Malá\n", "11"),
        ("Zápis ze schůze výboru dne 4. 10. 2017\nČíslo schůze: 15\nPřítomni: Jan Dub\n", "15"),
        ("Zápis z 2. zasedání senátu konaného 10. 12. 2004 v místnosti č. 80\nPřítomni: Jan Dub\n", "2"),
        ("Zápis z jednání výboru konaného 10. 12. 2004 v učebně č. 80\nPřítomni: Jan Dub\n", None),
        ("Knihovna Lhota | Porada vedení | PV 4/2023\n\nDatum: 5. 6. 2023\n", "4/2023"),
        ("Zápis č . 3 /2 001\nz jednání zastupitelstva Lhota\n", "3/2001"),
        ("Zápis výboru 0027\n\n14. 6. 2019\n\nZápis ze schůze výboru\n", "0027"),
        ("Knihovna Lhota, sp. zn. | Porada vedení | smlouva 4/2023\n\nDatum: 5. 6. 2023\n", None),
    ],
)
def test_number_is_of_the_meeting_and_not_of_the_room(tmp_path: Path, text: str, number: str | None) -> None:
    assert read_text(tmp_path, text).meeting.number == number


def test_times_at_the_beginning_of_lines(tmp_path: Path) -> None:
    text = "Zápis ze schůze výboru dne 4. 10. 2017\n18:05 - Jan Dub zahajuje schůzi.\nRozpočet.\n19:40 Schůze skončila.\n"
    meeting = read_text(tmp_path, text).meeting
    assert (meeting.start_time, meeting.end_time) == ("18:05", "19:40")


def test_a_vote_at_the_beginning_of_a_line_is_no_time(tmp_path: Path) -> None:
    text = "Zápis ze schůze výboru dne 4. 10. 2017\nVýbor schvaluje rozpočet.\n15:0:0 schváleno\nSchůze začala pozdě.\n"
    assert read_text(tmp_path, text).meeting.start_time is None


@pytest.mark.parametrize(
    ("sentence", "chairs"),
    [
        ("Předsedkyně výboru Radka Dubová otevřela jednání v 13.00 hodin.", ["Radka Dubová"]),
        ("Navrhovaný předsedající: Radka Dubová.", []),
        ("Pro příští zasedání zůstává předsedajícím Jan Dub.", []),
        ("Na další zasedání byli navrženi Ing. Dub (předsedající) a Dr. Malá (tajemnice).", []),
        ("Jednání zahájila Radka Dubová. Radka Dubová předala řízení Janu Dubovi.", ["Jan Dub"]),
        ("Schůzi zahájil předseda. Vedením schůze pověřil pana Jana Duba.", ["Jan Dub"]),
        ("Schůzi povede pan Dub.", ["Jan Dub"]),
        ("Předsedkyně Ing. Radka Dubová přivítala přítomné.", ["Radka Dubová"]),
        ("Zasedání zahájila předsedkyně AS PU doc. Radka Dubová v 13.02.", ["Radka Dubová"]),
        ("Eva Malá\tJan Dub\n(předsedkyně)\t(předsedající)", ["Jan Dub"]),
    ],
)
def test_who_leads_this_meeting(tmp_path: Path, sentence: str, chairs: list[str]) -> None:
    text = f"Zápis z jednání výboru konaného dne 11. října 2017\nPřítomni: Radka Dubová, Jan Dub\nProgram:\n1. Úvod\n{sentence}\n"
    officers = read_text(tmp_path, text).officers
    assert [officer.name for officer in officers if officer.role == "chair"] == chairs


@pytest.mark.parametrize(
    ("text", "title"),
    [
        (
            "Návrh zápisu ze zasedání komise dne 28. 3. 2008\nPřítomni: Jan Dub\n",
            "Návrh zápisu ze zasedání komise",
        ),
        (
            "ZÁ P I S z 33. schůze Rady obce Lhota, která se konala dne 17. 2. 2020\n",
            "ZÁPIS z 33. schůze Rady obce Lhota",
        ),
        ("Schůzka spolku rodičů 14.11.2017 od 17.00\nPřítomni: Jan Dub\n", "Schůzka spolku rodičů"),
        (
            "Zápis z členské schůze družstva č. 12\nbytový dům Polní 75/29\n",
            "Zápis z členské schůze družstva č. 12",
        ),
        ("Usnesení:\n1. Výbor schvaluje program.\n", None),
        ("Zasedání se konalo v klubovně.\nVýbor schvaluje program.\n", None),
    ],
)
def test_title(tmp_path: Path, text: str, title: str | None) -> None:
    assert read_text(tmp_path, text).meeting.title == title


def test_title_of_front_matter(tmp_path: Path) -> None:
    file = tmp_path / "zapis.md"
    file.write_text(
        "---\ntitle: Usnesení z valné hromady\n---\n## I. Valná hromada schvaluje:\n- zprávu\n", "utf-8"
    )
    assert zapisy.read(file).meeting.title == "Usnesení z valné hromady"


@pytest.mark.parametrize(
    ("line", "place"),
    [
        ("konaného dne 12. 1. 2001 na VUT FIT v Brně", "VUT FIT v Brně"),
        ("konané dne 4. 10. 2017 v 19:00, Polní 408, Lhotice", "Polní 408, Lhotice"),
        ("konané dne 4. 10. 2017 v Lhoticích", "Lhotice"),
        ("konané dne 4. 10. 2017 v Brně", "Brno"),
        ("konané dne 4. 10. 2017 v Krásně", None),
    ],
)
def test_place_behind_the_date(tmp_path: Path, line: str, place: str | None) -> None:
    text = f"Zápis z jednání výboru {line}\nPřítomni: Jan Dub\n"
    assert read_text(tmp_path, text).meeting.place == place


@pytest.mark.parametrize(
    ("head", "body"),
    [
        ("Zápis z 2. zasedání AS Fakulty strojní konaného dne 12. 1. 2001", "AS Fakulty strojní"),
        ("Zápis ze schůze Spolku přátel tichých hor\nDatum: 18. 4. 2015", "Spolek přátel tichých hor"),
        ("Schůze výboru 4. 10. 2017\nZápis ze schůze výboru T. J. Sokol Lhota", "výbor T. J. Sokol Lhota"),
    ],
)
def test_body(tmp_path: Path, head: str, body: str) -> None:
    found = read_text(tmp_path, f"{head}\nPřítomni: Jan Dub\n").meeting.body
    assert found is not None
    assert found.casefold() == body.casefold()


def test_times_in_brackets_and_ranges(tmp_path: Path) -> None:
    text = "Zápis ze schůze výboru\n(20:06)\nE. Malá zahajuje schůzi.\nProgram byl schválen.\n(20:50)\nE. Malá ukončuje schůzi.\n"
    meeting = read_text(tmp_path, text).meeting
    assert (meeting.start_time, meeting.end_time) == ("20:06", "20:50")
    labelled = "Zápis ze schůze výboru\nDatum: středa 15.6.2022, 9:00 - 10:20\nZahájení: 9:00 hod.\tUkončení: 10:20 hod.\n"
    meeting = read_text(tmp_path, labelled).meeting
    assert (meeting.start_time, meeting.end_time) == ("09:00", "10:20")


@pytest.mark.parametrize(
    "sentence",
    [
        "Termín 3. zasedání byl stanoven na 22. 4. 2005 v 9:00.",
        "Výjezd: termín dalšího zasedání\nHory 8. 4. 2005\nPříští zasedání se bude konat dne 22. 4. 2005 od 9:00.",
        "Návrh termínu příštího zasedání:\ndatum\t22.4.2005\nčas\t9.00",
    ],
)
def test_next_meeting(tmp_path: Path, sentence: str) -> None:
    text = f"Zápis z 2. zasedání senátu konaného dne 11. 3. 2005\nPřítomni: Jan Dub\n{sentence}\n"
    following = read_text(tmp_path, text).meeting.next_meeting
    assert following is not None
    assert following.date == "2005-04-22"
