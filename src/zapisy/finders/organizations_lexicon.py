"""The words of lexicons/organizations.toml, compiled: abbreviations, declined heads, bodies, legal forms."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from zapisy.lexicon import load_lexicon, load_words
from zapisy.text.views import View, first_words, fold


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


@cache
def abbreviation_words() -> frozenset[str]:
    """The first words of the known abbreviations, folded."""
    return first_words(known_abbreviations())


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


class HeadMatch(NamedTuple):
    """A head in a text: its place, itself, and of which list it is (named, body, municipality)."""

    start: int
    end: int
    head: Head
    what: str


_WORD = re.compile(r"[^\W\d_]{4,}")


@cache
def _first_words() -> dict[str, tuple[tuple[str, Head, str], ...]]:
    """The first word of every form in lower case → the forms that begin so, the longest first."""
    words: dict[str, list[tuple[str, Head, str]]] = {}
    for heads, what in (
        (named_heads(), "named"),
        (body_heads(), "body"),
        (municipality_heads(), "municipality"),
    ):
        for form, head in heads.items():
            words.setdefault(form.split()[0].lower(), []).append((form.lower(), head, what))
    return {word: tuple(sorted(forms, key=lambda f: (-len(f[0]), f[0]))) for word, forms in words.items()}


@cache
def _head_words() -> frozenset[str]:
    return frozenset(fold(word) for word in _first_words())


def find_heads(view: View) -> Iterator[HeadMatch]:
    """All heads in a text, in order."""
    clean = view.clean
    for start in view.starts_of(_head_words()):
        word = _WORD.match(clean, start)
        if word is None:
            continue
        ahead = " ".join(clean[start : start + 48].split()).lower()
        for form, head, what in _first_words().get(word.group().lower(), ()):
            if ahead.startswith(form) and not ahead[len(form) : len(form) + 1].isalpha():
                yield HeadMatch(start, _end_of(clean, start, form.count(" ")), head, what)
                break


def _end_of(clean: str, start: int, blanks: int) -> int:
    """Where a form of so many blanks ends, whatever blanks the text has."""
    at = start
    for number in range(blanks + 1):
        match = _ANY_WORD.match(clean, at)
        assert match is not None
        at = match.end()
        if number < blanks:
            at += len(clean[at : at + 8]) - len(clean[at : at + 8].lstrip())
    return at


_ANY_WORD = re.compile(r"\S*?\w+(?=\W|$)")


def find_head(heads: dict[str, Head], surface: str) -> Head | None:
    """The head that a surface form belongs to."""
    form = re.sub(r"\s+", " ", surface)
    return heads.get(form) or heads.get(form[:1].lower() + form[1:]) or heads.get(form[:1].upper() + form[1:])
