"""Finds dates and times of day, and completes dates without a year.

Finds: days (dates/days.py), months, quarters, halves and years (dates/periods.py), what counts from the meeting
(dates/relative.py), times of day (dates/times.py).
Leaves: rooms, paragraphs, articles, items, numbers of resolutions and contracts, votes, file names (dates/traps.py).
"""

from __future__ import annotations

from zapisy.finders.dates.days import find_days
from zapisy.finders.dates.periods import find_periods
from zapisy.finders.dates.relative import find_relative
from zapisy.finders.dates.roles import set_roles
from zapisy.finders.dates.times import find_times
from zapisy.finders.dates.words import ORDINALS, list_date_starts
from zapisy.finders.dates.years import resolve_years
from zapisy.found import Found, FoundDate


def find_dates(found: Found) -> None:
    """Fills ``found.dates`` and ``found.times``, in the order of the text."""
    starts = list_date_starts(found)
    if not starts and not found.view.figures:
        return
    days, taken, figures = find_days(found, starts.get(ORDINALS))
    if figures and (times := find_times(found, figures, taken)):
        found.times.extend(times)
    if periods := find_periods(found, starts, taken):
        days = _sort([*days, *periods])
    found.dates = days


def resolve_dates(found: Found) -> None:
    """Gives every date its value and role; what is not written is inferred from the meeting."""
    if relative := find_relative(found):
        found.dates = _sort([*found.dates, *relative])
    if found.dates:
        resolve_years(found)
        set_roles(found)


def _sort(dates: list[FoundDate]) -> list[FoundDate]:
    return sorted(dates, key=lambda date: date.span) if len(dates) > 1 else dates
