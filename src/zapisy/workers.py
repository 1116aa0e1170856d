"""Worker processes: each reads one document at a time, under a deadline and a memory limit kept from outside.

Processes, never threads: pdfium is not safe in threads, and a hanging native call can only be ended with its
process. A few documents wait in each worker's pipe, so that none stands idle; where a worker dies, only the document it
was at is to blame, and the others go to a fresh worker.
"""

from __future__ import annotations

import multiprocessing
import os
import signal
import sys
import threading
import time
from collections import Counter, deque
from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from multiprocessing.connection import Connection, wait
from multiprocessing.context import BaseContext
from multiprocessing.process import BaseProcess

from zapisy.collect import Entry
from zapisy.jobs import Job, Loss, Reply
from zapisy.limits import Limits

AHEAD = 3
"""Documents that wait in a worker's pipe beside the one it reads."""
GENERATION = 5000
"""Documents after which a worker is replaced by a fresh one."""
DEATHS = 2
"""Times that a document may end its worker before it is given up."""
KILLS = 5
"""The same where the worker was killed from outside (SIGKILL), for which the document may not be to blame."""
TRIES = 4
"""Times that a worker is tried to be started by the server, and then each by itself."""
WATCH = 0.1
"""Seconds between looks at the memory of the workers: pdfium can take 500 MB more in a second."""


@dataclass(slots=True)
class _Worker:
    process: BaseProcess
    pipe: Connection
    jobs: deque[int] = field(default_factory=deque)
    since: float = 0.0
    done: int = 0
    retired: bool = False


def serve_documents(pipe: Connection, job: Job) -> None:
    """The life of a worker: takes entries, gives replies, ends with its parent."""
    from zapisy.read_entry import read_entry

    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_end_with_parent, args=(os.getppid(),), daemon=True).start()
    while True:
        try:
            entry = pipe.recv()
        except (EOFError, OSError):
            return
        if entry is None:
            return
        try:
            pipe.send(read_entry(entry, job))
        except (BrokenPipeError, ConnectionResetError):
            return


def _end_with_parent(parent: int) -> None:
    """Ends a worker whose parent was killed, even in the middle of a document that hangs."""
    while os.getppid() == parent:
        time.sleep(1)
    os._exit(1)


def choose_context() -> BaseContext:
    """A server that forks warm workers where the system has it, else processes that start anew."""
    if sys.platform != "linux":
        return multiprocessing.get_context("spawn")
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(["zapisy.warm"])
    return context


