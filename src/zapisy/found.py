"""The blackboard between finders and builders: what stands where, before it becomes a record.

All offsets here are offsets of the views (``View.clean``). A finder reads what earlier ones have written, and
writes its own lists; ``build.py`` turns the whole into Minutes.
"""

from __future__ import annotations

from bisect import bisect_right, insort
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from functools import partial
from typing import Final, NamedTuple, Protocol, TypeVar

from zapisy.name_model import NameModel
from zapisy.text.views import View


class Span(NamedTuple):
    """``view.clean[start:end]``."""

    start: int
    end: int


to_span: Final[Callable[[tuple[int, int]], Span]] = partial(tuple.__new__, Span)
"""The span of a match (``to_span(match.span())``), in one step."""


@dataclass(slots=True, init=False)
class Section:
    """A labelled stretch: ``kind`` as in lexicons/sections.toml, the label, and what follows it."""

    kind: str
    label: Span
    body: Span

    def __init__(self, kind: str, label: Span, body: Span) -> None:
        self.kind, self.label, self.body = kind, label, body


@dataclass(slots=True, init=False)
class FoundName:
    """A personal name as it stands: ``text`` without titles, titles joined, in any grammatical case.

    ``span`` covers the bare name. ``known_nominative`` says that the place asks for the nominative (a list entry,
    a signature), so that the name is taken as written.
    """

    text: str
    span: Span
    titles: str | None
    known_nominative: bool
    surname_first: bool
    found_by: str
    confidence: float

    def __init__(
        self,
        text: str,
        span: Span,
        titles: str | None = None,
        known_nominative: bool = False,
        surname_first: bool = False,
        found_by: str = "",
        confidence: float = 0.9,
    ) -> None:
        self.text, self.span, self.titles = text, span, titles
        self.known_nominative, self.surname_first = known_nominative, surname_first
        self.found_by, self.confidence = found_by, confidence


@dataclass(slots=True, init=False)
class FoundAttendance:
    """One entry of a presence list. ``status`` is attendee, absentee or guest."""

    status: str
    name: FoundName
    span: Span
    role: str | None
    role_span: Span | None
    organization: str | None
    organization_span: Span | None
    excused: bool | None
    remote: bool | None
    arrived: str | None
    left: str | None
    substitute: FoundName | None
    substitute_for: FoundName | None
    agenda_item: str | None
    found_by: str
    confidence: float

    def __init__(
        self,
        status: str,
        name: FoundName,
        span: Span,
        *,
        role: str | None = None,
        role_span: Span | None = None,
        organization: str | None = None,
        organization_span: Span | None = None,
        excused: bool | None = None,
        remote: bool | None = None,
        arrived: str | None = None,
        left: str | None = None,
        substitute: FoundName | None = None,
        substitute_for: FoundName | None = None,
        agenda_item: str | None = None,
        found_by: str = "",
        confidence: float = 0.9,
    ) -> None:
        self.status, self.name, self.span = status, name, span
        self.role, self.role_span = role, role_span
        self.organization, self.organization_span = organization, organization_span
        self.excused, self.remote, self.arrived, self.left = excused, remote, arrived, left
        self.substitute, self.substitute_for, self.agenda_item = substitute, substitute_for, agenda_item
        self.found_by, self.confidence = found_by, confidence


@dataclass(slots=True)
class FoundOfficer:
    """``role`` as in record.OfficerRole."""

    role: str
    name: FoundName
    span: Span
    signed: str | None = None
    found_by: str = ""
    confidence: float = 0.9


@dataclass(slots=True, init=False)
class FoundDate:
    """A date expression. ``year`` is None where none is written; ``value`` is filled when dates are resolved.

    ``years`` and ``months`` count from the meeting's, where the text does so: ``t. r.`` is 0, ``příštího měsíce`` 1.
    ``end`` is the last day, month and year of a stretch. ``until`` asks for the last day of the period (``konce září``).
    ``leads`` says, once it was asked, whether the words before it set a deadline.
    """

    span: Span
    text: str
    day: int | None
    month: int | None
    year: int | None
    precision: str
    end: tuple[int | None, int | None, int | None] | None
    weekday: int | None
    years: int | None
    months: int | None
    until: bool
    value: str | None
    role: str
    inferred: tuple[str, ...]
    alternatives: tuple[str, ...]
    found_by: str
    confidence: float
    leads: bool | None

    def __init__(
        self,
        span: Span,
        text: str,
        day: int | None,
        month: int | None,
        year: int | None,
        precision: str = "day",
        *,
        found_by: str = "dates",
        value: str | None = None,
    ) -> None:
        self.span, self.text, self.precision = span, text, precision
        self.day, self.month, self.year = day, month, year
        self.end = self.weekday = self.years = self.months = self.leads = None
        self.until, self.value, self.role = False, value, "mention"
        self.inferred = self.alternatives = ()
        self.found_by, self.confidence = found_by, 0.95


@dataclass(slots=True)
class FoundTime:
    """A time of day, ``value`` as HH:MM."""

    span: Span
    value: str


