"""Reads docx."""

from __future__ import annotations

from zapisy.errors import ReadError
from zapisy.text.source import Source


def read_docx(content: bytes) -> Source:
    """Source of a docx file."""
    raise ReadError("unsupported", "not yet")
def save_document(document: object) -> bytes: return b""
