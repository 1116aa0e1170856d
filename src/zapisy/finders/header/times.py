"""When a meeting begins and ends.

Finds: ``od 17.30 hod.`` behind the date, ``Zahájení: 15.00``, ``Schůzi zahájil předseda v 18,05``, ``16:30 – 18:45``, ``Konec 18:05``.
Leaves: arrivals, times of other meetings, opening hours.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import Final

from zapisy.finders.header.cues import find_other_meeting, has_any
from zapisy.finders.header.dates import is_stamp
from zapisy.finders.header.held import is_another_day
from zapisy.finders.header.title import HEAD
from zapisy.finders.header.values import set_value
from zapisy.found import Found, Span, list_between
from zapisy.text.sentences import sentences_of

_OPENED: Final = re.compile(
    r"(?:zahajen\w?|zahajil\w?|otevrel\w?|zahajuj\w+|zacatek|zaca(?:l[aoi]?|ti)|zacina(?:l[aoi]?|me)?|(?:schuze|jednani|zasedani|porada|shromazdeni)\b[^.\n]{0,30}\botevren\w)\b"
)
_OPENED_PARTS: Final = ("zahaj", "zac", "otevr", "otevir")
_OPENED_BEHIND: Final = re.compile(
    r"[^.\n\d]{0,24}?\b(?:zahaj(?:il|uj|en)|zacal|zacin|otevrel|otevir)\w{0,3}[^\n]{0,12}\b(?:schuz|jednani|zasedani)|[^.\n\d]{0,14}\b(?:schuze|jednani|zasedani|sjezd|snem|konference|shromazdeni|porada|valna\shromada)\s(?:bylo\s|byla\s|byl\s)?(?:zahaj[ie][ln]|zacal)"
    r"|\)\s{1,3}[^\n\d]{0,30}?\bzahaj\w{2,4}\s(?:schuz|jednani|zasedani)"
    r"|\s?(?:hod(?:in|\.)?)?\s[^.\n\d]{0,40}?\b(?:schuz|jednani|zasedani|porad)\w{0,2}\s[^.\n\d]{0,40}?\b(?:zahajil|zahajuje|otevrel)"
)
_TELLS_MEETING: Final = re.compile(
    r"\b(?:konan|konal|zahaj|sesl|sesel|zacal|zasedani|schuz|jednani|porad)|(?:19|20)\d\d"
)
_RANGE_BEHIND: Final = re.compile(r"\s?(?:hod\.?)?\s?[-–]\s?[012]?\d[:.,][0-5]\d(?!\d)")
_UNTIL_BEHIND: Final = re.compile(r"\s?(?:hod\.?)?\s?(?:[-–]|do|az)\s?[012]?\d[:.,][0-5]\d(?!\d)")
_CLOSED: Final = re.compile(
    r"(?:ukoncen\w?|ukonci\w{0,2}|skoncil\w?|ukoncuje|konec|uzavrel\w?|uzavren\w|zakoncen\w|zakoncil\w?|skoncen\w|rozpusten\w|rozesli|rozchod)\b"
    r"|\bhotovo[\s:–-]{0,3}(?:ve?\s|cca\s|asi\s|kolem\s|okolo\s){0,2}$"
)
_CLOSED_PARTS: Final = ("konc", "konec", "uzavre", "rozpusten", "rozesli", "rozchod", "hotovo")
_THEIR_END: Final = re.compile(r"\bpo\s(?:\w{3,9}\s)?(?:u|s|za)konceni\b")
"""``a po jejich ukončení 14. 3. v 16.00``: something goes on on another day."""
_CLOSED_BEHIND: Final = re.compile(
    r"[^.\n\t]{0,30}(?:ukoncil|ukoncen|zakonc|skonc|ukoncuje)\w*+(?!\s?:|\s(?:ve?\s|cca\s)?\d)"
    r"|\)\s{1,3}[^\n\d]{0,30}?\bukonc\w+\s(?:schuz|jednani|zasedani)"
)
_CLOSED_SENTENCE: Final = re.compile(
    r"\s?(?:hod(?:in|\.)?)?\s(?:[^.\n\t\d]|(?:(?<=\bing)|(?<=\bmgr)|(?<=\bst)|(?<=\bml)|(?<=\b[a-z]))\.){0,90}?\b(?:schuz|jednani|zasedani|porad|shromazden|setkani)\w{0,2}\s(?:\w{2,10}\s)?(?:ukoncil|uzavrel|zakoncil)"
)
"""``Ve 20:40 hod. sestra Malá st. rozdala pozvánky a schůzi ukončila``."""
_CLOSES: Final = ("ukoncil", "uzavrel", "zakoncil")
_NOT_MEETING: Final = re.compile(
    r"\b(?:prezenc\w{0,4}|prezentac\w{1,2}\s(?:akcionar|clen|delegat|ucastnik|vlastnik|druzstevnik)\w{1,3}|prezencni\w?\slistin\w|registrac\w|rozprav\w|diskus\w|diskuz\w|prestavk\w|hlasovani|prihlask\w|seznam\w?)\b[^.\n]{0,24}$"
)
_NOT_MEETING_BEHIND: Final = re.compile(
    r"[^.\n]{0,40}\b(?:ukoncen|uzavren)\w{0,2}\s(?:prezenc|registrac|rozprav|diskus|diskuz|prestavk|hlasovani|volb)"
)
"""What is closed there is the roll or the debate, not the meeting."""
_ROLL_BEHIND: Final = re.compile(
    r"\s?(?:hod(?:in|\.)?)?\s?[-–:]?\s?(?:zahajeni\s|zacatek\s)?(?:registrac|prezenc|prezentac)"
)
"""``5. 3. 2012 9:00 zahájení registrace``: the roll opens before the meeting."""
_HELD: Final = re.compile(r"\b(?:zasedani|schuze|jednani|porada)\b[^.\n]{0,60}\bod\s{1,2}$")
_COLUMN: Final = re.compile(r"[\t\n;]\s?")
_COLUMN_SIGNS: Final = ("\t", "\n", ";")
_BEFORE_START: Final = re.compile(r"(?:\bod|\bv|\bve|,|cas\s?:|\d{4}|zacatek\s?:)\s{0,3}$")
_MOVED: Final = re.compile(
    r"\b(?:dostavil|prise?l|dorazil|odesel|odesl|odchod|prichod|odjel|prijel|pripojil|odpojil|opustil)\w{0,2}(?:\s[a-z]{1,12}){0,3}\s{0,3}:?\s{0,2}$"
)
"""An arrival or a departure is told."""
_LABEL_BEFORE: Final = re.compile(r"\b(?:cas|doba|trvani|zacatek|zahajeni|hodina|kdy)\b[^\n]{0,12}$")
_PLACE_AND_TIME: Final = re.compile(
    r"\b(?:misto[\s,/]{1,3}(?:a\s)?cas|cas[\s,/]{1,3}(?:a\s)?misto)(?:\skonani)?\s{0,3}:[^\n]{0,70}[,–-]\s{0,2}$"
)
"""``Místo a čas: klubovna – 19.00``."""
_BEGINS: Final = re.compile(r"\b(?:zacatek|zacin\w{0,5})\b[^\n]{0,40}$")
_ANY_MEETING: Final = re.compile(r"\b(?:schuz|jednani|zasedani|porad(?!atel|an)|shromazden|setkani|valn)")
_RANGE_GAP: Final = re.compile(
    r"\s{0,2}(?:hod\.?)?\s{0,2}(?:[-–]|do|az)?\s{0,2}(?:cca\s|asi\s|zhruba\s|priblizne\s)?"
)
_BOTH_LABEL: Final = re.compile(
    r"\b(?:zacatek|zahajeni|od)\s?(?:/|a|-|–)\s?(?:konec|ukonceni|zakonceni|do)\s?:?\s{0,24}\Z"
)
_BOTH_ENDS: Final = ("konec", "konceni", "do")
_BESIDE_DATE: Final = re.compile(
    r"\s{0,2}(?:\([a-z]{2,8}\))?[,;/]?\s{0,2}(?:(?:ve?|od|cas|zacatek|zahajeni|hodina)\s?:?\s{0,2})?"
)
_BOTH_GAP: Final = re.compile(r"\s{0,2}(?:hod\.?)?\s{0,2}(?:/|a|,|-|–)\s{0,2}")
BEGUN: Final = 600
"""Behind so many characters the meeting has begun."""
DAY_REACH: Final = 80
"""Characters from a day to its time."""
LINE_REACH: Final = 200
"""Characters from a day to a range of hours in its line, behind the place."""
DAY_BESIDE: Final = 24
"""Characters from the beginning of a day to the time that stands beside it."""
RANGE_REACH: Final = 20
"""Characters from one time of a range to the other."""


def find_times(found: Found, title: Span | None) -> None:
    """Fills start_time and end_time of the header."""
    folded = found.view.folded
    head_end = (title.end + 160) if title else 300
    for time in found.times:
        if "start_time" in found.header and "end_time" in found.header:
            return
        clause = _clause_before(found, time.span)
        behind = folded[time.span.end : time.span.end + 110]
        if _is_of_both(folded, time.span.start):
            set_value(found, "start_time", time.value, (time.span,))
            _read_range(found, time.span, _BOTH_GAP)
        elif _is_closing(clause, behind):
            if _THEIR_END.search(clause) and _is_beside_other(found, time.span):
                continue
            set_value(found, "end_time", time.value, (time.span,))
        elif not is_of_other_day(found, time.span) and (
            (_opens(clause) and not _begins_other(clause, time.span.start))
            or (has_any(behind, _OPENED_PARTS) and _OPENED_BEHIND.match(behind))
            or _starts_meeting(found, time.span, clause, head_end)
        ):
            set_value(found, "start_time", time.value, (time.span,))
            _read_range(found, time.span, _RANGE_GAP)


def _is_of_both(folded: str, at: int) -> bool:
    """Whether a label of the beginning and the end stands before a time: ``Začátek – konec: 16.30``."""
    before = folded[max(0, at - 50) : at].rstrip()
    label = before.removesuffix(":").rstrip().endswith(_BOTH_ENDS)
    return label and _BOTH_LABEL.search(folded, max(0, at - 50), at) is not None


def _opens(clause: str) -> bool:
    """Whether the words before a time open the meeting, not its roll: ``prezentace akcionářů byla zahájena ve 13.30``."""
    if not has_any(clause, _OPENED_PARTS):
        return False
    opened = [*_OPENED.finditer(clause)][-1:]
    if not opened:
        return False
    subject = clause[: opened[0].start()].rsplit(",", 1)[-1]
    return _NOT_MEETING.search(subject) is None


def _is_closing(clause: str, behind: str) -> bool:
    """Whether the words around a time close the meeting, not its roll: ``v 19.10 hod. poté, co byla ukončena prezence``."""
    if closed := _find_closing(clause):
        return _NOT_MEETING.search(clause[: closed.start()]) is None
    told = ("konc" in behind and _CLOSED_BEHIND.match(behind) is not None) or (
        has_any(behind, _CLOSES) and _CLOSED_SENTENCE.match(behind) is not None
    )
    return told and _NOT_MEETING_BEHIND.match(behind) is None


def _find_closing(clause: str) -> re.Match[str] | None:
    return _CLOSED.search(clause) if has_any(clause, _CLOSED_PARTS) else None


def _is_of_roll(clause: str) -> bool:
    """``Prezenční listina byla uzavřena v 9.15``: the roll or the debate is closed, not the meeting."""
    closed = _find_closing(clause)
    return closed is not None and _NOT_MEETING.search(clause[: closed.start()]) is not None


def is_of_other_day(found: Found, span: Span) -> bool:
    """Whether a time stands behind a day that is not the meeting's: ``táborák 22. 6.: začátek 16 h.``, the stamp of a web page."""
    held = found.header.get("date")
    before = list_between(found.dates, max(0, span.start - DAY_REACH), span.start)
    if held is None or not before or held.inferred:
        return False
    line = "\n" not in found.view.folded[before[-1].span.end : span.start]
    return line and (is_another_day(found, before[-1]) or is_stamp(found, before[-1]))


