"""Puts the lines of a PDF page in reading order: one row for all words at the same height.

Finds: wide gaps inside a row (columns of names, signatures side by side), kept as tabs; two columns of running
text, read one after the other.
Leaves: page furniture and paragraphs (pdf_blocks).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median
from typing import Final

from zapisy.readers.pdf_lines import TextLine, Word, surround
from zapisy.text.source import BBox

WIDE_GAP: Final = 1.6
"""A gap wider than this many font sizes becomes a tab."""
COLUMN_ROWS: Final = 8
"""Columns of running text have at least so many rows side by side."""


@dataclass(frozen=True, slots=True)
class Row:
    """What stands at one height of a page; ``starts`` are the left edges of its stretches between wide gaps."""

    text: str
    box: BBox
    size: float
    starts: tuple[float, ...]
    first_width: float
    bold: tuple[tuple[int, int], ...]
    page: int

    @property
    def all_bold(self) -> bool:
        """Whether every word is bold."""
        return bool(self.bold) and self.bold[0] == (0, len(self.text))

    @property
    def height(self) -> float:
        """From the top to the bottom of the row."""
        return self.box[3] - self.box[1]


def order_rows(lines: Sequence[TextLine], page: int) -> list[Row]:
    """The rows of a page from top to bottom, columns of running text one after the other."""
    rows = _gather(lines)
    gutter = _find_gutter(rows)
    if gutter is not None:
        return [make_row(words, size, page) for words, size in _read_columns(rows, gutter)]
    return [make_row(words, size, page) for words, size in rows]


def _gather(lines: Sequence[TextLine]) -> list[tuple[list[Word], float]]:
    rows: list[tuple[list[Word], float]] = []
    placed: list[list[BBox]] = []
    for line in sorted(lines, key=lambda one: (one.box[1] + one.box[3], one.box[0])):
        box = line.box
        for at in range(len(rows) - 1, max(len(rows) - 4, -1), -1):
            if all(_side_by_side(box, other) for other in placed[at]):
                rows[at][0].extend(line.words)
                placed[at].append(box)
                break
        else:
            rows.append((list(line.words), line.size))
            placed.append([box])
    return [(sorted(words, key=lambda w: w.x0), size) for words, size in rows]


def _side_by_side(a: BBox, b: BBox) -> bool:
    shared = min(a[3], b[3]) - max(a[1], b[1])
    apart = max(a[0], b[0]) - min(a[2], b[2])
    return shared >= 0.6 * min(a[3] - a[1], b[3] - b[1]) and apart >= -1.0


def make_row(words: Sequence[Word], size: float, page: int) -> Row:
    """One row of words from left to right."""
    parts: list[str] = []
    starts = [words[0].x0]
    bold: list[tuple[int, int]] = []
    at = 0
    for number, word in enumerate(words):
        if number:
            wide = word.x0 - words[number - 1].x1 > WIDE_GAP * size
            parts.append("\t" if wide else " ")
            at += 1
            if wide:
                starts.append(word.x0)
        if word.bold:
            _extend(bold, at, at + len(word.text))
        parts.append(word.text)
        at += len(word.text)
    first = words[0]
    box = surround(list(words))
    return Row("".join(parts), box, size, tuple(starts), first.x1 - first.x0, tuple(bold), page)


def _extend(bold: list[tuple[int, int]], start: int, end: int) -> None:
    if bold and start - bold[-1][1] <= 1:
        bold[-1] = (bold[-1][0], end)
    else:
        bold.append((start, end))


def _find_gutter(rows: list[tuple[list[Word], float]]) -> float | None:
    """The middle of the gap between two columns of running text, if the page has them."""
    if len(rows) < COLUMN_ROWS:
        return None
    left = min(words[0].x0 for words, _ in rows)
    right = max(words[-1].x1 for words, _ in rows)
    gaps = [gap for words, size in rows for gap in _middle_gaps(words, size, left, right)]
    if len(gaps) < max(COLUMN_ROWS, len(rows) // 3):
        return None
    low, high = median(g[0] for g in gaps), median(g[1] for g in gaps)
    agreeing = [g for g in gaps if g[0] <= high and g[1] >= low]
    full = [g for g in agreeing if abs(g[0] - max(x[0] for x in agreeing)) < (right - left) * 0.06]
    if len(full) * 2 < len(gaps) or high - low > (right - left) * 0.15:
        return None
    start = min(g[1] for g in agreeing)
    straight = sum(1 for g in agreeing if g[1] - start < 3)
    return start - 1 if straight * 3 >= len(gaps) * 2 else None


def _middle_gaps(words: list[Word], size: float, left: float, right: float) -> list[tuple[float, float]]:
    width = right - left
    return [
        (a.x1, b.x0)
        for a, b in zip(words, words[1:], strict=False)
        if b.x0 - a.x1 > 0.9 * size and left + width * 0.35 < (a.x1 + b.x0) / 2 < left + width * 0.65
        and a.x1 - words[0].x0 > width * 0.25
    ]  # fmt: skip


def _read_columns(rows: list[tuple[list[Word], float]], gutter: float) -> list[tuple[list[Word], float]]:
    ordered: list[tuple[list[Word], float]] = []
    right_column: list[tuple[list[Word], float]] = []
    for words, size in rows:
        if any(w.x0 < gutter < w.x1 for w in words):
            ordered += right_column
            right_column = []
            ordered.append((words, size))
            continue
        left = [w for w in words if w.x1 <= gutter]
        right = [w for w in words if w.x1 > gutter]
        if left:
            ordered.append((left, size))
        if right:
            right_column.append((right, size))
    return ordered + right_column
