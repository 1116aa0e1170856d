"""Computes the numbers of DOCX list items; bullets give no text."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from zapisy.readers.docx_lists import MAX_LEVEL, Level, Levels, Lists
from zapisy.readers.docx_styles import Style
from zapisy.readers.numbers import write_number

_PLACE: Final = re.compile(r"%([1-9])")
_SILENT: Final = frozenset(("bullet", "none"))
_PLAIN: Final = Level()


@dataclass(slots=True)
class _List:
    abstract: str
    levels: Levels
    starts: dict[int, int]


class Numbering:
    """How far each list of a document has counted."""

    def __init__(self, lists: Lists, styles: dict[str, Style]) -> None:
        self._lists = lists
        self._styles = styles
        self._read: dict[str, _List | None] = {}
        self._counts: dict[str, dict[int, int]] = {}
        self._started: set[tuple[str, int]] = set()

    def find_level(self, list_id: str, style_id: str) -> int:
        """The level that a list keeps for a paragraph style."""
        found = self._find_list(list_id)
        if found:
            for at, level in found.levels.items():
                if level.paragraph_style == style_id:
                    return at
        return 0

    def count_item(self, list_id: str, level: int) -> str | None:
        """The number of the next item with the gap behind it; empty for bullets, None for what is no list."""
        found = self._find_list(list_id)
        level = min(max(level, 0), MAX_LEVEL)
        if found is None:
            return None
        self._advance(list_id, found, level)
        shape = found.levels.get(level, _PLAIN)
        if shape.style in _SILENT and "%" not in shape.text:
            return ""
        label = self._write_label(found, shape, level)
        return label + shape.gap if label.strip() else ""

    def _find_list(self, list_id: str) -> _List | None:
        if list_id not in self._read:
            abstract = self._lists.find_abstract(list_id, self._styles)
            self._read[list_id] = (
                None if abstract is None else _List(abstract, *self._lists.read_list(list_id, abstract))
            )
        return self._read[list_id]

    def _advance(self, list_id: str, found: _List, level: int) -> None:
        counts = self._counts.setdefault(found.abstract, {})
        if level in found.starts and (list_id, level) not in self._started:
            counts.pop(level, None)
        self._started.add((list_id, level))
        counts[level] = counts[level] + 1 if level in counts else _start_of(found, level)
        for deeper in range(level + 1, MAX_LEVEL + 1):
            if deeper in counts:
                restart = found.levels.get(deeper, _PLAIN).restart
                if restart is None or (restart and level < restart):
                    del counts[deeper]

    def _write_label(self, found: _List, shape: Level, level: int) -> str:
        counts = self._counts[found.abstract]

        def write(match: re.Match[str]) -> str:
            at = int(match[1]) - 1
            style = found.levels.get(at, _PLAIN).style
            if style in _SILENT:
                return ""
            style = "decimal" if shape.legal and at < level else style
            return write_number(counts.get(at, _start_of(found, at)), style)

        return _PLACE.sub(write, shape.text)


def _start_of(found: _List, level: int) -> int:
    return found.starts.get(level, found.levels.get(level, _PLAIN).start)
