"""Words within a presence list that say something of those behind them.

Finds: ``omluvená Malá``, ``hosté Jan Kos``, a line that begins with a plus below members: those who came besides.
Leaves: labels with a colon (sections/finder.py), groups (attendance/groups.py).
"""

from __future__ import annotations

import re
from typing import Final, NamedTuple

from zapisy.finders.attendance.next import GUESTS

_EXCUSED_ONE: Final = re.compile(r"omluven[ýá][ ](?=[^\W\d_])")
_GUESTS_BEGIN: Final = frozenset("hjp")
"""The first letters of ``hosté``, ``jako hosté`` and ``přizváni``: most entries begin with none of them."""


class Said(NamedTuple):
    """What a word says of those behind it, and where they begin."""

    end: int
    excused: bool | None = None
    guests: bool = False


def read_said(text: str, at: int, end: int, status: str, *, begun: bool) -> Said | None:
    """What the word at a place of a list says; ``begun`` tells whether somebody is listed before it."""
    first = text[at : at + 1]
    if first == "o" and status == "absentee" and (one := _EXCUSED_ONE.match(text, at, end)):
        return Said(one.end(), excused=True)
    if not begun:
        return None
    if first == "+" and text[at - 1 : at] == "\n":
        return Said(at + 1, guests=status == "attendee")
    guests = GUESTS.match(text, at, end) if first in _GUESTS_BEGIN else None
    return Said(guests.end(), guests=True) if guests else None
