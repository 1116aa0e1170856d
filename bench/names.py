"""Prints how well mentions of people in any case are linked to a list, and how well nominatives are restored.

    python bench/names.py [--errors N]

Over bench/names.txt: the staged lookup over generated forms against fuzzy matching alone (rapidfuzz, WRatio at the
cut-off that is best for it) on the same mentions in one run.
"""

from __future__ import annotations

import argparse
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import NamedTuple

from rapidfuzz import fuzz, process

from zapisy.names.index import NameEntry, NameIndex
from zapisy.names.inflection import guess_gender
from zapisy.names.nominative import restore_nominative
from zapisy.names.shape import given_names, parse_name

DATA = Path(__file__).with_name("names.txt")


class Mention(NamedTuple):
    """A mention as written, who it is, who of the list is meant (None: nobody, or nobody in particular),
    and whether the mention itself tells the nominative."""

    text: str
    name: str
    known: str | None
    restorable: bool


class Score(NamedTuple):
    """Counts of links: right, wrong (another, or one where there is none), missed."""

    right: int
    wrong: int
    missed: int

    def __str__(self) -> str:
        precision = self.right / max(1, self.right + self.wrong)
        recall = self.right / max(1, self.right + self.missed)
        f1 = 2 * precision * recall / max(1e-9, precision + recall)
        return f"P {precision:.3f}  R {recall:.3f}  F1 {f1:.3f}  (right {self.right}, wrong {self.wrong}, missed {self.missed})"


def main() -> None:
    """Scores both ways of linking and the restoration."""
    arguments = argparse.ArgumentParser(description="Links inflected mentions of people to a list.")
    arguments.add_argument("--errors", type=int, default=0, metavar="N", help="errors shown for each part")
    options = arguments.parse_args()
    names, mentions = read_mentions()
    print(f"{len(mentions)} mentions, {len(names)} people listed")
    staged = score_links(mentions, link_staged(names), options.errors)
    print(f"staged lookup   {staged}")
    cut_off, fuzzy = score_fuzzy(names, mentions)
    print(f"WRatio >= {cut_off:<5} {fuzzy}")
    asked = [m for m in mentions if m.restorable]
    wrong = [(m, r) for m in asked if (r := restore_nominative(m.text).name) != expect_nominative(m)]
    print(
        f"nominatives     {1 - len(wrong) / len(asked):.3f}  ({len(asked) - len(wrong)} of {len(asked)} right)"
    )
    for mention, restored in wrong[: options.errors]:
        print(f"  {mention.text}: {restored}, not {expect_nominative(mention)}")


def read_mentions() -> tuple[list[str], list[Mention]]:
    """The list of people, and all mentions."""
    names: list[str] = []
    mentions: list[Mention] = []
    restorable = True
    for line in DATA.read_text("utf-8").splitlines():
        if line.startswith("## "):
            restorable = not line.startswith("## links only")
        if not line or line.startswith("#"):
            continue
        who, _, written = line.partition(": ")
        listed = who[0] not in "-?"
        name = who if listed else who[2:].split(",")[0]
        if listed:
            names.append(name)
        mentions += [
            Mention(text, name, name if listed else None, restorable) for text in written.split(" | ")
        ]
    return names, mentions


def expect_nominative(mention: Mention) -> str:
    """What the mention alone says of the name: an initial stays one, a family name alone stays alone."""
    family = mention.name.partition(" ")[2]
    words = mention.text.split()
    if words[0].endswith("."):
        return f"{words[0]} {family}"
    return mention.name if len(words) > 1 else family


def link_staged(names: Iterable[str]) -> Callable[[str], str | None]:
    """A function from a mention to the name of whom the index finds."""
    index = NameIndex(make_entry(name) for name in names)

    def link(text: str) -> str | None:
        parsed = parse_name(text)
        if parsed is None:
            return None
        given, family = (parsed.given, parsed.family) if parsed.family else (None, parsed.text)
        found = index.look_up(given, family or "").one
        return found.human.id if found else None

    return link


def make_entry(name: str) -> NameEntry:
    """A name as an entry of the index; its id is the name."""
    given, _, family = name.partition(" ")
    gender = given_names().get(given)
    return NameEntry(name, given, family, guess_gender(family, gender if gender != "both" else None))


def score_links(mentions: Iterable[Mention], link: Callable[[str], str | None], errors: int = 0) -> Score:
    """Counts right, wrong and missed links, and shows some that are not right."""
    right = wrong = missed = 0
    for mention in mentions:
        found = link(mention.text)
        right += found is not None and found == mention.known
        wrong += found is not None and found != mention.known
        missed += found != mention.known and mention.known is not None
        if found != mention.known and errors > 0:
            errors -= 1
            print(f"  {mention.text}: {found}, not {mention.known}")
    return Score(right, wrong, missed)


def score_fuzzy(names: list[str], mentions: list[Mention]) -> tuple[int, Score]:
    """The best that WRatio reaches over all its cut-offs."""
    best = {m.text: process.extractOne(m.text, names, scorer=fuzz.WRatio) for m in mentions}

    def score(cut_off: int) -> Score:
        return score_links(mentions, lambda text: best[text][0] if best[text][1] >= cut_off else None)

    return max(((cut, score(cut)) for cut in range(50, 101)), key=lambda pair: pair[1].right - pair[1].wrong)


if __name__ == "__main__":
    main()
