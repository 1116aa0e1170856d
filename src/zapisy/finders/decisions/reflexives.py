"""Verbs that decide with ``se`` and name nobody: ``Ruší se oddíl …``, ``Schůze výboru se odkládá na …``.

Finds: impersonal verbs that open their sentence, and objects that open it before ``se`` and their verb.
Leaves: what a law or a rule says, what is so in each case, and what somebody tells.
"""

from __future__ import annotations

import re
from typing import Final

from zapisy.finders.decisions.sentences import Frame, Sentence
from zapisy.finders.decisions.verbs import Verb

_IMPERSONAL: Final = frozenset(
    "approves rejects acknowledges instructs authorises agrees establishes cancels postpones states adopts".split()
)


def read_reflexive(folded: str, verb: Verb) -> Frame | None:
    """``Ruší se oddíl …``, ``Konstatuje se …``, ``Dohodlo se, že …`` at the beginning of a sentence."""
    if verb.action not in _IMPERSONAL or folded.find(" se", verb.start, verb.end + 3) < 0:
        return None
    form = folded[verb.start : verb.end]
    if " se" not in form and not _SE.match(folded, verb.end):
        return None
    if verb.tense == "present":
        within = " se" in form or form.startswith("se ")
        return None if within else Frame(verb, verb.start, "reflexive")
    neuter = verb.tense == "past" and form.split()[0].endswith("lo")
    return Frame(verb, verb.start, "reflexive") if neuter else None


_SE: Final = re.compile(r" se(?!\w)")
_OBJECT: Final = re.compile(
    r"(?:[^,.:;?!„“\"]{4,60}|[^,.:;?!„“\"]{3,60}[„\"][^“”\"\n]{2,60}[“”\"][^,.:;?!„“\"]{0,30})\sse"
)
_BY_LAW: Final = re.compile(
    r"(?<!\w)(?:podle|dle|ze|v souladu se?)\s(?:zakon|stanov|vyhlas|narizen|jednaci)|(?<!\w)v kazd\w{2,3}(?!\w)"
)
_SETTLED: Final = frozenset(("approves", "rejects"))
_MATTER: Final = re.compile(
    r"(?:zadost|navrh|protinavrh|stiznost|petice|odvolani|namitk|priprominka|pripominka|nabidka|prodej|pronajem|zamer|rozpocet|prispevek|odmen|ucast|program|zapis)"
)
"""What is settled where its sentence names nobody: ``Žádost o příspěvek se zamítá.``"""
_CHARGED: Final = frozenset(("instructs", "authorises", "acknowledges"))
_CHARGED_WHOM: Final = re.compile(r"[^\W\d_]{3,20}(?:\s[^\W\d_.]{1,20}\.?){0,5}\sse\s$")
"""``Jednateli se ukládá …``, ``Zpráva pokladní se bere na vědomí``."""
_STATED: Final = frozenset(("establishes", "cancels", "postpones"))


def is_stated(sentence: Sentence, start: int, verb: Verb, before: str) -> bool:
    """``Schůze výboru se odkládá na …``: the object opens the sentence and nobody tells it of another time."""
    return (
        verb.tense == "present"
        and _OBJECT.fullmatch(before) is not None
        and (
            verb.action in _STATED
            or (
                verb.action in _CHARGED
                and _CHARGED_WHOM.match(sentence.folded, start, verb.start) is not None
            )
            or (verb.action in _SETTLED and _MATTER.match(sentence.folded, start) is not None)
        )
        and _BY_LAW.search(sentence.folded, start, sentence.end) is None
        and sentence.clean[start].isupper()
        and not sentence.clauses.is_subordinate(start, verb.start)
        and not sentence.clauses.is_reported(start, verb.start)
    )
