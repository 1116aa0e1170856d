"""The line of a label: whether it begins there, what it goes on with, the dash that stands for its colon.

Finds: ``Hosté – Jan Kos, …``, ``Přítomni (interní členové) – prof. Jan Kos; …``, ``Přítomní poslanci – J. Kos, …``.
Leaves: sentences, dashes before what is no person.
"""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from zapisy.finders.attendance.shapes import ROLE_BEFORE, has_role
from zapisy.finders.sections.lexicon import ATTENDANCE, kinds
from zapisy.lexicon import load_folded, load_words
from zapisy.names.scan import scan_person
from zapisy.names.shape import given_names
from zapisy.text.views import View

_DASHED: Final = re.compile(r"(?P<tail>(?:[ ][a-z]{3,14}){0,3})[ ]?(?:\([^()\n]{3,40}\))?[ ]?[-–—][ ](?=\S)")
_ENDS: Final = re.compile(r"\s{0,2}(?:[,;(\n]|\.\s|\s[-–]\s|\sa\s|$)")
_ROW: Final = re.compile(r"\s{0,2}[,;]")
_ROMAN: Final = re.compile(r"(?:i{1,3}|iv|vi{0,3}|ix|x)[.)]")
_VERB: Final = re.compile(
    r"(?<![^\W_])(?!byl|\w{0,12}tel(?![^\W_]))\w{2,16}(?:[aeiy]l[aiyo]?|ujic\w|ajic\w)(?![^\W_])"
)
MARGIN: Final = 60
"""Characters of marks and blanks that may stand before a label in its line."""


def starts_line(folded: str, at: int) -> bool:
    first = max(0, at - MARGIN)
    line = folded.rfind("\n", first, at) + 1
    before = folded[line:at].strip(" \t-–•*=0123456789.)")
    return (line > 0 or first == 0) and (not before or _ROMAN.fullmatch(folded[line:at].strip()) is not None)


def tail_fits(tail: str) -> bool:
    """Whether a label goes on with what it is about, not with a sentence or another label."""
    if tail.strip() in load_folded("attendance", "here"):
        return True
    return bool(re.search(r"[a-z]", tail)) and not _VERB.search(tail) and not names_list(tail)


def names_list(words: str) -> bool:
    """Whether one of some words is a label of a presence list by itself."""
    return any(kinds().get(word) in ATTENDANCE for word in words.split())


@cache
def _weak_labels() -> frozenset[str]:
    return frozenset(load_words("attendance", "weak_labels"))


def is_weak(label: str) -> bool:
    """Whether a label as written counts only behind another list; ``Omluvena`` does not, though ``Omluvená`` does."""
    return " ".join(label.lower().split()) in _weak_labels()


def find_dashed(view: View, end: int) -> re.Match[str] | None:
    """The dash behind a label that ends at a place, where a list of persons begins behind it; ``tail`` is what the label goes
    on with."""
    match = _DASHED.match(view.folded, end)
    if match is None or (match["tail"] and not tail_fits(match["tail"])):
        return None
    return match if _begins_list(view.clean, match.end()) else None


def _begins_list(clean: str, at: int) -> bool:
    """Whether a person stands at a place, with or without an office before the name; a lone name only in a row."""
    limit = min(len(clean), at + 100)
    office = ROLE_BEFORE.match(clean, at, limit)
    begins = office.end() if office and has_role(office["role"]) else at
    person = scan_person(clean, begins, limit)
    if person is None or not _ENDS.match(clean, person.span.end):
        return False
    given, family = person.parsed.given, person.parsed.family
    named = given is not None and family is not None and (given in given_names() or given.endswith("."))
    return named or person.titles is not None or begins > at or _ROW.match(clean, person.span.end) is not None
