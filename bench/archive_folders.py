"""Folders of one-page documents, no two alike."""

from __future__ import annotations

import shutil
import zipfile
from pathlib import Path

from documents import SAMPLES

NOTES = {
    ".txt": "\nPoznámka {n}\n",
    ".md": "\n<!-- {n} -->\n",
    ".html": "\n<!-- {n} -->\n",
    ".pdf": "\n%{n}\n",
}
"""What is put behind the content of a copy, so that it is no duplicate."""


def make_archive(folder: Path, count: int) -> None:
    """So many copies of samples/, each with a note of its own, in folders of a hundred; DOCX have it as a comment of the zip."""
    sources = sorted(file for file in SAMPLES.iterdir() if file.suffix in (*NOTES, ".docx"))
    for number in range(count):
        source = sources[number % len(sources)]
        target = _place(folder, number, source.suffix)
        if source.suffix in NOTES:
            target.write_bytes(source.read_bytes() + NOTES[source.suffix].format(n=number).encode())
            continue
        shutil.copyfile(source, target)
        with zipfile.ZipFile(target, "a") as packed:
            packed.comment = str(number).encode()


def make_notes(folder: Path, count: int) -> None:
    """So many plain texts of a few lines."""
    for number in range(count):
        text = (
            f"Zápis ze schůze výboru dne 5. 5. 2025\nPřítomni: Radim Sedloň, Hynek Lomoz\nPoznámka {number}\n"
        )
        _place(folder, number, ".txt").write_text(text, "utf-8")


def _place(folder: Path, number: int, suffix: str) -> Path:
    below = folder / f"{number // 100:05}"
    below.mkdir(parents=True, exist_ok=True)
    return below / f"{number:07}{suffix}"
