"""What stands before a name and says that it is one: titles, words of address, offices, with gender and case.

Finds: ``Ing.``, ``panu`` (a man, dative or locative), ``paní`` (a woman, any case), ``starostovi``, ``ředitelky``, ``bratru``.
Leaves: a word that ends a sentence or a block of its own before the name.
"""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from zapisy.lexicon import load_lexicon, load_words
from zapisy.names.inflection import decline_given
from zapisy.names.titles import split_titles
from zapisy.text.views import View, fold

_TITLES: Final = (
    "ing|mgr|bc|bca|mga|mudr|mddr|mvdr|judr|phdr|rndr|pharmdr|paeddr|rsdr|thdr|thlic|dr|doc|prof|arch"
    "|akad|as|plk|pplk|mjr|kpt|npor|por|prap|mons|o|pp|bři"
)
_TITLE: Final = re.compile(
    rf"(?:^|[\s,(;:„\"–/-])(?P<title>(?:{_TITLES})\.|bři|pánové|pánů)[ \u00a0]{{0,2}}$"
    r"|(?:^|(?<=[\s,(;:]))(?-i:(?P<bare>Ing|Mgr|Bc|RNDr|MUDr|JUDr|PhDr|PaedDr|MVDr|Prof|Doc))[ \u00a0]$",
    re.IGNORECASE,
)
_TITLE_WORDS: Final = frozenset([*_TITLES.split("|"), "pánové", "pánů"])
_FORMS_OF_TWO: Final = frozenset(["o.", "z.", "a.", "k.", "p."])
"""First letters of legal forms that end in ``s.``"""
_CLOSE: Final = frozenset(["p.", "pí.", "sl.", "br.", "ses."])
"""Words of address that may stand before a name without a blank."""
_BEFORE: Final = frozenset(' \t\n\r\u00a0,(;:„"–/-')
"""What may stand before a word that points."""
_BLANKS: Final = frozenset(
    one + two + mark for one in " \u00a0\n" for two in ("", " ", "\u00a0", "\n") for mark in ("", "„", '"')
)
_GAPS: Final = ' \u00a0„"'
"""What may stand between a word that points and the name, behind a dot."""
LONGEST: Final = 18
"""Letters of a word that points."""


_ADJECTIVES: Final = (
    ("ého", frozenset(["genitive", "accusative"])),
    ("ému", frozenset(["dative"])),
    ("ání", frozenset(["genitive"])),
    ("ení", frozenset(["genitive"])),
)
"""Endings of adjectives, participles and verbal nouns that tell the case of the name behind them."""
_ENDINGS: Final = tuple(ending for ending, _ in _ADJECTIVES)


class Pointer:
    """What points at a name: titles as in a record, the gender and cases that it tells, whether it may stand before any word."""

    __slots__ = ("cases", "couple", "gender", "office", "titles", "weak")

    def __init__(
        self,
        titles: str | None = None,
        gender: str | None = None,
        cases: frozenset[str] | None = None,
        *,
        weak: bool = False,
        couple: bool = False,
        office: bool = False,
    ) -> None:
        self.titles, self.gender, self.cases = titles, gender, cases
        self.weak, self.couple, self.office = weak, couple, office


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


class _Before:
    """The word before a name: where it begins, in lower case without its dot, with it, and what stands between."""

    __slots__ = ("dotted", "gap", "start", "word")

    def __init__(self, start: int, dotted: str, gap: str) -> None:
        self.start, self.word, self.dotted, self.gap = start, dotted.rstrip("."), dotted, gap

    def points(self) -> bool:
        """Whether it is a title, an address or an office."""
        return self.word in _words() and "\n" not in self.gap


def _read_before(text: str, at: int) -> _Before | None:
    """The word before a place; None where other marks than blanks and quotes stand between."""
    end = at
    while end and text[end - 1] in ' \u00a0\n„"' and at - end < 3:
        end -= 1
    stop = end - 1 if end and text[end - 1] == "." else end
    start = stop
    while start and text[start - 1].isalpha() and stop - start <= LONGEST:
        start -= 1
    if start == stop or stop - start > LONGEST or (start and text[start - 1] not in _BEFORE):
        return None
    return _Before(start, text[start:end].lower(), text[end:at])


def find_pointer(text: str, at: int) -> Pointer | None:
    """What points at the name that begins at a place of a text whose blocks are divided by line breaks; None where nothing does."""
    before = _read_before(text, at)
    if (before is None or not before.points()) and _find_short(text, at) is None:
        return None
    if text.startswith("s. ", at - 3) and text[max(0, at - 6) : at - 3].strip() in _FORMS_OF_TWO:
        return None  # ``o. s. Lípa``: a legal form, no comrade
    start = _skip_titles(text, at, before)
    if start == at:
        return _find_word(text, at, before) or _find_office_of(text, at)
    titles = split_titles(text[start:at] + " Xy").titles
    before = _read_before(text, start)
    word = _find_word(text, start, before) or _find_office_of(text, start)
    if word is None:
        return Pointer(titles, cases=_tell_cases(before))
    word.titles, word.weak, word.office = titles, False, False
    return word


