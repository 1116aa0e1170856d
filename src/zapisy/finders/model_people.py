"""The nominative of a lone name that a model proposes, and whom a nickname means that the text explains.

Finds: ``s Čadou`` → Čada, ``od Drobka`` → Drobek; ``Kiki – Karla Vránová``, ``Karla Vránová (Kiki)``.
Leaves: words whose ending is of a case and before which nothing says of which.
"""

from __future__ import annotations

import re

from zapisy.finders.model_usage import Candidate
from zapisy.finders.people_pointers import find_cases
from zapisy.found import Found, FoundPerson
from zapisy.names.nominative import given_forms, restore_nominative
from zapisy.text.views import View

_OBLIQUE = ("e", "ě", "i", "y", "u", "ům", "ovi", "em", "ách", "ích", "ých", "ého", "ému")
_ADJECTIVAL = ("ovou", "skou", "ckou", "nou", "lou")
_EXPLAINED = re.compile(r" ?[–=-] ?| [(„\"]")


def find_nominative(view: View, candidate: Candidate) -> str | None:
    """The nominative of a lone word; of several words these as they stand; None where it cannot be told."""
    text = candidate.text
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
