"""Gives each vote to its resolution, before or after it, and makes decisions of votes that stand without one."""

from __future__ import annotations

import re

from zapisy.finders.decisions_frames import Frame
from zapisy.finders.decisions_groups import Draft, Group
from zapisy.finders.decisions_pieces import Piece
from zapisy.finders.decisions_verbs import Verb
from zapisy.found import Found, FoundVotes

NEAR = 400
"""Characters of other text over which a vote still belongs to a resolution."""


def attach_votes(
    found: Found, pieces: list[Piece], groups: list[Group], taken: set[int]
) -> dict[int, FoundVotes]:
    """Index of a group → its vote."""
    votes = {i: v for i, group in enumerate(groups) if (v := _find_inline(found, group))}
    places = [i for i, piece in enumerate(pieces) if piece.kind == "vote" and id(piece.vote) not in taken]
    before, after = _owners(pieces, groups)
    gaps = {i: _measure(pieces, groups, i, before[i], after[i]) for i in places}
    for i in places:
        if found.view.clean[pieces[i].span.start] == "(":  # a bracket belongs to the words before it
            gaps[i] = (0 if gaps[i][0] == 0 else None, None)
    onward = sum(1 for a, b in gaps.values() if a == 0 and b) >= sum(
        1 for a, b in gaps.values() if b == 0 and a
    )
    for index in places:  # those that touch their resolution come first
        touching, owner = (gaps[index][0], before[index]) if onward else (gaps[index][1], after[index])
        if touching == 0 and owner is not None and owner not in votes:
            votes[owner] = _vote_of(pieces[index])
    given = {id(vote) for vote in votes.values()}
    for index in places:
        if id(pieces[index].vote) not in given:
            owner = _choose(gaps[index], before[index], after[index], votes, onward=onward)
            if owner is not None:
                votes[owner] = _vote_of(pieces[index])
    return votes


def _vote_of(piece: Piece) -> FoundVotes:
    assert piece.vote is not None
    return piece.vote


def _find_inline(found: Found, group: Group) -> FoundVotes | None:
    start, end = group.drafts[0].start, max(max(draft.end, draft.reach) for draft in group.drafts)
    inside = [v for v in found.votes if start <= v.span.start and v.span.end <= end + 1]
    return inside[0] if inside else None


def _owners(pieces: list[Piece], groups: list[Group]) -> tuple[dict[int, int | None], dict[int, int | None]]:
    before: dict[int, int | None] = {}
    after: dict[int, int | None] = {}
    for index, piece in enumerate(pieces):
        if piece.kind == "vote":
            before[index] = next((i for i in range(len(groups) - 1, -1, -1) if groups[i].first < index), None)
            after[index] = next((i for i, group in enumerate(groups) if group.first > index), None)
    return before, after


def _measure(
    pieces: list[Piece], groups: list[Group], index: int, before: int | None, after: int | None
) -> tuple[int | None, int | None]:
    def length(first: int, last: int) -> int | None:
        between = pieces[first:last]
        if any(piece.kind == "vote" for piece in between):
            return None
        return sum(p.span.end - p.span.start for p in between if p.kind == "text")

    left = None if before is None else length(min(groups[before].last + 1, index), index)
    right = None if after is None else length(index + 1, groups[after].first)
    if (
        before is not None
        and left is not None
        and any(p.kind == "header" and not p.closing for p in pieces[groups[before].last + 1 : index])
    ):
        left = None
    return left, right


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
    if left is not None and left > NEAR:
        left = None
    if right is not None and right > NEAR // 2:
        right = None
    if left is None or right is None:
        return before if left is not None else after if right is not None else None
    if left == right:
        return before if onward else after
    return before if left < right else after


_SUBJECT = re.compile(
    r"(?:\d{1,2}[.)]\s{1,3})?(?:(?:pozmenovaci )?(?:proti)?navrh|hlasovani o |schvaleni |schvalovani |volba |kandidat|"
    r"varianta |zmena |prodlouzeni |slozeni |odmeny |komise[ :]|rozpocet |program )"
)
_BARE_RESULT = re.compile(
    r"\b(?:ne)?(?P<verb>schvalen|prijat|odsouhlasen|zvolen)\w?(?:\s(?:takto|v pomeru))?[\s(:–-]{0,4}$"
)
_NAME = re.compile(
    r"(?:(?:p|pi|pan|pani|ing|mgr|bc|mudr|judr|phdr|rndr|doc|prof|dr|br|ses)\.?\s){0,4}(?:[^\W\d_]{2,20}\.?\s?){1,3}$",
    re.IGNORECASE,
)


