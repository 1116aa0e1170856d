"""Who led the meeting: the words of a chair, hand-overs; who opened it, unless they gave it over.

Finds: ``schůzi řídil P. Hora``, ``předal řízení schůze p. Lacinovi``, ``vedením schůze pověřil pana Horu``,
``P. Hora (předsedající)``, ``předsedkyně L. Malá konstatovala, že je přítomno 5 členů``.
Leaves: who is proposed or will lead another meeting; the opener who gave the meeting over to another.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import Final

from zapisy.finders.header.cues import has_any
from zapisy.finders.header.held import is_another_day
from zapisy.finders.officers.holders import find_holder
from zapisy.finders.officers.signers import is_office
from zapisy.finders.officers.wordings import is_for_another
from zapisy.finders.people.pointers import find_pointer
from zapisy.found import Found, FoundOfficer, Span, list_between
from zapisy.lexicon import load_words
from zapisy.names.scan import ScannedPerson, scan_person
from zapisy.text.letters import compile_either
from zapisy.text.views import fold

OPENED: Final = "officers.chair_opened"
"""The rule of who only opened the meeting."""
GIVEN: Final = "officers.chair_given"
"""The rule of whom the opener has given the meeting over to."""
WELCOMED: Final = "officers.chair_welcomed"
"""The rule of who only welcomed those present."""
_MEETINGS: Final = ("zasedani", "jednani", "shromazdeni", "setkani", "sezeni", "konferenc")
_MEETING: Final = re.compile(
    r"(?:schuz|hromad|porad|pritomn|ucastnik)\w|\b(?:snem|sjezd|(?:vybor|ostatni|vsechny|cleny|hosty)\b)"
)
_MEETING_BEHIND: Final = re.compile(
    r"\s{1,2}(?:ve?\s\d{1,2}[.:,]\d\d\s(?:hodin|hod\.?)?\s?)?(?:\w{2,12}\s)?(?:zasedani|jednani|schuz|hromad|shromazdeni|porad|setkani|sezeni|snem|sjezd|konferenc|vybor\b|pritomn|ucastnik|ostatni|vsechny|cleny|hosty)"
)
_QUORUM: Final = re.compile(
    r"\w{0,3},?\s[^.\n]{0,120}(?:usnaseni\s?schopn|usnaset|pritomn\w{0,3}\s[\d\w]|pritomno|nadpolovicni)"
)
_BEFORE_VERB: Final = compile_either(
    r"[\s,]{1,3}(?:\([^()]{0,30}\)\s)?(?:ve?\s\d{1,2}[.:,]\d\d\s(?:hodin\s|hod\.?\s)?)?(?:(?:který|která|jenž|jež)\s(?:[a-záčďéěíňóřšťúůýž]{1,14}\s){0,4})?"
)
_ADVERBS: Final = compile_either(
    r"[\s,]{1,3}(?:(?:pak|dále|také|též|opět|zde|dnes|pouze|tímto|úvodem|[a-záčďéěíňóřšťúůýž]{3,14}[ěeo])\s){1,2}"
)
"""``Mgr. Malá oficiálně zahájila jednání``."""
_APPOSED: Final = compile_either(
    r",[ ](?:[a-záčďéěíňóřšťúůýž]{3,12}[ýá][ ])?(?P<office>[a-záčďéěíňóřšťúůýž]{4,18})(?:[ ](?!který|která|jenž|jež)[^\W\d_]{1,20}){0,9}(?<![ ]a),?[ ](?:(?:také|poté|pak|[a-záčďéěíňóřšťúůýž]{3,14}ě)[ ])?"
)
"""``P. Hora, předseda dopravní komise Rady kraje, zahájil jednání``: the office behind the name."""
_CALLED: Final = compile_either(r"\((?:dále(?:\s(?:jen|jako|též|také|i)){0,3}\s)?[„“\"»'‚]?$")
"""A bracket in which somebody is called the chair: ``(předsedající)``, ``(dále jen „předsedající“)``."""
_SENTENCE_END: Final = re.compile(r"[.;!?\n](?:(?<=\n)|(?<=\w\w\w.)\s)")
_BEGINS_WITH_MEETING: Final = re.compile(
    r"\s?(?:(?:\d{1,3}\. |\w{4,12} )?(?:verejne |radne )?(?:zasedani|jednani|schuzi|poradu)|pritomn\w{1,3}|vsechny|cleny) "
)
"""``Deváté jednání Zastupitelstva obce … zahájil starosta``."""
_TO_COME: Final = re.compile(r"\b(?:bude|budou|probehne|probehnou|uskutecni|sejde|sejdou)\b")
_ITSELF: Final = re.compile(r"\w{0,3}\s(?:\w{2,10}\s)?se\s")
_TOPIC: Final = re.compile(r"\w:\s$")
"""What is spoken of, before its verb: ``Zábava: řídí …``."""
_PARTICIPLE_ENDS: Final = re.compile(r"en(?:[aoy]|[eaoy]h?o?)?$")
_WHO_LED: Final = re.compile(
    r",\s(?:ktery|ktera|jenz|jez)\s(?:\w{1,14}\s){0,2}(?:schuz\w|jednani|zasedani|poradu|shromazdeni|setkani|vybor)\s(?:\w{1,14}\s){0,2}$"
)
"""``doc. Hora, který schůzi vedl, uvítal …``"""
_OFFICES: Final = re.compile(r"(?:\s{1,2}[a-z]{1,20}\.?){1,5}")
_LEADS_SENTENCE: Final = re.compile(
    r"(?:^|\n|[.;:][ ]|[)–-][ ])(?P<office>[a-z]{6,16})(?:[ ](?!se\s)[a-z]{1,14}){0,2}[ ]$"
)
_OFFICE: Final = re.compile(r"[a-z]{6,20}")


@cache
def _verbs(key: str) -> tuple[str, ...]:
    return tuple(fold(word) for word in load_words("officers", key))


def is_opening(word: str) -> bool:
    """Whether a (folded) word only opens a meeting."""
    return word.startswith(_verbs("openings"))


def is_given(word: str) -> bool:
    """Whether with a (folded) word the opener gives the meeting over: ``předal řízení``, ``řízením schůze pověřil``."""
    return word.startswith((*_verbs("given_to"), *_verbs("entrusted")))


def name_opening(word: str) -> str:
    """The rule of a (folded) word that only opens a meeting."""
    return WELCOMED if word.startswith(_verbs("welcomes")) else OPENED


def read_chair_cases(word: str) -> frozenset[str]:
    """The cases in which the chair's name stands behind a (folded) word."""
    if word.startswith(_verbs("given_to")):
        return frozenset(["dative"])
    if word.startswith(_verbs("under")):
        return frozenset(["genitive"])
    if word.startswith(_verbs("by_whom")):
        return frozenset(["instrumental"])
    return frozenset(["accusative" if word.startswith(_verbs("entrusted")) else "nominative"])


