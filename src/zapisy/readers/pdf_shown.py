"""What a PDF page shows beside its text: pictures, outlines of letters, stamps, all of which may be text to people.

Finds: pictures over half of a page together (scans, also in strips), pages of many filled curves (letters turned into paths).
Leaves: small pictures, rules, frames, charts.
"""

from __future__ import annotations

import ctypes
from typing import Final

import pypdfium2
import pypdfium2.raw as pdfium

HALF: Final = 0.5
"""The share of a page's area that pictures of it fill."""
OUTLINES: Final = 250
"""Paths of the size of letters with many segments from which on they are letters: five lines of them."""
SEGMENTS: Final = 8
LETTER: Final = 30.0
"""Points that a letter is high and wide at the most."""
MOST: Final = 20_000
"""Objects or annotations of a page that are looked at."""


def shows_picture(page: pypdfium2.PdfPage) -> bool:
    """Whether pictures fill half of a page."""
    area, filled = page.get_width() * page.get_height(), 0.0
    for image in page.get_objects(filter=(pdfium.FPDF_PAGEOBJ_IMAGE,), max_depth=2):
        left, bottom, right, top = image.get_bounds()
        filled += (right - left) * (top - bottom)
        if filled > HALF * area:
            return True
    return False


def shows_outlines(page: pypdfium2.PdfPage) -> bool:
    """Whether a page has as many filled curves as letters have."""
    found = 0
    for index in range(min(pdfium.FPDFPage_CountObjects(page.raw), MOST)):
        drawn = pdfium.FPDFPage_GetObject(page.raw, index)
        if pdfium.FPDFPageObj_GetType(drawn) == pdfium.FPDF_PAGEOBJ_PATH:
            found += pdfium.FPDFPath_CountSegments(drawn) >= SEGMENTS and _is_small(drawn)
            if found >= OUTLINES:
                return True
    return False


def _is_small(drawn: object) -> bool:
    x0, low, x1, high = (ctypes.c_float() for _ in range(4))
    placed = pdfium.FPDFPageObj_GetBounds(drawn, x0, low, x1, high)
    return bool(placed) and x1.value - x0.value <= LETTER and high.value - low.value <= LETTER


def shows_stamp(page: pypdfium2.PdfPage) -> bool:
    """Whether a page has a stamp, whose appearance may be text."""
    for index in range(min(pdfium.FPDFPage_GetAnnotCount(page.raw), MOST)):
        annotation = pdfium.FPDFPage_GetAnnot(page.raw, index)
        kind = pdfium.FPDFAnnot_GetSubtype(annotation)
        pdfium.FPDFPage_CloseAnnot(annotation)
        if kind == pdfium.FPDF_ANNOT_STAMP:
            return True
    return False
