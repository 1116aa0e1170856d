"""The nominative of a lone name that a model proposes, and whom of the document's people it may mean.

Finds: ``s Čadou`` → Čada, ``od Drobka`` → Drobek; ``Kiki – Karla Vránová``, ``Karla Vránová (Kiki)``.
Leaves: words whose ending is of a case and before which nothing says of which.
"""

from __future__ import annotations

import re
from typing import Final

from zapisy.finders.model.usage import Candidate
from zapisy.finders.people.humans import Humans
from zapisy.finders.people.pointers import find_cases
from zapisy.finders.people.prose import ProseName
from zapisy.found import Found, FoundPerson
from zapisy.names.human import make_human
from zapisy.names.nominative import given_forms, restore_nominative
from zapisy.names.shape import parse_name
from zapisy.text.views import View, fold

_OBLIQUE: Final = ("e", "ě", "é", "i", "y", "u", "ům", "ovi", "em", "ách", "ích", "ých", "ého", "ému")
_SEVERAL: Final = ("ových", "ovým", "ovými")
"""Endings of a family's name: who they are, it does not tell."""
_NOMINATIVE: Final = frozenset({"nominative"})
_ADJECTIVAL: Final = ("ovou", "skou", "ckou", "nou", "lou")
_EXPLAINED: Final = re.compile(r" ?[–=-] ?| [(„\"]")


def find_nominative(view: View, candidate: Candidate) -> str | None:
    """The nominative of a lone word; of several words these as they stand; None where it cannot be told."""
    text = candidate.text
    if text.endswith(_SEVERAL):
        return None
    if len(candidate.words) > 1 or any(r.case == "nominative" for r in given_forms().get(text, ())):
        return text
    if text in given_forms():
        return given_forms()[text][0].name
    cases = find_cases(view.running, candidate.span.start)
    if text.endswith("ou") and not text.endswith(_ADJECTIVAL):
        return text[:-2] + "a"
    if text.endswith(("ou", "ovi")) or (cases and "nominative" not in cases):
        restored = restore_nominative(text, cases=cases or frozenset({"dative", "instrumental"}))
        return restored.name if restored.case and not restored.name.endswith(_OBLIQUE) else None
    return None if text.endswith(_OBLIQUE) else text


def read_person(found: Found, candidate: Candidate) -> ProseName:
    """A proposed person as a name in prose."""
    parsed = parse_name(candidate.text)
    if parsed is None or parsed.given is None or parsed.family is None:
        nominative = find_nominative(found.view, candidate) or candidate.text
        return ProseName(candidate.span, None, nominative, None, pointed=True, cases=_NOMINATIVE)
    cases = find_cases(found.view.running, candidate.span.start)
    return ProseName(candidate.span, parsed.given, parsed.family, None, pointed=True, cases=cases)


class Known:
    """The people whom the rules have found in a document."""

    def __init__(self, found: Found) -> None:
        self._humans = Humans()
        for person in found.persons:
            if parsed := parse_name(person.name):
                self._humans.add(make_human(parsed.given, parsed.family or parsed.text, person.gender))
        self._families = {fold(human.family) for human in self._humans.all}

    def may_mean(self, name: str) -> bool:
        """Whether a family name, in any form or written without its diacritics, or a given name alone is one of theirs."""
        if self._humans.index.knows_form(name) or fold(name) in self._families:
            return True
        return bool(self._humans.list_called(name))


def find_alias(found: Found, candidate: Candidate) -> FoundPerson | None:
    """The person beside whose whole name a lone word stands as a nickname."""
    running, (start, end) = found.view.running, candidate.span
    for person in found.persons:
        for span, _ in person.mentions:
            if " " not in running[span.start : span.end]:
                continue
            between = running[end : span.start] if span.start >= end else running[span.end : start]
            if len(between) <= 3 and _EXPLAINED.fullmatch(between):
                return person
    return None
