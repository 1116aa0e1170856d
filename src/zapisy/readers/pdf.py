"""Reads PDF."""

from __future__ import annotations

from dataclasses import replace

import pypdfium2

from zapisy.readers.plain import read_plain
from zapisy.text.source import Source


def read_pdf(content: bytes) -> Source:
    """Source of a PDF."""
    pdf = pypdfium2.PdfDocument(content)
    text = "\n".join(page.get_textpage().get_text_bounded() for page in pdf)
    return replace(read_plain(text.encode("utf-8")), format="pdf", pages=len(pdf))
