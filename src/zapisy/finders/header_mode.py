"""How a meeting is held: in person, remote, hybrid, per rollam; only where the head says so.

Finds: ``hybridní formou``, ``prezenčně i on-line``, ``on-line schůze``, ``formou videokonference``, ``Forma: distančně``, ``Místo: MS Teams``,
``prezenční forma``, ``hlasování per rollam`` in the title.
Leaves: single members who joined over the net, resolutions taken per rollam before the meeting.
"""

from __future__ import annotations

import re

from zapisy.finders.header_place import read_online
from zapisy.found import Found, Span

_REACH = 900
_NET = r"(?:on-?line|distancn\w{1,2}|vzdalen\w{1,2}|videokonferenc\w{1,3}|telekonferenc\w{1,3}|(?:ms )?teams|zoom\w?|webex|google meet|skype)"
_HERE = r"(?:prezencn\w{1,2}|osobn\w{1,2}|fyzick\w{1,2})"
_MODES = (
    ("per_rollam", re.compile(r"(?:\A|\n|zapis|zaznam|usneseni|protokol|hlasovani|formou|jednani)[^\n.]{0,60}\bper[ -]?rollam\b")),
    (
        "hybrid",
        re.compile(rf"\bhybridn\w{{1,3}}|\b{_HERE}\s(?:i|a|nebo|ci|/)\s{_NET}|\b{_NET}\s(?:i|a|nebo|ci|/)\s{_HERE}|\(a\ssoubezne\s{_NET}"),
    ),
    (
        "remote",
        re.compile(
            rf"\b{_NET}\s(?:schuz|jednani|zasedani|formou|setkani|porad|konferenc)\w{{0,3}}|\b(?:forma|zpusob|formou|prostrednictvim|pres|konalo|konala)(?:\skonani|\sjednani|\sschuze)?\s?:?\s(?:se\s)?{_NET}"
            rf"|\b(?:schuze|jednani|zasedani|porada|setkani)\s(?:\(\s?)?{_NET}"
        ),
    ),
    ("in_person", re.compile(rf"\b(?:forma|formou|zpusob)(?:\s\w{{4,8}})?\s?:?\s{_HERE}|\b{_HERE}\s(?:formou|jednani|schuze|zasedani)")),
)  # fmt: skip


def find_mode(found: Found) -> tuple[str, tuple[Span, ...]] | None:
    """The mode and where it is told."""
    folded = found.view.folded
    head = folded[:_REACH]
    for mode, pattern in _MODES:
        if match := pattern.search(head):
            return mode, (Span(*match.span()),)
    if match := re.search(r"\bhybridn\w{1,3}\s(?:form|schuz|jednani|zasedani|setkani|rezim)", folded):
        return "hybrid", (Span(*match.span()),)
    place = found.header.get("place")
    if place and read_online(place.value, 0, len(place.value)) and len(place.value) < 24:
        return "remote", place.spans
    return None
