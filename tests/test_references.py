"""What decisions refer to: parcels, money, laws, contracts, earlier resolutions."""

from __future__ import annotations

import time

import pytest

from marked import Example, load_examples
from zapisy.finders import find_all
from zapisy.finders.decisions.references import References
from zapisy.found import Span
from zapisy.readers.plain import read_plain
from zapisy.text.source import Source
from zapisy.text.views import View


@pytest.mark.parametrize("example", load_examples("references"), ids=str)
def test_references_of_example(example: Example) -> None:
    found = find_all(read_plain(example.text.encode()))
    assert len(found.decisions) == 1
    references = found.decisions[0].references
    got = [(r.kind, r.value, r.text) for r in references]
    assert got == [(t.attributes["kind"], t.attributes.get("value"), t.text) for t in example.tagged]
    assert all(found.view.clean[slice(*r.span)] == r.text for r in references)


@pytest.mark.parametrize(
    "token", ["p. č. 1, ", "§ 1 odst. ", "usnesení č. 1/2 a ", "1 000 ", "smlouvy o dílo ", "v k. ú. "]
)
def test_hostile_text_takes_linear_time(token: str) -> None:
    view = View.of(Source(token * (50_000 // len(token)), (), "txt"))
    begin = time.process_time()
    References(view).find_references(Span(0, len(view.clean)), None)
    assert time.process_time() - begin < 2
