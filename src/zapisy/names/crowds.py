"""Namesakes by given name: a common family name of a large roster has thousands of bearers, and a mention means few."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from operator import attrgetter
from typing import Final, Generic, Protocol, TypeVar

from zapisy.names.agreement import full_names_of, initials_of, nicknames_of
from zapisy.names.inflection import decline_given
from zapisy.text.views import fold


class Called(Protocol):
    """A human with a given name and a gender."""

    @property
    def given(self) -> str | None:
        """The given name or initial in the nominative."""

    @property
    def gender(self) -> str | None:
        """``male``, ``female`` or None."""


C = TypeVar("C", bound=Called)
_GIVEN: Final = attrgetter("given")
_KIND: Final = attrgetter("gender", "__class__")


class GivenNames:
    """The given names of all crowds, each once: with which of them a mention's may agree is told once for each spelling."""

    def __init__(self) -> None:
        self._known: set[str | None] = set()
        self._begun: defaultdict[str, list[str | None]] = defaultdict(list)
        self._told: dict[tuple[str, str], list[str | None]] = {}

    def learn(self, names: Iterable[str | None]) -> None:
        """Files given names that crowds have."""
        for name in names:
            if name not in self._known:
                self._known.add(name)
                self._begun[initial_of(name)].append(name)
                self._told.clear()

    def list_called(self, stage: str, given: str) -> list[str | None]:
        """Those that a mention's given name may be a form of, of their nicknames too, in some case, as the stage compares
        them; for an initial those that begin so; none at all first."""
        key = (stage if stage in _LIKE else "", given)
        if key not in self._told:
            if len(self._told) >= MOST_TOLD:
                self._told.clear()
            names = [name for each in ("", *initials_of(given)) for name in self._begun.get(each, ())]
            if not given.endswith("."):
                like = _LIKE.get(stage, _is_form)
                word = given.split(maxsplit=1)[0]
                names = [n for n in names if n is None or n.endswith(".") or like(word, n)]
            self._told[key] = names
        return self._told[key]


def _is_form(word: str, name: str) -> bool:
    return word in forms_of(name)


def _is_bare_form(word: str, name: str) -> bool:
    """Whether a word without its marks is a form of a name without its own."""
    return _is_form(word, name) or fold(word) in bare_forms_of(name)


def _is_near_form(word: str, name: str) -> bool:
    """Whether a word is a form of a name but for one letter or for marks."""
    from rapidfuzz import process
    from rapidfuzz.distance import OSA

    if fold(word) in bare_forms_of(name):
        return True
    return process.extractOne(word, forms_of(name), scorer=OSA.distance, score_cutoff=1) is not None


_LIKE: Final = {"bare": _is_bare_form, "given": _is_near_form}
"""Stages that compare given names in a way of their own."""
MOST_TOLD: Final = 1 << 14
"""Spellings that are remembered."""


class Crowd(Generic[C]):
    """The bearers of one family name by given name. Groups are of one given name, gender and kind."""

    def __init__(self, bearers: Iterable[C], names: GivenNames) -> None:
        self._names = names
        self._called: defaultdict[str | None, list[C]] = defaultdict(list)
        self._begun: dict[str, list[Sequence[C]]] = {}
        for human in bearers:
            self._called[human.given].append(human)
        names.learn(self._called)

    def add(self, human: C) -> None:
        """Files one more human."""
        self._called[human.given].append(human)
        self._names.learn([human.given])
        self._begun.clear()

    def list_called(self, stage: str, given: str | None) -> Iterable[Sequence[C]]:
        """Those who may be called as a mention has it; all whom its initial, or its want of a given name, fits alike are
        one group."""
        if given is None or (len(given) == len("J.") and given.endswith(".") and stage != "bare"):
            return self._list_begun(given[0].lower() if given else "")
        return self._list_groups(self._names.list_called(stage, given))

    def _list_groups(self, names: Iterable[str | None]) -> Iterator[Sequence[C]]:
        for name in names:
            if name in self._called:
                yield from _part_kinds(self._called[name])

    def _list_begun(self, letter: str) -> Sequence[Sequence[C]]:
        """Those without a given name, those of whom the initial alone is known, and together all others."""
        if letter not in self._begun:
            own = [name for name in self._called if name and name[0].lower().startswith(letter)]
            initials = [name for name in own if name.endswith(".")]
            full = [human for name in own if name[-1] != "." for human in self._called[name]]
            unnamed: list[str | None] = [None] if None in self._called else []
            self._begun[letter] = [*self._list_groups([*unnamed, *initials]), *_part_kinds(full)]
        return self._begun[letter]


def _part_kinds(humans: Sequence[C]) -> Iterable[Sequence[C]]:
    """Humans of one name by gender and kind."""
    if len(set(map(_KIND, humans))) < 2:
        return [humans] if humans else []
    kinds: defaultdict[tuple[str | None, type], list[C]] = defaultdict(list)
    for human in humans:
        kinds[_KIND(human)].append(human)
    return kinds.values()


@lru_cache(maxsize=1 << 12)
def initial_of(given: str | None) -> str:
    """The folded first letter of a given name; nothing where there is none."""
    return fold(given[:1]) if given else ""


@lru_cache(maxsize=1 << 12)
def forms_of(given: str) -> frozenset[str]:
    """All words that a given name may be meant by, whatever the gender and the case."""
    first = given.split(maxsplit=1)[0]
    familiar = (first, *nicknames_of(first))
    declined = (
        form for name in familiar for one in ("male", "female") for form, _ in decline_given(name, one)
    )
    return frozenset((*familiar, *full_names_of(first), *declined))


@lru_cache(maxsize=1 << 12)
def bare_forms_of(given: str) -> frozenset[str]:
    """The same, without marks."""
    return frozenset(map(fold, forms_of(given)))
