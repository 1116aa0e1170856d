"""Tables of votes whose cells stand one a line, as a PDF gives them.

Finds: ``pro⏎proti⏎zdržel se⏎6⏎0⏎0``, with those who voted and ``Celkem`` between the heads and the counts.
Finds also sums without heads where other tables of the document have them.
Leaves: heads without counts below them.
"""

from __future__ import annotations

import re
from typing import Final

from zapisy.finders.votes.items import option_of
from zapisy.found import FoundVotes, Span
from zapisy.text.views import View

_HEADS: Final = re.compile(
    r"(?:(?:pro|proti|zdrzel[aiy]?(?: se)?|zdrzelo se|nehlasoval[aiyo]?)[ \t]*\n){2,4}"
)
_COUNTS: Final = re.compile(r"(?:[ \t]*\d{1,4}[ \t]*(?:\n|$)){2,4}")
_SUM: Final = re.compile(r"\n(?:celkem|soucet|suma)[ \t]*:?[ \t]*\n")
FAR: Final = 4000
"""Characters of the rows of those who voted, at the most."""


def find_stacked(view: View) -> list[FoundVotes]:
    """All votes of such tables, in order."""
    folded = view.folded
    votes: list[FoundVotes] = []
    order: list[str] = []
    for at in view.starts_of(_FIRST):
        if (folded[at - 1 : at] not in ("", "\n")) or (heads := _HEADS.match(folded, at)) is None:
            continue
        options = [option_of(line.strip()) for line in heads.group().splitlines()]
        counts = _find_counts(folded, heads.end(), len(options))
        if counts is None or options[0] != "in_favor" or len(set(options)) < len(options):
            continue
        votes.append(_make_vote(folded, Span(at, counts.end), counts, options))
        order = options
    return votes + (_find_sums(folded, votes, order) if votes else [])


def _make_vote(folded: str, span: Span, counts: Span, options: list[str]) -> FoundVotes:
    vote = FoundVotes(span)
    for option, count in zip(options, folded[slice(*counts)].split(), strict=True):
        setattr(vote, option, float(count))
    return vote


def _find_sums(folded: str, votes: list[FoundVotes], options: list[str]) -> list[FoundVotes]:
    """Sums without heads, in a document whose other tables have them."""
    sums = []
    for total in _SUM.finditer(folded):
        counts = _find_counts(folded, total.end(), len(options))
        within = any(vote.span.start < total.start() < vote.span.end for vote in votes)
        if counts is not None and counts.start == total.end() and not within:
            sums.append(_make_vote(folded, Span(total.start() + 1, counts.end), counts, options))
    return sums


_FIRST: Final = frozenset({"pro"})


def _find_counts(folded: str, start: int, many: int) -> Span | None:
    """The lines of the counts: right below the heads, or below the sum."""
    counts = _COUNTS.match(folded, start)
    if counts is None:
        total = _SUM.search(folded, start - 1, min(len(folded), start + FAR))
        if total is None or _HEADS.search(folded, start, total.start()):
            return None
        counts = _COUNTS.match(folded, total.end())
    if counts is None or len(counts.group().split()) != many:
        return None
    return Span(counts.start(), counts.start() + len(counts.group().rstrip()))
