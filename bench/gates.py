"""Measures what the gates before the model are worth: how often each feature holds, how often it is right, its points.

    python bench/gates.py [--table]

The points are fitted (logistic regression) over generated sentences of other seeds than the training's, neutral prose,
tests/unseen, and data/lone_names.txt; the judged points are the prior, so that a feature that is hardly ever met keeps them.
Generated text, annotated minutes and the notes of lone names have a start each, since some name more; the gates use that of minutes. ``out of fold`` are five folds
by document; gold is never fitted. ``--table`` prints finders/model/points.py anew.
"""

from __future__ import annotations

import argparse
from collections.abc import Sequence

import numpy as np

import zapisy
from documents import LONE, list_documents, list_unseen
from gates_truth import Judged, judge_annotated, judge_generated, judge_marked, judge_neutral
from model import PACKAGED
from zapisy.finders.model.gates import ENOUGH, features_of, measure_odds
from zapisy.finders.model.points import MEASURED, SHARE, START

SENTENCES, NEUTRAL, FOLDS = 3000, 1000, 5
SPREAD = 0.25
"""Variance of the points around the judged ones: what keeps rare features where they were."""
LABELS = ("PERSON", "ORGANIZATION")
JUDGED_BEFORE = 0.8
"""The confidence from which the judged points took a proposal."""
KINDS = (("generated", "neutral"), ("unseen", "gold"), ("lone_names",))
"""Sources that have a start of their own, since they name more or less: the gates use that of the second."""
STARTS = len(KINDS)


def main() -> None:
    """Prints the table or the report."""
    arguments = argparse.ArgumentParser(description=__doc__.split("\n")[0] if __doc__ else None)
    arguments.add_argument("--table", action="store_true", help="print finders/model/points.py")
    options = arguments.parse_args()
    model = zapisy.load_model(str(PACKAGED))
    rows = [*judge_generated(model, SENTENCES), *judge_neutral(model, NEUTRAL)]
    rows += [*judge_annotated(model, "unseen", list_unseen()), *judge_marked(model, LONE)]
    gold = [] if options.table else list(judge_annotated(model, "gold", list_documents()))
    for label in LABELS:
        fitted, kept = ([row for row in part if row.label == label] for part in (rows, gold))
        (print_table if options.table else print_report)(label, fitted, kept)


def print_table(label: str, rows: Sequence[Judged], kept: Sequence[Judged]) -> None:
    """The rows of finders/model/points.py."""
    fitted = fit_points(label, rows)
    start, share, points = fitted[1], fitted[STARTS], fitted[STARTS + 1 :]
    print(f"START {label}: {start:.1f}   SHARE: {share:.2f}")
    for feature, point in zip(features_of(label), points, strict=True):
        held = [row.right for row in rows if feature.name in row.holds]
        print(f'        "{feature.name}": Points({point:.0f}, {len(held)}, {sum(held)}),')


def print_report(label: str, rows: Sequence[Judged], kept: Sequence[Judged]) -> None:
    """Each feature with its shares, then how today's points, the judged ones and those out of fold do."""
    print(f"{label:48} {'held':>5} {'right':>6} {'else':>6} {'judged':>7} {'points':>7}")
    for feature in features_of(label):
        held, other = ([r.right for r in rows if (feature.name in r.holds) == held] for held in (True, False))
        point = MEASURED[label][feature.name].points
        share = f"{sum(held) / len(held):6.2f}" if held else "     -"
        print(
            f"  {feature.name:46} {len(held):5} {share} {np.mean(other):6.2f} {feature.judged:+7.1f} {point:+7.0f}"
        )
    judged = np.array([*[0.0] * STARTS, 1.0, *(f.judged for f in features_of(label))])
    points = (float(MEASURED[label][f.name].points) for f in features_of(label))
    today = np.array([*[START[label]] * STARTS, SHARE[label], *points])
    for source in ("generated", "neutral", "lone_names", "unseen", "gold"):
        part = [row for row in (*rows, *kept) if row.source == source]
        if part:
            print_quality(f"{source}, judged points", part, rate_rows(label, part, judged), JUDGED_BEFORE)
            print_quality(f"{source}, the gates' points", part, rate_rows(label, part, today), ENOUGH)
    rated = list(rate_out_of_fold(label, rows))
    for source in ("generated", "lone_names", "unseen"):
        part = [(row, rate) for row, rate in rated if row.source == source]
        if not part:
            continue
        print_quality(f"{source}, out of fold", [r for r, _ in part], np.array([p for _, p in part]), ENOUGH)


