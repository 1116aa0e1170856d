"""Namesakes by given name: a common family name of a large roster has thousands of bearers, and a mention means few."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import Generic, Protocol, TypeVar

from zapisy.names.agreement import full_names_of, initials_of, nicknames_of
from zapisy.names.inflection import decline_given
from zapisy.text.views import fold


class Called(Protocol):
    """A human with a given name."""

    @property
    def given(self) -> str | None:
        """The given name or initial in the nominative."""


C = TypeVar("C", bound=Called)


class Crowd(Generic[C]):
    """The bearers of one family name: given name → humans, and first letter → given names."""

    def __init__(self, bearers: Iterable[C]) -> None:
        self._humans: defaultdict[str | None, list[C]] = defaultdict(list)
        for human in bearers:
            self._humans[human.given].append(human)
        self._initials: defaultdict[str, list[str | None]] = defaultdict(list)
        for given in self._humans:
            self._initials[initial_of(given)].append(given)

    def add(self, human: C) -> None:
        """Files one more human."""
        if human.given not in self._humans:
            self._initials[initial_of(human.given)].append(human.given)
        self._humans[human.given].append(human)

    def list_called(self, given: str) -> Iterator[C]:
        """Those who may be called as a mention has it: whose own name, initial or nickname has that form in some case,
        or for an initial those whose names begin so; those without a given name first."""
        names = self._list_alike(given)
        if not given.endswith("."):
            word = given.split(maxsplit=1)[0]
            names = [name for name in names if name is None or name.endswith(".") or word in forms_of(name)]
        return (human for name in names for human in self._humans[name])

    def list_alike(self, given: str) -> Iterator[C]:
        """Those whose given names begin as that of a mention, in any case and by any nickname, may begin."""
        return (human for name in self._list_alike(given) for human in self._humans[name])

    def _list_alike(self, given: str) -> list[str | None]:
        return [name for key in ("", *initials_of(given)) for name in self._initials.get(key, ())]


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
