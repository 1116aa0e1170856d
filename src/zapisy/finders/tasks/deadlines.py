"""By when a task is to be done: a date, an expression that means one, or an event.

Finds: ``do 15. 10.``, ``Termín: 31. 3. 2024``, ``do konce září`` → the last of September, ``do poloviny dubna`` → the month,
``září 1999``, ``do příští schůze``, ``Termín: 17. zasedání`` → its date where the document gives it (inferred: event).
Leaves: ``ihned``, ``průběžně``, ``do 14 dnů`` and other events as text without a value; dates of what the task is about (``akce konané dne 5. 12.``).
"""

from __future__ import annotations

import calendar
import re
from functools import cache
from typing import Final

from zapisy.finders.dates.lexicon import month_numbers
from zapisy.finders.tasks.days import Deadline, read_loose_day
from zapisy.found import Found, FoundDate, Span, list_between
from zapisy.lexicon import any_of, load_openers, load_words
from zapisy.text.views import View, fold, scan_first

_MEETING: Final = (
    r"(?:schuz\w{1,3}|jednani|zasedani|porad\w{1,2}|setkani|shromazdeni|snem\w?|rad[auye]|vybor\w{0,2}|kd|kontrolni\w{0,3}\sd\w{2,3}|komis\w{1,2}"
    r"|(?P<short>[a-z]{2,5}))"
)


_PLAIN_MEETING: Final = r"(?:schuz\w{1,3}|jednani|zasedani|porad\w{1,2}|setkani|shromazdeni|snem\w?)"


@cache
def _session_months() -> dict[str, int]:
    """Beginnings of the adjectives that name a meeting by its month: ``prosincov`` is 12."""
    return {fold(stem): number for number, stem in enumerate(load_words("tasks", "session_months"), 1)}


@cache
def _event() -> re.Pattern[str]:
    """Events and stretches of time that no calendar dates."""
    events = any_of(fold(w) for w in load_words("tasks", "events"))
    return re.compile(
        rf"""(?x)(?<![^\W_])(?:
            (?:do|ke?|nejpozdeji\sdo)\s(?:
                (?P<days>\d{{1,3}})\s(?:kalendarnich\s|pracovnich\s)?(?:dn[iu]|tydnu|mesicu)(?:\sod\s\w{{3,12}})?
              | (?P<word>priste|velikonoc|vanoc|prazdnin|jara|leta|podzimu|zimy)
              | (?:zahajeni|zacatku|otevreni|ukonceni|dokonceni|skonceni|uzaverky|kolaudace|vydani|podpisu|vyhlaseni|konani|konce\s(?:sezon|zim|jar|let|podzim)\w)(?:\s[^\W\d_]{{3,14}})?
              | (?P<numbered>\d{{1,3}})\.\s(?:radneho\s)?(?:zasedani|schuze|jednani|porady|setkani)
            )
          | na\s(?P<later>priste)
          | pred\s(?:zahajenim|zacatkem|otevrenim|ukoncenim|dokoncenim|skoncenim|koncem|vanoci|velikonocemi|prazdninami|sezonou)(?:\s[^\W\d_]{{3,14}})?
          | (?:do|na|ke?|pro|pred)\s(?:sve\w?\s)?(?P<next>(?:{events})\s(?:[a-z]{{4,14}}(?:ne|ni|nim|niho|nimu|ou|ke|cke|skem|ckem|keho|kemu|nou)\s)?{_MEETING})
          | (?:do|na|ke?|pro)\s(?P<month>{any_of(_session_months())})\w{{1,3}}\s{_PLAIN_MEETING}
        )(?![^\W_])"""
    )


_EVENT_WORDS: Final = frozenset(("do", "k", "ke", "nejpozdeji", "na", "pred", "pro"))


def _find_event(view: View, start: int, end: int) -> re.Match[str] | None:
    """The first event of a stretch; one of the people of a meeting is abbreviated in capitals."""
    event = scan_first(_event(), view.folded, view.starts_within(_EVENT_WORDS, start, end), end)
    if event and event["short"] and not view.clean[slice(*event.span("short"))].isupper():
        return None
    return event


