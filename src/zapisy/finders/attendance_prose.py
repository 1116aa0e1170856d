"""Presence and absence told in sentences.

Finds: ``Z jednání se omluvila E. Tichá``, ``omluven: J. Krátký``, ``Petr Vrána se nedostavil``, ``chyběl P. Vrána``,
``Jednání se zúčastnili …``, ``Na schůzi byli přítomni …``, ``X, Y a Z byli přítomni``, ``Jako host … E. Tichá``,
``všichni kromě omluveného P. Vrány``, ``omluvila nepřítomnost Petra Vrány``.
Leaves: excuses for words, what is missing in a budget, other meetings (``na minulé schůzi``), what will be.
"""

from __future__ import annotations

import bisect
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from zapisy.finders.attendance_entries import read_entries
from zapisy.found import Found, FoundAttendance, FoundName, Span
from zapisy.lexicon import any_of, load_words
from zapisy.names.nominative import restore_nominative
from zapisy.names.scan import UP, ScannedPerson, scan_person
from zapisy.text.views import fold, scan

_LEAD = r"(?:^|[\n.;:(,!?•\d]|-\s|–\s)\s{0,3}"
_TOLD = re.compile(
    r"(?<![^\W_])(?P<no>ne|bez\somluvy\s)?(?:"
    r"(?P<excused>omluven(?:[aiyo]|(?=\W))?(?:\s(?:je|jsou|byl[aiy]?))?|(?:je|jsou|byl[aiy]?)\s(?:radne\s|predem\s)?omluven[aiyo]?|omluvil[aiy]?\sse|se\s(?:ze?\s\w{3,12}\s(?:\w{3,14}\s)?)?(?:radne\s|predem\s|dnes\s)?omluvil[aiy]?|omluvu\s(?:zaslal|poslal|podal)[ai]?)"
    r"|(?P<absent>chybel[aiy]?|chybi|nedostavil[aiy]?\sse|se\snedostavil[aiy]?|nedorazil[aiy]?|neprisel|neprisl[aiy]|nezucastnil[aiy]?\sse|se\snezucastnil[aiy]?|nepritomn[aiy]?\s(?:je|jsou|byl[aiy]?)|nepritomen\s(?:je|byl)|(?:je|jsou|byl[aiy]?)\snepritom(?:n[aiy]|en))"
    r"|(?P<present>zucastnil[aiy]?\sse|se\s(?:jako\shost\w{0,3}\s|\w{4,12}\s(?:dale\s|take\s)?|dale\s|take\s)?zucastnil[aiy]?|(?:je|jsou|byl[aiy]?)\spritom(?:n[aiy]|en)|ucastnil[aiy]?\sse|se\sucastnil[aiy]?)"
    r")(?![^\W_])\s{0,2}:?"
)
_STEMS = (
    "omluv",
    "neomluv",
    "chyb",
    "nedostavil",
    "nezucastnil",
    "nedorazil",
    "neprisel",
    "neprisl",
    "zucastnil",
    "ucastnil",
    "nepritom",
    "pritom",
)
_BUT = ("krome", "mimo", "s", "vyjma", "az")
_NOMINATIVE_VERB = re.compile(r"omluvil[aiy]?\s(?:nepritomnost|neucast|absenci)\s")
_EXCEPT = re.compile(
    r"(?:krome|mimo|s vyjimkou|vyjma|az na)\s(?:ne)?(?:radne\s)?omluven\w{1,4}\s(?:pan[ai]?\s)?"
)
_ALL_BUT = re.compile(r"vsichni[^\n.]{0,90}?(?:krome|mimo|vyjma|az na)\s?:\s")
_OTHER_TIME = re.compile(
    r"minul|predchoz|predesl|posledn[ií]|pristi|priste|pozada|pozadal|budou|bude |opakovan|seminar|skolen|zajezd|oslav|soutez"
)
_DIGIT = re.compile(r"\d")
FAR = 80
"""Characters behind a verb that hold a number of people, where it counts them."""
_COUNTED = re.compile(r"\s{0,3}\d{1,3}\s?(?:clen|zastup|osob|radn|senat|deleg|\(|[-–])")
_GUEST = re.compile(
    r"(?<![^\W_])(?:dale|take|rovnez|za (?:\w{4,12} )?urad) (?:\w{2,12} ){0,3}(?:se|byl)|(?<![^\W_])(?:jako|v roli)\s(?:cestn\w+\s)?host(?:e|em|u|ka)?(?![^\W_])"
)
_END = re.compile(r"\s{0,2}(?:[.,;()\n]|$|z(?:e)?\s|pro\s|kvuli\s|na\s|predem|s\som)")
_MET = re.compile(r"(?<![^\W_])se\s(?:dnes\s|dne [\d. ]{4,12})?s(?:esl|chazel)")
_VERB_BEGINS = re.compile(
    r"(?:(?:bez omluvy|se\s(?:ze?\s\w{3,12}\s(?:\w{3,14}\s)?)?|se\sjako\shost\w{0,3}|se\s\w{4,12}(?:\sdale|\stake)?|se\sdale|se\stake|je|jsou|byl[aiy]?)\s?(?:radne\s|predem\s|dnes\s)?|ne){1,2}$"
)
_STOP = re.compile(rf"(?<=[^\W\d_]{{3}})[.!?]\s(?=[{UP}])|\n\n|(?<=[.!?:])\n")
_OFFICE_OF_ONE = re.compile(
    r"(?<![^\W_])(?:clenka|clen|predsedkyne|predseda|zastupkyne|zastupce)\s[^\d(:]{0,40}$"
)
_LINK = re.compile(r"\s{0,2}(?:,|a|i)\s{1,2}")
_COMPOSED = re.compile(r"ve slozeni\s{0,2}:?\s{0,2}")
SENTENCE = 240
"""Characters before and behind a verb that its sentence may reach."""


