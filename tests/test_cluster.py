"""A real local Dask cluster of several processes: the same records, a lost worker, a document that ends its process."""

from __future__ import annotations

import os
import signal
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from zapisy.batch import Batch, run_batch
from zapisy.errors import UsageError

pytest.importorskip("distributed", reason="needs dask.distributed: pip install 'zapisy[dask]'")


@pytest.fixture(scope="module")
def cluster() -> Iterator[Any]:
    from distributed import LocalCluster

    with LocalCluster(
        n_workers=2, threads_per_worker=1, processes=True, dashboard_address=None, memory_limit=0
    ) as started:
        yield started


def write_minutes(folder: Path, count: int) -> None:
    folder.mkdir()
    for number in range(count):
        text = f"Zápis z {number}. schůze výboru spolku Kamínek dne 3. 4. 2023\nPřítomni: Jan Krátký, Eva Tichá\n"
        (folder / f"{number:03}.txt").write_text(text + f"Poznámka {number}\n" * 40, "utf-8")
    (folder / "bad.pdf").write_bytes(b"%PDF-1.7\nnothing")


def run(folder: Path, out: Path, **options: object) -> bytes:
    run_batch(Batch((str(folder),), out, workers=1, **options))  # type: ignore[arg-type]
    return (out / "records.jsonl").read_bytes()


def test_a_cluster_gives_the_same_records(cluster: Any, tmp_path: Path) -> None:
    write_minutes(tmp_path / "in", 60)
    alone = run(tmp_path / "in", tmp_path / "alone")
    assert run(tmp_path / "in", tmp_path / "out", dask=cluster.scheduler_address) == alone


@pytest.mark.skipif(sys.platform != "linux", reason="kills a worker by its number")
def test_a_lost_worker_loses_nothing(cluster: Any, tmp_path: Path) -> None:
    write_minutes(tmp_path / "in", 400)
    alone = run(tmp_path / "in", tmp_path / "alone")

    def kill_one() -> None:
        time.sleep(0.7)
        nanny = next(iter(cluster.workers.values()))
        os.kill(nanny.pid, signal.SIGKILL)

    killer = threading.Thread(target=kill_one)
    killer.start()
    assert run(tmp_path / "in", tmp_path / "out", dask=cluster.scheduler_address) == alone
    killer.join()


@pytest.mark.skipif(sys.platform != "linux", reason="memory is watched in /proc")
def test_a_document_that_ends_its_process_has_its_code(cluster: Any, tmp_path: Path) -> None:
    write_minutes(tmp_path / "in", 6)
    (tmp_path / "in/000.txt").write_text("Přítomni: " + "Jan Krátký, Eva Tichá, " * 60_000, "utf-8")
    lines = run(tmp_path / "in", tmp_path / "out", dask=cluster.scheduler_address, memory=150).splitlines()
    assert b'"code":"memory"' in lines[0]
    assert all(b'"code":"memory"' not in line for line in lines[1:])


def test_no_scheduler_is_told(tmp_path: Path) -> None:
    write_minutes(tmp_path / "in", 1)
    with pytest.raises(UsageError, match="no Dask scheduler"):
        run(tmp_path / "in", tmp_path / "out", dask="tcp://127.0.0.1:9")
