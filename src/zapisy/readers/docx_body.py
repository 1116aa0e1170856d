"""Walks the body of a DOCX once: paragraphs, tables, text boxes, fields, notes."""

from __future__ import annotations

from collections.abc import Iterable

from lxml import etree

from zapisy.readers.docx_elements import (
    choose_branch,
    find_child,
    find_parts,
    is_on,
    read_int,
    read_symbol,
    wrap_table,
)
from zapisy.readers.docx_names import (
    ALTERNATE,
    BOLD,
    BOX,
    BREAK,
    CELL,
    FIELD,
    HIDDEN,
    LIST_ID,
    LIST_LEVEL,
    LIST_PROPERTIES,
    NOTES,
    OUTLINE,
    PARAGRAPH,
    PARAGRAPH_PROPERTIES,
    PARAGRAPH_STYLE,
    RENDERED_BREAK,
    ROW,
    RUN,
    RUN_PROPERTIES,
    RUN_STYLE,
    SECTION,
    SIGNS,
    SKIPPED,
    SYMBOL,
    TABLE,
    TEXT,
    TEXTS,
    VAL,
    R,
    W,
)
from zapisy.readers.docx_numbering import Numbering
from zapisy.readers.docx_styles import PLAIN, Style
from zapisy.readers.layout import MAX_SPAN, Item, Passage, Piece, Row, Table, TableCell, join_pieces
from zapisy.text.source import BlockKind


