"""The adjectives before an organization's head noun, restored to the nominative.

Finds: ``Základní umělecké | školy``, ``vědecko výzkumnou | komisi``, ``Kulturní a sportovní | komise``.
Leaves: adjectives that say which one (``nová | komise``), small ones before a capital (``místní | Základní škola``).
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from zapisy.finders.organizations_grammar import restore_adjective
from zapisy.finders.organizations_lexicon import Head, no_adjectives
from zapisy.finders.people_pointers import is_person_word
from zapisy.lexicon import load_words
from zapisy.text.views import fold

MAX_ADJECTIVES = 4
MAX_LETTERS = 30


class Front(NamedTuple):
    """The adjectives before a noun, restored, and where they begin."""

    start: int
    adjectives: tuple[str, ...]


class Before(NamedTuple):
    """A word before a noun: where it begins, as written, in the nominative."""

    start: int
    word: str
    restored: str


def read_adjectives(text: str, at: int, head: Head) -> list[Before]:
    """The agreeing adjectives before a noun, the nearest first."""
    found: list[Before] = []
    for start, word in _list_before(text, at):
        if is_person_word(word) or _is_surname(text, start, word):
            break
        restored = restore_adjective(word, head.gender, head.cases)
        if restored is not None and len(word) > 3 and fold(restored)[:-1] not in no_adjectives():
            found.append(Before(start, word, restored))
        elif found and (word == "a" or word.lower() in load_words("organizations", "compounds")):
            found.append(Before(start, word, word))
        else:
            break
    while found and found[-1].word == "a":
        found.pop()
    return found


def _is_surname(text: str, start: int, word: str) -> bool:
    """``Ivu Charvátovou a návrhovou komisi``: a woman's name behind her given name or a word of address."""
    if not (word[0].isupper() and word.endswith(("ovou", "ová", "ové"))):
        return False
    before = _read_last(text[max(0, start - MAX_LETTERS) : max(0, start - 1)])
    return before[:1].isupper() or is_person_word(before)


def choose_front(text: str, at: int, head: Head, found: list[Before]) -> Front | None:
    """The adjectives that belong to the name, from the first with a capital on; None where a needed one is not there."""
    if not found:
        return None if head.adjective else Front(at, ())
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
    return Front(start, tuple(before.restored for before in reversed(found)))


def _list_before(text: str, at: int) -> Iterator[tuple[int, str]]:
    for _ in range(MAX_ADJECTIVES + 1):
        end = at
        if end and text[end - 1] in " \u00a0":
            end -= 1
        if end == at or not (text[end - 1 : end].isalpha() or text[end - 1 : end] == "-"):
            return
        start = end - len(_read_last(text[max(0, end - MAX_LETTERS) : end]))
        yield start, text[start:end]
        at = start


def _read_last(chunk: str) -> str:
    """The letters and hyphens that a stretch of text ends with."""
    last = chunk.rpartition(" ")[2]
    if last.isalpha():
        return last
    return next(
        (
            last[at + 1 :]
            for at in range(len(last) - 1, -1, -1)
            if not (last[at].isalpha() or last[at] == "-")
        ),
        last,
    )
