"""The initials of the persons named, which are nobody's abbreviation.

Finds: the first letters of the first word and the last, and of all words (``Ngo Thi Lan``).
Leaves: letters of words within a name alone.
"""

from __future__ import annotations

from collections.abc import Iterable

from zapisy.found import FoundPerson


class Initials:
    """The initials of some persons, listed when they are asked for: most texts have no capitals that nothing explains."""

    def __init__(self, persons: Iterable[FoundPerson]) -> None:
        self._persons = persons
        self._shorts: set[str] | None = None

    def has(self, short: str) -> bool:
        """Whether capitals are the initials of somebody."""
        if self._shorts is None:
            self._shorts = self._list_shorts()
        return short in self._shorts

    def _list_shorts(self) -> set[str]:
        shorts: set[str] = set()
        for person in self._persons:
            letters = [word[0].upper() for word in person.name.split()]
            shorts.add(f"{letters[0]}{letters[-1]}")
            shorts.add("".join(letters))
        return shorts
