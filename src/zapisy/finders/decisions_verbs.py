"""The verbs by which a body decides: every form of lexicons/verbs.toml in one pattern, and what each means."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from zapisy.lexicon import any_of, load_lexicon
from zapisy.text.views import View, first_words, fold, scan

_ENDINGS = ("", "a", "o", "i", "y")
_REFUSALS = {"approves": "rejects", "agrees": "disagrees", "adopts": "rejects", "recommends": "other"}
"""What the refusal of an action in the present tense is."""


@dataclass(frozen=True, slots=True)
class Verb:
    """A verb in the text: ``tense`` is present, past or passive; ``negated`` where it stands with ne-."""

    start: int
    end: int
    tense: str
    action: str
    negated: bool


@cache
def verb_forms() -> dict[str, tuple[str, str]]:
    """Folded form → (tense, action)."""
    forms: dict[str, tuple[str, str]] = {}
    for tense, actions in load_lexicon("verbs").items():
        for action, words in actions.items():
            for word in words:
                for form in [word] if tense == "present" else _inflect(word):
                    forms.setdefault(fold(form), (tense, action))
    return forms


def _inflect(word: str) -> list[str]:
    """All endings of a past or passive stem, which may stand among other words."""
    parts = word.split(" ")
    at = next(i for i, part in enumerate(parts) if part not in ("se", "na"))
    return [" ".join([*parts[:at], parts[at] + ending, *parts[at + 1 :]]) for ending in _ENDINGS]


@cache
def verb_pattern() -> re.Pattern[str]:
    """Any verb form, negated or not, or taken apart: ``vzal … na vědomí``."""
    return re.compile(
        r"(?<![\w\-])(?:(?P<apart>vzal[aoiy]?|berou|bere)\s(?=(?:(?!\sna\svedomi)[^.!?]){1,160}\sna\svedomi)"
        rf"|(?P<ne>ne)??(?P<form>{any_of(verb_forms())})(?![\w]))"
    )


@cache
def _verb_words() -> frozenset[str]:
    forms = first_words(verb_forms())
    return (
        forms
        | {"ne" + form for form in forms}
        | {"vzal", "vzala", "vzalo", "vzali", "vzaly", "berou", "bere"}
    )


def find_verbs(view: View) -> list[Verb]:
    """All verb forms of a text in order; ``schválení`` and ``schválený`` only look like participles."""
    clean, folded = view.clean, view.folded
    verbs = (_read_verb(match) for match in scan(verb_pattern(), folded, view.starts_of(_verb_words())))
    return [
        verb
        for verb in verbs
        if verb.tense == "present" or clean[verb.end - 1].lower() == folded[verb.end - 1]
    ]


def _read_verb(match: re.Match[str]) -> Verb:
    if match["apart"]:
        end = match.end("apart")
        tense = "present" if match["apart"].startswith("be") else "past"
        return Verb(match.start(), end, tense, "acknowledges", False)
    tense, action = verb_forms()[re.sub(r"\s+", " ", match["form"])]
    negated = bool(match["ne"])
    if negated and tense == "present":
        return Verb(match.start(), match.end(), tense, _REFUSALS.get(action, "other"), False)
    return Verb(match.start(), match.end(), tense, action, negated)
