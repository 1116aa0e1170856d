"""Rows of tables, whether the format knows cells or the text only has tabs."""

from __future__ import annotations

from typing import NamedTuple

from zapisy.found import Span
from zapisy.text.source import BlockKind
from zapisy.text.views import View


class Row(NamedTuple):
    """The cells of one row: each with its column and its place in the view."""

    cells: tuple[tuple[int, Span], ...]

    @property
    def end(self) -> int:
        """Where the row ends."""
        return self.cells[-1][1].end


def list_rows(view: View, first: int = 0, last: int | None = None) -> list[Row]:
    """The rows of a document in order, between two places where they are given; a line without cells and tabs is a row
    of one cell."""
    rows: list[Row] = []
    current: list[tuple[int, Span]] = []
    place: tuple[int, int] | None = None
    for block, span in zip(view.source.blocks, view.block_spans, strict=True):
        if span[1] <= first or block.kind is BlockKind.FURNITURE:
            continue
        if last is not None and span[0] >= last:
            break
        here = (block.cell.table, block.cell.row) if block.cell else None
        if current and here != place:
            rows.append(Row(tuple(current)))
            current = []
        place = here
        if block.cell:
            current.append((block.cell.column, Span(*span)))
        else:
            rows.extend(_split_lines(view.clean, *span))
    if current:
        rows.append(Row(tuple(current)))
    return rows


def _split_lines(clean: str, start: int, end: int) -> list[Row]:
    rows = []
    for line in clean[start:end].split("\n"):
        if "\t" not in line:
            if line and not line.isspace():
                rows.append(Row(((0, Span(start, start + len(line))),)))
            start += len(line) + 1
            continue
        cells, at = [], start
        for column, cell in enumerate(line.split("\t")):
            if cell.strip():
                cells.append((column, Span(at, at + len(cell))))
            at += len(cell) + 1
        if cells:
            rows.append(Row(tuple(cells)))
        start += len(line) + 1
    return rows
