"""What looks like a date and is the number of something.

Leaves: rooms, paragraphs, articles, items, resolutions and contracts, versions, counts of votes, file names, parcels,
houses, phones, floors and classes (``3. 5. třída``), headings (``2.1. Schválení``), laws' citations, times (``v 13.02.``).
"""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from zapisy.finders.dates.words import DATING, NUMBERED, VOTED, numbering
from zapisy.found import Found
from zapisy.lexicon import any_of, load_folded, load_words
from zapisy.text.views import fold, scan

_VOTES: Final = re.compile(r"\b(?:pro|proti|zdrzel\w{0,3}(?:\sse)?|nehlasoval\w?)\s?[:-]?\s{0,2}\Z")
_CLOCK_BEFORE: Final = re.compile(
    r"\b(?:ve?|(?:u|za)konceni|zahajeni|zacatek|konec|(?:u|s|za)konceno|zahajeno|hotovo|cas)\s?:?\s\Z"
)
_HOUSE: Final = re.compile(r"\s\d{1,4}(?:/\d{1,4})?[a-z]?(?=,|\s{0,2}(?:\n|\Z))")  # 5. května 22, Lhota
_LABEL: Final = re.compile(r"\b(?:datum|den|kdy|termin|konano|konane)(?:\s\w{5,9})?\s?:\s{0,2}(?:dne\s)?\Z")
_SHORT_BEHIND: Final = re.compile(r"[ ](?P<year>\d\d)(?=[ ]?(?:\n|\Z|[,;)]))")
_FILE_BEHIND: Final = re.compile(
    r"\.?(?:pdf|docx?|xlsx?|odt|ods|odp|rtf|txt|html?|jpe?g|png|gif|zip|rar|pptx?|md|csv|mp[34]|wav|dwg)\b|_\w|/(?![012]?\d[:.][0-5]\d(?!\d))\w{2}"
)
_FILE_BEFORE: Final = re.compile(r"(?:[^\W\d]_|[a-z\d]/|www\.\S{0,40}|[a-z]{3}-)\Z")

_NO_FILE: Final = frozenset(" ,;:)\n\t")
"""Marks that stand neither before nor behind a date in a file's name."""
_UNCERTAIN: Final = frozenset(("month", "bare"))
"""Days without a year and a month's name may as well be something else."""
_LINE_NUMBER: Final = re.compile(
    r"[ \t\-–•*]{0,6}(?P<first>\d{1,2})\.[ ]{0,2}(?P<second>\d{1,2})\.?(?![\d.])(?=\s)"
)


def _list_numbers(found: Found) -> frozenset[tuple[int, int]]:
    """The pairs of numbers with which the lines begin (``2.1.`` is (2, 1)), listed once."""
    if found.numbered is None:
        folded = found.view.folded
        starts = [start for start in found.view.line_starts if not folded[start : start + 1].isalpha()]
        matches = scan(_LINE_NUMBER, folded, starts)
        found.numbered = frozenset([(int(m["first"]), int(m["second"])) for m in matches])
    return found.numbered


@cache
def _counted() -> re.Pattern[str]:
    """What a number without a year belongs to when it stands behind it."""
    stems = any_of(fold(stem) for stem in load_words("dates", "counted"))
    return re.compile(rf"\s{{0,2}}(?:{stems})")


CITED: Final = 90
"""So many characters before a date the law is looked for that is cited by it."""
_NOT_OWN: Final = r"(?<!\bzavazn[aeyi] )(?<!\bzavaznou )(?<!\bzavaznych )(?<!\bzavaznym )"
"""A town's own ordinance (``obecně závazná vyhláška``) is no law that is cited: its date tells something."""


@cache
def _cited() -> re.Pattern[str]:
    stems = any_of(fold(stem) for stem in load_words("dates", "acts"))
    return re.compile(rf"{_NOT_OWN}\b(?:{stems})\w{{0,3}}\b[^\n;]{{0,70}}\bze\sdne\s{{1,2}}\Z")


def read_labelled(folded: str, match: re.Match[str]) -> re.Match[str] | None:
    """The year of two figures behind a month's name, where a label asks for a date: ``Datum: 15. května 19``."""
    if match.lastgroup != "name" or not (year := _SHORT_BEHIND.match(folded, match.end())):
        return None
    return year if _LABEL.search(folded, max(0, match.start() - 30), match.start()) else None


def is_number(found: Found, match: re.Match[str], told: int) -> bool:
    """Whether a match of a day is the number of something; ``told`` are the flags of the word before it."""
    folded, (start, end) = found.view.running_folded, match.span()
    if told & NUMBERED and numbering().search(folded, max(0, start - 22), start):
        return True
    if _is_file(folded, start, end) or (told & DATING and _is_cited(folded, start)):
        return True
    kind = match.lastgroup
    if kind not in _UNCERTAIN:
        return bool(match["name"] and _HOUSE.match(folded, end) and not read_labelled(folded, match))
    if told & VOTED and _VOTES.search(folded, max(0, start - 18), start):
        return True
    if _is_counted(found.view.clean, folded, end) or _is_clock(folded, match):
        return True
    lone = start < 2 or folded[start - 1] != " " or not folded[start - 2].isalpha()
    return lone and _is_heading(found, match)


def _is_counted(clean: str, folded: str, end: int) -> bool:
    """Whether what a number belongs to stands behind it; a capital begins a name or sentence (``do 29. 3. Kolář …``)."""
    counted = _counted().match(folded, end)
    if counted is None:
        return False
    word = clean[end : counted.end()].lstrip()
    return not word[:1].isupper() or word.isupper() or word == "Kč"


def _is_cited(folded: str, start: int) -> bool:
    before = folded[max(0, start - CITED) : start]
    if not before.rstrip().endswith(("ze dne", "ze\ndne")) or not any(
        act in before for act in load_folded("dates", "acts")
    ):
        return False
    return _cited().search(folded, max(0, start - CITED), start) is not None


def _is_file(folded: str, start: int, end: int) -> bool:
    if folded[end : end + 1] not in _NO_FILE and _FILE_BEHIND.match(folded, end):
        return True
    return (
        start > 0
        and folded[start - 1] not in _NO_FILE
        and _FILE_BEFORE.search(folded, max(0, start - 44), start) is not None
    )


def _is_clock(folded: str, match: re.Match[str]) -> bool:
    """``v 13.02.``, ``ukončení 13.05.``, ``(do 11.05)`` are times."""
    if len(match["month"]) != 2 or " " in match.group():
        return False
    before = folded[max(0, match.start() - 14) : match.start()]
    return _CLOCK_BEFORE.search(before) is not None or (match["bare"] is not None and before.endswith("(do "))


def _is_heading(found: Found, match: re.Match[str]) -> bool:
    """``2.1. Schválení`` at the beginning of a line, unless lines beside it show that it is a schedule."""
    folded = found.view.running_folded
    line = folded.rfind("\n", 0, match.start()) + 1
    if folded[line : match.start()].strip(" \t-–•*"):
        return False
    behind = folded[match.end() : match.end() + 3].lstrip(" \t–-:")
    if not behind[:1].isalpha():
        return False
    day, month = int(match["days"]) if match["days"].isdigit() else 0, int(match["month"])
    pairs = _list_numbers(found)
    if any((day, other) in pairs for other in (month - 1, month + 1)):
        return True
    if " " in match.group():
        return False
    return not any(d != day and m in (month, month + 1, month - 1) for d, m in pairs if d > 3 or day > 3)
