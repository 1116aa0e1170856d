"""Reads plain text: paragraphs, list items, columns and tables drawn with bars."""

from __future__ import annotations

from typing import Final

from zapisy.readers.encodings import decode_text
from zapisy.readers.line_blocks import add_lines
from zapisy.text.source import Source, SourceBuilder

MAX_CHARACTERS: Final = 3_000_000
"""Characters that are read; a longer text is cut there and the record is partial."""

_KEPT: Final = {"\t", "\n", "\u00a0", "\u00ad", "\u200b", "\ufffe"}


def read_plain(content: bytes) -> Source:
    """The Source of a text file. Raises ReadError with code too_large."""
    text, encoding = decode_text(content)
    return make_source(text, "txt", encoding)


def make_source(text: str, format: str, encoding: str | None) -> Source:
    """The Source of a text by its lines."""
    notes = ("truncated",) if len(text) > MAX_CHARACTERS else ()
    builder = SourceBuilder()
    add_lines(builder, clean_controls(text[:MAX_CHARACTERS].replace("\f", "\n")).split("\n"), wrapped=True)
    return builder.build(format, encoding=encoding, notes=notes)


def clean_controls(text: str) -> str:
    """Text without control characters and lone surrogates."""
    if text.isprintable():
        return text
    return text.translate(_CONTROLS)


class _Controls(dict[int, str | None]):
    """Maps what must not stand in a text to nothing, and everything else to itself."""

    def __missing__(self, code: int) -> str | None:
        letter = chr(code)
        keep = letter in _KEPT or letter.isprintable() or letter.isspace() or code in (0xFFFD, 0x2011)
        self[code] = letter if keep and not 0xD800 <= code <= 0xDFFF else None
        return self[code]


_CONTROLS: Final = _Controls()