@cache
def _labelled() -> re.Pattern[str]:
    """What stands behind ``Termín:`` without ``do``."""
    now = any_of(fold(w) for w in load_words("tasks", "now"))
    events = any_of(fold(w) for w in load_words("tasks", "events"))
    return re.compile(
        rf"""(?x)\s{{0,3}}(?:(?P<now>{now})
          | (?P<numbered>\d{{1,3}})\.\s(?:radne\w{{0,3}}\s|mimoradne\w{{0,3}}\s)?(?:zasedani|schuze|jednani|porada|kd)(?:\s[a-z]{{2,4}}(?![^\W_]))?
          | (?P<next>(?:{events})\s(?:schuz\w{{1,3}}|jednani|zasedani|porad\w|setkani|kd)))(?![^\W_])"""
    )


@cache
def _now() -> re.Pattern[str]:
    return re.compile(rf"(?<![^\W_])(?:{any_of(fold(w) for w in load_words('tasks', 'now'))})(?![^\W_])")


_BEFORE: Final = re.compile(
    r"(?:(?<![^\W_])(?:do|nejpozdeji|ke|k|termin\w{0,2}|t|pred|dne|dni|datu|datum|lhut\w{1,3}|->|→)"
    r"(?:\s(?:pondeli|utery|stredy|ctvrtka|patku|soboty|nedele))?[\s:.,(]{0,4})$"
)
_FOR: Final = re.compile(r"(?<![^\W_])(?:na|o|pro|za)(?:\sden|\s\w{4,8})?\s$")
_MONTH: Final = re.compile(
    r"\s{0,3}(?P<told>(?P<month>0?[1-9]|1[0-2])\s?/\s?(?P<year>(?:19|20)\d\d))(?![\d/])"
)
_COUNTED: Final = re.compile(
    r"(?<![^\W_])do\s(?:\d{1,3}|dvou|tri|ctyr|peti?|deseti|patnacti|triceti)\s(?:\w{5,11}\s)?dn[iu]$"
)
"""Days in a sentence, which may count from what it tells: words, and no day; behind ``Termín:`` they count from the meeting."""
_OTHER: Final = re.compile(
    r"(?:\b(?:ze dne|konan\w{0,4}(?:\sdne)?|poradan\w{0,4}(?:\sdne)?|od|ze|z|smlouv\w{1,3}|platn\w{1,3}|ucinn\w{1,3}|schvalen\w{0,3}"
    r"|s datem|uzavren\w{1,3})(?:\sdne)?|\bc\.)[\s:.]{0,3}$"
)


def read_deadline(found: Found, start: int, end: int, *, label: bool = False) -> Deadline | None:
    """The deadline that a stretch of the view tells, or None; ``label`` where all of it stands behind ``Termín:``."""
    view = found.view
    if label and (match := _labelled().match(view.folded, start, end)):
        return _tell(found, match)
    if label and (moved := _find_moved(found, start, end)):
        start = moved
    if label and (match := _MONTH.match(view.folded, start, end)):
        value = f"{match['year']}-{int(match['month']):02}"
        return Deadline(view.clean[slice(*match.span("told"))], Span(*match.span("told")), value, ())
    event = _find_event(view, start, end)
    date = _find_date(found, start, end, anything=label)
    if event and (date is None or event.start() < date.span.start - 8):
        told = _tell(found, event)
        if told.value or date is None or not _EXPLAINS.search(view.folded, event.end(), date.span.start):
            return told
    if date is not None:
        if date.role == "mention":
            date.role = "deadline"
        inferred = tuple(i for i in date.inferred if i in ("year", "event"))
        counted = not label and _COUNTED.search(view.folded, max(start, date.span.start - 4), date.span.end)
        return Deadline(
            date.text, date.span, None if counted else last_day(date), inferred if not counted else ()
        )
    if (day := read_loose_day(found, start, end, label=label)) is not None:
        return day
    if label and (month := _read_lone_month(found, start, end)) is not None:
        return month
    match = scan_first(_now(), view.folded, view.starts_within(load_openers("tasks", "now"), start, end), end)
    return _tell(found, match) if match else _read_month(found, start, end)


