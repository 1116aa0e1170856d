"""Prints how well dates are read, beside dateparser on the same sentences, and how missing years are inferred.

    python bench/dates.py [--wrong N]

Three parts: the expressions and traps of bench/dates.txt; the speed of both in one run, on those sentences and on samples/; a thousand generated dates without
a year at known meetings (fixed seed). dateparser is optional (``pip install 'zapisy[bench]'``): without it the peer is left out.
"""

from __future__ import annotations

import argparse
import re
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TypeVar

from documents import SAMPLES
from missing_years import make_cases
from zapisy.finders.dates.finder import find_dates, resolve_dates
from zapisy.found import Found, FoundDate, FoundValue
from zapisy.readers import read_source
from zapisy.text.outline import outline_text
from zapisy.text.views import View

DATA = Path(__file__).parent / "dates.txt"
T = TypeVar("T")
MARK = re.compile(r"<([^<>]*)>")


@dataclass(frozen=True)
class Case:
    """A sentence at a meeting; ``value`` and ``precision`` of what is marked, None in a trap."""

    meeting: str
    sentence: str
    start: int = 0
    text: str = ""
    value: str | None = None
    precision: str | None = None


def main() -> None:
    """Prints the three parts."""
    arguments = argparse.ArgumentParser(description=__doc__.split("\n")[0] if __doc__ else None)
    arguments.add_argument("--wrong", type=int, default=10, metavar="N", help="errors shown")
    shown = arguments.parse_args().wrong
    cases = list(load_cases())
    expressions = [case for case in cases if case.value]
    traps = [case for case in cases if not case.value]
    print(f"{len(expressions)} expressions, {len(traps)} traps")
    print_accuracy(
        "zapisy", [c for c in expressions if not is_read(c)], [c for c in traps if read(c)], cases, shown
    )
    search = load_peer()
    if search is not None:
        print_peer(search, expressions, traps, cases)
    print_years(shown)


def load_cases() -> Iterator[Case]:
    """The lines of bench/dates.txt. Raises ValueError on a line that is none."""
    meeting = ""
    for line in DATA.read_text("utf-8").splitlines():
        if line.startswith("@"):
            meeting = line[1:].strip()
        elif line.startswith("-\t"):
            yield Case(meeting, line[2:])
        elif line and not line.startswith("#"):
            told, _, marked = line.partition("\t")
            value, precision = told.split()
            mark = list(MARK.finditer(marked))[-1]
            before = MARK.sub(r"\1", marked[: mark.start()])
            yield Case(meeting, MARK.sub(r"\1", marked), len(before), mark[1], value, precision)


# ---------------------------------------------------------------- ours
def read(case: Case) -> list[FoundDate]:
    """The dates that zapisy reads in a sentence."""
    return read_view((View.of(outline_text(case.sentence)), case.meeting))


def read_view(case: tuple[View, str]) -> list[FoundDate]:
    """The step alone, at a meeting: the view and its index of words are there already, for all finders."""
    view, meeting = case
    found = Found(view)
    found.header["date"] = FoundValue(meeting, ())
    find_dates(found)
    resolve_dates(found)
    return found.dates


def is_read(case: Case) -> bool:
    """Whether the marked expression is read with its value and its precision, and nothing overlaps it."""
    end = case.start + len(case.text)
    there = [d for d in read(case) if d.span.start < end and case.start < d.span.end]
    return [(d.span.start, d.value, d.precision) for d in there] == [(case.start, case.value, case.precision)]


def print_accuracy(name: str, missed: list[Case], taken: list[Case], cases: list[Case], shown: int) -> None:
    """The share of expressions read and of traps taken, and some of both."""
    expressions = sum(1 for case in cases if case.value)
    traps = len(cases) - expressions
    print(f"{name:12} right {1 - len(missed) / expressions:.3f}  traps taken {len(taken) / traps:.3f}")
    for case in missed[:shown]:
        got = [(d.text, d.value, d.precision) for d in read(case)]
        print(f"    missed  {case.meeting}  {case.sentence}  {case.value} {case.precision}, got {got}")
    for case in taken[:shown]:
        print(f"    taken   {case.sentence}  {[(d.text, d.value) for d in read(case)]}")