@dataclass(frozen=True, slots=True)
class _Told:
    """A verb of presence or absence and the sentence it stands in."""

    start: int
    end: int
    sentence: Span
    status: str
    excused: bool | None


def find_told(found: Found, tables: list[Span]) -> list[FoundAttendance]:
    """The persons whose presence or absence a sentence tells, outside of the presence tables."""
    entries: list[FoundAttendance] = []
    listed = any(entry.status == "attendee" for entry in found.attendance)
    for told in _find_verbs(found):
        if any(start <= told.start < end for start, end in tables):
            continue
        if told.status == "attendee" and listed:
            continue
        entries += _read_behind(found, told) or _read_before(found, told)
    if not listed and not entries:
        entries += _find_composition(found)
    return [*entries, *_find_exceptions(found), *_find_all_but(found)]


def _find_verbs(found: Found) -> Iterator[_Told]:
    """Verbs outside of labels that are said of this meeting."""
    view = found.view
    labels = _LabelPlaces(found)
    free = 0
    for at in view.starts_of_stems(_STEMS):
        counted = labels.holds(at)
        if counted and not _DIGIT.search(view.folded, at, at + FAR):
            continue
        start = _back_up(view.folded, at)
        if start < free or (match := _TOLD.match(view.folded, start)) is None:
            continue
        if counted and not _COUNTED.match(view.folded, match.end()):
            continue
        sentence = _find_sentence(view.clean, match.start(), match.end())
        near = max(sentence.start, match.start() - 60), min(sentence.end, match.end() + 24)
        if not _OTHER_TIME.search(view.folded, *near):
            free = match.end()
            yield _describe(view.folded, match, Span(match.start(), sentence.end) if counted else sentence)


def _back_up(folded: str, at: int) -> int:
    """The beginning of the verb's phrase: its negation and the words before it."""
    match = _VERB_BEGINS.search(folded[max(0, at - 48) : at])
    return max(0, at - 48) + match.start() if match else at


def _find_composition(found: Found) -> list[FoundAttendance]:
    """``Ve složení X, Y a Z se sešla revizní komise.``"""
    view = found.view
    for match in scan(_COMPOSED, view.folded, [at - 3 for at in view.starts_of({"slozeni"}) if at > 2]):
        met = _MET.search(view.folded, match.end(), min(len(view.folded), match.end() + 400))
        entries, last = (
            read_entries(view, match.end(), met.start(), "attendee", "attendance.prose") if met else ([], 0)
        )
        if met and entries and not view.clean[last : met.start()].strip(" ,"):
            return entries
    return []


class _LabelPlaces:
    """Where the labels of lists stand: their words tell nothing of their own."""

    def __init__(self, found: Found) -> None:
        self._spans = [(s.label.start, max(s.label.end, s.body.start)) for s in found.sections]
        self._starts = [start for start, _ in self._spans]

    def holds(self, at: int) -> bool:
        """Whether a place lies within a label."""
        number = bisect.bisect_right(self._starts, at) - 1
        return number >= 0 and at < self._spans[number][1]


def _describe(folded: str, match: re.Match[str], sentence: Span) -> _Told:
    guest = _GUEST.search(folded, *sentence)
    if match["present"]:
        return _Told(match.start(), match.end(), sentence, "guest" if guest else "attendee", None)
    excused = (not match["no"]) if match["excused"] else (False if match["no"] else None)
    return _Told(match.start(), match.end(), sentence, "absentee", excused)


def _find_sentence(clean: str, start: int, end: int) -> Span:
    """The sentence around a verb, roughly: from the last full stop before a capital, to the next one."""
    first = max(0, start - SENTENCE)
    for match in _STOP.finditer(clean, first, start):
        first = match.end()
    after = _STOP.search(clean, end, min(len(clean), end + SENTENCE))
    return Span(first, after.start() + 1 if after else min(len(clean), end + SENTENCE))


@cache
def _filler() -> re.Pattern[str]:
    """A word that says nothing of anybody, and the marks around it."""
    words = any_of(fold(word) for word in load_words("attendance", "fillers"))
    return re.compile(rf"(?<![^\W_])(?:{words})(?![^\W_])|\d+|[\s,.•–-]")


