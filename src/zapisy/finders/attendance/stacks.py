"""Labels stacked over their lists, some of which are no labels of a list: ``Přítomni:⏎Pozdní příchod:⏎Tajemnice výboru:``.

Finds: lines that are labels alone, the first of those present, and below them as many values in the same order.
Leaves: values that are more or fewer than the labels, stacks of known labels only (attendance/columns.py).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from zapisy.finders.attendance.entries import read_entries
from zapisy.found import Found, FoundAttendance, Section, Span
from zapisy.names.scan import scan_person

_LABEL: Final = re.compile(r"[ \t]{0,8}(?P<label>[^\W\d_][^\n:.;]{2,40}(?<=\S)) ?:[ \t]{0,8}\n")
_LINE: Final = re.compile(r"[^\n]{0,3000}")
_OFFICE: Final = re.compile(
    r"(?:tajemni(?:k|ce)|zapisovatel(?:ka)?|asistent(?:ka)?|referent(?:ka)?)(?![^\W_])"
)
FEWEST: Final = 3
MOST_LABELS: Final = 12
"""Labels of one stack; two are too few to tell that the values below them are theirs."""


class Stack(NamedTuple):
    """The labels of a stack and the line that belongs to each."""

    labels: list[Span]
    values: list[Span]


def find_stacks(found: Found, sections: list[Section]) -> list[Stack]:
    """The stacks that begin with a label of those present."""
    clean = found.view.clean
    starts = [s.label.start for s in sections if s.kind == "present" and clean.startswith(":\n", s.label.end)]
    if not starts:
        return []
    lists = {section.label.start for section in sections}
    known = {section.label.start for section in found.sections}
    return [stack for start in starts if (stack := _read_stack(found, start, lists, known)) is not None]


def _read_stack(found: Found, start: int, lists: set[int], known: set[int]) -> Stack | None:
    clean, at, labels = found.view.clean, start, list[Span]()
    while len(labels) < MOST_LABELS and (match := _LABEL.match(clean, at)):
        labels.append(Span(*match.span("label")))
        at = match.end()
    if len(labels) < FEWEST or all(label.start in lists for label in labels):
        return None
    values = list(_read_lines(found, at, len(labels), known))
    if len(values) != len(labels):
        return None
    first, _ = read_entries(found.view, *values[0], "attendee", "attendance.stacks")
    return Stack(labels, values) if len(first) > 1 else None


def _read_lines(found: Found, at: int, most: int, known: set[int]) -> Iterator[Span]:
    """The lines below the labels, up to the next label; one more line than labels tells that they do not divide."""
    clean, count = found.view.clean, 0
    while at < len(clean) and count <= most and at not in known:
        line = Span(*_LINE.match(clean, at).span())  # type: ignore[union-attr]  # matches the empty line too
        if clean[line.start : line.end].strip():
            count += 1
            yield line
        at = line.end + 1


def read_stacked(stacks: list[Stack]) -> dict[int, list[Span]]:
    """The place of a label → the line that holds its list."""
    return {
        label.start: [value]
        for stack in stacks
        for label, value in zip(stack.labels, stack.values, strict=True)
    }


def find_stacked_officials(found: Found, stacks: list[Stack]) -> Iterator[FoundAttendance]:
    """Those behind an office of the stack, who are no members: ``Tajemnice výboru:``."""
    for stack in stacks:
        for label, value in zip(stack.labels, stack.values, strict=True):
            if not _OFFICE.match(found.view.folded, label.start):
                continue
            person = scan_person(found.view.clean, *value)
            if person is None or found.view.clean[person.span.end : value.end].strip(" ,"):
                continue
            role = found.view.clean[label.start : label.end]
            yield FoundAttendance(
                "guest", person.to_name("attendance.stacks", nominative=True), Span(*person.span),
                role=role[:1].lower() + role[1:], role_span=label, found_by="attendance.stacks", confidence=0.85,
            )  # fmt: skip
