"""One row of a roster, asked by field; what is wrong in it is reported with its column."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import Any, NamedTuple

from zapisy.roster.cells import (
    PersonName,
    list_mappings,
    read_gender,
    read_list,
    read_name,
    read_text,
    split_suffix,
)
from zapisy.roster.columns import find_columns
from zapisy.roster.entries import Membership
from zapisy.roster.sheets import MEMBERSHIP, Details, Sheet
from zapisy.roster.terms import Term, read_end, read_terms

ENDS = MEMBERSHIP[4:6]
NO_TERM: Sequence[Term] = ((None, None),)


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


class RosterRow:
    """One row, asked by field."""

    __slots__ = ("_cells", "number", "sheet")

    def __init__(self, number: int, cells: Sequence[Any], sheet: Sheet) -> None:
        if len(cells) < sheet.width:
            cells = [*cells, *[None] * (sheet.width - len(cells))]
        self.number, self._cells, self.sheet = number, cells, sheet

    @property
    def has_details(self) -> bool:
        """Whether the table has a column of gender, other names or addresses."""
        return self.sheet.has_details

    def get(self, field: str) -> Any:
        """The cell of a field as the table holds it; None where there is no such column."""
        place = self.sheet.columns.get(field)
        return None if place is None else self._cells[place]

    def text(self, field: str) -> str | None:
        """The cell of a field as a string of its own."""
        return read_text(self.get(field))

    def shared_text(self, field: str) -> str | None:
        """As text, one string for all rows that have it."""
        value = self.get(field)
        if value is None or value.__class__ is not str:
            return read_text(value)
        texts = self.sheet.texts
        try:
            return texts[value]
        except KeyError:
            return texts.setdefault(value, read_text(value))

    def texts(self, field: str) -> tuple[str, ...]:
        """The strings in the cell of a field."""
        value = self.get(field)
        return read_list(value) if value else ()

    def heading(self, field: str) -> str | None:
        """The heading of a field's column."""
        return self.sheet.heading(field)

    def convert(self, field: str, read: Any, fault: str, *, severity: str = "error") -> Any:
        """A cell as ``read`` gives it; an issue where it refuses."""
        try:
            return read(self.get(field))
        except ValueError as error:
            self.sheet.report(severity, f"{str(error)[:40]!r} {fault}", self.number, self.heading(field))
            return None

    def read_names(self) -> PersonName | None:
        """The parts of the name, from their own columns or from a whole name; None and an issue where there is none."""
        titles = [title for field in self.sheet.titles if (title := self.shared_text(field))]
        family = self.shared_text("family_name")
        if family is not None:
            family, suffix = split_suffix(family)
            name = PersonName(self.shared_text("given_name"), family, None, suffix)
        elif (whole := self.text("name")) is None:
            where = self.heading("family_name") or self.heading("name")
            self.sheet.report("error", "the name is missing", self.number, where)
            return None
        elif (read := read_name(whole)) is None:
            self.sheet.report(
                "error", f"{whole[:40]!r} is no name of a person", self.number, self.heading("name")
            )
            return None
        else:
            name = read
        if not titles:
            return name
        return name._replace(titles=", ".join(filter(None, (name.titles, *titles))))

    def read_memberships(self) -> tuple[Membership, ...]:
        """The membership of this row, or those of a list of mappings in it."""
        known, cells = self.sheet.memberships, self.sheet.pick(self._cells)
        try:
            return known[cells]
        except KeyError:
            membership, sound = self._read_membership()
            if sound:
                known[cells] = membership
            return membership
        except TypeError:  # a list or a mapping in a cell
            nested = [*list_mappings(self.get("organization")), *list_mappings(self.get("memberships"))]
            if not nested:
                return self._read_membership()[0]
            return tuple(each for entry in nested for each in self._read_nested(entry))

    def read_details(self) -> Details:
        """Gender, aliases, former names and address."""
        gender = read_gender(self.get("gender"))
        return gender, self.texts("aliases"), self.texts("former_names"), self.text("email")

    def _read_nested(self, entry: dict[str, Any]) -> tuple[Membership, ...]:
        headings = [str(key) for key in entry]
        sheet = Sheet(find_columns("persons", headings), headings, self.sheet.report)
        return RosterRow(self.number, list(entry.values()), sheet).read_memberships()

    def _read_membership(self) -> tuple[tuple[Membership, ...], bool]:
        """The membership, one for each of its terms, and whether there is nothing wrong with it."""
        texts = [self.shared_text(field) for field in MEMBERSHIP[:4]]
        terms, sound = self._read_terms()
        memberships = (Membership(texts[0], texts[1], texts[2], texts[3], *term) for term in terms)
        return tuple(each for each in memberships if any(each)), sound

    def _read_terms(self) -> tuple[Sequence[Term], bool]:
        """From when to when, out of two cells or of one that has both; and whether there is nothing wrong with them."""
        if self.text("since") is None and self.text("until") is None:
            terms = self.convert("term", read_terms, "is no term", severity="warning")
            return terms or NO_TERM, terms is not None
        if self.text("until") is None and (terms := self._read_whole_term()):
            return terms, True
        since, until = (self.convert(end, partial(read_end, end=end), "is no date") for end in ENDS)
        sound = all(
            (value is None) == (self.text(end) is None)
            for end, value in zip(ENDS, (since, until), strict=True)
        )
        if since and until and until[: len(since)] < since[: len(until)]:
            message = f"ends ({until}) before it begins ({since})"
            self.sheet.report("warning", message, self.number, self.heading("until"))
            sound = False
        return [(since, until)], sound

    def _read_whole_term(self) -> Sequence[Term]:
        """The terms in a cell under a heading of their beginnings alone; none where it holds a date."""
        try:
            return read_terms(self.get("since"))
        except ValueError:
            return ()
