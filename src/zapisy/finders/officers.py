"""Finds officers of the meeting: chair, recorder, verifiers, tellers, proposal committee.

Finds: labels (``Zapsala: Eva Tichá, v. r.``, ``Ověřovatelé: …``), running text and motions (``ověřovateli zápisu byli
zvoleni J. Hrubec a V. Malá``, ``navrhl za ověřovatele zápisu J. Hrubce``, ``zasedání zahájil starosta L. Vondrák``).
Leaves: who only signs, who is merely mentioned beside such a word.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from zapisy.finders.officers_chairs import (
    FOR_ANOTHER,
    OPENED,
    accept_chair,
    drop_openers,
    find_led,
    is_opening,
    look_back_chair,
    read_chair_cases,
)
from zapisy.finders.officers_holders import find_holder
from zapisy.finders.officers_signatures import find_secretary, find_signatures
from zapisy.found import Found, FoundName, FoundOfficer, Span
from zapisy.lexicon import any_of, load_folded, load_lexicon
from zapisy.names.nominative import restore_nominative
from zapisy.names.scan import ScannedPerson, scan_person
from zapisy.text.views import View, first_words, fold, scan

_SECTIONS = ("recorder", "verifier", "chair", "teller", "proposal_committee")
_SIGNED = re.compile(r"[\s,]{0,4}(?P<signed>v\.\s?[rz]\.?|vlastní rukou)", re.IGNORECASE)
_GAP = re.compile(r"[\s_.…·]*(?:dne\s[\d. ]{6,14}[:,]?\s*)?(?:[\d]{1,2}[.)]\s)?")
_BETWEEN = re.compile(
    r"(?:[\s,:]|(?:zápisu|usnesení|schůze|zasedání|jednání|dnešního|tohoto|z tohoto|byl[aiyo]?|jsou|je|se|tedy|dále|takto|jako|(?-i:[A-ZÁ-Ž]{2,5}(?=\s[A-ZÁ-Ža-zá-ž]{1,12}[.\s]))|zvolen[aiy]?|určen[aiy]?|navržen[aiy]?|jmenován[aiy]?|pověřen[aiy]?|schválen[aiy]?|stanoven[aiy]?|"
    r"navrhuje|navrhl[a]?|volí|určuje|jmenuje|schvaluje|pan[a]?|paní|pán|pánové|za|ve složení|složení|členové|předseda|předsedkyně|starosta|starostka|starosty|místostarosta|místostarostka|místostarosty|místopředseda|místopředsedkyně|předsedou|"
    r"tajemník|tajemnice|obce|města|městyse|výboru|rady|senátu|spolku|klubu|představenstva|člen|členu|člence|členem|členovi|členku|člena|předsedovi|předsedkyni|místopředsedovi|místopředsedkyni|starostovi|místostarostovi|panu|svazku|mikroregionu|kraje|hejtman|děkan|rektor|(?-i:p\.)|pí|zasedání|jednání|schůzi|dne|v|na|úřadu|městské|části|společenství|vlastníků|(?-i:AS\s[A-ZÁ-Ž]{1,2}\w{0,4})|AS|SVJ|družstva|ZO|OSH|"
    r"jednotek|komise|sdružení|hromady|valné|\d{1,2}[.:,]\d\d(?:\shod(?:in|\.)?)?|hodin|hod\.|dělat|psát|vést|pořizovat|zapisovat|vyhotovovat|vyhotoví|provádět)(?=[\s,:])){0,12}\s*",
    re.IGNORECASE,
)
_BETWEEN_SIGNERS = re.compile(
    r"(?:[\s,;_.…·–-]|\b(?:a|v\.\s?[rz]\.?|dne|pan|p\.|pí)(?=\s)|\d{1,2}\.\s?\d{1,2}\.\s?\d{4}|\d[.)]\s|v\.\s?r\.|\([^()\n]{0,40}\)"
    r"|předseda\b|předsedkyně\b)*"
)
_LOGIN = re.compile(r"(?P<initial>[a-z])(?P<family>[A-ZÁ-Ž][a-zá-ž]{2,20})(?!\w)")
_COLUMN = re.compile(r"[ \u00a0]{4}|\t")
_COMPANY = re.compile(
    r"[^\n,:]{2,60},?\s(?:s\.\s?r\.\s?o\.|a\.\s?s\.|spol\.|z\.\s?s\.|o\.\s?p\.\s?s\.)(?:\s?s\sr\.\s?o\.)?,\s"
)
_ASIDE = re.compile(r",\s(?P<office>[a-zá-ž]{4,20})(?:\s[^\s,;.:()]{1,20}){0,8}(?=,\s|\sa\s)")
_IS_CHOSEN = re.compile(r"\bb(?:yl\w?\b|ude)|\bzapisoval|\bjsou\b|\bse stal")
_IS_PROPOSED = re.compile(r"navrh|\bza (?:over|zapis)")
_CHOOSES = re.compile(r"navrh|voli|urcuje|jmenuje|schval\w|\bza\b|urcil|poveril")
_WAS = re.compile(r"\s(?:byl[aiy]?|je|jsou)\s(?:\w{1,20}\s){0,2}$")
_CLAUSE = re.compile(r"[^.:;\n]{4,80}$")
MOST = {"recorder": 2, "chair": 2}
"""Names that a label may have; more are a list of something else."""


@cache
def _stems() -> re.Pattern[str]:
    parts = (
        rf"(?P<{role}>{any_of(map(fold, stems))}\w{{0,4}})"
        for role, stems in load_lexicon("officers")["stems"].items()
    )
    return re.compile(rf"(?<![^\W_])(?:{'|'.join(parts)})")


@cache
def _first_stems() -> tuple[tuple[str, ...], frozenset[str]]:
    """How the words for officers begin, and the first words of phrases, which stand whole."""
    stems = [stem for stems in load_lexicon("officers")["stems"].values() for stem in stems]
    alone = sorted({fold(stem) for stem in stems if " " not in stem})
    return tuple(alone), first_words(stem for stem in stems if " " in stem)


def _places(view: View) -> list[int]:
    stems, words = _first_stems()
    return sorted({*view.starts_of_stems(stems), *view.starts_of(words)})


def find_officers(found: Found) -> None:
    """Fills ``found.officers``, one entry for each role and person."""
    signed = list(find_signatures(found))
    places = frozenset(start for start, _ in signed)
    labelled = list(_find_labelled(found, places))
    signatures = [officer for _, officer in signed]
    officers = drop_openers([*labelled, *signatures, *_find_in_prose(found, places)])
    if all(officer.role != "recorder" for officer in officers):
        officers += find_secretary(found, signed)
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
def _find_labelled(found: Found, signed: frozenset[int]) -> Iterator[FoundOfficer]:
    view = found.view
    for section in found.sections:
        label = section.label.start
        if section.kind not in _SECTIONS or label in signed:
            continue
        if section.kind == "chair" and FOR_ANOTHER.search(view.folded[max(0, label - 60) : label]):
            continue
        start = _GAP.match(view.clean, *section.body)
        at = start.end() if start else section.body.start
        limit = min(section.body.end, at + 300)
        by = f"officers.{section.kind}"
        column = section.kind in MOST
        signers = list(_list_signers(found, at, limit, column=column))[: MOST.get(section.kind)]
        for person in signers:
            signed_by = _SIGNED.match(view.clean, person.span.end, limit)
            yield FoundOfficer(
                section.kind, person.to_name(by, nominative=True), person.span,
                signed_by["signed"] if signed_by else None, by, 0.95,
            )  # fmt: skip
        if not signers and section.kind == "recorder":
            yield from _find_keeper(found, at, limit)


def _find_keeper(found: Found, at: int, limit: int) -> Iterator[FoundOfficer]:
    """``Zapsal: tajemník`` is who the document calls so; ``Zapsal: pHora`` is P. Hora by his login."""
    view = found.view
    if login := _LOGIN.match(view.clean, at, limit):
        name = f"{login['initial'].upper()}. {login['family']}"
        span = Span(*login.span())
        yield FoundOfficer(
            "recorder", FoundName(name, span, None, True, found_by="officers.login"), span, None, "officers.login", 0.8
        )  # fmt: skip
        return
    stem = next(
        (stem for stem in load_folded("officers", "keepers") if view.folded.startswith(stem, at)), None
    )
    holder = find_holder(found, stem) if stem else None
    if holder is not None:
        yield FoundOfficer("recorder", holder.name, holder.span, None, "officers.recorder_by_office", 0.85)


def _list_signers(
    found: Found, at: int, limit: int, *, column: bool = False, prose: bool = False
) -> Iterator[ScannedPerson]:
    """The names behind a label: in a row, or one a line with dots and dates between them; with ``column`` no further
    than the column that the first one stands in; in ``prose`` not behind the end of the sentence."""
    clean = found.view.clean
    if company := _COMPANY.match(clean, at, limit):
        at = company.end()
    single = True
    while at < limit:
        gap = _BETWEEN_SIGNERS.match(clean, at, limit)
        assert gap is not None
        if prose and single and "." in gap.group():
            return
        if column and not single and _COLUMN.search(gap.group()):
            return
        person = scan_person(clean, gap.end(), limit)
        if person is None or (not single and _is_sentence(clean, person)):
            return
        single = False
        yield person
        at = _skip_office(clean, person.span.end, limit)


def _skip_office(clean: str, at: int, limit: int) -> int:
    """The end of an office behind a name that a further name follows: ``J. Hrubec, starosta obce Lhota, a V. Malá``."""
    match = _ASIDE.match(clean, at, limit)
    if (
        match is None
        or not fold(match["office"]).startswith(_office_stems())
        or _stems().match(fold(match["office"]))
    ):
        return at
    return match.end()


@cache
def _office_stems() -> tuple[str, ...]:
    return tuple(load_folded("roles", "stems"))


def _is_sentence(clean: str, person: ScannedPerson) -> bool:
    return bool(re.match(r"\s[a-zá-ž]{3,}", clean[person.span.end : person.span.end + 8]))


# ---------------------------------------------------------------- prose
def _find_in_prose(found: Found, signed: frozenset[int]) -> Iterator[FoundOfficer]:
    view = found.view
    labels = signed | {section.label.start for section in found.sections if section.kind in _SECTIONS}
    for match in scan(_stems(), view.folded, _places(view)):
        role = match.lastgroup
        if role is None or match.start() in labels or not _is_exact(view.clean, match):
            continue
        line = view.running.find("\n", match.end())
        limit = len(view.clean) if line < 0 else line
        between = _BETWEEN.match(view.clean, match.end(), min(limit, match.end() + 140))
        at = between.end() if between else match.end()
        persons = list(_list_signers(found, at, min(limit, at + 200), column=role in MOST, prose=True))
        behind = bool(persons)
        if not behind:
            persons = list(
                look_back_chair(found, match) if role == "chair" else _look_back(found, match, role)
            )
        if role == "chair" and not persons:
            yield from find_led(found, match, limit)
        for person in persons[: {"chair": 1, "recorder": 2}.get(role, 6)]:
            if _accept(found, role, match, person):
                cases = _read_cases(view.folded, match, at) if behind else frozenset(["nominative"])
                yield FoundOfficer(
                    role, _name(person, role, cases), person.span, None, _rule(role, match.group()), 0.8
                )


def _is_exact(clean: str, match: re.Match[str]) -> bool:
    """Whether a word that folds to another one (``předsedá``, ``předseda``) stands with its own diacritics."""
    written = clean[match.start() : match.end()].lower()
    return all(
        written.startswith(word)
        or not match.group().startswith(fold(word))
        or match.group().startswith(longer)
        for word, longer in (("předsedá", ("predsedajici", "predsedal")),)
    )


def _rule(role: str, word: str) -> str:
    return OPENED if role == "chair" and is_opening(word) else f"officers.{role}_prose"


def _read_cases(folded: str, match: re.Match[str], at: int) -> frozenset[str]:
    if match.lastgroup == "chair":
        return read_chair_cases(match.group())
    around = folded[max(0, match.start() - 60) : at]
    word = match.group()
    if _IS_CHOSEN.search(around) and not _IS_PROPOSED.search(around):
        return frozenset(["nominative"])
    if _CHOOSES.search(around) or word.endswith(("em", "kou")):
        return frozenset(["accusative"])
    return frozenset(["nominative"])


def _look_back(found: Found, match: re.Match[str], role: str) -> Iterator[ScannedPerson]:
    """``Za ověřovatele byli zvoleni …`` reads on; ``H. Nová byla zvolena zapisovatelkou`` reads back."""
    view = found.view
    start = max(0, match.start() - 90)
    was = _WAS.search(view.clean, start, match.start())
    clause = _CLAUSE.search(view.clean, start, was.start()) if was else None
    if clause is None or role == "chair":
        return
    for name in re.finditer(r"(?:(?<=\s)|^)[A-ZÁ-Ž]", clause.group()):
        at = clause.start() + name.start()
        person = scan_person(view.clean, at, match.start())
        if person is not None:
            yield person
            return


def _accept(found: Found, role: str, match: re.Match[str], person: ScannedPerson) -> bool:
    """A chair leads this meeting; somebody before a colon speaks."""
    if role == "chair":
        return accept_chair(found, match, person)
    return found.view.clean[person.span.end : person.span.end + 1] != ":"


def _name(person: ScannedPerson, role: str, cases: frozenset[str]) -> FoundName:
    name = person.to_name(f"officers.{role}_prose", nominative=False)
    restored = restore_nominative(name.text, cases=cases)
    name.text = restored.name
    return name
