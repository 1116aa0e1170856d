"""Decisions in the making: pieces of the text, drafts, and the groups of those that belong to one resolution."""

from __future__ import annotations

from dataclasses import dataclass, field

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
    governed: bool = False
    """Whether a group before this one begins with the same body."""
    lettered: bool = False
    rejected: bool = False
    outcome: str | None = None
    first: int = 0
    last: int = 0
    marks: dict[int, str] = field(default_factory=dict)


def is_heading(found: Found, block: int) -> bool:
    """Whether a block is a heading by its format."""
    return found.view.source.blocks[block].kind is BlockKind.HEADING
