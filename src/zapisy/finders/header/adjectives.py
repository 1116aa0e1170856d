"""Adjectives of a body's name in the nominative: ``etické komise`` → etická, ``výboru zdravotního Zastupitelstva`` → zdravotní."""

from __future__ import annotations

import re

_POSTPOSED = re.compile(
    r"(?P<stem>[a-zá-ž]{3,20})(?:ého|(?P<soft>ího))(?=[ ][A-ZÁČĎÉĚÍĽŇÓŘŠŤÚŮÝŽ]|[ ](?:zastupitelstva|rady|senátu|při|pro|a)\b|\Z)"
)


def restore_postposed(tail: str, head: str) -> str:
    """``výboru zdravotního Zastupitelstva kraje`` → zdravotní: the adjective behind its head, in the genitive with it."""
    match = _POSTPOSED.match(tail)
    if match is None or head.endswith(("a", "e")):
        return tail
    ending = "í" if match["soft"] else "é" if head.endswith(("o", "í")) else "ý"
    return f"{match['stem']}{ending}{tail[match.end() :]}"


def restore_adjective(word: str, head: str) -> str:
    """The nominative of an adjective beside a head in the nominative, by the head's gender."""
    if word.endswith(("ího", "ímu", "ím")):
        return re.sub(r"í(?:ho|mu|m)\Z", "í", word)
    if word.endswith("í"):
        return word
    noun = (
        head.rsplit(maxsplit=1)[-1]
        if head.endswith(("hromada", "schůze", "rada", "komise"))
        else head.split(maxsplit=1)[_begins_with_adjective(head)]
    )
    ending = "á" if noun.endswith(("a", "e")) else "é" if noun.endswith(("o", "í", "um")) else "ý"
    return re.sub(r"(?:ého|ému|ém|ým|ou|é|ý|á)\Z", ending, word)


def _begins_with_adjective(head: str) -> bool:
    """``řídicí výbor``, ``monitorovací výbor``: the noun is the second word."""
    first, _, rest = head.partition(" ")
    return rest != "" and first.endswith(("ací", "icí", "ící", "ecí", "ý"))
