"""Where the next person of a presence list begins, though no comma or line break tells it.

Finds: ``město Dubí – Eva Tichá`` behind a comma, ``předseda: Rak``, ``NOVOTNÝ, TICHÁ``, ``Jan Kos Eva Malá``.
Leaves: offices and bodies that belong to the name before them.
"""

from __future__ import annotations

import re
from typing import Final

from zapisy.finders.attendance.institutions import cut_office
from zapisy.finders.attendance.places import names_full
from zapisy.finders.attendance.plurals import find_office
from zapisy.finders.attendance.shapes import has_role, is_exact_office, match_role_before
from zapisy.finders.attendance.trades import short_offices
from zapisy.finders.organizations.lexicon import known_abbreviations
from zapisy.found import FoundAttendance
from zapisy.names.scan import LOW, NAME, UP, scan_person
from zapisy.names.shape import given_names
from zapisy.names.titles import take_titles
from zapisy.text.letters import compile_either

_PAIR: Final = re.compile(r"[^–—-]{3,40}[ ](?:[–—-])[ ]")
"""``…, město Dubí – Eva Tichá``: the next body with its person."""
_NEXT_LABEL: Final = re.compile(rf"(?P<office>[^:]{{3,50}}):[ ]?(?=[{UP}])")
_TWO_NAMES: Final = re.compile(rf"([{UP}][{LOW}]+)[ ]([{UP}][\w-]+)")
_FAMILY: Final = re.compile(rf"[{UP}][{LOW}]{{2,24}}")
_CAPITALS: Final = re.compile(rf"[{UP}]{{4,30}}")
_LABEL_BEHIND: Final = compile_either(
    r"(?:(?!zast|náhrad|omluv|místo)[^\W\d_]{4,20}(?:[ ][^\W\d_]{2,16}){0,2}|za [^:,]{2,30})\s?:\s"
)
GUESTS: Final = compile_either(
    rf"(?:hosté|host|jako host(?:é|ka)?|přizván[aiy]?)[ ](?=[{UP}]|[{LOW}]{{1,16}}\.?[ ]?[{UP}])"
)
"""A word within a list behind which its guests stand."""
NEXT_GAP: Final = re.compile(rf"[ ](?=[{UP}]|[a-zř]{{1,5}}\.)")


def begins_pair(text: str, start: int, end: int) -> bool:
    """Whether the next person begins with a body or an office: ``město Dubí – Eva Tichá``, ``předseda: Rak``, ``za obec Lípa Eva Tichá``."""
    if (pair := _PAIR.match(text, start, end)) and names_full(text, pair.end(), end):
        return True
    if (label := _NEXT_LABEL.match(text, start, end)) and has_role(label["office"]):
        return True
    if not text.startswith("za ", start):
        return False
    inside = any(names_full(text, gap.end(), end) for gap in NEXT_GAP.finditer(text, start + 3, end))
    return inside or begins_person(text, end, min(len(text), end + 60))


def is_surname(text: str, word: str, entry: FoundAttendance) -> bool:
    """``NOVOTNÝ, TICHÁ``: a word in capitals behind a lone name in capitals is the next one; so is ``Hejtmánek`` behind ``Malá``,
    which only begins as an office does."""
    alone = _CAPITALS.fullmatch(text, *entry.name.span) is not None
    if (
        _FAMILY.fullmatch(text, *entry.name.span)
        and entry.name.titles is None
        and _FAMILY.fullmatch(word.strip(" ."))
    ):
        return not is_exact_office(word.strip(" ."))
    return (
        alone and _CAPITALS.fullmatch(word.strip()) is not None and word.strip() not in known_abbreviations()
    )


def begins_person(text: str, at: int, end: int) -> bool:
    """Whether the next person begins here without a comma: with a title, or with a given name that a family name follows."""
    while at < end and text[at] in " \u00a0":
        at += 1
    titles, start = take_titles(text, at, min(end, at + 60))
    if titles:
        return NAME.match(text, start, end) is not None
    words = _TWO_NAMES.match(text, at, end)
    if words is None or (gender := given_names().get(words[1])) is None:
        return False
    return gender == "both" or words[2].endswith(("á", "í")) == (gender == "female") or words[2].endswith("í")


def begins_entry(text: str, aside: re.Match[str], end: int, entry: FoundAttendance) -> bool:
    """Whether the office behind a comma belongs to the next name: ``děkan Kučera, tajemník Malý``."""
    led_before = entry.role_span is not None and entry.role_span.start < entry.name.span.start
    if aside["aside"].isalpha() and aside["aside"].islower() and not led_before:
        return False  # an office alone
    if (
        _LABEL_BEHIND.match(aside["aside"])
        or is_surname(text, aside["aside"], entry)
        or GUESTS.match(aside["aside"])
        or begins_pair(text, *aside.span("aside"))
    ):
        return True
    place = aside.start("aside"), aside.end("aside")
    before = match_role_before(text, *place) or short_offices().match(text, *place)
    if before is None and led_before:
        before = match_role_before(
            text, place[0], end
        )  # ``ministr školství | , mládeže a tělovýchovy P. Malý``
        if before and "," in before["role"]:
            return True
        before = None
    person = scan_person(text, before.end(), aside.end("aside")) if before else None
    if person is None or (before and "zastupoval" in before["role"]) or cut_office(aside["aside"]):
        return False
    if text[person.name.start : person.name.end].partition(" ")[0] in known_abbreviations():
        return False
    if before and (find_office(before["role"]) or before["role"].split()[0].endswith(("ové", "anti"))):
        return True
    led = entry.role is not None and (led_before or entry.role_span is None)
    addressed = person.span.start < person.name.start and person.titles is None
    return led or addressed or (person.parsed.given is not None and person.parsed.family is not None)
