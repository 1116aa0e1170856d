"""What finders tell of people and organizations."""

from __future__ import annotations

from dataclasses import dataclass

from zapisy.found.spans import Span


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
