"""The words of a text at which dates may begin, looked for once for all kinds; and what the word before a figure may mean.

A kind that has no such word in a text is not looked for at all.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache

from zapisy.finders.dates.lexicon import (
    month_numbers,
    ordinal_days,
    shift_words,
    short_weekdays,
    weekday_numbers,
)
from zapisy.found import DateWords, Found
from zapisy.lexicon import any_of, load_words
from zapisy.text.views import first_words, fold

_ENDS = ("konce", "konci", "koncu", "koncem", "konec")
_RELATIVE = (
    "za", "do", "před", "příští", "příštího", "následující", "nadcházející", "minulý", "minulou", "minulé", "minulého",
    "uplynulý", "uplynulou", "uplynulé", "předchozí", "tento", "tuto", "toto", "tohoto",
)  # fmt: skip


ORDINALS, MONTHS, PARTS, YEARS, RELATIVE = 1, 2, 4, 8, 16
"""Kinds of dates by the words with which they begin."""
PERIODS = MONTHS | PARTS | YEARS


@cache
def _kinds() -> tuple[frozenset[str], dict[str, int]]:
    """All words, and the kinds that may begin with each."""
    years = [entry.split("|")[0] for entry in load_words("dates", "years")]
    days = [entry.split("|")[0] for entry in load_words("dates", "days")]
    lists = (
        first_words(ordinal_days()),
        first_words([*_ENDS, *month_numbers()]),
        first_words([*load_words("dates", "quarters"), *load_words("dates", "halves"), "q"]),
        first_words([*_ENDS, *shift_words(), *years, *load_words("dates", "before_years")]),
        first_words([*days, *weekday_numbers(), *_RELATIVE]),
    )
    every = frozenset[str]().union(*lists)
    return every, {
        word: sum(1 << kind for kind, words in enumerate(lists) if word in words) for word in every
    }


def list_date_words(found: Found) -> DateWords:
    """The kinds and the words of the document on the blackboard, listed once."""
    if found.date_words is None:
        words, kinds_of = _kinds()
        present, kinds = found.view.present_of(words), 0
        for word in present:
            kinds |= kinds_of[word]
        found.date_words = kinds, present
    return found.date_words


def list_starts(found: Found, kind: int) -> list[int]:
    """Where the words of one kind stand, in order."""
    kinds_of, places, (_, present) = _kinds()[1], found.view.words, list_date_words(found)
    starts: list[int] = []
    for word in present:
        if kinds_of[word] & kind:
            starts += places[word]
    if len(starts) > 1:
        starts.sort()
    return starts


# ---------------------------------------------------------------- the word before a figure
NUMBERED, VOTED, LEADING, BETWEEN, NAMING, DATING = 1, 2, 4, 8, 16, 32
"""What the last word before a figure may end: what numbers something, a count of votes, what sets a deadline; whether it may
stand between that and the figure; whether it may tell a weekday; whether it is ``dne``."""
MAY_LEAD = LEADING | BETWEEN
BEFORE = 24
"""So many characters before a figure the word before it is looked for."""
ENDING = 4
"""Letters that may follow the beginning of a word that numbers something."""
_CLOSING = frozenset(",;()„“”\"'!?%+*=>•&–—")
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


@lru_cache(maxsize=1 << 12)
def judge_before(word: str) -> int:
    """The flags above for a run of letters and marks that stands before a date."""
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
