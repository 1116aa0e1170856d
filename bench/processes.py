"""The processes below a process, their memory and their time, as /proc tells (Linux)."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path


def list_below(parent: int) -> Iterator[int]:
    """The processes below a process."""
    children: dict[int, list[int]] = {}
    for status in Path("/proc").glob("[0-9]*/stat"):
        try:
            fields = status.read_text().rpartition(")")[2].split()
        except OSError:
            continue
        children.setdefault(int(fields[1]), []).append(int(status.parent.name))
    waiting = list(children.get(parent, ()))
    while waiting:
        each = waiting.pop()
        yield each
        waiting += children.get(each, ())


def measure_peak(process: int) -> int:
    """The most megabytes that a process has had in memory so far; 0 where it is gone."""
    return _read_status(process, "VmHWM:")


def measure_memory(process: int) -> int:
    """The megabytes that a process has in memory now; 0 where it is gone."""
    return _read_status(process, "VmRSS:")


def measure_cpu(process: int) -> float:
    """The CPU seconds of a process so far; 0 where it is gone."""
    try:
        fields = Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()
    except OSError:
        return 0.0
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def _read_status(process: int, name: str) -> int:
    try:
        lines = Path(f"/proc/{process}/status").read_text().splitlines()
    except OSError:
        return 0
    return next((int(line.split()[1]) // 1024 for line in lines if line.startswith(name)), 0)
