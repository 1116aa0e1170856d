"""Trades and professions beside a name that no list of offices has, and departments of a firm.

Finds: ``varhanář``, ``mistr kovárny``, ``závodní lékařka``, ``vrchní sestra interny``: a word with the ending of those who do
something, in lower case, adjectives before it; ``údržba``, ``útvar vnitřního auditu``.
Leaves: what somebody does at the meeting (``zapisuje``), words in capitals, sentences.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import Final

from zapisy.lexicon import any_of, load_folded, load_words
from zapisy.names.scan import LOW, UP
from zapisy.text.views import fold

_SHAPE: Final = re.compile(
    rf"(?:[{LOW}]{{3,14}}(?:ní|[ýá])[ ]){{0,2}}(?P<noun>[{LOW}]{{4,20}})(?P<of>[ ](?:[{LOW}]|[{UP}]{{2,6}}(?![^\W_]))[^\n,;:()]{{0,50}})?"
)
_VERB: Final = re.compile(r"(?<![^\W_])\w{2,14}(?:[aeiy]l[aiyo]?|uje|ují)(?![^\W_])")


_FIELDS: Final = (
    "logie",
    "grafie",
    "historie",
    "onomie",
    "urgie",
    "istika",
    "matika",
    "pedie",
    "iatrie",
    "technika",
)
"""Ends of fields, in small letters the departments of a hospital, a museum, a firm."""


@cache
def _endings() -> tuple[str, ...]:
    return load_words("roles", "occupation_endings")


@lru_cache(maxsize=1 << 12)
def names_occupation(text: str) -> bool:
    """Whether a text in lower case is a profession, whole."""
    match = _SHAPE.fullmatch(text.strip())
    if match is None or len(text.split()) > 6 or _VERB.search(match["of"] or ""):
        return False
    noun = fold(match["noun"])
    if noun in load_folded("roles", "no_occupations") or noun in load_folded("attendance", "no_roles"):
        return False
    return match["noun"].endswith(_endings()) or match["noun"] in load_words("roles", "occupations")


@lru_cache(maxsize=1 << 12)
def names_department(text: str) -> bool:
    """Whether a text in lower case is a department of a firm or an office: ``údržba``, ``právní oddělení``."""
    text = text.strip(" .")
    words = fold(text).split()
    if not words or not text[0].islower() or len(words) > 5:
        return False
    if len(words) == 1 and words[0].endswith(_FIELDS):
        return True
    units = load_folded("roles", "units")
    return fold(text) in load_folded("roles", "departments") or words[0] in units or words[-1] in units


@cache
def short_offices() -> re.Pattern[str]:
    """An office that is written short, before the name of its bearer: ``předs. Jan Kos``."""
    return re.compile(rf"(?P<role>(?:{any_of(load_words('roles', 'short_offices'))}))[ ]")
