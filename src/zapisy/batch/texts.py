"""The texts of documents below OUT/texts, to which the offsets of records refer."""

from __future__ import annotations

import shutil
from pathlib import Path


def place_text(out: Path, path: str) -> Path:
    """Where the text of a document is written."""
    parts = [part for part in path.split("/") if part not in ("", ".", "..")]
    return out.joinpath("texts", *parts[:-1], parts[-1] + ".txt")


def write_text(out: Path, path: str, text: str) -> None:
    """Writes the text of a document."""
    file = place_text(out, path)
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, "utf-8", newline="\n", errors="surrogatepass")


def copy_text(out: Path, path: str, copy: str) -> None:
    """Writes the text of a document for another one with the same bytes, where it is there."""
    text, file = place_text(out, path), place_text(out, copy)
    if text.exists():
        file.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(text, file)
