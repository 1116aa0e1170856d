"""The day to which a meeting has been moved.

Finds: ``Další KD: 5. 7. - svátek, proto úterý 4. 7.``, ``9. 5. odpadá, nově 16. 5.``
Leaves: two days of which nothing says that one stands for the other.
"""

from __future__ import annotations

import re
from typing import Final

from zapisy.found import Found, FoundDate, list_between

_MOVED: Final = re.compile(
    r"\s?[-–,(]?\s?(?:je\s)?(?:statni\s)?(?:svatek|odpada|rusi\sse|zruseno|prazdniny|presun\w{2,6}|presouva)\b[^\n.;]{0,40}?\b(?:proto|tedy|takze|nove|misto\stoho|na|nahradne)\s"
)
"""Behind a day, that the meeting is held on another."""


def find_moved(found: Found, date: FoundDate, end: int) -> FoundDate | None:
    """The day that stands for another: ``Další KD: 5. 7. - svátek, proto úterý 4. 7.``"""
    folded = found.view.folded
    moved = _MOVED.match(folded, date.span.end, end)
    if moved is None:
        return None
    days = (
        d for d in list_between(found.dates, moved.end(), min(end, moved.end() + 60)) if d.day and d.month
    )
    return next(days, None)
