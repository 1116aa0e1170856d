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
from typing import Final, Generic, NamedTuple

from zapisy.names.agreement import Agreement, is_given_form
from zapisy.names.bearers import Bearers, Keeper
from zapisy.names.crowds import initial_of
from zapisy.names.forms import FormTable, Reading
from zapisy.names.lookups import Candidate, Equals, H, Lookup, Named, prefer_best
from zapisy.names.stages import SHORT_ENOUGH, STAGES, is_singular, judge_given

__all__ = ["STAGES", "Candidate", "Equals", "KeptIndex", "Lookup", "NameEntry", "NameIndex", "Named"]

_ALL: Final = frozenset(STAGES)


class NameEntry(NamedTuple):
    """A human of a roster, as small as can be."""

    id: str
    given: str | None
    family: str
    gender: str | None = None


class KeptIndex(Generic[H]):
    """Humans, whoever keeps them, by all forms of their family names."""

    def __init__(self, keeper: Keeper[H], *, patience: int | None = None) -> None:
        """``patience`` bounds the search for misspelt names, as in FormTable."""
        self._keeper = keeper
        self._table = FormTable(patience)
        for family, gender in keeper.list_names():
            self._file_name(family, gender)

    def _file_name(self, family: str, gender: str | None) -> None:
        for one in (gender,) if gender else ("female",) if family.endswith("ová") else ("male", "female"):
            self._table.add(family, one)

    def knows_form(self, word: str) -> bool:
        """Whether a word is a singular form of some human's family name."""
        return self._table.knows(word)

    def knows_pair(self, one: str, other: str) -> bool:
        """Whether two words are a form of some human's family name."""
        return self._table.has_pairs and self._table.knows(f"{one} {other}")

    def list_begun(self, words: Iterable[str]) -> list[str]:
        """Those of some folded runs of letters that begin as some human's family name does: no others can be its forms."""
        return self._table.list_begun(words)

    def look_exactly(self, given: str | None, family: str, gender: str | None = None) -> Lookup[H]:
        """As look_up, in the stage ``exact`` alone."""
        singular = self._table.read_singular(family)
        found = self._list_equals("exact", singular, given) if singular else []
        return Lookup(prefer_best(found, given, gender), "exact") if found else Lookup()

    def look_up(
        self, given: str | None, family: str, *, gender: str | None = None, stages: Iterable[str] = _ALL
    ) -> Lookup[H]:
        """The human that a mention means. ``given`` and ``family`` are as written, in any case.

        ``gender`` is what stands beside the mention (``paní``); it decides between two who agree equally well.
        """
        allowed = frozenset(stages)
        singular = self._table.read_singular(family)
        for stage, readings in self._read_stages(given, family, singular, allowed):
            if readings and (found := self._list_equals(stage, readings, given)):
                return Lookup(prefer_best(found, given, gender), stage)
        return Lookup()

    def _read_stages(
        self, given: str | None, family: str, singular: list[Reading], allowed: frozenset[str]
    ) -> Iterator[tuple[str, list[Reading]]]:
        if singular:
            if "exact" in allowed:
                yield "exact", singular
            if given and "case" in allowed:
                yield "case", singular
            if given and "given" in allowed:
                yield "given", [each for each in singular if not is_given_form(given, each.gender)]
        if given and "group" in allowed and not is_singular(family, given):
            yield "group", self._table.read_plural(family)
        if singular:
            return
        if "bare" in allowed and (not given or given.isascii()):
            yield "bare", self._table.read_bare(family)
            if given and not given.endswith("."):
                yield "bare", self._table.read_bare_plural(family)
        if "misspelt" in allowed and given and len(family) >= SHORT_ENOUGH:
            initial = initial_of(given)
            yield (
                "misspelt",
                self._table.read_misspelt(family, lambda name: self._keeper.has_initial(name, initial)),
            )

    def _list_equals(self, stage: str, readings: list[Reading], given: str | None) -> list[Equals[H]]:
        """Who answers in a stage, each group of equals with the best that any reading says of it."""
        best: dict[object, Equals[H]] = {}
        for reading in readings:
            family, gender, case = reading
            judged: dict[str | None, Agreement | None] = {}
            alone = (case,)
            for key, own, own_gender, humans in self._keeper.list_groups(stage, family, given):
                if (own_gender or gender) != gender:
                    continue
                if own in judged:
                    found = judged[own]
                else:
                    found = judged[own] = judge_given(stage, own, given, reading)
                if found is None:
                    continue
                known = best.get(key)
                if known is None or found > known.agreement:
                    best[key] = Equals(humans, found, alone)
                elif found == known.agreement:
                    best[key] = Equals(humans, found, known.cases + alone)
        return list(best.values())


class NameIndex(KeptIndex[H]):
    """Known humans by all forms of their family names, one added to the others as a document names them."""

    def __init__(self, humans: Iterable[H] = (), *, patience: int | None = None) -> None:
        self._bearers = Bearers(humans)
        super().__init__(self._bearers, patience=patience)

    def __iter__(self) -> Iterator[H]:
        return iter(self._bearers)

    def add(self, human: H) -> H:
        """Adds a human."""
        bearers = self._bearers.bear(human.family)
        if not bearers or bearers[-1].gender != human.gender:
            self._file_name(human.family, human.gender)
        self._bearers.add(human)
        return human

    def bear(self, family: str) -> tuple[H, ...]:
        """The humans of a family name, which stands in the nominative."""
        return tuple(self._bearers.bear(family))

    def find_owner(self, word: str) -> H | None:
        """The one man whose name a possessive form is of: ``Novákův``."""
        readings = [r for r in self._table.read_plural(word) if r.case == "possessive"]
        owners = {
            id(human): human
            for r in readings
            for human in self._bearers.bear(r.family)
            if human.gender in (None, r.gender)
        }
        return next(iter(owners.values())) if len(owners) == 1 else None
