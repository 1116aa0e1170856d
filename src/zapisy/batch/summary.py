"""How a run went, in counts; no text and no name of any document."""

from __future__ import annotations

import json
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path

from zapisy.version import VERSION


@dataclass
class Summary:
    """Counts of all documents of an output folder, and of what this run did."""

    out: Path
    records: str = "records.jsonl"
    failures: str = "failed.jsonl"
    documents: int = 0
    skipped: int = 0
    read: int = 0
    gone: int = 0
    duplicates: int = 0
    waiting: int = 0
    statuses: Counter[str] = field(default_factory=Counter)
    codes: Counter[str] = field(default_factory=Counter)
    totals: Counter[str] = field(default_factory=Counter)

    @property
    def failed(self) -> int:
        """How many documents could not be read."""
        return self.statuses["failed"]

    def show(self) -> str:
        """The summary for people."""
        statuses = ", ".join(f"{count} {status}" for status, count in sorted(self.statuses.items()))
        lines = [f"{self.documents} documents: {statuses or 'none'}; {self.skipped} other files skipped"]
        unchanged = self.documents - self.read
        notes = (
            ("read", self.read),
            ("unchanged", unchanged),
            ("duplicates", self.duplicates),
            ("gone", self.gone),
        )
        if unchanged or self.duplicates or self.gone:
            lines.append("  " + ", ".join(f"{count} {name}" for name, count in notes if count))
        lines += [f"  failed: {code} × {count}" for code, count in sorted(self.codes.items())]
        if self.failed:
            lines.append(f"  which and why: {self.out / self.failures}")
        if self.waiting:
            lines.append(
                f"  stopped: {self.waiting} documents are still to be read; run the same command again to go on"
            )
        return "\n".join([*lines, f"records: {self.out / self.records}"])

    def dump(self) -> str:
        """The summary as JSON."""
        data = {
            "producer": {"name": "zapisy", "version": VERSION},
            "documents": self.documents,
            "skipped": self.skipped,
            "duplicates": self.duplicates,
            "waiting": self.waiting,
            "statuses": dict(sorted(self.statuses.items())),
            "codes": dict(sorted(self.codes.items())),
            "totals": dict(sorted(self.totals.items())),
        }
        return json.dumps(data, ensure_ascii=False, indent=2) + "\n"

    def keep_counts(self) -> str:
        """The counts of what stands in the output, for a run that finds nothing to do."""
        return json.dumps([self.documents, self.duplicates, self.statuses, self.codes, self.totals])

    def take_counts(self, kept: str) -> None:
        """The counts that a former run kept."""
        self.documents, self.duplicates, statuses, codes, totals = json.loads(kept)
        self.statuses, self.codes, self.totals = Counter(statuses), Counter(codes), Counter(totals)
