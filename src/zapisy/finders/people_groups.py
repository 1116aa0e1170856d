"""Couples and people whose names were taken out: two humans in one family name, humans in initials alone.

Finds: ``manželům Petru a Aleně Vondrovým``, ``P. a R. Hrubcovi``, ``manželé Sojkovi`` (a man and a woman); ``paní L. Z.``,
``Ing. K. K.``, and in a text that has such a one also ``mezi městem a D. K.`` and ``I. a M. K.``.
Leaves: ``poděkoval Petru a Janu Sojkovi`` (one Sojka), clubs (``T. J.``).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from zapisy.finders.people_pointers import find_pointer
from zapisy.found import Span
from zapisy.lexicon import load_words
from zapisy.names.nominative import given_forms, restore_plural
from zapisy.names.scan import LOW, UP
from zapisy.text.views import View, scan

_CAP = rf"[{UP}][{LOW}]+"
_GIVEN = rf"(?:{_CAP}|[{UP}]\.)"
_FIRST = re.compile(rf"(?<![\w.])(?P<one>{_GIVEN})$")
_SECOND = re.compile(rf" a (?P<two>{_GIVEN}) (?P<family>{_CAP}(?:-{_CAP})?)(?![\w@])")
_COUPLE = re.compile(
    rf"(?i:manžel(?:é|ů|ům|y|ích|i)|manž\.) (?P<family>{_CAP}(?:-{_CAP})?)(?![\w@])(?! [{UP}])"
)
_INITIALS = re.compile(rf"[{UP}]\. ?[{UP}]\.(?: ?[{UP}]\.)?")
_OTHER = re.compile(rf"(?<![\w.])(?P<other>[{UP}]\.) a $")
_GOES_ON = re.compile(rf" ?[{UP}\d@]|\w")
_ENDINGS = (
    ("ových", "genitive"), ("ovými", "instrumental"), ("ovým", "dative"), ("ovi", "nominative"), ("ovy", "accusative"),
    ("ých", "genitive"), ("ými", "instrumental"), ("ým", "dative"), ("í", "nominative"),
)  # fmt: skip
_SURE = ("ových", "ovými", "ovým", "ovi")


class GroupName(NamedTuple):
    """One of the humans of a group: the place, the name in the nominative, what is told of gender and case."""

    span: Span
    given: str | None
    family: str
    gender: str | None
    case: str | None
    titles: str | None = None


def find_groups(view: View, taken: set[int]) -> Iterator[GroupName]:
    """Couples and anonymised people outside the places already taken."""
    for one, two in _list_pairs(view.clean):
        if not taken.intersection(range(one.start, two.end())):
            yield from _read_pair(view, one, two)
    for match in scan(_COUPLE, view.clean, view.starts_of_stems(["manz"])):
        family = match["family"]
        case = next((case for ending, case in _ENDINGS if family.endswith(ending)), None)
        if case and family[0].isupper() and match.start("family") not in taken:
            for gender in ("male", "female"):
                span = Span(*match.span("family"))
                yield GroupName(span, None, restore_plural(family, gender), gender, case)
    yield from _find_initials(view, taken)


def _list_pairs(clean: str) -> Iterator[tuple[Span, re.Match[str]]]:
    """Places with two given names or initials and one family name: ``Petr a Eva Sojkovi``."""
    at = clean.find(" a ")
    while at >= 0:
        if clean[at + 3 : at + 4].isupper() and (two := _SECOND.match(clean, at)):
            start = max(0, at - 20)
            if one := _FIRST.search(clean[start:at]):
                yield Span(start + one.start(), at), two
        at = clean.find(" a ", at + 1)


def _read_pair(view: View, one: Span, two: re.Match[str]) -> Iterator[GroupName]:
    family = two["family"]
    ending = next(((e, case) for e, case in _ENDINGS if family.endswith(e)), None)
    if ending is None:
        return
    pointer = find_pointer(view.running, one.start)
    couple = pointer is not None and pointer.couple
    first, second = (_read_given(word, ending[1]) for word in (view.clean[one.start : one.end], two["two"]))
    if first is None or second is None or not (couple or ending[0] in _SURE):
        return
    genders = [first[1], second[1]]
    if genders == [None, None]:
        if not couple:
            # „J. a M. Fialových“ may be brothers or sisters, or one of each.
            return
        genders = ["male", "female"]
    spans = one, Span(two.start("two"), two.end())
    for span, given, gender in zip(spans, (first[0], second[0]), genders, strict=True):
        yield GroupName(span, given, restore_plural(family, gender or "male"), gender, ending[1])


def _read_given(word: str, case: str) -> tuple[str, str | None] | None:
    """A given name of a pair in the nominative with its gender; an initial tells no gender."""
    if word.endswith("."):
        return word, None
    cases = {case, "accusative", "locative"} if case == "genitive" else {case}
    readings = [r for r in given_forms().get(word, ()) if r.case in cases]
    return (readings[0].name, readings[0].gender) if readings else None


# ---------------------------------------------------------------- initials alone
def _find_initials(view: View, taken: set[int]) -> Iterator[GroupName]:
    """Humans in initials: only in a text that calls at least one of them Mr, Mrs or by a title."""
    matches = list(_list_initials(view.clean, taken))
    pointers = [find_pointer(view.running, match.start()) for match in matches]
    if not any(pointer is not None and not pointer.weak for pointer in pointers):
        return
    for match, pointer in zip(matches, pointers, strict=True):
        initials, span = _space(match.group()), Span(*match.span())
        titles, gender = (pointer.titles, pointer.gender) if pointer else (None, None)
        if other := _OTHER.search(view.clean[max(0, span.start - 8) : span.start]):
            start = span.start - len(other.group())
            name = f"{other['other']} {initials.split()[-1]}"
            yield GroupName(Span(start, start + 2), None, name, None, None)
        yield GroupName(span, None, initials, gender, None, titles)


def _list_initials(clean: str, taken: set[int]) -> Iterator[re.Match[str]]:
    clubs = frozenset(load_words("people", "never_initials"))
    for match in _INITIALS.finditer(clean):
        start, end = match.span()
        if start in taken or (start and (clean[start - 1].isalnum() or clean[start - 1] in "._@")):
            continue
        if not _GOES_ON.match(clean, end) and _space(match.group()) not in clubs:
            yield match


def _space(initials: str) -> str:
    return re.sub(r"\.(?=\S)", ". ", initials.strip())
