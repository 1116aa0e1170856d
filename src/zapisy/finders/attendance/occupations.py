"""Words before a name of a presence list that say what its bearer does, where they are no known office.

Finds: ``kynolog Tomáš Vlk``, an office as it is written within a sentence.
Leaves: fillers, words of address and for taking part from afar, verbs.
"""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from zapisy.lexicon import load_folded
from zapisy.text.views import fold

_ADDRESS_BEHIND: Final = re.compile(r"[ ](?:pan|paní|pí|slečna|kolega|kolegyně|bratr|sestra)$")
_VERB: Final = re.compile(r"(?<![^\W_])\w{2,14}(?:[aeiy]l[aiyo]?|uje|uji|aji|[ae]n[aiyo]?)(?![^\W_])")


def may_be_occupation(written: str) -> bool:
    """Whether up to three words in lower case may say what somebody does."""
    words = written.split()
    if len(words) > 3 or any(not word.islower() or fold(word) in _no_occupations() for word in words):
        return False
    return not _VERB.search(fold(written))


@cache
def _no_occupations() -> frozenset[str]:
    """Words before a name that are no occupation."""
    words = (
        load_folded("attendance", "no_roles")
        | load_folded("attendance", "fillers")
        | load_folded("titles", "address")
    )
    return words | frozenset(word for phrase in load_folded("roles", "remote") for word in phrase.split())


def name_role(written: str) -> str | None:
    """An office before a name as it is written within a sentence; a plural is said of several people."""
    written = _ADDRESS_BEHIND.sub("", written)
    if written.split(maxsplit=1)[0].endswith(("i", "ové")):
        return None
    return written[:1].lower() + written[1:] if written[1:2].islower() else written
