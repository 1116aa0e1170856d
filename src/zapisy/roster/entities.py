"""A roster as entities with ids, types and property values, as the reconciliation service tells them."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from functools import cached_property
from itertools import chain

from zapisy.lexicon import load_lexicon
from zapisy.roster.entries import RosterOrganization, RosterPerson
from zapisy.roster.loading import Roster
from zapisy.roster.register import register_people
from zapisy.text.views import fold

Entity = RosterPerson | RosterOrganization

TYPES = ("person", "organization")
MEMBERSHIP = ("organization", "unit", "role", "party", "since", "until")
PROPERTIES = {
    "person": ("given_name", "family_name", "titles", "gender", *MEMBERSHIP, "aliases", "former_names"),
    "organization": ("short_name", "ico", "kind", "aliases"),
}
"""What may be asked of each type. Addresses of people are not given out."""


def name_term(key: str) -> str:
    """The Czech name of a type or a property."""
    return str(load_lexicon("roster")["service"].get(key, key))


class Entities:
    """The entities of a roster by id. An organization whose id is also a person's is ``organization:ID``."""

    def __init__(self, roster: Roster) -> None:
        self._persons = register_people(roster.persons)
        self._places = {key: at for at, key in enumerate(self._persons.ids)}
        self._bodies: dict[str, RosterOrganization] = {}
        self._organizations: dict[str, str] = {}
        for body in roster.organizations:
            key = f"organization:{body.id}" if body.id in self._places else body.id
            self._bodies[key] = body
            self._organizations[body.id] = key

    def get(self, key: str) -> Entity | None:
        """The entity of an id."""
        at = self._places.get(key)
        return self._bodies.get(key) if at is None else self._persons[at]

    def key_of(self, entity: Entity) -> str:
        """The id of an entity."""
        return entity.id if isinstance(entity, RosterPerson) else self._organizations[entity.id]

    def find_body(self, key: str) -> str:
        """The id here of an organization of the roster."""
        return self._organizations[key]

    def complete(self, prefix: str) -> Iterator[Entity]:
        """Entities of whose name a word begins so, whole names in either order too, in the order of names."""
        start = fold(" ".join(prefix.split()))
        seen: set[str] = set()
        at = bisect_left(self._names, (start, ""))
        while at < len(self._names) and self._names[at][0].startswith(start):
            key = self._names[at][1]
            if key not in seen and (entity := self.get(key)) is not None:
                seen.add(key)
                yield entity
            at += 1

    @cached_property
    def _names(self) -> list[tuple[str, str]]:
        entities: Iterator[tuple[str, Entity]]
        entities = chain(zip(self._persons.ids, self._persons, strict=True), self._bodies.items())
        return sorted((spelling, key) for key, entity in entities for spelling in _spell(entity))


def type_of(entity: Entity) -> str:
    """``person`` or ``organization``."""
    return "person" if isinstance(entity, RosterPerson) else "organization"


def label_of(entity: Entity) -> str:
    """The name as a human reads it."""
    return entity.full_name if isinstance(entity, RosterPerson) else entity.name


def describe(entity: Entity) -> str:
    """What tells namesakes apart: role and organization, or the abbreviation."""
    if isinstance(entity, RosterPerson):
        return "; ".join(", ".join(filter(None, (m.role, m.organization))) for m in entity.memberships[:3])
    return ", ".join(filter(None, (entity.short_name, entity.ico)))


def list_values(entity: Entity, key: str) -> list[str]:
    """The values of a property, none where the entity has no such one."""
    if key not in PROPERTIES[type_of(entity)]:
        return []
    if isinstance(entity, RosterPerson):
        if key in MEMBERSHIP:
            return list(dict.fromkeys(value for m in entity.memberships if (value := getattr(m, key))))
        value = getattr(
            entity, {"given_name": "given", "family_name": "family", "former_names": "former"}.get(key, key)
        )
    else:
        value = getattr(entity, key)
    return list(value) if isinstance(value, tuple) else [value] if value else []


def _spell(entity: Entity) -> Iterator[str]:
    if isinstance(entity, RosterPerson):
        yield fold(f"{entity.family} {entity.given or ''}".strip())
        yield fold(f"{entity.given or ''} {entity.family}".strip())
    else:
        words = fold(entity.name).split()
        yield from (" ".join(words[at:]) for at in range(len(words)))
        yield fold(entity.short_name or entity.name)
