"""Finds tasks: who is to do what by when.

Finds: schedules (lines that begin with a date), ``Úkol: … T: … Z: …``, ``X zašle … do …`` in the perfective future,
resolutions that instruct (``ukládá radě předložit …``).
Leaves: tasks marked as done, plain announcements.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from zapisy.finders.tasks_deadlines import read_deadline
from zapisy.finders.tasks_owners import list_owners, read_subject
from zapisy.found import Found, FoundAssignee, FoundDate, FoundDecision, FoundTask, Span, Taken
from zapisy.lexicon import any_of, load_words
from zapisy.text.sentences import sentences_of
from zapisy.text.views import first_words, fold, scan


@cache
def _verbs() -> re.Pattern[str]:
    return re.compile(rf"(?<![^\W_])(?:{any_of(fold(w) for w in load_words('tasks', 'verbs'))})(?![^\W_])")


@cache
def _words(key: str) -> frozenset[str]:
    return first_words(load_words("tasks", key))


@cache
def _done() -> re.Pattern[str]:
    return re.compile(rf"(?<![^\W_])(?:{any_of(fold(w) for w in load_words('tasks', 'done'))})(?![^\W_])")


@cache
def _label(key: str) -> re.Pattern[str]:
    return re.compile(
        rf"(?<![^\W_])(?:{any_of(fold(w) for w in load_words('tasks', key))})\.?\s{{0,2}}:\s{{0,3}}"
    )


_INSTRUCTED = re.compile(
    r"^(?P<verb>.{0,90}?\buklad\w+\s+)(?P<owner>.{2,60}?)\s+(?P<what>[^\s]{3,25}(?:it|at|et|out|ovat|nout|st|ci|zt)\b.{3,})",
    re.DOTALL,
)
DEADLINE_REACH = 400
"""Characters behind a task in whose line its deadline is looked for."""
MIN_SCHEDULE = 2
"""Lines with a date at their beginning that make a schedule."""


def find_tasks(found: Found) -> None:
    """Fills ``found.tasks``, in the order of the text, each stretch once."""
    taken = Taken()
    for task in (
        *_find_schedule(found),
        *_find_labelled(found),
        *_find_instructed(found),
        *_find_promised(found),
    ):
        span = Span(task.spans[0].start, task.spans[-1].end)
        if taken.take(span):
            found.tasks.append(task)
    found.tasks.sort(key=lambda task: task.spans[0])


def _make(
    found: Found, span: Span, owners: list[FoundAssignee], by: str, within: Span | None = None
) -> FoundTask:
    text = re.sub(r"\s+", " ", found.view.clean[span.start : span.end]).strip()
    task = FoundTask(text, (span,), owners, found_by=f"tasks.{by}")
    deadline = read_deadline(found, *(within or span))
    if deadline:
        task.deadline, task.deadline_span = deadline.text, deadline.span
        task.deadline_value, task.deadline_inferred = deadline.value, deadline.inferred
    return task


# ---------------------------------------------------------------- schedules
def _find_schedule(found: Found) -> Iterator[FoundTask]:
    """Lines ``26. 9. MV zašle šablony``: a date, then what is to be done."""
    view = found.view
    first = {date.span.start: date for date in found.dates if date.value}
    rows: list[tuple[FoundTask, FoundDate]] = []
    for line in view.lines:
        start = (
            line.start
            + len(view.clean[line.start : line.end])
            - len(view.clean[line.start : line.end].lstrip(" -–•*\t"))
        )
        date = first.get(start)
        if date is None or line.end - date.span.end < 8 or line.end - line.start > 240:
            continue
        rest = re.compile(r"\s{0,3}(?:\([^()\n]{3,10}\))?\s{0,3}[-–:]?\s{0,3}").match(
            view.clean, date.span.end, line.end
        )
        begin = rest.end() if rest else date.span.end
        if not view.clean[begin : line.end].strip() or re.match(
            r"od\s|v\s\d|\d", view.clean[begin : begin + 4]
        ):
            continue
        span = Span(begin, line.start + len(view.clean[line.start : line.end].rstrip(" .;")))
        task = FoundTask(
            re.sub(r"\s+", " ", view.clean[span.start : span.end]),
            (span,),
            list_owners(found, span),
            found_by="tasks.schedule",
        )
        task.deadline, task.deadline_span, task.deadline_value = date.text, date.span, date.value
        task.deadline_inferred = tuple(i for i in date.inferred if i == "year")
        rows.append((task, date))
    if len(rows) < MIN_SCHEDULE:
        return
    for task, date in rows:
        if date.role == "mention":
            date.role = "deadline"
        yield task


# ---------------------------------------------------------------- labels
def _find_labelled(found: Found) -> Iterator[FoundTask]:
    """``Úkol: …``, and texts closed by ``T: …`` and ``Z: …``."""
    view = found.view
    for match in scan(_label("task_labels"), view.folded, view.starts_of(_words("task_labels"))):
        end = _clause_end(view.clean, match.end(), 300)
        span = Span(match.end(), end)
        if view.clean[span.start : span.end].strip():
            yield _make(
                found,
                span,
                list_owners(found, span),
                "labelled",
                Span(span.start, min(_line_end(view.clean, end), end + DEADLINE_REACH)),
            )
    for match in scan(_label("deadline_labels"), view.folded, view.starts_of(_words("deadline_labels"))):
        owner = _label("owner_labels").search(view.folded, match.end(), match.end() + 60)
        back = _label("owner_labels").search(view.folded, max(0, match.start() - 60), match.start())
        found_owner = owner or back
        if found_owner is None or "\n\n" in view.clean[match.start() : found_owner.start()]:
            continue
        start_of_labels = min(match.start(), found_owner.start())
        span = _sentence_before(view.clean, start_of_labels)
        owner_end = min(_line_end(view.clean, found_owner.end()), found_owner.end() + 80)
        if span.end - span.start > 8 and not _done().search(view.folded, span.start, owner_end):
            task = _make(
                found,
                span,
                list_owners(found, Span(found_owner.end(), owner_end), listed=True),
                "labelled",
                Span(match.end(), match.end() + 40),
            )
            yield task


def _sentence_before(clean: str, end: int) -> Span:
    """The sentence or line that ends where the labels of a task begin."""
    text = clean[max(0, end - 400) : end].rstrip(" \n\t.;,(-–")
    stop = max(0, end - 400) + len(text)
    ends = [m.end() for m in re.finditer(r"[.:;]\s+(?=[A-ZÁ-Ža-zá-ž])|\n", clean[max(0, stop - 400) : stop])]
    start = max(0, stop - 400) + (ends[-1] if ends else 0)
    start += len(clean[start:stop]) - len(clean[start:stop].lstrip(" -–•*\t"))
    return Span(start, min(len(clean), stop + (clean[stop : stop + 1] == ".")))


def _clause_end(clean: str, start: int, most: int) -> int:
    match = re.compile(r"\n|[.;](?=\s+[A-ZÁ-Ž]|\s*$)").search(clean, start, min(len(clean), start + most))
    return match.start() + (match.group() == ".") if match else min(len(clean), start + most)


def _line_end(clean: str, start: int) -> int:
    end = clean.find("\n", start)
    return len(clean) if end < 0 else end


# ---------------------------------------------------------------- resolutions that instruct
def _find_instructed(found: Found) -> Iterator[FoundTask]:
    for decision in found.decisions:
        if decision.action != "instructs" or decision.outcome == "rejected" or not decision.spans:
            continue
        task = _read_instruction(found, decision)
        if task is not None:
            task.decision = decision
            yield task


def _read_instruction(found: Found, decision: FoundDecision) -> FoundTask | None:
    view = found.view
    first, last = decision.spans[0].start, decision.spans[-1].end
    match = _INSTRUCTED.match(view.folded[first:last])
    if match is None:
        return None
    owner = Span(first + match.start("owner"), first + match.end("owner"))
    span = Span(first + match.start("what"), last)
    return _make(
        found,
        span,
        list_owners(found, owner, listed=True, dative=True),
        "instructed",
        Span(first, min(len(view.clean), last + 60)),
    )


# ---------------------------------------------------------------- promises in prose
def _find_promised(found: Found) -> Iterator[FoundTask]:
    """``dopravu zajistí Viktor Hlína``, ``MV zašle šablony do 15. 10.``"""
    view = found.view
    verbs = list(scan(_verbs(), view.folded, view.starts_of(_words("verbs"))))
    if not verbs:
        return
    sentences = sentences_of(found)
    at = 0
    for verb in verbs:
        while at < len(sentences) and sentences[at].end <= verb.start():
            at += 1
        if at == len(sentences):
            return
        clause = _cut_clause(view.clean, sentences[at], verb.start(), verb.end())
        if _done().search(view.folded, *clause) or re.search(
            r"\b(?:ze|aby|pokud|jestli|kdy|jak|kdo)\b", view.folded[clause.start : verb.start()]
        ):
            continue
        owners = read_subject(found, clause, Span(*verb.span()))
        if owners:
            yield _make(found, clause, owners, "promised")


def _cut_clause(clean: str, sentence: Span, start: int, end: int) -> Span:
    """The part of a sentence between commas, colons and dashes that holds the verb."""
    left = max(
        (m.end() for m in re.finditer(r"[:;–]\s|,\s(?!(?:Ph|CSc|MBA))|\)\s", clean[sentence.start : start])),
        default=0,
    )
    match = re.compile(r"[;]\s|,\s(?=(?:kter|aby|že|kdy|protože|ale|takže))").search(clean, end, sentence.end)
    stop = match.start() if match else sentence.end
    begin = sentence.start + left
    marker = re.compile(r"(?:\s|[-–•*]\s|\d{1,2}[.)]\s|[a-z]\)\s)*").match(clean, begin, start)
    return Span(marker.end() if marker else begin, stop)
