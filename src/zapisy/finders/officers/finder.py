"""Finds officers of the meeting: chair, recorder, verifiers, tellers, proposal committee.

Finds: labels (``Zapsala: Eva Tichá, v. r.``, ``Ověřovatelé: …``), running text and motions (``ověřovateli zápisu byli
zvoleni J. Hrubec a V. Malá``, ``navrhl za ověřovatele zápisu J. Hrubce``, ``zasedání zahájil starosta L. Vondrák``).
Leaves: who only signs, who is merely mentioned beside such a word.
"""

from __future__ import annotations

import re
from typing import Final

from zapisy.finders.officers.asides import find_asides
from zapisy.finders.officers.chairs import drop_openers
from zapisy.finders.officers.labelled import find_labelled
from zapisy.finders.officers.prose import find_in_prose
from zapisy.finders.officers.signatures import find_secretary, find_signatures
from zapisy.found import Found, FoundOfficer


def find_officers(found: Found) -> None:
    """Fills ``found.officers``, one entry for each role and person."""
    signed, asides = find_signatures(found), find_asides(found)
    places = frozenset([start for start, _ in (*signed, *asides)])
    labelled = find_labelled(found, places)
    beside = [officer for _, officer in (*signed, *asides)]
    officers = drop_openers([*labelled, *beside, *find_in_prose(found, places)])
    if all(officer.role != "recorder" for officer in officers):
        officers += find_secretary(found, signed)
    for officer in officers:
        if not any(_same_officer(officer, other) for other in found.officers):
            found.officers.append(officer)


_AGES: Final = ("st", "st.", "ml", "ml.")
_AGED: Final = re.compile(r",?\s(?:st|ml)\.?$")


def _list_words(officer: FoundOfficer) -> list[str]:
    name = officer.name.text
    return (_AGED.sub("", name) if name.endswith(_AGES) else name).split()


def _same_officer(one: FoundOfficer, other: FoundOfficer) -> bool:
    if one.role != other.role:
        return False
    a, b = _list_words(one), _list_words(other)
    family = a[-1][: max(3, len(a[-1]) - 3)] == b[-1][: max(3, len(a[-1]) - 3)]
    return family and (len(a) == 1 or len(b) == 1 or a[0][:1] == b[0][:1])
