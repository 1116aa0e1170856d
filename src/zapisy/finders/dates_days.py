"""Dates that name a day: ``26. 9. 2023``, ``26.9.23``, ``26. IX. 2023``, ``2023-09-26``, ``26. září``, ``prvního října``.

Finds: also months cut short (``26. zář.``), ``26. t. m.``, ``26. 9. t. r.``, ``26. 9. příštího roku``, lists and ranges
(``5., 12. a 19. 9.``, ``26.–27. 9.``, ``od 5. do 7. 10.``), and a date without its last dot where a word asks for one;
``15-05-2019`` and ``2019/05/15`` where one asks, ``15. května 19`` behind a label, slips of recognition (``15,5.2019``, ``2 0 1 9``).
Leaves: a Roman month that may be an initial (``1. V. Dub``); what dates_traps.py knows.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import date as calendar_date

from zapisy.finders.dates_lexicon import month_numbers, ordinal_days, roman_months, shift_of, short_months
from zapisy.finders.dates_shapes import day_shape
from zapisy.finders.dates_traps import (
    LineNumbers,
    asks_for_date,
    asks_for_figures,
    asks_for_slashes,
    is_number,
    read_labelled,
)
from zapisy.finders.dates_weekdays import find_weekday
from zapisy.finders.dates_words import MAY_LEAD, ORDINALS, judge_place, list_starts
from zapisy.found import Found, FoundDate, Span, to_span

_CLOCK_BEHIND = re.compile(r"[ ](?:od[ ]|v[ ])?[012]?\d:[0-5]\d(?!\d)")
Parts = tuple[int, int | None, int | None, int | None]
"""A day, its month, its year, and the last day of a stretch."""
Place = tuple[int, int]
_NUMBERS = re.compile(r"\d+")
_NUMBER = re.compile(r"\d{1,2}")
_STRETCH = re.compile(r"[–—-]|\baz\b|\bdo\b")
_WITH_YEAR = frozenset(("year", "slash", "year2", "year3", "year6", "year7"))
_TOLD = frozenset(("told", "told2", "this"))
_ASKING = frozenset(("slashed", "dashed", "roman", "short3", "bare"))
_SURE_DAYS = 28
"""Every month has so many."""


def find_days(found: Found, kinds: int) -> tuple[list[FoundDate], list[Place]]:
    """The dates of days in the order of the text, and the places that they and streets and citations take."""
    dates: list[FoundDate] = []
    taken: list[Place] = []
    if not (matches := _match_days(found, kinds)):
        return dates, taken
    folded, lines = found.view.running_folded, LineNumbers(found.view)
    slashes = "/" in folded and _asks_for_slashes(folded, matches)
    for match in matches:
        if match.lastgroup in _ASKING and not _is_asked(found, match, slashes):
            continue
        told = judge_place(folded, match.start())
        if is_number(folded, match, told, lines):
            if match["name"]:
                taken.append(match.span())
            continue
        for date in _read_match(found, match, told):
            dates.append(date)
            taken.append(date.span)
    return dates, taken


def _match_days(found: Found, kinds: int) -> list[re.Match[str]]:
    """What has the shape of a day, in order, none overlapping another."""
    read, folded, starts, free = day_shape().match, found.view.running_folded, found.view.figures, 0
    if kinds & ORDINALS:
        starts = sorted([*starts, *list_starts(found, ORDINALS)])
    matches: list[re.Match[str]] = []
    for start in starts:
        if start >= free and (match := read(folded, start)):
            matches.append(match)
            free = match.end()
    return matches


def _asks_for_slashes(folded: str, matches: list[re.Match[str]]) -> bool:
    """Whether the document writes a day with slashes for certain."""
    slashed = [match.start() for match in matches if match.lastgroup == "slashed"]
    return any(asks_for_slashes(folded, start) for start in slashed)


def _is_asked(found: Found, match: re.Match[str], slashes: bool) -> bool:
    """Whether figures that may as well be no day stand where one is asked for."""
    folded = found.view.running_folded
    if match.lastgroup == "slashed":
        return slashes and _is_slashed(folded, match)
    if match.lastgroup == "dashed":
        return asks_for_figures(folded, match.start())
    return not (_is_initial(found, match) or _lacks_dot(folded, match))


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
def _read_match(found: Found, match: re.Match[str], told: int) -> Iterable[FoundDate]:
    """The dates of a match; ``told`` are the flags of the word before it."""
    days = match["days"]
    if days and len(days) > 2:
        dates = [date for date in _read_list(found, match) if date]
    else:
        span = to_span(match.span())
        parts = _read_parts(match, int(days)) if days else _read_others(match)
        if match.lastgroup == "name" and (labelled := read_labelled(found.view.running_folded, match)):
            parts, span = (*parts[:2], _whole_year(labelled["year"]), None), Span(span.start, labelled.end())
        dates = [date] if (date := _make(found, span, parts, told)) else []
    if match.lastgroup in _TOLD:
        shift, this = match["told"] or match["told2"], match["this"]
        for date in dates:
            date.years, date.months = shift_of(shift) if shift else None, shift_of(this) if this else None
    return dates


def _read_parts(match: re.Match[str], day: int) -> Parts:
    """Of a date that begins with its day."""
    kind, month = match.lastgroup, match["month"]
    if kind == "month":
        return day, int(month), None, None
    return day, int(month) if month else _read_month(match), _read_year(match), None


def _read_others(match: re.Match[str]) -> Parts:
    """Of a date in the order of its kind."""
    if match["ordinal"]:
        days, year = ordinal_days(), match["year4"]
        last = days[" ".join(match["ordinal2"].split())] if match["ordinal2"] else None
        first, month = days[" ".join(match["ordinal"].split())], month_numbers()[match["name2"]]
        return first, month, int(year) if year else None, last
    first, month, third = map(int, _NUMBERS.findall(match.group()))
    if first > 31:  # the year stands first
        return third, month, first, None
    return first, month, third if third > 99 else 2000 + third, None


def _read_list(found: Found, match: re.Match[str]) -> Iterator[FoundDate | None]:
    """The days of a list or a stretch."""
    _, month, year, _ = _read_parts(match, 0)
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
        told = judge_place(found.view.running_folded, span.start)
        yield _make(found, span, (int(number.group()), month, year, last), told)
        at += 1


def _read_month(match: re.Match[str]) -> int | None:
    """Of a month that is not written in figures."""
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


def _make(found: Found, span: Span, parts: Parts, told: int) -> FoundDate | None:
    """A date with its weekday, unless the calendar has no such day."""
    day, month, year, last = parts
    if not (0 < day <= _SURE_DAYS and month != 0 or _has_day(day, month, year)):
        return None
    if last is not None and not _has_day(last, month, year):
        return None
    date = FoundDate(span, read_surface(found, span), day, month, year)
    date.weekday = find_weekday(found, span, told)
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
