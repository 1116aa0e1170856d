"""Where a row of persons lacks a comma or a line break, whose an office is.

Finds: ``Eva Malá, členka rady Ing. Jan Dub, člen rady``, an office behind its bearer; ``Omluveni: Jan Dub Tajemník: Eva Malá``, the
next label of a text whose lines have run together.
Leaves: offices before their bearers (``Jan Dub, místostarosta Petr Kos``).
"""

from __future__ import annotations

import re
from typing import Final

from zapisy.finders.attendance.group import Group
from zapisy.finders.attendance.shapes import names_role
from zapisy.found import FoundAttendance, Span
from zapisy.names.scan import LOW, UP

_ROLE_BEHIND: Final = re.compile(
    rf"(?:,[ ][{UP}][\w.]{{1,8}}){{0,2}},[ ](?P<role>[{LOW}]{{3,20}}(?:[ ][{LOW}]{{1,20}}){{0,4}})[ ]?(?=[,;.\n]|$)"
)
_ALIKE: Final = 3
"""Letters by which two offices are of one kind: ``člen``, ``členka``."""


def closes_entry(text: str, before: FoundAttendance | None, role: Span, name: Span, end: int) -> bool:
    """Whether an office before a name is of the one before it, as one of the same kind stands behind the name too."""
    if before is None or before.role or text[before.span.end : role.start] not in (", ", ","):
        return False
    behind = _ROLE_BEHIND.match(text, name.end, end)
    alike = behind is not None and text[role.start : role.start + _ALIKE] == behind["role"][:_ALIKE]
    return behind is not None and alike and names_role(behind["role"])


def runs_together(row: str, group: Group) -> bool:
    """Whether the label of an office begins the next line of a text, though nothing parts it from a row of names."""
    return (
        bool(group.role and not group.shared) and "\n" not in row and row.rstrip()[-1:] not in ("", ",", ";")
    )
