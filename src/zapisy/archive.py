"""A folder of documents: every document gives a record or a Failure, whatever it does."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator

from zapisy.collect import Entry, collect_documents
from zapisy.jobs import PLAIN, Job, Reply
from zapisy.limits import Limits
from zapisy.model_names import DEFAULT
from zapisy.models import choose_model
from zapisy.read_entry import settle_reply
from zapisy.record import Failure, Minutes, Record
from zapisy.run_roster import check_roster
from zapisy.workers import WorkerPool, count_cores

LIMITS = Limits()
"""What one document may take before it is given up, unless told otherwise."""


def read_folder(
    folder: str | os.PathLike[str],
    *,
    roster: str | os.PathLike[str] | None = None,
    model: str | os.PathLike[str] | None = DEFAULT,
    workers: int | None = None,
    timeout: float = LIMITS.timeout,
) -> Iterator[Minutes | Failure]:
    """Reads every document below a folder, in the order of their paths.

    Uses worker processes; scripts on Windows and macOS therefore need ``if __name__ == "__main__":``.
    ``roster`` is the path of a roster to link to, ``model`` as for ``read``. A document that cannot be read is a Failure, never an exception.
    Raises UsageError where there is no such folder, RosterError for a bad roster.
    """
    return read_records([folder], roster=roster, model=model, workers=workers, timeout=timeout)


def read_records(
    inputs: Iterable[str | os.PathLike[str]],
    *,
    roster: str | os.PathLike[str] | None = None,
    model: str | os.PathLike[str] | None = DEFAULT,
    workers: int | None = None,
    timeout: float = LIMITS.timeout,
) -> Iterator[Minutes | Failure]:
    """As read_folder, over any files, folders and globs."""
    entries = collect_documents(inputs).entries
    job = Job(check_roster(roster), model=choose_model(model))
    limits = LIMITS._replace(timeout=timeout)
    for reply in read_entries(entries, job, workers=workers, limits=limits):
        yield Record.model_validate_json(reply.line).root


def read_entries(
    entries: Iterable[Entry], job: Job = PLAIN, *, workers: int | None = None, limits: Limits = LIMITS
) -> Iterator[Reply]:
    """One reply for each entry, in their order, whichever worker is done first."""
    listed = list(entries)
    places = {id(entry): number for number, entry in enumerate(listed)}
    done: dict[int, Reply] = {}
    following = 0
    with WorkerPool(min(workers or count_cores(), len(listed)), limits, job) as pool:
        for entry, reply in pool.read_all(listed):
            done[places[id(entry)]] = settle_reply(entry, reply, limits)
            while following in done:
                yield done.pop(following)
                following += 1
