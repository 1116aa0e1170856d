"""Lists and tables of tasks: lines below ``Úkoly``, rows below ``Úkol | Zodpovídá | Termín``, bullets that begin with an infinitive.

Finds: ``- zaslat zápis – Jan Kos, T: 31. 1.``, ``Jan Kos: koupí barvy``, rows with a state; of older tasks those still open.
Leaves: rows and lines marked as done, lines that say neither who nor when nor do what.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from zapisy.finders.agenda_marks import Mark, read_mark
from zapisy.finders.rows import Row, list_rows
from zapisy.finders.tasks_deadlines import Deadline, read_deadline
from zapisy.finders.tasks_making import is_done, is_open, make_task, trim_span, words_pattern
from zapisy.finders.tasks_owners import Reader
from zapisy.finders.tasks_verbs import Verb, infinitives, is_infinitive
from zapisy.found import FoundAssignee, FoundTask, Span
from zapisy.lexicon import any_of, load_folded, load_words
from zapisy.text.source import BlockKind
from zapisy.text.views import Line, first_words, fold

_COLUMNS = ("owner", "deadline", "status", "task")
LONGEST = 400


# ---------------------------------------------------------------- tables
@cache
def _columns() -> dict[str, str]:
    named: dict[str, str] = {}
    for column in _COLUMNS:
        for word in load_words("tasks", f"{column}_columns"):
            named.setdefault(fold(word), column)
    return named


def find_tables(reader: Reader) -> Iterator[FoundTask]:
    """The rows of tables that have a column of tasks and one of owners or deadlines."""
    view = reader.found.view
    if "\t" not in view.clean or not view.starts_of(
        first_words([*load_words("tasks", "owner_columns"), *load_words("tasks", "deadline_columns")])
    ):
        return
    columns: dict[int, str] = {}
    for row in list_rows(view):
        head = _read_head(reader, row)
        if head:
            columns = head
        elif len(row.cells) < 2:
            columns = {}
        elif columns and (task := _read_row(reader, row, columns)) is not None:
            yield task


def _read_head(reader: Reader, row: Row) -> dict[int, str]:
    head = {}
    for column, span in row.cells:
        text = fold(" ".join(reader.clean[slice(*span)].split())).strip(" :.")
        if text in _columns() and len(text) < 30:
            head[column] = _columns()[text]
    kinds = set(head.values())
    return head if "task" in kinds and kinds & {"owner", "deadline"} else {}


def _read_row(reader: Reader, row: Row, columns: dict[int, str]) -> FoundTask | None:
    cells = {columns[column]: span for column, span in reversed(row.cells) if column in columns}
    task, status = cells.get("task"), cells.get("status")
    if task is None or task.end - task.start < 4:
        return None
    if status and (
        is_done(reader.found, *status)
        or fold(reader.clean[slice(*status)]).strip(" .") in ("ano", "100 %", "100%", "s")
    ):
        return None
    owners = read_cell(reader, cells["owner"]) if "owner" in cells else []
    deadline = read_deadline(reader.found, *cells["deadline"], label=True) if "deadline" in cells else None
    if not owners and deadline is None and "deadline" not in cells:
        return None
    return make_task(reader.found, trim_span(reader.clean, *task), owners, "table", deadline)


def read_cell(reader: Reader, cell: Span) -> list[FoundAssignee]:
    """The owners in a cell: those known as somebody, else the short text itself."""
    owners = reader.read_list(*cell)
    text = " ".join(reader.clean[slice(*cell)].split())
    if (
        owners
        or not 1 < len(text) <= 45
        or not text[0].isalpha()
        or fold(text) in load_folded("tasks", "now")
    ):
        return owners
    return [FoundAssignee(text.rstrip("."), cell)]


# ---------------------------------------------------------------- lists
@cache
def _headings() -> re.Pattern[str]:
    new = any_of(fold(w) for w in load_words("tasks", "task_lists"))
    old = any_of(fold(w) for w in load_words("tasks", "old_lists"))
    return re.compile(
        rf"(?P<old>{old})(?P<more>[^\n:]{{0,45}})(?P<colon>:?)|(?P<new>{new})(?P<more2>\s(?:z|ze|pro|do|ke|k)\s[^\n:]{{0,40}}|\s\([^\n()]{{0,30}}\))?\s{{0,2}}:?\s{{0,3}}$"
    )


def find_lists(reader: Reader, work: list[Verb]) -> Iterator[FoundTask]:
    """The lines below headings of lists of tasks."""
    view = reader.found.view
    lines = [line for line in view.lines if not line.furniture]
    heading: tuple[str, Mark | None] | None = None
    for number, line in enumerate(lines):
        text = view.clean[line.start : line.end]
        start = line.start + len(text) - len(text.lstrip(" \t*#"))
        mark = read_mark(view.clean, start, line.end)
        match = _headings().match(
            view.folded, mark.end if mark and mark.kind != "bullet" else start, line.end
        )
        if match and len(text) < 90:
            heading = ("old" if match["old"] else "new", mark)
            if not view.clean[match.end() : line.end].strip():
                continue
        if heading is None:
            continue
        if not match and _ends_list(line, mark, heading[1], text):
            heading = None
            continue
        begin = match.end() if match else mark.end if mark else start
        if (task := _read_item(reader, Span(begin, _end_item(lines, number)), heading[0], work)) is not None:
            yield task


def _ends_list(line: Line, mark: Mark | None, head: Mark | None, text: str) -> bool:
    """Whether a line begins something else: a heading of the same sort, a label, a paragraph."""
    if line.block.kind is BlockKind.HEADING or (
        mark and head and mark.kind == head.kind and mark.order == head.order + 1 and mark.depth == head.depth
    ):
        return True
    if text.rstrip().endswith(":") and not mark:
        return text.strip(" :").isupper() or len(text) < 40
    return len(text) > LONGEST or bool(
        re.match(r"\s*(?:Zapsal|Ověřil|Příští|Další|V\s\S+\sdne|Usnesení|USNESENÍ|Hlasování|Přílohy?)", text)
    )


def _end_item(lines: list[Line], number: int) -> int:
    """The end of an item, over the lines of its block that go on with it."""
    return lines[number].end


def _read_item(reader: Reader, span: Span, kind: str, work: list[Verb]) -> FoundTask | None:
    found, clean = reader.found, reader.clean
    span = trim_span(clean, *span)
    text = clean[slice(*span)]
    if span.end - span.start < 6 or is_done(found, *span) or (kind == "old" and not is_open(found, *span)):
        return None
    if "\t" in text:
        return _read_cells(reader, span)
    owners = reader.read_head(span) or reader.read_tail(span)
    verb = next((v for v in work if span.start <= v.start < span.end), None)
    if not owners and verb and verb.form == "future":
        owners = reader.read_subject(span.start, Span(verb.start, verb.end), span.end)
    deadline = read_deadline(found, *span)
    first = re.match(r"[^\W\d_]+", text)
    if owners or deadline or verb or kind == "old" or (first and is_infinitive(first.group())):
        return make_task(found, span, owners, "list", deadline)
    return None


def _read_cells(reader: Reader, span: Span) -> FoundTask | None:
    """A line of cells: the task, then who and when in any order; ``→`` gives a new date."""
    cells, at = [], span.start
    for piece in reader.clean[slice(*span)].split("\t"):
        cells.append(Span(at, at + len(piece)))
        at += len(piece) + 1
    owners: list[FoundAssignee] = []
    deadline: Deadline | None = None
    for cell in cells[1:]:
        told = read_deadline(reader.found, *cell, label=True)
        deadline = told or deadline
        if told is None and not owners and not words_pattern("open").search(reader.found.view.folded, *cell):
            owners = read_cell(reader, cell)
    if not owners and deadline is None:
        return None
    return make_task(reader.found, trim_span(reader.clean, *cells[0]), owners, "list", deadline)


# ---------------------------------------------------------------- open tasks anywhere, and infinitives
_STATE = re.compile(r"(?:[^\n;]{6,120}?)\s[-–]\s(?=trva\b|nesplneno\b|v reseni\b|ukol trva\b)")


def find_infinitives(reader: Reader) -> Iterator[FoundTask]:
    """Lines that begin with an infinitive of work (``Dokoupit rozlišováky``), unless what stands above makes them aims."""
    view = reader.found.view
    above = ""
    for line in view.lines:
        if line.furniture or line.block.cell:
            continue
        text = view.clean[line.start : line.end]
        span = trim_span(view.clean, line.start, line.end)
        words = re.findall(r"[^\W\d_]+", view.folded[slice(*span)][:60])
        if not words or words[0] not in infinitives():
            above = view.folded[line.start : line.end].rstrip()
            continue
        if above.endswith(":") and not words_pattern("task_lists").search(above):
            continue
        if len(text) <= LONGEST and not is_done(reader.found, *span):
            yield make_task(reader.found, span, reader.read_tail(span), "infinitive")
