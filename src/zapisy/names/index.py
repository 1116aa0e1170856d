"""Forms → people: looks a mention up among the humans of one document.

The stages: (a) a singular form of the family name with a given name or initial that agrees with it in case;
(b) a singular form of the family name alone, where only one human has it; (c) otherwise nobody. Two humans of one
family name are told apart by given name, initial or gender, or the mention means neither.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from typing import NamedTuple

from zapisy.names.inflection import decline_family, decline_given, guess_gender
from zapisy.names.shape import given_names


@dataclass(eq=False, slots=True)
class Human:
    """One human as far as the document names them: the nominative in the fullest form, and how sure that is."""

    given: str | None
    family: str
    gender: str | None = None
    titles: list[str] = field(default_factory=list)
    suffix: str = ""

    @property
    def name(self) -> str:
        """``First Last``, with ``ml.`` or ``st.`` where the document has it."""
        return " ".join(part for part in (self.given, self.family, self.suffix) if part)

    @property
    def initial(self) -> bool:
        """Whether only an initial of the given name is known."""
        return bool(self.given) and str(self.given).endswith(".")


class Match(NamedTuple):
    """A human and the grammatical case in which a mention stands, where it is told."""

    human: Human
    case: str | None


class NameIndex:
    """The humans of one document by all forms of their family names."""

    def __init__(self) -> None:
        self.humans: list[Human] = []
        self._families: dict[str, list[tuple[Human, str]]] = defaultdict(list)

    def add(self, human: Human) -> Human:
        """Adds a human with all forms of the family name."""
        self.humans.append(human)
        genders = (human.gender,) if human.gender else ("male", "female")
        for gender in genders:
            for form, case in decline_family(human.family, gender):
                self._families[form].append((human, case))
        return human

    def knows_form(self, word: str) -> bool:
        """Whether a word is a form of some human's family name."""
        return word in self._families

    def look_up(self, given: str | None, family: str) -> Match | None:
        """The one human that a mention can mean, or None."""
        found: dict[int, list[tuple[Human, str]]] = defaultdict(list)
        for human, case in self._families.get(family, ()):
            if given is None or _agrees(human, given, case):
                found[id(human)].append((human, case))
        if not found:
            return None
        if len(found) > 1:
            found = _prefer_nominative(found) if given is None else _prefer_exact(found, given)
        if len(found) > 1:
            return None
        (readings,) = found.values()
        cases = {case for _, case in readings}
        return Match(readings[0][0], _tell_case(cases))


def make_human(given: str | None, family: str, gender: str | None = None, suffix: str = "") -> Human:
    """A human from the parts of a name in the nominative."""
    known = given_names().get(given.split()[0]) if given else None
    return Human(
        given, family, gender or guess_gender(family, known if known != "both" else None), [], suffix
    )


def _agrees(human: Human, given: str, case: str) -> bool:
    """Whether a given name or initial, as written, may be this human's in this case."""
    if human.given is None:
        return True
    if given.endswith(".") and len(given) <= 3:
        return human.given.startswith(given[:-1])
    if human.initial:
        return given.startswith(str(human.given)[:-1])
    if given == human.given:
        return True
    gender = human.gender or "male"
    return any(form == given and form_case == case for form, form_case in decline_given(human.given, gender))


def _prefer_nominative(found: dict[int, list[tuple[Human, str]]]) -> dict[int, list[tuple[Human, str]]]:
    exact = {
        key: readings for key, readings in found.items() if any(case == "nominative" for _, case in readings)
    }
    return exact if len(exact) == 1 else found


def _prefer_exact(
    found: dict[int, list[tuple[Human, str]]], given: str
) -> dict[int, list[tuple[Human, str]]]:
    exact = {key: readings for key, readings in found.items() if readings[0][0].given is not None}
    if len(exact) > 1:
        full = {key: r for key, r in exact.items() if r[0][0].given == given}
        return full if len(full) == 1 else exact
    return exact or found


def _tell_case(cases: set[str]) -> str | None:
    """The case where the form tells it; nominative and vocative of one form are nominative."""
    if "nominative" in cases:
        return "nominative"
    if cases == {"genitive", "accusative"}:
        return None
    return next(iter(cases)) if len(cases) == 1 else None
