"""Those present and absent against the roster: not in it, or under several rows of one name."""

from __future__ import annotations

from collections.abc import Iterator

from zapisy.check.findings import Parameters, make_finding
from zapisy.record import Absentee, Attendee, Finding, Minutes


def check_roster(minutes: Minutes) -> Iterator[Finding]:
    """Members of the lists whom the roster does not know, or knows twice by one name."""
    links = {person.id: person.roster for person in minutes.persons if person.roster is not None}
    people: list[Attendee | Absentee] = [*minutes.attendees, *minutes.absentees]
    for each in people:
        link = links.get(each.person) if each.person else None
        if link is None:
            continue
        alike = {candidate.name for candidate in link.candidates}
        if link.status == "unknown":
            yield make_finding("not_in_roster", {"name": each.name}, each.evidence[:1])
        elif link.status == "ambiguous" and len(alike) == 1 and len(link.candidates) > 1:
            params: Parameters = {"name": each.name, "count": len(link.candidates)}
            yield make_finding("roster_rows_alike", params, each.evidence[:1])
