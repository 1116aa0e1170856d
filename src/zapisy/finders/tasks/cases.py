"""The nominative of whoever is told to do something: offices, bodies, groups, as they stand behind ``ukládá`` and ``pověřuje``.

Finds: ``starostovi obce`` → starosta obce, ``legislativní komisi`` → legislativní komise, ``vedoucímu odboru`` → vedoucí odboru,
``předsedkyni``, ``všem členům`` → všichni členové; nominatives as they are.
Leaves: words that no paradigm of lexicons/tasks.toml knows.
"""

from __future__ import annotations

import re
from functools import cache
from typing import Final, NamedTuple

from zapisy.finders.organizations.lexicon import body_heads
from zapisy.finders.organizations.lexicon import find_head as find_body
from zapisy.lexicon import load_words
from zapisy.text.letters import fold


class Noun(NamedTuple):
    """A reading of a form: the nominative, its gender (m, f, n, p for plurals), and the case."""

    nominative: str
    gender: str
    case: str

    @property
    def holder(self) -> bool:
        """Whether it names one human by office or work, and no body or group."""
        if self.gender == "f":
            return self.nominative.endswith(("yně", "nice", "účetní", "vedoucí")) or (
                self.nominative.endswith("ka") and self.nominative != "školka"
            )
        return self.gender == "m" and self.nominative not in load_words("tasks", "masculine_thing")


def _stem(word: str, cut: int) -> str:
    """A noun without its ending; a fleeting ``e`` goes: náměstek → náměstk-."""
    stem = word[: len(word) - cut] if cut else word
    return re.sub(r"(?<=[^aeiouyáéíóúůý])e(?=[ck]$)", "", stem) if not cut else stem


_ENDINGS: Final[dict[str, tuple[str, int, tuple[tuple[str, str], ...]]]] = {
    "masculine_a": (
        "m",
        1,
        (
            ("ovi", "dative"),
            ("i", "dative"),
            ("u", "accusative"),
            ("e", "accusative"),
            ("ou", "instrumental"),
        ),
    ),
    "masculine_soft": (
        "m",
        0,
        (
            ("i", "dative"),
            ("ovi", "dative"),
            ("e", "accusative"),
            ("a", "accusative"),
            ("em", "instrumental"),
        ),
    ),
    "masculine_hard": (
        "m",
        0,
        (("ovi", "dative"), ("u", "dative"), ("a", "accusative"), ("em", "instrumental")),
    ),
    "feminine_a": ("f", 1, (("ě", "dative"), ("e", "dative"), ("u", "accusative"), ("ou", "instrumental"))),
    "feminine_soft": ("f", 0, ()),
    "masculine_thing": ("m", 0, (("u", "dative"), ("em", "instrumental"))),
    "neuter": ("n", 1, (("u", "dative"), ("em", "instrumental"))),
    "adjectival": ("m", 0, (("mu", "dative"), ("ho", "accusative"), ("m", "instrumental"))),
}


@cache
def noun_forms() -> dict[str, Noun]:
    """Form in lower case → its reading; nominatives are among the forms."""
    forms: dict[str, Noun] = {}
    for key, (gender, cut, endings) in _ENDINGS.items():
        for word in load_words("tasks", key):
            forms.setdefault(word, Noun(word, gender, "nominative"))
            for ending, case in _softened(word, endings) if key != "feminine_soft" else _soft_feminine(word):
                forms.setdefault(
                    _stem(word, cut if key != "feminine_soft" else 0) + ending
                    if not ending.startswith("=")
                    else ending[1:],
                    Noun(word, gender, case),
                )
    for entry in load_words("tasks", "plural"):
        dative, accusative, nominative = entry.split()
        for form, case in ((nominative, "nominative"), (accusative, "accusative"), (dative, "dative")):
            forms.setdefault(form, Noun(nominative, "p", case))
    for form, noun in list(forms.items()):  # as minutes without diacritics have them
        forms.setdefault(fold(form), noun._replace(nominative=fold(noun.nominative)))
    return forms


def _softened(word: str, endings: tuple[tuple[str, str], ...]) -> list[tuple[str, str]]:
    """Endings of a word; feminine -ka, -ha, -ra change before ``e`` (``starostce``, ``komoře``)."""
    changed = list(endings)
    for hard, soft in (("ka", "ce"), ("ha", "ze"), ("ra", "ře"), ("la", "le")):
        if word.endswith(hard):
            changed.append((f"={word[:-2]}{soft}", "dative"))
    if word.endswith("ec"):
        changed = [(f"={word[:-2]}c{ending}", case) for ending, case in endings]
    if word.endswith(("ium", "eum", "rum")):
        changed = [(f"={word[:-2]}u", "dative"), (f"={word[:-2]}em", "instrumental")]
    return changed


def _soft_feminine(word: str) -> list[tuple[str, str]]:
    if word.endswith("e") or word.endswith("ě"):
        return [(f"={word[:-1]}i", "dative")]
    if word == "obec":
        return [("=obci", "dative"), ("=obcí", "instrumental")]
    if word.endswith("a"):
        return [(f"={word[:-1]}u", "accusative"), (f"={word[:-1]}ě", "dative")]
    return [("i", "dative"), ("í", "instrumental")] if not word.endswith("í") else []


