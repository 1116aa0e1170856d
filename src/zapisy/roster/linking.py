"""Whom of the roster a person of a document is: linked, ambiguous with ranked candidates, or unknown.

The index finds by forms (names/index.py), the features rank (features.py). Equals stay ambiguous; what contradicts is
never linked.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple, TypeVar

from zapisy.names.agreement import Agreement, agree_given
from zapisy.names.lookups import Equals, Lookup
from zapisy.names.stages import STAGES
from zapisy.record import Candidate as RecordCandidate
from zapisy.record import RosterLink
from zapisy.roster.bodies import BodyIndex
from zapisy.roster.cells import split_suffix
from zapisy.roster.features import FEATURES, Query, contradicts, list_asked, weigh
from zapisy.roster.namesakes import index_people
from zapisy.roster.people import Entry, Hit, owner_of
from zapisy.roster.register import register_people
from zapisy.roster.surfaces import Surface, read_headless, read_surfaces

if TYPE_CHECKING:
    from zapisy.roster.loading import Roster

SURE = tuple(stage for stage in STAGES if stage != "misspelt")
"""Stages that are tried with all readings of a name before a mistake in the family name is thought of."""
MISSPELT = ("misspelt",)
HEADLESS = ("exact", "group")
MOST = 10
"""Candidates that a link lists at most."""
MOST_KEPT = 1 << 13
"""Names whose links, and spellings whose lookups, are remembered."""
CROWD = 50
"""Equals from which on some stand for all."""

CONFIDENCE = {
    ("exact", Agreement.EXACT): 0.998,
    ("exact", Agreement.FORM): 0.998,
    ("exact", Agreement.NICKNAME): 0.997,
    ("exact", Agreement.INITIAL): 0.98,
    ("exact", Agreement.UNKNOWN): 0.95,
    ("case", Agreement.OTHER_CASE): 0.998,
    ("given", Agreement.MISSPELT): 0.99,
    ("group", Agreement.OTHER_CASE): 0.997,
    ("bare", Agreement.EXACT): 0.99,
    ("bare", Agreement.FORM): 0.99,
    ("bare", Agreement.INITIAL): 0.98,
    ("bare", Agreement.UNKNOWN): 0.94,
    ("misspelt", Agreement.EXACT): 0.98,
    ("misspelt", Agreement.FORM): 0.98,
    ("misspelt", Agreement.INITIAL): 0.94,
}
"""How often a link of a stage and a given name's agreement is right: what bench/roster_confidence.py measures, rounded down."""
LIKELY = 0.94
"""The same of classes that are too rare to be measured."""


Asked = tuple[str | None, str, str | None, tuple[str, ...]]
"""What a lookup is of: given and family name, gender, stages."""
K = TypeVar("K")
V = TypeVar("V")


class Ranked(NamedTuple):
    """A candidate with its weight and what speaks for it."""

    hit: Hit
    weight: int
    reasons: tuple[str, ...]


class Linker:
    """Links people to a roster; made once, asked often."""

    def __init__(self, roster: Roster) -> None:
        self._roster = roster
        self._index = index_people(register_people(roster.persons))
        self._found: dict[Asked, Lookup[Entry]] = {}
        self._links: dict[str, RosterLink] = {}

    @property
    def sha256(self) -> str | None:
        """The hash of the roster's file."""
        return self._roster.sha256

    @cached_property
    def bodies(self) -> BodyIndex:
        """The organizations of the roster."""
        return BodyIndex(self._roster.organizations)

    def link_person(self, query: Query, surfaces: Sequence[Surface] = ()) -> RosterLink:
        """The link of a person who is named ``query`` in the fullest form and ``surfaces`` elsewhere."""
        return _decide(query, self.rank_people(query, surfaces, most=MOST))

    def link_text(self, text: str, known: Query | None = None) -> RosterLink:
        """The link of a bare name, with or without titles; ``known`` is what else is known, its name does not count."""
        if known is not None:
            return _decide(*self.rank_text(text, known, most=MOST))
        link = self._links.get(text)
        if link is None:
            link = _decide(*self.rank_text(text, most=MOST))
            _remember(self._links, text, link)
        return link

    def rank_text(
        self, text: str, known: Query | None = None, *, most: int = CROWD
    ) -> tuple[Query, list[Ranked]]:
        """The candidates of a bare name, the best first, and how it was read; where they are more than ``most`` and equal,
        some."""
        bare, suffix = split_suffix(text)
        query = known or Query(None, text)
        query = query._replace(suffix=query.suffix or suffix)
        surfaces = read_surfaces(bare)
        for stages in (SURE, MISSPELT):
            for given, family in surfaces[: 1 if stages is MISSPELT and _turned(surfaces) else None]:
                query = query._replace(given=given, family=family)
                if ranked := self.rank_people(query, stages=stages, most=most):
                    return query, ranked
        given, _, family = bare.partition(" ")
        query = query._replace(given=given, family=family or bare)
        return query, self._rank_headless(query, bare)

    def _rank_headless(self, query: Query, text: str) -> list[Ranked]:
        """The one of a name whose first letter is wrong or lost; nobody where several names might be meant."""
        hits: dict[str, Hit] = {}
        for surface in read_headless(text):
            hits |= self._look_up(surface, query, HEADLESS)
        found = [
            hit._replace(stage="misspelt") for hit in hits.values() if hit.agreement != Agreement.UNKNOWN
        ]
        if len({hit.human.family for hit in found}) != 1:
            return []
        asked = list_asked(query)
        return [Ranked(hit, *weigh(query, hit, asked)) for hit in found]

    def rank_people(
        self,
        query: Query,
        surfaces: Sequence[Surface] = (),
        *,
        stages: tuple[str, ...] = STAGES,
        most: int = CROWD,
    ) -> list[Ranked]:
        """The candidates that no surface speaks against, the best first; of more than ``most`` equals, some."""
        own = Surface(query.given, query.family)
        hits = self._look_up(own, query, stages, most=None if surfaces else most)
        for surface in surfaces:
            others = self._look_up(surface, query)
            common = {key: hit for key, hit in hits.items() if key in others}
            hits = common or hits or {key: hit for key, hit in others.items() if _may_be(query, surface, hit)}
        if not hits and stages is not MISSPELT:
            hits = self._look_up_turned(query)
        asked = list_asked(query)
        ranked = [Ranked(hit, *weigh(query, hit, asked)) for hit in hits.values()]
        return sorted(ranked, key=lambda each: (-each.weight, owner_of(each.hit).id))

    def _look_up_turned(self, query: Query) -> dict[str, Hit]:
        """Those whose whole name stands in the other order: ``Krátký Jan`` in a list that begins with family names."""
        if query.given is None or query.given.endswith("."):
            return {}
        found = self._look_up(Surface(query.family, query.given), query, ("exact",))
        return {key: hit for key, hit in found.items() if hit.agreement is Agreement.EXACT}

    def _look_up(
        self, surface: Surface, query: Query, stages: tuple[str, ...] = STAGES, *, most: int | None = None
    ) -> dict[str, Hit]:
        """Those of a name by id; of more than ``most`` some, where nothing but the name is known, and so they are equals
        for good."""
        found = self._find(surface, query.gender, stages)
        if most is not None and found.count > most and query == Query(*surface):
            return _list_some(query, found)
        hits: dict[str, Hit] = {}
        for hit in found.candidates:
            person = owner_of(hit)
            if not contradicts(query, person):
                hits.setdefault(person.id, hit)
        return hits

    def _find(self, surface: Surface, gender: str | None, stages: tuple[str, ...]) -> Lookup[Entry]:
        """What the index finds; an archive names the same people again and again."""
        asked = (*surface, gender, stages)
        found = self._found.get(asked)
        if found is None:
            found = self._index.look_up(surface.given, surface.family, gender=gender, stages=stages)
            _remember(self._found, asked, found)
        return found


