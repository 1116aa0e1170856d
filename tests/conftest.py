"""Fixtures for all tests."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))
SHARED = Path(__file__).parents[2] / "shared"


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of measured documents beside the project; tests that need it are skipped without it."""
    if not (SHARED / "gold").is_dir():
        pytest.skip("the folder ../shared is not there")
    return SHARED
