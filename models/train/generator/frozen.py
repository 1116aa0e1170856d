"""The words, names and forms of texts/frozen: what the training text would else take from lexicons that change."""

from __future__ import annotations

from functools import cache

from generator.words import TEXTS

FROZEN = TEXTS / "frozen"
TOKENIZER = FROZEN / "tokenizer"
"""The rules of zapisy's tokenizer as spaCy writes them, for the training text and the model."""


@cache
def load_list(name: str) -> tuple[str, ...]:
    """One list of lists.txt."""
    return _load_lists()[name]


@cache
def _load_lists() -> dict[str, tuple[str, ...]]:
    lists: dict[str, list[str]] = {}
    for line in _read_lines("lists"):
        if line.startswith("["):
            words = lists[line.strip("[]")] = []
        else:
            words += line.split(",")
    return {name: tuple(words) for name, words in lists.items()}


def list_forms(kind: str, name: str, gender: str, case: int) -> list[str]:
    """The forms of a family or given name in a case; the nominative where it has none."""
    cut, endings = _load_declension()[kind, gender, name]
    stem = name[: len(name) - cut]
    return [stem + ending[1:] for ending in endings if ending[0] == str(case)] or [name]


@cache
def _load_declension() -> dict[tuple[str, str, str], tuple[int, tuple[str, ...]]]:
    forms: dict[tuple[str, str, str], tuple[int, tuple[str, ...]]] = {}
    kind = gender = cut = ""
    endings: tuple[str, ...] = ()
    for line in _read_lines("declension"):
        if "|" in line:
            kind, gender, cut, pattern = line.split("|")
            endings = tuple(pattern.split(" "))
        else:
            forms.update({(kind, gender, name): (int(cut), endings) for name in line.split(",")})
    return forms


def _read_lines(name: str) -> list[str]:
    lines = (FROZEN / f"{name}.txt").read_text("utf-8").splitlines()
    return [line for line in lines if not line.startswith("#")]
