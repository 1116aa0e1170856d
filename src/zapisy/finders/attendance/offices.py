"""Members listed by their offices, one a line, some of whom are told to be there or not, without a label of presence.

Finds: ``Předseda: Jan Kos – přítomen⏎Místopředseda: Petr Lev – omluven⏎Dozorčí komise: Eva Malá – nepřítomna``.
Leaves: offices of which nothing says who was there; signatures.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import takewhile
from typing import Final

from zapisy.finders.attendance.entries import read_entries
from zapisy.finders.attendance.shapes import has_role
from zapisy.finders.attendance.trades import names_occupation
from zapisy.finders.attendance.whom import names_body
from zapisy.found import Found, FoundAttendance, Span
from zapisy.names.scan import LOW, UP
from zapisy.text.views import Line, View

HEAD: Final = 1800
"""Characters of a document that may hold such a list."""
LEAST: Final = 3
"""Lines that make a list."""
_LINE: Final = re.compile(
    rf"[ \t•*–-]{{0,60}}(?P<label>[{UP}][^\n:\t.()]{{3,40}}?)[ ]?:[ \t]?[–-]?[ \t]?(?=[{UP}]|[{LOW}]{{1,5}}\.[ ]?[{UP}]|pan[ií]?[ ]|pí[ ])"
)
_TOLD: Final = re.compile(r"[ ]?[–,:(-][ ]{0,2}(?:ne)?(?:pritom|omluv)\w{0,4}")
_MARKS: Final = frozenset("–,:(-")
_STEMS: Final = ("pritom", "nepritom", "omluv", "neomluv")
"""Such a word behind such a mark is in whatever that matches."""


def find_office_lines(found: Found) -> list[FoundAttendance]:
    """The members of the first such list, where nobody is known to have been there."""
    if any(entry.status == "attendee" for entry in found.attendance):
        return []
    if not _tells_presence(found.view):
        return []
    for body in _list_blocks(found.view):
        if _TOLD.search(found.view.folded, *body):
            entries, _ = read_entries(found.view, *body, "attendee", "attendance.offices")
            return entries if len(entries) >= LEAST else []
    return []


def _tells_presence(view: View) -> bool:
    """Whether a word of presence stands behind a mark anywhere: most texts without a list have none."""
    places, folded = view.starts_of_stems(_STEMS), view.folded
    return any(folded[max(0, at - 3) : at].rstrip(" ")[-1:] in _MARKS for at in places)


def _heads_member(label: str) -> bool:
    """``Předseda``, ``Vodohospodář``, ``Dozorčí komise``: what somebody is or where."""
    return has_role(label) or names_body(label) or names_occupation(label[:1].lower() + label[1:])


def _list_blocks(view: View) -> Iterator[Span]:
    """Lines in a row that each begin with an office or a body and a colon."""
    block: list[Line] = []
    for line in takewhile(lambda line: line.start < HEAD, view.lines):
        label = _LINE.match(view.clean, line.start, line.end)
        if label is not None and _heads_member(label["label"]):
            block.append(line)
            continue
        if len(block) >= LEAST:
            yield Span(block[0].start, block[-1].end)
        block = []
    if len(block) >= LEAST:
        yield Span(block[0].start, block[-1].end)
