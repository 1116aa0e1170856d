"""Reads doc."""

from __future__ import annotations

from zapisy.errors import ReadError
from zapisy.text.source import Source


def read_doc(content: bytes) -> Source:
    """Source of a doc file."""
    raise ReadError("unsupported", "not yet")
