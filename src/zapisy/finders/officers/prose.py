"""Officers in running text and motions: ``ověřovateli zápisu byli zvoleni J. Hrubec a V. Malá``, ``Zapisuje Eva Tichá.``

Finds: names behind the word, over offices, verbs and adverbs in small letters; names before it (``P. Lom byl zvolen
zapisovatelem``, ``Eva Tichá, která jednání zapisovala``); whoever holds the office that a sentence names.
Leaves: somebody before a colon, who speaks; who keeps the minutes of another meeting.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Final

from zapisy.finders.header.cues import has_any
from zapisy.finders.officers.chairs import (
    GIVEN,
    OPENED,
    WELCOMED,
    accept_chair,
    find_led,
    is_given,
    is_opening,
    look_back_chair,
    name_opening,
    read_chair_cases,
)
from zapisy.finders.officers.chosen_as import read_chosen_as
from zapisy.finders.officers.gaps import BY_POWER, CALLING, OF_BODY, OF_SHORT, OFFICE
from zapisy.finders.officers.holders import find_monogram
from zapisy.finders.officers.labelled import SECTIONS
from zapisy.finders.officers.signers import MOST, is_nominative, is_office, keep_column, list_signers
from zapisy.finders.officers.wordings import list_officer_places, officer_words
from zapisy.finders.people.pointers import find_pointer
from zapisy.finders.people.things import names_company
from zapisy.found import Found, FoundName, FoundOfficer
from zapisy.lexicon import any_of, load_words
from zapisy.names.bare import restore_written
from zapisy.names.scan import ScannedPerson, scan_person
from zapisy.text.letters import compile_either
from zapisy.text.views import View, fold, scan, scan_first


@cache
def _between() -> re.Pattern[str]:
    """What may stand between the word for an officer and the name: offices, bodies, verbs, times."""
    words = any_of(load_words("officers", "between"))
    return re.compile(
        rf"(?:[\s,:]|(?:(?:dne\s)?\d[\d. ]{{4,12}}\d|{words}|(?-i:[A-ZÁČĎÉĚÍĽŇÓŘŠŤÚŮÝŽ]{{2,5}}(?=\s[A-ZÁČĎÉĚÍĽŇÓŘŠŤÚŮÝŽa-záčďéěíňóřšťúůýž]{{1,12}}[.\s]))|(?-i:p\.)|(?-i:AS\s[A-ZÁČĎÉĚÍĽŇÓŘŠŤÚŮÝŽ]{{1,2}}\w{{0,4}})|\d{{1,2}}[.:,]\d\d(?:\shod(?:in|\.)?)?|(?:ze?\s)?\d{{1,3}}\.|č\.\s?\d|\d{{1,2}}\s?(?:hodin|hod\.?|h\.?)|(?:a|i)\s(?:ověřovatel|zapisovatel|skrutátor|sčitatel|sčítatel)\w{{0,4}}|a\s(?:zápis\s)?(?:zapisova|zapsal|pořídil|vyhotovil|řídil|vedl)\w{{0,2}})(?=[\s,:])){{0,12}}\s*",
        re.IGNORECASE,
    )


BELOW: Final = ("proposal_committee", "verifier", "teller")
"""Officers who are several, one a line below a colon."""
TOLD: Final = {OPENED: 0.88, WELCOMED: 0.8}
"""Confidence of what sentences tell where it is not that of all: measured over documents with known truth."""
_CHOSEN: Final = compile_either(
    r"[\s,:]{1,2}(?:[a-záčďéěíňóřšťúůýž]{1,14},?\s){0,6}?"
    r"(?:zvolen|určen|navržen|jmenován|pověřen|schválen|stanoven|ustanoven)[aiy]?:?(?:\s[a-záčďéěíňóřšťúůýž]{1,14}){0,3}\s(?=[A-ZÁČĎÉĚÍĽŇÓŘŠŤÚŮÝŽ])"
)
_IS_CHOSEN: Final = re.compile(r"\bb(?:yl\w?\b|ude)|\bzapisoval|\bjsou\b|\bse stal")
_IS_PROPOSED: Final = re.compile(r"navrh|\bza (?:over|zapis)")
_CHOSEN_PARTS: Final = ("byl", "bude", "zapisoval", "jsou", "se stal")
_CHOOSES: Final = ("navrh", "pozadal", "jmenoval", "voli", "urcuje", "jmenuje", "urcil", "poveril")
_CHOICE: Final = re.compile(r"za(?<=\bza)\b|schval\w")
"""What else tells so; each begins with a letter that is searched for at once."""
_SENTENCE_END: Final = re.compile(r"[.;!?](?<=\w\w\w.)\s")
_OF_PRESIDING: Final = ("predsedajici", "predsedal", "predseda v", "predseda s")
_BY_WHOM: Final = re.compile(r"(?<![^\W_])(?:zahajen|rizen|veden)\w{1,2}(?![^\W_])")
_OFFICE_BY: Final = re.compile(
    r"(?<![^\W_])(?:(?P<male>(?:misto)?(?:starostou|predsedou)|hejtmanem|primatorem|panem|tajemnikem|reditelem|namestkem)|(?P<female>pani|\w{4,14}(?:kyni|nici)|(?:misto)?(?:starostkou)|hejtmankou|primatorkou|reditelkou|namestkyni))(?![^\W_])"
)
_WAS: Final = re.compile(r"\s(?:byl[aiy]?|je|jsou)\s(?:\w{1,20}\s){0,2}$")
_BODY: Final = re.compile(OF_BODY)
_ATTESTED: Final = re.compile(
    r"\s(?!(?:tento |dnesni |jeho )?(?:zapis|protokol|zaznam|usneseni|spravnost|jej\b|ho\b))[a-z]{3,}"
)
"""What somebody verifies that is no minutes: ``který ověří průběh valné hromady``, ``která ověří možnost …``."""
_CHOOSER: Final = compile_either(
    r"\s(?:ustanovil|jmenoval|určil|pověřil|navrhl|zvolil|vybral|požádal)[aoi]?\s"
)
"""Behind a name, what makes its bearer the one who chooses: ``Zapisovatelem Kos určil Jana Malého``."""
_GAP: Final = compile_either(r"[\s:]{1,3}(?:(?:a|i)\s(?:ověřovatel|zapisovatel)\w{0,4}\s(?:zápisu\s)?)?")
_CLAUSE: Final = re.compile(r"(?:[^.:;\n]|(?<=[A-ZÁČĎÉĚÍĽŇÓŘŠŤÚŮÝŽ])\.|(?<=ng|gr|dr|Dr|Bc)\.){4,80}$")
_WHO: Final = compile_either(r",\s(?:který|která|kteří|jenž|jež)\s(?:\w{1,14}\s){0,4}$")
_NEXT_TIME: Final = re.compile(r"(?:pristi|priste|nasledujic|dalsi)\w{0,4}\s[^.\n]{0,60}\Z")
_TO_BE_CHOSEN: Final = re.compile(
    r"\b(?:urceni|volba|jmenovani|schvaleni|stanoveni|ustanoveni)\s(?P<other>(?:zapisovatel|overovatel)\w{0,3}\s(?:zapisu\s)?a\s)?\Z"
)
_CHOICES: Final = frozenset("urceni volba jmenovani schvaleni stanoveni ustanoveni".split())
_BOTH_OFFICES: Final = re.compile(r"\sa\s(?:overovatel|zapisovatel)\w{0,3}(?:\s[a-z]{1,10}){0,2}[ \t]{1,3}")
_NO_MARK: Final = re.compile(r"(?:\s[a-z]{1,10}){0,2}[ \t]{1,3}")
_SIGNS_BELOW: Final = re.compile(r"[ \t:]{0,8}\n[ \t]{0,40}(?=[^\s\d])")


def find_in_prose(found: Found, signed: frozenset[int]) -> list[FoundOfficer]:
    """Names beside the words for officers; ``signed`` are words that signature blocks have been read at."""
    view = found.view
    officers: list[FoundOfficer] = []
    labels = signed | {section.label.start for section in found.sections if section.kind in SECTIONS}
    for match in scan(officer_words(), view.folded, list_officer_places(view)):
        role = match.lastgroup
        if role is None or match.start() in labels or not _is_exact(view.clean, match):
            continue
        line = view.running.find("\n", match.end())
        limit = len(view.clean) if line < 0 else line
        if role == "recorder" and (below := _SIGNS_BELOW.match(view.running, match.end())):
            limit = min(len(view.clean), below.end() + 60)  # ``za výbor zapsala⏎H. Malá, jednatelka``
        if role in BELOW and view.running[match.end() : limit].rstrip().endswith(":"):
            limit = min(len(view.clean), limit + 120)  # one a line below the colon
        called = read_chosen_as(found, match) if role != "chair" else []
        at, persons = (match.start(), []) if called else _read_behind(found, match, role, limit)
        if persons and role == "chair" and _signs_before(view, match, persons[0]):
            persons = []
        behind = bool(persons)
        if not behind:
            persons = called or list(
                look_back_chair(found, match) if role == "chair" else _look_back(found, match)
            )
        if not persons:
            officers += _find_unnamed(found, match, role, limit)
        if behind:
            persons = keep_column(view.clean, match.group(), persons)
        listed = any(map(is_nominative, persons)) and role != "chair"
        for person in persons[: {"chair": 1, "recorder": 2}.get(role, 6)]:
            if _accept(found, role, match, person):
                cases = (
                    _read_cases(view.folded, match, at)
                    if behind or called
                    else _read_called(found, match, person)
                )
                cases = frozenset(["nominative"]) if listed and "accusative" in cases else cases
                by = _rule(role, match.group())
                pointer = find_pointer(view.running, person.name.start)
                # „ověřovatele“ may be women too; only a word of address or a woman's office tells.
                generic = pointer is None or (pointer.office and pointer.gender == "male")
                gender = None if generic or pointer is None else pointer.gender
                if gender is None and "instrumental" in cases:
                    gender = _tell_gender(view.folded[max(0, person.name.start - 50) : person.name.start])
                name = _name(person, role, cases, gender, bare=view.bare)
                officers.append(FoundOfficer(role, name, person.span, None, by, TOLD.get(by, 0.92)))
    return officers


def _signs_before(view: View, match: re.Match[str], person: ScannedPerson) -> bool:
    """``Jan Lom, předseda valné hromady⇥Eva Malá``: the name before the office is its own, the one behind the next column's."""
    return (
        view.clean.startswith(", ", match.start() - 2) and "\t" in view.clean[match.end() : person.span.start]
    )


