"""Organizations beside a name that are told by the noun they are called by, or by what their people are called.

Finds: ``hospoda U Kohouta``, ``Klub seniorů``, ``školská rada``, ``Krajská knihovna Vysočiny``, ``University of Leeds``, ``včelaři``,
``mladší žáci``.
Leaves: offices (``vrchní rada``), persons (``Klášter Petr``), sentences, the places and kin of a person (``Novákovy babička``).
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import Final

from zapisy.finders.attendance.shapes import (
    ENDS_IN_FORM,
    begins_full_name,
    has_role,
    looks_like_organization,
    names_role,
)
from zapisy.finders.attendance.trades import names_occupation
from zapisy.finders.organizations.grammar import restore_adjective
from zapisy.finders.organizations.lexicon import Head, known_names, no_adjectives, noun_forms
from zapisy.found import FoundAttendance, Span
from zapisy.lexicon import load_folded, load_words
from zapisy.names.scan import LOW, UP
from zapisy.text.views import fold

MAX_WORDS: Final = 9
_NOMINATIVE: Final = frozenset({"nominative"})
_ADJECTIVE: Final = re.compile(r"(?:[ýáéí]|sko|cko|ně)$")
_SENTENCE: Final = re.compile(
    rf"(?<![^\W_])(?:[{LOW}]{{2,14}}(?:[aeiy]l[aiyo]?|uje|ují)|se|si|je|jsou|byl[aiyo]?|nebo)(?![^\W_])"
)
_SIDES: Final = re.compile(r"\s[-–]\s")
_OFFICE_OF_COMPANY: Final = re.compile(
    rf"(?P<office>[{LOW}]{{4,20}}(?:[ ][{LOW}]{{4,20}}){{0,2}})[ ](?=[{UP}0-9])"
)
_PLACED: Final = re.compile(rf"(?:ve?[ ])?[{UP}]")
_NEEDS_MORE: Final = frozenset({"adjective", "described", "field"})


@lru_cache(maxsize=1 << 12)
def names_institution(text: str) -> bool:
    """Whether a text is an organization by its head noun in the nominative, its adjectives before it; by a foreign word for
    one; or by its people."""
    text = text.strip()
    words = text.split()
    if not words or len(words) > MAX_WORDS or begins_full_name(text) or _SENTENCE.search(text):
        return False
    if (
        fold(text) in load_folded("roles", "teams")
        or _begins_with_people(words)
        or text.lower() in known_names()
    ):
        return True
    if len(words) > 1 and any(fold(word) in load_folded("organizations", "foreign") for word in words[:3]):
        return words[0][0].isupper()
    for number, word in enumerate(words[:4]):
        if any(_is_called(head, words, number) for head in noun_forms().get(word.lower().rstrip(","), ())):
            return True
        if not (_ADJECTIVE.search(word) or (number and word == "a")):
            break
    return fold(words[0]) in load_folded("roles", "institutions") and (len(words) > 1 or text.islower())


@cache
def _people() -> frozenset[str]:
    return load_folded("roles", "people_as_bodies")


def _begins_with_people(words: list[str]) -> bool:
    """``včelaři``, ``hasiči Lhota``."""
    return fold(words[0]) in _people() and (len(words) == 1 or words[1][0].isupper())


def _is_called(head: Head, words: list[str], number: int) -> bool:
    """Whether the noun at a place of a text is the head of its name, in the nominative."""
    if "nominative" not in head.cases or head.need == "known":
        return False
    before = [word if word == "a" else _restore(word, head.gender) for word in words[:number]]
    if not all(before) or (words[number][0].isupper() and number and words[0][0].isupper()):
        return False
    if head.adjective and (not before or (before[-1] or "").lower() != head.adjective):
        return False
    if number or len(words) > 1:
        return True
    return words[0].islower() and head.need not in _NEEDS_MORE


def _restore(word: str, gender: str) -> str | None:
    restored = restore_adjective(word, gender, _NOMINATIVE)
    plain = restored is None or fold(restored)[:-1] in no_adjectives() or fold(word) == "vrchni"
    return None if plain else restored


def split_sides(text: str) -> tuple[str, ...]:
    """A text in two around the dash between an office and an organization: ``sekretariát – zapisovatelka``."""
    sides = _SIDES.split(text, maxsplit=1) if " - " in text or " – " in text else []
    if len(sides) != 2:
        return (text,)
    left, right = sides
    apart = (_is_office(right) and not _is_office(left)) or (_is_office(left) and _is_body(right))
    return (left, right) if apart else (text,)


def _is_office(text: str) -> bool:
    text = text.strip()
    if text in load_words("attendance", "site_roles"):
        return True
    return not names_institution(text) and (names_role(text) or has_role(text) or names_occupation(text))


def _is_body(text: str) -> bool:
    return (
        names_institution(text)
        or looks_like_organization(text.strip())
        or ENDS_IN_FORM.search(text) is not None
    )


def cut_office(text: str) -> int:
    """Where the company begins whose office stands before it in small letters: ``jednatel Okna Macek s.r.o.``, ``jednatel firmy
    Okna Macek``; 0 where there is none."""
    text = text.rstrip()
    match = _OFFICE_OF_COMPANY.match(text)
    if match is None:
        return 0
    office = match["office"]
    *most, last = office.split()
    labelled = last in _labels() and (not most or _is_office(" ".join(most)))
    return match.end() if labelled or (_is_office(office) and ENDS_IN_FORM.search(text)) else 0


def read_institution(entry: FoundAttendance, part: str, span: Span) -> bool:
    """Whether a part is a body by its noun, a duty on a site, or the office in a company that is named behind it."""
    duty = part in load_words("attendance", "site_roles")
    if duty and entry.role is None:
        entry.role, entry.role_span = part, Span(span.start, span.start + len(part))
    at = 0 if duty else cut_office(part)
    if at and entry.organization is None:
        office = part[:at].rstrip()
        label = office.rpartition(" ")[2]
        office = office[: -len(label)].rstrip() if label in _labels() else office
        if office and entry.role is None:
            entry.role, entry.role_span = office, Span(span.start, span.start + len(office))
    elif duty or at or not names_institution(part) or (entry.status == "absentee" and part.isalpha()):
        return duty
    if entry.organization is None:
        entry.organization, entry.organization_span = part[at:], Span(span.start + at, span.start + len(part))
    return True


def may_be_institution(part: str) -> bool:
    """Whether a part is one of these beside anybody."""
    duty = part in load_words("attendance", "site_roles")
    return duty or cut_office(part) > 0 or names_institution(part)


@cache
def _labels() -> frozenset[str]:
    """Words of what a company is, which stand before its name: ``firma``, ``společnosti``."""
    return frozenset(load_words("attendance", "company_labels"))


@cache
def _units() -> tuple[str, ...]:
    return tuple(load_folded("attendance", "unit_words"))


def names_unit(text: str) -> bool:
    """Whether a text is a part of the organization before it: ``odbor dopravy``, ``OO Lhota``, ``závod Morava``."""
    first, _, rest = text.strip().partition(" ")
    branch = first in load_words("attendance", "unit_shorts") and _PLACED.match(rest) is not None
    return branch or fold(text.strip()).startswith(_units())
