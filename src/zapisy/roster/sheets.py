"""What the rows of one table of a roster share: columns, and what its cells were read as.

Most cells of a large roster stand in it many times. A row of nothing but known cells is put together out of what these
were read as; only the others are read (rows.py).
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from operator import itemgetter
from typing import Any

from zapisy.roster.cells import read_text
from zapisy.roster.columns import Columns
from zapisy.roster.entries import Membership, RosterPerson

Report = Callable[..., None]
"""Takes severity, message, row and column of an issue."""

MEMBERSHIP = ("organization", "unit", "role", "party", "since", "until")
"""Fields of a row that make one membership."""
TITLES = ("titles_before", "titles_after")
DETAILS = ("gender", "aliases", "former_names", "email")
"""Fields that many tables have no column of."""

Details = tuple[str | None, tuple[str, ...], tuple[str, ...], str | None]
NO_DETAILS: Details = (None, (), (), None)


@dataclass(slots=True)
class Sheet:
    """The columns of one table, its headings, where issues go, and values that stand in many rows."""

    columns: Columns
    headings: Sequence[str]
    report: Report
    texts: dict[str, str | None] = field(default_factory=dict)
    families: dict[str, tuple[str, str | None]] = field(default_factory=dict)
    memberships: dict[Any, tuple[Membership, ...]] = field(default_factory=dict)
    titles: tuple[str, ...] = ()
    details: bool = False
    pick: Callable[[Sequence[Any]], Any] = tuple
    """The cells that make a row's memberships."""
    width: int = 0
    plain: tuple[int, int, int, int] | None = None
    """Where id, given name, family name and titles stand, in a table that has these and memberships alone."""

    def __post_init__(self) -> None:
        """Looks up once what each of a million rows asks for."""
        columns = self.columns
        self.titles = tuple(field for field in TITLES if field in columns)
        self.details = any(field in columns for field in DETAILS)
        places = [columns[field] for field in (*MEMBERSHIP, "memberships") if field in columns]
        self.pick = itemgetter(*places) if places else lambda cells: ()
        self.width = max(columns.values(), default=-1) + 1
        if {"id", "given_name", "family_name"} <= set(columns) and len(self.titles) == 1 and not self.details:
            names = columns["given_name"], columns["family_name"]
            self.plain = (columns["id"], *names, columns[self.titles[0]])

    def heading(self, field: str) -> str | None:
        """The heading of a field's column."""
        place = self.columns.get(field)
        return self.headings[place] if place is not None else None

    def recall_person(self, number: int, cells: Sequence[Any]) -> RosterPerson | None:
        """The person of a row whose cells, but for the id, have all been read in rows before; None where any has not."""
        if self.plain is None:
            return None
        key, given, family, titles = self.plain
        try:
            own = read_text(cells[key])
            name, suffix = self.families[cells[family]]
            memberships = self.memberships[self.pick(cells)]
            named = self.texts[cells[given]], name, self.texts[cells[titles]], suffix
        except (KeyError, IndexError, TypeError):
            return None
        if own is None:
            return None
        # Half the time of RosterPerson(…), a million times over.
        return tuple.__new__(RosterPerson, (own, *named, *NO_DETAILS, memberships, number))
