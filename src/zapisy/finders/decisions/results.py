"""Results told behind what they decide: ``Usnesení bylo schváleno``, ``Návrh nebyl přijat``.

Finds: sentences that only tell the outcome of the resolution before them, and give it to that; a refused or a bare
motion, whose text is told in the sentence before.
Leaves: results with an object of their own, which are decisions.
"""

from __future__ import annotations

import re
from typing import Final

from zapisy.finders.decisions.drafts import Group, Piece
from zapisy.finders.decisions.sentences import Frame
from zapisy.finders.decisions.verbs import Verb
from zapisy.found import Found

LEAST: Final = 6
"""Characters of a subject that two sentences may share."""
SUMMED: Final = 3
"""Words of a sentence that sums up what was decided before: ``Program byl schválen``."""
_RESULT: Final = re.compile(
    r"(?:navrh usneseni|usneseni|tento navrh|navrh)\s(?:tak\s|tedy\s|tim\s)?(?:(?P<ne>ne)?byl[oay]?\s?:?\s)?"
    r"(?P<neg>ne)?(?:schvalen|prijat|odsouhlasen|zamitnut)\w?"
)
_MOTIONS: Final = ("navrh", "usneseni", "tento navrh")
_NONE_MOVED: Final = re.compile(r"\s(?:ani|a|ci)\s(?:ne)?(?:byl[oay]?\s)?(?:ne)?(?:navrzen|predlozen|podan)")
"""``Usnesení nebylo přijato ani navrženo.``"""
_RESULT_ALONE: Final = re.compile(
    r"(?:(?:jednomyslne|jednohlasne|vsemi hlasy)\s)?(?:usneseni\s)?(?:bylo\s)?(?:schvaleno|prijato|odsouhlaseno)(?:\sjednomyslne)?[\s:.]{0,3}"
)
_NUMBER: Final = re.compile(r"[ \t]{0,8}\d{1,2}[.)][ \t]")
_BARE: Final = re.compile(
    r"(?:schvaleno|prijato|odsouhlaseno|(?:senat|vybor|rada|zastupitelstvo|vsichni|pritomni|clenove)"
    r"\ssouhlasil\w?)(?:\s\d{1,4}\s\w{1,8}|\s\w{1,20})?\.?"
)
_MOTION: Final = re.compile(
    r"(?:(?:tento|pozmenovaci|predlozeny|puvodni|jeho|jeji)\s|proti){0,2}navrh\w{0,2}(?:\s[^\W\d_]{1,20}\.?){0,3}\s(?:(?:ne)?byl\w?|zamitnut|odmitnut|neschvalen|neprijat)(?!\w)"
)
"""A motion that is only named, and not told."""


