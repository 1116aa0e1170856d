"""Groups the rows of a PDF into blocks: paragraphs, list items, headings, page furniture.

Finds: wrapped lines of one paragraph (a line ends its paragraph where the next one's first word would still have
fitted), hanging indents, first-line indents, list markers; headings by size or weight and shortness; furniture by
repetition at the same height over pages, digits aside, and page numbers at the edge of a page.
Leaves: a paragraph that runs over a page break is two blocks.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from statistics import median
from typing import Final

from zapisy.readers.pdf_rows import Row
from zapisy.text.source import BlockKind
from zapisy.text.wraps import STOPS, goes_on_with_date

MARKER: Final = re.compile(
    r"(?:[-–—•▪◦●○■□➢➔✓*·o]|\d{1,3}(?:\.\d{1,3}){0,3}[.)]|[a-zA-Z]{1,2}\)|\([a-z0-9]{1,3}\)|[ivxIVX]{1,5}[.)])[ \t](?=\S)"
)
_PAGE_NUMBER: Final = re.compile(
    r"(?i)(?:(?:stránka|strana|str\.|page)\s?)?[-–—]?\s?\d{1,4}\s?(?:(?:/|z|ze|of)\s?\d{1,4})?\s?[-–—.]?"
)
_DIGITS: Final = re.compile(r"\d+")
_LETTERED: Final = re.compile(r"[a-z]{1,3}[.)/]")
EDGE: Final = 0.13
"""Furniture stands in this share of a page's height, at its top or bottom."""
OVER: Final = 6.0
"""A row that ends so many points beyond a margin as wide as the left one runs over it."""
LONG_SHARE: Final = 0.7
"""A long row ends beyond this share of the right edge."""
HEADING_LENGTH: Final = 120


@dataclass(frozen=True, slots=True)
class Measures:
    """What is usual in a document: font size, distance of lines, right edge of the text for each page."""

    size: float
    pitch: float
    right: float


def mark_furniture(pages: Sequence[Sequence[Row]], heights: Sequence[float]) -> set[int]:
    """The ids of the rows that are headers, footers and page numbers."""
    edges = [
        (row, round(row.box[1] / 8), _DIGITS.sub("#", row.text.casefold()))
        for rows, height in zip(pages, heights, strict=True)
        for row in rows
        if row.box[3] < height * EDGE or row.box[1] > height * (1 - EDGE)
    ]
    found = {id(row) for rows, height in zip(pages, heights, strict=True) for row in _numbers(rows, height)}
    seen: dict[tuple[int, str], set[int]] = defaultdict(set)
    for row, place, text in edges:
        for near in (place - 1, place, place + 1):
            seen[near, text].add(row.page)
    needed = max(2, round(0.3 * len(pages)))
    return found | {id(row) for row, place, text in edges if len(seen[place, text]) >= needed}


def _numbers(rows: Sequence[Row], height: float) -> Iterable[Row]:
    for row in (*rows[:1], *rows[-2:]):
        at_edge = row.box[3] < height * EDGE or row.box[1] > height * (1 - EDGE)
        if at_edge and len(row.text) <= 30 and _PAGE_NUMBER.fullmatch(row.text):
            yield row


def measure_rows(rows: Sequence[Row], width: float) -> Measures:
    """The usual measures of a document's running text."""
    weights: Counter[float] = Counter()
    for row in rows:
        weights[row.size] += len(row.text)
    size = weights.most_common(1)[0][0] if weights else 10.0
    pitches = [
        round(b.box[3] - a.box[3], 1)
        for a, b in zip(rows, rows[1:], strict=False)
        if a.page == b.page and 0.8 * size < b.box[3] - a.box[3] < 2.5 * size
    ]
    pitch = _lower_middle(pitches) if pitches else 1.2 * size
    return Measures(size, pitch, _right_edge(rows, width))


def _lower_middle(values: list[float]) -> float:
    """The commonest value, of two equally common ones the smaller."""
    counts = Counter(round(v) for v in values)
    most = max(counts.values())
    usual = min(value for value, count in counts.items() if count >= 0.7 * most)
    return float(median(v for v in values if round(v) == usual))


def _right_edge(rows: Sequence[Row], width: float) -> float:
    """Where full lines end: the place that many rows reach, but for a few that run over it; else a margin as wide as the left one."""
    ends = sorted((row.box[2] for row in rows), reverse=True)
    if not ends:
        return width
    margin = width - min(row.box[0] for row in rows)
    over = sum(1 for end in ends[: max(3, len(ends) // 20)] if end > margin + OVER)
    for outside in range(min(over, len(ends) - 1) + 1):
        reach = [end for end in ends[outside:] if end > ends[outside] - 0.06 * width]
        if len(reach) >= max(3, len(rows) // 10):
            return reach[2]
    return max(ends[0], margin)


def group_rows(rows: Sequence[Row], measures: Measures) -> list[list[Row]]:
    """Rows of one page as lists of rows that belong together."""
    groups: list[list[Row]] = []
    for row in rows:
        if groups and _runs_on(groups[-1], row, measures):
            groups[-1].append(row)
        else:
            groups.append([row])
    return groups


def _runs_on(group: list[Row], row: Row, measures: Measures) -> bool:
    above = group[-1]
    marked = MARKER.match(row.text) and not goes_on_with_date(above.text, row.text)
    if marked or len(row.starts) > 1 or abs(above.size - row.size) > 1.2:
        return False
    step = row.box[3] - above.box[3]
    if step <= 0 or step > 1.35 * max(measures.pitch * above.size / measures.size, 1.1 * above.size):
        return False
    if above.all_bold != row.all_bold and row.text[:1].isupper() and (above.all_bold or row.all_bold):
        return False
    fits = above.box[2] + 0.25 * row.size + row.first_width < measures.right - 0.6 * row.size
    if fits and not _goes_on_small(above, row, measures):
        return False
    return _indent_fits(group, row)


def _goes_on_small(above: Row, row: Row, measures: Measures) -> bool:
    """Whether a long row that has not ended goes on with a small letter, wherever its typist broke it."""
    return (
        row.text[:1].islower()
        and not _LETTERED.match(row.text)
        and above.text[-1:] not in STOPS
        and above.box[2] > LONG_SHARE * measures.right
    )


def _indent_fits(group: list[Row], row: Row) -> bool:
    first, above, slack = group[0], group[-1], row.size
    if any(abs(row.box[0] - start) <= slack for start in first.starts[-1:]):
        return True
    if len(group) > 1:
        return abs(row.box[0] - above.box[0]) <= slack
    if MARKER.match(first.text):
        return first.box[0] - slack <= row.box[0] <= first.box[0] + 6 * slack
    return first.box[0] - 8 * slack <= row.box[0] <= first.box[0] + slack


def group_kind(group: list[Row], measures: Measures) -> tuple[BlockKind, int | None]:
    """What a group of rows is, and the level of a heading."""
    length = sum(len(row.text) for row in group)
    size = max(row.size for row in group)
    if length <= HEADING_LENGTH and len(group) <= 3 and _looks_set_off(group, size, measures):
        return BlockKind.HEADING, 1 if size > 1.3 * measures.size else 2 if size > 1.12 * measures.size else 3
    return (BlockKind.LIST_ITEM if MARKER.match(group[0].text) else BlockKind.PARAGRAPH), None


def _looks_set_off(group: list[Row], size: float, measures: Measures) -> bool:
    text = group[-1].text
    if not any(c.isalpha() for c in group[0].text) or text.endswith((",", ";")):
        return False
    bold = all(row.all_bold for row in group)
    return (bold and not text.endswith(".")) or size > 1.12 * measures.size
