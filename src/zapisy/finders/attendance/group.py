"""A group within a presence list: what its label says of the persons behind it."""

from __future__ import annotations

from zapisy.found import FoundAttendance, Span


class Group:
    """What a label within a list says of the persons behind it."""

    def __init__(
        self,
        role: str | None = None,
        *,
        shared: bool = False,
        organization: str | None = None,
        organization_span: Span | None = None,
        remote: bool | None = None,
        agenda_item: str | None = None,
        once: bool = False,
        line: bool = False,
    ) -> None:
        self.role = role
        self.shared = shared
        """Whether each of several holds the office."""
        self.organization, self.organization_span = organization, organization_span
        self.remote, self.agenda_item = remote, agenda_item
        self.once = once
        self.unmarked = False
        """Whether it stands before a person without a mark: an office before the next one ends it."""
        self.line = line
        """Whether it says something of its line alone."""

    def lend_body(self, entry: FoundAttendance) -> None:
        """Who has no organization beside the name came for that of the group."""
        if entry.organization is None and self.organization:
            entry.organization, entry.organization_span = self.organization, self.organization_span
