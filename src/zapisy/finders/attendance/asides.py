"""What stands beside a name in a presence list: role, organization, mode, times, excuse, agenda item.

Finds: ``(MV – OSR)``, ``- starostka``, ``, předseda výboru``, ``(MŽP, online)``, ``(příchod 17:15)``, ``(omluven)``,
``(k bodu 3)``, ``(děkan FJFI)`` as office and organization.
Leaves: reasons of an absence (``nemoc``), nicknames, numbers, e-mails.
"""

from __future__ import annotations

import re
from typing import Final

from zapisy.finders.attendance.belonging import ITEM
from zapisy.finders.attendance.held import SENTENCE, set_role
from zapisy.finders.attendance.identities import SPEAKS_FOR, is_society, says_who, shapes_body, sort_words
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
    lower_organizations,
    remote_words,
    says_remote,
)
from zapisy.finders.attendance.substitutes import read_substitute
from zapisy.finders.attendance.whom import name_whom
from zapisy.finders.organizations.lexicon import known_abbreviations
from zapisy.found import FoundAttendance, Span, to_span
from zapisy.lexicon import load_folded, load_words
from zapisy.names.scan import LOW, UP
from zapisy.names.titles import titles_after
from zapisy.text.letters import compile_either
from zapisy.text.views import fold

_AT_ITEM: Final = re.compile(
    r"(?:ne)?(?:pritom|hlas|ucast)|omluv|mimo\b|krome\b|bez\b|jen\b|pouze\b|od\b|do\b|po\b|pri|odes|odch|cast|u\b|na\b|v\b"
)
"""Words before an item that say when somebody was there: ``nepřítomna u bodu 2``, ``mimo body 3 a 4``."""
_SPLIT: Final = compile_either(
    rf"(?:;|(?<!\d),|,(?!\d\d(?!\d)))(?!\s{{0,2}}{FORM}\b)|(?<=\s)[-–](?=\s(?:ne)?(?:omluv|přítom|on-?line|distančně|bez omluvy))"
)
_AT_RIVER: Final = re.compile(rf"[{UP}][{LOW}]+[ ][np]\.[ ]?[{UP}]\.$")
"""``Brod n. L.``: the full stop is one of the town."""


LONG: Final = 40
"""What is said of who somebody is rarely has more letters."""


def read_aside(entry: FoundAttendance, text: str, span: Span) -> None:
    """Reads one aside into its entry; each part between commas by itself."""
    at, words = span.start, text[span.start : span.end]
    if not ("," in words or ";" in words or "-" in words or "–" in words):  # wherever an aside is split
        _read_side(entry, text, at, words)
        return
    for part in _SPLIT.split(words):
        for side in split_sides(part):
            _read_side(entry, text, at, side)
            at += len(side) + (3 if side is not part else 1)
        at -= 2 if side is not part else 0


def _read_side(entry: FoundAttendance, text: str, at: int, side: str) -> None:
    """Reads a stretch between dividers, which begins at a place, without the blanks around it."""
    left = at + len(side) - len(side.lstrip())
    _read_part(entry, text, to_span((left, left + len(side.strip()))))


def _read_part(entry: FoundAttendance, text: str, span: Span) -> None:
    part = text[span.start : span.end].strip()
    if not says_who(part):
        part, span = _read_sayings(entry, text, part, span)
        if not part or tells_reason(entry, part):
            return
    if spells_name(part, entry.name.text) and (is_sure(part) or part not in known_abbreviations()):
        return
    _read_belonging(entry, part, span, text)


def _read_sayings(entry: FoundAttendance, text: str, part: str, span: Span) -> tuple[str, Span]:
    """Reads a degree, presence, a substitute, a mode or an item; gives what is left of the part and its place."""
    nothing = "", span
    if (degree := titles_after().match(part)) and degree.end() == len(part):
        return nothing
    part = (
        part
        if not part.isalnum() and (ENDS_IN_FORM.search(part) or _AT_RIVER.search(part))
        else part.strip(" .")
    )
    if f"{part}." in load_words("roles", "short_offices") and text.startswith(f"{part}.", span.start):
        part = f"{part}."
    if SENTENCE.search(part) and (len(part) > LONG or "byl" in part):
        return nothing
    if not part or part.isdigit() or "@" in part or fold(part) in ("x", "v. r", "v.r", "v. z", "v.z"):
        return nothing
    if read_presence(entry, part) or read_substitute(entry, text, span):
        return nothing
    part, span = _cut_mode(entry, part, span)
    if DIGIT.search(part):
        part, span = _cut_item(entry, part, span)
    if part in load_words("attendance", "reason_codes") and entry.status == "absentee":
        return nothing
    return part, span


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
    words = sort_words(part)
    if words.person:
        return  # a child, somebody's partner
    whole = to_span((span.start, span.start + len(part)))
    if (
        (words.whom and _read_whom(entry, part, span))
        or (words.unit and _read_unit(entry, part, whole))
        or (words.institution and read_institution(entry, part, span))
    ):
        return
    role_at = words.role_at
    if entry.role is None and words.occupation:
        entry.role, entry.role_span = part, whole
        return
    if words.office:
        _add_role(entry, part, span, text)
        return
    if words.department:
        if entry.organization is None:
            entry.organization, entry.organization_span = part, whole
        return
    if role_at and entry.role is None:
        entry.role, entry.role_span = part[role_at:], Span(span.start + role_at, whole.end)
    if role_at is None and part[0].islower() and not words.society and _may_be_role(part, entry):
        entry.role, entry.role_span = part, whole
        return
    organization = part[:role_at].rstrip(" -–,") if role_at else part
    if entry.organization is None and _may_be_organization(organization, entry):
        entry.organization = organization
        entry.organization_span = to_span((span.start, span.start + len(organization)))


def _read_whom(entry: FoundAttendance, part: str, span: Span) -> bool:
    """``za obec Lhota``, ``zastupuje Sokol``: for whom somebody came."""
    end = span.start + len(part)
    if part[:3].lower() == "za " and entry.status != "absentee":
        if entry.organization is None and (whom := name_whom(part[3:].lstrip())):
            entry.organization, entry.organization_span = whom, Span(span.start + 3, end)
        return True
    if part.startswith(SPEAKS_FOR) and entry.organization is None:
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


def _may_be_organization(text: str, entry: FoundAttendance) -> bool:
    """Whether words have the shape of a body, and are no nickname of their bearer."""
    if not shapes_body(text):
        return False
    named = text.isalpha() and not text.isupper() and (not text[0].islower() or is_society(text))
    return not (named and fold(text)[:3] in fold(entry.name.text))


def _cut_mode(entry: FoundAttendance, part: str, span: Span) -> tuple[str, Span]:
    """``MŽP – online``: the mode is taken off, the organization is left."""
    match = remote_words().search(fold(part)) if says_remote(part) else None
    if match is None:
        return part, span
    entry.remote = True
    rest = part[: match.start()].rstrip(" -–—,/")
    rest = "" if fold(rest) in load_folded("roles", "by_means") else rest
    return rest, Span(span.start, span.start + len(rest))
