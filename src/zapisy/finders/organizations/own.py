"""The organizations that the document's head and lists give: those of the persons listed, the body that met, its municipality.

Finds: ``MV – OSR`` beside a person, ``Rada města Dolany`` with ``město Dolany``, ``obcí Lhota`` where it acts as a party.
Leaves: municipalities as places (``v obci Lhota``, ``území obce Lhota``).
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from typing import Final

from zapisy.finders.organizations import tails
from zapisy.finders.organizations.judging import Phrase
from zapisy.finders.organizations.lexicon import known_abbreviations, seat_forms
from zapisy.finders.organizations.lines import Reading
from zapisy.found import Found, FoundAttendance, FoundOrganization, Span
from zapisy.lexicon import load_folded, load_set, load_words
from zapisy.names.scan import LOW, UP
from zapisy.text.views import View, first_words, fold, scan

_DASHED: Final = rf"(?:(?<=[{LOW}])[-–]|[ ][-–][ ])[{UP}][{LOW}]{{2,20}}(?:[ ][{UP}][{LOW}]{{2,20}})?"
"""Which part of a city: ``Lhota-Dolní Mez``, ``Lhota – Sever``."""
_PART: Final = re.compile(_DASHED)
_SEAT: Final = re.compile(
    rf"(?P<head>obce|města|městyse|(?P<part>městské části|městského obvodu))\s(?P<name>[{UP}][\w-]{{1,24}}(?:\s(?:nad|pod|u|na|ve|v)\s[{UP}][\w-]{{1,20}}|\s[{UP}][{LOW}]{{1,20}}){{0,2}}(?(part)(?:[ ]\d{{1,2}}(?!\w|[.,/]\s?[{LOW}\d])|{_DASHED})?))"
)
_TOWN: Final = re.compile(
    rf"[ ](?P<name>[{UP}][{LOW}]{{1,24}}(?:-[{LOW}]{{1,20}})?(?:[ ](?:nad|pod|u|na|ve|v)[ ][{UP}][{LOW}]{{1,20}}|[ ][{UP}][{LOW}]{{1,20}}|[ ]\d{{1,2}}(?!\w|\.[ ]?[{LOW}\d])){{0,2}})"
)


_DASH: Final = re.compile(r"\s[–-]\s")
_UNIT_DASH: Final = re.compile(r"\s{1,4}[–—-]\s{1,4}")
_SHORT_BEHIND: Final = re.compile(rf"(?<=[^\s(]) \((?P<short>[{UP}]{{2,8}})\)$")
"""``Správa a údržba silnic (SÚS)``: what the name is shortened to."""
_LETTERHEAD: Final = re.compile(
    rf"(?:^|(?<=,[ ]))(?P<form>(?:[{UP}]{{4,12}}[ ])?(?:OBEC|MĚSTO|MĚSTYS|ČÁST|OBVOD))[ ](?=[{UP}])[{UP}]{{2,20}}(?:[ -][{UP}\d]{{1,20}}){{0,3}}(?=[ ]?(?:,|$))",
    re.MULTILINE,
)
_BRACKETED: Final = re.compile(rf"[ ]\((?P<short>[{UP}]{{2,3}})(?=[,)])")
HEAD: Final = 400
"""Characters of a document's head."""
_SOCIETIES: Final = frozenset({"general_meeting", "association_board", "owners_assembly", "owners_committee"})
"""Kinds of meetings of those that have one committee."""


def find_attended(found: Found) -> list[FoundOrganization]:
    """The organizations beside the persons of the presence lists."""
    mentions: list[FoundOrganization] = []
    beside = [entry for entry in found.attendance if entry.organization]
    if not beside:
        return mentions
    seen: set[Span] = set()
    ministries = has_ministries(found)
    _drop_initials(found, beside)
    for entry in beside:
        if not entry.organization or entry.organization_span is None or entry.organization_span in seen:
            continue
        seen.add(entry.organization_span)
        mentions.append(read_affiliation(entry.organization, entry.organization_span, ministries))
    return mentions


