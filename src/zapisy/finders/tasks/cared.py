"""Who sees to something, in the present: ``Den dveří 24. 4. zajišťuje Jana Malá``, ``fotky na web, hlídá Kos``, ``(vede Kos)``.

Finds: verbs and phrases of care (``na starosti``, ``garant``) right beside somebody named or in office, where the text says on which day,
where the phrase begins its clause and ends with whoever it is, and ``na starosti``.
Leaves: what somebody does anyhow (``kroužek vede Jana Malá``), relative clauses.
"""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from zapisy.finders.tasks.bounds import begin_clause, end_saying
from zapisy.finders.tasks.deadlines import read_day, read_deadline
from zapisy.finders.tasks.making import is_done, make_task
from zapisy.finders.tasks.owners import Reader
from zapisy.finders.tasks.told import is_decided, no_task
from zapisy.finders.tasks.verbs import Verb
from zapisy.finders.tasks.whose import stands_first
from zapisy.found import FoundAssignee, FoundTask, Span
from zapisy.lexicon import any_of, load_longest, load_openers, load_words
from zapisy.text.views import View, fold, scan


@cache
def _caring() -> re.Pattern[str]:
    return re.compile(rf"(?<![^\W_])(?:{any_of(fold(w) for w in load_words('tasks', 'caring'))})(?![^\W_])")


def find_caring(view: View) -> list[Verb]:
    """The places of such words."""
    if not view.present_of(load_longest("tasks", "caring")):
        return []
    starts = view.starts_of(load_openers("tasks", "caring"))
    return [Verb(match.start(), match.end(), "cared") for match in scan(_caring(), view.folded, starts)]


def read_cared(reader: Reader, sentence: Span, verb: Verb) -> FoundTask | None:
    """The task of a clause that says who sees to something."""
    clean, folded = reader.clean, reader.found.view.folded
    begin = begin_clause(reader, sentence, verb)
    owners = _read_beside(reader, Span(begin, sentence.end), verb)
    if not owners or is_decided(reader, verb.start) or no_task().search(folded, begin, verb.start):
        return None
    stop = max(end_saying(clean, verb.end, sentence.end), owners[-1].span.end)
    last = max(verb.end, owners[-1].span.end)
    if clean[last : last + 1] in ("", ",", ";", ".", ")"):
        stop = last + (clean[last : last + 1] == ")")
    if is_done(reader.found, begin, stop) or verb.start - begin < FEW:
        return None
    deadline = read_deadline(reader.found, begin, stop) or read_day(reader.found, begin, stop)
    strong = "starost" in folded[verb.start : verb.end]
    ends = (
        stands_first(clean, verb)
        and owners[0].span.start >= verb.end
        and all(map(reader.is_own, owners))
        and not clean[last : sentence.end].strip(" .)")
    )
    return (
        make_task(reader.found, Span(begin, stop), owners, "cared", deadline)
        if deadline or strong or ends
        else None
    )


FEW: Final = 4
"""Characters before the verb that are too few to say what it is about."""


def _read_beside(reader: Reader, clause: Span, verb: Verb) -> list[FoundAssignee]:
    """Those right behind the verb or right before it who are persons in the nominative, or hold an office."""
    behind = reader.read_behind(Span(verb.start, verb.end), min(verb.end + NEAR, clause.end))
    if behind and _ADDRESS.fullmatch(reader.clean, verb.end, behind[0].span.start):
        return behind if all(map(reader.is_human, behind)) else []
    before = reader.read_subject(clause.start, Span(verb.start, verb.start), verb.start)
    whole = before and not reader.clean[before[-1].span.end : verb.start].strip(" ,–—-")
    return before if whole and all(map(reader.is_human, before)) else []


_ADDRESS: Final = re.compile(
    r"[\s:]{1,3}(?:(?:p|př|br|ses|kol|pan|paní|pí|bratr|sestra|[A-Z][a-zA-Z]{1,4})\.?\s{0,2}){0,3}"
)
NEAR: Final = 60
"""Characters behind the verb within which whoever it is stands."""
