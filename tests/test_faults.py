"""Runs that are killed, stopped, changed under their feet: nothing is lost, nothing is repeated, the records are the same."""

from __future__ import annotations

import errno
import json
import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from zapisy.batch import Batch, read_shard, run_batch
from zapisy.batch.journal import Journal
from zapisy.collect import Walk
from zapisy.errors import OutputError, UsageError

BENCH = Path(__file__).parents[1] / "bench"
LINUX = pytest.mark.skipif(sys.platform != "linux", reason="looks for processes in /proc")


def write_minutes(folder: Path, count: int) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    for number in range(count):
        text = f"Zápis z {number}. schůze výboru spolku Kamínek dne 3. 4. 2023\nPřítomni: Jan Krátký, Eva Tichá\n"
        (folder / f"{number:03}.txt").write_text(text + f"Poznámka {number}\n" * 40, "utf-8")


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    write_minutes(tmp_path / "in", 30)
    (tmp_path / "in" / "bad.pdf").write_bytes(b"%PDF-1.7\nnothing")
    return tmp_path / "in"


def run(archive: Path, out: Path, **options: object) -> tuple[list[str], object]:
    summary = run_batch(Batch((str(archive),), out, workers=1, **options))  # type: ignore[arg-type]
    return (out / "records.jsonl").read_text("utf-8").splitlines(), summary


def command(archive: Path, out: Path, *options: str) -> list[str]:
    return [sys.executable, "-m", "zapisy", "batch", str(archive), str(out), "--workers", "2", *options]


@LINUX
def test_a_run_killed_again_and_again_ends_as_one_that_was_not(archive: Path, tmp_path: Path) -> None:
    write_minutes(archive, 400)
    expected, _ = run(archive, tmp_path / "whole")
    rng = random.Random(1)
    for _ in range(4):
        process = subprocess.Popen(
            command(archive, tmp_path / "out"), stderr=subprocess.DEVNULL, start_new_session=True
        )
        time.sleep(rng.uniform(0.4, 1.2))
        if rng.random() < 0.5:
            process.kill()
        else:
            os.killpg(process.pid, signal.SIGKILL)
        process.wait()
    done = subprocess.run(command(archive, tmp_path / "out"), stderr=subprocess.DEVNULL, check=False)
    assert done.returncode == 3
    assert (tmp_path / "out/records.jsonl").read_text("utf-8").splitlines() == expected
    assert (tmp_path / "out/failed.jsonl").read_bytes() == (tmp_path / "whole/failed.jsonl").read_bytes()


