"""The people of a roster by family name, and under each by given name: places in its columns, no objects.

A million people take a number each. Nothing is filed anew for a lookup: those of one given name, or of one initial,
stand beside each other.
"""

from __future__ import annotations

from array import array
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import overload

from zapisy.names.bearers import Group
from zapisy.names.crowds import GivenNames, initial_of
from zapisy.names.index import KeptIndex
from zapisy.roster.people import Entry, list_other_names
from zapisy.roster.register import Register

Places = Sequence[int]


def index_people(register: Register) -> KeptIndex[Entry]:
    """The index of a roster's people."""
    return KeptIndex(RosterNames(register))


class RosterNames:
    """All names by place: those of the register, then the other names of its people."""

    def __init__(self, register: Register) -> None:
        self._register, self._own = register, len(register)
        self._others = [
            name for each in register.list_renamed() for name in dict.fromkeys(list_other_names(each))
        ]
        others = self._others
        self._given = (*register.given, *(name.given for name in others))
        self._families = (*register.families, *(name.family for name in others))
        genders = tuple(register.genders)
        self._genders = (*genders, *(name.gender for name in others))
        self._kinds = (*genders, *((name.gender, name.__class__) for name in others))
        self._is_one_kind = len(set(self._kinds)) == 1
        self._ranked = sorted(set(self._given), key=_order_given)
        self._letters = [_begin_given(name) for name in self._ranked]
        self._begun_with = [initial for initial, _ in self._letters]
        self._unnamed: list[str | None] = [None] if None in self._ranked[:1] else []
        self._ranks = {name: rank for rank, name in enumerate(self._ranked)}
        self._ranks_of = array("I", map(self._ranks.__getitem__, self._given))
        self._given_names = GivenNames()
        self._given_names.learn(self._ranked)
        self._filed = self._file_places()
        self._begun: dict[tuple[str, str], list[Group[Entry]]] = {}

    def _file_places(self) -> dict[str, array[int]]:
        """The places of each family name, in the order of the given names."""
        called: list[array[int]] = [array("I") for _ in self._ranked]
        for at, rank in enumerate(self._ranks_of):
            called[rank].append(at)
        filed = {family: array("I") for family in dict.fromkeys(self._families)}
        families = self._families
        for places in called:
            for at in places:
                filed[families[at]].append(at)
        return filed

    def __getitem__(self, at: int) -> Entry:
        return self._register.make_person(at) if at < self._own else self._others[at - self._own]

    def list_names(self) -> Iterable[tuple[str, str | None]]:
        """Each family name with each gender that bearers of it have."""
        if self._is_one_kind:
            return [(family, self._genders[0]) for family in self._filed]
        return dict.fromkeys(zip(self._families, self._genders, strict=True))

    def has_initial(self, family: str, initial: str) -> bool:
        """Whether any given name that goes with a family name begins with a folded letter."""
        filed, ranks_of = self._filed[family], self._ranks_of.__getitem__
        start = bisect_left(filed, bisect_left(self._begun_with, initial), key=ranks_of)
        return start < len(filed) and self._begun_with[ranks_of(filed[start])] == initial

    def list_groups(self, stage: str, family: str, given: str | None) -> Iterable[Group[Entry]]:
        """The bearers of a family name, in groups of one name, only those who may be called as the mention has it; all
        whom its initial, or its want of a given name, fits alike are one group."""
        if given is None or (len(given) == len("J.") and given.endswith(".") and stage != "bare"):
            return self._list_begun(family, given[0].lower() if given else "")
        return self._list_called(family, self._given_names.list_called(stage, given))

    def _list_called(self, family: str, names: Iterable[str | None]) -> Iterator[Group[Entry]]:
        """Those of some given names."""
        filed, ranks_of = self._filed[family], self._ranks_of.__getitem__
        for name in names:
            rank = self._ranks[name]
            start = bisect_left(filed, rank, key=ranks_of)
            if start < len(filed) and ranks_of(filed[start]) == rank:
                yield from self._part_kinds(filed[start : bisect_right(filed, rank, start, key=ranks_of)])

    def _list_begun(self, family: str, letter: str) -> list[Group[Entry]]:
        """Those without a given name, those of whom the initial alone is known, and together all others whose given
        names begin with a letter."""
        groups = self._begun.get((family, letter))
        if groups is None:
            groups = self._begun[family, letter] = list(self._find_begun(family, letter))
        return groups

    def _find_begun(self, family: str, letter: str) -> Iterator[Group[Entry]]:
        filed, ranks_of = self._filed[family], self._ranks_of.__getitem__
        first, last = 0, len(self._ranked)
        if letter:
            begin = initial_of(letter), letter
            first, last = bisect_left(self._letters, begin), bisect_right(self._letters, begin)
        apart = [name for name in self._ranked[first:last] if name is None or name.endswith(".")]
        yield from self._list_called(family, dict.fromkeys((*self._unnamed, *apart)))
        start = bisect_left(filed, first, key=ranks_of)
        begun = filed[start : bisect_left(filed, last, start, key=ranks_of)]
        if apart:
            begun = array("I", (at for at in begun if self._given[at] not in apart))
        yield from self._part_kinds(begun)

    def _part_kinds(self, places: array[int]) -> Iterable[Group[Entry]]:
        """Bearers of one name by gender and by whose name it is."""
        kind = self._kinds.__getitem__
        if self._is_one_kind or len(set(map(kind, places))) < 2:
            return [self._make_group(places)] if places else []
        parts: defaultdict[object, array[int]] = defaultdict(_gather_places)
        for at in places:
            parts[kind(at)].append(at)
        return map(self._make_group, parts.values())

    def _make_group(self, places: array[int]) -> Group[Entry]:
        first = places[0]
        return first, self._given[first], self._genders[first], Namesakes(self, places)


def _gather_places() -> array[int]:
    return array("I")


def _begin_given(name: str | None) -> tuple[str, str]:
    return initial_of(name), name[:1].lower() if name else ""


def _order_given(name: str | None) -> tuple[tuple[str, str], str]:
    return _begin_given(name), name or ""


class Namesakes(Sequence[Entry]):
    """Some of the names of a roster, each put together when asked for."""

    __slots__ = ("_names", "_places")

    def __init__(self, names: RosterNames, places: Places) -> None:
        self._names, self._places = names, places

    def __len__(self) -> int:
        return len(self._places)

    @overload
    def __getitem__(self, at: int) -> Entry: ...

    @overload
    def __getitem__(self, at: slice) -> list[Entry]: ...

    def __getitem__(self, at: int | slice) -> Entry | list[Entry]:
        if isinstance(at, slice):
            return [self._names[place] for place in self._places[at]]
        return self._names[self._places[at]]

    def __iter__(self) -> Iterator[Entry]:
        return map(self._names.__getitem__, self._places)
