"""Reads tex."""

from __future__ import annotations

from zapisy.errors import ReadError
from zapisy.text.source import Source


def read_tex(content: bytes) -> Source:
    """Source of a tex file."""
    raise ReadError("unsupported", "not yet")
