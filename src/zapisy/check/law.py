"""Which rules the minutes of a body are under: lexicons/law.toml, by kind and by the words of the body's name."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import Final, NamedTuple

from zapisy.lexicon import load_lexicon
from zapisy.record import Minutes
from zapisy.text.views import fold

_WORD: Final = re.compile(r"\w+")


class Law(NamedTuple):
    """The rules for one sort of body: whom they are for, what its minutes must say, and where that is written."""

    kinds: frozenset[str]
    words: frozenset[str]
    unless: frozenset[str]
    requires: tuple[str, ...]
    since: str = ""
    content: str | None = None
    days: int | None = None
    days_provision: str | None = None
    majority: str | None = None
    quorum: str | None = None

    def covers(self, kind: str | None, words: frozenset[str], day: str | None) -> bool:
        """Whether the rules are for a body of this kind whose name has these folded words, and were in force then."""
        named = not self.unless & words and (not self.words or bool(self.words & words))
        return kind in self.kinds and named and (day is None or day >= self.since)


@cache
def list_laws() -> tuple[Law, ...]:
    """The rules of lexicons/law.toml in their order, the most special first; the last covers every body."""
    return tuple(
        Law(
            **{
                **entry,
                "kinds": frozenset(entry["kinds"]),
                "words": frozenset(fold(word) for word in entry.get("words", ())),
                "unless": frozenset(fold(word) for word in entry.get("unless", ())),
                "requires": tuple(entry["requires"]),
            }
        )
        for entry in load_lexicon("law")["laws"]
    )


def find_law(minutes: Minutes) -> Law | None:
    """The rules that the minutes of this body are under; None where its kind is not known."""
    return _choose_law(minutes.meeting.kind, minutes.meeting.body or "", minutes.meeting.date)


@lru_cache(maxsize=1 << 8)
def _choose_law(kind: str | None, body: str, day: str | None) -> Law | None:
    words = frozenset(_WORD.findall(fold(body)))
    return next((law for law in list_laws() if law.covers(kind, words, day)), None)
