"""Presence tables: a header row with names and presence, then one person a row; lists side by side in columns.

Finds: columns ``Jméno | Funkce | Přítomen`` with ``X``, ``ano``, ``omluven``, ``online``, a signature or nothing in
the last; title, given name and family name in columns of their own; ``Přítomni | Omluveni`` as heads of columns;
rows ``Jan Novák | přítomen`` without a header.
Leaves: tables without a column of names, votes, tasks, members of a committee, whatever no person stands in.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Final

from zapisy.finders.attendance.entries import read_entries
from zapisy.finders.attendance.headings import STATUS, Table, read_header, read_list_label
from zapisy.finders.attendance.marks import Mark, read_mark
from zapisy.finders.attendance.rows import NUMBER, read_details, read_headless, skip_blanks
from zapisy.finders.attendance.shapes import begins_full_name, names_role
from zapisy.finders.attendance.trades import names_occupation
from zapisy.finders.rows import Row, list_rows
from zapisy.found import Found, FoundAttendance, Span, to_span
from zapisy.lexicon import load_folded, load_words
from zapisy.names.scan import scan_person
from zapisy.text.views import fold

_CROSSES: Final = frozenset("xX✓✔☑☒×+√")
_NOWHERE: Final = to_span((0, 0))
MISSES: Final = 3
"""Rows of one cell or without a person after which a table has ended."""


def find_tables(found: Found) -> tuple[list[FoundAttendance], list[Span]]:
    """The entries of all presence tables, and the stretches that those tables cover."""
    entries: list[FoundAttendance] = []
    covered: list[Span] = []
    if not _has_cells(found):
        return entries, covered
    table = Table()
    labels = {section.label.start for section in found.sections if section.kind in STATUS}
    for row in list_rows(found.view, loose=True):
        if len(row.cells) == 1 and row.start in labels and not table.lists:
            entries += table.list_absent()
            table = Table()  # ``Omluveny/i:`` stands over the next one
            continue
        if len(row.cells) < 2 and not (table.columns or table.lists):
            continue  # no table begins with one cell
        if header := read_header(found, row):
            entries += table.list_absent()
            table = header
            covered.append(to_span((row.start, row.end)))
            continue
        blank = len(table.blank)
        new = list(_read_row(found, row, table))
        if new and (table.columns or table.lists):
            covered[-1] = to_span((covered[-1].start, row.end))
        elif len(table.blank) == blank:
            table.misses += 1
            if table.misses > MISSES or len(row.cells) < 2:
                entries += table.list_absent()
                table = Table()
        entries.extend(new)
    return entries + table.list_absent(), covered


def _has_cells(found: Found) -> bool:
    """Whether anything in a document could be a table; most have none."""
    clean = found.view.clean
    return any(mark in clean for mark in ("\t", "|", "   ")) or any(b.cell for b in found.view.source.blocks)


def _read_row(found: Found, row: Row, table: Table) -> Iterator[FoundAttendance]:
    if table.lists:
        yield from _read_lists(found, row, table.lists)
    elif table.columns:
        for columns in table.parts:
            table.columns = columns
            entry = _read_person(found, row, table)
            if entry is not None:
                yield entry
    elif len(row.cells) > 1:
        yield from read_headless(found, row)


# ---------------------------------------------------------------- rows
def _read_lists(found: Found, row: Row, lists: dict[int, str]) -> Iterator[FoundAttendance]:
    for column, span in row.cells:
        if column in lists:
            span = _turn_list(found, column, span, lists)
            status, excused = STATUS[lists[column]]
            entries, _ = read_entries(found.view, *span, status, "attendance.table")
            for entry in entries:
                if entry.status == "absentee" and entry.excused is None:
                    entry.excused = excused
                yield entry


_LABEL: Final = re.compile(r"\s*(?P<label>[^\W\d_][^:\n\t]{2,40}):\s*")


def _turn_list(found: Found, column: int, cell: Span, lists: dict[int, str]) -> Span:
    """``Omluveni:`` in a cell of a column begins another list in it; the rest of the cell."""
    label = _LABEL.match(found.view.clean, *cell)
    kind = read_list_label(fold(label["label"])) if label else None
    if label is None or kind is None:
        return cell
    lists[column] = kind
    return to_span((label.end(), cell.end))


def _read_person(found: Found, row: Row, table: Table) -> FoundAttendance | None:
    """The person of a row with all its columns, where the row says whether the person is there."""
    cells, shifted = _place_cells(found, row, table)
    clean = found.view.clean
    mark = table.listed or _read_presence(clean, cells, table)
    entry = _read_name(found, cells, mark.status or "absentee")
    if not shifted:
        table.organization = cells.get("organization")
    if entry is None:
        return None
    if mark.status is None:
        said = clean[slice(*cells.get("present", _NOWHERE))].strip()
        alone = ":" not in clean[row.start : entry.name.span.start]
        if not said and alone and "present" in table.columns.values():
            table.blank.append(entry)
            _fill_columns(entry, clean, cells)
        return None
    table.crossed |= (
        mark.status == "attendee" and clean[slice(*cells.get("present", _NOWHERE))].strip() in _CROSSES
    )
    if entry.status == "absentee" and entry.excused is None:
        entry.excused = mark.excused
    entry.remote = entry.remote or mark.remote
    _fill_columns(entry, clean, cells if not shifted else {"organization": table.organization, **cells})
    return entry


_COUNTER: Final = re.compile(r"\s{0,3}\d{1,3}[.)]?\s{0,3}")
"""The first cell of a row below headings of which none stands over the numbers."""


def _place_cells(found: Found, row: Row, table: Table) -> tuple[dict[str, Span], bool]:
    """Meaning → cell. A row that lacks its first cells (they are merged with those above) begins with the person."""
    columns = table.columns
    name = next((c for c, meaning in columns.items() if meaning in ("name", "surname")), 0)
    text = found.view.clean
    first = row.cells[0]
    if name == first[0] == 0 and _COUNTER.fullmatch(text, *first[1]) and len(row.cells) > len(columns):
        return {columns[c - 1]: span for c, span in row.cells if c - 1 in columns}, False
    shift = name - first[0]
    begins = begins_full_name(text[first[1].start : first[1].end].strip())
    others = dict(row.cells)
    if shift > 0 and begins and not (name in others and begins_full_name(text[slice(*others[name])].strip())):
        return {columns[c + shift]: span for c, span in row.cells if c + shift in columns}, True
    return {columns[c]: span for c, span in row.cells if c in columns}, False


def _fill_columns(entry: FoundAttendance, clean: str, cells: Mapping[str, Span | None]) -> None:
    """Office and organization as their columns have them, and what the cell of presence says beyond presence."""
    for key in ("role", "organization"):
        span = cells.get(key)
        value = clean[span.start : span.end].strip(" .-–") if span else ""
        if key == "organization" and value.lower() in load_words("attendance", "no_parties"):
            continue
        if key == "organization" and span and entry.role is None:
            value = _cut_role(entry, value, clean.index(value, span.start))
        if span and len(value) > 1 and value[0].isalpha():
            start = clean.index(value, span.start)
            setattr(entry, key, value if not clean.startswith(".", start + len(value)) else value + ".")
            setattr(entry, f"{key}_span", to_span((start, start + len(getattr(entry, key)))))
    presence = cells.get("present") or cells.get("signature")
    if presence is not None and presence.end - presence.start > 3:
        read_details(entry, clean, presence)
    remark = cells.get("remark")
    if remark is not None and remark.end - remark.start > 2:
        _read_remark(entry, clean, remark)
    other = cells.get("substitute")
    if other is not None and entry.status == "absentee":
        person = scan_person(clean, skip_blanks(clean, other), other.end)
        entry.substitute = person.to_name("attendance.table", nominative=True) if person else None


def _read_remark(entry: FoundAttendance, clean: str, span: Span) -> None:
    """``host``, ``online``, ``za PhDr. Olgu Malou``, ``předsedkyně``: what a column of remarks says beyond presence."""
    if fold(clean[slice(*span)]).strip().startswith(("host", "prizvan")):
        entry.status = "guest"
        return
    role, role_span = entry.role, entry.role_span
    read_details(entry, clean, span)
    text = clean[slice(*span)].strip()
    if role is None and text[:1].islower() and names_role(text):
        start = clean.index(text, span.start)
        role, role_span = text, to_span((start, start + len(text)))
    entry.role, entry.role_span = role, role_span


_DIVIDED: Final = re.compile(r",[ ]|[ ][–-][ ]")
_BRACKETED: Final = re.compile(r"(?P<role>[^()]{3,40})[ ]\((?P<body>[^()]{2,40})\)")


def _cut_role(entry: FoundAttendance, cell: str, start: int) -> str:
    """``Horákovec, vedoucí PS``, ``TDI – Stavby Malý``, ``předseda (ODS)``: the office beside the body in one cell; gives the body."""
    if bracketed := _BRACKETED.fullmatch(cell):
        return _set_office(entry, bracketed["role"], start, bracketed["body"], cell)
    if _names_office(cell):
        return _set_office(entry, cell, start, "", cell)
    for mark in _DIVIDED.finditer(cell):
        before, behind = cell[: mark.start()], cell[mark.end() :]
        if _names_office(behind):
            return _set_office(entry, behind, start + mark.end(), before, cell)
        if before in load_words("attendance", "site_roles"):
            return _set_office(entry, before, start, behind, cell)
    return cell


def _names_office(words: str) -> bool:
    """Whether words in small letters are an office or an occupation, or one with its adjective cut short (``hl. stavbyvedoucí``)."""
    if not words[:1].islower():
        return False
    first, _, rest = words.partition(" ")
    return names_role(words) or names_occupation(words) or (first.endswith(".") and names_role(rest))


def _set_office(entry: FoundAttendance, role: str, at: int, body: str, cell: str) -> str:
    """Keeps the office; gives the body, or the whole cell where what should be the office is none."""
    if not (_names_office(role) or role in load_words("attendance", "site_roles")):
        return cell
    entry.role, entry.role_span = role, to_span((at, at + len(role)))
    return body


def _read_name(found: Found, cells: dict[str, Span], status: str) -> FoundAttendance | None:
    """The person of a row, in one cell or in several."""
    clean = found.view.clean
    first = cells.get("name") or cells.get("surname")
    if first is None:
        return None
    number = NUMBER.match(clean, first.start, first.end)
    start = number.end() if number else skip_blanks(clean, first)
    if "given" not in cells:
        entries, _ = read_entries(found.view, start, first.end, status, "attendance.table")
        return entries[0] if entries else None
    given = clean[cells["given"].start : cells["given"].end].strip()
    person = scan_person(clean, start, first.end)
    if person is None or not given[:1].isupper():
        return None
    name = person.to_name("attendance.table", nominative=True)
    spans = [cells["given"], first]
    name.span = to_span((min(s.start for s in spans), max(s.end for s in spans)))
    name.text = f"{given} {person.parsed.text}"
    degree = cells.get("degree")
    if degree is not None:
        name.titles = clean[degree.start : degree.end].strip() or None
    return FoundAttendance(status, name, name.span, found_by="attendance.table", confidence=0.95)


def _read_presence(clean: str, cells: dict[str, Span], table: Table) -> Mark:
    """What the columns of presence say of a row; in a list with signatures alone nobody is absent who is not said to be."""
    said = {key: clean[span.start : span.end].strip() for key, span in cells.items()}
    for key in ("excused", "unexcused", "absent"):
        if said.get(key) and fold(said[key]) not in load_folded("attendance", "no_marks"):
            return Mark(*STATUS[key])
    if said.get("remote") and read_mark(said["remote"], table.legend).status != "absentee":
        return Mark("attendee", None, True)
    if said.get("present"):
        return read_mark(said["present"], table.legend)
    if "signature" in table.columns.values() and "present" not in table.columns.values():
        mark = read_mark(said.get("signature", ""), table.legend)
        return mark if mark.status == "absentee" else Mark("attendee")
    return Mark(None)
