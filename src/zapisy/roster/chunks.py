"""Many rows of a roster at once: a column of cells at a time, each cell read where it first stands.

Leaves: rows in which anything is wrong or unusual, which are read one by one (rows.py).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import islice, repeat
from typing import Any, TypeVar

from zapisy.roster.cells import are_told, read_text, split_suffix
from zapisy.roster.entries import Membership
from zapisy.roster.register import Columns
from zapisy.roster.rows import RosterRow
from zapisy.roster.sheets import NO_DETAILS, Details, Sheet

LONGEST = 512
"""Rows of a chunk: more are no faster, their cells would fall out of the processor's cache."""
MOST_KEPT = 1 << 15
"""Details that are kept for rows with the same ones: addresses are each person's own."""
T = TypeVar("T")
_NEW: Any = object()


def part_rows(rows: Iterable[T]) -> Iterator[list[T]]:
    """The rows in chunks."""
    rest = iter(rows)
    while chunk := list(islice(rest, LONGEST)):
        yield chunk


def read_chunk(sheet: Sheet, numbers: Sequence[int], rows: Sequence[Sequence[Any]]) -> Columns | None:
    """The people of some rows, column by column; None where any row must be read alone."""
    if sheet.plain is None or min(map(len, rows)) < sheet.width:
        return None
    cells = tuple(zip(*rows, strict=False))
    key, given, family, titles = sheet.plain
    try:
        if not _are_ids(cells[key]):
            return None
        families = _recall(sheet.families, cells[family], lambda new: _learn_families(sheet, new))
        called = _recall(sheet.texts, cells[given], lambda new: _learn_texts(sheet, new))
        held = (None,) * len(rows) if titles is None else cells[titles]
        academic = _recall(sheet.texts, held, lambda new: _learn_texts(sheet, new))
        memberships, details = _read_memberships(sheet, cells, rows), _read_details(sheet, cells, rows)
    except TypeError:  # a list or a mapping in a cell
        return None
    if families is None or called is None or academic is None or memberships is None or details is None:
        return None
    suffixes = list(map(sheet.suffixes.get, cells[family])) if sheet.suffixes else [None] * len(rows)
    return cells[key], called, families, academic, suffixes, details, memberships, numbers


def _key_rows(picked: Sequence[Any], count: int) -> Sequence[Any]:
    """The cells of some columns, row by row; of one column each as it stands."""
    if not picked:
        return [()] * count
    return list(zip(*picked, strict=True)) if isinstance(picked[0], tuple) else picked


def _recall(
    known: Mapping[Any, T], cells: Sequence[Any], learn: Callable[[set[Any]], bool]
) -> list[T] | None:
    """What each cell was read as; those not seen yet are read first, and None given where they cannot be."""
    read = list(map(known.get, cells, repeat(_NEW)))
    if _NEW not in read:
        return read
    return list(map(known.__getitem__, cells)) if learn(set(cells).difference(known)) else None


def _are_ids(cells: Sequence[str]) -> bool:
    """Whether all cells are strings just as an id is read: without blanks, not empty, no dash."""
    return " ".join(cells).split() == list(cells) and are_told(cells)


def _learn_texts(sheet: Sheet, cells: set[Any]) -> bool:
    """Reads cells; False where any is no string."""
    if not all(isinstance(cell, str) for cell in cells):
        return False
    sheet.texts.update((cell, read_text(cell)) for cell in cells)
    return True


def _learn_families(sheet: Sheet, cells: set[Any]) -> bool:
    """Reads family names; False where any is empty or no string."""
    for cell in cells:
        name = read_text(cell) if isinstance(cell, str) else None
        if name is None:
            return False
        sheet.families[cell], suffix = split_suffix(name)
        if suffix:
            sheet.suffixes[cell] = suffix
    return True


def _read_memberships(
    sheet: Sheet, columns: Sequence[Sequence[Any]], rows: Sequence[Sequence[Any]]
) -> list[tuple[Membership, ...]] | None:
    """The memberships of each row; None where anything is wrong with any."""
    keys = _key_rows(sheet.pick(columns), len(rows))
    quiet = sheet.silence()

    def learn(new: set[Any]) -> bool:
        examples = dict(zip(keys, rows, strict=True))
        for cells in new:
            RosterRow(0, examples[cells], quiet).read_memberships()
        return new <= sheet.memberships.keys()

    return _recall(sheet.memberships, keys, learn)


def _read_details(
    sheet: Sheet, columns: Sequence[Sequence[Any]], rows: Sequence[Sequence[Any]]
) -> list[Details] | None:
    """Gender, other names and address of each row."""
    if not sheet.has_details:
        return [NO_DETAILS] * len(rows)
    keys, known = _key_rows(sheet.pick_details(columns), len(rows)), sheet.details
    if len(known) > MOST_KEPT:
        known.clear()

    def learn(new: set[Any]) -> bool:
        examples = dict(zip(keys, rows, strict=True))
        known.update((cells, RosterRow(0, examples[cells], sheet).read_details()) for cells in new)
        return True

    return _recall(known, keys, learn)
