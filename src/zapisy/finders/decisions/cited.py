"""Numbers at the beginning of a line that head no resolution: rows of other tables, and objects of the line above.

Finds: ``8/1 | výměna zámků | Kolář | 10. 5.``, a row in which nothing is decided; ``Rada ruší⏎usnesení č. 5/2022``, what the
verb above decides of.
Leaves: rows of resolutions, and numbers below a verb that has its object or a blank line behind it.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import Final

from zapisy.finders.decisions.drafts import Piece
from zapisy.finders.decisions.verbs import Verb
from zapisy.found import Found, list_between

LEAST_CELLS: Final = 2
"""Cells behind a number that make a row of a table."""
_GAP: Final = re.compile(r"\t[ \t]*|[ ]{2,8}(?=\S)")
_STATES: Final = ("cancels", "postpones", "other")
"""What a task in a table may be: ``zrušeno``, ``odloženo``."""
LONGEST_ROW: Final = 600
"""Characters of a row."""
_ABOVE: Final = re.compile(r"[ \t]{0,3}\n[ \t>*-]{0,6}$")


def drop_cited(found: Found, verbs: list[Verb], headers: list[Piece]) -> list[Piece]:
    """The headers that are left without those numbers."""
    return [
        piece
        for piece in headers
        if piece.number is None or not (_is_other_row(found, verbs, piece) or _is_object(found, verbs, piece))
    ]


def _is_other_row(found: Found, verbs: list[Verb], piece: Piece) -> bool:
    """Whether a number begins a row of cells that has no verb of decision and no vote."""
    clean, end = found.view.clean, piece.span.end
    if piece.titled:
        return False
    stop = clean.find("\n", end, end + LONGEST_ROW)
    stop = stop if stop >= 0 else min(len(clean), end + LONGEST_ROW)
    if len(_GAP.findall(clean, piece.span.start, stop)) < LEAST_CELLS or list_between(found.votes, end, stop):
        return False
    first = bisect_left(verbs, end, key=lambda verb: verb.start)
    last = bisect_left(verbs, stop, first, key=lambda verb: verb.start)
    return all(verb.tense == "passive" and verb.action in _STATES for verb in verbs[first:last])


def _is_object(found: Found, verbs: list[Verb], piece: Piece) -> bool:
    """Whether the line above ends with a verb in the present that has no object yet."""
    last = bisect_left(verbs, piece.span.start, key=lambda verb: verb.start) - 1
    if last < 0 or verbs[last].tense != "present":
        return False
    return _ABOVE.fullmatch(found.view.folded, verbs[last].end, piece.span.start) is not None
