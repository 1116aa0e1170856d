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
from zapisy.text.views import View

_CAP = rf"[{UP}][{LOW}]+"
_GIVEN = rf"(?:{_CAP}|[{UP}]\.)"
_PAIR = re.compile(
    rf"(?<![\w.])(?P<one>{_GIVEN}) a (?P<two>{_GIVEN}) (?P<family>{_CAP}(?:-{_CAP})?)(?![\w.@])"
)
_COUPLE = re.compile(
    rf"(?:(?i:manžel(?:é|ů|ům|y|ích|i))|manž\.) (?P<family>{_CAP}(?:-{_CAP})?)(?![\w@])(?! [{UP}])"
)
_INITIALS = re.compile(
    rf"(?<![\w.])(?:(?P<other>[{UP}]\.) a )?(?P<initials>[{UP}]\. ?[{UP}]\.(?: ?[{UP}]\.)?)(?! ?[\w@])(?=\W|$)|"
    rf"(?<![\w.])(?:(?P<other2>[{UP}]\.) a )?(?P<initials2>[{UP}]\. ?[{UP}]\.(?: ?[{UP}]\.)?)(?= [{LOW}])"
)
_ENDINGS = (
    ("ových", "genitive"), ("ovými", "instrumental"), ("ovým", "dative"), ("ovi", "nominative"), ("ovy", "accusative"),
    ("ých", "genitive"), ("ými", "instrumental"), ("ým", "dative"), ("í", "nominative"),
)  # fmt: skip
_SURE = ("ových", "ovými", "ovým")


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
    for match in _PAIR.finditer(view.clean):
        if not taken.intersection(range(*match.span())):
            yield from _read_pair(view, match)
    for match in _COUPLE.finditer(view.clean):
        family = match["family"]
        case = next((case for ending, case in _ENDINGS if family.endswith(ending)), None)
        if case and match.start("family") not in taken:
            for gender in ("male", "female"):
                span = Span(*match.span("family"))
                yield GroupName(span, None, restore_plural(family, gender), gender, case)
    yield from _find_initials(view, taken)


def _read_pair(view: View, match: re.Match[str]) -> Iterator[GroupName]:
    family = match["family"]
    ending = next(((e, case) for e, case in _ENDINGS if family.endswith(e)), None)
    if ending is None:
        return
    pointer = find_pointer(view.running, match.start())
    couple = pointer is not None and pointer.couple
    names = [_read_given(match[part], ending[1]) for part in ("one", "two")]
    if any(name is None for name in names) or not (couple or ending[0] in _SURE or ending[0] == "ovi"):
        return
    genders = [name[1] for name in names if name is not None]
    if genders == [None, None] and couple:
        genders = ["male", "female"]
    spans = Span(*match.span("one")), Span(match.start("two"), match.end("family"))
    for span, name, gender in zip(spans, names, genders, strict=True):
        assert name is not None
        yield GroupName(span, name[0], restore_plural(family, gender or "male"), gender, ending[1])


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
    clubs = frozenset(load_words("people", "never_initials"))
    matches = [
        match
        for match in _INITIALS.finditer(view.clean)
        if match.start() not in taken and _space(match["initials"] or match["initials2"]) not in clubs
    ]
    pointers = [find_pointer(view.running, match.start()) for match in matches]
    if not any(pointer is not None and not pointer.weak for pointer in pointers):
        return
    for match, pointer in zip(matches, pointers, strict=True):
        key = "initials" if match["initials"] else "initials2"
        initials, other = _space(match[key]), match["other"] or match["other2"]
        titles, gender = (pointer.titles, pointer.gender) if pointer else (None, None)
        if other:
            name = f"{other} {initials.split()[-1]}"
            at = match.start("other" if match["other"] else "other2")
            yield GroupName(Span(at, at + 2), None, name, None, None, titles)
            titles = gender = None
        yield GroupName(Span(*match.span(key)), None, initials, gender, None, titles)


def _space(initials: str) -> str:
    return re.sub(r"\.(?=\S)", ". ", initials.strip())
