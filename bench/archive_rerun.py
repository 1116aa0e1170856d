"""A run with nothing to do beside ``find -ls``, and the memory of the parent at a million rows."""

from __future__ import annotations

import json
import os
import sqlite3
from collections.abc import Iterator
from pathlib import Path

from archive_folders import make_notes
from archive_runs import call_batch, show_best, watch_run
from zapisy.batch.ledger import Ledger, Outcome
from zapisy.read_entry import make_failure
from zapisy.version import VERSION
from zapisy.writers.lines import dump_line

FILES = 30_000
ROUNDS = 7
ROWS = 1_000_000
LINKS = 30_000
"""Names that one file gets: file systems allow some 65,000."""


def measure_rerun(folder: Path) -> None:
    """Prints the ratios of a run with nothing to do to ``find -ls`` over the same files."""
    make_notes(folder / "in", FILES)
    command = call_batch(folder / "in", folder / "out")
    watch_run(command)
    ours, theirs = [], []
    for _ in range(ROUNDS):
        theirs.append(_time_command(["find", str(folder / "in"), "-ls"]))
        ours.append(_time_command(command))
    wall = show_best([a for a, _ in ours], [a for a, _ in theirs])
    cpu = show_best([b for _, b in ours], [b for _, b in theirs])
    print(f"  {FILES} files, best of {ROUNDS} in turns: wall, rerun / find -ls {wall}; CPU {cpu}")


def _time_command(command: list[str]) -> tuple[float, float]:
    """Seconds and CPU seconds of a command that has no process below it worth a word."""
    import resource
    import subprocess
    import time

    before, began = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
    subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    cpu = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return time.perf_counter() - began, cpu


def measure_rows(folder: Path) -> None:
    """Prints the most memory of the parent where the ledger has a million rows."""
    make_links(folder / "in")
    (folder / "out/.zapisy").mkdir(parents=True)
    with (folder / "out/.zapisy/journal.jsonl").open("wb") as journal:
        ledger = Ledger(folder / "out/.zapisy/ledger.sqlite")
        ledger.commit(_make_rows(folder / "in", journal))  # type: ignore[arg-type]
        ledger.close()
    for what in ("write all output", "nothing to do", "a new file", "a file that is gone"):
        if what == "a new file":
            (folder / "in/zz.txt").write_text("Zápis ze schůze dne 5. 5. 2025\n", "utf-8")
        elif what == "a file that is gone":
            (folder / "in/zz.txt").unlink()
        run = watch_run(call_batch(folder / "in", folder / "out", "--workers", 1))
        print(f"  {what}: parent {run.parent} MB, {run.wall:.0f} s, exit code {run.code}", flush=True)
    database = sqlite3.connect(folder / "out/.zapisy/ledger.sqlite")
    rows = database.execute("SELECT COUNT(*) FROM documents").fetchone()[0]
    with (folder / "out/records.jsonl").open("rb") as records:
        print(f"  {rows} rows, {sum(1 for _ in records)} records")


def make_links(folder: Path) -> None:
    """A million names of a few files, in folders of a thousand."""
    for number in range(ROWS):
        below = folder / f"{number // 1000:04}"
        if number % 1000 == 0:
            below.mkdir(parents=True)
        name = below / f"{number:07}.txt"
        if number % LINKS == 0:
            first = name
            first.write_text(f"Zápis {number}\n", "utf-8")
        else:
            os.link(first, name)


def _make_rows(folder: Path, journal: object) -> Iterator[Outcome]:
    settings = f"{VERSION} - ocr=auto"
    template = dump_line(make_failure("PATH", "no_text", "the file has no text", b""))
    for below in sorted(os.listdir(folder)):
        for name in sorted(os.listdir(folder / below)):
            path, about = f"{below}/{name}", os.stat(folder / below / name)
            line = template.replace('"PATH"', json.dumps(path)).encode()
            start = journal.tell()  # type: ignore[attr-defined]
            journal.write(line + b"\n")  # type: ignore[attr-defined]
            digest = f"{int(name[:-4]):064}"
            yield Outcome(path, about.st_size, about.st_mtime_ns, digest, ".txt", settings, "failed", "no_text",
                          "", 0.01, start, len(line))  # fmt: skip
