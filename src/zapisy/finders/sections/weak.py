"""Labels that are common words too and count only beside others: ``Na čas: …`` with ``Pozdě: …`` below, ``Kdo: …`` below ``Kde: …``.

Finds: whether a weak label stands right behind another list, and whether one of a pair has its counterpart.
Leaves: labels that count by themselves (sections/finder.py).
"""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from zapisy.finders.sections.lexicon import ATTENDANCE
from zapisy.finders.sections.lines import starts_line
from zapisy.lexicon import any_of, load_folded


class Label:
    """A label in a text: its words as the lexicon has them, where it stands, and where its body begins."""

    def __init__(self, words: str, start: int, end: int, body: int, kind: str) -> None:
        self.words, self.start, self.end, self.body, self.kind = words, start, end, body, kind


@cache
def needs_others(words: str) -> bool:
    """Whether a label counts only beside others."""
    return any(words in load_folded("attendance", key) for key in ("weak_labels", "paired_labels"))


def may_be_weak(label: Label, before: str) -> bool:
    """A weak label stands right behind another list; ``za úřad`` also where no programme has begun yet."""
    if label.words not in load_folded("attendance", "weak_labels"):
        return False
    return before in ATTENDANCE or (
        label.words.startswith("za ") and before in ("", "date", "time", "place", "other")
    )


PAIR: Final = 1000
"""Characters within which the counterpart of a paired label stands."""
ABOVE: Final = 300
"""Characters above ``Kdo:`` within which ``Kdy:`` or ``Kde:`` stands."""


@cache
def _counterparts() -> re.Pattern[str]:
    return re.compile(
        rf"(?:^|(?<=[\n;.]))[ ]?{any_of(load_folded('attendance', 'counterparts'))}[ ]?:", re.MULTILINE
    )


@cache
def _questions() -> re.Pattern[str]:
    return re.compile(rf"(?:^|(?<=\n))[ ]?{any_of(load_folded('attendance', 'questions'))}[ ]?:")


def is_paired(folded: str, label: Label) -> bool:
    """``Na čas: …`` with ``Pozdě: …`` below, ``Kdo: …`` below ``Kde: …``."""
    if label.words not in load_folded("attendance", "paired_labels") or not starts_line(folded, label.start):
        return False
    if label.body - label.end >= 4 and folded[label.body - 1 : label.body] != "\n":
        return False
    if "rozhoduj" in folded[label.end : label.body]:
        return True
    if label.words == "kdo" and _questions().search(folded, max(0, label.start - ABOVE), label.start):
        return True
    return _counterparts().search(folded, label.body, label.body + PAIR) is not None
