"""Finds people."""

from __future__ import annotations

from zapisy.found import Found


def find_people(found: Found) -> None:
    """Fills the blackboard with people."""
