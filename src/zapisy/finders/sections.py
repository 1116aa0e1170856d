"""Finds the labelled stretches of a document: ``Přítomni:``, ``Omluveni:``, ``Program:`` and their like.

Finds: a label of lexicons/sections.toml at the beginning of a line or after a sentence end or another label's body,
followed by a colon, or alone on its line, in any case, with or without diacritics, letter-spaced.
Leaves: labels inside words (``Nepřítomni`` is not ``přítomni``), words in running text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from zapisy.found import Found, Section, Span
from zapisy.lexicon import any_of, load_lexicon
from zapisy.text.views import View, first_words, fold


@cache
def _kinds() -> dict[str, str]:
    return {fold(label): kind for kind, labels in load_lexicon("sections").items() for label in labels}


@cache
def _labels_by_word() -> dict[str, list[str]]:
    labels: dict[str, list[str]] = {}
    for label in _kinds():
        for word in first_words([label]):
            labels.setdefault(word, []).append(label)
    return labels


@cache
def _label_words() -> frozenset[str]:
    return frozenset(_labels_by_word())


def _match_labels(view: View) -> Iterator[re.Match[str]]:
    free = 0
    for start, word in view.places_of(_label_words()):
        if start >= free and (match := _pattern(word).match(view.folded, start)):
            free = match.end()
            yield match


@cache
def _pattern(word: str) -> re.Pattern[str]:
    """All labels that begin with a word."""
    labels = any_of(_labels_by_word()[word])
    return re.compile(
        rf"(?<![^\W\d_])(?P<label>{labels})(?![^\W_])"
        r"(?P<more>[ ](?:dle|podle|za|z|clenove|clenky|as|vyboru|rady|zastupitel\w{1,4}|senatori|komise|spolku|klubu|obce|mesta|osoby|byli|jsou)\b[^\n:.,;()]{0,40}(?=:|\n))?"
        r"(?P<aside>\s{0,3}\([^()\n]{1,60}\))?"
        r"(?:(?P<colon>\s{0,3}:)|(?P<alone>[ \t]{0,3}(?:\n|$)))"
    )


def find_sections(found: Found) -> None:
    """Finds labels and lets each section reach to the next one."""
    folded = found.view.folded
    matches = [m for m in _match_labels(found.view) if m["colon"] or _stands_alone(folded, m)]
    ends = [m.start() for m in matches] + [len(folded)]
    for match, end in zip(matches, ends[1:], strict=True):
        label = re.sub(r"\s+", " ", match["label"])
        body = Span(min(match.end(), end), end)
        found.sections.append(Section(_kinds()[label], Span(match.start("label"), match.end("label")), body))


def _stands_alone(folded: str, match: re.Match[str]) -> bool:
    """A label without a colon: alone on its line, and of a kind that is written so (not ``Zahájení``, an agenda item)."""
    kind = _kinds()[re.sub(r"\s+", " ", match["label"])]
    return kind not in ("time", "date", "place", "other") and _starts_line(folded, match.start())


def _starts_line(folded: str, at: int) -> bool:
    return not folded[folded.rfind("\n", 0, at) + 1 : at].strip(" \t-–•*0123456789.)")
