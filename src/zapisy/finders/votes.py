"""Finds votes."""

from __future__ import annotations

from zapisy.found import Found


def find_votes(found: Found) -> None:
    """Fills the blackboard with votes."""
