"""Proposals of the model whose truth is known: over generated sentences, neutral prose and annotated documents.

A proposal is right where its name and label are those of the text, and where the nominative that a record would give is the
name's own. Each name counts once in a document.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from random import Random
from typing import NamedTuple

import zapisy
from documents import PROJECT
from zapisy.finders import find_all
from zapisy.finders.model import list_candidates
from zapisy.finders.model_gates import features_of
from zapisy.finders.model_people import find_nominative
from zapisy.finders.model_usage import Candidate, Usage
from zapisy.finders.people_humans import Humans
from zapisy.found import Found, NameModel
from zapisy.names.human import make_human
from zapisy.names.shape import parse_name
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
        self.setdefault(form, set()).add(make_person(again, gender, 1))
        return form


def judge_generated(model: NameModel, count: int) -> Iterator[Judged]:
    """Documents of generated sentences, every other of templates that training did not see."""
    names = Names()
    filling.make_person = names.make_person
    for number in range(count // SIZE):
        sentences = make_sentences(Random(FIRST_SEED + number), SIZE, held_out=number % 2 == 1)
        found = find_all(read_plain("\n\n".join(one.text for one in sentences).encode()))
        spans, at = set(), 0
        for one in sentences:
            start = found.view.source.text.find(one.text, at)
            if start >= 0:
                spans |= {(start + a, start + b, label) for a, b, label in one.names}
                at = start + len(one.text)
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
    people, humans = content.get("persons") or [], Humans()
    for parsed in filter(None, map(parse_name, people)):
        humans.add(make_human(parsed.given, parsed.family or parsed.text, None))
    bodies = {_fold_name(name) for name in content.get("organizations") or []}
    words = {word for person in people for word in person.split()}

    def is_right(candidate: Candidate) -> bool:
        if candidate.label == "ORGANIZATION":
            return _fold_name(candidate.text) in bodies
        parsed = parse_name(candidate.text)
        if len(candidate.words) > 1 and parsed:
            return humans.index.knows_form(parsed.family or parsed.text)
        return find_nominative(found.view, candidate) in words

    return is_right


def _fold_name(name: str) -> str:
    return "".join(letter for letter in fold(name) if letter.isalnum())


def _judge_document(
    found: Found, model: NameModel, place: tuple[str, str], is_right: Callable[[Candidate], bool]
) -> Iterator[Judged]:
    candidates = list_candidates(found, model)
    usage, seen = Usage(found, candidates), set()
    for candidate in candidates:
        key = candidate.text, candidate.label
        if key in seen:
            continue
        seen.add(key)
        holds = frozenset(f.name for f in features_of(candidate.label) if f.holds(candidate, usage))
        yield Judged(*place, candidate.label, candidate.text, candidate.score, holds, is_right(candidate))
