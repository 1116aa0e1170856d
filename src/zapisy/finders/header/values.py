"""Values of the header as finders set them: the first one counts."""

from __future__ import annotations

from typing import Final

from zapisy.found import Found, FoundValue, Span

FIGURES: Final = tuple([f"{number:02}" for number in range(100)])
"""To format a number takes many times as long as to look it up."""


def set_value(found: Found, key: str, value: str, spans: tuple[Span, ...], confidence: float = 0.9) -> None:
    """Sets a field of the header, unless an earlier rule has done so."""
    if key not in found.header:
        found.header[key] = FoundValue(value, spans, f"header.{key}", confidence)


def write_day(year: int, month: int, day: int) -> str:
    """ISO 8601."""
    return f"{write_month(year, month)}-{FIGURES[day]}"


def write_month(year: int, month: int) -> str:
    """ISO 8601, without the day."""
    return f"{str(year).zfill(4)}-{FIGURES[month]}"