def drop_openers(officers: Sequence[FoundOfficer]) -> list[FoundOfficer]:
    """Who opened the meeting is a chair unless they gave it over to another; who welcomed, where nobody opened or led."""
    ways = {officer.found_by for officer in officers if officer.role == "chair"}
    dropped = {WELCOMED} if ways - {WELCOMED} else set()
    if GIVEN in ways:
        dropped.add(OPENED)
    return [officer for officer in officers if officer.found_by not in dropped]


def accept_chair(found: Found, match: re.Match[str], person: ScannedPerson) -> bool:
    """Whether the person beside a chair's word leads this meeting."""
    folded, word = found.view.folded, match.group()
    before = folded[max(0, match.start() - 60) : match.start()]
    opened = _SENTENCE_END.split(folded[max(0, match.start() - 110) : match.start()])[-1]
    ahead = person.span.start if person.span.start > match.end() else match.end() + 30
    behind = folded[match.end() : ahead]
    name = found.view.clean[person.name.start : person.name.end]
    if is_for_another(before) or _is_abbreviation(name) or word.startswith("ridic"):
        return False
    if is_of_other_day(found, match.start()):
        return False
    if word.startswith((*_verbs("given_to"), *_verbs("entrusted"), *_verbs("future"))):
        return True
    if word.startswith("ridi") and _leads_other(word, opened, behind):
        return False
    if word.startswith(_verbs("under")):
        return _names_meeting(before) and not _is_planned(found, match.start())
    if word.startswith("konstatoval"):
        return (
            bool(_QUORUM.match(folded[match.end() : match.end() + 150]))
            and not person.span.start > match.end()
        )
    if word.startswith(_verbs("by_whom")):
        named = person.parsed.family is not None and person.parsed.given is not None
        pointed = person.titles is not None or person.span.start < person.name.start
        ended = _PARTICIPLE_ENDS.search(word) is not None
        bare = word == "zahajeno" and not opened.strip(" \t-–•*")
        held = bare or "zastupitelstv" in opened or _names_meeting(opened + behind)
        return ended and held and (named or pointed)
    if word.startswith(_verbs("welcomes")) and (_WELCOMED.search(behind) or name.endswith(_ACCUSATIVE)):
        return False
    if word.startswith((*_verbs("openings"), *_verbs("leading"))):
        met = _names_meeting(before[-40:] + behind) or _BEGINS_WITH_MEETING.match(opened)
        return bool(met or _MEETING_BEHIND.match(folded, max(person.span.end, match.end())))
    return not re.search(r"(?:hlasov|nehlas)\w*[\s,](?:\s?\w{2,14}[\s,]){0,3}$", before)


