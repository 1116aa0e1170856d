"""What stands before a name in a presence list: the mode, an office, the municipality that it is held in.

Finds: ``po telefonu Petr Vrána``, ``starosta Jan Krátký``, ``kynolog Tomáš Vlk``, ``I. místostarostka paní Tichá``,
``starosta obce Horní Lhota Jan Krátký``.
Leaves: verbs, a body that somebody represents (``zástupce Distribuce Sever``), a municipality of which nobody is named.
"""

from __future__ import annotations

import re
from typing import Final

from zapisy.finders.attendance.occupations import may_be_occupation, name_role
from zapisy.finders.attendance.places import begins_titled
from zapisy.finders.attendance.shapes import (
    SURNAME_FIRST,
    has_role,
    match_role_before,
    names_role,
    says_remote,
)
from zapisy.finders.attendance.trades import short_offices
from zapisy.found import Span
from zapisy.names.scan import LOW, UP, ScannedPerson, scan_person
from zapisy.names.shape import given_names
from zapisy.names.titles import take_titles
from zapisy.text.letters import compile_either
from zapisy.text.views import fold

_MODE_BEFORE: Final = re.compile(
    rf"(?P<mode>[^\W\d_][{LOW}-]{{1,20}}(?:[ ][{LOW}-]{{2,16}}){{0,2}})[ ]{{1,2}}(?=[{UP}]|[a-zř]{{1,5}}\.[ ]?[{UP}])"
)
_ADDRESS: Final = re.compile(rf"(?:p\.|pan|paní|pí|kol\.|sl\.)[ ](?=[{LOW}]{{4}})")
_HONOUR: Final = compile_either(
    r"(?:J\.[ ]?M\.|Jeho[ ]Magnificence|Její[ ]Magnificence|V\.[ ]?M\.|Spect(?:abilis)?\.?)[ ](?=pan|paní|rektor|děkan)"
)
"""``J. M. pan rektor``: how heads of universities are addressed."""
_TELLS: Final = re.compile(
    r"[ ][^\W\d_]{1,12}(?:(?:[aiěy]|nu|ud|[hkt])l[aio]?|uj[eií])(?=[ ]|$)|^[^\W\d_]{3,14}(?:kou|telem|sedou)(?=[ ]|$)"
)
"""Words before a name that end in a verb tell of somebody: ``předsedkyně vyzvala Evu Tichou``."""
_OF_TOWN: Final = re.compile(r"(?:obce|mesta|mestyse|mestske casti|mestskeho obvodu|kraje)$")
_OF_BODY: Final = re.compile(rf"[ ][{UP}][{LOW}]?[{UP}]{{1,5}}$")
"""``ředitel ZŠ``: the name of the body goes on."""
_HEADS_TOWN: Final = ("starost", "mistostarost", "primator", "hejtman", "zastupce star", "zastupkyne star")
_TOWN: Final = re.compile(
    rf"(?:[{UP}][{LOW}]{{1,16}}|nad|pod|u|v|na|pri|při)(?:[ ](?:[{UP}][{LOW}]{{1,16}}|nad|pod|u|v|na|při)){{0,3}}"
)
_CODED: Final = re.compile(rf"(?P<role>[{UP}]{{1,4}}-[{UP}]{{1,3}})[ ]")
"""``PD-R Ing. Vaněk``: a deputy's field by its letter."""
_RANKS: Final = compile_either(
    rf"[zs]e?[ ](?:řad[ ])?(?:náhradník|rodič|žák|student|učitel|občan|zaměstnanc|člen|vlastník|obyvatel|zástupc)[{LOW}]{{0,3}}[ ](?=[{UP}]|[a-zř]{{1,5}}\.[ ]?[{UP}])"
)
"""``z náhradníků Jan Kos``, ``z řad rodičů p. Malá``: whom somebody is one of."""
_SHORTENED: Final = compile_either(rf"(?!zast\.|náhr|ne|oml)(?:[{LOW}]{{1,6}}\.[ ]?){{1,2}}(?=[{UP}])")
"""``s. f. Ester Landová``, ``pí. zást. Mgr. Malá``: an address or office in an abbreviation of the house."""
_GAP: Final = re.compile(r"[ ]")


