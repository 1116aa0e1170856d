"""Those present listed by the sides they came for, without a label over all.

Finds: ``Za výbor: Jan Krátký, Eva Tichá⏎Za školu: …``, ``FS – Jan Krátký⏎FEI – Eva Tichá``, ``Policie ČR⇥Jan Krátký``,
two lines and more right after one another at the head of a document without another list of those present.
Leaves: officers (``Zapsal: …``), signatures at the end.
"""

from __future__ import annotations

import re

from zapisy.finders.attendance_entries import read_entries
from zapisy.finders.attendance_groups import Group, read_group
from zapisy.found import Found, FoundAttendance
from zapisy.names.shape import given_names, vietnamese_names
from zapisy.text.views import Line

_CAME_FROM = re.compile(
    r"z(?:e)? (?:rad )?[a-z]{4,16}(?: [a-z]{3,16})? (?:prisl|doraz|byl|dostavil)\w{1,3}(?: se)?\s?:"
)
"""``Z rodičů přišli: …``"""
HEAD = 1500
"""Characters of a document that may hold such a list."""


def find_sides(found: Found) -> list[FoundAttendance]:
    """The persons of all sides, where two sides and more are listed and nobody else is present."""
    if any(entry.status == "attendee" for entry in found.attendance):
        return []
    labels = {section.label.start for section in found.sections}
    run: list[FoundAttendance] = []
    sides = 0
    for line in found.view.lines:
        if line.start > HEAD:
            break
        entries = [] if line.start in labels else _read_side(found, line)
        if not entries and sides > 1:
            break
        run, sides = (run + entries, sides + 1) if entries else ([], 0)
    return run if sides > 1 else []


def _read_side(found: Found, line: Line) -> list[FoundAttendance]:
    """The persons of one line behind the side they came for."""
    group = read_group(found.view.clean, line.start, line.end)
    if came := _CAME_FROM.match(found.view.folded, line.start, line.end):
        group = Group(), came.end()
    elif group is None or not _is_side(found, line, group[0]):
        return []
    entries, last = read_entries(
        found.view, group[1], line.end, "attendee", "attendance.sides", group=group[0]
    )
    rest = found.view.clean[last : line.end].strip(" .;)")
    full = all(_is_full(entry) for entry in entries)
    return entries if entries and full and not rest else []


def _is_side(found: Found, line: Line, group: Group) -> bool:
    """Whether a group is one of an organization, or of people of one kind: ``Za rodiče:``, ``Veřejný sektor:``."""
    folded = found.view.folded
    label = folded[line.start : min(line.end, line.start + 60)].split(":")[0]
    return group.organization is not None or label.startswith("za ") or "sektor" in label


def _is_full(entry: FoundAttendance) -> bool:
    words = entry.name.text.split()
    known = words[0] in given_names() or words[0] in vietnamese_names() or len(words[0]) < 3
    return entry.name.titles is not None or (len(words) > 1 and known)