_MOVED: Final = re.compile(
    r"~~[ ]{0,2}|(?:→|->|=>)[ ]{0,2}|(?<![^\W_])(?:nove|novy termin|posunuto|posun|prodlouzeno|presunuto)(?:[ ](?:do|na))?[ :]{1,2}(?=[^\W_])"
)


def _find_moved(found: Found, start: int, end: int) -> int | None:
    """Where the last day of a cell stands, which took the place of another: ``~~30. 4.~~ 31. 5.``, ``30. 4. → 31. 5.``"""
    signs = list(_MOVED.finditer(found.view.folded, start, end))
    return signs[-1].end() if signs and list_between(found.dates, signs[-1].end(), end) else None


_CLOSING: Final = re.compile(
    r"(?:,\s{1,2}|\()(?P<month>[a-z]{4,8})(?:\s(?P<year>(?:19|20)\d\d))?\)?[\s.;]{0,4}$"
)


def _read_lone_month(found: Found, start: int, end: int) -> Deadline | None:
    """A month that is all of a cell: ``duben``, ``konec května``."""
    match = _LONE_MONTH.match(found.view.folded, start, end)
    number, own = month_numbers().get(match["month"]) if match else None, found.header.get("date")
    if match is None or number is None or not own:
        return None
    year = int(own.value[:4]) + (number < int(own.value[5:7] or 1))
    day = f"-{calendar.monthrange(year, number)[1]:02}" if match["end"] else ""
    text = found.view.clean[slice(*match.span("told"))]
    return Deadline(text, Span(*match.span("told")), f"{year}-{number:02}{day}", ("year",))


_LONE_MONTH: Final = re.compile(
    r"\s{0,3}(?P<told>(?:do )?(?:(?P<end>kon(?:ec|ce) )|(?:zac|zacatek|zacatkem|pol|polovina)\.? )?(?P<month>[a-z]{4,9}))[\s.]{0,4}"
)


def _read_month(found: Found, start: int, end: int) -> Deadline | None:
    """A month alone that closes a stretch: ``trasy pro sezonu, leden``, ``(květen)``."""
    match = _CLOSING.search(found.view.folded, max(start, end - 24), end)
    number = month_numbers().get(match["month"]) if match else None
    own = found.header.get("date")
    if match is None or number is None or not own:
        return None
    year = match["year"] or str(int(own.value[:4]) + (number < int(own.value[5:7] or 1)))
    span = Span(*match.span("month"))
    return Deadline(
        found.view.clean[slice(*span)], span, f"{year}-{number:02}", () if match["year"] else ("year",)
    )


_LOOSE: Final = re.compile(
    r"(?<![^\W_])(?:na|o|k|ke|pro|za|od|z|ze|po|pred|mezi|az|roku|c|cislo|konan\w{0,3}|platn\w{0,3}|ucinn\w{0,3}|schvalen\w{0,3})(?:\sdne|\smesice?)?[\s:.]{1,3}$"
)


def read_day(found: Found, start: int, end: int) -> Deadline | None:
    """The day or month on which a future says that it will be done: ``v neděli 29. 4.``, ``v lednu``, ``Den dveří 24. 4. zajistí …``"""
    own = found.header.get("date")
    for date in list_between(found.dates, start, end):
        before = found.view.folded[max(start, date.span.start - 20) : date.span.start]
        if not date.value or date.precision not in ("day", "month"):
            continue
        first, stretch, last = date.value.partition("/")
        during = stretch and before.endswith("od ")
        if not during and (_LOOSE.search(before) or _OTHER.search(before)):
            continue
        told = last if during else first
        if own and told <= own.value[: len(told)]:
            continue
        date.role = "deadline" if date.role == "mention" else date.role
        return Deadline(date.text, date.span, told, tuple(i for i in date.inferred if i in ("year", "event")))
    return None


