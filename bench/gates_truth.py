"""Proposals of the model whose truth is known: over generated sentences, neutral prose and annotated documents.

A proposal is right where its name and label are those of the text, and where the nominative that a record would give is the
name's own. Each name counts once in a document; one that may mean somebody whom the rules have found is not rated.
"""

from __future__ import annotations

import json
import re
import sys
import unicodedata
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from random import Random
from typing import NamedTuple

import zapisy
from documents import PROJECT
from zapisy.finders import find_all
from zapisy.finders.model.finder import list_candidates
from zapisy.finders.model.gates import features_of
from zapisy.finders.model.people import Known, find_alias, find_nominative, read_person
from zapisy.finders.model.usage import Candidate, Usage
from zapisy.found import Found, NameModel
from zapisy.names.nominative import restore_nominative
from zapisy.readers.plain import read_plain
from zapisy.text.views import fold

sys.path.append(str(PROJECT / "models" / "train"))
from generator import filling
from generator.__main__ import make_sentence, make_sentences
from generator.people import make_person
from generator.words import load_templates

SIZE = 100
"""Sentences of one generated document."""
FIRST_SEED = 1000
"""The training text is of seeds 7 and 8."""
_MARKED = re.compile(r"\{([^{|}]+)\|([^{|}]+)\}")
_MARK = re.compile(r"\A[-•*–] ")


class Judged(NamedTuple):
    """A proposal with what holds of it, and whether it is right."""

    source: str
    document: str
    label: str
    text: str
    score: float
    holds: frozenset[str]
    right: bool


class Names(dict[str, set[str]]):
    """For each form of a person's name that the generator has written the nominatives that it stood for."""

    def make_person(self, random: Random, gender: str, case: int) -> str:
        """What the generator's own function makes; the same draws again give the nominative."""
        state = random.getstate()
        form = make_person(random, gender, case)
        again = Random()
        again.setstate(state)
        nominative = make_person(again, gender, 1)
        self.setdefault(form, set()).add(nominative)
        self.setdefault(_strip_marks(form), set()).add(_strip_marks(nominative))
        return form


def _strip_marks(text: str) -> str:
    """As the generator writes a sentence without diacritics."""
    return "".join(unicodedata.normalize("NFD", letter)[0] for letter in text)


def judge_generated(model: NameModel, count: int) -> Iterator[Judged]:
    """Documents of generated sentences, every other of templates that training did not see."""
    names = Names()
    filling.make_person = names.make_person
    for number in range(count // SIZE):
        sentences = make_sentences(Random(FIRST_SEED + number), SIZE, held_out=number % 2 == 1)
        found = find_all(read_plain("\n\n".join(one.text for one in sentences).encode()))
        spans, at = set(), 0
        for one in sentences:
            text = _MARK.sub("", one.text)  # readers take the marks of list items off
            start, front = found.view.source.text.find(text, at), len(one.text) - len(text)
            if start >= 0:
                spans |= {(start + a - front, start + b - front, label) for a, b, label in one.names}
                at = start + len(text)
        right = _make_judge(found, spans, names)
        yield from _judge_document(found, model, ("generated", f"seed {FIRST_SEED + number}"), right)


def _make_judge(found: Found, spans: set[tuple[int, int, str]], names: Names) -> Callable[[Candidate], bool]:
    def is_right(candidate: Candidate) -> bool:
        first, last = candidate.span.start, candidate.span.end - 1
        place = (found.view.source_offset(first), found.view.source_offset(last) + 1, candidate.label)
        if place not in spans or candidate.label != "PERSON" or len(candidate.words) > 1:
            return place in spans
        return find_nominative(found.view, candidate) in names.get(candidate.text, ())

    return is_right


def judge_neutral(model: NameModel, count: int) -> Iterator[Judged]:
    """Documents of neutral prose: whatever is proposed is wrong."""
    pools = {"neutral": list(load_templates("neutral"))}
    for number in range(count // SIZE):
        random = Random(FIRST_SEED * 2 + number)
        text = "\n\n".join(make_sentence(random, pools, named=False).text for _ in range(SIZE))
        found = find_all(read_plain(text.encode()))
        yield from _judge_document(found, model, ("neutral", f"seed {number}"), lambda candidate: False)


def judge_marked(model: NameModel, file: Path) -> Iterator[Judged]:
    """Fictional notes with lone names marked as ``{form|nominative}``; persons only, since nothing else is marked."""
    for number, text in enumerate(re.split(r"(?m)^# (?=Zápis)", file.read_text("utf-8"))[1:]):
        names = dict(_MARKED.findall(text))
        found = find_all(read_plain(_MARKED.sub(r"\1", text).encode()))
        rows = _judge_document(found, model, (file.stem, str(number)), _make_lone_judge(found, names))
        yield from (row for row in rows if row.label == "PERSON")


def _make_lone_judge(found: Found, names: dict[str, str]) -> Callable[[Candidate], bool]:
    return lambda c: c.text in names and find_nominative(found.view, c) == names[c.text]


def judge_annotated(model: NameModel, name: str, files: Iterable[Path]) -> Iterator[Judged]:
    """Documents with their names beside them."""
    for file in files:
        beside = file.with_name(f"{file.name}.json")
        content = json.loads(beside.read_text("utf-8")) if beside.exists() else {}
        if "genre" not in content:
            continue
        try:
            found = find_all(zapisy.read_source(file))
        except zapisy.ZapisyError:
            continue
        yield from _judge_document(found, model, (name, file.name), _make_reader(found, content))


def _make_reader(found: Found, content: dict[str, list[str]]) -> Callable[[Candidate], bool]:
    people = content.get("persons") or []
    bodies = {_fold_name(name) for name in content.get("organizations") or []}

    def is_right(candidate: Candidate) -> bool:
        if candidate.label == "ORGANIZATION":
            return _fold_name(candidate.text) in bodies
        if len(candidate.words) > 1:
            named = {candidate.text, restore_nominative(candidate.text).name}
            return any(one in named or _shorten(one) in named for one in people)
        return find_nominative(found.view, candidate) in people

    return is_right


def _shorten(name: str) -> str:
    """``J. Tichý`` of ``Jan Tichý``."""
    given, _, family = name.partition(" ")
    return f"{given[0]}. {family}"


def _is_known(found: Found, known: Known, candidate: Candidate) -> bool:
    """Whether a proposal is never asked about, since it may mean somebody whom the rules have found."""
    if find_alias(found, candidate) is not None:
        return True
    return known.may_mean(read_person(found, candidate).family)


def _fold_name(name: str) -> str:
    return "".join(letter for letter in fold(name) if letter.isalnum())


def _judge_document(
    found: Found, model: NameModel, place: tuple[str, str], is_right: Callable[[Candidate], bool]
) -> Iterator[Judged]:
    candidates = list_candidates(found, model)
    usage, known, seen = Usage(found, candidates), Known(found), set()
    for candidate in candidates:
        key = candidate.text, candidate.label
        if key in seen or (candidate.label == "PERSON" and _is_known(found, known, candidate)):
            continue
        seen.add(key)
        holds = frozenset(f.name for f in features_of(candidate.label) if f.holds(candidate, usage))
        yield Judged(*place, candidate.label, candidate.text, candidate.score, holds, is_right(candidate))
