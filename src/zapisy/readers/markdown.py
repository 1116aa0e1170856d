"""Reads Markdown: front matter as ``key: value`` lines, headings, lists, tables; markup is taken off.

Finds: YAML front matter (also in ``Source.metadata``), ``#`` headings, bullets and numbers, pipe tables, bold.
Leaves: the text of links and emphasis without its marks; comments and images out.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from typing import Final

import yaml

from zapisy.readers.encodings import decode_text
from zapisy.readers.plain import MAX_CHARACTERS, clean_controls
from zapisy.text.source import BlockKind, Cell, Source, SourceBuilder

_FRONT: Final = re.compile(
    r"\A\ufeff?---[ \t]*\n(?P<yaml>.{0,20000}?)\n(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.DOTALL
)
_HEADING: Final = re.compile(r"\s{0,3}(?P<marks>#{1,6})\s{1,3}(?P<text>.*?)\s{0,3}#*\s*$")
_BULLET: Final = re.compile(r"\s{0,20}[-*+]\s{1,4}(?P<text>\S.*)$")
_NUMBER: Final = re.compile(r"\s{0,20}\d{1,3}(?:\.|\\\.|\))\s{1,4}\S")
_ROW: Final = re.compile(r"\s{0,3}\|.*\|\s*$")
_ROW_RULE: Final = re.compile(r"\s{0,3}\|?[\s:|-]{3,}\|?\s*$")
_RULE: Final = re.compile(r"\s{0,3}(?:[-*_=]\s?){3,}$")
_COMMENT: Final = re.compile(r"<!--.{0,20000}?-->", re.DOTALL)
_IMAGE: Final = re.compile(r"!\[[^\]\n]{0,200}\]\([^)\n]{0,500}\)")
_LINK: Final = re.compile(r"\[(?P<text>[^\]\n]{0,300})\](?:\([^)\n]{0,500}\)|\[[^\]\n]{0,80}\])")
_AUTOLINK: Final = re.compile(r"<(?P<text>(?:https?://|mailto:)?[^<>\s]{3,200}[@.][^<>\s]{2,200})>")
_TAG: Final = re.compile(r"</?[a-zA-Z][^<>\n]{0,200}>")
_BREAK: Final = re.compile(r"<br\s?/?>", re.IGNORECASE)
_ESCAPE: Final = re.compile(r"\\([\\`*_{}\[\]()#+\-.!|>~\"'<])")
_STRONG: Final = re.compile(r"(?P<marks>\*\*|__)(?=\S)(?P<text>[^\n]{1,2000}?\S?)(?P=marks)")
_EMPHASIS: Final = re.compile(r"(?<![\w*])(?P<marks>\*|_)(?=\S)(?P<text>[^\n*_]{1,500}?)(?P=marks)(?![\w*])")


def read_markdown(content: bytes) -> Source:
    """The Source of a Markdown file. Raises ReadError with code too_large."""
    text, encoding = decode_text(content)
    notes = ("truncated",) if len(text) > MAX_CHARACTERS else ()
    text = clean_controls(text[:MAX_CHARACTERS])
    builder = SourceBuilder()
    metadata, text = _take_front_matter(text)
    for key, value in metadata:
        builder.add_block(f"{key}: {value}")
    _add_body(builder, _COMMENT.sub("", text))
    return builder.build("md", encoding=encoding, metadata=metadata, notes=notes)


# ---------------------------------------------------------------- front matter
def _take_front_matter(text: str) -> tuple[list[tuple[str, str]], str]:
    match = _FRONT.match(text)
    if match is None:
        return [], text
    try:
        data = yaml.load(match["yaml"], Loader=yaml.BaseLoader)
    except (yaml.YAMLError, RecursionError):
        data = None
    if not isinstance(data, dict):
        return [], text
    pairs = [(str(key), shown) for key, value in data.items() if (shown := _show_value(value))]
    return pairs, text[match.end() :]


def _show_value(value: object) -> str:
    if isinstance(value, list):
        return ", ".join(filter(None, (_show_value(entry) for entry in value)))
    if isinstance(value, dict):
        return ", ".join(f"{key}: {_show_value(entry)}" for key, entry in value.items())
    return re.sub(r"\s+", " ", str(value)).strip()


# ---------------------------------------------------------------- body
def _add_body(builder: SourceBuilder, text: str) -> None:
    held: list[str] = []
    table = row = -1
    for line in [*text.split("\n"), ""]:
        structural = not line.strip() or any(p.match(line) for p in (_HEADING, _BULLET, _NUMBER, _ROW, _RULE))
        if held and structural:
            _add_block(builder, held, BlockKind.LIST_ITEM if _NUMBER.match(held[0]) else BlockKind.PARAGRAPH)
            held = []
        if _ROW.match(line):
            table, row = (table + 1, 0) if row < 0 else (table, row + 1)
            if not _ROW_RULE.match(line):
                _add_row(builder, line, table, row)
            continue
        row = -1
        if not line.strip() or (_RULE.match(line) and not _BULLET.match(line)):
            continue
        if heading := _HEADING.match(line):
            _add_block(builder, [heading["text"]], BlockKind.HEADING, level=len(heading["marks"]))
        elif bullet := _BULLET.match(line):
            _add_block(builder, [bullet["text"]], BlockKind.LIST_ITEM)
        else:
            held.append(line.strip(" \t>"))


def _add_row(builder: SourceBuilder, line: str, table: int, row: int) -> None:
    separator = "\n"
    for column, cell in enumerate(line.strip().strip("|").split("|")):
        text = _strip_markup(cell)[0].strip()
        if text:
            builder.add_block(
                text, BlockKind.TABLE_CELL, cell=Cell(table, row, column, row == 0), separator=separator
            )
            separator = "\t"


def _add_block(
    builder: SourceBuilder, lines: list[str], kind: BlockKind, *, level: int | None = None
) -> None:
    parts: list[str] = []
    bold: list[tuple[int, int]] = []
    length = 0
    for piece in (p for line in lines for p in _BREAK.sub("\n", line).split("\n")):
        plain, marks = _strip_markup(piece)
        left = len(plain) - len(plain.lstrip())
        plain = plain.strip()
        if plain:
            bold += [(max(0, a - left) + length, min(b - left, len(plain)) + length) for a, b in marks]
            parts.append(plain)
            length += len(plain) + 1
    if parts:
        builder.add_block("\n".join(parts), kind, level=level, bold=[(a, b) for a, b in bold if a < b])


def _strip_markup(line: str) -> tuple[str, list[tuple[int, int]]]:
    """A line without markup, and its bold stretches."""
    line = _LINK.sub(lambda m: m["text"], _IMAGE.sub("", line))
    line = _AUTOLINK.sub(lambda m: m["text"], line)
    line = html.unescape(_TAG.sub("", line)).replace("`", "")
    plain, bold = "", []  # type: tuple[str, list[tuple[int, int]]]
    for text, strong in _split_strong(line):
        clean = _ESCAPE.sub(r"\1", _EMPHASIS.sub(lambda m: m["text"], text))
        if strong and clean.strip():
            bold.append((len(plain), len(plain) + len(clean)))
        plain += clean
    return re.sub(r"[ \t]+$", "", plain), bold


def _split_strong(line: str) -> Iterator[tuple[str, bool]]:
    at = 0
    for match in _STRONG.finditer(line):
        yield line[at : match.start()], False
        yield match["text"], True
        at = match.end()
    yield line[at:], False
