"""Findings: each contradiction that is built here is found, and a sound record has none."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from zapisy.flow import read_minutes
from zapisy.lexicon import load_lexicon
from zapisy.readers.plain import read_plain
from zapisy.record import Document, Minutes

HEAD = "Zápis ze zasedání Zastupitelstva obce Vlkohrádek konaného dne 5. 3. 2024\n"
LIST = "Přítomni: Jan Krátký, Eva Tichá, Petr Vrána\n"


def read(text: str) -> Minutes:
    return read_minutes(read_plain((HEAD + text).encode()), Document())


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Přítomni: dle prezenční listiny\nZapsala: Eva Tichá\n", "attendance_list_elsewhere"),
        (LIST + "Přítomno je 5 členů zastupitelstva.\n", "attendee_count_mismatch"),
        (LIST + "Omluveni: Petr Vrána\n", "person_in_two_lists"),
        (
            LIST
            + "Usnesení č. 1/2024: Zastupitelstvo schvaluje program.\nHlasování: pro 9, proti 0, zdržel se 0\n",
            "vote_total_exceeds_present",
        ),
        (
            LIST
            + "Zastupitelstvo schvaluje program.\nHlasování: pro 1, proti 2, zdržel se 0. Usnesení bylo přijato.\n",
            "vote_outcome_contradiction",
        ),
    ],
)
def test_contradiction_is_found(text: str, code: str) -> None:
    findings = {finding.code: finding for finding in read(text).findings}
    assert code in findings
    assert findings[code].evidence


def test_sound_minutes_have_no_finding() -> None:
    text = (
        LIST
        + "Přítomni jsou 3 členové.\nZastupitelstvo schvaluje program.\nHlasování: pro 3, proti 0, zdržel se 0\n"
    )
    assert read(text).findings == ()


def test_every_code_is_documented() -> None:
    documented = (Path(__file__).parents[1] / "docs" / "findings.md").read_text("utf-8")
    rows = re.findall(r"^\| `([a-z_]+)` \| (\w+) \|", documented, re.MULTILINE)
    assert dict(rows) == {code: entry["severity"] for code, entry in load_lexicon("findings").items()}
