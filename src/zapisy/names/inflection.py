"""All forms of a Czech personal name.

Finds: the singular forms of given and family names of both genders over all living paradigms: ``-ová``/``-á``, ``-ý``,
``-í``, hard and soft consonants, ``-a`` of men (Svoboda), vowel drop (``-ek``, ``-ec``, ``-el``, ``Švec``), ``-o``,
``-e``/``-ě``, foreign ``-i``/``-y``; possessives (``Novákův``) and plurals (``Novákovi``) apart.
Leaves: forms that no rule of written Czech gives; a name may have more forms here than people use.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import Final

from zapisy.names.shape import PARTICLES

CASES: Final = ("nominative", "genitive", "dative", "accusative", "vocative", "locative", "instrumental")
Forms = tuple[tuple[str, str], ...]
"""Pairs of a form and its case; a form stands once for each case it may be in."""

_SOFT: Final = "žščřcjďťň"
_VOWELS: Final = "aeiouyáéíóúůýěäöü"
_POLISH: Final = ("ski", "cki", "dzki")
"""Names that decline as adjectives though they are not written as Czech ones (Kowalski, Kowalska)."""
_PLAIN: Final = str.maketrans("ďťň", "dtn")
_PALATAL: Final = {"k": "ce", "h": "ze", "g": "ze", "r": "ře", "x": "xe"}


def _zip(*forms: str) -> list[tuple[str, str]]:
    """Forms in the order of CASES; alternatives of one case are divided by ``/``, a dash stands for none."""
    return [(f, case) for case, given in zip(CASES, forms, strict=True) for f in given.split("/") if f != "-"]


@lru_cache(maxsize=20000)
def decline_family(name: str, gender: str) -> Forms:
    """The forms of one family name; double names with a hyphen decline in both parts."""
    if "-" in name:
        return _decline_double(name, gender)
    if " " in name:
        return _decline_words(name, gender)
    if gender == "female":
        return tuple(_decline_female(name, family=True))
    return tuple(_decline_male(name))


@lru_cache(maxsize=20000)
def decline_given(name: str, gender: str) -> Forms:
    """The forms of one given name; an initial has none but itself."""
    if name.endswith(".") or len(name) < 2:
        return tuple((name, case) for case in CASES)
    if "-" in name:
        return _decline_double(name, gender)
    if name == "Otto":
        declined = _zip(name, "Otty", "Ottovi", "Ottu", "Otto", "Ottovi", "Ottou")
        return (*declined, *((name, case) for case in CASES if case not in ("nominative", "vocative")))
    return tuple(_decline_female(name) if gender == "female" else _decline_male(name))


def decline_possessive(family: str, gender: str) -> tuple[str, ...]:
    """Plural and possessive forms: ``Novákovi``, ``Novákových``, ``Novákův``, ``Novákova``, ``Malých``, ``Novákovými``."""
    last, stem = family[-1:], family[:-1]
    if family.endswith("ová") or (gender == "female" and last == "á") or last == "ý":
        masculine = stem[:-1] + stem[-1:].translate(_PLURAL_STEM) + "í" if last == "ý" else stem + "é"
        return (masculine, *(stem + ending for ending in ("ých", "ým", "ými")))
    if last == "í":
        return tuple(family + ending for ending in ("", "ch", "m", "mi"))
    if gender == "female":
        return ()
    stems = {
        form[:-3]
        for form, case in decline_family(family, "male")
        if case == "dative" and form.endswith("ovi")
    }
    return tuple(stem + ending for stem in sorted(stems) for ending in _GROUP_ENDINGS)


_PLURAL_STEM: Final = str.maketrans("r", "ř")
_GROUP_ENDINGS: Final = ("ův", "ova", "ovo", "ově", "ovu", "ovy", "ových", "ovým", "ovými", "ovi")
"""Of the possessives those that are no forms of a woman's name (``Novákovou``)."""


def guess_gender(family: str | None, given_gender: str | None) -> str | None:
    """The gender of a person, from the given name first, from the family name's ending else."""
    if given_gender in ("male", "female"):
        if given_gender == "male" and family and family.endswith("ová"):
            return "female"
        return given_gender
    if family:
        last = family.split()[-1]
        if last.endswith("á"):
            return "female"
        if last.endswith("ý") or last[-1:] in "bcčdďfghjklmnňpqrřsštťvwxzž":
            return "male"
    return None


