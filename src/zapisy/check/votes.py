"""Votes against those present, against the outcome, against the names and against the majority that the law asks."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import Final

from zapisy.check.attendance import count_members, count_present
from zapisy.check.findings import Parameters, make_finding
from zapisy.check.law import find_law
from zapisy.record import Decision, Finding, Minutes, Votes

WEIGHTED: Final = frozenset({"owners_assembly"})
"""Kinds of meetings in which one person may have many votes (shares, mandates); per rollam, and in a vote after the
meeting, others vote than those present."""

REFUSING: Final = frozenset({"rejects", "disagrees", "other"})
"""Actions whose votes do not tell whether they are for what was moved or for refusing it."""


def check_votes(minutes: Minutes) -> Iterator[Finding]:
    """Every vote once, however many decisions rest on it."""
    weighted = minutes.meeting.kind in WEIGHTED or minutes.meeting.mode == "per_rollam"
    present = 0 if weighted else count_present(minutes)
    law = find_law(minutes)
    majority, members = (law.majority, count_members(minutes)) if law else (None, None)
    elsewhere = {_place_of(d.votes) for d in minutes.decisions if d.votes and d.per_rollam}
    seen: set[tuple[int, int]] = set()
    for decision in minutes.decisions:
        if decision.votes is None:
            continue
        key = _place_of(decision.votes)
        if key == NOWHERE or key not in seen:
            yield from _check_total(decision.votes, 0 if key in elsewhere else present)
            yield from _check_names(decision.votes)
        seen.add(key)
        yield from _check_outcome(decision, decision.votes)
        if majority is not None and members is not None and _lacks_majority(decision, members):
            params: Parameters = {"in_favor": decision.votes.in_favor, "members": members}
            yield make_finding("vote_without_majority", params, decision.votes.evidence, provision=majority)


NOWHERE: Final = (-1, -1)


def _place_of(votes: Votes) -> tuple[int, int]:
    """Where a vote stands; several decisions may rest on it."""
    return (votes.evidence[0].start, votes.evidence[0].end) if votes.evidence else NOWHERE


def _check_total(votes: Votes, present: int) -> Iterator[Finding]:
    if votes.unit != "votes" or not present:
        return
    total = sum(count or 0 for count in (votes.in_favor, votes.against, votes.abstaining, votes.not_voting))
    if total > present:
        params: Parameters = {"total": total, "present": present}
        yield make_finding("vote_total_exceeds_present", params, votes.evidence)


def _check_names(votes: Votes) -> Iterator[Finding]:
    """Named voters of one option against its number."""
    for option, named in Counter([vote.option for vote in votes.named]).items() if votes.named else ():
        count = getattr(votes, option)
        if count is not None and named > count:
            params: Parameters = {"named": named, "count": count}
            yield make_finding("vote_names_exceed_count", params, votes.evidence)


def _check_outcome(decision: Decision, votes: Votes) -> Iterator[Finding]:
    """Adopted although no more were in favor than against, or rejected with all in favor.

    What a body refuses is left: the counts may be those of the motion that it refused.
    """
    if votes.in_favor is None or decision.action in REFUSING:
        return
    against, abstaining = votes.against or 0, votes.abstaining or 0
    lost = votes.against is not None and against >= votes.in_favor
    won = votes.in_favor > 0 and votes.against is not None and not against and not abstaining
    if (decision.outcome == "adopted" and lost) or (decision.outcome == "rejected" and won):
        params: Parameters = {"in_favor": votes.in_favor, "against": against, "outcome": decision.outcome}
        yield make_finding("vote_outcome_contradiction", params, votes.evidence)


def _lacks_majority(decision: Decision, members: int) -> bool:
    """Adopted with no more than half of all members; the law of some bodies asks for more than half."""
    votes = decision.votes
    if votes is None or votes.unit != "votes" or votes.in_favor is None:
        return False
    return decision.outcome == "adopted" and votes.in_favor * 2 <= members
