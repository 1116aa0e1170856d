"""The next and the previous meeting that a document dates.

Finds: ``Další zasedání se koná 11. 12. 2023 od 10:00 v zasedací místnosti č. 1.70``, ``Příští schůze: 5. 3. v klubovně``,
``Termín příštího jednání: …``, ``tamtéž``.
Leaves: items put off to ``příští zasedání`` without a date.
"""

from __future__ import annotations

import re
from datetime import date as calendar_date
from typing import Final

from zapisy.finders.dates.relative import find_relative
from zapisy.finders.header.moved import find_moved
from zapisy.finders.header.next_places import find_same, read_place
from zapisy.finders.header.values import write_day, write_month
from zapisy.found import Found, FoundDate, FoundValue, Span, list_between, to_span
from zapisy.text.views import fold, scan

MEETING: Final = (
    r"(?:zasedani|jednani|schuz\w{1,4}|porad\w{0,2}|setkani|rad[aey]|shromazdeni|vybor\w{0,2}|kd|kontrolni\w{0,3}\sd[en]\w{1,3}|prf|sejit\w*|valn\w{1,2}\shromad\w"
    r"|clensk\w{1,2}\sschuz\w{1,3}|senat\w?|termin\w{0,3}|prezidi\w{1,2}|predsednictv\w|predstavenstv\w|zastupitelstv\w|komis\w|kolegi\w|snem\w{0,2}|konferenc\w|sraz\w?"
    r"|videokonferenc\w|sezeni|meeting|as|zm|zo|rm|ro|vv|ps|sk|vh)"
)
"""What meets, in a folded text."""
_NEXT: Final = re.compile(
    rf"\b(?:pristi\w{{0,3}}|dalsi\w{{0,3}}|nasledujici\w{{0,3}}|nejblizsi\w{{0,3}}|nahradni\w{{0,3}}|pokracovani|next|daliho|dalimu|priti(?:ho|mu|m)?|dali(?=\s(?:zased|jedn|schuz|porad|setk|termin)))"
    rf"\s{{1,2}}(?:\([^()\n]{{3,24}}\)\s)?(?:(?!clen|bod|navrh|osob)\w{{3,14}}\s){{0,2}}?(?:{MEETING}\b|(?!bod|ukol|krok|akce|info)[a-z]{{2,4}}(?=\s?:))(?=(?P<rest>[^\n]{{0,160}}(?:\n[^\n]{{0,80}})?))"
)
_NEXT_STEMS: Final = (
    "pristi",
    "dalsi",
    "nasledujici",
    "nejblizsi",
    "nahradni",
    "pokracovani",
    "next",
    "dali",
    "priti",
)
"""Also with the letters gone that some converters lose (``dalího zasedání``, ``přítí schůze``)."""
_NAMED_STEMS: Final = _NEXT_STEMS[:4]
_AGAIN_WORDS: Final = frozenset(("priste", "sejdeme", "setkame", "uvidime", "se", "znovu", "opet", "zase"))
_AGAIN_ALONE: Final = frozenset(("priste",))
_AGAIN_TOLD: Final = frozenset(("priste", "sejde", "sejdeme", "sejdou", "setkame", "uvidime"))
_AGAIN_STEMS: Final = ("sejd", "setkame", "uvidime")
"""Without any of these only ``příště`` is left."""
_AGAIN: Final = re.compile(
    r"\b(?:priste|(?:znovu|opet|zase)\sse\s(?:sejdeme|sejd[eou]{1,2}|setkame|uvidime)|(?:sejdeme|setkame|uvidime)\sse|(?:se\s(?:\w{4,14}\s){0,2}(?:sejd[eou]{1,2}|setkame)))\b(?=(?P<rest>[^\n]{0,110}))"
)
_ELLIPTIC: Final = re.compile(
    r"\b(?:pristi|dalsi)\s(?:se\s)?(?:bude|sejdeme\sse|kona|uskutecni|probehne)(?:\s(?:se|nejspis|asi|pravdepodobne|zrejme|az|uz|opet|zase|predbezne|konat|opravdu))?"
    r"(?=(?P<rest>\s(?:(?:dne|ve?|v)\s)?(?:pondeli|utery|stred[au]|ctvrtek|patek|sobotu|nedeli|\d)[^\n]{0,110}))"
)
"""``Schůzi ukončil v 20:05. Další bude nejspíš v úterý 15. prosince``: what meets has just been named."""
_CALLED: Final = re.compile(
    r"(?:svolava|odrocuje|preklada|presouva)(?:ji)?\s(?:se\s)?(?:na|dne)(?=(?P<rest>\s[^\n]{0,110}))"
)
_CALLED_STEMS: Final = ("svolava", "odrocuje", "preklada", "presouva")
"""``… z toho důvodu se schůze svolává na 13. března 2018``: the meeting is held once more."""
_JUST_NAMED: Final = re.compile(r"\b(?:zasedani|jednani|schuz|porad[auy]|setkani|shromazdeni)")
_PREVIOUS: Final = re.compile(
    rf"\b(?:minul\w{{1,3}}|predchoz\w{{1,3}}|predesl\w{{1,3}}|posledni\w{{0,3}})\s{{1,2}}{MEETING}\b(?P<rest>[^\n.]{{0,70}})"
)
_DATED: Final = re.compile(r"\s?[(:,]?\s{0,2}(?:konan\w{1,3}\s)?(?:ze?\s)?(?:dne\s)?")
_PREVIOUS_STEMS: Final = ("minul", "predchoz", "predesl", "posledni")
_NUMBERED: Final = re.compile(
    rf"(?:\b(?:termin\w{{0,2}}|datum)\s{{1,2}}(?:konani\s)?)?(?<![\d./])(?P<number>\d{{1,3}})\.\s(?:radne\w{{0,3}}\s|mimoradne\w{{0,3}}\s|verejne\w{{0,3}}\s)?{MEETING}\b"
    r"(?=(?P<rest>[^\n]{0,160}(?:\n[^\n]{0,160})?))"
)
_TERM_STEMS: Final = ("termin", "datum")
_HELD: Final = re.compile(
    r"\s?[:–-]\s|\s(?:dne\s)?\d|\s(?:\w{2,14}\s){0,4}?(?:se\sbude\skonat|se\skona|bude|se\suskutecni|probehne|je\s(?:svolan|naplanovan|stanoven)\w{1,2}|svolava\w?|se\ssejde)\b"
)
_OWN: Final = re.compile(
    r"(?:pristi|dalsi|nasledujici|nejblizsi)\w{0,3}\s{1,2}(?P<noun>[a-z]{4,14})\b(?=(?P<rest>[^\n]{0,40}))"
)
_SHORT: Final = 4
_OWN_NUMBER: Final = re.compile(r"\d{1,3}")
_FAR: Final = re.compile(r"\b(?:ukol|zodpov|predloz|projedna|odklad|zapsal|zajisti|pripravi)")
_TOLD: Final = re.compile(r"\b(?:probeh|konal|uskutecnil|sesl|sesel)\w*")
_ENDED: Final = re.compile(
    r"\b(?:ukonc(?:il|en)|skonc(?:il|en)|zakonc(?:il|en)|uzavrel|konec\b|zapsal|rozesl|rozchod)"
)
"""What tells of the end of this meeting, whose time is not the next one's."""
_NEW_SENTENCE: Final = re.compile(r"[.!]\s{1,3}(?=[^\W\d])|\n")
_HOUR: Final = re.compile(
    r"(?:\s?(?:19|20)\d\d)?,?\s{1,2}(?:ve?|od)\s(?P<hour>[89]|1\d|2[0-2])(?=\s?(?:[,;\n]|\.(?!\d)|\Z)|\s(?:u|v|ve|na)\s|\s(?:tamtez|zde|opet|zase)\b)"
)
"""``3. 4. v 19 u Vávrů``: right behind the day of a meeting an hour needs no unit."""
EARLIEST: Final = "05:00"
"""No meeting begins in the night: ``2. hod.`` is a lesson."""
ENDED_BEHIND: Final = 30
"""Characters behind such a time in which the verb may stand: ``V 18.25 předseda schůzi ukončil``."""
_CLOSED: Final = re.compile(r"[.;!?]\s{1,3}[A-ZÁČĎÉĚÍĽŇÓŘŠŤÚŮÝŽ]")


