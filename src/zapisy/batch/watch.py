"""Runs a batch again and again, so that new and changed files have their records soon."""

from __future__ import annotations

import time
from dataclasses import replace

from zapisy.batch.options import Batch
from zapisy.batch.run import run_batch
from zapisy.batch.summary import Summary
from zapisy.errors import UsageError

PAUSE = 10.0
"""Seconds between two looks."""


def watch_batch(batch: Batch, *, pause: float = PAUSE) -> Summary:
    """Runs a batch until Ctrl+C; the last run's summary."""
    summary = run_batch(batch)
    again = replace(batch, fresh=False, verify=False, retry_failed=False)
    try:
        while not summary.waiting:
            time.sleep(pause)
            summary = run_batch(again)
    except KeyboardInterrupt:
        pass
    return summary


def read_shard(text: str | None) -> tuple[int, int] | None:
    """``2/8`` as (2, 8). Raises UsageError where it makes no sense."""
    if text is None:
        return None
    number, _, count = text.partition("/")
    if not (number.isdecimal() and count.isdecimal() and 1 <= int(number) <= int(count) <= 9999):
        raise UsageError("--shard takes I/N with I from 1 to N, such as 2/8")
    return int(number), int(count)
