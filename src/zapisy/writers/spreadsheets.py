"""CSV for spreadsheets: attendance.csv, decisions.csv, tasks.csv.

UTF-8 with a byte order mark and semicolons, as Czech Excel and LibreOffice open them by a double click. A
cell that a spreadsheet would run as a formula is written with an apostrophe before it.
"""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator
from pathlib import Path
from types import TracebackType
from typing import Protocol, TextIO

from zapisy.record import Absentee, Attendee, Guest, Minutes, OrganizationReference

Row = tuple[object, ...]

MEETING = ("document", "body", "meeting_date")
COLUMNS = {
    "attendance": (
        *MEETING, "status", "name", "titles", "role", "organization", "unit", "excused", "remote", "arrived",
        "left", "substitute", "page", "confidence",
    ),
    "decisions": (
        *MEETING, "id", "kind", "number", "points", "action", "verb", "outcome", "in_favor", "against",
        "abstaining", "not_voting", "agenda_item", "text", "page", "confidence",
    ),
    "tasks": (*MEETING, "text", "assignees", "deadline", "deadline_text", "decision", "agenda_item", "page", "confidence"),
}  # fmt: skip

_DANGEROUS = ("=", "+", "-", "@", "\t", "\r", "\n")


class _Writer(Protocol):
    """What csv.writer gives, as a type."""

    def writerow(self, row: Iterable[object]) -> object: ...

    def writerows(self, rows: Iterable[Iterable[object]]) -> None: ...


class SpreadsheetWriter:
    """Writes the three tables into a folder, record by record; a context manager."""

    def __init__(self, folder: Path) -> None:
        self._files: list[TextIO] = []
        self._tables = {
            name: self._open(folder / f"{name}.csv", columns) for name, columns in COLUMNS.items()
        }

    def __enter__(self) -> SpreadsheetWriter:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        for file in self._files:
            file.close()

    def write(self, minutes: Minutes) -> None:
        """Adds the rows of one record to each table."""
        for name, rows in (
            ("attendance", list_attendance(minutes)),
            ("decisions", list_decisions(minutes)),
            ("tasks", list_tasks(minutes)),
        ):
            self._tables[name].writerows(_show_row(row) for row in rows)

    def _open(self, path: Path, columns: tuple[str, ...]) -> _Writer:
        file = path.open("w", encoding="utf-8-sig", newline="")
        self._files.append(file)
        writer = csv.writer(file, delimiter=";", lineterminator="\r\n")
        writer.writerow(columns)
        return writer


def list_attendance(minutes: Minutes) -> Iterator[Row]:
    """One row for each person present, absent or invited."""
    lists: tuple[tuple[str, tuple[Attendee | Absentee | Guest, ...]], ...] = (
        ("present", minutes.attendees),
        ("absent", minutes.absentees),
        ("guest", minutes.guests),
    )
    for status, people in lists:
        for person in people:
            organization, unit = _split_organization(person.organization)
            yield (
                *_describe_meeting(minutes), status, person.name, person.titles, person.role,
                organization, unit,
                getattr(person, "excused", None), getattr(person, "remote", None),
                getattr(person, "arrived", None), getattr(person, "left", None),
                getattr(person, "substitute", None), *_place(person.evidence),
            )  # fmt: skip


def list_decisions(minutes: Minutes) -> Iterator[Row]:
    """One row for each decision, with the counts of its vote."""
    for decision in minutes.decisions:
        votes = decision.votes
        counts = (votes.in_favor, votes.against, votes.abstaining, votes.not_voting) if votes else (None,) * 4
        yield (
            *_describe_meeting(minutes), decision.id, decision.kind, decision.number,
            ", ".join(decision.points), decision.action, decision.verb, decision.outcome, *counts,
            decision.agenda_item, decision.text, *_place(decision.evidence),
        )  # fmt: skip


def list_tasks(minutes: Minutes) -> Iterator[Row]:
    """One row for each task."""
    for task in minutes.tasks:
        deadline = task.deadline
        yield (
            *_describe_meeting(minutes), task.text, ", ".join(a.name for a in task.assignees),
            deadline.value if deadline else None, deadline.text if deadline else None, task.decision,
            task.agenda_item, *_place(task.evidence),
        )  # fmt: skip


def protect_cell(text: str) -> str:
    """Text that no spreadsheet takes for a formula, without control characters."""
    plain = "".join(c for c in text.replace("\n", " ").replace("\t", " ") if c.isprintable())
    return f"'{plain}" if text.startswith(_DANGEROUS) or plain.lstrip().startswith(_DANGEROUS) else plain


def _show_row(row: Row) -> list[str]:
    return [_show_cell(value) for value in row]


def _show_cell(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, float):
        return f"{value:g}" if abs(value) < 1e6 else f"{value:.0f}"
    return protect_cell(str(value))


def _describe_meeting(minutes: Minutes) -> Row:
    return minutes.document.path, minutes.meeting.body, minutes.meeting.date


def _split_organization(organization: OrganizationReference | None) -> tuple[str | None, str | None]:
    return (organization.name or organization.text, organization.unit) if organization else (None, None)


def _place(evidence: tuple[object, ...]) -> Row:
    first = evidence[0] if evidence else None
    return getattr(first, "page", None), getattr(first, "confidence", None)