def find_other_meetings(found: Found) -> None:
    """Fills next_meeting.* and previous_meeting.date of the header."""
    view = found.view
    stems = view.starts_of_stems(_NEXT_STEMS)
    matches = [*scan(_NEXT, view.folded, stems), *_list_numbered(found), *_list_elliptic(found, stems)]
    if view.present_of(_AGAIN_TOLD):
        told = view.starts_of_stems(_AGAIN_STEMS)
        matches += scan(_AGAIN, view.folded, view.starts_of(_AGAIN_WORDS if told else _AGAIN_ALONE))
    matches += _list_called(found)
    if len(matches) > 1:
        matches.sort(key=lambda m: (_breaks_off(found, m), _meets(m), m.start()))
    told_of = _read_first(found, matches, found.dates) or _read_first(found, _list_own(found), found.dates)
    if not told_of and matches:
        _read_first(found, matches, find_relative(found))
    own = found.header.get("date")
    for match in scan(_PREVIOUS, view.folded, view.starts_of_stems(_PREVIOUS_STEMS)):
        date = _first_date(found.dates, match.start("rest"), match.end("rest"))
        if date and date.year and date.month and date.day:
            value = write_day(date.year, date.month, date.day)
            if (
                own
                and value > own.value
                and not _DATED.fullmatch(view.folded, match.start("rest"), date.span.start)
            ):
                continue  # ``stanoveno na minulé schůzi, na 29. 4.``
            _set(found, "previous_meeting.date", value, date.span)
            return


