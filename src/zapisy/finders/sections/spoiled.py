"""Labels of presence lists that a text recognition spoiled.

Finds: long words that are a label but for one letter (``Prítomní``, ``Omlvveni``).
Leaves: short labels, two letters misread.
"""

from __future__ import annotations

from functools import cache
from typing import Final

from zapisy.finders.sections.lexicon import ATTENDANCE, kinds, label_words
from zapisy.lexicon import load_folded
from zapisy.text.views import View


@cache
def _long_labels() -> tuple[str, ...]:
    """Labels of lists that are one long word, of which a letter may be misread."""
    prefixes = tuple(load_folded("attendance", "spoiled_prefixes"))
    return tuple(
        label
        for label, kind in kinds().items()
        if kind in ATTENDANCE and len(label) >= 7 and label.isalpha() and label.startswith(prefixes)
    )


@cache
def _halves() -> frozenset[str]:
    """The first and the last four letters of those labels: a word with one wrong letter has one of them."""
    return frozenset(half for label in _long_labels() for half in (label[:4], label[-4:]))


_SOUND: Final[set[str]] = set()
"""Words that are no spoiled label: most words of a text stand in other texts too."""
MANY: Final = 1 << 15
"""So many of them are remembered: texts have no end of words."""


def spoiled_places(view: View) -> list[tuple[int, str]]:
    """Where a word stands that is a label but for one letter, and that label."""
    places: list[tuple[int, str]] = []
    for word in set(view.words).difference(_SOUND):
        if meant := _mend_label(word):
            places += [(start, meant) for start in view.words[word]]
        elif len(_SOUND) < MANY:
            _SOUND.add(word)
    return places


def _mend_label(word: str) -> str | None:
    """The label that a word is but for one letter, where it is no first word of a label itself."""
    halves = _halves()
    if not 6 < len(word) < 13 or (word[:4] not in halves and word[-4:] not in halves):
        return None
    if word in label_words():
        return None
    return next((label for label in _long_labels() if _differs_once(label, word)), None)


def _differs_once(label: str, word: str) -> bool:
    return len(label) == len(word) and sum(a != b for a, b in zip(label, word, strict=True)) == 1
