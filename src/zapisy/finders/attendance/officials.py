"""Officials of a body who are no members of it, named on lines of their own among the lists.

Finds: ``Tajemnice MěÚ: Ing. Eva Tichá`` below ``Omluveni: …``, also below an empty ``Nepřítomni:``; they are guests.
Leaves: officials in the same list as the others, those who only sign, the absent.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator

from zapisy.finders.attendance.groups import read_group
from zapisy.found import Found, FoundAttendance, Section
from zapisy.names.scan import scan_person

_OFFICIALS = frozenset(("tajemnik", "tajemnice"))
_LABEL = re.compile(r"(?P<role>tajemni(?:k|ce)(?:\s[^\n:,;.\d]{2,40})?)\s{0,3}:\s{1,3}")
_ENDS = re.compile(r"\s{0,3}(?:[,;(]|\n|$)")
_BLANK_LINE = re.compile(r"[ \t]*\n\s*")
NEAR = 8
"""Labels before and behind one that tell how the lists stand."""
_GAP = re.compile(r"[^\n]{0,60}\n\s{0,4}(?:[-•]\s)?")
"""What may stand between the last of a list and an official below it: the rest of a line."""


def is_empty(found: Found, section: Section, kinds: frozenset[str]) -> bool:
    """Whether a label of the absent has nothing beside it and an office with a label of its own below, where the other
    lists stand beside their labels: ``Nepřítomni:⏎Tajemnice: Eva Tichá``."""
    clean = found.view.clean
    blank = _BLANK_LINE.match(clean, *section.body)
    if blank is None or clean[section.body.start - 1 : section.body.start] != ":":
        return False
    group = read_group(clean, blank.end(), section.body.end)
    if group is None or not group[0].once or group[0].role is None:
        return False
    at = bisect_left(found.sections, section.label.start, key=lambda one: one.label.start)
    near = found.sections[max(0, at - NEAR) : at + NEAR]
    others = (s for s in near if s.kind in kinds and s is not section)
    return any(
        not _BLANK_LINE.match(clean, *other.body) and other.body.end > other.body.start for other in others
    )


def find_officials(found: Found, kinds: frozenset[str]) -> Iterator[FoundAttendance]:
    """Those whose line stands right below a list and who are in none."""
    view, places = found.view, found.view.starts_of(_OFFICIALS)
    if not places:
        return
    starts = [section.label.start for section in found.sections]
    listed = sorted(entry.name.span for entry in found.attendance)
    for at in places:
        number = bisect_right(starts, at) - 1
        if number < 0 or found.sections[number].kind not in kinds:
            continue
        place = bisect_left(listed, (at, at))
        last = max(found.sections[number].body.start, listed[place - 1].end if place else 0)
        label = _LABEL.match(view.folded, at)
        if label is None or not _GAP.fullmatch(view.folded, min(last, at), at):
            continue
        person = scan_person(view.clean, label.end(), min(len(view.clean), label.end() + 80))
        if person is None or not _ENDS.match(view.clean, person.span.end) or person.name in listed:
            continue
        role = view.clean[at : label.end("role")].strip()
        yield FoundAttendance(
            "guest", person.to_name("attendance.official", nominative=True), person.span,
            role=role[:1].lower() + role[1:], found_by="attendance.official", confidence=0.85,
        )  # fmt: skip