def _decline_double(name: str, gender: str) -> Forms:
    head, _, tail = name.partition("-")
    second: dict[str, list[str]] = {}
    for form, case in decline_family(tail.strip(), gender):
        second.setdefault(case, []).append(form)
    pairs = [
        (f"{a}-{b}", case) for a, case in decline_family(head.strip(), gender) for b in second.get(case, ())
    ]
    return tuple(dict.fromkeys(pairs))


def _decline_words(name: str, gender: str) -> Forms:
    """``Ambros z Vlkova``: the first word declines; ``Anežka Krupová``: all do."""
    words = name.split()
    frozen = next((i for i, word in enumerate(words) if word in PARTICLES), len(words))
    if frozen == 0:
        tail = decline_family(words[-1], gender)
        return tuple((" ".join([*words[:-1], form]), case) for form, case in tail)
    parts: list[dict[str, str]] = []
    for i, word in enumerate(words[:frozen]):
        forms = decline_given(word, gender) if i < frozen - 1 else decline_family(word, gender)
        parts.append({case: form for form, case in reversed(forms)})
    rest = words[frozen:]
    return tuple((" ".join([part.get(case, "") for part in parts] + rest), case) for case in CASES)


# ---------------------------------------------------------------- men
def _decline_male(name: str) -> Iterator[tuple[str, str]]:
    stem, end = name[:-1], name[-1:]
    if end == "ý":
        yield from _zip(name, stem + "ého", stem + "ému", stem + "ého", name, stem + "ém", stem + "ým")
    elif end == "í":
        yield from _zip(name, name + "ho", name + "mu", name + "ho", name, name + "m", name + "m")
        yield from _undeclined(name)
    elif end in "ůú" or (end == "é" and len(name) > 2):
        yield from _undeclined(name)
        if end == "é":
            yield from _zip("-", name + "ho", name + "mu", name + "ho", "-", name + "m", name + "m")
    elif end == "a":
        yield from _decline_male_a(name, stem)
    elif end == "o":
        yield from _zip(
            name, stem + "a", f"{stem}ovi/{stem}u", stem + "a", name, f"{stem}ovi/{stem}u", stem + "em"
        )
        yield from _undeclined(name)
    elif end in "eě":
        yield from _decline_male_e(name, stem)
    elif end in "iyuäöü":
        if name.endswith(_POLISH):
            yield from _zip(name, stem + "ého", stem + "ému", stem + "ého", name, stem + "ém", stem + "ým")
        if name.endswith(("gy", "ny", "ly")):
            yield from _zip("-", name + "e", name + "ovi", name + "e", "-", name + "ovi", name + "em")
        yield from _zip(name, name + "ho", name + "mu", name + "ho", name, name + "m", name + "m")
        yield from _undeclined(name)
    else:
        yield from _decline_male_consonant(name)


def _decline_male_a(name: str, stem: str) -> Iterator[tuple[str, str]]:
    soft = stem[-1:] in _SOFT
    genitive = _soften(stem) + "i" if soft else stem + "y"
    yield from _zip(name, genitive, stem + "ovi", stem + "u", stem + "o", stem + "ovi", stem + "ou")
    if soft:
        yield (
            (stem.translate(_PLAIN) if stem[-1] in "ďťň" else stem) + ("ě" if stem[-1] in "ďťň" else "e"),
            "genitive",
        )


def _decline_male_e(name: str, stem: str) -> Iterator[tuple[str, str]]:
    yield from _undeclined(name)
    yield from _zip(name, name + "ho", name + "mu", name + "ho", name, name + "m", name + "m")
    yield from _zip("-", "-", f"{stem}i/{stem}ovi", f"{stem}i", "-", f"{stem}i/{stem}ovi", name + "m")
    yield from _zip("-", stem + "a", stem + "ovi", stem + "a", "-", stem + "ovi", stem + "em")


def _decline_male_consonant(name: str) -> Iterator[tuple[str, str]]:
    for stem in list_stems(name):
        last = stem[-1:]
        if last in _SOFT or last in "szxl" or stem.endswith("th"):
            yield from _decline_male_soft(name, stem)
        if last not in _SOFT:
            yield from _decline_male_hard(name, stem)


