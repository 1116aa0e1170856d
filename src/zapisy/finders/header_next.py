"""The next and the previous meeting that a document dates.

Finds: ``Další zasedání se koná 11. 12. 2023 od 10:00 v zasedací místnosti č. 1.70``, ``Příští schůze: 5. 3. v klubovně``,
``Termín příštího jednání: …``, ``tamtéž``.
Leaves: items put off to ``příští zasedání`` without a date.
"""

from __future__ import annotations

import re
from datetime import date as calendar_date

from zapisy.finders.header_place import Place, read_place
from zapisy.found import Found, FoundDate, FoundValue, Span, list_between
from zapisy.text.views import scan

_MEETING = r"(?:zasedani|jednani|schuz\w{1,3}|porad\w|setkani|rad[aey]|shromazdeni|vybor\w?|kd|kontrolni den|prf|sejit\w*|valn\w{1,2} hromad\w|senat\w?|termin\w?|prezidia|komise|as|zm|zo|rm|ro|vv|ps|sk)"
_NEXT = re.compile(
    rf"\b(?:pristi\w{{0,3}}|dalsi\w{{0,3}}|nasledujici\w{{0,3}}|nejblizsi\w{{0,3}})\s{{1,2}}(?:(?!clen|bod|navrh|osob)\w{{3,14}}\s){{0,2}}?{_MEETING}\b(?=(?P<rest>[^\n]{{0,160}}(?:\n[^\n]{{0,80}})?))"
)
_NEXT_STEMS = ("pristi", "dalsi", "nasledujici", "nejblizsi")
_PREVIOUS = re.compile(
    rf"\b(?:minul\w{{1,3}}|predchoz\w{{1,3}}|predesl\w{{1,3}}|posledni\w{{0,3}})\s{{1,2}}{_MEETING}\b(?P<rest>[^\n.]{{0,70}})"
)
_PREVIOUS_STEMS = ("minul", "predchoz", "predesl", "posledni")
_NUMBERED = re.compile(
    r"\btermin\w{0,2}\s{1,2}(?:konani\s)?(?P<number>\d{1,3})\.\s(?:radneho\s|mimoradneho\s)?(?:zasedani|schuze|jednani|porady)\b"
    r"(?=(?P<rest>[^\n]{0,160}(?:\n[^\n]{0,160})?))"
)
_PLACE_LABEL = re.compile(r"\bmisto(?:\skonani)?\s?[:\t]\s?")
_OWN_NUMBER = re.compile(r"\d{1,3}")
_FAR = re.compile(r"[.;!?]\s{1,3}[A-Z]|\b(?:ukol|zodpov|predloz|projedna|odklad|zapsal|zajisti|pripravi)")


def find_other_meetings(found: Found) -> None:
    """Fills next_meeting.* and previous_meeting.date of the header."""
    view = found.view
    matches = [*scan(_NEXT, view.folded, view.starts_of_stems(_NEXT_STEMS)), *_list_numbered(found)]
    for match in sorted(matches, key=lambda m: (_breaks_off(found, m), m.start())):
        if _read_next(found, match):
            break
    for match in scan(_PREVIOUS, view.folded, view.starts_of_stems(_PREVIOUS_STEMS)):
        date = _first_date(found, match.start("rest"), match.end("rest"))
        if date and date.year and date.month and date.day:
            value = f"{date.year:04}-{date.month:02}-{date.day:02}"
            _set(found, "previous_meeting.date", value, date.span)
            return


def _list_numbered(found: Found) -> list[re.Match[str]]:
    """``Termín 21. zasedání`` in the minutes of the 20th."""
    own = found.header.get("number")
    number = _OWN_NUMBER.match(own.value) if own else None
    if number is None:
        return []
    following = str(int(number.group()) + 1)
    starts = found.view.starts_of_stems(("termin",))
    return [m for m in scan(_NUMBERED, found.view.folded, starts) if m["number"] == following]


def _breaks_off(found: Found, match: re.Match[str]) -> bool:
    """Whether the date stands in the line below only; a sentence that goes on to its date says more."""
    date = _first_date(found, *match.span("rest"))
    return date is None or "\n" in found.view.folded[match.start("rest") : date.span.start]


def _read_next(found: Found, match: re.Match[str]) -> bool:
    start, end = match.span("rest")
    date = _first_date(found, start, end)
    if date is None or date.month is None or date.day is None:
        return False
    gap = found.view.folded[start : date.span.start]
    if len(gap) > 70 or _FAR.search(gap):
        return False
    year = date.year or _next_year(found, date)
    if year is None:
        return False
    _set(found, "next_meeting.date", f"{year:04}-{date.month:02}-{date.day:02}", date.span)
    time = next(iter(list_between(found.times, date.span.end, date.span.end + 40)), None)
    if time:
        _set(found, "next_meeting.time", time.value, time.span)
    place = _read_place_behind(found, date.span.end)
    if place:
        _set(found, "next_meeting.place", place.value, place.span)
    elif re.match(r"[^\n]{0,24}\btamtez", found.view.folded[date.span.end :]) and (
        own := found.header.get("place")
    ):
        _set(found, "next_meeting.place", own.value, date.span)
    return True


def _read_place_behind(found: Found, at: int) -> Place | None:
    clean, limit = found.view.running, min(at + 140, len(found.view.clean))
    label = _PLACE_LABEL.search(found.view.folded, at, min(at + 60, limit))
    if label:
        return read_place(clean, label.end(), limit, labelled=True)
    return read_place(clean, at, limit, labelled=False)


def _first_date(found: Found, start: int, end: int) -> FoundDate | None:
    return next(iter(list_between(found.dates, start, end)), None)


def _next_year(found: Found, date: FoundDate) -> int | None:
    own = found.header.get("date")
    if own is None or date.month is None or date.day is None:
        return None
    meeting = calendar_date.fromisoformat(own.value)
    for year in (meeting.year, meeting.year + 1):
        try:
            if calendar_date(year, date.month, date.day) >= meeting:
                return year
        except ValueError:
            continue
    return None


def _set(found: Found, key: str, value: str, span: Span) -> None:
    found.header.setdefault(key, FoundValue(value, (span,), "header.next_meeting", 0.9))
