"""One run: look what there is, read what is new or changed, commit it piece by piece, write the output.

Everything that a run remembers is in OUT/.zapisy; without that folder the next run begins anew.
"""

from __future__ import annotations

import errno
import hashlib
import os
import shutil
import signal
import sqlite3
import threading
import time
from collections.abc import Iterator
from contextlib import ExitStack, closing, contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from zapisy.batch.journal import Journal
from zapisy.batch.ledger import Ledger, Outcome
from zapisy.batch.output import count_output, replace_file, write_output
from zapisy.batch.progress import show_progress
from zapisy.batch.summary import Summary
from zapisy.collect import Entry, Walk
from zapisy.errors import OutputError, UsageError
from zapisy.version import VERSION
from zapisy.workers import Job, Limits, Reply, WorkerPool

if TYPE_CHECKING:
    from zapisy.cluster import ClusterPool

COMMIT_EVERY = 2.0
"""Seconds after which what was read is committed."""
COMMIT_MOST = 500
"""Documents after which what was read is committed."""


@dataclass(frozen=True)
class Batch:
    """What to read, where to write, and how. ``shard`` is (i, n), from 1: the i-th of n parts of the documents."""

    inputs: tuple[str, ...]
    out: Path
    roster: str | None = None
    spreadsheets: bool = False
    texts: bool = False
    limit: int | None = None
    workers: int | None = None
    timeout: float = 120.0
    memory: int | None = 2048
    fresh: bool = False
    verify: bool = False
    retry_failed: bool = False
    shard: tuple[int, int] | None = None
    dask: str | None = None

    @property
    def suffix(self) -> str:
        """What the names of a shard's files have behind them."""
        return f"-{self.shard[0]:04}-of-{self.shard[1]:04}" if self.shard else ""


def run_batch(batch: Batch) -> Summary:
    """Reads all inputs into the output folder, or what is left of them.

    Raises UsageError where an input or OUT makes no sense, OutputError where OUT cannot be written.
    """
    try:
        return _run(batch)
    except sqlite3.OperationalError as error:
        raise OutputError(f"{batch.out}: {_explain(str(error))}") from error
    except sqlite3.DatabaseError as error:
        message = "the ledger in .zapisy is damaged; run again with --fresh"
        raise OutputError(f"{batch.out}: {message}") from error
    except OSError as error:
        if error.errno in (errno.ENOSPC, errno.EDQUOT, errno.EROFS, errno.EACCES, errno.EPERM, errno.EIO):
            raise OutputError(f"{batch.out}: {_explain(error.strerror or '')}") from error
        raise


def _explain(reason: str) -> str:
    return (
        f"cannot be written ({reason}); what was committed is kept, mend that and run the same command again"
    )


def _run(batch: Batch) -> Summary:
    home = _make_folder(batch)
    walk = Walk(batch.inputs, batch.out)
    summary = Summary(batch.out, f"records{batch.suffix}.jsonl", f"failed{batch.suffix}.jsonl")
    settings = _describe_settings(batch)
    with ExitStack() as stack:
        ledger = stack.enter_context(closing(Ledger(home / f"ledger{batch.suffix}.sqlite")))
        journal = stack.enter_context(
            closing(Journal(home / f"journal{batch.suffix}.jsonl", ledger.find_end()))
        )
        _keep_what_is_there(ledger, journal)
        ledger.see(_choose(walk, batch))
        summary.skipped = walk.skipped
        changed = _plan(ledger, batch, settings, summary)
        run = _Reading(batch, ledger, journal, settings, summary)
        summary.waiting = ledger.count_waiting()
        if summary.waiting:
            run.read_waiting()
        _write(ledger, journal, summary, batch, changed=bool(changed or summary.read))
    return summary


def _make_folder(batch: Batch) -> Path:
    if batch.out.exists() and not batch.out.is_dir():
        raise UsageError(f"{batch.out} is a file; the last argument is the output folder")
    home = batch.out / ".zapisy"
    if batch.fresh:
        for name in (f"ledger{batch.suffix}.sqlite", f"journal{batch.suffix}.jsonl"):
            for file in home.glob(f"{name}*"):
                file.unlink()
    home.mkdir(parents=True, exist_ok=True)
    return home


def _describe_settings(batch: Batch) -> str:
    """How documents are read, as far as records depend on it."""
    from zapisy.archive import hash_roster

    parts = [VERSION, hash_roster(batch.roster) or "-"]
    return " ".join([*parts, "texts"] if batch.texts else parts)


def _keep_what_is_there(ledger: Ledger, journal: Journal) -> None:
    """Forgets records that the journal does not have (it was cut or deleted)."""
    ledger.database.execute("DELETE FROM documents WHERE start + length + 1 > ?", (journal.size,))


def _choose(walk: Walk, batch: Batch) -> Iterator[Entry]:
    """The documents of this run: all, the first so many by path, or those of a shard."""
    entries: Iterator[Entry] = iter(walk)
    if batch.shard:
        number, count = batch.shard
        entries = (
            e
            for e in entries
            if int(hashlib.sha256(e.path.encode()).hexdigest()[:8], 16) % count == number - 1
        )
    if batch.limit is not None:
        return iter(sorted(entries, key=lambda entry: entry.path)[: batch.limit])
    return entries


