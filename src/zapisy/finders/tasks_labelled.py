"""Tasks with labels: ``Úkol: …``, and texts that ``T: …``, ``Termín: …``, ``Z: …``, ``Zodpovídá: …``, ``Zajistí: …`` close.

Finds: labels in one line with the text, in the lines below it, before the text at the beginning of its line.
Leaves: ``Termín`` of a meeting, tasks marked as done.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator

from zapisy.finders.tasks_labels import APART, Groups, Label, label_pattern
from zapisy.finders.tasks_making import end_clause, end_line, is_done, make_task, sentence_before
from zapisy.finders.tasks_owners import Reader
from zapisy.found import FoundAssignee, FoundTask, Span
from zapisy.lexicon import load_openers
from zapisy.text.views import View, scan


def find_labelled(reader: Reader, groups: Groups) -> Iterator[FoundTask]:
    """The tasks of all groups of labels, and those behind ``Úkol:``."""
    view = reader.found.view
    starts = _list_starts(view)
    used: set[int] = set()
    floor = 0
    for group in groups.listed:
        at = bisect_right(starts, group[0].start, key=lambda place: place[1])
        opening = starts[at - 1] if at and group[0].start - starts[at - 1][1] < 500 else None
        if opening and opening[0] not in used and "\n\n" not in view.clean[opening[1] : group[0].start]:
            used.add(opening[0])
            span = _close(view.clean, opening[1], group[0].start)
        elif view.clean[view.clean.rfind("\n", 0, group[0].start) + 1 : group[0].start].strip(" -–•*\t("):
            span = sentence_before(view, group[0].start, floor)
        else:
            span = _text_behind(reader, groups, group) or sentence_before(view, group[0].start, floor)
        floor = groups.read(group).end
        if (task := _make(reader, groups, group, span)) is not None:
            yield task
    for start, end in starts:
        if start not in used:
            span = _close(view.clean, end, end_clause(view.clean, end, 300))
            if span.end - span.start > 5 and not is_done(
                reader.found, span.start, min(end_line(view.clean, span.end), span.end + APART)
            ):
                yield make_task(reader.found, span, _read_owners(reader, span), "labelled")


def _text_behind(reader: Reader, groups: Groups, group: list[Label]) -> Span | None:
    """The task behind its labels, where they begin the line (``Zodp.: Malý, termín 31. 5. – vymalování sklepa``)."""
    told = groups.read(group)
    end = end_line(reader.clean, told.end)
    sign = re.compile(r"[\s.,)]{0,3}[-–:]\s{1,2}").match(reader.clean, told.end, end)
    return Span(sign.end(), end) if sign and end - sign.end() > 8 else None


def _list_starts(view: View) -> list[tuple[int, int]]:
    """Where ``Úkol:`` stands with its text in the same line."""
    places = []
    for match in scan(
        label_pattern("task_labels"), view.folded, view.starts_of(load_openers("tasks", "task_labels"))
    ):
        worded = len(match["label"]) > 1 or view.clean[match.start()].isupper()
        if worded and ":" in match["colon"] and "\n" not in match["colon"]:
            places.append((match.start(), match.end()))
    return places


def _close(clean: str, start: int, end: int) -> Span:
    return Span(start, start + len(clean[start:end].rstrip(" \t\n,;(–-|")))


STATE_REACH = 300
"""Characters behind the labels of a task in which its line may say that it is done."""


def _make(reader: Reader, groups: Groups, group: list[Label], span: Span) -> FoundTask | None:
    found = reader.found
    told = groups.read(group)
    stop = min(end_line(found.view.clean, told.end), told.end + STATE_REACH)
    if span.end - span.start < 6 or is_done(found, span.start, stop):
        return None
    kinds = {label.kind for label in group}
    owners = told.owners or _read_owners(reader, span)
    working = reader.work_within(span)
    if "owner" not in kinds and not (owners and working):
        return None
    if kinds == {"owner"} and (not told.owners or not (group[0].strong or told.deadline)):
        return None
    return make_task(found, span, owners, "labelled", told.deadline)


def _read_owners(reader: Reader, span: Span) -> list[FoundAssignee]:
    for verb in reader.work_within(span):
        if verb.form == "future":
            return reader.read_subject(span.start, Span(verb.start, verb.end), span.end)
    return reader.read_tail(span)
