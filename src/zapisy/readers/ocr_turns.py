"""Pictures of pages that lie on their side or stand on their head: recognised in the direction in which they have words.

Finds: turned scans, by how little is recognised, or how unsurely, as they stand.
Leaves: empty pages; pages with text in several directions.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from zapisy.readers.ocr import Recognised, recognise_page
from zapisy.readers.ocr_settings import AUTO, OcrSettings

if TYPE_CHECKING:
    from PIL.Image import Image

DOUBTFUL: Final = 60.0
"""Per cent of certainty below which a recognised page is doubtful."""
NOTHING: Final = 20
"""Characters up to which next to nothing is recognised."""
DARK: Final = 0.004
"""The share of dark dots up to which a page is empty."""


def recognise_upright(picture: Image, dpi: float, settings: OcrSettings = AUTO) -> tuple[Recognised, int]:
    """What a page shows, and the quarter turns to the right after which it was read; places are as they are then."""
    from PIL.Image import Transpose

    first = recognise_page(picture, dpi, settings)
    turned = {1: Transpose.ROTATE_270, 2: Transpose.ROTATE_180, 3: Transpose.ROTATE_90}
    for turns in _list_turns(first, picture):
        other = recognise_page(picture.transpose(turned[turns]), dpi, settings)
        if other.certainty >= DOUBTFUL and _count_characters(other) > max(NOTHING, _count_characters(first)):
            return other, turns
    return first, 0


def _list_turns(first: Recognised, picture: Image) -> tuple[int, ...]:
    """The turns that are worth trying: on its side hardly anything is recognised, on its head much, but unsurely."""
    if _count_characters(first) <= NOTHING:
        return () if _is_empty(picture) else (1, 3)
    return (2,) if first.certainty < DOUBTFUL else ()


def _count_characters(recognised: Recognised) -> int:
    return sum(len(word.text) for line in recognised.lines for word in line.words)


def _is_empty(picture: Image) -> bool:
    grays = picture.convert("L").histogram()
    return sum(grays[:128]) <= DARK * sum(grays)
