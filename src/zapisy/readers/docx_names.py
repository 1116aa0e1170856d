"""The element names of DOCX that the reader looks at."""

from __future__ import annotations

from typing import Final

from lxml import etree

W: Final = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
R: Final = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
MC: Final = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
M: Final = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
VAL: Final = W + "val"
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
