"""What stands before a name and says that it is one: titles, words of address, offices, with gender and case.

Finds: ``Ing.``, ``panu`` (a man, dative or locative), ``paní`` (a woman, any case), ``starostovi``, ``ředitelky``, ``bratru``.
Leaves: a word that ends a sentence or a block of its own before the name.
"""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from zapisy.lexicon import load_lexicon, load_words
from zapisy.names.inflection import decline_given
from zapisy.names.titles import split_titles
from zapisy.text.views import View, fold

_TITLE = re.compile(
    r"(?:^|[\s,(;:„\"–/-])(?P<title>(?:ing|mgr|bc|bca|mga|mudr|mddr|mvdr|judr|phdr|rndr|pharmdr|paeddr|rsdr|thdr|thlic|dr|doc|prof|arch"
    r"|akad|as|plk|pplk|mjr|kpt|npor|por|prap|mons|csc|o|pp|bři)\.|bři|pánové|pánů)[ \u00a0]{0,2}$"
    r"|(?:^|(?<=[\s,(;:]))(?-i:(?P<bare>Ing|Mgr|Bc|RNDr|MUDr|JUDr|PhDr|PaedDr|MVDr|Prof|Doc))[ \u00a0]$",
    re.IGNORECASE,
)
_WORD = re.compile(r"(?:^|(?<=[\s,(;:„\"–/-]))(?P<word>[^\W\d_]{1,18}\.?)[ \u00a0\n]{1,2}[„\"]?$")
_CLOSE = re.compile(r"(?:^|(?<=[\s,(;:„\"–/-]))(?P<word>(?i:p|pí|sl|br|ses)\.)$")


_ADJECTIVES = (
    ("ého", frozenset(["genitive", "accusative"])),
    ("ému", frozenset(["dative"])),
    ("ání", frozenset(["genitive"])),
    ("ení", frozenset(["genitive"])),
)
"""Endings of adjectives, participles and verbal nouns that tell the case of the name behind them."""


class Pointer(NamedTuple):
    """What points at a name: titles as in a record, the gender and cases that it tells, whether it may stand before any word."""

    titles: str | None = None
    gender: str | None = None
    cases: frozenset[str] | None = None
    weak: bool = False
    couple: bool = False
    office: bool = False


@cache
def _forms() -> dict[str, dict[str, set[str]]]:
    """Each form of a word of address or office: the genders it may have, each with its cases."""
    forms: dict[str, dict[str, set[str]]] = {}
    for gender in ("male", "female"):
        for word in load_lexicon("people")[gender].split():
            for form, case in decline_given(word, gender):
                forms.setdefault(form, {}).setdefault(gender, set()).add(case)
        for word in load_words("people", f"undeclined_{gender}"):
            forms.setdefault(word, {}).setdefault(gender, set())
    return forms


@cache
def _governing() -> dict[str, frozenset[str]]:
    """Words that govern a case."""
    return {
        word: frozenset([case])
        for case, words in load_lexicon("people")["governing"].items()
        for word in words
    }


@cache
def _couples() -> frozenset[str]:
    return frozenset(load_words("people", "couples"))


def find_pointer(text: str, at: int) -> Pointer | None:
    """What points at the name that begins at a place of a text whose blocks are divided by line breaks; None where nothing does."""
    if not may_point(text, at):
        return None
    start, pointer = at, None
    while match := _TITLE.search(text, max(0, start - 14), start):
        if match["title"] == "AS.":
            break
        start = match.start("title" if match["title"] else "bare")
        if text[max(0, start - 4) : start] == " et ":
            start -= 3
    if start < at:
        pointer = Pointer(split_titles(text[start:at] + " Xy").titles)
    word = _find_word(text, start)
    if word is None:
        return pointer and pointer._replace(cases=find_cases(text, start))
    return word._replace(titles=pointer.titles, weak=False, office=False) if pointer else word


def may_point(text: str, at: int) -> bool:
    """A quick look at the word before a place: whether it is a title, an address or an office."""
    end = at
    while end and text[end - 1] in ' \u00a0„"':
        end -= 1
    if end and text[end - 1] == ".":
        end -= 1
    start = end
    while start and text[start - 1].isalpha():
        start -= 1
    return start < end and text[start:end].lower() in _words()


def list_pointed(view: View) -> frozenset[int]:
    """Where the words that may point end, diacritics or none."""
    return frozenset(start + len(word) for start, word in view.places_of(_folded_words()))


@cache
def _folded_words() -> frozenset[str]:
    return frozenset(map(fold, _words()))


@cache
def _words() -> frozenset[str]:
    """All words that point, in lower case without a dot."""
    titles = (
        word for key in ("before", "after") for title in load_words("titles", key) for word in title.split()
    )
    return frozenset(word.rstrip(".") for word in (*_forms(), *_couples(), *titles, "bři", "pánové", "pánů"))


def find_cases(text: str, at: int) -> frozenset[str] | None:
    """The cases that a preposition, a noun or an adjective before a place asks for, where one does."""
    match = _WORD.search(text[max(0, at - 22) : at])
    if match is None:
        return None
    word = match["word"].lower()
    if word in _governing():
        return _governing()[word]
    return next((cases for ending, cases in _ADJECTIVES if word.endswith(ending) and len(word) > 6), None)


def _find_word(text: str, at: int) -> Pointer | None:
    head = text[max(0, at - 22) : at]
    match = _CLOSE.search(head) or _WORD.search(head)
    if match is None or "\n" in head[match.end("word") :]:
        return None
    word = match["word"].lower()
    if word in _couples():
        return Pointer(couple=True)
    genders = _forms().get(word)
    if genders is None:
        return None
    gender = next(iter(genders)) if len(genders) == 1 else None
    cases = frozenset(case for each in genders.values() for case in each) or None
    cases = cases or find_cases(text, at - len(head) + match.start("word"))
    return Pointer(None, gender, cases, word in _weak_forms(), office=word not in _address_forms())


@cache
def _weak_forms() -> frozenset[str]:
    return _decline_all(load_words("people", "weak"))


@cache
def _address_forms() -> frozenset[str]:
    undeclined = (*load_words("people", "undeclined_male"), *load_words("people", "undeclined_female"))
    return _decline_all(load_words("people", "addresses")) | frozenset(undeclined)


def _decline_all(words: tuple[str, ...]) -> frozenset[str]:
    return frozenset(
        form for word in words for gender in ("male", "female") for form, _ in decline_given(word, gender)
    )
