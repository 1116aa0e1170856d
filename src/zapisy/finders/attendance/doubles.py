"""Joins what several places of a presence list say of one person.

Finds: a name in two lists of one kind, in a table and in a sentence, the absent for whom somebody present stands in.
Leaves: persons of the same family name whose given names differ.
"""

from __future__ import annotations

from zapisy.found import Found, FoundAttendance
from zapisy.text.views import fold


def join_doubles(found: Found) -> None:
    """One entry for each name of each list, with all that the doubles say of it."""
    kept: dict[tuple[str, str], FoundAttendance] = {}
    told = any(entry.found_by == "attendance.prose" for entry in found.attendance)
    others = [e for e in found.attendance if e.found_by != "attendance.prose"] if told else []
    listed = {fold(entry.name.text.split()[-1]) for entry in others}
    for entry in found.attendance:
        name = fold(entry.name.text)
        if entry.found_by == "attendance.prose" and name in listed:
            continue
        first = kept.setdefault((entry.status, name), entry)
        if first is not entry:
            _join(first, entry)
    in_rows = {e.name.span: e.status for e in found.attendance if e.found_by == "attendance.table"}
    for key, entry in [*kept.items()] if in_rows else ():
        if in_rows.get(entry.name.span, entry.status) != entry.status:
            del kept[key]
    _join_listed(kept)
    found.attendance[:] = kept.values()


def _join_listed(kept: dict[tuple[str, str], FoundAttendance]) -> None:
    """A guest, or an absent officer, who is listed among those present too."""
    further = [key for key, entry in kept.items() if entry.status == "guest" or _is_led(entry)]
    for key in further:
        if member := kept.get(("attendee", key[1])):
            _join(member, kept.pop(key))


def _is_led(entry: FoundAttendance) -> bool:
    """Whether an absent person has the office of a label."""
    return entry.status == "absentee" and entry.role is not None and entry.role_span is None


def link_substitutes(found: Found) -> None:
    """``Petr Holas (za Karla Zimu)`` among those present says who stands in for the absent Karel Zima."""
    standing_in = [entry for entry in found.attendance if entry.substitute_for is not None]
    if not standing_in:
        return
    absentees = [
        entry for entry in found.attendance if entry.status == "absentee" and entry.substitute is None
    ]
    for entry in standing_in:
        assert entry.substitute_for is not None
        family = fold(entry.substitute_for.text.split()[-1])[:4]
        meant = [
            a for a in absentees if fold(a.name.text.split()[-1]).startswith(family[:3]) and _may_be(a, entry)
        ]
        if len(meant) == 1:
            meant[0].substitute = entry.name


def _may_be(absentee: FoundAttendance, entry: FoundAttendance) -> bool:
    """Whether the given names of an absent person and of the one who is stood in for begin alike."""
    assert entry.substitute_for is not None
    given, other = absentee.name.text.split(), entry.substitute_for.text.split()
    return len(given) < 2 or len(other) < 2 or fold(given[0])[:2] == fold(other[0])[:2]


def _join(first: FoundAttendance, other: FoundAttendance) -> None:
    for value, span in (("role", "role_span"), ("organization", "organization_span")):
        if getattr(first, value) is None:
            setattr(first, value, getattr(other, value))
            setattr(first, span, getattr(other, span))
    # ``Nepřítomni: Dub, Lom⏎Omluveni: Lom``: the second list says more of one of the first.
    if first.excused is None and other.found_by in ("attendance.excused", "attendance.unexcused"):
        first.excused = other.excused
    first.remote = first.remote or other.remote
    first.arrived, first.left = first.arrived or other.arrived, first.left or other.left
