"""Files against the ledger: what is new, changed, gone, a duplicate, or to be read again."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from itertools import starmap, zip_longest
from operator import eq
from typing import TYPE_CHECKING

from zapisy.batch.ledger import Ledger
from zapisy.batch.summary import Summary
from zapisy.batch.texts import place_text
from zapisy.collect import Entry, Walk

if TYPE_CHECKING:
    from zapisy.batch.options import Batch


def choose_documents(walk: Walk, batch: Batch) -> Iterator[Entry]:
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


def is_unchanged(ledger: Ledger, batch: Batch, settings: str, entries: Iterator[Entry]) -> bool:
    """Whether all is as the last run left it: one look at every file beside its row, nothing kept in memory.

    False may also mean that the files came in another order than the rows (several inputs), which costs no more than
    the longer way.
    """
    if batch.verify or batch.retry_failed or not ledger.is_read_as(settings):
        return False
    places = ledger.list_places()
    seen = ((path, size, mtime) for _, path, size, mtime in entries)
    return all(starmap(eq, zip_longest(seen, places)))


def plan_reading(ledger: Ledger, batch: Batch, settings: str, summary: Summary) -> bool:
    """Forgets what is gone, changed, or to be read again; notes duplicates. Whether anything was forgotten."""
    if batch.texts:
        for path in ledger.list_gone():
            place_text(batch.out, path).unlink(missing_ok=True)
    summary.gone = ledger.drop_gone()
    changed = ledger.drop_changed(settings)
    if batch.retry_failed:
        changed += ledger.drop_failed()
    if batch.verify:
        other = [entry.path for entry, known in ledger.list_known() if hash_content(entry) != known]
        ledger.drop_paths(other)
        changed += len(other)
    if ledger.count_waiting():
        ledger.mark_twins((e.path, h) for e in ledger.list_alike() if (h := hash_content(e)))
    return bool(summary.gone or changed)


def hash_content(entry: Entry) -> str | None:
    """The sha256 of a file; None where it cannot be read."""
    try:
        with open(entry.file, "rb") as opened:
            return hashlib.file_digest(opened, "sha256").hexdigest()
    except OSError:
        return None
