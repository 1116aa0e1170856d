"""Officers told beside their names in a presence list: ``Bc. Eliška Fárová, technička (zapisuje)``.

Finds: a word for an officer in brackets or behind a dash or a comma, in the line of a listed person.
Leaves: such a word with a name of its own behind it.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import cache
from typing import Final

from zapisy.found import Found, FoundOfficer
from zapisy.lexicon import load_lexicon
from zapisy.names.scan import ScannedPerson, scan_person
from zapisy.text.views import View, first_words, fold

_NAME_STARTS: Final = re.compile(r"(?<![^\s])[A-ZÁČĎÉĚÍĽŇÓŘŠŤÚŮÝŽ]")
REACH: Final = 90
"""Characters behind a name within which its office stands."""
_BEFORE: Final = ("(", ",", "–", "-")
_ENDS_ENTRY: Final = re.compile(r"[\n;:]")
_BEHIND: Final = re.compile(
    r"(?:\s(?:zapisu|zapis|schuzi|jednani|poradu|zasedani|prubeh)(?:\s(?:schuze|jednani|zasedani|[a-z]{2,3})(?=\s?[),;.\n]))?)?\s?(?:[),;.\n]|$)"
)


@cache
def _roles() -> dict[str, list[tuple[str, str]]]:
    """The words for officers, folded, each with its role, by their first words."""
    roles: dict[str, list[tuple[str, str]]] = {}
    for role, phrases in load_lexicon("officers")["asides"].items():
        for phrase in phrases:
            (first,) = first_words([phrase])
            roles.setdefault(first, []).append((fold(phrase), role))
    return roles


@cache
def _first_words() -> frozenset[str]:
    return frozenset(_roles())


def find_asides(found: Found) -> list[tuple[int, FoundOfficer]]:
    """Officers among the listed persons who are there, each with the place of the word for the office."""
    view = found.view
    places = [
        (start, first)
        for start, first in view.places_of(_first_words())
        if view.clean[max(0, start - 2) : start].rstrip().endswith(_BEFORE)
    ]
    if not places:
        return []
    officers: list[tuple[int, FoundOfficer]] = []
    entries = sorted((e for e in found.attendance if e.status != "absentee"), key=lambda e: e.name.span)
    starts = [entry.name.span.start for entry in entries]
    for start, first in places:
        at = bisect_left(starts, start) - 1
        role = _match_role(view, start, first)
        if role is None:
            continue
        if person := _read_unlisted(found, start):
            name = person.to_name(f"officers.{role}_aside", nominative=True)
            officers.append(
                (start, FoundOfficer(role, name, name.span, None, f"officers.{role}_aside", 0.85))
            )
            continue
        if at < 0:
            continue
        name = entries[at].name
        beside = 0 < start - name.span.end < REACH
        if beside and not _ENDS_ENTRY.search(view.clean, name.span.end, start):
            officers.append((start, FoundOfficer(role, name, name.span, None, f"officers.{role}_aside", 0.9)))
    return officers


def _read_unlisted(found: Found, start: int) -> ScannedPerson | None:
    """A full name right before the bracket of the word, of whom no list has: ``Kancelář: asistent Jan Lom (zápis)``."""
    clean = found.view.clean
    if not clean.startswith(" (", start - 2):
        return None
    for begin in _NAME_STARTS.finditer(clean, max(0, start - 42), start - 2):
        person = scan_person(clean, begin.start(), start - 2)
        if (
            person is not None
            and person.parsed.given
            and person.parsed.family
            and person.span.end == start - 2
        ):
            return person
    return None


def _match_role(view: View, start: int, first: str) -> str | None:
    for word, role in _roles()[first]:
        end = start + len(word)
        if view.folded.startswith(word, start) and _BEHIND.match(view.folded, end):
            written = view.clean[start:end].lower()
            # „předseda“ is an office, „předsedá“ leads this meeting.
            return role if word != "predseda" or written == "předsedá" else None
    return None
