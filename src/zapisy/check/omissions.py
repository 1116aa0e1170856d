"""What the law, or plain usefulness, asks of minutes and is not there.

Only whole minutes are held to it: a list of resolutions, an extract or an invitation owes none of this, nor does a
document that was read in part.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from typing import Final

from zapisy.check.findings import Parameters, make_finding
from zapisy.check.law import Law, find_law
from zapisy.lexicon import load_folded
from zapisy.record import Finding, Minutes
from zapisy.text.views import fold


def check_omissions(minutes: Minutes) -> Iterator[Finding]:
    """What whole minutes of such a body must say and these do not."""
    law = find_law(minutes)
    if law is None or not is_whole(minutes):
        return
    place = minutes.meeting.evidence.get("title", ())
    for code in law.requires:
        if code in _LACKS and _LACKS[code](minutes):
            yield make_finding(code, {}, place, provision=law.content)
    if "missing_vote_result" in law.requires:
        yield from _check_results(minutes, law)
    yield from _check_drawn_up(minutes, law)


def is_whole(minutes: Minutes) -> bool:
    """Whether the document gives itself out for the minutes of a meeting, and was read whole."""
    title = fold(minutes.meeting.title or "").replace(".", " ").split()
    named = bool(load_folded("law", "titles") & set(title[:4])) and not load_folded(
        "law", "other_titles"
    ) & set(title)
    return named and minutes.document.status == "ok" and minutes.meeting.mode != "per_rollam"


def _check_results(minutes: Minutes, law: Law) -> Iterator[Finding]:
    """Resolutions without the result of their vote, where others have theirs: one finding with all places."""
    passed = [d for d in minutes.decisions if d.kind == "resolution" and not d.per_rollam]
    numbers = {d.number for d in passed if d.votes is not None and d.number}
    silent = [d for d in passed if d.votes is None and d.number not in numbers]
    if silent and len(silent) < len(passed):
        params: Parameters = {"count": len(silent), "all": len(passed)}
        evidence = tuple(d.evidence[0] for d in silent if d.evidence)
        yield make_finding("missing_vote_result", params, evidence, provision=law.content)


def _check_drawn_up(minutes: Minutes, law: Law) -> Iterator[Finding]:
    """Minutes that were drawn up later than the law allows."""
    meeting = minutes.meeting
    held, written = _to_day(meeting.date_end or meeting.date), _to_day(meeting.drawn_up)
    if law.days is None or held is None or written is None:
        return
    late = (written - held).days
    if late > law.days:
        params: Parameters = {"days": late, "limit": law.days}
        yield make_finding(
            "drawn_up_late", params, meeting.evidence.get("drawn_up", ()), provision=law.days_provision
        )


def _to_day(value: str | None) -> date | None:
    return date.fromisoformat(value) if value and len(value) == len("2024-01-01") else None


def _lacks_attendance(minutes: Minutes) -> bool:
    """Neither names nor a number, and no attendance list is referred to."""
    listed = any(finding.code == "attendance_list_elsewhere" for finding in minutes.findings)
    return not listed and _lacks_count(minutes)


def _lacks_count(minutes: Minutes) -> bool:
    return not minutes.attendees and minutes.meeting.attendee_count is None


def _lacks_signature(minutes: Minutes) -> bool:
    """Nobody who led, recorded or verified is named behind the last decision or item."""
    decided = [place.end for decision in minutes.decisions for place in decision.evidence]
    last = max((*decided, *(place.end for item in minutes.agenda for place in item.evidence)), default=None)
    if last is None:
        return False
    return all(e.start < last for officer in minutes.officers for e in officer.evidence)


def _lacks_officer(minutes: Minutes, role: str) -> bool:
    return all(officer.role != role for officer in minutes.officers)


_LACKS: Final[dict[str, Callable[[Minutes], bool]]] = {
    "missing_date": lambda minutes: minutes.meeting.date is None,
    "missing_attendance": _lacks_attendance,
    "missing_attendee_count": _lacks_count,
    "missing_agenda": lambda minutes: not minutes.agenda,
    "missing_resolutions": lambda minutes: not minutes.decisions,
    "missing_verifiers": lambda minutes: _lacks_officer(minutes, "verifier"),
    "missing_chair": lambda minutes: _lacks_officer(minutes, "chair"),
    "missing_recorder": lambda minutes: _lacks_officer(minutes, "recorder"),
    "missing_drawn_up": lambda minutes: minutes.meeting.drawn_up is None,
    "missing_signature": _lacks_signature,
}
"""Codes of lexicons/law.toml and how it is seen that minutes lack it."""
