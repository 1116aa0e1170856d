"""Where a meeting takes place, without ``v`` and ``místo``, in the nominative.

Finds: behind a label (``Místo konání: …``), behind ``v``, ``ve``, ``na`` and a word for a place (``ve velkém sále radnice``), in a list
behind the date and the time (``10. 10. od 16:30, sborovna``), meetings over the net (``MS Teams``).
Leaves: places of which no word says that they are one.
"""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from zapisy.found import Span
from zapisy.lexicon import any_of, load_words
from zapisy.text.views import fold


class Place(NamedTuple):
    """A place in the nominative, and where it is written."""

    value: str
    span: Span


_PLACE_END = re.compile(
    r"\n|\t|[.;](?=\s[A-ZÁ-Ž\n])|\s(?:P[řr]ítom|Omluv|Čas|Datum|[oO]d\s\d|dne\s|v\s\d|[zZ]ahájení|Účast|Program|se\s|které|který|která|za\s|Prezence|byl|začíná)"
    r"|\s{3}|\.$|[.,]\s?(?:od|v)\s\d|\s?\((?=[^()\n]{0,30}\d[.:,]\d\d|(?:a\s)?(?:souběžně|on-?line))|,\s(?:začátek|zahájení|kterou|kterého|konané|konaného|on-?line|přítomn)"
)
_LISTED = re.compile(
    r"(?:hod(?:in)?\.?|h\.?|\d|\)|pondělí|úterý|středa|čtvrtek|pátek|sobota|neděle)[ ]?,[ ]{1,2}(?:zase[ ]|opět[ ]|tentokrát[ ])?(?=[^\s\d])"
)
_LEAST = 3


@cache
def _heads() -> dict[str, str]:
    return {fold(a): b for a, _, b in (entry.partition("|") for entry in load_words("header", "places"))}


@cache
def _located() -> re.Pattern[str]:
    heads = "|".join(sorted((re.escape(h).replace(r"\ ", r"\s") for h in _heads()), key=len, reverse=True))
    return re.compile(
        rf"(?<![^\W_])(?:v|ve|na)\s(?P<adjective>(?:\w{{4,14}}(?:em|ém|e|i)\s)?)(?P<head>{heads})(?![^\W_])"
    )


@cache
def _named() -> re.Pattern[str]:
    """A place in the nominative within the first words of a stretch."""
    heads = any_of(fold(head) for head in {*_heads().values()} if head != "půda")
    return re.compile(rf"(?:[^\W\d_][\w.-]{{1,16}},?\s){{0,2}}(?:{heads})(?![^\W_])")


@cache
def _online() -> re.Pattern[str]:
    return re.compile(rf"(?<![^\W_])(?:{any_of(load_words('header', 'online'))})(?![^\W_])")


def read_place(clean: str, start: int, end: int, *, labelled: bool) -> Place | None:
    """The place named in a stretch of the view: behind its label, or behind ``v`` and a word for a room."""
    return _read_labelled(clean, start, end) if labelled else _read_located(clean, start, end)


def read_listed(clean: str, start: int, end: int) -> Place | None:
    """The place that stands in the nominative behind a date and a time: ``2. 12. v 15 hodin, zasedačka ředitelství``."""
    for match in _LISTED.finditer(clean, start, end):
        stop = _PLACE_END.search(clean, match.end(), end)
        last = stop.start() if stop else end
        if _named().match(fold(clean[match.end() : last])) or _online().match(clean, match.end(), last):
            text = clean[match.end() : last].rstrip(" ,.;–-")
            return Place(" ".join(text.split()), Span(match.end(), match.end() + len(text)))
    return None


def read_online(clean: str, start: int, end: int) -> Place | None:
    """The net over which a meeting is held."""
    match = _online().search(clean, start, end)
    return Place(match.group(), Span(*match.span())) if match else None


def _read_labelled(clean: str, start: int, end: int) -> Place | None:
    while start < end and clean[start] in " \t\n":
        start += 1
    stop = _PLACE_END.search(clean, start, end)
    last = stop.start() if stop else end
    text = clean[start:last].strip(" ,.;")
    if len(text) < _LEAST:
        return None
    match = _located().match(fold(clean[start:last]))
    if match:
        return _compose(clean[start:last], match, start)
    return Place(re.sub(r"\s+", " ", text), Span(start, start + len(text)))


def _read_located(clean: str, start: int, end: int) -> Place | None:
    first = max(0, start - 1)
    match = _located().search(fold(clean[first:end]), start - first)
    if match is None:
        return None
    stop = _PLACE_END.search(clean, first + match.end(), end)
    return _compose(clean[first : stop.start() if stop else end], match, first)


def _compose(piece: str, match: re.Match[str], base: int) -> Place:
    """``ve velkém sále radnice`` → velký sál radnice; the match counts in the piece, which begins at the base."""
    first = match.start("adjective") if match["adjective"] else match.start("head")
    tail = re.sub(r"\s+", " ", piece[match.end() :]).rstrip(" ,.;(–-")
    tail = re.split(r",?\s(?:od|dne|a to|konané)\b", tail)[0]
    head = _heads()[re.sub(r"\s", " ", match["head"])]
    adjective = _mend_adjective(piece[match.start("adjective") : match.end("adjective")], head)
    if piece[match.start("head")].isupper():
        head = head[:1].upper() + head[1:]
    end = match.end() + len(piece[match.end() :].rstrip(" ,.;(–-\n"))
    return Place(f"{adjective}{head}{tail}", Span(base + first, base + max(end, match.end())))


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