# ---------------------------------------------------------------- the peer
Search = Callable[[Case], list[tuple[str, datetime]]]


def load_peer() -> Search | None:
    """dateparser.search_dates as a function of a case, or None where it is not installed."""
    try:
        from dateparser.search import search_dates
    except ImportError:
        print("dateparser is not installed: no peer", file=sys.stderr)
        return None

    def search(case: Case) -> list[tuple[str, datetime]]:
        base = datetime.fromisoformat(case.meeting)
        settings = {"RELATIVE_BASE": base, "DATE_ORDER": "DMY"}
        return search_dates(case.sentence, languages=["cs"], settings=settings) or []

    return search


def print_peer(search: Search, expressions: list[Case], traps: list[Case], cases: list[Case]) -> None:
    """The peer's accuracy (a value counts as far as the text is precise), and both speeds in turns."""
    length = {"day": 10, "month": 7, "quarter": 7, "half": 7, "year": 4}
    right = sum(
        any(found.date().isoformat()[: length[case.precision or "day"]] == (case.value or "").split("/")[0]
            for _, found in search(case))
        for case in expressions
    )  # fmt: skip
    taken = sum(bool(search(case)) for case in traps)
    print(f"{'dateparser':12} right {right / len(expressions):.3f}  traps taken {taken / len(traps):.3f}")
    documents = [Case("2024-03-12", read_source(file).text) for file in sorted(SAMPLES.glob("*.md"))]
    print(f"speed: CPU time of one pass over the same texts, the best of {TURNS} × {LAPS} laps, in turns")
    print_speed("sentences", search, cases)
    print_speed("documents", search, documents)
    print_speed("one text", search, [Case("2024-03-12", "\n".join(case.sentence for case in cases))])


TURNS, LAPS = 3, 12
"""So many times each reader goes through the texts before it is the other's turn, and so many turns it has; its best lap counts."""


def print_speed(name: str, search: Search, cases: list[Case]) -> None:
    """Times in turns and their ratios: ours from the bare text on (repairs, index of words), and the step alone, which
    finds and completes the dates on a view that all finders share."""
    views = [(View.of(outline_text(case.sentence)), case.meeting) for case in cases]
    whole, step, theirs = float("inf"), float("inf"), float("inf")
    for _ in range(TURNS):
        whole = min(whole, measure(read, cases))
        step = min(step, measure(read_view, views))
        theirs = min(theirs, measure(search, cases))
    print(
        f"  {len(cases):4} {name:10} zapisy {step * 1000:7.2f} ms the step, {whole * 1000:7.1f} ms from the bare text; "
        f"dateparser.search {theirs * 1000:7.0f} ms: {theirs / step:4.0f} and {theirs / whole:4.0f} times as long"
    )


def measure(run: Callable[[T], object], things: list[T]) -> float:
    """The CPU seconds of the best lap over all of them."""
    best = float("inf")
    for _ in range(LAPS):
        start = time.process_time()
        for thing in things:
            run(thing)
        best = min(best, time.process_time() - start)
    return best


# ---------------------------------------------------------------- missing years
def print_years(shown: int) -> None:
    """The share of generated dates that get their year, and of the rest those whose alternatives hold it."""
    cases = make_cases()
    right = held = 0
    wrong: list[str] = []
    for case in cases:
        dates = [d for d in read(Case(case.meeting, case.sentence)) if d.text == case.text]
        value = dates[0].value if dates else None
        if value == case.value:
            right += 1
            continue
        held += bool(dates) and case.value in dates[0].alternatives
        wrong.append(f"    {case.kind:10} {case.meeting}  {case.sentence}  {case.value}, got {value}")
    rest = len(cases) - right
    print(
        f"missing years: {right / len(cases):.3f} of {len(cases)} right; {held} of the other {rest} among the alternatives"
    )
    print("\n".join(wrong[:shown]))


if __name__ == "__main__":
    main()