def _drop_initials(found: Found, beside: list[FoundAttendance]) -> None:
    """Takes away what stands beside a person like an organization and is none: a stray letter, and the person's own initials
    where the list gives them to most (``Jana Vrána (JV), Petr Dub (PD)``), for one person's may be a ministry's too."""
    own = [entry for entry in beside if _is_initials(entry.organization or "", entry.name.text)]
    if own and not _gives_initials(found) and (len(own) < 2 or 2 * len(own) <= len(beside)):
        own = []
    stray = [entry for entry in beside if _is_stray(entry.organization or "")]
    for entry in (*own, *stray):
        entry.organization = entry.organization_span = None


def _is_stray(name: str) -> bool:
    """Whether less than two letters or figures are there."""
    return (len(name) < 2 or not name[:2].isalnum()) and sum(map(str.isalnum, name)) < 2


def _gives_initials(found: Found) -> bool:
    """Whether most of what a list has in brackets behind names are their initials: ``R. Habrová (RH)``; two may be by chance."""
    own = [
        _is_initials(behind["short"], entry.name.text)
        for entry in found.attendance
        if (behind := _BRACKETED.match(found.view.clean, entry.name.span.end))
    ]
    return sum(own) > 1 and 2 * sum(own) > len(own)


def _is_initials(short: str, name: str) -> bool:
    """Whether capitals are those of a name, in any order."""
    if not short.isupper():
        return False
    initials = [word[0] for word in name.split() if word[0].isupper()]
    return len(initials) == len(short) and sorted(short) == sorted(initials)


def has_ministries(found: Found) -> bool:
    """Whether unambiguous ministries stand in the presence list, so that MV, MK and MS are ministries too."""
    beside = {entry.organization for entry in found.attendance if entry.organization}
    if len(beside) < 2:
        return False
    known, ministries = known_abbreviations(), set[str]()
    for name in beside:
        head = _DASH.split(name, maxsplit=1)[0].strip()
        if head in known and known[head].kind == "ministry" and not known[head].ambiguous:
            ministries.add(head)
    return len(ministries) > 1


def read_affiliation(text: str, span: Span, ministries: bool) -> FoundOrganization:
    """An organization as written beside a person: ``MV – OSR`` is Ministerstvo vnitra, unit OSR."""
    dash = _UNIT_DASH.search(text)
    head, unit = (text[: dash.start()], text[dash.end() :]) if dash else (text, "")
    known = known_abbreviations().get(head.strip())
    by = "organizations.attendance"
    if known and (ministries or not known.ambiguous):
        return FoundOrganization(
            span, text, known.name, known.short, known.kind, unit.strip() or None, by, 0.95
        )
    short = _SHORT_BEHIND.search(text) if text.endswith(")") else None
    name = text[: short.start()] if short else text
    return FoundOrganization(span, text, name, short["short"] if short else None, None, None, by, 0.9)


def find_body(found: Found, phrases: Iterable[Phrase]) -> FoundOrganization | None:
    """The body that met, in the fuller of its names: that of the head, or what the text reads there
    (``prezidium Svazu`` | ``orientačních plavců``)."""
    body = found.header.get("body")
    if body is None or not body.spans:
        return None
    span, name = body.spans[0], body.value
    for phrase in phrases:
        if (
            phrase.start <= span.start < phrase.end
            and span.start in (phrase.start, phrase.noun)
            and (phrase.end > span.end or phrase.start < span.start)
        ):
            span, name = Span(phrase.start, phrase.end), " ".join(phrase.name.split())
    text = " ".join(found.view.clean[span.start : span.end].split())
    first, _, rest = name.partition(" ")
    name = rest if rest and first.lower() in load_set("organizations", "yearly") else name
    return FoundOrganization(span, text, name, None, "body", None, "organizations.meeting", 0.9)


def find_seat(text: str, body: FoundOrganization) -> FoundOrganization | None:
    """The municipality that the name of a body holds."""
    seat = _SEAT.search(text, body.span.start, body.span.end)
    if seat is None:
        return None
    name = f"{seat_forms()[seat['head']].nominative} {' '.join(seat['name'].split())}"
    written = " ".join(seat.group().split())
    return FoundOrganization(
        Span(*seat.span()), written, name, None, "municipality", None, "organizations.municipality"
    )


