"""Who holds an office that an officer is named by: ``Zapsal: tajemník``, ``Jednání řídila předsedkyně``.

Finds: the one person whom the presence list or a label calls so (``tajemník: P. Hora``, ``Eva Tichá – předsedkyně``).
Leaves: an office that several hold, or nobody whom the document names.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from zapisy.found import Found, FoundName, Span, to_span
from zapisy.names.scan import ScannedPerson, scan_person
from zapisy.text.views import View, fold

_LABEL: Final = re.compile(r"[a-z]{4,20}\s?:\s{1,3}")
_GAP: Final = re.compile(r"\s?[,(–|\t-][\s|]{0,3}(?:[^\s,;:()|]{2,20}[, \t|]{1,3}){0,2}")
"""What may stand between a name and its office: a dash, a bracket, a column, two words of a branch or an office."""
_MONOGRAM: Final = re.compile(r"[A-ZÁČĎÉĚÍĽŇÓŘŠŤÚŮÝŽ]{2,3}(?![\w-])(?=\s{0,2}(?:[,;.\n)]|a\s|$))")
_OF_KIND: Final = re.compile(r"^[a-z]{3,14}(?:ni|ny|na)\s")
"""An adjective before an office: ``honební starosta``."""
_BEGINS: Final = re.compile(
    r"[A-ZÁČĎÉĚÍĽŇÓŘŠŤÚŮÝŽ][a-záčďéěíňóřšťúůýž]{5,14}(?:l|a|kyně|ka|n|r|nt)[ ](?=[A-ZÁČĎÉĚÍĽŇÓŘŠŤÚŮÝŽ]|[a-zř]{1,5}\.[ ]?[A-ZÁČĎÉĚÍĽŇÓŘŠŤÚŮÝŽ])"
)
_SENTENCE: Final = re.compile(r"(?:\n|[.;:!?–)-][ ])[ \t]{0,2}$")
_NAME_STARTS: Final = re.compile(r"(?<![^\s])[A-ZÁČĎÉĚÍĽŇÓŘŠŤÚŮÝŽ]")
HEAD: Final = 2500
"""Characters in which the persons are listed with their letters."""
LONGEST: Final = 90
"""Characters from the beginning of a line within which a name and its office stand."""
MANY: Final = 200
"""Places of an office that are looked at."""


class Holder(NamedTuple):
    """A person by their office: the name, and where it stands."""

    name: FoundName
    span: Span


def find_holder(found: Found, stem: str) -> Holder | None:
    """The one holder of an office, by the folded beginning of its word."""
    holders = list(_list_holders(found, stem))
    families = {holder.name.text.split()[-1] for holder in holders}
    return holders[0] if len(families) == 1 else None


def find_monogram(found: Found, at: int, limit: int) -> Holder | None:
    """The one listed person whose initials stand at a place: ``zapisuje PK``."""
    match = _MONOGRAM.match(found.view.clean, at, limit)
    if match is None:
        return None
    letters = fold(match.group())
    meant = [e.name for e in found.attendance if _spell_initials(e.name.text) == letters]
    if not meant and (told := _find_bracketed(found, match.group())):
        meant = [told]
    return Holder(meant[0], to_span(match.span())) if len(meant) == 1 else None


def _spell_initials(name: str) -> str:
    return "".join(fold(word[:1]) for word in name.split())


def _find_bracketed(found: Found, letters: str) -> FoundName | None:
    """Whom the head of the document gives the letters: ``Eva Malá (EM, předsedkyně)``."""
    clean = found.view.clean
    for mark in (f"({letters})", f"({letters},"):
        at = clean.find(mark, 0, HEAD)
        for begin in _NAME_STARTS.finditer(clean, max(0, at - 40), max(0, at)):
            person = scan_person(clean, begin.start(), at)
            if person and person.parsed.given and person.span.end >= at - 1:
                name = person.to_name("officers.monogram", nominative=True)
                return name if _spell_initials(name.text) == fold(letters) else None
    return None


def _list_holders(found: Found, stem: str) -> Iterator[Holder]:
    view = found.view
    for entry in found.attendance:
        if entry.status != "guest" and entry.role and _has_office(entry.role, stem):
            yield Holder(entry.name, entry.span)
    for start in view.starts_of_stems([stem])[:MANY]:
        if start and view.folded[start - 1].isalnum():
            continue
        person = _read_behind(view, start) or _read_before(view, start) or _read_told(view, start)
        if person is not None and person.parsed.family:
            yield Holder(person.to_name("officers.holder", nominative=True), person.span)


def _read_behind(view: View, start: int) -> ScannedPerson | None:
    """``tajemník: P. Hora``; other places where a name follows an office may stand in any case."""
    label = _LABEL.match(view.folded, start)
    return scan_person(view.clean, label.end(), min(len(view.clean), label.end() + 60)) if label else None


def _read_before(view: View, start: int) -> ScannedPerson | None:
    """``Eva Tichá (předsedkyně)``, ``MUDr. Petr Hora  interna, předseda``: a full name that begins the line."""
    line = view.clean.rfind("\n", 0, start) + 1
    if start - line > LONGEST:
        return None
    begin = line + len(view.clean[line:start]) - len(view.clean[line:start].lstrip(" \t-–•*+0123456789./()|"))
    person = scan_person(view.clean, begin, start)
    if person is None or not person.parsed.given:
        return None
    return person if _GAP.fullmatch(view.clean[person.span.end : start]) else None


def _read_told(view: View, start: int) -> ScannedPerson | None:
    """``Ředitel Ing. Petr Hora konstatoval``: a full name behind the office that begins a sentence."""
    office = _BEGINS.match(view.clean, start)
    opens = office is not None and _SENTENCE.search(view.clean, max(0, start - 3), start) is not None
    person = (
        scan_person(view.clean, office.end(), min(len(view.clean), office.end() + 60))
        if office and (opens or not start)
        else None
    )
    given = person.parsed.given if person is not None else None
    return (
        person if given and (not given.isupper() or given.endswith(".")) else None
    )  # ``Předsedkyně ŠR Malá``


def _has_office(role: str, stem: str) -> bool:
    return any(_OF_KIND.sub("", part.strip()).startswith(stem) for part in re.split(r"[,;–-]", fold(role)))