@cache
def _gap() -> re.Pattern[str]:
    words = any_of(fold(word) for word in load_words("attendance", "fillers"))
    return re.compile(rf"(?:[\s:–(•-]|\d{{1,2}}[.)]?(?=\s)|(?:{words})(?![^\W_])){{0,14}}")


def _is_led(found: Found, told: _Told) -> bool:
    """Whether nothing but the meeting and other fillers stands before the verb in its clause."""
    before = found.view.folded[told.sentence.start : told.start]
    clause = re.split(r"[,;(:\n]|\d\s(?=\D{0,3}$)", before)[-1]
    return not _filler().sub("", clause)


def _read_behind(found: Found, told: _Told) -> list[FoundAttendance]:
    """``Z jednání se omluvila Eva Tichá.``"""
    view = found.view
    if not _is_led(found, told) or "\n" in view.clean[told.end - 1 : told.end + 1]:
        return []
    limit = min(len(view.clean), told.end + 300)
    gap = _gap().match(view.folded, told.end, limit)
    at = _before_role(found, gap.end() if gap else told.end, told.end)
    entries, _ = read_entries(view, at, limit, told.status, "attendance.prose")
    for entry in entries:
        entry.excused = (
            told.excused if entry.status == "absentee" and entry.excused is None else entry.excused
        )
    return entries


def _before_role(found: Found, at: int, floor: int) -> int:
    """The fillers hold offices (``člen rady``), which belong to a single name: back to the beginning of the office."""
    words = found.view.folded[floor:at]
    match = _OFFICE_OF_ONE.search(words)
    return floor + match.start() if match else at


def _read_before(found: Found, told: _Told) -> list[FoundAttendance]:
    """``Pan Petr Vrána se z jednání omluvil.``: the sentence begins with the persons, the verb ends the clause."""
    view = found.view
    start = max(told.sentence.start, view.clean.rfind("\n", 0, told.start) + 1)
    if "\t" in view.clean[start : told.start]:
        return []
    if not _END.match(view.folded, told.end) or view.folded[told.end : told.end + 4].startswith(
        (" za ", ":")
    ):
        return []
    gap = _gap().match(view.folded, start, told.start)
    begin = gap.end() if gap else start
    entries, last = read_entries(view, begin, told.start, told.status, "attendance.prose")
    rest = view.folded[last : told.start] if entries else "x"
    if _filler().sub("", rest):
        return _read_single(found, told, begin)
    for entry in entries:
        entry.excused = told.excused if entry.status == "absentee" else None
    return entries


def _read_single(found: Found, told: _Told, begin: int) -> list[FoundAttendance]:
    """One person and the verb: the name runs on into ``se z jednání``, so that it is no list."""
    view, entries, at = found.view, [], begin
    while at < told.start:
        person = scan_person(view.clean, at, told.start)
        if person is None:
            return []
        name = person.to_name("attendance.prose", nominative=True)
        entries.append(
            FoundAttendance(told.status, name, person.span, excused=told.excused if told.status == "absentee" else None,
                            found_by="attendance.prose", confidence=0.9)
        )  # fmt: skip
        link = _LINK.match(view.clean, person.span.end, told.start)
        if link is None:
            rest = view.folded[person.span.end : told.start]
            return [] if _filler().sub("", rest) else entries
        at = link.end()
    return []


def _find_all_but(found: Found) -> list[FoundAttendance]:
    """``Přítomni: všichni kromě: J. Nováková (PN), T. Dub``."""
    view, entries = found.view, []
    for at in view.starts_of(frozenset(["vsichni"])):
        match = _ALL_BUT.match(view.folded, at)
        if match:
            entries += read_entries(
                view, match.end(), min(len(view.clean), match.end() + 300), "absentee", "attendance.prose"
            )[0]
    return entries


def _name_genitive(person: ScannedPerson, words: str) -> FoundName:
    """The nominative of a name that stands in the genitive; the participle before it tells the gender."""
    name = person.to_name("attendance.prose", nominative=True)
    gender = (
        "male"
        if re.search(r"(?:eho|ana) ?$", words)
        else "female"
        if re.search(r"omluvene |pani $", words)
        else None
    )
    restored = restore_nominative(name.text, gender=gender, cases=frozenset({"genitive"}))
    name.text = restored.name
    return name


def _find_exceptions(found: Found) -> Iterator[FoundAttendance]:
    """``všichni kromě omluveného P. Vrány``, ``omluvila nepřítomnost Petra Vrány``: names in the genitive."""
    view = found.view
    if "omluv" not in view.folded:
        return
    for pattern, first in ((_EXCEPT, _BUT), (_NOMINATIVE_VERB, ("omluvil",))):
        for match in scan(pattern, view.folded, view.starts_of_stems(first)):
            person = scan_person(view.clean, match.end(), min(len(view.clean), match.end() + 80))
            if person is not None:
                name = _name_genitive(person, match.group())
                yield FoundAttendance(
                    "absentee", name, person.span, excused="neomluven" not in match.group(),
                    found_by="attendance.prose", confidence=0.85,
                )  # fmt: skip
