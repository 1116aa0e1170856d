"""Found spans → Minutes: one person per human, one organization per body, evidence on everything."""

from __future__ import annotations

from typing import Any, Final

from zapisy.check.findings import make_finding
from zapisy.evidence import Data, Finder, make_evidence
from zapisy.file_dates import read_file_date
from zapisy.found import (
    Found,
    FoundAgendaItem,
    FoundAttendance,
    FoundDate,
    FoundDecision,
    FoundNote,
    FoundOfficer,
    FoundReference,
    FoundTask,
    FoundVotes,
)
from zapisy.identities import Identities
from zapisy.record import Document, Evidence, Finding, Minutes, Producer
from zapisy.text.views import View
from zapisy.unread import list_unread
from zapisy.version import VERSION

MEETING_FIELDS: Final = (
    "title", "kind", "body", "number", "date", "date_end", "start_time", "end_time", "place", "mode",
    "drawn_up",
)  # fmt: skip
REFERENCE_FIELDS: Final = ("date", "time", "place")


def build_minutes(found: Found, document: Document) -> Minutes:
    """The record of one document, validated once from one plain dict."""
    view, who = found.view, Identities(found)
    decisions = {id(d): f"d{i}" for i, d in enumerate(found.decisions, 1)}
    people: dict[str, list[Data]] = {"attendee": [], "absentee": [], "guest": []}
    for entry in found.attendance:
        people[entry.status].append(_describe_attendance(view, who, entry))
    return Minutes.model_validate(
        {
            "producer": Producer(
                version=VERSION, model=found.model.title if found.model else None, options={}
            ),
            "document": document,
            "meeting": _describe_meeting(found, document),
            "attendees": people["attendee"],
            "absentees": people["absentee"],
            "guests": people["guest"],
            "officers": [_describe_officer(view, who, o) for o in found.officers],
            "agenda": [_describe_item(view, item) for item in found.agenda],
            "decisions": [_describe_decision(view, who, decisions[id(d)], d) for d in found.decisions],
            "tasks": [_describe_task(view, who, decisions, task) for task in found.tasks],
            "dates": _describe_dates(found),
            "persons": who.persons,
            "organizations": who.organizations,
            "findings": [*list_unread(view.source), *(_describe_note(view, note) for note in found.notes)],
        }
    )


# ---------------------------------------------------------------- the meeting
def _describe_meeting(found: Found, document: Document) -> Data:
    header = found.header
    meeting: Data = {key: header[key].value for key in MEETING_FIELDS if key in header}
    if "attendee_count" in header:
        meeting["attendee_count"] = int(header["attendee_count"].value)
    for name in ("next_meeting", "previous_meeting"):
        parts = {f: header[f"{name}.{f}"].value for f in REFERENCE_FIELDS if f"{name}.{f}" in header}
        if parts:
            meeting[name] = parts
    meeting["inferred"] = tuple(key for key in MEETING_FIELDS if key in header and header[key].inferred)
    meeting["alternatives"] = _list_alternatives(found, document)
    evidence = {
        key: make_evidence(found.view, value.spans, Finder(value.found_by, value.confidence))
        for key, value in header.items()
    }
    meeting["evidence"] = {key: places for key, places in evidence.items() if places}
    return meeting


def _list_alternatives(found: Found, document: Document) -> dict[str, tuple[str, ...]]:
    """Other possible values by their fields; the date in a file's name is one where the text does not say the same."""
    others = {key: value.alternatives for key, value in found.header.items() if value.alternatives}
    named, own = read_file_date(document.path), found.header.get("date")
    if named and (own is None or named != own.value):
        others["date"] = tuple(dict.fromkeys((*others.get("date", ()), named)))
    return others


def _describe_dates(found: Found) -> list[Data]:
    """One entry for each (text, value, role), with all its places."""
    groups: dict[tuple[Any, ...], list[FoundDate]] = {}
    for date in found.dates:
        groups.setdefault((date.text, date.value, date.role), []).append(date)
    return [
        {
            "text": text,
            "value": value,
            "role": role,
            "precision": group[0].precision,
            "inferred": group[0].inferred,
            "alternatives": group[0].alternatives,
            "evidence": [
                place
                for date in group
                for place in make_evidence(found.view, [date.span], Finder(date.found_by, date.confidence))
            ],
        }
        for (text, value, role), group in groups.items()
    ]


def _describe_item(view: View, item: FoundAgendaItem) -> Data:
    finder = Finder("agenda", item.confidence)
    evidence = make_evidence(view, [item.span], finder)
    for key, span in (("start_time", item.start_time_span), ("presenter", item.presenter_span)):
        evidence += make_evidence(view, [span], finder, key) if span else []
    return {
        "number": item.number, "title": item.title, "parent": item.parent,
        "start_time": item.start_time, "presenter": item.presenter, "evidence": evidence,
    }  # fmt: skip


