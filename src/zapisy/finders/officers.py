"""Finds officers."""

from __future__ import annotations

from zapisy.found import Found


def find_officers(found: Found) -> None:
    """Fills the blackboard with officers."""
