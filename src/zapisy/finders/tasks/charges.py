"""The words besides futures by which prose gives out work: promises, charges, requests, tasks that go on.

Finds: ``přislíbil zaslat``, ``má za úkol připravit``, ``bylo uloženo``, ``byl pověřen přípravou``, ``si vzal na starost``,
``vyzval členy, aby …``, ``úkol trvá``.
Leaves: mandates to sign or to vote, requests that do not say to whom.
"""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from zapisy.finders.tasks.verbs import Verb, infinitives
from zapisy.lexicon import any_of, load_longest, load_openers, load_words
from zapisy.text.views import View, fold, scan


def find_charges(view: View) -> list[Verb]:
    """All such words of a text; ``form`` is future (a promise), told, charged, asked or stays."""
    return [
        *_find_passives(view),
        *_find_promises(view),
        *_find_told(view),
        *_find_taken(view),
        *_find_asked(view),
        *_find_stays(view),
        *_find_should(view),
    ]


@cache
def _promise() -> re.Pattern[str]:
    return re.compile(
        rf"(?<![^\W_])(?:{any_of(fold(w) for w in load_words('tasks', 'promises'))})(?![^\W_])(?P<words>(?:\s[^\s.,;:!?]{{1,16}}){{1,5}})"
    )


def _find_promises(view: View) -> list[Verb]:
    """``přislíbil zaslat``, ``má za úkol připravit``."""
    verbs: list[Verb] = []
    if not view.present_of(load_longest("tasks", "promises")):
        return verbs
    for start in view.starts_of(load_openers("tasks", "promises")):
        match = _promise().match(view.folded, start)
        if match and (length := _find_promised(match["words"])):
            verbs.append(Verb(match.start(), match.start("words") + length, "future"))
    return verbs


NOUNS_WITHIN: Final = 3
"""So near a noun of work stands that somebody promised."""


def _find_promised(words: str) -> int | None:
    """Where what was promised ends: an infinitive of work, or soon a noun of it."""
    for number, match in enumerate(_WORD.finditer(words), 1):
        word = match.group()
        if word in infinitives() or (
            number <= NOUNS_WITHIN and len(word) > 3 and word.endswith(("eni", "ani"))
        ):
            return match.end()
    return None


_WORD: Final = re.compile(r"\S+")


_TOLD: Final = re.compile(r"(?:bylo\s)?(?:ulozeno|se\suklada|uklada\sse)(?![^\W_])")


def _find_told(view: View) -> list[Verb]:
    """``bylo uloženo tajemníkovi připravit …``, ``předsedovi se ukládá svolat …``"""
    if not view.present_of(_TELLING):
        return []
    return [Verb(m.start(), m.end(), "told") for m in scan(_TOLD, view.folded, view.starts_of(_TOLD_WORDS))]


_TELLING: Final = frozenset(["ulozeno", "uklada"])
_TOLD_WORDS: Final = frozenset(["bylo", "ulozeno", "se", "uklada"])
_BEEN: Final = frozenset(["byl", "byla", "byli", "byly", "je", "jsou"])
_CHARGED: Final = frozenset(
    stem + ending for stem in ("poveren", "pozadan", "vyzvan", "ukolovan") for ending in ("", "a", "i", "y")
)
_PASSIVE: Final = re.compile(
    r"(?:byl|byla|byli|byly|je|jsou)\s(?:\w{1,14}\s){0,2}?(?P<what>poveren|pozadan|vyzvan|ukolovan)[aiy]?(?=\s?,?\s(?:k|ke|o|aby|\w+(?:im|ou|em|it|at|et))(?![^\W_]))"
)