class BodyReader:
    """Turns elements into items; one reader serves a document's body, notes, headers and footers."""

    def __init__(self, styles: dict[str, Style], numbering: Numbering, page_mark: str | None) -> None:
        self._styles = styles
        self._numbering = numbering
        self._page_mark = page_mark
        self._plain = styles.get("", PLAIN)
        self._fields: list[bool] = []
        self.page = 1 if page_mark else None
        self.notes: list[tuple[str, str]] = []
        self.furniture: list[tuple[str, str]] = []

    def read_blocks(self, parent: etree._Element, items: list[Item]) -> None:
        """Adds what stands in an element to the items, in order."""
        for child in parent:
            tag = child.tag
            if tag == PARAGRAPH:
                self._read_paragraph(child, items)
            elif tag == TABLE:
                self._read_table(child, items)
            elif tag == SECTION:
                self._read_section(child)
            elif tag == ALTERNATE:
                self.read_blocks(choose_branch(child), items)
            elif tag not in SKIPPED:
                self.read_blocks(child, items)

    def _read_section(self, section: etree._Element) -> None:
        for child in section:
            if child.tag in (W + "headerReference", W + "footerReference"):
                self.furniture.append((child.tag[len(W) : len(W) + 6], child.get(R + "id", "")))

    def _read_paragraph(self, paragraph: etree._Element, items: list[Item]) -> None:
        children = list(paragraph)
        style, number, heading = self._plain, None, None
        if children and children[0].tag == PARAGRAPH_PROPERTIES:  # properties come before all else
            style, number, heading = self._read_properties(children.pop(0), style)
        heading = style.heading if heading is None else heading
        if self._fields:  # an instruction that is still open belongs to a broken field
            self._fields = []
        pieces: list[Piece] = []
        boxes: list[etree._Element] = []
        page = self.page
        self._read_inline(children, pieces, boxes, style)
        text, bold = join_pieces(pieces)
        if text:
            page = self._page_of(page, paragraph)
        label = self._numbering.count_item(*number) if number else None
        if text:
            kind = _kind_of(heading, label)
            if label:
                text, bold = label + text, [(a + len(label), b + len(label)) for a, b in bold]
            level = heading if heading else (number[1] + 1 if number and label is not None else None)
            items.append(Passage(text, bold, kind, level, page))
        for box in boxes:
            self.read_blocks(box, items)

    def _page_of(self, before: int | None, paragraph: etree._Element) -> int | None:
        """The page on which a paragraph starts: a break ahead of its first letter moves it."""
        if before == self.page or before is None:
            return before
        page = before
        for element in paragraph.iter(TEXT, RENDERED_BREAK, BREAK):
            if element.tag == TEXT:
                if element.text and element.text.strip():
                    break
            elif self._is_page_break(element):
                page += 1
        return page

    def _is_page_break(self, element: etree._Element) -> bool:
        if self._page_mark != element.tag:
            return False
        return bool(element.tag == RENDERED_BREAK or element.get(W + "type") == "page")

    def _read_properties(
        self, properties: etree._Element, style: Style
    ) -> tuple[Style, tuple[str, int] | None, int | None]:
        style_id, heading = "", None
        list_id: str | None = None
        level: int | None = None
        for child in properties:
            tag = child.tag
            if tag == PARAGRAPH_STYLE:
                style_id = child.get(VAL, "")
                style = self._styles.get(style_id, style)
            elif tag == LIST_PROPERTIES:
                number = find_child(child, LIST_ID)
                list_id = None if number is None else number.get(VAL)
                level = read_int(find_child(child, LIST_LEVEL))
            elif tag == OUTLINE:
                outline = read_int(child)
                heading = outline + 1 if outline is not None and 0 <= outline < 9 else 0
            elif tag == SECTION:
                self._read_section(child)
        if list_id is None:
            list_id = style.list_id
            level = style.list_level if level is None else level
        if list_id is None or list_id == "0":
            return style, None, heading
        if level is None:
            level = self._numbering.find_level(list_id, style_id)
        return style, (list_id, level), heading

    def _read_inline(
        self,
        children: Iterable[etree._Element],
        pieces: list[Piece],
        boxes: list[etree._Element],
        style: Style,
        bold: bool | None = None,
    ) -> None:
        strong = style.bold if bold is None else bold
        for child in children:
            tag = child.tag
            if tag == RUN:
                self._read_run(child, pieces, boxes, style)
            elif tag in TEXTS:
                if child.text and not (self._fields and any(self._fields)):
                    text = child.text
                    pieces.append((text.replace("\n", " ") if "\n" in text else text, strong))
            elif tag in SKIPPED or tag == PARAGRAPH_PROPERTIES:
                continue
            elif tag in SIGNS:
                pieces.append((SIGNS[tag], strong))
            elif tag == BREAK:
                self._read_break(child, pieces)
            elif tag == FIELD:
                self._read_field(child)
            elif tag == RENDERED_BREAK:
                self._turn_page(child)
            elif tag == SYMBOL:
                pieces.append((read_symbol(child), strong))
            elif tag in NOTES:
                self.notes.append((NOTES[tag], child.get(W + "id", "")))
            elif tag == BOX:
                boxes.append(child)
            elif tag == ALTERNATE:
                self._read_inline(choose_branch(child), pieces, boxes, style, bold)
            elif tag == TABLE:
                boxes.append(wrap_table(child))
            else:
                self._read_inline(child, pieces, boxes, style, bold)

    def _read_run(
        self, run: etree._Element, pieces: list[Piece], boxes: list[etree._Element], style: Style
    ) -> None:
        bold, hidden = style.bold, style.hidden
        children = list(run)
        if children and children[0].tag == RUN_PROPERTIES:
            for child in children.pop(0):
                tag = child.tag
                if tag == BOLD:
                    bold = bool(is_on(child))
                elif tag == HIDDEN:
                    hidden = bool(is_on(child))
                elif tag == RUN_STYLE:
                    named = self._styles.get(child.get(VAL, ""), PLAIN)
                    bold, hidden = bold or named.bold, hidden or named.hidden
        if not hidden:
            self._read_inline(children, pieces, boxes, style, bold)

    def _read_break(self, element: etree._Element, pieces: list[Piece]) -> None:
        pieces.append(("\n", False))
        self._turn_page(element)

    def _turn_page(self, element: etree._Element) -> None:
        if self.page is not None and self._is_page_break(element):
            self.page += 1

    def _read_field(self, element: etree._Element) -> None:
        kind = element.get(W + "fldCharType")
        if kind == "begin":
            self._fields.append(True)
        elif self._fields and kind == "separate":
            self._fields[-1] = False
        elif self._fields and kind == "end":
            self._fields.pop()

    def _read_table(self, element: etree._Element, items: list[Item]) -> None:
        table = Table()
        for row in find_parts(element, ROW):
            properties = find_child(row, W + "trPr")
            if properties is not None and find_child(properties, W + "del") is not None:
                continue
            table.rows.append(self._read_row(row, properties))
        items.append(table)

    def _read_row(self, row: etree._Element, properties: etree._Element | None) -> Row:
        column, header = 0, False
        if properties is not None:
            header = bool(is_on(find_child(properties, W + "tblHeader")))
            column = _read_span(find_child(properties, W + "gridBefore"), 0)
        cells = []
        for cell in find_parts(row, CELL):
            items: list[Item] = []
            self.read_blocks(cell, items)
            span, merged = 1, False
            shape = find_child(cell, W + "tcPr")
            if shape is not None:
                span = _read_span(find_child(shape, W + "gridSpan"), 1)
                down, across = find_child(shape, W + "vMerge"), find_child(shape, W + "hMerge")
                merged = any(m is not None and m.get(VAL, "continue") == "continue" for m in (down, across))
            cells.append(TableCell([] if merged else items, column))
            column += span
        return Row(cells, header)


def _read_span(element: etree._Element | None, default: int) -> int:
    value = read_int(element)
    return default if value is None else min(max(value, default), MAX_SPAN)


def _kind_of(heading: int | None, label: str | None) -> BlockKind:
    if heading:
        return BlockKind.HEADING
    return BlockKind.PARAGRAPH if label is None else BlockKind.LIST_ITEM