def _find_date(found: Found, start: int, end: int, *, anything: bool) -> FoundDate | None:
    """The first date of a stretch that ``do`` or the like announces; any one behind a label; a day that closes the
    stretch. The year of a budget is no deadline, its end is."""
    view = found.view
    for date in list_between(found.dates, start, end):
        before = view.folded[max(start - 12, date.span.start - 24, 0) : date.span.start]
        if (
            not date.value
            or _OTHER.search(before)
            or _is_state(view.folded, start, date.span.start)
            or (date.precision == "year" and not date.until)
        ):
            continue
        closes = not view.clean[date.span.end : end].strip(" .;,)\n")
        if anything or date.until or date.role == "deadline" or _BEFORE.search(before):
            return _find_latest(found, date, end) if _AS_OF.search(before) else date
        if closes and date.precision == "day" and not _FOR.search(before):
            return date
    return None


_STATE: Final = re.compile(
    r"(?<![^\W_])(?:cerpani|plneni|stav\w{0,2}|hospodareni|zustat\w{2,3}|odect\w{1,2}|vysled\w{2,4}|inventur\w|zavazk\w{1,3})(?:\s\w{3,14}){0,2}\ske?\s(?:dni\s)?$"
)


def _is_state(folded: str, start: int, at: int) -> bool:
    """``zprávu o čerpání k 30. 9.``: the day of a state, by which nothing is to be done."""
    return (
        folded.endswith(("k ", "ke ", "k dni ", "ke dni "), start, at)
        and _STATE.search(folded, max(start, at - 60), at) is not None
    )


_AS_OF: Final = re.compile(r"(?<![^\W_])ke?\s(?:dni\s)?$")
_LATEST: Final = re.compile(r"(?:do|nejpozdeji(?:\sdo)?)\s$")


def _find_latest(found: Found, first: FoundDate, end: int) -> FoundDate:
    """``odečty k 31. 12., nejpozději do 8. 1.``: the day behind ``do``, where what stands before is the day of the state."""
    for date in list_between(found.dates, first.span.end, end):
        if date.value and _LATEST.search(found.view.folded[max(0, date.span.start - 16) : date.span.start]):
            return date
    return first


def last_day(date: FoundDate) -> str | None:
    """The value of a date as a deadline: the last of a stretch, the last day where the text says ``konce``."""
    value = date.value.rpartition("/")[2] if date.value else None
    if value is None or not date.until or len(value) == len("2024-01-31"):
        return value
    year, month = int(value[:4]), int(value[5:7] or 12)
    return f"{year:04}-{month:02}-{calendar.monthrange(year, month)[1]:02}"


_EXPLAINS: Final = re.compile(r"(?:tj|tzn|to je|tedy|nejpozdeji)[.,]{0,2}\s(?:do\s|nejpozdeji\s)?\Z")
"""``do 5 pracovních dnů, tj. do 4. 9.``"""


def _find_session(found: Found, month: int) -> str | None:
    """The first such month from the meeting on; the day of the next meeting where it is in that month."""
    own, following = found.header.get("date"), found.header.get("next_meeting.date")
    if own is None:
        return None
    value = f"{int(own.value[:4]) + (month < int(own.value[5:7] or 1))}-{month:02}"
    return following.value if following and following.value.startswith(value) else value


def _tell(found: Found, match: re.Match[str]) -> Deadline:
    span = Span(*match.span())
    span = Span(span.start + len(match.group()) - len(match.group().lstrip()), span.end)
    told = {key for key, value in match.groupdict().items() if value}
    following = found.header.get("next_meeting.date")
    if "month" in told:
        value = _find_session(found, _session_months()[match["month"]])
        return Deadline(
            " ".join(found.view.clean[slice(*span)].split()), span, value, ("event",) if value else ()
        )
    is_next = "next" in told or "later" in told or ("word" in told and match["word"] == "priste")
    if "numbered" in told:
        is_next = _is_next(found, match["numbered"])
    value = following.value if is_next and following else None
    text = re.sub(r"\s+", " ", found.view.clean[span.start : span.end])
    return Deadline(text, span, value, ("event",) if value else ())


def _is_next(found: Found, number: str) -> bool:
    """Whether the meeting of a number is the one after this."""
    own = found.header.get("number")
    match = re.match(r"\d{1,3}", own.value) if own else None
    return match is not None and int(number) == int(match.group()) + 1
