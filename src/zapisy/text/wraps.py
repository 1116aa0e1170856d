"""Line breaks that only the width of a text has made: the next line's first word had no room.

Finds: the width that a plain text is wrapped to, and whether a line of it is full.
Leaves: texts of one line for each paragraph, and those whose lines end wherever their typist liked.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

NARROWEST: Final = 50
WIDEST: Final = 132
"""Characters of a line: between a column of a newsletter and a wide printer."""
FEWEST: Final = 3
SHARE: Final = 0.4
"""So many full lines, and such a share of them, go on with a small letter in a wrapped text; lists and notes of a line each do not."""
_DATE: Final = re.compile(r"\d{1,2}\.\s?\d{1,2}\.(?!\d?\.)")
"""``30. 6. 2016`` at the start of a line: no number of a list where the line before has not ended."""
STOPS: Final = frozenset(".:;!?,")
_COLUMNS: Final = re.compile(r"\t|\S[ \u00a0]{3,}\S")
_LABEL: Final = re.compile(r"[^\W\d_a-záčďéěíňóřšťúůýž][^\W\d_]*(?:[ ][^\W\d_]+){0,3}[ ]?:")
"""``Omluveni:``, ``Další jednání :`` at the start of a line: something new."""


def measure_width(lines: Sequence[str]) -> int | None:
    """The width that lines are wrapped to; None where no width is to be seen."""
    prose = sorted([len(line) for line in lines if not has_columns(line)], reverse=True)
    width = prose[min(2, len(prose) - 1)] if prose else 0
    if not NARROWEST <= width <= WIDEST:
        return None
    following = [b.lstrip() for a, b in zip(lines, lines[1:], strict=False) if is_full(a, b, width)]
    small = sum(1 for line in following if line[0].islower())
    return width if small >= FEWEST and small >= SHARE * len(following) else None


def has_columns(line: str) -> bool:
    """Whether a line is a row of columns, by tabs or wide gaps."""
    return ("\t" in line or "   " in line or "\u00a0" in line) and _COLUMNS.search(line) is not None


def is_full(line: str, following: str, width: int) -> bool:
    """Whether the first word of the following line had no room any more behind a line."""
    if len(line) + len(following) < width:
        return False
    words = following.split(None, 1)
    return bool(words) and len(line) + 1 + len(words[0]) > width and not opens_label(following.lstrip())


def opens_label(line: str) -> bool:
    """Whether a line begins something new with a label: no width has put it there."""
    return _LABEL.match(line) is not None


def goes_on_with_date(before: str, line: str) -> bool:
    """Whether what looks like the number of a list is the day of a date that a sentence goes on with."""
    return before[-1:] not in STOPS and _DATE.match(line) is not None


def list_breaks(lines: Sequence[str], full: Sequence[bool]) -> list[int]:
    """The places of the breaks behind full lines in the lines joined."""
    breaks, at = [], -1
    for line, wrapped in zip(lines[:-1], full, strict=False):
        at += len(line) + 1
        if wrapped:
            breaks.append(at)
    return breaks