def print_quality(name: str, rows: Sequence[Judged], rates: np.ndarray, enough: float) -> None:
    """Precision and recall of what is taken, and how far confidence and truth lie apart in ten bins."""
    right = np.array([row.right for row in rows], float)
    taken, bins = rates >= enough, np.minimum((rates * 10).astype(int), 9)
    gaps = [abs((rates - right)[bins == number].sum()) for number in range(10)]
    precision = right[taken].mean() if taken.any() else float("nan")
    print(
        f"  {name:30} {len(rows):4} proposals, {taken.sum():3} taken from {enough}: P {precision:.3f} "
        f"R {right[taken].sum() / max(1, right.sum()):.3f}  calibration error {sum(gaps) / len(rows):.3f}"
    )


def rate_out_of_fold(label: str, rows: Sequence[Judged]) -> list[tuple[Judged, float]]:
    """Each proposal rated by points to which its document gave nothing."""
    places = sorted({(row.source, row.document) for row in rows})
    fold = {place: number % FOLDS for number, place in enumerate(places)}
    rated: list[tuple[Judged, float]] = []
    for number in range(FOLDS):
        inside = [row for row in rows if fold[row.source, row.document] == number]
        fit = fit_points(label, [row for row in rows if fold[row.source, row.document] != number])
        rated += zip(inside, rate_rows(label, inside, fit), strict=True)
    return rated


def rate_rows(label: str, rows: Sequence[Judged], fit: np.ndarray) -> np.ndarray:
    """The confidence of each proposal."""
    return 1 / (1 + np.exp(-describe_rows(label, rows) @ fit))


def describe_rows(label: str, rows: Sequence[Judged]) -> np.ndarray:
    """One row of numbers for each proposal: of which kind it is, the model's own log-odds, the features."""
    names = [feature.name for feature in features_of(label)]
    return np.array(
        [
            [*(r.source in kind for kind in KINDS), measure_odds(r.score), *(n in r.holds for n in names)]
            for r in rows
        ],
        float,
    )


def fit_points(label: str, rows: Sequence[Judged]) -> np.ndarray:
    """The starts, the share of the model's own log-odds, whole points."""
    values, right = describe_rows(label, rows), np.array([row.right for row in rows], float)
    judged = [feature.judged for feature in features_of(label)]
    spread = np.array([*[4.0] * STARTS, SPREAD, *[SPREAD] * len(judged)])
    fitted = regress(values, right, np.array([*[0.0] * STARTS, 1.0, *judged]), spread)
    told = np.array([round(float(fitted[STARTS]) * 4) / 4, *np.round(fitted[STARTS + 1 :])])
    fixed = values[:, STARTS:] @ told
    starts = regress(values[:, :STARTS], right, np.zeros(STARTS), np.full(STARTS, 4.0), fixed)
    return np.concatenate([np.round(starts, 1), told])


def regress(
    values: np.ndarray,
    right: np.ndarray,
    prior: np.ndarray,
    spread: np.ndarray,
    fixed: np.ndarray | float = 0.0,
) -> np.ndarray:
    """Logistic regression with a normal prior, by Newton's steps of at most one point."""
    found = prior.copy()
    for _ in range(200):
        rates = 1 / (1 + np.exp(-(values @ found + fixed)))
        slope = values.T @ (right - rates) - (found - prior) / spread
        step = np.linalg.solve((values.T * (rates * (1 - rates))) @ values + np.diag(1 / spread), slope)
        found += step * min(1.0, 1 / max(1e-9, np.abs(step).max()))
        if np.abs(step).max() < 1e-7:
            break
    return found


if __name__ == "__main__":
    main()
