"""Sentences that only say which resolution was passed, above its text.

Finds: ``Rada přijala 7 hlasy, 0 proti, 1 se zdržel usnesení č. 15/2021.`` and below it what was decided: the header of
that, with its vote.
Leaves: passed resolutions whose text is told elsewhere, and numbers that another header bears.
"""

from __future__ import annotations

import re
from typing import Final

from zapisy.finders.decisions.drafts import Group, Piece
from zapisy.finders.decisions.headers import NUMBER
from zapisy.finders.decisions.numbers import decides_right_below
from zapisy.finders.decisions.verbs import Verb
from zapisy.found import Found, FoundVotes, Span, list_between
from zapisy.text.views import scan

REACH: Final = 160
"""Characters of a line before its resolution."""
_WORDS: Final = frozenset({"usneseni"})
_NUMBERED: Final = re.compile(
    rf"usneseni\s{{1,2}}(?:c\s?\.|cislo)?\s{{0,2}}(?P<number>{NUMBER})\s?[.:]{{0,2}}[ \t]{{0,4}}(?=\n)"
)
_HOW: Final = (
    r"(?:hlas\w{0,4}|pro|proti|nikdo|se|(?:ne)?zdrz\w{1,5}|nehlasov\w{1,3}|tot[oy]|nasledujici|pote|tak|tim|jednomysln\w{1,2}|jednohlasn\w{1,2}"
    r"|vsemi|vsech|clenu|pritomny\w{1,2}|vetsinou|pomerem|poctem|ze|z|a|i|\d{1,3})"
)
_PASSED: Final = re.compile(
    rf"(?<!\w)(?:prija(?:l[aoiy]?|to|ty)|schval(?:il[aoiy]?|eno)|vydal[aoiy]?)(?:[\s,:/()–-]{{1,3}}{_HOW}(?!\w)){{0,16}}[\s,:)]{{1,3}}$"
)


def read_passed(found: Found, verbs: list[Verb], headers: list[Piece]) -> list[Piece]:
    """The headers that such sentences are."""
    folded, known = found.view.folded, {piece.number for piece in headers if piece.titled}
    passed = []
    places = [at for at in found.view.starts_of(_WORDS) if at and folded[at - 1] != "\n"]
    for match in scan(_NUMBERED, folded, places):
        start = _find_sentence(folded, match.start())
        if not _PASSED.search(folded, start, match.start()):
            continue
        piece = Piece("header", Span(start, match.end()), number_span=_trim_number(folded, match))
        piece.number = "".join(found.view.clean[slice(*piece.number_span or piece.span)].split())
        piece.vote = next(iter(list_between(found.votes, start, match.start())), None)
        if piece.number not in known and decides_right_below(found, verbs, match.end()):
            passed.append(piece)
    return passed


def _find_sentence(folded: str, at: int) -> int:
    """Where the sentence or the line before a place begins."""
    reach = max(0, at - REACH)
    return max(folded.rfind("\n", reach, at) + 1, folded.rfind(". ", reach, at) + 2, reach)


def _trim_number(folded: str, match: re.Match[str]) -> Span:
    start, end = match.span("number")
    return Span(start, start + len(folded[start:end].rstrip(" .-/")))


def list_passed(groups: list[Group]) -> dict[int, FoundVotes]:
    """Index of a group → the vote that its header tells."""
    return {
        i: group.header.vote
        for i, group in enumerate(groups)
        if group.header is not None and group.header.vote is not None
    }
