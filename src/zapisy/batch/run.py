"""One run: look what there is, read what is new or changed, commit it piece by piece, write the output.

Everything that a run remembers is in OUT/.zapisy; without that folder the next run begins anew.
"""

from __future__ import annotations

import errno
import sqlite3
from contextlib import ExitStack, closing
from pathlib import Path

from zapisy.batch.journal import Journal
from zapisy.batch.ledger import Ledger
from zapisy.batch.options import Batch
from zapisy.batch.output import replace_file, write_output
from zapisy.batch.plan import choose_documents, is_unchanged, plan_reading
from zapisy.batch.summary import Summary
from zapisy.collect import Walk
from zapisy.errors import OutputError, UsageError
from zapisy.models import choose_model, hash_model, read_title
from zapisy.version import VERSION

_UNWRITABLE = frozenset(
    (errno.ENOSPC, errno.EDQUOT, errno.EFBIG, errno.EROFS, errno.EACCES, errno.EPERM, errno.EIO)
)


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
        if error.errno in _UNWRITABLE:
            raise OutputError(f"{batch.out}: {_explain(error.strerror or '')}") from error
        raise


def _explain(reason: str) -> str:
    return (
        f"cannot be written ({reason}); what was committed is kept, mend that and run the same command again"
    )


def _run(batch: Batch) -> Summary:
    home = _make_folder(batch)
    summary = Summary(batch.out, f"records{batch.suffix}.jsonl", f"failed{batch.suffix}.jsonl")
    settings = _describe_settings(batch)
    with ExitStack() as stack:
        ledger = stack.enter_context(closing(Ledger(home / f"ledger{batch.suffix}.sqlite")))
        path = home / f"journal{batch.suffix}.jsonl"
        journal = stack.enter_context(closing(Journal(path, ledger.find_end())))
        if ledger.find_end() > journal.size:
            ledger.drop_beyond(journal.size)
            ledger.put("written", "")
        if not _is_done(ledger, summary, batch, settings):
            _read(ledger, journal, summary, batch, settings)
    _write_summary(summary, batch)
    return summary


def _is_done(ledger: Ledger, summary: Summary, batch: Batch, settings: str) -> bool:
    """Whether neither a document nor the output has changed since the last run, whose counts are then taken."""
    walk = Walk(batch.inputs, batch.out, images=batch.images)
    entries = choose_documents(walk, batch)
    if not _is_written(ledger, summary, batch) or not is_unchanged(ledger, batch, settings, entries):
        return False
    summary.skipped = walk.skipped
    summary.take_counts(ledger.get("counts") or "")
    return True


def _read(ledger: Ledger, journal: Journal, summary: Summary, batch: Batch, settings: str) -> None:
    walk = Walk(batch.inputs, batch.out, images=batch.images)
    ledger.see(choose_documents(walk, batch))
    summary.skipped = walk.skipped
    if plan_reading(ledger, batch, settings, summary):
        ledger.put("written", "")
    summary.waiting = ledger.count_waiting()
    if summary.waiting:
        from zapisy.batch.reading import Reading

        ledger.put("written", "")
        Reading(batch, ledger, journal, settings, summary).read_waiting()
    if _is_written(ledger, summary, batch):
        summary.take_counts(ledger.get("counts") or "")
        return
    write_output(ledger, journal, summary, spreadsheets=batch.spreadsheets)
    ledger.put("counts", summary.keep_counts())
    ledger.put("written", _measure(summary, batch))


def _is_written(ledger: Ledger, summary: Summary, batch: Batch) -> bool:
    """Whether the output is what the last run wrote: a run that was killed may have left it behind the ledger."""
    return bool(ledger.get("counts")) and ledger.get("written") == _measure(summary, batch)


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
    from zapisy.run_roster import hash_roster

    parts = [VERSION, hash_roster(batch.roster) or "-", f"ocr={batch.ocr}"]
    if name := choose_model(batch.model):
        parts += [read_title(name).replace(" ", "-"), hash_model(name)]
    return " ".join([*parts, "texts"] if batch.texts else parts)


def _write_summary(summary: Summary, batch: Batch) -> None:
    path, content = summary.out / f"summary{batch.suffix}.json", summary.dump().encode()
    if path.exists() and path.read_bytes() == content:
        return
    with replace_file(path) as opened:
        opened.write(content)


def _measure(summary: Summary, batch: Batch) -> str:
    """Sizes of the output files, by which a missing or cut one is told."""
    files = [summary.out / summary.records, summary.out / summary.failures]
    if batch.spreadsheets:
        files += [summary.out / f"{name}.csv" for name in ("attendance", "decisions", "tasks")]
    return " ".join(f"{file.name}:{file.stat().st_size if file.exists() else -1}" for file in files)
