"""Head nouns as they stand in a text: one word, or several that hyphens join."""

from __future__ import annotations

import re
from typing import Final

_WORD: Final = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_JOINING: Final = "-/@"
"""Signs before a word that is part of another one."""


class Noun:
    """A noun as written, and its place."""

    __slots__ = ("end", "start", "word")

    def __init__(self, start: int, end: int, word: str) -> None:
        self.start, self.end, self.word = start, end, word


def read_noun(text: str, at: int, size: int) -> Noun | None:
    """The noun that begins at a place, of which so many letters are known to be one run (0: none are)."""
    if at > 0 and text[at - 1] in _JOINING:
        return None
    end = at + size
    if not size or text.startswith("-", end):
        match = _WORD.match(text, at)
        if match is None:
            return None
        end = match.end()
    return Noun(at, end, text[at:end])
