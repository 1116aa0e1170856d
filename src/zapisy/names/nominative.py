"""The nominative of a name that stands in another case, where nothing else in the document gives it.

Finds: ``Viktora Hlouška`` → Viktor Hloušek, ``Simonu Pražmovou`` → Simona Pražmová, ``pana Píšťalu`` → Píšťala.
Leaves: what could come from several nominatives equally well as it stands.
"""

from __future__ import annotations

from collections import defaultdict
from functools import cache, lru_cache
from typing import Final, NamedTuple

from zapisy.lexicon import load_words
from zapisy.names.candidates import STEMS_A, close_stem, list_candidates, names_in_a
from zapisy.names.inflection import CASES, decline_family, decline_given
from zapisy.names.shape import SUFFIXES, given_names
from zapisy.text.letters import fold


class GivenForm(NamedTuple):
    """A reading of a word as a given name."""

    name: str
    gender: str
    case: str


class Restored(NamedTuple):
    """A name in the nominative with its gender and the case it stood in, as far as known."""

    name: str
    gender: str | None
    case: str | None


@cache
def given_forms() -> dict[str, tuple[GivenForm, ...]]:
    """All forms of all given names, each with its readings."""
    forms: dict[str, list[GivenForm]] = defaultdict(list)
    for name, gender in given_names().items():
        for one in ("male", "female") if gender == "both" else (gender,):
            for form, case in decline_given(name, one):
                forms[form].append(GivenForm(name, one, case))
    return {form: tuple(dict.fromkeys(readings)) for form, readings in forms.items()}


@lru_cache(maxsize=1 << 12)
def restore_nominative(
    text: str, *, gender: str | None = None, cases: frozenset[str] | None = None
) -> Restored:
    """The nominative of a bare name, by its given name's form where it has one.

    ``gender`` and ``cases`` are what the place says (``pana``, ``ověřovatelem``). A name that already is in the
    nominative, or whose case cannot be told, comes back as it is.
    """
    words = text.split()
    if len(words) > 1 and words[-1] in SUFFIXES:
        restored = restore_nominative(" ".join(words[:-1]), gender=gender, cases=cases)
        return restored._replace(name=f"{restored.name} {words[-1]}")
    if len(words) == 1:
        return _restore_family_alone(text, gender, cases)
    first, rest = words[0], " ".join(words[1:])
    if first.endswith("."):
        restored = _restore_family_alone(rest, gender, cases)
        return restored._replace(name=f"{first} {restored.name}")
    return _restore_pair(first, rest, gender, cases)


def _restore_pair(first: str, rest: str, gender: str | None, cases: frozenset[str] | None) -> Restored:
    readings = [r for r in given_forms().get(first, ()) if gender in (None, r.gender)]
    if cases:
        readings = [r for r in readings if r.case in cases] or readings
    best: tuple[int, Restored] | None = None
    for reading in readings:
        family = restore_family(rest, reading.gender, reading.case)
        if family is None:
            continue
        score = _weigh(reading, rest, family, cases)
        if best is None or score > best[0]:
            best = score, Restored(f"{reading.name} {family}", reading.gender, reading.case)
    if (
        best is None
        and rest[-1] in _FOREIGN
        and (told := given_forms().get(first))
        and (len({(r.name, r.gender) for r in told}) == 1)
    ):
        return Restored(f"{told[0].name} {rest}", told[0].gender, told[0].case)
    if best is None and rest.endswith(("ové", "ovou")):
        return Restored(f"{first} {_restore_family_alone(rest, 'female', cases).name}", "female", None)
    return best[1] if best else Restored(f"{first} {rest}", gender, None)


_FOREIGN: Final = "óôüöéo"
"""Last letters of family names that are often left as they are: ``Vojtěcha Szabó``."""


def _weigh(reading: GivenForm, surface: str, family: str, cases: frozenset[str] | None) -> int:
    score = 4 if reading.case == "nominative" else 0
    if cases:
        score = 4 if reading.case in cases else 0
    if (reading.gender == "female") == (family[-1:] == "á"):
        score += 3
    elif reading.gender == "female" and family[-1:] in "aeuy":
        # „Jana Nerudy“ is a man in the genitive.
        score -= 1
    elif reading.gender == "female" and reading.case == "nominative" and family[-1:] == "é":
        score -= 2  # „Marie Staré“ is of Marie Stará
    if reading.case == "vocative":
        score -= 2
    return score + (1 if family != surface else 0)


def restore_family(surface: str, gender: str, case: str) -> str | None:
    """The nominative of a family name of known gender and case; None where the form cannot be of that case."""
    if case == "nominative":
        if gender == "male" and surface.endswith(("ová", "ové", "ého", "ému")):
            return None
        if gender == "female" and surface.endswith(("ové", "ovou")):
            return None
        return surface
    head, _, last = surface.rpartition(" ")
    if head.split()[-1:] in (["z"], ["ze"]):
        # „Prokopa z Lomnice“: a place behind the given name stays as it is.
        place = surface.split()
        return surface if len(place) == 2 else None
    for candidate in list_candidates(last, gender, case):
        if (last, case) in decline_family(candidate, gender):
            return (
                f"{head} {candidate}".strip()
                if not head
                else f"{_restore_head(head, gender, case)} {candidate}"
            )
    return None


