"""Forms → people: looks a mention up among known humans, those of a document or of a roster.

The stages, each tried only where the ones before found nobody:

- ``exact``: a singular form of the family name; a given name or initial must agree with it in case;
- ``case``: the same, but the given name stands in another case (a slip, or a name that is not declined);
- ``group``: a plural or possessive form, only with a given name or initial (``Petr a Eva Novákovi``);
- ``given``: the family name as in ``exact``, but a mistake or lost marks in the given name, which is no known one;
- ``bare``: a mention without any diacritics, against forms without theirs;
- ``misspelt``: one letter more, less, wrong or changed places, or some marks lost, in a family name with a given name
  (of four letters or more) or initial (of six), and never where the word is a form of another known name; not in the
  ending or before it, where other letters make another name (``Havlíka``, ``Havlíčka``).

Two humans who answer equally well leave the mention ambiguous, with both as candidates.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import Generic, NamedTuple, Protocol, TypeVar

from zapisy.names.agreement import (
    GROUP,
    Agreement,
    agree_bare,
    agree_given,
    agree_misspelt,
    is_given_form,
)
from zapisy.names.crowds import Crowd, initial_of
from zapisy.names.forms import FormTable, Reading

STAGES = ("exact", "case", "given", "group", "bare", "misspelt")
_ALL, _EXACT = frozenset(STAGES), frozenset(["exact"])
LONG_ENOUGH, SHORT_ENOUGH = 6, 4
"""Letters of a family name, without -ová, from which on one mistake may be forgiven: beside an initial, beside a full
given name."""
CROWD = 50
"""Humans of one family name from which on they are filed by their given names."""
_SUREST = (Agreement.EXACT, Agreement.FORM)
_OF_OTHERS = (Agreement.NO, Agreement.OTHER_CASE)


class Named(Protocol):
    """What the index must know of a human."""

    @property
    def given(self) -> str | None:
        """The given name or initial in the nominative."""

    @property
    def family(self) -> str:
        """The family name in the nominative."""

    @property
    def gender(self) -> str | None:
        """``male``, ``female`` or None."""


H = TypeVar("H", bound=Named)


class NameEntry(NamedTuple):
    """A human of a roster, as small as can be."""

    id: str
    given: str | None
    family: str
    gender: str | None = None


class Candidate(NamedTuple, Generic[H]):
    """A human that a mention may mean, with the case that the mention stands in (None where its form does not tell),
    the stage that found it, and how well the given name agrees."""

    human: H
    case: str | None
    stage: str
    agreement: Agreement

    @property
    def reason(self) -> str:
        """Why, in words: ``exact form, genitive of Nováková, initial``."""
        case = f", {self.case}" if self.case else ""
        given = "" if self.agreement is Agreement.UNKNOWN else f", given name {self.agreement.name.lower()}"
        return f"{self.stage} form of {self.human.family}{case}{given}"


class Lookup(NamedTuple, Generic[H]):
    """What a mention means: one candidate is linked, several are ambiguous, none is unknown."""

    candidates: tuple[Candidate[H], ...]

    @property
    def one(self) -> Candidate[H] | None:
        """The one human, where there is just one."""
        return self.candidates[0] if len(self.candidates) == 1 else None


class NameIndex(Generic[H]):
    """Known humans by all forms of their family names."""

    def __init__(self, humans: Iterable[H] = (), *, patience: int | None = None) -> None:
        """``patience`` bounds the search for misspelt names, as in FormTable."""
        self._table = FormTable(patience)
        self._bearers: dict[str, list[H]] = {}
        self._crowds: dict[str, Crowd[H]] = {}
        self._initials: dict[str, str] = {}
        for human in humans:
            self.add(human)

    def __iter__(self) -> Iterator[H]:
        for bearers in self._bearers.values():
            yield from bearers

    def add(self, human: H) -> H:
        """Adds a human."""
        family, gender = human.family, human.gender
        bearers = self._bearers.setdefault(family, [])
        if not bearers or bearers[-1].gender != gender:
            for one in (gender,) if gender else ("male", "female"):
                self._table.add(family, one)
        bearers.append(human)
        if family in self._crowds:
            self._crowds[family].add(human)
        if family in self._initials and (initial := initial_of(human.given)) not in self._initials[family]:
            self._initials[family] += initial
        return human

    def knows_form(self, word: str) -> bool:
        """Whether a word is a singular form of some human's family name."""
        return self._table.knows(word)

    def find_owner(self, word: str) -> H | None:
        """The one man whose name a possessive form is of: ``Novákův``."""
        readings = [r for r in self._table.read_plural(word) if r.case == "possessive"]
        owners = {
            id(human): human
            for r in readings
            for human in self._bearers[r.family][:CROWD]
            if human.gender in (None, r.gender)
        }
        return next(iter(owners.values())) if len(owners) == 1 else None

    def bear(self, family: str) -> tuple[H, ...]:
        """The humans of a family name, which stands in the nominative."""
        return tuple(self._bearers.get(family, ()))

    def look_up(
        self, given: str | None, family: str, *, gender: str | None = None, stages: Iterable[str] = _ALL
    ) -> Lookup[H]:
        """The human that a mention means. ``given`` and ``family`` are as written, in any case.

        ``gender`` is what stands beside the mention (``paní``); it decides between two who agree equally well.
        """
        allowed = frozenset(stages)
        singular = self._table.read_singular(family)
        if allowed == _EXACT:
            candidates = self._list_candidates("exact", singular, given) if singular else []
            return Lookup(_prefer(candidates, given, gender))
        for stage, readings in self._read_stages(given, family, singular, allowed):
            if readings and (candidates := self._list_candidates(stage, readings, given)):
                return Lookup(_prefer(candidates, given, gender))
        return Lookup(())

    def _read_stages(
        self, given: str | None, family: str, singular: list[Reading], allowed: frozenset[str]
    ) -> Iterator[tuple[str, list[Reading]]]:
        if singular:
            yield "exact", singular
            if given and "case" in allowed:
                yield "case", singular
            if given and "given" in allowed:
                yield "given", [each for each in singular if not is_given_form(given, each.gender)]
        if given and "group" in allowed and not _is_singular(family, given):
            yield "group", self._table.read_plural(family)
        if singular:
            return
        if "bare" in allowed and (not given or given.isascii()):
            yield "bare", self._table.read_bare(family)
        if "misspelt" in allowed and given and len(family) >= SHORT_ENOUGH:
            yield "misspelt", self._table.read_misspelt(family, lambda name: self._may_bear(name, given))

    def _may_bear(self, family: str, given: str) -> bool:
        """Whether somebody of a family name has a given name that begins as the mention's does."""
        if family not in self._initials:
            self._initials[family] = "".join({initial_of(human.given) for human in self._bearers[family]})
        return initial_of(given) in self._initials[family]

    def _list_crowd(self, stage: str, family: str, given: str | None) -> Iterable[H]:
        """Of a crowd of one family name those who may be called as the mention has it, or a few where it has no given
        name, since it then means nobody in particular."""
        if given is None:
            return self._bearers[family][:CROWD]
        crowd = self._find_crowd(family)
        return crowd.list_alike(given) if stage in ("given", "bare") else crowd.list_called(given)

    def _find_crowd(self, family: str) -> Crowd[H]:
        if family not in self._crowds:
            self._crowds[family] = Crowd(self._bearers[family])
        return self._crowds[family]

    def _list_candidates(self, stage: str, readings: list[Reading], given: str | None) -> list[Candidate[H]]:
        best: dict[int, tuple[H, Agreement, tuple[str, ...]]] = {}
        for family, gender, case in readings:
            judged: dict[str | None, Agreement | None] = {}
            alone = (case,)
            bearers: Iterable[H] = self._bearers[family]
            if len(self._bearers[family]) >= CROWD:
                bearers = self._list_crowd(stage, family, given)
            for human in bearers:
                if (human.gender or gender) != gender:
                    continue
                own = human.given
                if own in judged:
                    found = judged[own]
                else:
                    agreement = _agree(stage, own, given, gender, case)
                    found = judged[own] = agreement if _is_enough(stage, agreement, family) else None
                if found is None:
                    continue
                known = best.get(id(human))
                if known is None or found > known[1]:
                    best[id(human)] = (human, found, alone)
                elif found == known[1]:
                    best[id(human)] = (human, found, known[2] + alone)
        return [
            Candidate(human, tell_case(cases), stage, agreement) for human, agreement, cases in best.values()
        ]


