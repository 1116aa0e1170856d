"""Worker processes: each reads one document at a time, under a deadline that is kept from outside.

Processes, never threads: pdfium is not safe in threads, and a hanging native call can only be ended with its
process. A document that does not answer in time, or whose worker dies, becomes a Failure; its neighbours
go on in a fresh worker.
"""

from __future__ import annotations

import multiprocessing
import time
from collections import deque
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from multiprocessing.connection import Connection, wait
from multiprocessing.process import BaseProcess
from typing import NamedTuple

from zapisy.collect import Entry

Reply = tuple[str, str | None]
"""A record as one JSON line, and the document's text where it was asked for."""


class Job(NamedTuple):
    """What every worker is to do with its documents: which roster to link to, and whether to give the texts too."""

    roster: str | None = None
    texts: bool = False


PLAIN = Job()
"""No roster, no texts."""


@dataclass(slots=True)
class _Worker:
    process: BaseProcess
    pipe: Connection
    job: int | None = None
    since: float = 0.0


def serve_documents(pipe: Connection, job: Job) -> None:
    """The life of a worker: takes entries, gives replies, ends with its parent."""
    import signal

    from zapisy.archive import read_entry

    signal.signal(signal.SIGINT, signal.SIG_IGN)
    while True:
        try:
            entry = pipe.recv()
        except EOFError:
            return
        if entry is None:
            return
        pipe.send(read_entry(entry, job))


class WorkerPool:
    """Some worker processes that are used again and again; a context manager."""

    def __init__(self, workers: int, timeout: float, job: Job) -> None:
        self._context = multiprocessing.get_context("spawn")
        self._timeout = timeout
        self._job = job
        self._size = max(1, workers)
        self._workers: list[_Worker] = []

    def __enter__(self) -> WorkerPool:
        return self

    def __exit__(self, *_: object) -> None:
        for worker in self._workers:
            self._end(worker)
        self._workers.clear()

    def read_all(self, entries: Sequence[Entry]) -> Iterator[tuple[int, Reply | str]]:
        """Pairs of an entry's number and its reply as they come; where none came, the code of the failure."""
        waiting = deque(range(len(entries)))
        while waiting or any(worker.job is not None for worker in self._workers):
            self._hand_out(waiting, entries)
            yield from self._take_in()

    def _hand_out(self, waiting: deque[int], entries: Sequence[Entry]) -> None:
        while len(self._workers) < min(self._size, len(waiting)):
            self._workers.append(self._start())
        for worker in self._workers:
            if worker.job is None and waiting:
                worker.job, worker.since = waiting.popleft(), time.monotonic()
                worker.pipe.send(entries[worker.job])

    def _take_in(self) -> Iterator[tuple[int, Reply | str]]:
        busy = {worker.pipe: worker for worker in self._workers if worker.job is not None}
        deadline = min(worker.since for worker in busy.values()) + self._timeout
        ready = wait(list(busy), timeout=max(0.0, deadline - time.monotonic()))
        for pipe in ready:
            yield self._receive(busy[pipe])  # type: ignore[index]
        late = time.monotonic() - self._timeout
        for worker in [w for w in self._workers if w.job is not None and w.since <= late]:
            yield self._give_up(worker, "timeout")

    def _receive(self, worker: _Worker) -> tuple[int, Reply | str]:
        try:
            reply: Reply = worker.pipe.recv()
        except (EOFError, OSError):
            return self._give_up(worker, "crashed")
        job, worker.job = worker.job, None
        assert job is not None
        return job, reply

    def _give_up(self, worker: _Worker, code: str) -> tuple[int, str]:
        job = worker.job
        assert job is not None
        worker.process.kill()
        worker.process.join()
        worker.pipe.close()
        self._workers.remove(worker)
        return job, code

    def _start(self) -> _Worker:
        ours, theirs = self._context.Pipe()
        process = self._context.Process(target=serve_documents, args=(theirs, self._job), daemon=True)
        process.start()
        theirs.close()
        return _Worker(process, ours)

    def _end(self, worker: _Worker) -> None:
        if worker.job is not None:
            worker.process.kill()
        else:
            worker.pipe.close()
        worker.process.join(timeout=5)
        if worker.process.is_alive():
            worker.process.kill()
