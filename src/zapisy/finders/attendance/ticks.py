"""Lists whose lines are ticked: who was there has a tick, who was not an empty box.

Finds: ``[x] Jan Krátký``, ``[ ] Eva Tichá – omluvena``, ``☑ Petr Vrána``, ``+ Jan Krátký`` beside ``- Eva Tichá``,
``Jan Krátký ✓`` with the mark behind, two lines and more of one person each, one of them ticked.
Leaves: lists of tasks, programmes and other ticked lines in which no persons stand.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from zapisy.finders.attendance.entries import read_entries
from zapisy.found import Found, FoundAttendance, Span
from zapisy.names.scan import UP
from zapisy.text.views import Line

_MARK: Final = re.compile(
    rf"(?P<before>[^\n]{{0,24}}?)(?P<mark>\[[ xX✓✔✗✘+-]?\]|[☐☑☒✓✔✗✘✅❌●○]|[+-])[ \t]{{1,4}}(?P<rest>(?=[{UP}]|[a-z]{{1,6}}\.[ ]?[{UP}])[^\n]+)"
)
_LAST: Final = re.compile(
    rf"(?P<before>[ \t]*)(?P<rest>(?:[{UP}]|[a-z]{{1,6}}\.[ ]?[{UP}])[^\n]{{3,80}}?)[ \t.…–-]{{1,60}}(?P<mark>\[[ xX✓✔✗✘+-]?\]|[☐☑☒✓✔✗✘✅❌])[ \t]*$"
)
_BEFORE: Final = re.compile(r"[ \t]*(?:[-*•]|\d{1,2}[.)])?[ \t]*(?:[^\W\d_]{4,12}[ ]?:)?[ \t]*")
_YES: Final = ("[x]", "[X]", "[✓]", "[✔]", "[+]", "☑", "☒", "✓", "✔", "✅", "+", "●")
_SIGNS: Final = ("[x]", "[X]", "[✓]", "[✔]", "[+]", "☑", "☒", "✓", "✔", "✅", "+ ", "○ ")
_FIRSTS: Final = tuple({sign[0] for sign in _SIGNS})
"""Their first characters: to find one takes a text much less than to find several."""
_BULLETS: Final = frozenset("●○")
"""Signs that are ticks only beside one another."""


def find_ticked(found: Found) -> tuple[list[FoundAttendance], list[Span]]:
    """The entries of all ticked lists, and the stretches that those lists cover."""
    entries: list[FoundAttendance] = []
    covered: list[Span] = []
    clean = found.view.clean
    if not any(first in clean for first in _FIRSTS) or not any(sign in clean for sign in _SIGNS):
        return entries, covered
    for run in _find_runs(found):
        read = [_read_line(found, *each) for each in run]
        persons = [entry for entry in read if entry is not None]
        signs = {mark["mark"] for _, mark in run}
        if signs & _BULLETS and signs != _BULLETS:
            continue
        if len(persons) == len(read) and any(entry.status == "attendee" for entry in persons):
            entries += persons
            first = run[0][1]
            covered.append(Span(min(first.start("mark"), first.start("rest")), run[-1][0].end))
    return entries, covered


def _find_runs(found: Found) -> Iterator[list[tuple[Line, re.Match[str]]]]:
    """Two lines and more with marks, right after one another."""
    run: list[tuple[Line, re.Match[str]]] = []
    for line in found.view.lines:
        mark = _MARK.match(found.view.clean, line.start, line.end) or _match_last(found.view.clean, line)
        if mark is not None and _BEFORE.fullmatch(mark["before"]):
            run.append((line, mark))
            continue
        if len(run) > 1:
            yield run
        run = []
    if len(run) > 1:
        yield run


def _match_last(text: str, line: Line) -> re.Match[str] | None:
    """``Jan Krátký ....... ✓``: a mark at the end of a line that says so at its last sign."""
    signed = text[line.start : line.end].rstrip()[-1:] in "]☐☑☒✓✔✗✘✅❌"
    return _LAST.match(text, line.start, line.end) if signed else None


def _read_line(found: Found, line: Line, mark: re.Match[str]) -> FoundAttendance | None:
    """The one person of a line, who has a name in full or a title."""
    status = "attendee" if mark["mark"] in _YES else "absentee"
    entries, last = read_entries(found.view, *mark.span("rest"), status, "attendance.ticked")
    if len(entries) != 1 or found.view.clean[last : last + 1] == ":":
        return None
    name = entries[0].name
    return entries[0] if " " in name.text or name.titles else None
