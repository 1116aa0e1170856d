"""What stands beside a name in a presence list: role, organization, mode, times, excuse, agenda item.

Finds: ``(MV – OSR)``, ``- starostka``, ``, předseda výboru``, ``(MŽP, online)``, ``(příchod 17:15)``, ``(omluven)``,
``(k bodu 3)``, ``(děkan FJFI)`` as office and organization.
Leaves: reasons of an absence (``nemoc``), nicknames, numbers, e-mails.
"""

from __future__ import annotations

import re
from typing import Final

from zapisy.finders.attendance.belonging import ITEM
from zapisy.finders.attendance.institutions import (
    names_unit,
    read_institution,
    split_sides,
)
from zapisy.finders.attendance.monograms import is_sure, spells_name
from zapisy.finders.attendance.plurals import find_office
from zapisy.finders.attendance.presence import DIGIT, read_presence
from zapisy.finders.attendance.reasons import tells_reason
from zapisy.finders.attendance.shapes import (
    ENDS_IN_FORM,
    FORM,
    ORDINAL,
    SHORT_NAME,
    begins_full_name,
    find_role,
    has_role,
    lower_organizations,
    names_role,
    remote_words,
    says_remote,
)
from zapisy.finders.attendance.substitutes import read_substitute
from zapisy.finders.attendance.trades import names_department, names_occupation
from zapisy.finders.attendance.whom import name_whom
from zapisy.finders.organizations.lexicon import find_head, known_abbreviations, named_heads
from zapisy.found import FoundAttendance, Span
from zapisy.lexicon import load_folded, load_words
from zapisy.names.scan import LOW, UP
from zapisy.names.titles import titles_after
from zapisy.text.letters import compile_either
from zapisy.text.views import fold

_AT_ITEM: Final = re.compile(
    r"(?:ne)?(?:pritom|hlas|ucast)|omluv|mimo\b|krome\b|bez\b|jen\b|pouze\b|od\b|do\b|po\b|pri|odes|odch|cast|u\b|na\b|v\b"
)
"""Words before an item that say when somebody was there: ``nepřítomna u bodu 2``, ``mimo body 3 a 4``."""
_ABBREVIATION: Final = re.compile(rf"(?!II{{1,2}}\.|IV\.)[{UP}]{{2,}}")
_SPLIT: Final = compile_either(
    rf"(?:;|(?<!\d),|,(?!\d\d(?!\d)))(?!\s{{0,2}}{FORM}\b)|(?<=\s)[-–](?=\s(?:ne)?(?:omluv|přítom|on-?line|distančně|bez omluvy))"
)
_DIVIDERS: Final = (",", ";", "-", "–")
"""One of them stands wherever an aside is split."""
_BODY: Final = re.compile(rf"[{UP}]{{2}}|AS|ZO|VR|[{UP}][{LOW}]?[KVR]")
"""``předseda EK``: a body within the organization, by its abbreviation; it is a part of the office."""
_OF_WHAT: Final = re.compile(
    rf"(?P<role>(?:[{LOW}]{{4,16}}[ýáí]\s)?[{LOW}]{{5,20}})\s(?P<of>(?:[{UP}]{{2,6}}|[{UP}][{LOW}]{{0,2}}[{UP}]{{1,5}})(?![^\W_]).{{0,40}}|[{UP}][{LOW}]{{3,}}\s.{{3,50}})$"
)


_MIXED: Final = re.compile(rf"[{LOW}]{{1,8}}[{UP}]{{1,4}}[{LOW}]{{0,8}}")
"""A society's name written with capitals within: ``waFFle``."""
_AT_RIVER: Final = re.compile(rf"[{UP}][{LOW}]+[ ][np]\.[ ]?[{UP}]\.$")
"""``Brod n. L.``: the full stop is one of the town."""
_SPEAKS_FOR: Final = ("zastupuje ", "zastupující ", "reprezentuje ")
_AND_OFFICE: Final = re.compile(rf"\s(?:a|i)\s(?=[{LOW}])")


def read_aside(entry: FoundAttendance, text: str, span: Span) -> None:
    """Reads one aside into its entry; each part between commas by itself."""
    at, words = span.start, text[span.start : span.end]
    for part in _SPLIT.split(words) if any(mark in words for mark in _DIVIDERS) else (words,):
        for side in split_sides(part):
            left = at + len(side) - len(side.lstrip())
            _read_part(entry, text, Span(left, left + len(side.strip())))
            at += len(side) + (3 if side is not part else 1)
        at -= 2 if side is not part else 0


