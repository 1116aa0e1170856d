"""Officers named before the word for their office: ``navrhl Evu Malou jako zapisovatelku a Jana Loma jako ověřovatele``.

Finds: the names that stand right before ``jako`` and the office, where a conjunction or the end of the sentence follows.
Leaves: ``jako zapisovatelku Evu Malou``, whose name stands behind.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from zapisy.found import Found
from zapisy.names.scan import ScannedPerson, scan_person

_AS: Final = re.compile(r"[ ](?:jako|coby)[ ]\Z")
_ENDS: Final = re.compile(
    r"(?:[ ](?:zapisu|schuze|zasedani|jednani|hlasu))?(?:[ ]?[.,;)\n]|[ ](?:a|i)[ ](?!(?:zapisovatel|overovatel|skrutator)\w{0,4}[ ](?!zapisu))|[ ]?\Z)"
)
_AND: Final = re.compile(r"(?:,|[ ]a|[ ]i)[ ](?:pan[ai]?[ ]|p\.[ ]?|pí[ ])?")
_STARTS: Final = re.compile(r"(?<![^\s(])(?=[A-ZÁČĎÉĚÍĽŇÓŘŠŤÚŮÝŽ]|p\.|pan|paní|ing\.|mgr\.)")
REACH: Final = 120
"""Characters before the office in which the names stand."""


def read_chosen_as(found: Found, match: re.Match[str]) -> list[ScannedPerson]:
    """The persons right before ``jako`` and a word for an officer; none where the name follows it."""
    view = found.view
    link = _AS.search(view.clean, max(0, match.start() - 6), match.start())
    if link is None or not _ENDS.match(view.folded, match.end()):
        return []
    for begin in _STARTS.finditer(view.clean, max(0, link.start() - REACH), link.start()):
        persons = list(_list_row(view.clean, begin.start(), link.start()))
        if persons and persons[-1].span.end == link.start():
            return persons
    return []


def _list_row(text: str, at: int, limit: int) -> Iterator[ScannedPerson]:
    """``Evu Malou, Petra Duba a pana Loma``: the names from a place on."""
    while (person := scan_person(text, at, limit)) is not None:
        yield person
        link = _AND.match(text, person.span.end, limit)
        if link is None:
            return
        at = link.end()
