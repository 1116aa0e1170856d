"""Reads ODT: the XML itself.

Finds: paragraphs, headings, lists with computed numbers, tables, text boxes, notes, headers and footers (furniture).
Leaves: tracked deletions, hidden text, annotations.
"""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass, field
from typing import Final

from lxml import etree

from zapisy.errors import ReadError
from zapisy.readers.numbers import write_letter, write_roman
from zapisy.readers.odt_names import (
    BOXES,
    FO,
    HEADING,
    LIST,
    OFFICE,
    PARAGRAPH,
    SKIPPED,
    START_VALUE,
    STYLE,
    STYLE_NAME,
    TABLE,
    TABLE_ROOT,
    TEXT,
)
from zapisy.readers.package import Package
from zapisy.readers.xml_parts import parse_part
from zapisy.text.source import BlockKind, Cell, Source, SourceBuilder

MAX_BLOCKS: Final = 200_000
MAX_REPEAT: Final = 64
"""Columns and blanks that one element may claim to repeat."""
_NESTED: Final = (TEXT + "list-item", TEXT + "list-header")
_MAX_LEVEL: Final = 12
_CELLS: Final = (TABLE + "table-cell", TABLE + "covered-table-cell")


@dataclass
class _Lists:
    """List styles by name and level: (format, prefix, suffix, start); counters of the list in progress."""

    styles: dict[str, dict[int, tuple[str, str, str, int]]] = field(default_factory=dict)
    counters: dict[str, list[int]] = field(default_factory=dict)


class _Reader:
    def __init__(self, lists: _Lists, bold: frozenset[str]) -> None:
        self.builder = SourceBuilder()
        self.lists = lists
        self.bold = bold
        self.tables = 0
        self.blocks = 0

    def read_story(self, parent: etree._Element, kind: BlockKind | None = None) -> None:
        """All paragraphs, lists and tables below an element."""
        for child in parent:
            tag = child.tag
            if self.blocks >= MAX_BLOCKS or tag in SKIPPED:
                continue
            if tag in (PARAGRAPH, HEADING):
                self._read_paragraph(child, kind, None)
            elif tag == LIST:
                self._read_list(child, kind, 1, child.get(STYLE_NAME, ""), [])
            elif tag == TABLE_ROOT:
                self._read_table(child, kind)
            else:
                self.read_story(child, kind)

    def _read_paragraph(self, element: etree._Element, kind: BlockKind | None, label: str | None) -> None:
        parts: list[str] = []
        boxes: list[etree._Element] = []
        _collect(element, parts, boxes)
        text = _tidy("".join(parts))
        level = element.get(TEXT + "outline-level") if element.tag == HEADING else None
        if text:
            whole = f"{label} {text}" if label else text
            own = BlockKind.PARAGRAPH if label is None else BlockKind.LIST_ITEM
            own = BlockKind.HEADING if level else own
            bold = [(0, len(whole))] if element.get(STYLE_NAME) in self.bold else []
            self.builder.add_block(
                whole, kind or own, level=int(level) if level and level.isdigit() else None, bold=bold
            )
            self.blocks += 1
        for box in boxes:
            self.read_story(box, kind)

    def _read_list(
        self, element: etree._Element, kind: BlockKind | None, level: int, style: str, above: list[int]
    ) -> None:
        style = element.get(STYLE_NAME) or style
        number_format, prefix, suffix, start = self.lists.styles.get(style, {}).get(level, ("", "", "", 1))
        goes_on = element.get(TEXT + "continue-numbering") == "true" or element.get(TEXT + "continue-list")
        key = f"{style}/{level}"
        count = self.lists.counters.get(key, [start - 1])[0] if goes_on else start - 1
        for item in element:
            if item.tag not in _NESTED or level > _MAX_LEVEL:
                continue
            value = item.get(START_VALUE)
            count = int(value) if value and value.isdigit() and len(value) < 7 else count + 1
            label = f"{prefix}{format_number(count, number_format)}{suffix}" if number_format else ""
            for child in item:
                if child.tag == LIST:
                    self._read_list(child, kind, level + 1, style, [*above, count])
                elif child.tag in (PARAGRAPH, HEADING):
                    self._read_paragraph(child, kind, label)
                    label = ""
        self.lists.counters[key] = [count]

    def _read_table(self, table: etree._Element, kind: BlockKind | None) -> None:
        number = self.tables
        self.tables += 1
        row_number = 0
        for row in table.iter(TABLE + "table-row"):
            if _nearest_table(row) is not table:
                continue
            header = row.getparent().tag == TABLE + "table-header-rows"
            column, separator = 0, "\n"
            for cell in row:
                if cell.tag not in _CELLS:
                    continue
                text = _cell_text(cell)
                if text and self.blocks < MAX_BLOCKS:
                    place = Cell(number, row_number, column, header)
                    self.builder.add_block(
                        text, kind or BlockKind.TABLE_CELL, cell=place, separator=separator
                    )
                    self.blocks += 1
                    separator = "\t"
                repeated = cell.get(TABLE + "number-columns-repeated", "1")
                column += min(int(repeated), MAX_REPEAT) if repeated.isdigit() and len(repeated) < 9 else 1
            row_number += 1


