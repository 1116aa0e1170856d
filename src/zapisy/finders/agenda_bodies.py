"""Where each item of the agenda is discussed: from its heading in the course of the meeting to the next one's."""

from __future__ import annotations

import re
from collections.abc import Iterator

from zapisy.found import Found, FoundAgendaItem, Span
from zapisy.text.views import fold


def find_bodies(found: Found) -> None:
    """The stretch from an item's heading in the course of the meeting to the next one's."""
    view = found.view
    tops = [item for item in found.agenda if item.parent is None]
    if not tops:
        return
    after = max(item.span.end for item in tops) if tops[0].confidence > 0.7 else 0
    starts: list[tuple[int, FoundAgendaItem]] = []
    at = after
    for item in tops:
        where = item.span.start if item.confidence <= 0.7 else _find_heading(found, item, at)
        if where is not None:
            starts.append((where, item))
            at = where + 1
    for number, (where, item) in enumerate(starts):
        end = starts[number + 1][0] if number + 1 < len(starts) else len(view.clean)
        item.body = Span(where, end)


_POINTED = re.compile(
    r"(?:k bodu|ad|bod)\s{0,2}(?:c\.\s?)?(?P<number>\d{1,2}(?:\.\d{1,2}){0,2}|[ivx]{1,5}|[a-z])(?![^\W_])"
)
NUMBER_REACH = 12
"""Characters that may stand between the number of an item and its title."""


def _find_heading(found: Found, item: FoundAgendaItem, at: int) -> int | None:
    """Where an item is taken up: its number with its title, a line with its title, ``k bodu N``."""
    folded, number = found.view.folded, fold(item.number or "")
    places = list(_find_phrase(folded, fold(item.title[:24]).split(), at))
    for place in places:
        start = _number_before(folded, place, number, at)
        if start is not None:
            return start
    for place in places:
        line = folded.rfind("\n", 0, place) + 1
        if place - line <= 4 and not folded[line:place].strip():
            return place
    for match in _POINTED.finditer(folded, at):
        if match["number"] == number or (not number and match["number"].isdigit()):
            return match.start()
    return None


def _find_phrase(folded: str, words: list[str], at: int) -> Iterator[int]:
    """Where these words stand, whatever blanks are between them."""
    if not words:
        return
    place = folded.find(words[0], at)
    while place >= 0:
        if " ".join(folded[place : place + 60].split()).startswith(" ".join(words)):
            yield place
        place = folded.find(words[0], place + 1)


def _number_before(folded: str, place: int, number: str, at: int) -> int | None:
    """Where the number before a title begins, if it is the item's; any number where the item has none."""
    left = max(at, place - NUMBER_REACH - 10)
    for match in reversed(list(_ANY_NUMBER.finditer(folded, left, place))):
        gap = folded[match.end() : place].strip()
        if (match.group() == number or not number) and len(gap) <= NUMBER_REACH and "\n" not in gap:
            return match.start()
    return None


_ANY_NUMBER = re.compile(r"(?<![^\s(])(?:\d{1,2}(?:\.\d{1,2}){0,2}|[ivx]{1,5}|[a-z])(?![^\W_])")