def _find_passives(view: View) -> list[Verb]:
    """``byl pověřen přípravou``, ``byla požádána o analýzu``; mandates to sign or to vote are none."""
    verbs: list[Verb] = []
    if not view.present_of(_CHARGED):
        return verbs
    for start in view.starts_of(_BEEN):
        match = _PASSIVE.match(view.folded, start)
        if match is None:
            continue
        ahead = view.folded[match.end() : match.end() + 40].strip(" ,")
        if match["what"] == "poveren" and any(
            re.match(rf"(?:k\s|ke\s)?{re.escape(fold(w))}", ahead) for w in load_words("tasks", "mandates")
        ):
            continue
        verbs.append(Verb(match.start(), match.end(), "charged"))
    return verbs


_TAKEN: Final = re.compile(
    r"(?:si\s)?(?:vzal[aiy]?|bere|berou|dostal[aiy]?)\s(?:si\s)?na\sstarost(?![^\W_])|(?:se\s)?(?:ujal[aiy]?)(?:\sse)?(?![^\W_])"
)
_TAKING: Final = frozenset(["starost", "ujal", "ujala", "ujali", "ujaly"])
_TAKEN_WORDS: Final = frozenset(
    "si se vzal vzala vzali bere berou dostal dostala dostali ujal ujala ujali".split()
)


AROUND: Final = 40
"""Characters around ``se ujal`` within which stands what was taken up."""
_OFFICES: Final = re.compile(r"(?<![^\W_])(?:slov[ao]|rizeni|vedeni|funkc|role|predsed|zapisu|uradu)")


def _find_taken(view: View) -> list[Verb]:
    """``si vzala na starost``, ``přípravy se ujal``; not ``slova se ujal``, ``řízení se ujal``."""
    verbs: list[Verb] = []
    if not view.present_of(_TAKING):
        return verbs
    for match in scan(_TAKEN, view.folded, view.starts_of(_TAKEN_WORDS)):
        near = view.folded[match.start() : match.end() + 3]
        around = view.folded[max(0, match.start() - AROUND) : match.end() + AROUND]
        if "starost" in near or ("se" in near.split() and not _OFFICES.search(around)):
            verbs.append(Verb(match.start(), match.end(), "charged"))
    return verbs


_ASKING: Final = frozenset(
    [
        "vyzval",
        "vyzvala",
        "vyzvalo",
        "vyzyva",
        "pozadal",
        "pozadala",
        "pozadalo",
        "zada",
        "poveril",
        "poverila",
        "poverilo",
    ]
    + [
        "poveruje",
        "uklada",
        "ulozil",
        "ulozila",
        "ulozilo",
        "zaukoloval",
        "zaukolovala",
        "ukoloval",
        "ukolovala",
    ]
)


def _find_asked(view: View) -> list[Verb]:
    """``předseda vyzval členy, aby …``, ``starosta pověřil tajemníka přípravou``"""
    return [Verb(start, start + len(word), "asked") for start, word in view.places_of(_ASKING)]


_STAYS: Final = re.compile(
    r"ukol(?:\s[^\s.,;:]{1,20}){0,2}?\s(?:(?:i\s)?nadale\s)?(?:trva|zustava|pretrvava|pokracuje|se\s(?:prodluzuje|presouva|prevadi))(?![^\W_])"
)
_TASK: Final = frozenset(["ukol"])


def _find_stays(view: View) -> list[Verb]:
    """``odhad nesehnal, úkol mu zůstává``"""
    return [Verb(m.start(), m.end(), "stays") for m in scan(_STAYS, view.folded, view.starts_of(_TASK))]


_SHOULD: Final = frozenset(["ma", "maji"])
_WHAT: Final = re.compile(
    r"(?:ma|maji)\s(?:do\s[^\s]{1,4}\s[^\s]{1,10}\s)?(?P<verb>[^\W\d_]{4,16})(?![^\W_])"
)


def _find_should(view: View) -> list[Verb]:
    """``Novák má objednat sál``: a task where it says by when."""
    if not view.present_of(infinitives()):
        return []
    matches = scan(_WHAT, view.folded, view.starts_of(_SHOULD))
    return [
        Verb(m.start(), m.end(), "should")
        for m in matches
        if m["verb"] in infinitives() and view.clean[m.start() + 1] == "á"
    ]
