"""Links of hand-written minutes: every mention in data/roster_mentions.txt, read whole with the roster beside it.

    python bench/roster_sentences.py [--errors N]

A mention of somebody of the roster is right where the person that the record has there is linked to that entry; a mention of a stranger
or of no person (a street, a company) is right where nobody is linked there. A mention that no person of the record covers is a miss of
name finding, not of linking, and is told apart.
"""

from __future__ import annotations

import argparse
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import zapisy
from zapisy.record import Minutes, RosterLink
from zapisy.roster import Roster

DATA = Path(__file__).parent / "data"
_MARK = re.compile(r"\[(?P<key>\S+) (?P<words>[^\]]+)\]")


class Marked(NamedTuple):
    """A mention in a text: its place, and whom it means (``?`` several, ``-`` a stranger, ``!`` no person)."""

    start: int
    end: int
    key: str


def read_blocks() -> Iterator[tuple[str, list[Marked]]]:
    """The documents without their marks, and the mentions in them."""
    for block in (DATA / "roster_mentions.txt").read_text("utf-8").strip().split("\n\n"):
        if block.startswith("#"):
            continue
        text, marks, at = "", [], 0
        for match in _MARK.finditer(block):
            text += block[at : match.start()]
            marks.append(Marked(len(text), len(text) + len(match["words"]), match["key"]))
            text += match["words"]
            at = match.end()
        yield text + block[at:] + "\n", marks


def judge_mention(mark: Marked, minutes: Minutes) -> tuple[str, RosterLink | None]:
    """The verdict on one mention, and the link that stands there."""
    found = [p for p in minutes.persons if any(m.start < mark.end and mark.start < m.end for m in p.mentions)]
    links = [person.roster for person in found if person.roster is not None]
    linked = next((link for link in links if link.id), links[0] if links else None)
    if mark.key in ("-", "!"):
        return ("wrong" if linked is not None and linked.id else "right"), linked
    if linked is None:
        return "not found", None
    if mark.key == "?":
        return ("wrong" if linked.id else "right" if linked.status == "ambiguous" else "missed"), linked
    return ("right" if linked.id == mark.key else "wrong" if linked.id else "missed"), linked


def main() -> None:
    """Prints counts by kind of mention, and the errors."""
    arguments = argparse.ArgumentParser(description=(__doc__ or "").split("\n", maxsplit=1)[0])
    arguments.add_argument("--errors", type=int, default=0, metavar="N")
    options = arguments.parse_args()
    roster = Roster.load(DATA / "roster_mentions.csv")
    counts: Counter[tuple[str, str]] = Counter()
    errors = []
    for text, marks in read_blocks():
        minutes = zapisy.read(text.encode(), roster=roster)
        assert minutes.document.characters is not None
        for mark in marks:
            verdict, link = judge_mention(mark, minutes)
            kind = {"?": "several", "-": "stranger", "!": "no person"}.get(mark.key, "of the roster")
            counts[kind, verdict] += 1
            if verdict != "right":
                said = f"{link.status} {link.id or ''} ({link.reason})" if link else "no person there"
                errors.append(f"{verdict}  {text[mark.start : mark.end]!r} is {mark.key}: {said}")
    for kind in dict.fromkeys(kind for kind, _ in counts):
        told = {verdict: counts[kind, verdict] for verdict in ("right", "wrong", "missed", "not found")}
        print(
            f"{kind:14} {sum(told.values()):4} mentions  "
            + "  ".join(f"{v} {n}" for v, n in told.items() if n)
        )
    right = sum(count for (_, verdict), count in counts.items() if verdict == "right")
    wrong = sum(count for (_, verdict), count in counts.items() if verdict == "wrong")
    print(
        f"{'all':14} {counts.total():4} mentions  right {right / counts.total():.4f}  wrong {wrong / counts.total():.4f}"
    )
    for error in errors[: options.errors]:
        print("  ", error)


if __name__ == "__main__":
    main()
