"""The day, the hours and the place of a meeting in a table of two rows: the labels above, the values below.

Finds: ``Konáno | Od | Do | Místo`` above ``22. 4. 2024 | 10:00 | 11:45 | klubovna``.
Leaves: tables that have any other column (tasks with their terms, plans of meetings with their bodies); a table of several rows.
"""

from __future__ import annotations

import re
from functools import cache
from itertools import pairwise
from typing import Final

from zapisy.finders.header.place import read_labelled
from zapisy.finders.header.values import set_value, write_day
from zapisy.finders.rows import Row, list_rows
from zapisy.found import Found, FoundValue, Span, list_between, to_span
from zapisy.lexicon import load_lexicon
from zapisy.text.views import first_words, fold

_TIME: Final = re.compile(r"(?<![\d.:,])(?P<hour>1?\d|2[0-3])[.:,](?P<minute>[0-5]\d)(?![\d.])")
_COLUMNS: Final = re.compile(r"(?:[a-z][a-z –-]{1,20}[ :*]{0,3}(?:\t|(?=\n))){2,5}\n")
"""A line of short labels in columns."""
LONGEST_LABEL: Final = 30
"""Characters of the first label."""
REACH: Final = 1800
"""Characters from the beginning within which such a table stands."""


def read_columns(found: Found) -> None:
    """Sets the values of the first such table."""
    view = found.view
    for at in view.starts_within(_first_words(), 0, REACH + 1):
        start = view.clean.rfind("\n", 0, at) + 1
        divided = view.folded.find("\t", start, start + LONGEST_LABEL) >= 0
        if not divided or not _COLUMNS.match(view.folded, start):
            continue
        below = view.clean.find("\n", at) + 1
        end = view.clean.find("\n", below) if below else -1
        for labels, values in pairwise(list_rows(view, start, end if end >= 0 else len(view.clean))):
            keys = [_read_key(found, cell) for _, cell in labels.cells]
            if "date" in keys and len(keys) > 1 and None not in keys and len(values.cells) == len(keys):
                _set_row(found, keys, values)
                return


def _read_key(found: Found, cell: Span) -> str | None:
    return _keys().get(found.view.folded[slice(*cell)].strip(" :*"))


@cache
def _keys() -> dict[str, str]:
    return {fold(word): key for key, words in load_lexicon("header")["columns"].items() for word in words}


@cache
def _first_words() -> frozenset[str]:
    return first_words(load_lexicon("header")["columns"]["date"])


def _set_row(found: Found, keys: list[str | None], values: Row) -> None:
    for key, (_, cell) in zip(keys, values.cells, strict=True):
        if key == "date":
            _set_day(found, cell)
        elif key == "place":
            if place := read_labelled(found.view, *cell):
                set_value(found, "place", place.value, (place.span,))
        else:
            _set_hours(found, ("start_time", "end_time")[key == "end" :], cell)


def _set_hours(found: Found, keys: tuple[str, ...], cell: Span) -> None:
    for key, time in zip(keys, _TIME.finditer(found.view.folded, *cell), strict=False):
        set_value(found, key, f"{int(time['hour']):02}:{time['minute']}", (to_span(time.span()),))


def _set_day(found: Found, cell: Span) -> None:
    for date in list_between(found.dates, *cell):
        if date.year and date.month and date.day:
            value = write_day(date.year, date.month, date.day)
            found.header.setdefault("date", FoundValue(value, (date.span,), "header.date", 0.95))
            return
