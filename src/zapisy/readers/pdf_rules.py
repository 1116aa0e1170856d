"""Finds ruled tables on a PDF page from its drawn lines, without looking at any text.

Finds: grids of horizontal and vertical rules (strokes, thin filled rectangles, outlined boxes, whole grids drawn as
one path) with two columns and two rows at least; cells that span columns or rows.
Leaves: underlines, frames around text, tables without rules, pages with more rules than a table has.
"""

from __future__ import annotations

import ctypes
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from typing import Final

import pypdfium2
import pypdfium2.raw as pdfium

from zapisy.text.source import BBox

THIN: Final = 3.0
"""A drawn box is a rule where it is thinner than this, in points."""
SNAP: Final = 3.0
"""Rules nearer to each other than this are one."""
MAX_OBJECTS: Final = 30_000
"""Pages with more objects are drawings; their rules are not looked at."""
MAX_RULES: Final = 3_000
MAX_BORDERS: Final = 300
MAX_SEGMENTS: Final = 400

Rule = tuple[float, float, float]
"""Where a rule stands (y of a horizontal one, x of a vertical one), its start and its end."""


@dataclass(slots=True)
class Grid:
    """A ruled table: the places of its column and row borders, and which are drawn where."""

    xs: list[float]
    ys: list[float]
    horizontal: list[Rule] = field(repr=False)
    vertical: list[Rule] = field(repr=False)
    _owners: dict[tuple[int, int], tuple[int, int]] = field(default_factory=dict, repr=False)

    @property
    def box(self) -> BBox:
        """The box of the whole table."""
        return self.xs[0], self.ys[0], self.xs[-1], self.ys[-1]

    def cell_at(self, x: float, y: float) -> tuple[int, int] | None:
        """Row and column of the cell that holds a point (the upper left ones of a merged cell)."""
        column, row = _band(self.xs, x), _band(self.ys, y)
        if column is None or row is None:
            return None
        if (row, column) not in self._owners:
            self._owners[row, column] = self._owner(row, column)
        return self._owners[row, column]

    def _owner(self, row: int, column: int) -> tuple[int, int]:
        middle = (self.ys[row] + self.ys[row + 1]) / 2
        while column > 0 and not _drawn(self.vertical, self.xs[column], middle):
            column -= 1
        centre = (self.xs[column] + self.xs[column + 1]) / 2
        while row > 0 and not _drawn(self.horizontal, self.ys[row], centre):
            row -= 1
        return row, column


def _band(borders: list[float], value: float) -> int | None:
    if not borders[0] - SNAP <= value <= borders[-1] + SNAP:
        return None
    return sum(1 for border in borders[1:-1] if border <= value)


def _drawn(rules: list[Rule], at: float, across: float) -> bool:
    return any(abs(r[0] - at) <= SNAP and r[1] - SNAP <= across <= r[2] + SNAP for r in rules)


def find_grids(page: pypdfium2.PdfPage, place: Callable[[float, float, float, float], BBox]) -> list[Grid]:
    """The ruled tables of a page, from top to bottom."""
    horizontal: list[Rule] = []
    vertical: list[Rule] = []
    for x0, top, x1, bottom in _drawn_boxes(page):
        _sort_rule(place(x0, bottom, x1, top), horizontal, vertical)
        if len(horizontal) + len(vertical) > MAX_RULES:
            return []
    if len(horizontal) < 3 or len(vertical) < 2:
        return []
    horizontal, vertical = _join(horizontal), _join(vertical)
    if len(horizontal) > MAX_BORDERS or len(vertical) > MAX_BORDERS:
        return []
    grids = [_make_grid(h, v) for h, v in _connected(horizontal, vertical)]
    kept = [g for g in grids if len(g.xs) >= 3 and len(g.ys) >= 3]
    return sorted(kept, key=lambda g: g.ys[0])


def _sort_rule(box: BBox, horizontal: list[Rule], vertical: list[Rule]) -> None:
    x0, top, x1, bottom = box
    if bottom - top < THIN and x1 - x0 >= THIN:
        horizontal.append(((top + bottom) / 2, x0, x1))
    elif x1 - x0 < THIN and bottom - top >= THIN:
        vertical.append(((x0 + x1) / 2, top, bottom))


def _drawn_boxes(page: pypdfium2.PdfPage) -> Iterator[BBox]:
    """Boxes (x0, low, x1, high) of what is drawn, in the page's own space; outlines as their four sides."""
    count = pdfium.FPDFPage_CountObjects(page.raw)
    if count > MAX_OBJECTS:
        return
    for index in range(count):
        drawn = pdfium.FPDFPage_GetObject(page.raw, index)
        if pdfium.FPDFPageObj_GetType(drawn) == pdfium.FPDF_PAGEOBJ_PATH:
            yield from _path_boxes(drawn)


