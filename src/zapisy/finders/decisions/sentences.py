"""What a sentence is to the finder of decisions: its place, what is known around it, and its frames."""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import Final

from zapisy.finders.decisions.clauses import Clauses
from zapisy.finders.decisions.subjects import Bodies
from zapisy.finders.decisions.verbs import Verb

MARKER: Final = re.compile(
    r"(?:[ \t]*(?P<mark>[a-z][)/]|\(?[ivx]{1,5}[.)]|[a-z]\.(?=\s)|\d{1,2}(?:\.\d{1,2}){0,2}[.)]"
    r"|\d{1,2}(?:\.\d{1,2}){1,2}\.?)"
    r"[ \t]{1,4}"
    r"|[ \t]*(?P<code>(?-i:[A-Z]{1,2}\d{1,2}))(?:[.):]\s{1,4}|[ \t]{2,8})"
    r"|\d{1,2}[:.]\d{2}(?:\s?(?:hod\.|hod|h)(?!\w))?[ \t]{1,8}"
    r"|[ \t]*(?:k bodu|ad|bod)\s(?:č\.\s?)?\d{1,2}(?:\.\d{1,2})?[.:)]{0,2}\s{1,4}|[ \t]*(?:[-–•*●]|(?-i:o))\s+)",
    re.IGNORECASE,
)


def read_marker(clean: str, verbs: list[int], start: int, end: int) -> re.Match[str] | None:
    """The number, letter or bullet before a point; ``P. Novák`` begins with an initial, ``P. schvaluje`` with a letter."""
    if clean[start] not in _MARKING and clean[start : start + 3].isalpha():
        return None
    marker = MARKER.match(clean, start, end)
    mark = marker["mark"] if marker else None
    if marker is None or mark is None or not _INITIAL.fullmatch(mark):
        return marker
    at = bisect_left(verbs, marker.end())
    return marker if at < len(verbs) and verbs[at] == marker.end() else None


POINT: Final = re.compile(r"[a-z][)/]")


def is_point(marker: re.Match[str] | None) -> bool:
    """Whether a marker is the letter of a point."""
    return marker is not None and marker["mark"] is not None and POINT.fullmatch(marker["mark"]) is not None


_MARKING: Final = frozenset("aAbBiIvVxX")
"""Letters with which the longer words of markers begin (``ad``, ``bod``, ``viii.``)."""
_INITIAL: Final = re.compile(r"(?![IVX])[^\W\d_a-záčďéěíňóřšťúůýž]\.")
REACH: Final = 600
"""Characters before a verb in which its subject is looked for."""


class Frame:
    """A verb that decides: where its text begins, and what kind of sentence it is.

    ``voice`` is active, passive, motion (told with its result), reflexive or vote (no verb, only a vote).
    """

    def __init__(
        self, verb: Verb, start: int, voice: str, link: int | None = None, body: str | None = None
    ) -> None:
        self.verb, self.start, self.voice, self.link, self.body = verb, start, voice, link, body


class Sentence:
    """A stretch of the text to be read: ``governed`` says that a body named before rules it, ``point`` that it is a
    lettered point, ``voted`` that a vote stands in it or right behind it."""

    def __init__(
        self, clean: str, folded: str, bodies: Bodies, clauses: Clauses, start: int, end: int,
        *, governed: bool, point: bool, voted: bool,
    ) -> None:  # fmt: skip
        self.clean, self.folded = clean, folded
        self.bodies, self.clauses = bodies, clauses
        self.start, self.end = start, end
        self.governed, self.point, self.voted = governed, point, voted
