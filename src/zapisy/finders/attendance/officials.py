"""Officials of a body who are no members of it, named on lines of their own among the lists.

Finds: ``Tajemnice MěÚ: Ing. Eva Tichá`` below ``Omluveni: …``, also below an empty ``Nepřítomni:``; they are guests.
Leaves: officials in the same list as the others, those who only sign, the absent.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from typing import Final

from zapisy.finders.attendance.entries import read_entries
from zapisy.finders.attendance.groups import read_group
from zapisy.found import Found, FoundAttendance, Section, Span
from zapisy.names.scan import scan_person

_OFFICIALS: Final = frozenset(("tajemnik", "tajemnice"))
_LABEL: Final = re.compile(r"(?P<role>tajemni(?:k|ce)(?:\s[^\n:,;.\d]{2,40})?)\s{0,3}:\s{1,3}")
_ENDS: Final = re.compile(r"\s{0,3}(?:[,;(]|\n|$)")
_BLANK_LINE: Final = re.compile(r"[ \t]*\n\s*")
NEAR: Final = 8
"""Labels before and behind one that tell how the lists stand."""
_FURTHER: Final = frozenset(("dale",))
_FURTHER_LABEL: Final = re.compile(
    r"dale(?:\s(?:pritom[a-z]{1,3}|take|tez|i|se zucastnil[aiy]?|byl[aiy]? pritom[a-z]{1,3}|za [a-z ]{3,30}))?\s?:?\s"
)
NEAR_LIST: Final = 120
"""Characters between the last of a list and such a line."""
_GAP: Final = re.compile(r"[^\n]{0,60}\n\s{0,4}(?:[-•]\s)?")
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


def _find_further(found: Found, kinds: frozenset[str], listed: list[Span]) -> Iterator[FoundAttendance]:
    """``dále Mgr. Karel Malý, ředitel školy`` in a line of its own right below a list."""
    view = found.view
    for at in view.starts_of(_FURTHER):
        number = bisect_right(found.sections, at, key=lambda section: section.label.start) - 1
        if number < 0 or found.sections[number].kind not in kinds or view.clean[at - 1 : at] != "\n":
            continue
        label = _FURTHER_LABEL.match(view.folded, at)
        place = bisect_left(listed, (at, at))
        if label is None or not place or at - listed[place - 1].end > NEAR_LIST:
            continue
        line = view.clean.find("\n", at)
        end = line if line >= 0 else len(view.clean)
        entries, last = read_entries(view, label.end(), end, "guest", "attendance.further")
        if entries and last >= end - 1 and all(e.role and e.name.span not in listed for e in entries):
            yield from entries


def find_officials(found: Found, kinds: frozenset[str]) -> Iterator[FoundAttendance]:
    """Those whose line stands right below a list and who are in none."""
    view, places = found.view, found.view.starts_of(_OFFICIALS)
    if not places and not view.present_of(_FURTHER):
        return
    listed = sorted([entry.name.span for entry in found.attendance])
    further = list(_find_further(found, kinds, listed))
    yield from further
    listed = sorted([*listed, *[entry.name.span for entry in further]])
    starts = [section.label.start for section in found.sections]
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
