"""What stands for the title where no line says that it is minutes.

Finds: the first heading; one of the first lines where it names a meeting and it or the next one begins with its day.
Leaves: labels, sentences, numbered sections.
"""

from __future__ import annotations

import re

from zapisy.finders.header.body import find_body, names_body
from zapisy.finders.header.title_lines import cut_at_label, meetings_named
from zapisy.found import Found, Span, list_between
from zapisy.text.source import BlockKind

_LONGEST = 400
"""Characters of such a line."""
_SECTION = re.compile(r"(?:[A-Z]|\d{1,2}|[IVX]{1,4})[.)]\s")
_SPOKEN = re.compile(r"\b(?:se|jsme|byl[aoiy]?|bude|kona\w{0,3}|probeh\w{1,2})\b")
_OF_MEETING = re.compile(
    r"ze?\s(?:\w{4,14}\s){0,2}(?:zasedani|jednani|schuz[ek]y?|porady|setkani|shromazdeni|valne hromady)\b"
)
"""``Z výroční valné hromady našeho sboru``, as news have it."""
_LABEL = re.compile(r"(?:datum|den|termin|kdy|konano|dne)(?:\s[a-z]{3,12}){0,2}\s?:?\s{0,3}")
_ENDS_IN_DATE = re.compile(r"^[a-z][^\n:;]{4,60}?\s\d{1,2}\.\s?(?:\d{1,2}\.|[a-z]{4,9})\s?(?:19|20)\d\d\s*$")
"""``Školská rada 6. 9. 2016``: a body and the day it met."""


LINES = 4
"""So many lines at the beginning may be such a line: the letterhead stands above it."""


def take_fallback(found: Found) -> Span | None:
    """The first heading; a line with the meeting's day where that heading names neither a meeting nor a body."""
    heading = _take_first_heading(found)
    if heading is not None and _names_meeting(found, heading):
        return heading
    return _take_dated_line(found) or heading


def _take_first_heading(found: Found) -> Span | None:
    """The first heading of the format, which is no label and no section."""
    for line in found.view.lines[:6]:
        if line.block.kind is BlockKind.HEADING and not line.furniture:
            text = found.view.clean[line.start : line.end].rstrip()
            return None if text.endswith(":") or _SECTION.match(text) else Span(line.start, line.end)
    return None


def _names_meeting(found: Found, line: Span) -> bool:
    view = found.view
    return bool(meetings_named().search(view.folded, *line)) or names_body(view.clean, view.folded, *line)


def _take_dated_line(found: Found) -> Span | None:
    """One of the first lines, where it names a meeting and it or the next one begins with its day: ``ZŠ U Mlýna – porada vedení, čt 1. 9. 2022``."""
    lines = [line for line in found.view.lines[:8] if not line.furniture][: LINES + 1]
    spans = [Span(line.start, line.end) for line in lines]
    for place, (line, below) in enumerate(zip(spans, [*spans[1:], spans[-1]], strict=True) if spans else ()):
        if line.end - line.start > _LONGEST:
            return None
        if place < LINES and _is_dated(found, line, below) and (title := _read_dated(found, line, place)):
            return title
    return None


def _is_dated(found: Found, line: Span, below: Span) -> bool:
    label = _LABEL.match(found.view.folded, below.start, below.end)
    at = label.end() if label else below.start
    return bool(list_between(found.dates, *line) or list_between(found.dates, at, at + 14))


def _read_dated(found: Found, line: Span, place: int) -> Span | None:
    view = found.view
    span = cut_at_label(found, line)
    folded = view.folded[slice(*span)]
    if ":" in folded or _SPOKEN.search(folded):
        return None
    body = find_body(view.clean, view.folded, *span)
    begins = body is not None and body.span.start == line.start
    if begins and (place or _ENDS_IN_DATE.search(folded)):
        return span
    meeting = meetings_named().search(folded)
    return span if meeting and (not place or _OF_MEETING.match(folded)) else None
