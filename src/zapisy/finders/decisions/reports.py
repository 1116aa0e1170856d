"""Leaves out what only looks like a decision: told before, printed again, reported of others, only called to a vote."""

from __future__ import annotations

import re
from collections import Counter
from typing import Final

from zapisy.finders.decisions.drafts import Group, Piece
from zapisy.finders.decisions.labels import is_choice
from zapisy.finders.decisions.sentences import Frame
from zapisy.found import Found, FoundDecision, FoundVotes
from zapisy.lexicon import load_folded
from zapisy.text.views import fold


def drop_told(found: Found, pieces: list[Piece], groups: list[Group]) -> list[Group]:
    """Leaves out what is told just before the numbered resolution that decides the same."""
    kept = []
    for group, following in zip(groups, [*groups[1:], None], strict=False):
        told = (
            following is not None
            and group.header is None
            and following.header is not None
            and group.drafts[0].frame.voice == "passive"
            and group.drafts[0].frame.verb.action == following.drafts[0].frame.verb.action
            and all(piece.kind in ("vote", "header") for piece in pieces[group.last + 1 : following.first])
        )
        choice = group.header is None and is_choice(found, pieces, group.first)
        if not told and not choice:
            kept.append(group)
    return kept


def drop_repeated(found: Found) -> None:
    """Counts a resolution once that is printed again in an annex: the same words, the same number, no other vote."""
    if len(found.decisions) < 2:
        return
    numbers = [decision.number for decision in found.decisions]
    if None not in numbers and len(set(numbers)) == len(numbers):
        return
    ends = {_last_letters(decision.text) for decision in found.decisions}
    if len(ends) == len(found.decisions):
        return
    seen: dict[str, FoundDecision] = {}
    kept = []
    outlines = [_outline(decision.text) for decision in found.decisions]
    often = Counter(outlines)
    for decision, outline in zip(found.decisions, outlines, strict=True):
        if often[outline] == 1:
            kept.append(decision)
            continue
        words = re.sub(r"\W+", " ", fold(decision.text)).strip()
        first = seen.get(words)
        if first is None or len(words) < LEAST_REPEATED or not _is_same(first, decision):
            seen.setdefault(words, decision)
            kept.append(decision)
        elif first.votes is None and decision.votes is not None:
            first.votes, first.outcome, first.inferred = decision.votes, decision.outcome, decision.inferred
    found.decisions[:] = kept


def _outline(text: str) -> tuple[str, ...]:
    """The figures of a text and the end of its last word: where these differ, two texts are not the same words."""
    return *_FIGURES.findall(text), _last_letters(text)


def _last_letters(text: str) -> str:
    words = _WORDS.findall(fold(text[-12:]))
    return words[-1][-3:] if words else ""


_FIGURES: Final = re.compile(r"\d+")
_WORDS: Final = re.compile(r"\w+")


def _is_same(first: FoundDecision, again: FoundDecision) -> bool:
    one_vote = first.votes is None or again.votes is None or _count(first.votes) == _count(again.votes)
    return one_vote and (first.number == again.number or not (first.number and again.number))


def _count(votes: FoundVotes) -> tuple[float | None, ...]:
    return votes.in_favor, votes.against, votes.abstaining


LEAST_REPEATED: Final = 30
"""Characters of a text that cannot stand twice by chance."""
_CALLS: Final = re.compile(r"hlasuj")
_WEAK: Final = ("other", "cancels", "establishes", "issues", "recommends", "instructs", "dismisses")


def list_own(resolved: list[tuple[Group, FoundVotes | None]]) -> frozenset[str]:
    """The abbreviations of bodies that decide here by vote, or again and again: they are this meeting's."""
    bodies = [
        (body, group, vote)
        for group, vote in resolved
        if (body := group.drafts[0].frame.body) is not None and body.startswith("?")
    ]
    if not bodies:
        return frozenset()
    voting = {body for body, group, vote in bodies if vote or (group.header and group.header.number)}
    often = Counter(body for body, group, _ in bodies if group.drafts[0].frame.verb.action in _STRONG)
    return frozenset(voting | {body for body, count in often.items() if count >= OFTEN})


OFTEN: Final = 3
"""Sentences in which another's body would not decide in one document."""
_STRONG: Final = ("approves", "instructs", "authorises", "acknowledges", "elects")


