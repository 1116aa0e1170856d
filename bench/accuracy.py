"""Prints precision, recall and F1 per field, with gains and losses against the committed baseline.

    python bench/accuracy.py [--update] [--losses N]

Over ../shared/gold where it is there (judged by its score.py), over samples/ otherwise (judged by the expected
records). The baseline keeps figures and a fingerprint of every error, no text of any document. Further blocks have
the figures over tests/unseen, tests/further and tests/heldout, fictional minutes of further genres and layouts; they need the same judge.
"""

from __future__ import annotations

import argparse
import hashlib
import importlib.util
import json
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

import zapisy
from documents import GOLD, PROJECT, SAMPLES, list_documents, list_further, list_heldout, list_unseen

BASELINE = PROJECT / "bench" / "baseline.json"


def main() -> None:
    """Scores all documents, prints the figures and how they moved."""
    arguments = argparse.ArgumentParser(description=__doc__.split("\n")[0] if __doc__ else None)
    arguments.add_argument("--update", action="store_true", help="make today's figures the baseline")
    arguments.add_argument("--losses", type=int, default=5, metavar="N", help="losses shown for each field")
    options = arguments.parse_args()
    if not GOLD.is_dir():
        print_samples()
        print(
            "tests/unseen, tests/further, tests/heldout: skipped, their judge ../shared/gold/score.py is not there"
        )
        return
    judge = load_judge()
    figures, errors = score_documents(judge, list_documents())
    baseline = json.loads(BASELINE.read_text("utf-8")) if BASELINE.exists() else {"fields": {}, "errors": []}
    print_figures(figures, baseline["fields"])
    print_changes(errors, set(baseline["errors"]), options.losses)
    print("\ntests/unseen: further genres, whose errors are read")
    print_figures(score_documents(judge, list_unseen())[0], {})
    print("\ntests/further: further layouts, whose errors are read")
    print_figures(score_documents(judge, list_further())[0], {})
    print("\ntests/heldout: genres that nobody looked at while writing rules")
    print_figures(score_documents(judge, list_heldout())[0], {})
    if options.update:
        data = {"fields": figures, "errors": sorted(errors)}
        BASELINE.write_text(json.dumps(data, indent=1) + "\n", "utf-8")


def read_records(documents: Iterable[Path]) -> Iterator[tuple[Path, dict[str, Any]]]:
    """Each document and its record; a document that fails has an empty one."""
    for file in documents:
        try:
            yield file, zapisy.read(file).model_dump(mode="json")
        except zapisy.ZapisyError as error:
            print(f"{file.name}: {error.code}", file=sys.stderr)
            yield file, {}


def load_judge() -> ModuleType:
    """score.py of the gold folder as a module."""
    spec = importlib.util.spec_from_file_location("score", GOLD / "score.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def score_documents(
    judge: ModuleType, documents: Iterable[Path]
) -> tuple[dict[str, dict[str, float]], dict[str, tuple[str, str]]]:
    """Figures per field, and every error's fingerprint with its field and description, over what has gold beside it."""
    tally = judge.Tally()
    for file, record in read_records(documents):
        gold = file.with_name(f"{file.name}.json")
        if gold.exists() and "genre" in (content := json.loads(gold.read_text("utf-8"))):
            judge.score_document(tally, file.name, content, record)
    figures = {
        field: {key: row[key] for key in ("precision", "recall", "f1")}
        for field, row in judge.figures(tally).items()
    }
    errors = {
        mark_error(field, *error): (field, "  ".join(map(str, error)))
        for field, listed in tally.errors.items()
        for error in listed
    }
    return figures, errors


def mark_error(field: str, *parts: object) -> str:
    """A fingerprint that tells an error again without holding its text: the field and twelve hex digits."""
    digest = hashlib.sha256("\0".join(map(str, parts)).encode()).hexdigest()
    return f"{field} {digest[:12]}"


def print_figures(figures: dict[str, dict[str, float]], before: dict[str, dict[str, float]]) -> None:
    """One line a field."""
    for field, row in figures.items():
        change = row["f1"] - before.get(field, row)["f1"]
        moved = f"  {change:+.4f}" if abs(change) >= 0.00005 else ""
        print(f"{field:26} P {row['precision']:.3f}  R {row['recall']:.3f}  F1 {row['f1']:.3f}{moved}")


def print_changes(errors: dict[str, tuple[str, str]], before: set[str], shown: int) -> None:
    """Losses item by item, gains by field (a gain's text is an error that is no more)."""
    losses, gains = sorted(set(errors) - before), before - set(errors)
    print(f"\nagainst the baseline: {len(gains)} errors gone, {len(losses)} new")
    for field, count in sorted(Counter(mark.rpartition(" ")[0] for mark in gains).items()):
        print(f"  + {field}: {count} gone")
    seen: Counter[str] = Counter()
    for mark in losses:
        field, text = errors[mark]
        seen[field] += 1
        if seen[field] <= shown:
            print(f"  - {field}: {text[:200]}")


def print_samples() -> None:
    """The share of values of the expected records that are found, without ../shared."""
    right = wanted = found = 0
    for file in list_documents():
        expected = json.loads((SAMPLES.parent / "expected" / f"{file.stem}.json").read_text("utf-8"))
        try:
            record = zapisy.read(file).model_dump(mode="json")
        except zapisy.ZapisyError as error:
            print(f"{file.name}: {error.code}", file=sys.stderr)
            record = {}
        ours, theirs = Counter(list_values(record)), Counter(list_values(expected))
        right += sum((ours & theirs).values())
        wanted += sum(theirs.values())
        found += sum(ours.values())
    print(f"samples: P {right / max(found, 1):.3f}  R {right / max(wanted, 1):.3f} over {wanted} values")


def list_values(record: dict[str, Any]) -> Iterator[str]:
    """The values that a reader of a record looks at, one string each."""
    for key in ("title", "body", "number", "date", "start_time", "end_time", "place"):
        if (value := (record.get("meeting") or {}).get(key)) is not None:
            yield f"meeting.{key}={value}"
    for key, name in (("attendees", "name"), ("absentees", "name"), ("guests", "name"), ("persons", "name")):
        yield from (f"{key}={entry[name]}" for entry in record.get(key) or ())
    for key in ("decisions", "tasks"):
        yield from (f"{key}={entry['text']}" for entry in record.get(key) or ())
    yield from (f"date={entry['text']}={entry['value']}" for entry in record.get("dates") or ())


if __name__ == "__main__":
    main()
