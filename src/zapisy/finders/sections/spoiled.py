"""Labels of presence lists that a text recognition spoiled.

Finds: long words that are a label but for one letter (``Prítomní``, ``Omlvveni``).
Leaves: short labels, two letters misread.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache, lru_cache

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


def spoiled_places(view: View) -> Iterator[tuple[int, str]]:
    """Where a word stands that is a label but for one letter, and that label."""
    halves, known = _halves(), label_words()
    likely = [
        word for word in view.words if 6 < len(word) < 13 and (word[:4] in halves or word[-4:] in halves)
    ]
    for word in likely:
        if word not in known and (meant := _mend_label(word)):
            yield from ((start, meant) for start in view.words[word])


@lru_cache(maxsize=1 << 12)
def _mend_label(word: str) -> str | None:
    """The label that a word is but for one letter."""
    return next((label for label in _long_labels() if _differs_once(label, word)), None)


def _differs_once(label: str, word: str) -> bool:
    return len(label) == len(word) and sum(a != b for a, b in zip(label, word, strict=True)) == 1
