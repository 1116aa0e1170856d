"""Minutes of further genres, and those held back: each is read, its evidence is true, its gold says what it holds."""

from __future__ import annotations

import html
import json
import re
from pathlib import Path
from typing import Any

import pytest

import zapisy
from test_record import check_places
from zapisy.flow import read_minutes
from zapisy.record import Document

FOLDERS = tuple(Path(__file__).parent / name for name in ("unseen", "further", "heldout"))
GOLDS = sorted(file for folder in FOLDERS for file in folder.glob("*.json"))
OFFICERS = ("chairs", "recorders", "verifiers")
WORDED = ("decisions", "tasks", "dates", "agenda")
"""Keys whose entries have their words from the document."""


def read_gold(file: Path) -> tuple[Path, dict[str, Any]]:
    """The document that a gold file belongs to, and what the gold says."""
    return file.with_suffix(""), json.loads(file.read_text("utf-8"))


def read_written(document: Path) -> str:
    """The document as its clerk wrote it, in one of the two encodings that Czech offices use."""
    content = document.read_bytes()
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError:
        return content.decode("cp1250")


def close_space(text: str) -> str:
    """A text without marks of Markdown and HTML, its white space one blank each."""
    return " ".join(html.unescape(re.sub(r"<[^<>]{0,200}>|[_|]|(?m:^>)", " ", text.replace("*", ""))).split())


def test_there_are_documents() -> None:
    documents = {
        file.name
        for folder in FOLDERS
        for file in folder.iterdir()
        if file.suffix in {".txt", ".html", ".md"}
    }
    assert documents - {"README.md"} == {file.stem for file in GOLDS} != set()


@pytest.mark.parametrize("file", GOLDS, ids=lambda file: file.stem)
def test_record_is_made_and_its_evidence_is_true(file: Path) -> None:
    document, gold = read_gold(file)
    source = zapisy.read_source(document)
    minutes = read_minutes(source, Document())
    check_places(source, minutes)
    assert minutes.persons
    assert bool(minutes.dates) == bool(gold.get("dates"))


@pytest.mark.parametrize("file", GOLDS, ids=lambda file: file.stem)
def test_gold_is_of_its_document(file: Path) -> None:
    document, gold = read_gold(file)
    written = read_written(document)
    whole = re.sub(r"(?<=[^\W\d_])-\n\s*(?=[a-zá-ž])", "", written)  # words that a line end divides
    texts = [close_space(text).replace(" ", "") for text in (written, whole)]  # letters may be spaced
    for entry in (entry for key in WORDED for entry in gold.get(key, [])):
        said = close_space(entry.get("text") or entry["title"]).replace(" ", "")
        assert any(said in text for text in texts)
    people = {person["name"] for key in ("attendees", "absentees", "guests") for person in gold.get(key, [])}
    assert people | {name for key in OFFICERS for name in gold.get(key, [])} <= set(gold["persons"])
    assert len(gold["persons"]) == len(set(gold["persons"]))
