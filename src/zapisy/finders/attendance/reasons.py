"""Reasons of an absence beside a name, which are no office and no organization.

Finds: ``nemoc``, ``zahraniční cesta``, ``dovolená``, by their beginnings.
Leaves: offices and bodies that begin alike (``pracovník obce``, ``zahraniční oddělení``, ``zahrádkáři``).
"""

from __future__ import annotations

from functools import cache

from zapisy.finders.attendance.institutions import names_institution
from zapisy.finders.attendance.shapes import looks_like_organization, names_role
from zapisy.finders.attendance.trades import names_department
from zapisy.found import FoundAttendance
from zapisy.lexicon import load_folded, load_words
from zapisy.text.views import fold


def tells_reason(entry: FoundAttendance, part: str) -> bool:
    """Whether a part says why somebody is away (``nemoc``), not who the person is (``pracovník obce`` who is here)."""
    if entry.status == "absentee" and part.partition(" ")[0] in load_words("attendance", "places_of_absence"):
        return True
    if not fold(part).startswith(_reasons()) or looks_like_organization(part) or names_institution(part):
        return False
    office = entry.status != "absentee" and names_role(part) and not fold(part).startswith("host")
    return not (office or names_department(part))


def may_tell_reason(part: str) -> bool:
    """Whether a part begins as a reason or a place of absence does."""
    away = part.partition(" ")[0] in load_words("attendance", "places_of_absence")
    return away or fold(part).startswith(_reasons())


@cache
def _reasons() -> tuple[str, ...]:
    return tuple(load_folded("attendance", "reasons"))
