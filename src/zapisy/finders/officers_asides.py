"""Officers told beside their names in a presence list: ``Bc. Eliška Fárová, technička (zapisuje)``.

Finds: a word for an officer in brackets or behind a dash or a comma, in the line of a listed person.
Leaves: such a word with a name of its own behind it.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from functools import cache

from zapisy.found import Found, FoundOfficer
from zapisy.lexicon import load_lexicon
from zapisy.text.views import View, first_words, fold

REACH = 90
"""Characters behind a name within which its office stands."""
_BEFORE = re.compile(r"[(,–-]\s?$")
_BEHIND = re.compile(r"(?:\s(?:zapisu|zapis|schuzi|jednani|poradu|zasedani))?\s?(?:[),;.\n]|$)")


@cache
def _roles() -> dict[str, str]:
    return {fold(word): role for role, words in load_lexicon("officers")["asides"].items() for word in words}


@cache
def _words() -> frozenset[str]:
    return first_words(_roles())


def find_asides(found: Found) -> Iterator[tuple[int, FoundOfficer]]:
    """Officers among the listed persons who are there, each with the place of the word for the office."""
    entries = sorted((e for e in found.attendance if e.status != "absentee"), key=lambda e: e.name.span)
    starts = [entry.name.span.start for entry in entries]
    view = found.view
    for start in view.starts_of(_words()) if entries else ():
        at = bisect_left(starts, start) - 1
        role = _match_role(view, start)
        if at < 0 or role is None or not _BEFORE.search(view.clean, max(0, start - 2), start):
            continue
        name = entries[at].name
        between = view.clean[name.span.end : start]
        if len(between) < REACH and not re.search(r"[\n;:]", between):
            yield start, FoundOfficer(role, name, name.span, None, f"officers.{role}_aside", 0.9)


def _match_role(view: View, start: int) -> str | None:
    for word, role in _roles().items():
        end = start + len(word)
        if view.folded.startswith(word, start) and _BEHIND.match(view.folded, end):
            written = view.clean[start:end].lower()
            # „předseda“ is an office, „předsedá“ leads this meeting.
            return role if word != "predseda" or written == "předsedá" else None
    return None
