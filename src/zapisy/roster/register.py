"""The people of a roster as columns; a person is put together when asked for.

A million people as objects take twice the memory, and each full garbage collection walks them all; it passes over
strings and plain tuples.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from typing import Any, overload

from zapisy.roster.entries import RosterPerson

Columns = Sequence[Sequence[Any]]
"""Ids, given names, family names, titles, suffixes, details (gender, aliases, former names, e-mail), memberships, rows."""


class Register(Sequence[RosterPerson]):
    """People in the order of the roster."""

    __slots__ = ("_columns",)

    def __init__(self, columns: Columns) -> None:
        self._columns = columns

    @property
    def ids(self) -> Sequence[str]:
        """The ids, by place."""
        return self._columns[0]

    @property
    def given(self) -> Sequence[str | None]:
        """The given names, by place."""
        return self._columns[1]

    @property
    def families(self) -> Sequence[str]:
        """The family names, by place."""
        return self._columns[2]

    @property
    def suffixes(self) -> Sequence[str | None]:
        """``ml.``, ``st.`` or None, by place."""
        return self._columns[4]

    @property
    def rows(self) -> Sequence[int]:
        """The rows that the people stand in, by place."""
        return self._columns[7]

    @property
    def genders(self) -> Iterator[str | None]:
        """The genders, by place."""
        return (details[0] for details in self._columns[5])

    def list_renamed(self) -> Iterator[RosterPerson]:
        """Those who have other names: aliases, former names."""
        return (self[at] for at, each in enumerate(self._columns[5]) if each[1] or each[2])

    def __len__(self) -> int:
        return len(self._columns[0])

    @overload
    def __getitem__(self, at: int) -> RosterPerson: ...

    @overload
    def __getitem__(self, at: slice) -> list[RosterPerson]: ...

    def __getitem__(self, at: int | slice) -> RosterPerson | list[RosterPerson]:
        if isinstance(at, slice):
            return [self[each] for each in range(*at.indices(len(self)))]
        return self.make_person(at)

    def make_person(self, at: int) -> RosterPerson:
        """The person of a place."""
        key, given, family, titles, suffix, details, memberships, row = self._columns
        values = (
            key[at],
            given[at],
            family[at],
            titles[at],
            suffix[at],
            *details[at],
            memberships[at],
            row[at],
        )
        return tuple.__new__(RosterPerson, values)  # half the time of RosterPerson(…)

    def __iter__(self) -> Iterator[RosterPerson]:
        return map(_make_person, zip(*self._columns, strict=True))

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Sequence) and list(self) == list(other)

    __hash__ = None  # type: ignore[assignment]

    def __repr__(self) -> str:
        return f"Register of {len(self)} people"


def _make_person(values: Sequence[Any]) -> RosterPerson:
    key, given, family, titles, suffix, details, memberships, row = values
    # Half the time of RosterPerson(…).
    return tuple.__new__(RosterPerson, (key, given, family, titles, suffix, *details, memberships, row))


class Shared(Sequence[Any]):
    """A column of a few values that stand in it again and again, by number: the garbage collector walks each once."""

    __slots__ = ("_numbers", "_places", "_values")

    def __init__(self) -> None:
        self._values: list[Any] = []
        self._numbers: dict[int, int] = {}
        self._places = array("I")

    def __len__(self) -> int:
        return len(self._places)

    def __getitem__(self, at: Any) -> Any:
        return self._values[self._places[at]]

    def __setitem__(self, at: int, value: Any) -> None:
        self._places[at] = self._number(value)

    def __iter__(self) -> Iterator[Any]:
        return map(self._values.__getitem__, self._places)

    def append(self, value: Any) -> None:
        """Takes one more."""
        self._places.append(self._number(value))

    def extend(self, values: Sequence[Any]) -> None:
        """Takes many; those that are the very same objects are one value."""
        keys = list(map(id, values))
        met = set(keys)
        if new := met.difference(self._numbers):
            for value in (value for key, value in zip(keys, values, strict=True) if key in new):
                self._number(value)
        numbers = self._numbers
        if len(met) == 1:
            self._places.extend(array("I", (numbers[keys[0]],)) * len(keys))
        else:
            self._places.extend(map(numbers.__getitem__, keys))

    def close(self) -> Shared:
        """The column, to which nothing more comes."""
        self._numbers = {}
        return self

    def _number(self, value: Any) -> int:
        number = self._numbers.setdefault(id(value), len(self._values))
        if number == len(self._values):
            self._values.append(value)
        return number


def register_people(persons: Sequence[RosterPerson]) -> Register:
    """A register of people, who may be one already."""
    return persons if isinstance(persons, Register) else Intake(persons).close()


class Intake:
    """People as they come, by id, on their way into a register."""

    def __init__(self, persons: Iterable[RosterPerson] = ()) -> None:
        self._columns: tuple[Any, ...] = ([], [], [], [], [], Shared(), Shared(), array("I"))
        self._ids: set[str] = set()
        self._places: dict[str, int] = {}
        self._repeated = False
        for person in persons:
            self.append(person)

    def __contains__(self, key: object) -> bool:
        return key in self._ids

    def __len__(self) -> int:
        return len(self._columns[0])

    def get(self, key: str) -> RosterPerson | None:
        """The person of an id."""
        if key not in self._ids:
            return None
        at = self._find_place(key)
        return _make_person([column[at] for column in self._columns])

    def _find_place(self, key: str) -> int:
        """Where the person of an id stands; the places of those who came since the last was asked for are learnt."""
        if key not in self._places:
            ids, known = self._columns[0], len(self._places)
            self._places.update(zip(islice(ids, known, None), range(known, len(ids)), strict=True))
        return self._places[key]

    def append(self, person: RosterPerson) -> None:
        """Takes one more."""
        self._ids.add(person.id)
        for column, value in zip(self._columns, _part_person(person), strict=True):
            column.append(value)

    def replace(self, person: RosterPerson) -> None:
        """Puts a person in the place of the one with the same id."""
        at = self._find_place(person.id)
        for column, value in zip(self._columns, _part_person(person), strict=True):
            column[at] = value

    def extend(self, columns: Columns) -> bool:
        """Takes many at once; none, and False, where an id stands twice."""
        new, before = columns[0], len(self._ids)
        if self._repeated and not self._ids.isdisjoint(new):
            return False
        self._ids.update(new)
        if len(self._ids) < before + len(new):
            self._repeated = True  # from now on it is looked first
            self._ids = set(self._columns[0])
            return False
        for column, values in zip(self._columns, columns, strict=True):
            column.extend(values)
        return True

    def close(self) -> Register:
        """The register of all."""
        self._ids, self._places = set(), {}
        *texts, details, memberships, rows = self._columns
        columns = [*map(tuple, texts), details.close(), memberships.close(), rows]
        self._columns = ()
        return Register(columns)


def _part_person(person: RosterPerson) -> tuple[Any, ...]:
    """The values of a person, one for each column."""
    key, given, family, titles, suffix, *details, memberships, row = person
    return key, given, family, titles, suffix, tuple(details), memberships, row