def _is_beside_other(found: Found, span: Span) -> bool:
    """``po jejich ukončení 14. 3. v 16 h.``: whether a day that is not the meeting's stands right before a time."""
    before = list_between(found.dates, max(0, span.start - DAY_BESIDE), span.start)
    if not before or not is_another_day(found, before[-1]):
        return False
    return _BESIDE_DATE.fullmatch(found.view.folded, before[-1].span.end, span.start) is not None


def _clause_before(found: Found, span: Span) -> str:
    """What stands before a time in its sentence and its column."""
    sentences = sentences_of(found)
    at = bisect_left(sentences, (span.start + 1, 0))
    start = sentences[at - 1].start if at else 0
    before = found.view.running_folded[max(start, span.start - 120) : span.start]
    divided = has_any(before, _COLUMN_SIGNS) and not before.isspace()
    return _COLUMN.split(before)[-1] if divided else before


def _starts_meeting(found: Found, span: Span, clause: str, head_end: int) -> bool:
    folded = found.view.folded
    if find_other_meeting(found.view, max(0, span.start - 80), span.start) or _is_of_roll(clause):
        return False
    if has_any(clause, _OPENED_PARTS) and _OPENED.search(clause) and not _opens(clause):
        return False
    if _is_beside_date(found, span):
        return _ROLL_BEHIND.match(folded, span.end) is None
    if _MOVED.search(clause):
        return False
    if span.start < HEAD and _HELD.search(clause):
        return True
    if span.start < head_end and _RANGE_BEHIND.match(folded, span.end):
        return True
    about_meeting = len(clause) < 45 or _TELLS_MEETING.search(clause)
    if span.start < head_end and about_meeting and _BEFORE_START.search(clause):
        return True
    line = folded[folded.rfind("\n", max(0, span.start - 110), span.start) + 1 : span.start]
    return span.start < 2500 and bool(_LABEL_BEFORE.search(clause) or _PLACE_AND_TIME.search(line[-110:]))


