"""A tokenizer for Czech minutes.

Finds: abbreviations and titles as one token (``Ing.``, ``Ph.D.``, ``č.``, ``s.r.o.``), ordinals (``26.``),
dates and times (``26.9.2023``, ``17.30``), resolution numbers (``12/2/2025``); parts of ``7-proti``, ``15:0:0``.
Leaves: emoticons (``:0`` is a count of votes here), and everything else to the rules of spaCy's Czech.
"""

from __future__ import annotations

import re
from functools import cache
from typing import Any

from spacy.lang.tokenizer_exceptions import BASE_EXCEPTIONS
from spacy.language import Language
from spacy.symbols import ORTH
from spacy.tokenizer import Tokenizer
from spacy.util import compile_infix_regex, compile_prefix_regex, compile_suffix_regex

from zapisy.lexicon import load_words

WHOLE = re.compile(
    r"""(?x)
    \d{1,3}\.                                   # an ordinal: 26.
    | [^\W\d_]\.                                # an initial: B.
    | \d{1,2}\.\d{1,2}\.(?:\d{4}|\d\d)?         # a date: 26.9.2023, 26.9.
    | \d{1,2}[.:]\d\d                           # a time: 17.30
    | \d+(?:[.,\u00a0]\d{3})*(?:,\d+)?          # an amount: 12.500,50
    | [A-Z]{0,4}/?\d+(?:/\d+){1,3}(?:/[A-Z]{1,4})?  # a number: 12/2/2025, 028/04/2001/ZK
    """
)
INFIXES = [r"(?<=\d)-(?=[^\W\d])", r"(?<=[^\W\d])-(?=\d)", r"(?<=\d):(?=\d)", r"(?<=[^\W\d])/(?=[^\W\d])"]


def make_tokenizer(nlp: Language) -> Tokenizer:
    """The tokenizer for one pipeline."""
    defaults = nlp.Defaults
    return Tokenizer(
        nlp.vocab,
        rules=_list_cases(dict(defaults.tokenizer_exceptions or {})),
        prefix_search=compile_prefix_regex(defaults.prefixes or []).search,
        suffix_search=compile_suffix_regex(defaults.suffixes or []).search,
        infix_finditer=compile_infix_regex([*(defaults.infixes or []), *INFIXES]).finditer,
        token_match=WHOLE.fullmatch,
        url_match=defaults.url_match,
    )


def _list_cases(cases: dict[str, Any]) -> dict[str, Any]:
    kept = {form: case for form, case in cases.items() if form not in BASE_EXCEPTIONS}
    return {**kept, **{word: [{ORTH: word}] for word in _list_abbreviations()}}


@cache
def _list_abbreviations() -> tuple[str, ...]:
    words = {f"{word.rstrip('.')}." for word in load_words("abbreviations", "never_last")}
    words |= set(load_words("tokens", "whole"))
    forms = words | {word[:1].upper() + word[1:] for word in words}
    return tuple(sorted(form for form in forms if " " not in form))
