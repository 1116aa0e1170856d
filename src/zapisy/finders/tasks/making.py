"""Makes a task of a stretch of the text: its wording, its deadline, and the bounds of sentences and lines around a place."""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from zapisy.finders.tasks.days import Deadline
from zapisy.finders.tasks.deadlines import read_deadline
from zapisy.found import Found, FoundAssignee, FoundTask, Span, to_span
from zapisy.lexicon import any_of, load_openers, load_words
from zapisy.text.letters import compile_either
from zapisy.text.sentences import ends_sentence
from zapisy.text.views import View, fold

_MARKER: Final = re.compile(
    r"(?:\s|[-–—•●▪*◦►➢■❖»>→]\s|=>\s|(?:KD\s?)?(?:č\.\s?)?\d{1,3}(?:[./-]\d{1,4}){0,2}[.)]{0,2}\s(?=\D)|[a-z]\)\s|(?<=\n)o\s(?=[A-ZÁČĎÉĚÍŇÓŘŠŤÚŮÝŽ\d]))*"
)


@cache
def words_pattern(key: str) -> re.Pattern[str]:
    """Any phrase of a list of lexicons/tasks.toml, folded, as whole words."""
    return re.compile(rf"(?<![^\W_])(?:{any_of(fold(w) for w in load_words('tasks', key))})(?![^\W_])")


def make_task(
    found: Found, span: Span, owners: list[FoundAssignee], by: str, deadline: Deadline | None = None
) -> FoundTask:
    """A task on the blackboard; its deadline is looked for in its own text where none is given."""
    span = cut_state(found, span)
    text = " ".join(found.view.clean[span.start : span.end].split())
    task = FoundTask(text, (span,), owners, found_by=f"tasks.{by}")
    deadline = deadline or read_deadline(found, span.start, span.end)
    if deadline:
        set_deadline(task, deadline)
    task.confidence = _SURE_DATED.get(by, 0.95) if deadline else _SURE.get(by, 0.85)
    return task


def set_deadline(task: FoundTask, deadline: Deadline) -> None:
    """Gives a task its deadline."""
    task.deadline, task.deadline_span = deadline.text, deadline.span
    task.deadline_value, task.deadline_inferred = deadline.value or None, deadline.inferred


_SURE: Final = {"instructed": 0.93, "table": 0.93, "list": 0.9, "labelled": 0.5, "we": 0.6, "need": 0.35}
"""How sure a task is that says nothing of when, by the way it was found, as measured on documents with known truth."""
_SURE_DATED: Final = {"labelled": 0.9, "list": 0.88, "need": 0.7, "asked": 0.85, "stays": 0.85}
"""The same of tasks that say by when."""


@cache
def _state() -> re.Pattern[str]:
    return re.compile(rf"\s[-–—]\s(?:{any_of(fold(w) for w in load_words('tasks', 'open'))})(?![^\W_])")


def cut_state(found: Found, span: Span) -> Span:
    """A task without the state behind it (``doplnit detail – trvá``)."""
    text = found.view.clean[span.start : span.end]
    if "-" not in text and "–" not in text and "—" not in text:
        return span
    state = _state().search(found.view.folded, span.start + 6, span.end)
    return Span(span.start, state.start()) if state else span


_DAY_BEHIND: Final = re.compile(r"[ ,(]{1,2}(?:dne )?\d{1,2}\. ?\d{1,2}(?:\. ?(?:\d{4}|\d\d)?)?\Z")
"""``splněno 9. 5.``"""


def is_done(found: Found, start: int, end: int) -> bool:
    """Whether a stretch says that its task is finished: the word closes it or stands behind a dash or in brackets."""
    view = found.view
    if view.clean[start:end].rstrip(" .;)\n").endswith(("✔", "✓", "☑", "✅")):
        return True
    within_word = view.folded[start - 1 : start].isalpha()
    if not within_word and not view.starts_within(load_openers("tasks", "done"), start, end):
        return False
    text = _DAY_BEHIND.sub("", view.folded[start:end].rstrip(" .;)\n"))
    for match in words_pattern("done").finditer(text):
        before = text[: match.start()].rstrip(" \n")
        if before.endswith(("ne", "nebude", "neni", "castecne")):
            continue
        if match.end() == len(text) or before.endswith(("-", "–", "—", "(", ":", "\t", "=", "→")):
            return True
    return False


def is_open(found: Found, start: int, end: int) -> bool:
    """Whether a stretch says that its task goes on."""
    text = found.view.folded[start:end]
    return any(
        text[: m.start()].rstrip(" \n").endswith(("-", "–", "—", "(", ":", "\t", "=", ".", ","))
        for m in words_pattern("open").finditer(text)
    )


def trim_span(clean: str, start: int, end: int) -> Span:
    """A stretch without its list mark and blanks, and without commas and dashes at its end."""
    marker = _MARKER.match(clean, start, end)
    start = marker.end() if marker else start
    return to_span((start, max(start, start + len(clean[start:end].rstrip(" \t\n,;–—-")))))


DAY_END: Final = compile_either(
    r"(?:do|nejpozději|termín:?)\s\d{1,2}\.\s?\d{1,2}\.\s+(?=[A-ZÁČĎÉĚÍŇÓŘŠŤÚŮÝŽ])"
)
"""Where a sentence ends with a deadline's day."""
_NUMBERED: Final = re.compile(r"\n\s{0,4}\d{1,3}/\d{1,4}\s(?=[^\W\d_])")
_SENTENCE_END: Final = re.compile(r"[.:;]\s+(?=[^\W_])")


def sentence_before(view: View, end: int, floor: int = 0) -> Span:
    """The sentence or line that ends where the labels of a task begin; wrapped lines of one block are one."""
    clean = view.running
    left = max(floor, end - 500)
    stop = left + len(clean[left:end].rstrip(" \n\t.;,([-–—|"))
    left = max(left, clean.rfind("\n", left, stop) + 1)
    begin = left
    for match in _NUMBERED.finditer(view.clean, left, stop):  # ``6/2 Doplnit harmonogram`` below another
        begin = match.end()
    for match in DAY_END.finditer(clean, begin, stop):  # ``… do 31. 8. Lev sepíše …``
        begin = match.end()
    for match in _SENTENCE_END.finditer(clean, begin, stop):
        word = fold(clean[max(left, match.start() - 15) : match.start()].rpartition(" ")[2])
        if match.group()[0] != "." or ends_sentence(word):
            begin = match.end()
    return trim_span(clean, begin, min(len(clean), stop + (clean[stop : stop + 1] == ".")))


_CLAUSE_END: Final = re.compile(r"\n|(?<!\d)(?<!\b\w)[.;](?=\s+[A-ZÁČĎÉĚÍŇÓŘŠŤÚŮÝŽ]|\s*$)")


def end_clause(clean: str, start: int, most: int) -> int:
    """Where the sentence or line that begins at a place ends."""
    match = _CLAUSE_END.search(clean, start, min(len(clean), start + most))
    return match.start() + (match.group() == ".") if match else min(len(clean), start + most)


def end_line(clean: str, start: int) -> int:
    """Where the line of a place ends."""
    end = clean.find("\n", start)
    return len(clean) if end < 0 else end
