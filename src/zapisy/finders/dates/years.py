"""The year of a date that has none: from the text beside it, its weekday, the meetings around it, what it is.

A weekday decides between years. A deadline, and what is still to come, is the first such date from the meeting on; what is
told in the past tense the last before it; anything else the nearest. Where the meeting itself is not dated, the dated
meetings around it take its place: the last such date before the next one, the first from the previous one on.
"""

from __future__ import annotations

import re
from datetime import date as calendar_date
from typing import Final

from zapisy.finders.dates.roles import is_deadline
from zapisy.finders.dates.tenses import read_tense, sets_task, tells_event
from zapisy.found import Found, FoundDate

DAY: Final = len("2024-01-31")
MANY_YEARS: Final = 3
"""The meeting's year and those beside it."""
SURELY_NEAR: Final = 182
"""So many days from the meeting no other year is nearer."""
MIDDLE: Final = 15
"""The day in the middle of a month."""
SURE_DAYS: Final = 28
"""Every month has so many."""
MANY_DAYS: Final = 60
"""So far ahead a date may lie that a sentence in the past tense names (``schválili jsme konání 5. 4.``)."""
NEAR: Final = 400
"""So many days away a weekday decides no more."""
FAR: Final = 210
"""So many days ahead there are no deadlines but of which the text says so."""
JUST_PAST: Final = 21
"""So many days before the meeting a date in the present tense still is this year's."""
_SHARED: Final = re.compile(r"\s{0,2}(?:[–—-]|az|do|a|nebo|,)\s{0,2}(?:do\s)?(?:[^\W\d_]{5,8}\s)?\Z")
_ISSUE: Final = re.compile(r"(?<![\d/.])\d{1,2}[ ]?/[ ]?(?P<year>(?:19|20)\d\d)(?![\d/])")
HEAD: Final = 400
"""Characters in which the number and the year of minutes stand (``č. 4/2013``, ``zpravodaj 2 / 2013``)."""
_FIGURES: Final = tuple([f"{number:02}" for number in range(32)])
_FIELDS: Final = ("date", "next_meeting.date", "previous_meeting.date")


Anchor = tuple[calendar_date, str]
"""The day from which years are counted, and what it is: a field of the header, or ``text``."""


def resolve_years(found: Found) -> None:
    """Sets value, inferred and alternatives of all dates."""
    dates = found.dates
    if len(dates) > 1:
        _share_years(found)
    anchor: Anchor | None = None
    asked, before = False, None
    for date in dates:
        if date.value is None:
            if not date.year or date.months is not None or (date.day and not date.month):
                if before and _is_listed(found, before, date):
                    _follow(date, before)
                else:
                    if not asked:
                        anchor, asked = _find_anchor(found), True
                    if anchor:
                        _complete(found, date, anchor)
            _set_value(date)
        before = date


def _is_listed(found: Found, before: FoundDate, date: FoundDate) -> bool:
    """Whether a date goes on with a list whose year was inferred: ``5., 12. a 19. 9.``."""
    if date.year or date.years is not None or date.weekday is not None or not date.month or not before.month:
        return False
    if not before.year or "year" not in before.inferred or not date.day or not before.day:
        return False
    gap = found.view.running_folded[before.span.end : date.span.start]
    return len(gap) < 16 and _SHARED.match(gap) is not None


def _follow(date: FoundDate, before: FoundDate) -> None:
    year = before.year or 0
    _tell_year(date, year + (_order(date) < _order(before)), [year - 1, year, year + 1])


def _share_years(found: Found) -> None:
    """``28. 12. – 3. 1. 2024``: the first date has the year of the second, or the one before."""
    folded = found.view.running_folded
    for date, following in reversed(list(zip(found.dates, found.dates[1:], strict=False))):
        if date.year or not following.year or following.value or not date.month or not following.month:
            continue
        gap = folded[date.span.end : following.span.start]
        if date.years is None and date.weekday is None and len(gap) < 16 and _SHARED.match(gap):
            later = (date.month, date.day or 0) > (following.month, following.day or 0)
            date.year = following.year - later
            if date.end:
                date.end = (date.end[0], date.end[1], date.year)


def _find_anchor(found: Found) -> Anchor | None:
    """The meeting's date, or the nearest thing to it."""
    header = found.header
    for key in _FIELDS:
        if key in header and len(day := header[key].value) == DAY:
            return calendar_date.fromisoformat(day), key
    issued = _ISSUE.search(found.view.folded, 0, HEAD)
    own = int(issued["year"]) if issued else None
    for date in found.dates:
        if date.year and date.month and date.day and own in (None, date.year):
            return calendar_date(date.year, date.month, date.day), "text"
    years = [own] if own else [date.year for date in found.dates if date.year]
    return (calendar_date(years[0], 6, 30), "text") if years else None


def _complete(found: Found, date: FoundDate, anchor: Anchor) -> None:
    """Fills month and year as far as the anchor tells them."""
    if date.months is not None or (date.day and date.month is None):
        years, month = divmod(anchor[0].month - 1 + (date.months or 0), 12)
        date.month, date.year = month + 1, anchor[0].year + years
        date.inferred = ("month", "year")
    elif date.years is not None and date.year is None:
        date.year = anchor[0].year + date.years
        date.inferred = ("year",)
    elif date.year is None and date.month:
        _infer_year(found, date, anchor)


def _infer_year(found: Found, date: FoundDate, anchor: Anchor) -> None:
    day, own = anchor[0], anchor[0].year
    options = [own - 1, own, own + 1]
    if date.day and date.day > SURE_DAYS:
        options = [year for year in options if _exists(year, date)]
    chosen = None if date.weekday is None else _choose_by_weekday(date, day)
    if chosen is None:
        if not options:
            return
        chosen = _choose(found, date, anchor, options)
    _tell_year(date, chosen, options)


