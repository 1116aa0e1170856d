"""Walks over the pieces of a document and puts resolutions together from them."""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import Final

from zapisy.finders.decisions.clauses import Clauses
from zapisy.finders.decisions.continuing import Continuing, Open, ends_line, is_closed
from zapisy.finders.decisions.drafts import Draft, Group, Piece
from zapisy.finders.decisions.frames import read_frames
from zapisy.finders.decisions.points import Paused, heads_list, is_sibling, opens_list
from zapisy.finders.decisions.results import Results
from zapisy.finders.decisions.sentences import POINT, REACH, Frame, Sentence, is_point, read_marker
from zapisy.finders.decisions.subjects import Bodies, is_labelled
from zapisy.finders.decisions.titles import is_own_line, opens_resolution
from zapisy.finders.decisions.untold import make_untold
from zapisy.finders.decisions.verbs import Verb, is_same
from zapisy.found import Found, Span

MOST_UNTOLD: Final = 3
"""Sentences of a resolution without a verb."""
LONGEST_REST: Final = 160
"""Characters behind a body that a line for itself may have."""
_PART: Final = re.compile(r"[A-Z][.)/]|[IVX]{1,5}[.)]")
_TOLD: Final = re.compile(r"\d{1,2}\.\s?\d{1,2}\.|,\s[a-z]\w+l[ao]?\b")
"""A date or a verb in the past behind a body: its sentence tells something."""


