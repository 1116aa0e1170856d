"""Cheap questions on a stretch: whether another meeting is spoken of in it, whether it has any part of a pattern."""

from __future__ import annotations

import re
from typing import Final

from zapisy.text.views import View, scan_first

_OTHER_MEETING: Final = re.compile(
    r"\b(?:pristi\w{0,3}|dalsi\w{0,3}|nasledujici\w{0,3}|nejblizsi\w{0,3}|priste|sejde(?:me)?|svolava\w{0,2}(?=\s(?:se\s)?na\s\d)|termin\w?\s\d{1,3}\.(?=\s(?:[a-z]{5,14}\s)?(?:zased|jednan|schuz|porad|setk|shrom|rady|vybor|valn)))(?![^\W_])"
)
"""What tells that another meeting is spoken of."""
_OTHER_STEMS: Final = (
    "pristi",
    "dalsi",
    "nasledujici",
    "nejblizsi",
    "priste",
    "sejde",
    "svolava",
    "termin",
)
"""How its first words begin."""


def find_other_meeting(view: View, start: int, end: int) -> re.Match[str] | None:
    """Where a stretch first speaks of another meeting."""
    starts = view.starts_within(_OTHER_STEMS, start, end)
    return scan_first(_OTHER_MEETING, view.running_folded, starts, end)


def has_any(text: str, parts: tuple[str, ...]) -> bool:
    """Whether a text has one of the parts without which a pattern cannot match."""
    for part in parts:  # noqa: SIM110 (asked so often that it counts: twice as quick as ``any``)
        if part in text:
            return True
    return False
