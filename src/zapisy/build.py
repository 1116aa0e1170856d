"""Found spans → Minutes: one person per human, one organization per body, evidence on everything."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from zapisy.evidence import Data, make_evidence
from zapisy.found import (
    Found,
    FoundAttendance,
    FoundDate,
    FoundDecision,
    FoundName,
    FoundOrganization,
    FoundTask,
    FoundVotes,
    Span,
)
from zapisy.record import Document, Minutes, Producer
from zapisy.version import VERSION

MEETING_FIELDS = (
    "title", "kind", "body", "number", "date", "date_end", "start_time", "end_time", "place", "mode",
)  # fmt: skip
REFERENCE_FIELDS = ("date", "time", "place")


def build_minutes(found: Found, document: Document) -> Minutes:
    """The record of one document, validated once."""
    return Minutes.model_validate(_Building(found).build(document))


class _Building:
    """The state of one record in the making: who and what has which id."""

    def __init__(self, found: Found) -> None:
        self.found = found
        self.view = found.view
        self.person_ids: dict[Span, str] = {}
        self.names: dict[str, str] = {}
        self.persons = self._number_persons()
        self.organization_ids: dict[Span, str] = {}
        self.by_span: dict[Span, FoundOrganization] = {}
        self.organizations = self._number_organizations()
        self.decision_ids = {id(d): f"d{i}" for i, d in enumerate(found.decisions, 1)}

    def build(self, document: Document) -> Data:
        """All parts of the record as one plain dict."""
        found = self.found
        people = {status: [] for status in ("attendee", "absentee", "guest")}  # type: dict[str, list[Data]]
        for entry in found.attendance:
            people[entry.status].append(self._describe_attendance(entry))
        return {
            "producer": Producer(version=VERSION),
            "document": document,
            "meeting": self._describe_meeting(),
            "attendees": people["attendee"],
            "absentees": people["absentee"],
            "guests": people["guest"],
            "officers": [
                {
                    "role": o.role,
                    **self._name(o.name),
                    "signed": o.signed,
                    "evidence": self._evidence([o.span], o.found_by, o.confidence),
                }
                for o in found.officers
            ],
            "agenda": [
                {
                    "number": a.number,
                    "title": a.title,
                    "parent": a.parent,
                    "evidence": self._evidence([a.span], "agenda", a.confidence),
                }
                for a in found.agenda
            ],
            "decisions": [self._describe_decision(d) for d in found.decisions],
            "tasks": [self._describe_task(t) for t in found.tasks],
            "dates": self._describe_dates(),
            "persons": self.persons,
            "organizations": self.organizations,
            "findings": [],
        }

    def _evidence(
        self, spans: Iterable[Span], by: str | None = None, confidence: float | None = None, field: str | None = None
    ) -> list[Data]:
        return make_evidence(self.view, spans, by=by, confidence=confidence, field=field)

    # ------------------------------------------------------------------ persons
    def _number_persons(self) -> list[Data]:
        ordered = sorted(
            (p for p in self.found.persons if p.mentions), key=lambda p: min(s for s, _ in p.mentions)
        )
        persons = []
        for number, person in enumerate(ordered, 1):
            key = f"p{number}"
            self.names[key] = person.name
            for span, _ in person.mentions:
                self.person_ids[span] = key
            persons.append(
                {
                    "id": key,
                    "name": person.name,
                    "given_name": person.given_name,
                    "family_name": person.family_name,
                    "titles": person.titles,
                    "gender": person.gender,
                    "mentions": self._mentions(sorted(person.mentions, key=lambda m: m[0])),
                }
            )
        return persons

    def _mentions(self, mentions: Iterable[tuple[Span, str | None]]) -> list[Data]:
        return [
            {"start": start, "end": end, "text": self.view.source.text[start:end], "case": case}
            for span, case in mentions
            for start, end in [self.view.source_span(*span)]
        ]

    def _name(self, name: FoundName) -> Data:
        """``person`` and ``name`` of whoever a name means; the name as written where nobody is known."""
        key = self.person_ids.get(name.span)
        return {"person": key, "name": self.names[key] if key else name.text}

    # ------------------------------------------------------------------ organizations
    def _number_organizations(self) -> list[Data]:
        groups: dict[str, list[FoundOrganization]] = {}
        for mention in sorted(self.found.organizations, key=lambda m: m.span):
            groups.setdefault(mention.name.casefold(), []).append(mention)
        organizations = []
        for number, group in enumerate(groups.values(), 1):
            key = f"o{number}"
            for mention in group:
                self.organization_ids[mention.span] = key
                self.by_span[mention.span] = mention
            organizations.append({"id": key, **self._describe_organization(group)})
        return organizations

    def _describe_organization(self, group: list[FoundOrganization]) -> Data:
        first = group[0]
        short = next((m.short_name for m in group if m.short_name), None)
        surfaces = dict.fromkeys(m.text for m in group)
        units = dict.fromkeys(m.unit for m in group if m.unit)
        return {
            "name": first.name,
            "short_name": short,
            "kind": next((m.kind for m in group if m.kind), None),
            "text": first.text,
            "aliases": [s for s in surfaces if s not in (first.name, short, first.text)],
            "units": list(units),
            "mentions": self._mentions((m.span, None) for m in group),
        }

    def _refer_organization(self, text: str, span: Span | None) -> Data:
        mention = self.by_span.get(span) if span else None
        if span is None or mention is None:
            return {"text": text}
        return {
            "id": self.organization_ids[span],
            "text": text,
            "name": mention.name,
            "short_name": mention.short_name,
            "unit": mention.unit,
        }

    # ------------------------------------------------------------------ attendance
    def _describe_attendance(self, entry: FoundAttendance) -> Data:
        data: Data = {
            **self._name(entry.name),
            "titles": entry.name.titles,
            "role": entry.role,
            "organization": self._refer_organization(entry.organization, entry.organization_span)
            if entry.organization
            else None,
            "evidence": self._attendance_evidence(entry),
        }
        if entry.status == "absentee":
            substitute = self._name(entry.substitute)["name"] if entry.substitute else None
            return {**data, "excused": entry.excused, "substitute": substitute}
        data |= {"remote": entry.remote, "arrived": entry.arrived, "left": entry.left}
        if entry.status == "guest":
            return {**data, "agenda_item": entry.agenda_item}
        stands_for = self._name(entry.substitute_for)["name"] if entry.substitute_for else None
        return {**data, "substitute_for": stands_for}

    def _attendance_evidence(self, entry: FoundAttendance) -> list[Data]:
        by = entry.found_by
        evidence = self._evidence([entry.span], by, entry.confidence)
        for field, span in (("role", entry.role_span), ("organization", entry.organization_span)):
            if span and not (entry.span.start <= span.start and span.end <= entry.span.end):
                evidence += self._evidence([span], by, entry.confidence, field)
        return evidence

    # ------------------------------------------------------------------ meeting
    def _describe_meeting(self) -> Data:
        header = self.found.header
        meeting: Data = {key: header[key].value for key in MEETING_FIELDS if key in header}
        if "attendee_count" in header:
            meeting["attendee_count"] = int(header["attendee_count"].value)
        for name in ("next_meeting", "previous_meeting"):
            parts = {f: header[f"{name}.{f}"].value for f in REFERENCE_FIELDS if f"{name}.{f}" in header}
            if parts:
                meeting[name] = parts
        meeting["evidence"] = {
            key: evidence
            for key, value in header.items()
            if (evidence := self._evidence(value.spans, value.found_by, value.confidence))
        }
        return meeting

    # ------------------------------------------------------------------ decisions and tasks
    def _describe_decision(self, decision: FoundDecision) -> Data:
        by, confidence = decision.found_by, decision.confidence
        evidence = self._evidence(decision.spans, by, confidence)
        for field, span in (("verb", decision.verb_span), ("number", decision.number_span)):
            if span:
                evidence += self._evidence([span], by, confidence, field)
        return {
            "id": self.decision_ids[id(decision)],
            "kind": decision.kind,
            "number": decision.number,
            "points": decision.points,
            "action": decision.action,
            "verb": decision.verb,
            "outcome": decision.outcome,
            "inferred": decision.inferred,
            "text": decision.text,
            "votes": self._describe_votes(decision.votes) if decision.votes else None,
            "per_rollam": decision.per_rollam,
            "agenda_item": decision.agenda_item,
            "references": decision.references,
            "evidence": evidence,
        }

    def _describe_votes(self, votes: FoundVotes) -> Data:
        counts = ("in_favor", "against", "abstaining", "not_voting", "unanimous", "unit")
        return {
            **{key: getattr(votes, key) for key in counts},
            "named": [{**self._name(name), "option": option} for name, option in votes.named],
            "evidence": self._evidence([votes.span], "votes", 0.95),
        }

    def _describe_task(self, task: FoundTask) -> Data:
        deadline = None
        evidence = self._evidence(task.spans, task.found_by, task.confidence)
        if task.deadline:
            deadline = {
                "value": task.deadline_value,
                "text": task.deadline,
                "inferred": task.deadline_inferred,
            }
            if task.deadline_span:
                evidence += self._evidence([task.deadline_span], task.found_by, task.confidence, "deadline")
        assignees = []
        for assignee in task.assignees:
            named = self._name(assignee.name) if assignee.name else {"person": None, "name": assignee.text}
            organization = None if named["person"] else self.organization_ids.get(assignee.span)
            assignees.append({**named, "organization": organization})
            evidence += self._evidence([assignee.span], task.found_by, task.confidence, "assignees")
        decision = self.decision_ids.get(id(task.decision)) if task.decision else None
        return {
            "text": task.text,
            "assignees": assignees,
            "deadline": deadline,
            "decision": decision,
            "evidence": evidence,
        }

    # ------------------------------------------------------------------ dates
    def _describe_dates(self) -> list[Data]:
        """One entry for each (text, value, role), with all its places."""
        groups: dict[tuple[Any, ...], list[FoundDate]] = {}
        for date in self.found.dates:
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
                    place for d in group for place in self._evidence([d.span], d.found_by, d.confidence)
                ],
            }
            for (text, value, role), group in groups.items()
        ]