def _is_singular(family: str, given: str) -> bool:
    """Whether what might be a plural or possessive form is one person's: ``M. Dvořákové``, ``J. Pokorným``, ``A. Veselí``;
    ``M. Dvořákova`` has likelier lost a mark."""
    if family.endswith(("ové", "ovou")):
        return True
    return given.endswith(".") and family.endswith(("ým", "ím", "í", "ova")) and not family.endswith("ovým")


def _agree(stage: str, known: str | None, given: str | None, gender: str, case: str) -> Agreement:
    """How the given name agrees, as the stage compares it."""
    if stage == "bare":
        return agree_bare(known, given, gender, case)
    if stage == "given" and given:
        return agree_misspelt(known, given, gender, case)
    return agree_given(known, given, gender, case)


def _is_enough(stage: str, agreement: Agreement, family: str) -> bool:
    if stage == "exact":
        return agreement not in _OF_OTHERS
    if stage == "bare":
        return agreement is not Agreement.NO
    if stage == "case":
        return agreement is Agreement.OTHER_CASE
    if stage == "misspelt" and len(family.removesuffix("ová")) < LONG_ENOUGH:
        return agreement in _SUREST
    return agreement not in (Agreement.NO, Agreement.UNKNOWN)


def _prefer(
    candidates: list[Candidate[H]], given: str | None, gender: str | None
) -> tuple[Candidate[H], ...]:
    """The best of several: of the gender told; with the best given name; in the nominative where no name tells more."""
    if gender and len(candidates) > 1:
        candidates = [c for c in candidates if c.human.gender in (gender, None)] or candidates
    if len(candidates) > 1 and given:
        best = max(c.agreement for c in candidates)
        tied = [c for c in candidates if c.agreement == best or {c.agreement, best} <= set(_SUREST)]
        exact = [c for c in tied if c.human.given == given]
        candidates = exact if len(exact) == 1 else tied
    if len(candidates) > 1:
        plain = [c for c in candidates if c.case == "nominative"]
        candidates = plain if len(plain) == 1 else candidates
    return tuple(candidates)


@lru_cache(maxsize=256)
def tell_case(cases: tuple[str, ...]) -> str | None:
    """The case where the form tells it; nominative and vocative of one form are nominative. The forms for a couple
    (``Vondrovým``) and the possessive ones tell none."""
    if "nominative" in cases:
        return "nominative"
    told = frozenset(cases)
    if told == {"genitive", "accusative"}:
        return None
    return cases[0] if len(told) == 1 and cases[0] not in GROUP else None
