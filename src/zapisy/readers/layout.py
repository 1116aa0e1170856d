"""What office formats are made of (passages, tables), and how it becomes the text and blocks of a Source."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from typing import Final

from zapisy.text.source import BlockKind, Cell, SourceBuilder

MAX_BLOCKS: Final = 100_000
"""Blocks of one document; what comes after is left out and the record is partial."""
MAX_SPAN: Final = 63
"""Columns that one cell may span (the limit of Word)."""
Span = tuple[int, int]
Piece = tuple[str, bool]


class Passage:
    """One paragraph; ``bold`` counts within ``text``."""

    __slots__ = ("bold", "kind", "level", "page", "text")

    def __init__(
        self,
        text: str,
        bold: list[Span],
        kind: BlockKind = BlockKind.PARAGRAPH,
        level: int | None = None,
        page: int | None = None,
    ) -> None:
        self.text, self.bold, self.kind, self.level, self.page = text, bold, kind, level, page


class TableCell:
    """What stands in one cell, and its column."""

    __slots__ = ("column", "items")

    def __init__(self, items: list[Passage | Table], column: int) -> None:
        self.items, self.column = items, column


class Row:
    """The cells of one row."""

    __slots__ = ("cells", "header")

    def __init__(self, cells: list[TableCell], header: bool = False) -> None:
        self.cells, self.header = cells, header


class Table:
    """The rows of one table."""

    __slots__ = ("rows",)

    def __init__(self) -> None:
        self.rows: list[Row] = []


Item = Passage | Table


def join_pieces(pieces: Sequence[Piece]) -> tuple[str, list[Span]]:
    """The text of pieces without outer spaces, in NFC, and its bold stretches."""
    raw = pieces[0][0] if len(pieces) == 1 else "".join([text for text, _ in pieces])
    text = raw.strip()
    if not text:
        return "", []
    bold = _bold_spans(pieces)
    lead = len(raw) - len(raw.lstrip())
    if lead or len(text) != len(raw):
        shifted = ((max(a - lead, 0), min(b - lead, len(text))) for a, b in bold)
        bold = [(a, b) for a, b in shifted if a < b]
    if not unicodedata.is_normalized("NFC", text):
        bold = [(_composed_length(text[:a]), _composed_length(text[:b])) for a, b in bold]
        text = unicodedata.normalize("NFC", text)
        bold = [(a, min(b, len(text))) for a, b in bold]
    return text, bold


def _composed_length(text: str) -> int:
    return len(unicodedata.normalize("NFC", text))


def _bold_spans(pieces: Sequence[Piece]) -> list[Span]:
    spans: list[Span] = []
    at = 0
    for text, bold in pieces:
        end = at + len(text)
        if bold and text:
            if spans and spans[-1][1] == at:
                spans[-1] = (spans[-1][0], end)
            else:
                spans.append((at, end))
        at = end
    return spans


class LayoutWriter:
    """Writes items into a SourceBuilder; ``full`` tells that the limit of blocks was reached."""

    def __init__(self) -> None:
        self.builder = SourceBuilder()
        self.full = False
        self._tables = 0
        self._count = 0

    def write_items(self, items: Sequence[Item]) -> None:
        """Writes passages as blocks, and tables row by row."""
        for item in items:
            if isinstance(item, Passage):
                self._write_passage(item)
            elif len(item.rows) == 1 and len(item.rows[0].cells) == 1:
                self.write_items(item.rows[0].cells[0].items)  # a frame around text is no table
            else:
                self._write_table(item)

    def write_furniture(self, items: Sequence[Item]) -> None:
        """Writes headers and footers."""
        for text, _ in _flatten(items):
            if text and self._may_write():
                self.builder.add_block(text, BlockKind.FURNITURE)

    def _may_write(self) -> bool:
        self._count += 1
        self.full = self._count > MAX_BLOCKS
        return not self.full

    def _write_passage(self, item: Passage) -> None:
        if item.text and self._may_write():
            self.builder.add_block(item.text, item.kind, level=item.level, page=item.page, bold=item.bold)

    def _write_table(self, table: Table) -> None:
        number, at = self._tables, 0
        self._tables += 1
        for row in table.rows:
            written = [(cell, *_join_lines(_flatten(cell.items))) for cell in row.cells]
            if not any(text for _, text, _ in written):
                continue
            header = row.header or (
                at == 0 and len(table.rows) > 1 and all(_is_bold(t, b) for _, t, b in written)
            )
            for order, (cell, text, bold) in enumerate(written):
                if not self._may_write():
                    return
                self.builder.add_block(
                    text, BlockKind.TABLE_CELL, page=_first_page(cell.items), bold=bold,
                    cell=Cell(number, at, cell.column, header), separator="\t" if order else "\n",
                )  # fmt: skip
            at += 1


def _is_bold(text: str, bold: list[Span]) -> bool:
    return not text or sum(b - a for a, b in bold) * 10 >= len(text) * 9


def _first_page(items: Sequence[Item]) -> int | None:
    return next((item.page for item in items if isinstance(item, Passage)), None)


def _flatten(items: Sequence[Item]) -> list[tuple[str, list[Span]]]:
    """The lines of what stands in a cell; a table in it gives one line a row."""
    lines: list[tuple[str, list[Span]]] = []
    for item in items:
        if isinstance(item, Passage):
            lines.append((item.text, item.bold))
            continue
        for row in item.rows:
            cells = [_join_lines(_flatten(cell.items)) for cell in row.cells]
            lines.append(_join_lines(cells, "\t"))
    return [line for line in lines if line[0].strip()]


def _join_lines(lines: Sequence[tuple[str, list[Span]]], separator: str = "\n") -> tuple[str, list[Span]]:
    if len(lines) == 1:
        return lines[0]
    at, bold = 0, []
    for text, spans in lines:
        bold += [(at + a, at + b) for a, b in spans]
        at += len(text) + len(separator)
    return separator.join([text for text, _ in lines]), bold
