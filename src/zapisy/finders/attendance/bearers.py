"""Entries of a presence list that give the office first and its bearer in brackets.

Finds: ``děkanka (Říhová)``, ``radní (Novák, Dub)``, ``předs. AS (Dušek)``, ``PD-V (Ježek M., online)`` beside one in words.
Leaves: groups with several persons in their brackets (attendance/brackets.py), offices of a named person.
"""

from __future__ import annotations

import re
from typing import Final

from zapisy.finders.attendance.asides import read_aside
from zapisy.finders.attendance.names import name_listed
from zapisy.finders.attendance.shapes import has_role
from zapisy.finders.attendance.trades import names_occupation
from zapisy.found import FoundAttendance, Span
from zapisy.lexicon import load_words
from zapisy.names.scan import LOW, UP, scan_person

_BEARER: Final = re.compile(
    rf"(?P<role>[{LOW}][^\n,;:()]{{2,40}}?|[{UP}]{{1,4}}(?:-[{UP}]{{1,3}})?)[ ]\((?P<inside>[^()\n]{{2,60}})\)"
)
_WORDED: Final = re.compile(rf"(?:^|[\n,;:] ?)(?P<role>[{LOW}][^\n,;:()]{{2,40}}?)[ ]\([{UP}a-z]")
_NEXT_PERSON: Final = re.compile(rf",[ ]?(?=[{UP}][{LOW}]|[a-z]{{1,5}}\.[ ]?[{UP}])|[ ]a[ ](?=[{UP}])")
_ENVOYS: Final = ("zástupc", "delegát", "představitel")
"""``zástupci obcí Lhota (Jan Dub)``: whom they came for stands before the brackets, and no office."""
_REST: Final = re.compile(r"\s?[,;–-]\s?(?P<aside>[^()\n]{2,40})$")
LONGEST: Final = 45
"""Characters of an office with its bracket."""
AROUND: Final = 240
"""Characters before and behind an abbreviation within which an office in words says that it is one too."""


def read_bearer(
    text: str, at: int, end: int, status: str, by: str
) -> tuple[list[FoundAttendance], int] | None:
    """The bearer of the office that begins at a place, and the place behind the brackets."""
    match = _BEARER.match(text, at, end) if "(" in text[at : at + LONGEST] else None
    if match is None or not (_names_office(match["role"]) or _is_beside_office(text, match)):
        return None
    bearers = [_read_one(text, match, Span(*piece), status, by) for piece in _cut_pieces(text, match)]
    named = [bearer for bearer in bearers if bearer is not None]
    return (named, match.end()) if named and len(named) == len(bearers) else None


def _cut_pieces(text: str, match: re.Match[str]) -> list[tuple[int, int]]:
    """The stretches of the brackets that begin with a person each."""
    start, stop = match.span("inside")
    begins = [start, *(next_one.end() for next_one in _NEXT_PERSON.finditer(text, start, stop))]
    ends = [*(next_one.start() for next_one in _NEXT_PERSON.finditer(text, start, stop)), stop]
    return list(zip(begins, ends, strict=True))


def _read_one(text: str, match: re.Match[str], piece: Span, status: str, by: str) -> FoundAttendance | None:
    """One bearer, with what stands behind the name within the brackets."""
    person = scan_person(text, *piece)
    if person is None or person.span.start != piece.start:
        return None
    name = name_listed(text, person, piece.end, by)
    last = max(person.span.end, name.span.end)
    rest = _REST.match(text[last : piece.end])
    if last < piece.end and rest is None:
        return None
    entry = FoundAttendance(
        status, name, Span(match.start() if piece.start == match.start("inside") else piece.start, piece.end),
        role=match["role"], role_span=Span(*match.span("role")), found_by=by, confidence=0.9,
    )  # fmt: skip
    if rest:
        read_aside(entry, text, Span(last + rest.start("aside"), piece.end))
    return entry


def _names_office(words: str) -> bool:
    """Whether words in lower case are an office, a profession, or one cut short."""
    first = words.split(maxsplit=1)[0]
    return (
        words[0].islower()
        and not first.startswith(_ENVOYS)
        and (has_role(words) or names_occupation(words) or first in load_words("roles", "short_offices"))
    )


def _is_beside_office(text: str, match: re.Match[str]) -> bool:
    """Whether an abbreviation stands in a list of offices with their bearers in brackets."""
    if not match["role"][0].isupper():
        return False
    around = text[max(0, match.start() - AROUND) : match.end() + AROUND]
    return any(_names_office(other["role"]) for other in _WORDED.finditer(around))
