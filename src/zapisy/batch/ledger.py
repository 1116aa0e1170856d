"""The ledger of an output folder: one SQLite row for each document, committed together with its record.

Whatever ends a run (kill -9, power loss, a full disk), the ledger says what is done; the next run goes on from there.
No text and no name from any document stands in it, only paths.
"""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from itertools import islice
from pathlib import Path
from typing import NamedTuple

from zapisy.collect import Entry
from zapisy.errors import UsageError

_SCHEMA = """
CREATE TABLE IF NOT EXISTS documents (
    path TEXT PRIMARY KEY, size INTEGER, mtime INTEGER, sha256 TEXT, kind TEXT, settings TEXT,
    status TEXT, code TEXT, counts TEXT, seconds REAL, start INTEGER, length INTEGER, attempts INTEGER
) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS documents_sha256 ON documents (sha256);
CREATE TABLE IF NOT EXISTS meta (key TEXT PRIMARY KEY, value TEXT) WITHOUT ROWID;
CREATE TEMP TABLE seen (
    path TEXT PRIMARY KEY, file BLOB, size INTEGER, mtime INTEGER, kind TEXT, sha256 TEXT, twin INTEGER DEFAULT 0
) WITHOUT ROWID;
"""
PIECE = 1000
"""Rows that are held in memory at a time."""
_GONE = "NOT EXISTS (SELECT 1 FROM seen WHERE seen.path = documents.path)"
_WAITING = "NOT EXISTS (SELECT 1 FROM documents WHERE documents.path = seen.path)"


class Outcome(NamedTuple):
    """What the ledger keeps of one document that was read."""

    path: str
    size: int
    mtime: int
    sha256: str | None
    kind: str
    settings: str
    status: str
    code: str | None
    counts: str
    seconds: float
    start: int
    length: int


