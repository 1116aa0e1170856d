"""What a date dates: the meeting, the next or the previous one, a deadline, or something else.

Finds: deadlines behind ``do``, ``termín:``, ``nejpozději``, ``T:``, ``k`` from the meeting on.
Leaves: the end of a stretch (``od 1. 9. do 30. 9.``), what was due before the meeting.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import Final

from zapisy.finders.dates.words import BEFORE, BETWEEN, LEADING, judge_before
from zapisy.found import Found, FoundDate, Span

_DEADLINE: Final = re.compile(
    r"(?:(?:\bdo|\bnejpozdeji|\bke?)[ ]{1,2}|(?:\btermin\w{0,3}|\bt(?=\s?:)|\bsplatn\w{2,4}|\blhut\w{1,2})(?:[ ]?:|[ ])[ ]{0,2})"
    r"(?:(?!od\b)(?:dne|data|patku|stredy|pondeli|utery|ctvrtka|soboty|nedele|konce|poloviny|zacatku|mesice|\w{5,9})[ ])?\Z"
)
_BALANCE: Final = re.compile(
    r"(?<![^\W_])(?:zustat\w{2,3}|stav\w{0,2}|sald\w{1,2}|salar\w{0,2}|pohledav\w{2,3}|zavaz\w{2,3}|dluh\w{0,3})(?: (?!do )[^\W\d_]{1,12}){0,5} k(?:e dni| dni)? \Z"
)
"""``zůstatek na účtu k 31. 8.`` was so on that day."""
SAID: Final = 70
"""Characters before a day that may say what there was on it."""
_AMOUNT: Final = re.compile(
    r"\s?:?\s?(?:(?:je|byl[aoy]?|cini\w{0,2}|ve vysi) )?\d{1,3}(?:[ .]?\d{3}){1,3}(?:,-|,\d\d)? ?(?:kc|,-|-)"
)
"""``k 31. 10. 112.846,- Kč``: what there was on that day."""
_LEADS: Final = (" do ", " k ")
"""The commonest of these."""
SINCE: Final = 44
"""So many characters before a date the beginning of its stretch is looked for."""
_SINCE: Final = re.compile(r"\bode?\s[^.;\n]{0,4}\d[^;\n]{0,24}\Z|\bod\s\w{4,12}\s(?:\d{4}\s)?do\s\Z")


def set_roles(found: Found) -> None:
    """Sets the role of every date."""
    header, own = found.header, ""
    roles: dict[str, str] = {}
    if "previous_meeting.date" in header:
        roles[header["previous_meeting.date"].value] = "previous_meeting"
    if "next_meeting.date" in header:
        roles[header["next_meeting.date"].value] = "next_meeting"
    if "date" in header:
        own = header["date"].value
        roles[own] = "meeting"
    for date in found.dates:
        day = date.value or ""
        if "/" in day:
            day = day.partition("/")[0]
        if day in roles:
            date.role = roles[day]
        elif (
            date.leads is not False
            and is_deadline(found, date)
            and not (date.value and date.value < own[: len(day)])
        ):
            date.role = "deadline"


def is_deadline(found: Found, date: FoundDate) -> bool:
    """Whether the words before a date make it one by which something is to be done; asked once."""
    if date.leads is None:
        date.leads = _is_led(found, date)
    return date.leads


def _is_led(found: Found, date: FoundDate) -> bool:
    folded, start = found.view.running_folded, date.span.start
    if folded.startswith("~~", start - 2 if start > 1 else 0):
        return False  # struck out
    if date.found_by == "dates.relative" and folded.startswith("do ", start):
        return True
    before = folded[start - BEFORE if start > BEFORE else 0 : start]
    if not before.endswith(_LEADS) and not (_may_lead(before.rsplit(None, 2)) and _DEADLINE.search(before)):
        return False
    if before.endswith((" k ", " ke dni ", " k dni ")) and (
        _BALANCE.search(folded, max(0, start - SAID), start) or _AMOUNT.match(folded, date.span.end)
    ):
        return False
    begin = start - SINCE if start > SINCE else 0
    return folded.find("od", begin, start) < 0 or not _SINCE.search(folded[begin:start])


def _may_lead(words: list[str]) -> bool:
    """Whether the last word before a date, or the one before it, may set a deadline."""
    if not words:
        return False
    told = judge_before(words[-1])
    if told & LEADING or not told & BETWEEN:
        return told & LEADING > 0
    return len(words) > 1 and judge_before(words[-2]) & LEADING > 0


def drop_mentions(found: Found) -> None:
    """Leaves out what counts from the meeting and dates neither a task nor a meeting: ``zítra`` in a story is no date, nor
    are the days within which anybody may appeal."""
    deadlines = sorted(task.deadline_span for task in found.tasks if task.deadline_span)
    for date in found.dates:
        if date.role in ("mention", "deadline") and date.found_by == "dates.relative":
            date.role = "deadline" if _is_within(deadlines, date.span) else "mention"
    found.dates = [d for d in found.dates if d.role != "mention" or d.found_by != "dates.relative"]


def _is_within(spans: list[Span], place: Span) -> bool:
    """Whether one of the spans, which are in order, covers some of a place."""
    at = bisect_left(spans, place.end, key=lambda span: span.start) - 1
    return at >= 0 and spans[at].end > place.start
