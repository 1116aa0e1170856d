"""The blocks that plain text shows by its lines, over the text as it is.

Finds: lines; wrapped lines of one paragraph (a full line, and the next without a list marker) as one block.
Leaves: the text unchanged, so that offsets of somebody else's text (a spaCy Doc) stay true.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from zapisy.text.source import Block, BlockKind, Source

_LINE = re.compile(r"[^\n]+")
_MARKER = re.compile(r"[ \t]*(?:[-*•–]|\d{1,3}[.)]|[a-z]\))[ \t]")
FULL_SHARE, FULL_LENGTH = 0.8, 60
"""A line is full from this share of the longest one, where the longest has at least so many characters."""


def outline_text(text: str) -> Source:
    """A Source with this very text and the blocks of its lines."""
    lines = [(m.start(), m.end()) for m in _LINE.finditer(text) if not m.group().isspace()]
    longest = max((end - start for start, end in lines), default=0)
    full = FULL_SHARE * longest if longest >= FULL_LENGTH else longest + 1
    return Source(text, tuple(_group_lines(text, lines, full)), "txt")


def _group_lines(text: str, lines: list[tuple[int, int]], full: float) -> Iterator[Block]:
    first: int | None = None
    for number, (start, end) in enumerate(lines):
        first = start if first is None else first
        following = lines[number + 1] if number + 1 < len(lines) else None
        if following and _runs_on(text, end - start >= full, end, following[0]):
            continue
        yield _make_block(text, first, end)
        first = None


def _runs_on(text: str, full: bool, end: int, following: int) -> bool:
    return full and text[end:following].count("\n") == 1 and not _MARKER.match(text, following)


def _make_block(text: str, start: int, end: int) -> Block:
    start += len(text[start:end]) - len(text[start:end].lstrip())
    end -= len(text[start:end]) - len(text[start:end].rstrip())
    return Block(start, end, BlockKind.LIST_ITEM if _MARKER.match(text, start) else BlockKind.PARAGRAPH)
