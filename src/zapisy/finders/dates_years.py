"""The year of a date that has none: from its weekday, from the meetings around it, from what it is.

A deadline is the first such date from the meeting on; a date told in the past tense the last before it; a weekday decides
between years. Where the meeting itself is not dated, the dated meetings around it (next, previous) take its place.
"""

from __future__ import annotations

import re
from datetime import date as calendar_date

from zapisy.found import Found, FoundDate

_DEADLINE = re.compile(r"(?:\bdo|\btermin\w*[ ]?:?|\bnejpozdeji|\bt\s?:|\bk)[ ]{0,2}(?:\w{4,9}[ ])?\Z")
_PAST = re.compile(
    r"\b(?:\w{3,14}(?:il|al|el|yl|la|lo|ly|li)|byl[aoiy]?|minul\w+|posledni\w*|predchozi\w*|ze dne)\b[^.\n]{0,60}$"
)
MANY_MONTHS = 7


def resolve_years(found: Found) -> None:
    """Sets value, role, inferred and alternatives of all dates."""
    anchor, own = _find_anchor(found)
    for date in found.dates:
        if date.month is None and anchor:
            date.month = anchor.month
        if date.year is None and anchor is not None:
            _infer_year(found, date, anchor, own)
        _set_value(date)
        _set_role(found, date)


def _find_anchor(found: Found) -> tuple[calendar_date | None, bool]:
    """The meeting's date, or the nearest thing to it; and whether it is the meeting's own."""
    for key in ("date", "next_meeting.date", "previous_meeting.date"):
        value = found.header.get(key)
        if value and re.fullmatch(r"\d{4}-\d\d-\d\d", value.value):
            return calendar_date.fromisoformat(value.value), key == "date"
    full = [d for d in found.dates if d.year and d.month and d.day]
    if full:
        return calendar_date(full[0].year or 1, full[0].month or 1, full[0].day or 1), False
    years = [d.year for d in found.dates if d.year]
    return (calendar_date(years[0], 6, 30), False) if years else (None, False)


def _infer_year(found: Found, date: FoundDate, anchor: calendar_date, own: bool) -> None:
    options = [y for y in (anchor.year - 1, anchor.year, anchor.year + 1) if _exists(y, date)]
    if date.weekday is not None:
        fitting = [
            y
            for y in range(anchor.year - 6, anchor.year + 7)
            if _exists(y, date) and _day(y, date).weekday() == date.weekday
        ]
        fitting.sort(key=lambda y: abs((_day(y, date) - anchor).days))
        if fitting and abs((_day(fitting[0], date) - anchor).days) < 400:
            options = [fitting[0], *options]
            _choose(date, fitting[0], options)
            return
    if not options:
        return
    nearest = min(options, key=lambda y: abs((_day(y, date) - anchor).days))
    before = found.view.folded[max(0, date.span.start - 90) : date.span.start]
    chosen = nearest
    if own and _DEADLINE.search(before):
        chosen = next((y for y in options if _day(y, date) >= anchor), nearest)
        if (_day(chosen, date) - anchor).days > 30 * MANY_MONTHS and _PAST.search(before):
            chosen = nearest
    elif (
        own
        and _PAST.search(before)
        and _day(nearest, date) > anchor
        and (_day(nearest, date) - anchor).days > 60
    ):
        chosen = max((y for y in options if _day(y, date) <= anchor), default=nearest)
    _choose(date, chosen, options)


def _choose(date: FoundDate, year: int, options: list[int]) -> None:
    date.year = year
    date.inferred = (*date.inferred, "year")
    others = sorted({y for y in options if y != year}, key=lambda y: abs(y - year))
    date.alternatives = tuple(_day(y, date).isoformat() for y in others[:2] if _exists(y, date))


def _exists(year: int, date: FoundDate) -> bool:
    try:
        _day(year, date)
    except ValueError:
        return False
    return True


def _day(year: int, date: FoundDate) -> calendar_date:
    return calendar_date(year, date.month or 1, date.day or 1)


def _set_value(date: FoundDate) -> None:
    if date.year is None or date.month is None:
        return
    if date.day is None:
        date.value = f"{date.year:04}-{date.month:02}"
        return
    date.value = f"{date.year:04}-{date.month:02}-{date.day:02}"
    if date.end and date.end[0] and date.end[0] > date.day:
        date.value += f"/{date.year:04}-{date.month:02}-{date.end[0]:02}"


def _set_role(found: Found, date: FoundDate) -> None:
    for key, role in (
        ("date", "meeting"),
        ("next_meeting.date", "next_meeting"),
        ("previous_meeting.date", "previous_meeting"),
    ):
        value = found.header.get(key)
        if value and date.value == value.value:
            date.role = role
            return
    before = found.view.folded[max(0, date.span.start - 24) : date.span.start]
    if _DEADLINE.search(before):
        date.role = "deadline"
