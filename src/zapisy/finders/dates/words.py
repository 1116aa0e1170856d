"""The words of a text at which dates may begin, looked for once for all kinds; and what the word before a figure may mean.

A kind that has no such word in a text is not looked for at all.
"""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from zapisy.finders.dates.lexicon import (
    month_numbers,
    ordinal_days,
    shift_words,
    short_weekdays,
    weekday_numbers,
)
from zapisy.found import DateStarts, Found
from zapisy.lexicon import any_of, load_words
from zapisy.text.views import first_words, fold

_ENDS: Final = ("konce", "konci", "koncu", "koncem", "konec")
_RELATIVE: Final = (
    "za", "do", "před", "příští", "příštího", "následující", "nadcházející", "minulý", "minulou", "minulé", "minulého",
    "uplynulý", "uplynulou", "uplynulé", "předchozí", "tento", "tuto", "toto", "tohoto",
)  # fmt: skip


ORDINALS: Final = 0
MONTHS: Final = 1
PARTS: Final = 2
YEARS: Final = 3
RELATIVE: Final = 4
"""Kinds of dates by the words with which they begin."""


def _list_kinds() -> dict[str, tuple[int, ...]]:
    """The kinds that may begin with each of all words."""
    years = [entry.split("|")[0] for entry in load_words("dates", "years")]
    days = [entry.split("|")[0] for entry in load_words("dates", "days")]
    lists = {
        ORDINALS: first_words(ordinal_days()),
        MONTHS: first_words([*_ENDS, *month_numbers()]),
        PARTS: first_words([*load_words("dates", "quarters"), *load_words("dates", "halves"), "q"]),
        YEARS: first_words([*_ENDS, *shift_words(), *years, *load_words("dates", "before_years")]),
        RELATIVE: first_words([*days, *weekday_numbers(), *_RELATIVE]),
    }
    every = frozenset[str]().union(*lists.values())
    return {word: tuple(kind for kind, words in lists.items() if word in words) for word in every}


_KINDS_OF: Final = _list_kinds()
_WORDS: Final = frozenset(_KINDS_OF)


def list_date_starts(found: Found) -> DateStarts:
    """Where the words of each kind stand, in order; a kind of which the text has no word is not there. Listed once."""
    if found.date_starts is None:
        places = found.view.words
        starts: DateStarts = {}
        for word in found.view.present_of(_WORDS):
            for kind in _KINDS_OF[word]:
                known = starts.get(kind)
                starts[kind] = sorted([*known, *places[word]]) if known else places[word]
        found.date_starts = starts
    return found.date_starts


# ---------------------------------------------------------------- the word before a figure
NUMBERED: Final = 1
VOTED: Final = 2
LEADING: Final = 4
BETWEEN: Final = 8
NAMING: Final = 16
DATING: Final = 32
"""What the last word before a figure may end: what numbers something, a count of votes, what sets a deadline; whether it may
stand between that and the figure; whether it may tell a weekday; whether it is ``dne``."""
MAY_LEAD: Final = LEADING | BETWEEN
BEFORE: Final = 24
"""So many characters before a figure the word before it is looked for."""
ENDING: Final = 4
"""Letters that may follow the beginning of a word that numbers something."""
_CLOSING: Final = frozenset(",;()„“”\"'!?%+*=>•&–—")
"""Marks behind which none of these ends."""


@cache
def numbering() -> re.Pattern[str]:
    """What a number stands behind, up to the number."""
    stems = load_words("dates", "numbered")
    cut = any_of(fold(stem) for stem in stems if len(stem) < 5)
    long = any_of(fold(stem) for stem in stems if len(stem) >= 4)
    return re.compile(
        rf"(?:(?<![^\W_])(?:(?:{cut})\.?|(?:{long})\w{{0,4}}\.?)|[§#])[ ]?:?[ ]{{0,2}}(?:c\.\s?|cislo\s)?(?:[a-z]{{1,2}}[./-])?\Z"
    )


@cache
def _last_parts() -> tuple[str, ...]:
    """The last words of what numbers something in several: ``p. č.``, ``sp. zn.``"""
    return tuple({fold(stem).split()[-1] for stem in load_words("dates", "numbered") if " " in stem})


def judge_place(folded: str, start: int) -> int:
    """The flags of the word before a place."""
    words = folded[start - BEFORE if start > BEFORE else 0 : start].rsplit(None, 1)
    return judge_before(words[-1]) if words else 0


_JUDGED: Final[dict[str, int]] = {}
MANY_WORDS: Final = 1 << 12
"""So many words are remembered with their flags: texts have no end of words. A dict is asked more quickly than an lru_cache."""


def judge_before(word: str) -> int:
    """The flags above for a run of letters and marks that stands before a date."""
    flags = _JUDGED.get(word)
    if flags is None:
        flags = _judge(word)
        if len(_JUDGED) < MANY_WORDS:
            _JUDGED[word] = flags
    return flags


def _judge(word: str) -> int:
    letters = word.removesuffix(":")
    if not letters.isalpha():
        return NAMING if word[-1:] in _CLOSING else NUMBERED | VOTED | LEADING | BETWEEN | NAMING
    word = letters
    last = next(
        (part for part in _last_parts() if word.startswith(part) and len(word) <= len(part) + ENDING), ""
    )
    flags = NUMBERED if last or word == "cislo" or numbering().search(word) else 0
    if word == "se" or word.startswith(("pro", "zdrzel", "nehlasoval")):
        flags |= VOTED
    if word in ("do", "nejpozdeji", "k", "ke", "t") or word.startswith(("termin", "splatn", "lhut")):
        flags |= LEADING
    if word in ("dne", "data") or 5 <= len(word) <= 9:
        flags |= BETWEEN
    if word == "dne":
        flags |= DATING
    return flags | (NAMING if word in _naming() else 0)


@cache
def _naming() -> frozenset[str]:
    return frozenset((*weekday_numbers(), *short_weekdays(), "dne", "tj"))
