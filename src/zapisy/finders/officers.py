"""Finds officers of the meeting: chair, recorder, verifiers, tellers, proposal committee.

Finds: labels (``Zapsala: Eva Tichá, v. r.``, ``Ověřovatelé: …``), running text and motions (``ověřovateli zápisu byli
zvoleni J. Hrubec a V. Malá``, ``navrhl za ověřovatele zápisu J. Hrubce``, ``zasedání zahájil starosta L. Vondrák``).
Leaves: who only signs, who is merely mentioned beside such a word.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from zapisy.finders.attendance_entries import list_persons
from zapisy.finders.officers_chairs import (
    FOR_ANOTHER,
    OPENED,
    accept_chair,
    drop_openers,
    find_signed_chairs,
    is_opening,
    look_back_chair,
    read_chair_cases,
)
from zapisy.found import Found, FoundName, FoundOfficer, Section
from zapisy.lexicon import load_lexicon
from zapisy.names.nominative import restore_nominative
from zapisy.names.scan import ScannedPerson, scan_person
from zapisy.text.views import first_words, fold, scan

_SECTIONS = ("recorder", "verifier", "chair", "teller", "proposal_committee")
_SIGNED = re.compile(r"[\s,]{0,4}(?P<signed>v\.\s?[rz]\.?|vlastní rukou)", re.IGNORECASE)
_GAP = re.compile(r"[\s_.…·]*(?:dne\s[\d. ]{6,14}[:,]?\s*)?(?:[\d]{1,2}[.)]\s)?")
_BETWEEN = re.compile(
    r"(?:[\s,:]|(?:zápisu|usnesení|schůze|zasedání|jednání|dnešního|tohoto|z tohoto|byl[aiyo]?|jsou|je|se|tedy|dále|takto|jako|zvolen[aiy]?|určen[aiy]?|navržen[aiy]?|jmenován[aiy]?|pověřen[aiy]?|schválen[aiy]?|stanoven[aiy]?|"
    r"navrhuje|navrhl[a]?|volí|určuje|jmenuje|schvaluje|pan[a]?|paní|pán|pánové|za|ve složení|složení|členové|předseda|předsedkyně|starosta|starostka|starosty|místostarosta|místostarostka|místostarosty|místopředseda|místopředsedkyně|předsedou|"
    r"tajemník|tajemnice|obce|města|městyse|výboru|rady|senátu|spolku|klubu|představenstva|člen|členu|člence|členem|členovi|členku|člena|předsedovi|předsedkyni|místopředsedovi|místopředsedkyni|starostovi|místostarostovi|panu|svazku|mikroregionu|kraje|hejtman|děkan|rektor|(?-i:p\.)|pí|zasedání|jednání|schůzi|dne|v|na|úřadu|městské|části|společenství|vlastníků|(?-i:AS\s[A-ZÁ-Ž]{1,2}\w{0,4})|AS|SVJ|družstva|ZO|OSH|"
    r"jednotek|komise|sdružení|hromady|valné|\d{1,2}[.:,]\d\d(?:\shod(?:in|\.)?)?|hodin|hod\.)(?=[\s,:])){0,12}\s*",
    re.IGNORECASE,
)
_CASES = {
    "elected": frozenset(["nominative", "instrumental", "accusative", "genitive"]),
    "proposed": frozenset(["accusative", "genitive"]),
}


@cache
def _stems() -> re.Pattern[str]:
    parts = []
    for role, stems in load_lexicon("officers")["stems"].items():
        words = "|".join(
            re.escape(fold(stem)).replace(r"\ ", r"\s{1,2}") for stem in sorted(stems, key=len, reverse=True)
        )
        parts.append(rf"(?P<{role}>(?:{words})\w{{0,4}})")
    return re.compile(rf"(?<![^\W_])(?:{'|'.join(parts)})")


@cache
def _first_stems() -> tuple[str, ...]:
    stems = (stem for stems in load_lexicon("officers")["stems"].values() for stem in stems)
    return tuple(sorted(first_words(stems)))


def find_officers(found: Found) -> None:
    """Fills ``found.officers``, one entry for each role and person."""
    officers = drop_openers([*_find_labelled(found), *find_signed_chairs(found), *_find_in_prose(found)])
    for officer in officers:
        if not any(_same_officer(officer, other) for other in found.officers):
            found.officers.append(officer)


def _same_officer(one: FoundOfficer, other: FoundOfficer) -> bool:
    if one.role != other.role:
        return False
    a, b = one.name.text.split(), other.name.text.split()
    family = a[-1][: max(3, len(a[-1]) - 3)] == b[-1][: max(3, len(a[-1]) - 3)]
    return family and (len(a) == 1 or len(b) == 1 or a[0][:1] == b[0][:1])


# ---------------------------------------------------------------- labels
def _find_labelled(found: Found) -> Iterator[FoundOfficer]:
    view = found.view
    for section in found.sections:
        if section.kind not in _SECTIONS:
            continue
        label = section.label.start
        if section.kind == "chair" and FOR_ANOTHER.search(view.folded[max(0, label - 60) : label]):
            continue
        start = _GAP.match(view.clean, *section.body)
        at = start.end() if start else section.body.start
        limit = min(section.body.end, at + 300)
        signers = list(_list_signers(found, at, limit)) or list(_find_above(found, section))
        for person in signers:
            signed = _SIGNED.match(view.clean, person.span.end, limit)
            yield FoundOfficer(
                section.kind, person.to_name(f"officers.{section.kind}", nominative=True), person.span,
                signed["signed"] if signed else None, f"officers.{section.kind}", 0.95,
            )  # fmt: skip


ABOVE = 400
"""Characters above a label in which the line of its signature begins."""


def _find_above(found: Found, section: Section) -> Iterator[ScannedPerson]:
    """A signature whose name stands in the line above its label."""
    clean, first = found.view.clean, max(0, section.label.start - ABOVE)
    before = clean[first : section.label.start].rstrip(" \t")
    if not before.endswith("\n"):
        return
    line = before.rstrip("\n").rpartition("\n")[2]
    start = first + len(before.rstrip("\n")) - len(line)
    for part in re.finditer(r"[^\t]+", line):
        person = scan_person(clean, start + part.start(), start + part.end())
        if (
            person is not None
            and person.parsed.given
            and person.span.end >= start + len(part.group().rstrip(" ._…")) + part.start()
        ):
            yield person


def _list_signers(found: Found, at: int, limit: int) -> Iterator[ScannedPerson]:
    """The names behind a label: in a row, or one a line with dots and dates between them."""
    clean = found.view.clean
    single = True
    while at < limit:
        gap = re.compile(
            r"(?:[\s,;_.…·–-]|\b(?:a|v\.\s?[rz]\.?|dne|pan|p\.|pí)(?=\s)|\d{1,2}\.\s?\d{1,2}\.\s?\d{4}|\d[.)]\s|v\.\s?r\.|\([^()\n]{0,40}\)|předseda\b|předsedkyně\b)*"
        ).match(clean, at, limit)
        at = gap.end() if gap else at
        person = scan_person(clean, at, limit)
        if person is None or (not single and _is_sentence(clean, person)):
            return
        single = False
        yield person
        at = person.span.end


def _is_sentence(clean: str, person: ScannedPerson) -> bool:
    return bool(re.match(r"\s[a-zá-ž]{3,}", clean[person.span.end : person.span.end + 8]))


# ---------------------------------------------------------------- prose
def _find_in_prose(found: Found) -> Iterator[FoundOfficer]:
    view = found.view
    labels = {section.label.start for section in found.sections if section.kind in _SECTIONS}
    for match in scan(_stems(), view.folded, view.starts_of_stems(_first_stems())):
        role = match.lastgroup
        if role is None or match.start() in labels:
            continue
        line = view.running.find("\n", match.end())
        limit = len(view.clean) if line < 0 else line
        between = _BETWEEN.match(view.clean, match.end(), min(limit, match.end() + 140))
        at = between.end() if between else match.end()
        cases = _read_cases(view.folded, match, at)
        persons = list(list_persons(view, at, min(limit, at + 200)))
        if not persons:
            persons = list(
                look_back_chair(found, match) if role == "chair" else _look_back(found, match, role)
            )
            cases = frozenset(["nominative"]) if persons else cases
        for person in persons[: {"chair": 1, "recorder": 2}.get(role, 6)]:
            if _accept(found, role, match, person):
                yield FoundOfficer(
                    role, _name(person, role, cases), person.span, None, _rule(role, match.group()), 0.8
                )


def _rule(role: str, word: str) -> str:
    return OPENED if role == "chair" and is_opening(word) else f"officers.{role}_prose"


def _read_cases(folded: str, match: re.Match[str], at: int) -> frozenset[str]:
    if match.lastgroup == "chair":
        return read_chair_cases(match.group())
    around = folded[max(0, match.start() - 60) : at]
    word = match.group()
    if re.search(r"\bbyl\w?\b|\bzapisoval|\bbude|\bjsou\b|\bse stal", around) and not re.search(
        r"navrh|\bza over|\bza zapis", around
    ):
        return frozenset(["nominative"])
    if re.search(
        r"navrh\w*|voli|urcuje|jmenuje|schval\w+|\bza\b|zvolil\w?|urcil\w?|poveril\w?", around
    ) or word.endswith(("em", "kou")):
        return frozenset(["accusative"])
    return frozenset(["nominative"])


def _look_back(found: Found, match: re.Match[str], role: str) -> Iterator[ScannedPerson]:
    """``Za ověřovatele byli zvoleni …`` reads on; ``H. Nová byla zvolena zapisovatelkou`` reads back."""
    view = found.view
    start = max(0, match.start() - 90)
    clause = view.clean[start : match.start()]
    verb = re.search(r"(?P<names>[^.:;\n]{4,80}?)\s(?:byl[aiy]?|je|jsou)\s(?:\w+\s){0,2}$", clause)
    if verb is None or role == "chair":
        return
    for name in re.finditer(r"(?:(?<=\s)|^)[A-ZÁ-Ž]", verb["names"]):
        at = start + verb.start("names") + name.start()
        person = scan_person(view.clean, at, match.start())
        if person is not None:
            yield person
            return


def _accept(found: Found, role: str, match: re.Match[str], person: ScannedPerson) -> bool:
    return role != "chair" or accept_chair(found, match, person)


def _name(person: ScannedPerson, role: str, cases: frozenset[str]) -> FoundName:
    name = person.to_name(f"officers.{role}_prose", nominative=False)
    restored = restore_nominative(name.text, cases=cases)
    name.text = restored.name
    return name
