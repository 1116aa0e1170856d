"""How numbered headings begin.

Finds: the marks of lists, ``212/04 …``, ``RM/18/301/22 – …``, ``§ 1 …``, ``1  …``; ``3 …`` where the format says that it is a heading.
"""

from __future__ import annotations

import re
from typing import Final

from zapisy.finders.agenda.marks import Mark, read_mark

_RESOLUTION: Final = re.compile(
    r"(?P<number>\d{1,4}/(?:\d{2}|(?:19|20)\d\d))[ \t]{1,4}(?=[A-ZÁČĎÉĚÍŇÓŘŠŤÚŮÝŽ„])"
)
_CODED: Final = re.compile(
    r"(?P<number>[A-Z]{1,3}(?:/\d{1,4}){2}(?:/(?:\d{2}|(?:19|20)\d\d))?)[ \t]{1,3}[–—-][ \t]{1,3}(?=[A-ZÁČĎÉĚÍŇÓŘŠŤÚŮÝŽ„])"
)
"""``RM/18/301/22 – Plnění usnesení``."""
_SECTION: Final = re.compile(
    r"§\s?(?P<number>\d{1,2})\.?[ \t]{1,4}(?:[-–—:][ \t]{1,3})?(?=[A-ZÁČĎÉĚÍŇÓŘŠŤÚŮÝŽ„])"
)
_BARE: Final = re.compile(r"(?P<number>\d{1,2})(?P<gap>\t{1,3}|[ ]{2,6})(?=[A-ZÁČĎÉĚÍŇÓŘŠŤÚŮÝŽ„])")


def read_start(clean: str, start: int, end: int) -> Mark | None:
    """The mark with which a heading begins at a place."""
    first = clean[start]
    if first.isalpha():
        match = _CODED.match(clean, start, end) if "/" in clean[start + 1 : start + 4] else None
        if match is None:
            return read_mark(clean, start, end)
        figures = [int(part) for part in match["number"].split("/")[1:]]
        return Mark(start, match.end(), "resolution", "", match["number"], figures[len(figures) > 2])
    figure = first.isdigit()
    if figure and (match := _RESOLUTION.match(clean, start, end)):
        return Mark(start, match.end(), "resolution", "", match["number"], int(match["number"].split("/")[0]))
    if figure and (match := _BARE.match(clean, start, end)):
        return Mark(start, match.end(), "number", match["gap"][0], match["number"], int(match["number"]))
    if first == "§" and (match := _SECTION.match(clean, start, end)):
        return Mark(start, match.end(), "section", "§", match["number"], int(match["number"]))
    return read_mark(clean, start, end)


_TITLED: Final = re.compile(r"(?P<number>\d{1,2})[ ](?=[A-ZÁČĎÉĚÍŇÓŘŠŤÚŮÝŽ„])")


def read_titled(clean: str, start: int, end: int) -> Mark | None:
    """``3 Rozpočet`` where the format says that it is a heading."""
    match = _TITLED.match(clean, start, end)
    return Mark(start, match.end(), "number", " ", match["number"], int(match["number"])) if match else None
