"""Whether what stands beside a name says who its bearer is, and nothing else: an office, a body, a unit of it.

Most asides do (``starosta``, ``MV – OSR``); they are many lists' own, so that an answer is remembered.
Leaves: which of them it is (attendance/asides.py), whatever may tell a mode, presence, a substitute or a reason.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from zapisy.finders.attendance.excused import read_excuse
from zapisy.finders.attendance.held import SENTENCE
from zapisy.finders.attendance.institutions import may_be_institution, names_unit
from zapisy.finders.attendance.presence import read_status
from zapisy.finders.attendance.reasons import may_tell_reason
from zapisy.finders.attendance.shapes import (
    ENDS_IN_FORM,
    ORDINAL,
    begins_full_name,
    find_role,
    has_role,
    lower_organizations,
    names_role,
    says_remote,
)
from zapisy.finders.attendance.substitutes import may_stand_in
from zapisy.finders.attendance.trades import names_department, names_occupation
from zapisy.lexicon import load_folded, load_words
from zapisy.names.scan import LOW, UP
from zapisy.names.titles import titles_after
from zapisy.text.views import fold

_ABBREVIATION: Final = re.compile(rf"(?!II{{1,2}}\.|IV\.)[{UP}]{{2,}}")
_MIXED: Final = re.compile(rf"[{LOW}]{{1,8}}[{UP}]{{1,4}}[{LOW}]{{0,8}}")
"""A society's name written with capitals within: ``waFFle``."""
SPEAKS_FOR: Final = ("zastupuje ", "zastupující ", "reprezentuje ")
_WORDS: Final = re.compile(r"[^\W\d_]{2,30}(?:(?:[ ]|-|[ ][–-][ ])[^\W\d_]{1,30}){0,7}")
"""Words without a figure or another mark than a dash."""


@lru_cache(maxsize=1 << 12)
def says_who(part: str) -> bool:
    """Whether a part of an aside can be nothing but an office or a body."""
    if not _WORDS.fullmatch(part) or SENTENCE.search(part) or may_stand_in(part):
        return False
    folded = fold(part)
    if read_status(folded) or read_excuse(folded) is not None or says_remote(part) or may_tell_reason(part):
        return False
    short = f"{part}." in load_words("roles", "short_offices") or part in load_words(
        "attendance", "reason_codes"
    )
    degree = titles_after().match(part)
    return not short and (degree is None or degree.end() < len(part))


class Wording:
    """What the words of a part may be, whomever they stand beside."""

    def __init__(self, part: str) -> None:
        self.person = begins_full_name(part) and not ENDS_IN_FORM.search(part)
        self.whom = part[:3].lower() == "za " or part.startswith(SPEAKS_FOR)
        self.unit = names_unit(part)
        self.institution = may_be_institution(part)
        self.occupation = not names_role(part) and names_occupation(part)
        self.society = is_society(part)
        self.role_at = None if self.society else find_role(part)
        """Where a word of an office begins."""
        self.office = self.role_at is not None and _is_office(part, self.role_at)
        """Whether all of it is an office."""
        self.department = names_department(part)


@lru_cache(maxsize=1 << 12)
def sort_words(part: str) -> Wording:
    """What the words of a part may be."""
    return Wording(part)


@lru_cache(maxsize=1 << 12)
def shapes_body(text: str) -> bool:
    """Whether words may be a body that nothing else tells: a name in capitals, or one that begins as bodies do in small letters."""
    if ORDINAL.fullmatch(text):
        return True
    if len(text) < 2 or not text[0].isalpha():
        return False
    begins = fold(text).startswith(lower_organizations())
    if begins_full_name(text) and not begins:
        return False
    if text[0].islower() and not is_society(text):
        return begins
    return fold(text.rsplit(maxsplit=1)[-1]) not in load_folded("attendance", "no_roles")


def is_society(part: str) -> bool:
    """``Lípa, z. s.``, ``Studenti FHS``, ``waFFle``: a name of several, though it begins as an office does."""
    if part[0].isupper():
        first, _, rest = part.partition(" ")
        return bool(ENDS_IN_FORM.search(part)) or (first.endswith("i") and rest[:1].isupper())
    return _MIXED.fullmatch(part) is not None


def _is_office(part: str, role_at: int) -> bool:
    """Whether all of a part is an office, no body with an office behind it."""
    if _ABBREVIATION.match(part) and not has_role(part):
        return False
    return role_at == 0 or part[0].islower() or has_role(part)
