"""Finds organizations by abbreviations that no lexicon knows, where the text uses them as names.

Finds: ``zástupce XYZ``, ``XYZ zašle``, what a text has twice, faculties beside their university (``FEL ČVUT``).
Leaves: abbreviations of other things (DPH, ČOV), Roman numbers, titles, headings in capitals.
"""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from zapisy.finders.organizations.acronyms import is_governed, is_shouted
from zapisy.finders.organizations.lexicon import known_abbreviations
from zapisy.finders.organizations.lines import Reading
from zapisy.found import FoundOrganization, Span
from zapisy.lexicon import load_set, load_words
from zapisy.names.scan import UP
from zapisy.text.views import scan

MIN_USES: Final = 2
"""How often an unknown abbreviation must be used to count as an organization's name."""
_UPPER: Final = re.compile(rf"[{UP}]")
_CAPITALS: Final = re.compile(
    rf"[{UP}](?=[{UP}a-zř][{UP}]|[{UP}])(?:[{UP}a-zř]{{1,8}})(?:[ ](?:ČR|[{UP}]{{2,5}}))?(?![\w/@&+])(?!-[{UP}\d])(?!\.\w)"
)
_BESIDE: Final = re.compile(rf"[{UP}](?=[{UP}a-zř]?[{UP}])")
"""A capital with another one behind it, or behind one letter more: any that ``_CAPITALS`` begins with."""
_SMALL: Final = re.compile(r"[a-zř]")
_SHAPES: Final = bytes(
    ord("A" if _UPPER.match(letter) else "a" if _SMALL.match(letter) else " ")
    for letter in (bytes([code]).decode("cp1250", "replace") for code in range(256))
)
"""The letters of windows-1250 as capitals and small ones: two bytes are found many times quicker than two of many letters."""
_INSIDE: Final = frozenset(
    "./@&+-_0123456789abcdefghijklmnopqrstuvwxyzáčďéěíňóřšťúůýžABCDEFGHIJKLMNOPQRSTUVWXYZÁČĎÉĚÍŇÓŘŠŤÚŮÝŽ"
)
"""Letters and signs before which capitals are part of something else."""
_FIRST: Final = re.compile(rf"(?:(?:[{UP}][a-zř]?){{2,7}}|[{UP}]{{2,6}}[a-z])$")
_COUNTED: Final = re.compile(r"(?<![\d.])[1-9]\d\.[ ]$")
"""``47. DH``: what is held for the forty-seventh time is no organization."""
_ROMAN: Final = re.compile(r"[IVXLC]{2,7}")


@cache
def _no_names() -> frozenset[str]:
    return frozenset(load_words("organizations", "no_names"))


@cache
def _titles() -> frozenset[str]:
    """Titles in small letters without their dots: ``PhDr``, ``CFA`` are nobody's abbreviations."""
    return frozenset(
        word.replace(".", "").lower() for key in ("before", "after") for word in load_words("titles", key)
    )


def find_unknown(reading: Reading, *, universities: bool) -> list[FoundOrganization]:
    """Abbreviations that no lexicon knows, where the document uses them as a name: more than once, or once governed
    like one (``zástupce XY``, ``XY zašle``), or beside a university's."""
    mentions: list[FoundOrganization] = []
    text, places, things = reading.text, dict[str, list[re.Match[str]]](), set[str]()
    for match in scan(_CAPITALS, text, _list_beside(reading)):
        start, end = match.span()
        if text[start - 1 : start] in _INSIDE:
            continue
        name = match.group()
        if text.endswith(". ", 0, start) and _COUNTED.search(text, max(0, start - 5), start):
            things.add(name)
        elif name in places:
            if not (text.startswith(".", end) and _ROMAN.fullmatch(name.partition(" ")[0])):
                places[name].append(match)
        elif _may_be_name(name.partition(" ")[0], dotted=text.startswith(".", end)):
            places[name] = [match]
    for name, matches in places.items():
        if name not in things and _is_organization(text, name, matches, universities=universities):
            for match in matches:
                mentions.append(
                    FoundOrganization(
                        Span(*match.span()),
                        name,
                        name,
                        None,
                        "abbreviation",
                        None,
                        "organizations.abbreviation",
                    )
                )
    return mentions


def _may_be_name(first: str, *, dotted: bool) -> bool:
    """Whether a word in capitals has the shape of an abbreviation and is none of anything else; ``XXIX. sjezd`` is a number."""
    if first in _no_names() or (dotted and _ROMAN.fullmatch(first)):
        return False
    return (first.isupper() or first.lower() not in _titles()) and _FIRST.match(first) is not None


def _list_beside(reading: Reading) -> list[int]:
    """Where capitals stand that have another one beside them, or behind one letter."""
    if reading.encoded is None:
        return [match.start() for match in _BESIDE.finditer(reading.text)]
    find = reading.encoded.translate(_SHAPES).find
    places: list[int] = []
    for shape in (b"AA", b"AaA"):
        at = find(shape)
        while at >= 0:
            places.append(at)
            at = find(shape, at + 1)
    places.sort()
    return places


def _is_organization(text: str, name: str, matches: list[re.Match[str]], *, universities: bool) -> bool:
    if not (spoken := _list_spoken(text, matches)):
        return False
    first, _, whole = name.partition(" ")
    known = known_abbreviations()
    if whole in known and known[whole].kind == "university" and first not in known:
        return True
    if universities and first in load_set("organizations", "faculties"):
        return True
    unclear = name in known and known[name].ambiguous
    if not unclear and len(matches) >= MIN_USES and name.isupper() and len(first) < 6:
        return True
    for start, end in spoken:  # noqa: SIM110 - a generator costs more than the few places do
        if is_governed(text, start, end):
            return True
    return False


def _list_spoken(text: str, matches: list[re.Match[str]]) -> list[tuple[int, int]]:
    """Where an abbreviation stands outside of headings in capitals."""
    spoken: list[tuple[int, int]] = []
    for match in matches:
        start, end = match.span()
        if not is_shouted(text, start, end):
            spoken.append((start, end))
    return spoken
