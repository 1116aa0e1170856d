"""Which lines of a plain text run on in the next.

Finds: wrapped lines of one paragraph: a full line, or a long one with a small letter behind it.
Leaves: items of lists, rows of columns, rules and blank lines apart; texts of one line for each paragraph.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final, NamedTuple

from zapisy.text.wraps import STOPS, goes_on_with_date, has_columns, is_full, measure_width

MARKER: Final = re.compile(r"(?:[-*•▪·–—o]|\d{1,3}[.)]|[a-zA-Z]\)|[ivxIVX]{1,5}[.)])\s+\S|[•▪]")
"""What an item of a list begins with."""
RULE: Final = re.compile(r"^[-=_~*#.+|–—\s]{3,}$")
"""A line drawn across the page."""
_BLANKS: Final = " \t\r\u00a0\u200b\ufeff"
_ABOUT: Final = re.compile(r"o\s[^\WA-ZÁČĎÉĚÍŇÓŘŠŤÚŮÝŽ]")
"""``… žádá kvestora`` / ``o zprávu``: a preposition, and no bullet."""
FULL_SHARE: Final = 0.72
FULL_LENGTH: Final = 60
"""A line is full, and may go on in the next, from this share of the longest, where that has so many characters."""
WRAPPED_SHARE: Final = 0.85
"""The same for a text that is wrapped to a width, as a share of that."""


def strip_line(raw: str) -> str:
    """A line without the blanks and marks around it."""
    return raw.strip(_BLANKS)


class Wrapping(NamedTuple):
    """How the lines of one text end: from ``full`` characters on a line may go on in the next, and ``width`` is what
    they are wrapped to; None where no line goes on, or no width is to be seen."""

    full: float | None
    width: int | None

    @classmethod
    def of(cls, lines: Sequence[str]) -> Wrapping:
        """Measured on all lines of a text."""
        longest = _measure_prose(lines)
        if not FULL_LENGTH <= longest <= 200:
            return cls(None, None)
        width = measure_width([line.rstrip() for line in lines])
        return cls(WRAPPED_SHARE * width if width else FULL_SHARE * min(longest, 120), width)

    def breaks(self, before: str, line: str) -> bool:
        """Whether only the width has made the break between a raw line and the next one, stripped."""
        return self.width is not None and is_full(before.rstrip(), line, self.width)

    def runs_on(self, before: str, line: str) -> bool:
        """Whether a raw line goes on in the next one, stripped."""
        stripped = strip_line(before)
        if self.full is None or _begins_anew(stripped, line):
            return False
        if self.breaks(before, line) or _goes_on_small(stripped, line):
            return True
        ended = stripped.endswith((".", ":", ";")) and len(stripped) < self.full * 1.25
        return len(stripped) >= self.full and not (ended and line[:1].isupper())


def _measure_prose(lines: Sequence[str]) -> int:
    """The length of the longest line of prose; rows of columns, which may be much longer, count only where all lines are so."""
    lengths = [len(line.strip()) for line in lines]
    prose = [length for line, length in zip(lines, lengths, strict=True) if not has_columns(line.strip())]
    longest = max(lengths, default=0)
    return min(longest, max(prose, default=longest))


def _begins_anew(before: str, line: str) -> bool:
    """Whether a line is a paragraph, an item or a row of its own, however long the one before is."""
    if not line or RULE.match(line) or "|" in line or has_columns(before):
        return True
    about = _ABOUT.match(line) and before[-1:] not in STOPS
    return MARKER.match(line) is not None and not (about or goes_on_with_date(before, line))


def _goes_on_small(before: str, line: str) -> bool:
    return len(before) >= FULL_LENGTH and line[:1].islower() and before[-1:] not in STOPS
