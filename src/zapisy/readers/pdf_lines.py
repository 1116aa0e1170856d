"""Reads the text of one PDF page as lines of words with their places; nothing is asked of pdfium per character.

Finds: lines as pdfium tells them, cut where words stand at another height; hyphens at line ends are kept as ``-``.
Leaves: which lines belong together (pdf_rows, pdf_blocks).
"""

from __future__ import annotations

import ctypes
import math
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

import pypdfium2
import pypdfium2.raw as pdfium

from zapisy.text.source import BBox

_WORD = re.compile(r"[^\s\x00\ufffe\ufffd]+[\ufffe-]?|\ufffe")
_BREAK = re.compile(r"[\r\n]")
_BOLD_NAME = re.compile(r"(?i)bold|black|heavy|demi|,b(?![a-z])|-b(?![a-z])|bx\d")
BOLD_WEIGHT = 600
"""Fonts from this weight on are bold."""
SAME_LINE = 0.5
"""Words share a line where they overlap by this share of the lower one's height."""


@dataclass(frozen=True, slots=True)
class Word:
    """One word and its box."""

    text: str
    x0: float
    top: float
    x1: float
    bottom: float
    bold: bool


@dataclass(frozen=True, slots=True)
class TextLine:
    """Words side by side, from left to right; ``size`` is the font size of the first, in points."""

    words: tuple[Word, ...]
    size: float

    @property
    def box(self) -> BBox:
        """The box around all words."""
        return surround(self.words)


def surround(words: tuple[Word, ...] | list[Word]) -> BBox:
    """The box around words, of which there must be one."""
    return (
        round(min(w.x0 for w in words), 1),
        round(min(w.top for w in words), 1),
        round(max(w.x1 for w in words), 1),
        round(max(w.bottom for w in words), 1),
    )


class PageText:
    """The text layer of one page; words are measured by the boxes of their first and last characters."""

    def __init__(self, page: pypdfium2.PdfPage, textpage: pypdfium2.PdfTextPage) -> None:
        self._raw = textpage.raw
        self._count = textpage.count_chars()
        self._place = find_placement(page)
        self._fonts: dict[int, bool] = {}
        self._rect = pdfium.FS_RECTF()

    def read_text(self) -> str:
        """One character for each that pdfium counts."""
        if self._count <= 0:
            return ""
        buffer = ctypes.create_string_buffer(2 * self._count + 2)
        units = pdfium.FPDFText_GetText(
            self._raw, 0, self._count, ctypes.cast(buffer, ctypes.POINTER(ctypes.c_ushort))
        )
        text = buffer.raw[: 2 * max(units - 1, 0)].decode("utf-16-le", "replace")
        if len(text) == self._count:
            return text
        codes = (pdfium.FPDFText_GetUnicode(self._raw, i) for i in range(self._count))
        return "".join(chr(c) if 0 < c < 0x110000 and not 0xD800 <= c < 0xE000 else "\0" for c in codes)

    def read_lines(self, text: str) -> Iterator[TextLine]:
        """The lines of the page in the order of its content stream."""
        words: list[Word] = []
        at = last = 0
        for match in _WORD.finditer(text):
            word = self._measure(match)
            broken = _BREAK.search(text, last, match.start()) is not None
            if words and (broken or not _beside(words[-1], word)):
                yield TextLine(tuple(words), self._font_size(at))
                words = []
            at = at if words else match.start()
            words.append(word)
            last = match.end()
        if words:
            yield TextLine(tuple(words), self._font_size(at))

    def _measure(self, match: re.Match[str]) -> Word:
        start, end = match.span()
        first = self._box(start)
        last = self._box(end - 1) if end - start > 1 else first
        text = match.group().replace("\ufffe", "-")
        return Word(
            text, min(first[0], last[0]), min(first[1], last[1]), max(first[2], last[2]),
            max(first[3], last[3]), self._is_bold(start),
        )  # fmt: skip

    def _box(self, index: int) -> BBox:
        rect = self._rect
        if not pdfium.FPDFText_GetLooseCharBox(self._raw, index, rect):
            return (0.0, 0.0, 0.0, 0.0)
        return self._place(rect.left, rect.top, rect.right, rect.bottom)

    def _is_bold(self, index: int) -> bool:
        text_object = pdfium.FPDFText_GetTextObject(self._raw, index)
        font = pdfium.FPDFTextObj_GetFont(text_object) if text_object else None
        if not font:
            return False
        key = ctypes.addressof(font.contents)
        if key not in self._fonts:
            self._fonts[key] = _is_bold_font(font)
        return self._fonts[key]

    def _font_size(self, index: int) -> float:
        matrix = pdfium.FS_MATRIX()
        size = float(pdfium.FPDFText_GetFontSize(self._raw, index))
        if pdfium.FPDFText_GetMatrix(self._raw, index, matrix):
            size *= math.hypot(matrix.c, matrix.d)
        return round(size, 1) if 0 < size < 1e4 else 10.0


def _beside(left: Word, right: Word) -> bool:
    shared = min(left.bottom, right.bottom) - max(left.top, right.top)
    lower = min(left.bottom - left.top, right.bottom - right.top)
    return shared >= SAME_LINE * lower and right.x1 > left.x0 - lower


def _is_bold_font(font: object) -> bool:
    if pdfium.FPDFFont_GetWeight(font) >= BOLD_WEIGHT:
        return True
    buffer = ctypes.create_string_buffer(128)
    length = pdfium.FPDFFont_GetBaseFontName(font, buffer, 128)
    return 0 < length <= 128 and bool(_BOLD_NAME.search(buffer.value.decode("utf-8", "replace")))


def find_placement(page: pypdfium2.PdfPage) -> Callable[[float, float, float, float], BBox]:
    """A function from the page's own (left, top, right, bottom) to points from the top left as it is shown."""
    left, bottom, right, top = (_finite(v) for v in page.get_bbox())
    turns = page.get_rotation() // 90 % 4
    if turns == 0:
        return lambda x0, y1, x1, y0: (x0 - left, top - y1, x1 - left, top - y0)
    if turns == 1:
        return lambda x0, y1, x1, y0: (y0 - bottom, x0 - left, y1 - bottom, x1 - left)
    if turns == 2:
        return lambda x0, y1, x1, y0: (right - x1, y0 - bottom, right - x0, y1 - bottom)
    return lambda x0, y1, x1, y0: (top - y1, right - x1, top - y0, right - x0)


def _finite(value: float) -> float:
    return value if math.isfinite(value) else 0.0
