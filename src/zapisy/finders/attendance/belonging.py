"""Whether what stands behind a name and a comma says something of its bearer, or begins the next entry.

Finds: an office, a body, a mode, a time, an excuse, for whom somebody came, papers of a partner.
Leaves: the next person, sentences.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from zapisy.finders.attendance.excused import read_excuse
from zapisy.finders.attendance.institutions import (
    cut_office,
    names_institution,
)
from zapisy.finders.attendance.presence import ARRIVED, LEFT, read_status
from zapisy.finders.attendance.shapes import (
    begins_full_name,
    has_role,
    looks_like_organization,
    names_role,
    says_remote,
)
from zapisy.finders.attendance.trades import names_department, names_occupation
from zapisy.lexicon import load_words
from zapisy.names.scan import UP
from zapisy.names.shape import given_names
from zapisy.text.views import fold

ITEM: Final = re.compile(
    r"(?:k\s+)?bod(?:u|ům|y)?\s+(?:č\.\s?|číslo\s)?(?P<item>\d{1,2}(?:[.,]\d)?[a-z]?)", re.IGNORECASE
)
"""The item of the agenda that somebody came for."""
_IDENTIFIES: Final = (
    "nar.",
    "nar ",
    "narozen",
    "bytem",
    "trvale bytem",
    "r.c",
    "rc ",
    "rodne cislo",
    "podil",
    "vlastnici podil",
)
"""Words before what a company's minutes say of a partner, which is no office."""
_STANDS_FOR: Final = re.compile(r"(?:tridu|obec|mesto|skolu|katedru|ustav|fakultu|klub|oddil|firmu) zastup")
_ADDRESSED: Final = re.compile(rf"(?<![^\W_])(?:pan|paní|pí|p\.)[ ](?=[{UP}])")
"""Somebody spoken of behind a body, who came for it: ``za Lesy ČR revírník pan Dub``."""


@lru_cache(maxsize=1 << 12)
def belongs_to_name(text: str) -> bool:
    """Whether a text behind a name and a comma says something of its bearer: an office, a body, a mode, a time."""
    if begins_full_name(text):
        return False
    folded = fold(text.strip(" ."))
    return (
        names_role(text)
        or ((text[:1].islower() or text[1:2].isupper()) and has_role(text))
        or names_occupation(text)
        or names_department(text)
        or looks_like_organization(text)
        or names_institution(text)
        or cut_office(text) > 0
        or text.strip() in load_words("attendance", "site_roles")
        or read_status(folded) is not None
        or read_excuse(folded) is not None
        or ITEM.match(text) is not None
        or (says_remote(folded) and len(folded) < 24)
        or ARRIVED.match(text) is not None
        or LEFT.match(text) is not None
        or folded.startswith(("zast", "v zast", "nahrad", "na zaklade pln", "plnou moc"))
        or folded.startswith(_IDENTIFIES)
        or _STANDS_FOR.match(folded) is not None
        or _tells_for_whom(text)
    )


def _tells_for_whom(text: str) -> bool:
    """``za obec Lhota``, ``za SDH Lhota``, not ``za obec Eva Malá``."""
    whom = text.strip()[3:].lstrip() if text.strip()[:3].lower() == "za " else ""
    if (
        not whom
        or _ADDRESSED.search(whom)
        or not looks_like_organization(whom)
        or not given_names().keys().isdisjoint(whom.split())
    ):
        return False
    first, _, rest = whom.partition(" ")
    # „za RK Malá“ is a person of the RK, „za SDH Lhota“ a body.
    return not (first.isupper() and rest.isalpha()) or first in load_words("organizations", "clubs")
