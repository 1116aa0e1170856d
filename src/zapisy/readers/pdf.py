"""Reads PDF: the text layer through pdfium, laid out as blocks with their pages, boxes and bold stretches.

Finds: headings, paragraphs, list items, cells of ruled tables, page furniture (see pdf_blocks, pdf_rules).
Leaves: pictures of text (code needs_ocr; a page among others is noted as pages_without_text), annotations, forms.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

import pypdfium2
import pypdfium2.raw as pdfium

from zapisy.errors import ReadError
from zapisy.readers.pdf_blocks import Measures, group_kind, group_rows, mark_furniture, measure_rows
from zapisy.readers.pdf_lines import PageText, TextLine, Word, find_placement
from zapisy.readers.pdf_rows import Row, order_rows
from zapisy.readers.pdf_rules import Grid, find_grids
from zapisy.text.source import BlockKind, Cell, Source, SourceBuilder

MAX_PAGES = 5_000
MAX_PAGE_CHARACTERS = 100_000
"""A page of A4 holds 5,000 characters; a poster in small print 60,000."""
MAX_CHARACTERS = 10_000_000
FEW_CHARACTERS = 20
"""A page that is mostly a picture and has no more characters than this has no text layer to speak of."""
_ENCRYPTED = 4
"""pdfium's FPDF_ERR_PASSWORD."""


@dataclass(slots=True)
class Table:
    """A ruled table and the words of each of its cells, by row and column."""

    grid: Grid
    cells: dict[tuple[int, int], list[TextLine]] = field(default_factory=dict)


@dataclass(slots=True)
class Page:
    """One page as read: its rows and tables, and its size in points."""

    number: int
    width: float
    height: float
    rows: list[Row]
    tables: list[Table]
    blank: bool


def read_pdf(content: bytes) -> Source:
    """The Source of a PDF. Raises ReadError: encrypted, damaged, too_large, needs_ocr, no_text."""
    pdf = _open_pdf(content)
    try:
        if len(pdf) > MAX_PAGES:
            raise ReadError("too_large", f"the file has {len(pdf)} pages; the limit is {MAX_PAGES}, split it")
        pages = list(_read_pages(pdf))
        return _build_source(pages, _read_metadata(pdf))
    except pypdfium2.PdfiumError:
        raise ReadError("damaged", "a page of the file cannot be read; try to repair it with qpdf") from None
    finally:
        pdf.close()


def _open_pdf(content: bytes) -> pypdfium2.PdfDocument:
    try:
        pdf = pypdfium2.PdfDocument(content)
        if len(pdf) > 0:
            return pdf
        pdf.close()
    except pypdfium2.PdfiumError as error:
        if getattr(error, "err_code", None) == _ENCRYPTED or "password" in str(error).lower():
            message = "the file is locked with a password; save a copy without it"
            raise ReadError("encrypted", message) from None
    raise ReadError("damaged", "the file is no readable PDF; try to repair it with qpdf")


def _read_metadata(pdf: pypdfium2.PdfDocument) -> tuple[tuple[str, str], ...]:
    values = pdf.get_metadata_dict(skip_empty=True)
    names = (("Title", "title"), ("CreationDate", "created"), ("ModDate", "modified"))
    return tuple((name, values[key][:500]) for key, name in names if key in values)


def _read_pages(pdf: pypdfium2.PdfDocument) -> Iterator[Page]:
    total = 0
    for number in range(len(pdf)):
        try:
            raw = pdf[number]
        except pypdfium2.PdfiumError:
            yield Page(number + 1, 595.0, 842.0, [], [], True)
            continue
        try:
            page, characters = _read_page(raw, number + 1)
        finally:
            raw.close()
        total += characters
        if total > MAX_CHARACTERS:
            raise ReadError("too_large", f"the file has more than {MAX_CHARACTERS} characters; split it")
        yield page


