"""Passives that decide: with their auxiliary, or bare where they open or close the sentence or a vote stands by.

Finds: ``program byl schválen``, ``byla zvolena``, ``Schváleno``, ``Program schválen 7-0-0``, ``Ustanovena komise …``.
Leaves: futures and wishes (``bude schválen``, ``by byl``), other bodies' acts with their date, notes of a later approval.
"""

from __future__ import annotations

import re
from typing import Final

from zapisy.finders.decisions.sentences import REACH, Frame, Sentence
from zapisy.finders.decisions.verbs import Verb

_AUXILIARY: Final = re.compile(r"(?<!\w)(?P<ne>ne)?byl[aoiy]?(?!\w)")
_PRESENT: Final = re.compile(r"(?<!\w)(?P<ne>ne)?(?:je|jsou)\s(?:\w{1,14}\s){0,2}$")
"""``Zapisovatelem je určen …``."""
_REPORTED: Final = re.compile(
    r"\s{1,2}(?:\w{1,20}\s){0,3}?(?:zastupitelstvem|radou|valnou hromadou|senatem|vyborem|predstavenstvem|shromazdenim)\b"
    r"(?:\s[^\s.,;]{1,20}){0,4}\s(?:dne|v roce|na \d)"
)
_BY_ACT: Final = re.compile(
    r"\s(?:rozhodnutim|usnesenim|dekretem|opatrenim|prikazem|dopisem)\s(?:[^\s.;]{1,20}\s){0,6}(?:c\.|ze dne|z \d)"
)
"""``Jmenována usnesením rady č. 7 ze dne 6. února``: what was done before."""
_BY_OTHER: Final = re.compile(
    r"(?<!\w)(?:ministrem|ministryni|ministerstvem|vladou|soudem|hejtmanem|hejtmankou|parlamentem|snemovnou|prezidentem republiky)(?!\w)"
)
"""``byla ministrem vnitra jmenována``, ``byl schválen vládou``: what another has done."""
_LATER: Final = re.compile(r"\s(?:(?:pry|snad|asi|mozna|nejspis|zrejme)\s)?(?:bude|budou|by|byt)(?!\w)")
_BEFORE: Final = re.compile(
    r"\s(?:uz\s|jiz\s)?na\s(?:minul|posledni|predchoz|lonsk|predesl)\w{0,3}\s(?:\w{4,12}\s)?(?:schuz|zasedan|jednan|porad|setkan|shromazd)"
)
"""``Schváleno prý bude v květnu``, ``schváleno na minulé schůzi``."""
_NOTED: Final = re.compile(
    r"(?:\s[^\W\d_]{2,14}\.?){0,4}(?:\s(?:dne|na \d{1,3}\. ?zasedani(?: dne)?))?\s\d{1,2}\.\s?(?:\d{1,2}\.|[^\W\d_]{4,9})\s?\d{4}[\s.)]*$"
)
"""``Schváleno AS dne 28. 1. 2005``: of the minutes themselves, later."""
_HIRED: Final = re.compile(
    r"(?<!\w)(?:na misto|na pozici|do pracovniho pomeru|do zamestnani|na pracovni misto|prijat\w \d{1,4} (?:deti|zaku|studentu|uchazecu|klientu|novych))(?!\w)"
)
_AHEAD: Final = re.compile(
    r"(?<!\w)(?:bude|budou|mel[aoiy]?|ma|maji|musi|nebude|nebudou|by|muze|mohou|mohl[aoiy]?|je treba|je nutne)\s"
)
_SINCE: Final = re.compile(r"(?<!\w)od\s(?:roku|lonska|minul\w{2,3}|sveho|vzniku|zalozeni)(?!\w)")
_OFFICE: Final = re.compile(
    r"(?<!\w)(?:zapisovatel|overovatel|scitatel|skrutator|predsed|mistopredsed|jednatel|pokladni|hospodar|tajemn|revizor|vedouc)"
)
_TO_OFFICE: Final = re.compile(
    r"(?:jako\s|do funkce\s|za\s)?(?:zapis(?=em$)|zapisovatel|overovatel|scitatel|skrutator|predsed|mistopredsed|clen|jednatel|pokladni|hospodar|tajemn|revizor|vedouc|nacelni|trener|kapitan|delegat)\w{0,6}"
    r"(?:\s\w{3,14}){0,2}$"
)
"""``Zapisovatelkou určena …``."""
_TOLD_FIRST: Final = re.compile(
    r"[^,;:.]{0,80}(?<!\w)\w{3,14}l[aoiy]?(?:\s[^,;:.]{0,60})?[,;]\s(?=(?!(?:pozmen\w{4,9} |proti)?navrh)[^,;:.]{4,60}$)"
)
"""``Předseda zahájil schůzi, program schválen.``"""
_TITLED: Final = re.compile(r"(?:[^\W\d_]{1,9}\s){0,2}usneseni\s?:\s{1,2}(?:(?:1|i)[.)]\s{1,2})?")
"""``Závěry a usnesení: 1. Schválen zápis.``"""
_OPENED: Final = re.compile(r":\s$")
"""``Volba delegáta: zvolena Jana Malá``."""
_BARE: Final = frozenset(
    "approves elects postpones rejects adopts agrees cancels other states establishes authorises dismisses "
    "acknowledges requests instructs".split()
)


