"""What the label of a presence list says of everybody in it.

Finds: ``Omluveni:``, ``Přítomni online:``, ``Později přišli:``, ``Za účasti:`` with names in the genitive, officials on lines
of their own below ``Přítomní členové:``.
Leaves: what stands beside one name (attendance/asides.py).
"""

from __future__ import annotations

from functools import lru_cache

from zapisy.finders.attendance.presence import read_bare_time
from zapisy.finders.attendance.shapes import says_remote
from zapisy.found import Found, FoundAttendance
from zapisy.lexicon import load_folded
from zapisy.names.bare import restore_written
from zapisy.names.nominative import given_forms
from zapisy.names.shape import given_names
from zapisy.text.views import fold


@lru_cache(maxsize=1 << 10)
def says_late(label: str) -> bool:
    """Whether a label is one of a list of those who came late."""
    return any(word in label for word in load_folded("attendance", "late_labels"))


def apply_label(found: Found, entries: list[FoundAttendance], label: str, excused: bool | None) -> None:
    """What the label of a list says of all in it: excused or not, from afar, late."""
    if "omluv" in label:
        excused = "neomluv" not in label and "bez omluvy" not in label
    if label.startswith(("za ucasti", "za pritomnosti")):
        _restore_genitive(entries, bare=found.view.bare)
    remote = says_remote(label)
    late = says_late(label)
    for entry in entries:
        if entry.status == "attendee" and "clen" in label and _is_official(entry):
            entry.status = "guest"
        if entry.status == "absentee" and entry.excused is None:
            entry.excused = excused
        if entry.remote is None and remote:
            entry.remote = True
        if late:
            aside = found.view.clean[entry.name.span.end : entry.span.end].strip(" ()–-,")
            entry.arrived = entry.arrived or read_bare_time(aside)


def _restore_genitive(entries: list[FoundAttendance], *, bare: bool) -> None:
    """``za účasti: starosty Jana Krátkého, …``: behind this label names may stand in the genitive."""
    first = [entry.name.text.split()[0] for entry in entries]
    if not any(word in given_forms() and word not in given_names() for word in first):
        return
    for entry in entries:
        entry.name.text = restore_written(entry.name.text, bare=bare, cases=frozenset({"genitive"})).name
        entry.role = entry.role_span = None  # in the genitive too


def _is_official(entry: FoundAttendance) -> bool:
    """``Tajemnice: Dana Malá`` on a line of its own under those members who are present."""
    apart = entry.role is not None and entry.role_span is None
    return apart and fold(entry.role or "").startswith(("tajemn", "zapisovatel", "referent", "asistent"))