_ADJECTIVE: Final = {
    "m": (
        ("kému", "ký"),
        ("ému", "ý"),
        ("ého", "ý"),
        ("ímu", "í"),
        ("ího", "í"),
        ("ovi", ""),
        ("ým", "ý"),
        ("ím", "í"),
    ),
    "f": (("ké", "ká"), ("ou", "á"), ("é", "á"), ("í", "í")),
    "n": (("ému", "é"), ("ímu", "í"), ("ým", "é")),
    "p": (("kým", "čtí"), ("ým", "í"), ("ím", "í"), ("em", "ichni"), ("é", "í"), ("í", "í")),
}


def restore_actor(text: str) -> str | None:
    """The nominative of a phrase whose head is known, or None: adjectives before the head agree, what is behind stays."""
    words = text.split()
    for at, word in enumerate(words[:4]):
        noun = noun_forms().get(word.lower())
        if noun is None or (noun.nominative in _ALL and words[at + 1 : at + 2]) or _stands_before(words, at):
            continue
        if noun.case == "nominative" and not _is_oblique(words[:at]):
            return text
        before = [restore_adjective(w, noun.gender) for w in words[:at]]
        head = noun.nominative if word[0].islower() else noun.nominative[:1].upper() + noun.nominative[1:]
        return " ".join([*before, head, *words[at + 1 :]])
    known = find_body(body_heads(), text)
    return known.nominative if known else None


_ALL: Final = ("všichni", "vsichni")
_KINDS: Final = re.compile(r"(?:třídní|školní|hlavní|vrchní|kostelní|vedoucí)m?", re.IGNORECASE)


def _stands_before(words: list[str], at: int) -> bool:
    """Whether an adjective that names somebody alone says of what kind those behind it are: ``třídním učitelům``."""
    noun = noun_forms().get(words[at + 1].lower()) if at + 1 < len(words) else None
    return noun is not None and noun.gender == "p" and _KINDS.fullmatch(words[at]) is not None


def _is_oblique(adjectives: list[str]) -> bool:
    return any(word.endswith(("ému", "ímu", "ého", "ího", "ou")) for word in adjectives)


def restore_adjective(word: str, gender: str) -> str:
    """The nominative of an adjective that agrees with a noun of this gender."""
    if gender == "p" and word.lower() in ("všem", "všechny", "vsem", "vsechny"):
        return "všichni" if word[1] == "š" else "vsichni"
    for ending, nominative in _ADJECTIVE[gender]:
        if word.endswith(ending) and len(word) > len(ending) + 1:
            return word[: len(word) - len(ending)] + nominative
    return word


_BEFORE_HEAD: Final = re.compile(
    r"[^\W\d_]{2,}(?:ý|á|é|í|ému|ímu|ého|ího|ou|ým|ím|ých|ích|em)|[a-z]{3,}(?:ni|cky|sky|cka|ska)|[A-Z][a-z]{2,}(?:ni|ska)"
)
_BEFORE_ENDS: Final = frozenset("ýáéíuomhiya")
"""Letters with which these end."""
_LETTERS: Final = re.compile(r"[^\W\d_]{3,}")
_NOMINATIVE: Final = frozenset("ýáéí")


def find_head(words: list[str]) -> int | None:
    """Which of the first words of a phrase is the head of an actor, in any case; only adjectives stand before it."""
    forms = noun_forms()
    for at, word in enumerate(words[:4]):
        if word.lower() in forms and not _stands_before(words, at):
            return at
        if word[-1:] not in _BEFORE_ENDS or not _BEFORE_HEAD.fullmatch(word):
            return None
    return None


@cache
def addresses() -> frozenset[str]:
    """Words before a name or an office, in lower case: ``pan``, ``kolegyně``."""
    return frozenset(load_words("tasks", "address"))


def may_lead(word: str) -> bool:
    """Whether a phrase may have a head that begins with a word: with the head itself, an adjective, an address."""
    low = word.lower()
    return (
        low in noun_forms()
        or low in addresses()
        or (word[-1:] in _BEFORE_ENDS and _BEFORE_HEAD.fullmatch(word) is not None)
        or (low[-1:] in _AGENT_ENDS and _AGENT.fullmatch(low) is not None)
    )


_AGENT_ENDS: Final = frozenset("léaykieřě")
"""Letters with which the next ones end."""
_AGENT: Final = re.compile(
    r"[^\W\d_]{2,}(?:tel|telé|telka|telky|ník|níci|nice|ista|isté|istka|ář|áři|ářka|yně|orka|oři|ovci)|děti|žáci|rodiče|manželé|kolegové|kolega|kolegyně|sousedé"
)


def find_agent(words: list[str]) -> int | None:
    """Which of the first words names somebody by what they do (``výchovná poradkyně``, ``děti``), in the nominative."""
    for at, word in enumerate(words[:3]):
        if _AGENT.fullmatch(word.lower()) and word.lower() not in load_words("tasks", "no_agents"):
            return at if not word[0].isupper() or at == 0 else None
        if word[-1:] not in _NOMINATIVE or not _LETTERS.fullmatch(word):
            return None
    return None
