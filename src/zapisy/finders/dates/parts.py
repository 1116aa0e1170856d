"""The day, the month and the year of a match of dates/shapes.py.

``match.lastgroup`` tells in which order they stand and how each of them is written.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import Final

from zapisy.finders.dates.lexicon import month_numbers, ordinal_days, roman_months, short_months

Parts = tuple[int, int | None, int | None, int | None]
"""A day, its month, its year, and the last day of a stretch."""
Place = tuple[int, int]
_NUMBERS: Final = re.compile(r"\d+")
_NUMBER: Final = re.compile(r"\d{1,2}")
_STRETCH: Final = re.compile(r"[–—-]|\baz\b|\bdo\b")
_WITH_YEAR: Final = frozenset(("year", "slash", "year2", "year3", "year6", "year7", "year8"))


def is_taken(places: list[Place], start: int, end: int) -> bool:
    """Whether one of the places, which are in order, covers some of a stretch."""
    before = bisect_left(places, (end,)) - 1 if places else -1
    return before >= 0 and places[before][1] > start


def read_parts(match: re.Match[str]) -> Parts:
    """Of a date that is one day, or a stretch of ordinals."""
    if days := match["days"]:
        if match.lastgroup == "month":
            return int(days), int(match["month"]), None, None
        return int(days), _read_month(match), _read_year(match), None
    if match["ordinal"]:
        return _read_ordinals(match)
    if match.lastgroup == "halved":
        day, _, month_of = match.group().partition("/")
        return int(day), int(month_of), None, None
    first, month, third = map(int, _NUMBERS.findall(match.group()))
    if first > 31:  # the year stands first
        return third, month, first, None
    return first, month, third if third > 99 else 2000 + third, None


def _read_ordinals(match: re.Match[str]) -> Parts:
    days, year = ordinal_days(), match["year4"]
    last = days[" ".join(match["ordinal2"].split())] if match["ordinal2"] else None
    day, month = days[" ".join(match["ordinal"].split())], month_numbers()[match["name2"]]
    return day, month, int(year) if year else None, last


def read_list(match: re.Match[str]) -> list[tuple[Place, Parts]]:
    """The days of a list or a stretch, each with its place; that of the last one reaches to the end of the match."""
    month, year, offset, at = _read_month(match), _read_year(match), match.start("days"), 0
    numbers = list(_NUMBER.finditer(match["days"]))
    read: list[tuple[Place, Parts]] = []
    while at < len(numbers):
        number, last = numbers[at], None
        joined = match["days"][number.end() : numbers[at + 1].start()] if at + 1 < len(numbers) else ""
        if joined and (_STRETCH.search(joined) or (len(numbers) == PAIR and _is_pair(numbers, joined))):
            at += 1
            last = int(numbers[at].group())
            if last <= int(number.group()):  # 15-07 do 12. 10.: what stands before the last is no day
                at = len(numbers) - 1
                number, last = numbers[at], None
        end = numbers[at].end() + offset
        end = match.end() if at + 1 == len(numbers) else end + (match.string[end] == ".")
        read.append(((offset + number.start(), end), (int(number.group()), month, year, last)))
        at += 1
    return read


PAIR: Final = 2


def _is_pair(numbers: list[re.Match[str]], joined: str) -> bool:
    """``25. a 26. října``: two days, one behind the other, are one stretch."""
    return joined.strip(" .") == "a" and int(numbers[1].group()) == int(numbers[0].group()) + 1


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
        year = match[kind]
        if not year.isdigit():  # an old typewriter's one, spaced figures
            year = year.replace("l", "1").replace("o", "0").replace(" ", "")
        return int(year)
    if kind in ("short", "short3"):
        return whole_year(match[kind])
    return None


def whole_year(short: str) -> int:
    """``19`` is 2019, ``98`` 1998."""
    return 2000 + int(short) if int(short) < 60 else 1900 + int(short)
