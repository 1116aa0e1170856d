"""Confidence against correctness: a reliability diagram, its calibration error and how well it tells right from wrong.

    python bench/reliability.py [--wrong N]

Over ../shared/gold and tests/unseen where ../shared has the judge. Each source (an author of documents) is a fold: the
figures of a fold are those of documents of other hands.
"""

from __future__ import annotations

import argparse
import json
from collections import defaultdict
from collections.abc import Iterator
from typing import NamedTuple

import zapisy
from accuracy import load_judge
from documents import GOLD, list_documents, list_unseen

EDGES = (0.0, 0.5, 0.7, 0.8, 0.9, 0.95, 0.98, 0.99, 1.01)
LISTS = ("attendees", "absentees", "guests")


class Value(NamedTuple):
    """A listed person: how sure, whether right, whether a finding touches the list, and where."""

    confidence: float
    right: bool
    finding: bool
    source: str
    place: str


def list_values() -> Iterator[Value]:
    """Everybody who is listed in a document with known truth."""
    judge = load_judge()
    for file in [*list_documents(), *list_unseen()]:
        gold_file = next(GOLD.glob(f"*/{file.name}.json"), file.with_name(f"{file.name}.json"))
        if not gold_file.exists() or "genre" not in (gold := json.loads(gold_file.read_text("utf-8"))):
            continue
        source = file.name.split("--")[0] if "--" in file.name else file.parent.name
        minutes = zapisy.read(file)
        for key in LISTS:
            wanted = {judge.name_key(each["name"]) for each in gold.get(key) or ()}
            for person in getattr(minutes, key):
                places = {(e.start, e.end) for e in person.evidence}
                touched = any(
                    finding.code in ("person_in_two_lists", "attendee_count_mismatch", "officer_absent")
                    and (
                        finding.code == "attendee_count_mismatch"
                        or places & {(e.start, e.end) for e in finding.evidence}
                    )
                    for finding in minutes.findings
                )
                confidence = person.evidence[0].confidence or 0.0
                right = judge.name_key(person.name) in wanted
                yield Value(confidence, right, touched, source, f"{file.name}: {key}: {person.name}")


def find_calibration_error(values: list[Value]) -> float:
    """The mean distance of confidence from correctness over the bins, weighted by how many values each has."""
    error = 0.0
    for low, high in zip(EDGES, EDGES[1:], strict=False):
        inside = [value for value in values if low <= value.confidence < high]
        if inside:
            sure = sum(value.confidence for value in inside)
            error += abs(sure - sum(value.right for value in inside))
    return error / max(len(values), 1)


def find_auroc(values: list[Value]) -> float | None:
    """The share of (right, wrong) pairs in which the right one is the surer; ties count half."""
    right = [value.confidence for value in values if value.right]
    wrong = [value.confidence for value in values if not value.right]
    if not right or not wrong:
        return None
    return sum((r > w) + 0.5 * (r == w) for r in right for w in wrong) / (len(right) * len(wrong))


def main() -> None:
    """Prints the diagram, the figures of all and of each fold, and what is wrong though sure."""
    arguments = argparse.ArgumentParser(description=(__doc__ or "").split("\n", maxsplit=1)[0])
    arguments.add_argument(
        "--wrong", type=int, default=0, metavar="N", help="wrong values shown, the surest first"
    )
    options = arguments.parse_args()
    if not GOLD.is_dir():
        print("no ../shared/gold here: reliability is measured against it only")
        return
    values = list(list_values())
    for low, high in zip(EDGES, EDGES[1:], strict=False):
        inside = [value for value in values if low <= value.confidence < high]
        if inside:
            right = sum(value.right for value in inside)
            sure = sum(value.confidence for value in inside) / len(inside)
            print(
                f"{low:.2f}–{min(high, 1):.2f}  said {sure:.3f}  right {right / len(inside):.3f}  of {len(inside):4}"
            )
    gold = [value for value in values if value.source != "unseen"]
    for name, part in (("gold", gold), ("all", values)):
        print(
            f"{name}: {len(part)} listed, ECE {find_calibration_error(part):.4f}, AUROC {find_auroc(part) or 0:.3f}"
        )
    folds: dict[str, list[Value]] = defaultdict(list)
    for value in values:
        folds[value.source].append(value)
    for source, part in sorted(folds.items()):
        auroc = find_auroc(part)
        told = f"{auroc:.3f}" if auroc is not None else "none wrong"
        print(f"  {source:24} {len(part):4} listed, ECE {find_calibration_error(part):.4f}, AUROC {told}")
    for name, part in (("gold", gold), ("all", values)):
        firm = [value for value in part if value.confidence >= 0.7 and not value.finding]
        wrong = sum(not value.right for value in firm)
        print(
            f"{name}: at .7 and more without a finding {wrong} of {len(firm)} wrong ({wrong / max(len(firm), 1):.2%})"
        )
    for value in sorted((v for v in values if not v.right), key=lambda v: -v.confidence)[: options.wrong]:
        print(f"    {value.confidence:.2f}  {value.place}")


if __name__ == "__main__":
    main()
