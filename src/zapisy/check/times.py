"""Times and dates that do not follow one another."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from zapisy.check.findings import Parameters, make_finding
from zapisy.record import Attendee, Finding, Guest, Minutes

NIGHT: Final = "05:00"
"""A meeting that ends before this hour may have gone on over midnight."""


def check_times(minutes: Minutes) -> Iterator[Finding]:
    """An end before the beginning; somebody who left before they came, or outside the meeting's time."""
    meeting = minutes.meeting
    start, end = meeting.start_time, meeting.end_time
    if start and end and NIGHT <= end < start and meeting.date_end in (None, meeting.date):
        params: Parameters = {"start": start, "end": end}
        evidence = (*meeting.evidence.get("start_time", ()), *meeting.evidence.get("end_time", ()))
        yield make_finding("end_before_start", params, evidence)
        return
    people: list[Attendee | Guest] = [*minutes.attendees, *minutes.guests]
    for person in people:
        yield from _check_person(person, end)


def _check_person(person: Attendee | Guest, end: str | None) -> Iterator[Finding]:
    arrived, left = person.arrived, person.left
    if arrived and left and NIGHT <= left < arrived:
        params: Parameters = {"name": person.name, "arrived": arrived, "left": left}
        yield make_finding("left_before_arrival", params, person.evidence)
    elif end and arrived and NIGHT <= end < arrived:
        params = {"name": person.name, "arrived": arrived, "end": end}
        yield make_finding("arrived_after_end", params, person.evidence)


def check_next_meeting(minutes: Minutes) -> Iterator[Finding]:
    """A next meeting on the day of this one or before it; a previous one after it."""
    meeting = minutes.meeting
    for name, wrong in (
        ("next_meeting", "next_meeting_not_after"),
        ("previous_meeting", "previous_meeting_not_before"),
    ):
        other = getattr(meeting, name)
        if (
            meeting.date is None
            or other is None
            or other.date is None
            or len(other.date) != len(meeting.date)
        ):
            continue
        if (
            other.date == meeting.date
            and other.time
            and meeting.start_time
            and other.time != meeting.start_time
        ):
            continue  # a staff that meets twice a day
        if (other.date <= meeting.date) if name == "next_meeting" else (other.date >= meeting.date):
            params: Parameters = {"other": other.date, "date": meeting.date}
            yield make_finding(wrong, params, meeting.evidence.get(f"{name}.date", ()))


def check_deadlines(minutes: Minutes) -> Iterator[Finding]:
    """A deadline with its year written that had passed before the meeting."""
    held = minutes.meeting.date
    for task in minutes.tasks:
        deadline = task.deadline
        if held is None or len(held) < 10 or deadline is None or deadline.value is None or deadline.inferred:
            continue
        last = deadline.value.split("/")[-1]
        if last < held[: len(last)]:
            params: Parameters = {"deadline": deadline.value, "date": held}
            places = tuple(e for e in task.evidence if e.field == "deadline") or task.evidence[:1]
            yield make_finding("deadline_passed", params, places)
