"""Options and exit codes that several commands share."""

from __future__ import annotations

import sys
from enum import StrEnum
from typing import Annotated

import typer

from zapisy.errors import ModelError
from zapisy.model_names import NONE

EXIT_FOUND, EXIT_USAGE, EXIT_FAILED, EXIT_OUTPUT, EXIT_STOPPED = 1, 2, 3, 4, 130

RosterOption = Annotated[
    str | None,
    typer.Option(
        "--roster", help="Link people and organizations to a roster: CSV, XLSX, JSON, YAML, SQLite."
    ),
]

ModelOption = Annotated[
    str,
    typer.Option(
        "--model",
        help="A trained model beside the rules: a name, a path, auto (cs_zapisy if installed).",
    ),
]


class Ocr(StrEnum):
    """When pages are recognised by tesseract."""

    AUTO = "auto"
    ALWAYS = "always"
    NEVER = "never"


OcrOption = Annotated[
    Ocr, typer.Option("--ocr", help="Recognise pages: where they have no usable text, always, or never.")
]


def settle_model(model: str) -> str:
    """A model that is there; where it is not, says so and goes on with the rules alone."""
    from zapisy.models import choose_model

    try:
        return choose_model(model) or NONE
    except ModelError as error:
        print(f"zapisy: {error}; names are read by rules alone", file=sys.stderr)
        return NONE
