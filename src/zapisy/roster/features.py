"""What speaks for and against a person of the roster, as a table.

The index has found whose name a mention may be; these decide among several, and forbid what contradicts. The weights
are powers of two: what stands higher outweighs all that stands below it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import NamedTuple

from zapisy.names.agreement import Agreement
from zapisy.roster.entries import RosterPerson
from zapisy.roster.people import FormerName, Hit, OtherName, owner_of
from zapisy.text.views import fold


class Query(NamedTuple):
    """A person of a document as far as it is known there. ``day`` is the meeting's date; ``listed`` are the ids of the
    roster that people of this document's own lists are linked to already."""

    given: str | None
    family: str
    gender: str | None = None
    suffix: str | None = None
    titles: str | None = None
    roles: frozenset[str] = frozenset()
    organizations: frozenset[str] = frozenset()
    day: str | None = None
    listed: frozenset[str] = frozenset()


class Feature(NamedTuple):
    """Something that speaks for a candidate, with its weight and the word for it in a reason; ``needs`` is what a query
    must know for it."""

    name: str
    weight: int
    holds: Callable[[Query, Hit], bool]
    needs: str = "family"


def contradicts(query: Query, person: RosterPerson) -> bool:
    """Whether a person cannot be meant: another generation, the other gender, no membership that held on the day."""
    if query.suffix and person.suffix and query.suffix != person.suffix:
        return True
    if query.gender and person.gender and query.gender != person.gender:
        return True
    if query.day is None or not person.memberships:
        return False
    return not any(each.holds_on(query.day) for each in person.memberships)


def _same_name(query: Query, hit: Hit) -> bool:
    human = hit.human
    own = not isinstance(human, OtherName) or isinstance(human, FormerName)
    return own and human.family == query.family and human.given == query.given


def _same_suffix(query: Query, hit: Hit) -> bool:
    return query.suffix is not None and owner_of(hit).suffix == query.suffix


def _full_given(query: Query, hit: Hit) -> bool:
    return hit.agreement in (Agreement.EXACT, Agreement.FORM)


def _is_listed(query: Query, hit: Hit) -> bool:
    return owner_of(hit).id in query.listed


def _same_organization(query: Query, hit: Hit) -> bool:
    if not query.organizations:
        return False
    own = (text for each in owner_of(hit).memberships for text in (each.organization, each.unit, each.party))
    return bool(query.organizations & _words_of(own))


def _same_title(query: Query, hit: Hit) -> bool:
    return query.titles is not None and _fold_titles(query.titles) == _fold_titles(owner_of(hit).titles or "")


def _same_role(query: Query, hit: Hit) -> bool:
    return bool(query.roles) and bool(
        query.roles & _words_of(each.role for each in owner_of(hit).memberships)
    )


def _same_gender(query: Query, hit: Hit) -> bool:
    return query.gender is not None and owner_of(hit).gender == query.gender


def _is_member(query: Query, hit: Hit) -> bool:
    memberships = owner_of(hit).memberships
    return query.day is not None and any((m.since or m.until) and m.holds_on(query.day) for m in memberships)


FEATURES = (
    Feature("same suffix", 256, _same_suffix, "suffix"),
    Feature("full given name", 128, _full_given),
    Feature("same name", 64, _same_name),
    Feature("in this document's lists", 32, _is_listed, "listed"),
    Feature("same organization", 16, _same_organization, "organizations"),
    Feature("same titles", 8, _same_title, "titles"),
    Feature("same role", 4, _same_role, "roles"),
    Feature("member on that day", 2, _is_member, "day"),
    Feature("same gender", 1, _same_gender, "gender"),
)


def _words_of(texts: Iterable[str | None]) -> frozenset[str]:
    return frozenset(fold(text) for text in texts if text)


def _fold_titles(titles: str) -> frozenset[str]:
    return frozenset(fold(titles).replace(",", " ").split())


def list_asked(query: Query) -> tuple[Feature, ...]:
    """The features that can hold for a query at all."""
    return tuple(feature for feature in FEATURES if getattr(query, feature.needs))


def weigh(query: Query, hit: Hit, asked: tuple[Feature, ...]) -> tuple[int, tuple[str, ...]]:
    """The sum of the weights of the features asked that speak for a candidate, and their names."""
    held = [feature for feature in asked if feature.holds(query, hit)]
    return sum([feature.weight for feature in held]), tuple([feature.name for feature in held])
