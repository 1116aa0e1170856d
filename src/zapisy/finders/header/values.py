"""Values of the header as finders set them: the first one counts."""

from __future__ import annotations

from zapisy.found import Found, FoundValue, Span


def set_value(found: Found, key: str, value: str, spans: tuple[Span, ...], confidence: float = 0.9) -> None:
    """Sets a field of the header, unless an earlier rule has done so."""
    found.header.setdefault(key, FoundValue(value, spans, f"header.{key}", confidence))
