"""What ledger and isolation cost beside a bare loop in one process, what a second worker brings, and whether memory stays flat."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import zapisy
from archive_folders import make_archive
from archive_runs import Run, call_batch, show_best, watch_run
from processes import list_below
from processes import measure_memory as measure_now
from zapisy.writers.lines import dump_line

DOCUMENTS = 3000
ROUNDS = 4
MANY = 10_000
MARKS = (50, 1_000, 5_000, MANY - 50)
"""Documents after which memory is looked at."""


def measure_isolation(folder: Path) -> None:
    """Prints the ratios of one worker to a bare loop, and of two workers to one."""
    make_archive(folder / "in", DOCUMENTS)
    commands = {
        "bare": [sys.executable, __file__, str(folder / "in"), str(folder / "bare.jsonl")],
        "one": call_batch(folder / "in", folder / "one", "--workers", 1, "--fresh"),
        "two": call_batch(folder / "in", folder / "two", "--workers", 2, "--fresh"),
    }
    runs: dict[str, list[Run]] = {name: [] for name in commands}
    for _ in range(ROUNDS):
        for name, command in commands.items():
            runs[name].append(watch_run(command))
        print("  " + ", ".join(f"{name} {all_[-1].wall:.1f} s ({all_[-1].cpu:.1f} CPU)" for name, all_ in runs.items())
              + f", load {os.getloadavg()[0]:.1f}", flush=True)  # fmt: skip
    walls = {name: [run.wall for run in all_] for name, all_ in runs.items()}
    cpus = {name: [run.cpu for run in all_] for name, all_ in runs.items()}
    print(
        f"  {DOCUMENTS} one-page files, best of {ROUNDS} in turns; a bare loop of zapisy.read writing JSON Lines is the peer"
    )
    print(f"  wall, one worker / bare:  {show_best(walls['one'], walls['bare'])}")
    print(f"  CPU,  one worker / bare:  {show_best(cpus['one'], cpus['bare'])}")
    print(f"  wall, one worker / two:   {show_best(walls['one'], walls['two'])}")


def measure_memory(folder: Path) -> None:
    """Prints what parent and worker have in memory on the way through many documents."""
    make_archive(folder / "in", MANY)
    seen: dict[int, tuple[int, int]] = {}
    journal = folder / "out/.zapisy/journal.jsonl"
    counter = _LineCounter(journal)

    def look(parent: int) -> None:
        done = counter.count()
        for mark in MARKS:
            if done >= mark and mark not in seen:
                below = max((measure_now(process) for process in list_below(parent)), default=0)
                seen[mark] = (measure_now(parent), below)

    run = watch_run(call_batch(folder / "in", folder / "out", "--workers", 1), look)
    for mark, (parent, below) in seen.items():
        print(f"  after {mark:6} documents: parent {parent} MB, worker {below} MB")
    print(f"  at the most: parent {run.parent} MB, worker {run.below} MB; a bare loop is the peer:")
    loop = watch_run([sys.executable, __file__, str(folder / "in"), str(folder / "bare.jsonl")])
    print("  " + loop.said.strip().replace("\n", "\n  "))


class _LineCounter:
    """How many lines a growing file has."""

    def __init__(self, path: Path) -> None:
        self._path, self._place, self._lines = path, 0, 0

    def count(self) -> int:
        if self._path.exists():
            with self._path.open("rb") as opened:
                opened.seek(self._place)
                content = opened.read()
            self._place += len(content)
            self._lines += content.count(b"\n")
        return self._lines


def read_bare(folder: Path, out: Path) -> None:
    """Reads all files of a folder in this process and writes their records; tells its memory on stderr."""
    with out.open("w", encoding="utf-8") as opened:
        for number, file in enumerate(sorted(folder.rglob("*.*")), 1):
            opened.write(dump_line(zapisy.read(file)) + "\n")
            if number in MARKS:
                print(f"after {number:6} documents: bare loop {measure_now(os.getpid())} MB", file=sys.stderr)


if __name__ == "__main__":
    read_bare(Path(sys.argv[1]), Path(sys.argv[2]))
