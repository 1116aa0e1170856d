"""Words right behind a name of a presence list, without any mark, that say what its bearer is or why they are absent.

Finds: ``Jan Kos předseda, Eva Malá pokladní``, ``Petr Rak revizní komise``, ``př. Bor nemoc a př. Lev rodinné důvody``.
Leaves: sentences (``Jan Kos předseda přivítal přítomné``), words that say neither.
"""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from zapisy.finders.attendance.shapes import has_role, looks_like_organization, names_role
from zapisy.finders.organizations.lexicon import body_heads, find_head
from zapisy.lexicon import load_folded
from zapisy.names.scan import LOW, UP
from zapisy.text.views import fold

_BESIDE: Final = re.compile(
    rf"[ ]{{1,2}}(?P<aside>[{LOW}]{{3}}(?:(?![ ](?:a|i)[ ](?:[{UP}]|[a-zř]{{1,5}}\.))[^\n,;()\t–:.]){{1,57}})(?=[ ]{{0,2}}(?:[,;\n]|\.(?:\s|$)|$|[ ](?:a|i)[ ]|[(–]))"
)
_SAYS: Final = re.compile(
    r"(?<![^\W_])(?:se|si|je|jsou|byl\w?|bude|má|\w{2,14}(?:[aeiyu]l[aiyo]?|uje|uji|ují|zval[aiy]?|nesl[aiy]?|dal[aiy]?))(?![^\W_])"
)
_OF_NEXT: Final = re.compile(rf"(?:[{LOW}]{{2,20}}[ ]){{1,3}}[{UP}][{LOW}]+(?:[ ][{UP}][{LOW}]+)?")
"""``rektor Beran``, ``kvestor Jan Lorenc``: an office and the next person."""
MOST_WORDS: Final = 6
"""An office is not longer."""


def says_beside(text: str, at: int, end: int) -> re.Match[str] | None:
    """The words behind a name, where they are an office, a body or a reason."""
    match = _BESIDE.match(text, at, end)
    if match is None:
        return None
    words = match["aside"].strip()
    if len(words.split()) > MOST_WORDS or _SAYS.search(words):
        return None
    if _OF_NEXT.fullmatch(words) and not looks_like_organization(words):
        return None
    told = names_role(words) and has_role(words)
    return match if told or _is_reason(words) or _is_body(words) else None


@cache
def _reasons() -> tuple[str, ...]:
    return tuple(word for word in load_folded("attendance", "reasons") if len(word) > len("nova"))


def _is_reason(words: str) -> bool:
    return fold(words).startswith(_reasons())


def _is_body(words: str) -> bool:
    count = len(words.split())
    return looks_like_organization(words) or any(
        find_head(body_heads(), " ".join(words.split()[:number])) is not None
        for number in range(1, min(3, count) + 1)
    )
