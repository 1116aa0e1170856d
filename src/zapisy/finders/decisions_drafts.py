"""Decisions in the making: drafts, and the groups of those that belong to one resolution."""

from __future__ import annotations

from dataclasses import dataclass, field

from zapisy.finders.decisions_pieces import Piece
from zapisy.finders.decisions_sentences import Frame
from zapisy.found import Span


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