class Ledger:
    """The rows of one output folder; only one run at a time has it open."""

    def __init__(self, path: Path) -> None:
        self.database = sqlite3.connect(path, isolation_level=None, timeout=1.0)
        try:
            self.database.execute("PRAGMA locking_mode = EXCLUSIVE")
            self.database.execute("PRAGMA journal_mode = WAL")
            self.database.execute("BEGIN IMMEDIATE")
        except sqlite3.OperationalError as error:
            self.database.close()
            if "locked" in str(error):
                raise UsageError(
                    f"{path.parent.parent}: another run is writing there; wait for it to end"
                ) from None
            raise
        self.database.execute("COMMIT")
        self.database.executescript(_SCHEMA)

    def close(self) -> None:
        """Closes the database."""
        self.database.close()

    @contextmanager
    def change(self) -> Iterator[sqlite3.Connection]:
        """A transaction: all of it or nothing."""
        self.database.execute("BEGIN")
        try:
            yield self.database
        except BaseException:
            self.database.execute("ROLLBACK")
            raise
        self.database.execute("COMMIT")

    # ------------------------------------------------------------ what is there
    def see(self, entries: Iterable[Entry]) -> None:
        """Notes all documents that there are now. File names are kept as bytes: not all of them are Unicode."""
        rows = (
            (
                entry.path,
                os.fsencode(entry.file),
                entry.size,
                entry.mtime,
                os.path.splitext(entry.path)[1].lower(),
            )
            for entry in entries
        )
        with self.change() as database:
            query = "INSERT OR IGNORE INTO seen (path, file, size, mtime, kind) VALUES (?, ?, ?, ?, ?)"
            database.executemany(query, rows)

    def list_places(self) -> Iterator[tuple[str, int, int]]:
        """Path, size and time of all that was read, in the order of paths."""
        return self.database.execute("SELECT path, size, mtime FROM documents ORDER BY path")

    def list_gone(self) -> Iterator[str]:
        """Paths of documents that are no more there."""
        return (path for (path,) in self.database.execute(f"SELECT path FROM documents WHERE {_GONE}"))

    def drop_gone(self) -> int:
        """Forgets documents that are no more there; how many."""
        return self._drop(_GONE)

    def drop_changed(self, settings: str) -> int:
        """Forgets documents whose size or time changed, or that were read in another way; how many."""
        changed = (
            "EXISTS (SELECT 1 FROM seen WHERE seen.path = documents.path"
            " AND (seen.size != documents.size OR seen.mtime != documents.mtime))"
        )
        return self._drop(f"settings != ? OR {changed}", settings)

    def drop_failed(self) -> int:
        """Forgets documents that failed, so that they are read again; how many."""
        return self._drop("status = 'failed'")

    def drop_paths(self, paths: Iterable[str]) -> None:
        """Forgets some documents."""
        with self.change() as database:
            database.executemany("DELETE FROM documents WHERE path = ?", ((path,) for path in paths))

    def drop_beyond(self, end: int) -> None:
        """Forgets records that stand behind a byte of the journal (it was cut or deleted)."""
        self._drop("start + length + 1 > ?", end)

    def _drop(self, condition: str, *values: str | int) -> int:
        with self.change() as database:
            return database.execute(f"DELETE FROM documents WHERE {condition}", values).rowcount

    def count(self, table: str, condition: str = "1", *values: str) -> int:
        """How many rows of a table fulfil a condition."""
        query = f"SELECT COUNT(*) FROM {table} WHERE {condition}"
        return int(self.database.execute(query, values).fetchone()[0])

    def count_waiting(self) -> int:
        """How many documents are still to be read."""
        return self.count("seen", _WAITING)

    def list_waiting(self, *, twins: bool) -> Iterator[Entry]:
        """The documents still to be read, in the order of their paths; ``twins`` of others among them or not."""
        return self._list_entries(f"{_WAITING} AND twin <= {int(twins)}")

    def list_alike(self) -> Iterator[Entry]:
        """Documents to be read whose size some other document has too."""
        sizes = "SELECT size FROM seen GROUP BY size HAVING COUNT(*) > 1"
        return self._list_entries(f"{_WAITING} AND size > 0 AND size IN ({sizes})")

    def list_known(self) -> Iterator[tuple[Entry, str]]:
        """Documents that were read before, with their hashes."""
        query = "SELECT seen.path, file, seen.size, seen.mtime, documents.sha256 FROM seen JOIN documents USING (path)"
        for path, file, size, mtime, sha256 in self.database.execute(query):
            yield Entry(os.fsdecode(file), path, size, mtime), sha256 or ""

    def _list_entries(self, condition: str) -> Iterator[Entry]:
        """Rows in slices, so that the tables may change between them."""
        query = f"SELECT path, file, size, mtime FROM seen WHERE path > ? AND {condition} ORDER BY path LIMIT {PIECE}"
        last = ""
        while rows := self.database.execute(query, (last,)).fetchall():
            for path, file, size, mtime in rows:
                yield Entry(os.fsdecode(file), path, size, mtime)
            last = rows[-1][0]

    def mark_twins(self, hashes: Iterable[tuple[str, str]]) -> None:
        """Notes hashes of documents to be read, as (path, sha256); the later ones of one content wait for the first."""
        hashes = iter(hashes)
        while piece := list(islice(hashes, PIECE)):
            with self.change() as database:
                database.executemany(
                    "UPDATE seen SET sha256 = ? WHERE path = ?", ((h, path) for path, h in piece)
                )
        with self.change() as database:
            database.execute(
                "UPDATE seen SET twin = 1 WHERE sha256 IS NOT NULL AND path NOT IN"
                " (SELECT MIN(path) FROM seen WHERE sha256 IS NOT NULL GROUP BY sha256, kind)"
            )

    def list_twins(self, settings: str) -> Iterator[tuple[Entry, Outcome]]:
        """Documents to be read whose bytes were read under another path, with what became of that."""
        for entry in self._list_entries(f"{_WAITING} AND sha256 IS NOT NULL"):
            query = f"SELECT {', '.join(Outcome._fields)} FROM documents WHERE settings = ? AND (sha256, kind) = (SELECT sha256, kind FROM seen WHERE path = ?) LIMIT 1"
            row = self.database.execute(query, (settings, entry.path)).fetchone()
            if row:
                yield entry, Outcome(*row)

    # ------------------------------------------------------------ what was done
    def commit(self, outcomes: Iterable[Outcome]) -> None:
        """Notes what became of some documents, all or nothing."""
        fields = Outcome._fields
        again = ", ".join(f"{field} = excluded.{field}" for field in fields[1:])
        with self.change() as database:
            database.executemany(
                f"INSERT INTO documents ({', '.join(fields)}, attempts) VALUES ({', '.join('?' * len(fields))}, 1)"
                f" ON CONFLICT (path) DO UPDATE SET {again}, attempts = attempts + 1",
                outcomes,
            )

    def find_end(self) -> int:
        """The byte of the journal behind the last record that counts."""
        return int(
            self.database.execute("SELECT COALESCE(MAX(start + length + 1), 0) FROM documents").fetchone()[0]
        )

    def is_read_as(self, settings: str) -> bool:
        """Whether all that was read was read in one way."""
        return not self.count("documents", "settings != ?", settings)

    def get(self, key: str) -> str | None:
        """A note of the last run."""
        row = self.database.execute("SELECT value FROM meta WHERE key = ?", (key,)).fetchone()
        return row[0] if row else None

    def put(self, key: str, value: str) -> None:
        """Leaves a note for the next run."""
        self.database.execute("INSERT OR REPLACE INTO meta VALUES (?, ?)", (key, value))
