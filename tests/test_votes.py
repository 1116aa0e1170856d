"""Votes in every notation that clerks use, block by block, and the bounds that hold for all of them."""

from __future__ import annotations

import time

import pytest

from marked import Example, load_examples
from zapisy.finders import find_all
from zapisy.finders.votes.edges import BEFORE_STEM, STEMS
from zapisy.finders.votes.finder import find_votes
from zapisy.finders.votes.items import TOGETHER, fold_words
from zapisy.found import Found, FoundVotes
from zapisy.readers import read_source
from zapisy.readers.plain import read_plain
from zapisy.text.source import Source
from zapisy.text.views import View

COUNTS = ("in_favor", "against", "abstaining", "not_voting")


def describe(vote: FoundVotes) -> dict[str, str]:
    """A vote as the attributes of a tag would say it."""
    values = {key: getattr(vote, key) for key in COUNTS}
    shown = {
        key: f"{value:g}" if value < 1e6 else str(int(value))
        for key, value in values.items()
        if value is not None
    }
    if vote.unanimous:
        shown["unanimous"] = "True"
    if vote.unit != "votes":
        shown["unit"] = vote.unit
    if vote.outcome:
        shown["outcome"] = vote.outcome
    return shown


@pytest.mark.parametrize(
    "example", [e for name in ("votes", "votes_forms", "votes_none") for e in load_examples(name)], ids=str
)
def test_votes_of_example(example: Example) -> None:
    found = find_all(read_plain(example.text.encode()))
    got = [describe(vote) for vote in found.votes]
    expected = [{k: v for k, v in tag.attributes.items() if k != "named"} for tag in example.tagged]
    assert got == expected
    for vote, tag in zip(found.votes, example.tagged, strict=True):
        text = found.view.clean[vote.span.start : vote.span.end]
        assert tag.text.strip(".") in text or text in tag.text
        if "named" in tag.attributes:
            told = [named.split(" ", 1) for named in tag.attributes["named"].split("|")]
            assert [[option, name.text] for name, option in vote.named] == told


def test_named_voters_stand_where_their_spans_say() -> None:
    found = find_all(read_plain("Hlasování:\nPro: Ing. Sojka, Malá-Bílková a Vrána (3)\nProti: 0".encode()))
    names = found.votes[0].named
    assert [name.text for name, _ in names] == ["Sojka", "Malá-Bílková", "Vrána"]
    assert all(found.view.clean[n.span.start : n.span.end] == n.text for n, _ in names)
    assert names[0][0].titles == "Ing."


@pytest.mark.parametrize("token", ["pro 1 ", "1-", "1:0:", "proti ", "zdržel se (", "Hlasování: ", "0 pro, "])
def test_hostile_text_takes_linear_time(token: str) -> None:
    text = token * (100_000 // len(token))
    found = Found(View.of(Source(text, (), "txt")))
    begin = time.process_time()
    find_votes(found)
    assert time.process_time() - begin < 4


def test_table_of_crosses_in_a_format_with_cells() -> None:
    head = "<tr><th>Jméno</th><th>pro</th><th>proti</th><th>zdržel se</th></tr>"
    rows = "".join(
        f"<tr><td>{name}</td>{''.join(f'<td>{chr(120) if i == column else str()}</td>' for i in range(3))}</tr>"
        for name, column in (("Jan Koukal", 0), ("Eva Malá", 0), ("Petr Hodek", 1))
    )
    found = find_all(
        read_source(f"<html><body><table>{head}{rows}</table></body></html>".encode(), name="a.html")
    )
    assert [describe(vote) for vote in found.votes] == [{"in_favor": "2", "against": "1", "abstaining": "0"}]
    assert [(name.text, option) for name, option in found.votes[0].named] == [
        ("Jan Koukal", "in_favor"), ("Eva Malá", "in_favor"), ("Petr Hodek", "against"),
    ]  # fmt: skip


def test_labels_are_found_by_their_stems() -> None:
    for label in fold_words("labels"):
        assert min(at for stem in STEMS if (at := label.find(stem)) >= 0) < BEFORE_STEM, label


def test_sayings_that_all_agreed_have_a_word_for_it() -> None:
    for saying in fold_words("unanimous"):
        assert TOGETHER.intersection(saying.replace(":", "").split()), saying


def test_a_tab_behind_an_option_is_no_part_of_it() -> None:
    text = "Výbor schválil nákup, pro byli Malá a Nový, zdržel se\tSojka.\n"
    found = Found(View.of(read_plain(text.encode())))
    find_votes(found)
    assert [(vote.in_favor, vote.abstaining) for vote in found.votes] == [(2.0, 1.0)]
