"""Points and list items of decisions: which lines are neighbours, which stand below, which go on behind a deadline.

Finds: ``ukládá 1. … T: 30. 9. 2. …``: a further point behind the deadline of the one before; points below a sentence.
Leaves: lines with the same dash, which are decisions of their own, and lists that begin anew.
"""

from __future__ import annotations

import re
from typing import Final, NamedTuple

from zapisy.finders.decisions.drafts import Draft

_LISTED: Final = re.compile(
    r"[^\W_][ \t]{0,3}\n[ \t]{0,6}(?:1[.)]|a[.)]|[-–•])[ \t]{1,4}[^\W\d_A-ZÁČĎÉĚÍĽŇÓŘŠŤÚŮÝŽ]"
)
"""``Ukládá starostovi obce``, and below it what, in points."""
_DASHES: Final = ("-", "–", "•", "*")
REACH: Final = 8
"""Pieces of deadlines and of those in charge between two points."""
_ENUMERATED: Final = re.compile(r"[^.;]{0,120}[\s:](?:1|a)[.)]\s")
"""A list that begins behind the verb."""


class Paused(NamedTuple):
    """A decision that a deadline has stopped, and the place of that."""

    draft: Draft
    at: int

    def goes_on(self, folded: str, index: int, marker: re.Match[str] | None) -> bool:
        """Whether a piece with a marker opens a line as a further point of the decision's list."""
        if marker and folded[folded.rfind("\n", 0, marker.start()) + 1 : marker.start()].strip():
            return False
        mark = marker["mark"] if marker else None
        if mark is None or index - self.at > REACH or mark[:-1] in ("1", "a"):
            return False
        verb = self.draft.frame.verb
        return (mark[0].islower() or mark[0].isdigit()) and (
            _ENUMERATED.match(folded, verb.end, self.draft.end) is not None
        )

    def goes_on_dashes(self, folded: str, index: int, at: int) -> bool:
        """``ukládá:⏎- starostovi … T: 31. 1.⏎- účetní …``: the next line of a list with dashes below the verb."""
        verb, line = self.draft.frame.verb, folded.rfind("\n", 0, at) + 1
        if index - self.at > REACH or len(folded[line:at].strip()) > 1:
            return False
        opened = _DASHED.match(folded, verb.end, self.draft.end)
        return opened is not None and opened["dash"] == _begin_line(folded, at)


_DASHED: Final = re.compile(r"[^.;\n]{0,60}:?[ \t]{0,4}\s{1,6}(?P<dash>[-–•*])[ \t]")


def opens_list(folded: str, end: int) -> bool:
    """Whether the words that end here call for a list: ``ve složení``, ``v pořadí``, ``takto``."""
    start = max(0, end - CALL)
    words = folded[start:end].rstrip()
    calling = words.endswith(_CALLING) or "nasledujic" in words or "tyto " in words
    return calling and _CALLS.search(folded, start, end) is not None


CALL: Final = 40
"""Characters of such words, at the most."""
_CALLING: Final = (
    *("ve slozeni", "ve zneni", "v poradi", "takto", "nasledovne"),
    *("tyto", "techto", "tito", "a to"),
)


_CALLS: Final = re.compile(
    r"(?<!\w)(?:ve slozeni|ve zneni|v poradi|takto|nasledovne|nasledujic\w{1,3}|tyto|techto|tito|tyto \w{3,12}|nasledujic\w{1,3} \w{3,14}|a to)$"
)


def is_sibling(clean: str, start: int, following: int) -> bool:
    """Whether a line begins with the same dash as that of the decision itself: the next item, no point of it."""
    dash = _begin_line(clean, following)
    return dash in _DASHES and _begin_line(clean, start) == dash


def heads_list(clean: str, last: int) -> bool:
    """Whether points stand below the sentence that ends here; a line with the same dash is its neighbour."""
    listed = _LISTED.match(clean, last)
    if listed is None:
        return False
    dash = _begin_line(clean, last)
    return not (dash in _DASHES and dash in listed.group())


def _begin_line(clean: str, at: int) -> str:
    """The first sign of the line of a place."""
    line = clean.rfind("\n", 0, at) + 1
    return clean[line : line + 8].lstrip()[:1]