class Results:
    """Gives results to the groups of a document as they are made."""

    def __init__(self, found: Found, pieces: list[Piece], groups: list[Group]) -> None:
        self._folded = found.view.folded
        self._pieces, self._groups = pieces, groups

    def repeats_result(self, index: int, frame: Frame) -> bool:
        """``Program byl schválen`` right behind a resolution and its vote only tells the result."""
        if frame.voice != "passive" or frame.verb.action not in ("approves", "adopts") or not self._groups:
            return False
        last = self._groups[-1]
        between = self._pieces[last.last + 1 : index]
        bare = _RESULT_ALONE.fullmatch(self._folded, *self._pieces[index].span) is not None
        if frame.verb.action == "adopts" and not bare:
            return False
        if bare and not between:
            last.last = index
        if self._tells_again(last, between, index, frame):
            last.outcome = "rejected" if frame.verb.negated else "adopted"
            return True
        if self._announced(last, between, frame):
            last.drafts[-1].start, last.drafts[-1].end = frame.start, self._pieces[index].span.end
            last.drafts[-1].frame, last.last = frame, index
            return True
        if (
            (not between and not bare)
            or any(piece.kind != "vote" for piece in between)
            or last.drafts[-1].frame.voice != "active"
        ):
            return False
        if not bare and self._is_numbered(index):
            return False
        if self._folded.startswith("projedn", last.drafts[-1].frame.verb.start):
            return False  # what was discussed is decided only now
        last.outcome = "rejected" if frame.verb.negated else "adopted"
        return True

    def _is_numbered(self, index: int) -> bool:
        """``4) Žádost o pokácení – schváleno``: the next item of a list is decided by itself."""
        line = self._folded.rfind("\n", 0, self._pieces[index].span.start + 1) + 1
        return _NUMBER.match(self._folded, line) is not None

    def _announced(self, last: Group, between: list[Piece], frame: Frame) -> bool:
        """``Zápis byl schválen poměrem hlasů:`` and its vote, told again behind them: ``Zápis byl schválen se změnami``."""
        told, folded = last.drafts[-1], self._folded
        subject = folded[frame.start : frame.verb.start].strip()
        return (
            [piece.kind for piece in between] == ["vote"]
            and folded[told.end - 1] == ":"
            and len(last.drafts) == 1
            and len(subject) >= LEAST
            and folded[told.start : told.frame.verb.start].strip() == subject
        )

    def _tells_again(self, last: Group, between: list[Piece], index: int, frame: Frame) -> bool:
        """``Program jednání byl schválen:`` and its vote, summed up behind them: ``Program schválen``."""
        told, span = last.drafts[-1], self._pieces[index].span
        words = self._folded[slice(*span)].split()
        voted = [piece.kind for piece in between] == ["vote"]
        if not voted or len(words) > SUMMED or told.frame.verb.action != frame.verb.action:
            return False
        follows = self._pieces[index + 1 : index + 2]
        return words[0] == self._folded[told.start : told.end].split()[0] and not (
            follows and follows[0].kind == "vote"
        )

    def tells_result(self, index: int, start: int, end: int) -> bool:
        """Whether a sentence only tells what came of the resolution before it, which then has that outcome."""
        if not self._groups or not self._folded.startswith(_MOTIONS, start):
            return False
        match = _RESULT.match(self._folded, start, end)
        if not match:
            return False
        between = self._pieces[self._groups[-1].last + 1 : index]
        near = all(piece.kind != "text" for piece in between)
        active = self._groups[-1].drafts[-1].frame.voice == "active"
        usneseni = match.group().startswith("usneseni") or "navrh usneseni" in match.group()
        if not (usneseni or (near and active)):
            return False
        negative = bool(match["ne"] or match["neg"]) or "zamitnut" in match.group()
        if _NONE_MOVED.match(self._folded, match.end(), end):
            return True
        voted = any(piece.kind == "vote" for piece in between)  # text behind a vote is another matter's
        if near or (usneseni and not voted and index - self._groups[-1].last < 6):
            self._groups[-1].outcome = "rejected" if negative else "adopted"
        if not between:
            self._groups[-1].last = index  # the vote behind it belongs to the resolution
        return True

    def join_motion(self, index: int, group: Group) -> None:
        """A rejected motion is told in the sentence before: ``Bylo navrženo … . Návrh nebyl přijat``."""
        if len(group.drafts) > 1 or group.header:
            return
        draft = group.drafts[0]
        verb, text = draft.frame.verb, self._folded[draft.start : draft.end]
        counter = text.startswith("protinavrh")
        refused = draft.frame.voice == "passive" and (verb.negated or verb.action == "rejects")
        bare = _BARE.fullmatch(text) is not None
        if not (counter or bare or (refused and _MOTION.match(text))):
            return
        if len(self._groups) > 1 and self._groups[-2].last == index - 1:
            return  # what stands before is decided by itself
        before = self._find_motion(index, "protinavrh" if counter else "navr", 4 if counter else 2)
        if before is not None and self._pieces[index - 1] is before:
            draft.start = before.span.start
            if bare and re.search(r"byl[iy]? navrzen", self._folded[before.span.start : before.span.end]):
                elects = Verb(verb.start, verb.end, verb.tense, "elects", verb.negated)
                frame = draft.frame
                draft.frame = Frame(elects, frame.start, frame.voice, frame.link, frame.body)
                draft.end, draft.reach = before.span.end, draft.end

    def _find_motion(self, index: int, word: str, reach: int) -> Piece | None:
        texts = [piece for piece in self._pieces[max(0, index - 2 * reach) : index] if piece.kind == "text"]
        for piece in reversed(texts[-reach:]):
            text = self._folded[piece.span.start : piece.span.end]
            if word in text and not text.startswith("hlasovani"):
                return piece
        return None
