"""Sightings → a proposed roster: who is the same person across documents, and what a human should decide.

People of one whole name are one person; a nickname, an initial or a family name alone joins the one person that it may be, and is
marked; where it may be several it stays apart with their names. A name that looks like a slip of another is not joined, only marked.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

from zapisy.lexicon import load_lexicon
from zapisy.names.agreement import full_names_of
from zapisy.names.index import NameIndex
from zapisy.roster.sightings import Place, Sighting
from zapisy.text.views import fold


@dataclass(eq=False)
class Proposal:
    """A person put together from sightings; ``doubts`` say in Czech what to look at."""

    given: str | None
    family: str
    suffix: str | None = None
    genders: Counter[str] = field(default_factory=Counter)
    titles: dict[str, None] = field(default_factory=dict)
    forms: dict[str, None] = field(default_factory=dict)
    aliases: dict[str, None] = field(default_factory=dict)
    days: dict[Place, list[str]] = field(default_factory=dict)
    seen: dict[str, str | None] = field(default_factory=dict)
    bodies: set[str] = field(default_factory=set)
    doubts: dict[str, None] = field(default_factory=dict)

    @property
    def gender(self) -> str | None:
        """The gender that the documents agree on."""
        return next(iter(self.genders)) if len(self.genders) == 1 else None

    @property
    def name(self) -> str:
        """The whole name, without titles."""
        return " ".join(filter(None, (self.given, self.family, self.suffix)))

    def take(self, sighting: Sighting) -> None:
        """Adds what one document tells."""
        if sighting.gender:
            self.genders[sighting.gender] += 1
        self.titles |= dict.fromkeys(sighting.titles)
        self.forms |= dict.fromkeys(sighting.forms)
        self.seen[sighting.document] = sighting.day
        self.bodies |= _list_bodies(sighting)
        for place in sighting.places:
            self.days.setdefault(place, []).extend(filter(None, [sighting.day]))

    def doubt(self, kind: str, names: Iterable[str]) -> None:
        """Marks something for a human to decide."""
        listed = ", ".join(sorted(dict.fromkeys(names)))
        self.doubts[str(load_lexicon("roster")["doubts"][kind]).format(names=listed)] = None


def _list_bodies(sighting: Sighting) -> set[str]:
    bodies = (sighting.body, *(organization for organization, _ in sighting.places))
    return {fold(body) for body in bodies if body}


def propose_people(sightings: Iterable[Sighting]) -> list[Proposal]:
    """The people of all sightings, in the order of their family names."""
    listed = list(sightings)
    proposer = _Proposer()
    for sighting in (each for each in listed if each.is_full):
        proposer.take_full(sighting)
    proposer.join_familiar()
    proposer.index_people()
    for sighting in (each for each in listed if not each.is_full):
        proposer.take_partial(sighting)
    people = proposer.people
    _doubt_suffixes(people)
    _doubt_slips(people)
    for person in people:
        _doubt_organizations(person)
    return sorted(people, key=lambda p: (fold(p.family), fold(p.given or ""), p.suffix or "", p.name))


class _Proposer:
    """Joins sightings to people: whole names first, then what may be several."""

    def __init__(self) -> None:
        self._known: dict[tuple[str | None, str, str | None], Proposal] = {}
        self._index: NameIndex[Proposal] = NameIndex()

    @property
    def people(self) -> list[Proposal]:
        """All people so far."""
        return list(self._known.values())

    def take_full(self, sighting: Sighting) -> None:
        """A whole name is the person of that name."""
        self._find(sighting).take(sighting)

    def _find(self, sighting: Sighting) -> Proposal:
        key = sighting.given, sighting.family, sighting.suffix
        if key not in self._known:
            self._known[key] = Proposal(*key)
        return self._known[key]

    def join_familiar(self) -> None:
        """A nickname joins the one person of a body who may be called so."""
        for key, person in list(self._known.items()):
            names = full_names_of(person.given or "")
            others = [self._known.get((name, person.family, person.suffix)) for name in names]
            same = [each for each in others if each is not None]
            if len(same) == 1 and same[0].bodies & person.bodies:
                _join(same[0], person)
                same[0].doubt("nickname", [person.name])
                del self._known[key]
            elif same:
                person.doubt("double", (each.name for each in same))

    def index_people(self) -> None:
        """Makes people known by the forms of their names."""
        for person in self._known.values():
            self._index.add(person)

    def take_partial(self, sighting: Sighting) -> None:
        """An initial or a family name alone: of the one person whom it may mean, or somebody apart."""
        found = self._index.look_exactly(sighting.given, sighting.family, sighting.gender)
        people = [c.human for c in found.candidates if c.human.family == sighting.family]
        people = [p for p in people if sighting.suffix in (None, p.suffix)]
        near = [person for person in people if person.bodies & _list_bodies(sighting)]
        chosen = near if sighting.given is None or len(people) > 1 else people
        kind = "family" if sighting.given is None else "initial"
        if len(chosen) == 1:
            chosen[0].take(sighting)
            chosen[0].doubt(kind, [sighting.name])
            return
        person = self._find(sighting)
        person.take(sighting)
        person.doubt(
            "several" if people else kind, (each.name for each in people) if people else [sighting.name]
        )


def _join(person: Proposal, other: Proposal) -> None:
    person.genders += other.genders
    person.titles |= other.titles
    person.forms |= other.forms
    person.aliases[other.name] = None
    person.seen = other.seen | person.seen
    person.bodies |= other.bodies
    for place, days in other.days.items():
        person.days.setdefault(place, []).extend(days)


def _doubt_suffixes(people: list[Proposal]) -> None:
    """Somebody without ``st.`` and ``ml.`` whose namesakes have one."""
    marked: dict[tuple[str | None, str], list[Proposal]] = {}
    for person in people:
        if person.suffix:
            marked.setdefault((person.given, person.family), []).append(person)
    for person in people:
        if person.suffix is None and (namesakes := marked.get((person.given, person.family))):
            person.doubt("suffix", (each.name for each in namesakes))


def _doubt_slips(people: list[Proposal]) -> None:
    """A whole name of one document that is a letter or a mark off one of several."""
    index = NameIndex(person for person in people if len(person.seen) > 1)
    for person in people:
        if len(person.seen) == 1 and person.given and not person.given.endswith("."):
            found = index.look_up(person.given, person.family, gender=person.gender)
            alike = [c.human.name for c in found.candidates if c.stage in ("given", "bare", "misspelt")]
            if alike:
                person.doubt("slip", alike)


def _doubt_organizations(person: Proposal) -> None:
    """Two organizations at once that share no name of a place: perhaps two people."""
    spans = {
        org: (min(days), max(days)) for (org, _), days in _by_organization(person).items() if org and days
    }
    for one, (begun, ended) in spans.items():
        others = [
            o for o, (b, e) in spans.items() if o > one and b <= ended and begun <= e and not _related(one, o)
        ]
        for other in others:
            person.doubt("organizations", (one, other))


def _by_organization(person: Proposal) -> dict[Place, list[str]]:
    joined: dict[Place, list[str]] = {}
    for (organization, _), days in person.days.items():
        joined.setdefault((organization, None), []).extend(days)
    return joined


def _related(one: str, other: str) -> bool:
    """Whether two organizations share a proper name: ``Rada města Lhota``, ``Zastupitelstvo města Lhota``; the first word
    of both is none. Those without one may be anybody's."""
    names = [[word for word in text.split() if word[:1].isupper()] for text in (one, other)]
    proper = [{*words[text.split()[0] in words :]} for words, text in zip(names, (one, other), strict=True)]
    return bool(proper[0] & {*names[1]} or proper[1] & {*names[0]}) or not all(proper)
