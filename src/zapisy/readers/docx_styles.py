"""Reads what DOCX styles say of bold, hidden text, headings and lists."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from lxml import etree

from zapisy.readers.docx_names import VAL, W, is_on, read_int

_HEADING = re.compile(r"(?i)(?:heading|nadpis)\s{0,2}(?P<level>[1-9])$")
_TITLES = frozenset(("title", "název", "titul"))
_MAX_CHAIN = 20


@dataclass(frozen=True, slots=True)
class Style:
    """One style with what it takes from the styles that it stands on; ``heading`` counts from 1."""

    bold: bool = False
    hidden: bool = False
    heading: int | None = None
    list_id: str | None = None
    list_level: int | None = None


PLAIN = Style()


def read_styles(root: etree._Element | None) -> dict[str, Style]:
    """Style id → Style; the default paragraph style also stands under the empty id."""
    if root is None:
        return {}
    elements = {e.get(W + "styleId", ""): e for e in root.findall(W + "style")}
    styles: dict[str, Style] = {}
    for name, element in elements.items():
        styles[name] = _resolve(name, elements)
        if element.get(W + "type") == "paragraph" and element.get(W + "default") in ("1", "true", "on"):
            styles[""] = styles[name]
    return styles


def _resolve(name: str, elements: dict[str, etree._Element]) -> Style:
    chain: list[etree._Element] = []
    at: str | None = name
    while at in elements and len(chain) < _MAX_CHAIN:
        chain.append(elements[at])
        based = chain[-1].find(W + "basedOn")
        at = None if based is None else based.get(VAL)
    style = PLAIN
    for element in reversed(chain):
        style = _apply(style, element)
    return style


def _apply(style: Style, element: etree._Element) -> Style:
    bold = is_on(element.find(f"{W}rPr/{W}b"))
    hidden = is_on(element.find(f"{W}rPr/{W}vanish"))
    number = element.find(f"{W}pPr/{W}numPr")
    heading = _heading_level(element)
    style = replace(
        style,
        bold=style.bold if bold is None else bold,
        hidden=style.hidden if hidden is None else hidden,
        heading=style.heading if heading is None else (heading or None),
    )
    if number is None:
        return style
    list_id, level = number.find(W + "numId"), read_int(number.find(W + "ilvl"))
    return replace(
        style,
        list_id=style.list_id if list_id is None else list_id.get(VAL),
        list_level=style.list_level if level is None else level,
    )


def _heading_level(element: etree._Element) -> int | None:
    """1 to 9, 0 for body text, None where the style does not say."""
    outline = read_int(element.find(f"{W}pPr/{W}outlineLvl"))
    if outline is not None:
        return outline + 1 if 0 <= outline < 9 else 0
    named = element.find(W + "name")
    name = "" if named is None else named.get(VAL, "")
    match = _HEADING.match(name)
    if match:
        return int(match["level"])
    return 1 if name.lower() in _TITLES else None
