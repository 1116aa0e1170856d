"""Numbers that stand with the vote alone: ``Výsledek hlasování o usnesení č.: 41/2015`` and below it what was decided.

Finds: the header of the points below such a label, or the number of the resolution above it: as the first one of the
document has it.
Leaves: labels whose number a header bears already, and those without a number.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import Final

from zapisy.finders.decisions.drafts import Piece
from zapisy.finders.decisions.headers import NUMBER
from zapisy.finders.decisions.verbs import Verb
from zapisy.found import Found, FoundVotes, Span
from zapisy.text.views import scan

NEAR: Final = 40
"""Characters between such a label and its vote."""
OPENING: Final = 90
"""Characters of a line in which its verb stands."""
_LABEL: Final = re.compile(
    r"(?:vysled\w{2,3}\s(?:hlasovani\s)?|hlasovani\s)(?:o|k|ke|pro)\s(?:(?:prijeti|schvaleni|navrhu|tomto|predlozen\w{1,3}|navrzen\w{1,3})\s){0,3}"
    rf"usneseni\s{{0,2}}(?:c\s?\.|cis\.|cislo)\s{{0,2}}:?\s{{0,2}}(?P<number>{NUMBER})(?P<tail>[\s:.)–\-]{{0,6}})"
)
_LABEL_WORDS: Final = frozenset({"vysledek", "vysledky", "hlasovani"})


def read_announced(found: Found, verbs: list[Verb], headers: list[Piece]) -> list[Piece]:
    """The headers that such labels are."""
    folded = found.view.folded
    if "usneseni" not in found.view.words:
        return []
    known = {piece.number for piece in headers}
    labels = []
    for match in scan(_LABEL, folded, found.view.starts_of(_LABEL_WORDS)):
        line = folded[folded.rfind("\n", max(0, match.start() - NEAR), match.start()) + 1 : match.start()]
        piece = _make_header(found, match)
        if not line.strip(" \t>*_#|-–•") and piece.number not in known:
            labels.append(piece)
    if not labels or not _stand_above(found, verbs, labels[0]):
        for piece in labels:
            piece.closing = True
    return labels


def _make_header(found: Found, match: re.Match[str]) -> Piece:
    number = Span(*match.span("number"))
    piece = Piece("header", Span(match.start(), match.end("number")), number_span=number)
    piece.number = "".join(found.view.clean[slice(*number)].split())
    return piece


def _stand_above(found: Found, verbs: list[Verb], label: Piece) -> bool:
    """Whether a line that decides stands right below a label and its vote, and none right above it."""
    folded = found.view.folded
    vote = _vote_behind(found.votes, label.span.end)
    below = folded.find("\n", vote.span.end if vote else label.span.end)
    above = folded.rfind("\n", 0, len(folded[: label.span.start].rstrip()))
    return below >= 0 and _decides(folded, verbs, below) and not _decides(folded, verbs, above)


def _vote_behind(votes: list[FoundVotes], at: int) -> FoundVotes | None:
    index = bisect_left(votes, at, key=lambda vote: vote.span.start)
    near = index < len(votes) and votes[index].span.start - at < NEAR
    return votes[index] if near else None


def _decides(folded: str, verbs: list[Verb], end: int) -> bool:
    """Whether the first line with words behind the end of another has a verb in the present near its beginning."""
    start = end + 1 + len(folded[end + 1 : end + OPENING]) - len(folded[end + 1 : end + OPENING].lstrip())
    stop = folded.find("\n", start, start + OPENING)
    last = stop if stop >= 0 else start + OPENING
    first = bisect_left(verbs, start, key=lambda verb: verb.start)
    return first < len(verbs) and verbs[first].start < last and verbs[first].tense == "present"
