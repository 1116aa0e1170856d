"""Elections with several candidates: each has counts, and the one elected is the decision.

Finds: ``p. Malá pro: 12 proti: 1 zdrželi se: 3`` a line each; where a sentence behind them says who was elected
(``Předsedou byl zvolen Doc. Malý.``, ``Nový předseda: P. Malý``, ``mluvčí Malá``), that sentence with the counts of
its candidate.
Leaves: candidates of whom nothing more is said but their counts, unless each stands for a seat of its own.
"""

from __future__ import annotations

import re
from typing import Final

from zapisy.finders.decisions.drafts import Draft, Group, Piece
from zapisy.finders.decisions.orphans import make_draft, row_start
from zapisy.finders.decisions.verbs import verb_forms
from zapisy.found import Found, FoundVotes

AHEAD: Final = 24
"""Pieces behind a candidate's counts in which the election is told."""
_BULLETED: Final = re.compile(r"[ \t]{0,6}[-–•*][ \t]{0,3}")
ROW: Final = 3
"""Candidates of whom each has counts of its own."""
LONGEST_NAME: Final = 40
"""Characters of a line that names a candidate."""
_NAME: Final = re.compile(
    r"(?:(?:p|pi|pan|pani|ing|mgr|bc|mudr|judr|phdr|rndr|doc|prof|dr|br|ses)\.?\s){0,4}(?P<names>(?:[^\W\d_]{1,20}\.?\s?){1,3})$",
    re.IGNORECASE,
)
_TITLED: Final = re.compile(
    r"(?:[^\W\d_]{1,6}\.\s?)+[^\W\d_]{2,}|[^\W\d_]{2,20}\s[^\W\d_]{2,20}(?:\s[^\W\d_]{2,20})?$|(?:mluvčí|předseda|předsedkyně|člen|členka|jednatel|pokladník)\s",
    re.IGNORECASE,
)
_NOMINEES: Final = re.compile(r"(?<!\w)(?:navrzen|kandid|nominovan)\w{0,8}")
_LINK: Final = re.compile(
    r"\s{0,20}(?:\d{1,2}[.)]\s{1,2})?(?:(?:a|[Nn]avržen[aiý]?|[Kk]andid\w{2,8}|[Nn]ominov\w{2,5}|byl[aiy]?|jsou|je) ){0,3}"
)
"""What links a nominee to the words before: ``Navrženi byli A. Malá (14 : 1) a B. Nová (7 : 8)``."""
_ELECTED: Final = re.compile(
    r"(?:novy|nova|novym|novou|zvolen\w?|vitez\w{0,3}|mluvci|predsed\w{1,5}|mistopredsed\w{1,5}|tajemni\w{1,4}|jednatel\w{0,4}|clen\w{0,4}|pokladni\w{1,3})(?!\w)"
)


_SEAT: Final = re.compile(
    r"(?<![^\n])[ \t]{0,8}(?:[-–•*]\s{1,2})?(?P<office>(?:predsed|mistopredsed|tajemni|jednatel|pokladni|hospodar|sekretar|mluvci|revizor)\w{0,5}(?:\s\w{2,14}){0,2})\s?[:–-]\s{1,2}$"
)
"""``předseda: Prof. Malý (6 z 9 hlasů)`` in a list of results: who has the office."""


def read_elections(
    found: Found, pieces: list[Piece], groups: list[Group], used: set[int]
) -> list[tuple[Group, FoundVotes]]:
    """The candidates' votes, each with the decision that it makes; a told election gets its vote in place."""
    elected: list[tuple[Group, FoundVotes]] = []
    if not found.votes:
        return elected
    told = {group.first: group for group in groups}
    votes = [i for i, piece in enumerate(pieces) if piece.vote is not None and id(piece.vote) not in used]
    won: set[int] = set()
    for index in votes:
        vote, name = pieces[index].vote, _read_candidate(found, pieces, index)
        if vote is None or name is None:
            continue
        group = _find_told(found, pieces, told, index, name)
        if (
            group is None
            and not name.alone
            and vote.against is not None
            and _is_nominee(found, pieces[index - 1])
        ):
            continue  # the votes decide the nomination
        used.add(id(vote))
        if group is not None:
            elected.append((group, vote))
            won.add(group.first)
        elif name.seated or (
            name.alone and found.view.clean[vote.span.start] != "(" and not _is_tally(pieces, index)
        ):
            elected.append((Group([name.draft], index - 1, index - 1), vote))
    return [pair for pair in elected if not _lost(pieces, pair[0], won)]


def _is_nominee(found: Found, piece: Piece) -> bool:
    return _NOMINEES.search(found.view.folded, *piece.span) is not None


def _is_tally(pieces: list[Piece], index: int) -> bool:
    """Whether votes without a result stand among others: how many a candidate had, and not who was elected."""
    vote = pieces[index].vote
    if vote is None or vote.against is not None or vote.outcome:
        return False
    near = [*pieces[max(0, index - 2) : index], *pieces[index + 1 : index + 3]]
    return any(piece.vote and piece.vote.against is None for piece in near)


def _lost(pieces: list[Piece], group: Group, won: set[int]) -> bool:
    """Whether a candidate stands among others above the sentence that says who was elected."""
    if group.first in won:
        return False
    for at in range(group.first + 1, min(len(pieces), group.first + AHEAD)):
        if at in won:
            return True
        if pieces[at].kind not in ("vote", "text") or (
            pieces[at].kind == "text" and pieces[at + 1 : at + 2] and pieces[at + 1].kind != "vote"
        ):
            return False
    return False


