"""Persons in a row of a sentence that asks for a case: ``za účasti náměstka Ing. Jana Kose a ředitelky Mgr. Evy Malé``.

Finds: names and the offices before or behind them, all in the nominative.
Leaves: the word that asks for the case (attendance/welcomed.py, attendance/exceptions.py).
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from zapisy.finders.attendance.shapes import ROLE_BEFORE, has_role
from zapisy.finders.tasks.cases import noun_forms, restore_actor
from zapisy.found import FoundAttendance, Span
from zapisy.names.bare import restore_written
from zapisy.names.scan import LOW, UP, scan_person
from zapisy.text.letters import compile_either
from zapisy.text.views import View

_LINK: Final = compile_either(
    r"[ ]{0,2}(?:,|\ba\b|,?[ ]dále)[ ]{1,2}(?:(?:také|rovněž|dále)[ ])?(?:pan[aí]?[ ])?"
)
_OFFICE: Final = compile_either(
    rf",[ ](?P<office>[{LOW}][^\n,;:.()]{{3,60}}?)(?=[ ]?[,.;\n]|[ ]a[ ]|,[ ](?:kter|jenž|jež)|$)"
)


_MARKED: Final = compile_either(r"(?:,|[ ]a)[ ]{1,2}pan(?:[aí]|i)[ ]{1,2}")
_SENTENCE_END: Final = compile_either(rf"(?<=[{LOW}]{{3}})\.\s{{1,2}}(?=[{UP}])")


def read_inflected(view: View, row: Span, case: str, status: str) -> Iterator[FoundAttendance]:
    """The persons in a row that stand in a case, each with the office before or behind the name."""
    text, (at, end) = view.running, row
    last = at
    while True:
        before = ROLE_BEFORE.match(text, at, end)
        led = before if before and has_role(before["role"]) else None
        person = scan_person(text, led.end() if led else at, end)
        if person is None or (person.parsed.family is None and not person.titles):
            marked = _find_marked(text, last, end) if last > row.start else None
            if marked is None:
                return
            at = last = marked
            continue
        name = person.to_name("attendance.prose", nominative=True)
        name.text = restore_written(name.text, bare=view.bare, cases=frozenset({case})).name
        office = Span(*led.span("role")) if led else None
        last = person.span.end
        if office is None and (behind := _OFFICE.match(text, last, end)) and has_role(behind["office"]):
            office, last = Span(*behind.span("office")), behind.end()
        role = _restore_office(text[slice(*office)]) if office else None
        yield FoundAttendance(
            status, name, person.span, role=role, role_span=office if role else None,
            found_by="attendance.prose", confidence=0.85,
        )  # fmt: skip
        link = _LINK.match(text, last, end)
        marked = None if link else _find_marked(text, last, end)
        if link is None and marked is None:
            return
        at = link.end() if link else marked or end


def _find_marked(text: str, at: int, end: int) -> int | None:
    """Where the next person of the sentence stands behind an office that cannot be read, told by ``pana`` or ``paní``."""
    stop = _SENTENCE_END.search(text, at, end)
    marked = _MARKED.search(text, at, stop.start() if stop else end)
    return marked.end() if marked else None


def _restore_office(written: str) -> str | None:
    """The nominative of an office whose noun is known; an adjective may stand before it."""
    words = written.lower().split()
    led = words[0].endswith(("ého", "ího", "ou", "í"))
    known = words[0] in noun_forms() or (led and len(words) > 1 and words[1] in noun_forms())
    return restore_actor(written) if known else None
