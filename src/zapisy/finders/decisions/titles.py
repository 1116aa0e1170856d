"""Titles over resolutions that name no body: ``USNESENÍ``, and below it what is decided, point by point.

Finds: ``7. Usnesení``, ``Ad 6/ USNESENÍ VČS``, ``Závěry a usnesení:`` as a line of its own or in the running text.
Leaves: lines that tell of resolutions (``Usnesení bylo schváleno``).
"""

from __future__ import annotations

import re
from typing import Final

from zapisy.finders.decisions.verbs import Verb
from zapisy.found import Span
from zapisy.text.views import View

REACH: Final = 120
"""Characters before a point in which the title above it stands."""
_TITLE: Final = re.compile(
    r"(?:^|\n|[.:]\s)[ \t*#>|]{0,6}(?:(?:ad|k bodu|bod)\s\d{1,2}[/).:]?\s{1,3}|(?:\d{1,2}|[ivx]{1,4})[.)/]\s{1,3})?"
    r"(?:(?:navrh|prijat[ae]|schvalen[ae]|zaver(?:y|ecne)? a|zaver(?:y)?[,/]|souhrn(?:ne)?|prehled)\s){0,2}usneseni(?:\s{1,3}(?!byl|nebyl|o\s|se\s)[^\n.:;,]{2,40})?[ \t*|]{0,4}:?\s{1,60}$"
)
_BULLET: Final = re.compile(r"(?:[a-z]|[ivx]{1,4}|\d{1,2})[.)/][ \t]{1,8}$|[-–•*][ \t]{1,4}$")


def opens_resolution(view: View, verb: Verb, start: int) -> bool:
    """Whether a verb in the present is the first word below such a title, but for the mark of its point."""
    return verb.tense == "present" and verb.start == start and stands_below_title(view, start)


def stands_below_title(view: View, start: int) -> bool:
    """Whether nothing but the mark of a point stands between a title of resolutions and a place."""
    before = view.folded[max(0, start - REACH) : start]
    if "usneseni" not in before:
        return False
    bullet = _BULLET.search(before)
    return _TITLE.search(before[: bullet.start()] if bullet else before) is not None


def is_own_line(view: View, verb: Verb, span: Span) -> bool:
    """``schvaluje⏎- smlouvu …`` below a title that names the body: a verb that is a line of its own, in small letters."""
    start, end = span
    if verb.start != start or verb.tense != "present":
        return False
    clean = view.clean
    begins = clean[start].islower() and clean[start - 1 : start] in ("\n", "\t", " ")
    return begins and not clean[verb.end : end].strip(" :") and clean[end : end + 1] in ("\n", ":", "")
