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
    clean, taken, kind = found.view.clean, list[Section](), None
    for section in sections:
        if section.kind in _ABSENT:
            kind = section.kind if not clean[slice(*section.body)].strip(" \n:.-–") else None
        elif section.kind == "present" and kind and is_weak(clean[slice(*section.label)]):
            section = replace(section, kind=kind)
        else:
            kind = None
        taken.append(section)
    return taken