def _read_first(found: Found, matches: list[re.Match[str]], dates: list[FoundDate]) -> bool:
    """Whether a day stands behind one of the places; the first that has one tells it."""
    return any(_read_next(found, match, dates) for match in matches)


def _list_elliptic(found: Found, stems: list[int]) -> list[re.Match[str]]:
    """``Další bude …`` behind a sentence about the meeting."""
    folded = found.view.folded
    return [
        match
        for match in scan(_ELLIPTIC, folded, stems)
        if _JUST_NAMED.search(folded, max(0, match.start() - 90), match.start())
    ]


def _list_called(found: Found) -> list[re.Match[str]]:
    """``Schůze se svolává na …``, where another day than this meeting's stands behind it."""
    folded, own = found.view.folded, found.header.get("date")
    called: list[re.Match[str]] = []
    starts = found.view.starts_of_stems(_CALLED_STEMS) if own else []
    for match in scan(_CALLED, folded, starts):
        date = _first_date(found.dates, *match.span("rest"))
        later = (
            date is not None and date.day and (_write_day(date, date.year or _next_year(found, date)) or "")
        )
        meets = _JUST_NAMED.search(folded, max(0, match.start() - 40), match.start())
        if own and later and later > own.value and meets:
            called.append(match)
    return called


def _list_numbered(found: Found) -> list[re.Match[str]]:
    """``Termín 21. zasedání``, ``21. zasedání se bude konat`` in the minutes of the 20th."""
    own = found.header.get("number")
    number = _OWN_NUMBER.match(own.value) if own else None
    if number is None:
        return []
    folded, following = found.view.folded, int(number.group()) + 1
    figures = _list_ordinals(folded, following)
    if not figures:
        return []
    starts = sorted([*found.view.starts_of_stems(_TERM_STEMS), *figures])
    return [
        m
        for m in scan(_NUMBERED, folded, starts)
        if int(m["number"]) == following and (not m.group()[0].isdigit() or _HELD.match(folded, m.end()))
    ]


