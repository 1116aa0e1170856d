"""Finders: Source → what stands where. Each writes its part of the blackboard, in the order of FINDERS."""

from __future__ import annotations

from collections.abc import Callable

from zapisy.finders.agenda import find_agenda
from zapisy.finders.attendance import find_attendance
from zapisy.finders.attendance_voters import find_voters
from zapisy.finders.confidence import rate_confidence
from zapisy.finders.dates import find_dates, resolve_dates
from zapisy.finders.dates_roles import drop_mentions
from zapisy.finders.decisions import find_decisions
from zapisy.finders.drawn_up import find_drawn_up, note_weekdays
from zapisy.finders.header import find_header
from zapisy.finders.header_plans import find_planned
from zapisy.finders.model import find_by_model
from zapisy.finders.officers import find_officers
from zapisy.finders.organizations import find_organizations
from zapisy.finders.people import find_people
from zapisy.finders.sections import find_sections
from zapisy.finders.tasks import find_tasks
from zapisy.finders.votes import find_votes
from zapisy.found import Found, NameModel
from zapisy.text.source import Source
from zapisy.text.views import View

FINDERS: tuple[Callable[[Found], None], ...] = (
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
    rate_confidence,
)


def find_all(source: Source, model: NameModel | None = None) -> Found:
    """Runs all finders over a Source; a model proposes what the rules leave open."""
    found = Found(View.of(source), model)
    for find in FINDERS:
        find(found)
    return found
