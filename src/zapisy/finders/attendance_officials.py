"""Officials of a body who are no members of it, named on lines of their own among the lists.

Finds: ``Tajemnice MěÚ: Ing. Eva Tichá`` below ``Omluveni: …``, also below an empty ``Nepřítomni:``; ``9 členů zastupitelstva,
tajemník Petr Vrána, 12 občanů``; they are guests.
Leaves: officials in the same list as the others, those who only sign, the absent.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator

from zapisy.finders.attendance_entries import read_entries
from zapisy.finders.attendance_groups import read_group
from zapisy.found import Found, FoundAttendance, Section, Span
from zapisy.names.scan import scan_person
from zapisy.text.views import View, fold

_OFFICIALS = frozenset(("tajemnik", "tajemnice"))
_LABEL = re.compile(r"(?P<role>tajemni(?:k|ce)(?:\s[^\n:,;.\d]{2,40})?)\s{0,3}:\s{1,3}")
_ENDS = re.compile(r"\s{0,3}(?:[,;(]|\n|$)")
_BLANK_LINE = re.compile(r"[ \t]*\n\s*")
_GAP = re.compile(r"[^\n]{0,60}\n\s{0,4}(?:[-•]\s)?")
"""What may stand between the last of a list and an official below it: the rest of a line."""
_COUNT = re.compile(
    r"\s{0,3}(?:celkem\s|je\s|bylo\s){0,2}(?P<count>\d{1,3})\s(?:ze?\s(?:celkem\s)?\d{1,3}\s)?(?:clen|zastup|radn|senat|deleg)[^\n,;:(]{0,60}(?=[,;\n])"
)
_NEXT = re.compile(r"[^,;\n]{0,120}(?:[,;][ ]?|\n(?![ \t]*\n)[ \t]*)(?=\S)")
_OF_MEMBERS = (
    "clen", "predsed", "mistopredsed", "starost", "mistostarost", "radn", "zastupitel", "hejtman", "primator", "namest", "i", "1", "2",
)  # fmt: skip


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
    others = (s for s in found.sections if s.kind in kinds and s is not section)
    return any(
        not _BLANK_LINE.match(clean, *other.body) and other.body.end > other.body.start for other in others
    )


def read_beside_count(view: View, body: Span) -> list[FoundAttendance]:
    """The officials named behind the number of the members, who are not named: ``9 členů rady, tajemník Petr Vrána``."""
    count = _COUNT.match(view.folded, *body)
    if count is None:
        return []
    entries: list[FoundAttendance] = []
    at, stop = count.end(), min(body.end, count.end() + 400)
    while following := _NEXT.match(view.clean, at, stop):
        line = view.clean.find("\n", following.end(), stop)
        read, last = read_entries(
            view, following.end(), line if line > 0 else stop, "guest", "attendance.official"
        )
        entries += read
        at = max(last, following.end())
    told = all(entry.role and not fold(entry.role).startswith(_OF_MEMBERS) for entry in entries)
    return entries if told and 2 * len(entries) < int(count["count"]) else []


def find_officials(found: Found, kinds: frozenset[str]) -> Iterator[FoundAttendance]:
    """Those whose line stands right below a list and who are in none."""
    view = found.view
    starts = [section.label.start for section in found.sections]
    listed = sorted(entry.name.span for entry in found.attendance)
    for at in view.starts_of(_OFFICIALS):
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
