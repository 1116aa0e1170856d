"""Reads PDF: the text layer through pdfium, laid out as blocks with their pages, boxes and bold stretches.

Finds: headings, paragraphs, list items, cells of ruled tables, page furniture (see pdf_blocks, pdf_rules).
Pages without a usable text layer are recognised (ocr.py) where tesseract is installed.
Leaves: other pictures of text (code needs_ocr; a page among others is noted as pages_without_text), annotations, forms.
"""

from __future__ import annotations

from collections.abc import Iterator

import pypdfium2
import pypdfium2.raw as pdfium

from zapisy.errors import MissingProgramError, ReadError
from zapisy.readers.ocr import DPI, PACKAGES, find_tesseract, recognise_page
from zapisy.readers.ocr_pictures import MOST_PIXELS
from zapisy.readers.ocr_settings import AUTO, OcrSettings
from zapisy.readers.pdf_layout import Page, Table, build_source
from zapisy.readers.pdf_lines import PageText, TextLine, Word, find_placement
from zapisy.readers.pdf_rows import order_rows
from zapisy.readers.pdf_rules import find_grids
from zapisy.readers.text_quality import is_rubble
from zapisy.text.source import Source

MAX_PAGES = 5_000
MAX_PAGE_CHARACTERS = 100_000
"""A page of A4 holds 5,000 characters; a poster in small print 60,000."""
MAX_CHARACTERS = 10_000_000
FEW_CHARACTERS = 20
"""A page that is mostly a picture and has no more characters than this has no text layer to speak of."""
DOUBTFUL = 60.0
"""Per cent of certainty below which a recognised page is noted as doubtful."""
_ENCRYPTED = 4
"""pdfium's FPDF_ERR_PASSWORD."""


def read_pdf(content: bytes, ocr: OcrSettings = AUTO) -> Source:
    """The Source of a PDF. Raises ReadError: encrypted, damaged, too_large, needs_ocr, no_text."""
    pdf = _open_pdf(content)
    try:
        if len(pdf) > MAX_PAGES:
            raise ReadError("too_large", f"the file has {len(pdf)} pages; the limit is {MAX_PAGES}, split it")
        pages = list(_read_pages(pdf, ocr))
        recognised = any(page.recognised for page in pages)
        return build_source(pages, _read_metadata(pdf), recognised=recognised)
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
        locked = getattr(error, "err_code", None) == _ENCRYPTED or "password" in str(error).lower()
        if locked and not _opens(content):
            message = "the file is locked with a password; save a copy without it"
            raise ReadError("encrypted", message) from None
    raise ReadError("damaged", "the file is no readable PDF; try to repair it with qpdf")


def _opens(content: bytes) -> bool:
    """Whether pdfium opens a file that it finds no page in: its last error is then that of some earlier file."""
    opened = pdfium.FPDF_LoadMemDocument64(content, len(content), None)
    if opened:
        pdfium.FPDF_CloseDocument(opened)
    return bool(opened)


def _read_metadata(pdf: pypdfium2.PdfDocument) -> tuple[tuple[str, str], ...]:
    values = pdf.get_metadata_dict(skip_empty=True)
    names = (("Title", "title"), ("CreationDate", "created"), ("ModDate", "modified"))
    return tuple((name, values[key][:500]) for key, name in names if key in values)


def _read_pages(pdf: pypdfium2.PdfDocument, ocr: OcrSettings) -> Iterator[Page]:
    total = 0
    for number in range(len(pdf)):
        try:
            raw = pdf[number]
        except pypdfium2.PdfiumError:
            yield Page(number + 1, 595.0, 842.0, [], [], True)
            continue
        try:
            page, characters = _read_page(raw, number + 1, ocr)
        finally:
            raw.close()
        total += characters
        if total > MAX_CHARACTERS:
            raise ReadError("too_large", f"the file has more than {MAX_CHARACTERS} characters; split it")
        yield page


def _read_page(raw: pypdfium2.PdfPage, number: int, ocr: OcrSettings) -> tuple[Page, int]:
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
    rubble = not blank and is_rubble(text)
    if ocr.mode == "always" or (ocr.mode == "auto" and (blank or rubble)):
        page = _recognise(raw, number, ocr)
        if page is not None:
            return page, count
    tables = [Table(grid) for grid in find_grids(raw, find_placement(raw))] if lines else []
    rows = order_rows(_fill_tables(lines, tables), number)
    notes = ("damaged_text_layer",) if rubble else ()
    return Page(number, raw.get_width(), raw.get_height(), rows, tables, blank, notes), count


def _recognise(raw: pypdfium2.PdfPage, number: int, ocr: OcrSettings) -> Page | None:
    """The page as OCR reads it; None where tesseract is not installed."""
    if find_tesseract() is None:
        if ocr.mode == "always":
            raise MissingProgramError("tesseract (with Czech)", PACKAGES)
        return None
    width, height = raw.get_width(), raw.get_height()
    scale = min(DPI / 72, (MOST_PIXELS / max(width * height, 1.0)) ** 0.5)
    recognised = recognise_page(raw.render(scale=scale, grayscale=True).to_pil(), 72 * scale, ocr)
    rows = order_rows(recognised.lines, number)
    notes = ("ocr_unsure",) if rows and recognised.certainty < DOUBTFUL else ()
    return Page(number, width, height, rows, [], not rows, notes, recognised=True)


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
