"""Makes the picture of a page ready to be recognised: grey, upright, large enough."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Final

from zapisy.errors import ReadError

if TYPE_CHECKING:
    from PIL.Image import Image

MOST_PIXELS: Final = 60_000_000
"""Pixels of a page that is taken on: A3 at 600 dpi has 70 million."""
STEEP: Final = 6.0
"""Degrees up to which a page is taken for crooked."""
PLAIN: Final = 0.15
"""Degrees below which a page is left as it is."""


def prepare_picture(picture: Image, dpi: float, least: float) -> tuple[Image, float]:
    """The picture in grey and upright, enlarged where it is coarser than ``least`` dpi; and by how much."""
    from PIL import Image as Images
    from PIL import ImageOps

    if picture.width * picture.height > MOST_PIXELS:
        raise ReadError(
            "too_large", f"a page has over {MOST_PIXELS // 1_000_000} million pixels; scan it coarser"
        )
    grey = ImageOps.autocontrast(picture.convert("L"), cutoff=0.5)
    angle = find_skew(grey)
    if abs(angle) > PLAIN:
        grey = grey.rotate(angle, Images.Resampling.BICUBIC, fillcolor=255)
    scale = max(1.0, min(2.0, least / dpi))
    if scale > 1.05:
        size = (round(grey.width * scale), round(grey.height * scale))
        return grey.resize(size, Images.Resampling.LANCZOS), scale
    return grey, 1.0


def find_skew(grey: Image) -> float:
    """Degrees to turn a page by so that its lines lie level: where the sums of its rows differ the most.

    A fine look follows a coarse one; a page without lines has no skew.
    """
    small = grey.copy()
    small.thumbnail((700, 1000))
    dark = small.point(lambda value: 255 if value < 140 else 0)
    best = max((_sharpness(dark, angle), -abs(angle), angle) for angle in _steps(-STEEP, STEEP, 1.0))
    if best[0] <= 0:
        return 0.0
    near = max(
        (_sharpness(dark, angle), -abs(angle), angle) for angle in _steps(best[2] - 1, best[2] + 1, 0.2)
    )
    return near[2]


def _steps(start: float, end: float, step: float) -> list[float]:
    return [start + step * number for number in range(round((end - start) / step) + 1)]


def _sharpness(dark: Image, angle: float) -> float:
    """How much neighbouring rows differ in ink once the page is turned."""
    from PIL import Image as Images

    turned = dark.rotate(angle, Images.Resampling.NEAREST) if angle else dark
    rows = turned.resize((1, turned.height), Images.Resampling.BOX).tobytes()
    return math.fsum((a - b) ** 2 for a, b in zip(rows, rows[1:], strict=False))
