"""The text of a Source as it is matched: repaired, without menus, wrapped lines joined, columns marked.

Finds: what repairs.py mends; menus, side columns and footers of web pages; line breaks that only a width has made; blanks
that go to the next column.
Leaves: everything else, at its place: the offsets tell where each character stands in the Source.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import Final

from zapisy.text.repairs import repair_text
from zapisy.text.source import BlockKind, Source

_LETTER: Final = re.compile(r"[^\n]")
_WIDE_GAP: Final = re.compile(r"(?<=[^ \t\n])[ ]{3,}(?=[^ \t\n])")


def clean_source(source: Source) -> tuple[str, tuple[int, ...] | None]:
    """The clean text, and the place of each of its characters in the Source; None where nothing moved."""
    clean, offsets = repair_text(_blank_menus(source) if source.format == "html" else source.text)
    if wraps := [at for block in source.blocks for at in block.wraps]:
        clean = _join_lines(clean, wraps if offsets is None else [bisect_left(offsets, at) for at in wraps])
    if "\r" in clean:  # a string of somebody else's, whose offsets stay
        clean = clean.replace("\r", " ")
    if "   " in clean:
        clean = _WIDE_GAP.sub(_mark_column, clean)
    return clean, offsets


def _blank_menus(source: Source) -> str:
    """The text with blanks for the menus, side columns and footers of a web page: they tell of other things."""
    text = source.text
    parts, at = [], 0
    for block in source.blocks:
        if block.kind is BlockKind.FURNITURE and block.start >= at:
            parts += [text[at : block.start], _LETTER.sub(" ", text[block.start : block.end])]
            at = block.end
    return "".join([*parts, text[at:]]) if parts else text


def _mark_column(gap: re.Match[str]) -> str:
    """A tab for the first of the blanks with which a typist goes to the next column."""
    return "\t" + gap.group()[1:]


def _join_lines(clean: str, wraps: list[int]) -> str:
    """The text with blanks for the line breaks at some places; a hyphen may belong
    to a name (``Nováková-\nBílá``), and a word that was joined before has none."""
    parts, done = [], 0
    for at in wraps:
        if clean[at : at + 1] == "\n" and not (clean[at - 1] == "-" and clean[at - 2].isalpha()):
            parts += [clean[done:at], " "]
            done = at + 1
    return "".join([*parts, clean[done:]])
