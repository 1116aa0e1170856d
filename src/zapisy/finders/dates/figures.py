"""Whether a day or a time of day may begin with a figure, told by the signs beside it: most figures begin neither, and to
ask the patterns of both is dear.

Leaves: what is certain; signs beyond ASCII, of which the patterns decide.
"""

from __future__ import annotations

from typing import Final

from zapisy.finders.dates.lexicon import month_numbers, roman_months, shift_words, short_months

_DIGITS: Final = frozenset("0123456789")
_BLANKS: Final = frozenset(" \t\n\r\f\v\x1c\x1d\x1e\x1f")
_LETTERS: Final = frozenset("abcdefghijklmnopqrstuvwxyz")
_LAST_ASCII: Final = 127
LONGEST: Final = 5
"""Digits of a run are counted up to so many, which neither has."""
DAY_DIGITS: Final = 2
YEAR_DIGITS: Final = 4

_NO_DAY_BEHIND: Final = frozenset("/§_\\")
_DECIMAL: Final = frozenset(".,:")
_NO_TIME_BEHIND: Final = frozenset(".,:+")
_BEHIND_BLANK: Final = frozenset(" .,-")
_BEHIND_DOT: Final = frozenset(" \n,-0123456789")
_JOIN_SIGNS: Final = frozenset(",-")
_JOINS: Final = frozenset(
    (
        "a ",
        "az",
        "i ",
        "do",
        "ne",
        "ci",
        "re",
        "po",
        *[word + digit for word in "ai" for digit in "0123456789"],
    )
)
"""Two letters with which a word begins that joins days of one month: ``5. a 6. 9.``"""
_NAMES: Final = (*month_numbers(), *short_months(), *shift_words())
_STEMS: Final = frozenset(name[:3] for name in _NAMES)
"""How the names of months and the words for this and other months and years begin."""
_PAIRS: Final = frozenset(
    [
        *_JOINS,
        *[name for name in _NAMES if len(name) == 2],
        *[(name + sign)[:2] for name in roman_months() for sign in ". "],
    ]
)
"""The same for the short ones, Roman figures, and what joins days."""

_MINUTES: Final = frozenset("012345o-h") | _BLANKS
_BEHIND_HOUR: Final = frozenset(".:,-012345") | _BLANKS


def _sign_at(folded: str, at: int) -> str:
    """The sign at a place, or none behind the text."""
    return folded[at] if at < len(folded) else ""


def _end_run(folded: str, start: int) -> int:
    """Where a run of digits ends, of which no more than LONGEST are counted."""
    end, most = start, min(start + LONGEST, len(folded))
    while end < most and folded[end] in _DIGITS:
        end += 1
    return end


def may_begin_day(folded: str, start: int) -> bool:
    """Whether what begins a figure, or else a word, may be a day (see shapes.py)."""
    end = _end_run(folded, start)
    if end == start:
        return True
    if start and folded[start - 1] in _NO_DAY_BEHIND:
        return False
    if start > 1 and folded[start - 1] in _DECIMAL and folded[start - 2] in _DIGITS:
        return False
    sign = _sign_at(folded, end)
    if not sign or ord(sign) > _LAST_ASCII:
        return bool(sign)
    if end - start > DAY_DIGITS:
        return end - start == YEAR_DIGITS and sign in ("-", "/")
    if sign == "/":
        return _end_run(folded, end + 1) - end <= YEAR_DIGITS  # ``12/2024`` is no day
    if sign == ".":
        return _names_month(folded, end + 1)
    if sign == " ":
        sign, end = _sign_at(folded, end + 1), end + 1
        if sign in _BEHIND_BLANK or (sign and ord(sign) > _LAST_ASCII):
            return True
    return sign in _JOIN_SIGNS or folded[end : end + 2] in _JOINS


def _names_month(folded: str, at: int) -> bool:
    """Whether a month, or another day, may stand behind the dot of a day."""
    if _sign_at(folded, at) == " ":
        at += 1
    sign = _sign_at(folded, at)
    if sign not in _LETTERS:
        return sign in _BEHIND_DOT or (sign != "" and ord(sign) > _LAST_ASCII)
    return folded[at : at + 3] in _STEMS or folded[at : at + 2] in _PAIRS


def may_begin_time(folded: str, start: int) -> bool:
    """Whether a figure, or else a word, may begin a time of day (see times.py)."""
    end = _end_run(folded, start)
    if end == start:
        return True
    if start and folded[start - 1] in _NO_TIME_BEHIND:
        return False
    sign = _sign_at(folded, end)
    if not sign or ord(sign) > _LAST_ASCII:
        return bool(sign)
    if sign in _DECIMAL and end - start <= DAY_DIGITS:
        return _tells_minutes(folded, end + 1)
    following = _sign_at(folded, end + 1)
    if sign in _BLANKS:
        if following == "h":
            return _is_hour(folded, end + 1)
        if end - start > DAY_DIGITS:
            return False
        if following and ord(following) > _LAST_ASCII:
            return True
        return following in _BEHIND_HOUR or folded.startswith(("do", "az"), end + 1)
    return (sign == "h" and _is_hour(folded, end)) or (sign == "-" and end - start <= DAY_DIGITS)


def _tells_minutes(folded: str, at: int) -> bool:
    """Whether minutes may stand behind the sign of an hour."""
    if _sign_at(folded, at) in _BLANKS:
        at += 1
    sign = _sign_at(folded, at)
    return sign in _MINUTES or (sign != "" and ord(sign) > _LAST_ASCII)


def _is_hour(folded: str, at: int) -> bool:
    """Whether the ``h`` at a place is all of a word or begins ``hod``."""
    following = _sign_at(folded, at + 1)
    return following == "o" or following not in _LETTERS
