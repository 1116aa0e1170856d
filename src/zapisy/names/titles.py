"""Titles split off personal names.

Finds: degrees before and after a name (``Ing. Mgr.``, ``Ph.D.``, ``MBA``, ``RNDr.Petr`` without a space), ranks and
clergy (``plk.``, ``o.``), words of address (``pan``, ``pí``, ``br.``), which are no titles.
Leaves: ``st.``, ``ml.``, which belong to the name.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache, lru_cache
from typing import Final, NamedTuple

from zapisy.lexicon import any_of, load_words
from zapisy.names.shape import given_names

_TWO_WORDS: Final = re.compile(r"(?P<first>[^\W\d_]{3,20})[ ](?P<second>[^\W\d_]{1,20})")
_ONE_WORD: Final = re.compile(r"(?P<first>[^\W\d_]{3,20})(?![\w-])")


class TitledName(NamedTuple):
    """A name and its titles: ``text[start:end]`` is the bare name, ``titles`` those before and after, joined."""

    titles: str | None
    start: int
    end: int


def _any_title(key: str) -> str:
    return any_of(load_words("titles", key), blank=r"\s?", dot=r"\s?\.")


@cache
def _before() -> re.Pattern[str]:
    return re.compile(
        rf"[\s,(]*(?:(?P<title>(?:{_any_title('before')})(?:(?=[\s,(]|$)|(?<=\.)(?=[A-ZÁČĎÉĚÍĽŇÓŘŠŤÚŮÝŽ]))|(?:{_any_title('undotted')})(?=\s))"
        rf"|(?P<address>{_any_title('address')})(?=\s|(?<=\.)[A-ZÁČĎÉĚÍĽŇÓŘŠŤÚŮÝŽ]))\s*",
        re.IGNORECASE,
    )


@cache
def _after() -> re.Pattern[str]:
    return re.compile(
        rf"(?:\s{{0,3}},\s{{0,3}}|\s{{1,3}})(?P<title>{_any_title('after')})[\s.,]*$", re.IGNORECASE
    )


@cache
def titles_after() -> re.Pattern[str]:
    """A title that may stand behind a name and a comma, at the beginning of a text."""
    return re.compile(rf"(?P<title>{_any_title('after')})(?=[\s,;.)(–-]|$)", re.IGNORECASE)


class Openers:
    """The letters with which some titles begin, in small ones: all of them, and the first two of each."""

    __slots__ = ("begun", "whole")

    def __init__(self, whole: frozenset[str]) -> None:
        self.whole, self.begun = whole, frozenset([opener[:2] for opener in whole])


@cache
def _openers() -> Openers:
    """The letters with which every title and address begins."""
    return list_openers(
        [word for key in ("before", "undotted", "address") for word in load_words("titles", key)]
    )


def list_openers(titles: Iterable[str]) -> Openers:
    """The letters with which titles begin, also where a blank within one is left out, in small ones."""
    written = [each for title in titles for each in (title, title.replace(" ", ""))]
    return Openers(frozenset(_read_letters(title, 0, len(title)) for title in written))


def _read_letters(text: str, at: int, limit: int) -> str:
    """The letters that stand at a place, in small ones: a title is told by all of its first ones, as no letter follows them."""
    end, limit = at, min(limit, at + LONGEST_OPENER)
    while end < limit and text[end].isalpha():
        end += 1
    return text[at:end].lower()


LONGEST_OPENER: Final = 16
"""More letters than any title begins with."""


def _may_begin(text: str, at: int, limit: int) -> bool:
    if at >= limit:
        return False
    return text[at] in _SKIPPED or text[at].isspace() or begins_title(text, at, limit, _openers())


def begins_title(text: str, at: int, limit: int, openers: Openers) -> bool:
    """Whether the letters at a place are those with which any of some titles begins; most names tell by two that they are not."""
    begun = text[at : min(at + 2, limit)].lower()
    begun = begun if begun.isalpha() else begun[:1]
    return begun in openers.begun and _read_letters(text, at, limit) in openers.whole


_SKIPPED: Final = ",("
"""What may stand before a title."""


def split_titles(text: str) -> TitledName:
    """The bare name within ``text`` and its titles; an empty stretch where nothing is left."""
    before, start = take_titles(text, 0, len(text))
    after, end = _take_after(text, start)
    while end > start and text[end - 1] in " \t\n,;:-–":
        end -= 1
    titles = " ".join(before)
    joined = ", ".join(filter(None, (titles, ", ".join(after))))
    return TitledName(joined or None, start, end)


def take_titles(text: str, at: int, limit: int) -> tuple[list[str], int]:
    """The titles that begin at a place of a text, and where the name behind them begins."""
    titles: list[str] = []
    while _may_begin(text, at, limit) and (match := _before().match(text, at, limit)):
        word = match["title"]
        if _is_form(text, at, match):
            break
        # A capital initial O. or P. before a surname is a name, in lower case a priest's title.
        if word in ("O.", "As.", "J.", "S.") and not (word == "O." and _is_called(text, match.end(), limit)):
            break
        if match["address"] in ("P.", "S.", "J.", "Br."):
            if match["address"] == "P." and _is_priest(text, match.end(), limit):
                titles.append("P.")
                at = match.end()
                continue
            break
        if word:
            titles.append(_close_up(word))
        at = match.end()
    while at < limit and text[at] in " \t\n,(":
        at += 1
    return titles, at


def _is_form(text: str, at: int, match: re.Match[str]) -> bool:
    """``o. s. Lípa``, ``z. s. Lípa``: a legal form, neither a priest nor a comrade."""
    if match["address"] == "s.":
        return text[max(0, at - 3) : at] in ("o. ", "z. ", "a. ", "k. ", "p. ")
    return match["title"] == "o." and text.startswith(("s. ", "p. s."), match.end())


LONGEST_INITIAL: Final = 2
"""Characters of ``O.``, ``J.``: titles that may be an initial too."""


def _is_priest(text: str, at: int, limit: int) -> bool:
    """``P. Karel Beran``, ``P. Wieslaw Kalem``, ``P. Mgr. Jan Kos``: a given and a family name or a degree behind a capital P.
    that is no initial."""
    degree = _before().match(text, at, limit)
    if degree is not None and degree["title"] and len(degree["title"]) > LONGEST_INITIAL:
        return True
    words = _TWO_WORDS.match(text, at, limit)
    if words is None:
        return False
    return words["first"] in given_names() or (words["second"].istitle() and words["first"].istitle())


def _is_called(text: str, at: int, limit: int) -> bool:
    """``O. Benedikt``: a priest is called by a given name alone."""
    word = _ONE_WORD.match(text, at, limit)
    return word is not None and word["first"] in given_names()


def _take_after(text: str, start: int) -> tuple[list[str], int]:
    titles: list[str] = []
    end = len(text)
    while match := _after().search(text, max(start, end - 24), end):
        if match.start() <= start:
            break
        titles.insert(0, _close_up(match["title"]))
        end = match.start()
    return titles, end


@lru_cache(maxsize=256)
def _close_up(title: str) -> str:
    return re.sub(r"\s+", " ", re.sub(r"\s+\.", ".", title)).strip()
