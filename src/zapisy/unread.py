"""What a reader could not read → findings, so that a partial record says what is missing.

Finds: pages without text, with a damaged text layer, recognised without certainty; files that are cut or damaged in part.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import zip_longest

from zapisy.check.findings import make_finding
from zapisy.record import Finding
from zapisy.text.source import Source


def list_unread(source: Source) -> Iterator[Finding]:
    """A finding for each note of a Source, with its pages."""
    for code, pages in zip_longest(source.notes, source.note_pages, fillvalue=()):
        yield make_finding(str(code), {"pages": _join_pages(pages)} if pages else {})


def _join_pages(pages: tuple[int, ...]) -> str:
    """``2, 5–9``."""
    runs: list[list[int]] = []
    for page in pages:
        if runs and page == runs[-1][-1] + 1:
            runs[-1][1:] = [page]
        else:
            runs.append([page])
    return ", ".join("–".join(map(str, run)) for run in runs)
