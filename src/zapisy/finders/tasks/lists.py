"""Lists of tasks: lines below ``Úkoly``, and bullets that begin with an infinitive.

Finds: ``- zaslat zápis – Jan Kos, T: 31. 1.``, ``Jan Kos: koupí barvy``, lines of cells; of older tasks those still open.
Leaves: lines marked as done, lines that say neither who nor when nor do what.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from functools import cache
from typing import Final

from zapisy.finders.agenda.marks import Mark, read_mark
from zapisy.finders.tasks.cases import find_head
from zapisy.finders.tasks.days import Deadline
from zapisy.finders.tasks.deadlines import read_deadline
from zapisy.finders.tasks.making import (
    cut_state,
    is_done,
    is_open,
    make_task,
    set_deadline,
    trim_span,
    words_pattern,
)
from zapisy.finders.tasks.owners import Reader
from zapisy.finders.tasks.tables import read_cells
from zapisy.finders.tasks.verbs import infinitives, is_infinitive
from zapisy.found import FoundAssignee, FoundTask, Span, Taken
from zapisy.lexicon import any_of, load_openers, load_words
from zapisy.text.sentences import ends_sentence
from zapisy.text.source import BlockKind
from zapisy.text.views import Line, View, fold

_SENTENCE: Final = re.compile(r"[.;!?]\s{1,2}(?=[^\W\d_])")
_WORD: Final = re.compile(r"[^\W\d_]+")
_LEADS: Final = re.compile(r"(?<![^\W_])(?:nasledujici|tyto|dalsi|nove)\s$")
"""``Výbor odsouhlasil následující | úkoly:``, a sentence that leads to a list."""
MOST_BEFORE: Final = 60
"""Characters of owners before an infinitive at the most."""
WRAPPED: Final = 50
"""Characters of a line that may be one of a paragraph."""
LONGEST: Final = 400
"""Characters of a line that still is an item."""
FAR_ABOVE: Final = 30
"""Lines above an infinitive among which the sentence that leads to it is looked for."""


@cache
def _headings() -> re.Pattern[str]:
    new = any_of(fold(w) for w in load_words("tasks", "task_lists"))
    old = any_of(fold(w) for w in load_words("tasks", "old_lists"))
    return re.compile(
        rf"(?P<old>{old})(?P<more>[^\n:]{{0,45}})(?P<colon>:?)|(?P<new>{new})(?P<more2>\s(?:z|ze|pro|do|ke|k)\s[^\n:]{{0,40}}|\s\([^\n()]{{0,30}}\))?\s{{0,2}}:?\s{{0,3}}$"
    )


def find_lists(reader: Reader, taken: Taken) -> Iterator[FoundTask]:
    """The lines below headings of lists of tasks."""
    view = reader.found.view
    done = -1
    for start in view.starts_of(load_openers("tasks", "task_lists", "old_lists")):
        line = view.line_at(start)
        if line is None or line.furniture or line.number <= done or line.end - line.start > 100:
            continue
        match = _headings().match(view.folded, start, line.end)
        if match is None:
            continue
        begin = line.start + _blanks(view, line)
        mark = read_mark(view.clean, begin, line.end)
        begin = mark.end if mark and mark.kind != "bullet" else begin
        if begin == start or (
            _LEADS.search(view.folded, begin, start) and view.clean[begin : line.end].rstrip().endswith(":")
        ):
            kind = "old" if match["old"] else "new"
            if view.clean[match.end() : line.end].strip() and (
                task := _read_item(reader, Span(match.end(), line.end), kind)
            ):
                yield task
            owners: list[FoundAssignee] = []
            deadline = _read_heading(reader, Span(begin, line.end)) if kind == "new" else None
            for number, item in _list_items(reader, line.number + 1, mark):
                done = number
                if above := _read_owners_above(reader, item):
                    owners = above
                elif not taken.holds(item.start) and (task := _read_item(reader, item, kind)) is not None:
                    task.assignees = task.assignees or list(owners)
                    if deadline and task.deadline is None:
                        set_deadline(task, deadline)
                    yield task


def _read_heading(reader: Reader, span: Span) -> Deadline | None:
    """By when a heading wants all that stands below it: ``Úkoly do 15. 4.:``, ``Do příště:``."""
    own = reader.found.header.get("date")
    deadline = read_deadline(reader.found, *span)
    if deadline is None or (own and deadline.value and deadline.value <= own.value):
        return None
    return deadline


def _blanks(view: View, line: Line) -> int:
    text = view.clean[line.start : line.end]
    return len(text) - len(text.lstrip(" \t*#"))


def _read_owners_above(reader: Reader, span: Span) -> list[FoundAssignee]:
    """Those who alone make a line without a mark, whose tasks stand below it (``Jan Kos:``)."""
    clean, start = reader.clean, span.start
    if span.end - start > 60 or clean[clean.rfind("\n", 0, start) + 1 : start].strip():
        return []
    owners = reader.read_list(*span)
    whole = owners and not clean[owners[-1].span.end : span.end].strip(" .:–—-")
    known = [owner.name is not None or find_head(owner.text.split()) is not None for owner in owners]
    return owners if whole and all(known) and all(map(reader.is_nominative, owners)) else []


def _list_items(reader: Reader, first: int, head: Mark | None) -> Iterator[tuple[int, Span]]:
    """The items from a line on, each with the lines of its block that go on with it."""
    view = reader.found.view
    open_item: tuple[int, int, int] | None = None
    marked = False
    for line in view.lines[first:]:
        if line.furniture:
            continue
        mark = read_mark(view.clean, line.start + _blanks(view, line), line.end)
        if open_item and mark is None and line.block.end == view.lines[open_item[0]].block.end:
            open_item = (line.number, open_item[1], line.end)
            continue
        if open_item:
            yield open_item[0], Span(open_item[1], open_item[2])
            open_item = None
        above = mark is None and _read_owners_above(reader, Span(line.start, line.end))
        if not above and (
            (marked and mark is None and line.block.cell is None)
            or _ends_list(line, mark, head, view.clean[line.start : line.end])
        ):
            return
        marked = marked or mark is not None
        numbered = mark is not None and view.clean[mark.end].isdigit()  # ``2/2019 Oslovit firmy``
        open_item = (line.number, mark.end if mark and not numbered else line.start, line.end)
    if open_item:
        yield open_item[0], Span(open_item[1], open_item[2])


def _ends_list(line: Line, mark: Mark | None, head: Mark | None, text: str) -> bool:
    """Whether a line begins something else: a heading of the same sort, a label, a paragraph."""
    if line.block.kind is BlockKind.HEADING or (
        mark and head and mark.kind == head.kind and mark.order == head.order + 1 and mark.depth == head.depth
    ):
        return True
    if text.rstrip().endswith(":") and not mark:
        return text.strip(" :").isupper() or len(text) < 40
    return len(text) > LONGEST or _CLOSING.match(text) is not None


_CLOSING: Final = re.compile(
    r"\s*(?:Zapsal|Ověřil|Příští|Další|V\s\S+\sdne|Usnesení|USNESENÍ|Hlasování|Přílohy?)"
)


def _read_item(reader: Reader, span: Span, kind: str) -> FoundTask | None:
    found, clean = reader.found, reader.clean
    span = trim_span(clean, *span)
    text = clean[slice(*span)]
    if span.end - span.start < 6 or is_done(found, *span) or (kind == "old" and not is_open(found, *span)):
        return None
    if "\t" in text:
        return read_cells(reader, span)
    whole, span = span, cut_state(found, span)
    owners = reader.read_head(span) or reader.read_tail(span)
    if not owners and whole.end > span.end:
        owners = _read_behind_state(reader, Span(span.end, whole.end))
    verb = next(iter(reader.work_within(span)), None)
    if not owners and verb and verb.form == "future":
        owners = reader.read_subject(span.start, Span(verb.start, verb.end), span.end)
    deadline = read_deadline(found, *whole)
    first = _WORD.match(text)
    if owners or deadline or verb or kind == "old" or (first and is_infinitive(first.group())):
        return make_task(found, span, owners, "list", deadline)
    return None


_BEHIND_STATE: Final = re.compile(r"\s[-–—]\s(?:[^\W\d_]+\s){0,2}[^\W\d_]+[\s,;:(–—-]{1,4}(?=\S)")


def _read_behind_state(reader: Reader, rest: Span) -> list[FoundAssignee]:
    """``– trvá, Jan Kos, do 30. 4.``: who is named behind the state of a task."""
    sign = _BEHIND_STATE.match(reader.clean, *rest)
    return reader.read_list(sign.end(), rest.end) if sign else []


# ---------------------------------------------------------------- infinitives
def find_infinitives(reader: Reader) -> Iterator[FoundTask]:
    """Lines that begin with an infinitive of work (``Dokoupit barvy``), unless what stands above makes them aims."""
    view = reader.found.view
    decided = sorted(span for decision in reader.found.decisions for span in decision.spans)
    for start in view.starts_of(infinitives()):
        line = view.line_at(start)
        if line is None or line.furniture or line.block.cell or line.end - line.start > LONGEST:
            continue
        if line.start < start and _stands_within(view.clean, start):
            continue
        span = trim_span(view.clean, line.start, line.end)
        at = bisect_right(decided, (start, len(view.clean)))
        if at and start < decided[at - 1].end:
            continue
        if span.start != start:
            span = Span(_begin_sentence(view.clean, span.start, start), span.end)
        owners = [] if span.start == start else _read_before(reader, Span(span.start, start))
        word = _WORD.match(view.clean, start)
        if word and (view.clean.startswith(":", word.end()) or word.group().endswith("í")):
            continue  # ``Vyvěsit: vrátnice, sklad``, ``Pomocí projektoru``
        if span.start == start and _goes_on(view, line, start):
            continue
        if (span.start == start or owners) and _stands_free(view, line) and not is_done(reader.found, *span):
            yield make_task(reader.found, span, owners or reader.read_tail(span), "infinitive")


def _stands_within(clean: str, start: int) -> bool:
    """Whether a word goes on with a sentence: behind another word, which is not the ``o`` of a bullet."""
    before = clean[max(0, start - 3) : start]
    return len(before) > 2 and before[2] == " " and before[1].isalpha() and before[0] != "\n"


def _begin_sentence(clean: str, start: int, at: int) -> int:
    """Where the sentence begins that a line has before a place, near it."""
    for match in _SENTENCE.finditer(clean, max(start, at - MOST_BEFORE), at):
        if ends_sentence(fold(clean[max(start, match.start() - 15) : match.start()].rpartition(" ")[2])):
            start = match.end()
    return start


def _read_before(reader: Reader, span: Span) -> list[FoundAssignee]:
    """Those who alone stand before the infinitive of a line: ``Novák – zajistit úklid``."""
    if (
        span.end - span.start > MOST_BEFORE
        or reader.clean[span.start : span.end].rstrip(" ")[-1:] not in ":-–—"
    ):
        return []
    at = span.start + reader.clean[slice(*span)].rfind("\t") + 1  # ``B. Ukládá:`` and a wide gap
    span = trim_span(reader.clean, at, span.end)
    owners = reader.read_list(*span)
    whole = owners and not reader.clean[owners[-1].span.end : span.end].strip(" :–—-")
    if whole and all(map(reader.is_nominative, owners)):
        return owners
    if reader.clean[span.end - 1] != ":":
        return []
    told = reader.read_list(*span, "dative")  # ``Všem členům: odevzdat povolenky``
    return told if told and not reader.clean[told[-1].span.end : span.end].strip(" :") else []


def _goes_on(view: View, line: Line, start: int) -> bool:
    """Whether a line that begins with an infinitive in lower case goes on with the long line above: ``… topení má nově⏎zajistit``."""
    if not line.number or not view.clean[start].islower() or view.clean[line.start : start].strip():
        return False
    above = view.lines[line.number - 1]
    text = view.clean[above.start : above.end].rstrip()
    first = _WORD.search(text)
    return (
        len(text) > WRAPPED
        and text[-1].islower()
        and first is not None
        and fold(first.group()) not in infinitives()
    )


def _stands_free(view: View, line: Line) -> bool:
    """Whether no sentence above a list leads to its infinitives (``cílem bude:``)."""
    number = line.number - 1
    while number >= 0 and number >= line.number - FAR_ABOVE:
        above = view.lines[number]
        span = trim_span(view.clean, above.start, above.end)
        word = _WORD.match(view.folded, span.start, span.end)
        if word is None or word.group() not in infinitives():
            text = view.folded[above.start : above.end].rstrip()
            return not text.endswith(":") or bool(words_pattern("task_lists").search(text))
        number -= 1
    return True
