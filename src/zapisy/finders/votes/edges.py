"""Where a vote begins and ends: with its label before the counts, and with its result and bracket behind them."""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from zapisy.finders.votes.items import fold_words, label_pattern, result_pattern
from zapisy.found import FoundVotes, Span
from zapisy.text.views import View

REACH: Final = 90
"""Characters before counts in which their label begins."""
STEMS: Final = ("hlas", "vysled")
"""Every label has one of these, with a word of so many letters before it at the most."""
BEFORE_STEM: Final = 12


def label_start(folded: str, start: int) -> int:
    """Where the label of counts begins, else the counts themselves."""
    left = max(0, start - REACH)
    before = folded[left:start]
    first, other = before.find(STEMS[0]), before.find(STEMS[1])
    if first < 0 or 0 <= other < first:
        first = other
    match = label_pattern().search(before, max(0, first - BEFORE_STEM)) if first >= 0 else None
    return left + match.start() if match else start


@cache
def _result_words() -> frozenset[str]:
    """The last word of each result."""
    return frozenset(result.split()[-1] for key in ("adopted", "rejected") for result in fold_words(key))


def match_result(view: View, at: int) -> re.Match[str] | None:
    """A bare result right behind a place."""
    return result_pattern().match(view.folded, at) if view.present_of(_result_words()) else None


def close_vote(view: View, vote: FoundVotes) -> FoundVotes:
    """Reads the result behind the counts, and takes the bracket that the vote opened."""
    folded, match = view.folded, match_result(view, vote.span.end)
    if match:
        rejected = (
            match["result"] in fold_words("rejected") or re.search(r"(?<!\w)neb", match.group()) is not None
        )
        vote.outcome = "rejected" if rejected else "adopted"
        vote.span = Span(vote.span.start, match.end())
    if folded[vote.span.end : vote.span.end + 1] == ")":
        vote.span = Span(vote.span.start, vote.span.end + 1)
    while vote.span.start and folded[vote.span.start - 1] in "(":
        vote.span = Span(vote.span.start - 1, vote.span.end)
    return vote
