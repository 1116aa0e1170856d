"""Organizations whose head is abbreviated and whose tail is in small letters or an abbreviation too.

Finds: ``odd. komunikace a výstav``, ``OS dřevařů``, ``ČMOS pracovníků školství``, ``ZO OS KOVO při Pile Lipov``, ``VV OFS``, ``STK`` of a sports
association's own minutes.
Leaves: a department without its field, the same letters in other texts.
"""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from zapisy.finders.organizations import fields, tails
from zapisy.finders.organizations.acronyms import is_shouted
from zapisy.finders.organizations.lines import Reading
from zapisy.found import FoundOrganization, Span
from zapisy.lexicon import any_of, load_folded, load_openers, load_words
from zapisy.names.scan import UP
from zapisy.text.views import scan

_UNIT: Final = re.compile(r"(?<![\w.])[Oo]dd\.(?=[ ][^\W\d_A-Z])")
_AT: Final = re.compile(rf"[ ]při(?=[ ][{UP}])")


def find_shorts(reading: Reading) -> list[FoundOrganization]:
    """All of them, each place once."""
    return [*_find_units(reading), *_find_unions(reading), *_find_sports(reading)]


def _find_units(reading: Reading) -> list[FoundOrganization]:
    """Departments by ``odd.`` and their fields; behind a comma and an office they are a part of its name."""
    mentions: list[FoundOrganization] = []
    text = reading.text
    starts = reading.view.starts_of(_DEPARTMENT)
    for match in scan(_UNIT, text, starts) if starts else ():
        end = fields.read_fields(text, match.end())
        if end > match.end():
            mentions.append(_write(text, match.start(), end, "unit"))
    return mentions


_DEPARTMENT: Final = frozenset({"odd"})


@cache
def _unions() -> re.Pattern[str]:
    return re.compile(rf"(?<![\w.-])(?:{any_of(load_words('organizations', 'unions'))})(?![\w/.-])")


def _find_unions(reading: Reading) -> list[FoundOrganization]:
    """Trade unions by whom they are of, and their branches by where they are."""
    mentions: list[FoundOrganization] = []
    text = reading.text
    starts = reading.view.starts_of(load_openers("organizations", "unions"))
    for match in scan(_unions(), text, starts) if starts else ():
        end = fields.read_people(text, match.end())
        if end == match.end():
            end = fields.read_fields(text, end)
        if end == match.end():
            end = _read_capitals(text, end)
        if end == match.end():
            continue
        at = _AT.match(text, end)
        named = tails.read_names(text, at.end(), persons=reading.persons, given=False) if at else end
        mentions.append(
            _write(text, match.start(), max(end, named if at and named > at.end() else end), "association")
        )
    return mentions


_CAPITALS: Final = re.compile(rf"[ ][{UP}]{{3,8}}(?![\w-])")


def _read_capitals(text: str, at: int) -> int:
    match = _CAPITALS.match(text, at)
    return match.end() if match else at


@cache
def _sports() -> re.Pattern[str]:
    bodies, whole = (any_of(load_words("organizations", key)) for key in ("sport_bodies", "sport_unions"))
    return re.compile(rf"(?<![\w./-])(?P<body>{bodies})(?P<of>[ ](?:{whole})(?:[ ]ČR)?)?(?![\w/-])")


def _find_sports(reading: Reading) -> list[FoundOrganization]:
    """The bodies of a sports association, in a text that names one: ``VV OFS``, and then ``STK`` alone."""
    mentions: list[FoundOrganization] = []
    view, text = reading.view, reading.text
    if not view.present_of(load_folded("organizations", "sport_unions")):
        return mentions
    for match in scan(_sports(), text, view.starts_of(load_folded("organizations", "sport_bodies"))):
        alone = match["of"] is None
        if alone and (match["body"] not in _ALONE or is_shouted(text, *match.span())):
            continue
        mentions.append(_write(text, *match.span(), "body"))
    return mentions


_ALONE: Final = frozenset({"STK", "DK", "KR", "TMK", "VV", "KM", "LK"})
"""Bodies that such a text names without whose they are."""


def _write(text: str, start: int, end: int, kind: str) -> FoundOrganization:
    name = " ".join(text[start:end].split())
    return FoundOrganization(Span(start, end), name, name, None, kind, None, "organizations.short")
