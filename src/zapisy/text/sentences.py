"""Splits a view into sentences: stretches that never cross a block that is not running text.

Finds: sentence ends at ``.``, ``!``, ``?``, at a line that begins with a list marker, and at every block end. Other
lines of one block run on.
Leaves: dots of abbreviations (lexicons/abbreviations.toml), ordinals (``12. zasedání``), dates, initials, titles.
"""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from zapisy.found import Found, Span, to_span
from zapisy.lexicon import load_folded
from zapisy.text.source import BlockKind
from zapisy.text.views import View

_UPPER: Final = "A-ZÁČĎÉĚÍĽŇÓŘŠŤÚŮÝŽ"
# Begins with a set of characters, which is searched for many times quicker than alternatives are.
_END: Final = re.compile(
    r"[.!?…\n](?:(?<!\n)[.!?…]{0,5}[\"“”»)\]]{0,2}(?=\s)"
    rf"|(?<=\n)(?=[ \t]{{0,8}}(?:\d{{1,2}}(?:\.\d{{1,2}}){{0,2}}[.)][ \t]{{1,4}}[{_UPPER}„]"
    r"|\d{1,2}\)[ \t]|[a-z][)/][ \t]|[•●▪◦*][ \t])))"
)
_ROMAN: Final = re.compile(r"[ivx]{2,5}")


@cache
def _abbreviations() -> frozenset[str]:
    return load_folded("abbreviations", "never_last")


@cache
def _possible_ends() -> frozenset[str]:
    return load_folded("abbreviations", "may_be_last")


def split_sentences(view: View) -> tuple[Span, ...]:
    """The sentences of a view in order, without the blanks around them; page furniture is none."""
    sentences: list[Span] = []
    matches = list(_END.finditer(view.clean))
    starts = [match.start() for match in matches]
    count, at = len(starts), 0
    for block, (start, end) in zip(view.source.blocks, view.block_spans, strict=True):
        while at < count and starts[at] < start:
            at += 1
        if block.kind is not BlockKind.FURNITURE:
            while at < count and starts[at] < end:
                last = matches[at].end()
                if last < end and _ends_sentence(view, start, starts[at], last):
                    _add_trimmed(sentences, view.clean, start, last)
                    start = last
                at += 1
            _add_trimmed(sentences, view.clean, start, end)
    return tuple(sentences)


def sentences_of(found: Found) -> tuple[Span, ...]:
    """The sentences of the document on the blackboard, split once."""
    if found.sentences is None:
        found.sentences = split_sentences(found.view)
    return found.sentences


def _ends_sentence(view: View, first: int, start: int, end: int) -> bool:
    """Whether a sentence that begins at ``first`` ends with the mark at ``clean[start:end]``."""
    clean, folded = view.clean, view.folded
    mark = clean[start]
    if mark == "\n":
        return True
    if mark == "." and end == start + 1 and _is_counted(folded[max(first, start - 3) : start]):
        if _CLOCK.match(folded, end):
            return True
        return _SCORE.search(folded, max(first, start - 9), start) is not None and (
            _read_following(clean, end).isupper()
        )
    following = _read_following(clean, end)
    if following and (following.islower() or (following in "–-" and folded[start - 1 : start].isdigit())):
        return False
    if mark != ".":
        return True
    if clean[end - 1] in '"“”»)]':
        return bool(following)
    word = _last_word(folded[max(first, start - 20) : start])
    if word in _possible_ends() and _NEXT.match(clean, end):
        return True
    return not word or _closes(word, following)


def _read_following(clean: str, at: int) -> str:
    """The first of the next four letters that is no blank."""
    for letter in clean[at : at + 4]:
        if not letter.isspace():
            return letter
    return ""


_NEXT: Final = re.compile(rf"\s\d{{1,2}}(?:[.)]\s[{_UPPER}]|:\d\d\s)")
"""``… Malá, Ph.D. 5. Příští zasedání``: the next item or note, and no figure of this sentence."""
_CLOCK: Final = re.compile(r"\s\d{1,2}:\d\d\s")
"""``zdrželi se 2. 11:40 zpráva …``: a time begins the next note, no day of a month."""
_SCORE: Final = re.compile(r"(?<![\d.:])\d{1,3}\s?:\s?\d{1,2}$")
"""``zvolen 9 : 3. Odvolání …``: a result ends the sentence, no ordinal begins one."""


def _is_counted(before: str) -> bool:
    """Whether a number of one or two figures stands before a dot, a day's or an item's, as before most dots."""
    if not before[-1:].isdigit():
        return False
    return before[-2:-1].isspace() or (before[-2:-1].isdigit() and before[:-2].isspace())


def _last_word(text: str) -> str:
    """What stands behind the last blank, bracket, quotation mark or slash; ``Ph. D`` is one word."""
    if text[-1:].isspace():
        return ""
    word = text.rsplit(maxsplit=1)[-1] if text else ""
    if word.isalnum():
        return "ph.d" if word == "d" and text.endswith("ph. d") else word
    for mark in '(„"/':
        word = word.rpartition(mark)[2]
    return word


_DAY: Final = re.compile(r"\d{1,2}\.\d{1,2}")
"""``1.11. 2009``: a day whose year stands apart."""


def ends_sentence(word: str) -> bool:
    """Whether a folded word with a dot may be the last of a sentence."""
    return _closes(word, "A")


def _closes(last: str, following: str) -> bool:
    """Whether a word with a dot, and a capital or a figure behind it, ends a sentence."""
    if last.isdigit():
        return len(last) > 2
    if last in _possible_ends():
        return following.isupper()
    if following.isdigit() and _DAY.fullmatch(last):
        return False
    last = last.rsplit(".", 1)[-1]
    return not (len(last) == 1 or last in _abbreviations() or _ROMAN.fullmatch(last))


def _add_trimmed(sentences: list[Span], text: str, start: int, end: int) -> None:
    """Adds a stretch without the blanks around it, unless nothing is left."""
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    if start < end:
        sentences.append(to_span((start, end)))
