"""Documents over the workers of a Dask cluster, with the isolation that one machine has.

Each Dask worker reads in a process of its own below it (workers.py), so that a document that hangs, grows or kills
ends that process and not the worker. A Dask worker that is lost loses nothing: its documents go to another. All machines see
the inputs under the same paths; only the client writes.
"""

from __future__ import annotations

import multiprocessing
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from importlib import import_module
from itertools import islice
from typing import Any

from zapisy.collect import Entry
from zapisy.errors import UsageError
from zapisy.jobs import Job, Loss, Reply
from zapisy.limits import Limits
from zapisy.workers import WorkerPool

PIECE = 16
"""Documents of one task."""
AHEAD = 4
"""Tasks that wait for each thread of the cluster."""


class ClusterPool:
    """Reads over a cluster; the same face as a WorkerPool. ``stopping`` ends a run early."""

    def __init__(self, address: str, limits: Limits, job: Job) -> None:
        """Connects to a scheduler. Raises UsageError where none answers or Dask is not installed."""
        try:
            self._distributed: Any = import_module("distributed")
        except ImportError:
            raise UsageError("--dask needs dask.distributed; install zapisy[dask]") from None
        try:
            self._client = self._distributed.Client(address, timeout=10, set_as_default=False)
        except (OSError, ValueError, TimeoutError) as error:
            message = f"no Dask scheduler answers at {address} ({type(error).__name__}); start one with dask scheduler"
            raise UsageError(message) from error
        self._limits, self._job = limits, job
        self.stopping = False

    def __enter__(self) -> ClusterPool:
        return self

    def __exit__(self, *_: object) -> None:
        self._client.close()

    def read_all(self, entries: Iterable[Entry]) -> Iterator[tuple[Entry, Reply | Loss]]:
        """Entries with what became of them, as it comes."""
        waiting = iter(entries)
        running: dict[Any, list[Entry]] = {}
        done = self._distributed.as_completed([], loop=self._client.loop)
        while True:
            while (
                not self.stopping and len(running) < self._width() and (piece := list(islice(waiting, PIECE)))
            ):
                self._submit(piece, running, done)
            if not running:
                return
            future = next(done)
            piece = running.pop(future)
            yield from self._settle(future, piece, running, done)

    def _width(self) -> int:
        return int(AHEAD * max(1, sum(self._client.nthreads().values())))

    def _submit(self, piece: list[Entry], running: dict[Any, list[Entry]], done: Any) -> None:
        future = self._client.submit(read_piece, piece, self._job, self._limits, pure=False)
        running[future] = piece
        done.add(future)

    def _settle(
        self, future: Any, piece: list[Entry], running: dict[Any, list[Entry]], done: Any
    ) -> Iterator[tuple[Entry, Reply | Loss]]:
        """The replies of a task; the documents of one that lost its worker too often are sent again one by one."""
        if future.status == "finished":
            yield from zip(piece, future.result(), strict=True)
        elif len(piece) > 1:
            for entry in piece:
                self._submit([entry], running, done)
        else:
            yield piece[0], Loss("crashed")


def read_piece(piece: Sequence[Entry], job: Job, limits: Limits) -> list[Reply | Loss]:
    """Reads some documents in a process below this one; runs on a worker of the cluster."""
    pool = _open_pool(job, limits)
    replies = {entry.path: reply for entry, reply in pool.read_all(piece)}
    return [replies[entry.path] for entry in piece]


@lru_cache(maxsize=1)
def _open_pool(job: Job, limits: Limits) -> WorkerPool:
    """One pool for each worker of the cluster. Dask's workers are daemons, which may have no children; ours may."""
    multiprocessing.current_process()._config["daemon"] = False  # type: ignore[attr-defined]
    return WorkerPool(1, limits, job)
