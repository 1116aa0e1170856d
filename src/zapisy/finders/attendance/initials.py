"""Presence lists of initials that a legend explains.

Finds: ``Přítomni: JN, KH, PS`` with ``JN = Jan Novotný``, ``JN – Jan Novotný`` or ``Jan Novotný (JN)`` elsewhere.
Leaves: initials that nothing explains, abbreviations of bodies.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Final

from zapisy.finders.attendance.entries import read_entries
from zapisy.found import Found, FoundAttendance, Section
from zapisy.names.scan import LOW, UP
from zapisy.text.views import View, fold

_SHORT: Final = rf"[{UP}][{LOW}]?[{UP}]{{1,2}}(?![^\W_])"
_LIST: Final = re.compile(
    rf"\s{{0,4}}(?P<list>{_SHORT}(?:(?:\s?[,;/]\s?|\s(?:a\s)?){_SHORT}){{0,40}})(?=\s{{0,3}}(?:[.;\n(]|$)|,\s[{LOW}])"
)
_EACH: Final = re.compile(rf"(?P<short>{_SHORT})\s?\((?=[{UP}][{LOW}])")
_MEANS: Final = re.compile(rf"\s?[=–:(-]\s?(?=[{UP}{LOW}])")
_NAMED: Final = re.compile(rf"(?<![^\W_])[{UP}][{LOW}]{{1,20}}[ ][{UP}][\w-]{{1,30}}(?=[ ]\($)")
_BEFORE: Final = 60
_BEHIND: Final = 80
"""Characters around initials that may hold the name they stand for."""


def find_initialed(
    found: Found, sections: Sequence[Section], statuses: Mapping[str, tuple[str, bool | None]]
) -> list[FoundAttendance]:
    """The persons of the lists of initials; each stands where the legend names the person."""
    entries: list[FoundAttendance] = []
    lists = [(section, shorts) for section in sections if (shorts := _read_list(found.view, section))]
    if not lists:
        return entries
    legend = _read_legend(found.view, {short for _, shorts in lists for short in shorts})
    for section, shorts in lists:
        status, excused = statuses[section.kind]
        for short in shorts:
            if short in legend:
                entries.append(
                    replace(
                        legend[short], status=status, excused=excused, found_by=f"attendance.{section.kind}"
                    )
                )
    return entries


def _read_list(view: View, section: Section) -> list[str]:
    first = view.clean[section.body.start : section.body.start + 7].lstrip()
    if not (first[1:2].isupper() or first[2:3].isupper()):
        return []
    match = _LIST.match(view.clean, section.body.start, section.body.end)
    if (
        match
        and view.clean[match.end() : match.end() + 2] == " ("
        and _EACH.match(view.clean, match.start("list"))
    ):
        line = view.clean[match.start() : section.body.end].strip().partition("\n")[0]
        return [each["short"] for each in _EACH.finditer(line)]
    return re.findall(_SHORT, match["list"]) if match else []


def _read_legend(view: View, shorts: set[str]) -> dict[str, FoundAttendance]:
    legend: dict[str, FoundAttendance] = {}
    for short in sorted(shorts):
        for at in _find_explained(view, short):
            entries, _ = read_entries(
                view, at, min(len(view.clean), at + _BEHIND), "attendee", "attendance.legend"
            )
            if entries and _fits(short, entries[0].name.text):
                legend[short] = entries[0]
                break
    return legend


def _find_explained(view: View, short: str) -> Iterator[int]:
    """Where the names begin that stand behind initials and a sign, or before initials in brackets."""
    clean = view.clean
    for at in view.words.get(fold(short), ()):
        if not clean.startswith(short, at):
            continue
        if behind := _MEANS.match(clean, at + len(short)):
            yield behind.end()
        elif clean[at - 1 : at] == "(" and (named := _NAMED.search(clean, max(0, at - _BEFORE), at)):
            yield named.start()


def _fits(short: str, name: str) -> bool:
    """Whether initials are those of a name, in either order of its words, or with a letter more of one of them."""
    words = name.split()
    if len(words) == 2 and len(short) == 3:
        given, family = fold(words[0]), fold(words[1])
        if fold(short) in (given[0] + family[:2], given[:2] + family[0]):
            return True
    return len(words) > 1 and sorted((short[0], short[-1].upper())) == sorted((words[0][0], words[-1][0]))
