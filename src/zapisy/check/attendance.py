"""Those present and absent: the stated number against the names, one person in two lists, the quorum, officers."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from zapisy.check.findings import Parameters, make_finding
from zapisy.check.law import find_law
from zapisy.record import Finding, Minutes

PART: Final = 3
"""How many times those named may be present, before nobody can have meant to name them all."""


def check_count(minutes: Minutes) -> Iterator[Finding]:
    """The number of members present against the names listed; who came later or left is not counted, nor are those with a proxy."""
    stated, listed = minutes.meeting.attendee_count, len(minutes.attendees)
    late = sum(a.arrived is not None for a in minutes.attendees)
    evidence = minutes.meeting.evidence.get("attendee_count", ())
    if stated is not None and stated > listed and len(evidence) > 1:
        return  # those with a proxy are counted too
    if stated is not None and stated >= PART * listed:
        return  # the board alone is named, of a meeting of many
    if stated is not None and listed and not listed - late <= stated <= listed:
        params: Parameters = {"stated": stated, "listed": listed}
        yield make_finding("attendee_count_mismatch", params, evidence)


def check_lists(minutes: Minutes) -> Iterator[Finding]:
    """Somebody among those present and among those absent who did not come later or leave."""
    present = {a.person: a for a in minutes.attendees if a.person and a.arrived is None and a.left is None}
    for absentee in minutes.absentees:
        other = present.get(absentee.person) if absentee.person else None
        if other is not None:
            evidence = (*other.evidence, *absentee.evidence)
            yield make_finding("person_in_two_lists", {"name": absentee.name}, evidence)


def count_members(minutes: Minutes) -> int | None:
    """All members of the body, where both lists are named: those present and those absent."""
    names = {a.name for a in minutes.attendees} | {a.name for a in minutes.absentees}
    return len(names) if minutes.attendees and minutes.absentees else None


def count_present(minutes: Minutes) -> int:
    """How many may vote at most: the names or the stated number, whichever is more; 0 if neither is known.

    Beside those listed, who led, recorded or verified was there too, and who is represented votes through another.
    """
    if not minutes.attendees and not minutes.meeting.attendee_count:
        return 0
    listed = {a.person for a in minutes.attendees} | {a.person for a in minutes.absentees} | {None}
    officers = {officer.person for officer in minutes.officers} - listed
    represented = sum(absentee.substitute is not None for absentee in minutes.absentees)
    return max(len(minutes.attendees) + len(officers) + represented, minutes.meeting.attendee_count or 0)


def check_quorum(minutes: Minutes) -> Iterator[Finding]:
    """A body that may decide only with more than half of its members there, and has fewer."""
    members, present, law = count_members(minutes), count_present(minutes), find_law(minutes)
    if members is None or law is None or law.quorum is None or present * 2 > members or not minutes.decisions:
        return
    params: Parameters = {"present": present, "members": members}
    evidence = tuple(place for attendee in minutes.attendees for place in attendee.evidence[:1])
    yield make_finding("no_quorum", params, evidence, provision=law.quorum)


def check_officers(minutes: Minutes) -> Iterator[Finding]:
    """A verifier, or who led, listed as absent."""
    absent = {a.person: a for a in minutes.absentees if a.person}
    came = {a.person for a in minutes.attendees} | {guest.person for guest in minutes.guests}
    for officer in minutes.officers:
        absentee = absent.get(officer.person) if officer.person else None
        if absentee is None or officer.person in came:
            continue
        params: Parameters = {"name": officer.name, "role": officer.role}
        yield make_finding("officer_absent", params, (*officer.evidence, *absentee.evidence))
