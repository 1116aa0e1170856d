"""Whether a text layer is Czech or the rubble of one: letters inside words tell.

Finds: layers whose letters stand for others (``PYtomni``, ``rrzniku``): capitals and figures inside words, words without
a vowel, Czech without a single mark.
Leaves: short pages, other languages, text that was typed without diacritics.
"""

from __future__ import annotations

import re
from typing import Final

ENOUGH: Final = 60
"""Words of a page from which on it is judged."""
BROKEN: Final = 0.08
"""The share of broken words from which on a layer is rubble."""

LOW: Final = "a-záäčďéěíĺľňóôöŕřšťúůüýž"
UP: Final = "A-ZÁÄČĎÉĚÍĹĽŇÓÔÖŔŘŠŤÚŮÜÝŽ"
WORD: Final = re.compile(r"[^\s,.;:!?()\[\]„“”\"'/–-]{3,}")
_PLAIN: Final = re.compile(rf"[{LOW}{UP}ßłŁţŢşŞﬀ-ﬆ’]+|\d+|[\W_]+")
_INNER: Final = re.compile(rf"[{LOW}][{UP}]|[{LOW}]\d[{LOW}]|[{UP}]{{2}}[{LOW}]{{3}}")
SHORT: Final = 5
"""Letters up to which a word may have capitals inside: PhDr, DrSc, MěÚ."""
_VOWEL: Final = re.compile(r"[aeiouyáéíóúůýěäöürl]", re.IGNORECASE)
ORDINARY_WORD: Final = re.compile(rf"[{UP}]?[{LOW}]*[aeiouyáéíóúůýěrl][{LOW}]*")
"""Most words; none of them is broken."""


def is_rubble(text: str) -> bool:
    """Whether a page's text layer cannot be what is printed on the page."""
    words = WORD.findall(text)
    if len(words) < ENOUGH:
        return False
    return sum(map(_is_broken, words)) > BROKEN * len(words)


def _is_broken(word: str) -> bool:
    """A capital or a figure inside a word, letters that Czech does not have, or not a single vowel."""
    if ORDINARY_WORD.fullmatch(word):
        return False
    if not any(letter.isalpha() for letter in word):
        return False
    if (len(word) > SHORT and _INNER.search(word)) or "".join(_PLAIN.findall(word)) != word:
        return True
    return word.islower() and not _VOWEL.search(word)
