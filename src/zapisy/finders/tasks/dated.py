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
from zapisy.text.views import fold

REACH: Final = 120
"""Characters before the day within which the clause stands."""
_UNTIL: Final = re.compile(r"(?:do|nejpozdeji(?:\sdo)?|do\s[a-z]{5,8})\s$")
_BOUND: Final = re.compile(r"[.;:!?\n\t]\s{0,2}(?=[^\W_])|\s[-–—]\s|,\s")
_BEHIND: Final = re.compile(r"\s[^.;:!?\n\t]{4,100}")
AHEAD: Final = 101
"""Characters behind the day in which that ends."""


@cache
def _asking() -> re.Pattern[str]:
    return re.compile(
        rf"(?<![^\W_])(?:{any_of(fold(w) for w in load_words('tasks', 'asks_infinitive'))})(?![^\W_])"
    )


def find_dated(reader: Reader) -> Iterator[FoundTask]:
    """The notes of a document."""
    own = reader.found.header.get("date")
    for date in reader.found.dates:
        if date.value is None or (own and date.value <= own.value):
            continue
        if (task := _read_note(reader, date)) is not None:
            yield task


def _read_note(reader: Reader, date: FoundDate) -> FoundTask | None:
    view, at = reader.found.view, date.span.start
    line = view.line_at(at)
    if line is None or line.furniture or not _UNTIL.search(view.folded, max(line.start, at - 24), at):
        return None
    if not view.starts_within(infinitives(), line.start, min(line.end, date.span.end + AHEAD)):
        return None
    left = max(line.start, at - REACH)
    bounds = [match.end() for match in _BOUND.finditer(view.clean, left, at)]
    span = trim_span(view.clean, bounds[-1] if bounds else line.start, date.span.end)
    asked = view.starts_within(infinitives(), span.start, at)
    if not asked:  # ``Do 15. 4. objednat sál``
        behind = _BEHIND.match(view.clean, date.span.end, line.end)
        span = Span(span.start, behind.end() if behind else date.span.end)
        asked = view.starts_within(infinitives(), date.span.end, span.end)
    text = view.clean[slice(*span)]
    if not asked or reader.work_within(span) or find_verb(text) is not None or is_decided(reader, at):
        return None
    if _asking().search(view.folded, left, at):
        return None
    owners = reader.read_tail(Span(span.start, line.end)) or reader.read_head(Span(line.start, span.start))
    owners = owners if all(map(reader.is_human, owners)) else []
    return make_task(reader.found, span, owners, "dated", read_deadline(reader.found, *span))
