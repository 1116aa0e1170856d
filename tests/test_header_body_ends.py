"""Where the name of a body ends in a sentence: before a verb, before a preposition that goes on."""

from __future__ import annotations

import pytest

from zapisy.flow import read_minutes
from zapisy.readers import read_source
from zapisy.record import Document


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("Federace páky, z.s.\nVÝKONNÝ VÝBOR\n\nZápis ze dne 3. 4. 2019\n\n1. VV schválil program a VV pod vedením předsedy rozhodl.", "VÝKONNÝ VÝBOR Federace páky, z.s."),
        ("Zápis z jednání dne 3. 4. 2019\n\n1. Výbor schválil plán.\n2. Představenstvo pod vedením předsedy rozhodlo.", "Výbor"),
    ],
)  # fmt: skip
def test_body(text: str, body: str) -> None:
    minutes = read_minutes(read_source(f"{text}\n".encode(), name="x.txt"), Document())
    assert minutes.meeting.body == body
