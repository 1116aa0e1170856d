"""The blackboard between finders and builders: what stands where, before it becomes a record.

All offsets here are offsets of the views (``View.clean``). A finder reads what earlier ones have written, and
writes its own lists; ``build.py`` turns the whole into Minutes.
"""

from __future__ import annotations

from zapisy.found.acts import FoundAssignee, FoundDecision, FoundReference, FoundTask, FoundVotes
from zapisy.found.board import Found
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
from zapisy.found.spans import Span, Taken, list_between, to_span

__all__ = [
    "DateStarts",
    "Found",
    "FoundAgendaItem",
    "FoundAssignee",
    "FoundAttendance",
    "FoundDate",
    "FoundDecision",
    "FoundName",
    "FoundNote",
    "FoundOfficer",
    "FoundOrganization",
    "FoundPerson",
    "FoundReference",
    "FoundTask",
    "FoundTime",
    "FoundValue",
    "FoundVotes",
    "Section",
    "Span",
    "Taken",
    "list_between",
    "to_span",
]