class _Candidate:
    """A candidate's name before counts; ``alone`` where the line may be the whole decision, ``seated`` where it names the
    office that the candidate has won."""

    def __init__(self, draft: Draft, family: str, *, alone: bool, seated: bool) -> None:
        self.draft, self.family, self.alone, self.seated = draft, family, alone, seated


def _read_candidate(found: Found, pieces: list[Piece], index: int) -> _Candidate | None:
    clean, vote, piece = found.view.clean, pieces[index].vote, pieces[index - 1] if index else None
    if vote is None or piece is None or piece.kind != "text" or vote.in_favor is None:
        return None
    if row_start(found, pieces, index) is not None:
        return None
    if piece.span.end < vote.span.start - 8 or "\n" in clean[piece.span.end : vote.span.start]:
        return None
    start = max(
        clean.rfind("\n", piece.span.start, piece.span.end),
        clean.rfind("\t", piece.span.start, piece.span.end),
        clean.rfind(": ", piece.span.start, piece.span.end - 1),
        clean.rfind("– ", piece.span.start, piece.span.end - 1),
        piece.span.start - 1,
    )
    start += 1
    if vote.outcome and clean[start - 1] == "\t" and len(clean[piece.span.start : start].split()) > 1:
        return None  # a matter and who presents it
    if vote.against is None:
        start = max(start, clean.rfind(", ", piece.span.start, piece.span.end - 1) + 1)
    link = _LINK.match(clean, start, piece.span.end)
    start = link.end() if link else start
    text = clean[start : piece.span.end].rstrip(" :–-\t")
    match = _NAME.fullmatch(text)
    if match is None or not all(word[0].isupper() for word in match["names"].split()):
        return None
    folded = found.view.folded[start : start + len(text)]
    seat = _SEAT.search(found.view.folded, piece.span.start, start)
    if folded.split()[-1] in verb_forms() or (
        seat is None and folded.startswith(("pro", "hlas", "navrh", "usneseni", "varianta"))
    ):
        return None
    if clean[vote.span.start] == "(" and not _NOMINEES.search(
        found.view.folded, piece.span.start - 80, start
    ):
        return None
    draft = make_draft(seat.start("office") if seat else start, vote.span.end, "elects")
    titled = _TITLED.match(text) is not None or _stands_in_row(found, pieces, index)
    return _Candidate(draft, folded.split()[-1], alone=titled, seated=seat is not None)


def _stands_in_row(found: Found, pieces: list[Piece], index: int) -> bool:
    """``– Malý: Pro: 9 Proti: 1 Zdržel se: 0`` among such lines: each of a row of bare names has a seat of its own."""
    if not _BULLETED.match(found.view.clean, pieces[index - 1].span.start):
        start = pieces[index - 1].span.start
        line = found.view.clean.rfind("\n", max(0, start - 8), start) + 1
        if not _BULLETED.fullmatch(found.view.clean, line, start):
            return False
    row = 1
    for step in (-2, 2):
        at = index + step
        while 0 < at < len(pieces) and _is_row(pieces, at):
            row, at = row + 1, at + step
    return row >= ROW


def _is_row(pieces: list[Piece], at: int) -> bool:
    vote, before = pieces[at].vote, pieces[at - 1]
    full = vote is not None and vote.against is not None and vote.in_favor is not None
    return full and before.kind == "text" and before.span.end - before.span.start < LONGEST_NAME


def _find_told(
    found: Found, pieces: list[Piece], told: dict[int, Group], index: int, name: _Candidate
) -> Group | None:
    """The sentence behind that says that this candidate was elected."""
    stem = name.family[: max(3, len(name.family) - 2)]
    for at in range(index + 1, min(len(pieces), index + AHEAD)):
        piece = pieces[at]
        text = found.view.folded[piece.span.start : piece.span.end]
        alone = piece.kind == "text" and not (at + 1 < len(pieces) and pieces[at + 1].kind == "vote")
        if alone and (told.get(at) is not None or _opens_item(found, piece)) and stem not in text:
            return None  # another matter
        if piece.kind != "text" or not re.search(rf"(?<!\w){re.escape(stem)}", text):
            continue
        group = told.get(at)
        if group is not None:
            return group if group.drafts[0].frame.verb.action in ("elects", "adopts", "approves") else None
        if _ELECTED.match(text) and len(text) < 80:
            return Group([make_draft(*piece.span, "elects")], at, at)
    return None


def _opens_item(found: Found, piece: Piece) -> bool:
    """Whether a sentence begins a line with a number."""
    start = piece.span.start
    line = found.view.clean.rfind("\n", max(0, start - 8), start) + 1
    return _NUMBERED.match(found.view.clean, line, piece.span.end) is not None and start - line < 8


_NUMBERED: Final = re.compile(r"[ \t]{0,4}\d{1,2}[.)/]\s")


MANY: Final = 2
"""Candidates whom a sentence sums up that names who was elected."""


def drop_summaries(
    found: Found, resolved: list[tuple[Group, FoundVotes | None]]
) -> list[tuple[Group, FoundVotes | None]]:
    """Leaves out the sentence that sums up who was elected, where each candidate stands with a vote already; in order."""
    resolved = sorted(resolved, key=lambda pair: pair[0].first)
    kept: list[tuple[Group, FoundVotes | None]] = []
    families: list[str] = []
    for group, vote in resolved:
        draft = group.drafts[0]
        if vote is None and len(families) >= MANY:
            text = found.view.folded[draft.start : group.drafts[-1].end]
            if sum(family[:4] in text for family in families) >= MANY:
                continue
        if draft.frame.voice == "vote" and draft.frame.verb.action == "elects" and vote is not None:
            name = found.view.folded[draft.start : vote.span.start].strip(" :–-\t\n").split()
            families += name[-1:]
        else:
            families = []
        kept.append((group, vote))
    return kept
