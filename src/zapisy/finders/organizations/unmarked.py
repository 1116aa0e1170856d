"""Texts without diacritics: the words of organizations get their marks for reading, and names lose them again.

Finds: ``Mesto Kyselov``, ``spravni rada``, ``Krajskym soudem v Brne`` → Krajsky soud v Brne.
Leaves: texts with diacritics; proper names, which nothing gives back their marks; words of which two differ by marks only.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from functools import cache
from typing import Final

from zapisy.finders.organizations.lexicon import known_abbreviations, known_names, noun_forms, seat_forms
from zapisy.finders.organizations.lines import Reading
from zapisy.found import FoundOrganization
from zapisy.lexicon import load_words
from zapisy.text.letters import encode_letters
from zapisy.text.views import fold

ENOUGH: Final = 80
"""Characters from which on a text without marks is one that was written so."""
_ONE_IN: Final = 150
"""Such a text may have one marked letter in so many; one with diacritics has some twenty."""
_ENOUGH_FOR_ONE: Final = 32
"""Characters of which several have marks in a text with diacritics."""
_MARKED: Final = "íáéěýřčšžůúňťďóÁČĎÉĚÍŇÓŘŠŤÚŮÝŽ"
"""Letters with marks, the commonest first."""
_WORD: Final = re.compile(r"[A-Za-z]{2,24}(?![^\W\d_])")
_ADJECTIVE: Final = re.compile(
    r"(?<=[sc]k)(?:[aey]|em|ym)$|(?<=[a-z]{3})(?:eho|emu|ych|ymi)$|(?<=[a-z]{3}n)i(?:ho|mu|m|ch|mi)?$"
)
_SMALL: Final = re.compile(r"(?<=[a-z]{3}ov)[ae]$|(?:(?<=nik)|(?<=tel)|(?<=ist)|(?<=[a-z]{3}ar))u$")
"""Ends of words that no names have: ``prumyslova``, ``pracovniku``."""
_BEFORE_NOUN: Final = re.compile(r"(?<=[a-z]{2})y(?= [a-z]{2,16}[bcdfghjkmnprstvz](?!\w))")
_OF_MUNICIPALITIES: Final = re.compile(r"(?<=vaz(?:ek|ku) )obci(?!\w)")
_LONG: Final = str.maketrans("aeiyu", "áéíýů")
_STEM: Final = re.compile(r"[^\W\d_]+$")
_LISTS: Final = (
    "officers", "holders", "before_names", "compounds", "labels", "landscapes", "venues", "committee", "towns", "club_names",
)  # fmt: skip
_NAMES: Final = (
    "brands",
    "trades",
    "clubs",
    "office_branches",
    "branches",
    "worded_forms",
    "papers",
    "titled",
    "no_names",
    "unions",
)
_SPELT: Final = (
    "dozorčí",
    "rozhodčí",
    "řídicí",
    "řídící",
    "nejvyšší",
    "vyšší",
    "nižší",
    "starších",
    "mladších",
)
_HARD: Final = ("ý", "á", "é", "ého", "ému", "ém", "ým", "ých", "ými", "ou")
_SOFT: Final = ("í", "ího", "ímu", "ím", "ích", "ími")


def is_unmarked(text: str) -> bool:
    """Whether a text was written without diacritics."""
    if len(text) < ENOUGH:
        return False
    if text.isascii():
        return True
    most = len(text) // _ONE_IN
    # Where there are marks, a fifth of the text has more than that.
    return not _has_more_marks(text[: most * _ENOUGH_FOR_ONE], most) and not _has_more_marks(text, most)


def _has_more_marks(text: str, most: int) -> bool:
    for letter in _MARKED:
        most -= text.count(letter)
        if most < 0:
            return True
    return False


def mark_reading(reading: Reading) -> Reading:
    """A reading whose words of organizations have the marks of the lexicon, at the same offsets."""
    text = mark_words(reading.text)
    return reading._replace(text=text, encoded=encode_letters(text))


def mark_words(text: str) -> str:
    """A text with the marks of the words that organizations' names are made of."""
    return _BEFORE_NOUN.sub("ý", _OF_MUNICIPALITIES.sub("obcí", _WORD.sub(_mark, text)))


def _mark(match: re.Match[str]) -> str:
    word = match.group()
    marked = _marked_words().get(word) or _marked_words().get(word.lower())
    if marked is None:
        field = _mark_field(word.lower())
        marked = _ADJECTIVE.sub(_lengthen, _in_case(field, word) if field else word)
        return _SMALL.sub(_lengthen, marked) if marked.islower() else marked
    return _in_case(marked, word)


def _in_case(marked: str, word: str) -> str:
    if word.isupper():
        return marked.upper()
    return marked[0].upper() + marked[1:] if word[0].isupper() else marked


def _lengthen(end: re.Match[str]) -> str:
    return end.group()[0].translate(_LONG) + end.group()[1:]


def _mark_field(lower: str) -> str | None:
    """A field with the marks of its stem: ``skolstvi`` → školstvi."""
    for stem in _field_stems().get(lower[:3], ()):
        if lower.startswith(fold(stem)) and len(lower) - len(stem) <= 5:
            return stem + lower[len(stem) :]
    return None


@cache
def _field_stems() -> dict[str, list[str]]:
    stems: dict[str, list[str]] = {}
    for stem in load_words("organizations", "fields"):
        if not stem.isascii():
            stems.setdefault(fold(stem)[:3], []).append(stem)
    return stems


@cache
def _marked_words() -> dict[str, str]:
    """A word without marks → the one word of the lexicons that it is."""
    words: dict[str, str] = {}
    plain: set[str] = set()
    for word in _list_words():
        bare = unmark(word)
        if bare == word:
            plain.add(word)
        else:
            words.setdefault(bare, word)
    return {bare: word for bare, word in words.items() if bare not in plain}


def _list_words() -> Iterator[str]:
    """The words of organizations, those first that the others yield to."""
    yield from noun_forms()
    yield from _split(seat_forms())
    yield from _SPELT
    for stem in load_words("organizations", "public"):
        yield from (stem + ending for ending in (*_HARD, *_SOFT))
    for key in _LISTS:
        yield from load_words("organizations", key)
    yield from _split(known_abbreviations())
    for key in _NAMES:
        yield from _split(load_words("organizations", key))
    yield from _split(known_names())


def _split(phrases: Iterable[str]) -> Iterator[str]:
    return (word for phrase in phrases for word in phrase.split() if _STEM.match(word))


def unmark(text: str) -> str:
    """A text without diacritics, in its case."""
    if text.isascii():
        return text
    return "".join(unicodedata.normalize("NFD", letter)[0] for letter in text)


def mark_names(mentions: Iterable[FoundOrganization]) -> None:
    """Gives the names of lists and heads the marks that names of the text have, so that they can be told to be one."""
    for mention in mentions:
        mention.name = mark_words(mention.name)


def unmark_names(mentions: Iterable[FoundOrganization]) -> None:
    """Takes the marks from names as the text spells them; those that only abbreviations stand for stay as the lexicon has them."""
    mentions = list(mentions)
    official = {known.name for known in known_names().values()}
    spelt = {m.name for m in mentions if m.name not in official or fold(m.text)[:3] == fold(m.name)[:3]}
    for mention in mentions:
        mention.text = unmark(mention.text)
        if mention.name in spelt:
            mention.name = unmark(mention.name)
