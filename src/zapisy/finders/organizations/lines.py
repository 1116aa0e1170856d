"""The text that organizations are read from: wrapped lines joined, short lines (of lists, headings, tables) kept apart."""

from __future__ import annotations

import re
from typing import Final, NamedTuple

from zapisy.found import Found
from zapisy.text.views import View

WRAPPED: Final = 50
"""Characters of a line that goes on in the next one, whatever that begins with."""


_HANGING: Final = re.compile(r"[ ][a-záčďéěíľňóřšťúůýž]{1,3}$")


class Reading(NamedTuple):
    """A document as the finders of organizations read it: its view, its text, where persons begin, its letters in bytes."""

    view: View
    text: str
    persons: frozenset[int]
    encoded: bytes | None


def read_lines(found: Found) -> Reading:
    """The reading of a document."""
    persons = frozenset([span.start for person in found.persons for span, _ in person.mentions])
    return Reading(found.view, join_wrapped(found.view), persons, found.view.encoded)


def join_wrapped(view: View) -> str:
    """``view.running`` with the breaks put back between a short line and one that begins with no small letter, at the same offsets."""
    clean, running = view.clean, view.running
    if running is clean:  # no line is wrapped
        return running
    parts: list[str] = []
    done = line = 0
    at = clean.find("\n")
    while at >= 0:
        if at - line < WRAPPED and running[at] != "\n" and not _goes_on(clean, at):
            parts += (running[done:at], "\n")
            done = at + 1
        line = at + 1
        at = clean.find("\n", line)
    return "".join((*parts, running[done:])) if parts else running


def _goes_on(clean: str, at: int) -> bool:
    """Whether the words around a line break belong together: a small letter begins the next line, or a preposition ends this one."""
    return clean[at + 1 : at + 2].islower() or _HANGING.search(clean, max(0, at - 5), at) is not None
