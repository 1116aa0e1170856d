"""Thousands of damaged documents through one batch: every one is accounted for, whatever it does.

    python bench/mutations.py [--count 5000] [--timeout 20]

Mutations of samples/ with a fixed seed: bits flipped, stretches cut out, doubled, swapped or zeroed, ends cut off, parts of zip
files swapped between documents. Prints statuses and codes, the longest run beyond the deadline, and the memory of workers.
"""

from __future__ import annotations

import argparse
import io
import json
import random
import sqlite3
import subprocess
import sys
import tempfile
import time
import zipfile
from collections import Counter
from collections.abc import Callable
from pathlib import Path

from documents import SAMPLES
from zapisy.errors import READ_CODES


def flip_bits(data: bytearray, rng: random.Random) -> bytes:
    """One to sixty-four bits turned."""
    for _ in range(rng.randint(1, 64)):
        data[rng.randrange(len(data))] ^= 1 << rng.randrange(8)
    return bytes(data)


def cut_end(data: bytearray, rng: random.Random) -> bytes:
    """The end is missing."""
    return bytes(data[: rng.randrange(len(data))])


def cut_middle(data: bytearray, rng: random.Random) -> bytes:
    """A stretch is missing."""
    start = rng.randrange(len(data))
    return bytes(data[:start] + data[start + rng.randint(1, 4096) :])


def double_stretch(data: bytearray, rng: random.Random) -> bytes:
    """A stretch stands twice."""
    start = rng.randrange(len(data))
    end = start + rng.randint(1, 4096)
    return bytes(data[:end] + data[start:])


def zero_stretch(data: bytearray, rng: random.Random) -> bytes:
    """A stretch is zeros."""
    start = rng.randrange(len(data))
    end = min(len(data), start + rng.randint(1, 4096))
    data[start:end] = bytes(end - start)
    return bytes(data)


def swap_parts(data: bytearray, rng: random.Random) -> bytes:
    """Two parts of a zip file have each other's content, or one is damaged inside; others get bits flipped."""
    try:
        with zipfile.ZipFile(io.BytesIO(bytes(data))) as packed:
            parts = {name: packed.read(name) for name in packed.namelist()}
    except (zipfile.BadZipFile, OSError):
        return flip_bits(data, rng)
    names = sorted(parts)
    one, other = rng.choice(names), rng.choice(names)
    parts[one], parts[other] = parts[other], parts[one]
    if one == other and parts[one]:
        parts[one] = flip_bits(bytearray(parts[one]), rng)
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED) as packed:
        for name in names:
            packed.writestr(name, parts[name])
    return written.getvalue()


MUTATIONS: tuple[Callable[[bytearray, random.Random], bytes], ...] = (
    flip_bits, cut_end, cut_middle, double_stretch, zero_stretch, swap_parts,
)  # fmt: skip


def make_mutations(folder: Path, count: int) -> None:
    """So many damaged documents."""
    sources = sorted(SAMPLES.iterdir())
    for number in range(count):
        rng = random.Random(number)
        source = sources[number % len(sources)]
        mutate = MUTATIONS[number // len(sources) % len(MUTATIONS)]
        below = folder / f"{number // 250:03}"
        below.mkdir(parents=True, exist_ok=True)
        (below / f"{number:05}{source.suffix}").write_bytes(mutate(bytearray(source.read_bytes()), rng))


def main() -> None:
    """Prints what became of all of them."""
    arguments = argparse.ArgumentParser(description=(__doc__ or "").split("\n", maxsplit=1)[0])
    arguments.add_argument("--count", type=int, default=5000)
    arguments.add_argument("--timeout", type=float, default=20.0)
    options = arguments.parse_args()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        make_mutations(folder / "in", options.count)
        began = time.monotonic()
        done = subprocess.run(
            [sys.executable, "-m", "zapisy", "batch", str(folder / "in"), str(folder / "out"),
             "--timeout", str(options.timeout), "--memory", "1024"],
            stderr=subprocess.PIPE, text=True, check=False,
        )  # fmt: skip
        took = time.monotonic() - began
        codes: Counter[str] = Counter()
        paths = set()
        for line in (folder / "out/records.jsonl").read_text("utf-8").split("\n"):
            if line:
                record = json.loads(line)
                paths.add(record["document"]["path"])
                codes[record.get("error", {}).get("code") or record["document"]["status"]] += 1
        database = sqlite3.connect(folder / "out/.zapisy/ledger.sqlite")
        slowest = database.execute("SELECT MAX(seconds) FROM documents").fetchone()[0]
        print(
            f"{options.count} mutations in {took:.0f} s, exit code {done.returncode}, {options.count - len(paths)} unaccounted"
        )
        print("  " + ", ".join(f"{code} {count}" for code, count in codes.most_common()))
        unknown = set(codes) - set(READ_CODES) - {"ok", "partial"}
        print(f"  slowest {slowest:.1f} s, undocumented codes: {', '.join(sorted(unknown)) or 'none'}")
        if "Traceback" in done.stderr:
            print(done.stderr[-2000:])


if __name__ == "__main__":
    main()
