"""Finds decisions."""

from __future__ import annotations

from zapisy.found import Found


def find_decisions(found: Found) -> None:
    """Fills the blackboard with decisions."""
