"""Members of a body of whom only the roll calls of its votes tell that they were there.

Finds: the names below ``Pro:``, ``Proti:``, ``Zdržel se:`` of several votes, in a document without a presence list.
Leaves: roll calls beside a list of those present.
"""

from __future__ import annotations

from typing import Final

from zapisy.found import Found, FoundAttendance

LEAST_VOTES: Final = 2
LEAST_NAMES: Final = 3
"""So many votes with so many names make roll calls."""


def find_voters(found: Found) -> None:
    """Adds to ``found.attendance`` those who voted, where nobody else is said to be present."""
    if any(entry.status == "attendee" for entry in found.attendance):
        return
    called = [vote for vote in found.votes if len(vote.named) >= LEAST_NAMES]
    if len(called) < LEAST_VOTES:
        return
    absent = {entry.name.text for entry in found.attendance}
    for vote in called:
        for name, option in vote.named:
            if option == "not_voting" or name.text in absent:
                continue
            absent.add(name.text)
            found.attendance.append(
                FoundAttendance("attendee", name, name.span, found_by="attendance.voters", confidence=0.85)
            )
    found.attendance.sort(key=lambda entry: entry.name.span)
