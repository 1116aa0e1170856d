"""Disks that are full or not to be written, clocks that jump, a cluster that loses a worker: told, and nothing lost."""

from __future__ import annotations

import os
import resource
import shutil
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from archive_folders import make_archive
from archive_runs import call_batch, compare_files

DOCUMENTS = 600
OUTPUT = ("records.jsonl", "failed.jsonl", "summary.json")


def measure_disk(folder: Path) -> None:
    """Prints exit code, message and result of runs on bad disks."""
    make_archive(folder / "in", DOCUMENTS)
    _call(folder / "in", folder / "whole")
    for size in (256 * 2**10, 2**20, 3 * 2**20):
        limit = lambda size=size: resource.setrlimit(resource.RLIMIT_FSIZE, (size, size))  # noqa: E731
        _try(folder, f"files of at most {size >> 10} KB", lambda: None, limit)
    for size in (512, 2048, 6144):
        with _mount(folder / "disk", size) as mounted:
            if mounted:
                _try(folder, f"a disk of {size} KB", lambda: _remount(folder / "disk", "size=64m"), out=folder / "disk/out")  # fmt: skip
    with _mount(folder / "disk", 65536) as mounted:
        if mounted:
            _remount(folder / "disk", "ro")
            _try(folder, "a read-only disk", lambda: _remount(folder / "disk", "rw"), out=folder / "disk/out")
    _jump_clocks(folder)


def _try(folder: Path, what: str, mend: object, limit: object = None, out: Path | None = None) -> None:
    """A run that fails, the disk mended, the same run again; whether the output is that of an undisturbed run."""
    out = out or folder / "out"
    failed = _call(folder / "in", out, limit=limit)
    message = failed.stderr.strip().splitlines()[-1].replace(str(folder), "…") if failed.stderr else ""
    traceback = ", A TRACEBACK" if "Traceback" in failed.stderr else ""
    print(f"  {what}: exit code {failed.returncode}{traceback}: {message}")
    mend()  # type: ignore[operator]
    again = _call(folder / "in", out)
    results = {name: compare_files(out / name, folder / "whole" / name) for name in OUTPUT}
    print(
        f"    mended and run again: exit code {again.returncode}, output {', '.join(sorted(set(results.values())))}"
    )
    shutil.rmtree(out, ignore_errors=True)


def _call(
    folder: Path, out: Path, *options: object, limit: object = None
) -> subprocess.CompletedProcess[str]:
    command = call_batch(folder, out, "--workers", 2, *options)
    return subprocess.run(
        command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True, check=False, preexec_fn=limit  # type: ignore[arg-type]
    )  # fmt: skip


@contextmanager
def _mount(place: Path, size: int) -> Iterator[bool]:
    """A small disk in memory; only root may make one."""
    place.mkdir(exist_ok=True)
    done = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", f"size={size}k", "tmpfs", place],
        stderr=subprocess.DEVNULL,
        check=False,
    )
    if done.returncode:
        print(f"  a disk of {size} KB cannot be made here (needs root)")
    yield done.returncode == 0
    if not done.returncode:
        subprocess.run(["umount", place], check=True)


def _remount(place: Path, option: str) -> None:
    subprocess.run(["mount", "-o", f"remount,{option}", place], check=True)


def _jump_clocks(folder: Path) -> None:
    """Times of files before 1970 and far ahead, and a file that is older than the one it takes the place of."""
    for number, file in enumerate(sorted((folder / "in").rglob("*.*"))):
        os.utime(file, (-86_400, -86_400) if number % 2 else (4_300_000_000, 4_300_000_000))
    _call(folder / "in", folder / "clock")
    before = (folder / "clock/records.jsonl").stat().st_mtime_ns
    _call(folder / "in", folder / "clock")
    kept = before == (folder / "clock/records.jsonl").stat().st_mtime_ns
    file = min((folder / "in").rglob("*.txt"))
    file.write_text("Zápis ze schůze výboru dne 5. 5. 2025\n", "utf-8")
    os.utime(file, (-90_000, -90_000))
    _call(folder / "in", folder / "clock")
    _call(folder / "in", folder / "fresh")
    same = compare_files(folder / "clock/records.jsonl", folder / "fresh/records.jsonl")
    print(
        f"  times of 1969 and 2106: read again {not kept}; an older file in the place of a newer: the output is {same}"
    )


def measure_cluster(folder: Path) -> None:
    """Prints whether a run over a cluster that loses a worker twice ends as an undisturbed one."""
    try:
        from distributed import LocalCluster
    except ImportError:
        print(f"  dask.distributed is not installed here ({sys.executable})")
        return
    make_archive(folder / "in", 2 * DOCUMENTS)
    _call(folder / "in", folder / "whole")
    killed: list[int] = []
    with LocalCluster(n_workers=2, threads_per_worker=1, dashboard_address=None, memory_limit=0) as cluster:

        def kill_some() -> None:
            for _ in range(2):
                time.sleep(2.0)
                victim = next(iter(cluster.workers.values())).pid
                os.kill(victim, signal.SIGKILL)
                killed.append(victim)

        killer = threading.Thread(target=kill_some)
        killer.start()
        done = _call(folder / "in", folder / "out", "--dask", cluster.scheduler_address)
        killer.join()
    results = {compare_files(folder / "out" / name, folder / "whole" / name) for name in OUTPUT}
    print(
        f"  {2 * DOCUMENTS} documents, {len(killed)} workers killed, exit code {done.returncode}, output {', '.join(results)}"
    )