def _decline_male_soft(name: str, stem: str) -> Iterator[tuple[str, str]]:
    soft, e = _soften(stem), "ě" if stem[-1:] in "ďťň" else "e"
    dative = f"{stem}ovi/{soft}i"
    vocative = stem[:-1] + "če" if stem[-1:] == "c" else soft + "i"
    yield from _zip(name, soft + e, dative, soft + e, vocative, dative, soft + e + "m")


def _decline_male_hard(name: str, stem: str) -> Iterator[tuple[str, str]]:
    last = stem[-1:]
    vocative = stem + "u" if last in "khg" or stem.endswith("ch") else stem + "e"
    if last == "r" and stem[-2:-1] and stem[-2] not in _VOWELS:
        vocative = stem[:-1] + "ře"
    dative = f"{stem}ovi/{stem}u"
    yield from _zip(name, stem + "a", dative, stem + "a", vocative, dative, stem + "em")


def list_stems(name: str) -> list[str]:
    """The stems before endings: as it is, and with the vowel dropped where that may happen."""
    if name == "Švec":
        return ["Ševc"]
    if name in ("Lev", "Pes"):
        return [name, name[0] + name[2]]
    if len(name) > 3 and name[-2:] in ("ek", "ec") and name[-3] not in _VOWELS:
        dropped = name[:-2] + name[-1]
        # Kadlec keeps its vowel, Šustek does not: behind two consonants both may be.
        return [dropped, name] if len(name) > 5 and name[-4] not in _VOWELS else [dropped]
    if len(name) > 3 and name[-2:] == "ěk":
        dropped = name[:-3] + {"n": "ň", "d": "ď", "t": "ť"}.get(name[-3], name[-3]) + "k"
        return [dropped] if name[-3] == "n" else [dropped, name]  # Vaněk: Vaňka; Bezděk: Bezďka, Bezděka
    if len(name) > 3 and name[-2:] in ("el", "eň", "en", "es", "et", "er") and name[-3] not in _VOWELS:
        return [name, name[:-2] + name[-1]]
    if "ů" in name[-3:]:
        at = name.rindex("ů")
        return [name, name[:at] + "o" + name[at + 1 :]]
    return [name]


def _soften(stem: str) -> str:
    """The stem before -i and -ě, where ď, ť, ň lose their hook."""
    return stem[:-1] + stem[-1:].translate(_PLAIN)


# ---------------------------------------------------------------- women
def _decline_female(name: str, *, family: bool = False) -> Iterator[tuple[str, str]]:
    stem, end = name[:-1], name[-1:]
    if end == "á":
        yield from _zip(name, stem + "é", stem + "é", stem + "ou", name, stem + "é", stem + "ou")
    elif end == "a":
        if family and name.endswith(tuple(ending[:-1] + "a" for ending in _POLISH)):
            yield from _zip(name, stem + "é", stem + "é", stem + "ou", name, stem + "é", stem + "ou")
        yield from _decline_female_a(name, stem)
    elif end in "eě":
        yield from _zip(name, name, stem + "i", stem + "i", name, stem + "i", stem + "í")
    else:
        yield from _undeclined(name)
        if not family and end not in "íiyou":
            yield from _zip(
                "-", f"{name}y/{_soften(name)}i", _soften(name) + "i", f"{name}u/{name}", "-", "-", "-"
            )
            yield from _zip("-", "-", _palatalise(name), "-", "-", _palatalise(name), name + "ou")


def _decline_female_a(name: str, stem: str) -> Iterator[tuple[str, str]]:
    if stem[-1:] in _SOFT:
        e = "ě" if stem[-1:] in "ďťň" else "e"
        soft = _soften(stem)
        dative = f"{soft}{e}/{soft}i"
        yield from _zip(name, f"{soft}{e}/{soft}i", dative, stem + "u", stem + "o", dative, stem + "ou")
    else:
        dative = _palatalise(stem)
        yield from _zip(name, stem + "y", dative, stem + "u", stem + "o", dative, stem + "ou")


def _palatalise(stem: str) -> str:
    """The stem with the ending of dative and locative: Lenka → Lence, Olga → Olze, Petra → Petře, Jana → Janě."""
    if stem.endswith("ch"):
        return stem[:-2] + "še"
    last = stem[-1:]
    if last in _PALATAL:
        return stem[:-1] + _PALATAL[last]
    return stem + ("ě" if last in "dtnbpmvf" else "e")


def _undeclined(name: str) -> Iterator[tuple[str, str]]:
    return ((name, case) for case in CASES)
