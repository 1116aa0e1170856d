"""Rows and lines that say of one person whether that person is there, without a header over them.

Finds: ``Jan Novák | přítomen``, ``Jan Krátký, předseda – přítomen``, ``NOVÁK Jan | člen | P`` where a legend explains P.
Leaves: rows without a word of presence.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from zapisy.finders.attendance.asides import read_aside
from zapisy.finders.attendance.entries import read_entries
from zapisy.finders.attendance.marks import Legend, read_legend, read_mark
from zapisy.finders.attendance.presence import read_status
from zapisy.finders.rows import Row
from zapisy.found import Found, FoundAttendance, Span
from zapisy.text.views import fold

NUMBER: Final = re.compile(r"\s*\d{1,3}[.)]\s+")


_ENDS_LINE: Final = re.compile(
    r"[^\n,;(–-]{3,24}(?:\([^()\n]{3,20}\)\s?)?(?:(?:,|[ ][–-])[ ][^\n]{3,40})?(?:\n|$)"
)


def skip_blanks(clean: str, span: Span) -> int:
    return span.start + len(clean[span.start : span.end]) - len(clean[span.start : span.end].lstrip())


def read_details(entry: FoundAttendance, clean: str, span: Span) -> None:
    """``ano, příchod 17:20``, ``O (zast. Eva Tichá)``: times, mode and substitute; no role, no organization."""
    kept = replace(entry)
    read_aside(entry, clean, span)
    for key in ("role", "role_span", "organization", "organization_span", "status", "excused"):
        setattr(entry, key, getattr(kept, key))


def find_status_lines(found: Found) -> list[FoundAttendance]:
    """``Jan Krátký, předseda – přítomen``, ``Krátký Jan omluven``: lines that begin with a person and end with a word of
    presence; without a dash before it, two at least."""
    dashed: list[FoundAttendance] = []
    bare: list[FoundAttendance] = []
    for at in found.view.starts_of_stems(("pritom", "nepritom", "omluv", "neomluv")):
        before = found.view.clean[at - 3 : at]
        gap = 3 if before in (" – ", " - ") else 2 if before.endswith(", ") else 1
        if (gap == 3 or before.endswith(" ")) and (entry := _read_status_line(found, at, gap)):
            (dashed if gap == 3 else bare).append(entry)
    return dashed + (bare if len(bare) > 1 else [])


def _read_status_line(found: Found, at: int, gap: int) -> FoundAttendance | None:
    """The person whose line ends with the word of presence at a place, behind so many signs."""
    view = found.view
    start = view.clean.rfind("\n", max(0, at - 90), at) + 1
    if at - start > 90 or ":" in view.clean[start:at]:
        return None
    ends = _ENDS_LINE.match(view.clean, at)
    if ends is None:
        return None
    number = NUMBER.match(view.clean, start, at)
    mark = read_mark(ends.group().strip(), {})
    if mark.status is None:
        return None
    entries, last = read_entries(
        view, number.end() if number else start, at - gap, mark.status, "attendance.line"
    )
    if len(entries) != 1 or (gap == 1 and last < at - gap):
        return None
    entries[0].excused = mark.excused
    return entries[0]


def read_headless(found: Found, row: Row) -> Iterator[FoundAttendance]:
    """``Jan Novák | přítomen``: a person and a word of presence, in a table without a header."""
    clean = found.view.clean
    words = [fold(clean[span.start : span.end]).strip(" .") for _, span in row.cells]
    at = next((i for i, word in enumerate(words) if i and len(word) > 3 and read_status(word)), None)
    legend: Legend = {}
    if at is None:
        legend = read_legend(clean) if len(words[-1]) < 20 and words[-1][1:2] in ("", " ", ".") else {}
        at = len(words) - 1 if words[-1][:1] in legend else None
    if at is None:
        return
    mark = read_mark(words[at][:1] if legend else words[at], legend)
    numbered = len(row.cells) > 2 and re.fullmatch(r"[\d.)\s]+", clean[slice(*row.cells[0][1])])
    first = row.cells[1 if numbered else 0][1]
    start = skip_blanks(clean, first)
    entries, _ = read_entries(found.view, start, first.end, mark.status or "attendee", "attendance.table")
    if len(entries) == 1 and mark.status:
        entries[0].excused, entries[0].remote = mark.excused, mark.remote
        if legend and len(words[at]) > 2:
            read_details(entries[0], clean, Span(row.cells[at][1].start + 1, row.cells[at][1].end))
        for _, span in row.cells[1:at]:
            if span.start >= entries[0].span.end:
                read_aside(entries[0], clean, span)
        yield entries[0]
