"""Reads the lists of DOCX from numbering.xml: how each of their levels counts, and what a list alters of them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from lxml import etree

from zapisy.readers.docx_elements import find_child, is_on, read_int
from zapisy.readers.docx_names import VAL, W
from zapisy.readers.docx_styles import Style

MAX_LEVEL: Final = 8
_LINKS: Final = 5
"""Lists of which each may name the next by a list style."""


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


Levels = dict[int, Level]


class Lists:
    """The lists of one numbering.xml, each read when it is first asked for: templates bring dozens that no item uses.

    The documents of one template share them, so that nobody who gets levels may change them.
    """

    def __init__(self, root: etree._Element | None) -> None:
        none: list[etree._Element] = []
        abstracts = none if root is None else root.findall(W + "abstractNum")
        numbers = none if root is None else root.findall(W + "num")
        self._abstracts = {e.get(W + "abstractNumId", ""): e for e in abstracts}
        self._numbers = {e.get(W + "numId", ""): e for e in numbers}
        self._levels: dict[str, Levels] = {}
        self._altered: dict[str, tuple[Levels, dict[int, int]]] = {}

    def find_abstract(self, list_id: str, styles: dict[str, Style]) -> str | None:
        """What a list counts by; it may stand on a list style, which names another list. None where there is no such list."""
        if list_id not in self._numbers:
            return None
        abstract = _read_value(self._numbers[list_id], "abstractNumId")
        for _ in range(_LINKS):
            linked = (
                _read_value(self._abstracts[abstract], "numStyleLink") if abstract in self._abstracts else ""
            )
            target = styles[linked].list_id if linked in styles else None
            if target is None or target not in self._numbers:
                break
            abstract = _read_value(self._numbers[target], "abstractNumId")
        return abstract if abstract in self._abstracts else None

    def read_list(self, list_id: str, abstract: str) -> tuple[Levels, dict[int, int]]:
        """The levels of a list, and where those begin that it begins anew."""
        if abstract not in self._levels:
            self._levels[abstract] = _read_levels(self._abstracts[abstract])
        if list_id not in self._altered:
            self._altered[list_id] = _read_overrides(self._numbers[list_id])
        altered, starts = self._altered[list_id]
        return self._levels[abstract] | altered if altered else self._levels[abstract], starts


def _read_overrides(number: etree._Element) -> tuple[Levels, dict[int, int]]:
    """What a list alters of the levels that it stands on, and of their beginnings."""
    levels: Levels = {}
    starts: dict[int, int] = {}
    for override in number.findall(W + "lvlOverride"):
        at = int(override.get(W + "ilvl", "0")) if override.get(W + "ilvl", "0").isdecimal() else 0
        shape = find_child(override, W + "lvl")
        if shape is not None:
            levels[at] = _read_level(shape)
        start = read_int(find_child(override, W + "startOverride"))
        if start is not None:
            starts[at] = start
    return levels, starts


def _read_levels(abstract: etree._Element) -> Levels:
    levels: Levels = {}
    for element in abstract.findall(W + "lvl"):
        at = element.get(W + "ilvl", "0")
        if at.isdecimal() and int(at) <= MAX_LEVEL:
            levels[int(at)] = _read_level(element)
    return levels


def _read_level(element: etree._Element) -> Level:
    start = read_int(find_child(element, W + "start"))
    return Level(
        start=1 if start is None else start,
        style=_read_value(element, "numFmt") or "decimal",
        text=_read_value(element, "lvlText")[:60],
        gap="" if _read_value(element, "suff") == "nothing" else " ",
        restart=read_int(find_child(element, W + "lvlRestart")),
        legal=bool(is_on(find_child(element, W + "isLgl"))),
        paragraph_style=_read_value(element, "pStyle") or None,
    )


def _read_value(element: etree._Element, name: str) -> str:
    child = find_child(element, W + name)
    return "" if child is None else child.get(VAL, "")