class WorkerPool:
    """Some worker processes that are used again and again; a context manager. ``stopping`` ends a run early."""

    def __init__(self, workers: int, limits: Limits, job: Job) -> None:
        self._context = choose_context()
        self._size, self._limits, self._job = max(1, workers), limits, job
        self._workers: list[_Worker] = []
        self._entries: dict[int, Entry] = {}
        self._deaths: Counter[int] = Counter()
        self._again: deque[int] = deque()
        self._looked = 0.0
        self.stopping = False

    def __enter__(self) -> WorkerPool:
        return self

    def __exit__(self, *_: object) -> None:
        for worker in self._workers:
            _end(worker)
        self._workers.clear()

    def read_all(self, entries: Iterable[Entry]) -> Iterator[tuple[Entry, Reply | Loss]]:
        """Entries with what became of them, as it comes. Once ``stopping``, only what is in work is finished."""
        waiting = enumerate(entries)
        while True:
            self._hand_out(waiting)
            if not any(worker.jobs for worker in self._workers):
                return
            for number, reply in self._take_in():
                del self._deaths[number]
                yield self._entries.pop(number), reply

    # ------------------------------------------------------------ giving out
    def _hand_out(self, waiting: Iterator[tuple[int, Entry]]) -> None:
        while not self.stopping:
            free = [worker for worker in self._workers if not worker.retired]
            worker = min(free, key=lambda each: len(each.jobs), default=None)
            if worker is not None and len(worker.jobs) > AHEAD:
                return
            number = self._draw(waiting)
            if number is None:
                return
            if worker is None or (worker.jobs and len(self._workers) < self._size):
                worker = self._start()
            self._give(worker, number)

    def _draw(self, waiting: Iterator[tuple[int, Entry]]) -> int | None:
        """The next document: first those whose worker died, then new ones."""
        if self._again:
            return self._again.popleft()
        number, entry = next(waiting, (None, None))
        if number is not None and entry is not None:
            self._entries[number] = entry
        return number

    def _give(self, worker: _Worker, number: int) -> None:
        if not worker.jobs:
            worker.since = time.monotonic()
        worker.jobs.append(number)
        with suppress(BrokenPipeError, ConnectionResetError):  # a worker that just died is seen by its pipe
            worker.pipe.send(self._entries[number])

    # ------------------------------------------------------------ taking in
    def _take_in(self) -> Iterator[tuple[int, Reply | Loss]]:
        busy = {worker.pipe: worker for worker in self._workers if worker.jobs}
        now = time.monotonic()
        left = min(worker.since for worker in busy.values()) + self._limits.timeout - now
        for pipe in wait(list(busy), timeout=min(max(left, 0.0), WATCH)):
            yield from self._receive(busy[pipe])  # type: ignore[index]
        late = time.monotonic() - self._limits.timeout
        for worker in [w for w in self._workers if w.jobs and w.since <= late]:
            yield from self._kill(worker, "timeout")
        if self._limits.memory and time.monotonic() - self._looked > WATCH:
            self._looked = time.monotonic()
            for worker in [w for w in self._workers if w.jobs and measure_memory(w) > self._limits.memory]:
                yield from self._kill(worker, "memory")

    def _receive(self, worker: _Worker) -> Iterator[tuple[int, Reply | Loss]]:
        """All replies that are there; a worker that died is buried."""
        try:
            while worker.jobs and worker.pipe.poll():
                reply: Reply = worker.pipe.recv()
                worker.since = time.monotonic()
                worker.done += 1
                yield worker.jobs.popleft(), reply
        except (EOFError, OSError):
            yield from self._bury(worker)
            return
        worker.retired = worker.done >= GENERATION
        if worker.retired and not worker.jobs:
            self._workers.remove(worker)
            _end(worker)

    def _bury(self, worker: _Worker) -> Iterator[tuple[int, Loss]]:
        """Takes a dead worker's documents back; the one it was at is tried again until it has ended too many."""
        worker.process.join(timeout=5)
        killed = worker.process.exitcode in (None, 255, -signal.SIGKILL)
        self._workers.remove(worker)
        worker.pipe.close()
        if not worker.jobs:
            return
        first = worker.jobs.popleft()
        self._again.extendleft(reversed(worker.jobs))
        self._deaths[first] += 1
        if self._deaths[first] >= (KILLS if killed else DEATHS):
            yield first, Loss("crashed")
        else:
            self._again.append(first)

    def _kill(self, worker: _Worker, code: str) -> Iterator[tuple[int, Loss]]:
        """Ends a worker for what its document takes."""
        worker.process.kill()
        worker.process.join()
        worker.pipe.close()
        self._workers.remove(worker)
        first = worker.jobs.popleft()
        self._again.extendleft(reversed(worker.jobs))
        yield first, Loss(code, time.monotonic() - worker.since)

    def _start(self) -> _Worker:
        for context in (*[self._context] * TRIES, *[multiprocessing.get_context("spawn")] * TRIES):
            try:
                worker = _start_worker(context, self._job)
            except (OSError, EOFError):
                # The server that forks workers may just have been killed; it is started anew when it is asked again.
                time.sleep(0.1)
            else:
                self._workers.append(worker)
                return worker
        raise OSError("no worker process can be started")


def count_cores() -> int:
    """How many processors this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def _start_worker(context: BaseContext, job: Job) -> _Worker:
    ours, theirs = context.Pipe()
    process = context.Process(target=serve_documents, args=(theirs, job), daemon=True)  # type: ignore[attr-defined]
    try:
        process.start()
    finally:
        theirs.close()
    return _Worker(process, ours)


def measure_memory(worker: _Worker) -> int:
    """Megabytes that a worker has in memory; 0 where the system does not tell."""
    try:
        with open(f"/proc/{worker.process.pid}/statm", "rb") as opened:
            return int(opened.read().split()[1]) * os.sysconf("SC_PAGE_SIZE") >> 20
    except (OSError, ValueError, IndexError, AttributeError):
        return 0


def _end(worker: _Worker) -> None:
    if worker.jobs:
        worker.process.kill()
    else:
        worker.pipe.close()
    worker.process.join(timeout=5)
    if worker.process.is_alive():
        worker.process.kill()
