"""The first cells of a line of a presence list that has columns: of whom the person behind them is.

Finds: ``investor⇥Město Horka⇥Jan Novák``, ``TDI   p. Kos``: a side, an organization or a duty at the site.
Leaves: cells behind the person (attendance/following.py), tables with heads (attendance/tables.py).
"""

from __future__ import annotations

import re
from typing import Final

from zapisy.finders.attendance.group import Group
from zapisy.finders.attendance.places import begins_titled
from zapisy.finders.attendance.shapes import ROLE_BEFORE, has_role, looks_like_organization
from zapisy.finders.attendance.whom import is_kind_of_people
from zapisy.found import Span
from zapisy.lexicon import load_words
from zapisy.names.scan import LOW, UP, scan_person

SHORT: Final = re.compile(rf"[{UP}][{LOW}]?[{UP}]{{1,6}}(?:[ /-][{UP}]{{1,6}}){{0,2}}(?:\s[{UP}0-9]{{1,6}})?")
"""An abbreviation of a body: ``ODS``, ``PřF``, ``OO ČSOP``."""
_CELL: Final = re.compile(
    r"(?P<cell>[^\t\n,;:() ]{1,30}(?:[ ]{1,2}[^\t\n,;:() ]{1,30}){0,5})(?:[ ]?\t[ \t]{0,9}|[ ]{3,60})(?:[-–][ ])?(?=\S)"
)
CELLS: Final = 200
"""Characters of a cell with the gap behind it."""


def read_cells(text: str, at: int, end: int) -> tuple[Group, int] | None:
    """The first cells of a line in columns: a side, an organization or a duty at the site, then the person."""
    near = min(end, at + CELLS)
    line = text.find("\n", at, near)
    stop = line if line >= 0 else near
    if text.find("\t", at, stop) < 0 and text.find("   ", at, stop) < 0:
        return None
    group, start = Group(), at
    for _ in range(2):
        cell = _CELL.match(text, at, end)
        if cell is None:
            break
        words = cell["cell"].strip()
        if words in load_words("attendance", "site_roles"):
            group.role = words
        elif SHORT.fullmatch(words) or looks_like_organization(words):
            group.organization, group.organization_span = words, Span(at, at + len(words))
        elif not (is_kind_of_people(words) or (words[:1].islower() and not begins_titled(text, at, end))):
            break
        at = cell.end()
    group.once = group.role is not None
    if at == start:
        return None
    office = ROLE_BEFORE.match(text, at, end) if text[at : at + 1].islower() else None
    if office and has_role(office["role"]) and scan_person(text, office.end(), end):
        group.line = True
        return group, at
    return (group, at) if scan_person(text, at, end) is not None else None
