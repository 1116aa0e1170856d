"""The blocks that plain text shows by its lines, over the text as it is.

Finds: lines, and wrapped lines of one paragraph as one block, with the breaks that only the width has made.
Leaves: the text unchanged, so that offsets of somebody else's text (a spaCy Doc) stay true.
"""

from __future__ import annotations

from collections.abc import Iterator

from zapisy.text.lines import MARKER, Wrapping, strip_line
from zapisy.text.source import Block, BlockKind, Source


def outline_text(text: str) -> Source:
    """A Source with this very text and the blocks of its lines."""
    return Source(text, tuple(_group_lines(text)), "txt")


def _group_lines(text: str) -> Iterator[Block]:
    lines = text.split("\n")
    wrapping = Wrapping.of(lines)
    start, wraps = 0, list[int]()
    end = -1
    for line, following in zip(lines, [*lines[1:], ""], strict=True):
        end += len(line) + 1
        after = strip_line(following)
        if wrapping.runs_on(line, after):
            if wrapping.breaks(line, after):
                wraps.append(end)
            continue
        block = _make_block(text, start, end, wraps)
        if block.start < block.end:
            yield block
        start, wraps = end + 1, []


def _make_block(text: str, start: int, end: int, wraps: list[int]) -> Block:
    block = text[start:end]
    start += len(block) - len(block.lstrip())
    end = start + len(block.strip())
    kind = BlockKind.LIST_ITEM if MARKER.match(text, start, end) else BlockKind.PARAGRAPH
    return Block(start, end, kind, wraps=tuple(wraps))
