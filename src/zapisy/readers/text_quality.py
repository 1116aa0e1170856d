"""Whether a text layer is Czech or the rubble of one: letters inside words tell.

Finds: layers whose letters stand for others (``PYtomni``, ``rrzniku``): capitals and figures inside words, words without
a vowel, Czech without a single mark.
Leaves: short pages, other languages, text that was typed without diacritics.
"""

from __future__ import annotations

import re

ENOUGH = 60
"""Words of a page from which on it is judged."""
BROKEN = 0.12
"""The share of broken words from which on a layer is rubble."""

_WORD = re.compile(r"[^\W_]{3,}")
_INNER = re.compile(r"[a-zá-ž](?:[A-ZÁ-Ž]|\d[a-zá-ž])|[¡-¿×÷€™†‡]|[^\W\d_a-zA-Zá-žÁ-ŽŕôľĺĽĹäöüÄÖÜßłŁ’'ﬀ-ﬆ]")
_VOWEL = re.compile(r"[aeiouyáéíóúůýěäöüAEIOUYÁÉÍÓÚŮÝĚÄÖÜrlRL]")


def is_rubble(text: str) -> bool:
    """Whether a page's text layer cannot be what is printed on the page."""
    words = _WORD.findall(text)
    if len(words) < ENOUGH:
        return False
    broken = sum(1 for word in words if _INNER.search(word) or not _VOWEL.search(word))
    return broken > BROKEN * len(words)
