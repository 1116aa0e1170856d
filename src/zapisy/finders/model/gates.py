"""What a model proposes is taken or left by a visible table: the model's score as log-odds, and what speaks for and
against it in shape, lexicon and place. The sum of the points that model/points.py has measured is the confidence."""

from __future__ import annotations

import math
import re
from collections.abc import Callable
from typing import Final, NamedTuple

from zapisy.finders.model.open import is_form_of_small, may_be_name
from zapisy.finders.model.people import find_nominative
from zapisy.finders.model.points import MEASURED, SHARE, START
from zapisy.finders.model.usage import Candidate, Usage
from zapisy.finders.organizations.lexicon import known_abbreviations
from zapisy.lexicon import load_folded, load_words
from zapisy.names.nominative import given_forms
from zapisy.names.scan import LOW, UP
from zapisy.names.shape import looks_like_name
from zapisy.text.views import fold

MOST_ODDS: Final = 4.0
"""What a model's own score may say at most: it is surer of itself than it should be."""
ENOUGH: Final = 0.5
"""The confidence from which a proposal is taken: more right than wrong, as measured; readers may ask for more."""
_WOMEN: Final = ("ová", "ovou")
_OBLIQUE: Final = (
    "em",
    "ou",
    "u",
    "ům",
    "ách",
    "ích",
    "ých",
    "ého",
    "ému",
    "ího",
    "ímu",
    "ii",
    "ami",
    "emi",
    "ovi",
    "ím",
)
"""Endings of organizations' first words that are no nominatives; their nominatives are not guessed here."""
_LANDS: Final = ("sko", "sku", "skem", "stán", "stánu")
_PERSON: Final = re.compile(rf"(?:[{UP}][{LOW}]+|[{UP}]h?\.)(?:[ -][{UP}](?:[{LOW}]+|\.))*$")
_CODE: Final = re.compile(rf"[{UP}]\d+$")


class Feature(NamedTuple):
    """Something that makes a proposal surer or less sure, with the points that judgement gives it before measuring."""

    name: str
    judged: float
    holds: Callable[[Candidate, Usage], bool]


def _is_one(c: Candidate, usage: Usage) -> bool:
    return len(c.words) == 1


def _opens_sentence(c: Candidate, usage: Usage) -> bool:
    return len(c.words) == 1 and usage.begins_sentence(c)


def _is_common(c: Candidate, usage: Usage) -> bool:
    return any(not may_be_name(usage.view, w) for w in c.words if w[0].isupper() and len(w) > 1)


def _is_geographical(c: Candidate, usage: Usage) -> bool:
    return any(fold(word).startswith(_places()) for word in c.words[-1:])


def _places() -> tuple[str, ...]:
    return tuple(load_folded("model", "places"))


def _begins_as_place(c: Candidate, usage: Usage) -> bool:
    return len(c.words) > 1 and fold(c.words[0]) in load_folded("model", "place_adjectives")


def _has_given(c: Candidate, usage: Usage) -> bool:
    return len(c.words) > 1 and any(word in given_forms() for word in c.words)


def _has_initial(c: Candidate, usage: Usage) -> bool:
    return len(c.words) == 2 and c.words[0].endswith(".")


def _is_given(c: Candidate, usage: Usage) -> bool:
    return len(c.words) == 1 and c.text in given_forms()


def _is_common_form(c: Candidate, usage: Usage) -> bool:
    return len(c.words) == 1 and len(c.text) > 4 and not c.text.endswith(_WOMEN) and is_form_of_small(c.text)


def _is_half_a_couple(c: Candidate, usage: Usage) -> bool:
    return _is_given(c, usage) and usage.begins_pair(c)


def _has_no_nominative(c: Candidate, usage: Usage) -> bool:
    return find_nominative(usage.view, c) is None


def _is_strange_pair(c: Candidate, usage: Usage) -> bool:
    return len(c.words) > 1 and not _has_given(c, usage) and not _has_initial(c, usage)