def _path_boxes(path: object) -> Iterator[BBox]:
    x0, low, x1, high = (ctypes.c_float() for _ in range(4))
    if not pdfium.FPDFPageObj_GetBounds(path, x0, low, x1, high):
        return
    box = (x0.value, low.value, x1.value, high.value)
    if box[2] - box[0] < THIN or box[3] - box[1] < THIN:
        yield box
        return
    segments = pdfium.FPDFPath_CountSegments(path)
    if not _is_stroked(path):
        if 5 < segments <= MAX_SEGMENTS:
            yield from _thin_parts(path, segments)
    elif segments <= 6:
        yield from _outline(box)
    elif segments <= MAX_SEGMENTS:
        yield from _strokes(path, segments)


def _is_stroked(path: object) -> bool:
    fill, stroke = ctypes.c_int(), ctypes.c_int()
    return bool(pdfium.FPDFPath_GetDrawMode(path, fill, stroke)) and bool(stroke.value)


def _outline(box: BBox) -> Iterator[BBox]:
    x0, low, x1, high = box
    yield (x0, low, x1, low)
    yield (x0, high, x1, high)
    yield (x0, low, x0, high)
    yield (x1, low, x1, high)


def _points(path: object, segments: int) -> Iterator[tuple[int, float, float]]:
    matrix = pdfium.FS_MATRIX()
    pdfium.FPDFPageObj_GetMatrix(path, matrix)
    x, y = ctypes.c_float(), ctypes.c_float()
    for index in range(segments):
        segment = pdfium.FPDFPath_GetPathSegment(path, index)
        pdfium.FPDFPathSegment_GetPoint(segment, x, y)
        yield (
            pdfium.FPDFPathSegment_GetType(segment),
            matrix.a * x.value + matrix.c * y.value + matrix.e,
            matrix.b * x.value + matrix.d * y.value + matrix.f,
        )


def _strokes(path: object, segments: int) -> Iterator[BBox]:
    at: tuple[float, float] | None = None
    for kind, x, y in _points(path, segments):
        if at and kind == pdfium.FPDF_SEGMENT_LINETO:
            yield (min(at[0], x), min(at[1], y), max(at[0], x), max(at[1], y))
        at = (x, y)


def _thin_parts(path: object, segments: int) -> Iterator[BBox]:
    part: list[tuple[float, float]] = []
    for kind, x, y in (*_points(path, segments), (pdfium.FPDF_SEGMENT_MOVETO, 0.0, 0.0)):
        if kind == pdfium.FPDF_SEGMENT_MOVETO and part:
            xs, ys = [p[0] for p in part], [p[1] for p in part]
            yield (min(xs), min(ys), max(xs), max(ys))
            part = []
        part.append((x, y))


def _join(rules: Iterable[Rule]) -> list[Rule]:
    """Rules on one line that touch are one."""
    joined: list[Rule] = []
    for at, start, end in sorted(rules, key=lambda rule: (round(rule[0] / SNAP), rule[1])):
        last = joined[-1] if joined else None
        if last and abs(last[0] - at) <= SNAP and start <= last[2] + 2 * SNAP:
            joined[-1] = (last[0], min(last[1], start), max(last[2], end))
        else:
            joined.append((at, start, end))
    return joined


def _connected(horizontal: list[Rule], vertical: list[Rule]) -> Iterator[tuple[list[Rule], list[Rule]]]:
    """Rules that cross or touch each other, component by component."""
    left_h, left_v = list(horizontal), list(vertical)
    while left_v:
        group_h: list[Rule] = []
        group_v = [left_v.pop()]
        grown = True
        while grown:
            new_h = [h for h in left_h if any(_touch(h, v) for v in group_v)]
            left_h = [h for h in left_h if h not in new_h]
            group_h += new_h
            new_v = [v for v in left_v if any(_touch(h, v) for h in new_h)]
            left_v = [v for v in left_v if v not in new_v]
            group_v += new_v
            grown = bool(new_v)
        if len(group_h) >= 3 and len(group_v) >= 3:
            yield group_h, group_v


def _touch(h: Rule, v: Rule) -> bool:
    slack = 2 * SNAP
    return h[1] - slack <= v[0] <= h[2] + slack and v[1] - slack <= h[0] <= v[2] + slack


def _make_grid(horizontal: list[Rule], vertical: list[Rule]) -> Grid:
    return Grid(_borders(vertical), _borders(horizontal), horizontal, vertical)


def _borders(rules: list[Rule]) -> list[float]:
    places: list[float] = []
    for at in sorted(rule[0] for rule in rules):
        if not places or at - places[-1] > SNAP:
            places.append(at)
    return places
