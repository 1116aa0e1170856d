"""The adjective behind an organization's head noun.

Finds: ``Fakulta | elektrotechnická``, ``Komise | legislativní``, ``Biskupství | brněnské``, ``Komise | sociální`` before a verb.
Leaves: adjectives of what follows (``Komise | nové členy přivítala``), those that say which one.
"""

from __future__ import annotations

import re
from typing import Final

from zapisy.finders.organizations import tails
from zapisy.finders.organizations.grammar import restore_adjective
from zapisy.finders.organizations.judging import Phrase
from zapisy.finders.organizations.lexicon import no_adjectives, noun_forms
from zapisy.text.views import fold

_NEXT: Final = re.compile(r"[ ](?P<word>[^\W\d_]{2,24}(?:-[^\W\d_]{2,20})?)")
_JOINED: Final = re.compile(r"[ ]a[ ][^\W\d_]{3,20}(?:ého|ího|ých|ích)[ ][^\W\d_]{3,}")
_PAIR: Final = re.compile(r"[ ]a[ ](?P<word>[^\W\d_A-Z]{4,20})(?=[ ]{0,3}(?:[,.;:)\n\t]|$))")
"""``odbor legislativní | a právní``, with nothing behind it."""
_DESCRIBED_KINDS: Final = frozenset({"university", "school", "parish", "unit"})
_DESCRIBED_NEEDS: Final = frozenset({"adjective", "described"})
"""Kinds and needs of heads that an adjective may follow."""


def read_behind(
    text: str, phrase: Phrase, match: re.Match[str] | None, persons: frozenset[int]
) -> tuple[int, str | None]:
    """The end of an adjective behind a noun and its nominative; the noun's end and None where the next word is none of it."""
    head = phrase.head
    if match is None or (head.kind not in _DESCRIBED_KINDS and head.need not in _DESCRIBED_NEEDS):
        return phrase.end, None
    restored = restore_adjective(match["word"], head.gender, head.cases)
    if restored is None or fold(restored)[:-1] in no_adjectives() or match.end() in persons:
        return phrase.end, None
    if _JOINED.match(text, match.end()):
        return phrase.end, None  # oddělení nemocenského | a úrazového pojištění
    if head.kind == "unit" and (pair := _PAIR.match(text, match.end())):
        other = restore_adjective(pair["word"], head.gender, head.cases)
        return (pair.end(), f"{restored} a {other}") if other else (phrase.end, None)
    further = _NEXT.match(text, match.end())
    if head.kind == "unit" and (further or match["word"][0].isupper()):
        return phrase.end, None  # odboru životního | prostředí
    if (
        further
        and further["word"][0].islower()
        and not tails.IS_FINITE.search(further["word"])
        and (
            head.kind != "university"
            or restore_adjective(match["word"], "f", frozenset({"genitive"})) is None
        )
    ):
        return phrase.end, None
    if further and further["word"][0].islower() and further["word"] in noun_forms():
        return phrase.end, None
    if match["word"][0].isupper() and head.kind == "body":
        return phrase.end, None
    return match.end(), restored
