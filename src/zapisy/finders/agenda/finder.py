"""Finds the agenda: the items of the programme, or the numbered headings where there is no programme.

Finds: ``Program: 1. Zahájení 2. Volba …`` in lines, in a row or in a table; ``ZO schvaluje program: 1. …``; the programme as changed
where the body approves another than was announced; for each item the stretch where it is discussed.
Leaves: a ``Program:`` that is the course of the meeting in long paragraphs; programmes of other things than the meeting;
numbered resolutions and tasks.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import pairwise
from typing import Final, NamedTuple

from zapisy.finders.agenda.bodies import find_bodies
from zapisy.finders.agenda.details import find_details
from zapisy.finders.agenda.headings import read_headings
from zapisy.finders.agenda.marks import read_mark
from zapisy.finders.agenda.programme import read_programme
from zapisy.finders.agenda.prose import read_excerpt, read_told
from zapisy.finders.agenda.spread import read_spread
from zapisy.finders.agenda.unnumbered import read_unnumbered
from zapisy.finders.rows import list_rows
from zapisy.found import Found, FoundAgendaItem, Section
from zapisy.lexicon import any_of, load_folded, load_openers, load_words
from zapisy.text.views import fold, scan

_WORDS: Final = frozenset(["program", "programu", "programem", "porad", "poradu", "poradem"])
_LEAD: Final = re.compile(
    r"(?:program\w{0,2}|porad\w{0,2})"
    r"(?:(?P<more>[^\n:.]{0,80}(?:(?<=\d|[cp])\.[^\n:.]{1,60}){0,3}):|\.)\s{0,4}(?:cast\s[a-z1i]\s{1,3})?"
)
_HEADING: Final = re.compile(
    r"(?:program\w{0,2}|porad\w{0,2})(?: (?:dnesni\w{1,3}|schuze|jednani|zasedani|porady|schuzky|setkani)){0,2}(?:[ ]{0,3}\n\s{0,9}(?=1[.)] )|[ ]{1,3}(?=1[.)] [^\W\d_]))"
)
"""``B. Seznámení s programem schůze`` above the first number."""
_ITEM_BEFORE: Final = re.compile(r"(?:[.:;]|\b[IVX]{1,4}[.)]|\b\d{1,2}[.)])\s{1,3}$")
"""What stands before ``Program jednání 1) …`` within a line."""
_APPROVED: Final = re.compile(
    r"\b(?:schval\w+|schvalen\w*|doplnen\w*|zmenen\w*|upraven\w*|rozsiren\w*|konecn\w*|aktualizovan\w*)\b[^\n]{0,90}$"
)

_PART: Final = re.compile(
    r"\b(?:doplneni|zmen[auy]|rozsireni|uprav[auy]|vyrazeni|vypusteni|stazeni)\s(?:\w{4,12}\s){0,2}$"
)
"""``návrh na doplnění programu: …`` lists what is added alone."""
_PEOPLE: Final = (
    "present",
    "excused",
    "absent",
    "unexcused",
    "guests",
    "recorder",
    "verifier",
    "chair",
    "teller",
)


def _starts_line(folded: str, at: int) -> bool:
    return not folded[folded.rfind("\n", 0, at) + 1 : at].strip()


class Place(NamedTuple):
    """Where a programme may begin and must end, and whether it is the one that the body approved."""

    start: int
    end: int
    approved: bool


def find_agenda(found: Found) -> None:
    """Fills ``found.agenda``."""
    for read in (_find_programme, read_told, read_headings, read_excerpt, read_unnumbered):
        if items := read(found):
            found.agenda.extend(items)
            break
    find_bodies(found)
    find_details(found)


def _find_programme(found: Found) -> list[FoundAgendaItem]:
    """The first programme; a later one of as many items or more where the body approved it."""
    best: list[FoundAgendaItem] = []
    for place in sorted({*_list_sections(found), *_list_sentences(found), *_list_tables(found)}):
        if len(best) > 1 and (not place.approved or place.start < best[-1].span.end):
            continue
        items = read_programme(found, place.start, place.end)
        if len(items) == 1 and not best:  # once, as it looks at the whole text
            items = _read_course(found, items[0]) or items
        if items and (not best or (len(items) > 1 and len(items) >= len(best))):
            best = items
    return best


def _read_course(found: Found, first: FoundAgendaItem) -> list[FoundAgendaItem]:
    """The items of a programme that has its course below each of them: the first is all that stands in a row."""
    headings = read_headings(found) if first.number else read_spread(found, first)
    begins = len(headings) > 1 and headings[0].span.start == first.span.start
    return headings if begins else []


def _list_sections(found: Found) -> list[Place]:
    if not any(section.kind == "agenda" for section in found.sections):
        return []
    folded, places = found.view.folded, list[Place]()
    end = len(folded)
    # ``Program:⏎Prezence⏎Zahájení``: the first item is called as a list of persons is
    begun = {
        following.label.start
        for section, following in pairwise(found.sections)
        if section.kind == "agenda" and not folded[section.body.start : following.label.start].strip()
    }
    for section in reversed(found.sections):
        if section.kind == "agenda" and _is_item(folded, section):
            continue
        if section.kind == "agenda":
            before = folded[max(0, section.label.start - 60) : section.label.end]
            places.append(Place(section.body.start, end, bool(_APPROVED.search(before))))
        elif section.kind in _PEOPLE and _starts_line(folded, section.label.start):
            behind = folded[section.label.end : section.label.end + 1]
            item = section.label.start in begun and behind in ("", " ", "\n")
            end = end if item else section.label.start
    return places


_BULLET: Final = re.compile(r"(?:^|\n)[ \t]*(?P<bullet>[-–•*])[ \t]{1,4}$")


def _is_item(folded: str, section: Section) -> bool:
    """Whether ``- program jednání`` is one of several with the same bullet: what was approved, and no label."""
    start = section.label.start
    bullet = _BULLET.search(folded, max(0, start - 12), start)
    return bullet is not None and folded[section.label.end : section.label.end + 60].lstrip().startswith(
        f"{bullet['bullet']} "
    )


def _list_sentences(found: Found) -> list[Place]:
    """``ZO schvaluje program jednání takto: 1. …``, ``přečetl návrh programu. 1. …``"""
    view, places = found.view, list[Place]()
    starts = view.starts_of(_WORDS)
    for match in scan(_HEADING, view.folded, starts):
        line = view.folded.rfind("\n", 0, match.start()) + 1
        if match.start() - line < 40 or _ITEM_BEFORE.search(
            view.clean, max(0, match.start() - 8), match.start()
        ):
            approved = _APPROVED.search(view.folded, line, match.end()) is not None
            places.append(Place(match.end(), len(view.clean), approved))
    for match in scan(_LEAD, view.folded, starts):
        if _other().match(match["more"] or "") or _PART.search(
            view.folded, max(0, match.start() - 40), match.start()
        ):
            continue
        mark = read_mark(view.clean, match.end(), min(len(view.clean), match.end() + 80))
        if mark is None or (mark.kind != "bullet" and mark.order > 1) or mark.kind == "time":
            continue
        before = view.folded[max(0, match.start() - 90) : match.end()]
        places.append(Place(match.end(), len(view.clean), bool(_APPROVED.search(before))))
    return places


def _list_tables(found: Found) -> Iterator[Place]:
    """The rows below a head like ``č. | Bod | Předkladatel | Čas``."""
    view = found.view
    for start in view.starts_of(load_openers("agenda", "presenter_columns")):
        line = view.line_at(start)
        if line is None:
            continue
        rows = list(list_rows(view, line.start, line.end))
        cells = {fold(view.clean[slice(*cell)]).strip(" :.") for row in rows for _, cell in row.cells}
        if cells & load_folded("agenda", "presenter_columns") and cells & load_folded(
            "agenda", "item_columns"
        ):
            yield Place(max(row.end for row in rows), len(view.clean), False)
    yield from _list_courses(found)


_COURSE: Final = frozenset({"bod", "tema"})


def _list_courses(found: Found) -> Iterator[Place]:
    """The rows below a head like ``Bod | Průběh | Závěr``, whose first cells are numbered: the course in a table."""
    view = found.view
    for start in view.starts_of(_COURSE):
        line = view.line_at(start)
        if line is None or line.block.cell is None or line.block.cell.column or line.start != start:
            continue
        head, *below = list_rows(view, line.start, min(len(view.clean), line.end + COURSE_REACH))
        cells = {fold(view.clean[slice(*cell)]).strip(" :.") for _, cell in head.cells[1:]}
        mark = read_mark(view.clean, below[0].start, below[0].end) if below else None
        if cells & load_folded("agenda", "course_columns") and mark and mark.order == 1:
            yield Place(head.end, len(view.clean), False)


COURSE_REACH: Final = 2000
"""Characters below the head of such a table within which its first row begins."""


@cache
def _other() -> re.Pattern[str]:
    return re.compile(
        rf"\s{{1,2}}(?:{any_of(fold(w) for w in load_words('agenda', 'other_programmes'))})(?![^\W_])"
    )
