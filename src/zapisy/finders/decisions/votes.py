"""Gives each vote to its resolution, before or after it: the one place that says which sentence a vote belongs to.

1. The sentence in which it stands, or that it parts (``schůze 17 hlasy proti 4 schválila …``).
2. The motion that it names by its number or label (decisions/labels.py), the candidate before it (decisions/elections.py).
3. The sentence that touches it: the one that announces it with a colon or whose line it ends; the passive behind it
   that tells its result, unless the vote tells that itself; else the one before, or behind, as this document has it.
4. With others of its paragraph, where it stands right behind the last of them.
5. The resolution before, over a little other text of the same item (decisions/gaps.py).
6. What is left decides the motion, the question or the list above it (decisions/orphans.py).
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from typing import Final

from zapisy.finders.decisions.drafts import Draft, Group, Piece
from zapisy.finders.decisions.gaps import ends_own_line, is_passive, measure_gaps
from zapisy.found import Found, FoundVotes, list_between

SIGN: Final = 2
"""Characters by which a vote may end behind its sentence: a bracket, or the dash of ``5 + / 2 –``."""
MOST_TOGETHER: Final = 6
"""Sentences of a paragraph that one vote behind it may decide together."""


def attach_votes(
    found: Found, pieces: list[Piece], groups: list[Group], taken: set[int]
) -> dict[int, FoundVotes]:
    """Index of a group → its vote."""
    if not found.votes or not groups:
        return {}
    votes = {i: v for i, group in enumerate(groups) if (v := _find_inline(found, group))}
    places = [i for i, piece in enumerate(pieces) if piece.kind == "vote" and id(piece.vote) not in taken]
    before, after = _owners(pieces, groups)
    sides = {i: (_group_of(groups, before[i]), _group_of(groups, after[i])) for i in places}
    gaps = {i: measure_gaps(found, pieces, i, *sides[i]) for i in places}
    told = {i for i in places if _tells_result(found, groups, after[i], gaps[i][1])}
    onward = _reads_onward(groups, places, gaps, before, after)
    for index in places:  # those that touch their resolution come first
        left = before[index] if gaps[index][0] == 0 else None
        right = after[index] if gaps[index][1] == 0 else None
        free = left if left is not None and _is_open(votes, left) else None
        if free is not None and (
            _announces(found, groups[free]) or _ends_row(found, pieces, groups, index, free)
        ):
            touched = left
        elif index in told:
            weak = free is None or is_passive(groups[free]) or _is_discussed(found, groups[free])
            touched = right if weak else left
        else:
            touched = left if onward or right is None or is_passive(groups[right]) else right
        if touched is not None and _is_open(votes, touched):
            votes[touched] = _vote_of(pieces[index])
    _share_votes(pieces, groups, votes)
    given = {id(vote) for vote in votes.values()}
    for index in places:
        if id(pieces[index].vote) not in given:
            owner = _choose(gaps[index], before[index], after[index], votes, onward=onward)
            if owner is not None:
                votes[owner] = _vote_of(pieces[index])
                _reach_row(found, pieces, index, groups[owner])
    _give_called(found, pieces, groups, votes, taken)
    return votes


MOST_BETWEEN: Final = 12
"""Pieces between a resolution and a vote that says that it is upon the resolution."""
_UPON: Final = re.compile(
    r"(?:vysledek )?hlasovani o (?:prijeti |schvaleni |navrhu |puvodnim |predlozen\w{1,3} |cel\w{1,3} ){0,3}(?:usneseni|navrhu)"
)


def _give_called(
    found: Found, pieces: list[Piece], groups: list[Group], votes: dict[int, FoundVotes], taken: set[int]
) -> None:
    """``Hlasování o návrhu usnesení:`` behind the vote on a counter-motion: the resolution above, which has none yet."""
    given = {id(vote) for vote in votes.values()} | taken
    for index, piece in enumerate(pieces):
        if (
            piece.vote is None
            or id(piece.vote) in given
            or not _UPON.match(found.view.folded, piece.span.start)
        ):
            continue
        left = bisect_left(groups, index, key=lambda group: group.first) - 1
        if left < 0 or left in votes or index - groups[left].last > MOST_BETWEEN:
            continue
        if not any(p.kind == "header" for p in pieces[groups[left].last + 1 : index]):
            votes[left] = piece.vote


_CLOSES: Final = re.compile(r"[ \t]{0,2}(?:[,;.]|\n|$)")


def part_votes(found: Found, group: Group, vote: FoundVotes | None) -> list[tuple[Draft, FoundVotes | None]]:
    """Each decision of a resolution with its vote: its own where each point has counts behind it, else the one of all."""
    drafts = group.drafts
    if vote is None or len(drafts) < 2:
        return [(draft, vote) for draft in drafts]
    limits = [draft.start for draft in drafts[1:]] + [max(drafts[-1].end + SIGN, vote.span.end)]
    own = [_find_own(found, draft.frame.verb.end, limit) for draft, limit in zip(drafts, limits, strict=True)]
    return list(zip(drafts, own if any(own[:-1]) else [vote] * len(drafts), strict=True))


def _find_own(found: Found, start: int, end: int) -> FoundVotes | None:
    inside = [v for v in list_between(found.votes, start, end) if v.in_favor is not None]
    last = inside[-1] if inside else None
    return last if last and _CLOSES.match(found.view.folded, last.span.end) else None


def _reach_row(found: Found, pieces: list[Piece], index: int, owner: Group) -> None:
    """Takes into a decision the rest of its sentence, where that stands in the row of its vote."""
    told, draft = pieces[index - 1], owner.drafts[-1]
    if owner.last != index - 2 or found.view.clean[draft.end - 1] in ".!?:;":
        return
    if ends_own_line(found, pieces, index):
        draft.end = told.span.end


def _group_of(groups: list[Group], index: int | None) -> Group | None:
    return None if index is None else groups[index]


def _is_open(votes: dict[int, FoundVotes], owner: int) -> bool:
    """Whether a resolution has no counts yet; ``jednomyslně`` alone has none."""
    return owner not in votes or (votes[owner].in_favor is None and votes[owner].against is None)


def _tells_result(found: Found, groups: list[Group], after: int | None, gap: int | None) -> bool:
    """Whether the sentence right behind a vote is passive: it tells what came of the vote."""
    return (
        after is not None and gap == 0 and is_passive(groups[after]) and not _announces(found, groups[after])
    )


def _is_discussed(found: Found, group: Group) -> bool:
    """``Rada projednala zprávu``, and behind the vote what it decided."""
    return found.view.folded.startswith("projedn", group.drafts[-1].frame.verb.start)


def _announces(found: Found, group: Group) -> bool:
    """Whether a sentence ends with a colon, behind which its vote stands: ``byl schválen poměrem hlasů:``."""
    return found.view.clean[group.drafts[-1].end - 1] == ":"


def _ends_row(found: Found, pieces: list[Piece], groups: list[Group], index: int, left: int) -> bool:
    """Whether a vote ends the line of the decision before it, so that what stands below has its own."""
    clean, vote = found.view.clean, pieces[index].span
    start, end = groups[left].drafts[-1].end, clean[vote.end : vote.end + 4].lstrip(" .)")[:1]
    return end == "\n" and start <= vote.start and "\n" not in clean[start : vote.start]


def _reads_onward(
    groups: list[Group],
    places: list[int],
    gaps: dict[int, tuple[int | None, int | None]],
    before: dict[int, int | None],
    after: dict[int, int | None],
) -> bool:
    """Whether this document writes the vote behind its resolution, and not before; passive sentences do not count."""
    behind = ahead = 0
    for index in places:
        left, right = before[index], after[index]
        touches = gaps[index][0] == 0 and left is not None and not is_passive(groups[left])
        precedes = gaps[index][1] == 0 and right is not None and not is_passive(groups[right])
        behind += touches and not precedes
        ahead += precedes and not touches
    return behind >= ahead


def _share_votes(pieces: list[Piece], groups: list[Group], votes: dict[int, FoundVotes]) -> None:
    """One vote for several sentences of one paragraph, where it stands right behind the last of them."""
    near = [i for i in range(1, len(groups)) if groups[i - 1].last == groups[i].first - 1]
    if not near:
        return
    crowded = Counter(piece.block for piece in pieces if piece.kind == "text")
    for i in reversed(near):
        group, last = groups[i - 1], groups[i]
        if i not in votes or not _is_open(votes, i - 1):
            continue
        if last.drafts[0].points and last.drafts[0].points[0].isdigit():
            continue  # the next item of a list
        block, behind = pieces[group.first].block, pieces[last.last + 1 : last.last + 3]
        if not any(piece.vote is votes[i] for piece in behind) or pieces[last.last].block != block:
            continue
        if crowded[block] <= MOST_TOGETHER and group.header is last.header:
            votes[i - 1] = votes[i]


def _vote_of(piece: Piece) -> FoundVotes:
    assert piece.vote is not None
    return piece.vote


def _find_inline(found: Found, group: Group) -> FoundVotes | None:
    start, end = group.drafts[0].start, max(max(draft.end, draft.reach) for draft in group.drafts)
    inside = list_between(found.votes, start, end + 1)
    return next((vote for vote in inside if vote.span.end <= end + SIGN), None)


def _owners(pieces: list[Piece], groups: list[Group]) -> tuple[dict[int, int | None], dict[int, int | None]]:
    before: dict[int, int | None] = {}
    after: dict[int, int | None] = {}
    firsts = [group.first for group in groups]
    for index, piece in enumerate(pieces):
        if piece.kind == "vote":
            left, right = bisect_left(firsts, index) - 1, bisect_right(firsts, index)
            before[index] = left if left >= 0 else None
            after[index] = right if right < len(groups) else None
    return before, after


def _choose(
    gaps: tuple[int | None, int | None],
    before: int | None,
    after: int | None,
    votes: dict[int, FoundVotes],
    *,
    onward: bool,
) -> int | None:
    left = gaps[0] if before is not None and before not in votes else None
    right = gaps[1] if after is not None and after not in votes else None
    if left is None or right is None:
        return before if left is not None else after if right is not None else None
    if left == right or onward:
        return before if onward else after
    return before if left < right else after