_PRESENTED: Final = re.compile(
    r"\s(?:byl[aoiy]?\s|jsou\s)?(?:\w{5,14}\s)?(?:tato|toto|tyto|nasledujici)\s(?:usneseni|rozhodnuti|zavery?|body|navrhy)\s{0,2}:\s{0,3}$"
)
"""``Schválena byla následující usnesení:`` comes before them."""


def read_passive(sentence: Sentence, verb: Verb, frames: list[Frame]) -> Frame | None:
    """The frame of a participle, or None where it decides nothing."""
    folded, start = sentence.folded, max(sentence.start, verb.start - REACH)
    if not frames and (titled := _TITLED.match(folded, start, verb.start)):
        start = titled.end()
    if not frames and verb.start - start > LEAST and _BRACKETED.match(folded, verb.start - 1):
        return None if sentence.clauses.is_reported(start, verb.start) else Frame(verb, start, "passive")
    clause = max(start, folded.rfind(", ", start, verb.start) + 1) if frames else start
    auxiliary = max(_AUXILIARY.finditer(folded, clause, verb.start), key=re.Match.start, default=None)
    if auxiliary is None:
        auxiliary = _AUXILIARY.match(folded, verb.end + 1)
    if auxiliary and _is_of_another(folded, auxiliary, verb):
        auxiliary = None
    if auxiliary is None and _calls_to_office(sentence, start, verb):
        auxiliary = _PRESENT.search(folded, max(clause, verb.start - 40), verb.start)
    if sentence.clauses.is_reported(start, verb.start) or sentence.clauses.is_subordinate(start, verb.start):
        return None
    if (
        _BY_ACT.match(folded, verb.end)
        or _REPORTED.match(folded, verb.end)
        or _LATER.match(folded, verb.end)
        or _BEFORE.match(folded, verb.end)
    ):
        return None
    begun = auxiliary.start() if auxiliary and auxiliary.start() < verb.start else verb.start
    if _BY_OTHER.search(folded, begun, verb.start) or _BY_OTHER.match(folded, verb.end + 1):
        return None
    if folded.startswith(_PASSED, verb.start) and _MOTION.match(folded, start) is None:
        return None
    if folded.startswith("prijat", verb.start) and _HIRED.search(folded, start, verb.end + 40):
        return None
    if verb.action == "agrees" and folded[verb.end - 1] != "o":
        return None  # ``smlouva byla dohodnuta s dodavatelem``
    if _NOTED.match(folded, verb.end, sentence.end) and not sentence.voted:
        return None
    if frames:
        return _read_next(sentence, verb, frames, auxiliary)
    if auxiliary is None and not _stands_bare(sentence, start, verb):
        return None
    if _AHEAD.search(folded[start : verb.start]) or _PRESENTED.match(folded, verb.end, sentence.end):
        return None
    negated = verb.negated or bool(auxiliary and auxiliary["ne"])
    if auxiliary is None and (told := _TOLD_FIRST.match(folded, start, verb.start)):
        start = told.end()
    if verb.action == "elects" and (opened := _OPENED.search(folded, start, verb.start)):
        start = verb.start if opened.group().endswith(" ") and auxiliary is None else start
    parted = auxiliary and folded[max(start, auxiliary.start() - 2) : auxiliary.start()] == ", "
    if auxiliary and parted and not _MATTER.match(folded, start, auxiliary.start()):
        start = auxiliary.start()
    motion = folded.startswith(_PASSED, verb.start) and verb.start - start > BARE
    return Frame(_negate(verb, negated), start, "motion" if motion else "passive")


def _is_of_another(folded: str, auxiliary: re.Match[str], verb: Verb) -> bool:
    """``K programu nebyly připomínky, odsouhlasen všemi``: another's auxiliary, beyond a comma and of another ending."""
    if auxiliary.end() > verb.start or ", " not in folded[auxiliary.end() : verb.start]:
        return False
    own = folded[verb.end - 1] if folded[verb.end - 1] in "aoiy" else "l"
    return folded[auxiliary.end() - 1] != own and auxiliary["ne"] is not None


_MATTER: Final = re.compile(
    r"\W{0,3}(?:(?:pozmenovaci|tento|jeho|jeji)\s)?(?:(?:proti)?navrh|zadost|projednani|nabidka|stiznost|petice|rozhodnuti|bod|prodej|pronajem|volba)(?!\w)"
    r"[^,;:]{0,100},\s(?:(?:v|o|na|s|k|pro)\s)?(?:aby|kter\w{1,3}|jenz|jez|nem[zž]|niz|nichz|nimz|jehoz|jejiz)(?!\w)[^;:]{3,200},\s$"
)
"""``Návrh p. Malého, aby …, nebyl přijat``: the subject stands before the clause that the last comma closes."""


