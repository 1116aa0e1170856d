"""Places of words: how they are kept, and patterns that are tried at places alone."""

from __future__ import annotations

import re
import sys
from bisect import bisect_left
from collections.abc import Iterable
from typing import Final

from zapisy.text.letters import blank_others, fold

_WORD: Final = re.compile(r"[^\W\d_]+")


def index_words(folded: str) -> dict[str, list[int]]:
    """Each run of letters of a folded text and where it stands."""
    words: dict[str, list[int]] = {}
    at = 0
    for word in blank_others(folded).split(" "):
        if word:
            if word in words:
                words[word].append(at)
            else:
                words[word] = [at]
        at += len(word) + 1
    return words


def scan(
    pattern: re.Pattern[str], text: str, starts: Iterable[int], end: int = sys.maxsize
) -> list[re.Match[str]]:
    """The matches of a pattern that begin at one of the places, which are in order; none overlaps another.

    To a pattern the text ends at ``end``.
    """
    matches: list[re.Match[str]] = []
    free = 0
    for start in starts:
        if start >= free and (match := pattern.match(text, start, end)):
            matches.append(match)
            end_of_match = match.end()
            free = end_of_match if end_of_match > start else start + 1
    return matches


def scan_first(
    pattern: re.Pattern[str], text: str, starts: Iterable[int], end: int = sys.maxsize
) -> re.Match[str] | None:
    """The first match of a pattern that begins at one of the places."""
    for start in starts:
        if match := pattern.match(text, start, end):
            return match
    return None


def list_places(places: list[int], start: int, end: int) -> list[int]:
    """Those of the ordered places that stand in a stretch."""
    if not places or places[-1] < start or places[0] >= end:
        return []
    first = bisect_left(places, start)
    return places[first : bisect_left(places, end, first)] if places[first] < end else []


def first_words(phrases: Iterable[str]) -> frozenset[str]:
    """The first run of letters of each phrase, folded."""
    return frozenset(match.group() for phrase in phrases if (match := _WORD.search(fold(phrase))))
