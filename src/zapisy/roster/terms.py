"""One cell → from when to when a membership holds, as ISO dates.

Finds: ``2018–2022``, ``2018/19``, ``od 1. 11. 2018 do 30. 9. 2022``, ``1. 1. – 31. 12. 2020``, ``od roku 2018``, ``do 5/2022``,
``2018 – dosud``, ``2018-11-01 - 2022-09-30``; several, ``2010–2014, 2018–2022``.
Leaves: a lone ``2018``, which does not say whether anything begins or ends; what is no date; a term that ends before it begins.
"""

from __future__ import annotations

import re
from functools import cache
from typing import Any

from zapisy.lexicon import load_lexicon
from zapisy.roster.cells import read_date, read_list

Term = tuple[str | None, str | None]
"""Since and until."""

_DASH = r"\s?[–—]\s?|\s-\s|\s-$|^-\s|(?<=\d{4})-(?=\d{4}$|\d{1,2}\.|$)|(?<=^\d{4})/(?=\d{2}(?:\d{2})?$)"
_COMMA = re.compile(r"\s?,\s?")
_YEAR = re.compile(r"\d{4}$")
_SHORT = re.compile(r"\d{2}$")
_DAY = re.compile(r"\d{1,2}\.\s?(?:\d{1,2}\.|[^\W\d_]{4,10})?")


def read_terms(value: Any) -> tuple[Term, ...]:
    """The terms in a cell; none where it is empty. Raises ValueError where it is no term."""
    return tuple(_read_term(part) for text in read_list(value) for part in _COMMA.split(text))


def read_end(value: Any, end: str) -> str | None:
    """A date as read_date gives it, with or without the words before it: ``od roku 2018`` where ``end`` is ``since``,
    ``do 2022`` where it is ``until``."""
    if not isinstance(value, str):
        return read_date(value)
    return read_date(_shapes()[end].sub("", " ".join(value.split()), count=1))


def _read_term(text: str) -> Term:
    shapes = _shapes()
    if (lasting := shapes["lasting"].sub("", text)) != text:
        return _read_both(shapes["since"].sub("", lasting), "")
    if shapes["until"].match(text):
        return None, read_end(text, "until")
    begun = shapes["since"].sub("", text)
    first, *last = shapes["between"].split(begun, maxsplit=1)
    if not last and begun == text:
        raise ValueError(text)
    since, until = _read_both(first, shapes["until"].sub("", last[0]) if last else "")
    if since and until and until[: len(since)] < since[: len(until)]:
        raise ValueError(text)
    return since, until


def _read_both(first: str, last: str) -> Term:
    """The dates at both ends; a year that stands once is both's. Raises ValueError where there is none at either."""
    if (year := _YEAR.search(first)) and _SHORT.fullmatch(last):
        last = year[0][:2] + last
    elif (year := _YEAR.search(last)) and _DAY.fullmatch(first):
        first = f"{first} {year[0]}"
    since, until = read_date(first), read_date(last)
    if since is None and until is None:
        raise ValueError(first)
    return since, until


@cache
def _shapes() -> dict[str, re.Pattern[str]]:
    words = load_lexicon("roster")["terms"]
    since, until, fillers, lasting = (
        "|".join(re.escape(word) for word in sorted(words[key], key=len, reverse=True))
        for key in ("since", "until", "fillers", "lasting")
    )
    filler = rf"(?:(?:{fillers})\s)?"
    shapes = {
        "since": rf"^(?:{since})\s{filler}",
        "until": rf"^(?:{until})\s{filler}",
        "between": rf"{_DASH}|\s(?:{until})\s{filler}",
        "lasting": rf"(?:^|{_DASH}|\s)\s?(?:(?:{until})\s)?(?:{lasting})$",
    }
    return {name: re.compile(shape, re.IGNORECASE) for name, shape in shapes.items()}