class Lead:
    """Where a person may begin, and what stands before it of the person."""

    def __init__(
        self,
        start: int,
        role: str | None = None,
        role_span: Span | None = None,
        remote: bool | None = None,
    ) -> None:
        self.start, self.role, self.role_span, self.remote = start, role, role_span, remote


def find_lead(text: str, at: int, end: int) -> Lead:
    """Past the mode and the office before a name."""
    honour = _HONOUR.match(text, at, end) if text.startswith(("J", "V", "S"), at) else None
    lead = Lead(honour.end() if honour else at)
    if text.startswith(("z ", "ze ", "s "), at) and (ranks := _RANKS.match(text, at, end)):
        lead = Lead(ranks.end())
    mode = _MODE_BEFORE.match(text, lead.start, end)
    if mode and says_remote(mode["mode"]) and not names_role(mode["mode"]):
        lead = Lead(mode.end(), remote=True)
    address = _ADDRESS.match(text, lead.start, end) if text.startswith(("p", "k", "s"), lead.start) else None
    if (short := short_offices().match(text, lead.start, end)) is not None:
        return Lead(short.end(), short["role"], Span(*short.span("role")), lead.remote)
    if text[lead.start : lead.start + 1].isupper():
        if SURNAME_FIRST.match(text, lead.start, end):
            return lead
        if (coded := _CODED.match(text, lead.start, end)) and take_titles(text, coded.end(), end)[0]:
            return Lead(coded.end(), coded["role"], Span(*coded.span("role")), lead.remote)
    if text[lead.start : lead.start + 1].islower() and (start := _pass_shortened(text, lead.start, end)):
        return Lead(start, remote=lead.remote)
    before = match_role_before(text, address.end() if address else lead.start, end)
    if before and before["role"].split(maxsplit=1)[0] in given_names():
        return lead  # a Radana is no „rada“
    if before is None or _TELLS.search(before["role"]):
        return lead
    if not has_role(before["role"]) and not _is_occupation(text, before, end):
        return lead
    start = _pass_town(text, before, end)
    written = text[before.start("role") : start].rstrip()
    role = name_role(written)
    span = Span(before.start("role"), before.start("role") + len(role)) if role else None
    return Lead(start, role, span, lead.remote)


def _pass_shortened(text: str, at: int, end: int) -> int | None:
    """The place behind abbreviations that nobody knows, where a degree or a known given name stands behind them."""
    short = _SHORTENED.match(text, at, end)
    if short is None or take_titles(text, at, end)[0] or not begins_titled(text, short.end(), end):
        return None
    return short.end()


def _pass_town(text: str, before: re.Match[str], end: int) -> int:
    """Behind the municipality of an office, where a person stands behind it; else behind the office."""
    office = fold(before["role"])
    named = _OF_TOWN.search(office) or office.startswith(_HEADS_TOWN) or _OF_BODY.search(before["role"])
    if not named or begins_titled(text, before.end(), end):
        return before.end()
    town = _TOWN.match(text, before.end(), end)
    for gap in _GAP.finditer(text, before.end(), town.end() + 1 if town else before.end()):
        if begins_titled(text, gap.end(), end):
            return gap.end()
    return before.end()


def _is_occupation(text: str, before: re.Match[str], end: int) -> bool:
    """Whether words in lower case before a full name or a title say what its bearer does."""
    if not may_be_occupation(before["role"]):
        return False
    person = scan_person(text, before.end(), end)
    return (
        person is not None
        and person.parsed.family is not None
        and (person.titles is not None or person.parsed.given in given_names())
    )


def represents_other(lead: Lead, person: ScannedPerson) -> bool:
    """``zástupce Distribuce Sever``, ``starosta obce Lhota``: what stands behind is the body that is represented."""
    if lead.role is None:
        return False
    office, given = fold(lead.role), person.parsed.given
    known = given is None or given in given_names() or given.endswith(".") or person.titles is not None
    addressed = lead.role_span is None or lead.start - lead.role_span.end > 1
    addressed |= person.span.start < person.name.start  # ``starosta obce p. Kos``
    if _OF_TOWN.search(office) and not addressed and person.titles is None:
        return given is None or not known
    return office.startswith(("zastupce", "zastupkyne")) and len(lead.role) < 12 and not known
