"""Reads ODT: the XML itself.

Finds: paragraphs, headings, lists with computed numbers, tables, text boxes, notes, headers and footers (furniture).
Leaves: tracked deletions, hidden text, annotations.
"""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass, field

from lxml import etree

from zapisy.errors import ReadError
from zapisy.readers.archives import find_child, get_value, local_name, open_archive, parse_member, read_member
from zapisy.readers.numbers import write_letter, write_roman
from zapisy.text.source import BlockKind, Cell, Source, SourceBuilder

MAX_BLOCKS = 200_000
MAX_REPEAT = 64
"""Columns and blanks that one element may claim to repeat."""

_SKIPPED = frozenset(
    [
        "tracked-changes",
        "annotation",
        "annotation-end",
        "sequence-decls",
        "forms",
        "title",
        "desc",
        "hidden-text",
        "hidden-paragraph",
        "table-of-content-source",
        "variable-decls",
        "bibliography",
    ]
)


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
            name = local_name(child)
            if self.blocks >= MAX_BLOCKS or name in _SKIPPED:
                continue
            if name in ("p", "h"):
                self._read_paragraph(child, kind, None)
            elif name == "list":
                self._read_list(child, kind, 1, get_value(child, "style-name") or "", [])
            elif name == "table":
                self._read_table(child, kind)
            else:
                self.read_story(child, kind)

    def _read_paragraph(self, element: etree._Element, kind: BlockKind | None, label: str | None) -> None:
        parts: list[str] = []
        boxes: list[etree._Element] = []
        _collect(element, parts, boxes)
        text = _tidy("".join(parts))
        level = get_value(element, "outline-level") if local_name(element) == "h" else None
        if text:
            whole = f"{label} {text}" if label else text
            own = (
                BlockKind.HEADING
                if level
                else BlockKind.LIST_ITEM
                if label is not None
                else BlockKind.PARAGRAPH
            )
            bold = [(0, len(whole))] if get_value(element, "style-name") in self.bold else []
            self.builder.add_block(
                whole, kind or own, level=int(level) if level and level.isdigit() else None, bold=bold
            )
            self.blocks += 1
        for box in boxes:
            self.read_story(box, kind)

    def _read_list(
        self, element: etree._Element, kind: BlockKind | None, level: int, style: str, above: list[int]
    ) -> None:
        style = get_value(element, "style-name") or style
        number_format, prefix, suffix, start = self.lists.styles.get(style, {}).get(level, ("", "", "", 1))
        goes_on = get_value(element, "continue-numbering") == "true" or get_value(element, "continue-list")
        key = f"{style}/{level}"
        count = self.lists.counters.get(key, [start - 1])[0] if goes_on else start - 1
        for item in element:
            if local_name(item) not in ("list-item", "list-header") or level > 12:
                continue
            value = get_value(item, "start-value")
            count = int(value) if value and value.isdigit() and len(value) < 7 else count + 1
            label = f"{prefix}{format_number(count, number_format)}{suffix}" if number_format else ""
            for child in item:
                if local_name(child) == "list":
                    self._read_list(child, kind, level + 1, style, [*above, count])
                elif local_name(child) in ("p", "h"):
                    self._read_paragraph(child, kind, label)
                    label = ""
        self.lists.counters[key] = [count]

    def _read_table(self, table: etree._Element, kind: BlockKind | None) -> None:
        number = self.tables
        self.tables += 1
        row_number = 0
        for row in table.iter():
            if local_name(row) != "table-row" or _nearest_table(row) is not table:
                continue
            header = local_name(row.getparent()) == "table-header-rows"
            column, separator = 0, "\n"
            for cell in row:
                if local_name(cell) not in ("table-cell", "covered-table-cell"):
                    continue
                text = _cell_text(cell)
                if text and self.blocks < MAX_BLOCKS:
                    place = Cell(number, row_number, column, header)
                    self.builder.add_block(
                        text, kind or BlockKind.TABLE_CELL, cell=place, separator=separator
                    )
                    self.blocks += 1
                    separator = "\t"
                repeated = get_value(cell, "number-columns-repeated") or "1"
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
    archive = open_archive(content)
    manifest = read_member(archive, "META-INF/manifest.xml") or b""
    if b"encryption-data" in manifest:
        raise ReadError("encrypted", "the file is locked with a password; save a copy without it")
    tree = parse_member(archive, "content.xml")
    body = find_child(find_child(tree, "body"), "text")
    if tree is None or body is None:
        raise ReadError("damaged", "the file has no document body; open it in its program and save it again")
    styles = parse_member(archive, "styles.xml")
    reader = _Reader(
        _Lists(_read_list_styles(styles) | _read_list_styles(tree)), _read_bold(styles) | _read_bold(tree)
    )
    _read_furniture(reader, styles, "header")
    reader.read_story(body)
    _read_furniture(reader, styles, "footer")
    return reader.builder.build("odt")


