"""The shape of a personal name: given name, family name, their order.

Finds: ``Jan Novák``, ``Novák Jan``, ``NOVÁK Jan``, ``J. Novák``, ``Michal NOVÁK``, ``Novák``, double names
(``Malá-Horáková``), particles (``van der Berg``, ``z Vlkova``), ``ml.``/``st.``, a nickname behind a dash.
Leaves: words of roles, bodies and organizations, anything with digits, sentences.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Final

from zapisy.lexicon import load_folded, load_lexicon, load_set, load_words
from zapisy.text.views import fold

WORD: Final = r"[^\W\d_](?:[^\W\d_]|['’](?=[^\W\d_]))*"
UPPER: Final = re.compile(r"[^\W\d_a-záčďéěíľĺňóôřŕšťúůýžäöüß]")
PARTICLES: Final = frozenset(
    ["van", "von", "de", "da", "di", "der", "den", "z", "ze", "du", "le", "el", "al", "bin", "zu", "la"]
)
MAX_WORDS: Final = 5
SUFFIXES: Final = ("ml.", "st.", "nejml.", "nejst.", "jun.", "sen.")
"""What tells father, son and grandfather apart, behind a name."""
SHORT_GIVEN: Final = frozenset(
    "Ant. Boh. Bohum. Frant. Jar. Jarm. Jarom. Jarosl. Jind. Jindř. Jos. Kar. Kat. Kateř. Lad. Ladisl. Lub. Ludm. Mil. Milosl. Mir. Mirosl. "
    "Mich. Old. Oldř. Ondř. Pav. Rad. Rud. Stan. Stanisl. Štěp. Tom. Václ. Vlad. Vladim. Vlast. Vojt. Zdeň. Zden. Zuz.".split()
)
"""Given names cut short, which stand behind the family name too: ``Melichar Vlad.``"""
SHORT_WORD: Final = 5
_VOWEL: Final = re.compile(r"[AEIOUYÁÉÍÓÚŮÝĚLR]")
_WHOLE_WORD: Final = re.compile(r"[^\W\d_](?:[^\W\d_]|['’\-])*\.?")
_TOKEN: Final = re.compile(rf"{WORD}(?:\s?[-–]\s?{WORD}|-{WORD})*\.?")
_NAME: Final = re.compile(rf"{WORD}\.?(?:[\s-]{{1,3}}{WORD}\.?){{0,5}}")


@dataclass(frozen=True, slots=True)
class ParsedName:
    """A name in parts; ``text`` is ``First Last`` in proper case."""

    text: str
    given: str | None
    family: str | None
    initial: bool = False


@cache
def given_names() -> dict[str, str]:
    """Given names in the nominative, with their gender, as texts without diacritics have them too (``Stepan``)."""
    kept = load_words("given_names", "marked_only")
    names = spelt_names()
    return {fold(name).capitalize(): told for name, told in names.items() if name not in kept} | names


@cache
def spelt_names() -> dict[str, str]:
    """Given names in the nominative with their marks, and their gender (``male``, ``female``, or ``both``)."""
    names: dict[str, str] = {}
    for gender in ("male", "female"):
        for name in load_lexicon("given_names")[gender].split():
            names[name] = gender if names.get(name, gender) == gender else "both"
    return names


@cache
def vietnamese_names() -> frozenset[str]:
    """Parts of Vietnamese names, which stand in no fixed order."""
    return frozenset(load_lexicon("given_names")["vietnamese"])


@cache
def stop_words() -> frozenset[str]:
    """Folded words that are no part of a personal name, though they may be written with a capital."""
    return load_folded("name_words", "never")


@cache
def is_vietnamese(word: str) -> bool:
    """Whether a word is a part of a Vietnamese name, a woman's with a Czech ending too: ``Phamová``."""
    names = vietnamese_names()
    return word in names or (word.endswith(("ová", "ové", "ovou")) and word.rpartition("ov")[0] in names)


_NO_NAME: Final = re.compile(
    r"[^\W\d_]{4}oval[aoiy]?$|[^\W\d_]{2}[sc]tv[íi]$|[^\W\d_]{3}(?:[eěá]ní|žití|nutí|jetí)$"
)
"""Verbs, trades and acts that no name is like: ``Připomínkoval``, ``Pekařství``, ``Zavedení``; Koval and Doval are names."""


