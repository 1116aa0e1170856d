"""Who led the meeting: the words of a chair, hand-overs, signatures; who only opened it where nobody else led.

Finds: ``schůzi řídil P. Hora``, ``předal řízení schůze p. Lacinovi``, ``vedením schůze pověřil pana Horu``,
``P. Hora (předsedající)``, a signature with ``předsedající`` below the name.
Leaves: who is proposed or will lead another meeting; the opener of a meeting that somebody else led.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from zapisy.found import Found, FoundOfficer
from zapisy.lexicon import load_words
from zapisy.names.scan import ScannedPerson, scan_person
from zapisy.text.views import fold

OPENED = "officers.chair_opened"
"""The rule of who only opened the meeting."""
FOR_ANOTHER = re.compile(
    r"(?:navrhovan|navrzen|odstupujic|byval|pristi|nasledujic|dalsi)\w*\b(?:[^.\n]|\b\w{1,5}\.){0,40}$|\bnavrh\s?\d?\s?:\s?$"
)
"""Who is proposed, or will lead another meeting, does not lead this one."""
_MEETING = re.compile(r"(?:zasedani|jednani|schuz\w|hromad\w|shromazdeni|porad\w|pritomn\w|ucastnik\w)")
_MEETING_BEHIND = re.compile(
    r"\s{1,2}(?:\w{2,9}\s)?(?:zasedani|jednani|schuz|hromad|shromazdeni|porad|pritomn|ucastnik)"
)
_BEFORE_VERB = re.compile(r"[\s,]{1,3}(?:\([^()]{0,30}\)\s)?")
_SIGNATURE = re.compile(
    r"\(?predsedajici(?:\s(?:[a-z]{2,5}|schuze|zasedani|jednani|senatu|akademickeho|rady|vyboru)){0,4}\)?$"
)


@cache
def _verbs(key: str) -> tuple[str, ...]:
    return tuple(fold(word) for word in load_words("officers", key))


def is_opening(word: str) -> bool:
    """Whether a (folded) word only opens a meeting."""
    return word.startswith(_verbs("openings"))


def read_chair_cases(word: str) -> frozenset[str]:
    """The cases in which the chair's name stands behind a (folded) word."""
    if word.startswith(_verbs("given_to")):
        return frozenset(["dative"])
    return frozenset(["accusative" if word.startswith(_verbs("entrusted")) else "nominative"])


def drop_openers(officers: Sequence[FoundOfficer]) -> list[FoundOfficer]:
    """Who opened the meeting is its chair only where the text names no other."""
    led = any(officer.role == "chair" and officer.found_by != OPENED for officer in officers)
    return [officer for officer in officers if not (led and officer.found_by == OPENED)]


def accept_chair(found: Found, match: re.Match[str], person: ScannedPerson) -> bool:
    """Whether the person beside a chair's word leads this meeting."""
    folded, word = found.view.folded, match.group()
    before = folded[max(0, match.start() - 60) : match.start()]
    ahead = person.span.start if person.span.start > match.end() else match.end() + 30
    behind = folded[match.end() : ahead]
    name = found.view.clean[person.name.start : person.name.end]
    if FOR_ANOTHER.search(before) or _is_abbreviation(name):
        return False
    if word.startswith((*_verbs("given_to"), *_verbs("entrusted"), *_verbs("future"))):
        return True
    if word.startswith((*_verbs("openings"), *_verbs("leading"))):
        return bool(_MEETING.search(before[-40:] + behind))
    return not re.search(r"(?:hlasov|nehlas)", before)


def _is_abbreviation(text: str) -> bool:
    return text.isupper() and all(len(word) <= 4 for word in text.split())


def look_back_chair(found: Found, match: re.Match[str]) -> Iterator[ScannedPerson]:
    """``Předseda senátu, I. Kalina, zahájil zasedání``: the last name before the verb; ``P. Hora (předsedající)``."""
    view = found.view
    bracket = view.clean[match.start() - 1 : match.start()] == "("
    if not bracket and not _MEETING_BEHIND.match(view.folded[match.end() : match.end() + 30]):
        return
    limit = match.start() - bracket
    start = max(0, match.start() - 90)
    clause = view.clean[start:limit]
    for name in reversed(list(re.finditer(r"(?:(?<=[\s,])|^)[A-ZÁ-Ž]", clause))):
        person = scan_person(view.clean, start + name.start(), limit)
        if person is not None and person.parsed.family and (person.parsed.given or bracket):
            gap = view.clean[person.span.end : limit]
            if gap == " " if bracket else _BEFORE_VERB.fullmatch(gap):
                yield person
            return


def find_signed_chairs(found: Found) -> Iterator[FoundOfficer]:
    """Who signs above the word ``předsedající``, in its column or alone in the line above."""
    view = found.view
    for start in view.starts_of(frozenset(["predsedajici"])):
        line_start = view.clean.rfind("\n", 0, start) + 1
        line_end = view.clean.find("\n", start)
        line = view.folded[line_start : line_end if line_end >= 0 else len(view.folded)]
        cells = [cell.strip() for cell in line.split("\t")]
        column = next((i for i, cell in enumerate(cells) if _SIGNATURE.match(cell)), None)
        if column is None or line_start == 0:
            continue
        person = _read_signer(found, line_start - 1, column)
        if person is not None:
            yield FoundOfficer(
                "chair",
                person.to_name("officers.chair", nominative=True),
                person.span,
                None,
                "officers.chair",
                0.9,
            )


def _read_signer(found: Found, line_end: int, column: int) -> ScannedPerson | None:
    clean = found.view.clean
    at = clean.rfind("\n", 0, line_end) + 1
    persons: list[ScannedPerson | None] = []
    for cell in clean[at:line_end].split("\t"):
        person = scan_person(clean, at, at + len(cell))
        whole = person is not None and person.span.end >= at + len(cell.rstrip(" ._…"))
        persons.append(person if person is not None and whole and person.parsed.given else None)
        at += len(cell) + 1
    if column < len(persons) and persons[column] is not None:
        return persons[column]
    named = [person for person in persons if person is not None]
    return named[0] if len(named) == 1 else None
