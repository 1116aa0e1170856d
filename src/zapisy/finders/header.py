"""Finds the header: title, body, kind, number, date, times, place, mode, next and previous meeting.

Finds: the title line (``Zápis č. 3/2024 ze zasedání …``), labels (``Datum:``, ``Místo konání:``, ``Zahájení: 15.00``), the
first sentence, front matter, sentences on the next meeting.
Leaves: the date of a signature (``V Liberci dne …``), anything only the file's name says.
"""

from __future__ import annotations

import re
from bisect import bisect_right

from zapisy.finders.header_body import find_body, find_fuller
from zapisy.finders.header_next import find_other_meetings
from zapisy.finders.header_place import read_place
from zapisy.finders.header_sites import read_site
from zapisy.finders.header_title import HEAD, find_title
from zapisy.found import Found, FoundDate, FoundValue, Span, list_between
from zapisy.text.sentences import sentences_of

_NUMBER = (
    re.compile(
        r"\bc(?:\.|islo)\s{0,2}:?\s{0,2}(?P<number>(?:[A-Za-z]{1,4}\s?)?\d{1,4}(?:\s?/\s?\d{2,4})?(?:/\d{2,4})?)(?![\d?])"
    ),
    re.compile(
        r"(?<![\d/.])(?P<number>\d{1,3})\s?\.\s{0,2}(?:\w{4,14}\s){0,2}(?:zasedani|jednani|schuz\w|porad\w|setkani|valn\w|shromazdeni|rad[ay]\b|zastupitelstv\w)"
    ),
    re.compile(r"(?:zasedani|jednani|schuze)\s(?P<number>\d{1,3}/(?:19|20)?\d\d)\b"),
)
_NUMBER_LABEL = re.compile(
    r"(?:\bcislo\s(?:schuze|jednani|zasedani|porady|zapisu)|\b(?:porada|schuze|jednani|zasedani)\s(?:cislo|c\.))"
    r"\s?:?\s{0,2}(?P<number>\d{1,4}(?:/\d{2,4})?)(?![\d.])"
)
_ROOM = re.compile(r"(?:mistnost|dver|ucebn|sal|kancelar|zasedacce|budov|posluch)\w{0,4}\s{1,2}$")
_OPENING = re.compile(r"(?:\n|\d\s|\s\s|\")[\s\d_-]{0,6}$")
_OPENED = re.compile(r"(?:zahajen\w?|zahajil\w?|otevrel\w?|zahajuj\w+|zacatek|zacala?|otevren\w)\b")
_OPENED_BEHIND = re.compile(
    r"[^.\n\d]{0,24}?\b(?:zahaj(?:il|uj|en)|zacal|zacin|otevrel|otevir)\w{0,3}[^\n]{0,12}\b(?:schuz|jednani|zasedani)|[^.\n\d]{0,14}\b(?:schuze|jednani|zasedani)\s(?:bylo\s|byla\s)?(?:zahajen|zacal)"
    r"|\)\s{1,3}[^\n\d]{0,30}?\bzahaj\w{2,4}\s(?:schuz|jednani|zasedani)"
)
_CLOSED_BEHIND = re.compile(
    r"[^.\n\t]{0,30}(?:ukoncil|ukoncen|zakonc|skonc|ukoncuje)\w*+(?!\s?:)"
    r"|\)\s{1,3}[^\n\d]{0,30}?\bukonc\w+\s(?:schuz|jednani|zasedani)"
)
_HELD = re.compile(r"\b(?:zasedani|schuze|jednani|porada)\b[^.\n]{0,60}\bod\s{1,2}$")
_CLOSED = re.compile(
    r"(?:ukoncen\w?|ukonci\w{0,2}|skoncil\w?|ukoncuje|konec|uzavrel\w?|uzavren\w|zakoncen\w|zakoncil\w?)\b"
)
_SIGNING = re.compile(
    r"(?:\bv\s\w{3,20}(?:\s\w{1,12}){0,2},?\s|vyhotoven\w*|zapsan\w*|overen\w*|podeps\w+|vyveseno|sejmuto|zverejneno|ze zasedani|usneseni)\s?(?:dne\s?:?\s?)?$"
)


def find_header(found: Found) -> None:
    """Fills ``found.header``."""
    title = _set_title(found)
    _find_body(found, title)
    _find_number(found, title)
    _find_date(found, title)
    find_other_meetings(found)
    _find_times(found, title)
    _find_place(found, title)
    _find_mode(found)


def _set(found: Found, key: str, value: str, spans: tuple[Span, ...], confidence: float = 0.9) -> None:
    found.header.setdefault(key, FoundValue(value, spans, f"header.{key}", confidence))


# ---------------------------------------------------------------- body and number
def _set_title(found: Found) -> Span | None:
    title = find_title(found)
    if title is None:
        return None
    _set(found, "title", title.value, (title.span,))
    return title.line


def _find_body(found: Found, title: Span | None) -> None:
    view = found.view
    for start, end in ((title or Span(0, 0)), Span(0, min(len(view.clean), 700))):
        body = find_body(view.running, view.folded, start, end)
        if body:
            body = find_fuller(view.running, view.folded, body, min(len(view.clean), HEAD))
            _set(found, "body", body.name, (body.span,), 0.85)
            _set(found, "kind", body.kind, (body.span,), 0.8)
            return


