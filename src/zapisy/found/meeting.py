"""What finders tell of the meeting: its sections, days, times, values of its header, points of its agenda."""

from __future__ import annotations

from dataclasses import dataclass, field

from zapisy.found.spans import Span


@dataclass(slots=True, init=False)
class Section:
    """A labelled stretch: ``kind`` as in lexicons/sections.toml, the label, and what follows it."""

    kind: str
    label: Span
    body: Span

    def __init__(self, kind: str, label: Span, body: Span) -> None:
        self.kind, self.label, self.body = kind, label, body


@dataclass(slots=True, init=False)
class FoundDate:
    """A date expression. ``year`` is None where none is written; ``value`` is filled when dates are resolved.

    ``years`` and ``months`` count from the meeting's, where the text does so: ``t. r.`` is 0, ``příštího měsíce`` 1.
    ``end`` is the last day, month and year of a stretch. ``until`` asks for the last day of the period (``konce září``).
    ``leads`` says, once it was asked, whether the words before it set a deadline.
    """

    span: Span
    text: str
    day: int | None
    month: int | None
    year: int | None
    precision: str
    end: tuple[int | None, int | None, int | None] | None
    weekday: int | None
    years: int | None
    months: int | None
    until: bool
    value: str | None
    role: str
    inferred: tuple[str, ...]
    alternatives: tuple[str, ...]
    found_by: str
    confidence: float
    leads: bool | None

    def __init__(
        self,
        span: Span,
        text: str,
        day: int | None,
        month: int | None,
        year: int | None,
        precision: str = "day",
        *,
        found_by: str = "dates",
        value: str | None = None,
    ) -> None:
        self.span, self.text, self.precision = span, text, precision
        self.day, self.month, self.year = day, month, year
        self.end = self.weekday = self.years = self.months = self.leads = None
        self.until, self.value, self.role = False, value, "mention"
        self.inferred = self.alternatives = ()
        self.found_by, self.confidence = found_by, 0.95


@dataclass(slots=True)
class FoundTime:
    """A time of day, ``value`` as HH:MM."""

    span: Span
    value: str


@dataclass(slots=True)
class FoundValue:
    """A value of the header with the places it was read from, what of it is not written, and what else it may be."""

    value: str
    spans: tuple[Span, ...]
    found_by: str = "header"
    confidence: float = 0.9
    inferred: tuple[str, ...] = ()
    alternatives: tuple[str, ...] = ()


@dataclass(slots=True)
class FoundAgendaItem:
    """An item of the programme; ``body`` is the stretch of the document where it is discussed, if found; ``start_time``
    (HH:MM) and ``presenter`` are as the programme tells them."""

    number: str | None
    title: str
    span: Span
    parent: str | None = None
    body: Span | None = None
    start_time: str | None = None
    start_time_span: Span | None = None
    presenter: str | None = None
    presenter_span: Span | None = None
    confidence: float = 0.9


@dataclass(slots=True)
class FoundNote:
    """A finding in the making: a code of check.py with its parameters and places."""

    code: str
    params: dict[str, str | int | float | None] = field(default_factory=dict)
    spans: tuple[Span, ...] = ()


DateStarts = dict[int, list[int]]
"""Where the words stand with which the kinds of dates begin (see finders/dates/words.py) of which a text has any."""
