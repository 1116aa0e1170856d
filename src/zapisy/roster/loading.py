"""Tables → Roster: persons with their memberships, organizations, and what is wrong in which row and column.

A person under several rows with one id has several memberships; the same name under two ids is an issue, not an error.
"""

from __future__ import annotations

import gc
import hashlib
import os
from collections.abc import Container, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import cached_property
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Any

from zapisy.errors import RosterError
from zapisy.roster.cells import read_ico
from zapisy.roster.chunks import part_rows, read_chunk
from zapisy.roster.columns import Columns, find_columns, holds_persons, is_part
from zapisy.roster.entries import RosterOrganization, RosterPerson
from zapisy.roster.register import Intake, Register
from zapisy.roster.rows import RosterIssue, RosterRow
from zapisy.roster.sheets import NO_DETAILS, Sheet
from zapisy.roster.tables import Row, Table, read_tables
from zapisy.text.views import fold

if TYPE_CHECKING:
    from zapisy.roster.linking import Linker


@dataclass
class Roster:
    """People and organizations to link names to."""

    persons: Sequence[RosterPerson]
    organizations: list[RosterOrganization] = field(default_factory=list)
    issues: tuple[RosterIssue, ...] = ()
    sha256: str | None = None

    @cached_property
    def linker(self) -> Linker:
        """Links records to this roster; made when it is first asked for."""
        from zapisy.roster.linking import Linker

        with _uncollected():
            return Linker(self)

    @classmethod
    def load(
        cls, path: str | os.PathLike[str], *, columns: Mapping[str, str] | None = None, strict: bool = True
    ) -> Roster:
        """Loads CSV, TSV, XLSX, JSON, JSON Lines, YAML or SQLite; headings are known in Czech and English.

        ``columns`` maps fields (given_name, family_name, name, role, since …) to headings where they are not.
        Raises RosterError with row and column for what cannot be loaded; with ``strict=False`` such rows are left out
        and told in ``issues``, as duplicates always are.
        """
        file = Path(path)
        try:
            with _uncollected():
                loader = _Loader(columns or {})
                for table in read_tables(file):
                    loader.take_table(table)
                roster = loader.finish()
            roster.sha256 = hash_file(file)
        except RosterError as error:
            error.path = error.path or file.as_posix()
            raise
        except OSError as error:
            message = f"the roster cannot be opened ({error.strerror}); check the path and its permissions"
            raise RosterError(message, path=file.as_posix()) from error
        wrong = [issue for issue in roster.issues if issue.severity == "error"]
        if wrong and strict:
            more = f" (and {len(wrong) - 1} more; see zapisy roster check)" if len(wrong) > 1 else ""
            raise RosterError(f"{wrong[0]}{more}", path=file.as_posix())
        return roster


@contextmanager
def _uncollected() -> Iterator[None]:
    """Without garbage collection: it would walk all people again and again, who hold no cycles."""
    enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if enabled:
            _age_objects()
            gc.enable()


def _age_objects() -> None:
    """Counts all objects as old, so that the collector does not walk the new ones as soon as it is on again."""
    if gc.get_freeze_count() == 0:  # else a program has frozen its own
        gc.freeze()
        gc.unfreeze()


def hash_file(path: Path) -> str:
    """The sha256 of a file, read in pieces."""
    with path.open("rb") as opened:
        return hashlib.file_digest(opened, "sha256").hexdigest()


