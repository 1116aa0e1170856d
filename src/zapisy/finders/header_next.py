"""The next and the previous meeting that a document dates.

Finds: ``Další zasedání se koná 11. 12. 2023 od 10:00 v zasedací místnosti č. 1.70``, ``Příští schůze: 5. 3. v klubovně``,
``Termín příštího jednání: …``, ``tamtéž``.
Leaves: items put off to ``příští zasedání`` without a date.
"""

from __future__ import annotations

import re
from datetime import date as calendar_date
from functools import cache

from zapisy.finders.dates_relative import find_relative
from zapisy.finders.header_place import Place, read_labelled, read_listed, read_located, read_online
from zapisy.found import Found, FoundDate, FoundValue, Span, list_between
from zapisy.lexicon import any_of, load_words
from zapisy.text.views import fold, scan

_MEETING = r"(?:zasedani|jednani|schuz\w{1,3}|porad\w|setkani|rad[aey]|shromazdeni|vybor\w?|kd|kontrolni den|prf|sejit\w*|valn\w{1,2} hromad\w|senat\w?|termin\w?|prezidia|komise|as|zm|zo|rm|ro|vv|ps|sk)"
_NEXT = re.compile(
    rf"\b(?:pristi\w{{0,3}}|dalsi\w{{0,3}}|nasledujici\w{{0,3}}|nejblizsi\w{{0,3}})\s{{1,2}}(?:(?!clen|bod|navrh|osob)\w{{3,14}}\s){{0,2}}?{_MEETING}\b(?=(?P<rest>[^\n]{{0,160}}(?:\n[^\n]{{0,80}})?))"
)
_NEXT_STEMS = ("pristi", "dalsi", "nasledujici", "nejblizsi")
_AGAIN_WORDS = frozenset(("priste", "sejdeme", "se", "znovu", "opet", "zase"))
_AGAIN = re.compile(
    r"\b(?:priste|(?:znovu|opet|zase)\sse\s(?:sejdeme|sejde)|sejdeme\sse|(?:se\s(?:\w{4,14}\s){0,2}sejde))\b(?=(?P<rest>[^\n]{0,110}))"
)
_PREVIOUS = re.compile(
    rf"\b(?:minul\w{{1,3}}|predchoz\w{{1,3}}|predesl\w{{1,3}}|posledni\w{{0,3}})\s{{1,2}}{_MEETING}\b(?P<rest>[^\n.]{{0,70}})"
)
_PREVIOUS_STEMS = ("minul", "predchoz", "predesl", "posledni")
_NUMBERED = re.compile(
    r"\btermin\w{0,2}\s{1,2}(?:konani\s)?(?P<number>\d{1,3})\.\s(?:radneho\s|mimoradneho\s)?(?:zasedani|schuze|jednani|porady)\b"
    r"(?=(?P<rest>[^\n]{0,160}(?:\n[^\n]{0,160})?))"
)
_PLACE_LABEL = re.compile(r"\bmisto(?:\skonani)?\s?[:\t]\s?")
_SENTENCE_END = re.compile(r"\n|[.!?;]\s{1,2}(?=[A-ZÁ-Ž][a-zá-ž]{2})|\s{3}|[.!?]\s{0,2}\Z")
_OWN_NUMBER = re.compile(r"\d{1,3}")
_FAR = re.compile(r"[.;!?]\s{1,3}[A-Z]|\b(?:ukol|zodpov|predloz|projedna|odklad|zapsal|zajisti|pripravi)")


def find_other_meetings(found: Found) -> None:
    """Fills next_meeting.* and previous_meeting.date of the header."""
    view = found.view
    matches = [*scan(_NEXT, view.folded, view.starts_of_stems(_NEXT_STEMS)), *_list_numbered(found)]
    if "sejde" in view.folded or "priste" in view.words:
        matches += scan(_AGAIN, view.folded, view.starts_of(_AGAIN_WORDS))
    matches.sort(key=lambda m: (_breaks_off(found, m), m.start()))
    if not any(_read_next(found, match, found.dates) for match in matches) and matches:
        relative = find_relative(found)
        any(_read_next(found, match, relative) for match in matches)
    for match in scan(_PREVIOUS, view.folded, view.starts_of_stems(_PREVIOUS_STEMS)):
        date = _first_date(found.dates, match.start("rest"), match.end("rest"))
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
    """Whether the date is but a month or stands in the line below; a sentence that goes on to its date says more."""
    date = _first_date(found.dates, *match.span("rest"))
    return (
        date is None or date.day is None or "\n" in found.view.folded[match.start("rest") : date.span.start]
    )


def _read_next(found: Found, match: re.Match[str], dates: list[FoundDate]) -> bool:
    start, end = match.span("rest")
    date = _first_date(dates, start, end)
    if date is None or date.month is None:
        return False
    gap = found.view.folded[start : date.span.start]
    if len(gap) > 70 or _FAR.search(gap):
        return False
    year = date.year or _next_year(found, date)
    own = found.header.get("date")
    value = _write_day(date, year)
    if (
        value is None
        or (own and match.re is _AGAIN and value < own.value)
        or (own and value == own.value[:7])
    ):
        return False
    _set(found, "next_meeting.date", value, date.span)
    time = next(iter(list_between(found.times, start, date.span.end + 40)), None)
    if time:
        _set(found, "next_meeting.time", time.value, time.span)
    if place := _read_place_behind(found, date.span):
        _set(found, "next_meeting.place", place.value, place.span)
    return True


def _write_day(date: FoundDate, year: int | None) -> str | None:
    if year is None or date.month is None:
        return None
    return f"{year:04}-{date.month:02}" + (f"-{date.day:02}" if date.day else "")


def _read_place_behind(found: Found, date: Span) -> Place | None:
    """In the rest of the sentence: behind a label, the same place again, in a list, behind ``v``, over the net."""
    clean, folded, at = found.view.running, found.view.folded, date.end
    label = _PLACE_LABEL.search(folded, at, at + 60)
    if label:
        return read_labelled(found.view, label.end(), min(at + 140, len(clean)))
    stop = _SENTENCE_END.search(clean, at, at + 140)
    end = stop.start() if stop else min(at + 140, len(clean))
    if same := _same_place().search(folded, max(0, at - 60), end):
        own = found.header.get("place")
        return Place(own.value, Span(*same.span())) if own else None
    places = (read(found.view, at - 1, end) for read in (read_listed, read_located, read_online))
    return next((place for place in places if place), None)


@cache
def _same_place() -> re.Pattern[str]:
    return re.compile(any_of(fold(words) for words in load_words("header", "same_place")))


def _first_date(dates: list[FoundDate], start: int, end: int) -> FoundDate | None:
    """The first day in a stretch, else the first month."""
    there = [d for d in list_between(dates, start, end) if d.month]
    return next((d for d in there if d.day), there[0] if there else None)


def _next_year(found: Found, date: FoundDate) -> int | None:
    own = found.header.get("date")
    if own is None or date.month is None:
        return None
    meeting = calendar_date.fromisoformat(own.value)
    for year in (meeting.year, meeting.year + 1):
        try:
            if calendar_date(year, date.month, date.day or 28) >= meeting:
                return year
        except ValueError:
            continue
    return None


def _set(found: Found, key: str, value: str, span: Span) -> None:
    found.header.setdefault(key, FoundValue(value, (span,), "header.next_meeting", 0.9))