@dataclass(slots=True)
class FoundValue:
    """A value of the header with the places it was read from, what of it is not written, and what else it may be."""

    value: str
    spans: tuple[Span, ...]
    found_by: str = "header"
    confidence: float = 0.9
    inferred: tuple[str, ...] = ()
    alternatives: tuple[str, ...] = ()


@dataclass(slots=True)
class FoundAgendaItem:
    """An item of the programme; ``body`` is the stretch of the document where it is discussed, if found; ``start_time``
    (HH:MM) and ``presenter`` are as the programme tells them."""

    number: str | None
    title: str
    span: Span
    parent: str | None = None
    body: Span | None = None
    start_time: str | None = None
    start_time_span: Span | None = None
    presenter: str | None = None
    presenter_span: Span | None = None
    confidence: float = 0.9


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


@dataclass(slots=True, init=False)
class FoundOrganization:
    """A place where an organization is named. ``name`` is the nominative, ``text`` as written; ``candidates`` are what an
    abbreviation may stand for that nothing settles."""

    span: Span
    text: str
    name: str
    short_name: str | None
    kind: str | None
    unit: str | None
    found_by: str
    confidence: float
    candidates: tuple[str, ...]

    def __init__(
        self,
        span: Span,
        text: str,
        name: str,
        short_name: str | None = None,
        kind: str | None = None,
        unit: str | None = None,
        found_by: str = "organizations",
        confidence: float = 0.85,
    ) -> None:
        self.span, self.text, self.name, self.short_name = span, text, name, short_name
        self.kind, self.unit, self.found_by, self.confidence = kind, unit, found_by, confidence
        self.candidates = ()


@dataclass(slots=True, init=False)
class FoundPerson:
    """One human: the nominative in its fullest form, and every place where the human is named.

    ``mentions`` are (span, grammatical case or None) pairs in order; ``found_by`` says who has found all of them.
    """

    name: str
    given_name: str | None
    family_name: str | None
    titles: str | None
    gender: str | None
    mentions: list[tuple[Span, str | None]]
    found_by: str
    confidence: float

    def __init__(
        self,
        name: str,
        given_name: str | None = None,
        family_name: str | None = None,
        titles: str | None = None,
        gender: str | None = None,
        mentions: list[tuple[Span, str | None]] | None = None,
        found_by: str = "people",
        confidence: float = 0.95,
    ) -> None:
        self.name, self.given_name, self.family_name = name, given_name, family_name
        self.titles, self.gender, self.mentions = titles, gender, [] if mentions is None else mentions
        self.found_by, self.confidence = found_by, confidence


@dataclass(slots=True)
class FoundNote:
    """A finding in the making: a code of check.py with its parameters and places."""

    code: str
    params: dict[str, str | int | float | None] = field(default_factory=dict)
    spans: tuple[Span, ...] = ()


DateStarts = dict[int, list[int]]
"""Where the words stand with which the kinds of dates begin (see finders/dates/words.py) of which a text has any."""


@dataclass(slots=True, init=False)
class Found:
    """All that the finders have found in one document so far."""

    view: View
    model: NameModel | None
    sentences: tuple[Span, ...] | None
    date_starts: DateStarts | None
    numbered: frozenset[tuple[int, int]] | None
    sections: list[Section]
    dates: list[FoundDate]
    times: list[FoundTime]
    header: dict[str, FoundValue]
    attendance: list[FoundAttendance]
    officers: list[FoundOfficer]
    agenda: list[FoundAgendaItem]
    votes: list[FoundVotes]
    decisions: list[FoundDecision]
    tasks: list[FoundTask]
    names: list[FoundName]
    persons: list[FoundPerson]
    organizations: list[FoundOrganization]
    notes: list[FoundNote]

    def __init__(self, view: View, model: NameModel | None = None) -> None:
        self.view, self.model, self.header = view, model, {}
        self.sentences = self.date_starts = self.numbered = None
        self.sections, self.dates, self.times, self.notes = [], [], [], []
        self.attendance, self.officers, self.agenda, self.tasks = [], [], [], []
        self.votes, self.decisions, self.names, self.persons, self.organizations = [], [], [], [], []


class _Placed(Protocol):
    @property
    def span(self) -> Span: ...


P = TypeVar("P", bound=_Placed)


def list_between(places: Sequence[P], start: int, end: int) -> Sequence[P]:
    """What begins between two places, of finds that are in the order of the text."""
    first, last, many = 0, len(places), len(places)
    while first < last:
        middle = (first + last) // 2
        if places[middle].span.start < start:
            first = middle + 1
        else:
            last = middle
    while last < many and places[last].span.start < end:
        last += 1
    return places[first:last]


class Taken:
    """Stretches of the text that belong to somebody; none overlaps another."""

    def __init__(self) -> None:
        self._spans: list[Span] = []

    def holds(self, place: int) -> bool:
        """Whether a place belongs to somebody."""
        at = bisect_right(self._spans, place, key=lambda taken: taken.end)
        return at < len(self._spans) and self._spans[at].start <= place

    def take(self, span: Span) -> bool:
        """Whether a stretch was free; it is not any more."""
        at = bisect_right(self._spans, span.start, key=lambda taken: taken.end)
        if at < len(self._spans) and self._spans[at].start < span.end:
            return False
        insort(self._spans, span)
        return True
