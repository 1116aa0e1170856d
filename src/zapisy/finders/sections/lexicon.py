"""The labels of sections as lexicons/sections.toml and lexicons/officers.toml have them."""

from __future__ import annotations

from functools import cache
from typing import Final

from zapisy.lexicon import load_lexicon
from zapisy.text.views import first_words, fold

ATTENDANCE: Final = ("present", "excused", "unexcused", "absent", "guests")
"""Kinds of sections that list persons who were there or were not."""
CLOSED: Final = 12
"""A label of more letters is no other word where its blanks are closed."""


@cache
def kinds() -> dict[str, str]:
    """Each label, folded, and the kind of section that it begins."""
    joined = {
        fold(f"{first} {second}"): kind
        for kind, parts in load_lexicon("officers")["labels"].items()
        for first in parts["first"]
        for second in parts["second"]
    }
    single = {fold(label): kind for kind, labels in load_lexicon("sections").items() for label in labels}
    return joined | _close_blanks(single) | single


def _close_blanks(labels: dict[str, str]) -> dict[str, str]:
    """Labels of lists and programmes without their blanks, as letter-spaced ones are closed: ``P r o g r a m j e d n á n í``."""
    return {
        label.replace(" ", ""): kind
        for label, kind in labels.items()
        if (kind == "agenda" or kind in ATTENDANCE)
        and " " in label
        and label.replace(" ", "").isalpha()
        and len(label) > CLOSED
    }


@cache
def labels_by_word() -> dict[str, list[str]]:
    """The labels by their first word."""
    labels: dict[str, list[str]] = {}
    for label in kinds():
        for word in first_words([label]):
            labels.setdefault(word, []).append(label)
    return labels


@cache
def label_words() -> frozenset[str]:
    """The words with which a label begins."""
    return frozenset(labels_by_word())
