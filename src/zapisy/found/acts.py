"""What finders tell of what was done: votes, decisions, tasks."""

from __future__ import annotations

from dataclasses import dataclass, field

from zapisy.found.people import FoundName
from zapisy.found.spans import Span


@dataclass(slots=True, init=False)
class FoundVotes:
    """Counts of one vote; None where not said. ``named`` holds (name, option) pairs."""

    span: Span
    in_favor: float | None
    against: float | None
    abstaining: float | None
    not_voting: float | None
    unanimous: bool | None
    unit: str
    outcome: str | None
    named: list[tuple[FoundName, str]]

    def __init__(
        self,
        span: Span,
        in_favor: float | None = None,
        against: float | None = None,
        abstaining: float | None = None,
        *,
        named: list[tuple[FoundName, str]] | None = None,
    ) -> None:
        self.span, self.in_favor, self.against, self.abstaining = span, in_favor, against, abstaining
        self.not_voting = self.unanimous = self.outcome = None
        self.unit, self.named = "votes", named or []


@dataclass(frozen=True, slots=True)
class FoundReference:
    """What a decision refers to: ``kind`` and ``value`` as in record.Reference."""

    kind: str
    text: str
    span: Span
    value: str | None = None


@dataclass(slots=True, init=False)
class FoundDecision:
    """One verb of a resolution; ``spans`` is its text in order, which may have gaps."""

    action: str
    spans: tuple[Span, ...]
    text: str
    verb: str | None
    verb_span: Span | None
    kind: str
    number: str | None
    number_span: Span | None
    points: tuple[str, ...]
    outcome: str | None
    inferred: tuple[str, ...]
    votes: FoundVotes | None
    per_rollam: bool
    agenda_item: str | None
    references: tuple[FoundReference, ...]
    found_by: str
    confidence: float

    def __init__(
        self,
        action: str,
        spans: tuple[Span, ...],
        text: str,
        *,
        kind: str = "resolution",
        outcome: str | None = None,
        votes: FoundVotes | None = None,
        found_by: str = "decisions",
        confidence: float = 0.85,
    ) -> None:
        self.action, self.spans, self.text, self.kind = action, spans, text, kind
        self.verb = self.verb_span = self.number = self.number_span = self.agenda_item = None
        self.points = self.inferred = self.references = ()
        self.outcome, self.votes, self.per_rollam = outcome, votes, False
        self.found_by, self.confidence = found_by, confidence


@dataclass(slots=True)
class FoundAssignee:
    """Who is to do a task, as written; ``name`` where it is a person."""

    text: str
    span: Span
    name: FoundName | None = None


@dataclass(slots=True)
class FoundTask:
    """A task; ``deadline`` is the surface form, ``deadline_value`` its date where it has one."""

    text: str
    spans: tuple[Span, ...]
    assignees: list[FoundAssignee] = field(default_factory=list)
    deadline: str | None = None
    deadline_span: Span | None = None
    deadline_value: str | None = None
    deadline_inferred: tuple[str, ...] = ()
    decision: FoundDecision | None = None
    agenda_item: str | None = None
    found_by: str = "tasks"
    confidence: float = 0.8