def format_number(count: int, style: str) -> str:
    """A number in one of ODF's formats."""
    if style in ("a", "A") and count > 0:
        return write_letter(count).upper() if style == "A" else write_letter(count).lower()
    if style in ("i", "I") and 0 < count < 4000:
        return write_roman(count).upper() if style == "I" else write_roman(count).lower()
    return str(count)


def read_odt(content: bytes) -> Source:
    """The Source of an ODT. Raises ReadError: damaged, encrypted, too_large."""
    package = Package(content)
    if b"encryption-data" in (package.read("META-INF/manifest.xml") or b""):
        raise ReadError("encrypted", "the file is locked with a password; save a copy without it")
    tree = parse_part(package, "content.xml")
    body = None if tree is None else tree.find(f"{OFFICE}body/{OFFICE}text")
    if body is None:
        raise ReadError("damaged", "the file has no document body; open it in its program and save it again")
    styles = parse_part(package, "styles.xml")
    reader = _Reader(
        _Lists(_read_list_styles(styles) | _read_list_styles(tree)), _read_bold(styles) | _read_bold(tree)
    )
    _read_furniture(reader, styles, "header")
    reader.read_story(body)
    _read_furniture(reader, styles, "footer")
    return reader.builder.build("odt", notes=["damaged"] * package.damaged)


def _read_furniture(reader: _Reader, styles: etree._Element | None, name: str) -> None:
    for part in [] if styles is None else styles.iterfind(f"{OFFICE}master-styles/*/{STYLE}{name}"):
        reader.read_story(part, BlockKind.FURNITURE)


def _read_list_styles(tree: etree._Element | None) -> dict[str, dict[int, tuple[str, str, str, int]]]:
    styles: dict[str, dict[int, tuple[str, str, str, int]]] = {}
    for element in [] if tree is None else tree.iter(TEXT + "list-style"):
        levels: dict[int, tuple[str, str, str, int]] = {}
        for level in element:
            number = level.get(TEXT + "level", "1")
            start = level.get(START_VALUE, "1")
            numbered = level.tag == TEXT + "list-level-style-number"
            if number.isdigit() and len(number) < 3:
                levels[int(number)] = (
                    level.get(STYLE + "num-format", "") if numbered else "",
                    level.get(STYLE + "num-prefix", ""),
                    level.get(STYLE + "num-suffix", ""),
                    int(start) if start.isdigit() and len(start) < 7 else 1,
                )
        styles[element.get(STYLE + "name", "")] = levels
    return styles


def _read_bold(tree: etree._Element | None) -> frozenset[str]:
    """The names of styles whose text is bold."""
    return frozenset(
        element.getparent().get(STYLE + "name", "")
        for element in ([] if tree is None else tree.iter(STYLE + "text-properties"))
        if element.get(FO + "font-weight") == "bold" and element.getparent().tag == STYLE + "style"
    )


def _nearest_table(row: etree._Element) -> etree._Element | None:
    return next(row.iterancestors(TABLE_ROOT), None)


def _cell_text(cell: etree._Element) -> str:
    lines = []
    for element in cell.iter(PARAGRAPH, HEADING):
        parts: list[str] = []
        _collect(element, parts, [])
        lines.append(_tidy("".join(parts)).replace("\t", " "))
    return "\n".join(line for line in lines if line)


def _collect(element: etree._Element, parts: list[str], boxes: list[etree._Element]) -> None:
    """The text of a paragraph; text boxes are set aside, notes follow their paragraph."""
    if element.text:
        parts.append(element.text.replace("\n", " "))
    for child in element:
        tag = child.tag
        if tag == TEXT + "s":
            count = child.get(TEXT + "c", "1")
            parts.append(" " * min(int(count) if count.isdigit() and len(count) < 6 else 1, MAX_REPEAT))
        elif tag == TEXT + "tab":
            parts.append("\t")
        elif tag == TEXT + "line-break":
            parts.append("\n")
        elif tag in BOXES:
            boxes.append(child)
        elif tag not in SKIPPED and tag != TEXT + "note-citation":
            _collect(child, parts, boxes)
        if child.tail:
            parts.append(child.tail.replace("\n", " "))


def _tidy(text: str) -> str:
    plain = unicodedata.normalize("NFC", text)
    return "\n".join(line for line in (line.strip(" \t\u00a0") for line in plain.split("\n")) if line)
