"""Walks over the pieces of a document and puts resolutions together from them."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from dataclasses import dataclass, field

from zapisy.finders.decisions_clauses import Clauses
from zapisy.finders.decisions_frames import read_frames
from zapisy.finders.decisions_pieces import Piece
from zapisy.finders.decisions_sentences import MARKER, REACH, Frame, Sentence
from zapisy.finders.decisions_subjects import Bodies
from zapisy.finders.decisions_verbs import Verb
from zapisy.found import Found, Span
from zapisy.text.sentences import ends_sentence

LONG_BLOCK = 1500
"""A block of more characters is a whole document on one line: its sentences do not belong together."""
_TERMINAL = re.compile(r"[.!?…][\"“”)\]]?$")
_RESULT = re.compile(
    r"(?:navrh usneseni|usneseni|tento navrh|navrh)\s(?:tak\s|tedy\s|tim\s)?(?P<ne>ne)?byl[oay]?\s?:?\s"
    r"(?P<neg>ne)?(?:schvalen|prijat|odsouhlasen|zamitnut)\w?"
)
_RESULT_ALONE = re.compile(
    r"(?:usneseni\s)?(?:bylo\s)?(?:schvaleno|prijato|odsouhlaseno)(?:\sjednomyslne)?[\s:.]{0,3}"
)
MOST_UNTOLD = 3
"""Sentences of a resolution without a verb."""
_CHECKED = re.compile(
    r"(?<!\w)(?:ne)?(?:splnen|trva|plni|probih|vyrizen|zrusen|viz|priloh|odlozen|bez pripominek)\w{0,3}(?!\w)"
)
_LAST = re.compile(r"(?P<word>[^\s(/]{1,12})\.$")
_BARE = re.compile(
    r"(?:schvaleno|prijato|odsouhlaseno|(?:senat|vybor|rada|zastupitelstvo|vsichni|pritomni|clenove)"
    r"\ssouhlasil\w?)(?:\s\d{1,4}\s\w{1,8}|\s\w{1,20})?\.?"
)
_MOTION = re.compile(r"(?:pozmenovaci\s|proti)?navrh\w{0,2}\b")


@dataclass(slots=True)
class Draft:
    """A decision in the making."""

    frame: Frame
    start: int
    end: int
    points: list[str] = field(default_factory=list)
    block: int = 0
    reach: int = 0


@dataclass(slots=True)
class Group:
    """The decisions of one resolution or one sentence; they share number and vote."""

    drafts: list[Draft] = field(default_factory=list)
    header: Piece | None = None
    body: Span | None = None
    lettered: bool = False
    rejected: bool = False
    outcome: str | None = None
    first: int = 0
    last: int = 0
    marks: dict[int, str] = field(default_factory=dict)


class Walk:
    """The state between one piece and the next."""

    def __init__(self, found: Found, pieces: list[Piece], verbs: list[Verb]) -> None:
        self.found, self.pieces = found, pieces
        self.clean, self.folded = found.view.clean, found.view.folded
        self.verbs = verbs
        self._starts = [verb.start for verb in self.verbs]
        self._votes = [vote.span.start for vote in found.votes]
        own = found.header.get("body")
        self.bodies, self.clauses = Bodies(found.view, own.value if own else None), Clauses(found.view)
        self.widest = max((len(line) for line in self.clean.split("\n")), default=0)
        self.crowded = _find_crowded(found, pieces)
        self.groups: list[Group] = []
        self.header: Piece | None = None
        self.body: Span | None = None
        self.open: Draft | None = None
        self.listing = False
        self.rejected = False
        self.voted = False
        self.untold: list[int] = []

    def run(self) -> list[Group]:
        """All resolutions in order."""
        for index, piece in enumerate(self.pieces):
            match piece.kind:
                case "header":
                    self._close_untold()
                    self._take_header(piece)
                case "vote":
                    self._close_untold()
                    self.open, self.voted, self.listing = None, True, False
                case "stop":
                    self.open, self.listing = None, False
                case "not_adopted":
                    self.rejected, self.header, self.open, self.body = True, None, None, None
                case _:
                    self._take_text(index, piece)
        self._close_untold()
        return self.groups

    def _close_untold(self) -> None:
        """Makes a decision of a numbered resolution whose text has no verb that is known."""
        untold, self.untold = self.untold, []
        if not untold or self.header is None or not self.header.titled or self.voted:
            return
        if self.groups and self.groups[-1].header is self.header:
            return
        first, last = self.pieces[untold[0]].span, self.pieces[untold[-1]].span
        text = self.folded[first.start : last.end]
        if len(text.split()) < 4 or _CHECKED.search(text):
            return
        verb = Verb(first.start, first.start, "present", "other", False)
        draft = Draft(Frame(verb, first.start, "untold"), first.start, last.end)
        self.groups.append(Group([draft], header=self.header, first=untold[0], last=untold[-1]))

    def _take_header(self, piece: Piece) -> None:
        last = self.groups[-1] if self.groups else None
        self.open, self.body, self.listing = None, None, False
        if piece.outcome and last and last.header and last.header.number == piece.number:
            last.outcome, self.header = (
                piece.outcome,
                None,
            )  # ``Usnesení č. 1 bylo schváleno`` behind its text and vote
            return
        if piece.closing and last and (last.header is None or last.header.number is None):
            last.header = piece
            last.outcome = last.outcome or piece.outcome
            self.header = None
            return
        self.header, self.voted, self.rejected = piece, False, False

    def _take_text(self, index: int, piece: Piece) -> None:
        start, end = piece.span
        verbs = self.verbs[bisect_left(self._starts, start) : bisect_right(self._starts, end - 1)]
        if not (verbs or self.open or self.header or self.bodies.may_open(start, end)):
            self.listing, self.body = False, None
            return
        marker = self._read_marker(start, end)
        text = marker.end() if marker else start
        if self.voted and self.header and self.groups and self.groups[-1].header is self.header:
            self.header, self.body = None, None
        if verbs and self._take_result(index, text, end):
            return
        if not verbs and not (self.listing and self.open) and self._take_body(text, end):
            return
        frames = self._read_frames(index, marker, text, end, verbs) if verbs else []
        if frames and self._repeats_result(index, frames[0]):
            self.open = None
        elif frames:
            self._take_frames(index, piece, frames, marker, text)
        elif self.open and self._continues(piece, marker):
            self._extend(piece, marker)
        elif self.header and len(self.untold) < MOST_UNTOLD and self._is_behind_header(index):
            self.untold.append(index)
            self.open, self.listing, self.body = None, False, None
        else:
            self.open, self.listing, self.body = None, False, None

    def _is_behind_header(self, index: int) -> bool:
        before = self.pieces[index - 1] if index else None
        return before is self.header or (bool(self.untold) and self.untold[-1] == index - 1)

    def _read_marker(self, start: int, end: int) -> re.Match[str] | None:
        """The number, letter or bullet before a point; ``P. Novák`` begins with an initial."""
        marker = MARKER.match(self.clean, start, end)
        mark = marker["mark"] if marker else None
        if (
            marker
            and mark
            and len(mark) == 2
            and mark[0].isupper()
            and mark[1] == "."
            and mark[0] not in "IVX"
        ):
            at = bisect_left(self._starts, marker.end())
            if at == len(self._starts) or self._starts[at] != marker.end():
                return None
        return marker

    def _repeats_result(self, index: int, frame: Frame) -> bool:
        """``Program byl schválen`` right behind a resolution and its vote only tells the result."""
        if frame.voice != "passive" or frame.verb.action != "approves" or not self.groups:
            return False
        last = self.groups[-1]
        between = self.pieces[last.last + 1 : index]
        bare = _RESULT_ALONE.fullmatch(self.folded, *self.pieces[index].span) is not None
        if bare and not between:
            last.last = index
        if (
            (not between and not bare)
            or any(piece.kind != "vote" for piece in between)
            or last.drafts[-1].frame.voice != "active"
        ):
            return False
        last.outcome = "rejected" if frame.verb.negated else "adopted"
        return True

    def _read_frames(
        self, index: int, marker: re.Match[str] | None, start: int, end: int, verbs: list[Verb]
    ) -> list[Frame]:
        governed = self.body is not None or bool(self.header) or self._follows(index, marker)
        sentence = Sentence(
            self.clean, self.folded, self.bodies, self.clauses, start, end,
            governed=governed or self._goes_on(index, start), point=_is_point(marker), voted=self._is_voted(index),
        )  # fmt: skip
        return read_frames(sentence, verbs)

    def _goes_on(self, index: int, start: int) -> bool:
        """Whether this line goes on with ``a pověřuje`` where the line before it decides."""
        if not self.groups or self.groups[-1].last != index - 1 or self.open is None:
            return False
        return self.folded.startswith(("a ", "dale ", "zaroven ", "soucasne "), start) and (
            self.groups[-1].drafts[-1].frame.voice == "active"
        )

    def _is_voted(self, index: int) -> bool:
        """Whether a vote stands in this sentence or right behind it."""
        piece = self.pieces[index]
        at = bisect_left(self._votes, piece.span.start)
        return at < len(self._votes) and self._votes[at] <= piece.span.end + 4

    def _follows(self, index: int, marker: re.Match[str] | None) -> bool:
        """Whether this is a further point of the resolution whose text is right before."""
        if not self.groups or marker is None:
            return False
        last = self.groups[-1]
        lettered = (
            marker["mark"] is not None
            and marker["mark"][0].isalpha()
            and last.lettered
            and last.header is self.header
        )
        return last.last == index - 1 or (lettered and index - last.last < 30)

    def _take_result(self, index: int, start: int, end: int) -> bool:
        match = _RESULT.match(self.folded, start, end)
        if not match or not self.groups:
            return False
        between = self.pieces[self.groups[-1].last + 1 : index]
        near = all(piece.kind != "text" for piece in between)
        active = self.groups[-1].drafts[-1].frame.voice == "active"
        usneseni = match.group().startswith("usneseni") or "navrh usneseni" in match.group()
        if not (usneseni or (near and active)):
            return False
        negative = bool(match["ne"] or match["neg"]) or "zamitnut" in match.group()
        if near or (usneseni and index - self.groups[-1].last < 6):
            self.groups[-1].outcome = "rejected" if negative else "adopted"
        self.open = None
        return True

    def _take_body(self, start: int, end: int) -> bool:
        if end - start > REACH or not self.bodies.may_open(start, end):
            return False
        subject = self.bodies.find_subject(start, end)
        if subject is None or subject.start > start + 4:
            return False
        rest = self.clean[subject.end : end]
        if (
            len(rest) > 160
            or _TERMINAL.search(rest)
            or (
                re.search(r"\d{1,2}\.\s?\d{1,2}\.|,\s[a-z]\w+l[ao]?\b", rest)
                and "po proj" not in self.folded[start:end]
            )
        ):
            return False
        line_end = self.clean[end : end + 2].lstrip(" ")[:1] in ("", "\n", ":")
        if not line_end and "projedn" not in self.folded[start:end]:
            return False
        self.body, self.open, self.voted = Span(subject.start, end), None, False
        return True

    def _take_frames(
        self, index: int, piece: Piece, frames: list[Frame], marker: re.Match[str] | None, text: int
    ) -> None:
        group = self._group_for(index, frames[0], marker)
        limits = [frame.link if frame.link is not None else frame.start for frame in frames[1:]] + [
            piece.span.end
        ]
        for frame, limit in zip(frames, limits, strict=True):
            last = group.drafts[-1] if group.drafts else None
            mark = marker["mark"] if marker and marker["mark"] and frame is frames[0] else None
            if last and self.open is last and _same_verb(self.folded, last.frame.verb, frame.verb):
                last.end = limit
                last.points += [mark.strip(".)/")] if mark else []
                continue
            start = frame.start
            if mark and group.header is None and re.fullmatch(r"[A-Z]\)|[IVX]{1,5}\.", mark):
                group.marks[id(frame)] = mark[:-1]
            if mark and marker and frame.voice == "active" and frame.body is None:
                group.lettered = True
                start = marker.start("mark") if re.fullmatch(r"[a-z][)/]", mark) else start
            draft = Draft(frame, start, limit, [mark.strip(".)/")] if mark else [], piece.block)
            group.drafts.append(draft)
            self.open = draft
        group.last = index
        active = frames[-1].voice == "active"
        alone = active and not self.clean[frames[-1].verb.end : piece.span.end].strip(" :")
        self.listing = self.clean[piece.span.end - 1] == ":" or alone
        self.listing = self.listing or self.clean[
            frames[-1].verb.end : frames[-1].verb.end + 2
        ].lstrip().startswith(":")
        self._join_motion(index, group)

    def _group_for(self, index: int, frame: Frame, marker: re.Match[str] | None) -> Group:
        last = self.groups[-1] if self.groups else None
        if (
            last
            and self.header
            and last.header is self.header
            and (frame.voice == "active" or (self.open and last.drafts[-1].frame.voice == "passive"))
        ):
            return last
        if last and self.header and last.header is self.header:
            self.header = None
        governed = frame.voice == "active" and frame.body is None
        if (
            last
            and governed
            and not self.voted
            and (last.last >= index - 3 or (last.lettered and marker))
            and (self.body is None or last.body == self.body)
        ):
            return last
        group = Group(
            header=self.header, body=self.body if governed else None, rejected=self.rejected, first=index
        )
        self.groups.append(group)
        self.voted = False
        return group

    def _join_motion(self, index: int, group: Group) -> None:
        """A rejected motion is told in the sentence before: ``Bylo navrženo … . Návrh nebyl přijat``."""
        draft = group.drafts[0]
        verb, text = draft.frame.verb, self.folded[draft.start : draft.end]
        if len(group.drafts) > 1 or group.header:
            return
        counter = text.startswith("protinavrh")
        refused = draft.frame.voice == "passive" and (verb.negated or verb.action == "rejects")
        bare = _BARE.fullmatch(text) is not None
        if not (counter or bare or (refused and _MOTION.match(text))):
            return
        before = self._find_motion(index, "protinavrh" if counter else "navr", 4 if counter else 2)
        if before is not None and self.pieces[index - 1] is before:
            draft.start = before.span.start
            if bare and re.search(r"byl[iy]? navrzen", self.folded[before.span.start : before.span.end]):
                draft.frame = draft.frame._replace(verb=verb._replace(action="elects"))
                draft.end, draft.reach = before.span.end, draft.end

    def _find_motion(self, index: int, word: str, reach: int) -> Piece | None:
        texts = [piece for piece in self.pieces[max(0, index - 2 * reach) : index] if piece.kind == "text"]
        for piece in reversed(texts[-reach:]):
            text = self.folded[piece.span.start : piece.span.end]
            if word in text and not text.startswith("hlasovani"):
                return piece
        return None

    def _continues(self, piece: Piece, marker: re.Match[str] | None) -> bool:
        draft = self.open
        assert draft is not None
        ended = self._has_ended(draft)
        if draft.frame.voice == "passive" and not self.listing and self.header is None:
            return lower_start(self.clean, piece) and not ended
        lower = self.clean[piece.span.start].islower()
        if piece.block == draft.block:
            length = self.found.view.block_spans[piece.block]
            short = length[1] - length[0] < LONG_BLOCK and piece.block not in self.crowded
            return short and (self.header is not None or (lower and not ended))
        if self.listing:
            return (
                marker is not None
                or lower
                or (max(map(len, self.clean[slice(*piece.span)].split("\n"))) < 160 and not ended)
            )
        if lower and not ended:
            return True
        open_end = (
            self.clean[draft.end - 1 : draft.end] in (":", ";", ",")
            or self.clean[draft.end - 3 : draft.end] == " že"
        )
        wraps = not ended and self.clean[draft.end - 1] != "." and self._fills_line(draft.end)
        numbered = marker is not None and marker["mark"] is not None and marker["mark"][0].isdigit()
        if numbered and draft.points and draft.points[0][0].isdigit():
            return False  # the next item of the list in which this decision is one
        if numbered and marker is not None:
            return open_end or (wraps and not self.clean[marker.end()].isupper())
        if marker is not None:
            return open_end or (self.header is not None and marker["mark"] is not None)
        return wraps or (not ended and self.header is not None and self.groups[-1].body is not None)

    def _has_ended(self, draft: Draft) -> bool:
        """Whether the text ends with a sentence's end, and not with an abbreviation or an ordinal."""
        if _TERMINAL.search(self.clean, max(draft.start, draft.end - 3), draft.end) is None:
            return False
        word = _LAST.search(self.folded, max(draft.start, draft.end - 20), draft.end)
        return word is None or ends_sentence(word["word"])

    def _fills_line(self, end: int) -> bool:
        """Whether the line that ends here was broken for want of room."""
        starts = self.found.view.line_starts
        return end - starts[bisect_right(starts, end) - 1] >= max(60, 0.7 * self.widest)

    def _extend(self, piece: Piece, marker: re.Match[str] | None) -> None:
        assert self.open is not None
        self.open.end, self.open.block = piece.span.end, piece.block
        if marker and marker["mark"] and re.fullmatch(r"[a-z][)/]", marker["mark"]):
            self.open.points.append(marker["mark"][0])
        self.listing = self.listing or self.clean[piece.span.end - 1] == ":"
        self.groups[-1].last = self.pieces.index(piece, self.groups[-1].last)


def _find_crowded(found: Found, pieces: list[Piece]) -> set[int]:
    """Blocks that hold several resolutions: there a sentence alone is a resolution's text."""
    starts = [start for start, _ in found.view.block_spans]
    blocks = [
        bisect_right(starts, piece.span.start) - 1 for piece in pieces if piece.kind in ("header", "vote")
    ]
    return {block for block, count in Counter(blocks).items() if count > 2}


def _is_point(marker: re.Match[str] | None) -> bool:
    return (
        marker is not None
        and marker["mark"] is not None
        and re.fullmatch(r"[a-z][)/]", marker["mark"]) is not None
    )


def lower_start(clean: str, piece: Piece) -> bool:
    """Whether a piece begins with a small letter."""
    return clean[piece.span.start].islower()


def _is_bullet(marker: re.Match[str]) -> bool:
    return marker["mark"] is None


def _same_verb(folded: str, last: Verb, verb: Verb) -> bool:
    return (
        last.action == verb.action
        and folded[last.start : last.end].split() == folded[verb.start : verb.end].split()
    )
