"""A proposed roster as CSV: one row for each person and organization, to be read by a human and loaded again."""

from __future__ import annotations

import csv
from collections import Counter
from collections.abc import Iterable, Iterator
from typing import TextIO

from zapisy.lexicon import load_lexicon
from zapisy.roster.loading import make_id
from zapisy.roster.proposing import Proposal
from zapisy.writers.spreadsheets import protect_cell

BOM = "\ufeff"


def write_roster(people: Iterable[Proposal], stream: TextIO) -> int:
    """Writes all people with a byte order mark and semicolons, and counts those with something to decide."""
    words = load_lexicon("roster")["proposed"]
    stream.write(BOM)
    writer = csv.writer(stream, delimiter=";", lineterminator="\r\n")
    writer.writerow(words["headings"])
    taken: dict[str, None] = {}
    doubtful = 0
    for person in people:
        key = make_id(person.name, taken)
        taken[key] = None
        doubtful += bool(person.doubts)
        for cells in _list_rows(person, str(words.get(person.gender or "", ""))):
            writer.writerow([protect_cell(cell) for cell in (key, *cells)])
    return doubtful


def _list_rows(person: Proposal, gender: str) -> Iterator[tuple[str, ...]]:
    """A row for each organization, with the role told most often in it; one at least."""
    days = sorted(day for day in person.seen.values() if day)
    roles: dict[str, Counter[str]] = {}
    for (organization, role), held in person.days.items():
        roles.setdefault(organization or "", Counter())[role or ""] += len(held) or 1
    for organization in sorted(roles) or [""]:
        told = [(role, count) for role, count in roles.get(organization, Counter()).items() if role]
        role = max(told, key=lambda each: (each[1], each[0]))[0] if told else ""
        yield (
            person.given or "", " ".join(filter(None, (person.family, person.suffix))), ", ".join(person.titles),
            gender, organization, role, " | ".join(sorted(person.aliases)), " | ".join(sorted(person.forms)),
            days[0] if days else "", days[-1] if days else "", str(len(person.seen)), "; ".join(person.doubts),
        )  # fmt: skip
