"""The next meeting where no sentence names it: the first of a plan of meetings, the date under the item that sets it.

Finds: ``Plán schůzí: 2. 11., 7. 12.``, ``Termíny zasedání na rok 2024: …``, ``7. Stanovení termínu dalšího zasedání`` with the date where
the item is discussed.
Leaves: plans of other things, all days up to the meeting's own.
"""

from __future__ import annotations

import re
from typing import Final

from zapisy.finders.header.cues import has_any
from zapisy.finders.header.next import MEETING, set_next_meeting
from zapisy.found import Found, FoundDate, list_between
from zapisy.text.views import fold, scan

_PLAN_STEMS: Final = ("plan", "harmonogram", "rozpis", "kalendar", "prehled", "termin")
_PLAN: Final = re.compile(
    r"(?:plan\w{0,2}|harmonogram\w{0,2}|rozpis\w?|kalendar\w?|prehled\w?|termin[yuech]{1,2})\s(?:(?:terminu|konani|radnych|pravidelnych|dalsich|pristich|jednotlivych)\s){0,2}"
    r"(?:schuz(?:i|ek)|zasedani|jednani|porad|vyboru|rad|komisi|setkani|kontrolnich\sdnu|kd|shromazdeni|clenskych\sschuzi|valnych\shromad|srazu)\b[^\n:]{0,60}:?"
)
_SETS: Final = re.compile(
    rf"(?:termin\w{{0,2}}|datum|cas\w?|urceni|stanoveni|svolani|konani|navrh)\b.{{0,40}}?\b(?:pristi\w{{0,3}}|dalsi\w{{0,3}}|nasledujici\w{{0,3}}|nejblizsi\w{{0,3}}|\d{{1,3}}\.)\s(?:\w{{3,14}}\s)?{MEETING}\b"
    rf"|\A(?:pristi|dalsi|nasledujici|nejblizsi)\s(?:\w{{3,14}}\s)?{MEETING}\b"
)
_NEXT: Final = ("pristi", "dalsi", "nasledujici", "nejblizsi")
GAP: Final = 40
"""Characters from one date of a plan to the next, and from its words to the first."""
REACH: Final = 500
"""Characters of an item's discussion in which the date stands."""


def find_planned(found: Found) -> None:
    """Fills next_meeting.* of the header, where it is still open, and the role of the date."""
    if "next_meeting.date" in found.header:
        return
    date = _read_item(found) or _read_plan(found)
    if date and date.value:
        set_next_meeting(found, date.value, date.span, since=date.span.start)
        date.role = "next_meeting"


def _is_ahead(found: Found, date: FoundDate) -> bool:
    own = found.header.get("date")
    return date.precision == "day" and date.value is not None and (own is None or date.value[:10] > own.value)


def _read_item(found: Found) -> FoundDate | None:
    """The first coming day in the discussion of the item that sets the next meeting."""
    for item in found.agenda:
        if item.body and _sets_next(fold(item.title)):
            dates = list_between(found.dates, item.body.start, min(item.body.end, item.body.start + REACH))
            if date := next((date for date in dates if _is_ahead(found, date)), None):
                return date
    return None


def _sets_next(title: str) -> bool:
    """Whether a (folded) title is of an item that sets the next meeting, which it calls so or by its number."""
    return (has_any(title, _NEXT) or "." in title) and _SETS.search(title) is not None


def _read_plan(found: Found) -> FoundDate | None:
    """The first coming day of a list of meetings; without the meeting's own date nothing tells which."""
    if "date" not in found.header:
        return None
    for match in scan(_PLAN, found.view.folded, found.view.starts_of_stems(_PLAN_STEMS)):
        at = match.end()
        for date in list_between(found.dates, at, at + REACH):
            if date.span.start - at > GAP:
                break
            if _is_ahead(found, date):
                return date
            at = date.span.end
    return None
