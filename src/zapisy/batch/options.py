"""What a batch is told: what to read, where to write, and how."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from zapisy.limits import MEMORY
from zapisy.model_names import DEFAULT


@dataclass(frozen=True)
class Batch:
    """What to read, where to write, and how. ``shard`` is (i, n), from 1: the i-th of n parts of the documents."""

    inputs: tuple[str, ...]
    out: Path
    roster: str | None = None
    model: str | None = DEFAULT
    spreadsheets: bool = False
    texts: bool = False
    limit: int | None = None
    workers: int | None = None
    timeout: float = 120.0
    memory: int | None = MEMORY
    fresh: bool = False
    verify: bool = False
    retry_failed: bool = False
    shard: tuple[int, int] | None = None
    dask: str | None = None
    ocr: Literal["auto", "always", "never"] = "auto"
    images: bool = False

    @property
    def suffix(self) -> str:
        """What the names of a shard's files have behind them."""
        return f"-{self.shard[0]:04}-of-{self.shard[1]:04}" if self.shard else ""
