"""Who is named behind the number of the members.

Finds: ``9 členů zastupitelstva, tajemník Petr Vrána, 12 občanů``, officials who are guests; ``33 členů, z toho 18 …
Soukromý sektor: Jan Dub, … Veřejný sektor: …``, the members in groups.
Leaves: numbers with nobody behind them; the members in one list, which attendance/finder.py reads.
"""

from __future__ import annotations

import re
from typing import Final

from zapisy.finders.attendance.entries import read_entries
from zapisy.found import FoundAttendance, Span
from zapisy.text.views import View, fold

_COUNT: Final = re.compile(
    r"[\s•·▪*–-]{0,16}(?:celkem\s|je\s|bylo\s){0,2}(?P<count>\d{1,3})\s(?:ze?\s(?:celkem\s)?\d{1,3}\s)?(?:clen|zastup|radn|senat|deleg)[^\n,;:(]{0,90}(?=[,;\n])"
)
_NEXT: Final = re.compile(
    r"[^,;\n]{0,120}(?:[,;][ ]?|\n(?![ \t]*\n)[ \t]*|\n(?:[ \t]*\n){0,2}[ \t]*(?=[•·▪*–-][ \t]))(?=\S)"
)
_LETTER: Final = re.compile(r"[^\W\d_]")
_OF_MEMBERS: Final = (
    "clen", "predsed", "mistopredsed", "starost", "mistostarost", "radn", "zastupitel", "hejtman", "primator", "namest", "i", "1", "2",
)  # fmt: skip
_GROUP: Final = re.compile(
    r"(?<=[\s.])[A-ZÁČĎÉĚÍĽŇÓŘŠŤÚŮÝŽ][a-záčďéěíľňóřšťúůýž]{3,16}(?:\s[a-záčďéěíľňóřšťúůýž]{2,16}){0,3}\s?:\s(?=[A-ZÁČĎÉĚÍĽŇÓŘŠŤÚŮÝŽ]|p\.)"
)


def read_beside_count(view: View, body: Span) -> list[FoundAttendance]:
    """Those named behind the number of the members: these themselves in groups, or officials."""
    count = _COUNT.match(view.folded, *body)
    if count is None:
        return []
    if groups := _read_groups(view, count.end(), body.end):
        return groups
    entries: list[FoundAttendance] = []
    at, stop = count.end(), min(body.end, count.end() + 500)
    while following := _NEXT.match(view.clean, at, stop):
        line = view.clean.find("\n", following.end(), stop)
        read, last = read_entries(
            view, following.end(), line if line > 0 else stop, "guest", "attendance.official"
        )
        entries += read
        at = max(last, following.end())
    below = bool(entries) and not _LETTER.search(view.clean, count.end(), entries[0].span.start)
    told = all(
        not fold(entry.role).startswith(_OF_MEMBERS) if entry.role else below and entry.organization
        for entry in entries
    )
    return entries if told and 2 * len(entries) < int(count["count"]) else []


def _read_groups(view: View, at: int, end: int) -> list[FoundAttendance]:
    """``z toho 18 soukromý sektor Soukromý sektor: Josef Malý, … Veřejný sektor: …``"""
    label = _GROUP.search(view.clean, at, min(end, at + 160))
    if label is None:
        return []
    entries, _ = read_entries(view, label.start(), end, "attendee", "attendance.groups")
    return entries if len(entries) > 1 else []
