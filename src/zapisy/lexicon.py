"""Loads and validates lexicons/*.toml: the Czech words that the finders know.

Each file is a set of named lists of entries. Loading refuses an empty file or list, and an entry that stands twice
in one file after folding where the file does not say ``repeats = true``.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable
from functools import cache
from importlib.resources import files
from typing import Any, Final

from zapisy.errors import LexiconError
from zapisy.text.views import first_words, fold


@cache
def load_lexicon(name: str) -> dict[str, Any]:
    """The content of lexicons/NAME.toml, not to be changed by the caller.

    Raises LexiconError where the file or one of its lists is empty.
    """
    text = files("zapisy").joinpath("lexicons", f"{name}.toml").read_text("utf-8")
    data = tomllib.loads(text)
    if not data:
        raise LexiconError(f"lexicons/{name}.toml is empty")
    _refuse_empty(name, data)
    return data


def _refuse_empty(name: str, data: dict[str, Any]) -> None:
    for key, value in data.items():
        if isinstance(value, (list, dict)) and not value:
            raise LexiconError(f"lexicons/{name}.toml: {key} is empty")
        if isinstance(value, list) and all(isinstance(entry, str) for entry in value):
            _refuse_duplicates(name, key, value)


def _refuse_duplicates(name: str, key: str, entries: list[str]) -> None:
    seen: set[str] = set()
    for entry in entries:
        if entry in seen:
            raise LexiconError(f"lexicons/{name}.toml: {key} has {entry!r} twice")
        seen.add(entry)


@cache
def load_words(name: str, key: str) -> tuple[str, ...]:
    """One list of a lexicon, as written."""
    return tuple(load_lexicon(name)[key])


@cache
def load_set(name: str, key: str) -> frozenset[str]:
    """One list of a lexicon, as written, to be asked whether it has a word."""
    return frozenset(load_words(name, key))


@cache
def load_folded(name: str, key: str) -> frozenset[str]:
    """One list of a lexicon, folded: lower case without diacritics."""
    return frozenset(fold(word) for word in load_words(name, key))


@cache
def load_openers(name: str, *keys: str) -> frozenset[str]:
    """The first words of the phrases of some lists, folded: what the view is asked for."""
    return first_words(phrase for key in keys for phrase in load_words(name, key))


@cache
def load_longest(name: str, *keys: str) -> frozenset[str]:
    """The longest word of each phrase of some lists, folded: a text that has none of them has none of the phrases, while the
    first words of phrases may stand in any text (``je třeba``)."""
    phrases = (fold(phrase) for key in keys for phrase in load_words(name, key))
    return frozenset(max(_WORD.findall(phrase), key=len) for phrase in phrases)


_WORD: Final = re.compile(r"[^\W\d_]+")


def any_of(words: Iterable[str], *, blank: str = r"\s{1,3}", dot: str = r"\.") -> str:
    """A regex of any of the literal words, the longest first; a space matches any run of blanks.

    Common beginnings are written once (``p(?:ro(?:ti)?)``): a place where no word stands is told by its first letter,
    however many words there are. ``blank`` and ``dot`` are what stands for a space and a full stop.
    """
    marks = {" ": blank, ".": dot}
    tree: _Tree = {}
    for word in words:
        node = tree
        for letter in word:
            node = node.setdefault(marks.get(letter) or re.escape(letter), {})
        node[""] = {}
    return f"(?:{_write_tree(tree)})"


_Tree = dict[str, "_Tree"]


def _write_tree(node: _Tree) -> str:
    branches = [letter + _write_tree(node[letter]) for letter in sorted(node) if letter]
    if "" in node and branches:
        return f"(?:{'|'.join(branches)})?"
    return branches[0] if len(branches) == 1 else f"(?:{'|'.join(branches)})" if branches else ""
