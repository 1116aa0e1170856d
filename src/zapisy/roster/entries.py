"""What a roster holds. Plain named tuples with shared strings: a million of them fit into memory."""

from __future__ import annotations

from typing import NamedTuple


class Membership(NamedTuple):
    """Where a person belongs, as what, and from when to when (ISO dates, as precise as the roster; None: open)."""

    organization: str | None = None
    unit: str | None = None
    role: str | None = None
    party: str | None = None
    since: str | None = None
    until: str | None = None

    def holds_on(self, day: str | None) -> bool:
        """Whether the membership may hold on a day (a partial date holds where any of its days does)."""
        if day is None:
            return True
        begun = self.since is None or self.since[: len(day)] <= day[: len(self.since)]
        return begun and (self.until is None or day[: len(self.until)] <= self.until[: len(day)])


class RosterPerson(NamedTuple):
    """A person: ``name`` as the roster spells it, without titles; ``aliases`` are other whole names or nicknames.

    ``former`` are earlier family names, ``suffix`` is ``ml.`` or ``st.``. ``row`` is where the person stands in its table, from 1.
    """

    id: str
    given: str | None
    family: str
    titles: str | None = None
    suffix: str | None = None
    gender: str | None = None
    aliases: tuple[str, ...] = ()
    former: tuple[str, ...] = ()
    email: str | None = None
    memberships: tuple[Membership, ...] = ()
    row: int = 0

    @property
    def name(self) -> str:
        """``First Last`` without titles, with ``ml.`` or ``st.``."""
        return " ".join(filter(None, (self.given, self.family, self.suffix)))

    @property
    def full_name(self) -> str:
        """The name with its titles: those before it, those after it behind a comma."""
        if not self.titles:
            return self.name
        before, _, after = self.titles.partition(", ")
        return f"{before} {self.name}, {after}" if after else f"{before} {self.name}"


class RosterOrganization(NamedTuple):
    """An organization with its abbreviation, other names and IČO (eight digits)."""

    id: str
    name: str
    short_name: str | None = None
    ico: str | None = None
    kind: str | None = None
    aliases: tuple[str, ...] = ()
    row: int = 0
