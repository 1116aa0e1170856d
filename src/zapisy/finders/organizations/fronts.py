"""The adjectives before an organization's head noun, restored to the nominative.

Finds: ``Základní umělecké | školy``, ``vědecko výzkumnou | komisi``, ``Kulturní a sportovní | komise``.
Leaves: adjectives that say which one (``nová | komise``), small ones before a capital (``místní | Základní škola``).
"""

from __future__ import annotations

from functools import lru_cache
from typing import Final

from zapisy.finders.decisions.verbs import verb_words
from zapisy.finders.organizations.grammar import restore_adjective
from zapisy.finders.organizations.lexicon import Head, no_adjectives
from zapisy.finders.people.pointers import is_person_word
from zapisy.lexicon import load_set
from zapisy.text.views import fold

MAX_ADJECTIVES: Final = 4
MAX_LETTERS: Final = 30


class Front:
    """The adjectives before a noun, restored, and where they begin."""

    __slots__ = ("adjectives", "start")

    def __init__(self, start: int, adjectives: list[str]) -> None:
        self.start, self.adjectives = start, adjectives


class Before:
    """A word before a noun: where it begins, as written, in the nominative."""

    __slots__ = ("restored", "start", "word")

    def __init__(self, start: int, word: str, restored: str) -> None:
        self.start, self.word, self.restored = start, word, restored


def read_adjectives(text: str, at: int, head: Head) -> list[Before]:
    """The agreeing adjectives before a noun, the nearest first."""
    found: list[Before] = []
    for _ in range(MAX_ADJECTIVES + 1):
        word = _read_before(text, at)
        restored = _restore_leading(word, head.gender, head.cases) if word else None
        start = at - 1 - len(word)
        if restored is None or not (restored or found) or _is_surname(text, start, word):
            break
        found.append(Before(start, word, restored or word))
        at = start
    while found and found[-1].word == "a":
        found.pop()
    if found and _is_verb(found[-1].word) and text[found[-1].start + len(found[-1].word) + 1].isupper():
        found.pop()
    return found


def _is_verb(word: str) -> bool:
    """``Žádá | Mateřská škola``: a verb that begins a sentence and ends as an adjective."""
    return word[0].isupper() and word.endswith(("á", "í")) and fold(word) in verb_words()


@lru_cache(maxsize=1 << 13)
def _restore_leading(word: str, gender: str, cases: frozenset[str]) -> str | None:
    """The nominative of an adjective that may be part of a name, "" of a word that joins two, None of any other."""
    if is_person_word(word):
        return None
    restored = restore_adjective(word, gender, cases)
    if restored is not None and len(word) > 3 and fold(restored)[:-1] not in no_adjectives():
        return restored
    if word.lower() in load_set("organizations", "compound_fronts"):
        return word
    return "" if word == "a" or word.lower() in load_set("organizations", "compounds") else None


def _is_surname(text: str, start: int, word: str) -> bool:
    """``Ivu Charvátovou a návrhovou komisi``: a woman's name behind her given name or a word of address."""
    if not (word[0].isupper() and word.endswith(("ovou", "ová", "ové"))):
        return False
    before = _read_last(text[max(0, start - MAX_LETTERS) : max(0, start - 1)])
    return before[:1].isupper() or is_person_word(before)


def choose_front(text: str, at: int, head: Head, found: list[Before]) -> Front | None:
    """The adjectives that belong to the name, from the first with a capital on; None where a needed one is not there."""
    if not found:
        return None if head.adjective else Front(at, [])
    capitals = [number for number, before in enumerate(found) if before.word[0].isupper()]
    if capitals:
        found = found[: capitals[-1] + 1]
    elif text[at].isupper() and not text[at + 1 : at + 2].isupper():
        found = []
    if head.adjective and not any(before.restored.lower() == head.adjective for before in found[:1]):
        return None
    if head.adjective and not capitals:
        found = found[:1]
    start = found[-1].start if found else at
    return Front(start, [before.restored for before in reversed(found)])


def _read_before(text: str, at: int) -> str:
    """The word before a place and one blank."""
    end = at - 1
    if end < 1 or text[end] not in " \u00a0" or not (text[end - 1].isalpha() or text[end - 1] == "-"):
        return ""
    return _read_last(text[max(0, end - MAX_LETTERS) : end])


def _read_last(chunk: str) -> str:
    """The letters and hyphens that a stretch of text ends with."""
    last = chunk.rpartition(" ")[2]
    if last.isalpha():
        return last
    at = len(last)
    while at and (last[at - 1].isalpha() or last[at - 1] == "-"):
        at -= 1
    return last[at:]
