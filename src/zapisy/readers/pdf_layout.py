"""Pages of rows and ruled tables → the blocks of a Source, from top to bottom; pictures of pages come this way too."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise
from typing import Final

from zapisy.errors import ReadError
from zapisy.readers.ocr import PACKAGES
from zapisy.readers.pdf_blocks import Measures, group_kind, group_rows, mark_furniture, measure_rows
from zapisy.readers.pdf_lines import TextLine
from zapisy.readers.pdf_rows import Row, order_rows
from zapisy.readers.pdf_rules import Grid
from zapisy.readers.pdf_turned import turn_box
from zapisy.text.source import Block, BlockKind, Cell, Source, SourceBuilder
from zapisy.text.wraps import list_breaks, opens_label

PADDING: Final = 4.0
"""Points that a cell leaves free beside its text at the least."""


@dataclass(slots=True)
class Table:
    """A ruled table and the words of each of its cells, by row and column."""

    grid: Grid
    cells: dict[tuple[int, int], list[TextLine]] = field(default_factory=dict)


@dataclass(slots=True)
class Page:
    """One page as read: its rows and tables, its size in points, and codes of what is doubtful about it. ``turned`` are
    the quarter turns to the right from the page as it is read to the page as it is shown; ``aside`` is text in other directions."""

    number: int
    width: float
    height: float
    rows: list[Row]
    tables: list[Table]
    blank: bool
    notes: tuple[str, ...] = ()
    recognised: bool = False
    turned: int = 0
    aside: list[Row] = field(default_factory=list)


def build_source(
    pages: list[Page], metadata: tuple[tuple[str, str], ...], *, format: str = "pdf", recognised: bool = False
) -> Source:
    """The Source of pages. Raises ReadError: needs_ocr where all are pictures, no_text where there is nothing."""
    if not any(page.rows or page.tables for page in pages if not page.blank):
        raise _explain_nothing([page for page in pages if page.blank])
    builder = SourceBuilder()
    furniture = mark_furniture([page.rows for page in pages], [page.height for page in pages])
    body = [row for page in pages for row in page.rows if id(row) not in furniture]
    measures = measure_rows(body, max(page.width for page in pages))
    first_table = 0
    for page in pages:
        _add_page(builder, page, furniture, measures, first_table)
        first_table += len(page.tables)
    source = builder.build(format, pages=len(pages), ocr=recognised, metadata=metadata)
    noted = _gather_notes(pages)
    source = replace(source, notes=tuple(noted), note_pages=tuple(map(tuple, noted.values())))
    turned = {page.number: page for page in pages if page.turned}
    return (
        replace(source, blocks=tuple(_turn_back(block, turned) for block in source.blocks))
        if turned
        else source
    )


def _explain_nothing(blank: list[Page]) -> ReadError:
    if not blank:
        return ReadError("no_text", "the file has no text; check that it is the right file")
    if all(page.recognised for page in blank):
        return ReadError("no_text", "no text was recognised on the pages; look at the file by hand")
    return ReadError(
        "needs_ocr",
        f"the pages are pictures or do not tell their letters; install {PACKAGES}, or use --ocr auto",
    )


def _gather_notes(pages: list[Page]) -> dict[str, list[int]]:
    """The codes of what is doubtful, and the pages of each."""
    noted: dict[str, list[int]] = {}
    for page in pages:
        for code in ("pages_without_text",) * page.blank + page.notes:
            noted.setdefault(code, []).append(page.number)
    return noted


def _turn_back(block: Block, turned: dict[int, Page]) -> Block:
    """A block with its boxes where its page, as it is shown, has them."""
    page = turned.get(block.page or 0)
    if page is None:
        return block
    size = (page.width, page.height)
    return block._replace(boxes=tuple(turn_box(box, size, page.turned) for box in block.boxes))


def _add_page(
    builder: SourceBuilder, page: Page, furniture: set[int], measures: Measures, first_table: int
) -> None:
    """Adds the rows of a page with its tables between them, from top to bottom."""
    waiting = list(enumerate(page.tables, first_table))
    run: list[Row] = []
    for row in page.rows:
        while waiting and waiting[0][1].grid.box[1] <= row.box[1]:
            run = _add_rows(builder, run, measures)
            _add_table(builder, *waiting.pop(0), page.number)
        if id(row) in furniture:
            run = _add_rows(builder, run, measures)
            _add_group(builder, [row], BlockKind.FURNITURE, None)
        else:
            run.append(row)
    _add_rows(builder, run, measures)
    for number, table in waiting:
        _add_table(builder, number, table, page.number)
    for row in page.aside:
        _add_group(builder, [row], BlockKind.PARAGRAPH, None)


def _add_rows(builder: SourceBuilder, rows: list[Row], measures: Measures) -> list[Row]:
    for group in group_rows(rows, measures):
        kind, level = group_kind(group, measures)
        _add_group(builder, group, kind, level, wraps=_list_wraps(group))
    return []


def _add_group(
    builder: SourceBuilder,
    group: list[Row],
    kind: BlockKind,
    level: int | None,
    *,
    cell: Cell | None = None,
    wraps: Sequence[int] = (),
    separator: str = "\n",
) -> None:
    at = 0
    bold: list[tuple[int, int]] = []
    for row in group:
        bold.extend((at + start, at + end) for start, end in row.bold)
        at += len(row.text) + 1
    builder.add_block(
        "\n".join(row.text for row in group), kind, level=level, page=group[0].page, cell=cell, bold=bold,
        boxes=[row.box for row in group], wraps=wraps, separator=separator,
    )  # fmt: skip


def _list_wraps(group: list[Row], right: float | None = None) -> list[int]:
    """The breaks between the rows of a paragraph, which end where the next word had no room, or of a cell as far as they do;
    ``right`` is the border of the cell."""
    full = [
        not opens_label(row.text)
        and (right is None or above.box[2] + 0.25 * row.size + row.first_width > right - PADDING)
        for above, row in pairwise(group)
    ]
    return list_breaks([row.text for row in group], full)


def _add_table(builder: SourceBuilder, number: int, table: Table, page: int) -> None:
    """Adds the cells of a table that hold text, one row of cells a line."""
    last_row = -1
    for (row, column), lines in sorted(table.cells.items()):
        group = order_rows(lines, page)
        cell = Cell(number, row, column, header=row == 0 and all(one.all_bold for one in group))
        separator = "\t" if row == last_row else "\n"
        edge = max(one.box[2] for one in group)
        right = min((x for x in table.grid.xs if x >= edge - 1), default=edge)
        _add_group(
            builder,
            group,
            BlockKind.TABLE_CELL,
            None,
            cell=cell,
            wraps=_list_wraps(group, right),
            separator=separator,
        )
        last_row = row
