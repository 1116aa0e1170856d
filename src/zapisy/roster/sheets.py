"""What the rows of one table of a roster share: columns, and what its cells were read as.

Most cells of a large roster stand in it many times, and are read once (chunks.py).
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from operator import itemgetter
from typing import Any

from zapisy.roster.columns import Columns
from zapisy.roster.entries import Membership

Report = Callable[..., None]
"""Takes severity, message, row and column of an issue."""

MEMBERSHIP = ("organization", "unit", "role", "party", "since", "until", "term")
"""Fields of a row that make one membership, or one for each term."""
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
    texts: dict[str | None, str | None] = field(default_factory=lambda: {None: None})
    families: dict[str, str] = field(default_factory=dict)
    suffixes: dict[str, str] = field(default_factory=dict)
    """The cells of family names that have one."""
    memberships: dict[Any, tuple[Membership, ...]] = field(default_factory=dict)
    details: dict[Any, Details] = field(default_factory=dict)
    titles: tuple[str, ...] = ()
    has_details: bool = False
    pick: Callable[[Sequence[Any]], Any] = tuple
    """The cells that make a row's memberships."""
    pick_details: Callable[[Sequence[Any]], Any] = tuple
    """The cells that make a row's details."""
    width: int = 0
    plain: tuple[int, int, int, int | None] | None = None
    """Where id, given name, family name and titles stand, in a table that has these and one column of titles at most."""

    def __post_init__(self) -> None:
        """Looks up once what each of a million rows asks for."""
        columns = self.columns
        self.titles = tuple(field for field in TITLES if field in columns)
        self.has_details = any(field in columns for field in DETAILS)
        self.pick = _pick_fields(columns, (*MEMBERSHIP, "memberships"))
        self.pick_details = _pick_fields(columns, DETAILS)
        self.width = max(columns.values(), default=-1) + 1
        if {"id", "given_name", "family_name"} <= set(columns) and len(self.titles) < len(TITLES):
            names = columns["id"], columns["given_name"], columns["family_name"]
            self.plain = (*names, columns[self.titles[0]] if self.titles else None)

    def silence(self) -> Sheet:
        """The same, for reading of which nothing is reported."""
        return replace(self, report=lambda *_: None)

    def heading(self, field: str) -> str | None:
        """The heading of a field's column."""
        place = self.columns.get(field)
        return self.headings[place] if place is not None else None


def _pick_fields(columns: Columns, fields: Sequence[str]) -> Callable[[Sequence[Any]], Any]:
    """Takes the cells of those fields that there are columns of."""
    places = [columns[field] for field in fields if field in columns]
    return itemgetter(*places) if places else lambda cells: ()
