"""Signature blocks: the name stands above, below or left of the office, alone on a line or in columns.

Finds: ``Petr Hora`` over ``předsedající``; a row of names over a row of offices; ``Zapisovatel`` over ``Eva Tichá``;
``Eva Tichá, zapisovatelka``; ``Eva Tichá – ověřovatelka zápisu``.
Leaves: an office in a sentence; a label with a colon, whose names stand behind it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Final

from zapisy.found import Found, FoundOfficer, Span, to_span
from zapisy.lexicon import load_folded, load_lexicon
from zapisy.names.scan import LOW, UP, ScannedPerson, scan_person
from zapisy.text.letters import compile_either
from zapisy.text.views import View, first_words, fold

_CELL: Final = re.compile(r"(?:[^\t\n ]|[ \u00a0]{1,2}(?=[^\t\n \u00a0]))+")
"""A column of a line: tabs or three blanks divide."""
_EDGES: Final = " \t\u00a0.,;:_…·()-–|*"
_MORE: Final = re.compile(
    r"(?:\s(?:[a-z]{2,5}|schuze|zasedani|jednani|zapisu|senatu|akademickeho|rady|vyboru|spolku|hlasu)){0,4}"
)
_OF_OFFICE: Final = re.compile(r"\b(?:meu|mu|ou|umc|umo|mmb|mhmp|mag|urad|fakult|magistrat)")
_OWN_NAME: Final = compile_either(rf"[^\W\d_]{{4,18}}(?:\szápisu)?\s(?:[a-z]{{1,4}}\.\s)?[{UP}][{LOW}.]")
LONGEST: Final = 400
"""Characters on both sides within which a line of signatures begins and ends."""
NEAR: Final = 200
"""Characters within which the secretary and the chair sign."""
_SEVERAL: Final = compile_either(r"(?:[Oo]věřovatelé|[Oo]verovatele)(?!\w)[^\n]{0,10}\n")
"""Verifiers whose names stand in the line below are not the one before them."""
_NAMED_BEHIND: Final = re.compile(r"[^\W\d_]{1,24}:[ ]{1,2}[^\W_]")
_BESIDE: Final = re.compile(r"[,(–|-]\s?$|\t\s?$")


@cache
def _roles() -> dict[str, str]:
    return {
        fold(label): role
        for role, labels in load_lexicon("officers")["signatures"].items()
        for label in labels
    }


@cache
def _words() -> frozenset[str]:
    return first_words(_roles())


def find_signatures(found: Found) -> list[tuple[int, FoundOfficer]]:
    """Officers named in signature blocks, each with the place of the word for the office."""
    view = found.view
    officers: list[tuple[int, FoundOfficer]] = []
    for start in view.starts_of(_words()):
        if _stands_within(view, start):
            continue
        cells = _cells_of(view, _line_of(view, start))
        column = next((i for i, cell in enumerate(cells) if cell.start <= start < cell.end), None)
        if column is None:
            continue
        cell = cells[column]
        role = _match_role(view.folded[cell.start : cell.end])
        if role:
            person = _find_signer(view, cells, column)
        else:
            person = _find_beside(view, cell, start)
            role = _role_at(view, cell, start) if person and not _names_another(view, cell, start) else None
            # In a sentence the chairs' own rules decide.
            role = None if role == "chair" else role
        if person is not None and role:
            by = f"officers.{role}"
            name = person.to_name(by, nominative=True)
            officers.append((start, FoundOfficer(role, name, person.span, None, by, 0.93)))
    return officers


def _stands_within(view: View, start: int) -> bool:
    """Whether a word stands behind another one or has its names behind it, as in a sentence or a label with a colon."""
    inner = start > 1 and view.clean[start - 1] == " " and view.clean[start - 2].isalnum()
    return inner or _NAMED_BEHIND.match(view.folded, start) is not None


def find_secretary(found: Found, signed: list[tuple[int, FoundOfficer]]) -> Iterator[FoundOfficer]:
    """The secretary of a meeting's own presidium, who signs before its ``předsedající``, keeps its minutes; to be asked
    only where the document names nobody as having written them.

    Leaves: the secretary of an office or a faculty; one who signs behind the chair or among a body that signs as a whole.
    """
    view = found.view
    chairs = [start for start, officer in signed if officer.role == "chair"]
    for start in view.starts_of(_secretaries()):
        if not any(start < chair < start + NEAR for chair in chairs):
            continue
        cells = _cells_of(view, _line_of(view, start))
        column = next((i for i, cell in enumerate(cells) if cell.start <= start < cell.end), None)
        if column is None or not _is_secretary(view.folded[cells[column].start : cells[column].end]):
            continue
        person = _find_signer(view, cells, column)
        if person is not None:
            by = "officers.secretary"
            yield FoundOfficer("recorder", person.to_name(by, nominative=True), person.span, None, by, 0.7)
            return


def _is_secretary(cell: str) -> bool:
    label = cell.strip(_EDGES)
    word = label.split()[0]
    return (
        word in _secretaries()
        and _MORE.fullmatch(label, len(word)) is not None
        and not _OF_OFFICE.search(label)
    )


@cache
def _secretaries() -> frozenset[str]:
    return load_folded("officers", "secretaries")


def _match_role(text: str) -> str | None:
    text = text.strip(_EDGES)
    for label in _labels() if text.startswith(_labels()) else ():
        if text.startswith(label) and _MORE.fullmatch(text, len(label)):
            return _roles()[label]
    return None


@cache
def _labels() -> tuple[str, ...]:
    """The words for the offices, the longest first."""
    return tuple(sorted(_roles(), key=len, reverse=True))


def _role_at(view: View, cell: Span, start: int) -> str | None:
    end = view.folded.find("\n", start, cell.end)
    text = view.folded[start : end if end >= 0 else cell.end]
    return _match_role(re.split(r"[,;)]", text)[0])


def _names_another(view: View, cell: Span, start: int) -> bool:
    """``Eva Tichá, ověřil Petr Hora``: whether the word for an office has a name of its own behind it."""
    return _OWN_NAME.match(view.clean, start, cell.end) is not None


def _find_beside(view: View, cell: Span, start: int) -> ScannedPerson | None:
    """The person directly before an office in one cell, behind a comma, a dash or a bracket."""
    head = view.clean[max(cell.start, start - 70) : start]
    if not _BESIDE.search(head) or _SEVERAL.match(view.clean, start):
        return None
    end = start - len(head) + len(head.rstrip(_EDGES))
    for name in re.finditer(r"(?:^|(?<=[\s,;]))[^\W\d_a-z]", head):
        person = scan_person(view.clean, start - len(head) + name.start(), start)
        if person is not None and person.parsed.family and end - 7 <= person.span.end <= end + 1:
            return person
    return None


def _find_signer(view: View, cells: list[Span], column: int) -> ScannedPerson | None:
    """The person over an office, or under it in a row of offices; below one alone the labels' finder reads on."""
    person = _read_over(view, cells[column])
    if person is not None:
        return person
    several = len(cells) > 1
    below = _read_column(view, _neighbour(view, cells[0].start, 1), column, len(cells)) if several else None
    if view.clean[cells[column].start : cells[column].end].rstrip().endswith(":"):
        return below
    above = _neighbour(view, cells[0].start, -1)
    person = _read_column(view, above, column, len(cells))
    if person is not None and not _names_roles(view, _neighbour(view, above[0].start, -1)):
        return person
    return below


