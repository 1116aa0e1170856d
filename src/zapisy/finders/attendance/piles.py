"""Several persons in one cell and what the cells beside it say of them: ``Eva Malá⏎Jan Kos | ředitelka⏎referent``.

Finds: cells beside it with as many lines as there are persons, each with its line; one body for all of them.
Leaves: cells with more or fewer lines, which say nothing of one of them; a person and an office in one cell.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import takewhile

from zapisy.finders.attendance.asides import read_aside
from zapisy.finders.attendance.following import read_following
from zapisy.found import FoundAttendance, Span
from zapisy.text.source import Block
from zapisy.text.views import View


def read_behind(view: View, entries: Sequence[FoundAttendance], entry: FoundAttendance, end: int) -> int:
    """Reads what stands behind an entry in its list, which ends there; gives the place behind it."""
    at = entry.span.end
    pile = _find_pile(view, entries, entry) if view.clean.startswith("\t", at) else None
    return _read_beside(view, pile, at, end) if pile else read_following(view.clean, at, end, entry)


def _find_pile(
    view: View, entries: Sequence[FoundAttendance], entry: FoundAttendance
) -> list[FoundAttendance]:
    """Those who stand above an entry in its cell, and itself; nobody where it stands alone."""
    block = _cell_of(view, entry)
    if block is None or not entries or _cell_of(view, entries[-1]) is not block:
        return []
    above = list(takewhile(lambda other: _cell_of(view, other) is block, reversed(entries)))
    return [*reversed(above), entry]


def _cell_of(view: View, entry: FoundAttendance) -> Block | None:
    block = view.block_at(view.source_offset(entry.name.span.start))
    return block if block and block.cell else None


def _read_beside(view: View, pile: Sequence[FoundAttendance], at: int, end: int) -> int:
    """Reads the cells of the row behind a pile; gives the place behind them."""
    while view.clean[at : at + 1] == "\t" and at < end:
        block = view.block_at(view.source_offset(at + 1))
        if block is None or block.cell is None:
            return at
        start, stop = view.clean_offset(block.start), min(view.clean_offset(block.end), end)
        lines = _list_lines(view.clean, start, stop)
        if len(lines) == len(pile):
            for entry, line in zip(pile, lines, strict=True):
                read_aside(entry, view.clean, line)
        elif len(lines) == 1:
            _share_body(view, pile, lines[0])
        at = stop
    return at


def _share_body(view: View, pile: Sequence[FoundAttendance], line: Span) -> None:
    """The one body beside several persons is that of all of them; an office would be that of one."""
    told = replace(pile[-1])
    read_aside(told, view.clean, line)
    for entry in pile:
        if entry.organization is None:
            entry.organization, entry.organization_span = told.organization, told.organization_span


def _list_lines(clean: str, start: int, end: int) -> list[Span]:
    lines, at = [], start
    for line in clean[start:end].split("\n"):
        lines.append(Span(at, at + len(line)))
        at += len(line) + 1
    return lines
