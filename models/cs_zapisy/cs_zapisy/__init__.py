"""A spaCy pipeline for Czech meeting minutes: ``spacy.load("cs_zapisy")``."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from spacy.language import Language
from spacy.util import load_model_from_path

DATA = Path(__file__).parent / "data"
__version__ = "0.1.0"


def load(**overrides: Any) -> Language:
    """The pipeline; ``overrides`` are those of ``spacy.load``."""
    return load_model_from_path(DATA, **overrides)
