"""Fictional people, declined: the given names of the lexicon, Faker's family names, made-up ones, nicknames."""

from __future__ import annotations

from functools import cache
from random import Random

from faker.providers.person.cs_CZ import Provider

from generator.words import CASES, load_words
from zapisy.lexicon import load_words as load_lexicon
from zapisy.names.inflection import decline_family, decline_given
from zapisy.names.shape import given_names


def make_person(random: Random, gender: str, case: int) -> str:
    """A person in a case, as minutes write people: in full, with an initial, by the family name, by a nickname."""
    kind = random.random()
    if kind < 0.1:
        return _decline(decline_given(random.choice(load_words()["nicknames"]), gender), case, random)
    given = random.choice(_list_given(gender))
    family = _decline(decline_family(pick_family(random, gender), gender), case, random)
    if kind < 0.5:
        return family
    if kind < 0.62:
        return f"{given[0]}. {family}"
    if kind < 0.68:
        return _decline(decline_given(given, gender), case, random)
    declined = _decline(decline_given(given, gender), case, random)
    if kind < 0.73:
        return f"{family} {declined}"
    return f"{declined} {family}"


def _decline(forms: tuple[tuple[str, str], ...], case: int, random: Random) -> str:
    fitting = [form for form, name in forms if name == CASES[case - 1]]
    return random.choice(fitting) if fitting else forms[0][0]


@cache
def _list_given(gender: str) -> tuple[str, ...]:
    faker = Provider.first_names_male if gender == "male" else Provider.first_names_female
    rarer = [name for name, one in given_names().items() if one == gender]
    return tuple([*faker] * 4 + rarer)


def pick_family(random: Random, gender: str) -> str:
    """A family name in the nominative."""
    kind, words = random.random(), load_words()
    if kind < 0.35:
        listed = Provider.last_names_male if gender == "male" else Provider.last_names_female
        return str(random.choice(tuple(listed)))
    if kind < 0.5:
        male = random.choice(words["foreign_families"])
    elif kind < 0.6:
        male = random.choice(load_lexicon("surnames_a", "male_a"))
    else:
        male = random.choice(words["surname_stems"]) + random.choice(words["surname_ends_male"])
    return male if gender == "male" else make_female(male)


def make_female(male: str) -> str:
    """The family name of a woman from a man's."""
    if male.endswith("ý"):
        return male[:-1] + "á"
    if male.endswith("a") or male.endswith("o"):
        return male[:-1] + "ová"
    if male.endswith(("ek", "ec")):
        return male[:-2] + male[-1] + "ová"
    return male + "ová"
