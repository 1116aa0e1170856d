"""What a lookup finds: people who answer equally well, counted by name and listed one by one only when asked for."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from typing import Generic, NamedTuple, Protocol, TypeVar

from zapisy.names.agreement import GROUP, Agreement
from zapisy.names.stages import SUREST


class Named(Protocol):
    """What the index must know of a human."""

    @property
    def given(self) -> str | None:
        """The given name or initial in the nominative."""

    @property
    def family(self) -> str:
        """The family name in the nominative."""

    @property
    def gender(self) -> str | None:
        """``male``, ``female`` or None."""


H = TypeVar("H", bound=Named)


class Candidate(NamedTuple, Generic[H]):
    """A human that a mention may mean, with the case that the mention stands in (None where its form does not tell),
    the stage that found it, and how well the given name agrees."""

    human: H
    case: str | None
    stage: str
    agreement: Agreement

    @property
    def reason(self) -> str:
        """Why, in words: ``exact form, genitive of Nováková, initial``."""
        case = f", {self.case}" if self.case else ""
        given = "" if self.agreement is Agreement.UNKNOWN else f", given name {self.agreement.name.lower()}"
        return f"{self.stage} form of {self.human.family}{case}{given}"


class Equals(NamedTuple, Generic[H]):
    """Humans of one kind, name and gender, whom a mention therefore means equally well: how well, and in which cases."""

    humans: Sequence[H]
    agreement: Agreement
    cases: tuple[str, ...]


class Lookup(Generic[H]):
    """What a mention means: one candidate is linked, several are ambiguous, none is unknown."""

    __slots__ = ("equals", "stage")

    def __init__(self, equals: Sequence[Equals[H]] = (), stage: str = "") -> None:
        self.equals, self.stage = equals, stage

    @property
    def count(self) -> int:
        """How many humans answer."""
        return count_humans(self.equals)

    @property
    def one(self) -> Candidate[H] | None:
        """The one human, where there is just one."""
        if len(self.equals) != 1:
            return None
        humans, agreement, cases = self.equals[0]
        return Candidate(humans[0], tell_case(cases), self.stage, agreement) if len(humans) == 1 else None

    @property
    def candidates(self) -> tuple[Candidate[H], ...]:
        """All who answer."""
        return tuple(self.list_candidates(self.equals))

    def list_candidates(self, equals: Iterable[Equals[H]]) -> Iterator[Candidate[H]]:
        """The humans of some of the equals, one by one."""
        for humans, agreement, cases in equals:
            case = tell_case(cases)
            for human in humans:
                yield Candidate(human, case, self.stage, agreement)


def count_humans(equals: Sequence[Equals[H]]) -> int:
    """How many humans there are among equals."""
    return sum([len(each.humans) for each in equals])


def prefer_best(found: Sequence[Equals[H]], given: str | None, gender: str | None) -> Sequence[Equals[H]]:
    """The best of several: of the gender told; with the best given name; in the nominative where no name tells more."""
    if not found or (len(found) == 1 and len(found[0].humans) == 1):
        return found
    if gender:
        found = [each for each in found if each.humans[0].gender in (gender, None)] or found
    if given:
        best = max([each.agreement for each in found])
        tied = [e for e in found if e.agreement == best or {e.agreement, best} <= set(SUREST)]
        exact = [each for each in tied if each.humans[0].given == given]
        found = exact if count_humans(exact) == 1 else tied
    if count_humans(found) > 1:
        plain = [each for each in found if "nominative" in each.cases]
        found = plain if count_humans(plain) == 1 else found
    return found


@lru_cache(maxsize=256)
def tell_case(cases: tuple[str, ...]) -> str | None:
    """The case where the form tells it; nominative and vocative of one form are nominative. The forms for a couple
    (``Vondrovým``) and the possessive ones tell none."""
    if "nominative" in cases:
        return "nominative"
    told = frozenset(cases)
    if told == {"genitive", "accusative"}:
        return None
    return cases[0] if len(told) == 1 and cases[0] not in GROUP else None
