"""How far the text of a decision goes on over sentences, lines and points below its verb.

Finds: points and list items, lines that begin with a small letter, wrapped lines, sentences of a numbered resolution.
Leaves: the next item of a list of decisions, and new sentences where nothing says that they belong.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from typing import Final, NamedTuple

from zapisy.finders.decisions.drafts import Draft, Piece
from zapisy.finders.decisions.points import opens_list
from zapisy.found import Found
from zapisy.text.sentences import ends_sentence

LONG_BLOCK: Final = 1500
"""A block of more characters is a whole document on one line: its sentences do not belong together."""
_TERMINAL: Final = ".!?…"
_CLOSING: Final = '"“”)]'
_QUOTES: Final = '„“"‚'
"""Marks with which a broken line goes on: ``projektu⏎„Paměť krajiny“``."""
LONGEST_LAST: Final = 12
"""Letters of a word with a dot that are looked at."""


class Open(NamedTuple):
    """A decision whose text may go on: ``listing`` behind a colon, ``headed`` by a resolution's header, ``governed``
    by a body before its verb."""

    draft: Draft
    listing: bool
    headed: bool
    governed: bool


class Continuing:
    """Tells of each piece of a document whether it goes on with the decision before it."""

    def __init__(self, found: Found, pieces: list[Piece]) -> None:
        self._view = found.view
        self._clean, self._folded = found.view.clean, found.view.folded
        self._found, self._pieces = found, pieces
        self._kept_widest: int | None = None
        self._kept_crowded: set[int] | None = None

    @property
    def _widest(self) -> int:
        """Characters of the longest line."""
        if self._kept_widest is None:
            self._kept_widest = max(map(len, self._clean.split("\n")))
        return self._kept_widest

    @property
    def _crowded(self) -> set[int]:
        if self._kept_crowded is None:
            self._kept_crowded = _find_crowded(self._found, self._pieces)
        return self._kept_crowded

    def continues(self, text: Open, piece: Piece, marker: re.Match[str] | None) -> bool:
        """Whether a piece belongs to the text of the decision before it."""
        draft = text.draft
        ended = self._has_ended(draft)
        if draft.frame.voice == "passive" and not text.listing and not text.headed:
            return _starts_small(self._clean, piece) and not ended
        lower = _starts_small(self._clean, piece) and not _is_next_letter(text, marker)
        if piece.block == draft.block:
            length = self._view.block_spans[piece.block]
            short = length[1] - length[0] < LONG_BLOCK and piece.block not in self._crowded
            return short and (text.headed or (lower and not ended))
        if text.listing:
            return (
                marker is not None
                or lower
                or (max(map(len, self._clean[slice(*piece.span)].split("\n"))) < 160 and not ended)
            )
        if (lower or self._clean[piece.span.start] in _QUOTES) and not ended:
            return True
        return self._goes_on(text, piece, marker, ended=ended)

    def _goes_on(self, text: Open, piece: Piece, marker: re.Match[str] | None, *, ended: bool) -> bool:
        """Whether a piece with a capital or a marker goes on: a point, or a line broken for want of room."""
        draft = text.draft
        textend = (
            self._clean[draft.end - 1 : draft.end] in (":", ";", ",")
            or opens_list(self._folded, draft.end)
            or self._clean[draft.end - 3 : draft.end] == " že"
        )
        wraps = not ended and self._clean[draft.end - 1] != "." and self._fills_line(draft.end)
        numbered = marker is not None and marker["mark"] is not None and marker["mark"][0].isdigit()
        if numbered and draft.points and draft.points[0][0].isdigit():
            return False  # the next item of the list in which this decision is one
        if numbered and marker is not None:
            return textend or (wraps and not self._clean[marker.end()].isupper())
        if marker is not None:
            return textend or (text.headed and marker["mark"] is not None)
        return wraps or (not ended and text.headed and text.governed)

    def _has_ended(self, draft: Draft) -> bool:
        """Whether the text ends with a sentence's end, and not with an abbreviation or an ordinal."""
        if not is_closed(self._clean, draft.start, draft.end):
            return False
        folded, last = self._folded, draft.end - 1
        if folded[last] != ".":
            return True
        at, first = last, max(draft.start, last - LONGEST_LAST)
        while at > first and folded[at - 1] not in "(/" and not folded[at - 1].isspace():
            at -= 1
        return at == last or ends_sentence(folded[at:last])

    def _fills_line(self, end: int) -> bool:
        """Whether the line that ends here was broken for want of room."""
        starts = self._view.line_starts
        return end - starts[bisect_right(starts, end) - 1] >= max(60, 0.7 * self._widest)


def is_closed(clean: str, start: int, end: int) -> bool:
    """Whether a stretch ends with the mark of a sentence's end, and a bracket or quotation mark behind it at the most."""
    if clean[end - 1] in _TERMINAL:
        return True
    return clean[end - 1] in _CLOSING and end - 2 >= start and clean[end - 2] in _TERMINAL


def ends_line(clean: str, end: int) -> bool:
    """Whether a line or what stands before a colon ends here, with a blank or two behind it at the most."""
    behind = clean[end : end + 1]
    if behind == " ":
        behind = clean[end + 1 : end + 2]
    return behind in ("", " ", "\n", ":")


def _find_crowded(found: Found, pieces: list[Piece]) -> set[int]:
    """Blocks that hold several resolutions: there a sentence alone is a resolution's text."""
    starts = [start for start, _ in found.view.block_spans]
    blocks = [
        bisect_right(starts, piece.span.start) - 1 for piece in pieces if piece.kind in ("header", "vote")
    ]
    return {block for block, count in Counter(blocks).items() if count > 2}


def _is_next_letter(text: Open, marker: re.Match[str] | None) -> bool:
    """``b)`` behind a decision that has no points: the next matter, in which nothing was decided yet."""
    mark = marker["mark"] if marker else None
    if mark is None or mark[:1] in ("a", "i") or text.listing or text.headed or text.governed:
        return False
    return mark.endswith(")") and mark[0].isalpha() and text.draft.points == []


def _starts_small(clean: str, piece: Piece) -> bool:
    """Whether a piece begins with a small letter, which is no bullet."""
    start = piece.span.start
    return clean[start].islower() and not clean.startswith(("o ", "o\t"), start)
