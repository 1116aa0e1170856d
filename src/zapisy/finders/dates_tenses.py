"""Whether a date is told in the past tense or is still to come: by the verbs of its clause, else of its sentence.

Finds: ``5. 1. proběhla kontrola`` (past), ``5. 1. proběhne kontrola``, ``bude``, ``zašle``, ``termín`` (coming).
Leaves: nouns that end as participles do (``škola``, ``úkoly``), sentences with neither.
"""

from __future__ import annotations

import re
from functools import cache

from zapisy.found import Found, FoundDate
from zapisy.lexicon import load_folded, load_words
from zapisy.text.views import fold

_WORD = re.compile(r"[^\W\d_]{3,20}")
_PARTICIPLE = re.compile(r"\w{2,16}(?:l|la|lo|li|ly)\Z|(?:byl[aoiy]?|ze)\Z")
_TOGETHER = re.compile(r"\w{2,14}(?:eme|íme|áme)\Z")
_PRESENT = re.compile(r"(?<!\w)(?:je|jsou)(?!\w)")
_BREAK = re.compile(r"[,;:(]\s|\n|[.!?]\s(?=[A-ZÁ-Ž])|\s[–-]\s|\sže\s")
_STOP = re.compile(r"\n|[.!?;]\s{1,2}(?=[A-ZÁ-Ž])")
_REACH = 110


def read_tense(found: Found, date: FoundDate) -> str | None:
    """``past``, ``coming`` or None."""
    clean = found.view.running
    before = clean[max(0, date.span.start - _REACH) : date.span.start]
    behind = clean[date.span.end : date.span.end + _REACH]
    stops = list(_STOP.finditer(before))
    before = before[stops[-1].end() :] if stops else before
    stop = _STOP.search(behind)
    behind = behind[: stop.start()] if stop else behind
    breaks = list(_BREAK.finditer(before))
    near = before[breaks[-1].end() :] if breaks else before
    cut = _BREAK.search(behind)
    clause = f"{near} {behind[: cut.start()] if cut else behind}"
    return _judge(clause) or _judge(f"{before} {behind}")


def sets_task(found: Found, date: FoundDate) -> bool:
    """Whether a past tense before a deadline sets it for the time to come: ``pověřil``, ``doporučila``."""
    before = found.view.running[max(0, date.span.start - _REACH) : date.span.start].lower()
    return any(word.startswith(load_words("dates", "tasking")) for word in _WORD.findall(before))


@cache
def _coming() -> frozenset[str]:
    return load_folded("dates", "coming_words")


@cache
def _nouns() -> frozenset[str]:
    return frozenset(load_words("dates", "no_participles"))


def _judge(text: str) -> str | None:
    """What is to come wins: minutes tell in the past tense what was planned."""
    words = [match.group().lower() for match in _WORD.finditer(text)]
    if any(fold(word) in _coming() or _TOGETHER.match(word) for word in words):
        return "coming"
    if any(_PARTICIPLE.match(word) and word not in _nouns() for word in words):
        return "past"
    return "coming" if _PRESENT.search(text) else None
