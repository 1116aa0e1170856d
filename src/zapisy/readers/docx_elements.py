"""Questions to elements of DOCX."""

from __future__ import annotations

from typing import Final

from lxml import etree

from zapisy.readers.docx_names import CHOICE, FALLBACK, SKIPPED, VAL, W

_OFF: Final = frozenset(("0", "false", "off", "none"))


def find_child(element: etree._Element, tag: str) -> etree._Element | None:
    """The first child of a name; ``element.find`` reads it as a path, which takes six times as long."""
    return next(element.iterchildren(tag), None)


def is_on(element: etree._Element | None) -> bool | None:
    """Whether a switch such as ``w:b`` is on; None where it is not there."""
    return None if element is None else element.get(VAL, "1") not in _OFF


def read_int(element: etree._Element | None) -> int | None:
    """The whole number in ``w:val``, None where there is none."""
    value = None if element is None else element.get(VAL)
    if value is None or len(value) > 12:
        return None
    try:
        return int(value)
    except ValueError:
        return None


def find_parts(parent: etree._Element, tag: str) -> list[etree._Element]:
    """Rows of a table or cells of a row, also those within content controls."""
    found = []
    for child in parent:
        if child.tag == tag:
            found.append(child)
        elif child.tag not in SKIPPED:
            found += find_parts(child, tag)
    return found


def choose_branch(element: etree._Element) -> etree._Element:
    """One of the branches that say the same thing in different ways."""
    choice = find_child(element, CHOICE)
    choice = find_child(element, FALLBACK) if choice is None else choice
    return etree.Element("nothing") if choice is None else choice


def wrap_table(table: etree._Element) -> etree._Element:
    """An element that holds a table, as a text box does."""
    holder = etree.Element("holder")
    holder.append(table)
    return holder


def read_symbol(element: etree._Element) -> str:
    """A letter of a symbol font; those of the private area are pictures."""
    code = element.get(W + "char", "")
    try:
        number = int(code, 16)
    except ValueError:
        return ""
    return chr(number) if 32 <= number < 0xD800 else ""
