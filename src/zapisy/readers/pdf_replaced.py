"""Text of a PDF page that its file replaces by another: a span with /ActualText, which pdfium gives instead of the glyphs.

Finds: spans whose replacement is much shorter than what they show (a whole page as ``Zápis``); it is taken away, so that
pdfium gives the glyphs.
Leaves: replacements of ligatures, hyphens, decorations and signs; spans inside of form objects.
"""

from __future__ import annotations

import ctypes
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any, Final

import pypdfium2
import pypdfium2.raw as pdfium

PROBES: Final = 16
"""Objects of a page that are asked for a replacement; a span over this share of a page is found."""
NARROW: Final = 0.5
"""The width of a character beside the height of its line."""
SHORT: Final = 0.5
"""Replacements with a smaller share of the characters that their glyphs have room for are no replacement."""
LEAST: Final = 20
"""Characters that a span has room for at the least; a rule drawn with glyphs or a logo has less."""
DEEP: Final = 16
"""Marks of an object that are looked at, the innermost ones."""
MOST: Final = 20_000
"""Objects of a page that are looked at."""
LONGEST: Final = 20_000
"""Bytes of a replacement that are looked at; a longer one is not too short."""


@dataclass(slots=True)
class _Span:
    replacement: str
    room: float = 0.0
    objects: list[tuple[object, object]] = field(default_factory=list)


def restore_glyphs(page: pypdfium2.PdfPage) -> bool:
    """Takes away replacements that are too short for what the page shows; whether there were any."""
    count = pdfium.FPDFPage_CountObjects(page.raw)
    probes = range(0, count, count // PROBES + 1)
    if not any(_find_replacement(pdfium.FPDFPage_GetObject(page.raw, index)) for index in probes):
        return False
    spans = [span for span in _list_spans(page, count) if _is_too_short(span)]
    for span in spans:
        for shown, mark in span.objects:
            pdfium.FPDFPageObj_RemoveMark(shown, mark)
    return bool(spans)


def _list_spans(page: pypdfium2.PdfPage, count: int) -> Iterator[_Span]:
    span: _Span | None = None
    last = 0
    for index in range(min(count, MOST)):
        shown = pdfium.FPDFPage_GetObject(page.raw, index)
        found = _find_replacement(shown)
        if found is None or pdfium.FPDFPageObj_GetType(shown) != pdfium.FPDF_PAGEOBJ_TEXT:
            continue
        place = ctypes.addressof(found[0].contents)
        if span is None or place != last:
            if span is not None:
                yield span
            span = _Span(found[1])
        last = place
        span.room += _count_room(shown)
        span.objects.append((shown, found[0]))
    if span is not None:
        yield span


def _is_too_short(span: _Span) -> bool:
    written = "".join(span.replacement.replace("\0", "").split())  # pdfium may give UTF-16 with its zeros
    return span.room >= LEAST and len(written) < SHORT * span.room


def _count_room(shown: object) -> float:
    """How many characters a text object has room for."""
    x0, low, x1, high = (ctypes.c_float() for _ in range(4))
    if not pdfium.FPDFPageObj_GetBounds(shown, x0, low, x1, high):
        return 0.0
    long, short = sorted((x1.value - x0.value, high.value - low.value), reverse=True)
    return long / (NARROW * short) if short > 0 else 0.0


def _find_replacement(shown: object) -> tuple[Any, str] | None:
    """The mark of an object that replaces its text, and the replacement."""
    count = pdfium.FPDFPageObj_CountMarks(shown)
    for index in range(max(0, count - DEEP), count):
        mark = pdfium.FPDFPageObj_GetMark(shown, index)
        needed = ctypes.c_ulong()
        if not pdfium.FPDFPageObjMark_GetParamStringValue(mark, b"ActualText", None, 0, needed):
            continue
        if needed.value > LONGEST:
            return None
        buffer = ctypes.create_string_buffer(needed.value)
        pdfium.FPDFPageObjMark_GetParamStringValue(
            mark, b"ActualText", ctypes.cast(buffer, ctypes.POINTER(ctypes.c_ushort)), needed.value, needed
        )
        return mark, buffer.raw[: needed.value].decode("utf-16-le", "replace").rstrip("\0")
    return None
