"""Finders: Source → what stands where. Each writes its part of the blackboard, in the order of FINDERS."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from zapisy.finders.agenda.finder import find_agenda
from zapisy.finders.attendance.finder import find_attendance
from zapisy.finders.attendance.voters import find_voters
from zapisy.finders.confidence import rate_confidence
from zapisy.finders.damaged import drop_damaged
from zapisy.finders.dates.finder import find_dates, resolve_dates
from zapisy.finders.dates.roles import drop_mentions
from zapisy.finders.decisions.finder import find_decisions
from zapisy.finders.drawn_up import find_drawn_up, note_weekdays
from zapisy.finders.header.finder import find_header
from zapisy.finders.header.plans import find_planned
from zapisy.finders.model.finder import find_by_model
from zapisy.finders.officers.finder import find_officers
from zapisy.finders.organizations.finder import find_organizations
from zapisy.finders.people.finder import find_people
from zapisy.finders.sections.finder import find_sections
from zapisy.finders.tasks.finder import find_tasks
from zapisy.finders.votes.finder import find_votes
from zapisy.found import Found
from zapisy.name_model import NameModel
from zapisy.text.source import Source
from zapisy.text.views import View

FINDERS: Final[tuple[Callable[[Found], None], ...]] = (
    find_sections,
    find_dates,
    find_header,
    resolve_dates,
    find_drawn_up,
    note_weekdays,
    find_attendance,
    find_officers,
    find_agenda,
    find_planned,
    find_votes,
    find_voters,
    find_decisions,
    find_tasks,
    drop_mentions,
    find_people,
    find_organizations,
    find_by_model,
    drop_damaged,
    rate_confidence,
)


def find_all(source: Source, model: NameModel | None = None) -> Found:
    """Runs all finders over a Source; a model proposes what the rules leave open."""
    found = Found(View.of(source), model)
    for find in FINDERS:
        find(found)
    return found
