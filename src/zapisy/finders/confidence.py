"""How sure it is that a listed person stands in that list: what speaks for and against, as a table of log-odds.

Runs last, when the whole document has been read: a name that a list has once and the text again is surer; a lone word
among full names, a name in two lists, a list that the stated number contradicts are less so. The weights are checked
against documents with known truth in bench/reliability.py.
"""

from __future__ import annotations

import math
from functools import cache
from typing import Final

from zapisy.found import Found, FoundAttendance, FoundPerson
from zapisy.names.inflection import decline_given
from zapisy.names.shape import PARTICLES, SUFFIXES, given_names

SURE: Final = 5.2
"""The log-odds of an entry that nothing speaks against."""

# of the name
INNER_GIVEN: Final = -4.6
"""A given name or an initial within the name, behind a word that is none: ``Řídil L. Krátký``."""
SHORT_END: Final = -5.0
"""A shortened word at the end: the given name stands last, or the name is cut."""
LONE_WORD: Final = -4.6
"""A lone word in a list where most have two."""
UNKNOWN: Final = -1.8
"""Two words and more, none of them a known given name or an initial."""
STUB: Final = -4.4
"""A word of two letters without a dot: a rest of something, or a name that is easily cut wrong."""
INFLECTED: Final = -5.2
"""The first word is a form of a given name but no nominative; or a lone word has an ending that only forms have."""
TITLED: Final = 0.8
# of its place
TOLD: Final = -3.6
"""In a sentence, and no list."""
TWICE: Final = -2.4
"""In lists of two kinds."""
MISCOUNTED: Final = -1.4
"""The document states another number of those present than it lists."""
ALONE: Final = -0.6
"""The only one of its list."""
AGAIN: Final = 0.6
"""The text names the person elsewhere too."""

_FORM_ENDS: Final = ("ého", "ému", "ovi", "yho", "iho")


class Fellows:
    """Of the entries of one list: how many there are, and how many have more than one word."""

    def __init__(self) -> None:
        self.count = 0
        self.full = 0


class Listed:
    """An entry: the words of its name, those of its list, and the person it is."""

    def __init__(
        self, entry: FoundAttendance, words: list[str], fellows: Fellows, person: FoundPerson | None
    ) -> None:
        self.entry, self.words, self.fellows, self.person = entry, words, fellows, person


def rate_confidence(found: Found) -> None:
    """Sets the confidence of all attendance entries."""
    if not found.attendance:
        return
    listed = _list_entries(found)
    twice, miscounted = _list_twice(listed), _is_miscounted(found)
    for one in listed:
        entry, person = one.entry, one.person
        odds = SURE + _weigh_name(one)
        if entry.found_by == "attendance.prose":
            odds += TOLD
        if one.fellows.count == 1:
            odds += ALONE
        if miscounted and entry.status == "attendee":
            odds += MISCOUNTED
        if person is not None:
            if id(person) in twice:
                odds += TWICE
            if len(person.mentions) > 1:
                odds += AGAIN
        entry.confidence = _rate_odds(odds)


_RATED: Final[dict[float, float]] = {}
"""Log-odds that were asked for: they are sums of the few weights above."""


def _rate_odds(odds: float) -> float:
    """The confidence of log-odds."""
    rated = _RATED.get(odds)
    if rated is None:
        rated = _RATED[odds] = round(1 / (1 + math.exp(-odds)), 3)
    return rated


def _list_entries(found: Found) -> list[Listed]:
    """The entries; a list is told by its status and by what has found it."""
    people = {span: person for person in found.persons for span, _ in person.mentions}
    lists: dict[tuple[str, str], Fellows] = {}
    listed: list[Listed] = []
    for entry in found.attendance:
        key = entry.status, entry.found_by
        fellows = lists.get(key)
        if fellows is None:
            fellows = lists[key] = Fellows()
        words = entry.name.text.split()
        fellows.count += 1
        fellows.full += len(words) > 1
        listed.append(Listed(entry, words, fellows, people.get(entry.name.span)))
    return listed


def _list_twice(listed: list[Listed]) -> set[int]:
    """The people who are in lists of two kinds."""
    first: dict[int, str] = {}
    twice: set[int] = set()
    for one in listed:
        if one.person is not None:
            known = id(one.person)
            if first.setdefault(known, one.entry.status) != one.entry.status:
                twice.add(known)
    return twice


def _is_miscounted(found: Found) -> bool:
    """Whether the document states another number of those present than it lists."""
    stated = found.header.get("attendee_count")
    if stated is None:
        return False
    present = [entry for entry in found.attendance if entry.status == "attendee"]
    return bool(present) and int(stated.value) != len(present)


def _weigh_name(one: Listed) -> float:
    """What the name itself, beside those of its list, speaks for and against."""
    odds = TITLED if one.entry.name.titles is not None else 0.0
    for word in one.words:
        if len(word) < 3 and word[-1].isalpha() and word not in PARTICLES:
            return odds + STUB + _weigh_words(one.words, one.fellows)
    return odds + _weigh_words(one.words, one.fellows)


def _weigh_words(words: list[str], fellows: Fellows) -> float:
    known, first, last = given_names(), words[0], words[-1]
    if len(words) == 1:
        lacking = LONE_WORD if fellows.full * 2 > fellows.count else 0.0
        return lacking + INFLECTED if first.endswith(_FORM_ENDS) else lacking
    odds = SHORT_END if last.endswith(".") and last not in SUFFIXES else 0.0
    if first in known:
        return odds
    if first in _list_forms():
        odds += INFLECTED
    if first.endswith("."):
        return odds
    if len(words) > 2 and _is_given(words[1]):
        odds += INNER_GIVEN
    return odds if any(map(_is_given, words)) else odds + UNKNOWN


def _is_given(word: str) -> bool:
    """Whether a word is a known given name or an initial."""
    return word.endswith(".") or word in given_names()


@cache
def _list_forms() -> frozenset[str]:
    """All forms of given names but the nominative."""
    return frozenset(
        form
        for name, gender in given_names().items()
        for form, case in decline_given(name, "male" if gender == "both" else gender)
        if case != "nominative"
    )
