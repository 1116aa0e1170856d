"""What one document of an archive may take; apart from all else, so that the command line is quick to start."""

from __future__ import annotations

from typing import Final, NamedTuple

MEMORY: Final = 768
"""Megabytes of a worker's memory, unless told otherwise: what kills a worker is seen a tenth of a second late, and even
a document that grows as fast as it can then stays below a gigabyte."""


class Limits(NamedTuple):
    """What one document may take: seconds, and megabytes of its worker's memory (None: unlimited)."""

    timeout: float = 120.0
    memory: int | None = MEMORY
