"""Offices in the plural, which several persons of a presence list hold.

Finds: ``proděkani M. Malá, I. Jelen``, ``Prorektoři: Petr Nový, Iva Dubová``, ``J. Malý, A. Hora, místostarostové``; each
person gets the office in the singular.
Leaves: kinds of people (``členové``, ``zástupci``), which are no office.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from typing import Final

from zapisy.finders.attendance.shapes import ROLE_BEFORE, names_role
from zapisy.finders.attendance.trades import names_occupation
from zapisy.found import FoundAttendance
from zapisy.lexicon import load_lexicon
from zapisy.names.scan import LOW, UP
from zapisy.text.letters import compile_either
from zapisy.text.views import fold

_SAYS: Final = re.compile(
    r"[ ](?:se|si|je|jsou|byl\w?|na|o|k|že|[^\W\d_]{2,14}(?:[aeiyu]l[aiyo]?|uje|jí|ejí))(?![^\W_])"
)
_MEMBERS: Final = compile_either(r"(?P<sort>(?:in|ex)terní )?členové")
_WOMEN: Final = ("telky", "orky", "entky", "átky", "istky", "ičky", "ačky", "enky")
"""Ends of words for several women by what they do: ``učitelky``, ``kurátorky``, ``asistentky``."""
_FOLDED_WOMEN: Final = tuple(fold(end) for end in _WOMEN)
LONGEST: Final = 24
"""Characters of a word of an office, with the blank behind it."""


@cache
def _plurals() -> dict[str, str]:
    plurals: dict[str, str] = load_lexicon("roles")["plurals"]
    return {fold(plural): office for plural, office in plurals.items()}


@cache
def _first_words() -> frozenset[str]:
    return frozenset(plural.split()[0] for plural in _plurals())


def find_office(words: str) -> str | None:
    """The office in the singular that words in the plural begin with: ``ředitelé škol``."""
    parts = fold(words).split()
    counts = range(min(3, len(parts)), 0, -1)
    return next((o for n in counts if (o := _plurals().get(" ".join(parts[:n])))), None)


def begins_plural(text: str, at: int, end: int) -> bool:
    """Whether the word at a place, with a blank behind it, is the first of an office in the plural."""
    blank = text.find(" ", at, min(end, at + LONGEST))
    word = fold(text[at:blank]) if blank >= 0 else ""
    return word in _first_words() or word.endswith(_FOLDED_WOMEN)


def read_office(text: str, at: int, end: int) -> tuple[str, int] | None:
    """An office in the plural right before names, in the singular, and the place behind it."""
    before = ROLE_BEFORE.match(text, at, end) if begins_plural(text, at, end) else None
    if before and _SAYS.search(before["role"]):
        return None  # „Studenti si stěžují na M. Obra“
    office = (find_office(before["role"]) or _name_woman(before["role"])) if before else None
    return (office, before.end()) if before and office else None


def name_women(words: str) -> str | None:
    """``Učitelky`` → učitelka: a label over several women."""
    return _name_woman(words.lower()) if names_occupation(f"{words[:-1].lower()}a") else None


def _name_woman(role: str) -> str | None:
    """``učitelky`` → učitelka: several women by what they do."""
    return f"{role[:-1].lower()}a" if " " not in role and role.endswith(_WOMEN) else None


def _name_one(role: str) -> str | None:
    """The office of each; also ``zástupci v AS UK``, which as a label tells of kinds of people."""
    if members := _MEMBERS.fullmatch(role):
        return f"{members['sort'] or ''}člen"
    first, _, rest = role.partition(" ")
    return f"zástupce {rest}".rstrip() if fold(first) == "zastupci" else find_office(role)


def share_office(text: str, entries: Sequence[FoundAttendance]) -> None:
    """Gives the office behind the last of several persons to those before it: ``J. Malý, A. Hora, místostarostové``."""
    last = entries[-1]
    office = _name_one(last.role) if last.role and last.role_span else None
    if office is None:
        return
    behind = last.role_span
    for entry in reversed(entries):
        if entry is not last and (entry.role or set(text[entry.span.end : last.span.start]) & set(";\n")):
            return
        entry.role, entry.role_span = office, behind


def share_body(text: str, entries: Sequence[FoundAttendance]) -> None:
    """``A. Hora a B. Malá, katedra fyziky; …``: in a row of several such items the body is that of both."""
    last = entries[-1]
    body = last.organization_span
    if len(entries) < 2 or body is None or body.start < last.name.span.end:
        return
    other = entries[-2]
    if other.organization or other.role:
        return
    before, after = (
        text[max(0, other.span.start - 4) : other.span.start].rstrip()[-1:],
        text[last.span.end : last.span.end + 1],
    )
    whole = before in (";", ":", "\n") and after in (";", ".", "\n", "") and ";" in (before, after)
    linked = text[other.span.end : last.span.start].strip() == "a" or text[
        other.name.span.end : last.name.span.start
    ].startswith(" a ")
    if whole and linked:
        other.organization, other.organization_span = last.organization, body


_OFFICES: Final = re.compile(
    rf"(?P<label>[{UP}][{LOW}]{{3,20}}(?:,[ ]?|[ ]?/[ ]?|[ ]a[ ])[{LOW}]{{3,20}}(?:[ ][{LOW}]{{2,16}}){{0,2}})[ ]?:(?:[-–—](?=[{UP}])|(?=\s|[{UP}]))"
)


def read_offices(text: str, at: int, end: int) -> tuple[str, int] | None:
    """A label of two offices that one person holds, and where it ends."""
    match = _OFFICES.match(text, at, end)
    if match is None or not _are_offices(match["label"]):
        return None
    return match["label"][:1].lower() + match["label"][1:], match.end()


def _are_offices(label: str) -> bool:
    """``Jednatelka, administrátorka``: each word before a comma is an office or a profession."""
    first, *others = re.split(r",[ ]?|[ ]?/[ ]?|[ ]a[ ]", label[:1].lower() + label[1:])
    return names_role(first) and all(names_role(other) or names_occupation(other) for other in others)
