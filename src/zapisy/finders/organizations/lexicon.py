"""The words of lexicons/organizations.toml and lexicons/public_bodies.toml, compiled: heads in all forms, known bodies."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache, lru_cache
from typing import Final, NamedTuple

from zapisy.finders.organizations.grammar import decline_noun, restore_adjective
from zapisy.lexicon import load_lexicon, load_set, load_words
from zapisy.text.views import fold


class Known(NamedTuple):
    """A known body: its full name, abbreviation and kind, and whether the abbreviation needs its context."""

    name: str
    short: str | None
    kind: str
    ambiguous: bool


class Head:
    """A head noun in one of its forms: nominative, gender, cases, kind, need; ``adjective`` where it has to have one."""

    __slots__ = ("adjective", "cases", "gender", "kind", "need", "nominative")

    def __init__(
        self,
        nominative: str,
        gender: str,
        cases: frozenset[str],
        kind: str,
        need: str,
        adjective: str | None = None,
    ) -> None:
        self.nominative, self.gender, self.cases = nominative, gender, cases
        self.kind, self.need, self.adjective = kind, need, adjective


_ABBREVIATED: Final = ("ministry", "central_authority", "association", "university", "company", "region")


@cache
def known_abbreviations() -> dict[str, Known]:
    """Abbreviation → body; the first entry of a name gives its abbreviation."""
    known: dict[str, Known] = {}
    for kind in _ABBREVIATED:
        for entry in load_lexicon("public_bodies")[kind]:
            short, _, name = entry.partition("|")
            known[short.lstrip("*")] = Known(name, short.lstrip("*"), kind, short.startswith("*"))
    for short, body in list(known.items()):
        if body.kind == "ministry" and " " not in short:  # MK ČR can be nothing else
            known.setdefault(f"{short} ČR", body._replace(short=f"{short} ČR", ambiguous=False))
    return known


@cache
def known_names() -> dict[str, Known]:
    """Full name in lower case → body."""
    entries = (entry.split("|") for entry in load_words("public_bodies", "named"))
    named = {name.lower(): Known(name, None, kind, False) for kind, name, *_ in entries}
    return named | {known.name.lower(): known for known in reversed(known_abbreviations().values())}


@cache
def known_tails() -> dict[str, tuple[tuple[str, ...], tuple[tuple[str, Known], ...]]]:
    """What stands before the tail of known names (``ministerstvo``, ``český statistický úřad``) → how their tails begin, and
    they themselves, the longest first."""
    tails: dict[str, list[tuple[str, Known]]] = {}
    for name, known in known_names().items():
        words = name.split()
        number = next((n for n, word in enumerate(words, 1) if word in noun_forms()), None)
        if number:
            start = " ".join(words[:number])
            declined = (f" {tail}" for tail in _declined_tails().get(name, ()))
            tails.setdefault(start, []).extend((tail, known) for tail in (name[len(start) :], *declined))
    return {
        start: (
            _list_starts([tail for tail, _ in ends]),
            tuple(sorted(ends, key=lambda e: (-len(e[0]), e[0]))),
        )
        for start, ends in tails.items()
    }


def _list_starts(tails: Iterable[str]) -> tuple[str, ...]:
    """How tails begin: a blank and a letter, which are asked for before the rest of a text is made small."""
    return tuple({tail[:2] for tail in tails})


@cache
def tails_behind() -> dict[str, tuple[tuple[str, ...], tuple[str, ...]]]:
    """The head noun of known names → how their tails begin, and all of them."""
    behind: dict[str, list[str]] = {}
    for start, (_, ends) in known_tails().items():
        behind.setdefault(start.rpartition(" ")[2], []).extend([tail for tail, _ in ends])
    return {noun: (_list_starts(tails), tuple(tails)) for noun, tails in behind.items()}


@cache
def _declined_tails() -> dict[str, list[str]]:
    """The tails of known names that decline too: ``správy a údržby silnic``."""
    entries = (entry.split("|") for entry in load_words("public_bodies", "named"))
    return {name.lower(): forms for _, name, *forms in entries if forms}


_IN_GENITIVE: Final = frozenset({"genitive"})


@cache
def noun_forms() -> dict[str, tuple[Head, ...]]:
    """Each form of each head noun in lower case → the heads it may be, those that need a certain adjective first."""
    forms: dict[str, list[Head]] = {}
    for group in load_lexicon("organizations")["heads"]:
        for gender in "fmnp":
            for entry in group.get(gender, ()):
                adjective, _, noun = entry.rpartition(" ")
                for form, cases in decline_noun(noun, gender).items():
                    head = Head(
                        noun.split("/")[0], gender, cases, group["kind"], group["need"], adjective or None
                    )
                    forms.setdefault(form, []).append(head)
    return {form: tuple(sorted(heads, key=lambda h: h.adjective is None)) for form, heads in forms.items()}


@cache
def head_words() -> frozenset[str]:
    """All forms of the head nouns, folded."""
    return frozenset(fold(form) for form in noun_forms())


@lru_cache(maxsize=1 << 12)
def is_genitive_head(word: str) -> bool:
    """Whether a word is a head noun in the genitive."""
    return any("genitive" in head.cases for head in noun_forms().get(word.lower(), ()))


@lru_cache(maxsize=1 << 12)
def leads_genitive(word: str) -> bool:
    """Whether a word is an adjective in the genitive."""
    return any(restore_adjective(word, gender, _IN_GENITIVE) is not None for gender in "mf")


@cache
def load_expansions() -> dict[str, list[tuple[str, str]]]:
    """Abbreviations of clubs, schools and offices by their first word, with what they stand for, in small letters."""
    starting: dict[str, list[tuple[str, str]]] = {}
    for entry in load_words("organizations", "expansions"):
        short, _, full = entry.partition("|")
        starting.setdefault(short.partition(" ")[0], []).append((short, full))
    return starting


@cache
def legal_forms() -> dict[str, str]:
    """Each legal form as written, in any case → its nominative."""
    forms = {form: form for form in load_words("organizations", "forms")}
    for entry in load_words("organizations", "worded_forms"):
        nominative, gender = entry.split("|")
        before, _, noun = nominative.rpartition(" ")
        adverb, _, adjective = before.rpartition(" ")
        for form, cases in decline_noun(noun, gender).items():
            endings = [e for case in sorted(cases) for e in _decline_adjective(adjective, gender, case)]
            for ending in endings if adjective else [""]:
                forms.setdefault(" ".join(filter(None, (adverb, ending, form))), nominative)
        forms[nominative] = nominative
    return forms


def restore_form(name: str) -> str:
    """A name with its legal form in the nominative: ``Záložna Lhota, družstvem`` → Záložna Lhota, družstvo."""
    if ", " not in name:
        return name
    before, _, form = name.rpartition(", ")
    nominative = legal_forms().get(form)
    return f"{before}, {nominative}" if nominative else name


class Seat(NamedTuple):
    """A form of what municipalities are called: the nominative to write, the noun, its cases."""

    nominative: str
    cases: frozenset[str]


@cache
def seat_forms() -> dict[str, Seat]:
    """``obce``, ``městem``, ``městské části`` … → what the municipality is called."""
    seats: dict[str, Seat] = {}
    for form, seat in _list_seats():
        seats.setdefault(form, seat)
    return seats


def _list_seats() -> Iterator[tuple[str, Seat]]:
    for entry in load_words("organizations", "municipalities"):
        nominative, noun, gender = entry.split("|")
        adjective = nominative.rpartition(" ")[0]
        for form, cases in decline_noun(noun, gender).items():
            if not adjective:
                yield form, Seat(nominative, cases)
                continue
            for case in cases:
                for ending in _decline_adjective(adjective, gender, case):
                    yield f"{ending} {form}", Seat(nominative, frozenset({case}))


def _decline_adjective(adjective: str, gender: str, case: str) -> Iterator[str]:
    endings = ("á", "é", "ou", "ý", "ého", "ému", "ém", "ým", "í", "ího", "ímu", "ím")
    stem = adjective[:-1]
    for ending in endings:
        if restore_adjective(stem + ending, gender, frozenset({case})) == adjective:
            yield stem + ending


@cache
def no_adjectives() -> frozenset[str]:
    """Nominatives in any gender, folded and without their last letter, of adjectives that are no part of a name."""
    return frozenset(fold(word)[:-1] for word in load_words("organizations", "no_adjectives"))


@cache
def field_stems() -> dict[str, tuple[str, ...]]:
    """The beginnings of fields by their first three letters."""
    stems: dict[str, list[str]] = {}
    for stem in load_words("organizations", "fields"):
        stems.setdefault(stem[:3], []).append(stem)
    return {start: tuple(found) for start, found in stems.items()}


_GENITIVE: Final = re.compile(r"(?:[aeiyuůíěé]|her|v[ěo]d|služeb|škol|památe?k|zakázek|obcí)$")
_NO_GENITIVE: Final = re.compile(r"(?:em|ům|ech|ách|ami|ími|emi|ovat|ují|uje)$")


@lru_cache(maxsize=1 << 13)
def is_field(word: str) -> bool:
    """Whether a word names a field of an office, a committee or a club: ``dopravy``, ``kultury``, ``seniory``."""
    lower = word.lower()
    stems = [stem for stem in field_stems().get(lower[:3], ()) if lower.startswith(stem)]
    if lower in stems:
        return len(lower) > 3
    if not any(len(lower) - len(stem) <= 5 for stem in stems):
        return False
    return _GENITIVE.search(lower) is not None and _NO_GENITIVE.search(lower) is None


def is_nominative(word: str) -> bool:
    """Whether a field stands in the nominative or accusative (``Rada | plán schválila``), so that it is no tail by itself."""
    stem = word in field_stems().get(word[:3], ()) and word[-1:] not in "aeiouyůíěé"
    return stem and word not in load_set("organizations", "zero_genitives")


def named_heads() -> frozenset[str]:
    """The needs of heads that a name follows (schools, offices), for ``find_head``."""
    return frozenset({"name", "pair"})


def body_heads() -> frozenset[str]:
    """The needs of heads of bodies, for ``find_head``."""
    return frozenset({"adjective", "alone", "pair", "field", "described"})


def find_head(needs: frozenset[str], surface: str) -> Head | None:
    """The head that a surface form is, its ``nominative`` with the adjectives: ``Základní školy`` → Základní škola,
    ``radě města`` → rada města."""
    words = surface.split()
    for number, word in enumerate(words):
        tail = words[number + 1 :]
        for head in noun_forms().get(word.lower(), ()):
            before = [restore_adjective(w, head.gender, head.cases) for w in words[:number]]
            fits = all(before) and (head.adjective is None or head.adjective in surface_adjectives(before))
            if (
                head.need in needs
                and fits
                and (not tail or " ".join(tail).lower() in ("města", "obce", "kraje", "městyse"))
            ):
                noun = (
                    head.nominative
                    if word[0].islower()
                    else head.nominative[:1].upper() + head.nominative[1:]
                )
                name = " ".join([*(w for w in before if w), noun, *tail])
                return Head(name, head.gender, head.cases, head.kind, head.need, head.adjective)
    return None


def surface_adjectives(restored: list[str | None]) -> set[str]:
    """Restored adjectives in small letters."""
    return {word.lower() for word in restored if word}
