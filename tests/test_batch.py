"""Batches: every document gives a line, whatever it is; nothing else is written and nothing is lost."""

from __future__ import annotations

import csv
import json
import os
from pathlib import Path

import pytest

import zapisy
from zapisy.archive import read_entries
from zapisy.batch import Batch, run_batch
from zapisy.collect import Entry, collect_documents
from zapisy.limits import Limits
from zapisy.record import Failure, Minutes

MINUTES = """Zápis z jednání výboru spolku Kamínek, z. s., konaného dne 3. 4. 2023
Přítomni: Jan Krátký, Eva Tichá
Omluveni: Petr Vrána
Zapsala: Eva Tichá
"""


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    folder = tmp_path / "archiv"
    (folder / "2023").mkdir(parents=True)
    (folder / "2023" / "zápis.txt").write_text(MINUTES, "utf-8")
    (folder / "2023" / "zápis.txt.json").write_text("{}", "utf-8")
    (folder / "broken.pdf").write_bytes(b"%PDF-1.7\nnothing")
    (folder / "empty.docx").write_bytes(b"")
    (folder / "photo.jpg").write_bytes(b"\xff\xd8\xff")
    (folder / "without-ending").write_bytes(b"{\\rtf1\\ansi Zapis z jednani}")
    return folder


def _read_lines(path: Path) -> list[dict[str, object]]:
    return [json.loads(line) for line in path.read_text("utf-8").split("\n") if line]


def test_every_document_has_a_line(archive: Path, tmp_path: Path) -> None:
    summary = run_batch(Batch((str(archive),), tmp_path / "out", workers=1))
    lines = _read_lines(tmp_path / "out" / "records.jsonl")
    paths = [line["document"]["path"] for line in lines]  # type: ignore[index]
    assert paths == ["2023/zápis.txt", "broken.pdf", "empty.docx", "without-ending"]
    assert summary.skipped == 2
    assert summary.codes["damaged"] == 1
    assert summary.codes["empty"] == 1
    failed = _read_lines(tmp_path / "out" / "failed.jsonl")
    assert failed == [line for line in lines if "error" in line]
    assert json.loads((tmp_path / "out" / "summary.json").read_text())["documents"] == 4


def test_same_bytes_same_records(archive: Path, tmp_path: Path) -> None:
    for out, workers in (("a", 1), ("b", 2)):
        run_batch(Batch((str(archive),), tmp_path / out, workers=workers))
    assert (tmp_path / "a/records.jsonl").read_bytes() == (tmp_path / "b/records.jsonl").read_bytes()


def test_read_folder_gives_minutes_and_failures(archive: Path) -> None:
    records = list(zapisy.read_folder(archive, workers=1))
    assert [type(record) for record in records] == [Minutes, Failure, Failure, Minutes]


def test_output_inside_the_input_is_not_read(archive: Path) -> None:
    out = archive / "out"
    run_batch(Batch((str(archive),), out, texts=True, workers=1))
    again = run_batch(Batch((str(archive),), out, texts=True, workers=1))
    assert again.documents == 4


def test_texts_are_what_offsets_count_in(archive: Path, tmp_path: Path) -> None:
    run_batch(Batch((str(archive / "2023"),), tmp_path / "out", texts=True, workers=1))
    text = (tmp_path / "out/texts/zápis.txt.txt").read_text("utf-8")
    (line,) = _read_lines(tmp_path / "out" / "records.jsonl")
    for person in line["persons"]:  # type: ignore[attr-defined]
        for mention in person["mentions"]:
            assert text[mention["start"] : mention["end"]] == mention["text"]


def test_spreadsheets_are_safe(tmp_path: Path) -> None:
    (tmp_path / "zlo.txt").write_text('Přítomni: =HYPERLINK("http://x"), Jan Krátký\n' + MINUTES, "utf-8")
    run_batch(Batch((str(tmp_path / "zlo.txt"),), tmp_path / "out", spreadsheets=True, workers=1))
    raw = (tmp_path / "out/attendance.csv").read_bytes()
    assert raw.startswith("\ufeff".encode())
    rows = list(csv.reader(raw.decode("utf-8-sig").splitlines(), delimiter=";"))
    assert rows[0][:2] == ["document", "body"]
    assert any("Jan Krátký" in row for row in rows)
    assert not any(cell.startswith(("=", "+", "-", "@")) for row in rows for cell in row)


def test_a_document_that_takes_too_long_is_given_up(tmp_path: Path, archive: Path) -> None:
    slow = tmp_path / "slow.txt"
    slow.write_text(MINUTES, "utf-8")
    entries = [Entry(slow, "slow.txt"), Entry(slow, "again.txt")]
    replies = list(read_entries(entries, workers=1, limits=Limits(timeout=0.0001)))
    codes = [json.loads(reply.line)["error"]["code"] for reply in replies]
    assert codes == ["timeout", "timeout"]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs FIFOs")
def test_a_fifo_does_not_hang(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.pdf")
    summary = run_batch(Batch((str(tmp_path),), tmp_path / "out", workers=1, timeout=20))
    assert summary.codes["unreadable"] == 1


@pytest.mark.skipif(os.name != "posix", reason="needs file names of any bytes")
def test_a_name_that_is_not_unicode_has_a_line(tmp_path: Path) -> None:
    folder = tmp_path / "in"
    folder.mkdir()
    name = os.fsencode(folder) + b"/z\xe1pis.txt"
    try:
        with open(name, "w", encoding="utf-8") as file:
            file.write(MINUTES)
    except OSError:
        pytest.skip("the file system takes only Unicode names")
    run_batch(Batch((str(folder),), tmp_path / "out", workers=1))
    (line,) = _read_lines(tmp_path / "out" / "records.jsonl")
    assert line["document"]["path"] == "z\\xe1pis.txt"  # type: ignore[index]


def test_missing_input_is_a_usage_error(tmp_path: Path) -> None:
    with pytest.raises(zapisy.UsageError, match="no such file"):
        collect_documents([tmp_path / "nowhere"])


def test_globs_and_several_folders(archive: Path, tmp_path: Path) -> None:
    other = tmp_path / "other"
    other.mkdir()
    (other / "a.txt").write_text(MINUTES, "utf-8")
    paths = [entry.path for entry in collect_documents([archive / "2023", other]).entries]
    assert paths == ["2023/zápis.txt", "other/a.txt"]
    assert [e.path for e in collect_documents([str(archive / "**" / "*.txt")]).entries] == ["zápis.txt"]


def test_bad_files_end_with_a_code(shared: Path, tmp_path: Path) -> None:
    summary = run_batch(Batch((str(shared / "badfiles"),), tmp_path / "out", timeout=60))
    assert summary.documents >= 70
    assert summary.codes["internal"] == 0
    assert summary.codes["crashed"] == 0
    assert summary.codes["timeout"] == 0
