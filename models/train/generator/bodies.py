"""Fictional organizations, declined, and the places and abbreviations that are none."""

from __future__ import annotations

from random import Random

from generator.frozen import list_forms
from generator.people import pick_family
from generator.words import load_words, pick_case


def make_organization(random: Random, case: int) -> str:
    """A name with a declined head, or an abbreviation or a brand that stands as it is."""
    kind = random.random()
    if kind < 0.12:
        return make_acronym(random)
    if kind < 0.25:
        return make_brand(random)
    if kind < 0.4:
        return make_firm(random, case)
    if kind < 0.55:
        prefix = random.choice(load_words()["organization_prefixes"])
        return f"{prefix} {make_town(random, 1) if random.random() < 0.6 else make_brand(random)}"
    forms, tail = random.choice(load_words()["organization_heads"])
    name = pick_case(forms, case)
    if not tail or random.random() < 0.25:
        return name
    return f"{name} {_fill_tail(random, tail)}"


def make_firm(random: Random, case: int = 1) -> str:
    """``Truhlářství Vrana``, ``Cukrárnou U Kapra``, ``Keramika Sever``, ``Optimont Servis``."""
    words, kind = load_words(), random.random()
    if kind < 0.5:
        head = pick_case(random.choice(words["trades"]), case)
        behind = random.random()
        if behind < 0.45:
            return f"{head} {pick_family(random, 'male')}"
        if behind < 0.65:
            return f"{head} {random.choice(words['house_signs'])}"
        return f"{head} {random.choice(words['brand_words']) if behind < 0.85 else make_town(random, 1)}"
    made = random.choice(words["brand_starts"]) + random.choice(words["brand_ends"])
    first = random.choice(words["trade_roots"]) if kind < 0.8 else made
    second = random.random()
    if second < 0.35:
        return f"{first} {pick_family(random, 'male')}"
    return f"{first} {random.choice(words['second_words']) if second < 0.75 else make_town(random, 1)}"


def _fill_tail(random: Random, tail: str) -> str:
    if tail == "{B}":
        return make_brand(random)
    return make_river(random, 2) if tail == "{R2}" else make_town(random, int(tail[2]))


def make_acronym(random: Random) -> str:
    """An abbreviation of a body that nobody has: ``PKOS``, ``Ekon``, ``SVK Dolany``, ``K4``."""
    letters = load_words()["acronym_letters"]
    kind = random.random()
    text = "".join(random.choice(letters) for _ in range(random.choice((2, 3, 3, 3, 4, 4, 5))))
    if kind < 0.1:
        return text[0] + random.choice("aeio") + text[1:].lower()
    if kind < 0.16:
        return f"{random.choice('KOT')}{random.randint(1, 30)}"
    if kind < 0.3:
        return f"{text} {random.choice((make_town(random, 1), 'ČR', 'UK', 'ČVUT', 'VUT', 'MU', 'UP'))}"
    return text


def make_brand(random: Random) -> str:
    """A name of a company or a society: ``Optimont``, ``Kormorán``, ``Bobři bez hranic``, ``Green Planet``."""
    words, kind = load_words(), random.random()
    if random.random() < 0.2:
        return make_firm(random)
    made = random.choice(words["brand_starts"]) + random.choice(words["brand_ends"])
    name = made if kind < 0.5 else random.choice(words["brand_words"])
    if kind > 0.93:
        return random.choice(words["brand_foreign"])
    if random.random() < 0.15:
        return f"{name} {random.choice(words['brand_pairs'])}"
    if random.random() < 0.1:
        return name.upper()
    return f"{name} {make_town(random, 1)}" if random.random() < 0.08 else name


def make_university(random: Random) -> str:
    """A university or a faculty, Czech ones by their abbreviations, foreign ones made up."""
    return str(random.choice(load_words()["universities"]))


def make_town(random: Random, case: int) -> str:
    """A village or town in a case."""
    words, kind = load_words(), random.random()
    if kind < 0.35:
        return list_forms("given", random.choice(words["towns_a"]), "female", case)[0]
    if kind < 0.6:
        return random.choice(words["towns_ov"]) + ("", "", "a", "u", "", "e", "ě", "em")[case]
    if kind < 0.85:
        return random.choice(words["towns_ice"])[:-1] + ("", "e", "", "ím", "e", "e", "ích", "emi")[case]
    return random.choice(words["towns_any"])[:-1] + ("", "y", "", "ům", "y", "y", "ech", "y")[case]


def make_river(random: Random, case: int) -> str:
    """A river in a case."""
    return pick_case(random.choice(load_words()["rivers"]), case)
