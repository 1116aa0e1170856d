"""Verbs that decide with their subject: before them, behind them, above them, or we.

Finds: ``ORGÁN schvaluje``, ``schválili jsme``, ``program schválila rada``, points that a body before them governs.
Leaves: verbs in subordinate clauses, and those whose subject is a person or another's body.
"""

from __future__ import annotations

import re
from typing import Final

from zapisy.finders.decisions.ours import read_ours, read_resolving
from zapisy.finders.decisions.reflexives import is_stated, read_reflexive
from zapisy.finders.decisions.sentences import REACH, Frame, Sentence
from zapisy.finders.decisions.subjects import agrees_with
from zapisy.finders.decisions.verbs import Verb
from zapisy.finders.people.pointers import is_person_word
from zapisy.names.titles import take_titles

_LINK: Final = re.compile(
    r"(?:,|;|\ba|\bi|\bdale|\bzaroven|\bsoucasne|\ba to)\s{1,2}(?:(?:dale|zaroven|soucasne|ho|jej|ji|je|mu)\s)?$"
)


def read_active(sentence: Sentence, verb: Verb, frames: list[Frame]) -> Frame | None:
    """The frame of a verb in the present or the past, or None where it decides nothing."""
    folded, start = sentence.folded, max(sentence.start, verb.start - REACH)
    if frames:
        return _read_next(sentence, start, verb, frames[-1])
    before = folded[start : verb.start].strip(" \t\n:*_\"„“'")
    if sentence.governed and _is_presenter(sentence, verb):
        return None
    if sentence.governed and _follows_speaker(sentence, verb):
        return None
    if sentence.governed and _LINKS.fullmatch(before):
        return Frame(verb, verb.start, "active")
    if (
        sentence.governed
        and _LEAD.match(folded, start)
        and not sentence.clauses.is_subordinate(start, verb.start)
        and sentence.bodies.find_subject(start, verb.start) is None
    ):
        return Frame(verb, start, "active")
    if (reflexive := read_reflexive(folded, verb)) and _ADVERBS.fullmatch(before):
        return reflexive
    if before.endswith("se") and is_stated(sentence, start, verb, before):
        return Frame(verb, start, "reflexive")
    if verb.start - start > LEAST and _have_all_agreed(sentence, verb):
        return Frame(verb, start, "active", body="")
    return (
        read_resolving(sentence, start, verb)
        or read_ours(sentence, start, verb)
        or _read_subject(sentence, start, verb)
        or _read_inverted(sentence, start, verb)
    )


_PRESENTS: Final = re.compile(r"(?:predklada|navrhuj|doporucuj|zada|postupuj)\w{0,3}(?P<colon>\s?:)?")


def _is_presenter(sentence: Sentence, verb: Verb) -> bool:
    """``Předkládá místostarostka Malá``, ``Navrhuje: odbor dopravy`` below a number: who brings it before the body."""
    if verb.start > sentence.start + 1 or not sentence.clean[verb.start].isupper():
        return False
    presents = _PRESENTS.match(sentence.folded, verb.start)
    if presents is None:
        return False
    return presents["colon"] is not None or presents.group().startswith("predklada")


def _follows_speaker(sentence: Sentence, verb: Verb) -> bool:
    """``Mgr. Malý předložil návrh. Konstatoval, že …``: in the paragraph of a person a verb without a subject is theirs."""
    clean, at = sentence.clean, verb.start
    if not clean[at].isupper():
        return False
    line = clean[max(clean.rfind("\n", max(0, at - REACH), at) + 1, at - REACH) : at].strip()
    if not line.endswith("."):
        return False
    first = line.split(maxsplit=1)[0]
    return is_person_word(first.rstrip(".")) or bool(take_titles(line, 0, len(line))[0])


LEAST: Final = 16
"""Characters of a matter upon which all agree."""
BEFORE: Final = 14
"""Characters before the verb within which all are named."""
_AGREED: Final = re.compile(
    r"[^\n]{0,8}[–—:;-]\s?vsichni\s(?:pritomni\s|clenove\s)?souhlasi(?:li)?[\s.!]{0,3}"
)
"""``Vstupné zůstane dobrovolné – všichni souhlasí``."""


def _have_all_agreed(sentence: Sentence, verb: Verb) -> bool:
    """Whether nothing but that stands from shortly before a verb to the end of its sentence."""
    folded, start = sentence.folded, verb.start - BEFORE
    return folded.find("vsichni", start, verb.start + 4) >= 0 and (
        _AGREED.fullmatch(folded, start, sentence.end) is not None
    )


_LINKS: Final = re.compile(
    r"(?:(?:a|dale|zaroven|soucasne|a to|tim|rovnez|take|jednomyslne|jednohlasne)\s?){0,3}"
)
_ADVERBS: Final = re.compile(r"(?:(?:dale|zaroven|soucasne|rovnez|take|proto|nasledne|pote|tim)\s?){0,2}")