_HOW_CHOSEN: Final = compile_either(
    r"(?:^|\s?[,–-]\s)(?:z?volen|jmenován|delegován|kooptován)[aoy]?(?![^\W_]).*"
)
"""``předseda – zvolen z řad rodičů``"""
_SENTENCE: Final = compile_either(r"(?<![^\W_])(?:se|si|(?:ne)?byl\w?|jsme|jsou)(?![^\W_])")
"""A sentence in brackets says nothing of who somebody is."""
LONG: Final = 40
"""What is said of who somebody is rarely has more letters."""


def _read_part(entry: FoundAttendance, text: str, span: Span) -> None:
    part = text[span.start : span.end].strip()
    if (degree := titles_after().match(part)) and degree.end() == len(part):
        return
    part = (
        part
        if not part.isalnum() and (ENDS_IN_FORM.search(part) or _AT_RIVER.search(part))
        else part.strip(" .")
    )
    if f"{part}." in load_words("roles", "short_offices") and text.startswith(f"{part}.", span.start):
        part = f"{part}."
    if _SENTENCE.search(part) and (len(part) > LONG or "byl" in part):
        return
    if not part or part.isdigit() or "@" in part or fold(part) in ("x", "v. r", "v.r", "v. z", "v.z"):
        return
    if read_presence(entry, part) or read_substitute(entry, text, span):
        return
    part, span = _cut_mode(entry, part, span)
    if DIGIT.search(part):
        part, span = _cut_item(entry, part, span)
    if part in load_words("attendance", "reason_codes") and entry.status == "absentee":
        return
    if spells_name(part, entry.name.text) and (is_sure(part) or part not in known_abbreviations()):
        return
    if part and not tells_reason(entry, part):
        _read_belonging(entry, part, span, text)


def _cut_item(entry: FoundAttendance, part: str, span: Span) -> tuple[str, Span]:
    match = ITEM.search(part)
    if match is None:
        return part, span
    entry.agenda_item = match["item"]
    part = part[: match.start()].strip(" -–(")
    part = "" if _AT_ITEM.match(fold(part)) else part
    return part, Span(span.start, span.start + len(part))


def _read_belonging(entry: FoundAttendance, part: str, span: Span, text: str) -> None:
    """A role, an organization, a unit of it, or one with the other behind it; a nickname is neither."""
    if begins_full_name(part) and not ENDS_IN_FORM.search(part):
        return  # a child, somebody's partner
    whole = Span(span.start, span.start + len(part))
    if _read_whom(entry, part, span) or _read_unit(entry, part, whole) or read_institution(entry, part, span):
        return
    if entry.role is None and not names_role(part) and names_occupation(part):
        entry.role, entry.role_span = part, whole
        return
    role_at = None if _is_society(part) else find_role(part)
    if role_at is not None and _is_office(part, role_at):
        _add_role(entry, part, span, text)
        return
    if names_department(part):
        if entry.organization is None:
            entry.organization, entry.organization_span = part, whole
        return
    if role_at and entry.role is None:
        entry.role, entry.role_span = part[role_at:], Span(span.start + role_at, whole.end)
    if role_at is None and part[0].islower() and not _is_society(part) and _may_be_role(part, entry):
        entry.role, entry.role_span = part, whole
        return
    organization = part[:role_at].rstrip(" -–,") if role_at else part
    if entry.organization is None and _may_be_organization(organization, entry):
        entry.organization = organization
        entry.organization_span = Span(span.start, span.start + len(organization))


def _is_society(part: str) -> bool:
    """``Lípa, z. s.``, ``Studenti FHS``, ``waFFle``: a name of several, though it begins as an office does."""
    if part[0].isupper():
        first, _, rest = part.partition(" ")
        return bool(ENDS_IN_FORM.search(part)) or (first.endswith("i") and rest[:1].isupper())
    return _MIXED.fullmatch(part) is not None


def _read_whom(entry: FoundAttendance, part: str, span: Span) -> bool:
    """``za obec Lhota``, ``zastupuje Sokol``: for whom somebody came."""
    end = span.start + len(part)
    if part[:3].lower() == "za " and entry.status != "absentee":
        if entry.organization is None and (whom := name_whom(part[3:].lstrip())):
            entry.organization, entry.organization_span = whom, Span(span.start + 3, end)
        return True
    if part.startswith(_SPEAKS_FOR) and entry.organization is None:
        spoken = part.partition(" ")[2]
        if named := name_whom(spoken):
            entry.organization, entry.organization_span = named, Span(end - len(spoken), end)
        return True
    return False


def _read_unit(entry: FoundAttendance, part: str, whole: Span) -> bool:
    """A unit right behind the organization it is of."""
    before = entry.organization_span
    if not before or not 0 < whole.start - before.end < 4 or not names_unit(part):
        return False
    entry.organization = f"{entry.organization}, {part}"
    entry.organization_span = Span(before.start, whole.end)
    return True


