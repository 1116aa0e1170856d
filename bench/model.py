"""Prints what the trained model costs: documents a second with and without, beside spaCy's Czech tokenizer alone.

    python bench/model.py [--model NAME|PATH] [--repeat N]

CPU time of this process after reading, the best of N runs over the same texts in the same run.
"""

from __future__ import annotations

import argparse
import logging
import resource
import time
from collections.abc import Callable
from pathlib import Path

import spacy

import zapisy
from documents import GOLD, list_documents
from zapisy.finders import find_all
from zapisy.text.source import Source

PACKAGED = Path(__file__).parents[1] / "models" / "cs_zapisy" / "cs_zapisy" / "data"


def main() -> None:
    """Prints one line a way of reading, and the ratio."""
    arguments = argparse.ArgumentParser(description=__doc__.split("\n")[0] if __doc__ else None)
    arguments.add_argument("--model", default=str(PACKAGED))
    arguments.add_argument("--repeat", type=int, default=3)
    options = arguments.parse_args()
    logging.disable(logging.WARNING)
    sources = list(read_sources())
    model, plain = zapisy.load_model(options.model), spacy.blank("cs")
    list(model.propose(["Jana Dvořáková přišla."]))  # loads it
    rules = measure(lambda: [find_all(source) for source in sources], options.repeat)
    both = measure(lambda: [find_all(source, model) for source in sources], options.repeat)
    peer = measure(lambda: [plain.make_doc(source.text) for source in sources], options.repeat)
    print(f"rules alone          {len(sources) / rules:6.1f} documents/s")
    print(f"rules and the model  {len(sources) / both:6.1f} documents/s")
    print(f"the model takes {(both - rules) / peer:.1f} times what spaCy's Czech tokenizer takes alone")
    print(f"peak memory {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MB")


def read_sources() -> list[Source]:
    """The real documents where they are there, else all."""
    files = [file for file in list_documents() if GOLD / "real" in file.parents] or list_documents()
    sources = []
    for file in files:
        try:
            sources.append(zapisy.read_source(file))
        except zapisy.ZapisyError as error:
            print(f"left out: {file.name} ({error.code})")
    return sources


def measure(work: Callable[[], object], repeat: int) -> float:
    """The least CPU seconds of a few runs."""
    best = float("inf")
    for _ in range(repeat):
        start = time.process_time()
        work()
        best = min(best, time.process_time() - start)
    return best


if __name__ == "__main__":
    main()
