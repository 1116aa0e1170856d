"""Two humans in one family name: ``Petr a Eva Sojkovi``, ``Alena a Petr Novotní``, ``Jana a Eva Malé``.

Finds: two given names or initials joined by ``a`` or ``i``, a title before the second, the family name in the plural in any case.
Leaves: families of one (``Petru a Janu Sojkovi``), two initials of which nothing tells a couple.
"""

from __future__ import annotations

import re
from typing import Final, NamedTuple

from zapisy.found import Span
from zapisy.names.nominative import given_forms, restore_plural
from zapisy.names.scan import LOW, UP

CAP: Final = rf"[{UP}][{LOW}]+"
_GIVEN: Final = rf"(?:{CAP}|[{UP}]\.)"
_TITLE: Final = rf"(?:(?P<titles>[{UP}][A-Za-z]{{1,5}}\.(?:[ ][{UP}][A-Za-z]{{1,5}}\.)?)[ ])?"
FIRST: Final = re.compile(rf"(?<![\w.])(?P<one>{_GIVEN})$")
SECOND: Final = re.compile(rf" [ai] {_TITLE}(?P<two>{_GIVEN}) (?P<family>{CAP}(?:-{CAP})?)(?![\w@])")
_ONE: Final = re.compile(rf"{_TITLE}(?P<one>{CAP})(?= [ai] )")
ENDINGS: Final = (
    ("ových", "genitive"), ("ovými", "instrumental"), ("ovým", "dative"), ("ovi", "nominative"), ("ovy", "accusative"),
    ("ých", "genitive"), ("ými", "instrumental"), ("ým", "dative"), ("í", "nominative"), ("é", "nominative"),
)  # fmt: skip
_SURE: Final = ("ových", "ovými", "ovým", "ovi")
_ADJECTIVE: Final = re.compile(r"(?:št|čt|[bdlmnpstvz])í$|ý(?:ch|mi|m)$")
"""Plurals of adjectives; names in -čí, -ší, -cí are one person's too."""


class GroupName(NamedTuple):
    """One of the humans of a group: the place, the name in the nominative, what is told of gender and case."""

    span: Span
    given: str | None
    family: str
    gender: str | None
    case: str | None
    titles: str | None = None


def read_pair(text: str, one: Span, two: re.Match[str], *, couple: bool) -> tuple[GroupName, ...]:
    """Both humans of a pair whose first given name stands at ``one``; ``couple`` says that something tells a married one."""
    family = two["family"]
    ending, case = next(((e, c) for e, c in ENDINGS if family.endswith(e)), ("", ""))
    first, second = (_read_given(word, case) for word in (text[one.start : one.end], two["two"]))
    if not ending or first is None or second is None:
        return ()
    genders = [first[1], second[1]]
    if ending == "é":
        if genders != ["female", "female"]:
            return ()
        family = family[:-1] + "ých"
    elif not (couple or ending in _SURE or (None not in genders and _ADJECTIVE.search(family))):
        return ()
    if genders == [None, None]:
        if not couple:
            # „J. a M. Fialových“ may be brothers or sisters, or one of each.
            return ()
        genders = ["male", "female"]
    spans = one, Span(two.start("two"), two.end())
    titles = None, two["titles"]
    return tuple(
        GroupName(span, given, restore_plural(family, gender or "male"), gender, case, title)
        for span, given, gender, title in zip(spans, (first[0], second[0]), genders, titles, strict=True)
    )


def match_pair(text: str, at: int, end: int) -> tuple[GroupName, ...]:
    """Both humans of a pair that begins at a place of a list, with full given names."""
    one = _ONE.match(text, at, end)
    two = SECOND.match(text, one.end(), end) if one else None
    if one is None or two is None or two["two"].endswith("."):
        return ()
    pair = read_pair(text, Span(*one.span("one")), two, couple=False)
    return (pair[0]._replace(titles=one["titles"]), pair[1]) if pair else ()


def _read_given(word: str, case: str) -> tuple[str, str | None] | None:
    """A given name of a pair in the nominative with its gender; an initial tells no gender."""
    if word.endswith("."):
        return word, None
    cases = {case, "accusative", "locative"} if case == "genitive" else {case}
    readings = [r for r in given_forms().get(word, ()) if r.case in cases]
    return (readings[0].name, readings[0].gender) if readings else None
