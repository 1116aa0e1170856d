"""Counter-motions that failed before the first motion passed: two decisions, each with its own vote.

Finds: ``P. Malá podala protinávrh … 2-7-0`` with ``Návrh byl schválen`` behind it, which decides the first motion.
Leaves: counter-motions that passed, and results that name the counter-motion themselves.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import Final

from zapisy.finders.decisions.drafts import Piece
from zapisy.finders.decisions.motions import list_before, match_result, name_motion, pick_motion
from zapisy.found import Found, FoundDecision, FoundVotes, Span

CLOSE: Final = 3
"""Pieces between the vote on a counter-motion and the result of the motion."""
_STEMS: Final = ("protinavrh", "pozmenovaci", "pozmenujici")
_COUNTER: Final = re.compile(r"(?<!\w)(?:protinavrh|pozmenovaci\w{0,3} navrh|pozmenujici\w{0,3} navrh)")


def settle_counters(found: Found, pieces: list[Piece]) -> None:
    """Parts results of first motions from the votes on the counter-motions before them."""
    moved = found.view.starts_of_stems(_STEMS)
    starts = [piece.span.start for piece in pieces] if moved else []
    more: list[FoundDecision] = []
    for decision in found.decisions if moved else ():
        bare = match_result(found, decision) if decision.outcome == "adopted" else None
        if bare is None or bare["counter"]:
            continue
        result = bisect_right(starts, decision.spans[0].start) - 1
        at = _find_failed(found, pieces, result)
        if at is not None:
            more += _part_votes(found, pieces, (at, result), decision)
            told = [p for p in list_before(found, pieces, at) if not _is_counter(found, p)]
            name_motion(found, decision, pick_motion(found, told, bare["who"]))
    found.decisions = sorted(found.decisions + more, key=lambda decision: decision.spans[0].start)


def _is_counter(found: Found, piece: Piece) -> bool:
    return _COUNTER.search(found.view.folded, *piece.span) is not None


def _failed(vote: FoundVotes | None) -> bool:
    return bool(vote and vote.in_favor is not None and vote.against and vote.in_favor < vote.against)


def _find_failed(found: Found, pieces: list[Piece], result: int) -> int | None:
    """The place of a failed vote on a counter-motion right before a result."""
    for at in range(result - 1, max(0, result - CLOSE), -1):
        if pieces[at].kind == "vote":
            told = list_before(found, pieces, at)[:2]
            counters = any(_is_counter(found, piece) for piece in told)
            return at if counters and _failed(pieces[at].vote) else None
    return None


def _part_votes(
    found: Found, pieces: list[Piece], places: tuple[int, int], decision: FoundDecision
) -> list[FoundDecision]:
    """The counter-motion's own decision, where the result had its vote; the result then takes the vote behind it."""
    at, result = places
    vote = pieces[at].vote
    if decision.votes is not vote:
        return []
    behind = pieces[result + 1] if result + 1 < len(pieces) else None
    owned = {id(other.votes) for other in found.decisions}
    free = behind is not None and behind.vote is not None and id(behind.vote) not in owned
    decision.votes = behind.vote if behind is not None and free else None
    decision.inferred = () if free else ("outcome",)
    told = [piece for piece in list_before(found, pieces, at) if _is_counter(found, piece)]
    span = Span(*told[0].span)
    text = re.sub(r"\s+", " ", found.view.clean[span.start : span.end]).strip(" :")
    refused = FoundDecision("approves", (span,), text, outcome="rejected", votes=vote)
    refused.found_by, refused.confidence = decision.found_by, decision.confidence
    return [refused]
