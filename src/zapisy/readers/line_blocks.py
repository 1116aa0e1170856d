"""Blocks from lines: for formats whose text comes as lines without structure (plain text, DOC, RTF).

Finds: list items by their markers, rows of tables drawn with ``|``, columns by tabs or wide gaps, headings underlined or
short and in capitals, page furniture by its pattern, wrapped lines of one paragraph.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from zapisy.text.lines import MARKER, RULE, Wrapping, strip_line
from zapisy.text.source import BlockKind, Cell, SourceBuilder
from zapisy.text.wraps import list_breaks

_BULLET: Final = re.compile(r"^(?:[*•▪·]|)\s+(?=\S)")
_FURNITURE: Final = re.compile(
    r"^(?:strana|stránka|str\.|page)\s{0,2}(?:č\.\s)?\d{1,3}(?:\s?(?:/|z|ze|of)\s?\d{1,3})?$|^-\s?\d{1,3}\s?-$",
    re.IGNORECASE,
)
_GAP: Final = re.compile(r"[ \u00a0]*\t[ \t\u00a0]*|(?<=\S)[ \u00a0]{3,}(?=\S)")


def add_lines(builder: SourceBuilder, lines: Sequence[str], *, wrapped: bool, bars: bool = True) -> None:
    """Adds lines as blocks. ``wrapped``: full lines run on in the next. ``bars``: ``a|b`` is a table row."""
    rows = _Rows(builder)
    wrapping = Wrapping.of(lines) if wrapped else Wrapping(None, None)
    held: list[str] = []
    full_lines: list[bool] = []
    before = ""
    for raw in [*lines, ""]:
        line = strip_line(raw)
        if held and not wrapping.runs_on(before, line):
            _add_paragraph(builder, held, full_lines)
            held, full_lines = [], []
        if not line or RULE.match(line):
            rows.close(blank=not line)
        elif bars and line.count("|") >= 2:
            rows.add(line)
        elif _FURNITURE.match(line):
            builder.add_block(line, BlockKind.FURNITURE)
        else:
            rows.close()
            if held:
                full_lines.append(wrapping.breaks(before, line))
            held.append(_GAP.sub("\t", line))
            before = raw


def _add_paragraph(builder: SourceBuilder, lines: list[str], full: list[bool]) -> None:
    text = "\n".join(lines)
    kind = BlockKind.LIST_ITEM if MARKER.match(text) else BlockKind.PARAGRAPH
    lines[0] = _BULLET.sub("", lines[0])
    text = "\n".join(lines)
    if len(text) < 80 and text.isupper() and len(text) > 5 and kind is BlockKind.PARAGRAPH:
        kind = BlockKind.HEADING
    if text:
        builder.add_block(text, kind, wraps=list_breaks(lines, full))


class _Rows:
    """The rows of a table drawn with bars; cells that go on in the next line are joined."""

    def __init__(self, builder: SourceBuilder) -> None:
        self._builder = builder
        self._table = -1
        self._row = -1

    def add(self, line: str) -> None:
        """Adds one row."""
        if self._row < 0:
            self._table += 1
        self._row += 1
        separator = "\n"
        for column, cell in enumerate(line.strip("|").split("|")):
            text = re.sub(r"\s+", " ", cell).strip()
            if text:
                self._builder.add_block(
                    text, BlockKind.TABLE_CELL, cell=Cell(self._table, self._row, column), separator=separator
                )
                separator = "\t"

    def close(self, *, blank: bool = False) -> None:
        """Ends the table."""
        if not blank:
            self._row = -1
