"""Reads TeX: sections, items with their numbers, tables by ``&``, accents; commands are taken off, their text is kept."""

from __future__ import annotations

import re
import unicodedata
from typing import Final

from zapisy.readers.encodings import decode_text
from zapisy.readers.plain import MAX_CHARACTERS, clean_controls
from zapisy.text.source import BlockKind, Cell, Source, SourceBuilder

_COMMENT: Final = re.compile(r"(?<!\\)%[^\n]*")
_DOCUMENT: Final = re.compile(r"\\begin\{document\}(?P<body>.*?)(?:\\end\{document\}|\Z)", re.DOTALL)
_ACCENT: Final = re.compile(
    r"\\(?P<accent>['v\"`^r=H~c.])\s?(?:\{\s?\\?(?P<braced>[a-zA-Z])\s?\}|(?P<bare>\\?[a-zA-Z]))|\{\\(?P<accent2>['v\"`^r])\s?(?P<inner>\\?[a-zA-Z])\}"
)
_COMBINING: Final = {
    "'": "\u0301",
    "v": "\u030c",
    '"': "\u0308",
    "`": "\u0300",
    "^": "\u0302",
    "r": "\u030a",
    "=": "\u0304",
    "H": "\u030b",
    "~": "\u0303",
    "c": "\u0327",
    ".": "\u0307",
}
_SECTION: Final = re.compile(
    r"\\(?:part|chapter|(?:sub){0,2}section|paragraph|title)\*?\s?(?:\[[^\]]{0,200}\])?\{(?P<text>[^{}]{1,400})\}"
)
_ENVIRONMENT: Final = re.compile(
    r"\\(?P<what>begin|end)\{(?P<name>[a-zA-Z]{1,30}\*?)\}(?:\[[^\]\n]{0,100}\])?(?:\{[^{}\n]{0,100}\})?"
)
_ITEM: Final = re.compile(r"\\item\b\s?(?:\[(?P<label>[^\]]{0,80})\])?")
_DROPPED: Final = re.compile(
    r"\\(?:usepackage|documentclass|input|include|label|ref|pagestyle|thispagestyle|vspace|hspace|setlength|newcommand|renewcommand|includegraphics|date|author|maketitle|tableofcontents|hline|cline|noindent|bigskip|medskip|smallskip|newpage|clearpage|centering|begin|end)\*?(?:\[[^\]]{0,200}\])?(?:\{[^{}]{0,300}\}){0,3}"
)
_SYMBOLS: Final = {
    "--": "–",
    "---": "—",
    "~": "\u00a0",
    "``": "„",
    "''": "“",
    "\\uv": "",
    "\\ldots": "…",
    "\\dots": "…",
    "\\S": "§",
    "\\,": " ",
    "\\ ": " ",
    "\\%": "%",
    "\\&": "&",
    "\\_": "_",
    "\\#": "#",
    "\\$": "$",
    "\\{": "{",
    "\\}": "}",
}


def read_tex(content: bytes) -> Source:
    """The Source of a TeX file. Raises ReadError with code too_large."""
    text, encoding = decode_text(content)
    notes = ("truncated",) if len(text) > MAX_CHARACTERS else ()
    text = _COMMENT.sub("", clean_controls(text[:MAX_CHARACTERS]))
    match = _DOCUMENT.search(text)
    builder = SourceBuilder()
    _Walk(builder).read(match["body"] if match else text)
    return builder.build("tex", encoding=encoding, notes=notes)


class _Walk:
    """The lines of a document with the lists and tables they stand in."""

    def __init__(self, builder: SourceBuilder) -> None:
        self._builder = builder
        self._lists: list[int | None] = []
        self._table = -1
        self._row = -1
        self._in_table = False

    def read(self, text: str) -> None:
        """Adds all paragraphs."""
        for chunk in re.split(
            r"\n[ \t]*\n|(?=\\item\b)|(?=\\begin\{)|(?=\\end\{)|(?=\\(?:sub){0,2}section)|\\\\(?:\[[^\]]{0,20}\])?",
            text,
        ):
            self._read_chunk(chunk)

    def _read_chunk(self, chunk: str) -> None:
        if environment := _ENVIRONMENT.match(chunk):
            self._turn(environment["what"], environment["name"].rstrip("*"))
            chunk = chunk[environment.end() :]
        if section := _SECTION.match(chunk):
            self._add(section["text"], BlockKind.HEADING)
            chunk = chunk[section.end() :]
        if item := _ITEM.match(chunk):
            self._add(self._label(item["label"]) + chunk[item.end() :], BlockKind.LIST_ITEM)
        elif self._in_table:
            self._add_row(chunk)
        else:
            self._add(chunk, BlockKind.PARAGRAPH)

    def _turn(self, what: str, name: str) -> None:
        if name in ("itemize", "enumerate", "description"):
            if what == "begin":
                self._lists.append(0 if name == "enumerate" else None)
            elif self._lists:
                self._lists.pop()
        elif name in ("tabular", "longtable", "tabularx"):
            self._in_table = what == "begin"
            self._table += what == "begin"
            self._row = -1

    def _label(self, given: str | None) -> str:
        if given:
            return f"{given} "
        if not self._lists or self._lists[-1] is None:
            return ""
        self._lists[-1] += 1
        return f"{self._lists[-1]}. "

    def _add_row(self, chunk: str) -> None:
        self._row += 1
        separator = "\n"
        for column, cell in enumerate(re.split(r"(?<!\\)&", chunk)):
            text = _strip_commands(cell)
            if text:
                place = Cell(self._table, self._row, column)
                self._builder.add_block(text, BlockKind.TABLE_CELL, cell=place, separator=separator)
                separator = "\t"

    def _add(self, raw: str, kind: BlockKind) -> None:
        text = _strip_commands(raw)
        if text:
            self._builder.add_block(text, kind)


def _strip_commands(raw: str) -> str:
    """Visible text: accents composed, symbols put in, commands off, arguments kept."""
    text = _ACCENT.sub(_compose, raw)
    text = _DROPPED.sub(" ", text)
    for symbol in sorted(_SYMBOLS, key=len, reverse=True):
        text = text.replace(symbol, _SYMBOLS[symbol])
    text = re.sub(r"\\[a-zA-Z]+\*?(?:\[[^\]\n]{0,100}\])?", " ", text)
    text = re.sub(r"[{}$\\]", "", text)
    lines = (re.sub(r"[ \t]+", " ", line).strip() for line in text.split("\n"))
    return unicodedata.normalize("NFC", "\n".join(line for line in lines if line))


def _compose(match: re.Match[str]) -> str:
    accent = match["accent"] or match["accent2"]
    letter = (match["braced"] or match["bare"] or match["inner"]).lstrip("\\")
    return unicodedata.normalize("NFC", letter + _COMBINING[accent])
