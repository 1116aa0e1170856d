"""Trains the pipeline of config.cfg: ``python train.py``. One process; the same seed gives the same scores."""

from __future__ import annotations

from pathlib import Path

from spacy.cli.train import train

import zapisy.pipes  # noqa: F401  (registers the tokenizer, the suggester and the components)

HERE = Path(__file__).parent


def main() -> None:
    """Trains on corpus/ into training/."""
    corpus = {f"paths.{part}": str(HERE / "corpus" / f"{part}.spacy") for part in ("train", "dev")}
    train(HERE / "config.cfg", HERE / "training", overrides=corpus)


if __name__ == "__main__":
    main()
