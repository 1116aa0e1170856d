"""Rows of tables, whether the format knows cells or the text only has tabs, pipes or wide gaps."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from typing import Final

from zapisy.found import Span, to_span
from zapisy.text.source import BlockKind
from zapisy.text.views import View

_TAB: Final = re.compile(r"\t")
_PIPE: Final = re.compile(r"\|")
_GAP: Final = re.compile(r"[ ]{3,200}|\t")


class Row:
    """The cells of one row: each with its column and its place in the view."""

    def __init__(self, cells: tuple[tuple[int, Span], ...]) -> None:
        self.cells = cells
        self.start, self.end = cells[0][1].start, cells[-1][1].end
        """Where the row begins and ends."""


def list_rows(view: View, first: int = 0, last: int | None = None, *, loose: bool = False) -> Iterator[Row]:
    """The rows of a document in order, between two places where they are given; a line without cells and tabs is a row
    of one cell. ``loose``: pipes and wide gaps divide lines too."""
    current: list[tuple[int, Span]] = []
    place: tuple[int, int] | None = None
    spans, last = view.block_spans, len(view.clean) if last is None else last
    for at in range(bisect_right(spans, first, key=lambda span: span[1]), len(spans)):
        block, (start, end) = view.source.blocks[at], spans[at]
        if start >= last:
            break
        if block.kind is BlockKind.FURNITURE:
            continue
        here = (block.cell.table, block.cell.row) if block.cell else None
        if current and here != place:
            yield Row(tuple(current))
            current = []
        place = here
        if block.cell:
            current.append((block.cell.column, to_span((start, end))))
        else:
            yield from _split_lines(view.clean, max(start, first), min(end, last), loose=loose)
    if current:
        yield Row(tuple(current))


def _split_lines(clean: str, start: int, end: int, *, loose: bool) -> list[Row]:
    rows: list[Row] = []
    for line in clean[start:end].split("\n"):
        if line and not line.isspace():
            plain = "\t" not in line and not (loose and ("|" in line or "   " in line))
            whole = ((0, to_span((start, start + len(line)))),)
            cells = whole if plain else tuple(_split_line(line, start, loose=loose))
            if cells:
                rows.append(Row(cells))
        start += len(line) + 1
    return rows


def _split_line(line: str, start: int, *, loose: bool) -> list[tuple[int, Span]]:
    """The cells of a line that are not blank, each with its column."""
    stripped = line.strip()
    separator = _PIPE if loose and stripped.count("|") > 1 else _TAB if "\t" in line else _GAP
    if separator is not _TAB:
        start += len(line) - len(line.lstrip())
        line = stripped
    cells: list[tuple[int, Span]] = []
    at = 0
    for column, gap in enumerate([*separator.finditer(line), None]):
        stop = gap.start() if gap else len(line)
        if line[at:stop].strip():
            cells.append((column, to_span((start + at, start + stop))))
        at = gap.end() if gap else stop
    return cells
