"""A programme whose items have their course right below them, each item a point of a list above prose.

Finds: ``Program:⏎- Zahájení⏎⏎Předseda přivítal …⏎⏎- Nové stanovy⏎⏎Po projednání …``.
Leaves: points behind a colon (``schváleno bylo:⏎- příspěvek``), points that tell what happened.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from typing import Final, NamedTuple

from zapisy.finders.agenda.marks import read_mark
from zapisy.finders.agenda.titles import find_verb, reads_as_title, show_title, trim_title
from zapisy.found import Found, FoundAgendaItem, Span
from zapisy.text.source import BlockKind

LEAST: Final = 3
"""Points that make such a programme."""
SHORT: Final = 110
"""Characters of a point at the most."""


class _Point(NamedTuple):
    """The title of a point, and the number of its line."""

    title: Span
    line: int


def read_spread(found: Found, first: FoundAgendaItem) -> list[FoundAgendaItem]:
    """The points from the first item of a programme on, where text of its own stands between them."""
    points = list(_list_points(found, first.span.start))
    if len(points) < LEAST or points[0].title.start != first.span.start:
        return []
    pairs = zip(points, points[1:], strict=False)
    if any(following.line - point.line < 2 for point, following in pairs):
        return []
    clean = found.view.clean
    return [FoundAgendaItem(None, show_title(clean, p.title), p.title, confidence=0.7) for p in points]


def _list_points(found: Found, start: int) -> Iterator[_Point]:
    """Short points without a number that name a matter, from a place on; none of those behind a colon."""
    clean, lines = found.view.clean, found.view.lines
    behind = False
    for line in lines[max(0, bisect_right(lines, start, key=lambda line: line.start) - 1) :]:
        if line.block.kind is not BlockKind.LIST_ITEM:
            behind = clean[line.start : line.end].rstrip().endswith(":")
            continue
        mark = read_mark(clean, line.start, line.end)
        if mark is not None and mark.kind != "bullet":
            continue
        title = trim_title(clean, mark.end if mark else line.start, line.end)
        behind = (
            behind and clean[title.start : title.start + 1].isupper()
        )  # points in small letters end with the next capital
        if not behind and _names_matter(clean[title.start : title.end]):
            yield _Point(title, line.number)


def _names_matter(text: str) -> bool:
    if not text[:1].isupper() or len(text) > SHORT or text.endswith((".", ";", ",")):
        return False
    return reads_as_title(text) and find_verb(text) is None
