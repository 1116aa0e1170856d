"""Tables of tasks: rows below ``Úkol | Zodpovídá | Termín | Stav``, and lines whose cells tabs divide.

Finds: a column of tasks beside one of owners or of deadlines, in any order; persons, bodies and other short texts as owners.
Leaves: rows whose state says that they are done, tables of other things.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Final

from zapisy.finders.rows import Row, list_rows
from zapisy.finders.tasks.days import Deadline
from zapisy.finders.tasks.deadlines import read_deadline
from zapisy.finders.tasks.making import is_done, make_task, trim_span, words_pattern
from zapisy.finders.tasks.owners import Reader
from zapisy.found import FoundAssignee, FoundTask, Span
from zapisy.lexicon import load_folded, load_openers, load_words
from zapisy.text.views import fold

_LETTERS: Final = re.compile(r"[^\W\d_]{3}")
_NUMBER: Final = re.compile(r"(?:[^\W\d_]{1,4}[ ]?[/.-]?)?\d{1,4}(?:[/.-]\w{1,4}){0,4}[.)]?")
_COLUMNS: Final = ("owner", "deadline", "status", "task")


@cache
def _columns() -> dict[str, str]:
    named: dict[str, str] = {}
    for column in _COLUMNS:
        for word in load_words("tasks", f"{column}_columns"):
            named.setdefault(fold(word), column)
    return named


def find_tables(reader: Reader) -> Iterator[tuple[Span, FoundTask | None]]:
    """The rows of tables that have a column of tasks and one of owners or deadlines, each with its task if it has one."""
    view = reader.found.view
    start = _first_head(reader)
    if start is None:
        return
    columns: dict[int, str] = {}
    above: dict[int, Span] = {}
    for row in list_rows(view, start):
        head = _read_head(reader, row)
        if not head and len(row.cells) < 2:
            columns = {}
        columns = head or columns
        if columns:
            if not head:
                row = _fill_first(reader, _align_row(row, columns), columns, above)
            task = None if head else _read_row(reader, row, columns)
            yield Span(row.cells[0][1].start, row.end), task


def _first_head(reader: Reader) -> int | None:
    """Where the first row begins that names such columns."""
    view = reader.found.view
    if "\t" not in view.clean:
        return None
    seen = -1
    for place in view.starts_of(load_openers("tasks", "owner_columns", "deadline_columns")):
        line = view.line_at(place)
        if (
            line is None
            or line.start <= seen
            or (line.block.cell is None and "\t" not in view.clean[line.start : line.end])
        ):
            continue
        seen = line.start
        start = view.clean.rfind("\n", 0, line.start) + 1
        stop = view.clean.find("\n", line.end)
        rows = list_rows(view, start, len(view.clean) if stop < 0 else stop)
        if any(_read_head(reader, row) for row in rows):
            return start
    return None


def _read_head(reader: Reader, row: Row) -> dict[int, str]:
    head: dict[int, str] = {}
    if len(row.cells) < 2:  # no matter and who or when
        return head
    for column, span in row.cells:
        text = fold(" ".join(reader.clean[slice(*span)].split())).strip(" :.")
        if len(text) < 30 and (kind := _read_kind(text)) is not None:
            head[column] = kind
    kinds = {"owner" if kind == "both" else kind for kind in head.values()}
    if "task" not in kinds and {"owner", "deadline"} <= kinds:  # the matter stands before who and when
        first = min(column for column, kind in head.items() if kind != "status")
        before = [column for column, _ in row.cells if column < first and column not in head]
        return {**head, before[-1]: "task"} if before else {}
    return head if "task" in kinds and kinds & {"owner", "deadline"} else {}


_ASKS: Final = (("kdo ", "owner"), ("co ", "task"), ("do kdy ", "deadline"), ("termin ", "deadline"))
"""How a head begins that asks or tells in several words: ``Kdo to zajistí``, ``Co je třeba udělat``."""
_JOINT: Final = re.compile(r"\s?[/+&]\s?|\s?,\s|\sa\s")


def _read_kind(text: str) -> str | None:
    """What a column holds by its head; ``both`` where it holds owners and deadlines (``Z / T``)."""
    if text in _columns():
        return _columns()[text]
    if _JOINT.search(text):
        parts = [_columns().get(part.strip(" .")) for part in _JOINT.split(text)]
        if len(parts) == 2 and set(parts) == {"owner", "deadline"}:
            return "both"
        if len(parts) == 2 and parts[0] == "task":
            return "task"
    for word, kind in _ASKS:
        if text.startswith(word) and "konani" not in text:
            return kind
    return None


def _fill_first(reader: Reader, row: Row, columns: dict[int, str], above: dict[int, Span]) -> Row:
    """A row whose first cell of who or when is empty has the one above, as where cells are joined; ``above`` is kept up."""
    first = min(columns)
    if columns[first] not in ("owner", "deadline"):
        return row
    own = next(
        (span for column, span in row.cells if column == first and reader.clean[slice(*span)].strip()), None
    )
    if own is not None:
        above[first] = own
    elif first in above and len(row.cells) > 1:
        others = tuple(cell for cell in row.cells if cell[0] != first)
        return Row(((first, above[first]), *others))
    return row


def _align_row(row: Row, columns: dict[int, str]) -> Row:
    """Cells in their order, where several tabs divide those of the head, so that columns cannot be counted."""
    places = sorted(columns)
    if places[-1] - places[0] < 2 * len(places):
        return row
    return Row(tuple((place, span) for place, (_, span) in zip(places, row.cells, strict=False)))


def _read_row(reader: Reader, row: Row, columns: dict[int, str]) -> FoundTask | None:
    cells = {columns[column]: span for column, span in reversed(row.cells) if column in columns}
    task, status = cells.get("task"), cells.get("status")
    if task is None or task.end - task.start < 4 or _LETTERS.search(reader.clean, *task) is None:
        return None
    if any(cell and is_done(reader.found, *cell) for cell in (status, cells.get("deadline"))):
        return None
    if status and fold(reader.clean[slice(*status)]).strip(" .") in ("ano", "100 %", "100%", "s"):
        return None
    owners = read_cell(reader, cells["owner"]) if "owner" in cells else []
    if not {"owner", "both"}.intersection(columns.values()):
        owners = _read_unnamed(reader, row, columns)
    if both := cells.get("both"):
        cells["deadline"] = both
        told = read_deadline(reader.found, *both, label=True)
        first = told is not None and not reader.clean[both.start : told.span.start].strip()
        begin = told.span.end if told and first else both.start
        begin += len(reader.clean[begin : both.end]) - len(reader.clean[begin : both.end].lstrip(" /,;–-\n"))
        owners = reader.read_list(begin, both.end)
    deadline = read_deadline(reader.found, *cells["deadline"], label=True) if "deadline" in cells else None
    if status and (new := read_deadline(reader.found, *status)) is not None and new.value:
        deadline = new
    if not owners and deadline is None and "deadline" not in cells:
        return None
    return make_task(reader.found, trim_span(reader.clean, *task), owners, "table", deadline)


def _read_unnamed(reader: Reader, row: Row, columns: dict[int, str]) -> list[FoundAssignee]:
    """The owners in a column whose head does not say what it holds: a cell of persons or offices alone."""
    for column, cell in row.cells:
        owners = reader.read_list(*cell) if column not in columns else []
        whole = owners and not reader.clean[owners[-1].span.end : cell.end].strip(" .")
        if whole and all(map(reader.is_own, owners)):
            return owners
    return []


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


def read_cells(reader: Reader, span: Span) -> FoundTask | None:
    """A line of cells: the task, then who and when in any order; ``→`` gives a new date."""
    cells, at = [], span.start
    for piece in reader.clean[slice(*span)].split("\t"):
        cells.append(Span(at, at + len(piece)))
        at += len(piece) + 1
    if len(cells) > 2 and _NUMBER.fullmatch(reader.clean, *trim_span(reader.clean, *cells[0])):
        del cells[0]
    owners: list[FoundAssignee] = []
    deadline: Deadline | None = None
    for cell in cells[1:]:
        told = read_deadline(reader.found, *cell, label=True)
        deadline = told or deadline
        if told is None and not owners and not words_pattern("open").search(reader.found.view.folded, *cell):
            owners = read_cell(reader, cell)
    what = trim_span(reader.clean, *cells[0])
    if not owners and (owners := reader.read_head(what)):
        what = trim_span(reader.clean, owners[-1].span.end + 1, what.end)
    if not owners and deadline is None:
        return None
    return make_task(reader.found, what, owners, "list", deadline)
