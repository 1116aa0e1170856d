"""The names of a roster's people: own, former, aliases."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from zapisy.names.index import Candidate
from zapisy.names.shape import parse_name
from zapisy.roster.entries import RosterPerson


class OtherName(NamedTuple):
    """Another name of a person: an alias."""

    given: str | None
    family: str
    gender: str | None
    person: RosterPerson


class FormerName(OtherName):
    """A name that a person had before."""

    __slots__ = ()


Entry = RosterPerson | OtherName
Hit = Candidate[Entry]
"""A candidate of the lookup; ``owner_of`` tells the person."""


def owner_of(hit: Hit) -> RosterPerson:
    """The person whose name a candidate is."""
    return hit.human if isinstance(hit.human, RosterPerson) else hit.human.person


def list_other_names(person: RosterPerson) -> Iterator[OtherName]:
    """A person's other names: of an alias in one word, as a given name beside the family name, and alone."""
    gender = person.gender
    for former in person.former:
        yield FormerName(person.given, former.split()[-1], gender, person)
    for alias in person.aliases:
        parsed = parse_name(alias)
        if parsed is not None and parsed.given and parsed.family:
            yield OtherName(parsed.given, parsed.family, gender, person)
        else:
            yield OtherName(alias, person.family, gender, person)
            yield OtherName(None, alias, gender, person)