class Walk:
    """The state between one piece and the next."""

    def __init__(self, found: Found, pieces: list[Piece], verbs: list[Verb]) -> None:
        self.found, self.pieces = found, pieces
        self.clean, self.folded = found.view.clean, found.view.folded
        self.verbs = verbs
        self._starts = [verb.start for verb in self.verbs]
        self._first = 0
        """How many of the verbs stand before the piece."""
        self._votes = [vote.span.start for vote in found.votes]
        own = found.header.get("body")
        self.bodies, self.clauses = Bodies(found.view, own.value if own else None), Clauses(found.view)
        self.groups: list[Group] = []
        self.results = Results(found, pieces, self.groups)
        self.continuing = Continuing(found, pieces)
        self.header: Piece | None = None
        self.body: Span | None = None
        self.open: Draft | None = None
        self.listing = False
        self.rejected = False
        self.voted = False
        self.paused: Paused | None = None
        self.untold: list[int] = []

    def run(self) -> list[Group]:
        """All resolutions in order."""
        for index, piece in enumerate(self.pieces):
            match piece.kind:
                case "text":
                    self._take_text(index, piece)
                case "header":
                    self._close_untold()
                    self._take_header(piece)
                case "vote":
                    self._close_untold()
                    self.open, self.voted, self.listing = None, True, False
                case "stop":
                    self.paused = Paused(self.open, index) if self.open else self.paused
                    self.open, self.listing = None, False
                case _:
                    self.rejected, self.header, self.open, self.body = True, None, None, None
        self._close_untold()
        return self.groups

    def _close_untold(self) -> None:
        """Makes a decision of a numbered resolution whose text has no verb that is known."""
        untold, self.untold = self.untold, []
        if not untold or self.header is None or not self.header.titled or self.voted:
            return
        if not self.groups or self.groups[-1].header is not self.header:
            group = make_untold(self.folded, self.pieces, untold, self.header)
            self.groups += [group] if group else []

    def _take_header(self, piece: Piece) -> None:
        last = self.groups[-1] if self.groups else None
        self.open, self.body, self.listing = None, None, False
        if piece.outcome and last and last.header and last.header.number == piece.number:
            last.outcome, self.header = piece.outcome, None  # behind the text and its vote
            return
        if piece.closing and last and (last.header is None or last.header.number is None):
            last.header = piece
            last.outcome = last.outcome or piece.outcome
            self.header = None
            return
        self.header, self.voted, self.rejected = piece, False, False

    def _take_text(self, index: int, piece: Piece) -> None:
        start, end = piece.span
        verbs = self._verbs_between(start, end)
        waiting = self.open or self.header or self.paused
        if not (verbs or waiting or (self._stands_alone(start, end) and self.bodies.may_open(start, end))):
            self.listing, self.body = False, None
            return
        marker = read_marker(self.clean, self._starts, start, end)
        text = marker.end() if marker else start
        if self.voted and self.header and self.groups and self.groups[-1].header is self.header:
            self.header, self.body = None, None
        if verbs and self.results.tells_result(index, text, end):
            self.open = None
            return
        if not verbs and not (self.listing and self.open) and self._take_body(text, end):
            return
        frames = self._read_frames(index, marker, text, end, verbs) if verbs else []
        if frames and self.results.repeats_result(index, frames[0]):
            self.open = None
        elif frames:
            self._take_frames(index, piece, frames, marker)
        elif self._continues(piece, marker) or self._resumes(index, marker):
            self._extend(index, piece, marker)
        else:
            if self.header and len(self.untold) < MOST_UNTOLD and self._is_behind_header(index, marker):
                self.untold.append(index)
            self.open, self.listing, self.body = None, False, None

    def _verbs_between(self, start: int, end: int) -> list[Verb]:
        """The verbs of a stretch that is behind those asked for before; most have none."""
        first, starts, count = self._first, self._starts, len(self._starts)
        while first < count and starts[first] < start:
            first += 1
        last = self._first = first
        while last < count and starts[last] < end:
            last += 1
        return self.verbs[first:last] if last > first else []

    def _is_behind_header(self, index: int, marker: re.Match[str] | None) -> bool:
        if self.untold and marker and (marker["mark"] or "")[:1].isdigit():
            return False
        before = self.pieces[index - 1] if index else None
        return before is self.header or (bool(self.untold) and self.untold[-1] == index - 1)

    def _read_frames(
        self, index: int, marker: re.Match[str] | None, start: int, end: int, verbs: list[Verb]
    ) -> list[Frame]:
        governed = self.body is not None or bool(self.header) or self._follows(index, marker)
        view, named = self.found.view, "body" in self.found.header
        governed = governed or opens_resolution(view, verbs[0], start)
        governed = governed or (named and is_own_line(view, verbs[0], Span(start, end)))
        sentence = Sentence(
            self.clean, self.folded, self.bodies, self.clauses, start, end,
            governed=governed or self._goes_on(index, start), point=is_point(marker), voted=self._is_voted(index),
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

    def _take_body(self, start: int, end: int) -> bool:
        if end - start > REACH or not self._stands_alone(start, end):
            return False
        subject = self.bodies.find_subject(start, end) if self.bodies.may_open(start, end) else None
        if subject is None or (
            subject.start > start + 4 and not is_labelled(self.folded, start, subject.start)
        ):
            return False
        told = _TOLD.search(self.clean, subject.end, end)
        if end - subject.end > LONGEST_REST or (told and self.folded.find("po proj", start, end) < 0):
            return False
        self.body, self.open, self.voted = Span(subject.start, end), None, False
        return True

    def _stands_alone(self, start: int, end: int) -> bool:
        """Whether a stretch may be a body for itself: no sentence, and the end of a line, or what was discussed."""
        if is_closed(self.clean, start, end):
            return False
        return ends_line(self.clean, end) or self.folded.find("projedn", start, end) >= 0

    def _take_frames(
        self, index: int, piece: Piece, frames: list[Frame], marker: re.Match[str] | None
    ) -> None:
        code = marker["code"] if marker else None
        self.header = None if code else self.header
        group = self._group_for(index, frames[0], marker)
        if code:
            group.marks.update((id(frame), code) for frame in frames)
        for number, frame in enumerate(frames, 1):
            following = frames[number] if number < len(frames) else None
            begin = piece.span.end if following is None else following.start
            limit = following.link if following is not None and following.link is not None else begin
            last = group.drafts[-1] if group.drafts else None
            mark = marker["mark"] if marker and marker["mark"] and number == 1 else None
            if last and self.open is last and is_same(self.folded, last.frame.verb, frame.verb):
                last.end = limit
                last.points += [mark.strip(".)/")] if mark else []
                continue
            start = frame.start
            if mark and group.header is None and _PART.fullmatch(mark):
                group.marks[id(frame)] = mark[:-1]
            if mark and marker and frame.voice == "active" and frame.body is None:
                group.lettered = True
                start = marker.start("mark") if POINT.fullmatch(mark) else start
            draft = Draft(frame, start, limit, [mark.strip(".)/")] if mark else [], piece.block)
            group.drafts.append(draft)
            self.open = draft
        group.last = index
        self.listing = self._opens_listing(frames[-1], piece.span.end)
        self.results.join_motion(index, group)

    def _opens_listing(self, frame: Frame, end: int) -> bool:
        """Whether a list is to follow what stands behind a verb."""
        clean, behind = self.clean, frame.verb.end
        return (
            clean[end - 1] == ":"
            or clean[behind : behind + 2].lstrip()[:1] == ":"
            or opens_list(self.folded, end)
            or (frame.voice == "active" and (not clean[behind:end].strip(" :") or heads_list(clean, end - 1)))
        )

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
            and (last.header or last.drafts[-1].frame.voice != "passive")
            and not self.voted
            and (self.header is None or not self.header.number or last.header is self.header)
            and (last.last >= index - 3 or (last.lettered and marker))
            and (self.body is None or last.body == self.body)
        ):
            return last
        body = self.body if governed else None
        group = Group([], index, 0, self.header)
        group.body, group.rejected = body, self.rejected
        group.governed = last is not None and body is not None and last.body == body
        self.groups.append(group)
        self.voted = False
        return group

    def _continues(self, piece: Piece, marker: re.Match[str] | None) -> bool:
        if self.open is None:
            return False
        if not self.listing and is_sibling(self.clean, self.open.start, piece.span.start):
            return False
        governed = self.groups[-1].body is not None
        text = Open(self.open, self.listing, self.header is not None, governed)
        return self.continuing.continues(text, piece, marker)

    def _resumes(self, index: int, marker: re.Match[str] | None) -> bool:
        """Whether a point goes on with the decision that the deadline of the point before it has stopped."""
        paused = self.paused
        if paused is None or not self.groups or self.groups[-1].drafts[-1] is not paused.draft:
            return False
        dashed = paused.goes_on_dashes(self.folded, index, self.pieces[index].span.start)
        if not dashed and not paused.goes_on(self.folded, index, marker):
            return False
        self.open = paused.draft
        return True

    def _extend(self, index: int, piece: Piece, marker: re.Match[str] | None) -> None:
        assert self.open is not None
        self.open.end, self.open.block = piece.span.end, piece.block
        if marker and marker["mark"] and POINT.fullmatch(marker["mark"]):
            self.open.points.append(marker["mark"][0])
        self.listing = self.listing or self.clean[piece.span.end - 1] == ":"
        self.groups[-1].last = index
