"""Headings without numbers, which are the agenda where neither a programme nor a numbered heading is written.

Finds: headings of the format (Markdown, HTML, DOCX); lines in capitals; short lines that open a paragraph
of text: each above text of its own, behind the lists of those who were there.
Leaves: PDF files; labels of sections (``Přítomni``, ``Úkoly``, ``Příště``), lines that tell something, single headings.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import cache
from typing import Final

from zapisy.finders.agenda.titles import reads_as_title, show_title, tells_work, trim_title
from zapisy.finders.officers.signers import is_office
from zapisy.found import Found, FoundAgendaItem
from zapisy.lexicon import load_folded, load_lexicon
from zapisy.names.scan import scan_person
from zapisy.text.source import BlockKind
from zapisy.text.views import Line, View, fold

LEAST: Final = 3
"""Headings without numbers that make an agenda."""
SHORT: Final = 80
LEAST_TOLD: Final = 30
"""Characters of a heading at the most, and of the text below it at the least."""
_LETTERS: Final = re.compile(r"[^\W\d_]")
_MARKED: Final = re.compile(r"\S{1,4}[).]\s")
_NO_TITLE: Final = re.compile(r":\s{0,3}\d{1,4}(?:$|[^\d.])|https?:|\d\d?\.\s?\d\d?\.\s?\d{4}")

_HOLDER: Final = re.compile(
    r"(?P<who>[^\n,–-]{5,40})(?: [–-] |, )(?P<office>[^\W\d_]{4,20})(?: [^\n]{1,40})?"
)


class _Place:
    """A short line that begins its block, and the length of the line below it."""

    def __init__(self, line: Line, text: str, told: int) -> None:
        self.line, self.text, self.told = line, text, told


def read_unnumbered(found: Found) -> list[FoundAgendaItem]:
    """The items by the first sort of headings that the document has enough of."""
    if found.view.source.format == "pdf":
        return []  # what is a heading there is guessed from its letters
    places = _list_places(found)
    for is_heading in (_by_format, _in_capitals, _by_paragraph):
        level = _level_of(places) if is_heading is _by_format else None
        alike = [
            place for place in places if is_heading(place) and (level is None or place.line.block.level == level)
        ]  # fmt: skip
        if len(alike) < LEAST and is_heading is not _by_format:
            continue
        chosen = [place for place in alike if _fits(place.text)]
        told = _count_told(chosen)
        if len(chosen) >= LEAST and told >= 0.75 * len(chosen):
            titles = {place.text for place in chosen}
            return [_make_item(found.view, place) for place in chosen] if len(titles) == len(chosen) else []
        if chosen and is_heading is _by_format:
            return []
    return []


def _list_places(found: Found) -> list[_Place]:
    """The lines of the text behind the lists of those who were there."""
    view, begin = found.view, max((e.span.end for e in found.attendance[:MOST_LISTED]), default=0)
    lines, kept, places = view.lines, (BlockKind.HEADING, BlockKind.PARAGRAPH), list[_Place]()
    for index in range(bisect_left(lines, begin, key=_start_of), len(lines) - 1):
        line = lines[index]
        if line.end - line.start > SHORT + 2 or line.block.kind not in kept:
            continue
        opens = index == 0 or lines[index - 1].block is not line.block
        if opens:
            below, text = lines[index + 1], view.clean[line.start : line.end].strip()
            if (
                view.clean[below.start : below.end].lstrip()[:1].islower()
                and line.block.kind is not BlockKind.HEADING
            ):
                continue  # a sentence goes on
            places.append(_Place(line, text, below.end - below.start))
    return places


def _start_of(line: Line) -> int:
    return line.start


MOST_LISTED: Final = 400
"""Entries of presence lists that are looked at."""


def _by_format(place: _Place) -> bool:
    return place.line.block.kind is BlockKind.HEADING


def _level_of(places: list[_Place]) -> int | None:
    """The level of headings that the document has most of."""
    levels = [place.line.block.level for place in places if _by_format(place)]
    return max(levels, key=levels.count, default=None)


def _in_capitals(place: _Place) -> bool:
    return place.text.isupper() and len(_LETTERS.findall(place.text)) > 3


def _by_paragraph(place: _Place) -> bool:
    """A short line that opens a paragraph whose text goes on below."""
    longer = place.told > len(place.text) and place.told >= LEAST_TOLD
    return longer and place.text[:1].isupper() and not place.text.isupper()


_NO_STARTS: Final = ("zapis", "zaznam", "usneseni", "cislo", "prilohy", "strana", "schuze ", "zasedani ")


@cache
def _labels() -> frozenset[str]:
    """Labels of sections that are no matters."""
    kept = load_folded("agenda", "usual") | load_folded("agenda", "titles")
    labels = {fold(label) for words in load_lexicon("sections").values() for label in words}
    return frozenset(labels - kept) | load_folded("agenda", "no_titles")


def _fits(text: str) -> bool:
    """Whether a line reads as the title of a matter."""
    if not 3 < len(text) <= SHORT or not text[0].isupper() or text[-1] in ":;,.!?":
        return False
    if "\t" in text or "@" in text or _MARKED.match(text):
        return False
    if (":" in text or text.count(".") > 1) and _NO_TITLE.search(text):
        return False
    plain = text[0] + text[1:].lower() if text.isupper() else text
    folded = fold(text).strip(" :")
    if folded in _labels() or folded.startswith(_NO_STARTS):
        return False
    return reads_as_title(plain) and not tells_work(plain) and not _names_holder(text)


def _names_holder(text: str) -> bool:
    """``Jan Malý - starosta``: a person with an office is no matter."""
    holder = _HOLDER.fullmatch(text) if "-" in text or "–" in text or "," in text else None
    if holder is None or not is_office(holder["office"]):
        return False
    person = scan_person(text, 0, holder.end("who"))
    return person is not None and person.parsed.given is not None and person.span.end == holder.end("who")


def _count_told(chosen: list[_Place]) -> int:
    """How many headings have text below them that is no heading."""
    starts = {place.line.number for place in chosen}
    return sum(place.line.number + 1 not in starts for place in chosen)


def _make_item(view: View, place: _Place) -> FoundAgendaItem:
    title = trim_title(view.clean, place.line.start, place.line.end)
    return FoundAgendaItem(None, show_title(view.clean, title), title, confidence=0.6)
