"""The verbs by which minutes give out work: futures, infinitives, passive participles, promises, necessity.

Finds: ``zašle``, ``zašlou``, ``zašleme``, ``bude informovat``, ``budou sledovat``; ``zajistit``; ``bude zajištěno``, ``budou zaslány``.
Leaves: the same words in the past.
"""

from __future__ import annotations

import re
from functools import cache
from typing import Final, NamedTuple

from zapisy.lexicon import any_of, load_folded, load_longest, load_openers, load_words
from zapisy.text.views import View, fold, scan


class Verb(NamedTuple):
    """A verb of work in a text; ``form`` is future, we, mine, passive, need, infinitive or present."""

    start: int
    end: int
    form: str


@cache
def _entries() -> tuple[tuple[str, str, str, str], ...]:
    return tuple(tuple(entry.split()) for entry in load_words("tasks", "verbs"))  # type: ignore[misc]


@cache
def infinitives() -> frozenset[str]:
    """Folded infinitives of work."""
    return frozenset(fold(entry[0]) for entry in _entries()) | load_folded("tasks", "continuing")


@cache
def futures() -> dict[str, str]:
    """Folded form → its diacritic form, third persons and first person plural."""
    forms: dict[str, str] = {}
    for _, singular, plural, _ in _entries():
        for form in (singular, plural, f"{singular}me"):
            forms.setdefault(fold(form), form)
        for end, other in _OTHER_PLURALS:
            if plural.endswith(end):
                forms.setdefault(fold(plural.removesuffix(end) + other), plural.removesuffix(end) + other)
    return forms


_OTHER_PLURALS: Final = (("íšou", "íší"), ("ážou", "áží"), ("ují", "ujou"))
"""``napíšou``, ``napíší``; ``opraví`` has but one."""


@cache
def _third_persons() -> frozenset[str]:
    told = [form for entry in _entries() for form in entry[1:3]]
    others = [
        form.removesuffix(end) + other for form in told for end, other in _OTHER_PLURALS if form.endswith(end)
    ]
    return frozenset((*told, *others))


@cache
def singular_futures() -> frozenset[str]:
    """Third persons singular that are no plurals too."""
    return frozenset(entry[1] for entry in _entries() if entry[1] != entry[2])


_I: Final = (
    ("uje", "uji"),
    ("uje", "uju"),
    ("í", "ím"),
    ("á", "ám"),
    ("ne", "nu"),
    ("še", "šu"),
    ("le", "lu"),
)


@cache
def first_persons() -> frozenset[str]:
    """First persons singular: ``zajistím``, ``pošlu``."""
    return frozenset(
        entry[1].removesuffix(end) + first
        for entry in _entries()
        for end, first in _I
        if entry[1].endswith(end)
    )


@cache
def _mine_words() -> frozenset[str]:
    """The same folded, but for those that are other forms of work too."""
    return frozenset(fold(form) for form in first_persons()).difference(futures(), participles())


@cache
def participles() -> frozenset[str]:
    """Folded passive participles in all endings."""
    stems = [fold(entry[3]) for entry in _entries() if entry[3] != "-"]
    return frozenset(stem + ending for stem in stems for ending in ("", "a", "o", "i", "y")) | frozenset(
        stem + ending for stem in stems for ending in ("a", "e", "y")
    )


@cache
def _future_words() -> frozenset[str]:
    return frozenset(futures())


_WILL: Final = frozenset(["bude", "budou", "budeme"])


def find_work(view: View) -> list[Verb]:
    """All verbs of work, in order; none within another."""
    clean, folded = view.clean, view.folded
    bare = view.bare
    verbs: list[Verb] = []
    for start, word in view.places_of(_future_words()):
        form = futures()[word]
        if (
            (bare and word not in load_folded("tasks", "unsure_bare"))
            or clean[start : start + len(word)].lower() == form
        ) and _stands_free(folded, start, len(word)):
            verbs.append(Verb(start, start + len(word), "future" if form in _third_persons() else "we"))
    for start, word in view.places_of(_mine_words()):
        if clean[start : start + len(word)].lower() in first_persons():
            verbs.append(Verb(start, start + len(word), "mine"))
    for start, word in view.places_of(_WILL):
        if (verb := _read_will(clean, folded, start, word)) is not None:
            verbs.append(verb)
    for match in scan(_HAS_DONE, view.folded, view.starts_of(_GIVES)):
        if view.clean[match.start() + 1] == "á" and _is_given(match["verb"]):
            verbs.append(Verb(match.start(), match.end(), "future"))
    verbs += _find_needs(view)
    verbs += [Verb(m.start(), m.end(), "passive") for m in scan(_MUST, folded, view.starts_of(_MUST_WORDS))]
    return _drop_overlaps(sorted(verbs))


