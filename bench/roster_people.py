"""Invented rosters and mentions of their people, with what each mention truly answers to.

A mention answers to everybody of the roster of whose name its very words are a form: all forms of all names, former ones too, are
made and looked up, apart from the library's own index. Several answers make a mention ambiguous by nature. Nobody outside the
roster is drawn who answers to somebody in it; a slip of the pen that happens to make a form of another name is drawn anew.
"""

from __future__ import annotations

import random
import string
import tomllib
from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

from zapisy.names.inflection import CASES, decline_family, decline_given, decline_possessive, list_stems
from zapisy.roster import RosterPerson
from zapisy.text.views import fold

DATA = Path(__file__).parent / "data"
NOISE = {"clean": (0.0, 0.0), "noisy": (0.10, 0.08)}
KINDS = ("full", "initial", "family", "plural")
SHARES = (0.45, 0.28, 0.22, 0.05)
COMMON = 0.7
"""Share of people with a family name of data/surnames.txt; the others have an invented one."""

FAMILIAR = 0.2
"""Share of mentions by a nickname, of those who have one."""

_ONSETS = "B Br Č D Dr F H Hr Ch J K Kr L M N P Pr R S St Š T Tr V Vl Z Ž".split()
_MIDDLES = "ab ad aj al am an ar at av eb ed ej el em er ez id il im in ir ob od oj ol on or ov ub uč ud ur us".split()
_ENDS = "ák áček ec ek el ík ín ka la ner oš ouš ovský ský šek áč ář ý ina ička".split()


class Mention(NamedTuple):
    """A name as a text has it, its kind, whom it means (None: nobody of the roster), and all of the roster who answer;
    ``slip`` says that a mistake has left it nobody's form."""

    text: str
    kind: str
    person: str | None
    answers: frozenset[str]
    slip: bool = False


# ---------------------------------------------------------------- people
@cache
def read_surnames() -> tuple[str, ...]:
    """The family names of men in data/surnames.txt, the commonest first."""
    lines = (DATA / "surnames.txt").read_text("utf-8").split("\n")
    return tuple(name for line in lines if not line.startswith("#") for name in line.split())


@cache
def _read_given() -> dict[str, Any]:
    return tomllib.loads((DATA / "given_names.toml").read_text("utf-8"))


@cache
def read_given_names(gender: str) -> tuple[str, ...]:
    """Given names of one gender that nobody else is called by as a nickname."""
    return tuple(_read_given()[gender].split())


@cache
def read_nicknames(given: str) -> tuple[str, ...]:
    """The nicknames of a given name."""
    return tuple(_read_given()["nicknames"].get(given, "").split())


def make_female(name: str) -> str:
    """The family name of a woman: Malý → Malá, Hudec → Hudcová, Krejčí → Krejčí."""
    if name[-1] in "íů" or name.endswith("ých"):
        return name
    if name[-1] == "ý":
        return name[:-1] + "á"
    return (name[:-1] if name[-1] in "aoeěiy" else list_stems(name)[-1]) + "ová"


def _draw_surname(rng: random.Random) -> str:
    surnames = read_surnames()
    if rng.random() < COMMON:
        return surnames[min(int(rng.expovariate(3 / len(surnames))), len(surnames) - 1)]
    middle = "".join(rng.choice(_MIDDLES) for _ in range(rng.choice((1, 1, 2))))
    return rng.choice(_ONSETS) + middle + rng.choice(_ENDS)


def make_people(size: int, seed: int) -> list[RosterPerson]:
    """A roster: common names often, rare ones seldom; fathers and sons of one name; women with a former name."""
    rng = random.Random(seed)
    people: list[RosterPerson] = []
    while len(people) < size:
        gender = rng.choice(("male", "female"))
        surname, first = _draw_surname(rng), rng.choice(read_given_names(gender))
        family = make_female(surname) if gender == "female" else surname
        former = (make_female(_draw_surname(rng)),) if gender == "female" and rng.random() < 0.05 else ()
        person = RosterPerson(f"p{len(people)}", first, family, gender=gender, former=former)
        if gender == "male" and rng.random() < 0.02 and len(people) + 2 <= size:
            people.append(person._replace(suffix="st."))
            person = person._replace(id=f"p{len(people)}", suffix="ml.")
        people.append(person)
    return people


# ---------------------------------------------------------------- truth
def list_forms(family: str, gender: str) -> Iterator[tuple[str, str]]:
    """The singular forms that a family name has in careful Czech: no man's ``Krejčí`` stays undeclined."""
    for form, case in decline_family(family, gender):
        if not (gender == "male" and family[-1] in "íiýy" and form == family and case not in CASES[::4]):
            yield form, case


def list_plural(family: str, gender: str) -> Iterator[str]:
    """The forms of a whole family by a man's name: ``Novákovi``, ``Novákových``, ``Novákovým``, ``Malých``."""
    if gender == "male":
        yield from (
            f for f in decline_possessive(family, gender) if f.endswith(("ovi", "ých", "ým", "ích", "ím"))
        )


