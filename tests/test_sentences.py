"""Where sentences end, and where a dot ends none."""

from __future__ import annotations

import time

import pytest

from marked import Example, load_examples
from zapisy.text.outline import outline_text
from zapisy.text.sentences import split_sentences
from zapisy.text.source import Block, Source
from zapisy.text.views import View


@pytest.mark.parametrize("example", load_examples("sentences"), ids=str)
def test_sentences_of_example(example: Example) -> None:
    block = Block(0, len(example.text))
    view = View.of(Source(example.text, (block,), "txt"))
    got = [" ".join(view.clean[start:end].split()) for start, end in split_sentences(view)]
    assert got == [" ".join(tag.text.split()) for tag in example.tagged]


@pytest.mark.parametrize("token", ["a. ", "Ing. ", "1. ", "... ", "Konec. "])
def test_hostile_text_takes_linear_time(token: str) -> None:
    view = View.of(outline_text(token * (200_000 // len(token))))
    begin = time.process_time()
    split_sentences(view)
    assert time.process_time() - begin < 3
