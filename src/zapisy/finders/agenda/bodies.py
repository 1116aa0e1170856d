"""Where each item of the agenda is discussed: from its heading in the course of the meeting to the next one's.

Finds: the item's number with its title (or the first word of it), ``Ad 3)``, ``K bodu 3``, a line that is the title.
Leaves: items that the course does not name.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from typing import Final

from zapisy.finders.agenda.marks import read_mark
from zapisy.found import Found, FoundAgendaItem, Span
from zapisy.text.views import Line, fold, scan

SAME: Final = 5
"""Letters of its first word by which a shortened title is known again."""
_NUMBERED: Final = re.compile(
    r"(?:(?P<word>k bodu|ad|bod)\s{0,2}(?:c\.\s?)?)?(?P<number>\d{1,2}(?:\.\d{1,2}){0,2}|[ivx]{1,5}|[a-z])(?![^\W_])[.):/]{0,2}(?:\s?[-–])?\s{1,4}(?P<title>[^\W\d_]{0,30})"
)
_LETTERED: Final = frozenset(("ad", "bo")) | frozenset(first + second for first in "ivx" for second in "ivx")
"""Letters that begin numbers of several letters, and words before numbers."""
_LETTERS: Final = re.compile(r"[^\W\d_]+")
_NAMES: Final = frozenset(["k", "ad", "bod"])
_NAMED: Final = re.compile(r"(?<![^\W_])(?:k bodu|ad|bod)(?=[\s\d])")


class Place:
    """A place of the course that names an item by its number: where, the number, the word behind, whether it is ``Ad 3``."""

    def __init__(self, start: int, number: str, word: str, named: bool) -> None:
        self.start, self.number, self.word, self.named = start, number, word, named


def find_bodies(found: Found) -> None:
    """Gives the top items the stretches from their headings to the next heading."""
    view = found.view
    tops = [item for item in found.agenda if item.parent is None]
    if not tops:
        return
    listed = tops[0].confidence > 0.7
    places = _sort_places(_list_places(found, max(item.span.end for item in found.agenda))) if listed else {}
    starts: list[tuple[int, FoundAgendaItem]] = []
    at = max(item.span.end for item in found.agenda) if listed else 0
    for item in tops:
        where = _find_place(found, item, places, at) if listed else item.span.start
        if where is not None:
            starts.append((where, item))
            at = where + 1
    for number, (where, item) in enumerate(starts):
        end = starts[number + 1][0] if number + 1 < len(starts) else len(view.clean)
        item.body = Span(where, end)


def item_numbers(found: Found, places: Sequence[int]) -> list[str | None]:
    """The number of the item in whose course each place stands."""
    bodies = sorted((item.body, item.number) for item in found.agenda if item.body)
    starts = [body.start for body, _ in bodies]
    numbers = []
    for place in places:
        at = bisect_right(starts, place) - 1
        numbers.append(bodies[at][1] if at >= 0 and place < bodies[at][0].end else None)
    return numbers


def _list_places(found: Found, after: int) -> list[Place]:
    """Numbers at the beginning of lines, and ``k bodu 3`` anywhere, in order."""
    view = found.view
    folded = view.folded
    starts: set[int] = set()
    for line in view.lines[bisect_left(view.lines, after, key=_start_of) :]:
        start = line.start
        if not folded[start].isalnum():
            start += _blanks(folded[start : line.end])
        begin = folded[start : start + 2]
        if not begin.isalpha() or begin in _LETTERED:
            starts.add(start)  # most lines begin with a word
    for place in view.starts_of(_NAMES):
        if place >= after and _NAMED.match(folded, place):
            starts.add(place)
    return [
        Place(m.start(), m["number"], m["title"], bool(m["word"]))
        for m in scan(_NUMBERED, view.folded, sorted(starts))
    ]


def _start_of(line: Line) -> int:
    return line.start


def _blanks(text: str) -> int:
    return len(text) - len(text.lstrip(" \t*#-–"))


def _sort_places(places: list[Place]) -> dict[str, list[Place]]:
    """The places of each number; those of all figures under the empty string."""
    numbered: dict[str, list[Place]] = {"": []}
    for place in places:
        numbered.setdefault(place.number, []).append(place)
        if place.number.isdigit():
            numbered[""].append(place)
    return numbered


def _find_place(found: Found, item: FoundAgendaItem, places: dict[str, list[Place]], at: int) -> int | None:
    folded, number, title = found.view.folded, fold(item.number or ""), fold(item.title)
    first = title.split()[0][:SAME] if title.split() else ""
    same = places.get(number, [])
    for place in same[bisect_left(same, at, key=lambda place: place.start) :]:
        if place.named or (first and place.word.startswith(first)):
            return place.start
    for start in _find_phrase(found, title[:24].split(), at):
        line = folded.rfind("\n", 0, start) + 1
        if start - line <= 12 and not re.sub(r"[\d.)(\s*#]|bod|ad", "", folded[line:start]):
            return line
        if number and read_mark(found.view.clean, max(0, start - len(number) - 2), start + 3):
            return max(0, start - len(number) - 2)
    return None


def _find_phrase(found: Found, words: list[str], at: int) -> Iterator[int]:
    """Where these words stand, whatever blanks are between them."""
    first = _LETTERS.match(words[0]) if words else None
    if first is None:
        return
    folded, places, phrase = found.view.folded, found.view.words.get(first.group(), []), " ".join(words)
    for place in places[bisect_left(places, at) :]:
        if " ".join(folded[place : place + 60].split()).startswith(phrase):
            yield place
