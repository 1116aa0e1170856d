"""For whom somebody came: ``za dozorčí radu svazku``, ``za obec Lhota``, and labels of people who are no body.

Finds: the nominative of the body behind ``za``; kinds of people (``zástupci rodičů``, ``zletilé studenty``).
Leaves: where such words stand (attendance/groups.py, attendance/asides.py).
"""

from __future__ import annotations

from functools import cache

from zapisy.finders.attendance.shapes import find_role
from zapisy.finders.organizations.lexicon import body_heads, find_head, named_heads
from zapisy.lexicon import load_folded, load_words
from zapisy.text.views import fold


def name_whom(whom: str) -> str | None:
    """The organization for which somebody came; None for people of one kind, a party of a contract."""
    if (
        is_kind_of_people(whom)
        or _tells_which(whom)
        or fold(whom.rpartition(" ")[2]) in load_folded("attendance", "no_roles")
        or whom.upper() in load_words("attendance", "site_roles")
    ):
        return None
    office = find_role(whom)
    if office and whom[office:].isalpha() and whom[0].isupper():
        whom = whom[:office].rstrip()  # „za Lesy ČR revírník“
    return restore_whom(whom)


def _tells_which(whom: str) -> bool:
    """``zletilé studenty``, ``mladších členů``: an adjective before people of one kind."""
    adjective, _, rest = whom.partition(" ")
    return adjective.islower() and adjective.endswith(("é", "ých", "ích", "í")) and is_kind_of_people(rest)


def restore_whom(whom: str) -> str:
    """The nominative of whom somebody came for: ``dozorčí radu svazku`` → dozorčí rada svazku."""
    words = whom.split()
    for count in (len(words), *range(min(3, len(words) - 1), 0, -1)):
        head = find_head(body_heads(), " ".join(words[:count])) or find_head(
            named_heads(), " ".join(words[:count])
        )
        if head is not None:
            return " ".join([head.nominative, *words[count:]])
    return whom


@cache
def names_body(words: str) -> bool:
    """Whether a label begins with a body in the nominative: ``Dozorčí rada``, ``Výbor spolku``."""
    parts = words.split()
    label = words[:1].lower() + words[1:]
    heads = (find_head(body_heads(), " ".join(parts[:count])) for count in range(min(3, len(parts)), 0, -1))
    head = next((head for head in heads if head is not None), None)
    return head is not None and label.startswith(head.nominative.lower())


@cache
def _kinds_of_people() -> tuple[str, ...]:
    return tuple(load_folded("attendance", "group_stems"))


def is_kind_of_people(words: str) -> bool:
    """Whether a label tells of people of one kind, not of a body."""
    return fold(words.lstrip("0123456789 ")).startswith(_kinds_of_people())
