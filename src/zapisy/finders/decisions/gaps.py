"""How far a vote stands from the resolutions before and behind it, and what parts them.

Finds: nothing in between; a little other text of the same item, which a vote behind it may pass over.
Leaves: what stands beyond a heading, a new item, another vote, or in front of a vote that ends its own line.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import Final

from zapisy.finders.decisions.drafts import Group, Piece, is_heading
from zapisy.found import Found

NEAR: Final = 160
"""Characters of other text over which a vote still belongs to the resolution before it."""
MOST_HEADERS: Final = 4
"""Pieces between a vote and the resolution behind it: its heading, in parts."""
SHORT: Final = 40
"""Characters of a value in a cell or a line below its label."""
MARKS: Final = 12
"""Characters of a line before the sentence that it begins with."""
_MARK: Final = re.compile(r"[ \t>*_#|]{0,4}(?:\d{1,2}(?:\.\d{1,2}){0,2}[.)/]|[a-z][)/]|[-–•●▪*+◦])[ \t]")


def measure_gaps(
    found: Found, pieces: list[Piece], index: int, before: Group | None, after: Group | None
) -> tuple[int | None, int | None]:
    """Characters of other text between a vote and the resolutions before and after it, None where it is not theirs."""
    vote = pieces[index].vote
    left = None if before is None else _measure_back(found, pieces, index, before)
    right = None if after is None else _measure_on(pieces, index, after)
    if after is not None and right == 0 and ends_own_line(found, pieces, index) and not is_passive(after):
        right = None
    if before is not None and after is not None and left is not None and right == 0:
        right = None if _is_apart(found, pieces, index, before, after) else right
    if after is not None and right == 0 and is_passive(after) and _opens_item(found, pieces[after.first]):
        right = None  # the next item of a list
    if vote is not None and vote.outcome and after is not None and is_passive(after):
        right = None  # the vote has told its result itself
    clean, start = found.view.clean, pieces[index].span.start
    if clean[start] == "(" and clean[start - 1 : start] != "\n":  # a bracket belongs to the words before it
        return (0 if left == 0 else None), None
    return left, right


def _is_apart(found: Found, pieces: list[Piece], index: int, before: Group, after: Group) -> bool:
    """Whether a vote stands in the paragraph of the resolution before it, and the one behind is in another."""
    if index + 1 > after.first:
        return False
    starts, at = found.view.block_spans, pieces[index].span.start
    first, behind = pieces[before.last].span.start, pieces[index + 1].span.start
    own = bisect_right(starts, (at, len(found.view.clean)))
    return (
        bisect_right(starts, (first, len(found.view.clean))) == own
        and bisect_right(starts, (behind, len(found.view.clean))) > own
    )


def ends_own_line(found: Found, pieces: list[Piece], index: int) -> bool:
    """Whether a vote closes a line, as in a column, whose text is what was voted upon."""
    clean, vote, told = found.view.clean, pieces[index].span, pieces[index - 1]
    if (
        index == 0
        or told.kind != "text"
        or clean[vote.end : vote.end + 4].lstrip(" .)|\t")[:1] not in ("", "\n")
    ):
        return False
    return "\t" in clean[told.span.end : vote.start] and "\n" not in clean[told.span.end : vote.start]


def _measure_back(found: Found, pieces: list[Piece], index: int, before: Group) -> int | None:
    """A new item, a heading or another vote in between parts them."""
    length = 0
    if index - 1 > before.last and _is_subject(found, pieces[index - 1], pieces[index]):
        return None
    for at in range(index - 1, min(before.last, index - 1), -1):
        piece = pieces[at]
        if piece.kind == "vote" or (piece.kind == "header" and not piece.closing):
            return None
        if piece.kind == "text":
            length += piece.span.end - piece.span.start
            asked = found.view.clean[piece.span.end - 1] == "?"
            parts = (
                asked
                or is_heading(found, piece.block)
                or _opens_item(found, piece)
                or _is_counter(found, piece)
                or (at == index - 1 and _MOVED.search(found.view.folded, *piece.span) is not None)
            )
            if length > NEAR or (parts and not _is_value(found, pieces, at)):
                return None
    return length


_SUBJECT: Final = re.compile(r"(?!hlas|vysled|pritom|pocet|celkem|usnes|navrh)[^\W\d_]{4,}[^\n:]{8,120}$")


def _is_subject(found: Found, told: Piece, vote: Piece) -> bool:
    """``Odměna pro jednatele – 3 pro, 9 proti``: the words that a dash ties to a vote were voted upon."""
    if told.kind != "text" or "–" not in found.view.clean[told.span.end : vote.span.start]:
        return False
    return _SUBJECT.match(found.view.folded, *told.span) is not None


_MOVED: Final = re.compile(r"(?<!\w)navrh(?:l[aoi]?|uje|nul[ai]?)\s(?!usneseni)")
"""Somebody's motion right before a vote was voted upon."""
_COUNTER: Final = re.compile(r"(?:proti|pozmenovaci\w{0,3} |pozmenujici\w{0,3} )navrh\w{0,2}(?!\w)")


def _is_counter(found: Found, piece: Piece) -> bool:
    """A counter-motion has a vote of its own."""
    return _COUNTER.match(found.view.folded, piece.span.start) is not None


def _is_value(found: Found, pieces: list[Piece], at: int) -> bool:
    """Whether a text stands behind a label in its line, as a deadline behind ``T:``."""
    label = pieces[at - 1] if at else None
    if label is None or label.kind != "stop":
        return False
    between = found.view.clean[label.span.end : pieces[at].span.start]
    short = pieces[at].span.end - pieces[at].span.start < SHORT
    return "\n" not in between or (short and between.strip(" \t:") == "\n")


def _measure_on(pieces: list[Piece], index: int, after: Group) -> int | None:
    """Whatever stands in between was voted upon itself."""
    if after.first > index + MOST_HEADERS:
        return None
    return None if any(piece.kind != "header" for piece in pieces[index + 1 : after.first]) else 0


def _opens_item(found: Found, piece: Piece) -> bool:
    """Whether a sentence begins a line with a number or a bullet."""
    clean, start = found.view.clean, piece.span.start
    line = clean.rfind("\n", max(0, start - MARKS), start) + 1
    return start - line < MARKS and _MARK.match(clean, line) is not None


def is_passive(group: Group) -> bool:
    return group.drafts[0].frame.voice == "passive" and group.header is None
