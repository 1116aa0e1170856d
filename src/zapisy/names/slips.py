"""Whether a word is a form of a family name but for one mistake: a letter more, less, wrong or changed places, lost marks.

Leaves: letters in the ending or before it that make another name (``Havlíka``, ``Havlíčka``).
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import Final

from zapisy.names.case_forms import list_cases
from zapisy.names.inflection import decline_family
from zapisy.text.views import fold

DIMINUTIVE: Final = "čkceěňí"
"""Letters that make another name where they stand at the end of a stem and of no other."""
_OF_ADJECTIVES: Final = "aeiyáéíýnrlsšt"
"""Letters that make an adjective or another form where they stand in ``-ová``."""
END_OF_STEM: Final = 2
"""Letters at the end of a stem that tell names apart (Havlík, Havlíček; Klíč, Klíma)."""


def list_alike(family: str, gender: str, word: str) -> Iterator[tuple[str, ...]]:
    """The cases of each form of a name that a word is but for one mistake, or but for its marks."""
    from rapidfuzz.distance import OSA

    length = len(word)
    for form, cases in list_cases(family, gender, decline_family).items():
        longer = len(form) - length
        if longer > 1 or longer < -1:
            continue
        if (OSA.distance(form, word, score_cutoff=1) == 1 and _is_slip_of(family, gender, form, word)) or (
            not longer and fold(form) == fold(word)
        ):
            yield cases


def _is_slip_of(family: str, gender: str, form: str, word: str) -> bool:
    """As _is_slip; in the ending of a woman's ``-ová`` any letter may be wrong, missing or too many (Markowá, Blažkoou,
    Staňkovg) that does not make it end as other names do (Laskavá, Duchovná)."""
    at, ending = _count_shared(form, word), len(family) - len("ová")
    if not family.endswith("ová") or not ending <= at <= ending + 2:
        return _is_slip(form, word, _count_stem(family, gender))
    return len(word) < len(form) or word[at] not in _OF_ADJECTIVES


def _is_slip(form: str, word: str, stem: int) -> bool:
    """Whether two words that differ by one letter are the same name: one differs within its stem, or two letters have
    changed places, or one is doubled or has lost its mark. Another first letter makes another name."""
    at = _count_shared(form, word)
    if at == 0 and form[1:] == word[1:]:
        return False  # a lost mark is told by the caller
    if len(form) == len(word):
        swapped = form[at : at + 2] == word[at : at + 2][::-1] and at + 1 < len(form)
        return swapped or fold(form) == fold(word) or at < stem - END_OF_STEM
    longer = max(form, word, key=len)
    doubled = at > 0 and longer[at - 1] == longer[min(at, len(longer) - 1)]
    return doubled or at < stem - END_OF_STEM or longer[at] not in DIMINUTIVE


@lru_cache(maxsize=1 << 14)
def _count_stem(family: str, gender: str) -> int:
    """The first letters of a name that all its forms have, without a woman's ``-ov-`` (Tomášová, Tomášková)."""
    lasting = min(_count_shared(family, form) for form, _ in decline_family(family, gender))
    return min(lasting, len(family.removesuffix("ová"))) if gender == "female" else lasting


def _count_shared(one: str, other: str) -> int:
    """The letters with which both words begin."""
    pairs = enumerate(zip(one, other, strict=False))
    return next((at for at, (a, b) in pairs if a != b), min(len(one), len(other)))
