"""Finds agenda."""

from __future__ import annotations

from zapisy.found import Found


def find_agenda(found: Found) -> None:
    """Fills the blackboard with agenda."""