@LINUX
def test_killed_workers_lose_nothing(archive: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.syspath_prepend(BENCH)
    from processes import list_below

    write_minutes(archive, 300)
    expected, _ = run(archive, tmp_path / "whole")
    process = subprocess.Popen(command(archive, tmp_path / "out"), stderr=subprocess.PIPE)
    rng = random.Random(2)
    for _ in range(8):  # not without end: a document that dies five times is given up, whoever killed it
        time.sleep(0.3)
        victims = list(list_below(process.pid))
        if victims and process.poll() is None:
            try:
                os.kill(rng.choice(victims), signal.SIGKILL)
            except ProcessLookupError:
                continue
    process.wait(timeout=120)
    assert process.returncode == 3, process.stderr.read() if process.stderr else ""
    again = subprocess.run(command(archive, tmp_path / "out"), stderr=subprocess.DEVNULL, check=False)
    assert again.returncode == 3
    assert (tmp_path / "out/records.jsonl").read_text("utf-8").splitlines() == expected


@pytest.mark.skipif(os.name != "posix", reason="sends SIGINT")
def test_ctrl_c_finishes_and_says_how_to_go_on(archive: Path, tmp_path: Path) -> None:
    write_minutes(archive, 600)
    process = subprocess.Popen(
        command(archive, tmp_path / "out"), stderr=subprocess.PIPE, text=True, encoding="utf-8"
    )
    journal = tmp_path / "out/.zapisy/journal.jsonl"
    while process.poll() is None and not (journal.exists() and journal.stat().st_size):
        time.sleep(0.05)  # on a busy machine it takes its time until documents are read
    process.send_signal(signal.SIGINT)
    _, said = process.communicate(timeout=60)
    if process.returncode == 3:
        pytest.skip("the run was over before it could be stopped")
    assert process.returncode == 130
    assert "run the same command again" in said
    assert "Traceback" not in said
    before = len((tmp_path / "out/records.jsonl").read_text("utf-8").splitlines())
    lines, summary = run(archive, tmp_path / "out")
    assert len(lines) == 601
    assert summary.read == 601 - before  # type: ignore[attr-defined]


def test_unchanged_files_are_not_read_again(archive: Path, tmp_path: Path) -> None:
    first, _ = run(archive, tmp_path / "out")
    again, summary = run(archive, tmp_path / "out")
    assert again == first
    assert summary.read == 0  # type: ignore[attr-defined]


def test_files_and_folders_of_like_names_stand_as_their_paths(tmp_path: Path) -> None:
    for name in ("a.txt", "a/b.txt", "a-b.txt", "a/b/c.txt", "a0.txt", "á/d.txt", "á.txt"):
        (tmp_path / "in" / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / "in" / name).write_text("Zápis ze schůze dne 5. 5. 2025\n", "utf-8")
    paths = [entry.path for entry in Walk((tmp_path / "in",))]
    assert len(paths) == 7
    assert paths == sorted(paths)


def test_a_run_with_nothing_to_do_leaves_the_output_alone(archive: Path, tmp_path: Path) -> None:
    _, first = run(archive, tmp_path / "out", spreadsheets=True)
    before = {file.name: file.stat().st_mtime_ns for file in (tmp_path / "out").iterdir() if file.is_file()}
    _, again = run(archive, tmp_path / "out", spreadsheets=True)
    after = {file.name: file.stat().st_mtime_ns for file in (tmp_path / "out").iterdir() if file.is_file()}
    assert after == before
    assert again.dump() == first.dump()  # type: ignore[attr-defined]


@pytest.mark.parametrize("name", ["0.txt", "zz.txt"])
def test_a_single_new_file_is_noticed_wherever_it_stands(archive: Path, tmp_path: Path, name: str) -> None:
    run(archive, tmp_path / "out")
    (archive / name).write_text("Zápis ze schůze dne 6. 6. 2025\nPřítomni: Ivo Kos\n", "utf-8")
    lines, summary = run(archive, tmp_path / "out")
    assert (len(lines), summary.read) == (32, 1)  # type: ignore[attr-defined]
    (archive / name).unlink()
    lines, summary = run(archive, tmp_path / "out")
    assert (len(lines), summary.gone) == (31, 1)  # type: ignore[attr-defined]


def test_changed_new_and_gone_files_are_noticed(archive: Path, tmp_path: Path) -> None:
    run(archive, tmp_path / "out")
    (archive / "000.txt").write_text("Zápis ze schůze dne 5. 5. 2025\nPřítomni: Ivo Kos\n", "utf-8")
    (archive / "001.txt").unlink()
    (archive / "new.txt").write_text("Zápis ze schůze dne 6. 6. 2025\nPřítomni: Ivo Kos\n", "utf-8")
    lines, summary = run(archive, tmp_path / "out")
    assert (summary.read, summary.gone, summary.documents) == (2, 1, 31)  # type: ignore[attr-defined]
    fresh, _ = run(archive, tmp_path / "fresh")
    assert lines == fresh


def test_verify_sees_a_change_that_size_and_time_hide(archive: Path, tmp_path: Path) -> None:
    run(archive, tmp_path / "out")
    file = archive / "002.txt"
    times = file.stat()
    file.write_text(file.read_text("utf-8").replace("Krátký", "Bílská"), "utf-8")
    os.utime(file, ns=(times.st_atime_ns, times.st_mtime_ns))
    assert run(archive, tmp_path / "out")[1].read == 0  # type: ignore[attr-defined]
    lines, summary = run(archive, tmp_path / "out", verify=True)
    assert summary.read == 1  # type: ignore[attr-defined]
    assert "Bílská" in lines[2]


def test_failed_files_are_read_again_when_asked(archive: Path, tmp_path: Path) -> None:
    run(archive, tmp_path / "out")
    assert run(archive, tmp_path / "out", retry_failed=True)[1].read == 1  # type: ignore[attr-defined]
    assert run(archive, tmp_path / "out", fresh=True)[1].read == 31  # type: ignore[attr-defined]


def test_duplicates_are_read_once_and_all_have_a_line(archive: Path, tmp_path: Path) -> None:
    (archive / "a").mkdir()
    for name in ("a/copy.txt", "zz.txt"):
        (archive / name).write_bytes((archive / "003.txt").read_bytes())
    lines, summary = run(archive, tmp_path / "out", texts=True)
    documents = {d["path"]: d for d in (json.loads(line)["document"] for line in lines)}
    assert documents["003.txt"]["duplicate_of"] is None
    assert documents["a/copy.txt"]["duplicate_of"] == documents["zz.txt"]["duplicate_of"] == "003.txt"
    assert summary.duplicates == 2  # type: ignore[attr-defined]
    assert (tmp_path / "out/texts/zz.txt.txt").read_bytes() == (
        tmp_path / "out/texts/003.txt.txt"
    ).read_bytes()
    (archive / "003.txt").unlink()
    lines, _ = run(archive, tmp_path / "out", texts=True)
    fresh, _ = run(archive, tmp_path / "fresh", texts=True)
    assert lines == fresh
    assert not (tmp_path / "out/texts/003.txt.txt").exists()


def test_records_are_the_same_whatever_the_way(archive: Path, tmp_path: Path) -> None:
    whole, _ = run(archive, tmp_path / "whole")
    run(archive, tmp_path / "out", limit=7)
    lines, summary = run(archive, tmp_path / "out")
    assert lines == whole
    assert summary.read == 24  # type: ignore[attr-defined]


def test_shards_are_parts_of_the_whole(archive: Path, tmp_path: Path) -> None:
    whole, _ = run(archive, tmp_path / "whole")
    lines = []
    for number in (1, 2, 3):
        run_batch(Batch((str(archive),), tmp_path / "out", workers=1, shard=(number, 3)))
        lines += (tmp_path / f"out/records-{number:04}-of-0003.jsonl").read_text("utf-8").splitlines()
    assert sorted(lines) == sorted(whole)
    assert read_shard("2/8") == (2, 8)
    for wrong in ("0/3", "4/3", "x", "1/"):
        with pytest.raises(UsageError):
            read_shard(wrong)


def test_a_lost_output_or_a_cut_journal_is_made_again(archive: Path, tmp_path: Path) -> None:
    lines, _ = run(archive, tmp_path / "out")
    (tmp_path / "out/records.jsonl").unlink()
    assert run(archive, tmp_path / "out")[0] == lines
    with (tmp_path / "out/.zapisy/journal.jsonl").open("r+b") as journal:
        journal.truncate(2000)
    again, summary = run(archive, tmp_path / "out")
    assert again == lines
    assert summary.read > 0  # type: ignore[attr-defined]


@pytest.mark.parametrize("number", [errno.ENOSPC, errno.EFBIG, errno.EDQUOT])
def test_a_full_disk_is_told_and_what_was_committed_is_kept(
    archive: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int
) -> None:
    appended, append = [], Journal.append

    def fill(self: Journal, line: str) -> tuple[int, int]:
        if len(appended) == 12:
            raise OSError(number, os.strerror(number))
        appended.append(line)
        return append(self, line)

    monkeypatch.setattr(Journal, "append", fill)
    with pytest.raises(OutputError, match=os.strerror(number)) as caught:
        run(archive, tmp_path / "out")
    assert caught.value.code == "output"
    monkeypatch.undo()
    lines, summary = run(archive, tmp_path / "out")
    assert len(lines) == 31
    assert summary.read == 31 - 12  # type: ignore[attr-defined]


@pytest.mark.skipif(os.name != "posix" or os.geteuid() == 0, reason="root may write everywhere")
def test_an_output_without_permission_is_told(archive: Path, tmp_path: Path) -> None:
    (tmp_path / "out").mkdir(mode=0o500)
    with pytest.raises(OutputError, match="cannot be written"):
        run(archive, tmp_path / "out")


def test_a_damaged_ledger_is_told(archive: Path, tmp_path: Path) -> None:
    run(archive, tmp_path / "out")
    for file in (tmp_path / "out/.zapisy").glob("ledger*"):
        file.write_bytes(b"no database at all, but long enough to look at" * 100)
    with pytest.raises(OutputError, match="--fresh"):
        run(archive, tmp_path / "out")
    assert len(run(archive, tmp_path / "out", fresh=True)[0]) == 31


def test_two_runs_at_once_are_refused(archive: Path, tmp_path: Path) -> None:
    from zapisy.batch.ledger import Ledger

    (tmp_path / "out/.zapisy").mkdir(parents=True)
    ledger = Ledger(tmp_path / "out/.zapisy/ledger.sqlite")
    with pytest.raises(UsageError, match="another run"):
        run(archive, tmp_path / "out")
    ledger.close()


@LINUX
def test_a_document_that_takes_too_much_memory_is_given_up(tmp_path: Path) -> None:
    write_minutes(tmp_path / "in", 2)
    big = "Přítomni: " + "Jan Krátký, Eva Tichá, " * 60_000
    (tmp_path / "in/000.txt").write_text(big, "utf-8")
    lines, _ = run(tmp_path / "in", tmp_path / "out", memory=150)
    codes = [json.loads(line).get("error", {}).get("code") for line in lines]
    assert codes == ["memory", None]


@pytest.mark.skipif(os.name != "posix" or os.geteuid() == 0, reason="root may open every folder")
def test_a_folder_that_cannot_be_opened_is_not_lost_in_silence(archive: Path, tmp_path: Path) -> None:
    (archive / "locked").mkdir(mode=0o000)
    lines, _ = run(archive, tmp_path / "out")
    assert json.loads(lines[-1])["document"]["path"] == "locked/"


def test_no_name_and_no_text_in_ledger_and_summary(archive: Path, tmp_path: Path) -> None:
    run(archive, tmp_path / "out")
    for file in [*(tmp_path / "out/.zapisy").glob("ledger*"), tmp_path / "out/summary.json"]:
        assert "Krátký".encode() not in file.read_bytes()
