"""Which letters of a text belong to names that have been read: one byte a letter, so that a name is marked in one step."""

from __future__ import annotations

from zapisy.found import Span

Cover = bytearray
"""Of each letter, whether it is covered; one byte more for the end of the text."""


def make_cover(size: int) -> Cover:
    """Of a text of so many letters, none covered."""
    return bytearray(size + 1)


def cover_span(cover: Cover, span: Span) -> None:
    """Marks a stretch as covered."""
    start, end = span
    cover[start:end] = b"\1" * (end - start)