def _find_number(found: Found, title: Span | None) -> None:
    view = found.view
    places = (
        [(pattern, title.start, min(title.end, title.start + 200)) for pattern in _NUMBER] if title else []
    )
    for pattern, start, end in [*places, (_NUMBER_LABEL, 0, min(len(view.folded), HEAD // 2))]:
        for match in pattern.finditer(view.folded, start, end):
            if not _ROOM.search(view.folded, max(0, match.start() - 24), match.start()):
                span = Span(*match.span("number"))
                _set(found, "number", re.sub(r"\s", "", view.clean[span.start : span.end]), (span,))
                return


# ---------------------------------------------------------------- date
def _find_date(found: Found, title: Span | None) -> None:
    """In the title, behind a label, in the first lines; never where a document is signed."""
    view = found.view
    full = [d for d in found.dates if d.year and d.month and d.day]
    labelled = [s.body for s in found.sections if s.kind in ("date", "time") and s.label.start < HEAD]
    places: list[Span] = []
    if title:
        places.append(Span(title.start, min(title.end + 120, len(view.clean))))
    places += [Span(s.start, min(s.end, s.start + 60)) for s in labelled]
    places.append(Span(0, min(len(view.clean), HEAD // 2)))
    for place in places:
        for date in full:
            if place.start <= date.span.start < place.end and not _is_other(found, date):
                _set_date(found, date)
                return


def _is_other(found: Found, date: FoundDate) -> bool:
    before = found.view.folded[max(0, date.span.start - 70) : date.span.start]
    if re.search(r"(?:pristi|dalsi|minul|predchoz|posledni|nasledujici)\w*\b[^.\n]{0,50}$", before):
        return True
    if re.search(
        r"(?:termin|do|publikov\w+|zakon\w?|sb\.|smlouv\w+|zapis\w? (?:z|ze)|od)\s?:?\s?$", before
    ) and not re.search(r"(?:termin\s?(?:konani|rady|jednani)?|zapis (?:z|ze)(?: dne)?)\s?:?\s?$", before):
        return True
    return date.span.start > 400 and bool(_SIGNING.search(before))


def _set_date(found: Found, date: FoundDate) -> None:
    value = f"{date.year:04}-{date.month:02}-{date.day:02}"
    _set(found, "date", value, (date.span,), 0.95)
    if date.end and date.end[0]:
        _set(found, "date_end", f"{date.year:04}-{date.month:02}-{date.end[0]:02}", (date.span,))


# ---------------------------------------------------------------- times
def _find_times(found: Found, title: Span | None) -> None:
    folded = found.view.folded
    head_end = (title.end + 160) if title else 500
    for time in found.times:
        clause = _clause_before(found, time.span)
        behind = folded[time.span.end : time.span.end + 40]
        if _CLOSED.search(clause) or _CLOSED_BEHIND.match(behind):
            _set(found, "end_time", time.value, (time.span,))
        elif (
            _OPENED.search(clause)
            or _OPENED_BEHIND.match(behind)
            or _starts_meeting(folded, time.span, clause, head_end)
        ):
            _set(found, "start_time", time.value, (time.span,))
            _read_range(found, time.span)


def _clause_before(found: Found, span: Span) -> str:
    """What stands before a time in its sentence and its column."""
    sentences = sentences_of(found)
    at = bisect_right(sentences, span.start, key=lambda sentence: sentence.start)
    start = sentences[at - 1].start if at else 0
    before = found.view.folded[max(start, span.start - 120) : span.start]
    return re.split(r"[\t\n;]\s?", before)[-1] if before.strip() else before


def _starts_meeting(folded: str, span: Span, clause: str, head_end: int) -> bool:
    if re.search(r"(?:pristi|dalsi|nasledujici)\b", folded[max(0, span.start - 80) : span.start]):
        return False
    if span.start < HEAD and _HELD.search(clause):
        return True
    if span.start < head_end and re.search(r"(?:\bod|\bv|\bve|,|cas\s?:|\d{4}|zacatek\s?:)\s{0,3}$", clause):
        return True
    return bool(re.search(r"\b(?:cas|zacatek|zahajeni)\b[^\n]{0,12}$", clause)) and span.start < 2500


RANGE_REACH = 20
"""Characters from one time of a range to the other."""


def _read_range(found: Found, span: Span) -> None:
    """``16:30 – 18:45``, ``od 16.30 do 18.45 hod.``: the second time ends the meeting."""
    for time in list_between(found.times, span.end + 1, span.end + RANGE_REACH):
        gap = found.view.folded[span.end : time.span.start]
        if re.fullmatch(r"\s{0,2}(?:hod\.?)?\s{0,2}(?:[-–]|do|az)?\s{0,2}", gap):
            _set(found, "end_time", time.value, (time.span,))


# ---------------------------------------------------------------- place and mode
def _find_place(found: Found, title: Span | None) -> None:
    clean = found.view.running
    for section in found.sections:
        if section.kind == "place" and section.label.start < 2500:
            span = read_place(
                clean, section.body.start, min(section.body.end, section.body.start + 140), labelled=True
            )
            if span:
                _set(found, "place", span.value, (span.span,))
                return
    start = title.start if title else 0
    last = title.end if title else 0
    span = read_place(clean, start, min(len(clean), last + 220), labelled=False)
    if span is None:
        span = read_site(clean, start, min(len(clean), last + 80))
    if span:
        _set(found, "place", span.value, (span.span,), 0.8)


def _find_mode(found: Found) -> None:
    folded = found.view.folded
    if match := re.compile(r"\bper\s?rollam\b").search(folded, 0, min(len(folded), 600)):
        _set(found, "mode", "per_rollam", (Span(*match.span()),))
    elif "hybridn" in folded and (match := re.compile(r"\bhybridn\w+").search(folded)):
        _set(found, "mode", "hybrid", (Span(*match.span()),))
    elif match := re.compile(
        r"\b(?:on-?line|distancni\w*|videokonferen\w+)\s(?:schuz|jednani|zasedani|formou)\w*"
    ).search(folded, 0, min(len(folded), 900)):
        _set(found, "mode", "remote", (Span(*match.span()),))
