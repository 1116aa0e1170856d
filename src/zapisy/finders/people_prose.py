"""Names in running text: where a title, an office, an initial, a given name or a known family name points at a person.

Finds: ``pan Novák``, ``Ing. Čada``, ``B. Javorové``, ``Terezu Kvapilovou``, ``starosta Vondrák``, ``rektora Kudrnu``, and all
forms of the names that the document's lists give.
Leaves: streets, schools, foundations and companies named after people; words that only begin a sentence.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from zapisy.found import Span
from zapisy.lexicon import load_folded, load_words
from zapisy.names.index import NameIndex
from zapisy.names.nominative import given_forms
from zapisy.names.scan import LOW, UP
from zapisy.names.shape import stop_words
from zapisy.names.titles import split_titles
from zapisy.text.views import View, fold

_CAP = rf"[{UP}][{LOW}]+(?:[{UP}][{LOW}]+)?"
_TOKEN = re.compile(rf"(?<![\w.@/])(?:{_CAP}(?:-{_CAP})?|[{UP}]{{3,}}(?:-[{UP}]{{3,}})?|[{UP}]h?\.)(?![\w@])")
_TITLE_BEFORE = re.compile(
    r"(?:^|[\s,(;:])(?P<title>(?:ing|mgr|bc|bca|mga|mudr|mddr|mvdr|judr|phdr|rndr|pharmdr|paeddr|rsdr|thdr|thlic|dr|doc|prof|arch|akad|as|plk|pplk|mjr|kpt|npor|por|prap|mons|csc|o|p|pp|br|ses|sl|pí|bři)\.|pan|pana|panu|pane|panem|paní|pani|pí|pánové|pánů|slečna|slečny|bratr|bratra|sestra|sestry|bři)\s{0,2}$",
    re.IGNORECASE,
)
_ADDRESSES = (
    "pan", "pana", "panu", "pane", "panem", "paní", "pani", "pí", "pánové", "pánů", "slečna", "slečny", "bratr",
    "bratra", "sestra", "sestry", "bři",
)  # fmt: skip
_WORD_BEFORE = re.compile(r"(?P<word>[^\W\d_]{2,20})\.?[\s„\"(]{1,2}$")


class ProseName(NamedTuple):
    """A name in running text: its place, its given name or initial as written, its family name as written."""

    span: Span
    given: str | None
    family: str
    titles: str | None
    pointed: bool
    """Whether something beside the name says that it is one; else it is only a known form."""


@cache
def _roles_before() -> frozenset[str]:
    return frozenset(load_words("people", "roles_before"))


@cache
def _pointers() -> tuple[str, ...]:
    """What the text before a name ends with where it points at the name: a dot of a title, an address, an office."""
    return (".", *_ADDRESSES, *_roles_before())


@cache
def _never_before() -> frozenset[str]:
    return load_folded("people", "never_before")


def find_prose_names(view: View, index: NameIndex, taken: set[int]) -> Iterator[ProseName]:
    """Names outside the places already taken, in order."""
    clean = view.clean
    run: list[re.Match[str]] = []
    for token in _TOKEN.finditer(clean):
        if run and not _joins(clean, run[-1], token):
            yield from _read_run(clean, run, index, taken)
            run = []
        run.append(token)
    yield from _read_run(clean, run, index, taken)


def _joins(clean: str, before: re.Match[str], token: re.Match[str]) -> bool:
    gap = clean[before.end() : token.start()]
    return gap in (" ", "\u00a0") or (gap == "" and before.group().endswith("."))


def _read_run(clean: str, run: list[re.Match[str]], index: NameIndex, taken: set[int]) -> Iterator[ProseName]:
    at, stops = 0, stop_words()
    while at < len(run):
        if run[at].start() in taken or fold(run[at].group()) in stops:
            at += 1
            continue
        name, used = _read_name(clean, run, at, index)
        if name is not None:
            yield name
        at += max(1, used)


def _read_name(
    clean: str, run: list[re.Match[str]], at: int, index: NameIndex
) -> tuple[ProseName | None, int]:
    words = [token.group() for token in run[at : at + 4]]
    before = clean[max(0, run[at].start() - 24) : run[at].start()]
    known = words[0].endswith(".") or words[0] in given_forms() or index.knows_form(words[0])
    if not known and not before.rstrip(' \t\n\u00a0„"(').lower().endswith(_pointers()):
        return None, 1
    if _is_thing(before, run, at, words):
        return None, 1
    titles = _titles_before(clean, run[at].start())
    if words[0].endswith("."):
        return _read_initial(run, at, words, titles)
    if words[0] in given_forms() and len(words) > 1 and _is_family(words[1]):
        count = 2
        if (
            len(words) > 2
            and words[1] in given_forms()
            and _is_family(words[2])
            and words[1] not in index_families(index)
        ):
            count = 3
        given = " ".join(words[: count - 1])
        return _make(run, at, count, given, words[count - 1], titles, True), count
    if index.knows_form(words[0]):
        return _make(run, at, 1, None, words[0], titles, bool(titles)), 1
    if titles is not None or _role_before(before):
        return _read_pointed(run, at, words, titles)
    return None, 1


def index_families(index: NameIndex) -> frozenset[str]:
    """The family names of an index in the nominative."""
    return frozenset(human.family for human in index.humans)


def _read_initial(
    run: list[re.Match[str]], at: int, words: list[str], titles: str | None
) -> tuple[ProseName | None, int]:
    count = next((i for i, word in enumerate(words) if not word.endswith(".")), 0)
    if count == 0 or not _is_family(words[count]):
        return None, 1
    given = " ".join(words[:count])
    return _make(run, at, count + 1, given, words[count], titles, True), count + 1


def _read_pointed(
    run: list[re.Match[str]], at: int, words: list[str], titles: str | None
) -> tuple[ProseName | None, int]:
    if not _is_family(words[0]):
        return None, 1
    if len(words) > 1 and _is_family(words[1]) and words[1] not in given_forms():
        return _make(run, at, 2, words[0], words[1], titles, True), 2
    if len(words) > 1 and words[1] in given_forms():
        return _make(run, at, 2, words[1], words[0], titles, True), 2
    return _make(run, at, 1, None, words[0], titles, True), 1


def _make(
    run: list[re.Match[str]],
    at: int,
    count: int,
    given: str | None,
    family: str,
    titles: str | None,
    pointed: bool,
) -> ProseName:
    span = Span(run[at].start(), run[at + count - 1].end())
    return ProseName(span, given, family, titles or None, pointed)


def _is_family(word: str) -> bool:
    return (
        len(word) > 2
        and not word.endswith(".")
        and fold(word) not in stop_words()
        and not (word.isupper() and len(word) < 4)
    )


def _titles_before(clean: str, at: int) -> str | None:
    """Titles directly before a name, an empty string for a mere word of address, None where nothing stands there."""
    start = at
    while match := _TITLE_BEFORE.search(clean, max(0, start - 14), start):
        start = match.start("title")
    return None if start == at else split_titles(clean[start:at] + " Xy").titles or ""


def _role_before(before: str) -> bool:
    match = _WORD_BEFORE.search(before)
    return match is not None and match["word"].lower() in _roles_before()


def _is_thing(before: str, run: list[re.Match[str]], at: int, words: list[str]) -> bool:
    """A street, a school, a company: told by the word before, or by a capitalised word that the name goes on from."""
    match = _WORD_BEFORE.search(before)
    if match is not None and fold(match["word"]) in _never_before():
        return True
    if at > 0 and not run[at - 1].group().endswith("."):
        previous = fold(run[at - 1].group())
        return previous in _never_before()
    return False
