"""Tables of votes whose cells stand one a line, as a PDF gives them.

Finds: ``pro⏎proti⏎zdržel se⏎6⏎0⏎0``, with those who voted and ``Celkem`` between the heads and the counts.
Leaves: heads without counts below them.
"""

from __future__ import annotations

import re

from zapisy.finders.votes_items import option_of
from zapisy.found import FoundVotes, Span
from zapisy.text.views import View

_HEADS = re.compile(r"(?:(?:pro|proti|zdrzel[aiy]?(?: se)?|zdrzelo se|nehlasoval[aiyo]?)[ \t]*\n){2,4}")
_COUNTS = re.compile(r"(?:[ \t]*\d{1,4}[ \t]*(?:\n|$)){2,4}")
_SUM = re.compile(r"\n(?:celkem|soucet|suma)[ \t]*:?[ \t]*\n")
FAR = 4000
"""Characters of the rows of those who voted, at the most."""


def find_stacked(view: View) -> list[FoundVotes]:
    """All votes of such tables, in order."""
    folded = view.folded
    votes: list[FoundVotes] = []
    for at in view.starts_of(_FIRST):
        if (folded[at - 1 : at] not in ("", "\n")) or (heads := _HEADS.match(folded, at)) is None:
            continue
        options = [option_of(line.strip()) for line in heads.group().splitlines()]
        counts = _find_counts(folded, heads.end(), len(options))
        if counts is None or options[0] != "in_favor" or len(set(options)) < len(options):
            continue
        vote = FoundVotes(Span(at, counts.end))
        for option, count in zip(options, folded[slice(*counts)].split(), strict=True):
            setattr(vote, option, float(count))
        votes.append(vote)
    return votes


_FIRST = frozenset({"pro"})


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
