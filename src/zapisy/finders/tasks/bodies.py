"""Words of whoever is to do a task: which go on with the name of a body or office, which name one person.

Finds: ``odbor dopravy a silnic``, ``výbor pro kulturu``; offices of one person.
Leaves: verbs, infinitives, words in other cases.
"""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from zapisy.finders.tasks.cases import find_head, noun_forms
from zapisy.finders.tasks.verbs import futures, is_infinitive
from zapisy.lexicon import load_folded
from zapisy.text.views import fold

POSSESSED: Final = ("pro", "při")
"""Prepositions within the name of a body."""


def holds_office(text: str) -> bool:
    """Whether a text names one person by office or work."""
    head = find_head(text.split())
    return head is not None and noun_forms()[text.split()[head].lower()].holder


def is_common_noun(word: str) -> bool:
    """Whether a head names people by office or work, and is no body's name."""
    noun = noun_forms().get(word.lower())
    return noun is None or noun.holder or noun.gender == "p"


@cache
def _verb_forms() -> frozenset[str]:
    return frozenset(futures())


def is_group(word: str) -> bool:
    """Whether a word is the abbreviation of those who do something: ``všichni TU``."""
    return word.isupper() and word.isalpha() and 1 < len(word) <= len("ŠPZV")


def stands_alone(body: str, word: str) -> bool:
    """``předá vedení | předseda``: an office in the nominative behind a body that has one form for all cases."""
    noun = noun_forms().get(word)
    return (
        noun is not None
        and noun.holder
        and word == noun.nominative
        and body.lower() in ("vedení", "předsednictvu", "výboru", "radě")
    )


def closes_name(word: str, behind: str) -> bool:
    """Whether an adjective ends the name of a body, and what it stands in: ``odbor majetkový``, with no object behind it."""
    return (
        word.islower()
        and word.endswith("ý")
        and len(word) > len("nový")
        and behind in ("", "\n", "\t", ",", ";")
    )


def is_tail(word: str) -> bool:
    """Whether a word goes on with the name of a body or office."""
    low = word.lower()
    if low in POSSESSED:
        return True
    folded = fold(low)
    if folded in load_folded("tasks", "tail_ends") or folded in _verb_forms() or is_infinitive(low):
        return False
    if word[0].islower() and _VERBAL.fullmatch(low) and low != "kultury" and low not in noun_forms():
        return False
    if word[0].islower() and low.endswith(("ý", "ého")) and len(low) > 4:
        return low.endswith("ého")
    return not _INSTRUMENTAL.fullmatch(low)


_VERBAL: Final = re.compile(r"\w+(?:uje|ují|l[aiyo]?|en[aoiy]?|án[aoiy]?)")
_INSTRUMENTAL: Final = re.compile(r"\w+(?:ním|ením|áním|ou|em)")