def find_committee(found: Found, reading: Reading) -> list[FoundOrganization]:
    """The committee of a society or of owners, which its own minutes just call ``výbor``."""
    mentions: list[FoundOrganization] = []
    kind, body = found.header.get("kind"), found.header.get("body")
    if kind is None or kind.value not in _SOCIETIES:
        return mentions
    committee = load_words("organizations", "committee")[0]
    own = body.value if body and committee in body.value.lower().split() else None
    for at, word in reading.view.places_of(frozenset(load_folded("organizations", "committee"))):
        span = Span(at, at + len(word))
        text = reading.text[at : span.end]
        name = own or f"{text[0]}{committee[1:]}"
        mentions.append(FoundOrganization(span, text, name, None, "body", None, "organizations.committee"))
    return mentions


def find_municipalities(reading: Reading, own: str | None) -> list[FoundOrganization]:
    """Municipalities that are a party: ``město Dolany``, ``obcí Lhota``; ``own`` is the name of the body's own one."""
    mentions: list[FoundOrganization] = []
    text = reading.text
    for at in reading.view.starts_of(_form_words()):
        form = _read_form(text, at)
        match = _TOWN.match(text, at + len(form)) if form else None
        if form is None or match is None:
            continue
        end = tails.read_names(text, at + len(form), persons=reading.persons, given=False)
        if end == at + len(form):
            continue
        numbered = text[end : match.end()].strip().isdigit()  # městská část Lhota 2
        end = match.end() if numbered else min(end, match.end())
        if form.lower().startswith("městsk") and (part := _PART.match(text, end)):
            end = part.end()
        written = text[at + len(form) + 1 : end]
        seat = seat_forms()[form.lower()]
        mine = own is not None and is_form_of(written, own)
        if not mine and _is_place(text, at):
            continue
        name = f"{form[0]}{seat.nominative[1:]} {own if mine and own else written}"
        mentions.append(
            FoundOrganization(
                Span(at, end),
                " ".join(text[at:end].split()),
                name,
                None,
                "municipality",
                None,
                "organizations.municipality",
            )
        )
    return mentions


def is_meeting_place(found: Found, phrase: Phrase) -> bool:
    """Whether a name only says where the meeting was: an inn, a hall, a department within the place of the head."""
    place = found.header.get("place")
    if place is None or not (
        phrase.head.kind == "unit" or phrase.head.nominative in load_set("organizations", "taverns")
    ):
        return False
    return any(span.start <= phrase.start < span.end for span in place.spans)


@cache
def _letterhead_words() -> frozenset[str]:
    return frozenset(fold(seat.nominative.partition(" ")[0]) for seat in seat_forms().values())


def find_letterheads(view: View) -> list[FoundOrganization]:
    """``STATUTÁRNÍ MĚSTO DOLANY``: a municipality in capitals that begins a line of the document's head."""
    mentions: list[FoundOrganization] = []
    words = view.starts_of(_letterhead_words())
    starts = [at for at in words if at < HEAD and view.clean[at : at + 4].isupper()]
    for match in scan(_LETTERHEAD, view.clean, starts) if starts else ():
        form = match["form"].lower()
        if form in seat_forms() and seat_forms()[form].nominative == form:
            text = " ".join(match.group().split())
            mentions.append(
                FoundOrganization(
                    Span(*match.span()), text, text, None, "municipality", None, "organizations.letterhead"
                )
            )
    return mentions


def _read_form(text: str, at: int) -> str | None:
    """What a municipality is called, where a name with a capital stands behind it."""
    first, blank, rest = text[at : at + 22].partition(" ")
    if first.lower() in _adjectives():
        form = f"{first} {rest.partition(' ')[0]}"
        if form.lower() in seat_forms() and not form.isupper():
            return form
    named = bool(blank) and rest[:1].isupper() and first.lower() in seat_forms()
    return first if named and not first.isupper() else None


@cache
def _form_words() -> frozenset[str]:
    return first_words(seat_forms())


@cache
def _adjectives() -> frozenset[str]:
    return frozenset(form.partition(" ")[0] for form in seat_forms() if " " in form)


def _is_place(text: str, at: int) -> bool:
    before = fold(text[max(0, at - 24) : at]).split()
    return bool(before) and text[at - 1] == " " and before[-1] in load_folded("organizations", "places")


def is_form_of(written: str, name: str) -> bool:
    """Whether a written name may be a case of a name in the nominative: the same but for the last letters of its words."""
    words, others = written.split(), name.split()
    return len(words) == len(others) and all(
        a == b or (abs(len(a) - len(b)) <= 2 and len(b) > 3 and a[: len(b) - 2] == b[:-2])
        for a, b in zip(words, others, strict=True)
    )
