"""Reads PDF: the text layer through pdfium, laid out as blocks with their pages, boxes and bold stretches.

Finds: headings, paragraphs, list items, cells of ruled tables, page furniture (see pdf_blocks, pdf_rules).
Pages without a usable text layer are recognised (ocr.py) where tesseract is installed.
Leaves: other pictures of text (code needs_ocr; a page among others is noted as pages_without_text), comments, stamps.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

import pypdfium2
import pypdfium2.raw as pdfium

from zapisy.errors import ReadError
from zapisy.readers.ocr_settings import AUTO, OcrSettings
from zapisy.readers.pdf_layout import Page, build_source
from zapisy.readers.pdf_page import read_page
from zapisy.text.source import Source

MAX_PAGES: Final = 5_000
MAX_CHARACTERS: Final = 10_000_000
_ENCRYPTED: Final = 4
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
            page, characters = read_page(raw, number + 1, ocr)
        finally:
            raw.close()
        total += characters
        if total > MAX_CHARACTERS:
            raise ReadError("too_large", f"the file has more than {MAX_CHARACTERS} characters; split it")
        yield page
