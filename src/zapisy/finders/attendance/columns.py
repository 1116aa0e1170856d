"""Labels that a PDF set apart from their lists: ``Přítomni: Omluveni: Hosté:`` and behind them all values.

Finds: labels without a body of their own right after one another, the first of those present; the values one a line,
or run together, where a missing comma tells that the next list begins.
Leaves: labels that are empty because nobody is there to be listed.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from zapisy.finders.attendance.entries import read_entries
from zapisy.found import Found, Section, Span

if TYPE_CHECKING:
    from collections.abc import Iterator

_ELSEWHERE: Final = re.compile(r"\s{0,3}(?:dle|viz|podle)\s[^\n(]{4,40}(?:\([^()\n]{1,40}\))?\s{0,3}")
_COMMA: Final = re.compile(r"[,;]|(?<![^\W_])(?:a|i)\s")
MOST: Final = 2000
"""Characters behind the labels that may hold their lists."""


def read_columns(found: Found, sections: list[Section]) -> dict[int, list[Span]]:
    """The place of a label → the stretches that hold its list, for labels whose lists stand behind them all."""
    bodies: dict[int, list[Span]] = {}
    for run in _find_runs(found, sections):
        values = _cut_values(found, run)
        if not values:
            continue
        for section, value in zip(run, values, strict=False):
            bodies[section.label.start] = [value]
        bodies[run[-1].label.start] = values[len(run) - 1 :]
        for section in run[len(values) :]:
            bodies[section.label.start] = []
    return bodies


def _find_runs(found: Found, sections: list[Section]) -> Iterator[list[Section]]:
    """Sections right after one another, all but the last without a body, the first of those present."""
    run: list[Section] = []
    labels = {section.label.start for section in sections}
    for section in sections:
        run.append(section)
        if found.view.clean[section.body.start : section.body.end].strip():
            if len(run) > 1 and run[0].kind == "present":
                yield run
            run = []
        elif section.body.end < len(found.view.clean) and section.body.end not in labels:
            run = []


def _cut_values(found: Found, run: list[Section]) -> list[Span]:
    """The values behind the labels, as many as there are labels or more; nothing where they do not divide."""
    body = run[-1].body
    end = min(body.end, body.start + MOST)
    lines = list(_cut_lines(found.view.clean, body.start, end))
    if len(lines) >= len(run):
        return lines[: len(run)] if _one_a_label(found, lines, run) else []
    one_line = "\n" not in found.view.clean[run[0].label.start : body.start]
    return list(_cut_row(found, lines[0])) if one_line and len(lines) == 1 else []


def _one_a_label(found: Found, lines: list[Span], run: list[Section]) -> bool:
    """As many lines as labels; or more, where the first holds several persons and what follows is no list."""
    first, _ = read_entries(found.view, *lines[0], "attendee", "attendance.columns")
    return len(lines) == len(run) or len(first) > 1 or bool(_ELSEWHERE.match(found.view.folded, *lines[0]))


def _cut_lines(clean: str, start: int, end: int) -> Iterator[Span]:
    """The lines that are not blank; one that ends with a comma goes on in the next."""
    first = at = start
    for line in clean[start:end].split("\n"):
        stop = at + len(line)
        if line.strip() and not line.rstrip().endswith((",", " a")):
            yield Span(first, stop)
            first = stop + 1
        elif not line.strip():
            first = stop + 1
        at = stop + 1


def _cut_row(found: Found, line: Span) -> Iterator[Span]:
    """The lists of one line: a new one begins where no comma stands between two persons."""
    view, start = found.view, line.start
    if elsewhere := _ELSEWHERE.match(view.folded, *line):
        start = elsewhere.end()
        yield Span(line.start, start)
    entries, last = read_entries(view, start, line.end, "attendee", "attendance.columns")
    for before, entry in zip(entries, entries[1:], strict=False):
        if not _COMMA.search(view.clean, before.span.end, entry.span.start):
            yield Span(start, entry.span.start)
            start = entry.span.start
    yield Span(start, last)
