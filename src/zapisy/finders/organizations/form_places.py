"""Where legal forms may stand in a text.

Finds: ``s. r. o.``, ``a.s.``, ``příspěvková organizace``, ``družstvem,``.
Leaves: prepositions and joining words of the same letters.
"""

from __future__ import annotations

import re
from functools import cache

from zapisy.finders.organizations.lexicon import legal_forms
from zapisy.finders.organizations.lines import Reading
from zapisy.lexicon import any_of
from zapisy.text.views import first_words


@cache
def form_pattern() -> re.Pattern[str]:
    """One declined word is a form before a sign only: „družstva mládeže“ are teams."""
    declined = [form for form, first in legal_forms().items() if " " not in form and form != first]
    others = legal_forms().keys() - set(declined)
    return re.compile(rf"(?:{any_of(others)}|{any_of(declined)}(?=[,.;)\n]|$))(?![\w])")


@cache
def _form_words() -> frozenset[str]:
    """The first words of the legal forms."""
    return first_words(legal_forms())


@cache
def _form_starts() -> frozenset[str]:
    """The first two characters of the legal forms, the first two signs of those in which a blank is the second."""
    return frozenset(form[:3] if form[1] == " " else form[:2] for form in legal_forms())


def list_forms(reading: Reading) -> list[int]:
    """Where a legal form may begin: most words with which one does are prepositions elsewhere."""
    text, view, starts = reading.text, reading.view, _form_starts()
    places: list[int] = []
    for word in view.present_of(_form_words()):
        for at in view.words[word]:
            begin = text[at : at + 2]
            if begin in starts or (
                begin[1:].isspace() and f"{begin[0]} {text[at + 1 : at + 5].lstrip()[:1]}" in starts
            ):
                places.append(at)
    places.sort()
    return places
