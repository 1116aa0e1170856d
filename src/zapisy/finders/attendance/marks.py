"""What a cell of presence says: a cross, a word, a letter that a legend explains.

Finds: ``X``, ``✓``, ``ano (od bodu 3)``, ``ne – omluva``, ``neúčast bez omluvy``, ``online``; ``P = osobně, D = distančně,
O = omluven/a, N = bez omluvy`` under or over the table.
Leaves: cells that say nothing of presence.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final, NamedTuple

from zapisy.finders.attendance.presence import read_status
from zapisy.finders.attendance.shapes import says_remote
from zapisy.found import FoundAttendance
from zapisy.lexicon import load_folded
from zapisy.names.scan import LOW, UP
from zapisy.text.views import fold


class Mark(NamedTuple):
    """attendee or absentee (None where nothing is said), whether excused, whether from afar."""

    status: str | None
    excused: bool | None = None
    remote: bool | None = None


Legend = dict[str, Mark]
"""A mark in lower case → what it means in this document."""

_MEANING: Final = {
    "yes_marks": Mark("attendee"), "excused_marks": Mark("absentee", True),
    "unexcused_marks": Mark("absentee", False), "no_marks": Mark("absentee", None),
}  # fmt: skip
_OF_STATUS: Final = {
    "here": Mark("attendee"), "excused": Mark("absentee", True), "unexcused": Mark("absentee", False),
    "absent": Mark("absentee", None),
}  # fmt: skip
_ENTRY: Final = re.compile(
    rf"(?<![^\W_])(?P<mark>[{UP}]{{1,2}})\s?[=–:-]\s?(?P<what>[{LOW}][{LOW} /()-]{{2,40}})"
)
_SAYS_HERE: Final = ("pritom", "ano", "prichod", "odchod", "osobn", "prezencn", "ucast")


@lru_cache(maxsize=1)
def read_legend(clean: str) -> Legend:
    """The letters that a line with at least two of them explains."""
    legend: Legend = {}
    if not any(sign in clean for sign in (" = ", " - ", " – ")):
        return legend
    for line in clean.split("\n"):
        if not 8 < len(line) < 200 or not (line[0].isupper() or " = " in line):
            continue
        entries = [(m["mark"].lower(), read_mark(m["what"], {})) for m in _ENTRY.finditer(line)]
        if len(entries) > 1 and all(mark.status for _, mark in entries):
            legend.update(entries)
    return legend


_DIVIDED: Final = re.compile(r"[,;(]|\s[-–]\s")
_EXCUSED: Final = re.compile(r"(?<![^\W_])omluv")


def read_mark(cell: str, legend: Legend) -> Mark:
    """The meaning of a cell."""
    mark = fold(cell).strip(" .")
    first = _DIVIDED.split(mark, maxsplit=1)[0].strip(" .")
    if first in legend:
        return legend[first]
    if "neomluv" in mark or "bez omluv" in mark:
        return Mark("absentee", False)
    if "omluv" in mark and _EXCUSED.search(mark):
        return Mark("absentee", True)
    if status := read_status(first) or read_status(mark):
        return _OF_STATUS[status]
    for key, meaning in _MEANING.items():
        if first in load_folded("attendance", key):
            return meaning
    if says_remote(first):
        return Mark("attendee", None, True)
    if first.startswith(("neprit", "neucast", "nezucast", "nedostav")):
        return Mark("absentee", None)
    return Mark("attendee") if first.startswith(_SAYS_HERE) else Mark(None)


def drop_answers(text: str, entries: list[FoundAttendance]) -> None:
    """``Jan – ANO, Eva – NE``: beside a no, a yes is no party."""
    if not any(entry.organization == "ANO" for entry in entries):
        return
    asides = [text[entry.name.span.end : entry.span.end].strip(" -–—:()") for entry in entries]
    if "NE" in asides:
        for entry in entries:
            if entry.organization == "ANO":
                entry.organization = entry.organization_span = None


_BEHIND_PHONE: Final = re.compile(
    r"[ \t,;|–-]{1,4}(?:(?:tel|mob)\.?:?[ ])?(?:\+\d{3}[ ]?)?\d{3}[ ]?\d{2,3}[ ]?\d{2,3}(?:[ ]\d{2})?[ \t,;|–-]{1,4}"
    r"(?P<answer>ano|ne|(?:ne)?omluven[aiy]?|(?:ne)?přítom(?:en|n[aiyo])|(?:ne)?účast)(?![^\W_])",
    re.IGNORECASE,
)
"""``Jan Lom, 732 636 229 ne``: the answer behind a number of a telephone."""


def read_answers(text: str, entries: list[FoundAttendance]) -> None:
    """Who is listed with a telephone and with whether they came: two at the least who say so."""
    answers = [(entry, _BEHIND_PHONE.match(text, entry.name.span.end)) for entry in entries]
    told = [(entry, read_mark(match["answer"], {})) for entry, match in answers if match]
    if len(told) < 2:
        return
    for entry, mark in told:
        entry.status, entry.excused = mark.status or entry.status, mark.excused
