"""The weekday beside a date: ``v pondělí 11. 12.``, ``11. 12. (pondělí)``, ``11. 12., v úterý``, ``Čt 5. 3.``."""

from __future__ import annotations

import re
from typing import Final

from zapisy.finders.dates.lexicon import short_weekdays, weekday_numbers
from zapisy.found import Found, Span

_BETWEEN: Final = frozenset(("dne", "tj.", ""))
"""What may stand between a weekday and its date."""
_BEHIND: Final = re.compile(
    r"[ ]{0,2}(?:[(,–-][ ]?(?:ve?[ ])?(?P<word>[^\W\d_]{5,9})\b|\((?P<short>[^\W\d_]{2,3})\.?[),])"
)


def find_weekday(found: Found, span: Span) -> int | None:
    """Beside the date, before or behind it; cut short only with a dot or a capital, or behind it in brackets.

    Before it there is none unless its last word may name one (NAMING).
    """
    folded, start = found.view.running_folded, span.start
    before, weekdays = folded[max(0, start - 20) : start].rpartition("\n")[2].split(), weekday_numbers()
    for word in before[:-4:-1]:
        if (bare := word.strip(",–-(")) not in _BETWEEN:
            if bare in weekdays:
                return weekdays[bare]
            break
    behind = read_behind(folded, span.end)
    return _read_short(found, span, before[-1]) if behind is None and before else behind


def read_behind(folded: str, end: int) -> int | None:
    """Behind the date alone."""
    if not (behind := _BEHIND.match(folded, end)):
        return None
    if behind["word"] in weekday_numbers():
        return weekday_numbers()[behind["word"]]
    return short_weekdays().get(behind["short"])


def _read_short(found: Found, span: Span, word: str) -> int | None:
    """``Čt 5. 3.``, ``čt. 5. 3.``: without a dot a word of its own (``Po 5. 3.``, ``Ne``) is none."""
    number = short_weekdays().get(word.removesuffix("."))
    if number is None or word.endswith("."):
        return number
    start = found.view.running_folded.rfind(word, 0, span.start)
    return number if found.view.running[start].isupper() and word not in ("po", "ne") else None
