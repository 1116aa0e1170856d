"""The names that follow a word for an officer: in a row, or one a line with dots and dates between them.

Finds: ``J. Hrubec, starosta obce Lhota, a V. Malá``; the names under each other above lines of dots.
Leaves: the next column of a row where a label has one or two names; a name that begins a sentence or a label.
"""

from __future__ import annotations

import re
from functools import cache
from itertools import pairwise
from typing import Final

from zapisy.finders.officers.wordings import officer_words
from zapisy.found import Found
from zapisy.lexicon import load_folded
from zapisy.names.scan import ScannedPerson, scan_person
from zapisy.names.shape import given_names
from zapisy.text.letters import compile_either
from zapisy.text.views import fold

MOST: Final = {"recorder": 2, "chair": 2}
"""Names that a label may have; more are a list of something else."""
_BETWEEN_SIGNERS: Final = compile_either(
    r"(?:[\s,;_.…·–-]|\b(?:a|v\.\s?[rz]\.?|dne|pan|p\.|pí|zastupitel(?:e|ku|em|kou)?|radní(?:ho|m)?|člen(?:a|ku|em|kou)?|kolegu|kolegyni|občan(?:a|ku))(?=\s)|\d{1,2}\.\s?\d{1,2}\.\s?\d{4}|\d[.)]\s|v\.\s?r\.|\([^()\n]{0,40}\)"
    r"|(?:předseda|předsedkyně)\b(?:\s?:)?|(?:členové|člen|členka|členky)\b(?:\s?:)?)*"
)
_COLUMN: Final = re.compile(r"[ \u00a0]{4}|\t")
_COMPANY: Final = re.compile(
    r"[^\n,:]{2,60},?\s(?:s\.\s?r\.\s?o\.|a\.\s?s\.|spol\.|z\.\s?s\.|o\.\s?p\.\s?s\.)(?:\s?s\sr\.\s?o\.)?,\s"
)
LONGEST_COMPANY: Final = 100
"""Characters of that."""
_NICKNAME_GAP: Final = re.compile(r"\s[–-]\s")
"""Between a full name and one word that is a nickname: ``Hana Suchá – Vlaštovka``."""
_OFFICE_BELOW: Final = re.compile(
    r"[ ]{0,3},?[ ]{0,3}(?:v\.[ ]?r\.)?[\s,]{1,80}(?P<office>[a-záčďéěíňóřšťúůýž]{5,20})"
)
_NEXT_COLUMN: Final = re.compile(r"[ \u00a0]{0,40}\t[ \t\u00a0]{0,40}|[ \u00a0]{4,200}")
_LED_BELOW: Final = compile_either(r"\n\s{0,40}předsed(?:a|kyně)\b")
"""The chair signs in a line of their own below the names of others."""
_NUMBERED: Final = re.compile(r"\d[.)]\s{0,3}$")
_ITEM: Final = re.compile(r"\n\s{0,9}\d[.)]\s{1,3}$")
"""The number of the next item, below names that have none."""
_ASIDE: Final = re.compile(
    r",\s(?P<office>[a-záčďéěíňóřšťúůýž]{4,20})(?:\s[^\s,;.:()]{1,20}){0,8}(?=,\s|\sa\s)"
)
_BEGINS_OTHER: Final = re.compile(r"[ \n][a-záčďéěíňóřšťúůýž]{3}|\s?:")


