"""The words and templates of texts/."""

from __future__ import annotations

import tomllib
from functools import cache
from pathlib import Path
from typing import Any

TEXTS = Path(__file__).parent.parent / "texts"


@cache
def load_words() -> dict[str, Any]:
    """texts/words.toml; each list of forms as a tuple of tuples."""
    data = tomllib.loads((TEXTS / "words.toml").read_text("utf-8"))
    for key in ("things", "events", "rivers", "trades"):
        data[key] = [tuple(line.split(",")) for line in data[key].split("\n") if line]
    heads = [line.split("|") for line in data["organization_heads"].split("\n") if line]
    data["organization_heads"] = [(tuple(forms.split(",")), tail) for forms, tail in heads]
    return data


@cache
def load_templates(name: str) -> tuple[str, ...]:
    """The sentences of texts/NAME.txt."""
    lines = (TEXTS / f"{name}.txt").read_text("utf-8").splitlines()
    return tuple(line for line in lines if line and not line.startswith("# "))


def pick_case(forms: tuple[str, ...], case: int) -> str:
    """One of six forms by the number of its case as Czech schools count them (5, the vocative, is not there)."""
    return forms[case - 1 if case < 5 else case - 2]
