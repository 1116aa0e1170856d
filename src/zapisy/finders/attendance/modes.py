"""Who took part from afar, told outside the lists.

Finds: ``(T. Achmetov a B. Švecová online)``, ``J. Krátký se připojil přes Teams``, a meeting that is held online as a
whole (``Zápis z online schůze``).
Leaves: broadcasts, online services, people who stand in no list.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from functools import cache
from typing import Final

from zapisy.finders.attendance.shapes import says_remote
from zapisy.found import Found, FoundAttendance
from zapisy.lexicon import any_of, load_words
from zapisy.names.scan import UP, ScannedPerson, scan_person
from zapisy.text.views import first_words, fold, list_places, scan, scan_first

_LINK: Final = re.compile(
    r"\s{0,2}(?:(?:se|je|jsou|byl[aiy]?|ucastni|zucastnil[aiy]?|pripojen[aiy]?|pripojil[aiy]?|pritom\w{1,4}|jednani|zasedani|schuze|pouze|jen|pomoci|pres|prostrednictvim|v|formou|k|ke|na|po)\s{1,2}){0,6}$"
)
_JOIN: Final = re.compile(r"\s{0,2}(?:,|a|i|&)\s{0,2}$")
_WORDS_BEHIND: Final = re.compile(rf"[\w-]{{3,20}}(?:[ ][\w-]{{1,12}}){{0,2}}?[ ](?=[{UP}])")
_FOOTNOTE: Final = re.compile(r"\n[ \t*)=–-]{0,6}(?P<what>[a-z]{3,14}(?:[ ][\w-]{2,14}){0,3})[ .]{0,2}(?=\n)")
"""A line of a few words; the reader takes a star before it for a bullet."""
_CAPITAL: Final = re.compile(rf"(?<![\w.])[{UP}]")
_BOTH: Final = re.compile(r"hybrid|prezencn|osobn| a |/|soubezn")
_HELD: Final = (
    "forma", "zpusob", "misto", "kde", "prubeh", "jednani", "zasedani", "schuze", "porada", "setkani",
)  # fmt: skip
_HINTS: Final = ("online", "on-line", "distancne", "vzdalene", "videokonferen", "teams", "zoom", "telefon")
_WHOLE: Final = (*_HINTS, "webex", "skype", "meet", "jitsi", "na dalku")
_RUN: Final = re.compile(r"[^\W\d_]+")
HEAD: Final = 3000
"""Characters of a document that may say how the meeting was held."""
REACH: Final = 120
"""Characters before the word for a mode that may hold its persons."""


def find_modes(found: Found) -> None:
    """Fills ``remote`` of the listed persons."""
    mode = found.header.get("mode")
    remote = mode is not None and mode.value == "remote"
    if not remote and not found.view.starts_of_stems(_remote_stems()):
        return
    hints = [] if remote else _list_hints(found)
    if remote or (hints and _is_remote_place(found)):
        for entry in found.attendance:
            if entry.status == "attendee":
                entry.remote = True
        return
    if not any(hint in _HINTS for hint in hints):
        return
    _read_footnote(found)
    for at in _find_words(found):
        for person in _persons_before(found, at):
            for entry in _same_persons(found, person):
                entry.remote = True


def _read_footnote(found: Found) -> None:
    """``Jan Krátký*, Eva Tichá`` with ``* připojeni online`` below: who has the star took part from afar."""
    clean = found.view.clean
    starred = [
        e for e in found.attendance if e.status != "absentee" and clean.startswith("*", e.name.span.end)
    ]
    notes = _FOOTNOTE.finditer(found.view.folded, 0, HEAD) if starred else ()
    if any(says_remote(note["what"]) for note in notes):
        for entry in starred:
            entry.remote = True


@cache
def _remote_stems() -> tuple[str, ...]:
    """The longest word of each phrase for taking part from afar: a word of any text that has the phrase begins with it."""
    phrases = (_RUN.findall(fold(phrase)) for phrase in load_words("roles", "remote"))
    return tuple({max(words, key=len) for words in phrases})


def _list_hints(found: Found) -> list[str]:
    """The words for taking part from afar that the text has."""
    return [hint for hint in _WHOLE if hint in found.view.folded]


@cache
def _remote_place() -> re.Pattern[str]:
    words = any_of(fold(word) for word in load_words("roles", "remote"))
    return re.compile(
        rf"(?:forma|zpusob|misto|kde|prubeh)(?: (?:konani|jednani|zasedani|schuze|porady))?(?:\s{{0,3}}:|\t)\s{{0,3}}(?:pres |formou |prostrednictvim )?(?:{words})(?![^\W_])[^\n]{{0,30}}(?=\n|$)"
        rf"|(?:jednani|zasedani|schuze|porada|setkani) (?:se )?(?:kona|probehl|probih|uskutecnil|byl)\w{{0,4}} (?:se |vedena? |formou |prostrednictvim |pres |pouze ){{0,3}}(?:{words})(?![^\W_])"
    )


def _is_remote_place(found: Found) -> bool:
    """A whole meeting from afar: its form or place says so, or a sentence tells how it was held."""
    folded = found.view.folded
    places = list_places(found.view.starts_of_stems(_HELD), 0, HEAD)
    match = scan_first(_remote_place(), folded, places, min(len(folded), HEAD))
    return match is not None and not _BOTH.search(match.group())


def _leads(found: Found, at: int) -> bool:
    """``a přes Zoom Jan Krátký``: the person behind the word is meant, which the list tells of that person alone."""
    behind = _WORDS_BEHIND.match(found.view.clean, at)
    if behind is None:
        return False
    entries = found.attendance
    number = bisect_left(entries, behind.end(), key=lambda entry: entry.name.span.start)
    return number < len(entries) and entries[number].name.span.start == behind.end()


def _find_words(found: Found) -> list[int]:
    """Where a word for taking part from afar stands."""
    places = found.view.starts_of(_first_remote())
    return [match.start() for match in scan(_remote_words(), found.view.folded, places)]


@cache
def _remote_words() -> re.Pattern[str]:
    return re.compile(any_of(fold(word) for word in load_words("roles", "remote")))


@cache
def _first_remote() -> frozenset[str]:
    return first_words(load_words("roles", "remote"))


def _persons_before(found: Found, at: int) -> Iterator[ScannedPerson]:
    """The persons of the list that ends right before a place, the last one first."""
    clean, folded = found.view.clean, found.view.folded
    start = max(0, at - REACH, clean.rfind("\n", 0, at) + 1)
    if clean[start:at].rstrip()[-1:] in tuple("–-:;(") or _leads(found, at):
        return
    link, end = _LINK, at
    places = [m.start() for m in _CAPITAL.finditer(clean, start, at)]
    while places:
        found_here = (
            (begin, person)
            for begin in places
            if begin < end
            and (person := scan_person(clean, begin, end))
            and link.match(folded[person.span.end : end])
        )
        if (first := next(found_here, None)) is None:
            return
        begin, person = first
        yield person
        if link is _LINK and not _is_shared(folded, begin, person.span.end, at):
            return
        link, end = _JOIN, begin
        places = [place for place in places if place < begin]


def _is_shared(folded: str, begin: int, end: int, at: int) -> bool:
    """Whether a mode is said of all persons before it: in a bracket, or with a verb in the plural."""
    plural = re.search(r"(?<![^\W_])(?:jsou|byli|\w{4,12}(?:ili|eni|ali))(?![^\W_])", folded[end:at])
    line = folded.rfind("\n", 0, begin) + 1
    return plural is not None or folded.rfind("(", line, begin) > folded.rfind(")", line, begin)


def _same_persons(found: Found, person: ScannedPerson) -> list[FoundAttendance]:
    """The entries of one listed person: the family names are the same, given names or initials agree."""
    family = (person.parsed.family or person.parsed.text).split()[-1]
    given = person.parsed.given if person.parsed.family else None
    entries = [
        e
        for e in found.attendance
        if e.status != "absentee" and fold(e.name.text.split()[-1]) == fold(family)
    ]
    if given is not None:
        entries = [
            e for e in entries if len(e.name.text.split()) < 2 or fold(e.name.text[:1]) == fold(given[:1])
        ]
    return entries if len({e.name.text for e in entries}) == 1 else []
