"""Votes that name their subject right above the resolution which says it: one decision, and not two.

Finds: ``Hlasováno o termínu dodávky: pro 8, proti 4 – přijato``, and below it ``Usnesení 11/2015: Rada souhlasí s
prodloužením termínu dodávky``, whose vote that is.
Leaves: votes whose subject the resolution below does not speak of, those that failed, resolutions with a vote of their own.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import Final

from zapisy.found import Found, FoundDecision
from zapisy.text.views import fold

CLOSE: Final = 60
"""Characters between a vote and its resolution: the header of that."""
STEM: Final = 5
"""Letters that the forms of a word share."""
_UPON: Final = re.compile(r"hlasova(?:ni|no|lo se) o ")
_WORD: Final = re.compile(r"\w{5,30}")
_COMMON: Final = ("hlaso", "navrh", "usnes", "proti", "prija", "schva", "bylo", "zdrze")


def join_ahead(found: Found) -> None:
    """Gives such a vote to the resolution below it, with all of its points."""
    joined: set[int] = set()
    shared: dict[str | None, FoundDecision] = {}
    for vote, decision in pairwise(found.decisions):
        if _is_upon(found, vote, decision):
            joined.add(id(vote))
            shared.setdefault(decision.number, vote)
    for point in found.decisions if joined else ():
        if point.votes is None and point.number in shared:
            point.votes, point.inferred = shared[point.number].votes, ()
    if joined:
        found.decisions = [decision for decision in found.decisions if id(decision) not in joined]


def _is_upon(found: Found, vote: FoundDecision, decision: FoundDecision) -> bool:
    if vote.votes is None or vote.outcome != "adopted" or decision.votes is not None:
        return False
    if not decision.number or vote.number or not _UPON.match(fold(vote.text[:40])):
        return False
    gap = found.view.clean[vote.votes.span.end : decision.spans[0].start]
    return (
        len(gap) <= CLOSE and "." not in gap.strip(" .\n") and bool(_list_stems(vote) & _list_stems(decision))
    )


def _list_stems(decision: FoundDecision) -> set[str]:
    words = _WORD.findall(fold(decision.text[:400]))
    return {word[:STEM] for word in words if not word.startswith(_COMMON)}
