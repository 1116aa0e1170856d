"""The words of lexicons/organizations.toml, compiled: abbreviations, declined heads, bodies, legal forms."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from zapisy.lexicon import load_lexicon, load_words


class Known(NamedTuple):
    """A known body: its full name, abbreviation and kind, and whether the abbreviation needs its context."""

    name: str
    short: str
    kind: str
    ambiguous: bool


class Head(NamedTuple):
    """The nominative of a declined head and the kind of organization it names."""

    nominative: str
    kind: str


_ABBREVIATED = ("ministry", "central_authority", "association", "region", "company")


@cache
def known_abbreviations() -> dict[str, Known]:
    """Abbreviation → body; the first entry of a name gives its abbreviation."""
    known: dict[str, Known] = {}
    for kind in _ABBREVIATED:
        for entry in load_lexicon("organizations")[kind]:
            short, _, name = entry.partition("|")
            known[short.lstrip("*")] = Known(name, short.lstrip("*"), kind, short.startswith("*"))
    return known


@cache
def known_names() -> dict[str, Known]:
    """Full name in lower case → body."""
    return {known.name.lower(): known for known in reversed(known_abbreviations().values())}


@cache
def abbreviation_pattern() -> re.Pattern[str]:
    """Any known abbreviation as a word."""
    words = sorted(known_abbreviations(), key=len, reverse=True)
    return re.compile(
        rf"(?<![\w-])(?:{'|'.join(re.escape(w).replace(chr(92) + ' ', chr(92) + 's') for w in words)})(?![\w-])"
    )


def _read_forms(key: str) -> dict[str, Head]:
    heads: dict[str, Head] = {}
    for entry in load_words("organizations", key):
        forms, nominative, *kind = entry.split("|")
        for form in forms.split(","):
            heads.setdefault(form.strip(), Head(nominative, kind[0] if kind else "municipality"))
    return heads


@cache
def named_heads() -> dict[str, Head]:
    """Form → head of those that a name follows (schools, offices)."""
    return _read_forms("named")


@cache
def body_heads() -> dict[str, Head]:
    """Form → head of the bodies of municipalities, schools and societies."""
    return _read_forms("bodies")


@cache
def municipality_heads() -> dict[str, Head]:
    """Form → head of municipalities."""
    return _read_forms("municipalities")


def compile_heads(heads: dict[str, Head]) -> re.Pattern[str]:
    """Any form of some heads as words, the first letter in either case."""
    forms = sorted(set(heads), key=lambda form: (-len(form), form))
    words = "|".join(
        f"[{re.escape(f[0].upper())}{re.escape(f[0].lower())}]" + re.escape(f[1:]).replace(r"\ ", r"\s{1,2}")
        for f in forms
    )
    return re.compile(rf"(?<!\w)(?:{words})(?!\w)")


def find_head(heads: dict[str, Head], surface: str) -> Head | None:
    """The head that a surface form belongs to."""
    form = re.sub(r"\s+", " ", surface)
    return heads.get(form) or heads.get(form[:1].lower() + form[1:]) or heads.get(form[:1].upper() + form[1:])
