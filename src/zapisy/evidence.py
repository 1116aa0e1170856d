"""Turns places of the views into evidence of the Source."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from typing import Any, Final

from zapisy.found import Span
from zapisy.text.source import BBox, Block
from zapisy.text.views import View

Data = dict[str, Any]
"""A part of a record before its validation."""


class Finder:
    """Which rule or model says so, and how sure it is."""

    __slots__ = ("confidence", "name")

    def __init__(self, name: str | None = None, confidence: float | None = None) -> None:
        self.name, self.confidence = name, confidence


NOBODY: Final = Finder()


def make_evidence(
    view: View, spans: Iterable[Span], finder: Finder = NOBODY, field: str | None = None
) -> list[Data]:
    """Evidence for stretches of the view, one for each unbroken run of the Source's text.

    ``field`` is what it supports, where that is not the whole object.
    """
    text = view.source.text
    told: Data = {"found_by": finder.name}
    if finder.confidence is not None:
        told["confidence"] = round_confidence(finder.confidence)
    if field is not None:
        told["field"] = field
    places: list[Data] = []
    for first, last in spans:
        if last > first:
            for start, end in view.source_spans(first, last):
                places.append({"start": start, "end": end, "text": text[start:end], **told})
    if view.paged:
        for place in places:
            place |= _find_page(view, place["start"])
    return places


@lru_cache(maxsize=1 << 10)
def round_confidence(confidence: float) -> float:
    """To the hundredths that a record tells; the same few numbers come again and again."""
    return round(confidence, 2)


def _find_page(view: View, start: int) -> Data:
    block = view.block_at(start)
    return {"page": block.page, "bbox": _find_box(view, block, start)} if block else {}


def _find_box(view: View, block: Block, start: int) -> BBox | None:
    """The box of the block's line in which a place stands, rounded to a tenth of a point."""
    if not block.boxes:
        return None
    line = view.source.text.count("\n", block.start, start)
    x0, top, x1, bottom = block.boxes[min(line, len(block.boxes) - 1)]
    return round(x0, 1), round(top, 1), round(x1, 1), round(bottom, 1)
