"""Dates that name a day: ``26. 9. 2023``, ``26.9.23``, ``26. IX. 2023``, ``2023-09-26``, ``26. září``, ``prvního října``.

Finds: also months cut short (``26. zář.``), ``26. t. m.``, ``26. 9. t. r.``, ``26. 9. příštího roku``, lists and ranges
(``5., 12. a 19. 9.``, ``26.–27. 9.``, ``od 5. do 7. 10.``), and a date without its last dot where a word asks for one;
``15-05-2019`` and ``2019/05/15`` where one asks, ``15. května 19`` behind a label, slips of recognition (``15,5.2019``, ``2 0 1 9``).
Leaves: a Roman month that may be an initial (``1. V. Dub``); what dates_traps.py knows.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date as calendar_date

from zapisy.finders.dates_lexicon import month_numbers, ordinal_days, roman_months, shift_of, short_months
from zapisy.finders.dates_shapes import day_figures, day_shape
from zapisy.finders.dates_traps import (
    LineNumbers,
    asks_for_date,
    asks_for_figures,
    asks_for_slashes,
    is_number,
    read_labelled,
)
from zapisy.finders.dates_weekdays import find_weekday
from zapisy.found import Found, FoundDate, Span

_CLOCK_BEHIND = re.compile(r"[ ](?:od[ ]|v[ ])?[012]?\d:[0-5]\d(?!\d)")
_NUMBERS = re.compile(r"\d+")
_NUMBER = re.compile(r"\d{1,2}")
_STRETCH = re.compile(r"[–—-]|\baz\b|\bdo\b")
_WITH_YEAR = frozenset(("year", "slash", "year2", "year3", "year6", "year7"))
_NO_PLACES: frozenset[int] = frozenset()
_TOLD = frozenset(("told", "told2", "this"))
_ASKING = frozenset(("slashed", "dashed", "roman", "short3", "bare"))
_SURE_DAYS = 28
"""Every month has so many."""


def find_days(found: Found, ordinals: list[int]) -> tuple[list[FoundDate], set[int]]:
    """The dates of days in the order of the text, and the places that they and streets and citations take."""
    dates: list[FoundDate] = []
    taken: set[int] = set()
    if not (matches := _match_days(found, ordinals)):
        return dates, taken
    lines = LineNumbers(found.view)
    slashes = _asks_for_slashes(found.view.running_folded, matches)
    for match in matches:
        if match.lastgroup in _ASKING and not _is_asked(found, match, slashes):
            continue
        if is_number(found, match, lines):
            taken.update(range(*match.span()) if match["name"] else ())
            continue
        for date in _read_match(found, match):
            dates.append(date)
            taken.update(range(*date.span))
    return dates, taken


def _asks_for_slashes(folded: str, matches: list[re.Match[str]]) -> bool:
    """Whether the document writes a day with slashes for certain."""
    slashed = [match.start() for match in matches if match.lastgroup == "slashed"]
    return any(asks_for_slashes(folded, start) for start in slashed) if slashed else False


def _is_asked(found: Found, match: re.Match[str], slashes: bool) -> bool:
    """Whether figures that may as well be no day stand where one is asked for."""
    folded = found.view.running_folded
    if match.lastgroup == "slashed":
        return slashes and _is_slashed(folded, match)
    if match.lastgroup == "dashed":
        return asks_for_figures(folded, match.start())
    return not (_is_initial(found, match) or _lacks_dot(folded, match))


def _match_days(found: Found, ordinals: list[int]) -> list[re.Match[str]]:
    """What has the shape of a day, in order, none overlapping another."""
    begins, read, folded = day_figures().match, day_shape().match, found.view.running_folded
    matches: list[re.Match[str]] = []
    starts, free, words = found.view.figures, 0, frozenset(ordinals) if ordinals else _NO_PLACES
    for start in sorted(starts + ordinals) if ordinals else starts:
        if start < free or not (begins(folded, start) or start in words):
            continue
        if match := read(folded, start):
            matches.append(match)
            free = match.end()
    return matches


def _is_slashed(folded: str, match: re.Match[str]) -> bool:
    """Where a document writes a day with slashes for certain, others with the whole year are days too."""
    return len(match["slashed"].rpartition("/")[2]) == 4 or asks_for_slashes(folded, match.start())


def _is_initial(found: Found, match: re.Match[str]) -> bool:
    """``1. V. Dub``, ``2. II. etapa``: a Roman figure is a month with its year, or where a word asks for a date."""
    if match.lastgroup not in ("roman", "short3"):
        return False
    written = found.view.running[match.start("roman") : match.end("roman")]
    if match.lastgroup == "short3" and written.isupper():
        return False
    following = found.view.running[match.end() : match.end() + 2].strip()[:1]
    return (
        not written.isupper()
        or not match.group().endswith(".")
        or not asks_for_date(found.view.running_folded, match.start())
        or (len(written) == 1 and following.isupper())
    )


def _lacks_dot(folded: str, match: re.Match[str]) -> bool:
    """``1.12`` is a date only where a word asks for one: ``do 1.12``, not ``v místnosti 1.12``."""
    if match.lastgroup != "bare":
        return False
    if _CLOCK_BEHIND.match(folded, match.end()):  # 1.12 8:30
        return False
    return len(match["days"]) > 2 or not asks_for_date(folded, match.start())


# ---------------------------------------------------------------- from a match to dates
def _read_match(found: Found, match: re.Match[str]) -> list[FoundDate]:
    kind = match.lastgroup
    if kind in ("month", "year") and (days := match["days"]).isdigit():
        parts = (int(days), int(match["month"]), _read_year(match) if kind == "year" else None)
        return [date] if (date := _make(found, Span(*match.span()), parts)) else []
    if match["days"]:
        return _read_days(found, match)
    if kind in ("iso", "dashed", "slip"):
        day, month, year = map(int, _NUMBERS.findall(match.group()))
        if day > 31:  # the year stands first
            day, year = year, day
        date = _make(found, Span(*match.span()), (day, month, year))
    elif match["slashed"]:
        day, month, year = map(int, match["slashed"].split("/"))
        date = _make(found, Span(*match.span()), (day, month, year if year > 99 else 2000 + year))
    else:
        date = _read_ordinals(found, match)
    return [date] if date else []


def _read_ordinals(found: Found, match: re.Match[str]) -> FoundDate | None:
    days = ordinal_days()
    first, month = days[" ".join(match["ordinal"].split())], month_numbers()[match["name2"]]
    year = int(match["year4"]) if match["year4"] else None
    last = days[" ".join(match["ordinal2"].split())] if match["ordinal2"] else None
    return _make(found, Span(*match.span()), (first, month, year), last=last)


def _read_days(found: Found, match: re.Match[str]) -> list[FoundDate]:
    days, month, year = match["days"], _read_month(match), _read_year(match)
    if days.isdigit():
        end = match.end()
        if labelled := read_labelled(found.view.running_folded, match):
            year, end = _whole_year(labelled["year"]), labelled.end()
        read: list[FoundDate | None] = [_make(found, Span(match.start(), end), (int(days), month, year))]
    else:
        read = list(_read_list(found, match, month, year))
    dates = [date for date in read if date]
    if match.lastgroup in _TOLD:
        told, this = match["told"] or match["told2"], match["this"]
        for date in dates:
            date.years, date.months = shift_of(told) if told else None, shift_of(this) if this else None
    return dates


def _read_list(
    found: Found, match: re.Match[str], month: int | None, year: int | None
) -> Iterator[FoundDate | None]:
    """The days of a list or a stretch."""
    numbers = list(_NUMBER.finditer(match["days"]))
    offset, at = match.start("days"), 0
    while at < len(numbers):
        number, last = numbers[at], None
        joined = match["days"][number.end() : numbers[at + 1].start()] if at + 1 < len(numbers) else ""
        if joined and _STRETCH.search(joined):
            at += 1
            last = int(numbers[at].group())
            if last <= int(number.group()):  # 15-07 do 12. 10.: what stands before the last is no day
                at = len(numbers) - 1
                number, last = numbers[at], None
        end = numbers[at].end() + offset
        closing = at + 1 == len(numbers)
        end = match.end() if closing else end + (found.view.running_folded[end] == ".")
        span = Span(offset + number.start(), end)
        yield _make(found, span, (int(number.group()), month, year), last=last)
        at += 1


def _read_month(match: re.Match[str]) -> int | None:
    if month := match["month"]:
        return int(month)
    if match["name"]:
        return month_numbers()[match["name"]]
    if match["cut"]:
        return short_months()[match["cut"]]
    return roman_months()[match["roman"]] if match["roman"] else None


def _read_year(match: re.Match[str]) -> int | None:
    kind = match.lastgroup or ""
    if kind in _WITH_YEAR:
        return int(match[kind].replace("l", "1").replace(" ", ""))  # an old typewriter's one, spaced figures
    if kind in ("short", "short3"):
        return _whole_year(match[kind])
    return None


def _whole_year(short: str) -> int:
    """``19`` is 2019, ``98`` 1998."""
    return 2000 + int(short) if int(short) < 60 else 1900 + int(short)


def _make(
    found: Found, span: Span, parts: tuple[int, int | None, int | None], *, last: int | None = None
) -> FoundDate | None:
    """A date with its weekday, unless the calendar has no such day."""
    day, month, year = parts
    if not (_has_day(day, month, year) and (last is None or _has_day(last, month, year))):
        return None
    date = FoundDate(span, read_surface(found, span), day, month, year, weekday=find_weekday(found, span))
    if last is not None:
        date.end = (last, month, year)
    return date


def _has_day(day: int, month: int | None, year: int | None) -> bool:
    """Whether the calendar has such a day."""
    if 0 < day <= _SURE_DAYS and month != 0:
        return True
    try:
        calendar_date(year or 2024, 1 if month is None else month, day)
    except ValueError:
        return False
    return True


def read_surface(found: Found, span: Span) -> str:
    """An expression as written, over one line."""
    return " ".join(found.view.clean[span.start : span.end].split())