def _is_office(part: str, role_at: int) -> bool:
    """Whether all of a part is an office, no body with an office behind it."""
    if _ABBREVIATION.match(part) and not has_role(part):
        return False
    return role_at == 0 or part[0].islower() or has_role(part)


def _add_role(entry: FoundAttendance, part: str, span: Span, text: str) -> None:
    """The first office of somebody, or a further one right behind it."""
    first = part.split(maxsplit=1)[0]
    if entry.role is None and (not first.endswith("ové") or find_office(part)):
        set_role(entry, part, span)
    elif (
        entry.role_span
        and text[entry.role_span.end : span.start] == ", "
        and not first.endswith(("i", "ové"))
    ):
        joined = Span(entry.role_span.start, span.start + len(part))
        entry.role, entry.role_span = text[joined.start : joined.end], joined


def _may_be_role(part: str, entry: FoundAttendance) -> bool:
    """``(foto)``, ``(jazyková úprava)``: a few words in lower case beside somebody who is there say what the person does."""
    words = part.split()
    return (
        entry.role is None
        and entry.status != "absentee"
        and len(words) < 5
        and fold(part)[:3] not in fold(entry.name.text)
        and (len(words) > 1 or len(part) < 16)
        and not re.search(r"[\d:@]", part)
        and not words[0].endswith("ů")  # ``Centrum spolků, studentů a absolventů``
        and fold(words[0]) not in load_folded("attendance", "no_roles")
        and not fold(part).startswith(lower_organizations())
        and not re.search(
            r"(?:[aeiy]l[aiy]?|[ae]n[aiy]?|uje|[ií]|ou)$" if len(words) > 1 else r"uj[ei]$", fold(words[0])
        )
    )


def set_role(entry: FoundAttendance, part: str, span: Span) -> None:
    """An office, and the body that it is held in where that has a name of its own: ``děkan FJFI``."""
    part = _HOW_CHOSEN.sub("", part)
    if not part or _SENTENCE.search(part):
        return
    entry.role, entry.role_span = part, Span(span.start, span.start + len(part))
    offices = _AND_OFFICE.split(part, maxsplit=1)
    match = _OF_WHAT.fullmatch(offices[0] if len(offices) > 1 and has_role(offices[1]) else part)
    organization = _find_named(match["of"]) if match else None
    if match is None or organization is None or entry.organization is not None:
        return
    if fold(part).startswith(tuple(load_folded("roles", "body_offices"))) and _BODY.fullmatch(match["of"]):
        return
    if match["of"] in load_words("roles", "no_bodies"):
        return
    entry.organization = organization
    entry.organization_span = Span(span.start + match.start("of"), span.start + match.end("of"))
    entry.role, entry.role_span = match["role"], Span(span.start, span.start + match.end("role"))


def join_role(text: str, entry: FoundAttendance) -> None:
    """``Za kancelář MAS: T. Dub (manažer IROP)``: who is of the group holds an office of several words."""
    role, body = entry.role_span, entry.organization_span
    if role and body and body.start == role.end + 1:
        entry.role, entry.role_span = text[role.start : body.end], Span(role.start, body.end)
        entry.organization = entry.organization_span = None


def _find_named(text: str) -> str | None:
    """The nominative of an organization with a name of its own that stands in the genitive behind an office."""
    words = text.split()
    for count in range(min(4, len(words)), 0, -1):
        head = find_head(named_heads(), " ".join(words[:count]).rstrip(","))
        if head is not None:
            tail = text.split(maxsplit=count)[count:]
            comma = "," if words[count - 1].endswith(",") else ""
            nominative = head.nominative[:1].upper() + head.nominative[1:]
            return " ".join([nominative + comma, *tail])
    return text if SHORT_NAME.fullmatch(text) else None


def _may_be_organization(text: str, entry: FoundAttendance) -> bool:
    if ORDINAL.fullmatch(text):
        return True
    if len(text) < 2 or not text[0].isalpha():
        return False
    if begins_full_name(text) and not fold(text).startswith(lower_organizations()):
        return False
    if text[0].islower() and not _is_society(text):
        return fold(text).startswith(lower_organizations())
    if fold(text.rsplit(maxsplit=1)[-1]) in load_folded("attendance", "no_roles"):
        return False
    nickname = text.isalpha() and not text.isupper() and fold(text)[:3] in fold(entry.name.text)
    return not nickname


def _cut_mode(entry: FoundAttendance, part: str, span: Span) -> tuple[str, Span]:
    """``MŽP – online``: the mode is taken off, the organization is left."""
    match = remote_words().search(fold(part)) if says_remote(part) else None
    if match is None:
        return part, span
    entry.remote = True
    rest = part[: match.start()].rstrip(" -–—,/")
    rest = "" if fold(rest) in load_folded("roles", "by_means") else rest
    return rest, Span(span.start, span.start + len(rest))
