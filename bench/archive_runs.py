"""One command watched from outside: its time, the CPU of all its processes, the most memory of each."""

from __future__ import annotations

import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from processes import list_below, measure_cpu, measure_peak

LOOK = 0.05
"""Seconds between looks at the processes of a run."""


@dataclass(slots=True)
class Run:
    """How a command went. ``parent`` and ``below`` are the most megabytes of the command and of any process below it."""

    code: int = 0
    wall: float = 0.0
    cpu: float = 0.0
    parent: int = 0
    below: int = 0
    said: str = ""
    _cpus: dict[int, float] = field(default_factory=dict)

    def look(self, parent: int) -> None:
        """Notes what the processes take now."""
        for process in (parent, *list_below(parent)):
            peak = measure_peak(process)
            if process == parent:
                self.parent = max(self.parent, peak)
            else:
                self.below = max(self.below, peak)
            self._cpus[process] = max(self._cpus.get(process, 0.0), measure_cpu(process))
        self.cpu = sum(self._cpus.values())


def call_batch(*options: object) -> list[str]:
    """The command of a batch."""
    return [sys.executable, "-m", "zapisy", "batch", *map(str, options)]


def watch_run(command: list[str], look: Callable[[int], None] | None = None) -> Run:
    """Runs a command to its end; ``look`` is called with its process now and then."""
    run = Run()
    began = time.monotonic()
    process = subprocess.Popen(
        command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True, errors="replace"
    )
    while True:
        run.look(process.pid)
        if look:
            look(process.pid)
        try:
            _, run.said = process.communicate(timeout=LOOK)
        except subprocess.TimeoutExpired:
            continue
        run.wall, run.code = time.monotonic() - began, process.returncode
        return run


def compare_files(one: Path, other: Path) -> str:
    """Whether two files are the same, byte for byte."""
    return "the same" if one.exists() and one.read_bytes() == other.read_bytes() else "DIFFERENT"


def show_best(ours: list[float], theirs: list[float]) -> str:
    """The best of each and their ratio."""
    return f"{min(ours):.2f} s / {min(theirs):.2f} s = {min(ours) / min(theirs):.2f}"
