"""Dates that count from the meeting's day, where that is known.

Finds: ``zítra``, ``příští pondělí``, ``tento pátek``, ``minulou středu``, ``v úterý příštího týdne``, ``za 14 dní``,
``za dva týdny``, ``do 30 dnů``, ``před týdnem``, ``za tři měsíce``.
Leaves: periods that count from something else (``do 30 dnů od doručení``), working days, ``každé pondělí``, ``dnes``.
"""

from __future__ import annotations

import re
from datetime import date as calendar_date
from datetime import timedelta
from functools import cache
from typing import Final

from zapisy.finders.dates.days import read_surface
from zapisy.finders.dates.lexicon import cardinal_numbers, weekday_numbers
from zapisy.finders.dates.words import RELATIVE, list_date_starts
from zapisy.found import Found, FoundDate, Span, list_between
from zapisy.lexicon import any_of, load_words
from zapisy.text.views import fold

DAY: Final = len("2024-01-31")
REACH: Final = 60
"""No date is longer (characters)."""
_NEXT: Final = r"(?:pristi|nasledujici|nadchazejici)(?:ho|m)?"
_LAST: Final = r"(?:minul|uplynul|predchoz|predesl)\w{1,3}"
_THIS: Final = r"(?:tento|tuto|toto|tohoto|tomto)"


@cache
def _pattern() -> re.Pattern[str]:
    days = any_of(weekday_numbers())
    adverbs = any_of(fold(entry.split("|")[0]) for entry in load_words("dates", "days"))
    number = rf"(?:(?P<number>\d{{1,3}})(?:-ti)?|(?P<word>{any_of(cardinal_numbers())}))"
    return re.compile(
        rf"""(?x)(?<![^\W_])(?:
            (?P<adverb>{adverbs})
          | (?:(?P<next>{_NEXT})|(?P<last>{_LAST})|(?P<this>{_THIS}))[ ](?P<day>{days})
          | (?P<day2>{days})[ ](?:(?P<next2>{_NEXT})|(?P<last2>{_LAST})|(?P<this2>{_THIS}))[ ]tyd(?:en|ne|nu)
          | (?P<lead>za|do|pred)[ ](?:{number}[ ])?(?P<unit>(?:kalendarnich[ ])?dn[iuy](?:mi|u)?|dnech|ty[dz]d?[nen]\w{{0,3}}|mesic\w{{0,3}}|rok\w{{0,3}})
        )(?![^\W_])"""
    )


_ELSE: Final = re.compile(
    r"[ ](?:od|ode|po|pred|pote|ve?[ ]mesici|v[ ]roce|na|zdarma|zkusebni|trvani|(?:19|20)\d\d)\b|[ ]?\d"
)


def find_relative(found: Found) -> list[FoundDate]:
    """The dates that count from the meeting's day, in order."""
    starts, own = list_date_starts(found).get(RELATIVE), found.header.get("date")
    if not starts or own is None or len(own.value) != DAY:
        return []
    dates: list[FoundDate] = []
    read, folded, free = _pattern().match, found.view.running_folded, 0
    for start in starts:
        if start < free or not (match := read(folded, start)):
            continue
        free = match.end()
        near = list_between(found.dates, start - REACH, free) if found.dates else ()
        if near and any(date.span.end > start for date in near):
            continue
        if date := _read_match(found, match, calendar_date.fromisoformat(own.value)):
            date.inferred = ("event",)
            date.found_by = "dates.relative"
            dates.append(date)
    return dates


def _read_match(found: Found, match: re.Match[str], meeting: calendar_date) -> FoundDate | None:
    if match["adverb"]:
        shift = dict(_shifts())[match["adverb"]]
        return _make(found, match, meeting + timedelta(days=shift))
    if match["lead"]:
        return _read_period(found, match, meeting)
    return _read_weekday(found, match, meeting)


@cache
def _shifts() -> tuple[tuple[str, int], ...]:
    entries = (entry.partition("|") for entry in load_words("dates", "days"))
    return tuple((fold(word), int(shift)) for word, _, shift in entries)


def _read_weekday(found: Found, match: re.Match[str], meeting: calendar_date) -> FoundDate | None:
    """``příští pátek`` is Friday of the next week; Friday of this week, where it is still to come, is the other reading."""
    day = weekday_numbers()[match["day"] or match["day2"]]
    monday = meeting - timedelta(days=meeting.weekday())
    here = monday + timedelta(days=day)
    if match["this"] or match["this2"]:
        return _make(found, match, here)
    ahead = bool(match["next"] or match["next2"])
    date = _make(found, match, here + timedelta(days=7 if ahead else -7))
    if match["day"] and (here > meeting if ahead else here < meeting):
        date.alternatives = (here.isoformat(),)
    return date


def _read_period(found: Found, match: re.Match[str], meeting: calendar_date) -> FoundDate | None:
    folded = found.view.running_folded
    unit, count = match["unit"], _read_count(match)
    single = unit in ("tyden", "tydne", "tydnem", "mesic", "mesice", "mesicem", "rok", "roku", "rokem")
    if count is None or _ELSE.match(folded, match.end()) or (count > 1 and single and unit != "mesice"):
        return None
    if match["lead"] == "do" and unit == "roku" and not match["word"]:
        return None
    back = -1 if match["lead"] == "pred" else 1
    if "dn" in unit and "tydn" not in unit:
        return _make(found, match, meeting + timedelta(days=back * count))
    if unit.startswith("ty"):
        return _make(found, match, meeting + timedelta(days=back * 7 * count))
    years, month = divmod(meeting.month - 1 + back * (count if unit.startswith("mesic") else 12 * count), 12)
    precision = "month" if unit.startswith("mesic") else "year"
    text = read_surface(found, Span(*match.span()))
    value = f"{meeting.year + years:04}-{month + 1:02}" if precision == "month" else f"{meeting.year + years}"
    return FoundDate(Span(*match.span()), text, None, month + 1, meeting.year + years, precision, value=value)


def _read_count(match: re.Match[str]) -> int | None:
    """How many days, weeks or months; one where none is told (``za týden``)."""
    if match["number"]:
        return int(match["number"])
    if match["word"]:
        return cardinal_numbers()[match["word"]]
    return (
        1
        if match["unit"] in ("tyden", "tydne", "tydnem", "mesic", "mesice", "mesicem", "rok", "rokem")
        else None
    )


def _make(found: Found, match: re.Match[str], day: calendar_date) -> FoundDate:
    span = Span(*match.span())
    return FoundDate(span, read_surface(found, span), day.day, day.month, day.year, value=day.isoformat())
