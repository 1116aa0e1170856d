"""When a meeting is held.

Finds: the date in the title or behind it, behind a label (``Datum:``, ``Kdy:``), in the first lines beside a word for the meeting;
without a year where the title's number (``č. 3/2024``), a weekday or another date of the document tells it (inferred).
Leaves: the day on which the minutes were written or signed (drawn_up.py), a plan of meetings, the date of another meeting, of what the first lines speak about.
"""

from __future__ import annotations

import re
from datetime import date as calendar_date
from typing import Final

from zapisy.finders.drawn_up import tells_writing
from zapisy.finders.header.cues import has_any
from zapisy.finders.header.title import HEAD
from zapisy.finders.header.values import set_value, write_day
from zapisy.found import Found, FoundDate, FoundNote, FoundValue, Span, list_between, to_span
from zapisy.text.views import scan_first

_SIGNING: Final = re.compile(
    r"(?:\bv\s(?!roce\b|obdobi\b)\w{3,20}(?:\s\w{1,12}){0,2},?\s|vyhotoven\w*|zapsan\w*|overen\w*|podeps\w+|vyveseno|sejmuto|zverejneno|ze zasedani|usneseni)\s?(?:dne\s?:?\s?)?$"
)
_PUBLISHED: Final = re.compile(
    r"(?:(?:z|u)verejnen\w*|publikov\w*|vlozen\w*|vytvoren\w*|aktualizov\w*|aktualizace|posledni (?:uprava|zmena)|pridan\w*|vystaven\w*|vyvesen\w*|sejmut\w*|upraven\w*|naposledy|datum vydani|vlozil\w?|(?:napsal|vlozil|pridal|publikoval|zverejnil|vytvoril|zadal|autor)\w?:?(?: [^\d\n:]{2,40})?)"
    r"\s{0,2}(?:dne|na uredni desce|dne:)?\s{0,2}:?\s{0,2}$"
)
"""A web page says when it was put up, and who by."""
_PUBLISHED_PARTS: Final = (
    *("verejnen", "publikov", "vlozen", "vytvor", "aktualiz", "posledni ", "pridan", "vystaven", "vyvesen", "sejmut", "upraven"),
    *("naposledy", "vydani", "napsal", "vlozil", "pridal", "zverejnil", "zadal", "autor"),
)  # fmt: skip
_STAMP: Final = re.compile(r",?[ ]{0,2}(?P<hour>\d{1,2}):(?P<minute>\d\d)(?::\d\d)?[ ]{0,3}(?=\n)")
_HELD_BELOW: Final = re.compile(
    r"\b(?:kter[aey]|jez|jenz)\s(?:se\s)?(?:kona\w{1,3}|uskutecnil\w?|probehl\w?)\s(?:se\s)?(?:per\srollam\s)?(?:[a-z]{1,3}\s)?(?:dne\s|dnech\s)?\d{1,2}\."
)
"""``která se konala dne 5. 3. 2019``: the title tells the day below a line of the web page's."""
BELOW: Final = 300
"""Characters behind such a line in which the title stands."""
_BYLINE_BEFORE: Final = re.compile(r"(?:\A|\n)[^\n|\d]{3,40}\|[ ]{0,2}\Z")
_BYLINE_BEHIND: Final = re.compile(
    r"[ ]{0,2}\|[ ]{0,2}(?:zhlednut|precten|autor|komentar|kategori|rubrik|zobrazen)"
)
_ANOTHER: Final = re.compile(r"(?:pristi|dalsi|minul|predchoz|posledni|nasledujici)\w*\b[^.\n]{0,50}$")
_ANOTHER_PARTS: Final = ("pristi", "dalsi", "minul", "predchoz", "posledni", "nasledujici")
_SUBJECT: Final = re.compile(
    r"(?:termin|do|publikov\w+|zakon\w?|sb\.|smlouv\w+|zapis\w? (?:z|ze)|od)\s?:?\s?$"
)
_SUBJECT_PARTS: Final = ("publikov", "zakon", "smlouv")
_SUBJECT_ENDS: Final = ("termin", "do", "sb.", "z", "ze", "od")
_PLANNED: Final = re.compile(
    r"\b(?:terminy|plan|harmonogram|rozpis|kalendar)\b(?![^\n]{0,60}\bkonan\w{1,4}\s(?:dne\s)?$)[^\n]{0,60}$"
)
"""Of plans, not of a body for them: ``výboru pro územní plán konaného dne``."""
_PLANNED_PARTS: Final = ("terminy", "plan", "harmonogram", "rozpis", "kalendar")
_OWN: Final = re.compile(r"(?:termin\s?(?:konani|rady|jednani)?|zapis (?:z|ze)(?: dne)?)\s?:?\s?$")
_MEETING: Final = re.compile(
    r"\b(?:kona\w{1,4}|uskutecn\w+|probeh\w+|se[sj]\w{2,3}\sse|se\ssesl\w|se\ssesel|zasedani|schuz\w{0,3}|jednani|jednalo|porad\w|vyborovk\w|datum|termin|kdy|shromazdeni|"
    r"setkani|zapis\w?|zaznam\w?|valn\w{1,2})\b"
)
MANY_DAYS: Final = 14
"""No meeting goes on for more."""
_LOST_DASH: Final = re.compile(r"(?<![\d./])[^\W\d_]{4,20}[ ](?P<day>\d{1,2})\.[ ]{1,2}\Z")
"""``univerzit 23. 25. března 2018``: some converters lose the dash between two days."""
_DAY_ENDS: Final = (". ", ".  ")
_UNTIL: Final = re.compile(r"\s?[–—-]\s?|\s(?:az|do)\s(?:dne\s)?")
_HELD_LABEL: Final = re.compile(
    r"(?:datum|den|termin)\s(?:a\scas\s)?(?:konani|jednani|zasedani|schuze|porady)|kdy\b"
)
"""Labels of the day on which a meeting is held; a bare ``Datum:`` may be that of the letter."""
_TITLE_YEAR: Final = re.compile(r"(?:(?<=/)|\bza rok |\brok |\s)(?P<year>(?:19|20)\d\d)(?![\d/])")


