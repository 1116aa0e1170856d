"""What passes between a run and its workers: what is to be done, within which limits, and what became of it."""

from __future__ import annotations

from typing import NamedTuple

from zapisy.readers.ocr_settings import AUTO, OcrSettings

COUNTED = ("attendees", "absentees", "guests", "decisions", "tasks", "dates", "findings")
"""The lists of a record that replies and summaries count."""


class Job(NamedTuple):
    """What every worker is to do with its documents: which roster to link to, whether to give the texts too, which
    model reads, and when pages are recognised."""

    roster: str | None = None
    texts: bool = False
    model: str | None = None
    ocr: OcrSettings = AUTO


PLAIN = Job()
"""No roster, no texts, no model."""


class Reply(NamedTuple):
    """What became of one document: its record as a JSON line, the text where it was asked for, what the ledger keeps."""

    line: str
    text: str | None = None
    status: str = "failed"
    code: str | None = None
    sha256: str | None = None
    counts: tuple[int, ...] = ()
    seconds: float = 0.0


class Loss(NamedTuple):
    """Why there is no reply: a code of errors.READ_CODES, and the seconds that the document had."""

    code: str
    seconds: float = 0.0