def drop_considered(frames: list[Frame], frame: Frame, folded: str) -> list[Frame]:
    """``Rada projednala a bere na vědomí``: what was considered first is no decision of its own."""
    last = frames[-1] if frames else None
    considered = last is not None and _CONSIDERED.match(folded, last.verb.start)
    if last is None or frame.link is None or not considered:
        return [*frames, frame]
    if folded[last.verb.end : frame.link].strip():
        return [*frames, frame]
    return [*frames[:-1], Frame(frame.verb, last.start, frame.voice, last.link, last.body)]


_CONSIDERED: Final = re.compile(r"(?:projedn|vyslech|posoud|prover|vzal)\w*\s{1,2}(?:a|,)\s|projedn\w*\s")


def _read_next(sentence: Sentence, start: int, verb: Verb, last: Frame) -> Frame | None:
    """A further verb of the same subject: ``schvaluje … a pověřuje …``."""
    folded = sentence.folded
    if last.voice != "active":
        return None
    link = _LINK.search(folded, max(start, verb.start - 24), verb.start)
    if link is None or sentence.clauses.is_subordinate(last.verb.end, verb.start, plain=True):
        return None
    same = (verb.tense == last.verb.tense or _CONSIDERED.match(folded, last.verb.start)) and not {
        verb.action,
        last.verb.action,
    } <= _ALIKE
    return Frame(verb, verb.start, "active", link.start()) if same else None


_PROPOSES: Final = re.compile(r"\w{0,40}navrh")


def _read_subject(sentence: Sentence, start: int, verb: Verb) -> Frame | None:
    folded = sentence.folded
    subject = sentence.bodies.find_subject(start, verb.start)
    if subject is None or verb.start - subject.end > 260 or not agrees_with(subject.head, verb, folded):
        return None
    proposes = folded.find("navrh", verb.start, verb.end) >= 0 and (
        _PROPOSES.match(folded, verb.start, verb.end) is not None
    )
    if folded[subject.end : verb.start].strip() == "," or (
        proposes and not sentence.governed and not (sentence.voted and verb.tense == "present")
    ):
        return None
    if sentence.clauses.is_subordinate(start, subject.start) or sentence.clauses.is_subordinate(
        subject.end, verb.start
    ):
        return None
    if _is_general(sentence, verb):
        return None
    if folded.startswith(_THESE, verb.end + 1) and _PRESENTED.match(folded, verb.end, sentence.end):
        return None
    if sentence.clauses.is_reported(start, verb.start) or _has_met(sentence, verb):
        return None
    if verb.action in ("recommends", "requests") and proposes and verb.tense == "past":
        return None
    closes = _ends_clause(sentence, verb) or _moves_object(sentence, start, subject.start, verb)
    begin = start if closes and subject.start > start else subject.start
    return Frame(verb, begin, "active", body=subject.head)


FAR: Final = 90
"""Characters behind a verb in which it is said how often or at which meeting that is done."""
_SELDOM: Final = re.compile(
    r"[^.]{0,60}\s(?:jednou|dvakrat|nejmene jednou)\s(?:rocne|mesicne|tydne|za \w{3,8})(?!\w)"
)
_ALWAYS: Final = re.compile(r"[^.,;:\n]{0,60}\s(?:vzdy|kazdorocne|zpravidla|obvykle)(?!\w)")
_NOT_YET: Final = re.compile(r"ne(?:rozhod|usnes|svola|projedn|stanov)")


def _is_general(sentence: Sentence, verb: Verb) -> bool:
    """A rule (``Výbor volí členská schůze``, ``svolává jednou ročně``, ``se volí na tři roky``), or nothing decided yet (``nerozhodl``)."""
    folded = sentence.folded
    if verb.negated and _NOT_YET.match(folded, verb.start):
        return True
    if verb.tense != "present":
        return False
    if verb.action in ("elects", "dismisses") and folded.endswith(" se ", 0, verb.start):
        return True
    if verb.action in ("elects", "dismisses"):
        behind = sentence.bodies.find_subject(verb.end + 1, min(sentence.end, verb.end + 30))
        if behind is not None and behind.start == verb.end + 1 and behind.head[:1] not in ("", "?"):
            return True
    if not sentence.clauses.is_general(verb.end, verb.end + FAR):
        return False
    return _SELDOM.match(folded, verb.end) is not None or _ALWAYS.match(folded, verb.end) is not None


