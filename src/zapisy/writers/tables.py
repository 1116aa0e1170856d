"""A record as a table that a person likes to read in a terminal."""

from __future__ import annotations

from collections.abc import Iterable

from rich.console import Console, Group, RenderableType
from rich.markup import escape
from rich.table import Table
from rich.text import Text

from zapisy.record import Absentee, Attendee, Guest, Minutes, OrganizationReference, Votes

_EXCUSED = {True: "excused", False: "unexcused", None: ""}


def print_minutes(minutes: Minutes, console: Console) -> None:
    """Prints a record: head, attendance, decisions, tasks, dates, findings; empty parts are left out."""
    parts = (
        _show_head(minutes),
        _show_people("Present", minutes.attendees),
        _show_people("Absent", minutes.absentees),
        _show_people("Guests", minutes.guests),
        _show_officers(minutes),
        _show_agenda(minutes),
        _show_decisions(minutes),
        _show_tasks(minutes),
        _show_dates(minutes),
        _show_organizations(minutes),
        _show_findings(minutes),
    )
    console.print(Group(*(part for part in parts if part is not None)))


def clean_text(text: object) -> Text:
    """Text without control characters, so that no document can steer a terminal."""
    return Text("" if text is None else "".join(c if c.isprintable() else " " for c in str(text)))


def _make_table(title: str, columns: Iterable[str], rows: list[tuple[object, ...]]) -> RenderableType | None:
    if not rows:
        return None
    table = Table(
        title=f"{escape(title)} ({len(rows)})", title_justify="left", header_style="bold", expand=False
    )
    for column in columns:
        table.add_column(column, overflow="fold")
    for row in rows:
        table.add_row(*(clean_text(cell) for cell in row))
    return table


def _show_head(minutes: Minutes) -> RenderableType:
    meeting = minutes.meeting
    following = meeting.next_meeting
    rows = (
        ("Document", minutes.document.path),
        ("Title", meeting.title),
        ("Body", meeting.body),
        ("Number", meeting.number),
        ("Date", meeting.date),
        ("Time", " – ".join(t for t in (meeting.start_time, meeting.end_time) if t) or None),
        ("Place", meeting.place),
        ("Members present", meeting.attendee_count),
        ("Next meeting", " ".join(x for x in (following.date, following.time) if x) if following else None),
    )
    table = Table.grid(padding=(0, 2))
    for name, value in rows:
        if value is not None:
            table.add_row(Text(name, style="bold"), clean_text(value))
    return table


def _show_people(title: str, people: Iterable[Attendee | Absentee | Guest]) -> RenderableType | None:
    rows: list[tuple[object, ...]] = [
        (
            person.name,
            person.titles,
            _describe_organization(person.organization),
            person.role,
            _describe_presence(person),
        )
        for person in people
    ]
    return _make_table(title, ("Name", "Titles", "Organization", "Role", ""), rows)


def _describe_organization(organization: OrganizationReference | None) -> str | None:
    """An organization as written, and what it may be where that is open: ``MV (? Ministerstvo vnitra, místní výbor)``."""
    if organization is None:
        return None
    may_be = ", ".join(organization.candidates)
    return f"{organization.text} (? {may_be})" if may_be else organization.text


def _describe_presence(person: Attendee | Absentee | Guest) -> str:
    if isinstance(person, Absentee):
        notes = [_EXCUSED[person.excused]]
        if person.substitute:
            notes.append(f"substituted by {person.substitute}")
    else:
        notes = ["remote" if person.remote else ""]
        notes += [f"{word} {at}" for word, at in (("from", person.arrived), ("until", person.left)) if at]
    return ", ".join(note for note in notes if note)


def _show_officers(minutes: Minutes) -> RenderableType | None:
    rows: list[tuple[object, ...]] = [(o.role, o.name, o.signed) for o in minutes.officers]
    return _make_table("Officers", ("Role", "Name", "Signed"), rows)


def _show_agenda(minutes: Minutes) -> RenderableType | None:
    rows: list[tuple[object, ...]] = [(a.number, a.title) for a in minutes.agenda]
    return _make_table("Agenda", ("No.", "Item"), rows)


def _show_decisions(minutes: Minutes) -> RenderableType | None:
    rows: list[tuple[object, ...]] = [
        (d.number, d.action, d.outcome, show_votes(d.votes), d.text) for d in minutes.decisions
    ]
    return _make_table("Decisions", ("No.", "Action", "Outcome", "Votes", "Text"), rows)


def show_votes(votes: Votes | None) -> str:
    """Counts as ``in favor : against : abstaining``, a dash where not said."""
    if votes is None:
        return ""
    counts = (votes.in_favor, votes.against, votes.abstaining)
    if all(count is None for count in counts):
        return "unanimous" if votes.unanimous else ""
    return " : ".join("–" if count is None else f"{count:g}" for count in counts)


def _show_tasks(minutes: Minutes) -> RenderableType | None:
    rows: list[tuple[object, ...]] = [
        (
            t.text,
            ", ".join(a.name for a in t.assignees),
            (t.deadline.value or t.deadline.text) if t.deadline else None,
        )
        for t in minutes.tasks
    ]
    return _make_table("Tasks", ("Task", "Who", "By"), rows)


def _show_dates(minutes: Minutes) -> RenderableType | None:
    rows: list[tuple[object, ...]] = [
        (d.text, d.value, d.role, "inferred: " + ", ".join(d.inferred) if d.inferred else "")
        for d in minutes.dates
    ]
    return _make_table("Dates", ("Text", "Value", "Role", ""), rows)


def _show_organizations(minutes: Minutes) -> RenderableType | None:
    rows: list[tuple[object, ...]] = [
        (o.name, o.short_name, o.kind, len(o.mentions), ", ".join(o.candidates))
        for o in minutes.organizations
    ]
    return _make_table("Organizations", ("Name", "Short", "Kind", "Places", "May be"), rows)


def _show_findings(minutes: Minutes) -> RenderableType | None:
    rows: list[tuple[object, ...]] = [(f.severity, f.code, f.message.en) for f in minutes.findings]
    return _make_table("Findings", ("Severity", "Code", "Message"), rows)
