"""Tasks with labels: ``Úkol: …``, and texts that ``T: …``, ``Termín: …``, ``Z: …``, ``Zodpovídá: …``, ``Zajistí: …`` close.

Finds: labels in one line with the text, in the lines below it, in any order, abbreviated or whole, with or without a colon before a name.
Leaves: ``Termín`` of a meeting, tasks marked as done.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from zapisy.finders.tasks_cases import noun_forms
from zapisy.finders.tasks_deadlines import Deadline, read_deadline
from zapisy.finders.tasks_making import end_clause, end_line, is_done, make_task, sentence_before
from zapisy.finders.tasks_owners import Reader
from zapisy.finders.tasks_verbs import Verb
from zapisy.found import FoundAssignee, FoundTask, Span
from zapisy.lexicon import any_of, load_words
from zapisy.text.views import View, first_words, fold, scan

APART = 90
"""Characters between two labels of one task at the most."""


class Label(NamedTuple):
    """``Termín:`` or ``Zodpovídá:`` and where its value begins."""

    start: int
    end: int
    kind: str
    strong: bool


@cache
def _pattern(key: str) -> re.Pattern[str]:
    labels = any_of(fold(w) for w in load_words("tasks", key))
    return re.compile(
        rf"(?<![^\W_])(?P<label>{labels})(?![^\W_])(?P<dot>\.)?(?P<number>\s\d{{1,3}})?(?P<colon>\s{{0,2}}:\s{{0,3}}|\s{{1,2}}[-–]\s|\s{{1,2}})"
    )


_NAMELIKE = re.compile(r"(?:[A-ZÁ-Ž]|p\.|pí|pan|ing\.|mgr\.|bc\.|starost|předsed|tajemn|ředitel|všichni)")
_WORDED = ("zodpovida", "odpovida", "zodpovidaji", "odpovidaji", "zodp", "odp")


@cache
def _label_words(key: str) -> frozenset[str]:
    return first_words(load_words("tasks", key))


def list_labels(view: View) -> list[Label]:
    """The labels of deadlines and owners in order."""
    labels: list[Label] = []
    for kind, key in (("deadline", "deadline_labels"), ("owner", "owner_labels")):
        starts = view.starts_of(_label_words(key))
        for match in scan(_pattern(key), view.folded, starts):
            if (label := _read_label(view.clean, match, kind)) is not None:
                labels.append(label)
    return sorted(labels)


def _read_label(clean: str, match: re.Match[str], kind: str) -> Label | None:
    word, colon = match["label"], ":" in match["colon"]
    if len(word) == 1 and not (colon and clean[match.start()].isupper()):
        return None
    if not colon:
        behind = clean[match.end() : match.end() + 3]
        named = kind == "owner" and word in _WORDED and _names_somebody(clean, match.end())
        dated = (
            kind == "deadline"
            and word.startswith("termin")
            and (behind[:1].isdigit() or "-" in match["colon"])
        )
        if not named and not dated:
            return None
    return Label(match.start(), match.end(), kind, len(word) > 1)


def _names_somebody(clean: str, at: int) -> bool:
    """Whether a name or an office stands at a place."""
    word = re.compile(r"[^\W\d_]+").match(clean, at)
    office = (
        word is not None and word.group() in noun_forms() and noun_forms()[word.group()].case == "nominative"
    )
    return office or _NAMELIKE.match(clean, at) is not None


def group_labels(view: View, labels: list[Label]) -> list[list[Label]]:
    """Labels that stand together, without a blank line or two of one kind in a group."""
    groups: list[list[Label]] = []
    for label in labels:
        last = groups[-1] if groups else None
        if (
            last
            and label.start - last[-1].end <= APART
            and label.kind not in {other.kind for other in last}
            and _stands_beside(view.clean, last[-1].end, label.start)
        ):
            last.append(label)
        else:
            groups.append([label])
    return groups


def _stands_beside(clean: str, end: int, start: int) -> bool:
    """Whether only the value of a label stands before the next one: in the same line, or alone in the one above."""
    between = clean[end:start]
    return (
        between.count("\n") <= 1 and not between.rpartition("\n")[2].strip(" -–•*|(,;")
        if "\n" in between.strip()
        else True
    )


class Told(NamedTuple):
    """What a group of labels says, and where it ends."""

    owners: list[FoundAssignee]
    deadline: Deadline | None
    end: int


def read_group(reader: Reader, group: list[Label]) -> Told:
    """The owners and the deadline of a group of labels."""
    clean = reader.clean
    owners: list[FoundAssignee] = []
    deadline: Deadline | None = None
    end = group[-1].end
    for number, label in enumerate(group):
        stop = (
            group[number + 1].start
            if number + 1 < len(group)
            else min(end_line(clean, label.end), label.end + APART)
        )
        if not clean[label.end : stop].strip() and number + 1 == len(group):
            stop = min(end_line(clean, stop + 1), stop + APART)
        if label.kind == "owner":
            owners = reader.read_list(label.end, stop) or _read_rest(clean, label.end, stop)
            deadline = deadline or (read_deadline(reader.found, label.end, stop) if len(group) == 1 else None)
            end = max(end, owners[-1].span.end if owners else label.end)
        else:
            deadline = read_deadline(reader.found, label.end, min(stop, label.end + 50), label=True)
            end = max(end, deadline.span.end if deadline else label.end)
    return Told(owners, deadline, end)


def _read_rest(clean: str, start: int, stop: int) -> list[FoundAssignee]:
    """A short value behind an owner's label that is nobody known: as it is written."""
    text = re.split(r"[,;\n\t.]|\s[-–]\s|\s(?:do|T|termín)\b", clean[start:stop].strip())[0].strip()
    at = clean.find(text, start) if text else -1
    return (
        [FoundAssignee(text, Span(at, at + len(text)))] if 1 < len(text) <= 40 and text[0].isalpha() else []
    )


