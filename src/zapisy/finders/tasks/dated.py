"""Notes that say what is to be done and by when, and nothing more: ``zpráva odevzdat do 31. 1.``, ``Do 15. 4. objednat sál``

Finds: a clause with an infinitive of work and no other verb around a day that ``do`` or ``nejpozději`` announces; whoever stands before
its colon or dash, or behind the day.
Leaves: infinitives that another verb asks for (``lze podat do 15. 3.``), those of decisions and programmes.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Final

from zapisy.finders.agenda.titles import find_verb
from zapisy.finders.tasks.deadlines import read_deadline
from zapisy.finders.tasks.making import make_task, trim_span
from zapisy.finders.tasks.owners import Reader
from zapisy.finders.tasks.told import is_decided
from zapisy.finders.tasks.verbs import infinitives
from zapisy.found import FoundDate, FoundTask, Span
from zapisy.lexicon import any_of, load_words
from zapisy.text.views import Line, View, fold

REACH: Final = 120
"""Characters before the day within which the clause stands."""
_UNTIL: Final = re.compile(r"(?:do|nejpozdeji(?:\sdo)?|do\s[a-z]{5,8})\s$")
_BOUND: Final = re.compile(r"[.;:!?\n\t]\s{0,2}(?=[^\W_])|\s[-–—]\s|,\s")
_BEHIND: Final = re.compile(r"\s[^.;:!?\n\t]{4,100}")
_WORD: Final = re.compile(r"[^\W\d_]{4,}")


@cache
def _asking() -> re.Pattern[str]:
    return re.compile(
        rf"(?<![^\W_])(?:{any_of(fold(w) for w in load_words('tasks', 'asks_infinitive'))})(?![^\W_])"
    )


@cache
def _infinitives() -> tuple[str, ...]:
    """What one word at least begins with, in a text of which a stretch has an infinitive."""
    return tuple(sorted(infinitives()))


def find_dated(reader: Reader) -> Iterator[FoundTask]:
    """The notes of a document."""
    found = reader.found
    own = found.header.get("date")
    dates = [date for date in found.dates if date.value is not None and not (own and date.value <= own.value)]
    announced = [(date, line) for date in dates if (line := _announce(found.view, date)) is not None]
    if announced and found.view.starts_of_stems(_infinitives()):
        for date, line in announced:
            if (task := _read_note(reader, date, line)) is not None:
                yield task


def _announce(view: View, date: FoundDate) -> Line | None:
    """The line of a date before which ``do`` stands."""
    at = date.span.start
    line = view.line_at(at)
    if line is None or line.furniture or not _UNTIL.search(view.folded, max(line.start, at - 24), at):
        return None
    return line


def _read_note(reader: Reader, date: FoundDate, line: Line) -> FoundTask | None:
    view, at = reader.found.view, date.span.start
    left = max(line.start, at - REACH)
    bounds = [match.end() for match in _BOUND.finditer(view.clean, left, at)]
    span = trim_span(view.clean, bounds[-1] if bounds else line.start, date.span.end)
    words = _WORD.findall(view.folded, span.start, at)
    if infinitives().isdisjoint(words):  # ``Do 15. 4. objednat sál``
        behind = _BEHIND.match(view.clean, date.span.end, line.end)
        span = Span(span.start, behind.end() if behind else date.span.end)
        words = _WORD.findall(view.folded, date.span.end, span.end)
    text = view.clean[slice(*span)]
    if infinitives().isdisjoint(words) or find_verb(text) is not None or is_decided(reader, at):
        return None
    if _asking().search(view.folded, left, at) or reader.work_within(span):
        return None
    owners = reader.read_tail(Span(span.start, line.end)) or reader.read_head(Span(line.start, span.start))
    owners = owners if all(map(reader.is_human, owners)) else []
    return make_task(reader.found, span, owners, "dated", read_deadline(reader.found, *span))
