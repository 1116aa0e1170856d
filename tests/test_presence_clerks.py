"""Presence lists as clerks write them, one layout each: tests/examples/listings_clerks.txt.

A block is the head of minutes; its last lines name those present (``A``), absent (``N``) and invited (``G``), divided by semicolons.
"""

from __future__ import annotations

import pytest

from marked import EXAMPLES
from zapisy.flow import read_minutes
from zapisy.readers import read_source
from zapisy.record import Document

BLOCKS = (EXAMPLES / "listings_clerks.txt").read_text("utf-8").rstrip("\n").split("\n=====\n")
REST = "\n\n1. Zahájení\nPředseda zahájil schůzi a přivítal přítomné.\n"


@pytest.mark.parametrize("block", BLOCKS, ids=range(len(BLOCKS)))
def test_list_of_clerk(block: str) -> None:
    lines = block.split("\n")
    wanted: dict[str, list[str]] = {"A": [], "N": [], "G": []}
    while lines[-1][:2] in ("A ", "N ", "G "):
        line = lines.pop()
        wanted[line[0]] = sorted(line[2:].split(";"))
    minutes = read_minutes(read_source(("\n".join(lines) + REST).encode(), name="zapis.txt"), Document())
    found = {"A": minutes.attendees, "N": minutes.absentees, "G": minutes.guests}
    assert {key: sorted(entry.name for entry in entries) for key, entries in found.items()} == wanted
