"""Presence-list entries that one pattern reads whole: a degree at most, a known given name, a family name.

Finds: ``Ing. Jan Novák``, ``Eva Tichá`` with a line end, the next full name, a bracket or the end of the list behind them;
the comma, blank or line break before them is passed over.
Leaves: whatever a reader must look at more closely (attendance/entries.py): other degrees, orders, names over two lines.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final, NamedTuple

from zapisy.names.scan import LOW, UP
from zapisy.names.shape import ParsedName, given_names, is_stop_word, parse_name
from zapisy.names.titles import take_titles

_PLAIN: Final = re.compile(
    r"(?:[,;]?[ \n])?(?P<entry>(?:(?P<degree>(?:Ing|Mgr|Bc|MUDr|JUDr|RNDr|PhDr|MVDr|PaedDr)\.)[ ])?"
    rf"(?P<name>[{UP}][{LOW}]+[ ][{UP}][{LOW}]+))"
    rf"(?:(?P<lone>;|,\n|\n(?![\s:(\[/{LOW}]|[–-][{UP}])|$)|,[ ](?P<next>[{UP}][{LOW}]+)[ ][{UP}]|[ ](?P<bracket>\()[^()\n]{{1,120}}\)(?!\s?:))"
)
_DIVIDES: Final = frozenset(",;.")


class PlainEntry(NamedTuple):
    """A person read at once: where the entry and the name begin and end, and whether nothing stands beside the name."""

    start: int
    name_start: int
    end: int
    degree: str | None
    parsed: ParsedName
    bare: bool


def match_plain(text: str, at: int, end: int) -> PlainEntry | None:
    """The plain entry at a place of a list, or None where the place must be looked at more closely."""
    match = _PLAIN.match(text, at, end)
    if match is None:
        return None
    parsed = _parse_plain(match["name"])
    if parsed is None:
        return None
    start, stop = match.span("name")
    following = match["next"]
    if following is not None:
        if following not in given_names():
            return None
    elif text[stop : stop + 1] == ":" or (text[stop : stop + 1] == "\n" and _may_run_on(text, start, stop)):
        return None
    return PlainEntry(match.start("entry"), start, stop, match["degree"], parsed, match["bracket"] is None)


def _may_run_on(text: str, start: int, stop: int) -> bool:
    """Whether a name at a line end may go on in the next line, as in a row divided by commas."""
    return text[max(0, start - 2) : start - 1] in _DIVIDES and not text.endswith(
        ("ová", "á", "ý", "ek"), start, stop
    )


@lru_cache(maxsize=1 << 13)
def _parse_plain(written: str) -> ParsedName | None:
    """The parts of a given and a family name as they stand, where neither can be anything else."""
    given, family = written.split(" ")
    if given not in given_names() or len(family) == 3 or not family[1:].islower():
        return None
    if is_stop_word(given) or is_stop_word(family) or take_titles(written, 0, len(written)) != ([], 0):
        return None
    return parse_name(written)
