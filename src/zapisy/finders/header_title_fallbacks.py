"""What stands for the title where no line says that it is minutes.

Finds: the first heading; the first line where it names a meeting and it or the next one begins with its day.
Leaves: labels, sentences, numbered sections.
"""

from __future__ import annotations

import re

from zapisy.finders.header_body import find_body
from zapisy.finders.header_title_lines import cut_at_label, meetings_named
from zapisy.found import Found, Span, list_between
from zapisy.text.source import BlockKind

_LONGEST = 400
"""Characters of such a line."""
_SECTION = re.compile(r"(?:[A-Z]|\d{1,2}|[IVX]{1,4})[.)]\s")
_SPOKEN = re.compile(r"\b(?:se|jsme|byl[aoiy]?|bude|kona\w{0,3}|probeh\w{1,2})\b")
_ENDS_IN_DATE = re.compile(r"^[a-z][^\n:;]{4,60}?\s\d{1,2}\.\s?(?:\d{1,2}\.|[a-z]{4,9})\s?(?:19|20)\d\d\s*$")
"""``Školská rada 6. 9. 2016``: a body and the day it met."""


def take_first_heading(found: Found) -> Span | None:
    """The first heading of the format, which is no label and no section."""
    for line in found.view.lines[:6]:
        if line.block.kind is BlockKind.HEADING and not line.furniture:
            text = found.view.clean[line.start : line.end].rstrip()
            return None if text.endswith(":") or _SECTION.match(text) else Span(line.start, line.end)
    return None


def take_dated_line(found: Found) -> Span | None:
    """The first line, where it names a meeting and it or the next one begins with its day: ``ZŠ U Mlýna – porada vedení, čt 1. 9. 2022``."""
    view = found.view
    lines = [line for line in view.lines[:6] if not line.furniture][:2]
    if not lines or lines[0].end - lines[0].start > _LONGEST:
        return None
    line, below = lines[0], lines[-1]
    if not list_between(found.dates, line.start, line.end) and not list_between(
        found.dates, below.start, below.start + 14
    ):
        return None
    span = cut_at_label(found, Span(line.start, line.end))
    folded = view.folded[slice(*span)]
    body = find_body(view.clean, view.folded, *span)
    if body and body.span.start == line.start and _ENDS_IN_DATE.search(folded):
        return span
    return span if meetings_named().search(folded) and not _SPOKEN.search(folded) else None
