"""Reads rtf."""

from __future__ import annotations

from zapisy.errors import ReadError
from zapisy.text.source import Source


def read_rtf(content: bytes) -> Source:
    """Source of a rtf file."""
    raise ReadError("unsupported", "not yet")
