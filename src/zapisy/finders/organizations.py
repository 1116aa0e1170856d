"""Finds organizations."""

from __future__ import annotations

from zapisy.found import Found


def find_organizations(found: Found) -> None:
    """Fills the blackboard with organizations."""
