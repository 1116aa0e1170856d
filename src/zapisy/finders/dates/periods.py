"""Months, quarters, halves and years, with the stretches between them.

Finds: ``září 2023``, ``v září``, ``leden až březen 2024``, ``10/2023`` behind a preposition, ``konce října``, ``konce t. m.``,
``příští měsíc``, ``IV. Q 2023``, ``4. čtvrtletí``, ``I. pololetí``, ``rok 2024``, ``letech 2021–2023``, ``konce roku``, ``letos``.
Leaves: names of people and towns (``Květen``, ``v Březnu``), halves of school years, numbers of minutes (``č. 10/2023``).
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache
from typing import Final

from zapisy.finders.dates.days import read_surface
from zapisy.finders.dates.lexicon import list_shifts, month_numbers, ordinal_parts, shift_of
from zapisy.finders.dates.parts import Place, is_taken
from zapisy.finders.dates.words import MONTHS, PARTS, YEARS
from zapisy.found import DateStarts, Found, FoundDate, Span
from zapisy.lexicon import any_of, load_words
from zapisy.text.views import View, fold, list_places

_ROMAN: Final = {"i": 1, "ii": 2, "iii": 3, "iv": 4}
_YEAR: Final = r"(?:19|20)\d\d(?!\d|/\d)"
_ENDS: Final = r"(?:(?P<until>konc[eiu]|koncem|konec)[ ](?:mesice[ ])?)"
Kind = tuple[re.Pattern[str], Callable[[Found, re.Match[str]], FoundDate | None]]
"""A shape, and what makes a date of its matches."""
_PART_BEGINS: Final = re.compile(r"(?<![^\W_])[1-4a-z]")
LONGEST: Final = len("10 – 12")
"""Characters of a month or a stretch of months in figures before its slash."""
_BEFORE_FIGURES: Final = re.compile(
    r"(?:\b(?:ve?|od|do|za|k|ke|na|az|termin\w{0,2}|t|mesic\w{0,2}|obdobi)\s?:?|[–(-])\s{0,2}\Z"
)


@cache
def _months() -> re.Pattern[str]:
    months = any_of(month_numbers())
    return re.compile(
        rf"""(?x)(?<![^\W_]){_ENDS}?(?P<month>{months})(?![^\W_])
        (?:[ ]?(?:[–—-]|az|do)[ ]?(?P<last>{months})(?![^\W_]))?
        (?:[ ]{{1,2}}(?:roku[ ]|r\.[ ]?)?(?P<year>{_YEAR})|[ /](?P<told>{list_shifts()})[ ]?r(?:oku|\.))?"""
    )


@cache
def _parts() -> re.Pattern[str]:
    quarters = any_of(fold(w) for w in load_words("dates", "quarters"))
    halves = any_of(fold(w) for w in load_words("dates", "halves"))
    ordinals = any_of(ordinal_parts())
    return re.compile(
        rf"""(?x)(?<![^\W_])(?:(?:(?P<figure>[1-4])[ ]?\.?|(?P<roman>i{{1,3}}|iv)\.?|(?P<word>{ordinals}))[ ]{{0,2}}
            (?:(?P<quarter>{quarters})|(?P<half>{halves}))(?![^\W_])|q(?P<behind>[1-4]))
        (?![ ]skoln)(?:[ ]?/?[ ]?(?:roku[ ]|r\.[ ]?)?(?P<year>{_YEAR})|[ ](?P<told>{list_shifts()})[ ]?r(?:oku|\.))?"""
    )


@cache
def _years() -> re.Pattern[str]:
    before = any_of(fold(word) for word in load_words("dates", "before_years"))
    adverbs = any_of(fold(entry.split("|")[0]) for entry in load_words("dates", "years"))
    return re.compile(
        rf"""(?x)(?<![^\W_])(?:
            (?P<until>konc[eiu]|koncem)[ ](?:(?P<told>{list_shifts()})[ ]?)?(?P<unit>roku|mesice|r\.|m\.)(?:[ ](?P<year>{_YEAR}))?(?!\w)
          | (?P<shift>{list_shifts()})(?:[ ]|(?<=\.))(?P<unit2>rok[ue]?|roce|mesice?|mesici|r\.|m\.)(?![^\W_])
          | (?:{before})[ ]?(?P<first>(?:19|20)\d\d)(?!\d)(?:[ ]?(?:[–—/-]|az|do|a)[ ]?(?P<last>(?:19|20)\d\d|\d\d(?![:\d]|\.\d)))?
          | (?P<adverb>{adverbs})(?![^\W_]))"""
    )


_FIGURES: Final = re.compile(
    r"(?<![\d/.,])(?<![-\s/][a-z]-)(?<![-\s/][a-z]{2}-)(?:(?P<first>0?[1-9]|1[0-2])[ ]?[–-][ ]?)?(?P<month>0?[1-9]|1[0-2])/(?P<year>(?:19|20)\d\d)(?![\d/-])"
)


def find_periods(found: Found, starts: DateStarts, taken: list[Place]) -> list[FoundDate]:
    """Periods in the order of their kinds, each of which begins at one of ``starts``; ``taken`` holds the places of days
    and grows."""
    dates: list[FoundDate] = []
    if months := starts.get(MONTHS):
        dates += _read_kind(found, (_months(), _read_months), months, taken)
    if parts := starts.get(PARTS):
        dates += _read_kind(found, (_parts(), _read_part), _list_part_starts(found.view, parts), taken)
    if "/" in found.view.running_folded and (figures := _list_figure_starts(found.view)):
        dates += _read_kind(found, (_FIGURES, _read_figures), figures, taken)
    if years := starts.get(YEARS):
        dates += _read_kind(found, (_years(), _read_years), years, taken)
    return dates


def _read_kind(found: Found, kind: Kind, starts: list[int], taken: list[Place]) -> list[FoundDate]:
    """The periods of a kind that overlap none of what is taken, to which their places are added, in order."""
    dates: list[FoundDate] = []
    places: list[Place] = []
    (pattern, read), folded, free = kind, found.view.running_folded, 0
    for start in starts:
        if start < free or not (match := pattern.match(folded, start)):
            continue
        free = match.end()
        if not is_taken(taken, start, free) and (date := read(found, match)):
            dates.append(date)
            places.append((start, free))
    if places:
        taken += places
        taken.sort()
    return dates


def _list_figure_starts(view: View) -> list[int]:
    """Where ``9/2023`` or ``7–9/2023`` begins: a few letters before a slash and a century."""
    folded, starts = view.running_folded, set[int]()
    at = folded.find("/")
    while at >= 0:
        if folded[at + 1 : at + 3] in ("19", "20"):
            starts.update(list_places(view.figures, at - LONGEST, at))
        at = folded.find("/", at + 1)
    return sorted(starts)


def _list_part_starts(view: View, words: list[int]) -> list[int]:
    """Where a quarter or a half begins: at its ordinal, up to a few letters before its word."""
    find, folded = _PART_BEGINS.finditer, view.running_folded
    starts = [match.start() for word in words for match in find(folded, max(0, word - 12), word + 1)]
    return sorted(set(starts)) if len(words) > 1 else starts


def _make(found: Found, span: Span, month: int | None, year: str | None, precision: str) -> FoundDate:
    text = read_surface(found, span)
    return FoundDate(span, text, None, month, int(year) if year else None, precision, found_by="dates.period")


def _read_months(found: Found, match: re.Match[str]) -> FoundDate | None:
    if not match["year"] and not match["told"] and not match["until"] and not _is_month(found, match):
        return None
    date = _make(found, Span(*match.span()), month_numbers()[match["month"]], match["year"], "month")
    if match["last"]:
        date.end = (None, month_numbers()[match["last"]], date.year)
    date.until = match["until"] is not None
    date.years = shift_of(match["told"]) if match["told"] else None
    return date


@cache
def _before_months() -> re.Pattern[str]:
    words = any_of(fold(word) for word in load_words("dates", "before_months"))
    return re.compile(rf"(?<![^\W_])(?:{words})\s{{1,2}}\Z|\b(?:termin\w{{0,2}}|t)\s?:\s{{0,2}}\Z")


def _is_month(found: Found, match: re.Match[str]) -> bool:
    """A month without a year stands behind a preposition, and begins small where it could be a name."""
    start = match.start()
    before = _before_months().search(found.view.running_folded, max(0, start - 14), start)
    return before is not None and (
        found.view.running[start].islower() or before.group().rstrip().endswith(":")
    )


def _read_part(found: Found, match: re.Match[str]) -> FoundDate | None:
    number = match["figure"] or match["behind"]
    part = int(number) if number else _ROMAN.get(match["roman"] or "") or ordinal_parts()[match["word"]]
    size = 6 if match["half"] else 3
    if part * size > 12:
        return None
    date = _make(
        found, Span(*match.span()), (part - 1) * size + 1, match["year"], "half" if size == 6 else "quarter"
    )
    date.end = (None, part * size, date.year)
    date.years = shift_of(match["told"]) if match["told"] else None
    return date


def _read_figures(found: Found, match: re.Match[str]) -> FoundDate | None:
    folded = found.view.running_folded
    if not _BEFORE_FIGURES.search(folded, max(0, match.start() - 12), match.start()):
        return None
    first = int(match["first"] or match["month"])
    date = _make(found, Span(*match.span()), first, match["year"], "month")
    if match["first"]:
        date.end = (None, int(match["month"]), date.year)
    return date


def _read_years(found: Found, match: re.Match[str]) -> FoundDate | None:
    if match["first"]:
        return _read_year(found, match)
    span = Span(*match.span())
    if match["adverb"]:
        date = _make(found, span, None, None, "year")
        date.years = next(
            int(shift)
            for word, _, shift in (e.partition("|") for e in load_words("dates", "years"))
            if fold(word) == match["adverb"]
        )
        return date
    unit, told = match["unit"] or match["unit2"], match["told"] or match["shift"]
    date = _make(found, span, None, match["year"], "month" if unit[0] == "m" else "year")
    shift = shift_of(told) if told else 0
    date.years, date.months = (shift, None) if unit[0] == "r" else (None, shift)
    date.until = match["until"] is not None
    if match["year"]:
        date.years = None
    return date


def _read_year(found: Found, match: re.Match[str]) -> FoundDate | None:
    """``rok 2024``; a school year (``2023/2024``) and ``letech 2021–2023`` are stretches."""
    span = Span(match.start("first"), match.end("last") if match["last"] else match.end("first"))
    date = _make(found, span, None, match["first"], "year")
    if match["last"]:
        last = match["last"] if len(match["last"]) == 4 else match["first"][:2] + match["last"]
        if int(last) <= int(match["first"]):
            return None
        date.end = (None, None, int(last))
    return date
