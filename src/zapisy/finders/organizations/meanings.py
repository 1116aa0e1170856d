"""Abbreviations that may stand for several bodies: expanded where the context settles it, else as written with candidates.

Finds: ``MV předloží`` with its candidates, ``RM`` of a town's own minutes, ``ANO`` beside other parties.
Leaves: those that nothing makes a body (``Souhlasíte? ANO``), those that the text gives another meaning (``územní plán (dále jen ÚP)``).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import cache, lru_cache
from typing import Final

from zapisy.finders.organizations.acronyms import is_governed, is_shouted
from zapisy.finders.organizations.initials import Initials
from zapisy.finders.organizations.lexicon import Known, known_abbreviations, known_names, noun_forms
from zapisy.finders.organizations.lines import Reading
from zapisy.found import FoundOrganization, Span
from zapisy.lexicon import load_folded, load_set, load_words
from zapisy.text.views import View, fold

Settled = Mapping[str, Known | None]
"""What abbreviations stand for in one document; None for those that the text gives to a thing."""
_UNIT_DASH: Final = re.compile(r"\s{1,4}[–—-]\s{1,4}")
_PART_BEFORE: Final = re.compile(r"(?:\w[@&+_.-]|\d/?|_)$")
_PART_BEHIND: Final = re.compile(r"[@&+_.-]\w|/[a-z\d]")
_SIGNS: Final = frozenset("@&+_.-/")
"""With what ``_PART_BEHIND`` begins."""


@cache
def list_candidates() -> dict[str, tuple[str, ...]]:
    """Ambiguous abbreviation → what it may stand for, in the nominative, sorted."""
    entries = (entry.lstrip("*").split("|") for entry in load_words("ambiguous", "meanings"))
    meanings = {short: set(names) for short, *names in entries}
    for short, known in known_abbreviations().items():
        if known.ambiguous:
            meanings.setdefault(short, set()).add(known.name)
    return {short: tuple(sorted(names, key=str.casefold)) for short, names in meanings.items()}


@cache
def _things() -> frozenset[str]:
    entries = (entry.partition("|")[0] for entry in load_words("ambiguous", "meanings"))
    return frozenset(short[1:] for short in entries if short.startswith("*"))


@cache
def _folded() -> frozenset[str]:
    """The folded forms of the abbreviations."""
    return frozenset(_words())


@cache
def _words() -> dict[str, tuple[str, ...]]:
    """The abbreviations, and those of councils, by their folded form."""
    shorts = {*list_candidates(), *(s for c in load_words("ambiguous", "councils") for s in c.split("|")[1:])}
    folded: dict[str, tuple[str, ...]] = {}
    for short in sorted(shorts):
        folded[fold(short)] = (*folded.get(fold(short), ()), short)
    return folded


def make_known(name: str, short: str) -> Known:
    """A meaning of an abbreviation, with its kind."""
    known = known_names().get(name.lower())
    heads = (head for word in name.lower().split() for head in noun_forms().get(word, ()))
    head = next(heads, None)
    party = name in load_set("organizations", "parties")
    kind = known.kind if known else "party" if party else head.kind if head else "abbreviation"
    return Known(known.name if known else name, short, kind, False)


def list_places(view: View) -> dict[str, list[int]]:
    """Where each ambiguous abbreviation stands by itself, in capitals."""
    places: dict[str, list[int]] = {}
    for at, word in view.places_of(_folded()):
        for short in _words()[word]:
            end = at + len(short)
            if view.clean[at:end] == short and not _is_part(view.clean, at, end):
                places.setdefault(short, []).append(at)
    return places


def _is_part(text: str, at: int, end: int) -> bool:
    """Whether capitals are part of something longer: ``RM/359``, ``MS-24``, ``s. r. o. MV.cz``."""
    if text[at - 1 : at] != " " and _PART_BEFORE.search(text, max(0, at - 2), at):
        return True
    return text[end : end + 1] in _SIGNS and _PART_BEHIND.match(text, end) is not None


def find_meant(
    reading: Reading, places: Mapping[str, list[int]], settled: Settled, people: Initials
) -> list[FoundOrganization]:
    """The abbreviations whose meaning is settled, everywhere; the others where the text treats one as a body."""
    mentions: list[FoundOrganization] = []
    for short, starts in places.items():
        known = settled.get(short)
        if known is None and (
            short in settled or people.has(short) or not _acts(reading.text, short, starts)
        ):
            continue
        for at in starts:
            span = Span(at, at + len(short))
            if known is not None:
                name, kind, by = known.name, known.kind, "organizations.context"
            else:
                name, kind, by = short, "abbreviation", "organizations.ambiguous"
            mentions.append(FoundOrganization(span, short, name, short if known else None, kind, None, by))
    return mentions


def _acts(text: str, short: str, starts: Iterable[int]) -> bool:
    """Whether an abbreviation is a body somewhere: ``zástupce MV``, ``MV zašle``."""
    for at in starts:
        end = at + len(short)
        if is_shouted(text, at, end):
            continue
        if _is_staffed(text, at) or (short not in _things() and is_governed(text, at, end)):
            return True
    return False


def _is_staffed(text: str, at: int) -> bool:
    before = fold(text[max(0, at - 24) : at]).split()
    return bool(before) and text[at - 1] == " " and before[-1] in load_folded("ambiguous", "staff")


def settle_attended(mentions: Iterable[FoundOrganization], settled: Settled) -> None:
    """What stands beside persons: ``MV – OSR`` where the text has said what MV is."""
    for mention in mentions if settled else ():
        short, _, unit = _UNIT_DASH.sub("\0", mention.text, count=1).partition("\0")
        known = settled.get(short.strip())
        if known and mention.name == mention.text:
            mention.name, mention.short_name, mention.kind = known.name, known.short, known.kind
            mention.unit = unit.strip() or None


def note_candidates(mentions: Iterable[FoundOrganization]) -> None:
    """Gives those that are still called by an ambiguous abbreviation what it may stand for."""
    for mention in mentions:
        mention.candidates = _read_candidates(mention.name)


@lru_cache(maxsize=1 << 12)
def _read_candidates(name: str) -> tuple[str, ...]:
    return list_candidates().get(_UNIT_DASH.split(name, maxsplit=1)[0].strip(), ())
