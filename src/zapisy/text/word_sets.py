"""The sets of words and of beginnings that finders ask for, each known by the second text that a process reads.

One pass over the distinct words of a text then tells for all of them which words it has, and an answer is a look into a
list: finders ask for a hundred sets, of which most texts have few.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable
from threading import Lock
from typing import Final

Key = frozenset[str] | tuple[str, ...]
"""A set of words, or the beginnings of words."""
Ids = tuple[int, ...]
MANY_SETS: Final = 1 << 10
"""So many sets are learned, however many are asked for."""
MANY_WORDS: Final = 1 << 15
"""So many words are remembered with their sets, and no long ones: texts have no end of words."""
LONG: Final = 24


class WordSets:
    """Some sets, numbered, and which of them hold a word; never changed once it is made, so that threads may share it."""

    def __init__(self, keys: Iterable[Key]) -> None:
        self.numbers = {key: number for number, key in enumerate(keys)}
        """Each set and its place in what ``list_present`` gives."""
        self._seen: dict[str, Ids] = {}
        words, stems = defaultdict[str, list[int]](list), defaultdict[str, list[int]](list)
        for key, number in self.numbers.items():
            for word in key:
                (words if isinstance(key, frozenset) else stems)[word].append(number)
        self._words, self._stems = dict(words), dict(stems)
        self._sizes = sorted({len(stem) for stem in stems})

    def list_present(self, words: Collection[str]) -> list[list[str]]:
        """For each set, by its number, those of some words that it holds."""
        present: list[list[str]] = [[]] * len(self.numbers)
        seen, find = self._seen, self._find_sets
        for word in words:
            ids = seen.get(word)
            for number in find(word) if ids is None else ids:
                if held := present[number]:
                    held.append(word)
                else:
                    present[number] = [word]
        return present

    def _find_sets(self, word: str) -> Ids:
        """The numbers of the sets that hold a word."""
        ids = self._words.get(word, ())
        begun = [
            number for size in self._sizes for number in self._stems.get(word[:size], ()) if size <= len(word)
        ]
        found = tuple(dict.fromkeys((*ids, *begun)))
        if len(word) <= LONG and len(self._seen) < MANY_WORDS:
            self._seen[word] = found
        return found


class LearnedSets:
    """The sets asked for so far; those that were not known yet are from the next text on."""

    def __init__(self) -> None:
        self._known = WordSets(())
        self._asked: dict[Key, None] = {}
        self._lock = Lock()

    def open_sets(self) -> WordSets:
        """The sets for a text."""
        if self._asked:
            with self._lock:
                keys = dict.fromkeys((*self._known.numbers, *self._asked))
                self._known, self._asked = WordSets(list(keys)[:MANY_SETS]), {}
        return self._known

    def learn(self, key: Key) -> None:
        """Notes a set for the texts to come."""
        if len(self._known.numbers) < MANY_SETS:
            with self._lock:
                self._asked[key] = None
