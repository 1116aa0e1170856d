"""Computes the numbers of DOCX list items from numbering.xml; bullets give no text."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Final

from lxml import etree

from zapisy.readers.docx_names import VAL, W, is_on, read_int
from zapisy.readers.docx_styles import Style
from zapisy.readers.numbers import write_number

_PLACE: Final = re.compile(r"%([1-9])")
_SILENT: Final = frozenset(("bullet", "none"))
MAX_LEVEL: Final = 8


@dataclass(frozen=True, slots=True)
class Level:
    """How one level of a list counts; ``text`` as in ``%1.%2)``."""

    start: int = 1
    style: str = "decimal"
    text: str = ""
    gap: str = " "
    restart: int | None = None
    legal: bool = False
    paragraph_style: str | None = None


_PLAIN: Final = Level()


@dataclass(slots=True)
class _List:
    abstract: str
    levels: dict[int, Level]
    overrides: dict[int, int] = field(default_factory=dict)


class Numbering:
    """The lists of a document and how far each has counted."""

    def __init__(self, root: etree._Element | None, styles: dict[str, Style]) -> None:
        none: list[etree._Element] = []
        self._styles = styles
        self._abstracts = {
            e.get(W + "abstractNumId", ""): e
            for e in (none if root is None else root.findall(W + "abstractNum"))
        }
        self._numbers = {
            e.get(W + "numId", ""): e for e in (none if root is None else root.findall(W + "num"))
        }
        self._lists: dict[str, _List | None] = {}
        self._counts: dict[str, dict[int, int]] = {}
        self._started: set[tuple[str, int]] = set()

    def find_level(self, list_id: str, style_id: str) -> int:
        """The level that a list keeps for a paragraph style."""
        found = self._find_list(list_id)
        levels = found.levels if found else {}
        return next((at for at, level in levels.items() if level.paragraph_style == style_id), 0)

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
        """A list, read when its first item comes: templates bring dozens that no item uses."""
        if list_id not in self._lists:
            self._lists[list_id] = self._read_list(list_id)
        return self._lists[list_id]

    def _read_list(self, list_id: str) -> _List | None:
        element = self._numbers.get(list_id)
        if element is None:
            return None
        abstract = _follow_links(
            _value(element, "abstractNumId"), self._abstracts, self._numbers, self._styles
        )
        if abstract not in self._abstracts:
            return None
        found = _List(abstract, _read_levels(self._abstracts[abstract]))
        _apply_overrides(found, element)
        return found

    def _advance(self, list_id: str, found: _List, level: int) -> None:
        counts = self._counts.setdefault(found.abstract, {})
        if level in found.overrides and (list_id, level) not in self._started:
            counts.pop(level, None)
        self._started.add((list_id, level))
        counts[level] = counts[level] + 1 if level in counts else _start_of(found, level)
        for deeper in range(level + 1, MAX_LEVEL + 1):
            restart = found.levels.get(deeper, _PLAIN).restart
            if restart is None or (restart and level < restart):
                counts.pop(deeper, None)

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
    return found.overrides.get(level, found.levels.get(level, _PLAIN).start)


def _follow_links(
    abstract: str,
    abstracts: dict[str, etree._Element],
    numbers: dict[str, etree._Element],
    styles: dict[str, Style],
) -> str:
    """A list may stand on a list style, which names another list."""
    for _ in range(5):
        linked = _value(abstracts[abstract], "numStyleLink") if abstract in abstracts else ""
        target = styles[linked].list_id if linked in styles else None
        if target is None or target not in numbers:
            break
        abstract = _value(numbers[target], "abstractNumId")
    return abstract


def _apply_overrides(found: _List, element: etree._Element) -> None:
    for override in element.findall(W + "lvlOverride"):
        at = int(override.get(W + "ilvl", "0")) if override.get(W + "ilvl", "0").isdecimal() else 0
        shape = override.find(W + "lvl")
        if shape is not None:
            found.levels[at] = _read_level(shape)
        start = read_int(override.find(W + "startOverride"))
        if start is not None:
            found.overrides[at] = start


def _read_levels(abstract: etree._Element) -> dict[int, Level]:
    levels = {}
    for element in abstract.findall(W + "lvl"):
        at = element.get(W + "ilvl", "0")
        if at.isdecimal() and int(at) <= MAX_LEVEL:
            levels[int(at)] = _read_level(element)
    return levels


def _read_level(element: etree._Element) -> Level:
    start = read_int(element.find(W + "start"))
    return Level(
        start=1 if start is None else start,
        style=_value(element, "numFmt") or "decimal",
        text=_value(element, "lvlText")[:60],
        gap="" if _value(element, "suff") == "nothing" else " ",
        restart=read_int(element.find(W + "lvlRestart")),
        legal=bool(is_on(element.find(W + "isLgl"))),
        paragraph_style=_value(element, "pStyle") or None,
    )


def _value(element: etree._Element, name: str) -> str:
    child = element.find(W + name)
    return "" if child is None else child.get(VAL, "")
