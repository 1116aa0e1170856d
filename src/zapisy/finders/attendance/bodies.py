"""Entries of a presence list that name a body first and who came for it.

Finds: ``SDH Lhota (Josef Korn)``, ``Městys Lípa (Jan Dub, starosta; Eva Malá, místostarostka)``,
``Obec Borek (plná moc – paní Eva Malá)``, ``Obec Lhota, zastoupená starostou Ing. Karlem Dubem``.
Leaves: a person with another one in brackets (who stands in), a body without anybody.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from zapisy.finders.attendance.places import match_pair
from zapisy.finders.attendance.shapes import FORM, ROLE_BEFORE, has_role, looks_like_organization, names_role
from zapisy.found import FoundAttendance, FoundName, Span
from zapisy.names.nominative import restore_nominative
from zapisy.names.scan import UP, ScannedPerson, scan_person
from zapisy.names.shape import given_names
from zapisy.text.letters import compile_either

_BRACKETED: Final = compile_either(
    rf"(?P<body>(?:[{UP}]|(?:obec|město|městys|mikroregion|spolek|sdružení|svazek|farnost|firma|družstvo|škola)[ ])[^\n,;:()]{{2,70}}?(?:,\s?{FORM}\.?)?)[ ]?\((?P<inside>[^()\n]{{3,120}})\)"
)
_REPRESENTED: Final = re.compile(
    rf"(?P<body>[{UP}][^\n;:()]{{2,70}}?),?[ ]zast(?:oupen[ýáéaoiy]?|\.)[ ]?:?[ ]?(?P<inside>[^\n;()]{{3,120}})"
)
_POWER: Final = compile_either(
    r"(?:na základě )?(?:plná moc|plné moci|zastoupen\w?|zast\.|zástupce|zplnomocněn\w?)[ ]?[-–:,]?[ ]?"
)
_SHARE: Final = compile_either(r"(?:,[^\n,;]{0,60}(?:podíl|hlas|akci|%|Kč)[^\n,;]{0,30}){1,2}")
"""What a shareholder holds."""
_LAST: Final = re.compile(r"[ ]{0,2}(?:[,;)]|[-–][ ]|$)")


def read_represented(
    text: str, at: int, end: int, status: str, by: str
) -> tuple[list[FoundAttendance], int] | None:
    """Those who came for the body that is named at a place of a list, and the place behind them."""
    line = text.find("\n", at, end)
    stop = end if line < 0 else line
    near = text[at : min(stop, at + 160)]
    bracketed = "(" in near
    match = _BRACKETED.match(text, at, stop) if bracketed else None
    if match and (_names_body(match["body"]) or match_pair(text, at, end)):
        entries = _read_inside(text, match, status, by)
        return (entries, match.end()) if entries else None
    if " zast" in near and (match := _REPRESENTED.match(text, at, stop)) and _names_body(match["body"]):
        entry = _read_one(text, Span(*match.span("inside")), _body(match), status, by, instrumental=True)
        if entry is None:
            return None
        share = _SHARE.match(text, entry.span.end, stop)
        return [entry], share.end() if share else entry.span.end
    return None


def begins_represented(text: str, at: int, end: int) -> bool:
    """Whether a body with a person in brackets begins at a place."""
    match = _BRACKETED.match(text, at, end)
    if match is None or not _names_body(match["body"]):
        return False
    return bool(_read_inside(text, match, "attendee", ""))


@lru_cache(maxsize=1 << 12)
def _names_body(body: str) -> bool:
    """Whether what stands first is a body's name, not a person's."""
    person = scan_person(body, 0, len(body))
    if person is not None and (person.titles or person.parsed.given in given_names()):
        return False
    small = any(word[0].islower() for word in body.split()[1:])
    return looks_like_organization(body) or small or len(body.split()) > 2


def _body(match: re.Match[str]) -> tuple[str, Span]:
    return match["body"], Span(*match.span("body"))


def _read_inside(text: str, match: re.Match[str], status: str, by: str) -> list[FoundAttendance]:
    """The persons of a bracket, parted by semicolons."""
    entries, at = [], match.start("inside")
    for part in match["inside"].split(";"):
        start = at + len(part) - len(part.lstrip())
        if entry := _read_one(text, Span(start, at + len(part)), _body(match), status, by):
            entries.append(entry)
        at += len(part) + 1
    return entries


def _read_one(
    text: str, span: Span, body: tuple[str, Span], status: str, by: str, *, instrumental: bool = False
) -> FoundAttendance | None:
    power = _POWER.match(text, *span)
    at = power.end() if power else span.start
    role = ROLE_BEFORE.match(text, at, span.end)
    role = role if role and has_role(role["role"]) else None
    at = role.end() if role else at
    person = scan_person(text, at, span.end)
    if person is None or person.parsed.family is None or not _LAST.match(text, person.span.end, span.end):
        return None
    entry = FoundAttendance(
        status, _name(person, by, instrumental=instrumental), Span(span.start, person.span.end),
        organization=body[0], organization_span=body[1], found_by=by, confidence=0.9,
    )  # fmt: skip
    if not role:
        _read_role(entry, text, Span(person.span.end, span.end))
    return entry


def _name(person: ScannedPerson, by: str, *, instrumental: bool) -> FoundName:
    name = person.to_name(by, nominative=True)
    if instrumental:
        name.text = restore_nominative(name.text, cases=frozenset(["instrumental"])).name
    return name


def _read_role(entry: FoundAttendance, text: str, span: Span) -> None:
    """``, starosta``, ``- místopředseda, manažer`` behind the name."""
    written = text[span.start : span.end]
    role = written.strip(" ,–-")
    dashed = written.lstrip().startswith(("-", "–"))
    if role and (dashed or (written.lstrip().startswith(",") and "," not in role)) and names_role(role):
        start = span.start + written.index(role)
        entry.role, entry.role_span = role, Span(start, start + len(role))
