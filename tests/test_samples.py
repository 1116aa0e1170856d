"""The samples: the same minutes in eight formats give the same record, and the record is the expected one."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest

import zapisy

SAMPLES = Path(__file__).parents[1] / "samples"
NAMES = sorted(file.stem for file in (SAMPLES / "minutes").glob("*.md"))
FORMATS = ("docx", "pdf", "odt", "rtf", "doc", "html", "txt")
PLACES = {"document", "producer", "start", "end", "page", "bbox", "confidence", "found_by"}
"""What may differ between formats."""


def compare_form(value: Any) -> Any:
    """A record without its places; evidence over several lines as one text for each field."""
    if isinstance(value, dict):
        return {key: compare_form(inner) for key, inner in value.items() if key not in PLACES}
    if isinstance(value, list) and value and isinstance(value[0], dict) and "found_by" in value[0]:
        texts: dict[str, str] = {}
        for place in value:
            texts[place["field"] or ""] = f"{texts.get(place['field'] or '', '')} {place['text']}".strip()
        return {field: re.sub(r"\s+", " ", text) for field, text in texts.items()}
    if isinstance(value, list):
        return [compare_form(inner) for inner in value]
    return re.sub(r"\s+", " ", value) if isinstance(value, str) else value


def read_form(path: Path) -> Any:
    try:
        return compare_form(zapisy.read(path).model_dump(mode="json"))
    except zapisy.MissingProgramError as error:
        pytest.skip(f"needs the package {error.package}")


def test_there_are_samples() -> None:
    assert len(NAMES) >= 6


@pytest.mark.parametrize("name", NAMES)
def test_record_is_the_expected_one(name: str) -> None:
    expected = json.loads((SAMPLES / "expected" / f"{name}.json").read_text("utf-8"))
    assert read_form(SAMPLES / "minutes" / f"{name}.md") == compare_form(expected)


@pytest.mark.parametrize("format", FORMATS)
@pytest.mark.parametrize("name", NAMES)
def test_every_format_gives_the_same_record(name: str, format: str) -> None:
    first = read_form(SAMPLES / "minutes" / f"{name}.md")
    assert read_form(SAMPLES / "minutes" / f"{name}.{format}") == first
