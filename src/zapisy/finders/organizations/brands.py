"""Finds companies and societies by a label before them, or because everybody knows them by name.

Finds: ``firma | Hromádka``, ``společnosti | Stavby Vrána``, ``Lidlu``, ``Komerční banka``.
Leaves: persons and bodies behind such a label, other words in capitals.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Final

from zapisy.finders.organizations import parts, tails
from zapisy.finders.organizations.companies import Company, opening_words
from zapisy.finders.organizations.lexicon import noun_forms
from zapisy.finders.organizations.lines import Reading
from zapisy.found import Span
from zapisy.lexicon import any_of, load_folded, load_set, load_words
from zapisy.names.scan import LOW, UP
from zapisy.names.shape import stop_words
from zapisy.text.views import first_words, fold, scan

_PRODUCT: Final = re.compile(r"[ ](?P<word>[^\W_]{2,16})(?!\w)")
_LABELLED: Final = rf"(?:[{UP}][\w’'´&+-]{{1,30}}|[{UP}]{{2,10}})"


@cache
def _label_words() -> frozenset[str]:
    return load_folded("organizations", "labels") | load_folded("organizations", "bands")


@cache
def _labelled() -> re.Pattern[str]:
    labels = any_of((*load_words("organizations", "labels"), *load_words("organizations", "bands")))
    return re.compile(
        rf"(?<!\w)(?i:{labels})(?:(?<=[Ff]a)\.)?:?[ ](?P<name>{_LABELLED}(?:[ ](?:(?:a|&|\+)[ ](?:syn|dcer|bratř)\w{{0,4}}|{_LABELLED}|&)){{0,4}})(?!\w)"
    )


def find_labelled(reading: Reading) -> list[Company]:
    """Names behind ``firma``, ``společnost``, ``dodavatel``; no person, no body."""
    companies: list[Company] = []
    starts = reading.view.starts_of(_label_words())
    for match in scan(_labelled(), reading.text, starts) if starts else ():
        first = match["name"].split(" ")[0]
        if (
            match.start("name") in reading.persons
            or fold(first) in opening_words()
            or fold(first) in stop_words()
        ):
            continue
        if (
            first.lower() not in noun_forms()
            and not first.isupper()
            and match.group()[0].isupper()
            and ":" in match.group()
        ):
            continue
        start, end = match.span("name")
        end = _read_end(reading.text, start, end)
        companies.append(Company(Span(start, end), reading.text[start:end]))
    return companies


_SMALL: Final = re.compile(rf"[ ](?P<word>[{LOW}]{{1,16}})(?=[ ,.;:)\n]|$)")
_SENTENCE_NAME: Final = re.compile(r"(?:[^\W\d_]{3}ně|[íáe]me)$")
"""What begins a name that is a sentence: spolek Bezpečně do školy, Jezdíme vlakem."""


def _read_end(text: str, start: int, end: int) -> int:
    """The end of a labelled name that goes on in small letters: ``Zelený trávník``, ``Domy plus``, ``Bezpečně do školy``."""
    if " " in text[start:end]:
        return tails.read_named_noun(text, start, end)
    small = _SMALL.match(text, end)
    if small and (small["word"] == "plus" or small["word"] in load_set("organizations", "last_words")):
        return small.end()
    if (
        small
        and text[end - 1] == "é"
        and small["word"][-1] in "aeiyě"
        and not tails.IS_FINITE.search(small["word"])
    ):
        return small.end()
    if not _SENTENCE_NAME.search(text[start:end]):
        return tails.read_named_noun(text, start, end)
    for _ in range(3):
        small = _SMALL.match(text, end)
        if small is None or tails.IS_FINITE.search(small["word"]):
            break
        end = small.end()
    return end


@cache
def _brands() -> dict[str, tuple[str, ...]]:
    """First word of a brand, folded → the brands, the longest first."""
    brands: dict[str, list[str]] = {}
    for brand in sorted(load_words("organizations", "brands"), key=len, reverse=True):
        brands.setdefault(next(iter(first_words([brand]))), []).append(brand)
    return {word: tuple(found) for word, found in brands.items()}


@cache
def _brand_forms() -> dict[str, str]:
    """Every form of a brand's first word, folded → that word folded."""
    return {fold(form): word for word in _brands() for form in _list_forms(word)}


@cache
def _brand_openers() -> frozenset[str]:
    return frozenset(_brand_forms())


def _list_forms(word: str) -> Iterator[str]:
    """A foreign name and its cases: ``Lidlu``, ``Billy``, ``Nokií``."""
    yield word
    if word.endswith("a"):
        yield from (word[:-1] + ending for ending in ("y", "e", "u", "ou", "i", "í"))
    elif len(word) > 3 and word[-1] not in "eiouy":
        yield from (word + ending for ending in ("u", "em"))


def find_brands(reading: Reading) -> list[Company]:
    """Companies and societies that everybody knows by name, in any case."""
    companies: list[Company] = []
    text = reading.text
    for at, form in reading.view.places_of(_brand_openers()):
        word = _brand_forms()[form]
        for brand in _brands()[word]:
            end = at + len(form) + len(brand) - len(word)
            written = text[at:end]
            if (
                _is_tail(written[len(form) :], brand[len(word) :])
                and _is_word(text, at, end)
                and _same_case(written, brand)
                and not _is_thing(text, at, end, brand)
            ):
                last = parts.read_branch(text, tails.read_country(text, end), persons=reading.persons)
                companies.append(Company(Span(at, last), brand + text[end:last]))
                break
    return companies


def _is_word(text: str, start: int, end: int) -> bool:
    around = text[start - 1 : start] + text[end : end + 1]
    return not any(c.isalnum() or c in "@/_" for c in around) and not (
        text[end : end + 1] == "." and text[end + 1 : end + 2].isalpha()
    )


def _is_tail(written: str, tail: str) -> bool:
    """Whether the rest of a brand stands there, its last noun in any case: ``Fio banky``."""
    return written == tail or (
        len(tail) > 4 and tail[-1] == "a" and written[:-1] == tail[:-1] and written[-1] in "yu"
    )


def _is_thing(text: str, start: int, end: int, brand: str) -> bool:
    """Whether a product of the company is meant (``Google Meet``), or the place where its shop stands (``u Lidlu``)."""
    product = _PRODUCT.match(text, end)
    if product and fold(product["word"]) in load_set("organizations", "products"):
        return True
    return brand in load_set("organizations", "shops") and text[max(0, start - 3) : start].lower() == " u "


def _same_case(written: str, brand: str) -> bool:
    return written[0] == brand[0] and (written[1:3] == brand[1:3] or written.isupper())
