"""Votes that name their motion by its number: ``Hlasování o usnesení 1: 19-0-4``, ``Návrh 2: Pro 3 …``.

Finds: the resolution or the line above that bears that number or label, which gets the vote.
Leaves: labels that nothing above bears; and sentences that only say which of the labelled motions won
(``Byla přijata varianta B.``), where those have votes of their own.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import Final

from zapisy.finders.decisions.drafts import Group, Piece
from zapisy.finders.decisions.orphans import make_draft
from zapisy.found import Found, FoundVotes

BACK: Final = 14
"""Pieces before a vote in which its motion is looked for."""
LEAST: Final = 12
"""Characters of a motion that are no chance when they stand again behind it."""
LONGEST: Final = 60
"""Characters of a piece that is no more than such a label, at the most."""
CHOSEN: Final = 6
"""Pieces behind a vote in which is told which of the motions was taken."""
_KINDS: Final = r"(?:protinavrh|navrh|variant[aeuy]|usneseni|alternativ[aeuy]|moznost)"
_LABEL: Final = re.compile(
    rf"(?:(?:hlasovani )?(?:o|pro) )?(?P<kind>{_KINDS})\w{{0,3}}\s(?:c\.\s?|cislo\s|usneseni\s)?(?P<key>\w{{1,3}})\s?[.):]{{0,2}}$"
)
_CODE: Final = re.compile(r"(?P<kind>)(?P<key>[a-z]{1,2}\s?\d{1,2})\s?[.):]{0,2}")
"""``N1`` in a table of results, and over it ``N1  Výbor schvaluje …``."""
_CODED: Final = re.compile(r"(?P<key>[a-z]{1,2}\s?\d{1,2})(?:\s?[.):–-]\s{0,4}|[ \t]{1,8})(?=[^\W\d_]).{12}")
CHOICE: Final = re.compile(
    rf"(?:(?:schvalen|prijat|zvolen|odsouhlasen|vybran)\w?(?:\s(?:byl|tedy|tak)\w?)?|byl[aoy]?(?:\s(?:tedy|tak))?\s(?:schvalen|prijat|zvolen|odsouhlasen|vybran)\w?)"
    rf"\s{_KINDS}\s(?:c\.\s?)?\W?(?P<key>\w{{1,4}})\W{{0,3}}$"
)


def read_labelled(
    found: Found, pieces: list[Piece], groups: list[Group], used: set[int]
) -> tuple[dict[int, FoundVotes], list[tuple[Group, FoundVotes]]]:
    """The votes of resolutions called by their number, and those of other lines so called."""
    given: dict[int, FoundVotes] = {}
    alone: list[tuple[Group, FoundVotes]] = []
    if not found.votes:
        return given, alone
    owners = {at: i for i, group in enumerate(groups) for at in range(group.first, group.last + 1)}
    coded: dict[str, int] | None = None
    for index, piece in enumerate(pieces):
        if piece.vote is None or id(piece.vote) in used or index == 0 or pieces[index - 1].kind != "text":
            continue
        start, end = pieces[index - 1].span
        if end - start > LONGEST:
            continue
        called = found.view.folded[start:end]
        label = _LABEL.match(called) or _CODE.fullmatch(called)
        at = _find_bearer(found, pieces, index - 1, label) if label and label["kind"] else None
        if label and not label["kind"]:
            coded = _list_coded(found, pieces) if coded is None else coded
            at = coded.get(_join_code(called))
        if label is None or at is None:
            continue
        used.add(id(piece.vote))
        told = _find_result(found, pieces, groups, index, pieces[at])
        if told is not None and at not in owners:
            given[told] = piece.vote
            continue
        if at in owners:
            group = groups[owners[at]]
            given[owners[at]] = piece.vote
        else:
            group = Group([make_draft(*pieces[at].span, "approves")], at, at)
            alone.append((group, piece.vote))
        if not label["kind"]:
            _number_group(group, found.view.clean[slice(*pieces[index - 1].span)])
            continue
        group.rejected = group.rejected or _lost(found, pieces, index, label["key"])
    return given, alone


def _join_code(text: str) -> str:
    return text.strip(" .):").replace(" ", "")


def _list_coded(found: Found, pieces: list[Piece]) -> dict[str, int]:
    """Code → the first sentence that begins with it."""
    coded: dict[str, int] = {}
    for index, piece in enumerate(pieces):
        if piece.kind == "text" and (match := _CODED.match(found.view.folded, *piece.span)):
            coded.setdefault(_join_code(match["key"]), index)
    return coded


def _number_group(group: Group, code: str) -> None:
    if group.header is None:
        group.marks.update((id(draft.frame), code.strip(" .):")) for draft in group.drafts)


def _find_result(
    found: Found, pieces: list[Piece], groups: list[Group], index: int, motion: Piece
) -> int | None:
    """The sentence behind the votes that tells the motion's words again: ``Výbor byl schválen ve složení …``."""
    words = _STARTS.sub("", found.view.folded[slice(*motion.span)], count=1).strip(" .:")
    last = pieces[min(len(pieces), index + CHOSEN) - 1].span.end
    at = found.view.folded.find(words, pieces[index].span.end, last) if len(words) >= LEAST else -1
    for i in range(bisect_right(groups, index, key=lambda group: group.first), len(groups)):
        draft = groups[i].drafts[0]
        if at < 0 or draft.start > at:
            return None
        if at < draft.end and draft.frame.voice == "passive":
            return i
    return None


def _lost(found: Found, pieces: list[Piece], index: int, key: str) -> bool:
    """Whether a sentence behind the votes says that another of the labelled motions was taken."""
    for piece in pieces[index + 1 : index + CHOSEN]:
        if piece.kind == "text" and (chosen := CHOICE.match(found.view.folded, *piece.span)):
            return chosen["key"] != key
    return False


def _find_bearer(found: Found, pieces: list[Piece], index: int, label: re.Match[str]) -> int | None:
    key = re.escape(label["key"])
    bears = re.compile(rf"(?:{label['kind'][:6]}\w{{0,6}}\s(?:c\.\s?)?{key}\s?[.):–-]|{key}[.)])\s?\S.{{8}}")
    for at in range(index - 1, max(-1, index - BACK), -1):
        if pieces[at].kind == "header" and pieces[at].number == label["key"]:
            return at + 1
        if pieces[at].kind == "text" and bears.match(found.view.folded, *pieces[at].span):
            return at
    return None


def is_choice(found: Found, pieces: list[Piece], index: int) -> bool:
    """Whether a sentence only says which of the labelled motions before it was taken."""
    if not CHOICE.match(found.view.folded[slice(*pieces[index].span)]):
        return False
    before = [p for p in pieces[max(0, index - 6) : index] if p.kind in ("text", "vote")]
    labelled = [p for p in before if p.kind == "text" and _STARTS.match(found.view.folded, *p.span)]
    return bool(labelled) and any(p.kind == "vote" for p in before)


_STARTS: Final = re.compile(rf"(?:hlasovani o )?{_KINDS}\w{{0,3}}\s(?:c\.\s?)?\W?\w{{1,4}}\W|\d[.)]\s")
