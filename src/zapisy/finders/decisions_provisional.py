"""Decisions that the sentence behind them leaves to a later meeting: ``Jejich přijetí bude na programu příští schůze.``

Finds: ``bude potvrzeno na příští schůzi``, ``předloží se ke schválení dalšímu zasedání``, ``konečné rozhodnutí padne na …``:
the outcome of the decision before is open.
Leaves: decisions that were voted upon, and plans for other matters.
"""

from __future__ import annotations

import re
from bisect import bisect_right

from zapisy.finders.decisions_drafts import Piece
from zapisy.found import Found, FoundDecision

_LATER = re.compile(
    r"(?<!\w)(?:jejich|jeho|jeji|to|toto|tento|tato|vse|konecn\w{1,3}|definitivn\w{1,3}|s konecnou platnosti|prijeti|schvaleni|potvrzeni|rozhodnuti|usneseni|volba)(?!\w)"
    r"[^.;]{0,80}(?<!\w)(?:bude|budou|musi|musi byt|ma byt|predlozi se|predlozi|potvrdi|schvali|rozhodne|padne)(?!\w)"
    r"[^.;]{0,80}(?<!\w)(?:pristi|dalsi|nasledujici|nejblizsi)\w{0,3}\s(?:\w{4,12}\s)?(?:schuz|jednan|zasedan|porad|valn|hromad|shromazd|setkan)"
)
_SUBJECT = re.compile(
    r"(?:program|potvrz|schval|predloz|rozhod|projedn|hlasov|predmetem|ratifik|prijeti|prijat)"
)
LONGEST = 300
"""Characters of a sentence that says so."""


def leave_open(found: Found, pieces: list[Piece]) -> None:
    """Takes back the outcome of decisions that were not voted upon and are to be confirmed later."""
    starts = [piece.span.start for piece in pieces]
    for decision in found.decisions:
        if (
            decision.votes is None
            and decision.outcome == "adopted"
            and _is_left(found, pieces, starts, decision)
        ):
            decision.outcome, decision.inferred = None, ()


def _is_left(found: Found, pieces: list[Piece], starts: list[int], decision: FoundDecision) -> bool:
    index = bisect_right(starts, decision.spans[-1].end - 1)
    if (
        index >= len(pieces)
        or pieces[index].kind != "text"
        or pieces[index].span.end - starts[index] > LONGEST
    ):
        return False
    later = _LATER.search(found.view.folded, *pieces[index].span)
    return later is not None and _SUBJECT.search(later.group()) is not None
