"""By when a task is to be done: a date, an expression that means one, or an event.

Finds: ``do 15. 10.``, ``Termín: 31. 3. 2024``, ``do konce září`` → the last of September, ``do poloviny dubna`` → the month,
``září 1999``, ``do příští schůze`` → its date where the document gives it (inferred: event).
Leaves: ``ihned``, ``průběžně`` and other events as text without a value.
"""

from __future__ import annotations

import calendar
import re
from datetime import date as calendar_date
from datetime import timedelta
from functools import cache
from typing import NamedTuple

from zapisy.finders.dates_lexicon import month_numbers
from zapisy.found import Found, FoundDate, Span, list_between


class Deadline(NamedTuple):
    """A deadline as written, its date where it has one, and what of it was inferred."""

    text: str
    span: Span
    value: str | None
    inferred: tuple[str, ...]


@cache
def _spoken() -> re.Pattern[str]:
    months = "|".join(sorted(month_numbers(), key=len, reverse=True))
    return re.compile(
        rf"""(?x)\bdo\s(?:
            (?P<end>konce)\s(?:(?:mesice\s)?(?P<month>{months})|(?P<year>roku)(?:\s(?P<told>(?:19|20)\d\d))?)(?:\s(?P<told2>(?:19|20)\d\d))?
          | (?P<half>poloviny)\s(?P<month2>{months})(?:\s(?P<told3>(?:19|20)\d\d))?
          | (?P<next>(?:pristi\w*|dalsi\w*)\s(?:schuz\w|jednani|zasedani|porad\w|setkani|rady|\w{{2,4}}\b))
          | (?P<days>\d{{1,3}})\s(?:kalendarnich\s|pracovnich\s)?dn[iu]
        )(?![^\W_])
          | \b(?P<now>ihned|prubezne|trvale|neprodlene|co\snejdrive)\b"""
    )


def read_deadline(found: Found, start: int, end: int) -> Deadline | None:
    """The deadline that a stretch of the view tells, or None."""
    view = found.view
    if date := _first_date(found, start, end):
        if date.role == "mention":
            date.role = "deadline"
        inferred = tuple(i for i in date.inferred if i in ("year", "event"))
        return Deadline(date.text, date.span, last_day(date), inferred)
    match = _spoken().search(view.folded, start, end)
    if match is None:
        return None
    span = Span(*match.span())
    value, inferred = _compute(found, match)
    return Deadline(re.sub(r"\s+", " ", view.clean[span.start : span.end]), span, value, inferred)


def _first_date(found: Found, start: int, end: int) -> FoundDate | None:
    """The first day in a stretch, else the first month; the year of a budget is no deadline, its end is."""
    dates = [d for d in list_between(found.dates, start, end) if d.value]
    days = [d for d in dates if d.precision == "day" or d.until]
    return next(iter(days or [d for d in dates if d.precision == "month"]), None)


def last_day(date: FoundDate) -> str | None:
    """The value of a date as a deadline: the last of a stretch, the last day where the text says ``konce``."""
    value = date.value.rpartition("/")[2] if date.value else None
    if value is None or not date.until or len(value) == 10:
        return value
    year, month = int(value[:4]), int(value[5:7] or 12)
    return f"{year:04}-{month:02}-{calendar.monthrange(year, month)[1]:02}"


def _compute(found: Found, match: re.Match[str]) -> tuple[str | None, tuple[str, ...]]:
    own = found.header.get("date")
    meeting = calendar_date.fromisoformat(own.value) if own else None
    if match["next"]:
        following = found.header.get("next_meeting.date")
        return (following.value, ("event",)) if following else (None, ())
    if match["days"]:
        return (
            ((meeting + timedelta(days=int(match["days"]))).isoformat(), ("event",))
            if meeting and "kalendarn" in match.group()
            else (None, ())
        )
    if match["year"]:
        year = match["told"] or match["told2"] or (str(meeting.year) if meeting else None)
        return (f"{year}-12-31", () if match["told"] else ("year",)) if year else (None, ())
    name = match["month"] or match["month2"]
    if name is None:
        return None, ()
    month = month_numbers()[name]
    told = match["told2"] or match["told3"]
    if told is None and meeting is None:
        return None, ()
    in_year = int(told) if told else _year_from(meeting, month)
    inferred = () if told else ("year",)
    if match["half"]:
        return f"{in_year:04}-{month:02}", inferred
    return f"{in_year:04}-{month:02}-{calendar.monthrange(in_year, month)[1]:02}", inferred


def _year_from(meeting: calendar_date | None, month: int) -> int:
    assert meeting is not None
    return meeting.year if month >= meeting.month else meeting.year + 1
