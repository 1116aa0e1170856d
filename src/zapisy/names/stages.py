"""The stages of a lookup: how well a given name must agree beside the forms of a family name that each takes."""

from __future__ import annotations

from typing import Final

from zapisy.names.agreement import Agreement, agree_bare, agree_given, agree_misspelt
from zapisy.names.forms import Reading

STAGES: Final = ("exact", "case", "given", "group", "bare", "misspelt")
LONG_ENOUGH: Final = 6
SHORT_ENOUGH: Final = 4
"""Letters of a family name, without -ová, from which on one mistake may be forgiven: beside an initial, beside a full
given name."""
SUREST: Final = (Agreement.EXACT, Agreement.FORM)
_OF_OTHERS: Final = (Agreement.NO, Agreement.OTHER_CASE)


def judge_given(stage: str, known: str | None, given: str | None, reading: Reading) -> Agreement | None:
    """How the given name of a human agrees, as the stage compares it; None where that is not enough for the stage."""
    agreement = _agree(stage, known, given, reading)
    return agreement if _is_enough(stage, agreement, reading.family) else None


def is_singular(family: str, given: str) -> bool:
    """Whether what might be a plural or possessive form is one person's: ``M. Dvořákové``, ``J. Pokorným``, ``A. Veselí``;
    ``M. Dvořákova`` has likelier lost a mark."""
    if family.endswith(("ové", "ovou")):
        return True
    return given.endswith(".") and family.endswith(("ým", "ím", "í", "ova")) and not family.endswith("ovým")


def _agree(stage: str, known: str | None, given: str | None, reading: Reading) -> Agreement:
    _, gender, case = reading
    if stage == "bare":
        return agree_bare(known, given, gender, case)
    if stage == "given" and given:
        return agree_misspelt(known, given, gender, case)
    return agree_given(known, given, gender, case)


def _is_enough(stage: str, agreement: Agreement, family: str) -> bool:
    if stage == "exact":
        return agreement not in _OF_OTHERS
    if stage == "bare":
        return agreement is not Agreement.NO
    if stage == "case":
        return agreement is Agreement.OTHER_CASE
    if stage == "misspelt" and len(family.removesuffix("ová")) < LONG_ENOUGH:
        return agreement in SUREST
    return agreement not in (Agreement.NO, Agreement.UNKNOWN)