def _is_human_case(c: Candidate, usage: Usage) -> bool:
    """``Čadovi``: a dative of men."""
    return c.text.endswith("ovi")


def _accompanies(c: Candidate, usage: Usage) -> bool:
    """``mluvil s Čadou``: an instrumental behind ``s``."""
    return usage.word_before(c) in ("s", "se") and c.text.endswith(("em", "ou"))


def _is_means(c: Candidate, usage: Usage) -> bool:
    """``Hymnou začala schůze``: an instrumental that opens a sentence is what something is done with."""
    return c.text.endswith(("ou", "em")) and _opens_sentence(c, usage)


def _agrees(c: Candidate, usage: Usage) -> bool:
    """``v souladu se Zásadou``: what agrees with a paper or not."""
    return usage.word_before(c) in ("s", "se") and usage.word_before(c, 2) in load_folded(
        "model", "before_papers"
    )


def _follows_place(c: Candidate, usage: Usage) -> bool:
    return usage.word_before(c) in load_folded("model", "before_places")


def _follows_thing(c: Candidate, usage: Usage) -> bool:
    return usage.word_before(c) in load_folded("people", "never_before")


def _is_governed(c: Candidate, usage: Usage) -> bool:
    return usage.word_before(c) in load_folded("organizations", "governors")


def _acts(c: Candidate, usage: Usage) -> bool:
    return usage.word_behind(c) in load_folded("organizations", "acts")


def _is_abbreviation(c: Candidate, usage: Usage) -> bool:
    """``PKS``, ``PřF``, ``DoD``: capitals within a word."""
    return len(c.words[0]) <= 7 and any(letter.isupper() for letter in c.words[0][1:])


def _is_idle_abbreviation(c: Candidate, usage: Usage) -> bool:
    return (
        len(c.words) == 1 and _is_abbreviation(c, usage) and not (_is_governed(c, usage) or _acts(c, usage))
    )


