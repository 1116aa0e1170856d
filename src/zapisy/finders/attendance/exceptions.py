"""Who is absent told as the exception, and who met told as the composition of a body.

Finds: ``všichni kromě omluveného P. Vrány``, ``omluvila nepřítomnost Petra Vrány``, ``Přítomni všichni kromě: …``,
``Starosta omluvil Petra Vránu a paní Evu Tichou``, ``Ve složení X, Y a Z se sešla revizní komise``.
Leaves: exceptions of other things.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from zapisy.finders.attendance.entries import read_entries
from zapisy.finders.attendance.inflected import read_inflected
from zapisy.finders.attendance.shapes import names_role
from zapisy.found import Found, FoundAttendance, FoundName, Span
from zapisy.names.bare import restore_written
from zapisy.names.scan import LOW, UP, ScannedPerson, scan_person
from zapisy.text.letters import compile_either
from zapisy.text.views import View, scan

_EXCEPT: Final = re.compile(
    r"(?:krome|mimo|s vyjimkou|vyjma|az na)\s(?:ne)?(?:radne\s)?omluven\w{1,4}\s(?:pan[ai]?\s)?"
)

_ALL_EXCEPT: Final = re.compile(
    r"(?:vsichni|vsech(?:ny)?|v plnem poctu|kompletni)(?![^\W_])[^\n.;:]{0,70}?(?<![^\W_])(?:krome|mimo|s vyjimkou|vyjma)\s(?!omluven|radne omluven)(?:pan[ai]?\s|pi\.?\s)?"
)
"""``zúčastnili se všichni členové kromě Petra Vrány, který se omluvil``."""
_EXCUSED_BEHIND: Final = re.compile(r"[^\n.;]{0,60}?(?<![^\W_])omluv")
_BUT: Final = frozenset(("krome", "mimo", "s", "vyjma", "az"))
_EXCEPTING: Final = frozenset(("krome", "mimo", "vyjimkou", "vyjma", "az"))
"""One of them stands in any text that tells of an exception."""

_HAS_EXCUSED: Final = ("omluvil",)
_NOMINATIVE_VERB: Final = re.compile(r"omluvil[aiy]?\s(?:nepritomnost|neucast|absenci)\s")

_EXCUSED: Final = re.compile(
    r"omluvil[aiy]?\s(?:(?:z\s(?:jednani|ucasti)|ze\s(?:zasedani|schuze)|pro\snemoc|(?:ze?|kvuli)\s(?:\w{4,14}\s){1,2}duvod[uy]m?|dale|take|rovnez|predem|radne|clen\w{0,3})\s){0,3}(?!nepritomn|neucast|absenc|s[ei]\s)"
)
"""Who leads the meeting excuses others; ``omluvil se`` is said of oneself."""

_OFFICE: Final = re.compile(
    rf"(?:(?:pan[aíi]|pí|p\.)[ ])?(?:[1-5]\.[ ])?(?P<first>[{LOW}]{{5,20}})(?:[ ](?:[{UP}]?[{LOW}]{{1,18}}|[{UP}]{{2,6}}),?){{0,9}}?[ ](?=(?:pan[aíi]|pí|p\.|(?:[{UP}][{LOW}]{{0,3}}){{1,3}}[a-z]{{0,2}}\.(?:[ ]?[A-Za-z]{{2,5}}\.)?)[ ][{UP}])"
)
"""``předsedkyni rady a ministryni práce Mgr. (Evu Malou)``: the office of somebody whose title stands behind it."""
_EVERYBODY: Final = frozenset(("vsichni", "vsech", "vsechny", "v", "kompletni"))
_AND: Final = compile_either(r"\s{0,2}(?:,|\ba\b|\bi\b|,?\sdále)\s{1,2}")

_WHOLE: Final = frozenset(("vsichni", "listiny"))
_ALL_BUT: Final = re.compile(r"(?:vsichni|listiny)[^\n.]{0,90}?(?:krome|mimo|vyjma|az na)\s?:\s")

HEAD: Final = 1800
"""Characters of a document in which who came is told of the meeting itself."""

_SAT: Final = re.compile(
    r"(?<![^\W_])(?:jednal|zasedal|pracoval|rozhodoval|hodnotil|sesl|pritom)\w{0,3}\s(?:\w{2,14}\s){0,5}$"
)

_MET: Final = re.compile(r"(?<![^\W_])se\s(?:dnes\s|dne [\d. ]{4,12})?s(?:esl|chazel)")

_HELD: Final = re.compile(
    r"(?:jednani|schuz\w|schuzka|zasedani|porada|setkani|kontrolni den|setreni|prohlidka)[^.\n]{0,60}\s(?:konal|konan|probehl|probihal|uskutecnil)\w{0,5}\s(?:[^.\n]{0,40}\s)?$"
)
_GENITIVE_OF: Final = frozenset(("pritomnosti", "ucasti"))
"""``Jednání proběhlo za přítomnosti Jana Kosa a Evy Malé``: who was there in the genitive."""

_COMPOSITION: Final = frozenset(("slozeni",))
_COMPOSED: Final = re.compile(
    r"(?:ve slozeni|v (?:tomto|nasledujicim|novem|plnem) slozeni(?=\s?:|\s[–-]))\s{0,2}[:–-]?\s{0,2}"
)


def find_composition(found: Found) -> list[FoundAttendance]:
    """``Ve složení X, Y a Z se sešla revizní komise.``"""
    view = found.view
    for match in scan(_COMPOSED, view.folded, _list_composed(view)):
        met = _MET.search(view.folded, match.end(), min(len(view.folded), match.end() + 400))
        entries, last = (
            read_entries(view, match.end(), met.start(), "attendee", "attendance.prose") if met else ([], 0)
        )
        if met and entries and not view.clean[last : met.start()].strip(" ,"):
            return entries
        if entries := _read_sitting(view, match):
            return entries
    return _find_held_with(view)


def _list_composed(view: View) -> Iterator[int]:
    """Where ``ve složení``, ``v tomto složení`` begin."""
    for at in view.starts_of(_COMPOSITION):
        if view.folded.startswith("ve ", at - 3):
            yield at - 3
        elif (before := view.folded.rfind(" v ", max(0, at - 16), at)) >= 0:
            yield before + 1


def _read_sitting(view: View, match: re.Match[str]) -> list[FoundAttendance]:
    """``Komise jednala ve složení X (předseda), Y a Z (členové).``"""
    if not _SAT.search(view.folded, max(0, match.start() - 50), match.start()):
        return []
    stop = view.clean.find("\n", match.end())
    stop = len(view.clean) if stop < 0 else stop
    entries, last = read_entries(view, match.end(), stop, "attendee", "attendance.prose")
    return entries if len(entries) > 1 and view.clean[last : last + 1] in ("", ".", ",", ";", "\n") else []


def _find_held_with(view: View) -> list[FoundAttendance]:
    """``Jednání proběhlo za přítomnosti Jana Kosa, Petra Lva a Evy Malé.``"""
    for at, word in view.places_of(_GENITIVE_OF):
        if at > HEAD or view.folded[max(0, at - 3) : at] != "za ":
            continue
        if _HELD.search(view.folded, max(0, at - 143), at - 3):
            stop = view.running.find("\n", at)
            row = Span(at + len(word) + 1, min(stop if stop > 0 else len(view.clean), at + 400))
            return list(read_inflected(view, row, "genitive", "attendee"))
    return []


def find_all_but(found: Found) -> list[FoundAttendance]:
    """``Přítomni: všichni kromě: J. Nováková (PN), T. Dub``."""
    view, entries, last = found.view, list[FoundAttendance](), 0
    for at in view.starts_of(_WHOLE):
        match = _ALL_BUT.match(view.folded, at)
        if match and match.end() > last:
            last = match.end()
            entries += read_entries(
                view, match.end(), min(len(view.clean), match.end() + 300), "absentee", "attendance.prose"
            )[0]
    return entries


def find_excepted(found: Found) -> Iterator[FoundAttendance]:
    """``všichni kromě Petra Vrány``: absent, excused where the sentence says so."""
    view = found.view
    for at in view.starts_of(_EVERYBODY) if view.present_of(_EXCEPTING) else ():
        if at >= HEAD:
            return
        match = _ALL_EXCEPT.match(view.folded, at)
        if match is None:
            continue
        for person in _list_named(view, match.end()):
            said = _EXCUSED_BEHIND.match(view.folded, person.span.end)
            yield FoundAttendance(
                "absentee", _name_nominative(person, match.group(), "genitive", bare=view.bare), person.span,
                excused=True if said else None, found_by="attendance.prose", confidence=0.85,
            )  # fmt: skip


def _name_nominative(person: ScannedPerson, words: str, case: str, *, bare: bool) -> FoundName:
    """The nominative of a name that stands in a case; the words before it tell the gender."""
    name = person.to_name("attendance.prose", nominative=True)
    gender = (
        "male"
        if re.search(r"(?:eho|ana) ?$", words)
        else "female"
        if re.search(r"omluvene |pan[ií] $|pí\.? $|omluvilene ", words)
        else None
    )
    restored = restore_written(name.text, bare=bare, gender=gender, cases=frozenset({case}))
    name.text = restored.name
    return name


def find_exceptions(found: Found) -> Iterator[FoundAttendance]:
    """``všichni kromě omluveného P. Vrány``, ``omluvila nepřítomnost Petra Vrány``: names in the genitive;
    ``omluvil Petra Vránu``: in the accusative."""
    view = found.view
    excused = view.starts_of_stems(_HAS_EXCUSED)
    excepted = view.starts_of(_BUT) if view.present_of(_EXCEPTING) else []
    rules = (
        (_EXCEPT, excepted, "genitive"),
        (_NOMINATIVE_VERB, excused, "genitive"),
        (_EXCUSED, excused, "accusative"),
    )
    for pattern, starts, case in rules:
        for match in scan(pattern, view.folded, starts) if starts else ():
            if case == "accusative" and view.folded.startswith(("se ", "si "), max(0, match.start() - 3)):
                continue
            for person in _list_named(view, match.end()):
                yield FoundAttendance(
                    "absentee", _name_nominative(person, match.group(), case, bare=view.bare), person.span,
                    excused="neomluven" not in match.group(), found_by="attendance.prose", confidence=0.85,
                )  # fmt: skip


def _pass_office(text: str, at: int, end: int) -> int:
    """The place behind the office of somebody whose title or address stands behind it; else the same place."""
    office = _OFFICE.match(text, at, end)
    return office.end() if office and names_role(office["first"]) else at


def _list_named(view: View, at: int) -> Iterator[ScannedPerson]:
    """The persons in a row, as far as nothing but ``a`` and commas parts them."""
    limit = min(len(view.clean), at + 300)
    while (person := scan_person(view.running, _pass_office(view.running, at, limit), limit)) is not None:
        if person.parsed.family is None and not person.titles and person.span.start == person.name.start:
            return
        yield person
        link = _AND.match(view.running, person.span.end, limit)
        if link is None:
            return
        at = link.end()
