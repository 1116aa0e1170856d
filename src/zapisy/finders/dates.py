"""Finds dates and times of day, and completes dates without a year.

Finds: ``26. 9. 2023``, ``26.9.23``, ``26. IX. 2023``, ``2023-09-26``, ``26. září``, ``prvního října``, lists and ranges
(``5., 12. a 19. 9.``, ``26.–27. 9.``), a weekday beside them, months with a year (``září 2023``, ``10/2023`` behind a
preposition), quarters and halves; times ``17.30 hod.``, ``19,00``, ``17.oo``, ``v 18 h``.
Leaves: rooms, paragraphs, articles, items, numbers of resolutions and contracts, votes, file names, phone numbers.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date as calendar_date
from functools import cache

from zapisy.finders.dates_years import resolve_years
from zapisy.found import Found, FoundDate, FoundTime, Span
from zapisy.lexicon import load_lexicon
from zapisy.text.views import first_words, fold, scan

_NEVER_BEFORE = re.compile(
    r"(?:\bc|\bcl|\bbod\w{0,2}|\bbody|§|\bodst|\bpism|\bverze|\bmistnost\w?|\bc\.\s?m|\bkap|\btab|\bobr|\bp\.\s?c|\bparc|"
    r"\busneseni|\bstr|\bverzi|\btel|\bust|\bpriloha|\bnorma|\bcsn|\bpol|\bpar|\bzakon\w?)\.?\s{0,2}(?:c\.\s?)?$"
)
_YEAR = r"(?:(?P<year>(?:19|20)\d\d)|(?P<short>\d\d)(?=[\s,;.)]|$)(?![ ]?(?:hod|kc|%|tis|:\d)))"
_DAY = r"(?:0?[1-9]|[12]\d|3[01])"


@cache
def month_numbers() -> dict[str, int]:
    """Folded month names in all cases, with their numbers."""
    names = load_lexicon("months")["names"]
    return {fold(form): i for i, forms in enumerate(names, 1) for form in forms.split()}


@cache
def weekday_numbers() -> dict[str, int]:
    """Folded weekdays, Monday is 0."""
    days = load_lexicon("months")["weekdays"]
    return {fold(form): i for i, forms in enumerate(days) for form in forms.split()}


@cache
def _ordinals() -> dict[str, int]:
    return {fold(word): i for i, word in enumerate(load_lexicon("months")["ordinals"], 1)}


@cache
def _roman() -> dict[str, int]:
    return {word: i for i, word in enumerate(load_lexicon("months")["roman"], 1)}


@cache
def _pattern() -> re.Pattern[str]:
    months = "|".join(sorted(month_numbers(), key=len, reverse=True))
    ordinals = "|".join(sorted(_ordinals(), key=len, reverse=True))
    roman = "|".join(sorted(_roman(), key=len, reverse=True))
    days = rf"(?P<days>(?:{_DAY}\.?[ ]{{0,2}}(?:[,–—-]|a|az|i|do)[ ]{{0,2}}){{0,6}}{_DAY})"
    return re.compile(
        rf"""(?x)
        (?<![\d/§:])(?<!\d[.,])(?:
            (?P<iso>(?:19|20)\d\d-(?:0\d|1[0-2])-[0-3]\d)(?!\d)
          | {days}[ ]?\.[ ]{{0,3}}(?:
                (?P<month>0?[1-9]|1[0-2])(?:[ ]?\.(?!\d{{5}})(?:[ ]{{0,2}}{_YEAR}|(?![-\w]|\.\w|[ ]?[.:]\d))|/(?P<slash>(?:19|20)\d\d))(?!\d|\.[a-z]{{3}}\b)
              | (?P<name>{months})(?![^\W_])(?:[ ]{{1,2}}(?:roku\s)?(?P<year2>(?:19|20)\d\d))?
              | (?P<roman>{roman})\.(?:[ ]{{0,2}}(?P<year3>(?:19|20)\d\d))?(?!\w)
              | [ ]?t\.[ ]?(?P<this>[mr])\.
            )
          | (?P<ordinal>{ordinals})\s(?P<name2>{months})(?:\s(?:roku\s)?(?P<year4>(?:19|20)\d\d))?
          | (?<![^\W_])(?P<month_only>{months})\s(?:roku\s)?(?P<year5>(?:19|20)\d\d)
        )"""
    )


_TIME = re.compile(
    r"(?<![\d.,:/-])(?P<hour>[01]?\d|2[0-4])(?:\s?[.:,]\s?(?P<minute>[0-5]\d|oo|o0)|\s(?P<spaced>[0-5]\d)(?=\s?h))?"
    r"(?P<unit>\s{0,2}(?:hod(?:in[ay]?|\.)?|h\b\.?))?(?![\d/]|[.,:]\d)"
)
_TIME_BEFORE = re.compile(
    r"(?:\bod|\bve?|\bdo|\bcas\s?:|\bzahajeni\s?:|\bukonceni\s?:|\bzacatek\s?:|\bkonec\s?:|[-–]|\(|\bcca|(?:19|20)\d\d,|\d:[0-5]\d\s)\s{0,3}$"
)
_RANGE_BEHIND = re.compile(r"\s?[-–]\s?[012]?\d[:.][0-5]\d(?!\d)")
_BESIDE = re.compile(r"(?P<word>[^\W\d_]{5,9})\s{0,2},?\s?$")
_BEHIND = re.compile(r"\s{0,2}[(,]\s?(?P<word>[^\W\d_]{5,9})\b")


@cache
def _date_words() -> frozenset[str]:
    return first_words([*month_numbers(), *_ordinals()])


def find_dates(found: Found) -> None:
    """Fills ``found.dates`` and ``found.times``, in the order of the text."""
    view, folded = found.view, found.view.running_folded
    for match in scan(_pattern(), folded, sorted(view.figures + view.starts_of(_date_words()))):
        if not _is_number(folded, match):
            found.dates.extend(_read_match(found, match))
    taken = {offset for d in found.dates for offset in range(*d.span)}
    for match in scan(_TIME, folded, view.figures):
        if match.start() not in taken and (value := _read_time(folded, match)):
            found.times.append(FoundTime(Span(*match.span()), value))


def _is_number(folded: str, match: re.Match[str]) -> bool:
    """Whether what looks like a date is the number of something: an item, a room, a time of day."""
    if _NEVER_BEFORE.search(folded, max(0, match.start() - 16), match.start()):
        return True
    if not match["month"] or _read_year(match) or " " in match.group():
        return False
    line = folded[folded.rfind("\n", 0, match.start()) + 1 : match.start()]
    behind = folded[match.end() : match.end() + 2].strip()
    # 2.1. at the beginning of a line is an item; v 13.02. is a time.
    return (not line.strip() and behind.isalpha()) or (
        bool(re.search(r"\bv\s$", line)) and len(match["month"]) == 2
    )


def _read_time(folded: str, match: re.Match[str]) -> str | None:
    minute = match["minute"] or match["spaced"]
    told = match["unit"] or (
        minute and _TIME_BEFORE.search(folded, max(0, match.start() - 14), match.start())
    )
    if not told and minute and ":" in match.group() and _RANGE_BEHIND.match(folded, match.end()):
        told = minute
    if not told and minute and ":" in match.group():
        line = folded.rfind("\n", 0, match.start()) + 1
        told = not folded[line : match.start()].strip(" \t-–•*\u200b") or None  # minutes told by the clock
    if not told or (not minute and not match["unit"]):
        return None
    hour = int(match["hour"])
    if hour > 24 or (match["unit"] and "hodiny" in match["unit"]):
        return None
    return f"{hour:02}:{(minute or '00').replace('o', '0')}"


def _read_match(found: Found, match: re.Match[str]) -> Iterator[FoundDate]:
    if match["iso"]:
        year, month, day = map(int, match["iso"].split("-"))
        yield from _make(found, Span(*match.span()), day, month, year)
    elif match["month_only"]:
        span = Span(*match.span())
        text = _surface(found, span)
        yield FoundDate(span, text, None, month_numbers()[match["month_only"]], int(match["year5"]), "month")
    elif match["ordinal"]:
        year4 = int(match["year4"]) if match["year4"] else None
        yield from _make(
            found, Span(*match.span()), _ordinals()[match["ordinal"]], month_numbers()[match["name2"]], year4
        )
    elif match["this"] != "r":
        yield from _read_days(found, match)


def _read_days(found: Found, match: re.Match[str]) -> Iterator[FoundDate]:
    month = _read_month(match)
    year = _read_year(match)
    numbers = list(re.finditer(r"\d{1,2}", match["days"]))
    offset = match.start("days")
    for number in numbers[:-1]:
        joined = match["days"][number.end() :].lstrip(". ")
        if joined[:1] in "–—-" or joined.startswith("az"):
            span = Span(offset + number.start(), match.end())
            yield from _make(found, span, int(number.group()), month, year, last=int(numbers[-1].group()))
            return
        end = offset + number.end()
        yield from _make(
            found,
            Span(offset + number.start(), end + (found.view.folded[end] == ".")),
            int(number.group()),
            month,
            year,
        )
    yield from _make(
        found, Span(offset + numbers[-1].start(), match.end()), int(numbers[-1].group()), month, year
    )


def _read_month(match: re.Match[str]) -> int | None:
    if match["month"]:
        return int(match["month"])
    if match["name"]:
        return month_numbers()[match["name"]]
    return _roman()[match["roman"]] if match["roman"] else None


def _read_year(match: re.Match[str]) -> int | None:
    year = match["year"] or match["slash"] or match["year2"] or match["year3"]
    if year:
        return int(year)
    if match["short"]:
        return 2000 + int(match["short"]) if int(match["short"]) < 60 else 1900 + int(match["short"])
    return None


def _make(
    found: Found, span: Span, day: int, month: int | None, year: int | None, *, last: int | None = None
) -> Iterator[FoundDate]:
    try:
        calendar_date(year or 2024, month or 1, day)
    except ValueError:
        return
    date = FoundDate(span, _surface(found, span), day, month, year, weekday=_find_weekday(found, span))
    if last is not None:
        date.end = (last, month, year)
    yield date


def _surface(found: Found, span: Span) -> str:
    return re.sub(r"\s+", " ", found.view.clean[span.start : span.end]).strip()


def _find_weekday(found: Found, span: Span) -> int | None:
    folded = found.view.folded
    before = _BESIDE.search(folded, max(0, span.start - 14), span.start)
    behind = _BEHIND.match(folded, span.end)
    for match in (before, behind):
        if match and match["word"] in weekday_numbers():
            return weekday_numbers()[match["word"]]
    return None


def resolve_dates(found: Found) -> None:
    """Gives every date its value and role; years that are not written are inferred."""
    resolve_years(found)
