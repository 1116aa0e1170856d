"""Who bears each family name: what a lookup asks of the humans it goes through, and how a document keeps them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from operator import attrgetter
from typing import Final, Generic, Protocol, TypeVar

from zapisy.names.crowds import Crowd, GivenNames, initial_of
from zapisy.names.lookups import H, Named

CROWD = 50
"""Humans of one family name from which on they are filed by their given names."""

Group = tuple[object, str | None, str | None, Sequence[H]]
"""Humans of one kind, name and gender: what tells them from others, the given name, the gender, they themselves."""
K_co = TypeVar("K_co", bound=Named, covariant=True)


class Keeper(Protocol[K_co]):
    """Humans by family name."""

    def list_names(self) -> Iterable[tuple[str, str | None]]:
        """Each family name with each gender that bearers of it have."""

    def list_groups(self, stage: str, family: str, given: str | None) -> Iterable[Group[K_co]]:
        """The bearers of a family name, in groups; of many, only those who may be called as the mention has it."""

    def has_initial(self, family: str, initial: str) -> bool:
        """Whether any given name that goes with a family name begins with a folded letter."""


_GENDER: Final = attrgetter("gender")


class Bearers(Generic[H]):
    """Humans one by one, who may come to have another given name or gender."""

    def __init__(self, humans: Iterable[H] = ()) -> None:
        self._bearers: defaultdict[str, list[H]] = defaultdict(list)
        self._crowds: dict[str, Crowd[H]] = {}
        self._given_names = GivenNames()
        self._initials: dict[str, str] = {}
        for human in humans:
            self._bearers[human.family].append(human)

    def __iter__(self) -> Iterator[H]:
        for bearers in self._bearers.values():
            yield from bearers

    def add(self, human: H) -> None:
        """Takes one more."""
        family = human.family
        self._bearers[family].append(human)
        if family in self._crowds:
            self._crowds[family].add(human)
        if family in self._initials:
            self._initials[family] += initial_of(human.given)

    def bear(self, family: str) -> Sequence[H]:
        """Those of a family name."""
        return self._bearers.get(family, ())

    def list_names(self) -> Iterator[tuple[str, str | None]]:
        """Each family name with each gender that bearers of it have."""
        for family, bearers in self._bearers.items():
            for gender in dict.fromkeys(map(_GENDER, bearers)):
                yield family, gender

    def has_initial(self, family: str, initial: str) -> bool:
        """Whether any given name that goes with a family name begins with a folded letter."""
        if family not in self._initials:
            names = {human.given for human in self._bearers[family]}
            self._initials[family] = "".join(set(map(initial_of, names)))
        return initial in self._initials[family]

    def list_groups(self, stage: str, family: str, given: str | None) -> Iterable[Group[H]]:
        """The humans of a family name, each alone; a crowd in groups of one name, only those who may be called as the
        mention has it."""
        bearers = self._bearers[family]
        if len(bearers) < CROWD:
            return [(id(human), human.given, human.gender, (human,)) for human in bearers]
        crowd = self._crowds.get(family)
        if crowd is None:
            crowd = self._crowds[family] = Crowd(bearers, self._given_names)
        return [_make_group(humans) for humans in crowd.list_called(stage, given)]


def _make_group(humans: Sequence[H]) -> Group[H]:
    first = humans[0]
    return id(first), first.given, first.gender, humans
