"""Beginnings of names as a tree of letters: which of them a word has, but for one mistake."""

from __future__ import annotations

from collections.abc import Iterable, Iterator


class Beginnings:
    """Beginnings of names, each with the letters that come next."""

    def __init__(self, beginnings: Iterable[str]) -> None:
        self._next: dict[str, str] = {}
        for beginning in beginnings:
            self.add(beginning)

    def add(self, beginning: str) -> None:
        """Files a beginning; those that it begins with itself are filed with it."""
        for length in range(len(beginning), 0, -1):
            before, letter = beginning[: length - 1], beginning[length - 1]
            letters = self._next.get(before)
            if letters is not None:
                if letter not in letters:
                    self._next[before] = letters + letter
                return
            self._next[before] = letter

    def list_near(self, word: str) -> Iterator[str]:
        """All beginnings of a word, as it stands and with one letter more, less, wrong or changed places, but not with
        another first letter; some twice."""
        for at in range(len(word) + 1):
            begun, rest = word[:at], word[at:]
            yield begun
            letters = self._next.get(begun)
            if letters is None:
                return
            yield from self._follow(begun, rest[1:])
            yield from self._follow(begun, rest[1::-1] + rest[2:])
            for letter in letters:
                yield from self._follow(begun + letter, rest)
                if at:
                    yield from self._follow(begun + letter, rest[1:])
            if rest[:1] not in letters:
                return

    def _follow(self, begun: str, rest: str) -> Iterator[str]:
        """What is begun, and how it goes on along the letters of the rest."""
        yield begun
        for letter in rest:
            if letter not in self._next.get(begun, ""):
                return
            begun += letter
            yield begun
