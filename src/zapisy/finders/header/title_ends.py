"""Where a title ends: before its day, its hour and its place, or behind the number with which it is whole.

Finds: words that lead to them (``konaného``, ``dne``, ``v pondělí``), a place, a bare day, a code in a column.
Leaves: a number that the name of the meeting goes on behind.
"""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from zapisy.finders.header.place import find_located
from zapisy.finders.header.title_lines import list_codes
from zapisy.found import Found, Span
from zapisy.lexicon import any_of, load_openers, load_words
from zapisy.text.views import View, fold, list_places, scan, scan_first

_NUMBERED: Final = re.compile(
    r"(?<![^\W_])c(?:\.|islo)\s?\d{1,4}(?:\s?/\s?\d{1,4}|-\d{2,4}){0,2}(?![\w/-]|\s?sb)"
)
_NUMBER_WORDS: Final = frozenset(("c", "cislo"))
_DATE: Final = re.compile(r"\d{1,2}\.\s?(?:\d{1,2}\.|[a-z]{4,9})\s?(?:19|20)\d\d(?!\d)")
_OF_DAY: Final = re.compile(r"\s\(?(?:z|ze)(?:\s\d{1,2}\.\s?\d{1,2}\.)?\s{0,2}\Z")
"""``Zápis ze schůze výboru z 3. 6.``, where the day or what stood behind it has been cut off."""
_DANGLING: Final = ("z", "ze", ".")
"""With one of these that ends."""
_WHEN_AND_WHERE: Final = (
    r"(?<=\s)(?:datum|termin|misto|cas)(?:\s?,?\s(?:a|i|/)\s(?:datum|termin|misto|cas|hodina)){1,2}(?![^\W_])"
)
"""``Datum a místo zasedání``, a label without a colon that has run together with the title."""


_OTHER_ENDS: Final = frozenset(
    "od pondeli utery streda ctvrtek patek sobota nedele po ut st ct pa so ne dale datum termin misto cas".split()
)
MOST_MARKS: Final = 4
"""Blanks and marks before such a word that belong to it."""


@cache
def meeting_words() -> tuple[str, ...]:
    return tuple(fold(word) for word in load_words("header", "meetings"))


@cache
def _ends() -> re.Pattern[str]:
    ends = any_of(fold(word) for word in load_words("header", "ends"))
    return re.compile(
        rf"[,\s(–-](?:(?<!kontrolniho.)(?<!sportovniho.)(?:(?<=,)\s{{1,3}}|(?<=\s)\s{{0,2}})(?:{ends})(?![^\W_])|(?:(?<=,)\s|(?<=\s))(?:od\s\d|(?:pondeli|utery|streda|ctvrtek|patek|sobota|nedele|po|ut|st|ct|pa|so|ne)\.?\s(?=\d{{1,2}}\.\s?(?:\d|[a-z]{{4}})))"
        rf"|(?<=\()dale(?:\s|:)|{_WHEN_AND_WHERE}"
        r"|(?<=\s)(?:datum|termin)\s(?=\d)|(?<!\sz.)(?:(?<=\s)[-–(,]\s|(?<=[-–(,])\s|(?<=\s))\d{1,2}\.\s?\d{1,2}\.(?:\s?(?:19|20)\d\d(?!\d)|(?=\s|\Z))"
        r"|(?<=\s)(?<!c\..)\d{1,2}/\d{1,2}/(?:19|20)?\d\d(?![\d/]))",
        re.DOTALL,
    )


@cache
def _continuations() -> re.Pattern[str]:
    words = any_of(fold(word) for word in (*load_words("header", "meetings"), *load_words("header", "links")))
    return re.compile(rf"\s{{1,3}}(?:\(|{words}(?![^\W_]))")


@cache
def _end_words() -> frozenset[str]:
    """The first words of what ends a title; else that begins with a figure."""
    return load_openers("header", "ends") | _OTHER_ENDS


def _find_cut(view: View, start: int, end: int) -> int | None:
    """Where the blanks and marks before the words of date and place begin."""
    folded = view.folded
    words = view.starts_within(_end_words(), start, end) + list_places(view.figures, start, end)
    words.sort()
    for word in words:
        first = word
        while first > max(start, word - MOST_MARKS) and (
            folded[first - 1] in ",(–-" or folded[first - 1].isspace()
        ):
            first -= 1
        if first < word and (cut := scan_first(_ends(), folded, range(first, word), end)):
            return cut.start()
    return None


def find_end(found: Found, line: Span) -> int:
    """Before the words of date and place; else behind a date or a number with which the title is whole."""
    view, folded = found.view, found.view.folded
    cut = _find_cut(view, line.start + len("zapis"), line.end)
    end = line.end if cut is None else cut
    if cut is not None and (place := find_located(view, line.start + 16, end)):
        end = place.start()
    if codes := list_codes(folded, line.start, end + 1):
        end = codes[0].start()
    figured = bool(list_places(view.figures, line.start, end))
    if date := _DATE.search(folded, line.start + 12, end) if figured else None:
        return date.start() - 1 if folded[date.start() - 1] == "(" else date.end()
    dangles = folded[line.start + 16 : end].rstrip().endswith(_DANGLING)
    if dangling := _OF_DAY.search(folded, line.start + 16, end) if dangles else None:
        return dangling.start()
    for number in scan(_NUMBERED, folded, view.starts_within(_NUMBER_WORDS, line.start + 24, end), end):
        named = any(word in folded[line.start : number.start()] for word in meeting_words())
        if named and not _continuations().match(folded, number.end()):
            return number.end()
    return end
