"""Names in texts that are written without diacritics (old e-mails, typewriters).

Finds: ``Emanuela Zikova`` as a woman's nominative, ``Marii Hlobilove``, ``Zdenkou Novakovou``, ``Tichemu``, ``Dvorske``; the
nominative is written without marks, as the document writes.
Leaves: endings that names without marks have as well (``Haskem`` of Hasek, ``Ruzicka``).
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import Final

from zapisy.lexicon import load_words
from zapisy.names.nominative import Restored, given_forms, restore_nominative
from zapisy.text.letters import drop_marks, fold

_OVA: Final = {"ova": "ová", "ove": "ové"}
_ADJECTIVE: Final = {
    "y": "ý", "eho": "ého", "emu": "ému", "em": "ém", "ym": "ým", "a": "á", "e": "é", "ou": "ou",
}  # fmt: skip
_ENDING: Final = re.compile(r"(?:eho|emu|em|ym|ou|[yae])$")
_STEM_OF_PLACE: Final = re.compile(r"[bcdfghjklmnprtvxz][sc]k$")
"""Stems of adjectives of places: ``Podhajsk-``; behind a vowel they may be of Hasek, Ptacek, Ruzicka."""
_SURE: Final = ("eho", "emu", "ym")
"""Endings that only adjectives have."""
_FEMALE_E: Final = frozenset(("genitive", "dative", "locative"))


def restore_written(
    text: str, *, bare: bool, gender: str | None = None, cases: frozenset[str] | None = None
) -> Restored:
    """As restore_nominative; ``bare`` says that the document is written without diacritics."""
    if not bare or not text.isascii():
        return restore_nominative(text, gender=gender, cases=cases)
    restored = restore_nominative(_mark_name(text), gender=gender, cases=cases)
    return restored._replace(name=drop_marks(restored.name))


def _mark_name(text: str) -> str:
    """A bare name with the marks of its endings."""
    *before, last = text.split()
    if not before:
        return mark_family(last)
    first = before[0] if before[0] in given_forms() else _marked_givens().get(before[0], before[0])
    readings = given_forms().get(first, ())
    if (
        last.endswith("e")
        and readings
        and all(r.gender == "female" and r.case in _FEMALE_E for r in readings)
    ):
        return " ".join([first, *before[1:], last[:-1] + "é"])
    return " ".join([first, *map(mark_family, before[1:]), mark_family(last)])


@cache
def _marked_givens() -> dict[str, str]:
    """Forms of given names as they stand without marks: ``Bozene`` of a Bozena."""
    forms: dict[str, str] = {}
    for form, readings in given_forms().items():
        if not form.isascii() and any(reading.name.isascii() for reading in readings):
            forms.setdefault(drop_marks(form), form)
    return forms


@lru_cache(maxsize=1 << 12)
def mark_family(family: str) -> str:
    """A form of a family name with the marks of its ending, where that is the ending of a woman's or an adjective's."""
    if "-" in family:
        return "-".join(map(mark_family, family.split("-")))
    if len(family) > 4 and family[-3:] in _OVA:
        return family[:-3] + _OVA[family[-3:]]
    ending = _ENDING.search(family)
    if ending is None or len(family) < 4:
        return family
    stem, end = family[: ending.start()], ending.group()
    if len(stem) > 1 and (end in _SURE or _STEM_OF_PLACE.search(stem) or stem in _stems_of_adjectives()):
        return stem + _ADJECTIVE[end]
    return family


@cache
def _stems_of_adjectives() -> frozenset[str]:
    """The stems of family names that are adjectives, without marks."""
    return frozenset(fold(name).capitalize()[:-1] for name in load_words("surnames_a", "adjectival"))