def _remember(known: dict[K, V], key: K, value: V) -> None:
    """Keeps a value; all are forgotten where they have become many."""
    if len(known) >= MOST_KEPT:
        known.clear()
    known[key] = value


def _list_some(query: Query, found: Lookup[Entry]) -> dict[str, Hit]:
    """As many of a crowd as a link lists, the best of them: with nothing but a name, equals weigh the same."""
    asked = list_asked(query)

    def weigh_first(equals: Equals[Entry]) -> int:
        return -weigh(query, next(found.list_candidates([equals])), asked)[0]

    hits: dict[str, Hit] = {}
    for hit in found.list_candidates(sorted(found.equals, key=weigh_first)):
        hits.setdefault(owner_of(hit).id, hit)
        if len(hits) == MOST:
            break
    return hits


def _turned(surfaces: Sequence[Surface]) -> bool:
    """Whether all readings of a name are its two words in either order."""
    words = {frozenset((each.given, *each.family.split())) for each in surfaces}
    return len(words) == 1


def _decide(query: Query, ranked: list[Ranked]) -> RosterLink:
    """The link to the best candidate; equals are ambiguous."""
    if not ranked:
        return RosterLink(status="unknown")
    best = [each for each in ranked if each.weight == ranked[0].weight]
    candidates = tuple(_describe(each) for each in ranked[:MOST])
    if len(best) > 1:
        return RosterLink(status="ambiguous", reason=_explain(best[0].hit, query), candidates=candidates)
    person = owner_of(best[0].hit)
    return RosterLink(
        status="linked", id=person.id, name=person.full_name, confidence=rate_hit(best[0].hit),
        reason=_explain(best[0].hit, query, best[0].reasons), candidates=candidates if len(ranked) > 1 else (),
    )  # fmt: skip


def _may_be(query: Query, surface: Surface, hit: Hit) -> bool:
    """Whether somebody found by another mention may be the person of a whole name that the roster does not have."""
    if query.given is None:
        return True
    agreement = agree_given(hit.human.given, query.given, query.gender or hit.human.gender, "nominative")
    return surface.given is not None and agreement is not Agreement.NO


def rate_hit(hit: Hit) -> float:
    """How often a link like this is right."""
    return CONFIDENCE.get((hit.stage, hit.agreement), LIKELY)


_HEAVIEST = sum(feature.weight for feature in FEATURES)


def _describe(ranked: Ranked) -> RecordCandidate:
    person = owner_of(ranked.hit)
    return RecordCandidate(id=person.id, name=person.full_name, score=round(ranked.weight / _HEAVIEST, 3))


_STAGES = {
    "given": "given name one letter off",
    "bare": "without diacritics",
    "misspelt": "one letter off",
    "case": "given name in another case",
}


def _explain(hit: Hit, query: Query, reasons: Iterable[str] = ()) -> str:
    """Why, in words: ``Sýkorové: genitive of Sýkorová, initial A., same organization``."""
    family = hit.human.family
    how = f"{hit.case} of {family}" if hit.case and hit.case != "nominative" else f"form of {family}"
    parts = ["the same family name" if query.family == family else how]
    if query.given and query.given.endswith("."):
        parts.append(f"initial {query.given}")
    elif query.given:
        parts.append(f"given name {query.given}")
    if hit.stage in _STAGES:
        parts.append(_STAGES[hit.stage])
    parts += [reason for reason in reasons if reason not in ("full given name", "same name", "same gender")]
    return f"{query.family}: {', '.join(parts)}"