def _read_behind(
    found: Found, match: re.Match[str], role: str, limit: int
) -> tuple[int, list[ScannedPerson]]:
    """The names behind a word for an officer, and where they begin."""
    clean, last = found.view.clean, min(limit, match.end() + 140)
    for pattern in (OF_SHORT, _between(), _CHOSEN, OFFICE, CALLING, BY_POWER):
        between = pattern.match(clean, match.end(), last)
        if between is None or (pattern is OFFICE and not _names_office(between["office"])):
            continue
        at = between.end()
        if _BODY.match(clean, at, limit):
            continue
        persons = list_signers(found, at, min(limit, at + 200), column=role in MOST, prose=True)
        if len(persons) == 1 and (chooser := _CHOOSER.match(clean, persons[0].span.end, limit)):
            at = chooser.end()
            persons = list_signers(found, at, min(limit, at + 200), column=role in MOST, prose=True)
        if persons:
            return at, persons
    return match.end(), []


def _names_office(word: str) -> bool:
    """Whether a word is an office, but none of this meeting's."""
    told = officer_words().match(fold(word))
    return is_office(word) and (told is None or told.lastgroup == "chair")


def _find_unnamed(found: Found, match: re.Match[str], role: str, limit: int) -> Iterator[FoundOfficer]:
    """Who is told by a monogram (``zapisuje PK``), or a chair by the office (``jednání řídila předsedkyně``)."""
    gap = _GAP.match(found.view.clean, match.end(), limit)
    known = find_monogram(found, gap.end(), limit) if gap else None
    if known is not None:
        yield FoundOfficer(role, known.name, known.span, None, "officers.monogram", 0.8)
    elif role == "chair":
        yield from find_led(found, match, limit)


