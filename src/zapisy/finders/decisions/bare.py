"""Bare results with their counts right behind a resolution: ``Výbor schvaluje nákup. Schváleno 7 hlasy, proti 1.``

Finds: sentences that hold nothing but the result and the vote; the resolution before them has both.
Leaves: results with an object, results behind a resolution that has another vote.
"""

from __future__ import annotations

import re
from typing import Final

from zapisy.found import Found, FoundDecision

_RESULT: Final = re.compile(
    r"\W*(?:usneseni\s|navrh\s)?(?:bylo\s|byl\s)?(?:ne)?(?:schvalen|prijat|odsouhlasen)[oay]?(?:\s(?:vetsinou|nadpolovicni vetsinou|pomerem|poctem)(?:\shlasu)?)?\W*"
)
NEAR: Final = 4
"""Characters between a resolution and its result."""


def join_bare(found: Found) -> None:
    """Gives bare results to the resolutions before them."""
    kept: list[FoundDecision] = []
    for decision in found.decisions:
        if kept and _tells_only_result(found, decision) and _may_have(found, kept[-1], decision):
            kept[-1].votes, kept[-1].outcome = decision.votes, decision.outcome
        else:
            kept.append(decision)
    found.decisions = kept


def _tells_only_result(found: Found, decision: FoundDecision) -> bool:
    """Whether nothing but the result and its counts is said."""
    if decision.votes is None or decision.number is not None:
        return False
    start, end = decision.spans[0].start, decision.spans[-1].end
    vote, folded = decision.votes.span, found.view.folded
    if vote.end < start or vote.start > end + NEAR:
        return False
    said = folded[start : min(end, max(start, vote.start))] + folded[min(end, vote.end) : end]
    return _RESULT.fullmatch(said) is not None


def _may_have(found: Found, before: FoundDecision, decision: FoundDecision) -> bool:
    """Whether the resolution right before a result has no other vote."""
    between = found.view.clean[before.spans[-1].end : decision.spans[0].start]
    free = before.votes is None or before.votes is decision.votes or before.votes.in_favor is None
    return free and len(between) <= NEAR and not between.strip(" .\n")
