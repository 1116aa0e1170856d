"""Presence tables: a header row with names and presence, then one person a row.

Finds: columns ``Jméno | Funkce | Přítomen``, with ``X``, ``ano``, ``omluven``, a signature or nothing in the last.
Leaves: tables without a column of names, and whatever no person stands in.
"""

from __future__ import annotations

import re
from functools import cache

from zapisy.finders.attendance_asides import read_aside
from zapisy.finders.rows import Row, list_rows
from zapisy.found import Found, FoundAttendance, Span
from zapisy.lexicon import load_words
from zapisy.names.scan import scan_person
from zapisy.text.views import fold

_COLUMNS = ("name", "role", "organization", "present", "excused", "absent", "signature")
_YES = re.compile(r"(?:x|✓|✔|ano|a|1|p|pritom\w*|online|on-line)\.?$")
_NO = re.compile(r"(?P<excused>o|omluv\w*)|(?P<absent>ne|n|-|–|0|nepritom\w*|neomluv\w*)$")


@cache
def _headings() -> dict[str, str]:
    return {fold(word): column for column in _COLUMNS for word in load_words("attendance", column)}


def find_tables(found: Found) -> list[FoundAttendance]:
    """The entries of all presence tables."""
    entries: list[FoundAttendance] = []
    columns: dict[int, str] = {}
    for row in list_rows(found.view):
        header = _read_header(found, row)
        if header:
            columns = header
        elif columns:
            entry = _read_row(found, row, columns)
            if entry is None and len(row.cells) < 2:
                columns = {}
            elif entry is not None:
                entries.append(entry)
    return entries


def _read_header(found: Found, row: Row) -> dict[int, str]:
    """Column → meaning, where a row names a column of persons and one of presence or office."""
    if len(row.cells) < 2:
        return {}
    named = {}
    for column, span in row.cells:
        heading = fold(found.view.clean[span.start : span.end]).strip(" :.")
        if heading in _headings():
            named[column] = _headings()[heading]
    meanings = set(named.values())
    return named if "name" in meanings and meanings & {"present", "excused", "absent", "signature"} else {}


def _read_row(found: Found, row: Row, columns: dict[int, str]) -> FoundAttendance | None:
    clean = found.view.clean
    cells = {columns[column]: span for column, span in row.cells if column in columns}
    if "name" not in cells:
        return None
    start = cells["name"].start
    number = re.match(r"\s*\d{1,3}[.)]\s+", clean[start : cells["name"].end])
    person = scan_person(clean, start + (number.end() if number else 0), cells["name"].end)
    status, excused = _read_presence(clean, cells)
    if person is None or status is None:
        return None
    entry = FoundAttendance(
        status, person.to_name("attendance.table", nominative=True), Span(start, person.span.end),
        excused=excused, found_by="attendance.table", confidence=0.95,
    )  # fmt: skip
    for key in ("role", "organization"):
        if key in cells:
            read_aside(entry, clean, cells[key])
    return entry


def _read_presence(clean: str, cells: dict[str, Span]) -> tuple[str | None, bool | None]:
    """attendee or absentee, and whether excused; nothing where the row does not say."""
    said = {key: fold(clean[span.start : span.end]).strip(" .") for key, span in cells.items()}
    if said.get("excused"):
        return "absentee", True
    if said.get("absent"):
        return "absentee", None
    present = said.get("present") or said.get("signature")
    if present is None:
        return None, None
    if refusal := _NO.match(present):
        return "absentee", True if refusal["excused"] else None
    if "signature" in said or _YES.match(present):
        return "attendee", None
    return None, None