def _list_ordinals(folded: str, number: int) -> list[int]:
    """Where a number with a full stop stands, with the noughts before it."""
    starts: list[int] = []
    at = folded.find(f"{number}.")
    while at >= 0:
        start = at
        while start > 0 and folded[start - 1] == "0":
            start -= 1
        starts.append(start)
        at = folded.find(f"{number}.", at + 1)
    return starts


def _list_own(found: Found) -> list[re.Match[str]]:
    """``Příští komora``, ``další sync``: what meets is called as in the title or in the body's name."""
    starts = found.view.starts_of_stems(_NAMED_STEMS)
    if not starts:
        return []
    named: list[re.Match[str]] = []
    own = " ".join(found.header[key].value for key in ("title", "body") if key in found.header)
    words = fold(own).split()
    for match in scan(_OWN, found.view.folded, starts):
        stem = match["noun"][:-1] if len(match["noun"]) > _SHORT else match["noun"]
        if any(word.startswith(stem) for word in words):
            named.append(match)
    return named


def _meets(match: re.Match[str]) -> bool:
    """``Předsednictvo se sejde 5. 11.``: others may meet before the body itself, whose next meeting is called so."""
    return match.re is _ELLIPTIC or (match.re is _AGAIN and not match.group().startswith("priste"))


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
    at = date.span.start
    if (
        at - start > 70
        or _FAR.search(found.view.folded, start, at)
        or _CLOSED.search(found.view.clean, start, at)
    ):
        return False
    date = find_moved(found, date, end) or date
    own, value = found.header.get("date"), _write_day(date, date.year or _next_year(found, date))
    if value is None or (own and _is_past(found, match, date, value, own.value)):
        return False
    set_next_meeting(found, value, date.span, since=start)
    return True


def _is_past(found: Found, match: re.Match[str], date: FoundDate, value: str, own: str) -> bool:
    """Whether a day before the meeting is told of; ``Příští schůze: 5. 1. 2023`` in December 2023 is a slip of the pen."""
    if (
        value == own[:7] or date.span in found.header["date"].spans
    ):  # ``náhradní schůze`` in the title is this one
        return True
    told = match.re is _AGAIN or _TOLD.search(found.view.folded, match.start("rest"), date.span.start)
    return value < own[: len(value)] and bool(told)


def set_next_meeting(found: Found, value: str, date: Span, *, since: int) -> None:
    """Sets the next meeting's date, and what stands beside it: its time and its place."""
    _set(found, "next_meeting.date", value, date)
    time = next((t for t in list_between(found.times, since, date.end + 40) if t.value >= EARLIEST), None)
    hour = _HOUR.match(found.view.folded, date.end) if time is None else None
    if hour:
        _set(found, "next_meeting.time", f"{int(hour['hour']):02}:00", to_span(hour.span("hour")))
    elif time and not _tells_end(found.view.folded, date.end, time.span):
        _set(found, "next_meeting.time", time.value, time.span)
    elif (own := found.header.get("start_time")) and (same := find_same(found, date, "same_time")):
        _set(found, "next_meeting.time", own.value, same)
    if place := read_place(found, date, since):
        _set(found, "next_meeting.place", place.value, place.span)


def _tells_end(folded: str, at: int, time: Span) -> bool:
    """Whether a time behind a date that ends at ``at`` stands in a further sentence, which ends this meeting."""
    further = _NEW_SENTENCE.search(folded, at, time.start)
    if further is None:
        return False
    line = folded.find("\n", time.end, time.end + ENDED_BEHIND)
    return _ENDED.search(folded, further.end(), line if line >= 0 else time.end + ENDED_BEHIND) is not None


def _write_day(date: FoundDate, year: int | None) -> str | None:
    if year is None or date.month is None:
        return None
    return write_day(year, date.month, date.day) if date.day else write_month(year, date.month)


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
