"""Guests whom the chair welcomes: their names and offices in the accusative.

Finds: ``přivítala hosty: děkana prof. Petra Lva a kvestorku Ing. Hanu Novou``, ``představil hosta – JUDr. Tomáše Malého, vedoucího
oddělení``.
Leaves: members who are welcomed, guests without a name.
"""

from __future__ import annotations

import re
from typing import Final

from zapisy.finders.attendance.inflected import read_inflected
from zapisy.found import Found, FoundAttendance, Span
from zapisy.text.views import View

_GUESTS: Final = frozenset(("hosta", "hosty", "hostku"))
_WELCOMES: Final = re.compile(
    r"(?:privital|uvital|predstavil|pozdravil|vita|zdravi)[aio]?\s(?!se\s)(?:[^.;:\n]{0,60}\s)?$"
)
_BEGINS: Final = re.compile(
    r"hos\w{1,3}(?:\s(?:jednani|zasedani|schuze|porady))?(?:\s?[:,–-])?\s{1,3}(?:pan[aí]?\s)?"
)


def welcomes(view: View, label: int) -> bool:
    """Whether a word for guests at a place stands behind the verb that welcomes them."""
    return _WELCOMES.search(view.folded, max(0, label - 90), label) is not None


def find_welcomed(found: Found) -> list[FoundAttendance]:
    """The guests named behind a word of welcome."""
    view, guests = found.view, list[FoundAttendance]()
    for at in view.starts_of(_GUESTS):
        begins = _BEGINS.match(view.folded, at) if welcomes(view, at) else None
        if begins is not None:
            stop = view.running.find("\n", begins.end())
            limit = min(stop if stop > 0 else len(view.clean), at + 400)
            guests += read_inflected(view, Span(begins.end(), limit), "accusative", "guest")
    return guests
