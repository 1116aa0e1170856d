"""Dates that name a day: ``26. 9. 2023``, ``26.9.23``, ``26. IX. 2023``, ``2023-09-26``, ``26. září``, ``prvního října``.

Finds: also months cut short (``26. zář.``), ``26. t. m.``, ``26. 9. t. r.``, ``26. 9. příštího roku``, lists and ranges
(``5., 12. a 19. 9.``, ``26.–27. 9.``, ``od 5. do 7. 10.``), and a date without its last dot where a word asks for one.
Leaves: a Roman month that may be an initial (``1. V. Dub``); what dates_traps.py knows.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date as calendar_date
from functools import cache

from zapisy.finders.dates_lexicon import (
    list_shifts,
    month_numbers,
    ordinal_days,
    roman_months,
    shift_of,
    shift_words,
    short_months,
    short_weekdays,
    weekday_numbers,
)
from zapisy.finders.dates_traps import LineNumbers, asks_for_date, asks_for_slashes, is_number
from zapisy.found import Found, FoundDate, Span
from zapisy.lexicon import any_of
from zapisy.text.views import first_words, scan

_YEAR = r"(?:(?P<year>(?:[1l]9|20)\d\d)|(?P<short>\d\d)(?=[\s,;.)]|$)(?![ ]?(?:hod|kc|%|tis|:\d|\.\d)))"
_DAY = r"(?:0?[1-9]|[12]\d|3[01])"
_JOIN = r"(?:,[ ]{0,2}(?:a[ ])?|[–—-]|\b(?:a|az|i|do|nebo|ci|resp\.|popr\.)(?![^\W\d_]))"
_NO_UNIT = r"(?!kc|tis|mil|mld|%|proc|m[23]?\b|km|ha\b|h\b|bod|nasob|kg|t\b|l\b|eur|litr|metr|let\b|min)"
_CLOCK_BEHIND = re.compile(r"[ ](?:od[ ]|v[ ])?[012]?\d:[0-5]\d(?!\d)")
_NUMBER = re.compile(r"\d{1,2}")
_STRETCH = re.compile(r"[–—-]|\baz\b|\bdo\b")
_BETWEEN = frozenset(("dne", "tj.", ""))
"""What may stand between a weekday and its date."""
_BEHIND = re.compile(
    r"[ ]{0,2}(?:[(,–-][ ]?(?:ve?[ ])?(?P<word>[^\W\d_]{5,9})\b|\((?P<short>[^\W\d_]{2,3})\.?[),])"
)


@cache
def _pattern() -> re.Pattern[str]:
    months, roman = any_of(month_numbers()), any_of(roman_months())
    days = rf"(?P<days>(?:{_DAY}\.?[ ]{{0,2}}{_JOIN}[ ]{{0,2}}){{0,8}}{_DAY})"
    told = rf"(?:[ ]{{1,2}}(?:(?P<told>{list_shifts()})[ ]?r(?:oku|\.)))"
    return re.compile(
        rf"""(?x)
        (?<![\d/§_\\])(?<!\d[.,:])(?:
            (?P<iso>(?:19|20)\d\d-(?:0\d|1[0-2])-[0-3]\d)(?!\d|-\d)
          | (?P<slashed>{_DAY}/(?:0?[1-9]|1[0-2])/(?:(?:19|20)\d\d|\d\d))(?![\d/]|\.\d)
          | {days}[ ]?\.(?:[ ]{{0,3}}|[ ]?\n(?=[01]?\d\.[ ]?(?:19|20)\d\d(?!\d)))(?:
                (?P<month>0?[1-9]|1[0-2])(?:
                    [ ]?\.(?!\d{{5}})(?:[ ]{{0,2}}(?:roku[ ])?{_YEAR}|{told}|(?![-\w][^\W\d]|\d|\.\w|[ ]?[.:]\d))
                  | /(?P<slash>(?:19|20)\d\d)
                  | (?P<bare>(?=[ ](?:\d{{1,2}}[:.]\d\d\b|{_NO_UNIT}[a-z])|[,;)]|[ ]?[–—-][ ]?\d|[ ]?$)))(?!\d|\.[a-z]{{3}}\b)
              | (?P<name>{months})(?![^\W_])(?:[ ]{{1,2}}(?:roku\s)?(?P<year2>(?:[1l]9|20)\d\d)|{told.replace("told", "told2")})?
              | (?P<cut>{any_of(short_months())})\.(?:[ ]{{0,2}}(?P<year6>(?:19|20)\d\d))?(?!\w)
              | (?P<roman>{roman})(?:\.(?:[ ]{{0,2}}(?P<year3>(?:19|20)\d\d)|[ ]?(?P<short3>\d\d)(?=[\s,;.)]|$))?(?!\w)|[ ](?P<year7>(?:19|20)\d\d)(?!\d))
              | [ ]?(?P<this>{list_shifts()})[ ]?m(?:esice|\.)(?:[ ]?(?:a[ ])?t\.[ ]?r\.)?
            )
          | (?P<ordinal>{any_of(ordinal_days())})(?:[ ](?:az|do)[ ](?P<ordinal2>{any_of(ordinal_days())}))?[ ](?P<name2>{months})(?![^\W_])(?:\s(?:roku\s)?(?P<year4>(?:19|20)\d\d))?
        )"""
    )


@cache
def _candidates() -> re.Pattern[str]:
    """Figures with which a day may begin: most are none."""
    names = any_of((*month_numbers(), *short_months(), *roman_months(), *shift_words()))
    joined = r"(?:,[ ]{0,2}(?:a[ ])?|[–—-][ ]{0,2}|(?:a|az|i|do|nebo|ci|resp\.|popr\.)[ ]{0,2})\d"
    return re.compile(
        rf"\d(?<![\d/§_\\]\d)(?<!\d[.:,]\d)(?:\d?(?:[ ]?\.[ ]{{0,3}}\n?[ ]?(?:(?:0?[1-9]|1[0-2])(?!\d)|{names})|\.?[ ]{{0,2}}{joined})|\d\d\d-[01]|\d?/[01]?\d/)"
    )


@cache
def _words() -> frozenset[str]:
    return first_words(ordinal_days())


def find_days(found: Found) -> tuple[list[FoundDate], set[int]]:
    """The dates of days in the order of the text, and the places that they and streets and citations take."""
    dates: list[FoundDate] = []
    taken: set[int] = set()
    folded, lines = found.view.running_folded, LineNumbers(found.view)
    matches = list(scan(_pattern(), folded, _list_starts(found)))
    slashed = any(m["slashed"] and asks_for_slashes(folded, m.start()) for m in matches)
    for match in matches:
        if match["slashed"] and not (slashed and _is_slashed(folded, match)):
            continue
        if is_number(found, match, lines) or _is_initial(found, match) or _lacks_dot(folded, match):
            taken.update(range(*match.span()) if match["name"] else ())
        else:
            dates.extend(_read_match(found, match))
    for date in dates:
        taken.update(range(*date.span))
    return dates, taken


def _is_slashed(folded: str, match: re.Match[str]) -> bool:
    """Where a document writes a day with slashes for certain, others with the whole year are days too."""
    return len(match["slashed"].rpartition("/")[2]) == 4 or asks_for_slashes(folded, match.start())


def _list_starts(found: Found) -> list[int]:
    """Where days may begin, in order."""
    begins, folded = _candidates().match, found.view.running_folded
    figures = [start for start in found.view.figures if begins(folded, start)]
    words = found.view.starts_of(_words())
    return sorted(figures + words) if words else figures


def _is_initial(found: Found, match: re.Match[str]) -> bool:
    """``1. V. Dub``, ``2. II. etapa``: a Roman figure is a month with its year, or where a word asks for a date."""
    if not match["roman"]:
        return False
    written = found.view.running[match.start("roman") : match.end("roman")]
    if match["year3"] or match["year7"] or (match["short3"] and written.isupper()):
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
    if match["bare"] is None:
        return False
    if _CLOCK_BEHIND.match(folded, match.end()):  # 1.12 8:30
        return False
    return len(match["days"]) > 2 or not asks_for_date(folded, match.start())


# ---------------------------------------------------------------- from a match to dates
def _read_match(found: Found, match: re.Match[str]) -> list[FoundDate]:
    if match["days"]:
        return _read_days(found, match)
    if match["iso"]:
        year, month, day = map(int, match["iso"].split("-"))
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
        read = [_make(found, Span(*match.span()), (int(days), month, year))]
    else:
        read = list(_read_list(found, match, month, year))
    dates = [date for date in read if date]
    told, this = match["told"] or match["told2"], match["this"]
    if told or this:
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
    if match["month"]:
        return int(match["month"])
    if match["name"]:
        return month_numbers()[match["name"]]
    if match["cut"]:
        return short_months()[match["cut"]]
    return roman_months()[match["roman"]] if match["roman"] else None


def _read_year(match: re.Match[str]) -> int | None:
    year = next(filter(None, match.group("year", "slash", "year2", "year3", "year6", "year7")), None)
    if year:
        return int(year.replace("l", "1"))  # an old typewriter's one
    short = match["short"] or match["short3"]
    if short:
        return 2000 + int(short) if int(short) < 60 else 1900 + int(short)
    return None


def _make(
    found: Found, span: Span, parts: tuple[int, int | None, int | None], *, last: int | None = None
) -> FoundDate | None:
    """A date with its weekday, unless the calendar has no such day."""
    day, month, year = parts
    try:
        calendar_date(year or 2024, month or 1, day)
        if last:
            calendar_date(year or 2024, month or 1, last)
    except ValueError:
        return None
    date = FoundDate(span, read_surface(found, span), day, month, year, weekday=_find_weekday(found, span))
    if last is not None:
        date.end = (last, month, year)
    return date


def read_surface(found: Found, span: Span) -> str:
    """An expression as written, over one line."""
    return " ".join(found.view.clean[span.start : span.end].split())


# ---------------------------------------------------------------- the weekday beside a date
def _find_weekday(found: Found, span: Span) -> int | None:
    """Beside the date, before or behind it; cut short only with a dot or a capital, or behind it in brackets."""
    folded, weekdays = found.view.running_folded, weekday_numbers()
    before = folded[max(0, span.start - 20) : span.start].rpartition("\n")[2].split()
    for word in before[:-4:-1]:
        if (bare := word.strip(",–-(")) not in _BETWEEN:
            if bare in weekdays:
                return weekdays[bare]
            break
    if behind := _BEHIND.match(folded, span.end):
        if behind["word"] in weekdays:
            return weekdays[behind["word"]]
        if behind["short"] in short_weekdays():
            return short_weekdays()[behind["short"]]
    return _read_short(found, span, before[-1]) if before else None


def _read_short(found: Found, span: Span, word: str) -> int | None:
    """``Čt 5. 3.``, ``čt. 5. 3.``: without a dot a word of its own (``Po 5. 3.``, ``Ne``) is none."""
    number = short_weekdays().get(word.removesuffix("."))
    if number is None or word.endswith("."):
        return number
    start = found.view.running_folded.rfind(word, 0, span.start)
    return number if found.view.running[start].isupper() and word not in ("po", "ne") else None
