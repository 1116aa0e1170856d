"""Initials beside a listed person that name no organization the person comes from.

Finds: the initials of the body that met (``předsedkyně PR`` of a Pracovní rada, ``asistentka MAS`` at the Výbor MAS Háj), also
as the head introduces them (``Rada osady (dále jen RO)``); its name itself as a label (``Za školskou radu: …``) unless another body is listed beside it; the initials of the persons themselves (``Tomáš Král (TK)``).
Leaves: bodies of others (``předsedkyně AS FF``), labels of groups (``PR: Jan Krátký``), initials of a person among abbreviations of others.
"""

from __future__ import annotations

import re
from typing import Final

from zapisy.finders.attendance.whom import names_body
from zapisy.found import Found, FoundAttendance, FoundValue, Span
from zapisy.names.scan import LOW, UP
from zapisy.text.letters import compile_either
from zapisy.text.views import fold

_TYPE: Final = re.compile(rf"(?<![^\W_])[{UP}]{{2,5}}(?=\s[{UP}][{LOW}])")
_INTRODUCED: Final = compile_either(
    r"[^()\n]{0,60}\((?:dále\s)?(?:jen\s|také\s)?[„\"]?(?P<short>[^\W\d_]{2,5})[“”\"]?\)"
)


def drop_own(found: Found) -> None:
    """Takes own initials out of the organizations of ``found.attendance``; an office before them keeps them."""
    body = found.header.get("body")
    labelled = [e for e in found.attendance if e.organization and not _stands_behind(e)] if body else []
    named = [
        e for e in labelled if body and f"{fold(body.value)} ".startswith(f"{fold(e.organization or '')} ")
    ]
    if not any(
        all(entry is not own for own in named) and names_body(entry.organization or "") for entry in labelled
    ):
        for entry in named:
            entry.organization = entry.organization_span = None
    short = [e for e in found.attendance if e.organization and e.organization.isupper() and _stands_behind(e)]
    if not short:
        return
    own, types = _name_body(found), _name_types(found)
    by_name = (len(short) > 1 or _are_initialed(found)) and all(
        e.organization == _initials(e.name.text) for e in short
    )
    for entry in short:
        if by_name or entry.organization in own or (entry.organization in types and _holds_office(entry)):
            _drop_organization(found, entry)


def _are_initialed(found: Found) -> bool:
    """Whether several persons have their own initials in brackets: ``Jan Kos (JK), Petra Malá (PM)``."""
    marked = (
        found.view.clean.startswith(f" ({_initials(e.name.text)})", e.name.span.end) for e in found.attendance
    )
    return sum(marked) > 2


def _stands_behind(entry: FoundAttendance) -> bool:
    """Whether the organization is no label of a group before the name: ``PR: Jan Krátký``."""
    return entry.organization_span is not None and entry.organization_span.start > entry.name.span.start


def _name_types(found: Found) -> set[str]:
    """The kinds in capitals that a proper name follows in the name of the body: MAS of ``Výbor MAS Háj``."""
    body = found.header.get("body")
    return set(_TYPE.findall(body.value)) if body else set()


def _name_body(found: Found) -> set[str]:
    """The initials of the first words of the body that met, and those that stand in brackets behind its name."""
    body = found.header.get("body")
    if body is None:
        return set()
    letters = _initials(body.value)
    return {letters[:count] for count in range(2, len(letters) + 1)} | _find_introduced(found, body)


def _find_introduced(found: Found, body: FoundValue) -> set[str]:
    match = _INTRODUCED.match(found.view.clean, body.spans[0].start + len(body.value)) if body.spans else None
    return {match["short"]} if match and match["short"].isupper() else set()


def _initials(name: str) -> str:
    """``PR`` of ``Pracovní rada``; words of a letter or in small print that only link others are passed over."""
    return "".join(word[0].upper() for word in name.split() if len(word) > 2 and word[0].isalpha())


def _holds_office(entry: FoundAttendance) -> bool:
    """Whether the office is one of the organization: ``asistentka MAS``."""
    office, body = entry.role_span, entry.organization_span
    return office is not None and body is not None and body.start == office.end + 1


def _drop_organization(found: Found, entry: FoundAttendance) -> None:
    office, body = entry.role_span, entry.organization_span
    if office and body and _holds_office(entry):
        entry.role = found.view.clean[office.start : body.end]
        entry.role_span = Span(office.start, body.end)
    entry.organization = entry.organization_span = None