def _is_exact(clean: str, match: re.Match[str]) -> bool:
    """Whether a word that folds to another one (``předsedá``, ``předseda``) stands with its own diacritics."""
    word = match.group()
    if not word.startswith("predseda") or word.startswith(_OF_PRESIDING):
        return True
    return clean[match.start() : match.end()].lower().startswith("předsedá")


def _rule(role: str, word: str) -> str:
    if role == "chair" and is_given(word):
        return GIVEN
    return name_opening(word) if role == "chair" and is_opening(word) else f"officers.{role}_prose"


def _read_cases(folded: str, match: re.Match[str], at: int) -> frozenset[str]:
    if match.lastgroup == "chair":
        return read_chair_cases(match.group())
    before = _SENTENCE_END.split(folded[max(0, match.start() - 60) : match.start()])[-1]
    word = match.group()
    around = before + folded[match.end() if word.startswith("navrhov") else match.start() : at]
    chosen = has_any(around, _CHOSEN_PARTS) and _IS_CHOSEN.search(around)
    if chosen and not _IS_PROPOSED.search(around):
        return frozenset(["nominative"])
    if word.endswith(("em", "kou")) or has_any(around, _CHOOSES) or _CHOICE.search(around):
        return frozenset(["accusative"])
    return frozenset(["nominative"])


