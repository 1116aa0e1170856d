"""Dates that name a day: ``26. 9. 2023``, ``26.9.23``, ``26. IX. 2023``, ``2023-09-26``, ``26. září``, ``prvního října``.

Finds: also months cut short (``26. zář.``), ``26. t. m.``, ``26. 9. t. r.``, ``26. 9. příštího roku``, lists and ranges
(``5., 12. a 19. 9.``, ``26.–27. 9.``, ``od 5. do 7. 10.``), and a date without its last dot where a word asks for one;
``15-05-2019`` and ``2019/05/15`` where one asks, ``15. května 19`` behind a label, slips of recognition (``15,5.2019``, ``2 0 1 9``).
Leaves: a Roman month that may be an initial (``1. V. Dub``); what dates/traps.py knows.
"""

from __future__ import annotations

import re
from datetime import date as calendar_date
from typing import Final

from zapisy.finders.dates.asked import ASKING, is_asked, tells_slashes
from zapisy.finders.dates.lexicon import shift_of
from zapisy.finders.dates.parts import Parts, Place, read_list, read_parts, whole_year
from zapisy.finders.dates.shapes import DAY_SHAPE
from zapisy.finders.dates.traps import is_number, read_labelled
from zapisy.finders.dates.weekdays import find_weekday, read_behind
from zapisy.finders.dates.words import MAY_LEAD, NAMING, judge_place
from zapisy.found import Found, FoundDate, Span, to_span
from zapisy.text.views import list_places

_LONE: Final = 2
"""Figures of one day; those of several are more."""
_DASHED: Final = re.compile(r"\d{1,3}\s[-–]\s")


def _is_numbered(folded: str, match: re.Match[str]) -> bool:
    """``č. 12 - 5. 3. 2019``: a number and a dash before a day, no days of a stretch."""
    days = match["days"]
    if not days or len(days) <= _LONE or _DASHED.match(days) is None:
        return False
    return folded.endswith(("c. ", "c.", "cislo "), 0, match.start())


_TOLD: Final = frozenset(("told", "told2", "this"))
_SURE_DAYS: Final = 28
"""Every month has so many."""


def find_days(found: Found, ordinals: list[int] | None) -> tuple[list[FoundDate], list[Place], list[int]]:
    """The dates of days, the places that they and streets and citations take, and where figures stand that may be none,
    all in order.

    ``ordinals`` is where words stand with which a day may begin.
    """
    folded, starts = found.view.running_folded, found.view.figures
    if ordinals:
        starts = sorted([*starts, *ordinals])
    matches, loose = _match_days(folded, starts)
    dates: list[FoundDate] = []
    taken: list[Place] = []
    slashes: bool | None = None
    read = len(loose)
    for match in matches:
        if match.lastgroup in ASKING:
            slashes = tells_slashes(folded, matches) if slashes is None else slashes
            if not is_asked(found.view, match, slashes=slashes):
                loose += list_places(starts, *match.span())
                continue
        told = judge_place(folded, match.start())
        if is_number(found, match, told):
            if match["name"]:
                taken.append(match.span())
            else:
                loose += list_places(starts, *match.span())
        elif (days := match["days"]) and len(days) > _LONE:
            several = _read_list(found, match)
            dates += several
            taken += [date.span for date in several]
            loose += list_places(starts, *match.span())
        elif date := _read_day(found, match, told):
            dates.append(date)
            taken.append(date.span)
        else:
            loose += list_places(starts, *match.span())
    if len(loose) > read > 0:
        loose.sort()
    return dates, taken, loose


def _match_days(folded: str, starts: list[int]) -> tuple[list[re.Match[str]], list[int]]:
    """What has the shape of a day, in order, none overlapping another, and where nothing has."""
    free = 0
    matches: list[re.Match[str]] = []
    others: list[int] = []
    for start in starts:
        if start >= free:
            if (match := DAY_SHAPE.match(folded, start)) and not _is_numbered(folded, match):
                matches.append(match)
                free = match.end()
            else:
                others.append(start)
    return matches, others


def _read_day(found: Found, match: re.Match[str], told: int) -> FoundDate | None:
    """The date of a match; ``told`` are the flags of the word before it."""
    span, parts, kind = to_span(match.span()), read_parts(match), match.lastgroup
    if kind == "name" and (labelled := read_labelled(found.view.running_folded, match)):
        parts, span = (*parts[:2], whole_year(labelled["year"]), None), Span(span.start, labelled.end())
    date = _make(found, span, parts, told)
    if date and kind in _TOLD:
        _count_from(date, match)
    return date


def _read_list(found: Found, match: re.Match[str]) -> list[FoundDate]:
    """The dates of a list or a stretch."""
    dates: list[FoundDate] = []
    for span, parts in read_list(match):
        if date := _make(found, to_span(span), parts, judge_place(match.string, span[0])):
            dates.append(date)
            if match.lastgroup in _TOLD:
                _count_from(date, match)
    return dates


def _count_from(date: FoundDate, match: re.Match[str]) -> None:
    """Sets how far a date is from the meeting's year or month: ``26. 9. příštího roku``."""
    told, this = match["told"] or match["told2"], match["this"]
    date.years, date.months = shift_of(told) if told else None, shift_of(this) if this else None


def _make(found: Found, span: Span, parts: Parts, told: int) -> FoundDate | None:
    """A date with its weekday, unless the calendar has no such day; ``told`` are the flags of the word before it."""
    day, month, year, last = parts
    if not ((0 < day <= _SURE_DAYS and month != 0) or _has_day(day, month, year)):
        return None
    if last is not None and not _has_day(last, month, year):
        return None
    view, (start, end) = found.view, span
    date = FoundDate(span, " ".join(view.clean[start:end].split()), day, month, year)
    date.weekday = find_weekday(found, span) if told & NAMING else read_behind(view.running_folded, end)
    if not told & MAY_LEAD:
        date.leads = False
    if last is not None:
        date.end = (last, month, year)
    return date


def _has_day(day: int, month: int | None, year: int | None) -> bool:
    """Whether the calendar has such a day."""
    try:
        calendar_date(year or 2024, 1 if month is None else month, day)
    except ValueError:
        return False
    return True


def read_surface(found: Found, span: Span) -> str:
    """An expression as written, over one line."""
    return " ".join(found.view.clean[span.start : span.end].split())
