"""The record: what one document becomes. The project's public contract, as frozen pydantic models.

Field names are English and follow Popolo, Open Civic Data and iCalendar where these have a word. Not known is
None, never a guess. Every value carries evidence whose offsets count code points in the document's text:
``text[start:end] == evidence.text``.
"""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field, RootModel

SCHEMA_VERSION = "1.0"

PartialDate = Annotated[str, Field(pattern=r"^\d{4}(-\d\d(-\d\d)?)?$")]
DateValue = Annotated[str, Field(pattern=r"^\d{4}(-\d\d(-\d\d)?)?(/\d{4}(-\d\d(-\d\d)?)?)?$")]
Clock = Annotated[str, Field(pattern=r"^([01]\d|2[0-4]):[0-5]\d$")]
Count = Annotated[int, Field(ge=0)] | Annotated[float, Field(ge=0)]
Confidence = Annotated[float, Field(ge=0, le=1)]

MeetingKind = Literal[
    "council", "board", "committee", "commission", "working_group", "senate", "owners_assembly",
    "owners_committee", "association_board", "general_meeting", "school_board", "staff_meeting",
    "site_inspection", "other",
]  # fmt: skip
Action = Literal[
    "approves", "rejects", "acknowledges", "instructs", "authorises", "recommends", "agrees", "disagrees",
    "elects", "dismisses", "establishes", "issues", "cancels", "postpones", "requests", "states", "adopts",
    "other",
]  # fmt: skip
OfficerRole = Literal["chair", "recorder", "verifier", "teller", "proposal_committee"]
DateRole = Literal["meeting", "next_meeting", "previous_meeting", "deadline", "mention"]
Precision = Literal["day", "month", "quarter", "half", "year"]
Case = Literal["nominative", "genitive", "dative", "accusative", "vocative", "locative", "instrumental"]


class Model(BaseModel):
    """A part of the record: immutable, and nothing in it that the contract does not know."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Evidence(Model):
    """Where a value stands: offsets in the document's text, the page (from 1) and the box in points."""

    start: int
    end: int
    text: str
    page: int | None = None
    bbox: tuple[float, float, float, float] | None = None
    field: str | None = None
    found_by: str | None = None
    confidence: Confidence | None = None


EvidenceList = tuple[Evidence, ...]


class Producer(Model):
    """Which program, model, roster and options made the record."""

    name: str = "zapisy"
    version: str
    model: str | None = None
    roster_sha256: str | None = None
    options: dict[str, str | int | bool | None] = {}


class Document(Model):
    """The file: its path in posix form, content hash, format, size and how reading it went."""

    id: str | None = None
    path: str | None = None
    sha256: str | None = None
    format: str | None = None
    pages: int | None = None
    characters: int | None = None
    encoding: str | None = None
    ocr: bool = False
    duplicate_of: str | None = None
    status: Literal["ok", "partial", "failed"] = "ok"


class MeetingReference(Model):
    """Another meeting that the document dates: the next or the previous one."""

    date: DateValue | None = None
    time: Clock | None = None
    place: str | None = None


class Meeting(Model):
    """The meeting itself: what, whose, when, where; ``drawn_up`` is the day on which the minutes were written."""

    title: str | None = None
    kind: MeetingKind | None = None
    body: str | None = None
    number: str | None = None
    date: PartialDate | None = None
    date_end: PartialDate | None = None
    start_time: Clock | None = None
    end_time: Clock | None = None
    place: str | None = None
    mode: Literal["in_person", "remote", "hybrid", "per_rollam"] | None = None
    attendee_count: int | None = None
    drawn_up: PartialDate | None = None
    inferred: tuple[str, ...] = ()
    alternatives: dict[str, tuple[str, ...]] = {}
    previous_meeting: MeetingReference | None = None
    next_meeting: MeetingReference | None = None
    evidence: dict[str, EvidenceList] = {}


