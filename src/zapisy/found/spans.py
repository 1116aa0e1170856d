"""Stretches of the views, and questions to many of them."""

from __future__ import annotations

from bisect import bisect_right, insort
from collections.abc import Callable, Sequence
from functools import partial
from typing import Final, NamedTuple, Protocol, TypeVar


class Span(NamedTuple):
    """``view.clean[start:end]``."""

    start: int
    end: int


to_span: Final[Callable[[tuple[int, int]], Span]] = partial(tuple.__new__, Span)
"""The span of a match (``to_span(match.span())``), in one step."""


class _Placed(Protocol):
    @property
    def span(self) -> Span: ...


P = TypeVar("P", bound=_Placed)


def list_between(places: Sequence[P], start: int, end: int) -> Sequence[P]:
    """What begins between two places, of finds that are in the order of the text."""
    first, last, many = 0, len(places), len(places)
    while first < last:
        middle = (first + last) // 2
        if places[middle].span.start < start:
            first = middle + 1
        else:
            last = middle
    while last < many and places[last].span.start < end:
        last += 1
    return places[first:last]


class Taken:
    """Stretches of the text that belong to somebody; none overlaps another."""

    def __init__(self) -> None:
        self._spans: list[Span] = []

    def holds(self, place: int) -> bool:
        """Whether a place belongs to somebody."""
        at = bisect_right(self._spans, place, key=lambda taken: taken.end)
        return at < len(self._spans) and self._spans[at].start <= place

    def take(self, span: Span) -> bool:
        """Whether a stretch was free; it is not any more."""
        at = bisect_right(self._spans, span.start, key=lambda taken: taken.end)
        if at < len(self._spans) and self._spans[at].start < span.end:
            return False
        insort(self._spans, span)
        return True
