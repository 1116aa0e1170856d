"""The blocks of an HTML tree, as a browser would lay them out.

White space is collapsed; ``<br>`` ends a block (a line of a heading); ``<ol>`` items get their computed numbers; hidden elements,
scripts and menus are left out or are furniture.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Final

from lxml import etree

from zapisy.readers.numbers import write_number
from zapisy.text.source import BlockKind, Cell, SourceBuilder

MAX_BLOCKS: Final = 200_000

_SKIPPED: Final = frozenset(
    [
        "script",
        "style",
        "noscript",
        "template",
        "head",
        "iframe",
        "object",
        "svg",
        "select",
        "button",
        "textarea",
        "map",
        "audio",
        "video",
        "canvas",
    ]
)
_BLOCKS: Final = frozenset(
    [
        "p",
        "div",
        "section",
        "article",
        "main",
        "blockquote",
        "center",
        "form",
        "fieldset",
        "address",
        "dl",
        "dt",
        "dd",
        "ul",
        "ol",
        "li",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "pre",
        "hr",
        "table",
        "body",
        "html",
        "nav",
        "header",
        "footer",
        "aside",
        "figure",
        "figcaption",
        "caption",
        "details",
        "summary",
        "menu",
        "dir",
    ]
)
_FURNITURE: Final = frozenset(["nav", "footer", "aside"])
_HIDDEN: Final = re.compile(r"display\s{0,3}:\s{0,3}none|visibility\s{0,3}:\s{0,3}hidden", re.IGNORECASE)
_SPACE: Final = re.compile(r"[ \t\n\r\f]+")


@dataclass
class _Flow:
    """The block in progress: its text so far, its bold stretches."""

    text: str = ""
    bold: list[tuple[int, int]] = field(default_factory=list)
    kind: BlockKind = BlockKind.PARAGRAPH
    level: int | None = None
    label: str = ""

    def add(self, text: str, bold: bool, pre: bool) -> None:
        if not pre:
            text = _SPACE.sub(" ", text)
            if self.text[-1:] in ("", " ", "\n"):
                text = text.lstrip(" ")
        if bold and text.strip():
            self.bold.append((len(self.text), len(self.text) + len(text)))
        self.text += text


@dataclass
class _List:
    ordered: bool
    count: int
    style: str = "1"


class HtmlBlocks:
    """Walks a tree and adds its blocks to a builder."""

    def __init__(self, builder: SourceBuilder) -> None:
        self._builder = builder
        self._flow = _Flow()
        self._lists: list[_List] = []
        self._furniture = 0
        self._tables = 0
        self._blocks = 0

    def read(self, root: etree._Element) -> None:
        """Adds everything below an element. Uses no recursion: pages nest as deep as they like."""
        stack: list[tuple[etree._Element, bool, bool, bool]] = [(root, False, False, False)]
        while stack:
            element, bold, pre, leaving = stack.pop()
            name = element.tag if isinstance(element.tag, str) else ""
            if leaving:
                self._leave(element, name)
                if element.tail and element is not root:
                    self._flow.add(element.tail, bold, pre)
                continue
            parent_bold, parent_pre = bold, pre
            if not name or name in _SKIPPED or _is_hidden(element) or self._blocks > MAX_BLOCKS:
                if element.tail and element is not root:
                    self._flow.add(element.tail, bold, pre)
                continue
            if name == "table" and not _is_layout(element):
                self._flush()
                self._read_table(element)
                if element.tail:
                    self._flow.add(element.tail, bold, pre)
                continue
            bold, pre = bold or name in ("b", "strong", "th"), pre or name == "pre"
            self._enter(element, name)
            if element.text:
                self._flow.add(element.text, bold, pre)
            stack.append((element, parent_bold, parent_pre, True))
            stack.extend((child, bold, pre, False) for child in reversed(element))
        self._flush()

    def _enter(self, element: etree._Element, name: str) -> None:
        if name == "br":
            self._flow.text = self._flow.text.rstrip(" ") + "\n"
        elif name in _BLOCKS or name in ("tr", "td", "th", "tbody", "thead"):
            self._flush()
            self._furniture += name in _FURNITURE
            if name in ("ol", "ul", "menu", "dir"):
                start = element.get("start") or "1"
                first = int(start) if start.lstrip("-").isdigit() and len(start) < 7 else 1
                self._lists.append(_List(name == "ol", first - 1, element.get("type") or "1"))
            elif name == "li":
                self._start_item(element)
            elif len(name) == 2 and name[0] == "h" and name[1].isdigit():
                self._flow.kind, self._flow.level = BlockKind.HEADING, int(name[1])

    def _start_item(self, element: etree._Element) -> None:
        self._flow.kind = BlockKind.LIST_ITEM
        if self._lists and self._lists[-1].ordered:
            value = element.get("value") or ""
            current = self._lists[-1]
            current.count = int(value) if value.isdigit() and len(value) < 7 else current.count + 1
            self._flow.label = f"{write_number(current.count, current.style)}. "

    def _leave(self, element: etree._Element, name: str) -> None:
        if name in _BLOCKS or name in ("tr", "td", "th"):
            self._flush()
            self._furniture -= name in _FURNITURE
            if name in ("ol", "ul", "menu", "dir") and self._lists:
                self._lists.pop()

    def _flush(self) -> None:
        """Adds the block in progress. Nothing in a page wraps by ``<br>``: each line is a block, but in a heading."""
        flow, self._flow = self._flow, _Flow()
        text = flow.label + flow.text if flow.text.strip() else ""
        if not text:
            self._flow.kind, self._flow.level, self._flow.label = flow.kind, flow.level, flow.label
            return
        at = 0
        divider = r"(\n\s*\n)" if flow.kind is BlockKind.HEADING else r"(\n)"
        for part in re.split(divider, text):
            if part.strip():
                self._add_part(flow, part, at - len(flow.label))
            at += len(part)

    def _add_part(self, flow: _Flow, part: str, offset: int) -> None:
        left = len(part) - len(part.lstrip())
        lines = [line.strip(" \t\u00a0") for line in part.split("\n")]
        text = "\n".join(line for line in lines if line)
        bold = []
        if text == part.strip():
            shift = offset + left
            bold = [(max(0, a - shift), min(len(text), b - shift)) for a, b in flow.bold]
        kind = BlockKind.FURNITURE if self._furniture > 0 else flow.kind
        if text:
            self._builder.add_block(text, kind, level=flow.level, bold=[(a, b) for a, b in bold if a < b])
            self._blocks += 1

    def _read_table(self, table: etree._Element) -> None:
        number = self._tables
        self._tables += 1
        for row, element in enumerate(e for e in table.iter("tr") if _nearest(e, "table") is table):
            column, separator = 0, "\n"
            for cell in element:
                if cell.tag not in ("td", "th"):
                    continue
                text = _cell_text(cell)
                if text and self._blocks < MAX_BLOCKS:
                    place = Cell(number, row, column, cell.tag == "th")
                    self._builder.add_block(text, BlockKind.TABLE_CELL, cell=place, separator=separator)
                    self._blocks += 1
                    separator = "\t"
                span = cell.get("colspan") or "1"
                column += min(int(span), 64) if span.isdigit() and len(span) < 7 else 1


def _is_hidden(element: etree._Element) -> bool:
    style = element.get("style")
    return element.get("hidden") is not None or bool(style and _HIDDEN.search(style))


def _is_layout(table: etree._Element) -> bool:
    """A table that only places things: one column, or tables, headings or many paragraphs within its cells."""
    rows = [e for e in table.iter("tr") if _nearest(e, "table") is table]
    widest = max((sum(c.tag in ("td", "th") for c in row) for row in rows[:50]), default=0)
    if widest <= 1:
        return True
    inner = sum(1 for _ in table.iter("table", "h1", "h2", "h3", "ol", "ul")) - 1
    return inner > 0 or any(sum(1 for _ in cell.iter("p", "br")) > 8 for cell in table.iter("td"))


def _nearest(element: etree._Element, name: str) -> etree._Element | None:
    parent = element.getparent()
    while parent is not None and parent.tag != name:
        parent = parent.getparent()
    return parent


def _cell_text(cell: etree._Element) -> str:
    parts: list[str] = []
    for event, element in etree.iterwalk(cell, events=("start", "end")):
        if event == "start":
            if element.tag in ("br", "p", "div", "li"):
                parts.append("\n")
            if element.text and element.tag not in _SKIPPED:
                parts.append(_SPACE.sub(" ", element.text))
        elif element is not cell and element.tail:
            parts.append(_SPACE.sub(" ", element.tail))
    lines = (re.sub(r" {2,}", " ", line).strip(" \u00a0\t") for line in "".join(parts).split("\n"))
    return "\n".join(line for line in lines if line)
