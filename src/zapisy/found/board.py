"""The blackboard itself."""

from __future__ import annotations

from dataclasses import dataclass

from zapisy.found.acts import FoundDecision, FoundTask, FoundVotes
from zapisy.found.meeting import (
    DateStarts,
    FoundAgendaItem,
    FoundDate,
    FoundNote,
    FoundTime,
    FoundValue,
    Section,
)
from zapisy.found.people import FoundAttendance, FoundName, FoundOfficer, FoundOrganization, FoundPerson
from zapisy.found.spans import Span
from zapisy.name_model import NameModel
from zapisy.text.views import View


@dataclass(slots=True, init=False)
class Found:
    """All that the finders have found in one document so far."""

    view: View
    model: NameModel | None
    sentences: tuple[Span, ...] | None
    date_starts: DateStarts | None
    numbered: frozenset[tuple[int, int]] | None
    sections: list[Section]
    dates: list[FoundDate]
    times: list[FoundTime]
    header: dict[str, FoundValue]
    attendance: list[FoundAttendance]
    officers: list[FoundOfficer]
    agenda: list[FoundAgendaItem]
    votes: list[FoundVotes]
    decisions: list[FoundDecision]
    tasks: list[FoundTask]
    names: list[FoundName]
    persons: list[FoundPerson]
    organizations: list[FoundOrganization]
    notes: list[FoundNote]

    def __init__(self, view: View, model: NameModel | None = None) -> None:
        self.view, self.model, self.header = view, model, {}
        self.sentences = self.date_starts = self.numbered = None
        self.sections, self.dates, self.times, self.notes = [], [], [], []
        self.attendance, self.officers, self.agenda, self.tasks = [], [], [], []
        self.votes, self.decisions, self.names, self.persons, self.organizations = [], [], [], [], []