def _begins_other(clause: str, at: int) -> bool:
    """``Závody začínají v 6.00`` in the course of a meeting: what begins there and names no meeting is something else."""
    began = _BEGINS.search(clause) if at > BEGUN else None
    return began is not None and clause[: began.start()].strip() != "" and not _ANY_MEETING.search(clause)


def _is_beside_date(found: Found, span: Span) -> bool:
    """Whether a time stands right behind the day of the meeting, wherever it is written; a range of hours from one to the
    other may stand behind its place (``Dne 3. 6. 2021 (v sále radnice) od 9:30 do 12:30``)."""
    held, folded = found.header.get("date"), found.view.folded
    if held is None:
        return False
    for date in list_between(found.dates, max(0, span.start - DAY_REACH), span.start)[-1:]:
        if _BESIDE_DATE.fullmatch(folded, date.span.end, span.start):
            return date.span == held.spans[0] or (span.start < HEAD and not is_another_day(found, date))
    end = held.spans[0].end
    line = end < span.start < end + LINE_REACH and "\n" not in folded[end : span.start]
    return (
        line and folded.endswith(" od ", 0, span.start) and _UNTIL_BEHIND.match(folded, span.end) is not None
    )


def _read_range(found: Found, span: Span, between: re.Pattern[str]) -> None:
    """``16:30 – 18:45``, ``od 16.30 do 18.45 hod.``: the second time ends the meeting."""
    for time in list_between(found.times, span.end + 1, span.end + RANGE_REACH):
        gap = found.view.folded[span.end : time.span.start]
        if between.fullmatch(gap):
            set_value(found, "end_time", time.value, (time.span,))
