"""What we decide: ``Schválili jsme …``, ``Turnaj odkládáme na jaro``, ``Klub se usnesl, že …``.

Finds: verbs in the first person of the plural that open their clause, and resolving, which only bodies do.
Leaves: what we saw, won or received, and speech.
"""

from __future__ import annotations

import re
from typing import Final

from zapisy.finders.decisions.sentences import Frame, Sentence
from zapisy.finders.decisions.verbs import Verb


def read_ours(sentence: Sentence, start: int, verb: Verb) -> Frame | None:
    """``Schválili jsme …``, ``Dohodli jsme se, že …``, ``Bereme na vědomí``."""
    folded = sentence.folded
    if verb.tense == "present":
        return Frame(verb, start, "active", body="") if _is_our_act(sentence, start, verb) else None
    if verb.tense != "past" or not _PLURAL.search(folded, verb.start, verb.end):
        return None
    clause = max(start, verb.start - 120, folded.rfind(",", start, verb.start) + 1)
    near = folded[clause : verb.end + 12]
    if verb.action not in _OURS or not re.search(r"(?<!\w)jsme(?!\w)", near):
        return None
    if sentence.clauses.is_subordinate(start, verb.start) or not _is_ours(folded, clause, verb):
        return None
    return Frame(verb, start, "active", body="")


_CHOSEN: Final = re.compile(
    r"(?:predsed|mistopredsed|clen|vedouc|hospodar|pokladn|nacelni|zastup|vybor|zapisov|tajemn|rad[uy]|mluvci)\w*"
)
_RESOLVED: Final = re.compile(r"(?:\sjsme)?(?:\sse)?(?:,|\so\s|\sze\s|\s(?:\w{1,4}\s)?\w{2,14}t(?!\w))")
_TAKEN_IN: Final = re.compile(r"(?<!\w)(?:clen|mezi|navrh|usnesen|opatren|zavaz|zasad|rozhodnut)")


def _is_ours(folded: str, clause: int, verb: Verb) -> bool:
    """``rozhodli jsme koupit``, not ``zápas jsme rozhodli``; ``přijali mezi členy``, not ``přijali jsme dopis``."""
    form = folded[verb.start : verb.end]
    if form.startswith("rozhod"):
        return _RESOLVED.match(folded, verb.end) is not None
    if form.startswith("prija"):
        return _TAKEN_IN.search(folded, clause, verb.end + 80) is not None
    return verb.action != "elects" or _CHOSEN.search(folded, clause, verb.end + 60) is not None


_OURS: Final = frozenset(
    "approves rejects agrees adopts elects dismisses cancels postpones authorises establishes".split()
)


def _is_our_act(sentence: Sentence, start: int, verb: Verb) -> bool:
    """``Turnaj odkládáme na jaro``: in a clause that opens its sentence, and no speech (``Jana: … schvalujeme``)."""
    if sentence.folded.find("me", verb.start, verb.end) < 0:
        return False
    before = sentence.folded[start : verb.start].strip()
    return (
        _WE.match(sentence.folded, verb.start, verb.end) is not None
        and (
            verb.action in _OURS | {"acknowledges"}
            or _CHANGES.match(sentence.folded, verb.start, verb.end) is not None
        )
        and (not before or _CLAUSE.fullmatch(before) is not None)
        and not sentence.clauses.is_subordinate(start, verb.start)
        and not sentence.clauses.is_reported(start, verb.start)
    )


_CHANGES: Final = re.compile(
    r"(?:presouv|zvysuj|snizuj|ponechav|prodluzuj|povoluj|promij|zadav|vypisuj|vyhlasuj|zarazuj)"
)
_CLAUSE: Final = re.compile(r"[^,.:;?!]{1,60}")


def read_resolving(sentence: Sentence, start: int, verb: Verb) -> Frame | None:
    """``Klub se usnesl, že …``: only bodies do so, whatever their name."""
    if "usnes" not in sentence.folded[verb.start : verb.end] or verb.tense == "passive" or verb.negated:
        return None
    if sentence.clauses.is_subordinate(start, verb.start) or sentence.clauses.is_reported(start, verb.start):
        return None
    return Frame(verb, start, "active", body="") if sentence.clean[start].isupper() else None


_WE: Final = re.compile(r"(?:se\s)?\w{3,20}me(?!\w)")
_PLURAL: Final = re.compile(r"l[iy](?!\w)")
