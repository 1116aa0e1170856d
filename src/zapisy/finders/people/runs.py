"""Runs of capitalised words, and whether a name may begin at one of them.

Finds: words beside each other, after an initial, over the break of a wrapped line; given names, initials, forms of known
family names, words that a title, an address or an office stands before.
Leaves: runs that other finders have read already.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from zapisy.finders.people.pointers import list_pointed, may_point
from zapisy.names.human import Human
from zapisy.names.index import NameIndex
from zapisy.names.nominative import given_forms
from zapisy.names.scan import LOW, UP
from zapisy.names.shape import vietnamese_names
from zapisy.text.views import View

POSSESSIVE: Final = ("ův", "ova", "ovo", "ově", "ovu", "ovy", "ových", "ovým", "ovými")
_TAIL: Final = rf"[{LOW}]+(?:[{UP}][{LOW}]+)?"
_TOKEN: Final = re.compile(
    rf"[{UP}](?<![\w@/&-].)(?<![^a-záčďéěíľňóřšťúůýž]\..)(?:{_TAIL}(?:-[{UP}]{_TAIL})?|[{UP}]{{2,}}(?:-[{UP}]{{3,}})?|h?\.)(?![\w@])"
)
"""A word; its capital comes first, so that the search leaps from capital to capital."""
_GAP: Final = re.compile(r'\.?[ \u00a0„"]*')
Run = list[re.Match[str]]


class Runs:
    """The runs of one document."""

    def __init__(self, view: View, index: NameIndex[Human], taken: set[int]) -> None:
        self._view = view
        self._clean, self._running = view.clean, view.running
        self._index = index
        self._taken = taken
        self._given, self._vietnamese = given_forms(), vietnamese_names()
        self._likely: dict[str, bool] = {}
        self._kept_pointed: frozenset[int] | None = None

    def __iter__(self) -> Iterator[Run]:
        """The runs in which a name may stand, in order."""
        run: Run = []
        free, end = False, -2
        taken = self._taken
        for token in _TOKEN.finditer(self._clean):
            start, stop = token.span()
            if start - end > 1 or not self._joins(run, end, start):
                if free and (len(run) > 1 or self.is_likely(run[0])):
                    yield run
                run, free = [token], start not in taken
            else:
                run.append(token)
                free = free or start not in taken
            end = stop
        if free:
            yield run

    def _joins(self, run: Run, end: int, start: int) -> bool:
        """Whether a word one place behind a run goes on from it."""
        if start == end:
            return self._clean[end - 1] == "."
        gap = self._clean[end]
        if gap != "\n":
            return gap in " \u00a0"
        return self._running[end] == " " and len(run) == 1 and run[0].group() in self._given

    def is_likely(self, token: re.Match[str]) -> bool:
        """Whether a name may begin at a word: it may by itself, or something points at it."""
        word = token.group()
        named = self._likely.get(word)
        if named or (named is None and self.is_named(word)):
            return True
        start = token.start()
        return start in self._pointed and may_point(self._running, start)

    def is_named(self, word: str) -> bool:
        """A given name, an initial, a form of a known family name."""
        likely = self._likely.get(word)
        if likely is None:
            likely = self._likely[word] = (
                word in self._given
                or word[-1] == "."
                or word in self._vietnamese
                or self.knows(word)
                or self.find_owner(word) is not None
            )
        return likely

    def knows(self, word: str) -> bool:
        """Whether a word is a form of a family name that the document's lists have."""
        return self._index.knows_form(word)

    def find_owner(self, word: str) -> Human | None:
        """The listed man whose name a possessive form is of (``Mrázův``)."""
        return self._index.find_owner(word) if word.endswith(POSSESSIVE) else None

    @property
    def _pointed(self) -> frozenset[int]:
        """Where the words begin that stand right behind one that may point."""
        if self._kept_pointed is None:
            gaps = (_GAP.match(self._running, end) for end in list_pointed(self._view))
            self._kept_pointed = frozenset(gap.end() for gap in gaps if gap)
        return self._kept_pointed
