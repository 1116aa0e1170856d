"""Whether a date is told in the past tense or is still to come: by the verbs of its clause, else of its sentence.

Finds: ``5. 1. proběhla kontrola`` (past), ``5. 1. proběhne kontrola``, ``bude``, ``zašle``, ``termín`` (coming).
Leaves: nouns that end as participles do (``škola``, ``úkoly``), sentences with neither.
"""

from __future__ import annotations

import re
from functools import cache
from string import ascii_lowercase
from typing import Final

from zapisy.found import Found, FoundDate, Span
from zapisy.lexicon import load_folded, load_words
from zapisy.text.letters import blank_others
from zapisy.text.views import View

_WORD: Final = re.compile(r"[^\W\d_]{3,20}")
_PARTICIPLE: Final = ("la", "lo", "li", "ly")
_TOGETHER: Final = ("eme", "íme", "áme")
"""Endings of words in the past tense (beside ``l``) and of what we shall do."""
_ENDINGS: Final = frozenset((*_PARTICIPLE, "me", *(letter + "l" for letter in ascii_lowercase)))
"""The last two letters of those, folded: most words have others."""
_PRESENT: Final = re.compile(r"j(?<!\wj)(?:e|sou)(?!\w)")
_BREAK: Final = re.compile(
    r"[,;:(.!?–ž-](?:(?<=[,;:(])\s|(?<=[.!?])\s(?=[A-ZÁČĎÉĚÍĽŇÓŘŠŤÚŮÝŽ])|(?<=\s[–-])\s|(?<=\sž)e\s)"
)
_STOP: Final = re.compile(r"[.!?;]\s{1,2}(?=[A-ZÁČĎÉĚÍĽŇÓŘŠŤÚŮÝŽ])")
_REACH: Final = 110


def read_tense(found: Found, date: FoundDate) -> str | None:
    """``past``, ``coming`` or None."""
    clean, (start, end) = found.view.running, date.span
    before = clean[max(0, start - _REACH) : start].rpartition("\n")[2]
    behind = clean[end : end + _REACH].partition("\n")[0]
    before = before[_last_end(_STOP, before) :]
    stop = _STOP.search(behind)
    behind = behind[: stop.start()] if stop else behind
    near = before[_last_end(_BREAK, before) :]
    cut = _BREAK.search(behind)
    if told := _judge(found.view, date.span, len(near), cut.start() if cut else len(behind)):
        return told
    if _SINCE.search(before) and _PRESENT.search(near):
        return None  # ``je od 1. března ředitelem``, whatever the rest tells
    return _judge(found.view, date.span, len(before), len(behind)) if cut or len(near) < len(before) else None


def _last_end(mark: re.Pattern[str], text: str) -> int:
    """Where the last mark ends."""
    end = 0
    for match in mark.finditer(text):
        end = match.end()
    return end


def sets_task(found: Found, date: FoundDate) -> bool:
    """Whether a past tense before a deadline sets it for the time to come: ``pověřil``, ``doporučila``."""
    before = found.view.running[max(0, date.span.start - _REACH) : date.span.start].lower()
    return any(word.startswith(load_words("dates", "tasking")) for word in _WORD.findall(before))


def tells_event(found: Found, date: FoundDate) -> bool:
    """Whether the words before a date in its sentence tell of an event that was: ``ples proběhl``, ``jsme uspořádali``."""
    start = date.span.start
    before = found.view.running_folded[max(0, start - _REACH) : start].rpartition("\n")[2]
    return (
        _EVENT.search(before[_last_end(_STOP, found.view.running[start - len(before) : start]) :]) is not None
    )


_EVENT: Final = re.compile(
    r"(?<![^\W_])(?:probeh|odbyl|konal|sesl|uskutecnil|usporadal|poradal|zucastnil|ucastnil|odehral|navstivil|zvitezil|oslavil|prezentoval|absolvoval)"
    r"(?:|[aioy]|l[aioy]?)(?![^\W_])"
)
"""What has taken place, which nobody decides on."""


@cache
def _coming() -> frozenset[str]:
    return load_folded("dates", "coming_words")


@cache
def _asking() -> frozenset[str]:
    return load_folded("dates", "asking_words")


@cache
def _nouns() -> frozenset[str]:
    return frozenset(load_words("dates", "no_participles"))


def _judge(view: View, span: Span, before: int, behind: int) -> str | None:
    """By so many characters around a date; what is to come wins: minutes tell in the past tense what was planned."""
    (start, end), clean, folded = span, view.running, view.running_folded
    words = blank_others(f"{folded[start - before : start]} {folded[end : end + behind]}").split()
    if not _coming().isdisjoint(words):
        return "coming"
    if not _asking().isdisjoint(words) and not clean.endswith(("ze dne ", "ze "), 0, start):
        return "coming"
    text, past = f"{clean[start - before : start]} {clean[end : end + behind]}", False
    if _ENDINGS.isdisjoint([word[-2:] for word in words]):
        return _judge_present(text, clean[max(0, start - 5) : start])
    for word in _WORD.findall(text.lower()):
        if word[-3:] in _TOGETHER and len(word) > 4:
            return "coming"
        past = past or (_ends_past(word) and word not in _nouns())
    if past:
        return "past"
    return _judge_present(text, clean[max(0, start - 5) : start])


_SINCE: Final = re.compile(r"(?<!\w)[Oo]de? \Z")
_GONE: Final = re.compile(r"(?<!\w)(?:[Mm]inul|[Pp]ředchoz|[Pp]ředešl|[Uu]plynul)\w{1,4}(?!\w)")


def _judge_present(text: str, before: str) -> str | None:
    """What is at a day is still to come; what is since a day may be either; ``minulý zápis (15. 1.) je …`` was."""
    if _GONE.search(text):
        return "past"
    return "coming" if _PRESENT.search(text) and not _SINCE.search(before) else None


def _ends_past(word: str) -> bool:
    return word[-1] == "l" or (word[-2:] in _PARTICIPLE and len(word) > 3)
