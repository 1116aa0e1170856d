"""Which stretches of a text may be names: what the span categorizer of cs_zapisy weighs.

Finds: one to six tokens that begin with a capital or a code (``B. Javorové``, ``Bobři bez hranic``, ``PKAS``, ``T4``).
Leaves: stretches over punctuation, those that end in a preposition or a lower-case word after a single capital's dot.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Any

from spacy.tokens import Doc, Token

LONGEST = 6
"""Tokens of a name."""
_INNER = frozenset("&+-–/'’")
"""Marks that may stand within a name."""


def make_suggester() -> Callable[..., Any]:
    """The suggester for ``[components.spancat.suggester]`` of a spaCy configuration."""
    from thinc.api import get_current_ops
    from thinc.types import Ragged

    def suggest(docs: Iterable[Doc], *, ops: Any = None) -> Ragged:
        ops = ops or get_current_ops()
        found = [list(list_stretches(doc)) for doc in docs]
        lengths = ops.asarray1i([len(stretches) for stretches in found])
        flat = [stretch for stretches in found for stretch in stretches]
        return Ragged(ops.asarray2i(flat) if flat else ops.xp.zeros((0, 2), dtype="i"), lengths)

    return suggest


def list_stretches(doc: Doc) -> Iterator[tuple[int, int]]:
    """The stretches of a Doc as (first token, token behind the last)."""
    tokens = list(doc)
    for first, token in enumerate(tokens):
        if not begins_name(token):
            continue
        for last in range(first, min(first + LONGEST, len(tokens))):
            if not _may_hold(tokens[last]):
                break
            if tokens[last].text[0].isalnum() and (last == first or not tokens[last].is_stop):
                yield first, last + 1


def begins_name(token: Token) -> bool:
    """Whether a token may be the first of a name: a letter in upper case first."""
    return bool(token.text[0].isupper())


def _may_hold(token: Token) -> bool:
    return token.text[0].isalnum() or token.text in _INNER