def _names_meeting(text: str) -> bool:
    """Whether a (folded) text names a meeting or those who are there."""
    return has_any(text, _MEETINGS) or _MEETING.search(text) is not None


def is_of_other_day(found: Found, at: int) -> bool:
    """``setkání seniorů 20. 11. vedla E. Malá``: a day right before the verb that is not this meeting's."""
    near = list_between(found.dates, max(0, at - 16), at)
    if not near or found.view.clean[near[-1].span.end : at].strip():
        return False
    return is_another_day(found, near[-1])


def _is_planned(found: Found, at: int) -> bool:
    """``setkání bude 19. 11. v kapli pod vedením p. Malé``: whether the words before tell of what is still to come."""
    clause = _SENTENCE_END.split(found.view.folded[max(0, at - 60) : at])[-1]
    days = list_between(found.dates, at - len(clause), at)
    return _TO_COME.search(clause) is not None or any(is_another_day(found, day) for day in days)


def _leads_other(word: str, before: str, behind: str) -> bool:
    """Whether the verb is of something else: ``Výdaje se řídí Rozpočtem``, ``řídíme se Směrnicí``, ``Hokej: řídí Hora``."""
    longer = word == "ridi" and behind[:1].isalpha()
    itself = before.endswith(" se ") or _ITSELF.match(behind) is not None
    topic = _TOPIC.search(before) is not None and not _names_meeting(before + behind)
    return longer or itself or topic


def _is_abbreviation(text: str) -> bool:
    return text.isupper() and "." not in text and all(len(word) <= 4 for word in text.split())


_WELCOMED: Final = re.compile(
    r"\b(?:(?:rektor|dekan|kvestor|kancler|tajemnik|prezident|primator|hejtman|ministr|namestk|senator|inspektor)a|host[ay]|starostu|starostku|predsedu|predsedkyni"
    r"|mistostarostu|mistopredsedu|reditele|reditelku|velitele|zastupc[ei]|zastupkyni|poslance|poslankyni|radniho|farare|kolegu|kolegyni|pana|clena|clenku)\b"
)
"""Whom somebody welcomed: ``přivítal na jednání rektora Malého``."""
_ACCUSATIVE: Final = ("u", "ého", "ovou")
"""Ends of whom somebody welcomed: ``přivítal Ing. Horu``."""
_ABBREVIATED: Final = re.compile(
    r"[A-ZÁČĎÉĚÍĽŇÓŘŠŤÚŮÝŽ]{2,4}[ ](?=[A-ZÁČĎÉĚÍĽŇÓŘŠŤÚŮÝŽ][a-záčďéěíňóřšťúůýž])"
)
"""``Předseda RSO Gabriel Urban``: the body is no part of the name."""


