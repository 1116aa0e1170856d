"""Contradictions → findings. Data, not exceptions: a clerk decides what they mean.

check_minutes needs the Minutes alone, so that findings can be made again without the document.
"""

from __future__ import annotations

from collections.abc import Iterator

from zapisy.lexicon import load_lexicon
from zapisy.record import Decision, EvidenceList, Finding, Message, Minutes

Parameters = dict[str, str | int | float | None]


def make_finding(code: str, params: Parameters, evidence: EvidenceList = ()) -> Finding:
    """A finding of lexicons/findings.toml with its parameters put into the messages."""
    entry = load_lexicon("findings")[code]
    message = Message(cs=entry["cs"].format(**params), en=entry["en"].format(**params))
    return Finding(code=code, severity=entry["severity"], message=message, params=params, evidence=evidence)


def check_minutes(minutes: Minutes) -> Minutes:
    """The same minutes with all findings behind those that the finders left."""
    findings = (*_check_count(minutes), *_check_lists(minutes), *_check_votes(minutes))
    return minutes.model_copy(update={"findings": (*minutes.findings, *findings)}) if findings else minutes


def _check_count(minutes: Minutes) -> Iterator[Finding]:
    """The number of members present against the names listed; who came later or left is not counted."""
    stated, listed = minutes.meeting.attendee_count, len(minutes.attendees)
    late = sum(a.arrived is not None for a in minutes.attendees)
    if stated is not None and listed and not listed - late <= stated <= listed:
        params: Parameters = {"stated": stated, "listed": listed}
        yield make_finding(
            "attendee_count_mismatch", params, minutes.meeting.evidence.get("attendee_count", ())
        )


def _check_lists(minutes: Minutes) -> Iterator[Finding]:
    present = {a.person: a for a in minutes.attendees if a.person and a.arrived is None}
    for absentee in minutes.absentees:
        other = present.get(absentee.person) if absentee.person else None
        if other is not None:
            evidence = (*other.evidence, *absentee.evidence)
            yield make_finding("person_in_two_lists", {"name": absentee.name}, evidence)


def _check_votes(minutes: Minutes) -> Iterator[Finding]:
    present = max(len(minutes.attendees), minutes.meeting.attendee_count or 0)
    for decision in minutes.decisions:
        yield from _check_total(decision, present)
        yield from _check_outcome(decision)


def _check_total(decision: Decision, present: int) -> Iterator[Finding]:
    votes = decision.votes
    if votes is None or votes.unit != "votes" or not present:
        return
    total = sum(count or 0 for count in (votes.in_favor, votes.against, votes.abstaining, votes.not_voting))
    if total > present:
        params: Parameters = {"total": total, "present": present}
        yield make_finding("vote_total_exceeds_present", params, votes.evidence)


def _check_outcome(decision: Decision) -> Iterator[Finding]:
    votes = decision.votes
    if votes is None or votes.in_favor is None or votes.against is None:
        return
    if decision.outcome == "adopted" and votes.against > votes.in_favor:
        params: Parameters = {"in_favor": votes.in_favor, "against": votes.against}
        yield make_finding("vote_outcome_contradiction", params, votes.evidence)