def _skip_titles(text: str, at: int, before: _Before | None) -> int:
    """Where the titles before a place begin."""
    start = at
    while before is not None and before.word in _TITLE_WORDS:
        match = _TITLE.search(text, max(0, start - 14), start)
        if match is None or match["title"] == "AS.":
            break
        start = match.start("title" if match["title"] else "bare")
        if text[max(0, start - 4) : start] == " et ":
            start -= 3
        before = _read_before(text, start)
    return start


def is_person_word(word: str) -> bool:
    """Whether a word is a form of an office or a word of address: ``předsedkyní``, ``panem``."""
    return word.lower() in _forms()


def may_point(text: str, at: int) -> bool:
    """A quick look at the word before a place: whether it is a title, an address or an office."""
    before = _read_before(text, at)
    return before is not None and before.points()


def list_pointed(view: View) -> set[int]:
    """Where the words with a capital begin that stand right behind one that may point, diacritics or none."""
    running, size, pointed = view.running, len(view.running), set[int]()
    for word in view.present_of(_folded_words()):
        for start in view.words[word]:
            at = start + len(word)
            if at < size and running[at] == ".":
                at += 1
            while at < size and running[at] in _GAPS:
                at += 1
            if at < size and running[at].isupper():
                pointed.add(at)
    return pointed


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
    return _tell_cases(_read_before(text, at))


def _tell_cases(before: _Before | None) -> frozenset[str] | None:
    if before is None or before.gap not in _BLANKS:
        return None
    word = before.dotted
    if (cases := _governing().get(word)) is not None:
        return cases
    if len(word) < 7 or not word.endswith(_ENDINGS):
        return None
    return next((cases for ending, cases in _ADJECTIVES if word.endswith(ending)), None)


def _find_word(text: str, at: int, before: _Before | None) -> Pointer | None:
    if before is None or "\n" in before.gap or not (before.gap in _BLANKS or before.dotted in _CLOSE):
        return None
    word = before.dotted
    if word in _couples():
        return Pointer(couple=True)
    genders = _forms().get(word)
    if genders is None:
        return None
    if word in _OF_BOTH and _WOMAN.match(text, at) is None:  # who may be „zapisovatelem“
        genders = _read_office(text, before.start) or genders
    gender = next(iter(genders)) if len(genders) == 1 else None
    cases = frozenset(case for each in genders.values() for case in each) or None
    cases = cases or find_cases(text, before.start)
    return Pointer(None, gender, cases, weak=word in _weak_forms(), office=word not in _address_forms())


_WOMAN: Final = re.compile(r"[^\W\d_]{2,30}ov(?:á|é|ou)(?![^\W_])")
_OF_SHORT: Final = re.compile(r"(?<![^\W_])[A-ZÁČĎÉĚÍĽŇÓŘŠŤÚŮÝŽ]{2,6}[ ]$")
_PERSONAL: Final = re.compile(r"[^\W\d_]{2,30}(?:ová|ové|ovou|ovi)(?![^\W_])")
"""Endings that hardly any town has behind the initials of a society."""


def _find_short(text: str, at: int) -> re.Match[str] | None:
    """The initials of a society before a place."""
    if at < 2 or text[at - 1] != " " or not text[at - 2].isupper():
        return None
    return _OF_SHORT.search(text, max(0, at - 12), at)


def _find_office_of(text: str, at: int) -> Pointer | None:
    """``revizorka ZO Malinová``, ``veliteli SDH Vránovi``: the office before the initials of a society, where what follows
    ends as names of persons do."""
    short = _find_short(text, at)
    if short is None or _PERSONAL.match(text, at) is None:
        return None
    office = _find_word(text, short.start(), _read_before(text, short.start()))
    if office is None or not office.office or office.gender is None:
        return None
    office.weak = False
    woman = _WOMAN.match(text, at) is not None
    return office if woman == (office.gender == "female") else None


_OF_BOTH: Final = frozenset(("p.", "př.", "br.", "kol."))


def _read_office(text: str, at: int) -> dict[str, set[str]] | None:
    """The genders and cases of the office before an address that tells neither: ``velitelem p. Kostkou``."""
    before = _read_before(text, at)
    if before is None or before.gap not in _BLANKS or before.dotted in _OF_BOTH:
        return None
    genders = _forms().get(before.dotted)
    return genders if genders and all(genders.values()) else None


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
