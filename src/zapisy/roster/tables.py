"""Files → tables of strings. A table has a name (sheet, table or key), headings, and rows numbered as a person counts.

Finds: CSV and TSV with any delimiter and any Czech encoding, XLSX, JSON, JSON Lines, YAML, SQLite; told by the content.
Leaves: formulas (their stored values count), charts, hidden sheets. Raises RosterError naming file, row and next step.
"""

from __future__ import annotations

import codecs
import csv
import io
import json
import sqlite3
import zipfile
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass, field
from itertools import chain, islice
from pathlib import Path
from typing import Any, TextIO

from zapisy.errors import ReadError, RosterError
from zapisy.roster.columns import find_columns, holds_persons

MAX_BYTES = 1 << 30
"""Bytes that a roster, or the parts of a workbook unpacked, may have."""

HEADING_ROWS = 10
"""Rows of a sheet among which its headings are looked for."""
AT_ONCE = 512
"""Rows of a text table that are read at once."""
_DELIMITERS = ";,\t|"
_SQLITE = b"SQLite format 3\0"

Row = tuple[int, Sequence[Any]]
"""A row's number and its cells, in the order of the headings; a cell is a scalar, a list or a mapping."""


@dataclass(slots=True)
class Table:
    """Rows under headings; ``notes`` are (row, heading, message) of cells that could not be read."""

    name: str
    headings: list[str]
    rows: Iterable[Row]
    notes: list[tuple[int, str | None, str]] = field(default_factory=list)


def read_tables(path: Path) -> Iterator[Table]:
    """The tables of a roster file, told by its content."""
    if path.stat().st_size > MAX_BYTES:
        raise RosterError(f"the roster is over {MAX_BYTES >> 20} MB; split it or use SQLite")
    with path.open("rb") as opened:
        head = opened.read(16)
    if head.startswith(_SQLITE):
        yield from _read_sqlite(path)
        return
    if not head.strip():
        raise RosterError("the roster is empty; it needs a row of headings and a row for each person")
    if head.startswith(b"PK\x03\x04"):
        yield from _read_workbook(path.read_bytes())
    elif path.suffix.lower() in (".yaml", ".yml"):
        yield from _read_yaml(path.read_bytes())
    elif path.suffix.lower() in (".json", ".jsonl", ".ndjson") or head.lstrip()[:1] in (b"{", b"["):
        yield from _read_json(path.read_bytes())
    else:
        yield _read_csv(path)


# ---------------------------------------------------------------- text tables
def _decode(content: bytes) -> str:
    from zapisy.readers.encodings import decode_text

    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        pass
    try:
        text, _ = decode_text(content)
    except ReadError as error:
        raise RosterError(f"{error.message}; or save the roster in UTF-8") from error
    if text.count("\0") or text.count("\ufffd") > len(text) // 100:
        raise RosterError("the roster is no text table that is read here; save it as CSV in UTF-8 or as XLSX")
    return text


def _read_csv(path: Path) -> Table:
    """A text table; UTF-8 is read in a stream, so that a large roster is never in memory whole."""
    opened: TextIO
    if _is_utf8(path):
        opened = path.open(encoding="utf-8-sig", newline="")
    else:
        opened = io.StringIO(_decode(path.read_bytes()), newline="")
    head = opened.readline()
    delimiter = max(_DELIMITERS, key=head.count)
    opened.seek(0)
    reader = csv.reader(opened, delimiter=delimiter)
    headings = [heading.strip() for heading in next(reader, [])]
    return Table("", headings, _number_rows(reader, opened, len(headings)))


def _is_utf8(path: Path) -> bool:
    """Whether the whole file is UTF-8 text without NULs."""
    decoder = codecs.getincrementaldecoder("utf-8")()
    try:
        with path.open("rb") as opened:
            while piece := opened.read(1 << 20):
                if b"\0" in piece:
                    return False
                decoder.decode(piece)
        decoder.decode(b"", True)
    except UnicodeDecodeError:
        return False
    return True


def _number_rows(reader: Any, opened: TextIO, width: int) -> Iterator[Row]:
    """Rows with their numbers; a row with more filled cells than headings is an error."""
    number = 1
    rows: list[list[str]] = []
    try:
        while True:
            rows = []
            rows.extend(islice(reader, AT_ONCE))
            if not rows:
                return
            if max(map(len, rows)) > width:
                _refuse_wide(rows, number, width)
            yield from enumerate(rows, number + 1)
            number += len(rows)
    except csv.Error as error:
        message = f"row {number + len(rows) + 1} cannot be read ({error}); check its quotes"
        raise RosterError(message) from error
    finally:
        opened.close()


def _refuse_wide(rows: Sequence[Sequence[str]], before: int, width: int) -> None:
    """Raises RosterError for a row with more filled cells than headings."""
    for number, cells in enumerate(rows, before + 1):
        if any(cell.strip() for cell in cells[width:]):
            message = (
                f"row {number} has {len(cells)} cells under {width} headings; check its delimiters and quotes"
            )
            raise RosterError(message)


def _read_json(content: bytes) -> Iterator[Table]:
    text = _decode(content)
    try:
        data = json.loads(text)
    except ValueError as whole:
        try:
            data = [json.loads(line) for line in text.split("\n") if line.strip()]
        except ValueError:
            raise RosterError(f"the roster is no JSON and no JSON Lines ({_place(whole)})") from whole
    yield from _split_parts(data)


