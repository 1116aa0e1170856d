"""Results that stand alone behind what they decide: ``Letos pojedeme na Šumavu. Schváleno všemi.``

Finds: ``Schváleno``, ``Vzato na vědomí.``, ``ODLOŽENO`` at the end of a line with leaders, ``Dohodnuto bez hlasování``,
``Bereme na vědomí``, ``Vyhovuje se``: the sentence before them in the same paragraph is the decision's text.
Leaves: those behind a vote, a question of procedure, or a sentence that decides itself.
"""

from __future__ import annotations

import re
from typing import Final

from zapisy.finders.decisions.drafts import Draft, Group, Piece
from zapisy.finders.decisions.sentences import Frame
from zapisy.finders.decisions.verbs import Verb
from zapisy.found import Found

_HOW: Final = (
    r"(?:jednomyslne|jednohlasne|vsemi|vsichni|hlasovanim|takto|tedy|tak|bez \w{5,14}|vsemi hlasy|vsech \w{2,10}"
    r"|\(?\d{1,3}\s?[:\-–]\s?\d{1,3}(?:\s?[:\-–]\s?\d{1,3})?\)?)"
)
_RESULT: Final = (
    r"(?:(?:ne)?(?:schvalen|prijat|odsouhlasen|odhlasovan|dohodnut|domluven|ujednan|odlozen|zamitnut|doporucen|podporen|povolen|zvolen|vzat)[oaiy]?"
    r"(?:\sna vedomi)?|(?:bereme|bere se|berou) na vedomi|(?:ne)?vyhovuje se|(?:ne)?schvaluje(?:me| se)|(?:ne)?souhlasime|odklada(?:me| se)|zamita(?:me| se)|(?:vsichni\s)?(?:od)?souhlasil[iy](?:\svsichni|\svsichni pritomni)|vsichni (?:pritomni )?souhlasi(?:li)?|(?:podporili|souhlasi) vsichni)"
)
_LONE: Final = re.compile(rf"\(?(?:{_HOW}\s)?{_RESULT}(?:[ ,–-]{{1,3}}{_HOW}){{0,3}}[.!)]{{0,2}}$")
MOST: Final = 80
"""Characters of a lone result."""
LEAST: Final = 8
"""Characters of a sentence that may be decided upon."""


def join_lone(found: Found, pieces: list[Piece], groups: list[Group], verbs: list[Verb]) -> list[Group]:
    """Gives each result that stands alone the sentence before it; those that nobody took are decisions of their own."""
    owners = {at: group for group in groups for at in range(group.first, group.last + 1)}
    joined = list(groups)
    for index in range(1, len(pieces)):
        piece, before = pieces[index], pieces[index - 1]
        if piece.kind != "text" or piece.span.end - piece.span.start > MOST:
            continue
        if index - 1 in owners or not _belongs(before, piece):
            continue
        if not _LONE.match(found.view.folded, *piece.span):
            continue
        group = owners.get(index)
        if group is None:
            group = _make_group(piece, index, verbs)
        elif len(group.drafts) > 1 or group.header or group.first != index:
            group = None
        if group is not None:
            group.drafts[0].start = before.span.start
            joined += [group] if index not in owners else []
    return sorted(joined, key=lambda group: group.first)


def _belongs(before: Piece, piece: Piece) -> bool:
    """Whether a sentence stands right before a result in its paragraph, long enough to be decided upon."""
    length = before.span.end - before.span.start
    return before.kind == "text" and before.block == piece.block and length >= LEAST


def _make_group(piece: Piece, index: int, verbs: list[Verb]) -> Group | None:
    verb = next((v for v in verbs if piece.span.start <= v.start < piece.span.end), None)
    if verb is None:
        return None
    draft = Draft(Frame(verb, piece.span.start, "passive"), piece.span.start, piece.span.end, [], piece.block)
    return Group([draft], index, index)
