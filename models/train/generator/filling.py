"""Templates → sentences with the places of their names."""

from __future__ import annotations

import re
from random import Random
from typing import NamedTuple

from generator import bodies
from generator.people import make_person
from generator.words import load_words, pick_case

_SLOT = re.compile(r"\{(?P<kind>[A-Za-zš]+)(?P<case>\d?)\}")
_TITLES = ("Ing.", "Mgr.", "Bc.", "MUDr.", "JUDr.", "doc.", "prof.", "RNDr.", "PhDr.", "pan", "p.")


class Marked(NamedTuple):
    """A sentence and its names as (start, end, label)."""

    text: str
    names: tuple[tuple[int, int, str], ...]


def fill_template(template: str, random: Random) -> Marked:
    """A sentence of a template."""
    text, names, at = "", [], 0
    for slot in _SLOT.finditer(template):
        text += template[at : slot.start()]
        at = slot.end()
        filled, label = _fill_slot(random, slot["kind"], int(slot["case"] or 1))
        if label == "PERSON" and random.random() < 0.05:
            text += random.choice(_TITLES) + " "
        if label:
            names.append((len(text), len(text) + len(filled), label))
        text += filled
    return Marked(text + template[at:], tuple(names))


def _fill_slot(random: Random, kind: str, case: int) -> tuple[str, str | None]:
    if kind in "MZP":
        gender = {"M": "male", "Z": "female"}.get(kind) or random.choice(("male", "female"))
        return make_person(random, gender, case), "PERSON"
    if kind == "O":
        return bodies.make_organization(random, case), "ORGANIZATION"
    if kind in "ABU":
        make = {"A": bodies.make_acronym, "B": bodies.make_brand, "U": bodies.make_university}[kind]
        return make(random), "ORGANIZATION"
    return _fill_plain(random, kind, case), None


def _fill_plain(random: Random, kind: str, case: int) -> str:
    words = load_words()
    if kind in ("vec", "Vec"):
        thing = pick_case(random.choice(words["things"]), case)
        return thing[0].upper() + thing[1:] if kind == "Vec" else thing
    if kind == "akce":
        return pick_case(random.choice(words["events"]), case)
    if kind == "L":
        front = random.choice(words["before_towns"]) + " " if case in (1, 4) and random.random() < 0.1 else ""
        return front + bodies.make_town(random, case)
    if kind == "R":
        return bodies.make_river(random, case)
    if kind == "mesic":
        return str(random.choice(words["months" if case == 4 else "months_in"].split(",")))
    if kind in ("S", "X", "J"):
        return str(random.choice(words[{"S": "streets", "X": "not_bodies", "J": "projects"}[kind]]))
    return _make_number(random, kind)


def _make_number(random: Random, kind: str) -> str:
    if kind == "datum":
        day, month = random.randint(1, 28), random.randint(1, 12)
        year = random.choice(("", "", f" {random.randint(1996, 2029)}"))
        return f"{day}. {month}.{year}"
    if kind == "cas":
        return f"{random.randint(8, 21)}{random.choice('.:')}{random.choice(('00', '15', '30', '45'))}"
    if kind == "castka":
        return f"{random.randint(1, 400)}{random.choice(('.', ' '))}{random.randint(0, 9)}00"
    if kind == "rok":
        return str(random.randint(1995, 2029))
    assert kind == "cislo", kind
    return str(random.randint(1, 90))
