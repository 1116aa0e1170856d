"""Reads what waits, and commits it as it comes: first the records are on the disk, then the ledger says so."""

from __future__ import annotations

import os
import signal
import sqlite3
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from itertools import islice
from typing import TYPE_CHECKING

from zapisy.batch.journal import Journal
from zapisy.batch.ledger import Ledger, Outcome
from zapisy.batch.progress import show_progress
from zapisy.batch.summary import Summary
from zapisy.batch.texts import copy_text, write_text
from zapisy.collect import Entry
from zapisy.jobs import Job, Loss, Reply
from zapisy.limits import Limits
from zapisy.models import choose_model
from zapisy.read_entry import settle_reply
from zapisy.readers.ocr_settings import OcrSettings
from zapisy.run_roster import check_roster
from zapisy.workers import WorkerPool, count_cores

if TYPE_CHECKING:
    from zapisy.batch.options import Batch
    from zapisy.cluster import ClusterPool

COMMIT_EVERY = 2.0
"""Seconds after which what was read is committed."""
COMMIT_MOST = 500
"""Documents after which what was read is committed."""


class Reading:
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
        kept = str(self._batch.out / ".zapisy" / "ocr")
        job = Job(
            check_roster(self._batch.roster),
            self._batch.texts,
            choose_model(self._batch.model),
            OcrSettings(self._batch.ocr, kept),
        )
        if self._batch.dask:
            from zapisy.cluster import ClusterPool

            return ClusterPool(self._batch.dask, self._limits, job)
        return WorkerPool(min(self._batch.workers or count_cores(), self._summary.waiting), self._limits, job)

    def _take(self, entry: Entry, reply: Reply | Loss) -> None:
        settled = settle_reply(entry, reply, self._limits)
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
        twins = self._ledger.list_twins(self._settings)
        while piece := list(islice(twins, COMMIT_MOST)):
            self._ledger.commit([self._copy_twin(entry, twin) for entry, twin in piece])
            self._summary.read += len(piece)

    def _copy_twin(self, entry: Entry, twin: Outcome) -> Outcome:
        if self._batch.texts:
            copy_text(self._batch.out, twin.path, entry.path)
        return twin._replace(path=entry.path, size=entry.size, mtime=entry.mtime)


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
