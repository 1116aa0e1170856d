"""Records → sightings: each person of each document as that document has them, the stuff that a proposed roster is made of."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from zapisy.record import Absentee, Attendee, Failure, Guest, Minutes, Person
from zapisy.roster.cells import split_suffix
from zapisy.roster.surfaces import split_name

Place = tuple[str | None, str | None]
"""An organization and a role in it."""


class Sighting(NamedTuple):
    """A person of one document: the name in the fullest form there, all its forms, and where the person stands in it."""

    given: str | None
    family: str
    suffix: str | None
    gender: str | None
    titles: tuple[str, ...]
    forms: tuple[str, ...]
    places: tuple[Place, ...]
    body: str | None
    day: str | None
    document: str

    @property
    def name(self) -> str:
        """The whole name, without titles."""
        return " ".join(filter(None, (self.given, self.family, self.suffix)))

    @property
    def is_full(self) -> bool:
        """Whether the given name is known in full."""
        return self.given is not None and not self.given.split()[0].endswith(".")


def list_sightings(records: Iterable[Minutes | Failure]) -> Iterator[Sighting]:
    """The persons of all records; a document that is another's copy tells nothing new."""
    known: set[str | None] = set()
    for record in records:
        if isinstance(record, Failure) or record.document.id in known:
            continue
        known.add(record.document.id)
        places = _list_places(record)
        for person in record.persons:
            if sighting := _see_person(person, tuple(places[person.id]), record):
                yield sighting


def _list_places(minutes: Minutes) -> dict[str, dict[Place, None]]:
    """Where each person stands: an organization as written, the body of the meeting for those in its lists without one."""
    places: dict[str, dict[Place, None]] = defaultdict(dict)
    lists: tuple[Iterable[Attendee | Absentee | Guest], ...] = (
        minutes.attendees,
        minutes.absentees,
        minutes.guests,
    )
    for each in (each for people in lists for each in people if each.person):
        assert each.person is not None
        body = None if isinstance(each, Guest) else minutes.meeting.body
        organization = (each.organization.name or each.organization.text) if each.organization else body
        if organization or each.role:
            places[each.person][organization, each.role] = None
    return places


def _see_person(person: Person, places: tuple[Place, ...], minutes: Minutes) -> Sighting | None:
    bare, suffix = split_suffix(person.name)
    name = split_name(bare)
    if name is None:
        return None
    forms = tuple(dict.fromkeys(" ".join(mention.text.split()) for mention in person.mentions))
    titles = tuple(filter(None, (person.titles or "").split(", ")))
    document = minutes.document.path or minutes.document.id or ""
    return Sighting(
        name.given, name.family, suffix, person.gender, titles, forms, places,
        minutes.meeting.body, minutes.meeting.date, document,
    )  # fmt: skip
