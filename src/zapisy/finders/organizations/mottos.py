"""Societies whose names are a motto: a word with a capital and small ones with a preposition, before a comma and the legal form.

Finds: ``Most k domovu, z. s.``, ``spolku Cesta do života, z.s.``, at the beginning of a line or an item, behind a label.
Leaves: what is asked or given (``Příspěvek pro děti, z. s.``), names that begin within a sentence.
"""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from zapisy.finders.organizations.companies import Company, opening_words
from zapisy.finders.organizations.lines import Reading
from zapisy.found import Span
from zapisy.lexicon import any_of, load_folded, load_words
from zapisy.names.scan import LOW, UP
from zapisy.text.views import fold

LONGEST: Final = 60
"""Characters of such a name with its label."""
_NAME: Final = re.compile(
    rf"(?P<before>(?:^|\n)[ \t]{{0,4}}(?:[-*][ ]{{1,3}})?|\d[.)][ ]{{1,3}}|[–:;•(„\"][ ]{{0,2}}|(?<![^\W_])(?P<label>[{LOW}]{{5,14}})[ ])(?P<name>(?P<first>[{UP}][{LOW}]{{2,20}})(?:[ ][{LOW}]{{1,14}}){{1,4}}),[ ]?$"
)
_INNER: Final = re.compile(r"[ ](?:k|ke|do|pro|na|v|ve|s|se|za|od|z|ze|u|bez|pod|nad)[ ]")


@cache
def _form() -> re.Pattern[str]:
    """Forms of societies, with what ends them."""
    return re.compile(rf"(?:{any_of(load_words('organizations', 'motto_forms'))})(?!\w)")


def find_mottos(reading: Reading, forms: list[int]) -> list[Company]:
    """Such names with their forms, which may begin at some places."""
    companies: list[Company] = []
    text, last = reading.text, 0
    for at in forms:
        if text[at - 2 : at] != ", " or not text[at - 3 : at - 2].islower() or _ends_large(text, at - 2):
            continue
        form = _form().match(text, at)
        name = _NAME.search(text, max(last, at - LONGEST), at) if form else None
        if form is None or name is None or not _may_name(name):
            continue
        last = form.end()
        companies.append(
            Company(Span(name.start("name"), last), " ".join(text[name.start("name") : last].split()))
        )
    return companies


def _ends_large(text: str, end: int) -> bool:
    """Whether the last word before a place has a capital, as companies' names do, or is the first of the text."""
    start = text.rfind(" ", 0, end) + 1
    return start == 0 or text[start].isupper()


def _may_name(match: re.Match[str]) -> bool:
    """Whether the words are a name: one with a preposition, which nobody asks for or gives."""
    label = match["label"]
    if label and fold(label) not in load_folded("organizations", "labels"):
        return False
    return _INNER.search(match["name"]) is not None and fold(match["first"]) not in opening_words()
