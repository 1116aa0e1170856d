"""Records → the same records linked to another roster, byte for byte as if their documents had been read with it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from zapisy.errors import UsageError
from zapisy.flow import finish_minutes
from zapisy.lexicon import load_lexicon
from zapisy.record import Failure, Minutes, Record
from zapisy.roster import Roster
from zapisy.writers.lines import dump_line


def relink_lines(lines: Iterable[str], roster: str) -> Iterator[str]:
    """The lines of a records.jsonl, linked to the roster at a path. Raises UsageError with the line that is no record."""
    loaded = Roster.load(roster)
    for record in read_lines(lines):
        yield dump_line(relink_record(record, loaded))


def read_lines(lines: Iterable[str]) -> Iterator[Minutes | Failure]:
    """The records of a records.jsonl. Raises UsageError with the line that is none."""
    for number, line in enumerate(lines, 1):
        if line.strip():
            yield _read_line(line, number)


def _read_line(line: str, number: int) -> Minutes | Failure:
    try:
        return Record.model_validate_json(line).root
    except ValueError:
        raise UsageError(f"line {number} is no record of zapisy; name a records.jsonl") from None


def relink_record(record: Minutes | Failure, roster: Roster) -> Minutes | Failure:
    """One record; its findings are made anew but for those that only the document could give."""
    if isinstance(record, Failure):
        return record
    known = load_lexicon("findings")
    kept = tuple(finding for finding in record.findings if known.get(finding.code, {}).get("noted"))
    return finish_minutes(record.model_copy(update={"findings": kept}), roster)
