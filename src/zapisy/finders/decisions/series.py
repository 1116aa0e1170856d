"""Numbers that decisions have from the list they stand in, where no header gives them one.

Finds: a list every item of which the body decides (``1. Zastupitelstvo schvaluje: …``, ``2. … bere na vědomí: …``); further points of a
resolution behind a vote (``Usnesení č. 2/4 I. … Hlasování … II. …``); the number at the end of what was voted upon.
Leaves: items of the agenda with what was decided in their course.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import Final, NamedTuple

from zapisy.finders.decisions.headers import NUMBER
from zapisy.finders.decisions.titles import stands_below_title
from zapisy.found import Found, FoundDecision, Span

LEAST: Final = 3
"""Items that make a series."""
SUBJECT: Final = 70
"""Characters before the verb within which the body stands that decides."""
_MARK: Final = re.compile(r"(?<![\w.,/])(?P<mark>\d{1,2}|[IVX]{1,5})[.)/]\s{0,4}(?:[-–]\s)?$")
_PASSIVE: Final = re.compile(r"(?:en|an|[iuy]t|at)[aoiy]?$")
_ROMAN: Final = {"I": 1, "V": 5, "X": 10}


class Mark(NamedTuple):
    """The mark before a decision: its order, whether it is Roman, and its place."""

    order: int
    roman: bool
    span: Span


def number_series(found: Found) -> None:
    """Gives the decisions of a list their marks as numbers."""
    _share_headers(found)
    _read_ends(found)
    for run in _list_runs(found) if len(found.decisions) >= LEAST else ():
        for decision, mark in run:
            decision.number = found.view.clean[slice(*mark.span)]
            decision.number_span = mark.span


def _share_headers(found: Found) -> None:
    """The points of a resolution that a vote divides from the first one have the number of its header."""
    for before, decision in pairwise(found.decisions):
        if not before.points or decision.points[:1] != (decision.number,) or before.number is None:
            continue
        if before.number == before.points[0] or not _is_roman(before.points[0]):
            continue
        if _read_roman(decision.number or "") == _read_roman(before.points[0]) + 1:
            decision.number, decision.number_span = before.number, before.number_span


_END: Final = re.compile(
    rf"[-–(,]\s{{0,2}}(?:usn\.|usneseni)\s(?:(?:c\.|cislo)\s?)?(?P<number>{NUMBER})\s?\)?\s{{0,2}}$"
)


def _read_ends(found: Found) -> None:
    """``Závěrečný účet – usn. č. 21/ZM/2017``: the number behind a subject that was voted upon."""
    for decision in found.decisions:
        start, end = decision.spans[-1]
        if decision.number is not None or found.view.folded.find("usn", max(start, end - 40), end) < 0:
            continue
        match = _END.search(found.view.folded, max(start, end - 40), end)
        if match is not None:
            decision.number_span = Span(*match.span("number"))
            decision.number = "".join(found.view.clean[slice(*decision.number_span)].split())


def _list_runs(found: Found) -> Iterator[list[tuple[FoundDecision, Mark]]]:
    """Decisions with marks right after one another, from the first of a list on."""
    run: list[tuple[FoundDecision, Mark]] = []
    titled = False
    for decision in found.decisions:
        free = titled or _is_free(decision)
        mark = _find_mark(found, decision) if decision.number is None else None
        if mark is not None and mark.order == 1:
            titled = stands_below_title(found.view, mark.span.start)
            free = free or titled
        mark = mark if free else None
        if run and mark is None and _goes_on(found, run[-1][0], decision):
            run.append((decision, run[-1][1]))
            continue
        if run and (mark is None or mark.order != run[-1][1].order + 1 or mark.roman != run[-1][1].roman):
            if len(run) >= LEAST:
                yield run
            run, titled = [], titled and mark is not None and mark.order == 1
        if mark is not None and (run or mark.order == 1):
            run.append((decision, mark))
    if len(run) >= LEAST:
        yield run


def _goes_on(found: Found, before: FoundDecision, decision: FoundDecision) -> bool:
    """``… souhlasí se změnou a žádá …``: the second verb of one item."""
    gap = found.view.folded[before.spans[-1].end : decision.spans[0].start]
    return decision.number is None and _LINK.fullmatch(gap) is not None


_LINK: Final = re.compile(r"[\s,;]{0,3}(?:a|i)?\s{1,2}(?:dale|zaroven|soucasne)?\s?")


def _is_free(decision: FoundDecision) -> bool:
    """Whether a body decides in a decision that has no number of its own."""
    if decision.number is not None or decision.verb is None or decision.verb_span is None:
        return False
    near = decision.verb_span.start - decision.spans[0].start < SUBJECT
    return near and not _PASSIVE.search(decision.verb.split()[-1])


def _find_mark(found: Found, decision: FoundDecision) -> Mark | None:
    """The mark of the item that a decision begins."""
    start = decision.spans[0].start
    match = _MARK.search(found.view.clean, max(0, start - 14), start)
    if match is None:
        return None
    roman = not match["mark"].isdigit()
    order = _read_roman(match["mark"]) if roman else int(match["mark"])
    return Mark(order, roman, Span(*match.span("mark")))


def _is_roman(mark: str) -> bool:
    return bool(mark) and set(mark) <= _ROMAN.keys()


def _read_roman(mark: str) -> int:
    """The value of a Roman figure, 0 for anything else."""
    if not _is_roman(mark):
        return 0
    values = [_ROMAN[letter] for letter in mark]
    return sum(-v if v < after else v for v, after in zip(values, [*values[1:], 0], strict=True))