def _read_furniture(reader: _Reader, styles: etree._Element | None, name: str) -> None:
    masters = find_child(styles, "master-styles")
    for page in masters if masters is not None else ():
        for part in page:
            if local_name(part) == name:
                reader.read_story(part, BlockKind.FURNITURE)


def _read_list_styles(tree: etree._Element | None) -> dict[str, dict[int, tuple[str, str, str, int]]]:
    styles: dict[str, dict[int, tuple[str, str, str, int]]] = {}
    for element in tree.iter() if tree is not None else ():
        if local_name(element) != "list-style":
            continue
        levels: dict[int, tuple[str, str, str, int]] = {}
        for level in element:
            number = get_value(level, "level") or "1"
            start = get_value(level, "start-value") or "1"
            if number.isdigit() and len(number) < 3:
                levels[int(number)] = (
                    get_value(level, "num-format") or ""
                    if local_name(level) == "list-level-style-number"
                    else "",
                    get_value(level, "num-prefix") or "",
                    get_value(level, "num-suffix") or "",
                    int(start) if start.isdigit() and len(start) < 7 else 1,
                )
        styles[get_value(element, "name") or ""] = levels
    return styles


def _read_bold(tree: etree._Element | None) -> frozenset[str]:
    """The names of styles whose text is bold."""
    names = set()
    for element in tree.iter() if tree is not None else ():
        if (
            local_name(element) == "style"
            and get_value(find_child(element, "text-properties"), "font-weight") == "bold"
        ):
            names.add(get_value(element, "name") or "")
    return frozenset(names)


def _nearest_table(row: etree._Element) -> etree._Element | None:
    parent = row.getparent()
    while parent is not None and local_name(parent) != "table":
        parent = parent.getparent()
    return parent


def _cell_text(cell: etree._Element) -> str:
    lines = []
    for element in cell.iter():
        if local_name(element) in ("p", "h"):
            parts: list[str] = []
            _collect(element, parts, [])
            lines.append(_tidy("".join(parts)).replace("\t", " "))
    return "\n".join(line for line in lines if line)


def _collect(element: etree._Element, parts: list[str], boxes: list[etree._Element]) -> None:
    """The text of a paragraph; text boxes are set aside, notes follow their paragraph."""
    if element.text:
        parts.append(element.text.replace("\n", " "))
    for child in element:
        name = local_name(child)
        if name == "s":
            count = get_value(child, "c") or "1"
            parts.append(" " * min(int(count) if count.isdigit() and len(count) < 6 else 1, MAX_REPEAT))
        elif name == "tab":
            parts.append("\t")
        elif name == "line-break":
            parts.append("\n")
        elif name in {"text-box", "note-body"}:
            boxes.append(child)
        elif name not in _SKIPPED and name != "note-citation":
            _collect(child, parts, boxes)
        if child.tail:
            parts.append(child.tail.replace("\n", " "))


def _tidy(text: str) -> str:
    plain = unicodedata.normalize("NFC", text)
    return "\n".join(line for line in (line.strip(" \t\u00a0") for line in plain.split("\n")) if line)