def read_orphans(
    found: Found, pieces: list[Piece], used: set[int], groups: list[Group], *, strong: bool
) -> list[tuple[Group, FoundVotes]]:
    """Votes without a resolution behind a motion, a subject of the vote, or a candidate's name."""
    orphans = []
    for index, piece in enumerate(pieces):
        vote = piece.vote
        if vote is None or id(vote) in used or index == 0 or vote.in_favor is None:
            continue
        text = pieces[index - 1]
        if text.kind != "text" or piece.span.start - text.span.end > 8:
            continue
        taken = any(group.first <= index - 1 <= group.last for group in groups)
        told = strong and any(group.first == index + 1 for group in groups)
        candidate = _read_candidate(found, text, vote)
        if candidate:
            orphans.append((Group([candidate], first=index - 1, last=index - 1), vote))
            continue
        if taken or told:
            continue
        draft = _read_orphan(found, text, vote, strong=strong)
        if draft:
            orphans.append((Group([draft], first=index - 1, last=index - 1), vote))
    return orphans


def _read_orphan(found: Found, piece: Piece, vote: FoundVotes, *, strong: bool) -> Draft | None:
    start, end = piece.span
    text = found.view.folded[start:end]
    newline = "\n" in found.view.clean[end : vote.span.start]
    if _SUBJECT.match(text) and (not strong or (text.startswith("hlasovani o ") and not newline)):
        action = (
            "elects"
            if text.startswith(("volba", "kandidat"))
            else "other"
            if "navrh" in text[:20]
            else "approves"
        )
        apart = "\n" in found.view.clean[start : vote.span.end]
        last = end if "navrh" in text[:20] or apart else vote.span.end
    elif not strong and re.search(r"\bbyl[aiy]? navrzen[aiy]?\b|\bnavrzen[aiy]?\b.{0,80}\bbyl[aiy]?\b", text):
        action, last = "elects" if re.search(r"navrzen[iy]?\b", text) else "approves", end
    elif not strong and not newline and (said := _BARE_RESULT.search(text)):
        action, last = "elects" if said["verb"] == "zvolen" else "approves", vote.span.end
    else:
        return None
    return Draft(Frame(Verb(start, start, "present", action, False), start, "vote"), start, last)


def _read_candidate(found: Found, piece: Piece, vote: FoundVotes) -> Draft | None:
    """A name at the end of the line before its counts: ``p. Malá pro: 12 proti: 1 zdrželi se: 3``."""
    clean = found.view.clean
    if "\n" in clean[piece.span.end : vote.span.start] or clean[vote.span.start] == "(":
        return None
    start = (
        max(
            clean.rfind("\n", piece.span.start, piece.span.end),
            clean.rfind(": ", piece.span.start, piece.span.end - 1),
        )
        + 1
    )
    start = max(start, piece.span.start)
    while start < piece.span.end and clean[start].isspace():
        start += 1
    text = clean[start : piece.span.end].rstrip(" :–-")
    if (
        not _NAME.fullmatch(text)
        or not any(w[0].isupper() for w in text.split())
        or not text.split()[-1][0].isupper()
    ):
        return None
    if found.view.folded[start : piece.span.end].startswith(
        ("pro", "hlas", "navrh", "usneseni")
    ) or not _TITLED.match(text):
        return None
    if vote.outcome is None:
        most = (vote.in_favor or 0) > (vote.against or 0) + (vote.abstaining or 0)
        vote.outcome = "adopted" if most else "rejected"
    return Draft(Frame(Verb(start, start, "present", "elects", False), start, "vote"), start, vote.span.end)


_TITLED = re.compile(
    r"(?:[^\W\d_]{1,6}\.\s?)+[^\W\d_]{2,}|[^\W\d_]{2,20}\s[^\W\d_]{2,20}(?:\s[^\W\d_]{2,20})?$|(?:mluvčí|předseda|předsedkyně|člen|členka|jednatel|pokladník)\s",
    re.IGNORECASE,
)
