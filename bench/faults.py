"""Kills a run over and over, and compares what it ends with to a run that nobody touched.

    python bench/faults.py [--documents 2000] [--kills 300]

Documents are copies of samples/, each with a note of its own. Kills go to a worker, to the parent, or to the whole group, at random
with a fixed seed; after a kill of the parent the same command is started again.
"""

from __future__ import annotations

import argparse
import os
import random
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from archive_folders import make_archive
from processes import list_below


def start(archive: Path, out: Path) -> subprocess.Popen[bytes]:
    """A run in a process group of its own."""
    command = [sys.executable, "-m", "zapisy", "batch", str(archive), str(out), "--workers", "2"]
    return subprocess.Popen(command, stderr=subprocess.DEVNULL, start_new_session=True)


def kill_something(process: subprocess.Popen[bytes], rng: random.Random) -> str:
    """Kills a worker, the parent or the group; which."""
    kind = rng.choice(("worker", "worker", "parent", "group"))
    below = list(list_below(process.pid))
    try:
        if kind == "worker" and below:
            os.kill(rng.choice(below), signal.SIGKILL)
        elif kind == "group":
            os.killpg(process.pid, signal.SIGKILL)
        else:
            process.kill()
    except ProcessLookupError:
        pass
    return kind


def main() -> None:
    """Prints how many kills there were and whether the results are the same."""
    arguments = argparse.ArgumentParser(description=(__doc__ or "").split("\n", maxsplit=1)[0])
    arguments.add_argument("--documents", type=int, default=2000)
    arguments.add_argument("--kills", type=int, default=300)
    options = arguments.parse_args()
    rng = random.Random(options.kills)
    with tempfile.TemporaryDirectory() as folder:
        archive, whole, out = Path(folder) / "in", Path(folder) / "whole", Path(folder) / "out"
        make_archive(archive, options.documents)
        (archive / "damaged.pdf").write_bytes(b"%PDF-1.7\nnothing")
        start(archive, whole).wait()
        kills = {"worker": 0, "parent": 0, "group": 0}
        rounds = 0
        while sum(kills.values()) < options.kills:
            rounds += 1
            process = start(archive, out)
            while process.poll() is None and sum(kills.values()) < options.kills:
                time.sleep(rng.uniform(0.02, 0.4))
                kills[kill_something(process, rng)] += 1
            if process.poll() in (
                0,
                3,
            ):  # the run came to its end: the rest of the kills hit a run from the beginning
                compare(whole, out)
                for file in (out / ".zapisy").iterdir():
                    file.unlink()
            process.wait()
        start(archive, out).wait()
        print(f"{options.documents + 1} documents, kills: {kills}, {rounds} starts")
        compare(whole, out)


def compare(whole: Path, out: Path) -> None:
    """Prints whether two outputs are the same, byte for byte."""
    for name in ("records.jsonl", "failed.jsonl"):
        same = (whole / name).read_bytes() == (out / name).read_bytes()
        print(f"{name}: {'the same' if same else 'DIFFERENT'}")


if __name__ == "__main__":
    main()
