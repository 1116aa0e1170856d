"""The day that a meeting was held on, as far as its header is filled."""

from __future__ import annotations

from zapisy.finders.header.values import FIGURES
from zapisy.found import Found, FoundDate


def is_another_day(found: Found, date: FoundDate) -> bool:
    """Whether a day is written that is none of the meeting's; never where the meeting's is not known."""
    held = found.header.get("date")
    if held is None or not date.day or not date.month:
        return False
    last = found.header.get("date_end", held)
    return f"{FIGURES[date.month]}-{FIGURES[date.day]}" not in (held.value[5:], last.value[5:])
