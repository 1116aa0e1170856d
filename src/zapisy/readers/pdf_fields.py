"""What is filled into a PDF page: values of form fields and text typed onto the page, where they stand.

Finds: text fields and choices (their values, whatever their appearance), boxes and buttons that are ticked or not (``☑``, ``☐``),
FreeText annotations.
Leaves: hidden fields, passwords, push buttons, appearances of signatures and stamps, comments, which are not text of the page.
"""

from __future__ import annotations

import ctypes
import math
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator
from statistics import median
from typing import Final

import pypdfium2
import pypdfium2.raw as pdfium

from zapisy.errors import ReadError
from zapisy.readers.pdf_lines import Placement, TextLine, Word, find_placement
from zapisy.text.source import BBox

MOST: Final = 20_000
"""Annotations of a page that are looked at."""
MAX_FIELD_CHARACTERS: Final = 100_000
"""Characters that the fields of a page may have together."""
NEAR: Final = 20
"""Lines at the height of a field that are looked at."""
FAR: Final = 1e5
"""Points from the corner of a page beyond which there is no place."""
LEADING: Final = 1.25
"""The distance of two lines beside their font size."""
NARROW: Final = 0.5
"""The width of a character beside its font size."""
_HIDDEN: Final = pdfium.FPDF_ANNOT_FLAG_HIDDEN | pdfium.FPDF_ANNOT_FLAG_NOVIEW
_PASSWORD: Final = 1 << 13
_TICKED: Final = {True: "☑", False: "☐"}
_CHOICES: Final = (
    pdfium.FPDF_FORMFIELD_TEXTFIELD,
    pdfium.FPDF_FORMFIELD_COMBOBOX,
    pdfium.FPDF_FORMFIELD_LISTBOX,
)
_BOXES: Final = (pdfium.FPDF_FORMFIELD_CHECKBOX, pdfium.FPDF_FORMFIELD_RADIOBUTTON)


def read_fields(page: pypdfium2.PdfPage, turns: int, lines: list[TextLine]) -> list[TextLine]:
    """What is filled in, as lines beside those of the page after so many quarter turns, in their usual size.
    Raises ReadError with code too_large."""
    count = min(pdfium.FPDFPage_GetAnnotCount(page.raw), MOST)
    if count <= 0:
        return []
    place = find_placement(page, turns)
    size = median(line.size for line in lines) if lines else 10.0
    filled: list[TextLine] = []
    total = 0
    for index in range(count):
        text, box = _read_annotation(page, index, place)
        total += len(text)
        _check_length(total)
        if text.strip() and all(abs(edge) < FAR for edge in box):  # false for what is no number
            filled += _set_lines(text, box, size)
    return filled


def join_fields(lines: list[TextLine], fields: list[TextLine]) -> list[TextLine]:
    """The lines of a page with those fields in them that stand between their words (``dne ____ v ____ hodin``)."""
    if not fields:
        return lines
    lines = sorted(lines, key=_find_middle)
    middles = [_find_middle(line) for line in lines]
    alone: list[TextLine] = []
    for field in fields:
        x0, top, x1, bottom = field.box
        first = bisect_left(middles, top)
        for at in range(first, min(first + NEAR, bisect_right(middles, bottom))):
            if lines[at].box[0] - 1 <= x0 and x1 <= lines[at].box[2] + 1:
                lines[at] = TextLine((*lines[at].words, *field.words), lines[at].size)
                break
        else:
            alone.append(field)
    return lines + alone


def _find_middle(line: TextLine) -> float:
    return (line.box[1] + line.box[3]) / 2


def _read_annotation(page: pypdfium2.PdfPage, index: int, place: Placement) -> tuple[str, BBox]:
    rect = pdfium.FS_RECTF()
    annotation = pdfium.FPDFPage_GetAnnot(page.raw, index)
    if not annotation:
        return "", (0.0, 0.0, 0.0, 0.0)
    try:
        text = _read_value(page, annotation)
        placed = bool(text) and pdfium.FPDFAnnot_GetRect(annotation, rect)
    finally:
        pdfium.FPDFPage_CloseAnnot(annotation)
    return text if placed else "", place(rect.left, rect.top, rect.right, rect.bottom)


def _read_value(page: pypdfium2.PdfPage, annotation: object) -> str:
    kind = pdfium.FPDFAnnot_GetSubtype(annotation)
    if kind not in (pdfium.FPDF_ANNOT_WIDGET, pdfium.FPDF_ANNOT_FREETEXT):
        return ""
    if pdfium.FPDFAnnot_GetFlags(annotation) & _HIDDEN:
        return ""
    if kind == pdfium.FPDF_ANNOT_FREETEXT:
        return _read_string(lambda *room: pdfium.FPDFAnnot_GetStringValue(annotation, b"Contents", *room))
    return _read_widget(page.pdf, annotation)


def _read_widget(pdf: pypdfium2.PdfDocument, annotation: object) -> str:
    pdf.init_forms()
    if pdf.formenv is None:
        return ""
    form = pdf.formenv.raw
    kind = pdfium.FPDFAnnot_GetFormFieldType(form, annotation)
    if kind in _BOXES:
        state = _read_string(lambda *room: pdfium.FPDFAnnot_GetStringValue(annotation, b"AS", *room))
        return _TICKED[state not in ("", "Off")]
    if kind not in _CHOICES or pdfium.FPDFAnnot_GetFormFieldFlags(form, annotation) & _PASSWORD:
        return ""
    return _read_string(lambda *room: pdfium.FPDFAnnot_GetFormFieldValue(form, annotation, *room))


def _read_string(fill: Callable[[object, int], int]) -> str:
    """A string of pdfium, which first tells how many bytes it needs."""
    needed = fill(None, 0)
    _check_length(needed // 2 - 1)
    buffer = ctypes.create_string_buffer(needed + 2)
    fill(ctypes.cast(buffer, ctypes.POINTER(ctypes.c_ushort)), needed)
    return buffer.raw[:needed].decode("utf-16-le", "replace").split("\0", maxsplit=1)[0]


def _check_length(characters: int) -> None:
    if characters > MAX_FIELD_CHARACTERS:
        message = f"the fields of a page have more than {MAX_FIELD_CHARACTERS} characters; empty some"
        raise ReadError("too_large", message)


def _set_lines(text: str, box: BBox, size: float) -> Iterator[TextLine]:
    """The lines of a value from the top of its box, as high as a line of its length is."""
    x0, top, x1, bottom = box
    written = [" ".join(line.split()) for line in text.splitlines()]
    filled = [_count_lines(line, x1 - x0, size) for line in written]
    step = (bottom - top) / max(1, sum(filled))
    step = step if sum(filled) == 1 and step < 2 * LEADING * size else min(step, LEADING * size)
    for line, high in zip(written, filled, strict=True):
        if line:
            end = min(x1, x0 + len(line) * NARROW * size) if len(line) > 1 else x1
            yield TextLine((Word(line, x0, top, end, top + high * step, False),), size)
        top += high * step


def _count_lines(line: str, width: float, size: float) -> int:
    return max(1, math.ceil(len(line) * NARROW * size / max(width, size)))
