"""Offices of listed persons that the text gives elsewhere: ``Předsedal starosta, Mgr. H. Pospěch``, ``tajemník: P. Malý``.

Finds: an office in the nominative right before or behind the name of a person on the list who has no role yet.
Leaves: former, proposed and acting offices, offices in other cases (``byl zvolen předsedou``), two bearers of one name.
"""

from __future__ import annotations

import re
from collections import Counter
from functools import cache
from typing import Final

from zapisy.found import Found, FoundAttendance, Span
from zapisy.lexicon import any_of, load_words
from zapisy.names.scan import LOW, UP, ScannedPerson, scan_person
from zapisy.text.letters import compile_either
from zapisy.text.views import View, first_words, fold, scan

_TAIL: Final = re.compile(
    rf"(?P<tail>(?:[ ](?:[{LOW}]{{3,14}}|[{UP}]{{2,6}})(?![\w.])){{0,3}}?)(?:[ ]?[,:])?[ \t]{{1,2}}"
    rf"(?=[{UP}](?:[{LOW}.]|[{UP}]{{1,3}}[{LOW}]{{1,2}}\.)|[a-zř]{{1,5}}\.[ ]?[{UP}]|pan[ií]?[ ]|pí[ ])"
)
_OFFICE_ENDS: Final = re.compile(
    rf"(?P<of>(?:[ ](?:[{LOW}]{{3,14}}|[{UP}]{{2,6}})(?![\w.])){{0,3}})[ ]?(?=[,.;)\n]|$)"
)
_NOT_NOW: Final = re.compile(
    r"(?:byval|dosavadn|odstupuj|navrhovan|navrzen|kandidat|nov|budouc|zastupuj|poveren|zvolen|jmenovan|minul|pristi|slozeni|navrh\s?\d?)\w*[\s:,]{1,3}$"
)


_TOLD: Final = compile_either(
    r"(?<![^\W_])(?:byl[aiyo]?|je|zvolen[aiy]?|jmenován[aiy]?|pověřen[aiy]?|navržen[aiy]?|určen[aiy]?|se|[^\W\d_]{3,12}(?:[aiue]l[aiyo]?|uje))(?![^\W_])"
)
"""A verb between an office and a name: the one does something with the other."""
_BEFORE_OFFICE: Final = re.compile(r"[ ]?(?:,|[ ][-–])[ ]$")
_CAPITAL: Final = re.compile(rf"(?<![\w.])[{UP}]")


@cache
def _offices() -> re.Pattern[str]:
    return re.compile(rf"(?<![^\W_])(?:{any_of(fold(w) for w in load_words('roles', 'offices'))})(?![^\W_])")


@cache
def _first_words() -> frozenset[str]:
    return first_words(load_words("roles", "offices"))


def add_roles(found: Found) -> None:
    """Fills the missing roles of ``found.attendance`` from the rest of the text; the first place counts."""
    bare = [entry for entry in found.attendance if entry.role is None]
    if not bare:
        return
    taken = {entry.role_span.start for entry in found.attendance if entry.role_span}
    bearers = _find_bearers(found.view, taken)
    if not bearers:
        return
    families = Counter(fold(entry.name.text.split()[-1]) for entry in found.attendance)
    for span, person in bearers:
        family = fold((person.parsed.family or person.parsed.given or "").split()[-1])
        if not families[family]:
            continue
        same = [entry for entry in bare if _is_same(entry, person, family, families[family])]
        if len(same) == 1 and same[0].role is None:
            same[0].role_span = span
            written = found.view.clean[span.start : span.end]
            same[0].role = " ".join((written[:1].lower() + written[1:]).split())


def _find_bearers(view: View, taken: set[int]) -> list[tuple[Span, ScannedPerson]]:
    """Offices with their bearers: ``starosta Jan Krátký``, ``Zapsal: Jan Krátký, starosta``; those taken stand beside another name."""
    bearers: list[tuple[Span, ScannedPerson]] = []
    for office in scan(_offices(), view.folded, view.starts_of(_first_words())):
        start = office.start()
        bearer = _find_bearer(view.clean, office) if start not in taken else None
        if bearer and not _NOT_NOW.search(view.folded, max(0, start - 24), start):
            bearers.append(bearer)
    return bearers


def _find_bearer(clean: str, office: re.Match[str]) -> tuple[Span, ScannedPerson] | None:
    """The person behind an office or before it, and the place of the office with all its words."""
    start, end = office.span()
    tail = _TAIL.match(clean, end)
    behind = tail and clean[max(0, start - 2) : start].strip()[-1:] in (",", "-", "–")
    if tail and not (behind and "," in tail.group()):
        if _TOLD.search(tail["tail"]):
            return None
        person = scan_person(clean, tail.end(), min(len(clean), tail.end() + 80))
        if person is not None and (person.parsed.family or person.parsed.given):
            return Span(start, tail.end("tail")), person
    ends = _OFFICE_ENDS.match(clean, end)
    before = _find_before(clean, start) if ends else None
    return (Span(start, ends.end("of")), before) if ends and before else None


def _find_before(clean: str, office: int) -> ScannedPerson | None:
    """The person in the nominative right before an office in the same line: ``Jan Krátký, starosta``."""
    gap = _BEFORE_OFFICE.search(clean, max(0, office - 4), office)
    if gap is None:
        return None
    line = max(clean.rfind("\n", 0, office) + 1, office - 60)
    for start in _CAPITAL.finditer(clean, line, gap.start()):
        person = scan_person(clean, start.start(), gap.start())
        if (
            person is not None
            and person.span.end == gap.start()
            and person.parsed.family
            and person.parsed.given
        ):
            return person
    return None


def _is_same(entry: FoundAttendance, person: ScannedPerson, family: str, bearers: int) -> bool:
    """The same family name, folded, and given names or initials that agree; of guests, who come for their office, also a
    family name alone where nobody else has it."""
    given, words = person.parsed.given, entry.name.text.split()
    if fold(words[-1]) != family:
        return False
    if person.parsed.family is None or given is None or len(words) < 2:
        return entry.status == "guest" and len(words) < 2 and bearers == 1
    return fold(words[0])[:1] == fold(given)[:1]
