"""Schedules: lines that begin with a date or a month, and what is to be done by then.

Finds: ``26. 9. MV zašle šablony``, ``27. 10. – Zaslání návrhů (všichni)``, ``Březen – příprava podkladů``.
Leaves: calendars of events, chronicles of what has been, a single dated line.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Final

from zapisy.finders.dates.lexicon import month_numbers
from zapisy.finders.tasks.days import Deadline
from zapisy.finders.tasks.making import make_task
from zapisy.finders.tasks.owners import Reader
from zapisy.finders.tasks.verbs import is_infinitive
from zapisy.found import FoundDate, FoundTask, Span
from zapisy.text.views import fold

_SIGN: Final = re.compile(r"\s{0,3}(?:\([^()\n]{3,10}\))?\s{0,3}[-–—:]?\s{0,3}")
_MONTH: Final = re.compile(r"(?P<month>[^\W\d_]{3,8})(?:\s(?P<year>(?:19|20)\d\d))?\s{1,2}[-–—:]\s{1,2}")
_NO_ACTION: Final = re.compile(r"od\s|v\s\d|\d|\(?(?:po|ut|st|ct|pa|so|ne)[.)]")
_PAST: Final = re.compile(r"l(?:(?<=\w\w[aeiy]l)|(?<=\w\wnul))[aiyo]?(?![^\W_])")
"""A past tense of four letters and more, by its ``l``: one letter is found many times quicker than the beginnings of words."""
_WILL: Final = re.compile(r"\b(?:bude|budou)\b")
_WORD: Final = re.compile(r"[^\W\d_]+")
_ACTION: Final = re.compile(
    r"\w{3,}(?:ání|ení|ění|tí)|příprav\w+|oprav\w+|kontrol\w+|reviz\w+|uzávěrk\w+|nákup\w*|úprav\w+|inventur\w+|distribuc\w+|registrac\w+|iterac\w+|diskus\w+|výběr\w*|instalac\w+|migrac\w+"
)
LONGEST: Final = 260


def find_schedule(reader: Reader) -> Iterator[FoundTask]:
    """The lines of schedules: two at least, half of which say what is to be done."""
    found = reader.found
    rows = sorted([*_list_dated(reader), *_list_months(reader)], key=lambda row: row[0])
    if len(rows) < 2 or sum(_acts(reader, span) for span, _, _ in rows) * 2 < len(rows):
        return
    for span, deadline, date in rows:
        if date is not None and date.role == "mention":
            date.role = "deadline"
        owners = reader.read_head(span) or reader.read_tail(span)
        yield make_task(found, span, owners, "schedule", deadline)


Row = tuple[Span, Deadline, FoundDate | None]


def _list_dated(reader: Reader) -> Iterator[Row]:
    """The lines that begin with a date."""
    view = reader.found.view
    for date in reader.found.dates:
        line = view.line_at(date.span.start)
        if line is None or line.furniture or line.end - line.start > LONGEST:
            continue
        if not view.clean[line.start : date.span.start].strip(" -–—•*\t"):
            read = _read_dated(reader, date, line.end)
            if read is not None:
                yield read[0], read[1], date


@cache
def _month_words() -> frozenset[str]:
    return frozenset(month_numbers())


def _list_months(reader: Reader) -> Iterator[Row]:
    """The lines that begin with a month."""
    view = reader.found.view
    for start in view.starts_of(_month_words()):
        line = view.line_at(start)
        if line is None or line.furniture or line.end - line.start > LONGEST:
            continue
        if not view.clean[line.start : start].strip(" -–—•*\t"):
            read = _read_month(reader, start, line.end)
            if read is not None:
                yield read[0], read[1], None


def _read_dated(reader: Reader, date: FoundDate, end: int) -> tuple[Span, Deadline] | None:
    clean = reader.clean
    sign = _SIGN.match(clean, date.span.end, end)
    begin = sign.end() if sign else date.span.end
    if end - begin < 8 or _NO_ACTION.match(fold(clean[begin : begin + 8])) or not date.value:
        return None
    own = reader.found.header.get("date")
    if own and date.value < own.value:
        return None
    inferred = tuple(i for i in date.inferred if i == "year")
    return _close(clean, begin, end), Deadline(date.text, date.span, date.value, inferred)


def _read_month(reader: Reader, start: int, end: int) -> tuple[Span, Deadline] | None:
    match = _MONTH.match(reader.clean, start, end)
    number = month_numbers().get(fold(match["month"])) if match else None
    if match is None or number is None or end - match.end() < 8:
        return None
    own = reader.found.header.get("date")
    year, inferred = match["year"], () if match["year"] else ("year",)
    if year is None and own:
        year = str(int(own.value[:4]) + (number < int(own.value[5:7] or 1)))
    value = f"{year}-{number:02}" if year else None
    return _close(reader.clean, match.end(), end), Deadline(
        match["month"], Span(*match.span("month")), value, inferred
    )


def _close(clean: str, start: int, end: int) -> Span:
    return Span(start, start + len(clean[start:end].rstrip(" .;")))


def _acts(reader: Reader, span: Span) -> bool:
    """Whether a line says what is to be done: a verb of work, an infinitive, a noun of action at its beginning."""
    if reader.work_within(span):
        return True
    text = reader.clean[span.start : span.end]
    if _PAST.search(fold(text)) and not _WILL.search(text):
        return False
    words = _WORD.findall(text)[:3]
    return any(is_infinitive(word) or _ACTION.fullmatch(word.lower()) for word in words)
