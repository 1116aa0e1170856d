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
    ],
)
def test_who_leads_this_meeting(tmp_path: Path, sentence: str, chairs: list[str]) -> None:
    text = f"Zápis z jednání výboru konaného dne 11. října 2017\nPřítomni: Radka Dubová, Jan Dub\nProgram:\n1. Úvod\n{sentence}\n"
    officers = read_text(tmp_path, text).officers
    assert [officer.name for officer in officers if officer.role == "chair"] == chairs