_MUST_WORDS: Final = frozenset(["musi", "museji"])
_MUST: Final = re.compile(r"(?:musi|museji)\sbyt(?![^\W_])")
"""``rozvrh musí být v systému do 4. 12.``"""
_GIVES: Final = frozenset(["da", "daji"])
_HAS_DONE: Final = re.compile(
    r"(?:da|daji)\s(?!se\s|si\s)(?:\w{2,4}\s)?(?P<verb>[^\W\d_]{4,16}|do(?=\skupy\b|hromady\b))(?![^\W_])"
)


def _is_given(verb: str) -> bool:
    """Whether ``dá`` makes a future with a verb: ``dá vědět``, ``dá vyrobit``, ``dá dohromady``."""
    return verb in ("vedet", "dohromady") or verb in infinitives()


def _stands_free(folded: str, start: int, length: int) -> bool:
    return folded[start - 1 : start] not in ("-", "_", "@", ".") or folded[start - 2 : start - 1].isspace()


_FURTHER: Final = re.compile(r"[ \t\n,]{1,3}(?P<word>[^\s.;:!?,()]{1,25})")


_BEFORE: Final = re.compile(r"(?<![^\W_])(?P<word>[^\W\d_]{4,15})\s$")


def _opens_clause(folded: str, at: int) -> bool:
    """Whether a word begins its clause: ``vyplácet bude pokladník``."""
    before = folded[max(0, at - 4) : at].rstrip(" ")
    return not before or before[-1] in ".,;:\n–-("


def _read_will(clean: str, folded: str, start: int, word: str) -> Verb | None:
    """``bude`` with an infinitive or participle of work some words on."""
    end = start + len(word)
    before = _BEFORE.search(folded, max(0, start - 20), start)
    if (
        before
        and before["word"] in load_folded("tasks", "continuing")
        and _opens_clause(folded, before.start("word"))
    ):
        return Verb(before.start("word"), end, "we" if word == "budeme" else "future")
    for _ in range(8):
        match = _FURTHER.match(folded, end)
        if match is None:
            return None
        if match["word"] in load_folded("tasks", "continuing") or (match["word"] in infinitives()):
            return Verb(start, match.end(), "we" if word == "budeme" else "future")
        if match["word"] in participles() and clean[match.end() - 1] == folded[match.end() - 1]:
            return Verb(start, match.end(), "passive")
        if match["word"] in ("bude", "budou", "ktery", "ktera", "ktere", "aby", "ze", "pokud", "je", "jsou"):
            return None
        end = match.end()
    return None


@cache
def _need() -> re.Pattern[str]:
    return re.compile(rf"(?<![^\W_])(?:{any_of(fold(w) for w in load_words('tasks', 'needs'))})(?![^\W_])")


def _find_needs(view: View) -> list[Verb]:
    """``je třeba``, ``nutno`` with an infinitive of work within the next words."""
    verbs: list[Verb] = []
    if not view.present_of(load_longest("tasks", "needs")):
        return verbs
    for start in view.starts_of(load_openers("tasks", "needs")):
        need = _need().match(view.folded, start)
        if need is None or view.folded[max(0, start - 7) : start].split()[-1:] in (
            ["bylo"],
            ["byla"],
            ["neni"],
            ["nebylo"],
        ):
            continue
        ahead = re.split(r"[.;:!?]", view.folded[need.end() : need.end() + 120])[0]
        for match in re.finditer(r"[^\W\d_]{4,}", ahead):
            if match.group() in infinitives():
                verbs.append(Verb(start, need.end() + match.end(), "need"))
                break
    return verbs


def _drop_overlaps(verbs: list[Verb]) -> list[Verb]:
    kept: list[Verb] = []
    for verb in verbs:
        if not kept or verb.start >= kept[-1].end:
            kept.append(verb)
    return kept


@cache
def _no_infinitives() -> frozenset[str]:
    return load_folded("tasks", "no_infinitives")


_INFINITIVE: Final = re.compile(r"[^\W\d_]{2,}(?:at|át|it|ít|et|ět|out|ovat|nout|ést|ézt|íst|éci|ci|yt|ýt)")


def is_infinitive(word: str) -> bool:
    """Whether a word ends as infinitives do and is no noun that does."""
    word = word.lower()
    if not _INFINITIVE.fullmatch(word) or fold(word) in _no_infinitives():
        return False
    return not word.endswith("ci") or word in ("pomoci", "obléci", "péci", "říci", "moci", "přemoci")
