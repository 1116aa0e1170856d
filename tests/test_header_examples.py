"""Headers of many genres and layouts: every field of a block is as tagged, and what is not tagged is null."""

from __future__ import annotations

import time

import pytest

from marked import Example, load_examples
from zapisy.finders.dates.finder import find_dates, resolve_dates
from zapisy.finders.header.finder import find_header
from zapisy.finders.sections.finder import find_sections
from zapisy.flow import read_minutes
from zapisy.found import Found, FoundValue, Span
from zapisy.readers.plain import read_plain
from zapisy.record import Document, Meeting
from zapisy.text.views import View

FIELDS = {
    "title": "title", "body": "body", "number": "number", "date": "date", "start": "start_time", "end": "end_time",
    "place": "place", "mode": "mode", "next_date": "next_meeting.date", "next_time": "next_meeting.time",
    "next_place": "next_meeting.place", "previous": "previous_meeting.date",
}  # fmt: skip
"""Tags and the fields of a meeting that they mark."""


def read_meeting(text: str) -> Meeting:
    return read_minutes(read_plain(text.encode()), Document()).meeting


def read_field(meeting: Meeting, field: str) -> str | None:
    value: object = meeting
    for part in field.split("."):
        value = getattr(value, part) if value is not None else None
    return None if value is None else str(value)


@pytest.mark.parametrize("example", load_examples("header"), ids=str)
def test_header(example: Example) -> None:
    meeting = read_meeting(example.text)
    expected = {tag.tag: tag.attributes.get("value", " ".join(tag.text.split())) for tag in example.tagged}
    assert set(expected) <= set(FIELDS)
    if "title" in expected:
        expected["title"] = fit_title(expected["title"])
    assert {tag: read_field(meeting, field) for tag, field in FIELDS.items()} == {
        tag: expected.get(tag) for tag in FIELDS
    }
    for tag in example.tagged:
        if "kind" in tag.attributes:
            assert meeting.kind == tag.attributes["kind"]
        if tag.tag == "date":
            assert meeting.date_end == tag.attributes.get("end")


def fit_title(title: str) -> str:
    """Letter-spacing is closed in titles."""
    return "Zápis ze zasedání etické komise" if title.startswith("Z á p i s") else title


def test_year_of_the_meeting_from_the_number_of_its_minutes() -> None:
    meeting = read_meeting("Zápis č. 3/2024 ze schůze výboru dne 5. 3.\nPřítomni: Jan Dub")
    assert (meeting.date, meeting.inferred) == ("2024-03-05", ("date",))
    assert meeting.alternatives == {"date": ("2023-03-05", "2025-03-05")}


def test_year_of_the_meeting_from_another_date() -> None:
    text = "Zápis ze schůze výboru dne 28. 12.\nPřítomni: Jan Dub\nV Lhotě dne 3. 1. 2021 zapsal Jan Dub"
    meeting = read_meeting(text)
    assert (meeting.date, meeting.inferred) == ("2020-12-28", ("date",))


@pytest.mark.parametrize(
    ("name", "date"),
    [
        ("zapis-2024-03-12.txt", "2024-03-12"),
        ("zapis_20240312.txt", "2024-03-12"),
        ("zápis 12.3.2024.txt", "2024-03-12"),
        ("zapis-12.txt", None),
        ("zapis-2024.txt", None),
        ("zapis-31-02-2024.txt", None),
        ("tel-777123456.txt", None),
    ],
)
def test_date_in_the_name_of_a_file_fills_alternatives_only(name: str, date: str | None) -> None:
    source = read_plain("Zápis ze schůze výboru\nPřítomni: Jan Dub".encode())
    meeting = read_minutes(source, Document(path=f"2019/{name}")).meeting
    assert meeting.date is None
    assert meeting.alternatives == ({"date": (date,)} if date else {})


def test_date_in_the_name_of_a_file_that_the_text_says_too_is_no_alternative() -> None:
    source = read_plain("Zápis ze schůze výboru dne 12. 3. 2024\nPřítomni: Jan Dub".encode())
    assert read_minutes(source, Document(path="zapis-2024-03-12.txt")).meeting.alternatives == {}


@pytest.mark.parametrize(
    "token",
    ["příští schůze 5. 3. ", "schůze výboru ", "v sále ", "od 5. do ", "1. 1. ", "konce ", "za 14 dní ", "Místo: ",
     "rady rady ", "tajného ", "do konce září ", "zápis ze schůze\n", "sejdeme se 5. 3. ", "2.1. a\n", "I. pololetí "],
)  # fmt: skip
def test_hostile_headers_take_linear_time(token: str) -> None:
    def measure(size: int) -> float:
        found = Found(View.of(read_plain((token * (size // len(token))).encode())))
        found.header["date"] = FoundValue("2024-03-12", (Span(0, 1),))
        begin = time.process_time()
        for find in (find_sections, find_dates, find_header, resolve_dates):
            find(found)
        return time.process_time() - begin

    measure(2000)
    assert measure(60_000) < 1.5
