"""Blocks from lines: for formats whose text comes as lines without structure (plain text, DOC, RTF).

Finds: list items by their markers, rows of tables drawn with ``|``, columns by tabs or wide gaps, headings underlined or
short and in capitals, page furniture by its pattern, wrapped lines of one paragraph.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from zapisy.text.source import BlockKind, Cell, SourceBuilder
from zapisy.text.wraps import STOPS, goes_on_with_date, is_full, list_breaks, measure_width

MARKER = re.compile(r"(?:[-*•▪·–—o]|\d{1,3}[.)]|[a-zA-Z]\)|[ivxIVX]{1,5}[.)])\s+\S|[•▪]")
_BULLET = re.compile(r"^(?:[*•▪·]|)\s+(?=\S)")
_RULE = re.compile(r"^[-=_~*#.+|–—\s]{3,}$")
_FURNITURE = re.compile(
    r"^(?:strana|stránka|str\.|page)\s{0,2}(?:č\.\s)?\d{1,3}(?:\s?(?:/|z|ze|of)\s?\d{1,3})?$|^-\s?\d{1,3}\s?-$",
    re.IGNORECASE,
)
_GAP = re.compile(r"[ \u00a0]*\t[ \t\u00a0]*|(?<=\S)[ \u00a0]{3,}(?=\S)")
_WIDE = re.compile(r"\t|[ \u00a0]{3}")
_ABOUT = re.compile(r"o\s[^\WA-ZÁČĎÉĚÍŇÓŘŠŤÚŮÝŽ]")
"""``… žádá kvestora`` / ``o zprávu``: a preposition, and no bullet."""
FULL_SHARE, FULL_LENGTH = 0.72, 60
"""A line is full, and may go on in the next, from this share of the longest, where that has so many characters."""
WRAPPED_SHARE = 0.85
"""The same for a text that is wrapped to a width, as a share of that."""


def add_lines(builder: SourceBuilder, lines: Sequence[str], *, wrapped: bool, bars: bool = True) -> None:
    """Adds lines as blocks. ``wrapped``: full lines run on in the next. ``bars``: ``a|b`` is a table row."""
    rows = _Rows(builder)
    longest = _measure_prose(lines)
    full = (
        FULL_SHARE * min(longest, 120)
        if wrapped and 40 <= longest <= 200 and longest >= FULL_LENGTH
        else None
    )
    width = measure_width([line.rstrip() for line in lines]) if full else None
    full = WRAPPED_SHARE * width if width else full
    held: list[str] = []
    full_lines: list[bool] = []
    before = ""
    for raw in [*lines, ""]:
        line = raw.strip(" \t\r\u00a0\u200b\ufeff")
        wraps = width is not None and is_full(before.rstrip(), line, width)
        if held and not _runs_on(held[-1], line, full, wraps):
            _add_paragraph(builder, held, full_lines)
            held, full_lines = [], []
        elif held:
            full_lines.append(wraps)
        before = raw
        if not line or _RULE.match(line):
            rows.close(blank=not line)
        elif bars and line.count("|") >= 2:
            rows.add(line)
        elif _FURNITURE.match(line):
            builder.add_block(line, BlockKind.FURNITURE)
        else:
            rows.close()
            held.append(_GAP.sub("\t", line))


def _measure_prose(lines: Sequence[str]) -> int:
    """The length of the longest line of prose; rows of columns, which may be much longer, count only where all lines are so."""
    lengths = [len(line.strip()) for line in lines]
    prose = [length for line, length in zip(lines, lengths, strict=True) if not _WIDE.search(line.strip())]
    longest = max(lengths, default=0)
    return min(longest, max(prose, default=longest))


def _runs_on(before: str, line: str, full: float | None, wraps: bool) -> bool:
    """Whether a line goes on in the next one."""
    if full is None or _begins_anew(before, line):
        return False
    if wraps or _goes_on_small(before, line):
        return True
    if len(before) >= full:
        return (
            not (before.endswith((".", ":", ";")) and line[:1].isupper() and len(before) < full * 1.25)
            or line[:1].islower()
        )
    return False


def _begins_anew(before: str, line: str) -> bool:
    """Whether a line is a paragraph, an item or a row of its own, however long the one before is."""
    if not line or _RULE.match(line) or "|" in line or "\t" in before:
        return True
    about = _ABOUT.match(line) and before[-1:] not in STOPS
    return MARKER.match(line) is not None and not (about or goes_on_with_date(before, line))


def _goes_on_small(before: str, line: str) -> bool:
    return len(before) >= FULL_LENGTH and line[:1].islower() and before[-1:] not in STOPS


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
