"""Where a meeting takes place, without ``v`` and ``místo``, in the nominative."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from zapisy.found import Span
from zapisy.lexicon import load_words
from zapisy.text.views import fold


class Place(NamedTuple):
    """A place in the nominative, and where it is written."""

    value: str
    span: Span


_PLACE_END = re.compile(
    r"\n|\t|[.;](?=\s[A-ZÁ-Ž\n])|\s(?:P[řr]ítom|Omluv|Čas|Datum|od\s\d|dne\s|v\s\d|Zahájení|Účast|Program|se\s|které|který|která|za\s|Prezence|byl|začíná)|\s{3}|\.$|[.,]\s?(?:od|v)\s\d"
)


@cache
def _heads() -> dict[str, str]:
    return {fold(a): b for a, _, b in (entry.partition("|") for entry in load_words("header", "places"))}


@cache
def _located() -> re.Pattern[str]:
    heads = "|".join(sorted((re.escape(h).replace(r"\ ", r"\s") for h in _heads()), key=len, reverse=True))
    return re.compile(
        rf"(?<![^\W_])(?:v|ve|na)\s(?P<adjective>(?:\w{{4,14}}(?:em|ém|e|i)\s)?)(?P<head>{heads})(?![^\W_])"
    )


def read_place(clean: str, start: int, end: int, *, labelled: bool) -> Place | None:
    """The place named in a stretch of the view: behind its label, or behind ``v`` and a word for a room."""
    return _read_labelled(clean, start, end) if labelled else _read_located(clean, start, end)


def _read_labelled(clean: str, start: int, end: int) -> Place | None:
    while start < end and clean[start] in " \t\n":
        start += 1
    stop = _PLACE_END.search(clean, start, end)
    last = stop.start() if stop else end
    text = clean[start:last].strip(" ,.;")
    if len(text) < 3:
        return None
    match = _located().match(fold(clean), start, last)
    return (
        _compose(clean, match, last)
        if match
        else Place(re.sub(r"\s+", " ", text), Span(start, start + len(text)))
    )


def _read_located(clean: str, start: int, end: int) -> Place | None:
    match = _located().search(fold(clean[:end]), start, end)
    if match is None:
        return None
    stop = _PLACE_END.search(clean, match.end(), end)
    return _compose(clean, match, stop.start() if stop else end)


def _compose(clean: str, match: re.Match[str], last: int) -> Place:
    first = match.start("adjective") if match["adjective"] else match.start("head")
    tail = re.sub(r"\s+", " ", clean[match.end() : last]).rstrip(" ,.;(–-")
    tail = re.split(r",?\s(?:od|dne|a to|konané)\b", tail)[0]
    head = _heads()[re.sub(r"\s", " ", match["head"])]
    adjective = _mend_adjective(clean[match.start("adjective") : match.end("adjective")], head)
    written = clean[match.start("head")]
    head = head[:1].upper() + head[1:] if written.isupper() else head
    span_end = match.end() + len(clean[match.end() : last].rstrip(" ,.;(–-\n"))
    return Place(f"{adjective}{head}{tail}", Span(first, max(span_end, match.end())))


def _mend_adjective(adjective: str, head: str) -> str:
    """``velké zasedací síni`` → velká: by the ending of the head."""
    word = adjective.rstrip()
    if not word:
        return ""
    if word.endswith("ém"):
        return word[:-2] + ("é " if head.endswith("o") else "ý ")
    if word.endswith("é"):
        return word[:-1] + "á "
    return word + " "