@lru_cache(maxsize=1 << 13)
def is_stop_word(word: str) -> bool:
    """Whether a word is no part of a name, but for names that only their marks tell from one (``Dubná`` from ``dubna``)."""
    if word in SHORT_GIVEN:
        return False
    bare = word.rstrip(".,")
    if _NO_NAME.search(bare):
        return True
    return fold(bare) in stop_words() and bare.lower() not in load_set("name_words", "marked_names")


def is_capitalised(word: str) -> bool:
    """Whether a word begins with a capital letter."""
    return word[:1].isupper()


@lru_cache(maxsize=1 << 13)
def parse_name(text: str) -> ParsedName | None:
    """The parts of a bare name (without titles), or None where the text is no name."""
    words = text.replace("\n", " ").split()
    identity = words[-1].lower() if len(words) > 1 and words[-1].lower() in SUFFIXES else ""
    if (
        len(words) > 1
        and words[-1].endswith(".")
        and len(words[-1]) > 4
        and not identity
        and words[-1] not in SHORT_GIVEN
    ):
        words[-1] = words[-1].rstrip(".")
    if not 1 <= len(words) <= MAX_WORDS or not _has_name_letters(words):
        return None
    if any(is_stop_word(word) for word in words if word not in PARTICLES):
        return None
    if any(_is_abbreviation(word) for word in words) or _are_abbreviations(words):
        return None
    core = words[:-1] if identity else words
    if not all(is_capitalised(word) or word.lower() in PARTICLES for word in core):
        return None
    core = [_proper_case(word) if len(core) > 1 or len(word) > 5 else word for word in _put_given_first(core)]
    return _describe(core, identity)


def looks_like_name(text: str) -> bool:
    """Whether a bare text (without titles) has the shape of a personal name."""
    return parse_name(text) is not None


def _has_name_letters(words: list[str]) -> bool:
    return all(_WHOLE_WORD.fullmatch(word) for word in words) and any(
        len(word.rstrip(".")) > 1 for word in words
    )


def _is_abbreviation(word: str) -> bool:
    """Capitals that nobody can pronounce: ``JSDH``."""
    return word.isupper() and len(word.rstrip(".")) > 1 and not _VOWEL.search(word)


def _are_abbreviations(words: list[str]) -> bool:
    """``AS FEL``: nothing but short words in capitals, none of them a given name."""
    if len(words) == 2 and words[0].endswith(".") and len(words[1]) == SHORT_WORD - 1:
        return False  # Z. MRÁZ
    return all(
        word.isupper() and len(word) < SHORT_WORD for word in words
    ) and given_names().keys().isdisjoint(word.capitalize() for word in words)


def _describe(core: list[str], identity: str) -> ParsedName | None:
    text = " ".join([*core, identity]) if identity else " ".join(core)
    if len(core) == 1 and core[0].isupper():
        return None
    if len(core) == 1:
        known = core[0] in given_names()
        return ParsedName(text, core[0] if known else None, None if known else core[0])
    initial = len(core[0].rstrip(".")) <= 2 and core[0].endswith(".")
    names = given_names()
    if len(core) == 3 and core[0] in names and core[1] in names and core[2] not in names:
        return ParsedName(text, f"{core[0]} {core[1]}", core[2])  # Jan Maria Kos
    return ParsedName(text, core[0], " ".join(core[1:]), initial)


def _put_given_first(words: list[str]) -> list[str]:
    """``Novák Jan`` and ``NOVÁK Jan`` turned round."""
    if len(words) < 2 or len(words) > 3:
        return words
    if not vietnamese_names().isdisjoint(words):
        return words
    first, last = words[0], words[-1]
    if (
        last.endswith(".")
        and (len(last) <= 3 or last in SHORT_GIVEN)
        and not first.endswith(".")
        and first not in given_names()
    ):
        initials = [word for word in words if word.endswith(".")]
        return [*initials, *(word for word in words if word not in initials)]
    shouted = [len(word) > 2 and word.isupper() for word in words]
    if shouted[0] and not any(shouted[1:]):
        return [*words[1:], first]
    if any(shouted) and not all(shouted):
        return words
    proper = [_proper_case(word) for word in words]
    names = given_names()
    if proper[-1] in names and proper[0] not in names and not first.endswith("."):
        return [last, *words[:-1]]
    return words


def _proper_case(word: str) -> str:
    if len(word) <= 2 or not word.isupper() or word.endswith("."):
        return word
    return "-".join(part[:1] + part[1:].lower() for part in word.split("-"))
