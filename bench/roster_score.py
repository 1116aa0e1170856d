"""Counts of right and wrong links, the same for every linker."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable
from typing import NamedTuple

from roster_people import Mention

Linked = tuple[str, str | None]
"""The status of a link and the id that it names."""


class Score(NamedTuple):
    """Counts of one run; a link of an ambiguous mention is wrong, a mention ambiguous by nature owes no link."""

    right: int
    wrong: int
    missed: int
    ambiguous_said: int
    ambiguous: int

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall."""
        return 2 * self.right / max(2 * self.right + self.wrong + self.missed, 1)

    def show(self) -> str:
        """The figures in one line."""
        precision = self.right / max(self.right + self.wrong, 1)
        recall = self.right / max(self.right + self.missed, 1)
        said = (
            f"  ambiguous said {self.ambiguous_said / self.ambiguous:.3f} of {self.ambiguous}"
            if self.ambiguous
            else ""
        )
        return f"P {precision:.4f}  R {recall:.4f}{said}"


def judge(mentions: Iterable[Mention], link: Callable[[str], Linked]) -> tuple[Score, list[str]]:
    """The score of a linker, which gives a status and an id, and its errors."""
    counts: Counter[str] = Counter()
    errors = []
    for mention in mentions:
        status, key = link(mention.text)
        natural = len(mention.answers) > 1
        if natural:
            counts["ambiguous"] += not mention.slip
            counts["said"] += status == "ambiguous" and not mention.slip
            verdict = "wrong" if status == "linked" else None
        elif status == "linked":
            verdict = "right" if key == mention.person else "wrong"
        else:
            verdict = "missed" if mention.person else None
        if verdict:
            counts[verdict] += 1
        if verdict in ("wrong", "missed") or (natural and status == "unknown" and not mention.slip):
            errors.append(
                f"{verdict or 'not said'}  {mention.kind}  {mention.text!r}  is {mention.person}, got {status} {key}"
            )
    return Score(
        counts["right"], counts["wrong"], counts["missed"], counts["said"], counts["ambiguous"]
    ), errors
