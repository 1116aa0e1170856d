"""The words and places that decide whether a capitalised word may be a name in running text.

Finds: words before and behind that say that a name is a thing's, adjectives that are names, beginnings of sentences.
Leaves: what points at a name (people/pointers.py).
"""

from __future__ import annotations

import re
from functools import cache

from zapisy.lexicon import any_of, load_folded, load_words
from zapisy.names.nominative import given_forms
from zapisy.names.shape import is_stop_word
from zapisy.text.views import fold


@cache
def never_before() -> frozenset[str]:
    """Words before a name that say that it names a thing."""
    return load_folded("people", "never_before")


@cache
def belongings() -> tuple[str, ...]:
    """How words begin for what people say and do at meetings: ``návrh``, ``dotaz``."""
    return tuple(load_folded("people", "belongings"))


@cache
def settlements() -> frozenset[str]:
    """What villages are called behind an adjective, in small letters: ``ves`` of Nová Ves."""
    return frozenset(load_words("people", "settlements"))


@cache
def never_initials() -> frozenset[str]:
    """Initials that are a club's."""
    return frozenset(load_words("people", "never_initials"))


@cache
def after_adjective() -> tuple[str, ...]:
    """How words begin that an adjective before them belongs to."""
    return tuple(load_folded("people", "after_adjective"))


@cache
def never_behind() -> re.Pattern[str]:
    """What stands behind the name of a company or a thing."""
    words = any_of(load_words("people", "never_behind"))
    return re.compile(rf"(?:a syn(?:ové)?,? )?(?:{words})(?![^\W\d_])", re.IGNORECASE)


@cache
def _begin_behind() -> frozenset[str]:
    """The first two characters of what stands behind such a name."""
    return frozenset(word[:2] for word in load_words("people", "never_behind"))


def may_be_behind(text: str, at: int) -> bool:
    """A quick look at what stands behind a name: whether ``never_behind`` may match there."""
    begin = text[at : at + 2].lower()
    return begin in _begin_behind() or (begin[:1] == "a" and begin[1:].isspace())


def begins_sentence(clean: str, at: int) -> bool:
    before = clean[max(0, at - 3) : at]
    return not before.strip() or "\n" in before or before.rstrip()[-1:] in ".!?:–-•"


def is_adjective(words: list[str]) -> bool:
    """``Jitce Nové``: an adjective that is a family name, unless it goes on to a place (``Nové Dvory``)."""
    return len(words) == 2 and fold(words[1]) in load_folded("people", "adjectives")


def is_family(word: str) -> bool:
    """Whether a capitalised word may be a family name."""
    return (
        len(word) > 2
        and not word.endswith(".")
        and not is_stop_word(word)
        and not (word.isupper() and len(word) < 4)
    )


def is_double(words: list[str]) -> bool:
    """``Lucie Horáčková Bílá``: two family names of a woman in one case, and no more words."""
    if len(words) != 3 or not is_family(words[2]) or words[2] in given_forms():
        return False
    one, two = words[1], words[2]
    pairs = (("ová", "á"), ("ové", "é"), ("ovou", "ou"), ("á", "ová"), ("é", "ové"), ("ou", "ovou"))
    return any(one.endswith(a) and two.endswith(b) for a, b in pairs)
