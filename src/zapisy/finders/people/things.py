"""Tells capitalised words that name a thing from those that name a person.

Finds: streets, schools and prizes by the word before (``ulice Petra Hrubce``), companies by what stands behind, regions
that an adjective goes on to (``hejtman Moravskoslezského kraje``), adjectives that only begin a sentence.
Leaves: a full name in the nominative behind such a word (``ředitel školy Karel Hora``).
"""

from __future__ import annotations

import re
from typing import Final

from zapisy.finders.organizations.lexicon import noun_forms
from zapisy.finders.people.runs import Run
from zapisy.finders.people.words import (
    after_adjective,
    begins_sentence,
    is_family,
    may_be_behind,
    never_before,
    never_behind,
)
from zapisy.lexicon import load_folded
from zapisy.names.nominative import given_forms, restore_nominative
from zapisy.text.views import View, fold

_REACH: Final = 24
"""Characters before a name in which the word before it stands."""
_LONGEST: Final = 20
_DOCTORS: Final = tuple(
    title + blank for title in ("Dr.", "rof.", "akademika") for blank in ("", " ", "\u00a0")
)
"""Ends of what ``_HONOURED`` finds."""
_HONOURED: Final = re.compile(
    r"(?<![^\W_])(?P<word>[A-ZÁČĎÉĚÍĽŇÓŘŠŤÚŮÝŽ][a-záčďéěíľňóřšťúůýž]{3,16}) (?:(?:MU|JU|Ph|RN)?Dr\.|[Pp]rof\.|akademika)[ \u00a0]?$"
)
_CONSONANT: Final = re.compile(r" [a-záčďéěíľňóřšťúůýž]{2,20}[bcčdďfghjklnňpqrřsštťvzž](?![\w])")
_BEHIND: Final = frozenset(" ,")
_AFTER: Final = re.compile(r"[ ,]{1,2}")
_AFTER_WORDS: Final = re.compile(r"(?:[ ][A-ZÁČĎÉĚÍĽŇÓŘŠŤÚŮÝŽ][a-záčďéěíľňóřšťúůýž]{2,20}){1,2},[ ]")
"""Words that go on to a legal form: ``Myslivecký spolek Hubert Zadní Chlum, z. s.``"""
_DESCRIBES: Final = re.compile(
    r" (?!(?:se|si|je|má|by|byl|byla|bude|také|dále)\b)[a-záčďéěíľňóřšťúůýž]{2,20}(?<![lá])(?<!la)\b"
)


def names_thing(clean: str, run: Run, at: int) -> bool:
    """A street, a school, a company: told by the word before, or by a capitalised word that the name goes on from."""
    if at > 0 and not run[at - 1].group().endswith("."):
        return fold(run[at - 1].group()) in never_before()
    word = _find_word_before(clean, run[at].start())
    return (word is not None and word in never_before()) or _honours(clean, run[at].start())


def _honours(clean: str, start: int) -> bool:
    """Whether an institution with a capital is called after a doctor: ``Nemocnice Dr. Hůlky``."""
    if not clean.endswith(_DOCTORS, 0, start):
        return False
    match = _HONOURED.search(clean, max(0, start - 36), start)
    return match is not None and match["word"].lower() in noun_forms()


def names_person(clean: str, start: int, words: list[str]) -> bool:
    """``Ředitel školy Karel Hora``: a full name in the nominative is nobody after whom a thing is called, since
    those stand in the genitive; but for companies and the like."""
    if (
        len(words) < 2
        or not is_family(words[1])
        or not any(r.case == "nominative" for r in given_forms().get(words[0], ()))
    ):
        return False
    word = _find_word_before(clean, start)
    if word is None or word in load_folded("people", "never_nominative"):
        return False
    return restore_nominative(f"{words[0]} {words[1]}").case == "nominative"


def _find_word_before(clean: str, start: int) -> str | None:
    """The word before a place, folded; None where something else stands there."""
    least, end = max(0, start - _REACH), start
    while end > least and start - end < 3 and (clean[end - 1].isspace() or clean[end - 1] in '„"('):
        end -= 1
    if not 0 < start - end < 3:
        return None
    if clean[end - 1] == ".":
        end -= 1
    least, at = max(least, end - _LONGEST), end
    while at > least and clean[at - 1].isalnum() and not clean[at - 1].isdecimal():
        at -= 1
    return fold(clean[at:end]) if end - at > 1 else None


def names_company(clean: str, end: int) -> bool:
    """Whether what stands behind a name makes a company of it."""
    if clean[end : end + 1] not in _BEHIND:
        return False
    for pattern in (_AFTER, _AFTER_WORDS):
        gap = pattern.match(clean, end)
        if (
            gap is not None
            and may_be_behind(clean, gap.end())
            and never_behind().match(clean, gap.end()) is not None
        ):
            return True
    return False


def begins_word(clean: str, start: int, end: int) -> bool:
    """Whether an adjective only begins a sentence (``Malý obecní byt``), which no verb of somebody's doing follows;
    ``Hejné návrh`` agree in no case, so that it is hers."""
    if clean.endswith(("é", "ého"), start, end) and _CONSONANT.match(clean, end):
        return False
    return begins_sentence(clean, start) and _DESCRIBES.match(clean, end) is not None


def goes_on(view: View, end: int) -> bool:
    """Whether a noun of an institution follows that an adjective belongs to: ``Moravskoslezského kraje``."""
    following = view.folded[end + 1 : end + 16]
    return view.clean[end : end + 1] == " " and following.startswith(after_adjective())
