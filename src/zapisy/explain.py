"""How one file was read: its format and blocks, what each finder added, where the time went, why it failed.

Counts and times only: no text and no name of the document stands in it.
"""

from __future__ import annotations

import time
from collections import Counter
from dataclasses import asdict, dataclass, field, fields
from pathlib import Path
from typing import Any

from zapisy.build import build_minutes
from zapisy.check import check_minutes
from zapisy.errors import ReadError
from zapisy.finders import FINDERS
from zapisy.flow import describe_document
from zapisy.found import Found
from zapisy.models import open_model
from zapisy.name_model import NameModel
from zapisy.readers import load_file, read_source, sniff_format
from zapisy.text.source import Source
from zapisy.text.views import View


@dataclass(slots=True)
class Step:
    """One step of reading: its name, its milliseconds, and what it added."""

    name: str
    milliseconds: float
    added: dict[str, int] = field(default_factory=dict)


@dataclass(slots=True)
class Explanation:
    """What happened to a file on its way."""

    path: str
    size: int | None = None
    format: str | None = None
    encoding: str | None = None
    pages: int | None = None
    characters: int | None = None
    blocks: dict[str, int] = field(default_factory=dict)
    notes: list[str] = field(default_factory=list)
    steps: list[Step] = field(default_factory=list)
    findings: dict[str, int] = field(default_factory=dict)
    code: str | None = None
    message: str | None = None

    def dump(self) -> dict[str, Any]:
        """The explanation as plain data."""
        return asdict(self)


def explain_file(path: Path, model: str | None = None) -> Explanation:
    """Reads a file step by step, by a model too where one is named, and tells how it went. Never raises for a bad file."""
    explanation = Explanation(path.as_posix())
    try:
        content = load_file(path)
        explanation.size = len(content)
        explanation.format = sniff_format(content, path.name)
        began = time.perf_counter()
        source = read_source(content, name=path.as_posix())
        explanation.steps.append(Step("read", _measure(began)))
        _describe_source(explanation, source)
        _find(explanation, source, content, open_model(model))
    except ReadError as error:
        explanation.code, explanation.message = error.code, error.message
    return explanation


def _measure(began: float) -> float:
    return round((time.perf_counter() - began) * 1000, 2)


def _describe_source(explanation: Explanation, source: Source) -> None:
    explanation.encoding, explanation.pages = source.encoding, source.pages
    explanation.characters = len(source.text)
    explanation.blocks = dict(sorted(Counter(block.kind.value for block in source.blocks).items()))
    explanation.notes = [str(note) for note in source.notes]


def _find(explanation: Explanation, source: Source, content: bytes, model: NameModel | None) -> None:
    began = time.perf_counter()
    found = Found(View.of(source), model)
    explanation.steps.append(Step("views", _measure(began)))
    for find in FINDERS:
        before = _count(found)
        began = time.perf_counter()
        find(found)
        took = _measure(began)
        added = {key: count - before.get(key, 0) for key, count in _count(found).items()}
        explanation.steps.append(Step(find.__name__, took, {key: n for key, n in added.items() if n}))
    began = time.perf_counter()
    minutes = build_minutes(found, describe_document(content, explanation.path, source))
    explanation.steps.append(Step("build", _measure(began)))
    began = time.perf_counter()
    checked = check_minutes(minutes)
    explanation.steps.append(Step("check", _measure(began)))
    explanation.findings = dict(sorted(Counter(finding.code for finding in checked.findings).items()))


def _count(found: Found) -> dict[str, int]:
    """How much stands on the blackboard, list by list."""
    lists = ((each.name, getattr(found, each.name)) for each in fields(found))
    return {name: len(value) for name, value in lists if isinstance(value, (list, dict))}


def show_explanation(explanation: Explanation) -> str:
    """The explanation for people."""
    told = (
        ("format", explanation.format), ("encoding", explanation.encoding), ("bytes", explanation.size),
        ("pages", explanation.pages), ("characters", explanation.characters),
        ("blocks", ", ".join(f"{count} {kind}" for kind, count in explanation.blocks.items()) or None),
        ("notes", ", ".join(explanation.notes) or None),
        ("findings", ", ".join(f"{code} × {count}" for code, count in explanation.findings.items()) or None),
    )  # fmt: skip
    lines = [explanation.path, *(f"  {name:11} {value}" for name, value in told if value is not None)]
    for step in explanation.steps:
        added = ", ".join(f"{count:+} {name}" for name, count in step.added.items())
        lines.append(f"  {step.milliseconds:8.2f} ms  {step.name:20} {added}".rstrip())
    if explanation.code:
        lines.append(f"  failed: {explanation.message} [{explanation.code}]")
    else:
        total = sum(step.milliseconds for step in explanation.steps)
        lines.append(f"  {total:8.2f} ms  in all")
    return "\n".join(lines) + "\n"
