"""Reads one page of a PDF: its text layer where that is what the page shows, else its picture where tesseract is installed.

Finds: pages without text, pages that are mostly a picture or outlines of letters, text layers that are rubble (text_quality,
lost_letters) or replaced (pdf_replaced), text in other directions (pdf_turned).
Leaves: what is doubtful about a page is noted: ``damaged_text_layer``, ``pages_without_text``, ``ocr_unsure``.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

import pypdfium2
import pypdfium2.raw as pdfium

from zapisy.errors import MissingProgramError, ReadError
from zapisy.readers.lost_letters import MANY, UNNAMED, is_gibberish, is_unreadable, mark_lost
from zapisy.readers.ocr import DPI, PACKAGES, find_tesseract
from zapisy.readers.ocr_pictures import MOST_PIXELS
from zapisy.readers.ocr_settings import OcrSettings
from zapisy.readers.ocr_turns import DOUBTFUL, recognise_upright
from zapisy.readers.pdf_cells import fill_tables
from zapisy.readers.pdf_fields import join_fields, read_fields
from zapisy.readers.pdf_layout import Page, Table
from zapisy.readers.pdf_lines import PageText, TextLine, find_placement
from zapisy.readers.pdf_replaced import restore_glyphs
from zapisy.readers.pdf_rows import make_row, order_rows
from zapisy.readers.pdf_rules import find_grids
from zapisy.readers.pdf_shown import shows_outlines, shows_picture, shows_stamp
from zapisy.readers.pdf_turned import Upright, make_upright, turn_size
from zapisy.readers.text_quality import is_rubble

MAX_PAGE_CHARACTERS: Final = 100_000
"""A page of A4 holds 5,000 characters; a poster in small print 60,000."""
FEW_CHARACTERS: Final = 20
"""A page that is mostly a picture and has no more characters than this has no text layer to speak of."""
SPARSE: Final = 300
"""A page that is mostly a picture and has no more characters than this may show more than it says (a scan with a file number)."""
MORE: Final = 1.5
"""So many times the characters of such a page are more."""


@dataclass(frozen=True, slots=True)
class _Layer:
    """What pdfium gives: the text, the characters it counts, the lines, and what is wrong with the text."""

    text: str
    count: int
    upright: Upright
    lost: float
    rubble: bool
    unreadable: bool
    sparse: bool


def read_page(raw: pypdfium2.PdfPage, number: int, ocr: OcrSettings) -> tuple[Page, int]:
    """A page and the number of its characters. Raises ReadError with code too_large."""
    restore_glyphs(raw)
    layer = _read_layer(raw, number)
    fields = read_fields(raw, layer.upright.turns, layer.upright.lines)
    blank = not layer.upright.lines and _shows_more(raw, fields)
    picture = layer.sparse and not blank and shows_picture(raw)
    blank = blank or (picture and len(layer.text.strip()) <= FEW_CHARACTERS)
    sparse = layer.sparse and not blank and (picture or shows_outlines(raw))
    doubted = blank or layer.rubble or sparse
    page = _recognise(raw, number, ocr) if ocr.mode == "always" or (ocr.mode == "auto" and doubted) else None
    if page is not None and (blank or _is_better(page, layer, sparse)):
        return page, layer.count
    if blank or layer.unreadable:
        rows, notes = order_rows(fields, number), ("pages_without_text",) if fields else ()
        return Page(number, raw.get_width(), raw.get_height(), rows, [], not rows, notes), layer.count
    laid = _lay_out(raw, number, layer, fields)
    if sparse and page is None:
        laid.notes = ("pages_without_text", *laid.notes)
    return laid, layer.count


def _is_better(page: Page, layer: _Layer, sparse: bool) -> bool:
    """Whether what was recognised replaces a text layer: where there is anything, and more on pages that say little."""
    recognised = sum(len("".join(row.text.split())) for row in page.rows)
    return recognised > (MORE * len("".join(layer.text.split())) if sparse else 0)


def _shows_more(raw: pypdfium2.PdfPage, fields: list[TextLine]) -> bool:
    """Whether a page without text shows something beside its fields."""
    return pdfium.FPDFPage_CountObjects(raw.raw) > 0 or (not fields and shows_stamp(raw))


def _read_layer(raw: pypdfium2.PdfPage, number: int) -> _Layer:
    textpage = raw.get_textpage()
    try:
        count = textpage.count_chars()
        if count > MAX_PAGE_CHARACTERS:
            message = f"page {number} has {count} characters; the limit is {MAX_PAGE_CHARACTERS}"
            raise ReadError("too_large", message)
        reader = PageText(raw, textpage)
        text, lost = mark_lost(reader.read_text())
        upright = make_upright(reader, text, (raw.get_width(), raw.get_height()))
        unnamed = reader.share_unnamed()
        rubble = lost > MANY or is_rubble(text) or (unnamed > UNNAMED and is_gibberish(text))
        unreadable = rubble and is_unreadable(text, unnamed)
        few = len(text.strip()) <= FEW_CHARACTERS
        sparse = few or (count <= SPARSE and not reader.is_invisible())
    finally:
        textpage.close()
    return _Layer(text, count, upright, lost, rubble, unreadable, sparse)


def _lay_out(raw: pypdfium2.PdfPage, number: int, layer: _Layer, fields: list[TextLine]) -> Page:
    upright, shown = layer.upright, raw.get_rotation() // 90 % 4
    place = find_placement(raw, upright.turns)
    lines = join_fields(upright.lines, fields)
    tables = [Table(grid) for grid in find_grids(raw, place)] if lines else []
    rows = order_rows(fill_tables(lines, tables), number)
    aside = [make_row(line.words, line.size, number) for line in fill_tables(upright.aside, tables)]
    width, height = turn_size((raw.get_width(), raw.get_height()), upright.turns - shown)
    notes = ("damaged_text_layer",) if layer.rubble or layer.lost else ()
    return Page(
        number, width, height, rows, tables, False, notes, turned=(shown - upright.turns) % 4, aside=aside
    )  # fmt: skip


def _recognise(raw: pypdfium2.PdfPage, number: int, ocr: OcrSettings) -> Page | None:
    """The page as OCR reads it; None where tesseract is not installed."""
    if find_tesseract() is None:
        if ocr.mode == "always":
            raise MissingProgramError("tesseract (with Czech)", PACKAGES)
        return None
    width, height = raw.get_width(), raw.get_height()
    scale = min(DPI / 72, (MOST_PIXELS / max(width * height, 1.0)) ** 0.5)
    picture = raw.render(scale=scale, grayscale=True).to_pil()
    recognised, turns = recognise_upright(picture, 72 * scale, ocr)
    rows = order_rows(recognised.lines, number)
    notes = ("ocr_unsure",) if rows and recognised.certainty < DOUBTFUL else ()
    width, height = turn_size((width, height), turns)
    return Page(number, width, height, rows, [], not rows, notes, recognised=True, turned=-turns % 4)
