"""Which sentences a model is asked about: running text with capitalised words that no rule has explained.

Leaves: headings and lines of capitals, words that the document also writes small, words that are never names.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from functools import cache
from typing import Final

from zapisy.found import Found, Span
from zapisy.lexicon import load_lexicon, load_words
from zapisy.names.scan import LOW, UP
from zapisy.names.shape import stop_words
from zapisy.text.sentences import sentences_of
from zapisy.text.source import BlockKind
from zapisy.text.views import View, fold

LONGEST: Final = 700
"""Letters of one stretch that a model is given; longer sentences are cut at a blank."""
_CAPITAL: Final = re.compile(rf"(?<![\w@/.-])[{UP}][\w]+")
_WORD: Final = re.compile(r"[^\W\d_]{3,}")
_LAST_LETTERS: Final = frozenset("aeiouymh")
"""Letters in which an ending of declension ends: ``-u``, ``-ami``, ``-em``, ``-ých``."""
_SMALL: Final = re.compile(rf"(?<!\w)[{LOW}]{{2,}}")


LEXICONS: Final = (
    "agenda", "attendance", "header", "law", "name_words", "officers", "organizations", "people", "resolutions", "roles",
    "sections", "tasks", "titles", "verbs", "votes",
)  # fmt: skip
"""Lexicons whose words in small letters are no names either where a sentence begins with them."""


@cache
def small_words() -> frozenset[str]:
    """The folded words that our lexicons write small."""
    return frozenset(
        fold(word) for name in LEXICONS for word in _collect(load_lexicon(name)) if word.islower()
    )


@cache
def _ordered_words() -> list[str]:
    return sorted(small_words())


def is_form_of_small(word: str) -> bool:
    """Whether a word looks like another form of one that our lexicons write small: ``Dokumentu`` beside ``dokument``."""
    folded = fold(word)
    stem = folded[: max(4, len(folded) - 2)]
    ordered = _ordered_words()
    for at in range(bisect_left(ordered, stem), len(ordered)):
        if not ordered[at].startswith(stem):
            return False
        if len(ordered[at]) <= len(folded) + 2 and _differ_by_ending(folded, ordered[at]):
            return True
    return False


def _differ_by_ending(one: str, other: str) -> bool:
    """Whether only what declension puts behind a stem differs: not the ``ák`` of ``Hlasák`` beside ``hlas``."""
    shorter = min(len(one), len(other))
    size = next((at for at in range(shorter) if one[at] != other[at]), shorter)
    return all(not rest or rest[-1] in _LAST_LETTERS for rest in (one[size:], other[size:]))


def _collect(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield from _WORD.findall(value)
    inner = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    for one in inner:
        yield from _collect(one)


def mark_explained(found: Found) -> bytearray:
    """For each letter of the clean view whether a rule says what it is."""
    mask = bytearray(len(found.view.clean))
    for start, end in _list_explained(found):
        mask[start:end] = b"\1" * (end - start)
    return mask


def _list_explained(found: Found) -> Iterator[Span]:
    for person in found.persons:
        yield from (span for span, _ in person.mentions)
    yield from (mention.span for mention in found.organizations)
    yield from (date.span for date in found.dates)
    yield from (entry.span for entry in found.attendance)
    yield from (officer.span for officer in found.officers)
    yield from (section.label for section in found.sections)
    yield from (item.span for item in found.agenda)
    for value in found.header.values():
        yield from value.spans


def list_open(found: Found, explained: bytearray) -> Iterator[Span]:
    """The sentences with an open word, cut where they are long."""
    view, known = found.view, dict[str, bool]()
    for sentence in sentences_of(found):
        for piece in _cut(view, sentence):
            if _is_running(view, piece) and _has_open(view, piece, explained, known):
                yield piece


def _cut(view: View, sentence: Span) -> Iterator[Span]:
    start, end = sentence
    while end - start > LONGEST:
        at = view.running.rfind(" ", start, start + LONGEST)
        at = at if at > start else start + LONGEST
        yield Span(start, at)
        start = at
    yield Span(start, end)


def _is_running(view: View, piece: Span) -> bool:
    block = view.block_at(view.source_offset(piece.start))
    if block is not None and block.kind is BlockKind.HEADING:
        return False
    return _SMALL.search(view.clean, *piece) is not None


def _has_open(view: View, piece: Span, explained: bytearray, known: dict[str, bool]) -> bool:
    for match in _CAPITAL.finditer(view.clean, *piece):
        if explained[match.start()]:
            continue
        word = match.group()
        may_name = known.get(word)
        if may_name is None:
            may_name = known[word] = may_be_name(view, word)
        if may_name:
            return True
    return False


def may_be_name(view: View, word: str) -> bool:
    """Whether a capitalised word may be part of a name: no word that is never one, none that stands in small letters too."""
    folded = fold(word)
    if folded in stop_words() or folded in small_words() or word in load_words("organizations", "no_names"):
        return False
    size, small = len(word), word.lower()
    return not any(view.clean[at : at + size] == small for at in view.words.get(folded, ()))
