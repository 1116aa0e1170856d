"""Words of presence beside a name: there or not, excused or not, when somebody came and went.

Finds: ``přítomna``, ``omluven``, ``nepřítomen bez omluvy``, ``příchod 17:15``, ``do 18.30 hod.``
Leaves: the modes of taking part, reasons of an absence.
"""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from zapisy.finders.attendance.excused import read_excuse
from zapisy.found import FoundAttendance
from zapisy.lexicon import load_folded
from zapisy.text.letters import compile_either
from zapisy.text.views import fold

TIME: Final = r"(?P<hour>[012]?\d)\s?[.:,]\s?(?P<minute>[0-5]\d|oo)|(?P<full>[012]?\d)\s?(?:hod\.?|h\b)"
ARRIVED: Final = compile_either(
    rf"(?<![^\W\d_])(?:příchod|příchodem|přišl[ao]?|přišel|od|dostavil[a]?\s+se|příjezd|přijel[a]?|dorazil[a]?|připojil[a]?\s+se|připojen[a]?)\s*:?\s+(?:až\s+)?(?:ve?\s+)?(?:od\s+)?(?:{TIME})",
    re.IGNORECASE,
)
LEFT: Final = compile_either(
    rf"(?<![^\W\d_])(?:odchod|odchodem|odešel|odešla|do|odjel[a]?|odjezd|opustil[a]?\s+\w+|odpojil[a]?\s+se)\s*:?\s+(?:ve?\s+)?(?:{TIME})",
    re.IGNORECASE,
)
DIGIT: Final = re.compile(r"\d")
_STAYED: Final = compile_either(
    r"(?:od\s)?(?P<came>[012]?\d[.:][0-5]\d)\s?(?:hod\.?\s)?(?:[-–]|do|až)\s?(?P<went>[012]?\d[.:][0-5]\d)(?:\s?(?:hod\.?|h))?"
)
"""``Petr Vrána (18:20–19:30)``"""
_BARE_TIME: Final = re.compile(rf"(?:ve?\s)?(?:{TIME})(?:\s?hod\.?)?$")
_ABSENT_STEMS: Final = ("nepritom", "neucast", "chyb", "nedostav", "neprisel", "neprisl", "nedoraz")


def read_clock(match: re.Match[str]) -> str | None:
    """A matched TIME as HH:MM."""
    hour = match["hour"] or match["full"]
    minute = (match["minute"] or "00").replace("oo", "00")
    return f"{int(hour):02}:{minute}" if hour and int(hour) < 25 else None


@cache
def _statuses() -> dict[str, str]:
    keys = {
        "here": "here",
        "excused_words": "excused",
        "unexcused_words": "unexcused",
        "absent_words": "absent",
    }
    return {word: status for key, status in keys.items() for word in load_folded("attendance", key)}


def read_status(folded: str) -> str | None:
    """here, excused, unexcused or absent, where a text says no more than that."""
    said = folded.strip(" .!-–")
    status = _statuses().get(said)
    if status is None and len(said) < 36 and "omluv" in said and said.startswith(_ABSENT_STEMS):
        return "unexcused" if "bez omluv" in said or "neomluv" in said else "excused"
    return status


def read_presence(entry: FoundAttendance, part: str) -> bool:
    """Arrival, departure and excuse."""
    timed = DIGIT.search(part)
    if timed and (both := _STAYED.fullmatch(part)):
        entry.arrived, entry.left = (_write_clock(both[key]) for key in ("came", "went"))
        return True
    if timed and (match := ARRIVED.search(part)):
        entry.arrived = read_clock(match)
        return True
    if timed and (match := LEFT.search(part)):
        entry.left = read_clock(match)
        return True
    # „ANO“ beside a name is a party, in a column of presence a yes (attendance/marks.py).
    folded = fold(part)
    status = None if part == "ANO" else read_status(folded)
    if status is None and (excused := read_excuse(folded)) is not None:
        status = "excused" if excused else "unexcused"
    if status in ("excused", "unexcused"):
        entry.status, entry.excused = "absentee", status == "excused"
    elif status == "absent" and entry.status != "absentee":
        entry.status, entry.excused = "absentee", None
    elif status == "here" and entry.status == "absentee" and folded.startswith("pritom"):
        entry.status, entry.excused = "attendee", None
    return status is not None


def _write_clock(time: str) -> str:
    hour, minute = time.replace(".", ":").split(":")
    return f"{int(hour):02}:{minute}"


def read_bare_time(text: str) -> str | None:
    """``18:20`` or ``v 18:20 hod.`` and nothing else."""
    match = _BARE_TIME.match(text.strip())
    return read_clock(match) if match else None
