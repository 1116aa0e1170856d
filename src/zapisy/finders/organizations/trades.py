"""Finds companies without a legal form by a word of their trade, and schools and societies abroad by a word of their language.

Finds: ``Elektro Šimek``, ``Vodostav Lhota``, ``Kadi Servis``, ``Zemní práce Liška``, ``ICOM transport``, ``University of Leeds``,
``Technische Universität Dresden``, ``Freiwillige Feuerwehr Pirna``.
Leaves: such words alone or before a small letter, persons behind them (``Foto Jan Kos``), headings in capitals.
"""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from zapisy.finders.organizations.companies import Company, opening_words
from zapisy.finders.organizations.lexicon import noun_forms
from zapisy.finders.organizations.lines import Reading
from zapisy.found import Span
from zapisy.lexicon import load_folded, load_set, load_words
from zapisy.names.nominative import given_forms
from zapisy.names.scan import LOW, UP
from zapisy.names.shape import stop_words
from zapisy.text.views import first_words, fold, scan

_NAME: Final = rf"[{UP}][\w’'´-]{{1,20}}"
_BEHIND: Final = re.compile(
    rf"(?:[ ]&)?[ ](?P<name>{_NAME})(?:[ ](?:Vary|Hradec|Lázně|Brod|Meziříčí))?(?:[ ](?:a|&)[ ](?:syn(?:ové)?|spol\.))?(?![\w-])"
)
_BEFORE: Final = re.compile(rf"(?<![\w.-])(?P<name>(?:[{UP}][{LOW}]{{2,16}}|[{UP}]{{2,8}}))[ ]$")
_CLOSED: Final = re.compile(rf"[ ]{_NAME}(?=\))")
_LIKE_ADJECTIVE: Final = re.compile(r"(?:[áéí]|ého|ých|ním|ové)$")
_FOREIGN_TAIL: Final = re.compile(
    rf"(?:[ ](?:of|for|the|für|der|des|und|and|de|di|du|la|in|at|zu|im|am|[{UP}][\w’'-]{{1,20}})(?![\w-])){{1,6}}"
)
_FOREIGN_FRONT: Final = re.compile(rf"(?:(?<![\w.-])[{UP}][\w’'-]{{1,20}}[ ]){{1,3}}$")
_CZECH: Final = re.compile(r"[ěřů]")
REACH: Final = 48


@cache
def _firsts() -> frozenset[str]:
    return first_words(load_words("organizations", "trades"))


@cache
def _trades() -> re.Pattern[str]:
    words = sorted(load_words("organizations", "trades"), key=len, reverse=True)
    return re.compile(rf"(?<![\w.-])(?:{'|'.join(map(re.escape, words))})(?=[ ])")


def find_trades(reading: Reading) -> list[Company]:
    """Companies whose first word is a trade, or whose last word is one that only companies have."""
    companies: list[Company] = []
    text = reading.text
    starts = reading.view.starts_of(_firsts())
    for match in scan(_trades(), text, starts) if starts else ():
        if (end := _read_behind(reading, match.end())) and not _is_shouted(text, match.start(), end):
            companies.append(Company(Span(match.start(), end), text[match.start() : end]))
    for at, word in reading.view.places_of(load_folded("organizations", "last_words")):
        if start := _read_before(reading, at, at + len(word)):
            companies.append(Company(Span(start - 1, at + len(word)), text[start - 1 : at + len(word)]))
    return companies


def _read_before(reading: Reading, at: int, end: int) -> int:
    """One more than the start of the name before a last word; 0 where none stands there. Capitals have a small one too."""
    text = reading.text
    before = _BEFORE.search(text, max(0, at - 20), at)
    if before is None or before.start("name") in reading.persons or text[end : end + 1].isalnum():
        return 0
    name = before["name"]
    if _is_common(name) or _LIKE_ADJECTIVE.search(name) or name.endswith("ý"):
        return 0
    alike = text[at].isupper() and text[at:end].isupper() == name.isupper()
    return before.start("name") + 1 if alike or (name.isupper() and len(name) < 6) else 0


def _read_behind(reading: Reading, at: int) -> int:
    """The end of the name behind a trade; 0 where none stands there, or a person with a given name."""
    match = _BEHIND.match(reading.text, at)
    if match is None or match["name"] in given_forms() or _is_common(match["name"]):
        return 0
    if _LIKE_ADJECTIVE.search(match["name"]):
        return 0
    closed = _CLOSED.match(reading.text, match.end())  # (Ateliér Vrána Lhota)
    return closed.end() if closed else match.end()


def _is_common(word: str) -> bool:
    return (
        fold(word) in stop_words() or fold(word) in load_set("organizations", "products") or fold(word) in opening_words() or (word.lower() in noun_forms() and not word.isupper())
    )  # fmt: skip


def _is_shouted(text: str, start: int, end: int) -> bool:
    return text[start:end].isupper() and end - start > 12


# ---------------------------------------------------------------- abroad
@cache
def _foreign() -> frozenset[str]:
    return load_folded("organizations", "foreign_heads")


def find_foreign(reading: Reading) -> list[Company]:
    """Names around a word of another language for a school, a society or an office."""
    companies: list[Company] = []
    text, last = reading.text, 0
    for at, word in reading.view.places_of(_foreign()):
        if at < last or not text[at].isupper() or text[at + len(word) : at + len(word) + 1].isalnum():
            continue
        front = _FOREIGN_FRONT.search(text, max(last, at - REACH), at)
        start = _skip_czech(text, front.start(), at) if front else at
        end = at + len(word)
        tail = _FOREIGN_TAIL.match(text, end)
        end = _cut_small(text, end, tail.end()) if tail else end
        if end == at + len(word) and start == at:
            continue
        last = end
        companies.append(Company(Span(start, end), text[start:end]))
    return companies


def _skip_czech(text: str, start: int, at: int) -> int:
    """The start behind Czech words with a capital, which begin a sentence: ``Partnerem | Aston University``."""
    words = text[start:at].split()
    for word in reversed(words):
        if _CZECH.search(word) or fold(word) in stop_words() or fold(word) in opening_words():
            break
        at -= len(word) + 1
    return at


def _cut_small(text: str, least: int, end: int) -> int:
    """The end without joining words at the end of a tail."""
    while end > least and text[least:end].rsplit(" ", 1)[-1].islower():
        end = least + text[least:end].rindex(" ")
    return end
