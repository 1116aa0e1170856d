"""A folder of documents: every document gives a record or a Failure, whatever it does."""

from __future__ import annotations

import hashlib
import os
import time
from collections.abc import Iterable, Iterator
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from zapisy.collect import Entry, collect_documents
from zapisy.errors import ZapisyError
from zapisy.model_names import DEFAULT
from zapisy.models import choose_model, load_model
from zapisy.record import Document, Error, Failure, Minutes, Producer, Record
from zapisy.version import VERSION
from zapisy.workers import PLAIN, Job, Limits, Loss, Reply, WorkerPool
from zapisy.writers.lines import dump_line

if TYPE_CHECKING:
    from zapisy.roster import Roster

LIMITS = Limits()
"""What one document may take before it is given up, unless told otherwise."""

COUNTED = ("attendees", "absentees", "guests", "decisions", "tasks", "dates", "findings")
"""The lists of a record that summaries count."""

LOSSES = {
    "timeout": "reading took longer than {seconds:.0f} s; raise --timeout, or look at the file by hand",
    "memory": "reading took more than {memory} MB of memory; raise --memory, or look at the file by hand",
    "crashed": "reading the file ended the process; the file is probably damaged, look at it by hand",
}


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


def settle_reply(entry: Entry, reply: Reply | Loss, limits: Limits) -> Reply:
    """The reply, or that of a failure where none came."""
    return lose_entry(entry, reply.code, limits) if isinstance(reply, Loss) else reply


def count_cores() -> int:
    """How many processors this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def check_roster(roster: str | os.PathLike[str] | None) -> str | None:
    """The path of a roster that can be loaded, so that a bad one is told before any document is read."""
    if roster is None:
        return None
    load_roster(os.fspath(roster))
    return os.fspath(roster)


def hash_roster(roster: str | os.PathLike[str] | None) -> str | None:
    """The sha256 of a roster's file."""
    if roster is None:
        return None
    from zapisy.roster.loading import hash_file

    try:
        return hash_file(Path(roster))
    except OSError:
        return check_roster(roster)


@lru_cache(maxsize=1)
def load_roster(path: str) -> Roster:
    """The roster of a run, loaded once in each process."""
    from zapisy.roster import Roster as Loaded

    return Loaded.load(path)


def read_entry(entry: Entry, job: Job = PLAIN) -> Reply:
    """The record of one file as a JSON line, and its text where it is asked for; never raises."""
    content: bytes | None = None
    began = time.perf_counter()
    try:
        from zapisy.flow import describe_document, read_minutes
        from zapisy.readers import load_file, read_source

        content = load_file(Path(entry.file))
        source = read_source(content, name=entry.path, ocr=job.ocr)
        roster = load_roster(job.roster) if job.roster else None
        model = load_model(job.model) if job.model else None
        about = describe_document(content, entry.path, source)
        minutes = read_minutes(source, about, roster=roster, model=model)
        return Reply(
            dump_line(minutes), source.text if job.texts else None, minutes.document.status, None,
            minutes.document.sha256, tuple(len(getattr(minutes, key)) for key in COUNTED), time.perf_counter() - began,
        )  # fmt: skip
    except ZapisyError as error:
        code, message = error.code, error.message
    except Exception as error:
        # An error of ours must not lose the document; its type is told, its text may hold the document's.
        code, message = (
            "internal",
            f"zapisy itself failed on this file ({type(error).__name__}); please report it",
        )
    return _fail(entry.path, code, message, content, time.perf_counter() - began)


def _fail(path: str, code: str, message: str, content: bytes | None, seconds: float = 0.0) -> Reply:
    failure = make_failure(path, code, message, content)
    return Reply(dump_line(failure), None, "failed", code, failure.document.sha256, (), seconds)


def make_failure(path: str, code: str, message: str, content: bytes | None = None) -> Failure:
    """The record of a document that could not be read."""
    digest = hashlib.sha256(content).hexdigest() if content is not None else None
    document = Document(id=digest[:16] if digest else None, path=path, sha256=digest, status="failed")
    return Failure(
        producer=Producer(version=VERSION), document=document, error=Error(code=code, message=message)
    )


def lose_entry(entry: Entry, code: str, limits: Limits) -> Reply:
    """The reply for a document whose worker was ended."""
    message = LOSSES[code].format(seconds=limits.timeout, memory=limits.memory)
    return _fail(
        entry.path, code, message, _peek_file(Path(entry.file)), limits.timeout if code == "timeout" else 0.0
    )


def _peek_file(file: Path) -> bytes | None:
    try:
        from zapisy.readers import load_file

        return load_file(file)
    except ZapisyError:
        return None
