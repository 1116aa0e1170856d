"""The verbs by which a body decides: every form of lexicons/verbs.toml in one pattern, and what each means."""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from zapisy.lexicon import load_lexicon
from zapisy.text.views import View, fold

_ENDINGS: Final = ("", "a", "o", "i", "y")
REFUSALS: Final = {"approves": "rejects", "agrees": "disagrees", "adopts": "rejects", "recommends": "other"}
"""What the refusal of an action in the present tense is."""


class Verb:
    """A verb in the text: ``tense`` is present, past or passive; ``negated`` where it stands with ne-."""

    def __init__(self, start: int, end: int, tense: str, action: str, negated: bool) -> None:
        self.start, self.end = start, end
        self.tense, self.action, self.negated = tense, action, negated


def is_same(folded: str, last: Verb, verb: Verb) -> bool:
    """Whether two verbs are the same one, word for word."""
    return (
        last.action == verb.action
        and folded[last.start : last.end].split() == folded[verb.start : verb.end].split()
    )


@cache
def verb_forms() -> dict[str, tuple[str, str]]:
    """Folded form → (tense, action)."""
    forms: dict[str, tuple[str, str]] = {}
    for tense in ("present", "past", "passive"):
        for action, words in load_lexicon("verbs")[tense].items():
            for word in words:
                for form in _pluralise(word) if tense == "present" else _inflect(word):
                    forms.setdefault(fold(form), (tense, action))
    return forms


def _pluralise(word: str) -> list[str]:
    """A present form in the singular and the plural: ``bere na vědomí`` → ``berou na vědomí``, ``bereme na vědomí``."""
    parts = word.split(" ")
    at = next(i for i, part in enumerate(parts) if part != "se")
    verb = parts[at]
    plurals = [verb[:-2] + "jí"] if verb.endswith("je") else []
    plurals += [verb[:-1] + "ou"] if verb.endswith("e") and not plurals else []
    plurals += [verb[:-1] + "ají"] if verb.endswith("á") else []
    plurals += [verb + "me"] if verb.endswith(("e", "á", "í")) else []
    return [word, *(" ".join([*parts[:at], plural, *parts[at + 1 :]]) for plural in plurals)]


def _inflect(word: str) -> list[str]:
    """All endings of a past or passive stem, which may stand among other words."""
    parts = word.split(" ")
    at = next(i for i, part in enumerate(parts) if part not in ("se", "na"))
    forms = [" ".join([*parts[:at], parts[at] + ending, *parts[at + 1 :]]) for ending in _ENDINGS]
    we = [f"{parts[at]}{ending} jsme se" for ending in "iy"] if parts[at + 1 :] == ["se"] else []
    return forms + we


@cache
def infinitive_actions() -> dict[str, str]:
    """Folded infinitive → the action that a motion asks for by it."""
    return {
        fold(word): action for action, words in load_lexicon("verbs")["infinitive"].items() for word in words
    }


@cache
def noun_actions() -> dict[str, str]:
    """Folded noun → the action that a motion for it asks for."""
    return {fold(word): action for action, words in load_lexicon("verbs")["noun"].items() for word in words}


class _Form:
    """One form of a verb: the words behind its first one, its meaning, and whether ne- was taken off."""

    def __init__(self, others: list[str], tense: str, action: str, negated: bool) -> None:
        self.second = others[0] if others else None
        self.following: re.Pattern[str] | None = None
        if others:
            self.following = re.compile(r"\s{1,3}" + r"\s{1,3}".join(map(re.escape, others)))
        self.tense, self.action, self.negated = tense, action, negated


APART: Final = 160
"""Characters that may stand within ``vzal … na vědomí``."""
_NOTED: Final = re.compile(r"\sna\svedomi")
_CLOSED: Final = re.compile(r"[.!?]")
_SECOND: Final = re.compile(r"\s{1,3}(?P<word>\w+)")
_TAKEN: Final = frozenset({"vzal", "vzala", "vzalo", "vzali", "vzaly", "berou", "bere", "bereme"})


@cache
def _forms_by_word() -> dict[str, dict[str | None, tuple[_Form, ...]]]:
    """First word → second word, or None → the forms that may begin so, the longest first, those with ne- last."""
    forms: dict[str, list[_Form]] = {}
    ordered = sorted(verb_forms().items(), key=lambda item: (-len(item[0]), item[0]))
    for negated in (False, True):
        for form, (tense, action) in ordered:
            first, *others = form.split()
            forms.setdefault("ne" * negated + first, []).append(_Form(others, tense, action, negated))
    return {word: _sort_by_second(readings) for word, readings in forms.items()}


