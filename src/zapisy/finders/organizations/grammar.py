"""How the words of an organization's name decline: the forms of a head noun, and adjectives that agree with it.

Finds: ``školy`` as genitive, dative or locative of škola; ``Základní``, ``Masarykovy``, ``vědecko`` before it.
Leaves: adjectives whose ending does not fit the noun's case; the tail of a name, which stays as written.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import Final

from zapisy.lexicon import load_words

CASES: Final = ("nominative", "genitive", "dative", "accusative", "locative", "instrumental")
Forms = dict[str, frozenset[str]]

_SOFTENED: Final = {"k": "c", "h": "z", "r": "ř", "g": "z"}
_HARD: Final = {
    "m": ("ý", "ého", "ému", "ý", "ém", "ým"),
    "f": ("á", "é", "é", "ou", "é", "ou"),
    "n": ("é", "ého", "ému", "é", "ém", "ým"),
    "p": ("é", "ých", "ým", "é", "ých", "ými"),
}
_SOFT: Final = {
    "m": ("í", "ího", "ímu", "í", "ím", "ím"),
    "f": ("í", "í", "í", "í", "í", "í"),
    "n": ("í", "ího", "ímu", "í", "ím", "ím"),
    "p": ("í", "ích", "ím", "í", "ích", "ími"),
}
_POSSESSIVE: Final = {
    "m": ("ův", "ova", "ovu", "ův", "ově", "ovým"),
    "f": ("ova", "ovy", "ově", "ovu", "ově", "ovou"),
    "n": ("ovo", "ova", "ovu", "ovo", "ově", "ovým"),
    "p": ("ovy", "ových", "ovým", "ovy", "ových", "ovými"),
}
_NO_ADJECTIVE: Final = re.compile(
    r"(?:[aáeěuů][nt]í|[áíýu]vá|[uaeě]jíc[íi]\w{0,2}|členn\w{1,3}|[kcl]yn[íi]|[^nc\W]í)$"
)
"""Endings of nouns, verbs and participles that look like adjectives: ``zasedání``, ``zabývá``, ``existující``, ``určí``."""
_KEPT_ENDING: Final = re.compile(r"(?:ího|ímu|ím|ích|ími)$")
_PARTICIPLE: Final = re.compile(r"[^\W\d_]{2}[aeě]n(?:ý|á|é|ého|ému|ém|ým|ou)$")
_COLOURS: Final = ("červen", "zelen")
"""Adjectives that look like participles: Český červený kříž."""
_KEPT: Final = frozenset({"nejvyšší", "vyšší", "nižší", "rozhodčí", "dozorčí", "mladší", "starší"})


def decline_noun(noun: str, gender: str) -> Forms:
    """The singular forms of a head noun, each with its cases; ``noun`` may list them all, divided by ``/``."""
    forms = noun.split("/") if "/" in noun else _DECLINERS[gender](noun)
    cases: dict[str, set[str]] = {}
    for case, alternatives in zip(CASES, forms, strict=True):
        for form in alternatives.split("~"):
            cases.setdefault(form, set()).add(case)
    return {form: frozenset(found) for form, found in cases.items()}


def _decline_masculine(noun: str) -> list[str]:
    stem = noun[:-2] + noun[-1] if noun.endswith("ek") else noun
    locative = f"{stem}u" if stem[-1] in "kgh" else f"{stem}u~{stem}{_soft_ending(stem)}"
    return [noun, f"{stem}u", f"{stem}u", noun, locative, f"{stem}em"]


def _decline_feminine(noun: str) -> list[str]:
    stem = noun[:-1]
    if noun.endswith("a"):
        soft = stem[:-1] + _SOFTENED.get(stem[-1], stem[-1])
        soft = f"{stem[:-2]}š" if stem.endswith("ch") else soft
        dative = soft + _soft_ending(soft)
        return [noun, f"{stem}y", dative, f"{stem}u", dative, f"{stem}ou"]
    if noun.endswith(("e", "ě")):
        return [noun, noun, f"{stem}i", f"{stem}i", f"{stem}i", f"{stem}í"]
    genitive = f"{noun}i" if noun.endswith("ost") else f"{noun}e"
    return [noun, genitive, f"{noun}i", noun, f"{noun}i", f"{noun}í"]


def _decline_neuter(noun: str) -> list[str]:
    if noun.endswith("í"):
        return [noun, noun, noun, noun, noun, f"{noun}m"]
    stem = noun[:-2] if noun.endswith("um") else noun[:-1]
    ending = _soft_ending(stem)
    locative = f"{stem}u" if stem[-1] in "kghi" else f"{stem}u~{stem}{ending}"
    return [noun, f"{stem}a", f"{stem}u", noun, locative, f"{stem}em"]


def _soft_ending(stem: str) -> str:
    return "ě" if stem[-1] in "dtnbpvmf" else "e"


_DECLINERS: Final = {"m": _decline_masculine, "f": _decline_feminine, "n": _decline_neuter}


@cache
def _endings(gender: str, cases: frozenset[str]) -> tuple[tuple[str, str], ...]:
    """The endings of an adjective in these cases, each with the ending of its nominative; the longest first."""
    pairs = {
        (ending, table[gender][0])
        for table in (_HARD, _SOFT, _POSSESSIVE)
        for case, ending in zip(CASES, table[gender], strict=True)
        if case in cases
    }
    return tuple(sorted(pairs, key=lambda pair: (-len(pair[0]), pair)))


@lru_cache(maxsize=1 << 13)
def restore_adjective(word: str, gender: str, cases: frozenset[str]) -> str | None:
    """The nominative of an adjective that agrees with a noun, or None where it does not agree."""
    lower = word.lower()
    if gives_no_adjective(word):
        return None
    for ending, nominative in _endings(gender, cases):
        stem = lower[: -len(ending)]
        if len(stem) < 2 or not lower.endswith(ending):
            continue
        if ending[:2] in ("ov", "ův") and (word[0].islower() or lower.startswith(_hard_in_ov())):
            continue  # only names make possessives that are part of a name: Masarykovy, not obcovy, not Lidovy
        return word[: -len(ending)] + (nominative.upper() if word.isupper() else nominative)
    return None


@cache
def _hard_in_ov() -> tuple[str, ...]:
    """Adjectives in -ový, which are no possessives: ``Lidovou záložnou``."""
    return tuple(stem for stem in load_words("organizations", "public") if stem.endswith("ov"))


def gives_no_adjective(word: str) -> bool:
    """Whether a word ends as an adjective but is a noun, a verb or a participle."""
    lower = word.lower()
    if _KEPT_ENDING.sub("í", lower) in _KEPT:
        return False
    return _NO_ADJECTIVE.search(lower) is not None or (
        word.islower() and _PARTICIPLE.search(lower) is not None and not lower.startswith(_COLOURS)
    )


def restore_accusative(name: str) -> str:
    """``pro Vagonku Lipina a.s.`` → Vagonka Lipina a.s.: behind ``pro`` a first word in -u is feminine."""
    first, blank, rest = name.partition(" ")
    noun = len(first) > 4 and first.endswith("u") and first[:-1].isalpha() and first.istitle()
    return f"{first[:-1]}a{blank}{rest}" if noun and rest[:1].isupper() else name
