"""Which clauses decide nothing: subordinate ones, what somebody reports, what was so before or is so always.

Finds: ``…, že …``, ``…, který …``; ``starosta uvedl, že …`` with the clauses that follow; ``loni``, ``zpravidla``.
Leaves: ``ze`` as a preposition, and what stands behind the comma that closes a clause.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import cache

from zapisy.lexicon import any_of, load_words
from zapisy.text.views import View, first_words, fold


@cache
def _subordinators() -> frozenset[str]:
    return frozenset(fold(word) for word in load_words("resolutions", "subordinators"))


_THAT = re.compile(r"[,;]\s|\sa\s")
"""What stands before the conjunction ``že``; else it is the preposition ``ze``."""


@cache
def _said() -> frozenset[str]:
    verbs = [fold(word) for word in load_words("resolutions", "reporting")]
    return frozenset(verb + ending for verb in verbs for ending in ("", "a", "i", "y", "o"))


@cache
def _reporting() -> re.Pattern[str]:
    """``Starosta uvedl, že …``: a person's verb with its clause."""
    return re.compile(
        rf"(?<!\w)(?:{any_of(_said())})(?!\w)[^.]{{0,60}}?,\s(?:ze|aby|jak|proc|zda|jestli|kdy|kolik)(?!\w)"
    )


@cache
def _earlier_words() -> tuple[str, ...]:
    return *load_words("resolutions", "earlier"), *load_words("resolutions", "habitual")


@cache
def _earlier() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{any_of(map(fold, _earlier_words()))})(?!\w)")


@cache
def _telling_words() -> frozenset[str]:
    return first_words(_said()) | first_words(_earlier_words())


class Clauses:
    """The places of a document where such clauses may begin, looked up once."""

    def __init__(self, view: View) -> None:
        self._folded = folded = view.folded
        self._telling = view.starts_of(_telling_words())
        self._openings = [
            (at, at + len(word))
            for at, word in view.places_of(_subordinators())
            if _stands_alone(folded, at, at + len(word))
        ]

    def is_reported(self, start: int, end: int) -> bool:
        """Whether somebody tells what follows, or it was so before or is so always."""
        told = self._telling[bisect_left(self._telling, start) : bisect_left(self._telling, end)]
        return any(
            _reporting().match(self._folded, at, end) or _earlier().match(self._folded, at, end)
            for at in told
        )

    def is_subordinate(self, start: int, end: int, *, plain: bool = False) -> bool:
        """Whether the stretch ends inside a clause that a conjunction opened."""
        last = bisect_left(self._openings, (end, 0)) - 1
        while last >= 0 and self._openings[last][1] > end:
            last -= 1
        if last < 0 or self._openings[last][0] < start:
            return False
        comma = self._folded.rfind(",", self._openings[last][1], end)
        return comma < 0 or (end - comma > 30 and not plain)


def _stands_alone(folded: str, start: int, end: int) -> bool:
    if folded[end : end + 1].isalnum() or folded[end : end + 1] == "_":
        return False
    before = folded[start - 1 : start]
    if before.isalnum() or before == "_":
        return False
    return (
        folded[start:end] != "ze"
        or _THAT.match(folded, start - 2) is not None
        or folded[start - 3 : start] == " a "
    )
