"""Prints what the trained model gives, beside the rules alone, and what it costs.

    python bench/model.py [--model NAME|PATH] [--repeat N] [--scores | --costs | --memory]

Scores: each field of gold, tests/unseen (genres that the generator has no template for) and tests/heldout, by rules alone and
with the model, in one run. Costs: CPU time of this process after reading, the best of N runs over the same texts.
Memory: what stays in use after each round over 20 documents and over a text of 5 MB.
"""

from __future__ import annotations

import argparse
import json
import logging
import resource
import time
from collections.abc import Callable, Iterable, Iterator
from itertools import chain, repeat
from pathlib import Path
from types import ModuleType

import spacy

import zapisy
from accuracy import load_judge
from documents import GOLD, list_documents, list_heldout, list_unseen
from zapisy.finders import find_all
from zapisy.found import NameModel
from zapisy.readers.plain import read_plain
from zapisy.text.source import Source

PACKAGED = Path(__file__).parents[1] / "models" / "cs_zapisy" / "cs_zapisy" / "data"
LONG = 5_000_000
"""Letters of the long text."""
Scores = dict[str, dict[str, float]]


def main() -> None:
    """Prints the blocks that are asked for, or all."""
    arguments = argparse.ArgumentParser(description=__doc__.split("\n")[0] if __doc__ else None)
    arguments.add_argument("--model", default=str(PACKAGED))
    arguments.add_argument("--repeat", type=int, default=3)
    for block in ("scores", "costs", "memory"):
        arguments.add_argument(f"--{block}", action="store_true")
    options = arguments.parse_args()
    logging.disable(logging.WARNING)
    model, every = zapisy.load_model(options.model), not (options.scores or options.costs or options.memory)
    list(model.propose(["Jana Dvořáková přišla."]))  # loads it
    if options.scores or every:
        print_scores(model)
    if options.costs or every:
        print_costs(model, options.repeat)
    if options.memory or every:
        print_memory(model)


def print_scores(model: NameModel) -> None:
    """F1 of each field by rules alone and with the model; ``down`` where it falls by more than .005."""
    if not GOLD.is_dir():
        print("scores: skipped, their judge ../shared/gold/score.py is not there")
        return
    judge = load_judge()
    for name, files in (("gold", list_documents()), ("unseen", list_unseen()), ("heldout", list_heldout())):
        rules, both = (score_files(judge, files, one) for one in (None, model))
        print(f"{name:26} rules alone               rules and model")
        for field, before in rules.items():
            change = both[field]["f1"] - before["f1"]
            print(
                f"{field:26} {_show(before)}   {_show(both[field])}  {change:+.4f}{'  down' * (change < -0.005)}"
            )


def _show(row: dict[str, float]) -> str:
    return " ".join(f"{key[0].upper()} {row[key]:.3f}" for key in ("precision", "recall", "f1"))


def score_files(judge: ModuleType, files: Iterable[Path], model: NameModel | None) -> Scores:
    """The judge's figures over documents with gold beside them."""
    tally = judge.Tally()
    for file in files:
        gold = file.with_name(f"{file.name}.json")
        if not gold.exists() or "genre" not in (content := json.loads(gold.read_text("utf-8"))):
            continue
        try:
            record = zapisy.read(file, model=model).model_dump(mode="json")
        except zapisy.ZapisyError:
            record = {}
        judge.score_document(tally, file.name, content, record)
    figures: Scores = judge.figures(tally)
    return figures


def print_costs(model: NameModel, times: int) -> None:
    """Documents a second, and the ratio to the tokenizer alone."""
    sources, plain = list(read_sources()), spacy.blank("cs")
    rules = measure(lambda: [find_all(source) for source in sources], times)
    both = measure(lambda: [find_all(source, model) for source in sources], times)
    peer = measure(lambda: [plain.make_doc(source.text) for source in sources], times)
    print(f"rules alone          {len(sources) / rules:6.1f} documents/s")
    print(f"rules and the model  {len(sources) / both:6.1f} documents/s")
    print(f"the model takes {(both - rules) / peer:.1f} times what spaCy's Czech tokenizer takes alone")
    print(f"peak memory {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MB")


def read_sources() -> Iterator[Source]:
    """The real documents where they are there, else all."""
    files = [file for file in list_documents() if GOLD / "real" in file.parents] or list_documents()
    for file in files:
        try:
            yield zapisy.read_source(file)
        except zapisy.ZapisyError as error:
            print(f"left out: {file.name} ({error.code})")


def measure(work: Callable[[], object], times: int) -> float:
    """The least CPU seconds of a few runs."""
    best = float("inf")
    for _ in range(times):
        start = time.process_time()
        work()
        best = min(best, time.process_time() - start)
    return best


def print_memory(model: NameModel) -> None:
    """Megabytes in use after each round; the long text is of sentences of words that no other has."""
    sources = [read_plain(file.read_bytes()) for file in list_unseen() if file.suffix == ".txt"][:20]
    for number in range(6):
        for source in sources:
            find_all(source, model)
        print(f"{len(sources)} documents, round {number + 1}: {measure_memory():.0f} MB")
    for share in range(5):
        for _ in model.propose(list(write_sentences(share, LONG // 5))):
            pass
        print(f"{(share + 1) * LONG / 5e6:.0f} MB of text: {measure_memory():.0f} MB")


def write_sentences(share: int, size: int) -> Iterator[str]:
    """Sentences of new words, some ``size`` letters."""
    for number in range(size // 80):
        words = (f"slov{share}ka{number}e{i}x" for i in range(5))
        yield " ".join(chain(("Paní", "Jana", f"Nov{number}ková"), words, repeat("jde", 2))) + "."


def measure_memory() -> float:
    """Megabytes that this process has in memory now."""
    pages = int(Path("/proc/self/statm").read_text("ascii").split()[1])
    return pages * resource.getpagesize() / 1e6


if __name__ == "__main__":
    main()