def _plan(ledger: Ledger, batch: Batch, settings: str, summary: Summary) -> bool:
    """Forgets what is gone, changed, or to be read again; notes duplicates. Whether anything was forgotten."""
    gone = ledger.drop_gone()
    summary.gone = len(gone)
    changed = ledger.drop_changed(settings)
    if batch.retry_failed:
        changed += ledger.drop_failed()
    if batch.verify:
        other = [entry.path for entry, known in ledger.list_known() if hash_content(entry) != known]
        ledger.drop_paths(other)
        changed += other
    if batch.texts:
        for path in gone:
            place_text(batch.out, path).unlink(missing_ok=True)
    if ledger.count_waiting():
        ledger.mark_twins([(e.path, h) for e in ledger.list_alike() if (h := hash_content(e))])
    return bool(gone or changed)


def hash_content(entry: Entry) -> str | None:
    """The sha256 of a file; None where it cannot be read."""
    try:
        with open(entry.file, "rb") as opened:
            return hashlib.file_digest(opened, "sha256").hexdigest()
    except OSError:
        return None


class _Reading:
    """Reads what waits, and commits it as it comes."""

    def __init__(
        self, batch: Batch, ledger: Ledger, journal: Journal, settings: str, summary: Summary
    ) -> None:
        self._batch, self._ledger, self._journal = batch, ledger, journal
        self._settings, self._summary = settings, summary
        self._limits = Limits(batch.timeout, batch.memory)
        self._done: list[Outcome] = []
        self._committed = time.monotonic()

    def read_waiting(self) -> None:
        """First one of each content, then copies for its twins, then whatever still waits (a twin that changed)."""
        with (
            self._open_pool() as pool,
            show_progress(self._summary.waiting) as advance,
            stop_on_signal(pool),
        ):
            try:
                self._copy_twins()
                for twins in (False, True):
                    for entry, reply in pool.read_all(self._ledger.list_waiting(twins=twins)):
                        self._take(entry, reply)
                        advance()
                    self._commit()
                    self._copy_twins()
            finally:
                with suppress(OSError, sqlite3.Error):
                    self._commit()
        self._summary.waiting = self._ledger.count_waiting()

    def _open_pool(self) -> WorkerPool | ClusterPool:
        from zapisy.archive import check_roster, count_cores

        job = Job(check_roster(self._batch.roster), self._batch.texts)
        if self._batch.dask:
            from zapisy.cluster import ClusterPool

            return ClusterPool(self._batch.dask, self._limits, job)
        return WorkerPool(min(self._batch.workers or count_cores(), self._summary.waiting), self._limits, job)

    def _take(self, entry: Entry, reply: object) -> None:
        from zapisy.archive import settle_reply

        settled: Reply = settle_reply(entry, reply, self._limits)  # type: ignore[arg-type]
        if settled.text is not None:
            write_text(self._batch.out, entry.path, settled.text)
        start, length = self._journal.append(settled.line)
        kind = os.path.splitext(entry.path)[1].lower()
        counts = ",".join(map(str, settled.counts))
        outcome = Outcome(
            entry.path, entry.size, entry.mtime, settled.sha256, kind, self._settings, settled.status,
            settled.code, counts, round(settled.seconds, 4), start, length,
        )  # fmt: skip
        self._done.append(outcome)
        if len(self._done) >= COMMIT_MOST or time.monotonic() - self._committed > COMMIT_EVERY:
            self._commit()

    def _commit(self) -> None:
        """First the records are on the disk, then the ledger says so."""
        if self._done:
            self._journal.sync()
            self._ledger.commit(self._done)
            self._summary.read += len(self._done)
            self._done.clear()
        self._committed = time.monotonic()

    def _copy_twins(self) -> None:
        copies = []
        for entry, twin in self._ledger.list_twins(self._settings):
            text = place_text(self._batch.out, twin.path)
            if self._batch.texts and text.exists():
                copy = place_text(self._batch.out, entry.path)
                copy.parent.mkdir(parents=True, exist_ok=True)
                shutil.copyfile(text, copy)
            copies.append(twin._replace(path=entry.path, size=entry.size, mtime=entry.mtime))
        self._ledger.commit(copies)
        self._summary.read += len(copies)


@contextmanager
def stop_on_signal(pool: WorkerPool | ClusterPool) -> Iterator[None]:
    """The first Ctrl+C lets what is running finish; the second ends at once."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    before = signal.getsignal(signal.SIGINT)

    def stop(*_: object) -> None:
        pool.stopping = True
        signal.signal(signal.SIGINT, before)

    signal.signal(signal.SIGINT, stop)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)


def _write(ledger: Ledger, journal: Journal, summary: Summary, batch: Batch, *, changed: bool) -> None:
    """The output, where it is behind the ledger: a run that was killed may have left it so."""
    files = [summary.out / summary.records, summary.out / summary.failures]
    if batch.spreadsheets:
        files += [summary.out / f"{name}.csv" for name in ("attendance", "decisions", "tasks")]
    if changed:
        ledger.put("written", "")
    if ledger.get("written") == _measure(files):
        count_output(ledger, summary)
    else:
        write_output(ledger, journal, summary, spreadsheets=batch.spreadsheets)
        ledger.put("written", _measure(files))
    with replace_file(summary.out / f"summary{batch.suffix}.json") as opened:
        opened.write(summary.dump().encode())


def _measure(files: list[Path]) -> str:
    """Sizes of the output files, by which a missing or cut one is told."""
    return " ".join(f"{file.name}:{file.stat().st_size if file.exists() else -1}" for file in files)


def place_text(out: Path, path: str) -> Path:
    """Where the text of a document is written."""
    parts = [part for part in path.split("/") if part not in ("", ".", "..")]
    return out.joinpath("texts", *parts[:-1], parts[-1] + ".txt")


def write_text(out: Path, path: str, text: str) -> None:
    """Writes the text of a document."""
    file = place_text(out, path)
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, "utf-8", newline="\n", errors="surrogatepass")
