"""What the context says that an ambiguous abbreviation stands for, for one document.

Finds: the document's own word for it (``Ministerstvo vnitra (dále jen MV)``, ``MV – Ministerstvo vnitra``), the full name
elsewhere, the body that met and its council (``RM`` of a town), others of its kind beside it (``MF, MV a MPO``, ``ODS | ANO``),
a word before it (``hlídka MP``).
Leaves: meanings that two readings share; things (``územní plán (dále jen ÚP)``) are told as None.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache
from typing import Final

from zapisy.finders.organizations.lexicon import Known, known_abbreviations
from zapisy.finders.organizations.lines import Reading
from zapisy.finders.organizations.meanings import list_candidates, make_known
from zapisy.finders.organizations.merge import list_initials
from zapisy.found import Found, FoundOrganization
from zapisy.lexicon import load_set, load_words
from zapisy.names.scan import UP
from zapisy.text.views import fold

_CALLED: Final = re.compile(
    r"[ ,]{0,2}(?=[(dz])(?P<open>\(?)(?P<dale>(?:(?:dále|zkráceně|zkratka|zkr\.)[ ]?(?:jen|také|též|pouze|i)?[ ]?(?:jako[ ])?)?)[„\"“'‚]?$"
)
"""The look ahead passes over the places where neither a bracket nor a word for it begins."""
_OPENED: Final = tuple("(" + quote for quote in ("", "„", '"', "“", "'", "‚"))
"""Right before what is called so stands one of these, or further off ``dále``, ``zkráceně``, ``zkratka``, ``zkr.``"""
_EXPLAINED: Final = re.compile(r"[“”\"]?[ ]{0,2}(?:[–—=:-][ ]{0,2}|\([ ]?)(?:zkratka[ ](?:pro[ ])?)?")
_LEFT: Final = re.compile(
    rf"(?P<word>(?<!\w)[{UP}][\w]{{1,8}}(?:[ ]ČR)?)(?:[,;/][ ]?|[ ](?:a|i|nebo|či)[ ])$"
)
_RIGHT: Final = re.compile(rf"(?:[,;/][ ]?|[ ](?:a|i|nebo|či)[ ])(?P<word>[{UP}]\w{{1,8}}(?:[ ]ČR)?)(?!\w)")
_JOINED_LEFT: Final = (",", ";", "/", ", ", "; ", "/ ", " a ", " i ", " nebo ", " či ")
_JOINED_RIGHT: Final = (",", ";", "/", " a ", " i ", " nebo ", " či ")
"""What joins abbreviations, as ``_LEFT`` and ``_RIGHT`` have it."""
_NEIGHBOURS: Final = 8
"""How far a list of abbreviations is followed to either side."""


def settle_meanings(
    found: Found, reading: Reading, places: Mapping[str, list[int]], others: list[FoundOrganization]
) -> dict[str, Known | None]:
    """Abbreviation → what it stands for in this document, the surest word for it first."""
    settled: dict[str, Known | None] = _defined(reading.text, places, others)
    body = found.header.get("body")
    words = [
        *_of_body(body.value if body else "", places),
        *_beside_persons(found, places),
        *_among_others(reading.text, places),
        *_behind_words(reading.text, places),
        *_in_full(places, others),
    ]
    for short, name in words:
        if short in places and short not in settled:
            settled[short] = make_known(name, short)
    return settled


# ---------------------------------------------------------------- the document's own word
def _defined(
    text: str, places: Mapping[str, list[int]], others: list[FoundOrganization]
) -> dict[str, Known | None]:
    settled: dict[str, Known | None] = {}
    for short, found in places.items():
        for at in found:
            called = _read_called(text, at)
            mention = _find_defined(short, called, others) if called else None
            thing = mention is None and called is not None and bool(called["dale"])
            if mention is None and not thing:
                mention = _find_explained(text, short, at, others)
            if mention is not None:
                settled[short] = Known(mention.name, short, mention.kind or "abbreviation", False)
            elif thing:
                settled.setdefault(short, None)
    return settled


def _read_called(text: str, at: int) -> re.Match[str] | None:
    """What says before a place that something is called so from here on: a bracket, ``dále jen``."""
    start = max(0, at - 32)
    if not (
        text.endswith(_OPENED, 0, at) or text.find("dále", start, at) >= 0 or text.find("zk", start, at) >= 0
    ):
        return None
    return _CALLED.search(text, start, at)


def _find_defined(
    short: str, called: re.Match[str], others: list[FoundOrganization]
) -> FoundOrganization | None:
    """The organization that is called so from here on: ``Ministerstvo vnitra (dále jen „MV“)``."""
    start = called.start()
    mention = next((each for each in reversed(others) if each.span.end == start), None)
    return mention if mention and (called["dale"] or _fits(short, mention.name)) else None


def _find_explained(
    text: str, short: str, at: int, others: list[FoundOrganization]
) -> FoundOrganization | None:
    """The organization that an abbreviation is said to mean: ``MV – Ministerstvo vnitra``, ``MV (Ministerstvo vnitra)``."""
    explained = _EXPLAINED.match(text, at + len(short))
    if explained is None:
        return None
    end = explained.end()
    mention = next((each for each in reversed(others) if each.span.start == end), None)
    return mention if mention and _fits(short, mention.name) else None


def _fits(short: str, name: str) -> bool:
    """Whether capitals may be those of a name's words: MV of Ministerstvo vnitra, RM of Rada města Dolany."""
    initials = "".join(word[0] for word in name.split() if word[0].isalpha()).upper()
    return initials.startswith(short.upper()) or name in list_candidates().get(short, ())


