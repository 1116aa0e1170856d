"""The words with which labels begin: all labels of a word as one pattern, and what tells at once that none of them stands at a place.

Most such words are common ones (``za``, ``se``, ``zasedání``) in the midst of a sentence: the next word tells so, and that a text
has none of the words that go on with them tells it of all their places.
"""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from zapisy.finders.sections.lexicon import ATTENDANCE, kinds, labels_by_word
from zapisy.lexicon import any_of

_WORD: Final = re.compile(r"[^\W\d_]+")
_NONE: Final = frozenset[str]()
_MORE: Final = (
    "dle", "podle", "za", "z", "clenove", "clenky", "as", "vyboru", "rady", "zastupitel", "senatori", "komise", "spolku", "klubu",
    "obce", "mesta", "osoby", "byli", "jsou",
)  # fmt: skip
"""What a label may go on with, to its colon or the end of its line; ``zastupitel`` in any form."""
_BEHIND: Final = frozenset(":*_(/=-–—")
"""One of them, a blank or the end of the text stands behind any label."""
MANY: Final = 1 << 12
"""What stands behind a word is remembered, so many times: texts have no end of letters."""
NEVER_ALONE: Final = ("time", "date", "place", "other")
"""Kinds of which no label stands alone on its line without a colon."""


class FirstWord:
    """A first word of labels, folded."""

    def __init__(self, word: str, labels: list[str]) -> None:
        rests = [label[len(word) :].lstrip() for label in labels if label != word]
        words = [_WORD.search(rest) for rest in rests]
        self._labels = labels
        self._pattern: re.Pattern[str] | None = None
        self.kind = kinds().get(word)
        """What it begins as a label by itself."""
        self.marked = (
            "\n " if self.kind is None or self.kind in NEVER_ALONE else "" if self.kind in ATTENDANCE else " "
        )
        """Blanks behind which that label needs a mark."""
        self.needs = _NONE if word in labels or None in words else frozenset(m.group() for m in words if m)
        """One of them stands in any text that has a label of this word, where it is none by itself."""
        self.heads = frozenset(_cut_head(head) for head in (*rests, *_MORE, "dne"))
        """How that begins which stands behind it in its labels and behind them."""
        self._known: dict[str, bool] = {}

    @property
    def pattern(self) -> re.Pattern[str]:
        """All labels of the word; most words never stand where one may begin."""
        if self._pattern is None:
            self._pattern = _write_pattern(self._labels)
        return self._pattern

    def may_begin(self, folded: str, end: int) -> bool:
        """Whether a label may stand where the word does, which ends there."""
        behind = folded[end : end + 3]
        fits = self._known.get(behind)
        if fits is None:
            fits = self._goes_on(behind)
            if len(self._known) < MANY:
                self._known[behind] = fits
        return fits

    def _goes_on(self, behind: str) -> bool:
        """Whether a label may have these three letters behind the word."""
        mark = behind[:1]
        if mark in self.marked and (head := _cut_head(behind[1:])).isalnum():
            return head in self.heads
        return not mark or mark in _BEHIND or mark.isspace() or mark in self.heads


def _cut_head(words: str) -> str:
    """The first two letters of some words, or the one that is a word by itself, or the mark with which they begin."""
    return words[:2] if words[1:2].isalpha() else words[:1]


@cache
def openers() -> dict[str, FirstWord]:
    """Each first word of a label with its labels."""
    return {word: FirstWord(word, labels) for word, labels in labels_by_word().items()}


def _write_pattern(labels: list[str]) -> re.Pattern[str]:
    more = "|".join(word + r"\w{1,4}" * (word == "zastupitel") for word in _MORE)
    return re.compile(
        rf"(?<![^\W\d_])(?P<label>{any_of(labels)})(?![^\W_])"
        rf"(?P<more>[ ](?:{more})\b[^\n:.,;()]{{0,40}}(?=:|\n|\([^()\n]{{1,60}}\)\s{{0,3}}[:\n]))?"
        r"(?P<count>[ ]\d{1,3}(?:[ ](?:z|ze)[ ]\d{1,3})?(?:[ ](?:clenu|osob\w{0,2}|zastupitelu))?(?=[ ]{0,2}(?::(?!\d)|[-–]\s)))?"
        r"(?P<dated>[ ]dne[ ][\d. ]{6,14}(?=[ ]{0,2}:))?"
        r"(?P<aside>\s{0,3}(?:\([^()\n]{1,90}\)|/[ ]?\d{1,3}[ ]?/))?"
        r"(?:(?P<colon>(?:\*\*|__)?(?:\s{0,3}|[ \t]{4,24}):{1,2}|(?<=\d)[ ]{0,2}[-–](?=\s))|(?P<tab>(?:[ ]{0,3}\t|[ ]{4,60})(?=\S))|(?P<alone>[ \t=]{0,5}(?:\n|$))|(?P<open>))"
    )