def _read_page(raw: pypdfium2.PdfPage, number: int) -> tuple[Page, int]:
    textpage = raw.get_textpage()
    try:
        count = textpage.count_chars()
        if count > MAX_PAGE_CHARACTERS:
            message = f"page {number} has {count} characters; the limit is {MAX_PAGE_CHARACTERS}"
            raise ReadError("too_large", message)
        reader = PageText(raw, textpage)
        text = reader.read_text()
        lines = list(reader.read_lines(text))
    finally:
        textpage.close()
    blank = not lines and pdfium.FPDFPage_CountObjects(raw.raw) > 0
    if len(text.strip()) <= FEW_CHARACTERS and _is_picture(raw):
        blank = True
    tables = [Table(grid) for grid in find_grids(raw, find_placement(raw))] if lines else []
    rows = order_rows(_fill_tables(lines, tables), number)
    return Page(number, raw.get_width(), raw.get_height(), rows, tables, blank), count


def _is_picture(raw: pypdfium2.PdfPage) -> bool:
    area = raw.get_width() * raw.get_height()
    for image in raw.get_objects(filter=(pdfium.FPDF_PAGEOBJ_IMAGE,), max_depth=2):
        left, bottom, right, top = image.get_bounds()
        if (right - left) * (top - bottom) > 0.5 * area:
            return True
    return False


def _fill_tables(lines: list[TextLine], tables: list[Table]) -> list[TextLine]:
    """Puts words into the cells that hold them and gives the lines that are left."""
    if not tables:
        return lines
    outside: list[TextLine] = []
    for line in lines:
        rest: list[Word] = []
        for word in line.words:
            home = _find_cell(word, tables)
            if home is None:
                rest.append(word)
                continue
            _put_word(home[0].cells.setdefault(home[1], []), word, line)
        if rest:
            outside.append(TextLine(tuple(rest), line.size))
    return outside


def _find_cell(word: Word, tables: list[Table]) -> tuple[Table, tuple[int, int]] | None:
    x, y = (word.x0 + word.x1) / 2, (word.top + word.bottom) / 2
    for table in tables:
        cell = table.grid.cell_at(x, y)
        if cell is not None:
            return table, cell
    return None


def _put_word(lines: list[TextLine], word: Word, line: TextLine) -> None:
    if lines and lines[-1].words[-1] in line.words:
        lines[-1] = TextLine((*lines[-1].words, word), line.size)
    else:
        lines.append(TextLine((word,), line.size))


def _build_source(pages: list[Page], metadata: tuple[tuple[str, str], ...]) -> Source:
    blank = [page for page in pages if page.blank]
    if not any(page.rows or page.tables for page in pages if not page.blank):
        if blank:
            raise ReadError(
                "needs_ocr", "the pages are pictures without a text layer; run OCR (ocrmypdf) first"
            )
        raise ReadError("no_text", "the file has no text; check that it is the right file")
    builder = SourceBuilder()
    furniture = mark_furniture([page.rows for page in pages], [page.height for page in pages])
    body = [row for page in pages for row in page.rows if id(row) not in furniture]
    measures = measure_rows(body, max(page.width for page in pages))
    first_table = 0
    for page in pages:
        _add_page(builder, page, furniture, measures, first_table)
        first_table += len(page.tables)
    notes = ("pages_without_text",) if blank else ()
    return builder.build("pdf", pages=len(pages), metadata=metadata, notes=notes)


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


def _add_rows(builder: SourceBuilder, rows: list[Row], measures: Measures) -> list[Row]:
    for group in group_rows(rows, measures):
        _add_group(builder, group, *group_kind(group, measures))
    return []


def _add_group(
    builder: SourceBuilder,
    group: list[Row],
    kind: BlockKind,
    level: int | None,
    *,
    cell: Cell | None = None,
    separator: str = "\n",
) -> None:
    at = 0
    bold: list[tuple[int, int]] = []
    for row in group:
        bold.extend((at + start, at + end) for start, end in row.bold)
        at += len(row.text) + 1
    builder.add_block(
        "\n".join(row.text for row in group), kind, level=level, page=group[0].page, cell=cell, bold=bold,
        boxes=[row.box for row in group], separator=separator,
    )  # fmt: skip


def _add_table(builder: SourceBuilder, number: int, table: Table, page: int) -> None:
    """Adds the cells of a table that hold text, one row of cells a line."""
    last_row = -1
    for (row, column), lines in sorted(table.cells.items()):
        group = order_rows(lines, page)
        cell = Cell(number, row, column, header=row == 0 and all(one.all_bold for one in group))
        separator = "\t" if row == last_row else "\n"
        _add_group(builder, group, BlockKind.TABLE_CELL, None, cell=cell, separator=separator)
        last_row = row
