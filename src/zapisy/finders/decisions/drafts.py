"""Decisions in the making: pieces of the text, drafts, and the groups of those that belong to one resolution."""

from __future__ import annotations

from zapisy.finders.decisions.sentences import Frame
from zapisy.found import Found, FoundVotes, Span
from zapisy.text.source import BlockKind


class Piece:
    """``kind`` is text, header, vote, stop or not_adopted; ``block`` counts lines that belong together."""

    def __init__(
        self,
        kind: str,
        span: Span,
        block: int = 0,
        number_span: Span | None = None,
        vote: FoundVotes | None = None,
    ) -> None:
        self.kind, self.span, self.block = kind, span, block
        self.number: str | None = None
        self.number_span, self.vote = number_span, vote
        self.closing = self.titled = False
        self.outcome: str | None = None


class Draft:
    """A decision in the making."""

    def __init__(self, frame: Frame, start: int, end: int, points: list[str], block: int = 0) -> None:
        self.frame, self.start, self.end = frame, start, end
        self.points, self.block, self.reach = points, block, 0


class Group:
    """The decisions of one resolution or one sentence; they share number and vote."""

    def __init__(self, drafts: list[Draft], first: int, last: int, header: Piece | None = None) -> None:
        self.drafts, self.first, self.last, self.header = drafts, first, last, header
        self.body: Span | None = None
        self.governed = False
        """Whether a group before this one begins with the same body."""
        self.lettered = self.rejected = False
        self.outcome: str | None = None
        self.marks: dict[int, str] = {}


def is_heading(found: Found, block: int) -> bool:
    """Whether a block is a heading by its format."""
    return found.view.source.blocks[block].kind is BlockKind.HEADING
