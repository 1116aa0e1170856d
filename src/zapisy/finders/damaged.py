"""Drops what is named by a word of which a letter is lost: ``Nov�k`` is nobody called Nov.

Leaves: texts (titles, decisions, tasks) with lost letters: they are quoted as they stand.
"""

from __future__ import annotations

from zapisy.found import Found, FoundPerson, Span
from zapisy.text.source import LOST


def drop_damaged(found: Found) -> None:
    """Takes people and organizations off the blackboard whose names begin or end at a lost letter."""
    clean = found.view.clean
    if LOST not in clean:
        return
    found.attendance = [entry for entry in found.attendance if not _is_cut(clean, entry.name.span)]
    found.officers = [officer for officer in found.officers if not _is_cut(clean, officer.name.span)]
    found.organizations = [each for each in found.organizations if not _is_cut(clean, each.span)]
    found.persons = [person for person in found.persons if _keep_whole(clean, person)]
    for task in found.tasks:
        task.assignees = [who for who in task.assignees if not _is_cut(clean, who.span)]
    for vote in (*found.votes, *(decision.votes for decision in found.decisions if decision.votes)):
        vote.named = [(name, option) for name, option in vote.named if not _is_cut(clean, name.span)]


def _keep_whole(clean: str, person: FoundPerson) -> bool:
    """Whether any mention of a person is whole; the others are dropped."""
    person.mentions = [(span, case) for span, case in person.mentions if not _is_cut(clean, span)]
    return bool(person.mentions)


def _is_cut(clean: str, span: Span) -> bool:
    return clean.startswith(LOST, span.end) or (span.start > 0 and clean[span.start - 1] == LOST)