def _order(date: FoundDate) -> tuple[int, int]:
    return date.month or 0, date.day or 0


def _tell_year(date: FoundDate, chosen: int, options: list[int]) -> None:
    date.year, date.inferred = chosen, (*date.inferred, "year")
    others = [year for year in options if year != chosen]
    if others and others[-1] < chosen:  # the nearer first
        others.reverse()
    if date.day and date.day > SURE_DAYS:
        others = [year for year in others if _exists(year, date)]
    if date.day and date.end is None:
        rest = f"-{_FIGURES[date.month or 0]}-{_FIGURES[date.day]}"
        date.value, date.alternatives = f"{chosen}{rest}", tuple([f"{year}{rest}" for year in others])
    else:
        date.alternatives = tuple([_write(year, date) for year in others])


def _choose_by_weekday(date: FoundDate, anchor: calendar_date) -> int | None:
    """The nearest year in which a date has its weekday, if it is not far."""
    chosen, least = None, NEAR
    for year in range(anchor.year - 2, anchor.year + 3):
        if _exists(year, date) and (day := _day(year, date)).weekday() == date.weekday:
            away = abs((day - anchor).days)
            if away < least:
                chosen, least = year, away
    return chosen


_ACCOUNTED: Final = (" za ", "\nza ")
"""``faktura za srpen``: the month that is accounted for is the nearest, whatever is to come of it."""


def _choose(found: Found, date: FoundDate, anchor: Anchor, options: list[int]) -> int:
    """The year by what the date is, where its words tell; else the nearest."""
    day, field = anchor
    nearest, soon = _find_nearest(date, day, options)
    if field == "text" or (date.day is None and found.view.folded.endswith(_ACCOUNTED, 0, date.span.start)):
        return nearest
    deadline = date.leads is not False and is_deadline(found, date)
    if not deadline and (field == "next_meeting.date" or (date.day and -JUST_PAST <= soon <= MANY_DAYS)):
        over = soon > 0 and field == "date" and read_tense(found, date) == "past" and tells_event(found, date)
        return (_last_before(options, date, day) if over else None) or nearest  # else whatever the tense
    if field == "next_meeting.date":
        return _last_before(options, date, day) or nearest
    ahead = _first_after(options, date, day)
    if deadline and ahead and (_day(ahead, date) - day).days <= FAR:
        return ahead
    tense = read_tense(found, date)
    if deadline and not (tense == "past" and not sets_task(found, date)):
        return ahead or nearest
    if tense == "coming":
        return nearest if -JUST_PAST <= soon < 0 else ahead or nearest
    if tense == "past" and not 0 < soon <= MANY_DAYS:
        return _last_before(options, date, day) or nearest
    return nearest


def _find_nearest(date: FoundDate, day: calendar_date, options: list[int]) -> tuple[int, int]:
    """Of the years in order the one in which a date, or the middle of a month, is nearest to a day, and how far ahead it begins."""
    if len(options) == MANY_YEARS:
        ahead = (_middle(options[1], date) - day).days
        if -SURELY_NEAR <= ahead <= SURELY_NEAR:
            return options[1], ahead if date.day else ahead - MIDDLE + 1
    nearest = min(options, key=lambda year: abs((_middle(year, date) - day).days))
    return nearest, (_day(nearest, date) - day).days


def _last_before(options: list[int], date: FoundDate, day: calendar_date) -> int | None:
    """The last year in which a date, or the first day of a month, is not behind a day."""
    own = (date.month or 1, date.day or 1) <= (day.month, day.day)
    return next((year for year in reversed(options) if year < day.year or (year == day.year and own)), None)


def _first_after(options: list[int], date: FoundDate, day: calendar_date) -> int | None:
    """The first year in which a date, or the last day of a month, is not before a day."""
    if date.day is None:
        month = date.end[1] if date.end and date.end[1] else date.month or 12
        own = month >= day.month
    else:
        own = (date.month or 1, date.day) >= (day.month, day.day)
    return next((year for year in options if year > day.year or (year == day.year and own)), None)


def _exists(year: int, date: FoundDate) -> bool:
    try:
        _day(year, date)
    except ValueError:
        return False
    return True


def _day(year: int, date: FoundDate) -> calendar_date:
    return calendar_date(year, date.month or 1, date.day or 1)


def _middle(year: int, date: FoundDate) -> calendar_date:
    return calendar_date(year, date.month or 1, date.day or MIDDLE)


def _set_value(date: FoundDate) -> None:
    """The value of a date that has none and whose year is known; the last day of a stretch has the year of the first."""
    year = date.year
    if date.value is not None or year is None:
        return
    if date.end and year:
        date.end = (date.end[0], date.end[1], date.end[2] or year)
    if date.month is not None or date.precision == "year":
        date.value = _write(year, date)


def _write(year: int, date: FoundDate) -> str:
    """ISO 8601, as precise as the text."""
    end = date.end
    if date.precision == "year":
        return f"{year:04}/{end[2]:04}" if end and end[2] else f"{year:04}"
    month = f"{year}-{_FIGURES[date.month or 0]}"
    if date.day is None:
        last_month = end[1] if end else None
        over = year + (last_month is not None and last_month < (date.month or 0))
        return f"{month}/{over}-{_FIGURES[last_month]}" if last_month else month
    day = f"{month}-{_FIGURES[date.day]}"
    return f"{day}/{month}-{_FIGURES[end[0]]}" if end and end[0] and end[0] > date.day else day
