"""Dates and times as clerks write them."""

from __future__ import annotations

import pytest

from marked import Example, load_examples
from zapisy.flow import read_minutes
from zapisy.readers.plain import read_plain
from zapisy.record import Document, Minutes


def read(text: str) -> Minutes:
    return read_minutes(read_plain(text.encode()), Document())


@pytest.mark.parametrize("example", load_examples("dates"), ids=str)
def test_dates(example: Example) -> None:
    found = {(e.start, e.text, date.value) for date in read(example.text).dates for e in date.evidence}
    assert found == {(t.start, t.text, t.attributes["value"]) for t in example.tagged}


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("Zápis ze schůze výboru dne 5. 3. 2024 od 17.30 hod.", "17:30", None),
        ("Zápis ze schůze výboru dne 5. 3. 2024 od 17.oo hodin", "17:00", None),
        ("Zápis ze schůze výboru dne 5. 3. 2024\nSchůzi zahájil předseda v 18,05 hod.", "18:05", None),
        ("Zápis ze schůze výboru dne 5. 3. 2024\nZasedání bylo ukončeno v 19.40 hodin.", None, "19:40"),
    ],
)
def test_times_of_the_meeting(text: str, start: str | None, end: str | None) -> None:
    meeting = read(text).meeting
    assert (meeting.start_time, meeting.end_time) == (start, end)


def test_year_comes_from_the_next_meeting() -> None:
    text = "Zápis z jednání skupiny\nMV zašle šablony do 26. 9.\nDalší jednání se koná 11. 12. 2023 od 10:00 hodin."
    dates = {date.text: date for date in read(text).dates}
    assert dates["26. 9."].value == "2023-09-26"
    assert dates["26. 9."].inferred == ("year",)
    assert dates["11. 12. 2023"].role == "next_meeting"


def test_weekday_decides_the_year() -> None:
    text = "Zápis ze schůze výboru dne 20. 11. 2022\nProjednání návrhu: 11. 12. (pondělí)"
    assert {d.text: d.value for d in read(text).dates}["11. 12."] == "2023-12-11"


def test_deadline_is_the_first_such_date_from_the_meeting_on() -> None:
    text = "Zápis ze schůze výboru dne 20. 11. 2022\nEva Tichá zajistí tisk do 15. 1.\n"
    assert {d.text: d.value for d in read(text).dates}["15. 1."] == "2023-01-15"
