"""Turns places of the views into evidence of the Source."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, NamedTuple

from zapisy.found import Span
from zapisy.text.source import BBox, Block
from zapisy.text.views import View

Data = dict[str, Any]
"""A part of a record before its validation."""


class Finder(NamedTuple):
    """Which rule or model says so, how sure it is, and of which field where not of the whole object."""

    name: str | None = None
    confidence: float | None = None
    field: str | None = None


def make_evidence(view: View, spans: Iterable[Span], finder: Finder = Finder()) -> list[Data]:  # noqa: B008
    """Evidence for stretches of the view, one for each unbroken run of the Source's text."""
    return [
        _describe_place(view, start, end, finder)
        for span in spans
        if span.end > span.start
        for start, end in view.source_spans(*span)
    ]


def _describe_place(view: View, start: int, end: int, finder: Finder) -> Data:
    block = view.block_at(start)
    return {
        "start": start,
        "end": end,
        "text": view.source.text[start:end],
        "page": block.page if block else None,
        "bbox": _find_box(view, block, start) if block else None,
        "field": finder.field,
        "found_by": finder.name,
        "confidence": None if finder.confidence is None else round(finder.confidence, 2),
    }


def _find_box(view: View, block: Block, start: int) -> BBox | None:
    """The box of the block's line in which a place stands, rounded to a tenth of a point."""
    if not block.boxes:
        return None
    line = view.source.text.count("\n", block.start, start)
    x0, top, x1, bottom = block.boxes[min(line, len(block.boxes) - 1)]
    return round(x0, 1), round(top, 1), round(x1, 1), round(bottom, 1)
