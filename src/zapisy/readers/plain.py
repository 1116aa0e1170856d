"""Reads plain text."""

from __future__ import annotations

import re
import unicodedata

from zapisy.text.source import BlockKind, Source, SourceBuilder


def decode(content: bytes) -> tuple[str, str]:
    """Text and encoding."""
    for encoding in ("utf-8-sig", "cp1250"):
        try:
            return content.decode(encoding), encoding
        except UnicodeDecodeError:
            continue
    return content.decode("latin2"), "iso-8859-2"


def read_plain(content: bytes) -> Source:
    """Source of a text file."""
    text, encoding = decode(content)
    text = unicodedata.normalize("NFC", text.replace("\r\n", "\n").replace("\r", "\n"))
    builder = SourceBuilder()
    for line in text.split("\n"):
        if line.strip():
            item = re.match(r"\s*(?:[-*•o–]\s|\d+[.)]\s)", line)
            builder.add_block(line.strip(), BlockKind.LIST_ITEM if item else BlockKind.PARAGRAPH)
    return builder.build("txt", encoding=encoding)
