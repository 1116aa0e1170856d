"""The records of a run as they came, in one growing file; the ledger knows where each stands.

A record counts only once the ledger has its place. What stands behind the last place, left by a run that was
killed, is cut off when the next one begins.
"""

from __future__ import annotations

import os
from pathlib import Path
from typing import BinaryIO


class Journal:
    """Appends lines and reads them back by their places."""

    def __init__(self, path: Path, end: int) -> None:
        """Opens a journal of which the first ``end`` bytes count."""
        path.touch()
        self.size = path.stat().st_size
        self._file: BinaryIO = path.open("r+b")
        if self.size > end:
            self._file.truncate(end)
            self.size = end

    def append(self, line: str) -> tuple[int, int]:
        """Adds a line; where it begins and its length in bytes."""
        content = line.encode("utf-8", "surrogatepass") + b"\n"
        self._file.seek(self.size)
        self._file.write(content)
        start, self.size = self.size, self.size + len(content)
        return start, len(content) - 1

    def read(self, start: int, length: int) -> bytes:
        """The line at a place."""
        self._file.seek(start)
        return self._file.read(length)

    def sync(self) -> None:
        """Everything appended so far is on the disk when this returns."""
        self._file.flush()
        os.fsync(self._file.fileno())

    def close(self) -> None:
        """Closes the file."""
        self._file.close()
