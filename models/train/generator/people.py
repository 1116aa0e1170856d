"""Fictional people, declined: given names, Czech and foreign family names, made-up ones, nicknames."""

from __future__ import annotations

from functools import cache
from random import Random

from generator.frozen import list_forms, load_list
from generator.words import load_words


def make_person(random: Random, gender: str, case: int) -> str:
    """A person in a case, as minutes write people: in full, with an initial, by the family name, by a nickname."""
    kind = random.random()
    if kind < 0.1:
        return random.choice(list_forms("given", random.choice(load_words()["nicknames"]), gender, case))
    given = random.choice(_list_given(gender))
    family = random.choice(list_forms("family", pick_family(random, gender), gender, case))
    if kind < 0.5:
        return family
    if kind < 0.62:
        return f"{given[0]}. {family}"
    if kind < 0.68:
        return random.choice(list_forms("given", given, gender, case))
    declined = random.choice(list_forms("given", given, gender, case))
    if kind < 0.73:
        return f"{family} {declined}"
    return f"{declined} {family}"


@cache
def _list_given(gender: str) -> tuple[str, ...]:
    return load_list(f"given_{gender}") * 4 + load_list(f"rarer_{gender}")


def pick_family(random: Random, gender: str) -> str:
    """A family name in the nominative."""
    kind, words = random.random(), load_words()
    if kind < 0.35:
        return random.choice(load_list(f"family_{gender}"))
    if kind < 0.5:
        male = random.choice(words["foreign_families"])
    elif kind < 0.6:
        male = random.choice(load_list("family_a"))
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
