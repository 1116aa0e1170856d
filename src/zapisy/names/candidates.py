"""Nominatives that a form of a family name may come from, the likeliest first.

Finds: ``Hlouška`` → Hloušek, Hlouška; ``Ševce`` → Švec; ``Tichého`` → Tichý; ``Svobodou`` → Svoboda; both parts of double names.
Leaves: whether a candidate has that form at all, which its declension tells.
"""

from __future__ import annotations

from functools import cache
from typing import Final

from zapisy.lexicon import load_words


@cache
def names_in_a() -> frozenset[str]:
    """Men's family names in -a that are known."""
    return frozenset(load_words("surnames_a", "male_a"))


def list_candidates(form: str, gender: str, case: str) -> list[str]:
    """Nominatives that a form may come from, the likeliest first."""
    if "-" in form:
        head, _, tail = form.partition("-")
        heads, tails = list_candidates(head, gender, case), list_candidates(tail, gender, case)
        return [f"{a}-{b}" for a in heads for b in tails]
    if gender == "female":
        return _list_female(form)
    return _list_male(form, case)


def _list_female(form: str) -> list[str]:
    found: list[str] = []
    for ending in ("ou", "é"):
        if form.endswith(ending):
            found.append(form[: -len(ending)] + "á")
    if form.endswith(("y", "u")):
        found.append(form[:-1] + "a")
    return [*found, form]


def _list_male(form: str, case: str) -> list[str]:
    found = ["Švec"] if form.startswith("Ševc") else []
    for ending, nominative in (
        ("ye", "y"),
        ("ym", "y"),
        ("yho", "y"),
        ("ymu", "y"),
        ("ého", "ý"),
        ("ému", "ý"),
        ("ým", "ý"),
        ("ém", "ý"),
        ("ího", "í"),
        ("ímu", "í"),
        ("ím", "í"),
        ("iho", "i"),
        ("imu", "i"),
        ("im", "i"),
    ):
        if form.endswith(ending):
            found.append(form[: -len(ending)] + nominative)
    stem = _cut_ending(form, case)
    if stem is not None:
        found += close_stem(stem, form)
    return [*found, form]


def _cut_ending(form: str, case: str) -> str | None:
    endings = {
        "genitive": ("a", "e", "ě", "y", "i"),
        "accusative": ("a", "e", "ě", "u"),
        "dative": ("ovi", "u", "i"),
        "locative": ("ovi", "u", "i"),
        "instrumental": ("em", "ěm", "ou"),
        "vocative": ("u", "e", "i", "o"),
    }.get(case, ())
    if form.endswith("ou"):
        return form[:-2] if case == "instrumental" else None
    return next((form[: -len(e)] for e in endings if form.endswith(e) and len(form) > len(e) + 1), None)


_VOWELS: Final = "aeiouyáéíóúůýě"
STEMS_A: Final = ("at", "ot", "oh", "nd", "cht", "išt", "yšt")
"""Ends of stems that names in -a have rather than names in a consonant: Vrbata, Janota, Stavinoha, Benda, Kuchta."""


def close_stem(stem: str, form: str) -> list[str]:
    """A stem as a nominative: with the dropped vowel back, as it is, with -a."""
    ends_a = form.endswith(("y", "ou")) or (form.endswith("u") and not form.endswith("ou"))
    if form == stem + "i":
        ends_a = stem[-1:] == "n"
        stem_a = stem[:-1] + "ň" if stem[-1:] == "n" else stem
    else:
        stem_a = stem
    found = [stem_a + "a"] if ends_a or stem + "a" in names_in_a() or stem.endswith(STEMS_A) else []
    if len(stem) > 6 and stem.endswith("enk"):
        found.append(stem + "o")
    if (
        len(stem) > 2
        and stem[-1] in "kc"
        and (len(stem) > 3 or not set(stem.lower()).isdisjoint(_VOWELS))  # Vlk is no Vlek
        and stem[-2] not in "aeiouyáéíóúůýě"
    ):
        insert = "ě" if stem[-2] == "ň" else "e"
        head = stem[:-2] + ("n" if stem[-2] == "ň" else stem[-2])
        german = stem[-2:] == "ck" and stem[-3] not in "aá"  # Beck, Bock, but Vacek, Macek
        if not (len(stem) < 5 and (stem.endswith("sk") or german)):
            found.append(head + insert + stem[-1])
    if len(stem) > 2 and stem[-1] == "l" and stem[-2] in "vbdtkrščzpc":
        found.append(stem[:-1] + "el")
    if len(stem) == 2 and set(stem.lower()).isdisjoint(_VOWELS):  # Lva: of Lev
        found.append(f"{stem[0]}e{stem[1]}")
    found.append(stem)
    if form.endswith(("ě", "ěm")) and stem[-1:] in "dtn":
        found.insert(0, stem[:-1] + {"d": "ď", "t": "ť", "n": "ň"}[stem[-1]])
    if not ends_a:
        found.append(stem + "a")
    return found