_COMMON: Final[tuple[Feature, ...]] = (
    Feature("stands in small letters too", -6.0, _is_common),
    Feature("stands in small letters in another form", -3.0, lambda c, usage: usage.declines_small(c)),
    Feature("is taken for something else too", -2.0, lambda c, usage: usage.differs(c)),
    Feature("is found again", 0.7, lambda c, usage: usage.count(c) > 1),
    Feature("follows a word of places", -3.0, _follows_place),
    Feature("is a place", -6.0, _is_geographical),
    Feature("has a number behind it", -3.0, lambda c, usage: usage.precedes_number(c)),
    Feature("is a piece of a longer name", -3.0, lambda c, usage: usage.touches_capital(c)),
    Feature("stands behind a sentence's first word", -1.5, lambda c, usage: usage.follows_opening(c)),
    Feature("is the second half of a double name", -6.0, lambda c, usage: usage.follows_hyphen(c)),
    Feature("ends with a dot", -6.0, lambda c, usage: c.text.endswith(".")),
)
PERSON_FEATURES: Final[tuple[Feature, ...]] = (
    *_COMMON,
    Feature("has not the shape of a name", -6.0, lambda c, usage: not _PERSON.match(c.text)),
    Feature("holds a word that no name has", -6.0, lambda c, usage: not looks_like_name(c.text)),
    Feature("is a word of an organization's name here", -5.0, lambda c, usage: usage.names_body(c)),
    Feature("ends as a land does", -4.0, lambda c, usage: c.text.endswith(_LANDS)),
    Feature("follows a word of things", -4.0, _follows_thing),
    Feature("follows na", -2.0, lambda c, usage: usage.word_before(c) == "na"),
    Feature("stands alone in brackets", -2.0, lambda c, usage: usage.is_bracketed(c)),
    Feature("has a quoted name behind it", -3.0, lambda c, usage: usage.precedes_quote(c)),
    Feature("is too short", -6.0, lambda c, usage: len(c.text) < 3),
    Feature("has a case that cannot be told", -5.0, _has_no_nominative),
    Feature("is half a couple", -7.0, _is_half_a_couple),
    Feature("is a form of a common word", -3.0, _is_common_form),
    Feature("stands in quotation marks", -2.0, lambda c, usage: usage.is_quoted(c)),
    Feature("is one word", -2.5, _is_one),
    Feature("is two words, none a given name", -4.0, _is_strange_pair),
    Feature("begins as a place does", -3.0, _begins_as_place),
    Feature("opens a sentence", -1.5, _opens_sentence),
    Feature("heads an item", -1.5, lambda c, usage: usage.heads_item(c)),
    Feature("has an adjective in the genitive behind it", -4.0, lambda c, usage: usage.governs_adjective(c)),
    Feature("fills a cell with one small word", -2.0, lambda c, usage: usage.fills_cell(c)),
    Feature("takes place", -2.0, lambda c, usage: usage.takes_place(c)),
    Feature("has a given name", 2.0, _has_given),
    Feature("has an initial", 1.5, _has_initial),
    Feature("ends as a woman's name", 1.5, lambda c, usage: c.text.endswith(_WOMEN)),
    Feature("is a given name alone", 1.5, _is_given),
    Feature("stands in a case that only people have", 1.0, _is_human_case),
    Feature("stands behind s", 1.0, _accompanies),
    Feature("opens a sentence in the instrumental", -2.0, _is_means),
    Feature("is what something agrees with", -4.0, _agrees),
    Feature("does what people do", 1.0, lambda c, usage: usage.does_something(c)),
    Feature("stands in a row with people", 2.5, lambda c, usage: usage.has_person_beside(c)),
)
ORGANIZATION_FEATURES: Final[tuple[Feature, ...]] = (
    *_COMMON,
    Feature("is known to be none", -6.0, lambda c, usage: c.words[0] in load_words("organizations", "no_names")),
    Feature("is a letter with a number", -3.0, lambda c, usage: bool(_CODE.match(c.text))),
    Feature("is one word", -3.0, _is_one),
    Feature("stands in a case", -5.0, lambda c, usage: c.words[0].endswith(_OBLIQUE) and not _is_abbreviation(c, usage)),
    Feature("is a form of a common word", -1.5, _is_common_form),
    Feature("is an abbreviation that nothing governs", -1.0, _is_idle_abbreviation),
    Feature("ends as a place does", -4.0, lambda c, usage: fold(c.words[-1]) in load_folded("model", "before_places")),
    Feature("begins as a place does", -3.0, _begins_as_place),
    Feature("opens a sentence", -1.0, _opens_sentence),
    Feature("is a given name", -2.5, _is_given),
    Feature("ends as a woman's name", -3.0, lambda c, usage: c.text.endswith(_WOMEN)),
    Feature("follows a word that asks for one", 1.5, _is_governed),
    Feature("acts as a body does", 1.5, _acts),
    Feature("begins with a known abbreviation", 1.0, lambda c, usage: c.words[0] in known_abbreviations()),
)  # fmt: skip


def features_of(label: str) -> tuple[Feature, ...]:
    """The features that tell right from wrong for a label."""
    return PERSON_FEATURES if label == "PERSON" else ORGANIZATION_FEATURES


def measure_odds(score: float) -> float:
    """A model's own score as log-odds, which say no more than MOST_ODDS."""
    score = min(max(score, 1e-4), 1 - 1e-4)
    return min(math.log(score / (1 - score)), MOST_ODDS)


def rate_candidate(candidate: Candidate, usage: Usage) -> float:
    """How sure it is that a proposal is right, from 0 to 1."""
    label = candidate.label
    odds = START[label] + SHARE[label] * measure_odds(candidate.score)
    odds += sum(MEASURED[label][f.name].points for f in features_of(label) if f.holds(candidate, usage))
    return round(1 / (1 + math.exp(-odds)), 3)
