"""Who is absent told as the exception, and who met told as the composition of a body.

Finds: ``všichni kromě omluveného P. Vrány``, ``omluvila nepřítomnost Petra Vrány``, ``Přítomni všichni kromě: …``,
``Starosta omluvil Petra Vránu a paní Evu Tichou``, ``Ve složení X, Y a Z se sešla revizní komise``.
Leaves: exceptions of other things.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from zapisy.finders.attendance_entries import read_entries
from zapisy.found import Found, FoundAttendance, FoundName
from zapisy.names.nominative import restore_nominative
from zapisy.names.scan import ScannedPerson, scan_person
from zapisy.text.views import View, scan

_EXCEPT = re.compile(
    r"(?:krome|mimo|s vyjimkou|vyjma|az na)\s(?:ne)?(?:radne\s)?omluven\w{1,4}\s(?:pan[ai]?\s)?"
)

_BUT = ("krome", "mimo", "s", "vyjma", "az")

_NOMINATIVE_VERB = re.compile(r"omluvil[aiy]?\s(?:nepritomnost|neucast|absenci)\s")

_EXCUSED = re.compile(
    r"omluvil[aiy]?\s(?:(?:z\s(?:jednani|ucasti)|ze\s(?:zasedani|schuze)|pro\snemoc|dale|take|rovnez|predem|radne|clen\w{0,3})\s){0,3}(?!nepritomn|neucast|absenc|s[ei]\s)"
)
"""Who leads the meeting excuses others; ``omluvil se`` is said of oneself."""

_AND = re.compile(r"\s{0,2}(?:,|\ba\b|\bi\b|,?\sdále)\s{1,2}")

_ALL_BUT = re.compile(r"(?:vsichni|listiny)[^\n.]{0,90}?(?:krome|mimo|vyjma|az na)\s?:\s")

_MET = re.compile(r"(?<![^\W_])se\s(?:dnes\s|dne [\d. ]{4,12})?s(?:esl|chazel)")

_COMPOSED = re.compile(r"ve slozeni\s{0,2}:?\s{0,2}")


def find_composition(found: Found) -> list[FoundAttendance]:
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


def find_all_but(found: Found) -> list[FoundAttendance]:
    """``Přítomni: všichni kromě: J. Nováková (PN), T. Dub``."""
    view, entries, last = found.view, list[FoundAttendance](), 0
    for at in view.starts_of(frozenset(["vsichni", "listiny"])):
        match = _ALL_BUT.match(view.folded, at)
        if match and match.end() > last:
            last = match.end()
            entries += read_entries(
                view, match.end(), min(len(view.clean), match.end() + 300), "absentee", "attendance.prose"
            )[0]
    return entries


def _name_nominative(person: ScannedPerson, words: str, case: str) -> FoundName:
    """The nominative of a name that stands in a case; the words before it tell the gender."""
    name = person.to_name("attendance.prose", nominative=True)
    gender = (
        "male"
        if re.search(r"(?:eho|ana) ?$", words)
        else "female"
        if re.search(r"omluvene |pan[ií] $|pí\.? $|omluvilene ", words)
        else None
    )
    restored = restore_nominative(name.text, gender=gender, cases=frozenset({case}))
    name.text = restored.name
    return name


def find_exceptions(found: Found) -> Iterator[FoundAttendance]:
    """``všichni kromě omluveného P. Vrány``, ``omluvila nepřítomnost Petra Vrány``: names in the genitive;
    ``omluvil Petra Vránu``: in the accusative."""
    view = found.view
    if "omluv" not in view.folded:
        return
    rules = (
        (_EXCEPT, _BUT, "genitive"),
        (_NOMINATIVE_VERB, ("omluvil",), "genitive"),
        (_EXCUSED, ("omluvil",), "accusative"),
    )
    for pattern, first, case in rules:
        for match in scan(pattern, view.folded, view.starts_of_stems(first)):
            if case == "accusative" and view.folded.startswith(("se ", "si "), max(0, match.start() - 3)):
                continue
            for person in _list_named(view, match.end()):
                yield FoundAttendance(
                    "absentee", _name_nominative(person, match.group(), case), person.span,
                    excused="neomluven" not in match.group(), found_by="attendance.prose", confidence=0.85,
                )  # fmt: skip


def _list_named(view: View, at: int) -> Iterator[ScannedPerson]:
    """The persons in a row, as far as nothing but ``a`` and commas parts them."""
    limit = min(len(view.clean), at + 300)
    while (person := scan_person(view.running, at, limit)) is not None:
        if person.parsed.family is None and not person.titles and person.span.start == person.name.start:
            return
        yield person
        link = _AND.match(view.running, person.span.end, limit)
        if link is None:
            return
        at = link.end()
