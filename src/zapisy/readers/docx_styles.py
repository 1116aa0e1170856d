"""Reads what DOCX styles say of bold, hidden text, headings and lists."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from lxml import etree

from zapisy.readers.docx_elements import is_on, read_int
from zapisy.readers.docx_names import VAL, W

_HEADING: Final = re.compile(r"(?i)(?:heading|nadpis)\s{0,2}(?P<level>[1-9])$")
_TITLES: Final = frozenset(("title", "název", "titul"))
_MAX_CHAIN: Final = 20
_RPR: Final = W + "rPr"
_PPR: Final = W + "pPr"
_NUMPR: Final = W + "numPr"
_NUMID: Final = W + "numId"
_ILVL: Final = W + "ilvl"
_NAME: Final = W + "name"
_OUTLINE: Final = W + "outlineLvl"
_BOLD: Final = W + "b"
_VANISH: Final = W + "vanish"
_STYLE: Final = W + "style"
_ID: Final = W + "styleId"
_TYPE: Final = W + "type"
_DEFAULT: Final = W + "default"
_BASE: Final = W + "basedOn"
Parts = dict[str, etree._Element]
"""The children of an element by their names."""


@dataclass(frozen=True, slots=True)
class Style:
    """One style with what it takes from the styles that it stands on; ``heading`` counts from 1."""

    bold: bool = False
    hidden: bool = False
    heading: int | None = None
    list_id: str | None = None
    list_level: int | None = None


PLAIN: Final = Style()


def read_styles(root: etree._Element | None) -> dict[str, Style]:
    """Style id → Style; the default paragraph style also stands under the empty id."""
    if root is None:
        return {}
    elements = {e.get(_ID, ""): e for e in root if e.tag == _STYLE}
    parts = {name: _name_parts(element) for name, element in elements.items()}
    styles: dict[str, Style] = {}
    for name, element in elements.items():
        _resolve(name, parts, styles)
        if element.get(_DEFAULT) in ("1", "true", "on") and element.get(_TYPE) == "paragraph":
            styles[""] = styles[name]
    return styles


def _resolve(name: str, elements: dict[str, Parts], styles: dict[str, Style]) -> None:
    """Adds a style and those that it stands on; a chain that bites its tail ends there."""
    chain: list[str] = []
    at: str | None = name
    while at in elements and at not in styles and at not in chain and len(chain) < _MAX_CHAIN:
        chain.append(at)
        based = elements[at].get(_BASE)
        at = None if based is None else based.get(VAL)
    style = styles.get(at or "", PLAIN) if at else PLAIN
    for link in reversed(chain):
        style = styles[link] = _apply(style, elements[link])


def _apply(style: Style, parts: Parts) -> Style:
    run, paragraph = _name_parts(parts.get(_RPR)), _name_parts(parts.get(_PPR))
    number = _name_parts(paragraph.get(_NUMPR))
    bold, hidden = is_on(run.get(_BOLD)), is_on(run.get(_VANISH))
    heading = _heading_level(parts.get(_NAME), paragraph.get(_OUTLINE))
    list_id, level = number.get(_NUMID), read_int(number.get(_ILVL))
    return Style(
        bold=style.bold if bold is None else bold,
        hidden=style.hidden if hidden is None else hidden,
        heading=style.heading if heading is None else (heading or None),
        list_id=style.list_id if list_id is None else list_id.get(VAL),
        list_level=style.list_level if level is None else level,
    )


def _name_parts(element: etree._Element | None) -> Parts:
    """The children of an element by their names, the first of each; to look for each takes far longer."""
    return {} if element is None else {child.tag: child for child in reversed(element)}


def _heading_level(named: etree._Element | None, outlined: etree._Element | None) -> int | None:
    """1 to 9, 0 for body text, None where the style does not say."""
    outline = read_int(outlined)
    if outline is not None:
        return outline + 1 if 0 <= outline < 9 else 0
    name = "" if named is None else named.get(VAL, "")
    match = _HEADING.match(name)
    if match:
        return int(match["level"])
    return 1 if name.lower() in _TITLES else None
