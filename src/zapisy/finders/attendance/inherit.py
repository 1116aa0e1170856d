"""Labels of kinds of members below a label of absence: those behind them are absent too.

Finds: ``Omluveni:⏎Delegáti: …⏎Náhradníci: …``, where nobody stands beside the first label.
Leaves: the same labels below those present, and below absent persons who are named.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from zapisy.finders.sections.lines import is_weak
from zapisy.found import Found, Section

_ABSENT: Final = ("excused", "unexcused", "absent")


def inherit_kinds(found: Found, sections: Sequence[Section]) -> list[Section]:
    """The sections, those of members with the kind of the empty one of absence before them."""
    clean, taken, absent = found.view.clean, list[Section](), None
    for section in sections:
        if section.kind in _ABSENT:
            absent = section
        elif (
            section.kind == "present"
            and absent
            and is_weak(clean[slice(*section.label)])
            and not clean[slice(*absent.body)].strip(" \n:.-–")
        ):
            section = replace(section, kind=absent.kind)
        else:
            absent = None
        taken.append(section)
    return taken