class Answers:
    """Who of a roster answers to the words of a mention."""

    def __init__(self, people: Iterable[RosterPerson], spell: bool = False) -> None:
        """``spell`` compares without marks."""
        self._fold = fold if spell else str
        self._bearers: dict[tuple[str, str], list[RosterPerson]] = defaultdict(list)
        self._forms: dict[str, list[tuple[str, str, str]]] = defaultdict(list)
        for person in people:
            for family in (person.family, *person.former):
                self._bearers[family, person.gender or "male"].append(person)
        for family, gender in self._bearers:
            for form, case in list_forms(family, gender):
                self._forms[self._fold(form)].append((family, gender, case))
            for form in list_plural(family, gender):
                self._forms[self._fold(form)].append((family, gender, "group"))

    def find(self, given: str | None, family: str, suffix: str | None = None) -> frozenset[str]:
        """The ids of those who answer."""
        found: dict[str, str | None] = {}
        for name, gender, case in self._forms.get(self._fold(family), ()):
            if case == "group" and given is None:
                continue
            for person in self._bearers[name, gender]:
                may_be = suffix in (None, person.suffix) or person.suffix is None
                if may_be and self._agrees(person, given, gender, case):
                    found[person.id] = person.suffix
        if suffix and suffix in found.values():
            return frozenset(key for key, own in found.items() if own == suffix)
        return frozenset(found)

    def _agrees(self, person: RosterPerson, given: str | None, gender: str, case: str) -> bool:
        if given is None:
            return True
        own = self._fold(person.given or "")
        if given.endswith("."):
            return own[:1] == self._fold(given[:1])
        names = (person.given or "", *read_nicknames(person.given or ""))
        forms = (pair for name in names for pair in decline_given(name, gender))
        return any(self._fold(f) == self._fold(given) and case in (c, "group") for f, c in forms)


# ---------------------------------------------------------------- mentions
class Writer:
    """Writes mentions of a roster's people and of others, clean or spoilt."""

    def __init__(self, people: list[RosterPerson], noise: str, seed: int, *, apart: bool = True) -> None:
        """``apart`` draws nobody outside the roster who answers to somebody in it."""
        self._apart = apart
        self._people, (self._bare, self._wrong) = people, NOISE[noise]
        self._rng = random.Random(seed)
        self._exact, self._folded = Answers(people), Answers(people, spell=True)
        self._others = [p for p in make_people(2 * len(people) + 500, seed + 1) if not p.former]

    def write(self, count: int, every: int = 2) -> list[Mention]:
        """So many mentions, one of ``every`` so many of somebody outside the roster."""
        mentions: list[Mention] = []
        while len(mentions) < count:
            mention = self._write_one(inside=len(mentions) % every > 0)
            if mention is not None:
                mentions.append(mention)
        return mentions

    def _write_one(self, inside: bool) -> Mention | None:
        rng = self._rng
        person = rng.choice(self._people if inside else self._others)
        kind = rng.choices(KINDS, SHARES)[0]
        words = self._choose_words(person, rng.choice((person.family, *person.former)), kind)
        if words is None:
            return None
        given, family = words
        suffix = person.suffix if person.suffix and rng.random() < 0.5 else None
        answers = self._exact.find(given, family, suffix)
        bare, wrong = rng.random() < self._bare, rng.random() < self._wrong
        if bare:
            given, family = given and strip_marks(given), strip_marks(family)
            answers = self._folded.find(given, family, suffix)
        text = f"{given} {family}" if given else family
        found = answers
        if wrong and not bare:
            text = self._slip(text)
            found = self._exact.find(*_part(text), suffix)
            if found and found != answers:
                return None
        if not inside and answers and self._apart:
            return None
        text = f"{text} {suffix}" if suffix else text
        return Mention(text, kind, person.id if inside else None, answers, not found)

    def _choose_words(self, person: RosterPerson, family: str, kind: str) -> tuple[str | None, str] | None:
        rng, gender, given = self._rng, person.gender or "male", person.given or ""
        if (familiar := read_nicknames(given)) and rng.random() < FAMILIAR:
            given = rng.choice(familiar)
        case = rng.choice(CASES)
        forms = [form for form, each in list_forms(family, gender) if each == case]
        if kind == "plural":
            forms = list(list_plural(family, gender))
            return (given, rng.choice(forms)) if forms else None
        if not forms:
            return None
        if kind == "family":
            return None, rng.choice(forms)
        if kind == "initial":
            return f"{given[0]}.", rng.choice(forms)
        firsts = [form for form, each in decline_given(given, gender) if each == case]
        return (rng.choice(firsts), rng.choice(forms)) if firsts else None

    def _slip(self, text: str) -> str:
        rng = self._rng
        at, letter = rng.randrange(1, len(text)), rng.choice(string.ascii_lowercase)
        return text[:at] + rng.choice((text[at + 1 :], letter + text[at + 1 :], letter + text[at:]))


def _part(text: str) -> tuple[str | None, str]:
    given, _, family = text.rpartition(" ")
    return given or None, family


def strip_marks(text: str) -> str:
    """A text without its diacritics, its capitals kept."""
    return "".join(fold(c).upper() if c.isupper() else fold(c) for c in text)
