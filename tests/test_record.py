"""What holds for every record: evidence, schema, bytes."""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import zapisy
from zapisy.flow import read_minutes
from zapisy.readers.plain import read_plain
from zapisy.record import Document, Minutes, Record
from zapisy.text.source import Source
from zapisy.writers.lines import dump_line

PROJECT = Path(__file__).parents[1]
FOLDERS = (
    PROJECT / "samples" / "minutes",
    PROJECT.parent / "shared" / "gold" / "real",
    PROJECT.parent / "shared" / "gold" / "layouts",
)
DOCUMENTS = [
    file
    for folder in FOLDERS
    if folder.is_dir()
    for file in sorted(folder.iterdir())
    if file.suffix != ".json"
]

MARKUP = re.compile(r"<[^>]*>")
WORDS = st.sampled_from(
    """Přítomni: Omluveni: Hosté: Program: Usnesení č. 1/2024 schvaluje pro 5, proti 0 zdržel se Ing. Jan Novák
    Eva Tichá, 26. 9. 2023 v 17.30 hod. Zapsala: do 15. 10. Úkol: zašle ( ) – - 1. a) MV OSR ZO Rada města
    s.r.o. v. r. NOVÁK""".split()
    + ["\n", "\n\n", "\t", "P ř í t o m n i", "\u00ad", "\u200b", "\ufffe", "e\u0301"]
)


def list_places(value: Any) -> Iterator[dict[str, Any]]:
    """All evidence and mentions anywhere in a record."""
    if isinstance(value, dict):
        if {"start", "end", "text"} <= set(value):
            yield value
        for inner in value.values():
            yield from list_places(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from list_places(inner)


def check_places(source: Source, minutes: Minutes) -> None:
    for place in list_places(minutes.model_dump(mode="json")):
        assert source.text[place["start"] : place["end"]] == place["text"] != ""
    persons = {person.id for person in minutes.persons}
    for entry in (*minutes.attendees, *minutes.absentees, *minutes.guests, *minutes.officers):
        assert entry.person in persons
        assert entry.evidence


@pytest.mark.parametrize("file", DOCUMENTS, ids=lambda file: file.name[-60:])
def test_evidence_is_true(file: Path) -> None:
    try:
        source = zapisy.read_source(file)
    except zapisy.MissingProgramError as error:
        pytest.skip(f"needs the package {error.package}")
    assert unicodedata.is_normalized("NFC", source.text)
    check_places(source, read_minutes(source, Document()))


@pytest.mark.parametrize("file", DOCUMENTS[::7], ids=lambda file: file.name[-60:])
def test_same_bytes_same_record(file: Path) -> None:
    try:
        first, second = zapisy.read(file), zapisy.read(file)
    except zapisy.MissingProgramError as error:
        pytest.skip(f"needs the package {error.package}")
    assert dump_line(first) == dump_line(second)
    assert Record.model_validate_json(dump_line(first)).root == first


@settings(max_examples=60, deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(WORDS, min_size=1, max_size=60))
def test_evidence_is_true_of_any_text(words: list[str]) -> None:
    text = " ".join(words)
    if text.strip():
        source = read_plain(text.encode())
        check_places(source, read_minutes(source, Document()))


@pytest.mark.parametrize("file", sorted((PROJECT / "tests" / "examples").glob("*.txt")), ids=lambda f: f.name)
def test_evidence_is_true_of_all_examples(file: Path) -> None:
    """Hundreds of situations in one text: whatever a finder finds in it must fit the record."""
    source = read_plain(file.read_bytes())
    check_places(source, read_minutes(source, Document()))


EXAMPLES = [
    line
    for file in sorted((PROJECT / "tests" / "examples").glob("*.txt"))
    for line in MARKUP.sub("", file.read_text(encoding="utf-8")).splitlines()
    if line.strip()
]


@settings(max_examples=300, deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(st.sampled_from(EXAMPLES), min_size=1, max_size=12), st.integers(0, 30))
def test_evidence_is_true_of_any_lines(lines: list[str], cut: int) -> None:
    """Lines of all examples put together in any order, the last one cut: no finder may count on what follows."""
    text = "\n".join([*lines[:-1], lines[-1][: max(1, len(lines[-1]) - cut)]])
    if text.strip():
        source = read_plain(text.encode())
        check_places(source, read_minutes(source, Document()))


@pytest.mark.parametrize("text", ["Rada uložila ředitelce", "ZM/8/3/2019.\nV sobotu 7. 10."])
def test_what_breaks_off_fits_the_record(text: str) -> None:
    source = read_plain(text.encode())
    check_places(source, read_minutes(source, Document()))


def test_a_couple_fits_the_record() -> None:
    text = "Přítomni: Petr Vondra, Alena Vondrová\n\nPozemek se prodává manželům Petru a Aleně Vondrovým."
    minutes = read_minutes(read_plain(text.encode()), Document())
    assert [person.name for person in minutes.persons] == ["Petr Vondra", "Alena Vondrová"]


def test_composed_and_decomposed_letters_give_one_record() -> None:
    text = "Zápis z jednání výboru dne 3. 4. 2023\nPřítomni: Jiří Kratochvíl, Žofie Říhová\n"
    composed, decomposed = (read_plain(unicodedata.normalize(form, text).encode()) for form in ("NFC", "NFD"))
    assert composed == decomposed


def test_line_breaks_that_json_allows_are_escaped() -> None:
    source = read_plain("Zápis\u2028ze schůze\u0085výboru dne 1. 2. 2024\nPřítomni: Jan Krátký".encode())
    line = dump_line(read_minutes(source, Document(path="a\u2028b")))
    assert len(line.splitlines()) == 1
    assert json.loads(line)["document"]["path"] == "a\u2028b"
