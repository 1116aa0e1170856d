"""Presence and absence told in sentences.

Finds: ``Z jednání se omluvila E. Tichá``, ``omluven: J. Krátký``, ``Petr Vrána se nedostavil``, ``chyběl P. Vrána``,
``Jednání se zúčastnili …``, ``Na schůzi byli přítomni …``, ``X, Y a Z byli přítomni``, ``Jako host … E. Tichá``,
``všichni kromě omluveného P. Vrány``, ``omluvila nepřítomnost Petra Vrány``.
Leaves: excuses for words, what is missing in a budget, other meetings (``na minulé schůzi``), what will be.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import replace
from functools import cache
from typing import Final

from zapisy.finders.attendance.entries import read_entries
from zapisy.finders.attendance.exceptions import (
    find_all_but,
    find_composition,
    find_excepted,
    find_exceptions,
)
from zapisy.finders.attendance.verbs import Told, find_verbs
from zapisy.finders.organizations.lexicon import body_heads, find_head
from zapisy.found import Found, FoundAttendance, Span
from zapisy.lexicon import any_of, load_words
from zapisy.names.scan import scan_person
from zapisy.text.views import fold

_END: Final = re.compile(
    r"\s{0,2}(?:[.,;()\n]|$|[-–]\s|z(?:e)?\s|pro\s|kvuli\s|na\s|predem|s\som|bez\som|az\s(?:v|po|k|na)|ve?\s\d|a\s(?:ne|svou))"
)
_OFFICE_OF_ONE: Final = re.compile(
    r"(?<![^\W_])(?:clenka|clen|predsedkyne|predseda|zastupkyne|zastupce)\s[^\d(:]{0,40}$"
)
_CAPITALISED: Final = re.compile(r"(?<![^\W_])[^\W\d_a-záčďéěíľňóřšťúůýž]\w")
_CLAUSE: Final = re.compile(r"[,;(:\n]|\d\s(?=\D{0,3}$)")
_LINK: Final = re.compile(r"\s{0,2}(?:,|a|i)\s{1,2}")


def find_told(found: Found, tables: list[Span]) -> list[FoundAttendance]:
    """The persons whose presence or absence a sentence tells, outside of the presence tables."""
    entries: list[FoundAttendance] = []
    listed = any(entry.status == "attendee" for entry in found.attendance)
    verbs = find_verbs(found)
    named = {entry.name.span.end for entry in found.attendance} if verbs else set[int]()
    for told in verbs:
        if any(start <= told.start < end for start, end in tables):
            continue
        if found.view.clean.rfind(":", max(0, told.start - 3), told.start) in named:
            continue  # ``Jan Krátký: omluven``: it has been read with its person
        if told.further and not listed:  # besides the chair, whom the sentence names
            told = replace(told, status="attendee")
        if told.status == "attendee" and listed:
            if not _comes_for(found, told):
                continue
            told = replace(told, status="guest")
        new = _read_behind(found, told) or _read_before(found, told)
        _set_side(found, told, new)
        entries += new
    if not listed and not entries:
        entries += find_composition(found)
    return [*entries, *find_exceptions(found), *find_excepted(found), *find_all_but(found)]


def _comes_for(found: Found, told: Told) -> bool:
    """Whether a verb is said of somebody who came for somebody: ``za firmu``, or from a body: ``z revizní komise``."""
    if told.whom is None:
        return False
    head = find_head(body_heads(), found.view.clean[slice(*told.whom)])
    return head is not None or found.view.folded.startswith("za ", told.whom.start - 3)


@cache
def _filler() -> re.Pattern[str]:
    """A word that says nothing of anybody, and the marks around it."""
    words = any_of(fold(word) for word in load_words("attendance", "fillers"))
    return re.compile(rf"(?<![^\W_])(?:{words})(?![^\W_])|\d+|[\s,.•–-]")


@cache
def _gap() -> re.Pattern[str]:
    words = any_of(fold(word) for word in load_words("attendance", "fillers"))
    return re.compile(rf"(?:[\s:–(•-]|\d{{1,2}}[.)]?(?=\s)|(?![a-z]\.)(?:{words})(?![^\W_])){{0,14}}")


def _is_led(found: Found, told: Told) -> bool:
    """Whether nothing but the meeting and other fillers stands before the verb in its clause."""
    before = found.view.folded[told.sentence.start : told.start]
    clause = _CLAUSE.split(before)[-1]
    if told.whom is not None:
        clause = clause.replace(found.view.folded[slice(*told.whom)], "")
    if found.view.folded[told.end - 1] == ":" and len(clause.split()) < 7:
        return True
    return not _filler().sub("", clause)


def _next_label(found: Found, at: int) -> int:
    """Where the next label of a list stands."""
    sections = found.sections
    number = bisect_left(sections, at, key=lambda section: section.label.start)
    return sections[number].label.start if number < len(sections) else len(found.view.clean)


def _set_side(found: Found, told: Told, entries: list[FoundAttendance]) -> None:
    """``Za zřizovatele se zúčastnil …``: the body that those told of came for."""
    head = find_head(body_heads(), found.view.clean[slice(*told.whom)]) if told.whom else None
    if head is None:
        return
    for entry in entries:
        if entry.organization is None:
            entry.organization, entry.organization_span = head.nominative, told.whom


def _read_behind(found: Found, told: Told) -> list[FoundAttendance]:
    """``Z jednání se omluvila Eva Tichá.``"""
    view = found.view
    if not _is_led(found, told) or "\n" in view.clean[told.end - 1 : told.end + 1]:
        return []
    limit = min(told.sentence.end, told.end + 300, _next_label(found, told.end))
    gap = _gap().match(view.folded, told.end, limit)
    at = _before_role(found, gap.end() if gap else told.end, told.end)
    at -= 3 if view.folded.endswith("za ", told.end, at) else 0  # for whom they came
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


def _read_before(found: Found, told: Told) -> list[FoundAttendance]:
    """``Pan Petr Vrána se z jednání omluvil.``: the sentence begins with the persons, the verb ends the clause."""
    view = found.view
    start = max(told.sentence.start, *(view.clean.rfind(mark, 0, told.start) + 1 for mark in "\n;:("))
    if "\t" in view.clean[start : told.start]:
        return []
    if not _END.match(view.folded, told.end) or view.folded[told.end : told.end + 4].startswith(
        (" za ", ":")
    ):
        return []
    if told.single and (last := _last_person(found, start, told.start)) is not None:
        start = last
    gap = _gap().match(view.folded, start, told.start)
    begin = gap.end() if gap else start
    entries, last = read_entries(view, begin, told.start, told.status, "attendance.prose")
    entries = [e for e in entries if _is_known(found, e)] if len(entries) == 1 else entries
    rest = view.folded[last : told.start] if entries else "x"
    if _filler().sub("", rest):
        return _read_single(found, told, begin)
    for entry in entries:
        entry.excused = told.excused if entry.status == "absentee" else None
    return entries[-1:] if told.single else entries


def _last_person(found: Found, start: int, end: int) -> int | None:
    """Behind the last comma, where a person stands there: a verb in the singular is said of that one alone."""
    clean = found.view.clean
    comma = clean.rfind(", ", start, end)
    if comma < 0:
        return None
    words = (match.start() for match in _CAPITALISED.finditer(clean, comma + 2, end))
    return comma + 2 if any(scan_person(clean, at, end) for at in words) else None


def _is_known(found: Found, entry: FoundAttendance) -> bool:
    """A lone word at the beginning of a sentence is a name only where a title or another place says so."""
    named = (
        " " in entry.name.text or entry.name.titles is not None or entry.name.span.start > entry.span.start
    )
    return named or _is_again(found, entry.name.text)


def _is_again(found: Found, name: str) -> bool:
    return len(found.view.words.get(fold(name), ())) > 1


def _read_single(found: Found, told: Told, begin: int) -> list[FoundAttendance]:
    """One person and the verb: the name runs on into ``se z jednání``, so that it is no list."""
    view, entries, at = found.view, [], begin
    while at < told.start:
        person = scan_person(view.clean, at, told.start)
        if person is None:
            return []
        name = person.to_name("attendance.prose", nominative=True)
        if person.parsed.text.isalpha() and not person.titles and not _is_again(found, person.parsed.text):
            return []
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
