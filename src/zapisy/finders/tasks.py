"""Finds tasks."""

from __future__ import annotations

from zapisy.found import Found


def find_tasks(found: Found) -> None:
    """Fills the blackboard with tasks."""
