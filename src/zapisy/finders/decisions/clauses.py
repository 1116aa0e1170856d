"""Which clauses decide nothing: subordinate ones, what somebody reports, what was so before or is so always.

Finds: ``…, že …``, ``…, který …``; ``starosta uvedl, že …`` with the clauses that follow; ``loni``, ``zpravidla``.
Leaves: ``ze`` as a preposition, and what stands behind the comma that closes a clause.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import cache
from typing import Final

from zapisy.lexicon import any_of, load_words
from zapisy.text.views import View, first_words, fold, list_places


@cache
def _subordinators() -> frozenset[str]:
    return frozenset(fold(word) for word in load_words("resolutions", "subordinators"))


_ALWAYS: Final = frozenset("jednou dvakrat vzdy kazdorocne zpravidla obvykle".split())
_PAST: Final = ("minul", "predchoz", "predesl", "lonsk", "predminul", "posledni", "predposledni")
_ON: Final = re.compile(r"(?<!\w)na\s(?:sv[eyo]\w{1,2}\s)?$")
_HELD: Final = re.compile(
    r"(?:minul|predchoz|predesl|lonsk|predminul|posledni|predposledni)\w{0,3}\s(?:\w{4,14}\s){0,2}"
    r"(?:schuz|zasedan|jednan|porad|setkan|shromazd|hromad|snem|konferenc)\w{1,4}"
)
_OPENING: Final = re.compile(r"\W{0,4}(?:(?:jiz|uz|protoze|jak|ze)\s){0,2}")
_BESIDE: Final = re.compile(r"\s(?:(?:ne)?byl[aoiy]?\s|(?:jiz|uz|jsme|se|pak)\s){0,3}")
_THAT: Final = re.compile(r"[,;]\s|\sa\s")
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
    return re.compile(rf"(?<!\w)(?:{any_of(map(fold, _earlier_words()))})(?!\w|\shlas)")


@cache
def _telling_words() -> frozenset[str]:
    return first_words(_said()) | first_words(_earlier_words())


class Clauses:
    """The places of a document where such clauses may begin, looked up once."""

    def __init__(self, view: View) -> None:
        self._folded = view.folded
        self._view = view
        self._openings = view.places_of(_subordinators())
        self._always = view.starts_of(_ALWAYS)
        self._kept_telling: list[int] | None = None
        self._kept_past: list[int] | None = None

    @property
    def _telling(self) -> list[int]:
        if self._kept_telling is None:
            self._kept_telling = self._view.starts_of(_telling_words())
        return self._kept_telling

    @property
    def _past(self) -> list[int]:
        """Where adjectives of past meetings stand behind ``na``."""
        if self._kept_past is None:
            places = self._view.starts_of_stems(_PAST)
            self._kept_past = [at for at in places if _ON.search(self._folded, max(0, at - 12), at)]
        return self._kept_past

    def is_reported(self, start: int, end: int) -> bool:
        """Whether somebody tells what follows, or it was so before or is so always."""
        for at in list_places(self._telling, start, end):
            if _reporting().match(self._folded, at, end) or _earlier().match(self._folded, at, end):
                return True
        past = list_places(self._past, start, end)
        return bool(past) and any(self._was_held(start, at, end) for at in past)

    def is_general(self, start: int, end: int) -> bool:
        """Whether what stands there may say that a thing is so always: quick, and no promise that it does."""
        return bool(list_places(self._always, start, end))

    def _was_held(self, start: int, at: int, end: int) -> bool:
        """Whether ``na minulém zasedání`` opens the clause, or stands beside the verb and not behind a participle of its own."""
        held = _HELD.match(self._folded, at, end)
        on = _ON.search(self._folded, max(start, at - 12), at)
        if held is None or on is None:
            return False
        if _OPENING.fullmatch(self._folded, start, on.start()):
            return "," not in self._folded[held.end() : end]
        owned = self._view.clean[on.start() - 2 : on.start() - 1] in ("ý", "á", "é", "í")
        return not owned and _BESIDE.fullmatch(self._folded, held.end(), end) is not None

    def is_subordinate(self, start: int, end: int, *, plain: bool = False) -> bool:
        """Whether the stretch ends inside a clause that a conjunction opened."""
        opening = self._find_last(start, end)
        if opening is None:
            return False
        comma = self._folded.rfind(",", opening, end)
        return comma < 0 or (end - comma > 30 and not plain)

    def _find_last(self, start: int, end: int) -> int | None:
        """Where the last conjunction of a stretch ends."""
        index = bisect_left(self._openings, (end, "")) - 1
        while index >= 0 and self._openings[index][0] >= start:
            at, word = self._openings[index]
            if at + len(word) <= end and _stands_alone(self._folded, at, at + len(word)):
                return at + len(word)
            index -= 1
        return None


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
