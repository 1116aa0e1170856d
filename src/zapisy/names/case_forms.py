"""The forms of one family name with their cases, as each table of names files them.

Finds: singular forms, plural and possessive ones, both as texts without diacritics have them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache
from typing import Final

from zapisy.names.bare import mark_family
from zapisy.names.inflection import decline_family, decline_possessive
from zapisy.text.views import fold

Maker = Callable[[str, str], Iterable[tuple[str, str]]]
"""Makes the forms of a family name and a gender, each with its case."""


@lru_cache(maxsize=1 << 14)
def list_cases(family: str, gender: str, make: Maker) -> dict[str, tuple[str, ...]]:
    """The forms of a name with their cases. Strings and plain tuples, which no garbage collection walks."""
    cases: dict[str, tuple[str, ...]] = {}
    for form, case in make(family, gender):
        cases[form] = (*cases[form], case) if form in cases else (case,)
    return cases


def list_plural(family: str, gender: str) -> Iterator[tuple[str, str]]:
    """Plural and possessive forms: ``Novákovi``, ``Novákových``, ``Novákův``, ``Novákova``."""
    for form in decline_possessive(family, gender):
        yield form, "plural" if form.endswith(PLURAL) else "possessive"


PLURAL: Final = ("ovi", "ých", "ým", "í", "ích", "ím")


def list_folded(family: str, gender: str) -> Iterator[tuple[str, str]]:
    """Singular forms folded, of a name whose own marks are lost; those that have none to lose are forms as they are."""
    for form, case in decline_family(mark_family(family), gender):
        if not form.isascii() or family.isascii():
            yield fold(form), case


def list_folded_plural(family: str, gender: str) -> Iterator[tuple[str, str]]:
    """Plural forms that have marks to lose, folded."""
    for form, case in list_plural(family, gender):
        if case == "plural" and not form.isascii():
            yield fold(form), case