def look_back_chair(found: Found, match: re.Match[str]) -> Iterator[ScannedPerson]:
    """``Předseda senátu, I. Kalina, zahájil zasedání``: the last name before the verb; ``P. Hora (předsedající)``."""
    view = found.view
    called = _CALLED.search(view.clean, max(0, match.start() - 24), match.start())
    bracket = called is not None
    quorum = match.group().startswith("konstatoval")
    behind = _QUORUM if quorum else _MEETING_BEHIND
    taken = match.group().startswith(_verbs("future"))
    led = _WHO_LED.search(view.folded, max(0, match.start() - 60), match.start())
    told = bracket or taken or led is not None
    if not told and not behind.match(view.folded[match.end() : match.end() + 150]):
        return
    limit = called.start() if called else match.start()
    start = max(0, match.start() - 130)
    names = [
        start + name.start()
        for name in re.finditer(r"(?:(?<=[\s,.])|^)[A-ZÁČĎÉĚÍĽŇÓŘŠŤÚŮÝŽ]", view.clean[start:limit])
        if not _ABBREVIATED.match(view.clean, start + name.start())
    ]
    for at in reversed(names):
        person = scan_person(view.clean, at, limit)
        if person is not None and person.parsed.family and (person.parsed.given or bracket):
            gap = view.clean[person.span.end : limit]
            if _is_beside(gap, bracket=bracket) and not (quorum and " kter" in gap):
                yield _read_whole(view.clean, names, person, limit)
                return
            break
    if not bracket and names:
        yield from _look_back_address(found, names[-1], limit)


def _read_whole(text: str, names: list[int], person: ScannedPerson, limit: int) -> ScannedPerson:
    """The person with the given name before the family name that has been found."""
    for at in names:
        whole = scan_person(text, at, limit) if at < person.span.start else None
        short = whole is not None and _is_abbreviation((whole.parsed.given or "").partition(" ")[0])
        if whole is not None and whole.span.end == person.span.end and not short:
            return whole
    return person


def _look_back_address(found: Found, at: int, limit: int) -> Iterator[ScannedPerson]:
    """``Paní Malá přivítala ostatní``: a family name alone behind a word of address or an office."""
    person = scan_person(found.view.clean, at, limit)
    if person is None or not person.parsed.family:
        return
    if person.titles is None and find_pointer(found.view.running, person.name.start) is None:
        return
    if _is_beside(found.view.clean[person.span.end : limit], bracket=False):
        yield person


def _is_beside(gap: str, *, bracket: bool) -> bool:
    """Whether nothing but a clause, an adverb or an office stands between a name and the verb."""
    if bracket:
        return gap == " "
    if _BEFORE_VERB.fullmatch(gap) or _ADVERBS.fullmatch(gap):
        return True
    apposed = _APPOSED.fullmatch(gap)
    office = apposed["office"] if apposed else ""
    return is_office(office) and not office.endswith(("u", "yni", "ici"))


def find_led(found: Found, match: re.Match[str], limit: int) -> Iterator[FoundOfficer]:
    """``Jednání řídila předsedkyně``: whoever the document calls so, where the sentence names nobody."""
    if match.group() in _verbs("exact") or match.group().startswith(("predsedajici", *_verbs("given_to"))):
        return
    words = _OFFICES.match(found.view.folded, match.end(), limit)
    offices = _OFFICE.finditer(found.view.folded, words.start(), words.end()) if words else ()
    office, stem = next(
        (
            (word.span(), stem)
            for word in offices
            for stem in _verbs("heads")
            if word.group().startswith(stem)
        ),
        (None, None),
    )
    meeting = found.view.folded[max(0, match.start() - 40) : match.end() + 30]
    if office is None or stem is None or not _names_meeting(meeting):
        office, stem = _look_back_office(found, match)
    holder = find_holder(found, stem) if stem else None
    if office is not None and holder is not None:
        by = name_opening(match.group()) if is_opening(match.group()) else "officers.chair_by_office"
        yield FoundOfficer("chair", holder.name, Span(*office), None, by, 0.88)


def _look_back_office(found: Found, verb: re.Match[str]) -> tuple[tuple[int, int] | None, str | None]:
    """``Předsedkyně komise přivítala členy``: the office that begins the sentence, right before the verb."""
    folded = found.view.folded
    before = _LEADS_SENTENCE.search(folded, max(0, verb.start() - 60), verb.start())
    if before is None or (
        verb.group().startswith("konstatoval") and not _QUORUM.match(folded[verb.end() : verb.end() + 150])
    ):
        return None, None
    stem = next((stem for stem in _verbs("heads") if before["office"].startswith(stem)), None)
    return (before.span("office") if stem else None), stem
