"""The lines of a title: whether the next line belongs to it, and where a line that has run together with others ends.

Finds: ``ZÁPIS Č. 4/2019`` above ``ZE ZASEDÁNÍ ZASTUPITELSTVA``, ``ZÁPIS Z JEDNÁNÍ`` above ``RADY MĚSTA LHOTA``, ``ZÁPIS ŠKOLSKÉ RADY`` above ``9. zasedání``, ``Zápis ze zasedání rady
města`` above ``Horní Lhota č. 3/2019 konaného dne …``.
Leaves: a body in the nominative below the title, which is a letterhead; labels and sentences.
"""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from zapisy.finders.header.body import find_body, names_body
from zapisy.found import Found, Section, Span, to_span
from zapisy.lexicon import any_of, load_words
from zapisy.names.scan import scan_person
from zapisy.names.shape import given_names
from zapisy.text.views import fold

_SPOKEN: Final = re.compile(r"\b(?:se|jsme|byl[aoiy]?|bude|konal\w?|probeh\w{1,2})\b")
_UNNAMED: Final = re.compile(
    r"(?<![^\W_])(?:obce|mesta|mestyse|kraje|mestske casti|mestskeho obvodu)\s{0,3}$"
)
"""A body that waits for the name of its municipality."""
_NAME: Final = re.compile(
    r"[A-ZÁČĎÉĚÍĽŇÓŘŠŤÚŮÝŽ][^\W\d_]{1,24}(?:[ -](?:(?:nad|pod|u|v|na|při)[ ])?[A-ZÁČĎÉĚÍĽŇÓŘŠŤÚŮÝŽ][^\W\d_]{1,24}){0,3}"
    r"(?=,?\s{0,2}(?:\n|\Z)|,?\s(?:č\.|číslo|konan|KONAN|dne|DNE|ze\sdne|ZE\sDNE))"
)
_WAITS: Final = re.compile(
    r"(?<![^\W_])(?:spolecnosti|firmy|druzstva|sdruzeni|asociace|nadace|spolku|klubu|svazu|jednoty|stavby|akce|projektu|mikroregionu|svazku obci)\s{0,3}$"
)
"""A noun that waits for the name of what it is: ``valné hromady společnosti`` above ``LÍPA STROJE, a.s.``"""
_OF_WHAT: Final = re.compile(r"(?<![^\W_])(?:vyboru|komise|skupiny|tymu|kolegia|platformy)\s{0,3}$")
_ADJECTIVE_LINE: Final = re.compile(
    r"[A-ZÁČĎÉĚÍĽŇÓŘŠŤÚŮÝŽ][a-záčďéěíľňóřšťúůýž]{3,20}(?:ého|ího|ých|ích)[ ][a-záčďéěíľňóřšťúůýž]{4,20}[^\n:.;]{0,60}(?=\n|\Z)"
)
"""``Monitorovacího výboru`` above ``Regionálního operačního programu …``: what the body is of."""
_PROPER: Final = re.compile(r"[„\"A-ZÁČĎÉĚÍĽŇÓŘŠŤÚŮÝŽ0-9](?<!\d)[^\n:]{2,90}(?=\n|\Z)")
_SENTENCE: Final = re.compile(
    r"(?<![^\W_])(?:je|jsou|ma|maji|neni|nebyl[aoiy]?|budou|byt)(?![^\W_])|[^\W_]{3}[.!?]\s{0,3}(?:\n|\Z)"
)
_DAY: Final = re.compile(r"\d{1,2}\.\s?(?:\d{1,2}\.|[a-z]{4,9}\s?\d)")
_HELD: Final = re.compile(
    r"[^\n.:;]{3,70}?,?\s(?:konan|uskutecnen)(?:e|eho|y|em|ou)\s(?:dne\s|ve?\s|od\s)?(?:[a-z]{4,9}\s)?\d"
)
"""``ZO ČSV Lhota, konané 26. 8. 2018`` below ``Zápis z členské schůze``."""
_CODED: Final = re.compile(
    r"(?:[|\t]|\s{3})\s{0,3}[a-z]{2,4}\s(?P<number>\d{1,3}/(?:19|20)\d\d)(?=\s{0,3}(?:[|\n]|\Z))"
)
"""``Porada vedení | PV 11/2023``, a column of the title's line."""
_NUMBERED_MEETING: Final = re.compile(
    r"\d{1,3}\.\s(?:[a-z]{4,12}\s)?(?:zasedani|jednani|schuze|schuzka|porada|setkani|shromazdeni)(?![^\W_])"
)
"""``ZÁPIS ŠKOLSKÉ RADY`` above ``9. zasedání ze dne …``."""
_MEETING: Final = re.compile(
    r"(?<![^\W_])(?:zasedani|jednani|schuz[eik]\w?|porad\w|setkani|shromazdeni|hromad\w)(?![^\W_])"
)
_SESSION: Final = re.compile(r"(?:[a-z]{4,12}\s)?(?:zasedani|schuze|jednani|porada)\s")
"""``Plenární schůze Rady …`` below ``Záznam z jednání č. 3/2024``."""
_BLANKS: Final = re.compile(r"\s{0,12}")
_OFFICERS: Final = frozenset(("chair", "recorder", "verifier", "teller"))
_LINE: Final = 160
"""A line of a title is not longer (characters)."""


