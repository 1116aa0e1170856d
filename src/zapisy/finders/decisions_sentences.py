"""What a sentence is to the finder of decisions: its place, its frames, and which of its clauses are subordinate."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from zapisy.finders.decisions_verbs import Verb
from zapisy.lexicon import any_of, load_words
from zapisy.text.views import fold

MARKER = re.compile(
    r"(?:[ \t]*(?P<mark>[a-z][)/]|\(?[ivx]{1,5}[.)]|[a-z]\.(?=\s)|\d{1,2}(?:\.\d{1,2}){0,2}[.)]"
    r"|\d{1,2}(?:\.\d{1,2}){1,2}\.?)"
    r"[ \t]{1,4}"
    r"|[ \t]*(?:k bodu|ad|bod)\s(?:č\.\s?)?\d{1,2}(?:\.\d{1,2})?[.:)]{0,2}\s{1,4}|[ \t]*(?:[-–•*●]|(?-i:o))\s+)",
    re.IGNORECASE,
)
REACH = 600
"""Characters before a verb in which its subject is looked for."""


@dataclass(frozen=True, slots=True)
class Frame:
    """A verb that decides: where its text begins, and what kind of sentence it is.

    ``voice`` is active, passive, reflexive or vote (no verb, only a vote).
    """

    verb: Verb
    start: int
    voice: str
    link: int | None = None
    body: str | None = None


@dataclass(frozen=True, slots=True)
class Sentence:
    """A stretch of the text to be read: ``governed`` says that a body named before rules it, ``point`` that it is a
    lettered point, ``voted`` that a vote stands in it or right behind it."""

    clean: str
    folded: str
    start: int
    end: int
    governed: bool = False
    point: bool = False
    voted: bool = False


@cache
def _subordinator() -> re.Pattern[str]:
    """Folded conjunctions; ``že`` is only so behind a comma or ``a``, else it is the preposition ``ze``."""
    words = {fold(word) for word in load_words("resolutions", "subordinators")} - {"ze"}
    return re.compile(rf"(?<!\w)(?:{any_of(words)}|(?<=[,;]\s)ze|(?<=\sa\s)ze)(?!\w)")


@cache
def _reporting() -> re.Pattern[str]:
    """``Starosta uvedl, že …``: a person's verb with its clause."""
    verbs = [fold(word) for word in load_words("resolutions", "reporting")]
    said = any_of(verb + ending for verb in verbs for ending in ("", "a", "i", "y", "o"))
    return re.compile(
        rf"(?<!\w)(?:{said})(?!\w)[^.]{{0,60}}?,\s(?:ze|aby|jak|proc|zda|jestli|kdy|kolik)(?!\w)"
    )


@cache
def _earlier() -> re.Pattern[str]:
    words = [*load_words("resolutions", "earlier"), *load_words("resolutions", "habitual")]
    return re.compile(rf"(?<!\w)(?:{any_of(map(fold, words))})(?!\w)")


def is_reported(folded: str, start: int, end: int) -> bool:
    """Whether somebody tells what follows, or it was so before or is so always."""
    return (
        _reporting().search(folded, start, end) is not None
        or _earlier().search(folded, start, end) is not None
    )


def is_subordinate(folded: str, start: int, end: int, *, plain: bool = False) -> bool:
    """Whether the stretch ends inside a clause that a conjunction opened."""
    last = max(_subordinator().finditer(folded, start, end), key=re.Match.start, default=None)
    if last is None:
        return False
    comma = folded.rfind(",", last.end(), end)
    return comma < 0 or (end - comma > 30 and not plain)
