"""Days that a task tells by less than a date: ``do pátku``, ``dnes``, ``do 30/6``.

Finds: weekdays behind ``do`` and behind labels, the first after the meeting; ``dnes``, ``zítra`` behind labels; a day and a month
with a slash.
Leaves: weekdays of regular events (``každé úterý``), fractions.
"""

from __future__ import annotations

import re
from datetime import date as calendar_date
from datetime import timedelta
from functools import cache
from typing import Final, NamedTuple

from zapisy.finders.dates.lexicon import weekday_numbers
from zapisy.found import Found, Span
from zapisy.lexicon import any_of
from zapisy.text.views import scan_first


class Deadline(NamedTuple):
    """A deadline as written, its date where it has one, and what of it was inferred."""

    text: str
    span: Span
    value: str | None
    inferred: tuple[str, ...]


@cache
def _loose() -> re.Pattern[str]:
    days = any_of(weekday_numbers())
    return re.compile(
        rf"""(?x)(?<![^\W_])(?P<until>do|nejpozdeji(?:\sdo|\sve?)?|ve?\s(?:{days})(?=\s\d)|dne(?=\s\d))\s
        (?:(?P<day>{days})(?![^\W_])|(?P<figure>[0-3]?\d)/(?P<month>1[0-2]|0?[1-9])(?![\d/]))"""
    )


@cache
def _labelled() -> re.Pattern[str]:
    days = any_of(weekday_numbers())
    return re.compile(
        rf"""(?x)\s{{0,3}}(?:do\s|ve?\s)?(?P<told>(?P<day>{days})|(?P<word>dnes|zitra|pozitri)
        |(?P<figure>[0-3]?\d)/(?P<month>1[0-2]|0?[1-9]))(?![^\W_/]|\d|/)"""
    )


_LOOSE_WORDS: Final = frozenset(("do", "nejpozdeji", "v", "ve", "dne"))


_SHIFTS: Final = {"dnes": 0, "zitra": 1, "pozitri": 2}


def read_loose_day(found: Found, start: int, end: int, *, label: bool) -> Deadline | None:
    """The day that a stretch tells so, counted from the meeting; ``label`` where all of it stands behind ``Termín:``."""
    own = found.header.get("date")
    if own is None or len(own.value) < len("2024-01-31"):
        return None
    folded, meeting = found.view.folded, calendar_date.fromisoformat(own.value)
    if label:
        match = _labelled().match(folded, start, end)
    else:
        match = scan_first(_loose(), folded, found.view.starts_within(_LOOSE_WORDS, start, end), end)
    day = _count_day(match, meeting) if match else None
    if match is None or day is None:
        return None
    span = Span(*(match.span("told") if label else match.span()))
    inferred = ("year",) if match["figure"] else ("event",)
    return Deadline(" ".join(found.view.clean[slice(*span)].split()), span, day.isoformat(), inferred)


def _count_day(match: re.Match[str], meeting: calendar_date) -> calendar_date | None:
    """The first such day from the meeting on; a weekday comes after it."""
    told = match.groupdict()
    if told.get("word"):
        return meeting + timedelta(days=_SHIFTS[told["word"]])
    if told["day"]:
        ahead = (weekday_numbers()[told["day"]] - meeting.weekday() - 1) % 7 + 1
        return meeting + timedelta(days=ahead)
    month, day = int(told["month"]), int(told["figure"])
    try:
        first = calendar_date(meeting.year, month, day)
        return first if first >= meeting else calendar_date(meeting.year + 1, month, day)
    except ValueError:  # 30/2
        return None
