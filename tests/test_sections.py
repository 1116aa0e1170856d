"""Labels of sections: no label of the lexicons is passed over by the cheap question that is asked before its pattern."""

from __future__ import annotations

import pytest

from zapisy.finders.sections.finder import find_sections
from zapisy.finders.sections.first_words import openers
from zapisy.finders.sections.lexicon import labels_by_word
from zapisy.found import Found
from zapisy.text.source import Source
from zapisy.text.views import View


@pytest.mark.parametrize(
    "behind",
    [
        ":",
        " :",
        "::",
        "\n",
        "",
        "\t5",
        "    5",
        " (5):",
        " 5:",
        " 5 z 7:",
        " dne 5. 3. 2020:",
        " z obce:",
        " dle zakona\n",
        "**:",
    ],
)
def test_every_label_may_begin_where_its_pattern_matches(behind: str) -> None:
    passed = []
    for word, labels in labels_by_word().items():
        for label in labels:
            text = f"{label}{behind}"
            match = openers()[word].pattern.match(text) if label.startswith(word) else None
            marked = match and (match["colon"] or match["tab"] or match["alone"] is not None)
            if marked and not openers()[word].may_begin(text, len(word)) and not match["count"]:
                passed.append(text)
    assert passed == []


def test_a_word_needs_what_all_its_labels_go_on_with() -> None:
    text = "Z jednání výboru\nse zúčastnili: Jan Kos"
    found = Found(View.of(Source(text, (), "txt")))
    find_sections(found)
    assert [section.kind for section in found.sections] == ["present"]
