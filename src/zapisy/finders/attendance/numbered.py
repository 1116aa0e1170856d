"""Members told by the numbers that they have in a list above.

Finds: ``Přítomni: 1, 2, 4–6`` below ``1. Jan Krátký⏎2. Eva Tichá …``.
Leaves: counts, numbers of items.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Final

from zapisy.finders.attendance.entries import read_entries
from zapisy.found import Found, FoundAttendance, Section
from zapisy.names.scan import UP

_NUMBERS: Final = re.compile(
    rf"\s{{0,3}}(?:č\.\s?)?\d{{1,2}}(?:\.?\s{{0,2}}(?:[,;a–-]|až)\s{{0,2}}\d{{1,2}}){{0,60}}(?=\s{{0,2}}[.\n]|\s[{UP}]|\s*$)"
)
_RANGE: Final = re.compile(r"(?P<first>\d{1,2})(?:\.?\s{0,2}(?:–|-|až)\s{0,2}(?P<last>\d{1,2}))?")
_NUMBERED: Final = re.compile(rf"(?<![\d.])(?P<number>\d{{1,2}})[.)]\s{{1,3}}(?=[{UP}])")


def find_numbered(
    found: Found, sections: list[Section], statuses: Mapping[str, tuple[str, bool | None]]
) -> list[FoundAttendance]:
    """``Přítomni: 1, 2, 4``: the numbers of members that stand in a numbered list above."""
    view, entries = found.view, list[FoundAttendance]()
    listed: dict[int, FoundAttendance] | None = None
    for section in sections:
        first = view.clean[section.body.start : section.body.start + 4].lstrip()[:1]
        if not (first.isdigit() or first == "č"):
            continue
        numbers = _NUMBERS.match(view.clean, section.body.start, section.body.end)
        if numbers is None or view.clean[numbers.end() : section.body.end].split("\n")[0].strip(" ."):
            continue
        listed = (
            _list_numbered(found, sections[0].label.start, section.label.start) if listed is None else listed
        )
        status, excused = statuses[section.kind]
        for number in _list_numbers(numbers.group()):
            if number in listed:
                entries.append(replace(listed[number], status=status, excused=excused))
    return entries


def _list_numbers(text: str) -> Iterator[int]:
    """The numbers of ``1, 2 a 4`` and of ``1–3``."""
    for match in _RANGE.finditer(text):
        first = int(match["first"])
        yield from range(first, int(match["last"] or first) + 1)


def _list_numbered(found: Found, first: int, end: int) -> dict[int, FoundAttendance]:
    clean = found.view.clean
    listed: dict[int, FoundAttendance] = {}
    for match in _NUMBERED.finditer(clean, 0, end):
        entries, _ = read_entries(
            found.view, match.end(), min(end, match.end() + 160), "attendee", "attendance.numbered"
        )
        if entries:
            listed.setdefault(int(match["number"]), entries[0])
    return listed
