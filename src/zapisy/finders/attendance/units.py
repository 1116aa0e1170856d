"""A unit of an organization before those who came from it: ``ČZU, Fakulta lesnická – doc. Jan Malý, Eva Tichá``.

Finds: an abbreviation or an organization, a comma, its unit and a dash.
Leaves: two persons before a dash.
"""

from __future__ import annotations

import re
from typing import Final

from zapisy.finders.attendance.group import Group
from zapisy.finders.attendance.shapes import begins_full_name, looks_like_organization
from zapisy.found import Span
from zapisy.names.scan import UP

_UNIT: Final = re.compile(
    rf"(?P<label>(?P<whole>[{UP}][^\n:,;()\t–—]{{1,40}}),[ ](?P<unit>[^\n:,;()\t–—]{{2,40}}?))[ ][-–—][ ](?=[{UP}]|[a-zř]{{1,5}}\.[ ]?[{UP}])"
)


def read_unit(text: str, at: int, end: int) -> tuple[Group, int] | None:
    """The group of a unit, and the place behind its dash."""
    unit = _UNIT.match(text, at, end)
    if unit is None or begins_full_name(unit["unit"]):
        return None
    if not (unit["whole"].isupper() or looks_like_organization(unit["whole"])):
        return None
    return Group(organization=unit["label"], organization_span=Span(*unit.span("label"))), unit.end()