_THESE: Final = ("tato", "toto", "tyto", "nasledujici")
_PRESENTED: Final = re.compile(
    r"\s(?:tato|toto|tyto|nasledujici)\s(?:usneseni|rozhodnuti|zavery?|stanovisko)(?:[\s:]{0,3}|(?:\s[^\s:]{1,20}){1,8}\s?:\s{0,3})$"
)
"""``Valná hromada přijala toto usnesení:`` comes before the decision itself."""
_OTHERS: Final = ("sv", "posledn", "minul", "lonsk")
_MET: Final = re.compile(
    r"(?:\s[^\s.,;]{1,20}){0,4}\s(?:na sv\w{1,3}|na posledni\w{0,2}|na minul\w{1,3}|na lonsk\w{1,3})\s(?:\w{4,14}\s)?(?:zasedani|schuzi|jednani)"
)
"""``schválila na svém říjnovém zasedání``: told of another meeting."""


def _has_met(sentence: Sentence, verb: Verb) -> bool:
    """Whether a verb tells of another meeting."""
    folded, end = sentence.folded, min(sentence.end, verb.end + FAR)
    at = folded.find("na ", verb.end, end)
    while at >= 0 and not folded.startswith(_OTHERS, at + 3):
        at = folded.find("na ", at + 3, end)
    return at >= 0 and _MET.match(folded, verb.end, sentence.end) is not None


_CLOSING: Final = re.compile(
    r"(?:\s(?:jednomyslne|jednohlasne|vsemi hlasy|bez pripominek|\d{1,3} hlasy))?\s{0,2}(?:[.(]|$|[–—-]\s|,\s(?:protoze|nebot|jelikoz|ponevadz|a to|s tim|vsichni)(?!\w))"
)


_WHERE: Final = re.compile(r"\s(?:na|do|od|po|v|ve|k|ke|za|bez)\s")
_OBJECT_FIRST: Final = re.compile(
    r"(?!(?:po|na|v|ve|dle|podle|s|se|k|ke|za|pri|pote|nasledne|dale|dnes)\s)[^,;:?!]{4,80}$"
)


def _moves_object(sentence: Sentence, start: int, end: int, verb: Verb) -> bool:
    """Whether the object stands before the body, and only where or when behind the verb: ``Ostatní body rada odložila na září.``"""
    folded = sentence.folded
    return (
        verb.action in ("postpones", "other", "cancels")
        and sentence.clean[start].isupper()
        and _WHERE.match(folded, verb.end) is not None
        and _OBJECT_FIRST.match(folded, start, end) is not None
    )


def _ends_clause(sentence: Sentence, verb: Verb) -> bool:
    """Whether nothing stands behind the verb, so that its object is before it: ``Žádost o dar rada zamítla.``"""
    folded, at = sentence.folded, verb.end + 1
    if at + 1 < sentence.end and folded[at - 1] == " " and folded[at].isalpha() and folded[at] not in "jvb":
        return False  # another word, with which none of what may follow begins
    return _CLOSING.match(folded, verb.end, sentence.end) is not None


_ALL: Final = re.compile(r"\s{1,3}(?:vsech\s(?:\d|pritomn)|vsichni(?:\s|[.,;:)(]|$))")


def _read_inverted(sentence: Sentence, start: int, verb: Verb) -> Frame | None:
    """The subject behind the verb: ``Program schválila rada``, ``schválilo všech 11 přítomných``."""
    folded = sentence.folded
    if verb.tense != "past" or sentence.clauses.is_subordinate(start, verb.start):
        return None
    if _ALL.match(folded, verb.end, verb.end + 20):
        return Frame(verb, start, "active", body="")
    behind = folded[verb.end : verb.end + 2].lstrip(" ")
    subject = sentence.bodies.find_subject(verb.end + 1, min(sentence.end, verb.end + 60))
    if not behind or subject is None or subject.start != verb.end + 1 or subject.head[:1] in ("", "?"):
        return None
    if _ANNOUNCES.match(folded, subject.end, sentence.end):
        return None
    told = _DATED.search(folded, subject.end, min(sentence.end, subject.end + 80))
    if told or not agrees_with(subject.head, verb, folded):
        return None
    return Frame(verb, start, "active", body=subject.head)


_ANNOUNCES: Final = re.compile(r"(?:\s(?:tyto|toto|tento|tuto|nasledujici)(?:\s\w{4,14}){0,2})?[\s:]{0,3}$")
"""``přijal výbor tento závěr:`` comes before the decision itself."""
_DATED: Final = re.compile(
    r"(?<!\w)(?:dne|v roce|v lednu|loni|na svem|na minul\w+|na posledni\w?|v minul\w+)(?!\w)"
)


_ALIKE: Final = {"approves", "agrees", "adopts"}
"""Two of these in one sentence decide one thing."""
_LEAD: Final = re.compile(r"(?:na zaklade|v souladu|dle|podle|po|s ohledem|vzhledem)\s")
