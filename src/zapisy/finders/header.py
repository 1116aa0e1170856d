"""Finds header."""

from __future__ import annotations

from zapisy.found import Found


def find_header(found: Found) -> None:
    """Fills the blackboard with header."""
