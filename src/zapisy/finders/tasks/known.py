"""Whom one document names: the people of its lists, by their names or by less, and the words of those.

Finds: words of listed names, family names behind a given name anywhere, people whom the lists write small, family names in capitals.
Leaves: what two people share.
"""

from __future__ import annotations

from bisect import bisect_left

from zapisy.finders.tasks import shapes
from zapisy.finders.tasks.initials import Called
from zapisy.finders.tasks.verbs import Verb, find_work
from zapisy.found import Found, FoundName, Span, Taken
from zapisy.names.shape import given_names
from zapisy.text.views import fold


class Known:
    """The people whom a document knows, the verbs of work it has, and the stretches of its decisions; all but the verbs are
    listed once they are asked for."""

    def __init__(self, found: Found) -> None:
        self.found = found
        self.clean = found.view.clean
        self.titled: set[Span] = set()
        self.work = find_work(found.view)
        self.listed = [e.name for e in found.attendance] + [o.name for o in found.officers]
        self.called = Called(found, self.listed)
        self._known: dict[str, bool] = {}
        self._kept_words: set[str] | None = None
        self._kept_decided: Taken | None = None
        self._kept_small: dict[str, FoundName] | None = None
        self._kept_capitals: dict[str, FoundName] | None = None

    def knows(self, word: str) -> bool:
        """Whether a word is one of a name in the lists, or a family name that stands behind a given name anywhere."""
        known = self._known.get(word)
        if known is None:
            if self._kept_words is None:
                self._kept_words = {part for name in self.listed for part in name.text.split()}
            known = self._known[word] = word in self._kept_words or self._follows_given(word)
        return known

    def _follows_given(self, word: str) -> bool:
        for place in self.found.view.words.get(fold(word), ()):
            family = shapes.FAMILY.match(self.clean, place)
            if family and family.group() == word:
                given = shapes.GIVEN_BEFORE.search(self.clean, max(0, place - shapes.LONGEST_GIVEN), place)
                if given and given["given"] in given_names():
                    return True
        return False

    @property
    def decided(self) -> Taken:
        """The stretches of the decisions."""
        if self._kept_decided is None:
            taken = Taken()
            for decision in self.found.decisions:
                for span in decision.spans:
                    taken.take(span)
            self._kept_decided = taken
        return self._kept_decided

    def work_within(self, span: Span) -> list[Verb]:
        """The verbs of work in a stretch."""
        first = bisect_left(self.work, span.start, key=lambda verb: verb.start)
        return self.work[first : bisect_left(self.work, span.end, key=lambda verb: verb.start)]

    @property
    def small(self) -> dict[str, FoundName]:
        """The people whom the lists write without capitals, as the text then does too."""
        if self._kept_small is None:
            self._kept_small = {
                surface: name
                for name in self.listed
                if (surface := self.clean[slice(*name.span)]).islower() and " " not in surface
            }
        return self._kept_small

    def is_listed(self, text: str) -> bool:
        """Whether a name is a family name alone that the document has with a given name too."""
        return " " not in text and self.knows(text) and text not in given_names()

    @property
    def capitals(self) -> dict[str, FoundName]:
        """The people of the lists by their family names in capitals (``NOVÁK``), but for those that two have."""
        if self._kept_capitals is None:
            names: dict[str, dict[str, FoundName]] = {}
            for name in self.listed:
                names.setdefault(name.text.split()[-1].upper(), {}).setdefault(name.text, name)
            self._kept_capitals = {
                word: next(iter(same.values())) for word, same in names.items() if len(same) == 1
            }
        return self._kept_capitals