def reads_on_below(found: Found, start: int, end: int) -> bool:
    """Whether the line below a title that ends at ``end`` goes on with its meeting, its body or its municipality."""
    clean, folded = found.view.clean, found.view.folded
    at = end + len(clean[end : end + _LINE]) - len(clean[end : end + _LINE].lstrip())
    stop = clean.find("\n", at)
    stop = len(clean) if stop < 0 else stop
    line = folded[at:stop]
    if not 3 < len(line) < _LINE or line.rstrip().endswith((":", ";")) or _SPOKEN.search(line):
        return False
    if _UNNAMED.search(folded[start:end]):
        return _NAME.match(clean, at) is not None
    if _WAITS.search(folded, max(start, end - 24), end):
        return _names_what(found, at, stop)
    if _MEETING.search(folded, start, end) and _HELD.match(line) and not _DAY.search(folded, start, end):
        return True
    if _NUMBERED_MEETING.match(line) and not _MEETING.search(folded, start, end):
        return True
    if _OF_WHAT.search(folded, max(start, end - 14), end) and _ADJECTIVE_LINE.match(clean, at, stop):
        return True
    if names_body(found.view, start, end):
        return False
    return _begins_with_meeting(line) or _begins_with_genitive(found, at, stop)


def _names_what(found: Found, at: int, stop: int) -> bool:
    """Whether a line may be the name that a noun above it waits for: no day, no person."""
    person = scan_person(found.view.clean, at, stop)
    human = person is not None and person.parsed.given in given_names()
    return (
        not human
        and not _SENTENCE.search(found.view.folded, at, min(stop + 1, len(found.view.folded)))
        and _PROPER.match(found.view.clean, at) is not None
        and not _DAY.search(found.view.folded, at, stop)
    )


def list_codes(folded: str, start: int, end: int) -> list[re.Match[str]]:
    """The codes of minutes in columns of their line: ``PV 11/2023``."""
    return list(_CODED.finditer(folded, start, end)) if folded.find("/", start, end) >= 0 else []


def cut_at_label(found: Found, line: Span) -> Span:
    """The line before the first label with a colon within it, where the lines of a text have run together."""
    clean = found.view.clean
    for section in found.sections:
        if section.label.start >= line.end:
            break
        named = section.label.start > line.start + 6 and section.kind != "other"
        if named and ":" in clean[section.label.end : section.body.start]:
            return Span(line.start, section.label.start)
    return line


def names_officer(found: Found, start: int) -> bool:
    """Whether a line is the label of an officer and the name: ``Zápis: Eva Malá``, ``Zápis ověřili: Jan Kos``."""
    label = find_label(found, start)
    if label is None or label.kind not in _OFFICERS:
        return False
    gap = _BLANKS.match(found.view.clean, label.body.start)
    at = gap.end() if gap else label.body.start
    return scan_person(found.view.clean, at, min(len(found.view.clean), at + 80)) is not None


def find_label(found: Found, start: int) -> Section | None:
    """The section whose label begins at a place; sections are in the order of the text."""
    for section in found.sections:
        if section.label.start >= start:
            return section if section.label.start == start else None
    return None


def find_name_below(clean: str, at: int, stop: int) -> Span | None:
    """The municipality below a body that waits for it at ``at``: ``RADY MĚSTA`` above ``Horní Lhota``."""
    gap = len(clean[at:stop]) - len(clean[at:stop].lstrip())
    match = _NAME.match(clean, at + gap) if "\n" in clean[at : at + gap] else None
    return to_span(match.span()) if match and match.end() <= stop else None


def find_proper_name(found: Found, body: Span, title: Span) -> tuple[str, Span] | None:
    """The name below a body that waits for it in a title of several lines: ``valné hromady společnosti`` above ``LÍPA, a.s.``"""
    clean, folded = found.view.clean, found.view.folded
    if not title.start <= body.start < body.end < title.end:
        return None
    gap = len(clean[body.end : title.end]) - len(clean[body.end : title.end].lstrip())
    of_what = _OF_WHAT.search(folded, *body) and _ADJECTIVE_LINE.match(clean, body.end + gap)
    if not of_what and not _WAITS.search(folded, *body):
        return None
    if "\n" not in clean[body.end : body.end + gap]:
        return None
    end = clean.find("\n", body.end + gap, title.end)
    span = Span(body.end + gap, end if end >= 0 else title.end)
    return " ".join(clean[slice(*span)].split()), span


def _begins_with_meeting(line: str) -> bool:
    """``Z MIMOŘÁDNÉHO JEDNÁNÍ``, ``ZE 12. SCHŮZE RADY``."""
    return line.startswith(("z ", "ze ")) and meetings_named().search(line) is not None


@cache
def meetings_named() -> re.Pattern[str]:
    """The words for a meeting."""
    return re.compile(
        rf"(?<![^\W_]){any_of(fold(word) for word in load_words('header', 'meetings'))}(?![^\W_])"
    )


def _begins_with_genitive(found: Found, at: int, stop: int) -> bool:
    """Whether a line begins with a body whose form is not the nominative: ``RADY MĚSTA``, not ``RADA MĚSTA``."""
    clean = found.view.clean
    session = _SESSION.match(found.view.folded, at, stop)
    at = session.end() if session else at
    body = find_body(found.view, at, stop)
    if body is None or body.span.start != at:
        return False
    written = clean[at : body.span.end].split()
    return any(fold(a) != fold(b) for a, b in zip(written[:3], body.name.split()[:3], strict=False))
