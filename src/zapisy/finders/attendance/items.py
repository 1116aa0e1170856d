"""Guests whom a sentence brings in for one item of the programme.

Finds: ``Na bod 4 přišel pan Petr Mráz``, ``Host Petr Mráz přišel na bod 4``, ``K bodu 3 se dostavila Ing. Eva Malá``,
``Na bod č. 5 byl přizván projektant Petr Mráz``, ``V 18:30 přišel host Petr Mráz (bod 4)``.
Leaves: members, who are listed; those who take the floor or vote on an item.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from zapisy.finders.attendance.entries import read_entries
from zapisy.found import Found, FoundAttendance, Span
from zapisy.names.scan import UP, scan_person
from zapisy.text.views import fold

_ITEM: Final = re.compile(
    r"bodu?\s(?:c\.\s?|cislo\s)?(?P<item>\d{1,2}(?:[.,]\d)?[a-z]?)(?![\w/])(?:\sprogramu)?"
)
_ITEM_WORDS: Final = frozenset(("bod", "bodu"))
_BEFORE: Final = re.compile(r"(?:(?<![^\W_])(?:na|ke?|pro)\s|\()$")
_CAME: Final = re.compile(
    r"(?<![^\W_])(?:prisel|prisl[aiy]|dostavil\w?|dorazil\w?|prizvan\w?|pozvan\w?|pripojil\w?|zucastnil\w?|pritom(?:en|n[aiy]))(?:\sse)?(?![^\W_])"
)
_OTHER: Final = re.compile(r"diskus|diskuz|rozprav|hlasov|prispev|pristi|nepris|nezucast")
_SENTENCE: Final = re.compile(
    r"\n|(?<=[^\W\d_]{3})(?<!ing)(?<!mgr)(?<!udr)(?<!hdr)(?<!ndr)(?<!doc)(?<!rof)[.;!?]\s|(?<=\d\))[.;]\s"
)
_HOST: Final = re.compile(r"(?:[\s:]|host[eé]?\s|se\s){1,4}", re.IGNORECASE)
REACH: Final = 160
"""Characters of a sentence on either side of the item."""


def find_item_guests(found: Found) -> list[FoundAttendance]:
    """The guests of all such sentences; what is said of a guest who is listed already is added there."""
    places = found.view.starts_of(_ITEM_WORDS)
    if not places or not (found.attendance or any(section.kind == "present" for section in found.sections)):
        return []
    listed = {fold(entry.name.text): entry for entry in found.attendance}
    guests: list[FoundAttendance] = []
    for guest in _find_all(found, places):
        known = listed.setdefault(fold(guest.name.text), guest)
        if known is guest:
            guests.append(guest)
        elif known.status == "guest":
            known.agenda_item = known.agenda_item or guest.agenda_item
    return guests


def _find_all(found: Found, places: list[int]) -> Iterator[FoundAttendance]:
    folded = found.view.folded
    for at in places:
        item = _ITEM.match(folded, at)
        if item is None or not _BEFORE.search(folded, max(0, at - 5), at):
            continue
        sentence = _find_sentence(folded, at, item.end())
        words = folded[sentence.start : sentence.end]
        came = _CAME.search(words)
        if came is None or _OTHER.search(words):
            continue
        verb = Span(sentence.start + came.start(), sentence.start + came.end())
        for entry in _read_persons(found, sentence, Span(*item.span()), verb):
            entry.agenda_item = item["item"]
            yield entry


def _find_sentence(folded: str, start: int, end: int) -> Span:
    """The sentence around an item."""
    first, last = max(0, start - REACH), min(len(folded), end + REACH)
    ends = [match.end() for match in _SENTENCE.finditer(folded, first, start)]
    close = _SENTENCE.search(folded, end, last)
    return Span(ends[-1] if ends else first, close.start() if close else last)


def _read_persons(found: Found, sentence: Span, item: Span, verb: Span) -> list[FoundAttendance]:
    """The persons behind the verb, or the one right before it."""
    view = found.view
    start = item.end if 0 <= item.start - verb.end < 6 else verb.end
    gap = _HOST.match(view.clean, start, sentence.end)
    entries, _ = read_entries(view, gap.end() if gap else start, sentence.end, "guest", "attendance.item")
    if entries or verb.start > item.start:
        return entries
    for word in re.finditer(rf"(?<![^\W_])[{UP}]", view.clean[sentence.start : verb.start]):
        at = sentence.start + word.start()
        person = scan_person(view.clean, at, verb.start)
        if person is not None and view.clean[person.span.end : verb.start].strip() in ("", "se"):
            return read_entries(view, at, person.span.end, "guest", "attendance.item")[0]
    return []
