"""Decisions that the sentence behind them leaves to a later meeting: ``Jejich přijetí bude na programu příští schůze.``

Finds: ``bude potvrzeno na příští schůzi``, ``předloží se ke schválení dalšímu zasedání``, ``konečné rozhodnutí padne na …``:
the outcome of the decision before is open.
Leaves: decisions that were voted upon, and plans for other matters.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import Final

from zapisy.finders.decisions.drafts import Piece
from zapisy.found import Found, FoundDecision, Span

_LATER: Final = re.compile(
    r"(?<!\w)(?:jejich|jeho|jeji|to|toto|tento|tato|vse|konecn\w{1,3}|definitivn\w{1,3}|s konecnou platnosti|prijeti|schvaleni|potvrzeni|rozhodnuti|usneseni|volba)(?!\w)"
    r"[^.;]{0,80}(?<!\w)(?:bude|budou|musi|musi byt|ma byt|predlozi se|predlozi|potvrdi|schvali|rozhodne|padne)(?!\w)"
    r"[^.;]{0,80}(?<!\w)(?:pristi|dalsi|nasledujici|nejblizsi)\w{0,3}\s(?:\w{4,12}\s)?(?:schuz|jednan|zasedan|porad|valn|hromad|shromazd|setkan)"
)
_NEXT: Final = ("pristi", "dalsi", "nasledujici", "nejblizsi")
_SUBJECT: Final = re.compile(
    r"(?:program|potvrz|schval|predloz|rozhod|projedn|hlasov|predmetem|ratifik|prijeti|prijat)"
)
_WITHDRAWN: Final = re.compile(
    r"(?:predkladatel\w{0,3}|navrhovatel\w{0,3}|predseda|predsedkyne|starosta|starostka)(?:\s\([^()\n]{1,30}\))?\s(?:(?:proto|nasledne|pak|vsak|tento|svuj)\s){0,3}(?:navrh\s)?"
    r"(?:stahl[ai]?|stahuje)(?!\w)|(?:tento\s)?navrh (?:usneseni )?(?:byl|se) (?:\w{4,14} )?(?:stazen|stahuje)(?!\w)"
)
"""``Předkladatel návrh stáhl``: nothing was decided."""
LONGEST: Final = 300
"""Characters of a sentence that says so."""


def leave_open(found: Found, pieces: list[Piece]) -> None:
    """Takes back the outcome of decisions that were not voted upon and are to be confirmed later."""
    free = [d for d in found.decisions if d.votes is None and d.outcome == "adopted"]
    starts = [piece.span.start for piece in pieces] if free else []
    for decision in free:
        if _is_left(found, pieces, starts, decision):
            decision.outcome, decision.inferred = None, ()


def _is_left(found: Found, pieces: list[Piece], starts: list[int], decision: FoundDecision) -> bool:
    index = bisect_right(starts, decision.spans[-1].end - 1)
    own = index - 1
    if own > 0 and starts[own] > decision.spans[0].start and _says_withdrawn(found, pieces[own]):
        _cut_behind(found, decision, pieces[own - 1].span.end)
        return True
    if (
        index >= len(pieces)
        or pieces[index].kind != "text"
        or pieces[index].span.end - starts[index] > LONGEST
    ):
        return False
    if _says_withdrawn(found, pieces[index]):
        return True
    if not found.view.starts_within(_NEXT, *pieces[index].span):
        return False
    later = _LATER.search(found.view.folded, *pieces[index].span)
    return later is not None and _SUBJECT.search(later.group()) is not None


def _says_withdrawn(found: Found, piece: Piece) -> bool:
    return piece.kind == "text" and _WITHDRAWN.match(found.view.folded, *piece.span) is not None


def _cut_behind(found: Found, decision: FoundDecision, end: int) -> None:
    """Leaves the sentence that tells of the withdrawal out of the text."""
    span = decision.spans[-1]
    if span.start < end < span.end:
        decision.spans = (*decision.spans[:-1], Span(span.start, end))
        decision.text = " ".join(" ".join(found.view.clean[slice(*s)] for s in decision.spans).split())