# ---------------------------------------------------------------- the body that met
def _of_body(name: str, places: Mapping[str, list[int]]) -> Iterator[tuple[str, str]]:
    """The body's own initials, those of its council and board, and what stands beside such a body."""
    if not name:
        return
    initials = list_initials(name)
    for short in places:
        if short in initials:
            yield short, name
    if not _council_shorts().isdisjoint(places):
        yield from _of_council(name)
    lower = f" {name.lower()}"
    for start, short, meaning in _beside_bodies():
        if short in places and start in lower:
            yield short, meaning


@cache
def _beside_bodies() -> tuple[tuple[str, str, str], ...]:
    """How a word of a body's name begins, an abbreviation, what it stands for beside such a body."""
    entries = (entry.split("|") for entry in load_words("ambiguous", "beside_body"))
    return tuple((f" {start}", short, meaning) for start, short, meaning in entries)


@cache
def _council_shorts() -> frozenset[str]:
    return frozenset(short for entry in load_words("ambiguous", "councils") for short in entry.split("|")[1:])


def _of_council(name: str) -> Iterator[tuple[str, str]]:
    """``ZM`` and ``RM`` in the minutes of a town's council, board, and their committees."""
    council, board = load_words("ambiguous", "council")[0], load_words("ambiguous", "board")[0]
    words = name.split()
    at = next(
        (n for n, w in enumerate(words) if w.lower()[:-1] in (council.lower()[:-1], board.lower()[:-1])), None
    )
    if at is None:
        return
    whose = " ".join(words[at + 1 :])
    for entry in load_words("ambiguous", "councils"):
        owner, *shorts = entry.split("|")
        if whose.lower() == owner or whose.lower().startswith(f"{owner} "):
            for head, short in zip((council, board), shorts, strict=True):
                own = at == 0 and words[0].lower() == head.lower()
                yield short, name if own else f"{head} {whose}"


# ---------------------------------------------------------------- others of its kind
def _beside_persons(found: Found, places: Mapping[str, list[int]]) -> Iterator[tuple[str, str]]:
    """A party's name beside persons of other parties."""
    parties = load_words("ambiguous", "parties")
    listed = {entry.organization for entry in found.attendance if entry.organization}
    if any(name in parties for name in listed):
        for short in sorted(listed & places.keys()):
            yield from ((short, name) for name in list_candidates().get(short, ()) if _is_party(name))


def _is_party(name: str) -> bool:
    return name in load_set("ambiguous", "parties") or name in load_set("organizations", "parties")


def _among_others(text: str, places: Mapping[str, list[int]]) -> Iterator[tuple[str, str]]:
    """``MV`` among ministries, ``MSK`` among regions, ``ANO`` among parties: an abbreviation in a row with clear ones."""
    for short, starts in places.items():
        for at in starts:
            kinds = set(_list_kinds(text, at, at + len(short)))
            for name in list_candidates().get(short, ()) if kinds else ():
                if ("party" in kinds and _is_party(name)) or make_known(name, short).kind in kinds:
                    yield short, name


def _list_kinds(text: str, start: int, end: int) -> Iterator[str]:
    """The kinds of the clear abbreviations that stand in one row with a place, to the left and to the right."""
    for _ in range(_NEIGHBOURS):
        if not text.endswith(_JOINED_LEFT, 0, start):
            break
        left = _LEFT.search(text, max(0, start - 20), start)
        if left is None:
            break
        yield from _tell_kinds(left["word"])
        start = left.start("word")
    for _ in range(_NEIGHBOURS):
        if not text.startswith(_JOINED_RIGHT, end):
            return
        right = _RIGHT.match(text, end)
        if right is None:
            return
        yield from _tell_kinds(right["word"])
        end = right.end()


def _tell_kinds(word: str) -> Iterator[str]:
    known = known_abbreviations().get(word)
    if known and not known.ambiguous:
        yield known.kind
    elif word in load_set("ambiguous", "parties"):
        yield "party"


def _behind_words(text: str, places: Mapping[str, list[int]]) -> Iterator[tuple[str, str]]:
    """``hlídka MP``, ``hnutí ANO``: what only one meaning stands behind."""
    table = _beside_words()
    for short, starts in places.items():
        if short not in table:
            continue
        before = [fold(text[max(0, at - 20) : at]).split()[-1:] for at in starts if text[at - 1] == " "]
        words = {word for last in before for word in last}
        for beside, meaning in table[short] if words else ():
            if words & beside:
                yield short, meaning


@cache
def _beside_words() -> dict[str, list[tuple[frozenset[str], str]]]:
    """Abbreviation → words, folded, and the meaning that only stands behind them."""
    table: dict[str, list[tuple[frozenset[str], str]]] = {}
    for entry in load_words("ambiguous", "beside_word"):
        words, short, meaning = entry.split("|")
        table.setdefault(short, []).append((frozenset(map(fold, words.split())), meaning))
    return table


def _in_full(places: Mapping[str, list[int]], others: list[FoundOrganization]) -> Iterator[tuple[str, str]]:
    """The one of the meanings that the document names in full: all names that begin so are one chain; of two that differ in
    capitals alone the one that stands first."""
    candidates = list_candidates()
    written = dict.fromkeys(mention.name for mention in reversed(others))
    names = {name: f"{name.lower()} " for name in sorted(written, key=len)}
    for short in places:
        meant: dict[str, list[str]] = {}
        for candidate in candidates.get(short, ()):
            start = f"{candidate.lower()} "
            if longer := [name for name, lower in names.items() if lower.startswith(start)]:
                meant[candidate] = longer
        if len(meant) == 1:
            (longer,) = meant.values()
            if all(longer[-1].lower().startswith(name.lower()) for name in longer):
                yield short, longer[-1]