class OrganizationReference(Model):
    """The organization a person stands for, as written (``text``) and as resolved; ``candidates`` as in Organization."""

    id: str | None = None
    text: str
    name: str | None = None
    short_name: str | None = None
    unit: str | None = None
    candidates: tuple[str, ...] = ()


class Attendee(Model):
    """A person present."""

    person: str | None
    name: str
    titles: str | None = None
    role: str | None = None
    organization: OrganizationReference | None = None
    remote: bool | None = None
    arrived: Clock | None = None
    left: Clock | None = None
    substitute_for: str | None = None
    evidence: EvidenceList = ()


class Absentee(Model):
    """A person absent; ``excused`` is None where the document only says absent."""

    person: str | None
    name: str
    titles: str | None = None
    role: str | None = None
    excused: bool | None = None
    substitute: str | None = None
    organization: OrganizationReference | None = None
    evidence: EvidenceList = ()


class Guest(Model):
    """A person present who is no member."""

    person: str | None
    name: str
    titles: str | None = None
    role: str | None = None
    organization: OrganizationReference | None = None
    remote: bool | None = None
    arrived: Clock | None = None
    left: Clock | None = None
    agenda_item: str | None = None
    evidence: EvidenceList = ()


class Officer(Model):
    """Who led, recorded, verified, counted votes or drafted resolutions."""

    role: OfficerRole
    person: str | None
    name: str
    signed: str | None = None
    evidence: EvidenceList = ()


class AgendaItem(Model):
    """An item of the programme; ``parent`` is the number of the item above it, ``presenter`` who brings it in, as written."""

    number: str | None = None
    title: str
    parent: str | None = None
    start_time: Clock | None = None
    presenter: str | None = None
    evidence: EvidenceList = ()


class NamedVote(Model):
    """How one person voted."""

    person: str | None
    name: str
    option: Literal["in_favor", "against", "abstaining", "not_voting"]


class Votes(Model):
    """Counts of one vote, in ``unit``."""

    in_favor: Count | None = None
    against: Count | None = None
    abstaining: Count | None = None
    not_voting: Count | None = None
    unanimous: bool | None = None
    unit: Literal["votes", "shares", "percent"] = "votes"
    named: tuple[NamedVote, ...] = ()
    evidence: EvidenceList = ()


class Reference(Model):
    """What a decision refers to, as written and normalised.

    ``value`` by kind: ``190/04`` (resolution), ``128/2000 Sb., § 95 odst. 1`` (law), ``479/20, k. ú. Habřina`` (parcel),
    the number (contract), ``38000 CZK`` (money); null where the text is not enough, as in a section without its law.
    """

    kind: Literal["resolution", "law", "parcel", "contract", "money"]
    text: str
    value: str | None = None
    evidence: EvidenceList = ()


class Decision(Model):
    """One verb of a resolution with what it governs."""

    id: str
    kind: Literal["resolution", "agreement", "conclusion"] = "resolution"
    number: str | None = None
    points: tuple[str, ...] = ()
    action: Action
    verb: str | None = None
    outcome: Literal["adopted", "rejected"] | None = None
    inferred: tuple[str, ...] = ()
    text: str
    votes: Votes | None = None
    per_rollam: bool = False
    agenda_item: str | None = None
    references: tuple[Reference, ...] = ()
    evidence: EvidenceList = ()


class Assignee(Model):
    """Who is to do it: a person or an organization of this record, or a role as written."""

    person: str | None = None
    organization: str | None = None
    name: str


class Deadline(Model):
    """By when, as written and as a date."""

    value: DateValue | None = None
    text: str
    inferred: tuple[str, ...] = ()


class Task(Model):
    """Who is to do what by when."""

    text: str
    assignees: tuple[Assignee, ...] = ()
    deadline: Deadline | None = None
    decision: str | None = None
    agenda_item: str | None = None
    evidence: EvidenceList = ()


