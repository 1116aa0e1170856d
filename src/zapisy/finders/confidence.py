"""How sure it is that a listed person stands in that list: what speaks for and against, as a table of log-odds.

Runs last, when the whole document has been read: a name that a list has once and the text again is surer; a lone word
among full names, a name in two lists, a list that the stated number contradicts are less so. The weights are checked
against documents with known truth in bench/reliability.py.
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from typing import Final, NamedTuple

from zapisy.found import Found, FoundAttendance
from zapisy.names.inflection import decline_given
from zapisy.names.shape import PARTICLES, SUFFIXES, given_names

SURE: Final = 5.2
"""The log-odds of an entry that nothing speaks against."""


@dataclass(slots=True)
class Listing:
    """One entry among those of its list, and what the rest of the document says of the name."""

    entry: FoundAttendance
    words: list[str]
    fellows: int
    full: int
    statuses: int
    mentions: int
    count_differs: bool
    alone: bool


class Feature(NamedTuple):
    """Something that makes an entry more or less sure."""

    name: str
    weight: float
    holds: Callable[[Listing], bool]


def rate_confidence(found: Found) -> None:
    """Sets the confidence of all attendance entries."""
    for listing in _list_entries(found):
        odds = SURE + sum(feature.weight for feature in FEATURES if feature.holds(listing))
        listing.entry.confidence = round(1 / (1 + math.exp(-odds)), 3)


def _list_entries(found: Found) -> list[Listing]:
    lists: dict[tuple[str, str], list[FoundAttendance]] = defaultdict(list)
    for entry in found.attendance:
        lists[entry.status, entry.found_by].append(entry)
    places = {span: person for person in found.persons for span, _ in person.mentions}
    statuses: dict[int, set[str]] = defaultdict(set)
    for entry in found.attendance:
        statuses[id(places.get(entry.name.span, entry))].add(entry.status)
    present = sum(entry.status == "attendee" for entry in found.attendance)
    stated = found.header.get("attendee_count")
    differs = stated is not None and present > 0 and int(stated.value) != present
    listings = []
    for fellows in lists.values():
        full = Counter(_has_given(entry.name.text.split()) for entry in fellows)[True]
        for entry in fellows:
            person = places.get(entry.name.span)
            listing = Listing(
                entry, entry.name.text.split(), len(fellows), full, len(statuses[id(person or entry)]),
                len(person.mentions) if person else 1, differs and entry.status == "attendee", len(fellows) == 1,
            )  # fmt: skip
            listings.append(listing)
    return listings


def _has_given(words: list[str]) -> bool:
    return len(words) > 1


def _lacks_given(listing: Listing) -> bool:
    """A lone word in a list where most have two."""
    return not _has_given(listing.words) and listing.full * 2 > listing.fellows


def _is_unknown(listing: Listing) -> bool:
    """Two words and more, none of them a known given name or an initial."""
    known = given_names()
    return len(listing.words) > 1 and not any(word in known or word.endswith(".") for word in listing.words)


def _has_stub(listing: Listing) -> bool:
    """A word of two letters without a dot: a rest of something, or a name that is easily cut wrong."""
    return any(len(word) < 3 and word[-1].isalpha() and word not in PARTICLES for word in listing.words)


def _looks_inflected(listing: Listing) -> bool:
    """The first word is a form of a given name but no nominative; or a lone word has an ending that only forms have."""
    first = listing.words[0]
    if len(listing.words) == 1:
        return first.endswith(("ého", "ému", "ovi", "yho", "iho"))
    return first not in given_names() and first in _list_forms()


@cache
def _list_forms() -> frozenset[str]:
    """All forms of given names but the nominative."""
    return frozenset(
        form
        for name, gender in given_names().items()
        for form, case in decline_given(name, "male" if gender == "both" else gender)
        if case != "nominative"
    )


def _begins_elsewhere(listing: Listing) -> bool:
    """A given name or an initial within the name, behind a word that is none: ``Řídil L. Krátký``."""
    words, known = listing.words, given_names()
    return (
        len(words) > 2 and words[0] not in known and not words[0].endswith(".")
        and (words[1] in known or words[1].endswith("."))
    )  # fmt: skip


def _ends_short(listing: Listing) -> bool:
    """A shortened word at the end: the given name stands last, or the name is cut."""
    last = listing.words[-1]
    return len(listing.words) > 1 and last.endswith(".") and last not in SUFFIXES


FEATURES: Final = (
    Feature("begins before the given name", -4.6, _begins_elsewhere),
    Feature("ends with a shortened word", -5.0, _ends_short),
    Feature("told in a sentence", -3.6, lambda each: each.entry.found_by == "attendance.prose"),
    Feature("no given name where others have one", -4.6, _lacks_given),
    Feature("first word is no given name", -1.8, _is_unknown),
    Feature("a word of two letters", -4.4, _has_stub),
    Feature("written in an inflected form", -5.2, _looks_inflected),
    Feature("in lists of two kinds", -2.4, lambda each: each.statuses > 1),
    Feature("the stated number differs", -1.4, lambda each: each.count_differs),
    Feature("the only one of its list", -0.6, lambda each: each.alone),
    Feature("titled", 0.8, lambda each: each.entry.name.titles is not None),
    Feature("named again", 0.6, lambda each: each.mentions > 1),
)
