"""Reads a name in capitals (a heading) behind its head noun, as written.

Finds: ``MINISTERSTVO VNITRA``, ``OBECNÍ ÚŘAD LHOTA 12``.
Leaves: words that only join what follows, a head without a name.
"""

from __future__ import annotations

import re
from typing import Final

from zapisy.finders.organizations.fronts import Front
from zapisy.finders.organizations.judging import Phrase
from zapisy.finders.organizations.lexicon import Head
from zapisy.finders.organizations.nouns import Noun
from zapisy.names.scan import UP
from zapisy.names.shape import stop_words
from zapisy.text.views import fold

_SHOUTED: Final = re.compile(
    rf"(?:[ ](?:[{UP}]{{1,24}}(?:-[{UP}]{{2,20}})?(?!\w)|\d{{1,4}}(?:[–-]\d{{1,4}})?(?!\w)),?){{1,9}}(?<!,)"
)


def read_shouted(text: str, front: Front, noun: Noun, head: Head) -> Phrase | None:
    """A name in capitals, to the end of its capitals."""
    tail = _SHOUTED.match(text, noun.end)
    end = tail.end() if tail else noun.end
    while end > noun.end and fold(text[noun.end : end].rsplit(maxsplit=1)[-1]) in stop_words():
        end = text.rindex(" ", noun.end, end)
    if not (front.adjectives or end > noun.end) or "nominative" not in head.cases:
        return None
    name = " ".join([*front.adjectives, noun.word]) + text[noun.end : end]
    return Phrase(front.start, noun.start, end, name, head)