def _calls_to_office(sentence: Sentence, start: int, verb: Verb) -> bool:
    """Whether somebody is called to an office or charged with work, so that the present tense decides."""
    if _SINCE.search(sentence.folded, verb.end, sentence.end):
        return False
    if verb.action == "authorises":
        return True
    office = _OFFICE.search(sentence.folded, start, min(sentence.end, verb.end + 80))
    return verb.action in ("elects", "dismisses") and office is not None


def _read_next(
    sentence: Sentence, verb: Verb, frames: list[Frame], auxiliary: re.Match[str] | None
) -> Frame | None:
    """A second clause with its own auxiliary: ``jako zapisovatel byl zvolen …``."""
    folded = sentence.folded
    comma = max(
        folded.rfind(", ", frames[-1].verb.end, verb.start),
        folded.rfind("; ", frames[-1].verb.end, verb.start),
    )
    if auxiliary is None or comma < 0 or frames[-1].voice != "passive" or auxiliary.start() < comma:
        return None
    return Frame(_negate(verb, verb.negated or bool(auxiliary["ne"])), comma + 2, "passive", comma)


def _negate(verb: Verb, negated: bool) -> Verb:
    return Verb(verb.start, verb.end, verb.tense, verb.action, negated)


BARE: Final = 24
"""Characters of a motion that is only named before its result."""
_PASSED: Final = ("pros", "nepros", "zisk", "nezisk")
_MOTION: Final = re.compile(
    r"(?:[^\n:.;]{2,30}:\s)?\W{0,3}(?:[^\W\d_]{3,14}\s){0,2}(?:(?:proti)?navrh|zadost|usneseni|zmena|variant|kandidat)"
)
"""What passes or fails: ``Návrh neprošel``, ``Žádost nezískala potřebnou většinu``."""
_GOES_ON: Final = re.compile(r",\s(?!(?:a|i|ale ne|ktery|ktera|ktere|kteri|aby|ze|bude|budou|by)(?!\w))")
"""``Žádost o notebook zamítnuta, loni už jeden dostal.``"""
_UNTIL: Final = re.compile(r"(?:na|do|o)\s")
LEAST: Final = 12
"""Characters of a sentence that a result in brackets may close."""
_BRACKETED: Final = re.compile(
    r"\((?:ne)?(?:schvalen|odsouhlasen|odhlasovan|prijat|zamitnut|odlozen|dohodnut|domluven)\w"
    r"(?:\s(?:jednomyslne|jednohlasne|vsemi(?:\s\w{5,10}){0,2}|vsichni|bez \w{5,14}))?\)\s{0,2}(?:[.,;]|$|\n)"
)
"""``Brigáda bude v květnu (odsouhlaseno).``"""


def _stands_bare(sentence: Sentence, start: int, verb: Verb) -> bool:
    """A participle without its auxiliary opens or closes its sentence: ``Schváleno``, ``Program schválen``."""
    folded = sentence.folded
    if verb.action not in _BARE:
        return False
    before, after = folded[start : verb.start].strip(" \t\n"), folded[verb.end : sentence.end].strip(" \t\n.")
    if folded[verb.start - 1 : verb.start] not in " \n\t" and before:
        return False
    if not before or re.fullmatch(
        r"(?:projednan[aoy]?\sa|jednohlasne|jednomyslne|takto|pote|dale|nasledne|hlasovanim|znovu)", before
    ):
        return bool(after) or len(before) > 0
    called = verb.action in ("elects", "authorises") and _TO_OFFICE.match(before)
    if sentence.voted or called or (verb.action == "elects" and before.endswith(":")):
        return True
    if re.search(r"[–-]\s?(?:jednohlasne |jednomyslne )?$", folded[start : verb.start]):
        return True
    if folded.startswith(_PASSED, verb.start):
        return True
    short = len(re.sub(r"^(?:ad|k bodu|bod)\s[\d.]{1,5}[:)]?\s?", "", before).split()) <= 8
    if short and verb.action in ("approves", "rejects", "postpones") and _GOES_ON.match(folded, verb.end):
        return True
    if short and verb.action == "postpones" and _UNTIL.match(after):
        return True
    return short and (
        not after
        or re.match(
            r"(?::|vsemi|aklamac|tajn[eo]\s?:|verejne|konsen[sz]|vetsinou hlasu|jednomysl|jednohlas|\d{1,3}\s?(?:[–:/-]\s?\d|hlas|clen|pro(?!\w))|pomerem|bez pripominek|[–-]\s|pro \w{3,12} \d)",
            after,
        )
        is not None
    )
