"""How far a run is: a bar with rate and remaining time on a terminal, a line now and then elsewhere."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

EVERY = 30.0
"""Seconds between lines where there is no terminal."""


@contextmanager
def show_progress(total: int) -> Iterator[Callable[[], None]]:
    """A function to call after each document."""
    if total and sys.stderr.isatty():
        with _show_bar(total) as advance:
            yield advance
    else:
        yield _Lines(total).advance


class _Lines:
    """Prints how far it is every now and then."""

    def __init__(self, total: int) -> None:
        self._total, self._done = total, 0
        self._began = self._said = time.monotonic()

    def advance(self) -> None:
        self._done += 1
        now = time.monotonic()
        if now - self._said >= EVERY:
            self._said = now
            rate = self._done / (now - self._began)
            left = (self._total - self._done) / rate
            print(
                f"{self._done}/{self._total} documents, {rate:.1f}/s, {left:.0f} s left",
                file=sys.stderr,
                flush=True,
            )


@contextmanager
def _show_bar(total: int) -> Iterator[Callable[[], None]]:
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    columns = (BarColumn(), MofNCompleteColumn(), TextColumn("{task.fields[rate]}"), TimeRemainingColumn())
    began, done = time.monotonic(), 0
    with Progress(*columns, console=Console(stderr=True)) as bar:
        task = bar.add_task("documents", total=total, rate="")

        def advance() -> None:
            nonlocal done
            done += 1
            bar.update(task, advance=1, rate=f"{done / max(time.monotonic() - began, 0.1):.1f}/s")

        yield advance
