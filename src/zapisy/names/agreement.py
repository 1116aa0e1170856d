"""Whether a given name as written may be that of a human: exactly, in its case, as an initial, as a familiar form."""

from __future__ import annotations

from enum import IntEnum
from functools import cache, lru_cache
from typing import Final

from zapisy.lexicon import load_lexicon
from zapisy.names.inflection import decline_given
from zapisy.names.nominative import given_forms
from zapisy.names.shape import spelt_names
from zapisy.text.views import fold


class Agreement(IntEnum):
    """How well a given name agrees, the better the higher."""

    NO = 0
    UNKNOWN = 1
    """Only one of the two has a given name."""
    INITIAL = 2
    MISSPELT = 3
    """One mistake off, or its marks lost, and no other known name (``Bohummila``, ``Stepan``)."""
    OTHER_CASE = 4
    """The same name, but in another case than the family name (``Jakube Novákem``, ``Radko Novákovi``)."""
    NICKNAME = 5
    FORM = 6
    EXACT = 7


@lru_cache(maxsize=1 << 14)
def agree_given(known: str | None, written: str | None, gender: str | None, case: str) -> Agreement:
    """How a given name as written agrees with a human's own, where the family name stands in ``case``."""
    if known is None or written is None:
        return Agreement.UNKNOWN
    if known.endswith(".") or written.endswith("."):
        return _agree_initials(known, written)
    known, written = known.split()[0], written.split()[0]
    if known == written:
        return Agreement.EXACT if case == "nominative" else Agreement.OTHER_CASE
    one = gender or "male"
    cases = _cases_of(known, one).get(written)
    if cases is not None:
        return Agreement.FORM if case in cases or case in GROUP else Agreement.OTHER_CASE
    for familiar in nicknames_of(known):
        if familiar == written or case in _cases_of(familiar, one).get(written, ()):
            return Agreement.NICKNAME
    return Agreement.NICKNAME if known in nicknames_of(written) else Agreement.NO


GROUP: Final = ("plural", "possessive")
FORGIVEN: Final = 4
"""Letters of a given name from which on one mistake in it may be forgiven."""


@lru_cache(maxsize=1 << 14)
def agree_bare(known: str | None, written: str | None, gender: str | None, case: str) -> Agreement:
    """As agree_given, for a given name that has lost its marks as the family name beside it has."""
    agreement = agree_given(known, written, gender, case)
    if agreement is not Agreement.NO or known is None or written is None:
        return agreement
    if known.endswith(".") or written.endswith("."):
        return _agree_initials(fold(known), fold(written))
    forms = (fold(form) for form in _list_agreeing(known, gender, case))
    return Agreement.FORM if fold(written) in forms else Agreement.NO


@lru_cache(maxsize=1 << 14)
def agree_misspelt(known: str | None, written: str, gender: str | None, case: str) -> Agreement:
    """MISSPELT where a given name as written is a form of a human's own but for one letter or for lost marks; what is a
    form of another given name of this gender is no slip. NO else."""
    from rapidfuzz.distance import OSA

    if known is None or known.endswith(".") or written.endswith("."):
        return Agreement.NO
    if is_given_form(written, gender):
        return Agreement.NO
    bare = fold(written)
    for form in _list_agreeing(known, gender, case):
        folded = fold(form)
        if folded == bare:
            return Agreement.MISSPELT
        long_enough = min(len(written), len(form)) >= FORGIVEN and folded[0] == bare[0]
        if long_enough and OSA.distance(form, written, score_cutoff=1) == 1:
            return Agreement.MISSPELT
    return Agreement.NO


def is_given_form(word: str, gender: str | None) -> bool:
    """Whether a word is a form of a given name of a gender that is known at large."""
    readings = given_forms().get(word, ())
    return any(r.gender == (gender or r.gender) and r.name in spelt_names() for r in readings)


def _list_agreeing(known: str, gender: str | None, case: str) -> list[str]:
    """The forms of a given name that stand in a case."""
    cases = _cases_of(known.split(maxsplit=1)[0], gender or "male")
    return [form for form, held in cases.items() if case in held or case in GROUP]


@lru_cache(maxsize=1 << 13)
def _cases_of(given: str, gender: str) -> dict[str, set[str]]:
    cases: dict[str, set[str]] = {}
    for form, case in decline_given(given, gender):
        cases.setdefault(form, set()).add(case)
    return cases


@cache
def _nicknames() -> dict[str, tuple[str, ...]]:
    return {given: tuple(names.split()) for given, names in load_lexicon("given_names")["nicknames"].items()}


def nicknames_of(given: str) -> tuple[str, ...]:
    """The familiar forms of a given name: Jan → Honza, Jenda."""
    return _nicknames().get(given, ())


@cache
def _full_names() -> dict[str, tuple[str, ...]]:
    """The given names that each familiar form stands for."""
    full: dict[str, list[str]] = {}
    for given, familiar in _nicknames().items():
        for name in familiar:
            full.setdefault(name, []).append(given)
    return {name: tuple(given) for name, given in full.items()}


@cache
def _familiar_forms() -> dict[str, set[str]]:
    """The familiar given names by their forms of either gender: ``Sašou`` is of Saša."""
    forms: dict[str, set[str]] = {}
    for familiar in _full_names():
        for gender in ("male", "female"):
            for form, _ in decline_given(familiar, gender):
                forms.setdefault(form, set()).add(familiar)
    return forms


def full_names_of(familiar: str) -> tuple[str, ...]:
    """The given names that a familiar form may stand for: Honza → Jan."""
    return _full_names().get(familiar, ())


@lru_cache(maxsize=1 << 12)
def initials_of(given: str) -> tuple[str, ...]:
    """The folded first letters of all given names that may agree with one as written, in any case."""
    word = given.split(maxsplit=1)[0]
    names = {reading.name for reading in given_forms().get(word, ())} | {
        given,
        *_familiar_forms().get(word, ()),
    }
    related = {other for name in names for other in (name, *nicknames_of(name), *full_names_of(name))}
    return tuple(sorted({fold(name[:1]) for name in related}))


def _agree_initials(known: str, written: str) -> Agreement:
    """Initials agree as far as both go: ``J.`` with Jan, ``J. M.`` with ``J.``, ``Zb.`` with Zbyněk; ``L.`` is not Ľubica."""
    for one, other in zip(known.split(), written.split(), strict=False):
        short, long = sorted((one.rstrip("."), other.rstrip(".")), key=len)
        if not long.lower().startswith(short.lower()):
            return Agreement.NO
    return Agreement.INITIAL