def _read_called(found: Found, match: re.Match[str], person: ScannedPerson) -> frozenset[str]:
    """The case of a name before the word: ``zahájeno panem Petrem Lomem (dále jen předsedající)``."""
    before = found.view.folded[max(0, person.span.start - 90) : person.span.start]
    by = match.group().startswith("predsedajici") and _BY_WHOM.search(before)
    return frozenset(["instrumental" if by else "nominative"])


def _look_back(found: Found, match: re.Match[str]) -> Iterator[ScannedPerson]:
    """``Za ověřovatele byli zvoleni …`` reads on; ``H. Nová byla zvolena zapisovatelkou`` reads back."""
    view = found.view
    start = max(0, match.start() - 90)
    was = _WAS.search(view.clean, start, match.start()) or _WHO.search(view.clean, start, match.start())
    clause = _CLAUSE.search(view.clean, start, was.start()) if was else None
    if clause is None:
        return
    for name in re.finditer(r"(?:(?<=\s)|^)[A-ZÁČĎÉĚÍĽŇÓŘŠŤÚŮÝŽ]", clause.group()):
        at = clause.start() + name.start()
        person = scan_person(view.clean, at, match.start())
        if person is not None:
            yield person
            return


def _accept(found: Found, role: str, match: re.Match[str], person: ScannedPerson) -> bool:
    """A chair leads this meeting; somebody before a colon speaks."""
    if role == "chair":
        return accept_chair(found, match, person)
    if role == "recorder" and _NEXT_TIME.search(found.view.folded, max(0, match.start() - 80), match.start()):
        return False
    verb = role == "verifier" and match.group() in ("overi", "overil")
    if (
        verb
        and person.span.end <= match.start()
        and _ATTESTED.match(found.view.folded[match.end() :][:60].lstrip("aioy"))
    ):
        return False
    # „zápis z porady vedení“ tells whose meeting it was
    noun = match.group().startswith("zapis") and match.group().endswith("vedeni")
    if _presents_item(found.view, match, person):
        return False
    if noun or names_company(found.view.clean, person.span.end):
        return False
    return found.view.clean[person.span.end : person.span.end + 1] != ":"


def _presents_item(view: View, match: re.Match[str], person: ScannedPerson) -> bool:
    """``určení zapisovatele a ověřovatele zápisu V. Malý`` in a programme: two offices, and one name that presents the item."""
    folded = view.folded
    starts = view.starts_within(_CHOICES, max(0, match.start() - 60), match.start())
    before = scan_first(_TO_BE_CHOSEN, folded, starts, match.start())
    if before is None:
        return False
    gap = _NO_MARK if before["other"] else _BOTH_OFFICES
    return gap.fullmatch(folded, match.end(), person.span.start) is not None


def _tell_gender(words: str) -> str | None:
    """The gender of the office in the instrumental before a name: ``zahájeno dosavadním starostou obce S. Kostou``."""
    told = {m.lastgroup for m in _OFFICE_BY.finditer(words)}
    return told.pop() if len(told) == 1 else None


def _name(
    person: ScannedPerson, role: str, cases: frozenset[str], gender: str | None, *, bare: bool
) -> FoundName:
    name = person.to_name(f"officers.{role}_prose", nominative=False)
    restored = restore_written(name.text, bare=bare, gender=gender, cases=cases)
    name.text = restored.name
    return name
