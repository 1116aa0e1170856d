"""The humans of a document while their names are being read: who is known, by what names, and where.

Finds: the one human whom a given name alone can mean (``o. Metoděj``, ``Honza M.``).
Leaves: a given name that two have.
"""

from __future__ import annotations

from typing import Final

from zapisy.found import FoundPerson, Span
from zapisy.names.agreement import full_names_of, nicknames_of
from zapisy.names.human import Human
from zapisy.names.index import NameIndex
from zapisy.names.nominative import given_forms

Match = tuple[Human, str | None]
"""A human and the grammatical case in which a mention stands, where it is told."""
PATIENCE: Final = 20_000
"""Names compared letter by letter in one document."""
SOME: Final = 20
"""Humans of one given name among whom a mention of it may be looked for."""


class Humans:
    """The humans of a document, with the places where each is named."""

    def __init__(self) -> None:
        self.index: NameIndex[Human] = NameIndex(patience=PATIENCE)
        self.all: list[Human] = []
        self._by_given: dict[str, list[Human]] = {}
        self.mentions: list[tuple[Span, Match]] = []

    def add(self, human: Human) -> Human:
        """A human not known so far."""
        self.all.append(human)
        self._file(human)
        return self.index.add(human)

    def learn(self, human: Human, given: str | None) -> None:
        """A given name of a human, which may say more than what is known."""
        before = human.given
        human.learn_given(given)
        if human.given != before:
            self._file(human)

    def _file(self, human: Human) -> None:
        if human.given and not human.initial:
            self._by_given.setdefault(human.given.split()[0], []).append(human)

    def call(self, word: str, initial: str = "") -> Match | None:
        """The one human whom a given name alone, in any case, can mean, or one with the family name's initial behind it."""
        called = self.list_called(word, initial)
        return called[0] if len(called) == 1 else None

    def list_called(self, word: str, initial: str = "") -> list[Match]:
        """All the humans whom a given name alone can mean."""
        called: dict[int, Match] = {
            id(human): (human, "nominative")
            for human in self._by_given.get(word, ())[:SOME]
            if human.family.startswith(initial)
        }
        for reading in given_forms().get(word, ()):
            for name in (reading.name, *nicknames_of(reading.name), *full_names_of(reading.name)):
                for human in self._by_given.get(name, ())[:SOME]:
                    if human.family.startswith(initial) and human.gender in (None, reading.gender):
                        called.setdefault(id(human), (human, reading.case))
        return list(called.values())

    def hide(self, human: Human) -> Human:
        """A human without a family name that anybody could look up."""
        self.all.append(human)
        return human

    def note(self, span: Span, match: Match | None, titles: str | None) -> None:
        """A place where a human is named, if it is one."""
        if match is None:
            return
        self.mentions.append((span, match))
        if titles:
            match[0].titles.append(titles)

    def describe(self) -> list[FoundPerson]:
        """The humans for the blackboard."""
        places: dict[int, list[tuple[Span, str | None]]] = {}
        for span, (human, case) in self.mentions:
            places.setdefault(id(human), []).append((span, case))
        return [_describe(human, places.get(id(human), [])) for human in self.all]


def _describe(human: Human, mentions: list[tuple[Span, str | None]]) -> FoundPerson:
    given = human.given if human.given and not human.initial else None
    titles = max(human.titles, key=len) if human.titles else None
    return FoundPerson(human.name, given, human.family, titles, human.gender, mentions)
