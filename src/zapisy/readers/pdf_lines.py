"""Reads the text of one PDF page as lines of words with their places; nothing is asked of pdfium per character.

Finds: lines as pdfium tells them, cut where words stand at another height; hyphens at line ends are kept as ``-``.
Leaves: which lines belong together (pdf_rows, pdf_blocks).
"""

from __future__ import annotations

import ctypes
import math
import re
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Final

import pypdfium2
import pypdfium2.raw as pdfium

from zapisy.text.source import BBox

_WORD: Final = re.compile(r"[^\s\x00\ufffe]+[\ufffe-]?|\ufffe")
_BREAK: Final = re.compile(r"[\r\n]")
_BOLD_NAME: Final = re.compile(r"(?i)bold|black|heavy|demi|,b(?![a-z])|-b(?![a-z])|bx\d")
SAMPLE: Final = 24
"""Characters of a page that are asked whether their font names them."""
BOLD_WEIGHT: Final = 600
"""Fonts from this weight on are bold."""
FEW: Final = 8
"""Characters of a page whose direction is asked for."""
SAME_LINE: Final = 0.5
"""Words share a line where they overlap by this share of the lower one's height."""

Placement = Callable[[float, float, float, float], BBox]


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
        self._page = page
        self.turns = page.get_rotation() // 90 % 4
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

    def share_unnamed(self) -> float:
        """The share of the characters, as far as a sample tells, for which their fonts name no letter."""
        asked = range(0, self._count, self._count // SAMPLE + 1)
        unnamed = sum(pdfium.FPDFText_HasUnicodeMapError(self._raw, i) == 1 for i in asked)
        return unnamed / len(asked) if asked else 0.0

    def is_invisible(self) -> bool:
        """Whether the page's first word is not drawn: the layer that another program put over a scan."""
        first = _WORD.search(self.read_text())
        shown = pdfium.FPDFText_GetTextObject(self._raw, first.start()) if first else None
        return (
            bool(shown)
            and pdfium.FPDFTextObj_GetTextRenderMode(shown) == pdfium.FPDF_TEXTRENDERMODE_INVISIBLE
        )

    def share_turned(self) -> float:
        """The share of the characters, as far as a small sample tells, that do not stand upright as the page is shown."""
        asked = range(0, self._count, self._count // FEW + 1)
        return sum(self._find_turns(i) != self.turns for i in asked) / len(asked) if asked else 0.0

    def count_turns(self, text: str) -> Counter[int]:
        """Characters of words by the quarter turns to the right that would make them upright."""
        turns: Counter[int] = Counter()
        for match in _WORD.finditer(text):
            turns[self._find_turns(match.start())] += match.end() - match.start()
        return turns

    def _find_turns(self, index: int) -> int:
        angle = float(pdfium.FPDFText_GetCharAngle(self._raw, index))
        return -round(angle / (math.pi / 2)) % 4 if angle >= 0 else self.turns

    def read_lines(self, text: str, turns: int | None = None) -> Iterator[TextLine]:
        """The lines of the page in the order of its content stream; those alone that so many quarter turns make
        upright, and places as they are then."""
        place = find_placement(self._page, self.turns if turns is None else turns)
        words: list[Word] = []
        at = last = 0
        for match in _WORD.finditer(text):
            if turns is not None and self._find_turns(match.start()) != turns:
                continue
            word = self._measure(match, place)
            broken = _BREAK.search(text, last, match.start()) is not None
            if words and (broken or not _beside(words[-1], word)):
                yield TextLine(tuple(words), self._font_size(at))
                words = []
            at = at if words else match.start()
            words.append(word)
            last = match.end()
        if words:
            yield TextLine(tuple(words), self._font_size(at))

    def _measure(self, match: re.Match[str], place: Placement) -> Word:
        start, end = match.span()
        first = self._box(start, place)
        last = self._box(end - 1, place) if end - start > 1 else first
        text = match.group().replace("\ufffe", "-")
        return Word(
            text, min(first[0], last[0]), min(first[1], last[1]), max(first[2], last[2]),
            max(first[3], last[3]), self._is_bold(start),
        )  # fmt: skip

    def _box(self, index: int, place: Placement) -> BBox:
        rect = self._rect
        if not pdfium.FPDFText_GetLooseCharBox(self._raw, index, rect):
            return (0.0, 0.0, 0.0, 0.0)
        return place(rect.left, rect.top, rect.right, rect.bottom)

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


def find_placement(page: pypdfium2.PdfPage, turns: int) -> Placement:
    """A function from the page's own (left, top, right, bottom) to points from the top left after quarter turns to the
    right (as it is shown: ``page.get_rotation() // 90``)."""
    left, bottom, right, top = (_finite(v) for v in page.get_bbox())
    if turns == 0:
        return lambda x0, y1, x1, y0: (x0 - left, top - y1, x1 - left, top - y0)
    if turns == 1:
        return lambda x0, y1, x1, y0: (y0 - bottom, x0 - left, y1 - bottom, x1 - left)
    if turns == 2:
        return lambda x0, y1, x1, y0: (right - x1, y0 - bottom, right - x0, y1 - bottom)
    return lambda x0, y1, x1, y0: (top - y1, right - x1, top - y0, right - x0)


def _finite(value: float) -> float:
    return value if math.isfinite(value) else 0.0
