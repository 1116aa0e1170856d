"""Finds attendance."""

from __future__ import annotations

from zapisy.found import Found


def find_attendance(found: Found) -> None:
    """Fills the blackboard with attendance."""
