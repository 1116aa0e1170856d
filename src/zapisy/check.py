"""Contradictions and omissions → findings."""

from __future__ import annotations

from zapisy.record import Minutes


def check_minutes(minutes: Minutes) -> Minutes:
    """The same minutes with their findings."""
    return minutes
