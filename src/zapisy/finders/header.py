"""Finds the header: title, body, kind, number, date, times, place, mode, next and previous meeting.

Finds: the title line (``Zápis č. 3/2024 ze zasedání …``), labels (``Datum:``, ``Místo konání:``, ``Zahájení: 15.00``), the
first sentence, front matter, sentences on the next meeting.
Leaves: the date of a signature (``V Liberci dne …``), anything only the file's name says.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator

from zapisy.finders.header_body import Body, find_body, find_fuller, find_owner
from zapisy.finders.header_mode import find_mode
from zapisy.finders.header_next import find_other_meetings
from zapisy.finders.header_place import Place, read_listed, read_place
from zapisy.finders.header_sites import read_site
from zapisy.finders.header_title import HEAD, Title, find_title
from zapisy.found import Found, FoundDate, FoundValue, Span, list_between
from zapisy.lexicon import load_words
from zapisy.text.sentences import sentences_of
from zapisy.text.views import fold

_NUMBER = (
    re.compile(
        r"\bc(?:\.|islo)\s{0,2}:?\s{0,2}(?P<number>(?:[A-Za-z]{1,4}[\s/-]?)?\d{1,4}(?:\s?/\s?\d{2,4})?(?:/\d{2,4})?)(?![\d?])"
    ),
    re.compile(
        r"(?<![\d/.])(?P<number>\d{1,3})\s?\.\s{0,2}(?:\w{4,14}\s){0,2}(?:zasedani|jednani|schuz\w|porad\w|setkani|valn\w|shromazdeni|rad[ay]\b|zastupitelstv\w)"
    ),
    re.compile(r"(?:zasedani|jednani|schuze|zapis|zaznam|porady)\s(?P<number>\d{1,3}/(?:19|20)?\d\d)\b"),
    re.compile(
        r"\bz[e]?\s(?P<number>[ivxl]{1,7})\.\s{0,2}(?:\w{4,14}\s){0,2}(?:zasedani|jednani|schuz\w|porad\w|setkani|valn\w|shromazdeni|snemu)"
    ),
)
_NUMBER_LABEL = re.compile(
    r"(?:\bzapis\w{0,2}\s(?:c\.|cislo)(?=\s?\d{1,3}/(?:19|20)\d\d\s(?:z|ze)\s)|\bcislo\s(?:schuze|jednani|zasedani|porady|zapisu)|\b(?:porada|schuze|jednani|zasedani)\s(?:cislo|c\.))"
    r"\s?:?\s{0,2}(?P<number>\d{1,4}(?:/\d{2,4})?)(?![\d.])"
)
_ROOM = re.compile(
    r"(?:mistnost|dver|ucebn|sal|kancelar|zasedacce|budov|posluch|zmen|dodat|priloh|smlouv|vyzv|vyhlask|obvod|oddil|dom|cast|etap|zakon|narizeni|okrs|skol|vchod|plan|lv|skupin)\w{0,4}\s{1,2}$"
)
_OPENING = re.compile(r"(?:\n|\d\s|\s\s|\")[\s\d_-]{0,6}$")
_OPENED = re.compile(
    r"(?:zahajen\w?|zahajil\w?|otevrel\w?|zahajuj\w+|zacatek|zacala?|(?:schuze|jednani|zasedani|porada|shromazdeni)\b[^.\n]{0,30}\botevren\w)\b"
)
_OPENED_BEHIND = re.compile(
    r"[^.\n\d]{0,24}?\b(?:zahaj(?:il|uj|en)|zacal|zacin|otevrel|otevir)\w{0,3}[^\n]{0,12}\b(?:schuz|jednani|zasedani)|[^.\n\d]{0,14}\b(?:schuze|jednani|zasedani)\s(?:bylo\s|byla\s)?(?:zahajen|zacal)"
    r"|\)\s{1,3}[^\n\d]{0,30}?\bzahaj\w{2,4}\s(?:schuz|jednani|zasedani)"
)
_CLOSED_BEHIND = re.compile(
    r"[^.\n\t]{0,30}(?:ukoncil|ukoncen|zakonc|skonc|ukoncuje)\w*+(?!\s?:)"
    r"|\)\s{1,3}[^\n\d]{0,30}?\bukonc\w+\s(?:schuz|jednani|zasedani)"
)
_HELD = re.compile(r"\b(?:zasedani|schuze|jednani|porada)\b[^.\n]{0,60}\bod\s{1,2}$")
_RANGE_BEHIND = re.compile(r"\s?(?:hod\.?)?\s?[-–]\s?[012]?\d[:.,][0-5]\d(?!\d)")
_OTHER_MEETING = re.compile(
    r"\b(?:pristi\w{0,3}|dalsi\w{0,3}|nasledujici\w{0,3}|nejblizsi\w{0,3}|priste|sejde(?:me)?|termin\w?\s\d{1,3}\.)(?![^\W_])"
)
_TELLS_MEETING = re.compile(
    r"\b(?:konan|konal|zahaj|sesl|sesel|zacal|zasedani|schuz|jednani|porad)|(?:19|20)\d\d"
)
_CLOSED = re.compile(
    r"(?:ukoncen\w?|ukonci\w{0,2}|skoncil\w?|ukoncuje|konec|uzavrel\w?|uzavren\w|zakoncen\w|zakoncil\w?|skoncen\w|rozpusten\w)\b"
)
_SIGNING = re.compile(
    r"(?:\bv\s\w{3,20}(?:\s\w{1,12}){0,2},?\s|vyhotoven\w*|zapsan\w*|overen\w*|podeps\w+|vyveseno|sejmuto|zverejneno|ze zasedani|usneseni)\s?(?:dne\s?:?\s?)?$"
)


_HELD_AT = re.compile(
    r"\b(?:zasedani|schuz[ei]|jednani|schuzka|porada|shromazdeni|setkani|valna\shromada|vybor|rada|komise|delegati|clenove)\s(?:se\s)?(?:kon[ae]l[aoy]?|uskutecnil[aoy]|probehl[aoy]|sesl[aoiy]|sesel)\b"
    r"|\b(?:konan(?:e|eho|y|a|em)|konal[aoy]?|sesl[aoiy]\sse|jednalo\sse|jsme\sse\ssesli)\b"
)


def find_header(found: Found) -> None:
    """Fills ``found.header``."""
    named = _set_title(found)
    _find_body(found, named)
    title = named.line if named else None
    _find_number(found, title)
    _find_date(found, title)
    _find_times(found, title)
    _find_place(found, title)
    find_other_meetings(found)
    if mode := find_mode(found):
        _set(found, "mode", *mode)


def _set(found: Found, key: str, value: str, spans: tuple[Span, ...], confidence: float = 0.9) -> None:
    found.header.setdefault(key, FoundValue(value, spans, f"header.{key}", confidence))


# ---------------------------------------------------------------- body and number
def _set_title(found: Found) -> Title | None:
    title = find_title(found)
    if title is not None:
        _set(found, "title", title.value, (title.span,))
    return title


def _find_body(found: Found, title: Title | None) -> None:
    """In the title, where all that follows belongs to it, else in the head; an inspection of a site is no body."""
    view = found.view
    for span, titled in (
        (title.span if title else Span(0, 0), True),
        (title.line if title else Span(0, 0), False),
        (Span(0, min(len(view.clean), 700)), False),
    ):
        body = find_body(view.running, view.running_folded, span.start, span.end, titled=titled)
        if body:
            body = find_fuller(view.running, view.running_folded, body, min(len(view.clean), HEAD))
            if body.kind != "site_inspection":
                _set_body(found, body, title)
            _set(found, "kind", body.kind, (body.span,), 0.8)
            return
    if title:
        _find_kind(found, title)


def _set_body(found: Found, body: Body, title: Title | None) -> None:
    """A bare ``střediskové rady`` belongs to the organization of the letterhead."""
    owner = find_owner(found.view.clean, 0, title.line.start) if body.bare and title else None
    if owner:
        _set(found, "body", f"{body.name} {owner[0]}", (body.span, owner[1]), 0.8)
    else:
        _set(found, "body", body.name, (body.span,), 0.85)


def _find_kind(found: Found, title: Title) -> None:
    """What meets, where the title names a meeting and no body: ``Zápis z provozní porady``."""
    folded = found.view.folded
    for entry in load_words("header", "kinds"):
        kind, _, word = entry.partition("|")
        if match := re.compile(rf"\b{fold(word)}").search(folded, title.span.start, title.span.end):
            _set(found, "kind", kind, (Span(*match.span()),), 0.7)
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
    head_end = (title.end + 160) if title else 300
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
    if _OTHER_MEETING.search(folded[max(0, span.start - 80) : span.start]):
        return False
    if span.start < HEAD and _HELD.search(clause):
        return True
    if span.start < head_end and _RANGE_BEHIND.match(folded, span.end):
        return True
    about_meeting = len(clause) < 45 or _TELLS_MEETING.search(clause)
    if (
        span.start < head_end
        and about_meeting
        and re.search(r"(?:\bod|\bv|\bve|,|cas\s?:|\d{4}|zacatek\s?:)\s{0,3}$", clause)
    ):
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


# ---------------------------------------------------------------- place
def _find_place(found: Found, title: Span | None) -> None:
    """Behind a label, in the title's lines, in the first sentence that says that the meeting was held."""
    clean = found.view.running
    for section in found.sections:
        if section.kind == "place" and section.label.start < 2500:
            span = read_place(
                clean, section.body.start, min(section.body.end, section.body.start + 140), labelled=True
            )
            if span:
                _set(found, "place", span.value, (span.span,))
                return
    for start, end in _list_place_stretches(found, title):
        read = (_read_located, read_listed, read_site)
        places = [place for r in read if (place := r(clean, start, min(end, len(clean))))]
        if places:
            place = min(places, key=lambda place: place.span.start)
            _set(found, "place", place.value, (place.span,), 0.8)
            return


def _read_located(clean: str, start: int, end: int) -> Place | None:
    return read_place(clean, start, end, labelled=False)


def _list_place_stretches(found: Found, title: Span | None) -> Iterator[tuple[int, int]]:
    """The title with what follows it, the line of the meeting's date, sentences ``Schůze se konala …`` near the head."""
    folded = found.view.running_folded
    start, end = (title.start, title.end + 220) if title else (0, 220)
    other = _OTHER_MEETING.search(folded, title.end if title else 0, end)
    yield start, other.start() if other else end
    for match in _HELD_AT.finditer(folded, 0, min(len(folded), 2500)):
        if not _OTHER_MEETING.search(folded, max(0, match.start() - 40), match.start()):
            yield match.start(), match.end() + 140
    if date := found.header.get("date"):
        at = date.spans[0].start
        line = folded.find("\n", at)
        if at < HEAD:
            yield at, line if line > 0 else len(folded)
