"""Ledger and journal → the files that users take, each written whole beside the old one and then put in its place."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from zapisy.batch.journal import Journal
from zapisy.batch.ledger import Ledger
from zapisy.batch.summary import Summary
from zapisy.jobs import COUNTED

_ROWS = """
SELECT documents.path, status, code, counts, start, length, first
FROM documents LEFT JOIN (
    SELECT sha256, kind, MIN(path) AS first FROM documents WHERE sha256 IS NOT NULL
    GROUP BY sha256, kind HAVING COUNT(*) > 1
) AS twins ON twins.sha256 = documents.sha256 AND twins.kind = documents.kind
ORDER BY documents.path
"""


def write_output(ledger: Ledger, journal: Journal, summary: Summary, *, spreadsheets: bool) -> None:
    """Writes records.jsonl, failed.jsonl and, where asked for, the spreadsheets; fills the summary's counts."""
    with (
        replace_file(summary.out / summary.records) as records,
        replace_file(summary.out / summary.failures) as failures,
        _open_spreadsheets(summary.out if spreadsheets else None) as tables,
    ):
        for path, status, code, counts, start, length, first in ledger.database.execute(_ROWS):
            line = place_record(journal.read(start, length), path, first if first != path else None)
            records.write(line + b"\n")
            _count(summary, status, code, counts)
            summary.duplicates += first is not None and first != path
            if status == "failed":
                failures.write(line + b"\n")
            elif tables:
                _write_rows(tables, line)


def _count(summary: Summary, status: str, code: str | None, counts: str) -> None:
    summary.documents += 1
    summary.statuses[status] += 1
    if code:
        summary.codes[code] += 1
    if counts:
        for name, count in zip(COUNTED, counts.split(","), strict=True):
            summary.totals[name] += int(count)


def place_record(line: bytes, path: str, duplicate_of: str | None) -> bytes:
    """A record with the path of a document, and the path of the one whose bytes it repeats."""
    text = line.decode("utf-8", "surrogatepass")
    at = text.index('"document":') + len('"document":')
    document, end = json.JSONDecoder().raw_decode(text, at)
    if document["path"] == path and document["duplicate_of"] == duplicate_of:
        return line
    from zapisy.record import Document
    from zapisy.writers.lines import dump_line

    placed = dump_line(Document(**{**document, "path": path, "duplicate_of": duplicate_of}))
    return f"{text[:at]}{placed}{text[end:]}".encode("utf-8", "surrogatepass")


@contextmanager
def replace_file(path: Path) -> Iterator[BinaryIO]:
    """A file that takes the place of the one at ``path`` once it is written whole and on the disk."""
    beside = path.with_name(path.name + ".part")
    with beside.open("wb") as opened:
        yield opened
        opened.flush()
        os.fsync(opened.fileno())
    os.replace(beside, path)


@contextmanager
def _open_spreadsheets(folder: Path | None) -> Iterator[object]:
    if folder is None:
        yield None
        return
    from zapisy.writers.spreadsheets import SpreadsheetWriter

    with SpreadsheetWriter(folder) as tables:
        yield tables


def _write_rows(tables: object, line: bytes) -> None:
    from zapisy.record import Minutes
    from zapisy.writers.spreadsheets import SpreadsheetWriter

    assert isinstance(tables, SpreadsheetWriter)
    tables.write(Minutes.model_validate_json(line))
