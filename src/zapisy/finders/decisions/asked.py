"""What a motion asks for, which is what its vote decides: the action of motions that have no verb of a decision.

Finds: the infinitive (``navrhl odložit``), the noun (``návrh na zřízení komise``, ``hlasování o odložení bodu``), the verb
behind ``aby`` (``návrh, aby výbor požádal město``).
Leaves: motions that passed and ask for what no action is called by, which were approved.
"""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from zapisy.finders.decisions.verbs import infinitive_actions, noun_actions, verb_forms
from zapisy.found import Found, FoundDecision
from zapisy.lexicon import any_of
from zapisy.text.views import fold

REACH: Final = 400
"""Characters of a motion in which it says what it asks for."""
_INFINITIVE: Final = re.compile(r"(?<!\w)\w{4,14}t(?!\w)")
_THAT: Final = re.compile(r"navrh\w{0,4}[^;\n]{0,60},\saby(?!\w)(?P<clause>[^.;,]{1,80})")
_PAST: Final = re.compile(r"(?<!\w)\w{4,14}l[aoiy]?(?!\w)")
_VOTED_ON: Final = re.compile(
    r"\W{0,3}(?:pozmenovaci\s|tento\s)?(?:proti)?navrh|\W{0,3}hlasova(?:ni|no)\so\s|\W{0,3}o\s"
)


def ask_actions(found: Found) -> None:
    """Gives decisions that are told by their motion alone the action that it asks for."""
    for decision in found.decisions:
        if decision.action not in _OPEN or decision.found_by not in _TOLD:
            continue
        told = fold(decision.text[:REACH])
        if _is_motion(decision, told):
            rejected = decision.outcome == "rejected"
            asked = _find_asked(told)
            if asked is not None and (asked != "other" or rejected):
                decision.action = asked
            elif rejected and fold(decision.verb or "").startswith(_LOST):
                decision.action = "other"


_LOST: Final = ("nepros", "nezisk")
"""``Návrh dát vázu do tomboly neprošel``: the verb does not tell what it asked for."""
_TOLD: Final = ("decisions.vote", "decisions.passive", "decisions.motion")
"""Finds that may be motions."""
_OPEN: Final = frozenset(("approves", "other"))
"""Actions of motions that nobody has looked into."""


def _is_motion(decision: FoundDecision, told: str) -> bool:
    """Whether a text is a motion and no resolution: nothing is decided by a verb of its own but that it passed or not."""
    if decision.found_by == "decisions.vote" and "navrh" in told:
        return True
    return _VOTED_ON.match(told) is not None


def read_asked(told: str, outcome: str | None) -> str:
    """The action that a folded motion asks for, else approval; a motion that failed keeps a verb that is no action's."""
    asked = _find_asked(told[:REACH])
    return "approves" if asked is None or (asked == "other" and outcome != "rejected") else asked


def _find_asked(told: str) -> str | None:
    return _read_noun(told) or _read_clause(told) or _read_infinitive(told)


def _read_noun(told: str) -> str | None:
    match = _noun().search(told)
    if match is None or _INFINITIVE.search(told, match.start(), match.start("noun")):
        return None
    return noun_actions()[match["noun"]]


@cache
def _noun() -> re.Pattern[str]:
    return re.compile(
        r"(?:navrhu?(?:\s[^\s.,;:]{1,20}\.?){0,4}\s(?:na|o)|navrh(?:l[aio]?|uje)(?:\s(?:na|o))?|hlasova(?:ni|no)\so|^\W{0,3}o)\s"
        rf"(?P<noun>{any_of(noun_actions())})(?!\w)"
    )


def _read_clause(told: str) -> str | None:
    """``Návrh, aby rada požádala kraj``: the first verb behind the conjunction, where it is one of an action."""
    clause = _THAT.search(told)
    verb = _PAST.search(clause["clause"]) if clause else None
    tense, action = verb_forms().get(verb.group(), ("", "")) if verb else ("", "")
    return action if tense == "past" else None


def _read_infinitive(told: str) -> str | None:
    for match in _INFINITIVE.finditer(told):
        if action := infinitive_actions().get(match.group()):
            return action
    return None