def _place(error: ValueError) -> str:
    line = getattr(error, "lineno", None)
    return f"line {line}, column {getattr(error, 'colno', 0)}" if line else type(error).__name__


def _read_yaml(content: bytes) -> Iterator[Table]:
    import yaml

    try:
        data = yaml.load(_decode(content), Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))
    except (yaml.YAMLError, RecursionError, ValueError) as error:
        mark = getattr(error, "problem_mark", None)
        place = f"line {mark.line + 1}, column {mark.column + 1}" if mark else type(error).__name__
        raise RosterError(f"the roster is no YAML ({place})") from error
    yield from _split_parts(data)


def _split_parts(data: Any) -> Iterator[Table]:
    """A list of mappings is a table; a mapping of lists is several."""
    if isinstance(data, Mapping):
        parts = {str(key): value for key, value in data.items() if isinstance(value, list)}
    else:
        parts = {"": data} if isinstance(data, list) else {}
    if not parts:
        raise RosterError("the roster holds no list of persons or organizations")
    for name, entries in parts.items():
        yield _make_table(name, entries)


def _make_table(name: str, entries: list[Any]) -> Table:
    for number, entry in enumerate(entries, 1):
        if not isinstance(entry, Mapping):
            raise RosterError(f"entry {number} of {name or 'the list'} is no mapping of fields to values")
    headings = list(dict.fromkeys(str(key) for entry in entries for key in entry))
    rows = [(number, [entry.get(key) for key in headings]) for number, entry in enumerate(entries, 1)]
    return Table(name, headings, rows)


# ---------------------------------------------------------------- workbooks and databases
def _read_workbook(content: bytes) -> Iterator[Table]:
    import openpyxl

    formulas = _check_workbook(content)
    try:
        book = openpyxl.load_workbook(io.BytesIO(content), read_only=True, data_only=True)
        written = openpyxl.load_workbook(io.BytesIO(content), read_only=True) if formulas else None
        for sheet in book.worksheets:
            if sheet.sheet_state == "visible":
                yield _read_sheet(sheet, written[sheet.title] if written else None)
    except RosterError:
        raise
    except Exception as error:
        # openpyxl meets damaged workbooks with whatever comes.
        raise RosterError(
            f"the workbook is damaged ({type(error).__name__}); open it in its own program and save it again"
        ) from error


def _check_workbook(content: bytes) -> bool:
    """Whether a workbook has formulas. Raises RosterError for what is none, or would unpack too large."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as packed:
            parts = packed.infolist()
            if sum(part.file_size for part in parts) > MAX_BYTES:
                raise RosterError(f"the workbook unpacks to over {MAX_BYTES >> 20} MB; save it as CSV")
            sheets = [part for part in parts if part.filename.startswith("xl/worksheets/")]
            if not sheets:
                raise RosterError("the file is no workbook; save the roster as XLSX or CSV")
            return any(b"<f" in packed.read(part) for part in sheets)
    except (zipfile.BadZipFile, OSError, EOFError, RuntimeError) as error:
        raise RosterError("the workbook is damaged; open it in its own program and save it again") from error


def _read_sheet(sheet: Any, written: Any) -> Table:
    rows = enumerate(sheet.iter_rows(values_only=True), 1)
    raw = written.iter_rows(values_only=True) if written is not None else None
    above = list(islice(rows, HEADING_ROWS))
    at, headings = _find_headings(above)
    if raw is not None:
        raw = islice(raw, at, None)
    table = Table(sheet.title, headings, ())
    table.rows = _list_cells(chain(above[at:], rows), raw, table)
    return table


def _find_headings(rows: list[Row]) -> tuple[int, list[str]]:
    """The row with most known headings, if it has those of names, and how many rows it ends; the first row else: a title
    or a merged heading may stand above."""
    spelt = [[str(cell).strip() if cell is not None else "" for cell in cells] for _, cells in rows]
    known = [_count_known(headings) for headings in spelt]
    at = known.index(max(known, default=0)) if known else 0
    return at + 1, spelt[at] if spelt else []


def _count_known(headings: list[str]) -> int:
    """How many headings are known, of a row that has those of names."""
    persons, bodies = find_columns("persons", headings), find_columns("organizations", headings)
    return max(len(persons) if holds_persons(persons) else 0, len(bodies) if "name" in bodies else 0)


def _list_cells(rows: Iterable[Row], raw: Iterator[Any] | None, table: Table) -> Iterator[Row]:
    for number, cells in rows:
        if raw is not None:
            for heading, value, formula in zip(table.headings, cells, next(raw, ()), strict=False):
                if value is None and isinstance(formula, str) and formula.startswith("="):
                    table.notes.append((number, heading, "the cell is a formula without a stored value"))
        yield number, cells


def _read_sqlite(path: Path) -> Iterator[Table]:
    try:
        with closing(
            sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro&immutable=1", uri=True)
        ) as database:
            names = [
                row[0]
                for row in database.execute("SELECT name FROM sqlite_master WHERE type IN ('table', 'view')")
            ]
            for name in sorted(names):
                cursor = database.execute(f'SELECT * FROM "{name.replace(chr(34), chr(34) * 2)}"')
                yield Table(name, [column[0] for column in cursor.description], enumerate(cursor, 1))
    except sqlite3.Error as error:
        raise RosterError(f"the database cannot be read ({error}); check that it is whole") from error
