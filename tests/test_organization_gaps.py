"""Abbreviations of two words that a tab or a line break divides."""

from __future__ import annotations

import pytest

from zapisy.flow import read_minutes
from zapisy.readers import read_source
from zapisy.record import Document


@pytest.mark.parametrize("gap", [" ", "\t"])
def test_abbreviation_with_a_gap(gap: str) -> None:
    text = f"Zápis z jednání dne 3. 4. 2019\n\nPřítomni: Jan Kos (MD{gap}ČR), Eva Malá (MPO)\n\nStanovisko dodá MD{gap}ČR.\n"
    minutes = read_minutes(read_source(text.encode(), name="x.txt"), Document())
    assert any(organization.name == "Ministerstvo dopravy" for organization in minutes.organizations)
