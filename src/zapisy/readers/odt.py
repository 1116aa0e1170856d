"""Reads odt."""

from __future__ import annotations

from zapisy.errors import ReadError
from zapisy.text.source import Source


def read_odt(content: bytes) -> Source:
    """Source of a odt file."""
    raise ReadError("unsupported", "not yet")
