"""Presence lists whose label explains a letter for each status, and whose names each have one.

Finds: ``Členové přítomni (P) / omluveni (O) / nepřítomni (N): Malý Jan P, Hrubá Eva O``; without a legend, an ``O`` or ``N``
far behind a few of those who are listed one a line.
Leaves: legends of tables (attendance/marks.py), labels without letters.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import zip_longest
from typing import Final

from zapisy.finders.attendance.excused import excuse_row
from zapisy.finders.attendance.marks import drop_answers, read_answers, read_legend
from zapisy.found import Found, FoundAttendance, Section, Span
from zapisy.names.scan import scan_person
from zapisy.text.letters import compile_either
from zapisy.text.views import View, list_places

_LEGEND: Final = re.compile(
    r"(?P<word>pritomn|omluv|neomluv|nepritomn)\w{0,3}\s?[(=–-]{1,2}\s?(?P<code>[a-z+/-])\s?\)?(?=[\s,;/:]|$)"
)
_STATUSES: Final = {
    "pritomn": ("attendee", None), "omluv": ("absentee", True),
    "neomluv": ("absentee", False), "nepritomn": ("absentee", None),
}  # fmt: skip
_PIECE: Final = re.compile(r"[^,;\n]{3,60}")
_CODE: Final = re.compile(r"[\s(–-]{1,4}(?P<code>[A-Za-z+/-])\)?\s*$")
HEAD: Final = 120
"""Characters of the line in which such a label stands."""


def read_letters(found: Found, section: Section) -> Iterator[FoundAttendance]:
    """Those of a list whose label has a letter for two statuses at least."""
    folded, clean = found.view.folded, found.view.clean
    line = folded.rfind("\n", max(0, section.label.start - HEAD), section.label.start) + 1
    legend = {m["code"]: _STATUSES[m["word"]] for m in _LEGEND.finditer(folded, line, section.body.start)}
    if len(legend) < len(("present", "absent")):
        return
    for piece in _PIECE.finditer(clean, *section.body):
        code = _CODE.search(piece.group())
        told = legend.get(code["code"].lower()) if code else None
        start = piece.start() + len(piece.group()) - len(piece.group().lstrip())
        person = scan_person(clean, start, piece.start() + code.start()) if code and told else None
        if person is None or told is None:
            return
        status, excused = told
        yield FoundAttendance(
            status, person.to_name("attendance.codes", nominative=True), Span(*person.span),
            excused=excused, found_by="attendance.codes", confidence=0.9,
        )  # fmt: skip


_FAR: Final = compile_either(
    r"(?:\t[ ]{0,9}|[ ]{3})(?P<code>[ON]|(?:ne)?oml\.|(?:ne)?omluven[aý]?|nepř\.)[ \t]{0,9}(?:\([^()\n]{3,60}\)[ \t]{0,9})?$"
)
_GAPS: Final = ("\t", "   ")
PHONE: Final = 16
"""Characters behind a name before the number of a telephone."""
LINE: Final = 300
"""Characters of a line behind a name."""
MOST: Final = 2
"""At most one in so many has a code: where more have one, the letters may mean something else."""


def read_beside(view: View, entries: list[FoundAttendance], status: str) -> None:
    """What letters and answers beside the names of a list say: who was there by them, who is excused; of one alone they say
    nothing."""
    text, first, last = view.clean, entries[0].name.span.end, entries[-1].name.span.end
    drop_answers(text, entries)
    if len(entries) < 2:
        return
    if status == "attendee":
        if text.find("\t", first, last + LINE) >= 0 or text.find("   ", first, last + LINE) >= 0:
            mark_rows(text, entries)
        if list_places(view.figures, first, last + PHONE):
            read_answers(text, entries)
    if status == "absentee" and view.folded.find("omluv", first, last + LINE) >= 0:
        excuse_row(view, entries)


def mark_rows(text: str, entries: Sequence[FoundAttendance]) -> None:
    """Says of those present who have a code of absence at the end of their line that they are absent."""
    coded: list[tuple[FoundAttendance, str]] = []
    for entry, following in zip_longest(entries, entries[1:]):
        line = text[entry.name.span.end : entry.name.span.end + LINE].partition("\n")[0]
        alone = following is None or following.name.span.start > entry.name.span.end + len(line)
        if alone and any(gap in line for gap in _GAPS) and (far := _FAR.search(line)):
            coded.append((entry, far["code"].lower()))
    if not coded or MOST * len(coded) > len(entries) or read_legend(text):
        return
    for entry, code in coded:
        if entry.status == "attendee":
            entry.status, entry.excused = "absentee", code[0] == "o" or (False if code[:3] == "neo" else None)
