"""The roster of a run: checked before any document is read, hashed for the ledger, loaded once in each process."""

from __future__ import annotations

import os
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from zapisy.roster import Roster


def check_roster(roster: str | os.PathLike[str] | None) -> str | None:
    """The path of a roster that can be loaded, so that a bad one is told before any document is read."""
    if roster is None:
        return None
    load_roster(os.fspath(roster))
    return os.fspath(roster)


def hash_roster(roster: str | os.PathLike[str] | None) -> str | None:
    """The sha256 of a roster's file."""
    if roster is None:
        return None
    from zapisy.roster.loading import hash_file

    try:
        return hash_file(Path(roster))
    except OSError:
        return check_roster(roster)


@lru_cache(maxsize=1)
def load_roster(path: str) -> Roster:
    """The roster of a run, loaded once in each process."""
    from zapisy.roster import Roster as Loaded

    return Loaded.load(path)