def find_labelled(reader: Reader, work: list[Verb]) -> Iterator[FoundTask]:
    """The tasks of all groups of labels, and those behind ``Úkol:``."""
    view = reader.found.view
    groups = group_labels(view, list_labels(view))
    starts = _list_starts(view)
    used: set[int] = set()
    floor = 0
    for group in groups:
        at = bisect_right(starts, group[0].start, key=lambda place: place[1])
        opening = starts[at - 1] if at and group[0].start - starts[at - 1][1] < 500 else None
        if opening and opening[0] not in used and "\n\n" not in view.clean[opening[1] : group[0].start]:
            used.add(opening[0])
            span = _close(view.clean, opening[1], group[0].start)
        elif view.clean[view.clean.rfind("\n", 0, group[0].start) + 1 : group[0].start].strip(" -–•*\t("):
            span = sentence_before(view.clean, group[0].start, floor)
        else:
            span = _text_behind(reader, group) or sentence_before(view.clean, group[0].start, floor)
        floor = read_group(reader, group).end
        if (task := _make(reader, group, span, work)) is not None:
            yield task
    for start, end in starts:
        if start not in used:
            span = _close(view.clean, end, end_clause(view.clean, end, 300))
            if span.end - span.start > 5 and not is_done(
                reader.found, span.start, min(end_line(view.clean, span.end), span.end + APART)
            ):
                yield make_task(reader.found, span, _read_owners(reader, span, work), "labelled")


def _text_behind(reader: Reader, group: list[Label]) -> Span | None:
    """The task behind its labels, where they begin the line (``Zodp.: Malý, termín 31. 5. – vymalování sklepa``)."""
    told = read_group(reader, group)
    end = end_line(reader.clean, told.end)
    sign = re.compile(r"[\s.,)]{0,3}[-–:]\s{1,2}").match(reader.clean, told.end, end)
    return Span(sign.end(), end) if sign and end - sign.end() > 8 else None


def _list_starts(view: View) -> list[tuple[int, int]]:
    """Where ``Úkol:`` stands with its text in the same line."""
    places = []
    for match in scan(_pattern("task_labels"), view.folded, view.starts_of(_label_words("task_labels"))):
        worded = len(match["label"]) > 1 or view.clean[match.start()].isupper()
        if worded and ":" in match["colon"] and "\n" not in match["colon"]:
            places.append((match.start(), match.end()))
    return places


def _close(clean: str, start: int, end: int) -> Span:
    return Span(start, start + len(clean[start:end].rstrip(" \t\n,;(–-|")))


STATE_REACH = 300
"""Characters behind the labels of a task in which its line may say that it is done."""


def _make(reader: Reader, group: list[Label], span: Span, work: list[Verb]) -> FoundTask | None:
    found = reader.found
    told = read_group(reader, group)
    stop = min(end_line(found.view.clean, told.end), told.end + STATE_REACH)
    if span.end - span.start < 6 or is_done(found, span.start, stop):
        return None
    kinds = {label.kind for label in group}
    owners = told.owners or _read_owners(reader, span, work)
    working = _verbs_within(work, span)
    if "owner" not in kinds and not (owners and working):
        return None
    if kinds == {"owner"} and (not told.owners or not (group[0].strong or told.deadline)):
        return None
    return make_task(found, span, owners, "labelled", told.deadline)


def _verbs_within(work: list[Verb], span: Span) -> list[Verb]:
    """The verbs of a stretch; all of them are in the order of the text."""
    first = bisect_left(work, span.start, key=lambda verb: verb.start)
    return work[first : bisect_left(work, span.end, key=lambda verb: verb.start)]


def _read_owners(reader: Reader, span: Span, work: list[Verb]) -> list[FoundAssignee]:
    for verb in _verbs_within(work, span):
        if verb.form == "future":
            return reader.read_subject(span.start, Span(verb.start, verb.end), span.end)
    return reader.read_tail(span)
