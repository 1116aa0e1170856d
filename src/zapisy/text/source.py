"""Source: a document's text, made once by its reader and never edited after.

Every offset in the project counts Unicode code points in ``Source.text``. The text is rendered without
markup, in NFC, with one ``\\n`` per line. A paragraph that its format breaks into lines (plain text, PDF) keeps
those line breaks inside its block. The cells of one table row stand on one line, separated by a tab; a
cell of several paragraphs breaks inside the cell. Computed list numbers (``1.``, ``a)``) are part of the
text; bullets are not, unless the file spells them out as characters.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import partial
from typing import Final, NamedTuple

BBox = tuple[float, float, float, float]
"""A box on a page: x0, top, x1, bottom in points, origin top left."""


LOST: Final = "\ufffd"
"""Stands for a letter that a text layer does not tell, so that no part of a word is taken for a word."""
_FORBIDDEN: Final = re.compile(r"\r\n?|[\x00-\x08\x0b-\x1f\ud800-\udfff\ufffe\uffff]")


_PRIVATE: Final = re.compile("[\uf06c-\uf0fc]")
# Bullets that Symbol and Wingdings keep in the private area of Unicode.
_BULLETS: Final = str.maketrans(
    dict.fromkeys(
        "\uf0b7\uf0a7\uf0d8\uf0fc\uf0a8\uf06c\uf06e\uf06f\uf071\uf075\uf076\uf09f\uf0be\uf0e8\uf0f0", "•"
    )
)


def clean_characters(text: str) -> str:
    """NFC without carriage returns (a line break instead), control characters or lone surrogates (a blank)."""
    if text.isprintable():  # none of the characters below, all of which count as unprintable
        return text if unicodedata.is_normalized("NFC", text) else unicodedata.normalize("NFC", text)
    if _PRIVATE.search(text):
        text = text.translate(_BULLETS)
    if _FORBIDDEN.search(text):
        text = _FORBIDDEN.sub(lambda m: "\n" if m.group()[0] in "\r\x0b\x0c" else " ", text)
    return text if unicodedata.is_normalized("NFC", text) else unicodedata.normalize("NFC", text)


class BlockKind(StrEnum):
    """What a stretch of text is on the page."""

    HEADING = "heading"
    PARAGRAPH = "paragraph"
    LIST_ITEM = "list_item"
    TABLE_CELL = "table_cell"
    FURNITURE = "furniture"


class Cell(NamedTuple):
    """Where a table cell stands; tables of a document count from 0, as rows and columns do."""

    table: int
    row: int
    column: int
    header: bool = False


class Block(NamedTuple):
    """One stretch of ``Source.text``: ``text[start:end]``, without the line break that closes it.

    ``bold`` holds the bold stretches as (start, end) in the document's text, where the format knows them.
    ``page`` counts from 1. ``boxes`` are the boxes of the block's lines, in the order of the lines. ``wraps`` are those of
    its line breaks that only the width of the page has made (offsets in the document's text).
    """

    start: int
    end: int
    kind: BlockKind = BlockKind.PARAGRAPH
    level: int | None = None
    page: int | None = None
    cell: Cell | None = None
    bold: tuple[tuple[int, int], ...] = ()
    boxes: tuple[BBox, ...] = ()
    wraps: tuple[int, ...] = ()


_to_block: Final[Callable[[tuple[object, ...]], Block]] = partial(tuple.__new__, Block)
"""A block of all its fields, in one step: the constructor of a NamedTuple is no part of the compiled wheel."""


@dataclass(frozen=True, slots=True)
class Source:
    """A document as its reader rendered it: the text, and the blocks that cover it in order.

    ``metadata`` holds what the file says of itself (front matter, title, dates); it never fills a value of a
    record, only alternatives. ``notes`` are stable codes of what could not be read (a record is then partial),
    ``note_pages`` the pages that each of them is about, where a format has pages.
    """

    text: str
    blocks: tuple[Block, ...]
    format: str
    encoding: str | None = None
    pages: int | None = None
    ocr: bool = False
    metadata: tuple[tuple[str, str], ...] = ()
    notes: tuple[str, ...] = ()
    note_pages: tuple[tuple[int, ...], ...] = ()

    def block_text(self, block: Block) -> str:
        """The text of one of this document's blocks."""
        return self.text[block.start : block.end]


class SourceBuilder:
    """Collects blocks and gives a Source; readers use it so that offsets are counted in one place."""

    def __init__(self) -> None:
        self._parts: list[str] = []
        self._length = 0
        self._blocks: list[Block] = []

    @property
    def position(self) -> int:
        """The offset at which the next text will stand."""
        return self._length

    def add_gap(self, separator: str = "\n") -> None:
        """Puts a separator behind what is there, unless nothing is."""
        if self._length:
            self._parts.append(separator)
            self._length += len(separator)

    def add_block(
        self,
        text: str,
        kind: BlockKind = BlockKind.PARAGRAPH,
        *,
        level: int | None = None,
        page: int | None = None,
        cell: Cell | None = None,
        bold: Sequence[tuple[int, int]] = (),
        boxes: Sequence[BBox] = (),
        wraps: Sequence[int] = (),
        separator: str = "\n",
    ) -> None:
        """Adds a block behind a separator; ``bold`` and ``wraps`` count within ``text``, which should be clean already."""
        self.add_gap(separator)
        start = self._length
        text, given = clean_characters(text), text
        if len(text) != len(given):
            bold = [(len(clean_characters(given[:a])), len(clean_characters(given[:b]))) for a, b in bold]
            wraps = [len(clean_characters(given[:at])) for at in wraps]
        shifted = tuple([(start + a, start + b) for a, b in bold]) if bold else ()
        self._parts.append(text)
        self._length += len(text)
        breaks = tuple([start + at for at in wraps]) if wraps else ()
        block = (start, self._length, kind, level, page, cell, shifted, tuple(boxes), breaks)
        self._blocks.append(_to_block(block))

    def build(
        self,
        format: str,
        *,
        encoding: str | None = None,
        pages: int | None = None,
        ocr: bool = False,
        metadata: Sequence[tuple[str, str]] = (),
        notes: Sequence[str] = (),
    ) -> Source:
        """The finished Source."""
        text = "".join(self._parts)
        return Source(text, tuple(self._blocks), format, encoding, pages, ocr, tuple(metadata), tuple(notes))