class _Loader:
    """Takes tables in turn; a person's later rows add to the first."""

    def __init__(self, columns: Mapping[str, str]) -> None:
        self._given = columns
        self._persons = Intake()
        self._organizations: dict[str, RosterOrganization] = {}
        self._issues: list[RosterIssue] = []
        self._table: str | None = None
        self._seen: list[str] = []

    def take_table(self, table: Table) -> None:
        """Reads one table as persons or as organizations, whichever its headings say."""
        self._table = table.name or None
        self._seen += table.headings
        columns = find_columns("persons", table.headings, self._given)
        bodies = find_columns("organizations", table.headings)
        named = {"ico", "short_name", "kind"} & set(bodies) or is_part(table.name, "organizations")
        if (
            "name" in bodies
            and not ({"given_name", "family_name"} & set(columns))
            and (named or "name" not in columns)
        ):
            self._take_rows(table, bodies, self._take_organization)
        elif holds_persons(columns):
            self._take_rows(table, columns, self._take_person)

    def finish(self) -> Roster:
        """The roster, once all tables are in. Raises RosterError where none had people or organizations."""
        if not self._persons and not self._organizations and not self._issues:
            raise RosterError(_explain_nothing(self._seen))
        persons = self._persons.close()
        self._issues += _find_duplicates(persons)
        return Roster(persons, list(self._organizations.values()), tuple(self._issues))

    def _take_rows(self, table: Table, columns: Columns, take: Any) -> None:
        sheet = Sheet(columns, table.headings, self._report)
        for rows in part_rows(table.rows):
            if take == self._take_person:
                self._take_chunk(rows, sheet)
            else:
                self._take_each(rows, sheet, take)
        for number, heading, message in table.notes:
            self._report("error", message, number, heading)

    def _report(self, severity: str, message: str, row: int | None = None, column: str | None = None) -> None:
        self._issues.append(RosterIssue(severity, message, row, column, self._table))

    def _take_each(self, rows: Sequence[Row], sheet: Sheet, take: Any) -> None:
        for number, cells in rows:
            if any(cells):
                take(RosterRow(number, cells, sheet))

    # ------------------------------------------------------------ persons
    def _take_chunk(self, rows: Sequence[Row], sheet: Sheet) -> None:
        """Takes rows all at once; in halves where any must be read alone."""
        if sheet.plain is None or len(rows) == 1:
            self._take_each(rows, sheet, self._take_person)
            return
        read = read_chunk(sheet, *zip(*rows, strict=True))
        if read is None or not self._persons.extend(read):
            middle = len(rows) // 2
            self._take_chunk(rows[:middle], sheet)
            self._take_chunk(rows[middle:], sheet)

    def _take_person(self, row: RosterRow) -> None:
        name = row.read_names()
        if name is None:
            return
        key = row.text("id") or make_id(f"{name.given or ''} {name.family}", self._persons)
        details = row.read_details() if row.has_details else NO_DETAILS
        person = RosterPerson(
            key,
            name.given,
            name.family,
            name.titles,
            name.suffix,
            *details,
            row.read_memberships(),
            row.number,
        )
        self._file_person(person, row.sheet)

    def _file_person(self, person: RosterPerson, sheet: Sheet) -> None:
        """Files a person; another row of the same one adds to the first."""
        first = self._persons.get(person.id)
        if first is None:
            self._persons.append(person)
        elif first.name != person.name:
            message = f"the id {person.id} is already another person's, in row {first.row}"
            self._report("error", message, person.row, sheet.heading("id"))
        else:
            self._persons.replace(_merge(first, person))

    # ------------------------------------------------------------ organizations
    def _take_organization(self, row: RosterRow) -> None:
        name = row.text("name")
        if name is None:
            self._report("error", "the name is missing", row.number, row.heading("name"))
            return
        ico = row.convert("ico", read_ico, "is no valid IČO", severity="warning")
        key = row.text("id") or make_id(name, self._organizations)
        if key in self._organizations:
            first = self._organizations[key].row
            self._report(
                "error", f"the id {key} stands twice, first in row {first}", row.number, row.heading("id")
            )
            return
        self._organizations[key] = RosterOrganization(
            key, name, row.text("short_name"), ico, row.text("kind"), row.texts("aliases"), row.number
        )


def _merge(first: RosterPerson, second: RosterPerson) -> RosterPerson:
    """One person of two rows: memberships in order, other names joined, the first row's values where both have one."""
    return first._replace(
        titles=first.titles or second.titles,
        gender=first.gender or second.gender,
        email=first.email or second.email,
        aliases=tuple(dict.fromkeys(first.aliases + second.aliases)),
        former=tuple(dict.fromkeys(first.former + second.former)),
        memberships=tuple(dict.fromkeys(first.memberships + second.memberships)),
    )


def make_id(name: str, taken: Container[str]) -> str:
    """An id from a name, ``jana-dvorakova``, with a number where it is taken."""
    slug = "-".join(word for word in "".join(c if c.isalnum() else " " for c in fold(name)).split()) or "x"
    if slug not in taken:
        return slug
    taken_to, free = 1, 2
    while f"{slug}-{free}" in taken:
        taken_to, free = free, 2 * free
    while free - taken_to > 1:  # a thousand namesakes are not gone through one by one
        middle = (taken_to + free) // 2
        taken_to, free = (middle, free) if f"{slug}-{middle}" in taken else (taken_to, middle)
    return f"{slug}-{free}"


MOST_ALIKE = 1000
"""Namesakes that are told one by one."""


def _find_duplicates(persons: Register) -> Iterator[RosterIssue]:
    """People of one name: perhaps one person under two rows."""
    names = list(map(hash, zip(persons.given, persons.families, persons.suffixes, strict=True)))
    unnamed = [name for name, given in zip(names, persons.given, strict=True) if not given]
    found = len(names) - len(unnamed) - len(set(names)) + len(set(unnamed))
    if not found:
        return
    for first, second in islice(_pair_alike(persons.given, names), MOST_ALIKE):
        message = f"the same name as in row {persons.rows[first]}; one person or two?"
        yield RosterIssue("warning", message, persons.rows[second])
    if found > MOST_ALIKE:
        yield RosterIssue("warning", f"{found - MOST_ALIKE} more rows have the same name as another")


def _pair_alike(given: Sequence[str | None], names: Sequence[int]) -> Iterator[tuple[int, int]]:
    """The places of the first of a name and of each other one who has a given name."""
    first: dict[int, int] = {}
    for at, (own, name) in enumerate(zip(given, names, strict=True)):
        begun = first.setdefault(name, at)
        if own and begun != at:
            yield begun, at


def _explain_nothing(headings: list[str]) -> str:
    seen = ", ".join(dict.fromkeys(heading for heading in headings if heading)) or "none"
    return (
        f"no column with names was found; columns are: {seen}. Name one příjmení, jméno or název, "
        "or map it with --column family_name=HEADING"
    )
