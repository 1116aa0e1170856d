"""Those present listed by the sides they came for, without a label over all.

Finds: ``Za výbor: Jan Krátký, Eva Tichá⏎Za školu: …``, ``FS – Jan Krátký⏎FEI – Eva Tichá``, ``Policie ČR⇥Jan Krátký``,
two lines and more right after one another at the head of a document without another list of those present.
Leaves: officers (``Zapsal: …``), signatures at the end, items of a programme with who presents them.
"""

from __future__ import annotations

import re
from typing import Final

from zapisy.finders.attendance.entries import read_entries
from zapisy.finders.attendance.group import Group
from zapisy.finders.attendance.groups import read_group
from zapisy.finders.attendance.plurals import begins_plural
from zapisy.found import Found, FoundAttendance, Span, to_span
from zapisy.lexicon import load_words
from zapisy.names.shape import given_names, vietnamese_names
from zapisy.text.views import View

_CAME_FROM: Final = re.compile(
    r"z(?:e)? (?:rad )?[a-z]{4,16}(?: [a-z]{3,16})? (?:prisl|doraz|byl|dostavil)\w{1,3}(?: se)?\s?:"
)
"""``Z rodičů přišli: …``"""
_NEXT_SIDE: Final = re.compile(r"[.;]\s{1,2}(?=[Zz]a\s[^:\n.;]{2,40}:)")
_MARKS: Final = (":", " - ", " – ", " — ", "\t", "   ")
"""One of them stands behind the label of a group."""
HEAD: Final = 1500
"""Characters of a document that may hold such a list."""


def find_sides(found: Found) -> list[FoundAttendance]:
    """The persons of all sides, where two sides and more are listed and nobody else is present."""
    if any(entry.status == "attendee" for entry in found.attendance):
        return []
    labels = {section.label.start for section in found.sections}
    programme = min((s.body.start for s in found.sections if s.kind == "agenda"), default=HEAD)
    run: list[FoundAttendance] = []
    sides = 0
    for line in _join_wrapped(found.view):
        for start, end in _cut_sides(found.view, line, labels):
            skipped = start in labels or (
                start >= programme and not found.view.folded.startswith("za ", start)
            )  # ``Rozpočet: prof. Malá`` in a programme
            entries = [] if skipped else _read_side(found, start, end)
            if not entries and sides > 1:
                return run
            run, sides = (run + entries, sides + 1) if entries else ([], 0)
    return run if sides > 1 else []


def _join_wrapped(view: View) -> list[Span]:
    """The lines of the head of a view, each with those below that go on behind its comma."""
    joined: list[Span] = []
    at, lines = -1, view.lines
    for line in lines:
        if at < 0 and line.start > HEAD:
            break
        at = line.start if at < 0 else at
        goes_on = line.number + 1 < len(lines) and lines[line.number + 1].start == line.end + 1
        if not (goes_on and view.clean[at : line.end].rstrip().endswith(",")):
            joined.append(to_span((at, line.end)))
            at = -1
    return joined


def _cut_sides(view: View, line: Span, labels: set[int]) -> list[tuple[int, int]]:
    """A line in its sides: ``Za fakultu: Jan Krátký. Za studenty: Eva Tichá.``"""
    if view.folded.find("za", line.start + 1, line.end) < 0:
        return [line]
    ends = [match.end() for match in _NEXT_SIDE.finditer(view.clean, line.start, line.end)]
    if not ends:
        return [line]
    cuts = sorted({line.start, *ends, *(at for at in labels if line.start < at < line.end)})
    return list(zip(cuts, [*cuts[1:], line.end], strict=True))


def _may_begin_side(view: View, start: int, end: int) -> bool:
    """Whether a stretch has what the group of a side has: a mark, a gap, an abbreviation, a word for those who came."""
    clean, first = view.clean, view.folded[start]
    if (
        first in "zd"
        or first.isdigit()
        or clean[start : start + 2].isupper()
        or begins_plural(clean, start, end)
    ):
        return True
    sector = view.folded.find("sektor", start, end) >= 0
    return sector or any(clean.find(mark, start, end) >= 0 for mark in _MARKS)


def _read_side(found: Found, start: int, end: int) -> list[FoundAttendance]:
    """The persons of a stretch behind the side they came for."""
    if not _may_begin_side(found.view, start, end):
        return []
    group = read_group(found.view.clean, start, end)
    if came := _CAME_FROM.match(found.view.folded, start, end):
        group = Group(), came.end()
    elif group is None or not _is_side(found, start, end, group[0]):
        return []
    entries, last = read_entries(found.view, group[1], end, "attendee", "attendance.sides", group=group[0])
    rest = found.view.clean[last:end].strip(" .;)")
    full = all(_is_full(entry) for entry in entries)
    return entries if entries and full and not rest else []


def _is_side(found: Found, start: int, end: int, group: Group) -> bool:
    """Whether a group is one of an organization, or of people of one kind: ``Za rodiče:``, ``Veřejný sektor:``."""
    folded = found.view.folded
    label = folded[start : min(end, start + 60)].split(":")[0]
    party = group.organization is not None or group.role in load_words("attendance", "site_roles")
    return party or label.startswith("za ") or "sektor" in label


def _is_full(entry: FoundAttendance) -> bool:
    words = entry.name.text.split()
    known = words[0] in given_names() or words[0] in vietnamese_names() or len(words[0]) < 3
    return entry.name.titles is not None or (len(words) > 1 and known)
