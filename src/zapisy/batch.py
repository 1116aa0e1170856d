"""``zapisy batch``: documents in; records.jsonl, failed.jsonl, summary.json and what was asked for out."""

from __future__ import annotations

import json
import sys
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import TextIO

from zapisy.archive import TIMEOUT, check_roster, read_entries
from zapisy.collect import Collection, Entry, collect_documents
from zapisy.errors import UsageError
from zapisy.record import Failure, Minutes, Record
from zapisy.version import VERSION
from zapisy.workers import Job, Reply
from zapisy.writers.spreadsheets import SpreadsheetWriter


@dataclass(frozen=True)
class Batch:
    """What to read, where to write, and how."""

    inputs: tuple[str, ...]
    out: Path
    roster: str | None = None
    spreadsheets: bool = False
    texts: bool = False
    limit: int | None = None
    workers: int | None = None
    timeout: float = TIMEOUT


@dataclass
class Summary:
    """How a run went, in counts; no text and no name of any document."""

    out: Path
    documents: int = 0
    skipped: int = 0
    statuses: Counter[str] = field(default_factory=Counter)
    codes: Counter[str] = field(default_factory=Counter)
    totals: Counter[str] = field(default_factory=Counter)

    @property
    def failed(self) -> int:
        """How many documents could not be read."""
        return self.statuses["failed"]

    def count(self, record: Minutes | Failure) -> None:
        """Counts one record."""
        self.documents += 1
        self.statuses[record.document.status] += 1
        if isinstance(record, Failure):
            self.codes[record.error.code] += 1
            return
        for key in ("attendees", "absentees", "guests", "decisions", "tasks", "dates", "findings"):
            self.totals[key] += len(getattr(record, key))

    def show(self) -> str:
        """The summary for people."""
        statuses = ", ".join(f"{count} {status}" for status, count in sorted(self.statuses.items()))
        lines = [f"{self.documents} documents: {statuses or 'none'}; {self.skipped} other files skipped"]
        lines += [f"  failed: {code} × {count}" for code, count in sorted(self.codes.items())]
        if self.failed:
            lines.append(f"  which and why: {self.out / 'failed.jsonl'}")
        return "\n".join([*lines, f"records: {self.out / 'records.jsonl'}"])

    def dump(self) -> str:
        """The summary as JSON."""
        data = {
            "producer": {"name": "zapisy", "version": VERSION},
            "documents": self.documents,
            "skipped": self.skipped,
            "statuses": dict(sorted(self.statuses.items())),
            "codes": dict(sorted(self.codes.items())),
            "totals": dict(sorted(self.totals.items())),
        }
        return json.dumps(data, ensure_ascii=False, indent=2) + "\n"


def run_batch(batch: Batch) -> Summary:
    """Reads all inputs into the output folder. Raises UsageError where an input or OUT makes no sense."""
    _make_folder(batch.out)
    collection = collect_documents(batch.inputs, leave=batch.out)
    if batch.limit is not None:
        collection.entries = collection.entries[: batch.limit]
    summary = Summary(batch.out, skipped=collection.skipped)
    with ExitStack() as stack:
        records = stack.enter_context(_open(batch.out / "records.jsonl"))
        failures = stack.enter_context(_open(batch.out / "failed.jsonl"))
        tables = stack.enter_context(SpreadsheetWriter(batch.out)) if batch.spreadsheets else None
        for entry, (line, text) in _read_with_progress(batch, collection):
            record = Record.model_validate_json(line).root
            summary.count(record)
            records.write(line + "\n")
            if isinstance(record, Failure):
                failures.write(line + "\n")
            elif tables:
                tables.write(record)
            if text is not None:
                _write_text(batch.out, entry, text)
    (batch.out / "summary.json").write_text(summary.dump(), "utf-8")
    return summary


def _make_folder(out: Path) -> None:
    if out.exists() and not out.is_dir():
        raise UsageError(f"{out} is a file; the last argument is the output folder")
    out.mkdir(parents=True, exist_ok=True)


def _open(path: Path) -> TextIO:
    return path.open("w", encoding="utf-8", newline="\n")


def _write_text(out: Path, entry: Entry, text: str) -> None:
    parts = [part for part in entry.path.split("/") if part not in ("", ".", "..")]
    path = out.joinpath("texts", *parts[:-1], parts[-1] + ".txt")
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8", newline="\n")


def _read_with_progress(batch: Batch, collection: Collection) -> Iterator[tuple[Entry, Reply]]:
    job = Job(check_roster(batch.roster), batch.texts)
    replies = read_entries(collection.entries, job, workers=batch.workers, timeout=batch.timeout)
    with _progress(len(collection.entries)) as advance:
        for entry, reply in zip(collection.entries, replies, strict=True):
            yield entry, reply
            advance()


@contextmanager
def _progress(total: int) -> Iterator[Callable[[], None]]:
    """A progress bar on stderr where that is a terminal; nothing elsewhere."""
    if not sys.stderr.isatty():
        yield lambda: None
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TimeRemainingColumn

    with Progress(
        BarColumn(), MofNCompleteColumn(), TimeRemainingColumn(), console=Console(stderr=True)
    ) as bar:
        task = bar.add_task("documents", total=total)
        yield lambda: bar.advance(task)
