"""An office beside a name of a presence list, and the body that it is held in.

Finds: ``děkan FJFI``, ``předseda – zvolen z řad rodičů``, ``(manažer IROP)`` of a group's organization.
Leaves: sentences, bodies that are a part of the office (``předseda EK``).
"""

from __future__ import annotations

import re
from typing import Final

from zapisy.finders.attendance.shapes import SHORT_NAME, has_role
from zapisy.finders.organizations.lexicon import find_head, named_heads
from zapisy.found import FoundAttendance, Span
from zapisy.lexicon import load_folded, load_words
from zapisy.names.scan import LOW, UP
from zapisy.text.letters import compile_either
from zapisy.text.views import fold

_BODY: Final = re.compile(rf"[{UP}]{{2}}|AS|ZO|VR|[{UP}][{LOW}]?[KVR]")
"""``předseda EK``: a body within the organization, by its abbreviation; it is a part of the office."""
_OF_WHAT: Final = re.compile(
    rf"(?P<role>(?:[{LOW}]{{4,16}}[ýáí]\s)?[{LOW}]{{5,20}})\s(?P<of>(?:[{UP}]{{2,6}}|[{UP}][{LOW}]{{0,2}}[{UP}]{{1,5}})(?![^\W_]).{{0,40}}|[{UP}][{LOW}]{{3,}}\s.{{3,50}})$"
)
_AND_OFFICE: Final = re.compile(rf"\s(?:a|i)\s(?=[{LOW}])")
_HOW_CHOSEN: Final = compile_either(
    r"(?:^|\s?[,–-]\s)(?:z?volen|jmenován|delegován|kooptován)[aoy]?(?![^\W_]).*"
)
"""``předseda – zvolen z řad rodičů``"""
SENTENCE: Final = compile_either(r"(?<![^\W_])(?:se|si|(?:ne)?byl\w?|jsme|jsou)(?![^\W_])")
"""A sentence in brackets says nothing of who somebody is."""


def set_role(entry: FoundAttendance, part: str, span: Span) -> None:
    """An office, and the body that it is held in where that has a name of its own: ``děkan FJFI``."""
    part = _HOW_CHOSEN.sub("", part)
    if not part or SENTENCE.search(part):
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