def list_signers(
    found: Found, at: int, limit: int, *, column: bool = False, prose: bool = False
) -> list[ScannedPerson]:
    """The names behind a label: in a row, or one a line with dots and dates between them; with ``column`` no further
    than the column that the first one stands in; in ``prose`` not behind the end of the sentence."""
    clean = found.view.clean
    named = clean.find(".,", at, min(limit, at + LONGEST_COMPANY)) >= 0
    if company := _COMPANY.match(clean, at, limit) if named else None:
        at = company.end()
    persons: list[ScannedPerson] = []
    whole = False
    marked = clean[max(0, at - 6) : at].rstrip().endswith((".", ")"))
    numbered = marked and _NUMBERED.search(clean, max(0, at - 6), at) is not None
    while at < limit:
        gap = _BETWEEN_SIGNERS.match(clean, at, limit)
        assert gap is not None
        between = gap.group()
        if prose and not persons and "." in between.replace("p.", ""):
            break
        below = bool(persons) and "\n" in between
        if below and (_LED_BELOW.search(between) or (not numbered and _ITEM.search(between))):
            break
        numbered = numbered or _has_figure(between)
        if column and persons and (_begins_column(between) or "předsed" in between):
            break
        person = scan_person(clean, gap.end(), limit) if gap.end() < limit else None
        if person is None or (persons and _begins_other(clean, person)):
            break
        lone = person.parsed.given is None or person.parsed.family is None
        if persons and lone and not person.titles:
            if below and (column or person.parsed.family is None):
                break  # the first word of what stands below: ``Vít   L o m``
            if whole and _NICKNAME_GAP.fullmatch(between):
                at = person.span.end
                continue
        whole = not lone
        persons.append(person)
        at = _skip_office(clean, person.span.end, limit)
    return persons


def _has_figure(between: str) -> bool:
    for sign in between:  # noqa: SIM110 (as in has_any)
        if sign.isdigit():
            return True
    return False


def _begins_column(between: str) -> bool:
    """Whether a gap goes over to the next column of a row."""
    return "\t" in between or (len(between) > len("   ") and _COLUMN.search(between) is not None)


def keep_column(clean: str, label: str, persons: list[ScannedPerson]) -> list[ScannedPerson]:
    """The names behind a (folded) label for one officer, up to the next column: ``Ověřil Petr Dub          Ing. Iva Malá v. r.``

    Who has recorded is one, too, where a page ran the columns together: ``Zapsala Iva Malá Petr Dub, starosta``.
    """
    word = label.split(maxsplit=1)[0].rstrip(" :")
    if (
        word in load_folded("officers", "one_recorder")
        and len(persons) > 1
        and clean[persons[0].span.end : persons[1].span.start].isspace()
    ):
        return persons[:1]
    if word in load_folded("officers", "one_verifier"):
        for at, (one, other) in enumerate(pairwise(persons), start=1):
            if _NEXT_COLUMN.fullmatch(clean, one.span.end, other.span.start) or _signs_below(
                clean, one, other
            ):
                return persons[:at]
    return persons


def _signs_below(clean: str, one: ScannedPerson, other: ScannedPerson) -> bool:
    """``Ověřil: Petr Dub⏎⏎Ing. Iva Malá v. r. předsedkyně výboru``: who signs as the head of the body below."""
    if "\n" not in clean[one.span.end : other.span.start]:
        return False
    office = _OFFICE_BELOW.match(clean, other.span.end)
    return office is not None and is_office(office["office"])


def _skip_office(clean: str, at: int, limit: int) -> int:
    """The end of an office behind a name that a further name follows: ``J. Hrubec, starosta obce Lhota, a V. Malá``."""
    match = _ASIDE.match(clean, at, limit) if clean.startswith(",", at) else None
    if (
        match is None
        or not is_office(match["office"])
        or match["office"] in ("členové", "členky")
        or officer_words().match(fold(match["office"]))
    ):
        return at
    return match.end()


def is_office(word: str) -> bool:
    """Whether a word is that of an office: ``předsedkyně``, ``kurátor``."""
    return fold(word).startswith(_office_stems())


@cache
def _office_stems() -> tuple[str, ...]:
    return tuple(load_folded("roles", "stems"))


def _begins_other(clean: str, person: ScannedPerson) -> bool:
    """Whether what looks like a further name begins a sentence or is the next label."""
    return bool(_BEGINS_OTHER.match(clean, person.span.end))


def is_nominative(person: ScannedPerson) -> bool:
    """Whether a name can only be in the nominative, and the names in a row with it: ``E. Jonát, dr. Korda``."""
    given, family = person.parsed.given, person.parsed.family
    called = given is None or given.endswith(".") or given in given_names()
    return family is not None and called and fold(family)[-1] in _CONSONANTS


_CONSONANTS: Final = "bcdfghjklmnpqrstvwxz"
