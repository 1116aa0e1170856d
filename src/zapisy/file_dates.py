"""Dates in a file's name: they never fill a value, only alternatives.

Finds: ``2024-03-12``, ``2024_03_12``, ``20240312``, ``12.3.2024``, ``12-03-2024``, ``12_3_2024``.
Leaves: years alone, numbers.
"""

from __future__ import annotations

import re
from datetime import date as calendar_date

_NAMED = re.compile(
    r"(?<!\d)(?:(?P<year>(?:19|20)\d\d)(?P<gap>[-_. ]?)(?P<month>\d\d)(?P=gap)(?P<day>\d\d)"
    r"|(?P<day2>\d{1,2})(?P<gap2>[-_.])[ ]?(?P<month2>\d{1,2})(?P=gap2)[ ]?(?P<year2>(?:19|20)\d\d))(?!\d)"
)


def read_file_date(path: str | None) -> str | None:
    """The date in the last part of a path, in ISO form."""
    match = _NAMED.search((path or "").rpartition("/")[2])
    if match is None:
        return None
    year, month, day = (int(match[key] or match[f"{key}2"]) for key in ("year", "month", "day"))
    try:
        return calendar_date(year, month, day).isoformat()
    except ValueError:
        return None
