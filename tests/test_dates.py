"""Dates and times as clerks write them."""

from __future__ import annotations

import re

import pytest

from marked import Example, load_examples
from zapisy.finders.dates.finder import find_dates, resolve_dates
from zapisy.flow import read_minutes
from zapisy.found import Found, FoundValue
from zapisy.readers.plain import read_plain
from zapisy.record import Document, Minutes
from zapisy.text.views import View

MEETING = re.compile(r"\[(?P<day>\d{4}-\d\d-\d\d)\]")


def read(text: str) -> Minutes:
    return read_minutes(read_plain(text.encode()), Document())


def find_in(text: str, meeting: str | None) -> Found:
    """The dates and times of a text at a meeting that is known."""
    found = Found(View.of(read_plain(text.encode())))
    if meeting:
        found.header["date"] = FoundValue(meeting, ())
    find_dates(found)
    resolve_dates(found)
    return found


def describe(found: Found) -> list[tuple[int, str, dict[str, str]]]:
    return [
        (
            date.span.start,
            date.text,
            {
                "value": str(date.value), "precision": date.precision, "role": date.role,
                "inferred": ";".join(date.inferred) or "none", "alternatives": ";".join(date.alternatives),
            },
        )
        for date in found.dates
    ]  # fmt: skip


@pytest.mark.parametrize("example", load_examples("dates"), ids=str)
def test_dates(example: Example) -> None:
    """A tag says as much of a date as its block is about; what it does not say is free."""
    told = MEETING.match(example.why)
    if told is None:
        whole = {(e.start, e.text, d.value) for d in read(example.text).dates for e in d.evidence}
        assert whole == {(t.start, t.text, t.attributes["value"]) for t in example.tagged}
        return
    got = describe(find_in(example.text, told["day"]))
    assert [(start, text) for start, text, _ in got] == [(t.start, t.text) for t in example.tagged]
    for (_, _, values), tag in zip(got, example.tagged, strict=True):
        assert {key: values[key] for key in tag.attributes} == tag.attributes


@pytest.mark.parametrize("example", load_examples("times"), ids=str)
def test_times(example: Example) -> None:
    found = find_in(example.text, None)
    got = [(found.view.clean[t.span.start : t.span.end].strip(), t.value) for t in found.times]
    assert got == [(tag.text, tag.attributes["value"]) for tag in example.tagged]


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


def test_relative_mentions_are_no_dates_of_the_record() -> None:
    text = (
        "Zápis z porady dne 5. 3. 2024\nVčera spadl strom a příští pondělí přijedou hosté.\n"
        "Jan Dub zajistí odvoz dřeva do příštího pátku.\nDalší porada bude za 14 dní v 17 hodin.\n"
    )
    dates = {date.text: date.role for date in read(text).dates}
    assert "Včera" not in dates
    assert "příští pondělí" not in dates
    assert dates["za 14 dní"] == "next_meeting"


def test_relative_deadlines_stay() -> None:
    text = "Zápis z porady dne 5. 3. 2024\nÚkol: Jan Dub zašle nabídky. Termín: příští pátek\n"
    minutes = read(text)
    assert [(date.text, date.role) for date in minutes.dates if date.text == "příští pátek"] == [
        ("příští pátek", "deadline")
    ]


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("Zápis ze schůze výboru konané v pátek 13. 10 2023 v klubovně", "2023-10-13", None),
        ("Zápis ze schůze výboru spolku\nBod 13. 10 2023 Kč", None, None),
        ("Zápis ze schůze výboru konané dne 15. 5. 2019 – 16. 5. 2019", "2019-05-15", "2019-05-16"),
        ("Zápis ze schůze výboru konané 15. 5. – 16. 5. 2019", "2019-05-15", "2019-05-16"),
        ("Zápis ze schůze výboru konané ve dnech 30. 5. až 1. 6. 2019", "2019-05-30", "2019-06-01"),
        ("Zápis ze schůze výboru\nDatum: 15. 5. 2019 - 16. 5. 2019", "2019-05-15", "2019-05-16"),
        ("Zápis ze schůze výboru dne 15. 5. 2019 – 16. 5. 2023", "2019-05-15", None),
        ("Zápis ze schůze výboru dne 15. 5. 2019, příští 16. 5. 2019", "2019-05-15", None),
    ],
)
def test_meetings_of_several_days(text: str, first: str, last: str | None) -> None:
    meeting = read(text).meeting
    assert (meeting.date, meeting.date_end) == (first, last)


def test_hours_of_a_stretch_are_start_and_end() -> None:
    for text in ("Datum: 15. 5. 2019\nČas: 16–18 h", "konané dne 15. 5. 2019 od 16 do 18 h"):
        meeting = read(f"Zápis ze schůze výboru\n{text}").meeting
        assert (meeting.start_time, meeting.end_time) == ("16:00", "18:00")
