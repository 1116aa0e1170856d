"""Couples in a presence list: ``Alena a Petr Novotní`` are two who were there.

Finds: two given names with one family name in the plural; what stands behind them is said of both.
Leaves: names of one person each.
"""

from __future__ import annotations

from typing import Final

from zapisy.finders.attendance.following import read_following
from zapisy.finders.couples import match_pair
from zapisy.found import FoundAttendance, FoundName

NEAR: Final = 24
"""Characters of a given name with its titles, behind which the second one is joined."""


def read_couple(
    text: str, at: int, end: int, status: str, by: str
) -> tuple[list[FoundAttendance], int] | None:
    """Both of a couple at a place of a list, and the place behind what is said of them."""
    near = text[at : min(end, at + NEAR)]
    pair = match_pair(text, at, end) if " a " in near or " i " in near else ()
    if not pair:
        return None
    entries: list[FoundAttendance] = []
    last = pair[-1].span.end
    for member in pair:
        name = FoundName(f"{member.given} {member.family}", member.span, member.titles, True, found_by=by)
        entries.append(FoundAttendance(status, name, member.span, found_by=by, confidence=0.9))
    behind = max(read_following(text, last, end, entry) for entry in entries)
    return entries, behind
