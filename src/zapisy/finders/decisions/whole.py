"""One vote upon all resolutions of a list together: each of them has it.

Finds: ``Hlasováno o celku: pro 22``, ``(hlasováno vcelku: 9-0-0)``, ``Usnesení jako celek: …``, ``Usnesení přijato: pro 43`` below a list.
Leaves: resolutions that have votes of their own, those of another list.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from typing import Final

from zapisy.found import Found, FoundDecision, FoundVotes
from zapisy.text.views import list_places

BEFORE: Final = 60
"""Characters before the counts in which the words stand that tell of all."""
MANY: Final = 3
"""Resolutions right after one another that are a list without marks too."""
NEAR: Final = 160
"""Characters that may divide two resolutions of one list, and the last one from the vote."""
_WHOLE: Final = re.compile(
    r"(?:\bvcelku\b|\bo celku\b|\bjako cel(?:ek|ku)\b|\bcele(?:m|ho)? usneseni\b|\bvsechn[ay] (?:body|usneseni)\b|\bo vsech bodech\b|\ben bloc\b"
    r"|(?P<result>(?:^|[.\n]\s{0,4})usneseni\s(?:bylo\s)?(?:prijato|schvaleno|odsouhlaseno)\b))"
)
_WORDS: Final = frozenset(
    "vcelku celku celek cele celem celeho vsechny vsechna bodech bloc prijato schvaleno odsouhlaseno".split()
)
"""Each of those sayings has one of these words."""
_DRAFT: Final = re.compile(r"\bnavrh\w{0,2}\s(?:\w{2,8}\s)?usneseni\s?:")
"""A title that a decision before it took into its text."""
_TITLE: Final = re.compile(r"\busneseni\b")


def share_whole(found: Found) -> None:
    """Gives a vote upon all of a list to those of it that have none."""
    votes, told = found.votes, _list_told(found)
    for index, _ in told:
        following = votes[index + 1] if index + 1 < len(votes) else None
        if following and _BUT.search(found.view.folded, votes[index].span.end, following.span.start):
            _leave_exception(found, votes[index], following)
    for index, whole in told:
        if votes[index].in_favor is not None:
            _share_back(found, votes[index], listed=whole["result"] is not None)


def _list_told(found: Found) -> list[tuple[int, re.Match[str]]]:
    """The votes that are said to be upon all, each with the saying."""
    words = found.view.starts_of(_WORDS)
    told: list[tuple[int, re.Match[str]]] = []
    for index, vote in enumerate(found.votes if words else ()):
        near = max(0, vote.span.start - BEFORE)
        if list_places(words, near, vote.span.end):
            whole = _WHOLE.search(found.view.folded, near, vote.span.end)
            told += [(index, whole)] if whole else []
    return told


_BUT: Final = re.compile(r"(?<=[ ,;(])(?:pouze|jen|krome|mimo|vyjma|s vyjimkou)\b[^\n]{3,60}$")
"""``všechny body 11-0-0, pouze prodej pozemku 8-2-1``: the second vote is upon one point alone."""


def _leave_exception(found: Found, vote: FoundVotes, exception: FoundVotes) -> None:
    """Gives the vote upon all to what has the one upon a single point, which is named beside its counts."""
    exceptions = [d for d in found.decisions if d.votes is exception]
    for decision in exceptions:
        decision.votes = vote
    told = [d for d in exceptions if d.spans[0].start >= vote.span.end]
    found.decisions = [d for d in found.decisions if d not in told]


def _share_back(found: Found, vote: FoundVotes, *, listed: bool) -> None:
    """Goes back from a vote over the resolutions without one; ``listed`` takes only points, or many in a row."""
    run = list(_list_before(found, vote))
    if listed and len(run) < MANY and not all(decision.points for decision in run):
        return
    for decision in run:
        decision.votes = vote
        decision.outcome = vote.outcome or decision.outcome


def _list_before(found: Found, vote: FoundVotes) -> Iterator[FoundDecision]:
    """The resolutions before a vote, the last first, up to one with a vote of its own or a title between."""
    decisions = found.decisions
    last = bisect_left(decisions, vote.span.start, key=lambda decision: decision.spans[0].start)
    end = vote.span.start
    for decision in reversed(decisions[:last]):
        between = found.view.folded[min(decision.spans[-1].end, end) : end]
        own = decision.votes is vote
        if (decision.votes is not None and not own) or len(between) > NEAR or not _may_share(decision):
            return
        if end < vote.span.start and _TITLE.search(between):
            return
        if not own and _DRAFT.search(found.view.folded, decision.spans[0].start, end):
            return
        yield decision
        end = decision.spans[0].start


def _may_share(decision: FoundDecision) -> bool:
    return decision.kind == "resolution" and not decision.per_rollam
