"""Decisions in the frames that clerks use, block by block."""

from __future__ import annotations

import time

import pytest

from marked import Example, Tagged, load_examples
from zapisy.finders import find_all
from zapisy.finders.decisions.finder import find_decisions
from zapisy.finders.decisions.making import ROLLAM
from zapisy.finders.sections.finder import find_sections
from zapisy.finders.votes.finder import find_votes
from zapisy.found import Found, FoundDecision
from zapisy.lexicon import load_words
from zapisy.readers.plain import read_plain
from zapisy.text.source import Source
from zapisy.text.views import View, fold


def show(value: float | None) -> str:
    return "None" if value is None else f"{value:g}"


def describe(decision: FoundDecision, name: str) -> str:
    """One attribute of a decision as a tag writes it."""
    if name == "votes":
        votes = decision.votes
        counts = (votes.in_favor, votes.against, votes.abstaining) if votes else ()
        return "/".join(show(count) for count in counts)
    if name == "references":
        return "; ".join(f"{r.kind} {r.value}" for r in decision.references)
    value = getattr(decision, name)
    return ",".join(value) if isinstance(value, tuple) else str(value)


def check_decision(found: Found, decision: FoundDecision, tag: Tagged) -> None:
    got = found.view.clean[decision.spans[0].start : decision.spans[-1].end]
    strip = " .\n"
    assert "".join(got.split()).strip(strip) == "".join(tag.text.split()).strip(strip)
    assert {name: describe(decision, name) for name in tag.attributes} == tag.attributes


@pytest.mark.parametrize(
    "example",
    [
        e
        for name in (
            "decisions",
            "decisions_forms",
            "decisions_votes",
            "decisions_wordings",
            "decisions_numbers",
            "decisions_none",
            "decisions_passed",
            "decisions_movers",
            "decisions_asked",
            "decisions_titled",
            "decisions_columns",
            "decisions_failed",
            "decisions_lists",
            "decisions_between",
            "decisions_ends",
        )
        for e in load_examples(name)
    ],
    ids=str,
)
def test_decisions_of_example(example: Example) -> None:
    found = find_all(read_plain(example.text.encode()))
    assert [d.text for d in found.decisions if not example.tagged] == []
    assert len(found.decisions) == len(example.tagged), [d.text for d in found.decisions]
    for decision, tag in zip(found.decisions, example.tagged, strict=True):
        check_decision(found, decision, tag)


@pytest.mark.parametrize("example", load_examples("no_decisions"), ids=str)
def test_prose_decides_nothing(example: Example) -> None:
    """Discussion, contracts, statutes and newspapers about councils: nothing of it is a decision or a vote."""
    found = find_all(read_plain(example.text.encode()))
    assert [decision.text for decision in found.decisions] == []
    assert [found.view.clean[slice(*vote.span)] for vote in found.votes] == []


def test_outcome_without_a_vote_is_inferred() -> None:
    found = find_all(read_plain("Usnesení č. 1: ZO schvaluje program.".encode()))
    assert found.decisions[0].inferred == ("outcome",)


@pytest.mark.parametrize(
    "token", ["ZO schvaluje ", "a) schvaluje ", "Usnesení č. 1: ", "bylo schváleno ", "návrh byl ", "vzal "]
)
def test_hostile_text_takes_linear_time(token: str) -> None:
    text = token * (50_000 // len(token))
    found = Found(View.of(Source(text, read_plain(text.encode()).blocks, "txt")))
    begin = time.process_time()
    for find in (find_sections, find_votes, find_decisions):
        find(found)
    assert time.process_time() - begin < 6


def test_sayings_of_decisions_per_rollam_are_found_by_their_stems() -> None:
    for saying in load_words("resolutions", "per_rollam"):
        assert any(word.startswith(ROLLAM) for word in fold(saying).split()), saying
