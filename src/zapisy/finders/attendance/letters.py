"""Presence lists of bare names in one letter case.

Finds: ``ucastnici: ales, martin``, ``Přítomni: NOVOTNÝ, TICHÁ a HORÁK``.
Leaves: names with anything beside them, abbreviations (``Přítomni: ODS, ANO``).
"""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from zapisy.finders.organizations.lexicon import known_abbreviations
from zapisy.found import FoundAttendance, FoundName, Span
from zapisy.names.scan import LOW, UP, scan_person
from zapisy.names.shape import given_names, is_stop_word
from zapisy.text.views import View, fold

_LOWER_LIST: Final = re.compile(
    rf"\s{{0,4}}(?P<list>[{LOW}]{{2,14}}(?:(?:[ ]?,[ ]?|[ ]a[ ])[{LOW}]{{2,14}}){{0,30}})[ ]?(?=[;\n.]|$)"
)
_CAPITAL_LIST: Final = re.compile(
    rf"\s{{0,4}}(?P<list>[{UP}]{{3,20}}(?:(?:[ ]?,[ ]?|[ ][aA][ ])[{UP}]{{3,20}}){{1,60}})[ ]?(?=[;\n.]|\(\d|$)"
)


_CAPITAL_NAME: Final = re.compile(rf"\s{{0,4}}(?P<list>[{UP}]{{5,20}})[ ]?(?=[;\n.]|$)")


def read_capitals(view: View, body: Span, status: str, by: str) -> list[FoundAttendance]:
    """``NOVOTNÝ, TICHÁ``: a list of lone surnames in capitals, of which at least one reads as a name by itself."""
    if not view.clean[body.start : body.start + 6].lstrip()[:2].isupper():
        return []
    line = _CAPITAL_LIST.match(view.clean, body.start, body.end)
    if line is None and status == "absentee":
        line = _CAPITAL_NAME.match(view.clean, body.start, body.end)
    words = list(re.finditer(rf"[{UP}]{{3,20}}", line["list"])) if line else []
    if line is None or any(w.group() in known_abbreviations() or is_stop_word(w.group()) for w in words):
        return []
    if not any(_reads_as_name(w.group()) for w in words):
        return []
    base = line.start("list")
    spans = [Span(base + word.start(), base + word.end()) for word in words]
    names = [FoundName(view.clean[s.start : s.end].title(), s, known_nominative=True) for s in spans]
    return [FoundAttendance(status, n, n.span, found_by=by, confidence=0.85) for n in names]


LONG: Final = 5
"""Letters of a word in capitals that is no abbreviation."""


def _reads_as_name(word: str) -> bool:
    """Whether a word in capitals is a name by itself, or a long word that would be one in small letters."""
    return scan_person(word, 0, len(word)) is not None or (
        len(word) >= LONG and scan_person(word.title(), 0, len(word)) is not None
    )


def read_lower_case(view: View, body: Span, status: str) -> list[FoundAttendance]:
    """``ucastnici: ales, martin``: a list in lower case, where every word of its line is a given name."""
    line = _LOWER_LIST.match(view.clean, body.start, body.end)
    words = list(re.finditer(r"[^\W\d_]+", line["list"])) if line else []
    if (
        line is None
        or not words
        or not all(word.group() in _lower_names() for word in words if word.group() != "a")
    ):
        return []
    base = line.start("list")
    names = [
        FoundName(word.group().title(), Span(base + word.start(), base + word.end()), known_nominative=True)
        for word in words
        if word.group() != "a"
    ]
    return [
        FoundAttendance(status, n, n.span, found_by="attendance.lower_case", confidence=0.7) for n in names
    ]


@cache
def _lower_names() -> frozenset[str]:
    return frozenset(fold(name) for name in given_names()) | frozenset(name.lower() for name in given_names())