class Date(Model):
    """A date as written, with its value in ISO 8601 and what it dates."""

    text: str
    value: DateValue | None
    precision: Precision = "day"
    role: DateRole = "mention"
    inferred: tuple[str, ...] = ()
    alternatives: tuple[str, ...] = ()
    evidence: EvidenceList = ()


def _is_none(value: object) -> bool:
    return value is None


class Mention(Model):
    """One place where a person or an organization is named; ``found_by`` and ``confidence`` where a model proposed it."""

    start: int
    end: int
    text: str
    case: Case | None = None
    found_by: str | None = Field(default=None, exclude_if=_is_none)
    confidence: float | None = Field(default=None, exclude_if=_is_none)


class Candidate(Model):
    """A roster entry that a mention may mean."""

    id: str
    name: str
    score: float


class RosterLink(Model):
    """Whom of the roster a person or an organization is."""

    status: Literal["linked", "ambiguous", "unknown"]
    id: str | None = None
    name: str | None = None
    confidence: Confidence | None = None
    reason: str | None = None
    candidates: tuple[Candidate, ...] = ()


class Person(Model):
    """One human of this document with all mentions."""

    id: str
    name: str
    given_name: str | None = None
    family_name: str | None = None
    titles: str | None = None
    gender: Literal["female", "male"] | None = None
    mentions: tuple[Mention, ...] = ()
    roster: RosterLink | None = None


class Identifier(Model):
    """An identifier that the document or the roster gives, such as an IČO."""

    scheme: str
    value: str


class Organization(Model):
    """One organization of this document with all mentions; ``candidates`` are what its abbreviation may stand for where
    nothing in the document settles it."""

    id: str
    name: str
    short_name: str | None = None
    kind: str | None = None
    text: str
    aliases: tuple[str, ...] = ()
    candidates: tuple[str, ...] = ()
    units: tuple[str, ...] = ()
    identifiers: tuple[Identifier, ...] = ()
    mentions: tuple[Mention, ...] = ()
    roster: RosterLink | None = None


class Message(Model):
    """A message in Czech and in English."""

    cs: str
    en: str


class Finding(Model):
    """Something that a clerk should look at, and the provision it rests on; data, not an exception."""

    code: str
    severity: Literal["info", "warning", "error"]
    message: Message
    params: dict[str, str | int | float | None] = {}
    provision: str | None = None
    evidence: EvidenceList = ()


class Minutes(Model):
    """The record of a document that was read."""

    schema_version: str = SCHEMA_VERSION
    producer: Producer
    document: Document
    meeting: Meeting
    attendees: tuple[Attendee, ...] = ()
    absentees: tuple[Absentee, ...] = ()
    guests: tuple[Guest, ...] = ()
    officers: tuple[Officer, ...] = ()
    agenda: tuple[AgendaItem, ...] = ()
    decisions: tuple[Decision, ...] = ()
    tasks: tuple[Task, ...] = ()
    dates: tuple[Date, ...] = ()
    persons: tuple[Person, ...] = ()
    organizations: tuple[Organization, ...] = ()
    findings: tuple[Finding, ...] = ()


class Error(Model):
    """Why a document failed: a stable code and a message without any of its text."""

    code: str
    message: str


class Failure(Model):
    """The record of a document that could not be read."""

    schema_version: str = SCHEMA_VERSION
    producer: Producer
    document: Document
    error: Error


class Record(RootModel[Minutes | Failure]):
    """One line of records.jsonl: minutes that were read, or a failure."""


def make_schema() -> dict[str, Any]:
    """The JSON Schema (draft 2020-12) of a record, a oneOf of Minutes and Failure."""
    schema = Record.model_json_schema(mode="serialization")
    if "anyOf" in schema:
        schema["oneOf"] = schema.pop("anyOf")
    head = {"$schema": "https://json-schema.org/draft/2020-12/schema", "title": "zapisy record"}
    return {**head, **{key: value for key, value in schema.items() if key not in head}}
