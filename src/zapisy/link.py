"""Minutes + Roster → Minutes: every person and organization of a record linked to whom it means, or honestly not.

Needs the record alone: linking it again with another roster gives what reading the document with that roster gives.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from typing import NamedTuple

from zapisy.record import Absentee, Attendee, Guest, Minutes, Person, RosterLink
from zapisy.roster.cells import split_suffix
from zapisy.roster.features import Query
from zapisy.roster.linking import Linker
from zapisy.roster.surfaces import split_name
from zapisy.text.views import fold

Listed = Attendee | Absentee | Guest


class _Standing(NamedTuple):
    """What a record says of one person: roles and organizations, folded."""

    roles: set[str]
    organizations: set[str]


def link_minutes(minutes: Minutes, linker: Linker) -> Minutes:
    """The same minutes with ``roster`` of every person and organization set. Findings are not made anew."""
    standings, listed = _gather_standings(minutes)
    links: dict[str, RosterLink] = {}
    for person in minutes.persons:
        if person.id in listed:
            links[person.id] = _link(linker, person, standings[person.id], minutes, frozenset())
    known = frozenset(link.id for link in links.values() if link.id)
    for person in minutes.persons:
        if person.id not in links:
            links[person.id] = _link(linker, person, standings[person.id], minutes, known)
    return minutes.model_copy(
        update={
            "producer": minutes.producer.model_copy(update={"roster_sha256": linker.sha256}),
            "persons": tuple(p.model_copy(update={"roster": links[p.id]}) for p in minutes.persons),
            "organizations": tuple(
                o.model_copy(update={"roster": linker.bodies.link(o)}) for o in minutes.organizations
            ),
        }
    )


def _gather_standings(minutes: Minutes) -> tuple[dict[str, _Standing], set[str]]:
    """What each person is here, by id, and the ids of those in the lists and offices of the document."""
    standings: dict[str, _Standing] = defaultdict(lambda: _Standing(set(), set()))
    listed: set[str] = set()
    people: Iterable[Listed] = (*minutes.attendees, *minutes.absentees, *minutes.guests)
    for each in people:
        if each.person is None:
            continue
        listed.add(each.person)
        standing = standings[each.person]
        if each.role:
            standing.roles.add(fold(each.role))
        if each.organization:
            body = each.organization
            texts = (body.text, body.name, body.short_name, body.unit)
            standing.organizations.update(fold(text) for text in texts if text)
    listed.update(officer.person for officer in minutes.officers if officer.person)
    return standings, listed


def _link(
    linker: Linker, person: Person, standing: _Standing, minutes: Minutes, listed: frozenset[str]
) -> RosterLink:
    bare, suffix = split_suffix(person.name)
    own = split_name(bare)
    if own is None:
        return RosterLink(status="unknown")
    query = Query(
        own.given, own.family, person.gender, suffix, person.titles, frozenset(standing.roles),
        frozenset(standing.organizations), minutes.meeting.date, listed,
    )  # fmt: skip
    texts = dict.fromkeys(mention.text for mention in person.mentions)
    surfaces = [
        surface for text in texts if (surface := split_name(split_suffix(text)[0])) and surface != own
    ]
    return linker.link_person(query, surfaces)
