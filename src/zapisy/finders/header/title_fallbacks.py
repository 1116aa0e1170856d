"""What stands for the title where no line says that it is minutes.

Finds: the first heading; one of the first lines where it names a meeting and it or the next one begins with its day.
Leaves: labels, sentences, numbered sections.
"""

from __future__ import annotations

import re
from typing import Final

from zapisy.finders.header.body import find_body, names_body
from zapisy.finders.header.title_lines import cut_at_label, meetings_named
from zapisy.found import Found, Span, list_between
from zapisy.text.source import BlockKind

_LONGEST: Final = 400
"""Characters of such a line."""
_SECTION: Final = re.compile(r"(?:[A-Z]|\d{1,2}|[IVX]{1,4})[.)]\s")
_SAYS: Final = re.compile(r"[^\W\d_]{4}")
"""A line of short words alone (``PRO PRO –``, ``A B C``) may look like a heading."""
_SPOKEN: Final = re.compile(r"\b(?:se|jsme|byl[aoiy]?|bude|kona\w{0,3}|probeh\w{1,2})\b")
_OF_MEETING: Final = re.compile(
    r"ze?\s(?:\w{4,14}\s){0,2}(?:zasedani|jednani|schuz[ek]y?|porady|setkani|shromazdeni|valne hromady)\b"
)
"""``Z výroční valné hromady našeho sboru``, as news have it."""
_LABEL: Final = re.compile(r"(?:datum|den|termin|kdy|konano|dne)(?:\s[a-z]{3,12}){0,2}\s?:?\s{0,3}")
_ENDS_IN_DATE: Final = re.compile(
    r"^[a-z][^\n:;]{4,60}?\s\d{1,2}\.\s?(?:\d{1,2}\.|[a-z]{4,9})\s?(?:19|20)\d\d\s*$"
)
"""``Školská rada 6. 9. 2016``: a body and the day it met."""


LINES: Final = 4
"""So many lines at the beginning may be such a line: the letterhead stands above it."""


def take_fallback(found: Found) -> Span | None:
    """The first heading; a line with the meeting's day where that heading names neither a meeting nor a body."""
    heading = _take_first_heading(found)
    if heading is not None and _names_meeting(found, heading):
        return _take_cell(found, heading)
    line = _take_dated_line(found) or heading
    return _take_cell(found, line) if line else None


def _take_cell(found: Found, line: Span) -> Span:
    """The part of a line divided by strokes that names the meeting: ``Nemocnice Lhota | Porada vedení | PV 4/2023``."""
    if found.view.folded.count(" | ", *line) == 0:
        return line
    at = line.start
    for cell in found.view.folded[slice(*line)].split(" | "):
        if meetings_named().search(cell):
            return Span(at, at + len(cell))
        at += len(cell) + len(" | ")
    return line


def _take_first_heading(found: Found) -> Span | None:
    """The first heading of the format, which is no label and no section."""
    for line in found.view.lines[:6]:
        if line.block.kind is BlockKind.HEADING and not line.furniture:
            text = found.view.clean[line.start : line.end].rstrip()
            other = text.endswith(":") or _SECTION.match(text) or not _SAYS.search(text)
            return None if other else Span(line.start, line.end)
    return None


def _names_meeting(found: Found, line: Span) -> bool:
    view = found.view
    return bool(meetings_named().search(view.folded, *line)) or names_body(view, *line)


def _take_dated_line(found: Found) -> Span | None:
    """One of the first lines, where it names a meeting and it or the next one begins with its day: ``ZŠ U Mlýna – porada vedení, čt 1. 9. 2022``."""
    lines = [line for line in found.view.lines[:8] if not line.furniture][: LINES + 1]
    spans = [Span(line.start, line.end) for line in lines]
    for place, (line, below) in enumerate(zip(spans, [*spans[1:], spans[-1]], strict=True) if spans else ()):
        if line.end - line.start > _LONGEST:
            return None
        further = spans[place + 2] if place + 2 < len(spans) else below
        alone = _is_day(found, below) or _is_day(found, further)
        dated = alone or _is_dated(found, line, below)
        if place < LINES and dated and (title := _read_dated(found, line, place, alone=alone)):
            return title
    return None


def _is_dated(found: Found, line: Span, below: Span) -> bool:
    label = _LABEL.match(found.view.folded, below.start, below.end)
    at = label.end() if label else below.start
    return bool(list_between(found.dates, *line) or list_between(found.dates, at, at + 14))


def _is_day(found: Found, line: Span) -> bool:
    """Whether a day is all that a line says; between it and the body one line may stand: ``O čem jednala rada v roce 2018``."""
    dates = list_between(found.dates, line.start, line.start + 1)
    return bool(dates) and not found.view.clean[dates[0].span.end : line.end].strip(" .:\n")


def _read_dated(found: Found, line: Span, place: int, *, alone: bool) -> Span | None:
    """Such a line, the how maniest it is; ``alone`` says that the day has a line of its own below it."""
    view = found.view
    span = cut_at_label(found, line)
    folded = view.folded[slice(*span)]
    if ":" in folded or _SPOKEN.search(folded):
        return None
    body = find_body(view, *span)
    begins = body is not None and body.span.start == line.start
    if begins and (place or alone or _ENDS_IN_DATE.search(folded)):
        return span
    meeting = meetings_named().search(folded)
    return span if meeting and (not place or _OF_MEETING.match(folded)) else None
