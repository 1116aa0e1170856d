"""Numbered groups of a presence list: their labels may be any words, for the one before had the number before.

Finds: ``2. smečka vlčat:⏎Jan Kos, …`` below ``1. oddíl:⏎…``.
Leaves: numbered items of a programme, which stand over no person.
"""

from __future__ import annotations

import re
from typing import Final

from zapisy.finders.attendance.places import names_full
from zapisy.names.titles import take_titles

_COUNTED: Final = re.compile(r"\n[ \t]*(?P<number>\d{1,2})[.)][ \t]*$")
NEAR: Final = 12
"""Characters of a number before its label."""
BACK: Final = 800
"""Characters of a list in which the group before stands."""
PERSON: Final = 60
"""Characters of the first person below a label."""


def continues_series(text: str, label: re.Match[str]) -> bool:
    """Whether a label is the next of numbered ones, alone on its line, over a person."""
    start, at = label.start("label"), label.end()
    counted = _COUNTED.search(text, max(0, start - NEAR), start)
    if counted is None or counted["number"] == "1" or text[at : at + 1] != "\n":
        return False
    before = re.compile(rf"\n[ \t]{{0,9}}{int(counted['number']) - 1}[.)][ ][^\n]{{2,60}}:[ \t]{{0,9}}\n")
    if before.search(text, max(0, start - BACK), start) is None:
        return False
    at += len(text[at : at + PERSON]) - len(text[at : at + PERSON].lstrip())
    _, begins = take_titles(text, at, at + PERSON)
    return names_full(text, begins, begins + PERSON)
