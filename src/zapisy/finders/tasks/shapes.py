"""The shapes of whoever is named to do something: abbreviations, firms by their legal forms, words and what joins them."""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from zapisy.found import FoundAssignee, Span
from zapisy.lexicon import load_folded

ABBREVIATION: Final = re.compile(
    r"(?:[A-ZÁČĎÉĚÍŇÓŘŠŤÚŮÝŽ][a-záčďéěíľňóřšťúůýž]{1,2}[A-ZÁČĎÉĚÍŇÓŘŠŤÚŮÝŽ]{1,4}|[A-ZÁČĎÉĚÍŇÓŘŠŤÚŮÝŽ]{2,5}-[A-ZÁČĎÉĚÍŇÓŘŠŤÚŮÝŽ]{1,3}|[A-ZÁČĎÉĚÍŇÓŘŠŤÚŮÝŽ]{2,12}(?:[a-z]{0,3}[A-ZÁČĎÉĚÍŇÓŘŠŤÚŮÝŽ]{1,3})?|[A-ZÁČĎÉĚÍŇÓŘŠŤÚŮÝŽ]{2,5}\+{1,2})(?![\w])(?:\s[A-ZÁČĎÉĚÍŇÓŘŠŤÚŮÝŽ]{2,5}(?!\w)"
    r"|(?:(?<=SDH)|(?<=ČRS)|(?<=[ZM]Š)|(?<=TJ)|(?<=MP)|(?<=OÚ)|(?<=ZO)|(?<=MO)|(?<=FC)|(?<=HC)|(?<=HZS)|(?<=MAS)|(?<=DDM)|(?<=SVČ)|(?<=MěÚ)|(?<=[SF]K))\s[A-ZÁČĎÉĚÍŇÓŘŠŤÚŮÝŽ][a-záčďéěíľňóřšťúůýž]{2,20}(?!\w))?"
)
FIRM: Final = re.compile(
    r"[A-ZÁČĎÉĚÍŇÓŘŠŤÚŮÝŽ][\w&.+-]{1,25}(?:\s(?!(?:s|se|od|pro|z)\s)[\w&.+-]{1,20}){0,4},?\s"
    r"(?:spol\.\ss\s?r\.\s?o\.|s\.\s?r\.\s?o\.|a\.\s?s\.|z\.\s?s\.|o\.\s?p\.\s?s\.|v\.\s?o\.\s?s\.|k\.\s?s\.)"
)
_FORM: Final = re.compile(r"\.\s?[os]\.")
"""How all of these end."""
LONGEST_FIRM: Final = 160
FAMILY: Final = re.compile(r"[A-ZÁČĎÉĚÍŇÓŘŠŤÚŮÝŽ][a-záčďéěíľňóřšťúůýž]{1,20}(?!\w)")
GIVEN_BEFORE: Final = re.compile(r"(?<!\w)(?P<given>[A-ZÁČĎÉĚÍŇÓŘŠŤÚŮÝŽ][a-záčďéěíľňóřšťúůýž]{1,14})\s\Z")
LONGEST_GIVEN: Final = 16
"""Characters of a given name before another word, with the blank."""
LETTERS: Final = re.compile(r"[^\W\d_]+")
LEAD: Final = re.compile(
    r"(?:S|Se|K|Ke|U|O|V|Ve|Na|Za|Pro|Od|Do|Z|Ze|Po|Při|Mezi|Dle|Podle|Firm[auyě]|Společnost[ií]?)\s"
)
WORD: Final = re.compile(r"[^\W\d_]+(?:[-–—][^\W\d_]+)?\.?")
JOIN: Final = re.compile(
    r"(?:\s{0,2}[,;/+&]\s{0,2}(?:a\s)?|\s{1,2}(?:a|i|\+|&|ve spolupráci s|v součinnosti s|spolu s|společně s)\s{1,2})"
)
BESIDE: Final = re.compile(r"\s{1,2}se?\s{1,2}(?!tím\b)")
WITH: Final = ("spolupráci", "součinnosti", "spolu", "společně")
INFINITIVES: Final = ("at", "it", "et", "ět", "ít", "ýt", "out")
"""Ends of verbs and of no dative: ``Ukládá: 1. Pozvat hosty``."""
BEFORE_NAME: Final = re.compile(r"[\s,]{1,3}(?:p\.\s?|pan\w{0,2}\s)?")


def read_firm(clean: str, start: int, end: int) -> tuple[FoundAssignee, int] | None:
    """A firm by its legal form: ``GEOPLÁN Zdíly s.r.o.``"""
    if not clean[start : start + 1].isupper() or not _FORM.search(
        clean, start, min(end, start + LONGEST_FIRM)
    ):
        return None
    match = FIRM.match(clean, start, end)
    if match is None or LEAD.match(match.group()):
        return None
    return FoundAssignee(" ".join(match.group().split()), Span(*match.span())), match.end()


@cache
def list_nobody() -> frozenset[str]:
    """Words with which a line may begin that are nobody."""
    return load_folded("tasks", "parties") | load_folded("tasks", "no_owners")
