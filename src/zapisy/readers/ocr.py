"""Pictures of pages → lines of words, through the external program tesseract with its Czech data.

A page is made upright (deskewed), leaders of dots under signatures are left out, and words come with their boxes in points and
tesseract's own certainty. What was recognised is kept by the hash of the page where a cache folder is given.
"""

from __future__ import annotations

import csv
import hashlib
import io
import os
import re
import shutil
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Final

from zapisy.errors import MissingProgramError, ReadError
from zapisy.readers.ocr_settings import AUTO, OcrSettings
from zapisy.readers.pdf_lines import TextLine, Word

if TYPE_CHECKING:
    from PIL.Image import Image

DPI: Final = 200
"""Dots per inch at which pages are rendered."""
SMALL: Final = 260
"""Dots per inch to which coarser pictures are enlarged before they are recognised."""
TIMEOUT: Final = 90
"""Seconds that tesseract may take over one page."""
UNSURE: Final = 25.0
"""Per cent of certainty below which a word is noise."""
PACKAGES: Final = "tesseract-ocr tesseract-ocr-ces"

_LEADER: Final = re.compile(r"[^\w\d]*[.…_,\-–—=~·:;'\"|]{3,}[^\w\d]*")
_BULLET: Final = re.compile(r"[^\w\s.()–-]{1,2}|e")
_NOISE: Final = re.compile(r"[^\w§%&/+]+")


@dataclass(frozen=True, slots=True)
class Recognised:
    """What a page shows: its lines from top to bottom, and the mean certainty of its words (0–100)."""

    lines: list[TextLine]
    certainty: float


def find_tesseract() -> str | None:
    """The path of tesseract, if it is there and knows Czech."""
    program = shutil.which("tesseract")
    return program if program and "ces" in _list_languages(program) else None


@cache
def _list_languages(program: str) -> frozenset[str]:
    try:
        done = subprocess.run(
            [program, "--list-langs"], capture_output=True, text=True, timeout=20, check=False
        )
    except (OSError, subprocess.TimeoutExpired):
        return frozenset()
    return frozenset((done.stdout + done.stderr).split())


def recognise_page(picture: Image, dpi: float, settings: OcrSettings = AUTO) -> Recognised:
    """The lines of a page. Raises MissingProgramError without tesseract, ReadError with code timeout or damaged."""
    from zapisy.readers.ocr_pictures import prepare_picture

    program = find_tesseract()
    if program is None:
        raise MissingProgramError("tesseract (with Czech)", PACKAGES)
    prepared, scale = prepare_picture(picture, dpi, SMALL)
    table = _recognise(program, prepared, dpi * scale, settings)
    words = list(_read_words(table, 72 / (dpi * scale)))
    certainty = sum(sure for _, _, sure in words) / len(words) if words else 0.0
    return Recognised(_group_lines(words), round(certainty, 1))


def _recognise(program: str, picture: Image, dpi: float, settings: OcrSettings) -> str:
    """Tesseract's table of words, from the cache where it is there."""
    key = hashlib.sha256(
        picture.tobytes() + f"{picture.size} {dpi:.0f} {_find_version(program)}".encode()
    ).hexdigest()
    kept = Path(settings.cache) / f"{key}.tsv" if settings.cache else None
    if kept is not None and kept.exists():
        return kept.read_text("utf-8")
    table = _run_tesseract(program, picture, dpi)
    if kept is not None:
        kept.parent.mkdir(parents=True, exist_ok=True)
        beside = kept.with_suffix(f".{os.getpid()}")
        beside.write_text(table, "utf-8")
        os.replace(beside, kept)
    return table


@cache
def _find_version(program: str) -> str:
    done = subprocess.run([program, "--version"], capture_output=True, text=True, timeout=20, check=False)
    return (done.stdout + done.stderr).split("\n", maxsplit=1)[0]


def _run_tesseract(program: str, picture: Image, dpi: float) -> str:
    content = io.BytesIO()
    picture.save(content, "PNG", compress_level=1)
    command = [program, "stdin", "stdout", "-l", "ces", "--dpi", f"{dpi:.0f}", "--psm", "4", "tsv"]
    environment = {**os.environ, "OMP_THREAD_LIMIT": "1"}
    try:
        done = subprocess.run(
            command, input=content.getvalue(), capture_output=True, timeout=TIMEOUT, check=False, env=environment
        )  # fmt: skip
    except subprocess.TimeoutExpired:
        raise ReadError(
            "timeout", f"recognising a page took over {TIMEOUT} s; look at the file by hand"
        ) from None
    if done.returncode != 0:
        raise ReadError("damaged", "tesseract cannot read a page of the file; look at it by hand")
    return done.stdout.decode("utf-8", "replace")


def _read_words(table: str, scale: float) -> Iterator[tuple[tuple[str, ...], Word, float]]:
    """Words with the line they stand in (page, block, paragraph, line) and their certainty."""
    for row in csv.DictReader(io.StringIO(table), delimiter="\t", quoting=csv.QUOTE_NONE):
        text, sure = (row.get("text") or "").strip(), float(row.get("conf") or -1)
        if row.get("level") != "5" or sure < UNSURE or not text or _LEADER.fullmatch(text):
            continue
        if sure < 2 * UNSURE and _NOISE.fullmatch(text) and not _BULLET.fullmatch(text):
            continue
        left, top, width, height = (float(row[key]) * scale for key in ("left", "top", "width", "height"))
        line = tuple(row[key] for key in ("page_num", "block_num", "par_num", "line_num"))
        yield line, Word(text, left, top, left + width, top + height, False), sure


def _group_lines(words: list[tuple[tuple[str, ...], Word, float]]) -> list[TextLine]:
    lines: dict[tuple[str, ...], list[Word]] = {}
    for line, word, _ in words:
        lines.setdefault(line, []).append(word)
    return [TextLine(tuple(_mend_bullet(each)), _measure_size(each)) for each in lines.values()]


def _mend_bullet(words: list[Word]) -> list[Word]:
    """A bullet before a capital, which tesseract takes for some sign or for the letter e, is a bullet again."""
    if len(words) > 1 and words[1].text[:1].isupper() and _BULLET.fullmatch(words[0].text):
        return [replace(words[0], text="•"), *words[1:]]
    return words


def _measure_size(words: list[Word]) -> float:
    """The font size of a line: some nine tenths of the height of its highest word."""
    return round(max(word.bottom - word.top for word in words) * 0.9, 1)
