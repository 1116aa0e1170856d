"""Runs of capitalised words, and whether a name may begin at one of them.

Finds: words beside each other, after an initial, over the break of a wrapped line; given names, initials, forms of known
family names, words that a title, an address or an office stands before.
Leaves: runs that other finders have read already.
"""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from zapisy.finders.people.covers import Cover
from zapisy.finders.people.pointers import list_pointed, may_point
from zapisy.names.human import Human
from zapisy.names.index import NameIndex
from zapisy.names.nominative import given_forms
from zapisy.names.scan import LOW, UP
from zapisy.names.shape import given_names, vietnamese_names
from zapisy.text.views import View, first_words, fold

POSSESSIVE: Final = ("ův", "ova", "ovo", "ově", "ovu", "ovy", "ových", "ovým", "ovými")
_TAIL: Final = rf"[{LOW}]+(?:[{UP}][{LOW}]+)?"
_CAPITAL: Final = re.compile(rf"[{UP}]")
_TOKEN: Final = re.compile(
    rf"[{UP}](?<![\w@/&-].)(?<![^a-záčďéěíľňóřšťúůýž]\..)(?:{_TAIL}(?:-[{UP}]{_TAIL})?|[{UP}]{{2,}}(?:-[{UP}]{{3,}})?|h?\.)(?![\w@])"
)
"""A word; its capital comes first, so that the search leaps from capital to capital."""
_INNER: Final = "'’"
"""What stands within a name like a letter."""
Run = list[re.Match[str]]


@cache
def _initials() -> frozenset[str]:
    """Initials without their dots, folded: single letters, and ``Ch``."""
    letters = (fold(chr(code)) for code in range(ord("A"), ord("ž")) if _CAPITAL.match(chr(code)))
    return frozenset(letter + behind for letter in letters for behind in ("", "h"))


@cache
def _given_words() -> frozenset[str]:
    """The first letters of all given names and parts of names that stand by themselves, folded."""
    return first_words((*given_forms(), *given_names(), *vietnamese_names()))


def list_initials(view: View) -> list[int]:
    """Where initials stand: a capital with a dot, ``Ch.``"""
    clean, places, found = view.clean, view.words, list[int]()
    for word in view.present_of(_initials()):
        for at in places[word]:
            if clean[at].isupper() and clean.startswith(".", at + len(word)):
                found.append(at)
    return found


class Runs:
    """The runs of one document."""

    def __init__(self, view: View, index: NameIndex[Human], taken: Cover, initials: list[int]) -> None:
        self.view, self.taken = view, taken
        self._initials = initials
        self._clean, self._running = view.clean, view.running
        self._index = index
        self._given, self._vietnamese = given_forms(), vietnamese_names()
        self._likely: dict[str, bool] = {}
        self._pointed = list_pointed(view)

    def list_runs(self) -> list[Run]:
        """The runs in which a name may stand, in order. Only those stretches without a break are read in which a word stands
        that makes a name likely: most of a text has none."""
        runs: list[Run] = []
        running, end = self._running, -1
        for at in self._list_likely():
            if at >= end:
                start, end = running.rfind("\n", 0, at) + 1, running.find("\n", at)
                end = len(running) if end < 0 else end
                self._read_stretch(start, end, runs)
        return runs

    def _read_stretch(self, first: int, last: int, runs: list[Run]) -> None:
        """Adds the runs of a stretch."""
        run: Run = []
        free, end = False, -2
        taken = self.taken
        for token in _TOKEN.finditer(self._clean, first, last):
            start, stop = token.span()
            if start - end > 1 or not self._joins(run, end, start):
                if free and (len(run) > 1 or self.is_likely(run[0])):
                    runs.append(run)
                run, free = [token], not taken[start]
            else:
                run.append(token)
                free = free or not taken[start]
            end = stop
        if free:
            runs.append(run)

    def _list_likely(self) -> list[int]:
        """Where words stand that make a name likely: given names, initials, what may be a form of a known family name, what a
        word points at. What other finders have taken makes one only of a word beside it."""
        clean, taken, places = self._clean, self.taken, self.view.words
        likely: list[int] = []
        for word in self.view.present_of(_given_words()):
            for at in places[word]:
                if clean[at].isupper() and (not taken[at] or self._may_turn(at)):
                    likely.append(at)
        others = [*self._pointed, *self._initials]
        for word in self._index.list_begun(places):
            others += places[word]
        likely += [at for at in others if clean[at].isupper() and (not taken[at] or self._may_lead(at))]
        likely.sort()
        return likely

    def _may_turn(self, at: int) -> bool:
        """Whether a given name that is taken may make a name of the word before it, which is not (turned.py)."""
        before = self._clean[at - 2 : at - 1]
        turned = (before.isalpha() or before in _INNER) and not self.taken[at - 1]
        return turned or self._may_lead(at)

    def _may_lead(self, at: int) -> bool:
        """Whether capitals that are taken may make a name of the word behind them: ``revizorka ZO | Malinová``."""
        return not self._clean[at + 1 : at + 2].islower()

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

    def knows_pair(self, words: list[str]) -> bool:
        """Whether the first two words are a family name that the document's lists have: ``paní Ondrouch Bílá``."""
        return len(words) > 1 and self._index.knows_pair(words[0], words[1])

    def find_owner(self, word: str) -> Human | None:
        """The listed man whose name a possessive form is of (``Mrázův``)."""
        return self._index.find_owner(word) if word.endswith(POSSESSIVE) else None
