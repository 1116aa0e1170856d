"""Notes of who and by when beside a matter: ``nabídky: Hladík, do 28. 2.``, ``plán – Rais + Kos (15. 3.)``, ``P. Lev – smlouva, 31. 3.``

Finds: a short matter without a verb, a colon, dash or arrow, owners who are in the lists or hold an office, and a day not before the meeting;
whole lines that begin with the owners and end with the day.
Leaves: labels of lists and dates, matters that tell what happened, signatures.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from zapisy.finders.agenda.titles import find_verb
from zapisy.finders.tasks.cases import find_head, noun_forms
from zapisy.finders.tasks.days import Deadline
from zapisy.finders.tasks.deadlines import last_day
from zapisy.finders.tasks.making import make_task, trim_span
from zapisy.finders.tasks.owners import Reader
from zapisy.found import FoundAssignee, FoundDate, FoundTask, Span
from zapisy.text.letters import compile_either
from zapisy.text.views import fold

REACH: Final = 110
"""Characters before the day within which the matter and its owners stand."""
_SIGN: Final = re.compile(r"(?:(?::|\s[-–—]|\s->|→)\s{1,2}|\s\()(?=[^\W\d_])")
_MAY_SIGN: Final = re.compile(r"[-–—:→>(]\s{0,2}[^\W\d_]")
"""How any sign ends, for which a text is searched many times quicker: most days have none before them in their line."""
_BETWEEN: Final = compile_either(
    r"[\s,;(–—-]{1,4}(?:(?:do|nejpozději do|nejpozději|T:|t:|termín:?|termin:?)\s{0,2})?"
)
_BEHIND: Final = compile_either(
    r"(?:[,;(]|\s[–—-])[\s(]{0,2}(?:(?:do|nejpozději do|nejpozději|termín:?|T:)\s{0,2})?$"
)
_LABEL: Final = re.compile(
    r"(?:pristi|dalsi|nasledujici|termin|datum|misto|zapsal|zapis|overil|host|pritom|omluv|nepritom|konan|schuz|zasedan|jednan|porad|setkan|zaslan|vyveseno|sejmuto|podpis|(?:z?odpovi|zodp|odp|zajist|resitel|garant|vlastnik)\w*$|v\s\w+)"
)
_BOUND: Final = re.compile(r"[|\t]|\),\s{1,2}(?=[^\W_])|[.;](?<!\s\w\.)\s{1,2}(?=[^\W_])|\s{3}")


def find_noted(reader: Reader) -> Iterator[FoundTask]:
    """The notes of a document."""
    own = reader.found.header.get("date")
    for date in reader.found.dates:
        if date.precision != "day" or date.value is None or (own and date.value < own.value):
            continue
        at = date.span.start
        line = reader.clean.rfind("\n", 0, at) + 1
        left = max(line, at - REACH)
        signed = _MAY_SIGN.search(reader.clean, left, at) is not None
        task = _read_note(reader, date, left) if signed else None
        if task is None and (signed or left > line):
            task = _read_line(reader, date)
        if (task := task or _read_arrow(reader, date, left)) is not None:
            yield task


def _read_note(reader: Reader, date: FoundDate, left: int) -> FoundTask | None:
    """``nabídky: Hladík, do 28. 2.``: a matter, its owners and the day, behind a place of its line."""
    clean, at = reader.clean, date.span.start
    bounds = [match.end() for match in _BOUND.finditer(clean, left, at)]
    left = bounds[-1] if bounds else left
    for sign in _SIGN.finditer(clean, left, at):
        matter = trim_span(clean, left, sign.start())
        owners = reader.read_list(sign.end(), at)
        if not owners or _BETWEEN.fullmatch(clean, owners[-1].span.end, at) is None:
            continue
        if _is_matter(clean[slice(*matter)]) and all(_is_somebody(reader, owner) for owner in owners):
            return _make(reader, Span(matter.start, date.span.end), owners, date)
    return None


def _make(reader: Reader, span: Span, owners: list[FoundAssignee], date: FoundDate) -> FoundTask:
    date.role = "deadline" if date.role == "mention" else date.role
    inferred = tuple(i for i in date.inferred if i in ("year", "event"))
    return make_task(
        reader.found, span, owners, "noted", Deadline(date.text, date.span, last_day(date), inferred)
    )


def _read_line(reader: Reader, date: FoundDate) -> FoundTask | None:
    """A line that begins with its owners and ends with the day: ``O. Kos + J. Malá: fotky závad, do 15. 4.``"""
    clean, at, own = reader.clean, date.span.start, reader.found.header.get("date")
    line = reader.found.view.line_at(at)
    if line is None or line.furniture or clean[date.span.end : line.end].strip(" .;)") or not own:
        return None
    span = trim_span(clean, line.start, line.end)
    sign = _SIGN.search(clean, span.start, at)
    behind = _BEHIND.search(clean, span.start, at)
    if sign is None or behind is None or date.value == own.value:
        return None
    owners = reader.read_list(span.start, sign.start())
    matter = clean[sign.end() : behind.start()]
    if not owners or clean[owners[-1].span.end : sign.start()].strip() or not _is_matter(matter):
        return None
    known = all(_is_somebody(reader, owner) for owner in owners) and not _is_office(matter)
    return _make(reader, Span(sign.end(), date.span.end), owners, date) if known else None


_ARROW: Final = re.compile(r"\s?(?:→|->|=>)\s?(?=[^\W\d_])")
_UNTIL: Final = re.compile(r"(?<![^\W_])(?:do|nejpozdeji|termin\w?:?|t:)\s\Z")
_END: Final = re.compile(r"[\s.;)]*(?:\n|\Z)|\.\s")


def _read_arrow(reader: Reader, date: FoundDate, left: int) -> FoundTask | None:
    """``podklady k výhledu do 31. 5. → EÚ``: whose it is behind the day, at the end of the sentence."""
    clean, at = reader.clean, date.span.start
    arrow = _ARROW.match(clean, date.span.end)
    if arrow is None or not _UNTIL.search(reader.found.view.folded, max(0, at - 12), at):
        return None
    owners = reader.read_list(arrow.end(), min(len(clean), arrow.end() + REACH))
    bounds = [match.end() for match in _BOUND.finditer(clean, left, at)]
    if not owners or not all(map(reader.is_nominative, owners)) or not _END.match(clean, owners[-1].span.end):
        return None
    return _make(reader, trim_span(clean, bounds[-1] if bounds else left, date.span.end), owners, date)


def _is_office(text: str) -> bool:
    """Whether what stands behind a name is its office, as in signatures."""
    words = text.split()
    head = find_head(words)
    return head is not None and noun_forms()[words[head].lower()].case == "nominative"


def _is_matter(text: str) -> bool:
    if not 2 < len(text) <= 80 or not text[0].isalpha() or _LABEL.match(fold(text)):
        return False
    return find_verb(text) is None


def _is_somebody(reader: Reader, owner: FoundAssignee) -> bool:
    """Whether an owner is an office or body in the nominative, or a person whom the document names elsewhere too."""
    if owner.name is None:
        return reader.is_nominative(owner)
    word = owner.name.text.split()[-1]
    places = reader.found.view.words.get(fold(word), ())
    return len(places) > 1 and all(reader.clean[place].isupper() for place in places)
