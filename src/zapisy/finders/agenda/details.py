"""What a programme tells of its items besides their titles: when each begins and who brings it in.

Finds: ``9:00 Zahájení``, columns ``Čas`` and ``Předkladatel``, ``(předkládá: Ing. Dub)``.
Leaves: how long an item takes, presenters whom only the course of the meeting names.
"""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from zapisy.finders.rows import Row, list_rows
from zapisy.found import Found, FoundAgendaItem, Span
from zapisy.lexicon import any_of, load_folded, load_openers, load_words
from zapisy.text.views import fold

LAST_ROW: Final = 150
"""Characters behind the last title within which the row of its table ends."""
_CLOCK: Final = re.compile(r"\s{0,4}(?P<hour>[01]?\d|2[0-3])[.:](?P<minute>[0-5]\d)(?![\d.])")


@cache
def _aside() -> re.Pattern[str]:
    words = any_of(fold(word) for word in load_words("agenda", "presenter_columns"))
    return re.compile(rf"\s{{0,3}}[(\[]{words}\s?:?\s{{1,2}}(?P<who>[^()\[\]\n]{{3,60}})[)\]]")


def find_details(found: Found) -> None:
    """Gives the items their beginnings and presenters."""
    asides = bool(found.view.starts_of(load_openers("agenda", "presenter_columns")))
    for item in found.agenda:
        if not item.number:
            _read_clock(found, item)
        match = _aside().match(found.view.folded, item.span.end) if asides else None
        if match:
            _set_presenter(found, item, Span(*match.span("who")))
    line = found.view.line_at(found.agenda[0].span.start) if found.agenda else None
    if line and (line.block.cell or "\t" in found.view.clean[line.start : line.end]):
        _read_columns(found)


def _read_clock(found: Found, item: FoundAgendaItem) -> None:
    """The time that stands before a title which has no number."""
    line = found.view.line_at(item.span.start)
    match = _CLOCK.match(found.view.clean, line.start, item.span.start) if line else None
    if match:
        _set_clock(item, match)


def _set_clock(item: FoundAgendaItem, match: re.Match[str]) -> None:
    item.start_time = f"{int(match['hour']):02}:{match['minute']}"
    item.start_time_span = Span(match.start("hour"), match.end("minute"))


def _set_presenter(found: Found, item: FoundAgendaItem, span: Span) -> None:
    text = found.view.clean[span.start : span.end]
    start = span.start + len(text) - len(text.lstrip())
    if text.strip(" .–-"):
        item.presenter = " ".join(text.split())
        item.presenter_span = Span(start, start + len(text.strip()))


def _read_columns(found: Found) -> None:
    """Times and presenters out of the columns of a table whose head names them."""
    items = {item.span.start: item for item in found.agenda}
    columns: dict[int, str] = {}
    for row in list_rows(found.view, 0, found.agenda[-1].span.end + LAST_ROW):
        item = next(
            (items[start] for _, span in row.cells for start in _starts(found, span) if start in items), None
        )
        if item is None:
            columns = _read_head(found, row) or columns
            continue
        for column, span in row.cells:
            if columns.get(column) == "presenter":
                _set_presenter(found, item, span)
            elif columns.get(column) == "time" and (match := _CLOCK.match(found.view.clean, *span)):
                _set_clock(item, match)


def _starts(found: Found, span: Span) -> range:
    text = found.view.clean[span.start : span.end]
    at = span.start + len(text) - len(text.lstrip(" \t-–•"))
    return range(at, at + 1)


def _read_head(found: Found, row: Row) -> dict[int, str]:
    head: dict[int, str] = {}
    for column, span in row.cells:
        text = fold(" ".join(found.view.clean[slice(*span)].split())).strip(" :.")
        for kind in ("presenter", "time"):
            if text in load_folded("agenda", f"{kind}_columns"):
                head[column] = kind
    return head
