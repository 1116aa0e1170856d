"""Finds tasks: who is to do what by when.

Finds: tables and lists of tasks, boxes to tick, labels (``Úkol: … T: … Z: …``), resolutions that instruct, schedules, futures and the like in prose;
gives each the item of the agenda in whose course it stands.
Leaves: tasks marked as done, plain announcements; of two tasks in one place the one that says more, and what a list sums up.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import Final

from zapisy.finders.agenda.bodies import item_numbers
from zapisy.finders.attendance.finder import STATUSES
from zapisy.finders.tasks.boxes import find_boxes
from zapisy.finders.tasks.dated import find_dated
from zapisy.finders.tasks.instructed import find_instructed
from zapisy.finders.tasks.labelled import find_labelled
from zapisy.finders.tasks.labels import Groups
from zapisy.finders.tasks.lists import find_infinitives, find_lists
from zapisy.finders.tasks.noted import find_noted
from zapisy.finders.tasks.owners import Reader
from zapisy.finders.tasks.promised import find_promised
from zapisy.finders.tasks.repeats import drop_repeats
from zapisy.finders.tasks.schedule import find_schedule
from zapisy.finders.tasks.tables import find_tables
from zapisy.found import Found, FoundTask, Span, Taken
from zapisy.text.views import list_places

_KEEPING: Final = re.compile(
    r"(?:zapis|zaznam|protokol)(?:\sz\w?\s(?:\d{1,3}\.\s)?\w{4,12}(?:\s\w{3,14}){0,4})?\s(?:vy(?:hotovi|pracuje)|zpracuje|poridi|provedou|provede|sepise|zapise)(?![^\W_])"
)
"""Who keeps the minutes of this meeting is no task of it."""
_KEEPS: Final = frozenset("vyhotovi vypracuje zpracuje poridi provedou provede sepise zapise".split())


def find_tasks(found: Found) -> None:
    """Fills ``found.tasks``, in the order of the text, each stretch once."""
    reader, taken = Reader(found), Taken()
    keeping = found.view.starts_of(_KEEPS)
    groups = Groups(reader)
    lists: list[Span] | None = None
    head = found.header.get("title")
    title = head.spans[0] if head and head.spans else None
    for row, task in (*find_tables(reader), *find_boxes(reader)):
        if taken.take(row) and task is not None:
            found.tasks.append(task)
    for tasks in (
        find_instructed(reader, groups),
        find_labelled(reader, groups),
        find_schedule(reader),
        find_lists(reader, taken),
        find_noted(reader),
        find_promised(reader),
        find_infinitives(reader),
        find_dated(reader),
    ):
        for task in tasks:
            span = Span(task.spans[0].start, task.spans[-1].end)
            if list_places(keeping, *span) and _KEEPING.search(found.view.folded, *span):
                continue
            if title is not None and title.start <= span.start < title.end:
                continue
            if task.found_by == "tasks.promised":
                lists = _list_people(found) if lists is None else lists
                if _begins_within(lists, task):
                    continue
            if span.end > span.start and taken.take(span):
                found.tasks.append(task)
    found.tasks.sort(key=lambda task: task.spans[0])
    found.tasks[:] = drop_repeats(found.tasks)
    numbers = item_numbers(found, [task.spans[0].start for task in found.tasks])
    for task, number in zip(found.tasks, numbers, strict=True):
        task.agenda_item = number


def _list_people(found: Found) -> list[Span]:
    """The labels of presence lists, and the entries themselves, in order."""
    labels = [section.label for section in found.sections if section.kind in STATUSES]
    return sorted([*labels, *(entry.span for entry in found.attendance)])


def _begins_within(lists: list[Span], task: FoundTask) -> bool:
    """Whether a task of prose begins with a label or an entry of a presence list: ``Omluveni: J. Kos (zastoupí P. Dub)``."""
    start = task.spans[0].start
    at = bisect_right(lists, start, key=lambda span: span.start)
    return at > 0 and start < lists[at - 1].end
