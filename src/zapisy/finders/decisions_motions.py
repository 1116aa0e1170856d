"""Motions settled by a bare result: ``Návrh byl schválen.`` behind a vote decides what stands before the vote.

Finds: the resolution or the motion told directly before the vote, which gets the vote and the result.
Leaves: a result with nothing before its vote but a heading; it stays as it is.
"""

from __future__ import annotations

import re

from zapisy.found import Found, FoundDecision, Span

_BARE = re.compile(
    r"(?:(?:tento |pozmenovaci |proti|vyse uvedeny )?navrh|usneseni|zmena|protinavrh)\s(?:usneseni\s)?(?:ne)?byl[aoy]?\s"
    r"(?:ne)?(?:schvalen|prijat|odsouhlasen|zamitnut)\w?\s{0,2}[.;!]{0,2}$"
)
_MOTION = re.compile(
    r"\bnavrh\w*|\bnavrz\w+|\bhlasovani o\b|\bpozad\w+|\bzad[aá]\b|\bdoporuc\w+|\bvarianta\b|\bnechat\b"
)
NEAR = 6
"""Characters that may stand between a motion and its vote."""


def settle_motions(found: Found, sentences: tuple[Span, ...]) -> None:
    """Moves votes and results from bare results to what they decide."""
    kept: list[FoundDecision] = []
    for decision in found.decisions:
        if decision.votes is None or not _BARE.match(decision.text.lower().translate(_PLAIN)):
            kept.append(decision)
            continue
        before = kept[-1] if kept else None
        if before is not None and before.votes is None and _is_near(found, before.spans[-1].end, decision):
            before.votes, before.outcome, before.inferred = decision.votes, decision.outcome, ()
            continue
        _retell(found, decision, sentences)
        kept.append(decision)
    found.decisions[:] = kept


_PLAIN = str.maketrans("áčďéěíňóřšťúůýž", "acdeeinorstuuyz")


def _is_near(found: Found, end: int, decision: FoundDecision) -> bool:
    assert decision.votes is not None
    start = decision.votes.span.start
    return end <= start and len(found.view.clean[end:start].strip(" \n\t.:|")) <= NEAR


def _retell(found: Found, decision: FoundDecision, sentences: tuple[Span, ...]) -> None:
    """Gives a bare result the text of the motion before its vote."""
    assert decision.votes is not None
    start = decision.votes.span.start
    before = [s for s in sentences if s.end <= start + 1 and s.start < start]
    if not before or start - before[-1].end > NEAR + 20:
        return
    motion = before[-1]
    if not _MOTION.search(found.view.folded, motion.start, motion.end):
        return
    motion = Span(motion.start, min(motion.end, start))
    text = re.sub(r"\s+", " ", found.view.clean[motion.start : motion.end]).strip(" :")
    if len(text) > 8:
        decision.text, decision.spans = text, (motion,)
        decision.verb = decision.verb_span = None
