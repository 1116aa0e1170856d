"""Who is absent told as the exception, and who met told as the composition of a body.

Finds: ``všichni kromě omluveného P. Vrány``, ``omluvila nepřítomnost Petra Vrány``, ``Přítomni všichni kromě: …``,
``Ve složení X, Y a Z se sešla revizní komise``.
Leaves: exceptions of other things.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from zapisy.finders.attendance_entries import read_entries
from zapisy.found import Found, FoundAttendance, FoundName
from zapisy.names.nominative import restore_nominative
from zapisy.names.scan import ScannedPerson, scan_person
from zapisy.text.views import scan

_EXCEPT = re.compile(
    r"(?:krome|mimo|s vyjimkou|vyjma|az na)\s(?:ne)?(?:radne\s)?omluven\w{1,4}\s(?:pan[ai]?\s)?"
)

_BUT = ("krome", "mimo", "s", "vyjma", "az")

_NOMINATIVE_VERB = re.compile(r"omluvil[aiy]?\s(?:nepritomnost|neucast|absenci)\s")

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


def find_exceptions(found: Found) -> Iterator[FoundAttendance]:
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
