"""Names with the family name first that begin a line of a list: who may be one though no other list has the name.

Finds: ``Dostál Petr, Ing. – hejtman``, ``- Lorenc Dalibor (hosté)``, ``3. Vrbová Zdena``.
Leaves: sentences (``Dopis Petr zašle``), houses and companies (``Kavárna Anna``), two given names.
"""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from zapisy.finders.organizations.lexicon import noun_forms
from zapisy.finders.people.runs import Run
from zapisy.finders.people.words import is_family, never_before
from zapisy.lexicon import load_folded
from zapisy.names.nominative import given_forms
from zapisy.names.shape import given_names, vietnamese_names
from zapisy.text.views import fold

_BEGINS: Final = re.compile(r"[ \t]{0,24}(?:[-–•*●]|\d{1,2}[.)]|[a-h]\))?[ \t]{0,8}")
_ENDS: Final = re.compile(r"[ ](?:ml|st)\.|,|;|[ ]{0,3}\t|[ ]{3}|[ ][–-][ ]|[ ]\(|[ ]*(?:\n|$)")

_LABEL: Final = re.compile(
    r"[ \t]{0,24}(?:[-–•*●][ \t]{1,8})?(?P<office>[^\W\d_]{5,20})(?:[ ][^\W\d_]{2,14}){0,2}[ ]?:[ \t]{1,12}"
)


def stands_turned(clean: str, run: Run) -> bool:
    """Whether a run of two words is a family name and a given name that begin a line and end an entry."""
    if len(run) != 2 or run[0].end() + 1 != run[1].start():
        return False
    family, given = run[0].group(), run[1].group()
    if given not in given_names() or family in given_forms() or not is_family(family):
        return False
    if family in vietnamese_names() or _names_thing(family):
        return False
    start = clean.rfind("\n", 0, run[0].start()) + 1
    if _stands_labelled(clean, start, run):
        return True
    if family.isupper():
        return False
    begins = _BEGINS.match(clean, start)
    return (
        begins is not None and begins.end() == run[0].start() and _ENDS.match(clean, run[1].end()) is not None
    )


def _stands_labelled(clean: str, line: int, run: Run) -> bool:
    """``PŘEDSEDA: DUBOVÝ Jan``, ``Místopředsedové: Malá Eva, Kos Ota``: in a line that an office and a colon begin."""
    label = _LABEL.match(clean, line, run[0].start())
    if label is None or not fold(label["office"]).startswith(_offices()):
        return False
    row = clean[label.end() : run[0].start()]
    return (not row or row.endswith(", ")) and _ENDS.match(clean, run[1].end()) is not None


@cache
def _offices() -> tuple[str, ...]:
    return tuple(load_folded("roles", "stems"))


def _names_thing(word: str) -> bool:
    return (
        word.lower() in noun_forms()
        or fold(word) in never_before()
        or fold(word) in load_folded("organizations", "trades")
    )