_MET: Final = re.compile(
    r"(?<![^\n])[ \t]{0,8}dne\s\d{1,2}\.\s?[\w.]{2,9}(?:\s(?:19|20)\d\d)?\s{0,2}[:,–-]?\s(?:se\s)?(?:sesl|zasedal|jednal|konal|uskutecnil)"
)
"""``Dne 18. dubna: Sešlo se nás sedm``."""
_DNE: Final = frozenset(("dne",))
_ISSUE: Final = re.compile(r"(?<![\d/.])\d{1,2}\s?/\s?(?P<year>(?:19|20)\d\d)(?![\d/])")
"""``2 / 2013``, the issue of a newsletter."""
MASTHEAD: Final = 240
"""Characters from the beginning in which that stands."""


def find_date(found: Found, title: Span | None) -> None:
    """Fills date and date_end of the header; a note where the title and a label name two days."""
    _set_first(found, title)
    if title:
        _note_two_days(found, title)


def _set_first(found: Found, title: Span | None) -> None:
    days = [d for d in found.dates if d.month and d.day]
    for start, end in _list_places(found, title):
        for date in list_between(days, start, end):
            if date.year and not _is_other(found, date):
                _set_date(found, date, date.year)
                return
    if _find_without_year(found, days, title):
        return
    for date in list_between(days, 0, HEAD // 2):
        if date.year and not _is_other(found, date) and _tells_meeting(found, date):
            _set_date(found, date, date.year)
            return


def _find_without_year(found: Found, days: list[FoundDate], title: Span | None) -> bool:
    """The first day in the title, right behind it or behind a label, where something tells its year."""
    places = [Span(title.start, title.end + 40)] if title else []
    places += [Span(s.body.start, s.body.start + 40) for s in found.sections[:20] if s.kind == "date"]
    folded = found.view.folded
    lines = [folded.rfind("\n", 0, at) + 1 for at in found.view.starts_within(_DNE, 0, HEAD // 2)]
    if met := scan_first(_MET, folded, lines, HEAD // 2):
        places.append(to_span(met.span()))
    for place in places:
        for date in list_between(days, *place):
            if not _is_other(found, date) and (year := _tell_year(found, date, title)):
                _set_date(found, date, year, inferred=True)
                return True
    return False


def _list_places(found: Found, title: Span | None) -> list[tuple[int, int]]:
    """The title with what follows it, and behind the labels of date and time."""
    places = [(title.start, min(title.end + 120, len(found.view.clean)))] if title else []
    for section in found.sections:
        if section.label.start >= HEAD:
            break
        if section.kind in ("date", "time"):
            places.append((section.body.start, min(section.body.end, section.body.start + 60)))
    return places


def _is_other(found: Found, date: FoundDate) -> bool:
    before = found.view.folded[max(0, date.span.start - 70) : date.span.start]
    if _tells_other(before) or tells_writing(found, date):
        return True
    if is_stamp(found, date) or _is_deadline(found, date):
        return True
    late = date.span.start > 400 or found.dates[0] is not date
    return late and bool(_SIGNING.search(before))


def _tells_other(before: str) -> bool:
    """Whether the words before a day tell of another one than the meeting's; a pattern is asked only where a part of it stands."""
    if has_any(before, _ANOTHER_PARTS) and _ANOTHER.search(before):
        return True
    ends = before.rstrip().removesuffix(":").rstrip().endswith(_SUBJECT_ENDS)
    subject = ends or has_any(before, _SUBJECT_PARTS)
    if subject and _SUBJECT.search(before) and not _OWN.search(before):
        return True
    if has_any(before, _PLANNED_PARTS) and _PLANNED.search(before):
        return True
    return has_any(before, _PUBLISHED_PARTS) and _PUBLISHED.search(before) is not None


_DEADLINE: Final = re.compile(
    r"(?<![^\W_])(?:termin\s(?:plneni|splneni|realizace|dodani|dokonceni|odevzdani|predani)|(?P<bare>termin|t))\s?:\s{0,3}(?:do\s)?$"
)
_GIVES_WORK: Final = re.compile(
    r"(?<![^\W_])(?:uklada|uloz|ukol|poveruj|poveren|zajist|zodpov|odpov|vyrizuj|resitel|provede)"
)
_WORK_REACH: Final = 160
"""Characters around the label of a day in which work is given out."""


def _is_deadline(found: Found, date: FoundDate) -> bool:
    """``Termín plnění: 30. 8. 2015``, ``Termín: 30. 8.`` of what somebody is to do: no day of the meeting."""
    folded, at = found.view.folded, date.span.start
    colon = folded.find(":", max(0, at - 30), at) >= 0
    label = _DEADLINE.search(folded, max(0, at - 30), at) if colon else None
    if label is None or not label["bare"]:
        return label is not None
    return _GIVES_WORK.search(folded, max(0, at - _WORK_REACH), at + _WORK_REACH) is not None


def is_stamp(found: Found, date: FoundDate) -> bool:
    """When a web page was put up: ``18.07.2019 13:01`` on a line of its own to the minute, ``Eva Malá | 21. 7. 2023``."""
    folded, (start, end) = found.view.folded, date.span
    ruled = folded.find("|", end, end + len("  |")) >= 0
    if (ruled and _BYLINE_BEHIND.match(folded, end)) or (
        folded.startswith("\n", end) and _BYLINE_BEFORE.search(folded, max(0, start - 44), start)
    ):
        return True
    alone = start == 0 or folded[start - 1] == "\n"
    stamp = _STAMP.match(folded, end) if alone else None
    if stamp is None:
        return False
    return int(stamp["minute"]) % 5 != 0 or _HELD_BELOW.search(folded, end, end + BELOW) is not None


def _tells_meeting(found: Found, date: FoundDate) -> bool:
    """In the first lines a date is the meeting's where it begins its line or a word for the meeting stands before it."""
    folded, start = found.view.folded, date.span.start
    line = folded[max(folded.rfind("\n", 0, start) + 1, start - 90) : start]
    return len(line.strip()) < 24 or _MEETING.search(line) is not None


def _tell_year(found: Found, date: FoundDate, title: Span | None) -> int | None:
    """The year of the title's number, of the weekday nearest to another date, of the first full date."""
    folded = found.view.folded
    if title and (match := _TITLE_YEAR.search(folded, title.start, title.end)):
        return int(match["year"])
    full = next((d for d in found.dates if d.year and d.month and d.day), None)
    if full is None:
        issue = _ISSUE.search(folded, 0, MASTHEAD)
        return int(issue["year"]) if issue else None
    anchor = calendar_date(full.year or 1, full.month or 1, full.day or 1)
    days = [day for year in range(anchor.year - 1, anchor.year + 2) if (day := _read_day(year, date))]
    fitting = [day for day in days if date.weekday is None or day.weekday() == date.weekday]
    nearest = min(fitting, key=lambda day: abs((day - anchor).days), default=None)
    return nearest.year if nearest else None


def _read_day(year: int, date: FoundDate) -> calendar_date | None:
    try:
        return calendar_date(year, date.month or 1, date.day or 1)
    except ValueError:
        return None


def _set_date(found: Found, date: FoundDate, year: int, *, inferred: bool = False) -> None:
    if not inferred and (days := _list_days(found, date)):
        first, last = days
        found.header.setdefault("date", FoundValue(_write(first, year), (first.span,), "header.date", 0.95))
        set_value(found, "date_end", _write(last, year), (last.span,))
        return
    month = date.month or 0
    if inferred and _read_day(year, date) is None:
        return
    value = FoundValue(
        write_day(year, month, date.day or 0), (date.span,), "header.date", 0.8 if inferred else 0.95
    )
    if inferred:
        others = [day for y in (year - 1, year + 1) if (day := _read_day(y, date))]
        value.inferred, value.alternatives = ("year",), tuple(day.isoformat() for day in others)
    found.header.setdefault("date", value)
    if date.end and date.end[0]:
        set_value(found, "date_end", write_day(year, month, date.end[0]), (date.span,))


def _list_days(found: Found, date: FoundDate) -> tuple[FoundDate, FoundDate] | None:
    """The first and the last day of a meeting, both written out: ``15. 5. 2019 – 16. 5. 2019``, ``15. 5. – 16. 5. 2019``."""
    folded, start = found.view.folded, date.span.start
    lost = (
        _LOST_DASH.search(folded, max(0, start - 27), start) if folded.endswith(_DAY_ENDS, 0, start) else None
    )
    if lost:
        day, last_day = int(lost["day"]), date.day or 0
        if date.year and not date.end and day < last_day <= day + MANY_DAYS:
            return FoundDate(
                Span(lost.start("day"), date.span.end), date.text, day, date.month, date.year
            ), date
    near = _list_near(found.dates, date)
    for first, last in zip(near, near[1:], strict=False):
        if first.end or last.end or last.year != date.year or (last is date and first.year):
            continue
        if not (first.day and first.month and last.day and last.month):
            continue
        days = _read_day(date.year or 0, first), _read_day(date.year or 0, last)
        gap = found.view.folded[first.span.end : last.span.start]
        if first.year in (None, date.year) and days[0] and days[1] and _UNTIL.fullmatch(gap):
            return (first, last) if 0 < (days[1] - days[0]).days <= MANY_DAYS else None
    return None


def _list_near(dates: list[FoundDate], date: FoundDate) -> list[FoundDate]:
    """A day with the one before and the one behind it."""
    for at, other in enumerate(dates):
        if other is date:
            return dates[max(0, at - 1) : at + 2]
    return []


def _write(date: FoundDate, year: int) -> str:
    return write_day(year, date.month or 0, date.day or 0)


def _note_two_days(found: Found, title: Span) -> None:
    """``konané dne 5. 3. 2024`` in the title, ``Datum konání: 6. 3. 2024`` below it: the title's counts, the other may be it."""
    held = found.header.get("date")
    if held is None or held.inferred or not title.start <= held.spans[0].start < title.end + 40:
        return
    last = found.header.get("date_end", held).value
    for section in found.sections[:20]:
        label = found.view.folded[section.label.start : section.label.end]
        if section.kind != "date" or section.label.start > HEAD or not _HELD_LABEL.match(label):
            continue
        for date in list_between(found.dates, section.body.start, section.body.start + 40):
            day = write_day(date.year, date.month, date.day) if date.year and date.month and date.day else ""
            if day and not held.value <= day <= last:
                held.alternatives = (*held.alternatives, day)
                spans = (*held.spans, date.span)
                found.notes.append(
                    FoundNote("two_meeting_dates", {"first": held.value, "second": day}, spans)
                )
            return
