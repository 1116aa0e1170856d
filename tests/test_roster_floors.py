"""What linking must reach on generated and on written mentions; the benches print the same figures with the errors."""

from __future__ import annotations

import sys
from collections import Counter
from pathlib import Path

import pytest

from zapisy.roster import Roster

BENCH = Path(__file__).parents[1] / "bench"


@pytest.fixture(autouse=True)
def bench(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.syspath_prepend(str(BENCH))
    monkeypatch.setattr(sys, "dont_write_bytecode", True)


@pytest.mark.parametrize(
    ("size", "noise", "precision", "recall"),
    [
        (50, "clean", 0.997, 0.99),
        (500, "clean", 0.998, 0.99),
        (500, "noisy", 0.995, 0.96),
        (3000, "noisy", 0.99, 0.95),
    ],
)
def test_generated_mentions(size: int, noise: str, precision: float, recall: float) -> None:
    from roster_people import Writer, make_people
    from roster_score import judge

    people = make_people(size, size)
    linker = Roster(people).linker

    def link(text: str) -> tuple[str, str | None]:
        found = linker.link_text(text)
        return found.status, found.id

    score, _ = judge(Writer(people, noise, 1).write(1500), link)
    assert score.right / (score.right + score.wrong) >= precision
    assert score.right / (score.right + score.missed) >= recall
    assert score.ambiguous_said >= 0.98 * score.ambiguous


def test_written_minutes() -> None:
    import zapisy
    from roster_sentences import DATA, judge_mention, read_blocks

    roster = Roster.load(DATA / "roster_mentions.csv")
    verdicts: Counter[str] = Counter()
    for text, marks in read_blocks():
        minutes = zapisy.read(text.encode(), roster=roster)
        verdicts.update(judge_mention(mark, minutes)[0] for mark in marks)
    assert verdicts.total() >= 300
    assert verdicts["right"] >= 0.97 * verdicts.total()
    assert verdicts["wrong"] <= 0.012 * verdicts.total()