def _describe_note(view: View, note: FoundNote) -> Finding:
    evidence = tuple(Evidence(**place) for place in make_evidence(view, note.spans))
    return make_finding(note.code, note.params, evidence)


# ---------------------------------------------------------------- people
def _describe_attendance(view: View, who: Identities, entry: FoundAttendance) -> Data:
    data: Data = {
        **who.describe_name(entry.name),
        "titles": entry.name.titles,
        "role": entry.role,
        "organization": who.refer_organization(entry.organization, entry.organization_span),
        "evidence": _find_attendance(view, entry),
    }
    if entry.status == "absentee":
        substitute = who.describe_name(entry.substitute)["name"] if entry.substitute else None
        return {**data, "excused": entry.excused, "substitute": substitute}
    data |= {"remote": entry.remote, "arrived": entry.arrived, "left": entry.left}
    if entry.status == "guest":
        return {**data, "agenda_item": entry.agenda_item}
    stands_for = who.describe_name(entry.substitute_for)["name"] if entry.substitute_for else None
    return {**data, "substitute_for": stands_for}


def _find_attendance(view: View, entry: FoundAttendance) -> list[Data]:
    finder = Finder(entry.found_by, entry.confidence)
    evidence = make_evidence(view, [entry.span], finder)
    for field, span in (("role", entry.role_span), ("organization", entry.organization_span)):
        if span and not (entry.span.start <= span.start and span.end <= entry.span.end):
            evidence += make_evidence(view, [span], finder, field)
    return evidence


def _describe_officer(view: View, who: Identities, officer: FoundOfficer) -> Data:
    return {
        "role": officer.role,
        **who.describe_name(officer.name),
        "signed": officer.signed,
        "evidence": make_evidence(view, [officer.span], Finder(officer.found_by, officer.confidence)),
    }


# ---------------------------------------------------------------- decisions, votes, tasks
def _describe_decision(view: View, who: Identities, key: str, decision: FoundDecision) -> Data:
    finder = Finder(decision.found_by, decision.confidence)
    evidence = make_evidence(view, decision.spans, finder)
    for field, span in (("verb", decision.verb_span), ("number", decision.number_span)):
        if span:
            evidence += make_evidence(view, [span], finder, field)
    return {
        "id": key,
        "kind": decision.kind,
        "number": decision.number,
        "points": decision.points,
        "action": decision.action,
        "verb": decision.verb,
        "outcome": decision.outcome,
        "inferred": decision.inferred,
        "text": decision.text,
        "per_rollam": decision.per_rollam,
        "agenda_item": decision.agenda_item,
        "votes": _describe_votes(view, who, decision.votes) if decision.votes else None,
        "references": [_describe_reference(view, reference) for reference in decision.references],
        "evidence": evidence,
    }


def _describe_reference(view: View, reference: FoundReference) -> Data:
    evidence = make_evidence(view, [reference.span], Finder("decisions.references", 0.95))
    return {
        "kind": reference.kind,
        "text": reference.text,
        "value": reference.value,
        "evidence": evidence,
    }


def _describe_votes(view: View, who: Identities, votes: FoundVotes) -> Data:
    return {
        "in_favor": _write_count(votes.in_favor),
        "against": _write_count(votes.against),
        "abstaining": _write_count(votes.abstaining),
        "not_voting": _write_count(votes.not_voting),
        "unanimous": votes.unanimous,
        "unit": votes.unit,
        "named": [{**who.describe_name(name), "option": option} for name, option in votes.named],
        "evidence": make_evidence(view, [votes.span], Finder("votes", 0.95)),
    }


def _write_count(count: float | None) -> float | None:
    """Votes are whole numbers, shares may be none."""
    return int(count) if count is not None and count == int(count) else count


def _describe_task(view: View, who: Identities, decisions: dict[int, str], task: FoundTask) -> Data:
    finder = Finder(task.found_by, task.confidence)
    evidence = make_evidence(view, task.spans, finder)
    if task.deadline_span:
        evidence += make_evidence(view, [task.deadline_span], finder, "deadline")
    for assignee in task.assignees:
        evidence += make_evidence(view, [assignee.span], finder, "assignees")
    return {
        "text": task.text,
        "assignees": _describe_assignees(who, task),
        "deadline": _describe_deadline(task),
        "decision": decisions.get(id(task.decision)) if task.decision else None,
        "agenda_item": task.agenda_item,
        "evidence": evidence,
    }


def _describe_deadline(task: FoundTask) -> Data | None:
    if not task.deadline:
        return None
    return {"value": task.deadline_value, "text": task.deadline, "inferred": task.deadline_inferred}


def _describe_assignees(who: Identities, task: FoundTask) -> list[Data]:
    assignees = []
    for assignee in task.assignees:
        named = who.describe_name(assignee.name) if assignee.name else {"person": None, "name": assignee.text}
        organization = None if named["person"] else who.find_organization(assignee.span)
        assignees.append({**named, "organization": organization})
    return assignees
