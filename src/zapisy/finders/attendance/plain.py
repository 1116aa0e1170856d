"""Presence-list entries that one pattern reads whole: degrees, a known given name, a family name.

Finds: ``Ing. Jan Novák``, ``doc. Eva Tichá, Ph.D.`` with a line end, the next full name, an office, a bracket or the end of the
list behind them; the comma, blank or line break before them is passed over.
Leaves: whatever a reader must look at more closely (attendance/entries.py): other titles, orders, names over two lines, what
may be a label.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from zapisy.finders.attendance.shapes import FORM
from zapisy.names.scan import LOW, NAME, UP, take_titles_behind
from zapisy.names.shape import ParsedName, given_names, is_stop_word, parse_name
from zapisy.names.titles import take_titles, titles_after

_SMALL: Final = r"(?:[pP]rof|[dD]oc)\.[ ]"
_CAPITAL: Final = r"(?:Ing|Mgr|MgA|Bc|MUDr|JUDr|RNDr|PhDr|MVDr|MDDr|PaedDr|PharmDr|ThDr)\.[ ]"
_DEGREE: Final = rf"(?:{_CAPITAL}|{_SMALL})"
_BEHIND: Final = r"(?:,?[ ](?:Ph\.[ ]?D\.?|(?:Dr)?(?:CSc|Sc)\.?|DiS\.?|MBA|MPA|LL\.M\.?)(?!\w)){0,2}"
_NAME: Final = rf"[{UP}][{LOW}]+[ ][{UP}][{LOW}]+"
_ENDS: Final = rf"(?P<lone>;|,\n|\n(?![\s:(\[/{LOW}]|[–-][{UP}])|$)|,[ ](?P<next>[{UP}][{LOW}]+)[ ][{UP}]"
_NOTHING: Final = re.compile(_ENDS)
_PLAIN: Final = re.compile(
    rf"(?:[,;]?[ \n])?(?P<entry>(?P<degrees>(?:{_DEGREE}){{0,2}})(?P<name>{_NAME}(?:-[{UP}][{LOW}]+)?){_BEHIND})"
    rf"(?:{_ENDS}|,[ ](?:{_CAPITAL}(?=[{UP}])|{_SMALL}){_DEGREE}?(?P<titled>{_NAME})(?=[,;(\n]|$)"
    rf"|(?P<bracket>[ ]\([^()\n]{{1,120}}\)(?!\s?:))|(?P<comma>,[ ](?!{FORM}|(?:nej)?(?:ml|st)\.|jun\.|sen\.))"
    rf"|[ ][-–—][ ](?=[{LOW}]{{5,20}}(?:[ ][^\W\d_]{{1,20}}){{0,5}}(?:;|\n(?!\s?:)|,[ ][{UP}]|$)))"
)
"""Behind a comma or a dash may stand what belongs to the name; a legal form or a colon there makes it a label. A degree that a
capital follows is that of the next name."""
PASSED: Final = frozenset((" ", "\n", ", ", ",\n", "; ", ";\n"))
"""What it passes over: where none begins before that, none begins behind it."""
_DIVIDES: Final = frozenset(",;.")
_GOES_ON: Final = (",", ";", " –", " -", " (")


class PlainEntry:
    """A person read at once: where the entry and the name begin, where the name and the titles behind it end, and whether
    nothing stands beside them."""

    def __init__(
        self,
        start: int,
        name: tuple[int, int],
        end: int,
        titles: str | None,
        parsed: ParsedName,
        *,
        bare: bool,
    ) -> None:
        self.start, self.name, self.end = start, name, end
        self.titles, self.parsed, self.bare = titles, parsed, bare


def match_plain(text: str, at: int, end: int) -> PlainEntry | None:
    """The plain entry at a place of a list, or None where the place must be looked at more closely."""
    match = _PLAIN.match(text, at, end)
    parsed = _parse_plain(match["name"]) if match else None
    if match is None or parsed is None:
        return None
    (begin, last), (start, stop) = match.span("entry"), match.span("name")
    if text[last : last + 1] == ":" or (last == stop and _may_run_on(text, start, stop, end)):
        return None
    written, lone, following, titled, bracket = match.group("degrees", "lone", "next", "titled", "bracket")
    titles = _join_degrees(written) if written else None
    if (written and titles is None) or (bracket and "," not in text[stop:last] and text[begin].islower()):
        return None  # ``prof. Jan Malý (…)``: words in small letters may be an office with its bearer in the brackets
    known = following in given_names() or (titled is not None and _names_full(titled))
    if last > stop or (text.startswith(",", stop) and not known):
        behind, reached = take_titles_behind(text, stop, end)
        if reached != last:
            return None
        titles = ", ".join(filter(None, (titles, *behind))) or None
    return PlainEntry(begin, (start, stop), last, titles, parsed, bare=known or lone is not None)


def ends_entry(text: str, at: int, end: int) -> bool:
    """Whether nothing stands at a place behind a name that belongs to it: a line end, or the next full name."""
    match = _NOTHING.match(text, at, end) if at >= end or text[at] in ";,\n" else None
    return match is not None and (match["lone"] is not None or match["next"] in given_names())


def _may_run_on(text: str, start: int, stop: int, end: int) -> bool:
    """Whether a name at a line end may go on in the next line, as in a row divided by commas."""
    if text[stop : stop + 1] != "\n" or text[max(0, start - 2) : start - 1] not in _DIVIDES:
        return False
    if text.endswith(("ová", "á", "ý", "ek"), start, stop):
        return False
    following = NAME.match(text, stop + 1, end)
    return following is not None and text.startswith(_GOES_ON, following.end())


@lru_cache(maxsize=1 << 10)
def _join_degrees(written: str) -> str | None:
    """The degrees before a name as one text, where each of them is known."""
    degrees, start = take_titles(written, 0, len(written))
    return " ".join(degrees) if start == len(written) else None


@lru_cache(maxsize=1 << 13)
def _parse_plain(written: str) -> ParsedName | None:
    """The parts of a given and a family name as they stand, where neither can be anything else."""
    given, family = written.split(" ")
    if given not in given_names() or titles_after().match(family):
        return None
    if is_stop_word(given) or is_stop_word(family) or take_titles(written, 0, len(written)) != ([], 0):
        return None
    return parse_name(written)


def _names_full(written: str) -> bool:
    """Whether two words are a known given name and a family name."""
    parsed = _parse_plain(written)
    return parsed is not None and parsed.family is not None and parsed.given in given_names()