def _sort_by_second(forms: list[_Form]) -> dict[str | None, tuple[_Form, ...]]:
    seconds = {form.second for form in forms} | {None}
    return {second: tuple(form for form in forms if form.second in (second, None)) for second in seconds}


_VOICED: Final = frozenset(
    {"vyslovil", "vyslovila", "vyslovilo", "vyslovili", "vyslovily", "vyjadrili", "vyjadrila", "vyjadrilo"}
)
_VOICED_ALL: Final = re.compile(r"\s(?:[^\W\d_]{1,14}\s){1,4}(?P<ne>ne)?souhlas(?!\w)")
"""``S programem vyslovili všichni přítomní souhlas``, ``vyslovila s tímto návrhem souhlas``."""


@cache
def verb_words() -> frozenset[str]:
    return _TAKEN.union(_VOICED).union(_forms_by_word())


_CALLS_ITSELF: Final = re.compile(r"(?<!\w)se\s(?:\w{4,16}\s){0,2}$")
"""``z toho důvodu se schůze svolává na středu``: a meeting is called, nothing decided."""


def find_verbs(view: View) -> list[Verb]:
    """All verb forms of a text in order; ``schválení`` and ``schválený`` only look like participles."""
    clean, folded, verbs, free = view.clean, view.folded, [], 0
    forms = _forms_by_word()
    for start, word in view.places_of(verb_words()):
        if start < free or (start and (folded[start - 1] in "-_" or folded[start - 1].isdigit())):
            continue
        if word.startswith("svolava") and _CALLS_ITSELF.search(folded, max(0, start - 40), start):
            continue
        verb = _read_verb(folded, start, word, forms.get(word))
        if verb is not None:
            free = verb.end
            last = start + len(word) - 1
            if view.bare and verb.tense == "passive" and _is_bare_noun(folded, verb):
                continue
            if verb.tense == "present" or clean[last].lower() == folded[last]:
                verbs.append(verb)
    return verbs


_WERE: Final = re.compile(r"(?<!\w)(?:(?:ne)?byli|jsou|jsme|vsichni|take)(?!\w)")
_WERE_BEHIND: Final = re.compile(r"\s(?:ne)?(?:byli|jsme)(?!\w)")


def _is_bare_noun(folded: str, verb: Verb) -> bool:
    """``Schvaleni programu`` in a text without diacritics is the noun, unless several persons are told of before it."""
    if not folded.endswith(("eni", "ani", "eti", "uti"), verb.start, verb.end):
        return False
    line = max(folded.rfind("\n", 0, verb.start), folded.rfind(". ", 0, verb.start), verb.start - 80)
    return not _WERE.search(folded, line + 1, verb.start) and not _WERE_BEHIND.match(folded, verb.end)


def _read_verb(
    folded: str, start: int, word: str, forms: dict[str | None, tuple[_Form, ...]] | None
) -> Verb | None:
    """The verb that a word begins, of the ``forms`` that may begin so."""
    if word in _TAKEN and _is_noted(folded, start + len(word)):
        tense = "present" if word.startswith("be") else "past"
        return Verb(start, start + len(word), tense, "acknowledges", False)
    if word in _VOICED and (agreed := _VOICED_ALL.match(folded, start + len(word))):
        action = "disagrees" if agreed["ne"] else "agrees"
        return Verb(start, start + len(word), "past", action, False)
    if forms is None:
        return None
    second = _SECOND.match(folded, start + len(word)) if len(forms) > 1 else None
    for form in forms.get(second["word"] if second else None) or forms[None]:
        end = _end_form(folded, start + len(word), form)
        if end is None:
            continue
        if form.negated and form.tense == "present":
            return Verb(start, end, form.tense, REFUSALS.get(form.action, "other"), False)
        return Verb(start, end, form.tense, form.action, form.negated)
    return None


def _is_noted(folded: str, end: int) -> bool:
    """``vzal … na vědomí``: the words stand apart in one sentence."""
    if not folded[end : end + 1].isspace():
        return False
    noted = _NOTED.search(folded, end + 2, end + 2 + APART + len(" na vedomi"))
    return noted is not None and _CLOSED.search(folded, end + 1, noted.start()) is None


def _end_form(folded: str, end: int, form: _Form) -> int | None:
    """Where a form ends whose first word ends here, None where other words follow."""
    if form.following is not None:
        match = form.following.match(folded, end)
        if match is None:
            return None
        end = match.end()
    behind = folded[end : end + 1]
    return None if behind.isalnum() or behind == "_" else end
