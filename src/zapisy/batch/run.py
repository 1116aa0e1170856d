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
from zapisy.batch.output import count_output, replace_file, write_output
from zapisy.batch.plan import choose_documents, plan_reading
from zapisy.batch.reading import Reading
from zapisy.batch.summary import Summary
from zapisy.collect import Walk
from zapisy.errors import OutputError, UsageError
from zapisy.models import choose_model, hash_model, read_title
from zapisy.version import VERSION


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
    walk = Walk(batch.inputs, batch.out, images=batch.images)
    summary = Summary(batch.out, f"records{batch.suffix}.jsonl", f"failed{batch.suffix}.jsonl")
    settings = _describe_settings(batch)
    with ExitStack() as stack:
        ledger = stack.enter_context(closing(Ledger(home / f"ledger{batch.suffix}.sqlite")))
        journal = stack.enter_context(
            closing(Journal(home / f"journal{batch.suffix}.jsonl", ledger.find_end()))
        )
        _keep_what_is_there(ledger, journal)
        ledger.see(choose_documents(walk, batch))
        summary.skipped = walk.skipped
        changed = plan_reading(ledger, batch, settings, summary)
        run = Reading(batch, ledger, journal, settings, summary)
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

    parts = [VERSION, hash_roster(batch.roster) or "-", f"ocr={batch.ocr}"]
    if name := choose_model(batch.model):
        parts += [read_title(name).replace(" ", "-"), hash_model(name)]
    return " ".join([*parts, "texts"] if batch.texts else parts)


def _keep_what_is_there(ledger: Ledger, journal: Journal) -> None:
    """Forgets records that the journal does not have (it was cut or deleted)."""
    ledger.database.execute("DELETE FROM documents WHERE start + length + 1 > ?", (journal.size,))


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