def is_decision(found: Found, group: Group, vote: FoundVotes | None, own: frozenset[str]) -> bool:
    """A report in the passive (``bylo zrušeno``) and a call to vote decide nothing without a vote."""
    frame = group.drafts[0].frame
    if vote or (group.header and group.header.number):
        return True
    body = frame.body or ""
    if body.startswith("?"):
        return body in own or _is_own(found, body)
    if body in load_folded("resolutions", "loose_bodies") and not _is_meeting(found, frame, body):
        return False
    if _is_elsewhere(found, frame) or _is_of_another_day(found, frame) or _is_checked(found, frame):
        return False
    past = _OF_THE_PAST.match(found.view.folded, frame.verb.start)
    if past and found.view.clean[past.end() - 1] not in "áíýé":
        return False
    calls = _CALLS.match(found.view.folded, frame.verb.start)
    return not ((frame.voice == "passive" and frame.verb.action in _WEAK) or calls)


_OF_THE_PAST: Final = re.compile(
    r"(?:se\s)?shod\w{1,3}(?:\sjsme)?(?:\sse)?(?:\sna tom)?,?\sze\s(?![^.,]{0,80}\b(?:ne)?bud)[^.,]{0,80}(?:\w{2}l[aiyo]|\bbyl|\bmel)(?!\w)"
)
"""``Shodli jsme se, že všichni zápis četli``: a view of what was, and no agreement."""
_REPORTS: Final = ("recommends", "requests", "states", "acknowledges", "agrees", "disagrees", "other")


_ELSEWHERE: Final = re.compile(
    r"[^\W\d_]{4,20}(?:\s[^\W\d_]{4,12})?\s(?P<whose>kraje|okresu|svazu|zupy|sousedni\w{0,3}|jine\w{0,3})(?!\w)"
    r"|(?P<which>krajsk|okresn|evropsk|sousedn|ustredn)\w{1,3}\s|(?:senat|snemovna|rada)\s(?P<of>pcr|parlamentu|ceske republiky|cr|evropy|eu)(?!\w)"
)


def _is_elsewhere(found: Found, frame: Frame) -> bool:
    """``Zastupitelstvo kraje schválilo …`` in the minutes of a town."""
    own, match = found.header.get("body"), _ELSEWHERE.match(found.view.folded, frame.start)
    if own is None or match is None:
        return False
    return (match["whose"] or match["which"] or match["of"]) not in fold(own.value)


_ON_ITS_OWN: Final = re.compile(
    r"(?<!\w)na sve[mj]\w?\s(?:\w{4,14}\s){0,2}(?:schuz|zasedan|jednan|porad)\w{0,3}\s(?:konane\w{0,2}\s)?(?:dne\s)?"
    r"(?P<day>\d{1,2})\.\s?(?P<month>\d{1,2})\."
)


_BY_ITS_ACT: Final = re.compile(r"(?<!\w)svym\s(?:usnesenim|rozhodnutim)\s(?:c\.|ze dne)")
_ON_A_DAY: Final = re.compile(
    r"(?:\w{3,14}\s){1,3}dne\s(?P<day>\d{1,2})\.\s?(?P<month>\d{1,2})\.\s?(?:\d{4}\s)?$"
)
_CHECKS: Final = re.compile(
    r"kontrol\w{1,2}\s(?:plneni\s|splneni\s)?(?:usneseni|ukolu|zapisu)(?!\w)[^\n]{0,200}$"
)


def _is_checked(found: Found, frame: Frame) -> bool:
    """``Kontrola usnesení: č. 14/2 – výbor schválil nabídku``: what became of earlier ones."""
    folded = found.view.folded
    line = max(folded.rfind("\n", 0, frame.start) + 1, frame.start - 240)
    return _CHECKS.search(folded, line, frame.start) is not None


def _is_of_another_day(found: Found, frame: Frame) -> bool:
    """``Rada na svém jednání 4. 2. schválila …`` where the meeting is held on another day, or is another body's."""
    view, date = found.view, found.header.get("date")
    if frame.verb.tense == "past" and _BY_ITS_ACT.search(view.folded, frame.start, frame.verb.start):
        return True
    told = _ON_ITS_OWN.search(view.folded, frame.start, frame.verb.start)
    told = told or _ON_A_DAY.match(view.folded, frame.start, frame.verb.start)
    if told is None or frame.verb.tense != "past" or date is None:
        return False
    return not date.value.endswith(f"-{int(told['month']):02}-{int(told['day']):02}")


def _is_meeting(found: Found, frame: Frame, body: str) -> bool:
    """Whether a committee is the body that meets: named so, or, where that is unknown, the beginning of a sentence."""
    own = found.header.get("body")
    if own is None:
        return found.view.clean[frame.start].isupper()
    opens = found.view.clean[frame.start].isupper() and frame.verb.action not in _REPORTS
    return body in fold(own.value) or opens


def _is_own(found: Found, body: str) -> bool:
    """Whether an abbreviation that no lexicon knows is this meeting's body: its word, or its initials."""
    own = found.header.get("body")
    words = fold(own.value).split() if own else []
    initials = "".join(word[0] for word in words)
    return not words or body[1:] in words or initials.startswith(body[1:3])
