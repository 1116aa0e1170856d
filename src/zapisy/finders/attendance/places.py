"""Municipalities beside those who came for them, in lists of associations.

Finds: ``Horní Lhota – Jan Krátký, Dubí – Eva Tichá``, ``Horní Lhota (Jan Krátký), Dubí (Eva Tichá)``,
``1. Jan Krátký, Horní Lhota⏎2. Eva Tichá, Dubí``.
Leaves: municipalities of which nobody came, a lone pair that may be a person with a substitute or a nickname.
"""

from __future__ import annotations

import re
from typing import Final

from zapisy.finders.attendance.shapes import names_role
from zapisy.found import FoundAttendance
from zapisy.lexicon import load_words
from zapisy.names.scan import LOW, UP, scan_person
from zapisy.names.shape import given_names
from zapisy.names.titles import take_titles

_WORDS: Final = rf"[{UP}][{LOW}]{{1,16}}\.?(?:(?:[ ]|-)(?:(?:nad|pod|u|v|ve|na|při)[ ])?[{UP}][{LOW}.]{{1,16}}){{0,3}}(?:[ ][IVX\d]{{1,3}})?"
_PLACE: Final = re.compile(_WORDS)
_BRACKETED: Final = re.compile(rf"(?P<place>{_WORDS})[ ]?\((?P<inside>[^()\n]{{3,80}})\)")
_BETWEEN: Final = re.compile(r"[ ]?(?:[,;]|\ba\b)?\s{0,3}(?:a[ ])?")
_LINE: Final = re.compile(
    rf"\s{{0,4}}(?:\d{{1,3}}[.)]|[-–•*])?\s{{0,3}}(?P<person>[^\n,;:()]{{4,40}}?)[ ]?,[ ](?P<aside>{_WORDS})[ ]?(?=\n|$|,[ ][{LOW}]{{5,20}}[ ]?(?:\n|$))"
)
_NUMBERED: Final = re.compile(r"(?:^|\n)[ \t]*\d{1,3}[.)][ \t]*$")


def may_be_place(words: str) -> bool:
    """Whether words have the shape of a municipality's name: capitals, none of them a given name."""
    parts = words.split()
    if not _PLACE.fullmatch(words) or any(part in given_names() for part in parts):
        return False
    return not (parts[-1].endswith("ová") and len(parts) > 1) and not names_role(words)


def names_full(text: str, at: int, end: int) -> bool:
    """Whether a person with a title or a known given name, and with a family name, stands at a place."""
    person = scan_person(text, at, end)
    if person is None or person.parsed.family is None:
        return False
    if text[person.name.start : person.name.end].partition(" ")[0] in load_words("attendance", "unit_shorts"):
        return False
    return person.titles is not None or person.parsed.given in given_names()


def begins_titled(text: str, at: int, end: int) -> bool:
    """Whether a person with a title, an address or a known given name begins at a place."""
    titles, start = take_titles(text, at, end)
    person = scan_person(text, at, end) if titles or start > at or text[at : at + 1].isupper() else None
    if person is None:
        return False
    return (
        bool(titles)
        or start > at
        or (person.parsed.given in given_names() and person.parsed.family is not None)
        or _INITIALLED.match(text, at, end) is not None
    )


_INITIALLED: Final = re.compile(rf"[{UP}]h?\.[ ]?[{UP}][{LOW}]{{2,20}}(?![^\W_])")


def match_pair(text: str, at: int, end: int) -> re.Match[str] | None:
    """A municipality with a person in brackets, where another such pair stands beside it."""
    pair = _match_bracketed(text, at, end)
    if pair is None:
        return None
    gap = _BETWEEN.match(text, pair.end(), end)
    following = gap and _match_bracketed(text, gap.end(), end)
    before = text[max(0, at - 4) : at].rstrip(" \n")
    return pair if following or before.endswith(("),", ");", ") a", ")")) else None


def _match_bracketed(text: str, at: int, end: int) -> re.Match[str] | None:
    pair = _BRACKETED.match(text, at, end)
    fits = pair is not None and may_be_place(pair["place"]) and names_full(text, *pair.span("inside"))
    return pair if fits else None


def match_place_behind(text: str, start: int, at: int, end: int) -> re.Match[str] | None:
    """``, Horní Lhota`` to the end of the line behind a person that begins at ``start`` of a numbered line, or of one of several
    such lines."""
    line = text.rfind("\n", max(0, start - 25), start) + 1
    if line == 0 and start > 24:
        return None
    match = _LINE.match(text, line, end)
    if match is None or match.start("aside") < at or not may_be_place(match["aside"]):
        return None
    numbered = _NUMBERED.search(text, max(0, line - 1), start) is not None
    return match if numbered or _has_neighbour(text, line, match.end(), end) else None


def _has_neighbour(text: str, line: int, stop: int, end: int) -> bool:
    """Whether the next or the last line has the same two parts."""
    last = text.rfind("\n", max(0, line - 200), max(0, line - 1)) + 1
    for begin in (stop + 1, last):
        match = _LINE.match(text, begin, end) if begin < end and begin != line else None
        if match and may_be_place(match["aside"]) and names_full(text, *match.span("person")):
            return True
    return False


def is_bare(entry: FoundAttendance) -> bool:
    """A lone word, which is a municipality where others are named with the person who came."""
    name = entry.name
    return (
        " " not in name.text
        and not name.titles
        and entry.span.start == name.span.start
        and not entry.organization
    )
