"""One row of a roster, asked by field; what is wrong in it is reported with its column."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from sys import intern
from typing import Any, NamedTuple

from zapisy.roster.cells import (
    PersonName,
    list_mappings,
    read_date,
    read_list,
    read_name,
    read_text,
    split_suffix,
)
from zapisy.roster.columns import Columns, find_columns
from zapisy.roster.entries import Membership


class RosterIssue(NamedTuple):
    """Something wrong in a roster: ``severity`` is error or warning; row from 1, as its table counts."""

    severity: str
    message: str
    row: int | None = None
    column: str | None = None
    table: str | None = None

    def __str__(self) -> str:
        place = [f"table {self.table}"] if self.table else []
        place += [f"row {self.row}"] if self.row else []
        place += [f"column {self.column}"] if self.column else []
        return f"{', '.join(place)}: {self.message}" if place else self.message


Report = Callable[..., None]
"""Takes severity, message, row and column of an issue."""


class RosterRow:
    """One row, asked by field."""

    __slots__ = ("_cells", "_columns", "_headings", "_report", "number")

    def __init__(
        self, number: int, cells: Any, columns: Columns, headings: Sequence[str], report: Report
    ) -> None:
        self.number, self._cells, self._columns = number, cells, columns
        self._headings, self._report = headings, report

    def get(self, field: str) -> Any:
        """The cell of a field as the table holds it; None where there is no such column."""
        place = self._columns.get(field)
        return self._cells[place] if place is not None and place < len(self._cells) else None

    def text(self, field: str) -> str | None:
        """The cell of a field as a string."""
        return read_text(self.get(field))

    def texts(self, field: str) -> tuple[str, ...]:
        """The strings in the cell of a field."""
        value = self.get(field)
        return read_list(value) if value else ()

    def heading(self, field: str) -> str | None:
        """The heading of a field's column."""
        place = self._columns.get(field)
        return self._headings[place] if place is not None else None

    def convert(self, field: str, read: Any, fault: str, *, severity: str = "error") -> Any:
        """A cell as ``read`` gives it; an issue where it refuses."""
        try:
            return read(self.get(field))
        except ValueError as error:
            self._report(severity, f"{str(error)[:40]!r} {fault}", self.number, self.heading(field))
            return None

    def read_names(self) -> PersonName | None:
        """The parts of the name, from their own columns or from a whole name; None and an issue where there is none."""
        titles = [title for field in ("titles_before", "titles_after") if (title := self.text(field))]
        family = self.text("family_name")
        if family is not None:
            family, suffix = split_suffix(family)
            name = PersonName(self.text("given_name"), family, None, suffix)
        elif (whole := self.text("name")) is None:
            where = self.heading("family_name") or self.heading("name")
            self._report("error", "the name is missing", self.number, where)
            return None
        elif (read := read_name(whole)) is None:
            self._report("error", f"{whole[:40]!r} is no name of a person", self.number, self.heading("name"))
            return None
        else:
            name = read
        joined = ", ".join(filter(None, (name.titles, *titles))) or None
        given = intern(name.given) if name.given else None
        return name._replace(given=given, family=intern(name.family), titles=joined)

    def read_memberships(self) -> Iterator[Membership]:
        """The membership of this row, and those of a list of mappings in it."""
        nested = [*list_mappings(self.get("organization")), *list_mappings(self.get("memberships"))]
        for entry in nested:
            columns = find_columns("persons", [str(key) for key in entry])
            inner = RosterRow(
                self.number, list(entry.values()), columns, [str(key) for key in entry], self._report
            )
            yield from inner.read_memberships()
        if nested:
            return
        own = [self.text(name) for name in ("organization", "unit", "role", "party")]
        since = self.convert("since", read_date, "is no date") if "since" in self._columns else None
        until = self.convert("until", read_date, "is no date") if "until" in self._columns else None
        if since and until and until[: len(since)] < since[: len(until)]:
            self._report(
                "warning", f"ends ({until}) before it begins ({since})", self.number, self.heading("until")
            )
        shared = [intern(text) if text else None for text in own]
        if any(shared) or since or until:
            yield Membership(shared[0], shared[1], shared[2], shared[3], since, until)
