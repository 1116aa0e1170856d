"""Words of Czech in sentences without sense: what shows the model that an unknown capital at the beginning is no name.

The words are Faker's Czech word list and the small words of zapisy's lexicons, frozen; the capitals countries, peoples and the like.
"""

from __future__ import annotations

from random import Random

from generator.filling import Marked, fill_template
from generator.frozen import load_list

_PLACED = (
    "v {L6}",
    "do {L2}",
    "z {L2}",
    "v ulici {S}",
    "přes {L4}",
    "projekt {J}",
    "na {X}",
    "bez {X}",
    "akce {J}",
    "č. {cislo}",
    "{datum}",
    "u {R2}",
)
_NAMED = (
    "{P1}",
    "{P2}",
    "{P3}",
    "{P7}",
    "pro {P4}",
    "s {P7}",
    "od {P2}",
    "{O1}",
    "od {O2}",
    "s {O7}",
    "zástupce {A}",
    "firma {B}",
    "z {U}",
    "jednání {A}",
    "pro {O4}",
)


def make_chatter(random: Random, *, named: bool) -> Marked:
    """A few words without sense, with names among them or only with what is none."""
    words = random.choices(load_list("words"), k=random.randint(2, 10))
    if random.random() < 0.15:
        words.insert(random.randint(1, len(words)), random.choice(load_list("capitals")))
    if named or random.random() < 0.5:
        words.insert(random.randint(1, len(words)), random.choice(_NAMED if named else _PLACED))
    if random.random() < 0.3:
        at = random.randrange(len(words))
        if words[at].isalpha():
            words[at] = words[at].capitalize()
    if random.random() < 0.2:
        words[random.randrange(len(words))] += ","
    if not named and random.random() < 0.15:
        return fill_template(_list_capitalised(random), random)
    first = words[0][0].upper() + words[0][1:]
    return fill_template(" ".join([first, *words[1:]]) + random.choice((".", ".", "", ":")), random)


def _list_capitalised(random: Random) -> str:
    """``Obory: Akustika, Měření, Optika a``: things that a list writes with capitals."""
    items = [
        " ".join(random.choices(load_list("words"), k=random.choice((1, 1, 2)))).capitalize()
        for _ in range(random.randint(2, 6))
    ]
    front = random.choice(("", f"{random.choice(load_list('words')).capitalize()}: ", "- "))
    return front + random.choice((", ", "; ", " / ")).join(items)


def open_otherwise(template: str, random: Random) -> str:
    """A template with another first word: ``{M1} navrhl`` → ``Následně {M1} navrhl``."""
    word = random.choice(load_list("words"))
    first = word[0].upper() + word[1:]
    if template[0] == "{":
        return f"{first} {template}"
    head, _, rest = template.partition(" ")
    if not head.isalpha() or not rest or random.random() < 0.5:
        return f"{first} {template[0].lower()}{template[1:]}"
    return f"{first} {rest}"
