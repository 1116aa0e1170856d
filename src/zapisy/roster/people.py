"""The people of a roster by all forms of all their names: own, former, nicknames."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from zapisy.names.index import Candidate, NameIndex
from zapisy.names.shape import parse_name
from zapisy.roster.entries import RosterPerson


class OtherName(NamedTuple):
    """Another name of a person: a former one (``former``) or an alias."""

    given: str | None
    family: str
    gender: str | None
    person: RosterPerson
    former: bool = False


Entry = RosterPerson | OtherName
Hit = Candidate[Entry]
"""A candidate of the lookup; ``owner_of`` tells the person."""


def owner_of(hit: Hit) -> RosterPerson:
    """The person whose name a candidate is."""
    return hit.human if isinstance(hit.human, RosterPerson) else hit.human.person


def index_people(persons: Iterable[RosterPerson]) -> NameIndex[Entry]:
    """The index of a roster's people."""
    index: NameIndex[Entry] = NameIndex()
    for person in persons:
        index.add(person)
        for former in person.former:
            index.add(OtherName(person.given, former.split()[-1], person.gender, person, True))
        for alias in person.aliases:
            _add_alias(index, person, alias)
    return index


def _add_alias(index: NameIndex[Entry], person: RosterPerson, alias: str) -> None:
    """A whole name as it is; a single word as a given name beside the family name, and alone."""
    parsed = parse_name(alias)
    if parsed is not None and parsed.given and parsed.family:
        index.add(OtherName(parsed.given, parsed.family, person.gender, person))
        return
    index.add(OtherName(alias, person.family, person.gender, person))
    index.add(OtherName(None, alias, person.gender, person))
