"""Decisions that a label calls so: ``Rozhodnutí: koupíme hotové řešení``, ``Dohoda: výměna po čtyřech měsících``.

Finds: the sentence behind such a label that opens a line.
Leaves: labels whose sentence decides by its own verb, single words, questions.
"""

from __future__ import annotations

import re
from typing import Final

from zapisy.finders.decisions.drafts import Draft, Group, Piece
from zapisy.finders.decisions.sentences import Frame
from zapisy.finders.decisions.verbs import Verb
from zapisy.found import Found

LEAST: Final = 3
"""Words of such a decision."""
_LABEL: Final = re.compile(
    r"(?P<label>rozhodnuti|dohoda|domluva|ujednani)\s?:[ \t*_]{1,4}(?P<text>[^\n]{6,})"
)
_OPENS: Final = re.compile(r"po projednani[\s:]{0,3}$|:\s{0,2}$")
"""What opens a list of points."""
_ACTIONS: Final = {"rozhodnuti": "adopts"}


def add_called(found: Found, pieces: list[Piece], groups: list[Group]) -> list[Group]:
    """The groups with those that labels call decisions."""
    places = found.view.starts_of(frozenset({"rozhodnuti", "dohoda", "domluva", "ujednani"}))
    if not places:
        return groups
    owned = {at for group in groups for at in range(group.first, group.last + 1)}
    starts = {piece.span.start: index for index, piece in enumerate(pieces) if piece.kind == "text"}
    called = [
        group
        for at in places
        if (index := starts.get(at)) is not None and index not in owned
        if (group := _make_group(found, pieces[index], index)) is not None
    ]
    return sorted([*groups, *called], key=lambda group: group.first) if called else groups


def _make_group(found: Found, piece: Piece, index: int) -> Group | None:
    match = _LABEL.match(found.view.folded, *piece.span)
    line = found.view.clean[max(0, piece.span.start - 6) : piece.span.start].rpartition("\n")[2]
    if match is None or line.strip(" \t>*_#|-–•") or match["text"].rstrip().endswith("?"):
        return None
    if len(match["text"].split()) < LEAST or _OPENS.search(match["text"]):
        return None
    start = match.start("text")
    verb = Verb(start, start, "passive", _ACTIONS.get(match["label"], "agrees"), False)
    return Group([Draft(Frame(verb, start, "reflexive"), start, piece.span.end, [])], index, index)