def _restore_head(head: str, gender: str, case: str) -> str:
    for reading in given_forms().get(head, ()):
        if reading.gender == gender and reading.case == case:
            return reading.name
    restored = restore_family(head, gender, case) if " " not in head else None
    return restored or head


def restore_given(given: str, case: str | None, gender: str | None) -> str | None:
    """The nominative of a given name in a known case: the commonest, where they are of one gender; None for an initial."""
    if given.endswith("."):
        return None
    if case == "nominative" and given in given_names():
        return given
    all_readings = [r for r in given_forms().get(given, ()) if gender in (None, r.gender)]
    cases = ("genitive", "accusative") if case is None else (case,)
    # Where the family name has one form for several cases, the given name tells by itself.
    readings = [r for r in all_readings if r.case in cases] or all_readings
    return readings[0].name if len({r.gender for r in readings}) == 1 else None


def _restore_family_alone(text: str, gender: str | None, cases: frozenset[str] | None) -> Restored:
    """A family name without a given name: by what the place says of gender and case, by its own ending else."""
    if text.endswith("y") and text in _bare_adjectives():
        return Restored(text, gender, None)
    best: tuple[int, Restored] | None = None
    for one in ("male", "female") if gender is None else (gender,):
        for case in CASES:
            family = restore_family(text, one, case)
            if family is None:
                continue
            score = _weigh_alone(text, family, one, case, cases)
            if best is None or score > best[0]:
                best = score, Restored(family, one, case)
    if best is None:
        return Restored(text, gender, None)
    restored = best[1]
    told = restored.gender if gender or restored.name.endswith(("á", "ý")) else None
    return restored._replace(gender=told, case=restored.case if restored.name != text or cases else None)


@cache
def _bare_adjectives() -> frozenset[str]:
    """Family names that are adjectives, as texts without diacritics have them."""
    return frozenset(fold(name).capitalize() for name in load_words("surnames_a", "adjectival"))


_SOFTENED: Final = (("ští", "sk"), ("čtí", "ck"), ("ří", "r"))
"""Ends of adjectives in the plural and of their stems."""


def restore_plural(form: str, gender: str) -> str:
    """The nominative that a man or a woman of a couple has: ``Vondrovým`` → Vondra, Vondrová; ``Malých`` → Malý, Malá."""
    for ending in ("ových", "ovými", "ovým", "ovi", "ovy", "ové"):
        if form.endswith(ending) and len(form) > len(ending) + 1:
            stem = form[: -len(ending)]
            return stem + "ová" if gender == "female" else close_stem(stem, stem + "ovi")[0]
    for ending in ("ých", "ými", "ým"):
        if form.endswith(ending):
            return form[: -len(ending)] + ("á" if gender == "female" else "ý")
    for ending in ("ích", "ími", "ím"):
        if form.endswith(ending):
            return form[: -len(ending)] + "í"
    if form.endswith("í"):
        stem = next((form[: -len(end)] + own for end, own in _SOFTENED if form.endswith(end)), form[:-1])
        return stem + ("á" if gender == "female" else "ý")
    return form


_OBLIQUE: Final = ("ovi", "ého", "ému", "ího", "ímu", "ovou", "ové", "ým", "ím", "ou", "em", "ém")
"""Endings that no nominative of a Czech family name has, or hardly any."""
_LIKELY_OBLIQUE: Final = (
    "íka",
    "áka",
    "íře",
    "áře",
    "še",
    "že",
    "če",
    "ře",
    "je",
    "ce",
    "y",
    "u",
    "yho",
    "ymu",
    "é",
    "ži",
    "ši",
    "či",
    "ři",
    "ci",
)


def is_surely_oblique(family: str) -> bool:
    """Whether a family name can hardly stand in the nominative."""
    return family.endswith(_OBLIQUE)


def _weigh_alone(text: str, family: str, gender: str, case: str, cases: frozenset[str] | None) -> int:
    """How likely a family name alone is to be of a gender and a case."""
    score = 0 if case == "vocative" else 1
    if cases:
        score += 6 if case in cases else -6
    if gender == "female":
        score += 3 if family.endswith("á") else -3 if text.endswith(("em", "ovi")) else -1
    elif family.endswith("á"):
        return -9
    if family.endswith("a"):
        score += 3 if family in names_in_a() or family[:-1].endswith(STEMS_A) else 0
        score -= 3 if text.endswith("i") and family[-2] in "žščřcj" else 0
    if text in names_in_a() and case == "nominative":
        score += 3
    if case == "nominative":
        score -= 6 if text.endswith(_OBLIQUE) else 2 if text.endswith(_LIKELY_OBLIQUE) else 0
        return score + (0 if text.endswith(_OBLIQUE) else 2)
    # „osloví p. Píšťalu“: the dative of a name alone ends in -ovi rather than in -u.
    if case == "accusative" and family == text[:-1] + "a" and not text.endswith(("ou", "mu")):
        score += 1
    return score + (1 if family != text else -2)
