"""Trains the pipeline of config.cfg: ``python train.py``. One process, one thread: the same text gives the same weights."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from spacy.cli.train import train
from spacy.language import Language
from spacy.util import registry

import zapisy.pipes  # noqa: F401  (registers the tokenizer, the suggester and the components)
from generator.frozen import TOKENIZER

HERE = Path(__file__).parent


@registry.callbacks("zapisy.frozen_tokenizer.v1")
def create_tokenizer_freeze() -> Callable[[Language], None]:
    """What [initialize] of config.cfg calls: the tokenizer of the training text in place of today's."""
    return freeze_tokenizer


def freeze_tokenizer(nlp: Language) -> None:
    """Gives a pipeline the tokenizer of texts/frozen."""
    nlp.tokenizer.from_disk(TOKENIZER)


def main() -> None:
    """Trains on corpus/ into training/."""
    corpus = {f"paths.{part}": str(HERE / "corpus" / f"{part}.spacy") for part in ("train", "dev")}
    train(HERE / "config.cfg", HERE / "training", overrides=corpus)


if __name__ == "__main__":
    main()
