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
        if text[match.start() - 1 : match.start()] in _INSIDE:
            continue
        first = match.group().partition(" ")[0]
        if text.endswith(". ", 0, match.start()) and _COUNTED.search(
            text, max(0, match.start() - 5), match.start()
        ):
            things.add(match.group())
            continue
        if text.startswith(".", match.end()) and _ROMAN.fullmatch(first):
            continue  # ``XXIX. sjezd``
        if (
            first not in _no_names()
            and (first.isupper() or first.lower() not in _titles())
            and _FIRST.match(first)
        ):
            places.setdefault(match.group(), []).append(match)
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
    spoken = [match for match in matches if not is_shouted(text, *match.span())]
    if not spoken:
        return False
    first, _, whole = name.partition(" ")
    known = known_abbreviations()
    if whole in known and known[whole].kind == "university" and first not in known:
        return True
    if universities and first in load_set("organizations", "faculties"):
        return True
    unclear = name in known and known[name].ambiguous
    repeated = not unclear and len(matches) >= MIN_USES and name.isupper() and len(first) < 6
    return repeated or any(is_governed(text, *match.span()) for match in spoken)
