"""Excuses said of persons beside their names: of one, or of all of a row at its end.

Finds: ``Dub, Tichá – omluveni``, ``(Dub, Tichá) – omluveni``, ``Jan Dub a Eva Tichá, oba řádně omluveni``,
``Jan Dub – předem omluven z pracovních důvodů``.
Leaves: asides that say more than that; who a label calls excused.
"""

from __future__ import annotations

import re
from typing import Final

from zapisy.found import FoundAttendance
from zapisy.text.views import View

_HOW: Final = r"(?:(?:oba|obe|vsichni|vsechny|jsou|byli|byly|je|byla?|radne|predem|pisemne|telefonicky|vcas|take|tez)\s){0,3}"
_ALL: Final = re.compile(
    rf"\s?\)?\s?(?:[,;–—-]\s|\()?{_HOW}(?P<excused>(?:ne)?omluven[iy]|bez omluvy)(?=\s?(?:[).,;\n]|$))"
)
_ONE: Final = re.compile(
    rf"{_HOW}(?P<excused>(?:ne)?omluven[aiy]?)(?:\s(?:z|ze|pro|kvuli|na|od|do|pred)\s[^\n]{{0,60}}|\s?[-–,:(]\s?[^\n]{{0,60}})?"
)


def read_excuse(folded: str) -> bool | None:
    """Whether an aside says that somebody is excused (True), is not (False), or says something else."""
    match = _ONE.fullmatch(folded) if "omluven" in folded else None
    return None if match is None else not match["excused"].startswith("ne")


def excuse_row(view: View, entries: list[FoundAttendance]) -> None:
    """What stands in the plural behind the last of a row is said of all of the row."""
    row: list[FoundAttendance] = []
    for entry in entries:
        row.append(entry)
        match = _ALL.match(view.folded, entry.name.span.end)
        if match is None or entry.status == "guest" or len(row) < 2:
            continue
        for one in row:
            if one.status == "absentee" and one.excused is None:
                one.excused = match["excused"].startswith("omluv")
        row = []
