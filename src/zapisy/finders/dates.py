"""Finds dates."""

from __future__ import annotations

from zapisy.found import Found


def find_dates(found: Found) -> None:
    """Fills the blackboard with dates."""


def resolve_dates(found: Found) -> None:
    """Completes dates without a year."""
