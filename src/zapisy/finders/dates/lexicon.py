"""The words of dates as maps, folded: months, weekdays, ordinals, numbers."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

from zapisy.lexicon import any_of, load_lexicon, load_words
from zapisy.text.views import fold


def _number_forms(entries: Iterable[str], first: int) -> dict[str, int]:
    return {
        fold(form).replace("_", " "): i for i, forms in enumerate(entries, first) for form in forms.split()
    }


@cache
def month_numbers() -> dict[str, int]:
    """Folded month names in all cases, with their numbers."""
    return _number_forms(load_lexicon("months")["names"], 1)


@cache
def short_months() -> dict[str, int]:
    """Months cut short (``zář``), with their numbers."""
    return _number_forms(load_words("dates", "short_months"), 1)


@cache
def roman_months() -> dict[str, int]:
    """``i`` to ``xii``."""
    return _number_forms(load_lexicon("months")["roman"], 1)


@cache
def weekday_numbers() -> dict[str, int]:
    """Folded weekdays, Monday is 0."""
    return _number_forms(load_lexicon("months")["weekdays"], 0)


@cache
def short_weekdays() -> dict[str, int]:
    """Weekdays cut short, Monday is 0."""
    return _number_forms(load_words("dates", "short_weekdays"), 0)


@cache
def ordinal_days() -> dict[str, int]:
    """``prvniho`` to ``tricateho prvniho``."""
    return _number_forms(load_words("dates", "ordinals"), 1)


@cache
def cardinal_numbers() -> dict[str, int]:
    """``dva``, ``ctrnacti``, ``triceti``."""
    numbers = _number_forms(load_words("dates", "numbers"), 1)
    for entry in load_words("dates", "tens"):
        forms, _, value = entry.partition("|")
        numbers |= {fold(form): int(value) for form in forms.split()}
    return numbers


@cache
def ordinal_parts() -> dict[str, int]:
    """Ordinals of quarters and halves: ``prvnim`` is 1."""
    return _number_forms(load_words("dates", "ordinal_words"), 1)


@cache
def shift_of(word: str) -> int:
    """How far an adjective leads from the meeting's year or month: ``pristiho`` is 1."""
    if word in {fold(entry) for entry in load_words("dates", "coming")}:
        return 1
    return -1 if word in {fold(entry) for entry in load_words("dates", "gone")} else 0


@cache
def shift_words() -> tuple[str, ...]:
    """All adjectives that shift_of knows, folded."""
    words = (*load_words("dates", "this"), *load_words("dates", "coming"), *load_words("dates", "gone"))
    return tuple(fold(word) for word in words)


@cache
def list_shifts() -> str:
    """A regex of all adjectives that shift_of knows."""
    return any_of(shift_words())