def _read_over(view: View, cell: Span) -> ScannedPerson | None:
    """The person in the line above within one cell of a table."""
    at = view.source_offset(cell.start)
    block = view.block_at(at)
    if block is None or block.cell is None:
        return None
    first = max(view.clean_offset(block.start), cell.start - LONGEST)
    if view.clean[max(first, cell.start - 1) : cell.start] != "\n":
        return None
    start = max(first, view.clean.rfind("\n", first, cell.start - 1) + 1)
    return _read_whole(view, Span(start, cell.start - 1))


def _names_roles(view: View, cells: list[Span]) -> bool:
    """Whether a line holds an office: names then stand below their offices."""
    return any(_match_role(view.folded[cell.start : cell.end]) for cell in cells)


def _read_column(view: View, cells: list[Span], column: int, columns: int) -> ScannedPerson | None:
    """The person in a column of another line, or the only one there is in it."""
    persons = [_read_whole(view, cell) for cell in cells]
    if column < len(persons) and len(cells) == columns:
        return persons[column]
    named = [person for person in persons if person is not None]
    return named[0] if len(named) == 1 and columns == 1 else None


def _read_whole(view: View, cell: Span) -> ScannedPerson | None:
    """The person that fills a cell, but for dots and ``v. r.``."""
    at = (
        cell.start
        + len(view.clean[cell.start : cell.end])
        - len(view.clean[cell.start : cell.end].lstrip(_EDGES))
    )
    person = scan_person(view.clean, at, cell.end)
    if person is None or not person.parsed.given or not person.parsed.family:
        return None
    rest = re.sub(r"v\.\s?[rz]\.?|\d", "", view.clean[person.span.end : cell.end])
    return None if rest.strip(_EDGES) else person


# ---------------------------------------------------------------- lines
def _line_of(view: View, at: int) -> Span:
    """The line around a place, no further than a signature block reaches."""
    low, high = max(0, at - LONGEST), min(len(view.clean), at + LONGEST)
    end = view.clean.find("\n", at, high)
    start = view.clean.rfind("\n", low, at)
    return Span(low if start < 0 else start + 1, high if end < 0 else end)


def _cells_of(view: View, line: Span) -> list[Span]:
    return [to_span(cell.span()) for cell in _CELL.finditer(view.clean, *line)]


def _neighbour(view: View, at: int, step: int) -> list[Span]:
    """The cells of the next line up or down that is not empty, or of dots, over three at the most."""
    line = _line_of(view, at)
    for _ in range(3):
        edge = line.start - 1 if step < 0 else line.end + 1
        if edge < 0 or edge > len(view.clean):
            return [Span(at, at)]
        line = _line_of(view, edge)
        cells = _cells_of(view, line)
        if any(view.clean[cell.start : cell.end].strip(_EDGES) for cell in cells):
            return cells
    return [Span(at, at)]
