"""Puts the trained pipeline into the distribution cs-zapisy: ``python package.py``. Prints its size and sha256."""

from __future__ import annotations

import shutil
from pathlib import Path

import spacy

import zapisy.pipes  # noqa: F401  (registers the tokenizer, the suggester and the components)
from zapisy.models import hash_model

HERE = Path(__file__).parent
TRAINED = HERE / "training" / "model-last"
DATA = HERE.parent / "cs_zapisy" / "cs_zapisy" / "data"
META = {
    "lang": "cs",
    "name": "zapisy",
    "version": "0.1.0",
    "description": "Persons and organizations in Czech meeting minutes; proposes names beside the rules of zapisy.",
    "license": "MIT",
    "spacy_version": ">=3.7.5,<3.9",
    "sources": [
        {"name": "sentences written and generated in models/train", "license": "MIT"},
        {
            "name": "Faker's cs_CZ names and word list, frozen in models/train/texts/frozen",
            "license": "MIT",
            "url": "https://github.com/joke2k/faker",
        },
    ],
}


def main() -> None:
    """Writes the data of the distribution anew."""
    nlp = spacy.load(TRAINED)
    nlp.meta.update(META)
    # What froze the tokenizer is here alone; the pipeline has its rules with it.
    nlp.config["initialize"]["before_init"] = None
    # Where the training text lay is nobody's business, and would make the sha256 another on each machine.
    nlp.config["paths"].update(train=None, dev=None)
    shutil.rmtree(DATA, ignore_errors=True)
    # The strings of the training text are not needed to read, and would be half of the files.
    nlp.to_disk(DATA, exclude=["vocab"])
    size = sum(file.stat().st_size for file in DATA.rglob("*") if file.is_file())
    print(f"{DATA}: {size / 1e6:.1f} MB, sha256 {hash_model(str(DATA))}…")


if __name__ == "__main__":
    main()
