"""One file of an archive: its record as a line of JSON, or that of a failure, whatever the file does."""

from __future__ import annotations

import hashlib
import time
from pathlib import Path

from zapisy.collect import Entry
from zapisy.errors import ZapisyError
from zapisy.jobs import COUNTED, PLAIN, Job, Loss, Reply
from zapisy.limits import Limits
from zapisy.models import load_model
from zapisy.record import Document, Error, Failure, Producer
from zapisy.run_roster import load_roster
from zapisy.version import VERSION
from zapisy.writers.lines import dump_line

LOSSES = {
    "timeout": "reading took longer than {seconds:.0f} s; raise --timeout, or look at the file by hand",
    "memory": "reading took more than {memory} MB of memory; raise --memory, or look at the file by hand",
    "crashed": "reading the file ended the process; the file is probably damaged, look at it by hand",
}


def read_entry(entry: Entry, job: Job = PLAIN) -> Reply:
    """The record of one file as a JSON line, and its text where it is asked for; never raises."""
    content: bytes | None = None
    began = time.perf_counter()
    try:
        from zapisy.flow import describe_document, note_ocr, read_minutes
        from zapisy.readers import load_file, read_source

        content = load_file(Path(entry.file))
        source = read_source(content, name=entry.path, ocr=job.ocr)
        roster = load_roster(job.roster) if job.roster else None
        model = load_model(job.model) if job.model else None
        about = describe_document(content, entry.path, source)
        minutes = note_ocr(read_minutes(source, about, roster=roster, model=model), job.ocr.mode)
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


def lose_entry(entry: Entry, loss: Loss, limits: Limits) -> Reply:
    """The reply for a document whose worker was ended."""
    message = LOSSES[loss.code].format(seconds=limits.timeout, memory=limits.memory)
    return _fail(entry.path, loss.code, message, _peek_file(Path(entry.file)), loss.seconds)


def _peek_file(file: Path) -> bytes | None:
    try:
        from zapisy.readers import load_file

        return load_file(file)
    except ZapisyError:
        return None


def settle_reply(entry: Entry, reply: Reply | Loss, limits: Limits) -> Reply:
    """The reply, or that of a failure where none came."""
    return lose_entry(entry, reply, limits) if isinstance(reply, Loss) else reply
