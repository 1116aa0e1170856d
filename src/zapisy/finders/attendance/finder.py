"""Finds who was present, absent, excused, invited.

Finds: presence lists behind their labels (lexicons/sections.toml), in all layouts of attendance/entries.py, in tables
(attendance/tables.py) and in columns that a PDF ran together (attendance/columns.py); what sentences tell
(attendance/prose.py); arrivals and departures, modes, offices and the number present from the rest of the text.
Leaves: lists kept elsewhere (``dle prezenční listiny``), which is a finding; names in running text.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import replace
from typing import Final

from zapisy.finders.attendance.beside_counts import read_beside_count
from zapisy.finders.attendance.codes import read_letters
from zapisy.finders.attendance.columns import read_columns
from zapisy.finders.attendance.counts import find_count
from zapisy.finders.attendance.doubles import join_doubles, link_substitutes
from zapisy.finders.attendance.entries import read_entries
from zapisy.finders.attendance.group import Group
from zapisy.finders.attendance.groups import read_tail
from zapisy.finders.attendance.inherit import inherit_kinds
from zapisy.finders.attendance.initials import find_initialed
from zapisy.finders.attendance.items import find_item_guests
from zapisy.finders.attendance.labels import apply_label, says_late
from zapisy.finders.attendance.letters import read_capitals, read_lower_case
from zapisy.finders.attendance.members import find_members, read_coded
from zapisy.finders.attendance.modes import find_modes
from zapisy.finders.attendance.moves import find_movements
from zapisy.finders.attendance.numbered import find_numbered
from zapisy.finders.attendance.offices import find_office_lines
from zapisy.finders.attendance.officials import find_officials, is_empty
from zapisy.finders.attendance.own import drop_own
from zapisy.finders.attendance.priests import title_priests
from zapisy.finders.attendance.prose import find_told
from zapisy.finders.attendance.roles import add_roles
from zapisy.finders.attendance.rows import find_status_lines
from zapisy.finders.attendance.sides import find_sides
from zapisy.finders.attendance.stacks import find_stacked_officials, find_stacks, read_stacked
from zapisy.finders.attendance.tables import find_tables
from zapisy.finders.attendance.ticks import find_ticked
from zapisy.finders.attendance.welcomed import find_welcomed, welcomes
from zapisy.found import Found, FoundAttendance, FoundNote, Section, Span
from zapisy.names.scan import UP
from zapisy.text.letters import compile_either

STATUSES: Final = {
    "present": ("attendee", None),
    "excused": ("absentee", True),
    "unexcused": ("absentee", False),
    "absent": ("absentee", None),
    "guests": ("guest", None),
}
_KINDS: Final = frozenset(STATUSES)
ELSEWHERE: Final = re.compile(
    r"(?:dle|viz|podle|na|v)\s+(?:\w{1,15}\s){0,2}(?:pre[sz]encni\w*|podpisov\w+|prilozen\w+|priloze\w*)(?:\s+\w{0,12})?|(?:viz\s)?listin\w+ pritomnych|dle prilozen\w+ seznam\w+|viz seznam\w*"
)
_BODIES_HERE: Final = ("pritomn", "zucastnen")
_ABSTAINED: Final = re.compile(r"zdrzel\w?(?: se)?\s?:[^\n]{0,50}\n?$")
_EVERYBODY: Final = re.compile(
    r"\s{0,3}(?:vsichni|cel[yae]|pln[yae]|kompletni|v plnem|\d{1,3}(?![\d./]))[^\n(.,]{0,50}?(?:\(|\s[-–]\s)"
)
_LIST_NAMED: Final = r"\s{0,40}(?:dle|podle|viz) (?:pre[sz]encni|podpisove|prilozene) listin\w{1,2}"
_NAMED_BESIDE: Final = (
    re.compile(_LIST_NAMED + r"\s{0,2}[-–:]\s{1,3}"),
    re.compile(_LIST_NAMED + r"[^\n(]{0,60}\((?!priloha|viz|c\.)"),
)
"""``dle prezenční listiny – 4 členové rady (Ing. Kolář, p. Veselá)``, ``dle prezenční listiny: Ing. Kolář, p. Veselá``:
the names stand there all the same."""
_COUNT_LINE: Final = re.compile(
    r"\s{0,3}(?:celkem\s)?(?P<count>\d{1,3})(?:\s(?:z(?:e)?\s(?:celkem\s)?\d{1,3}\s)?(?:clen|osob|zastup|deleg|vlast|senat|radn)[^\n]{0,160})?[ ]{0,3}\n"
)
"""A line that only counts, above the list."""
_BELOW_COUNT: Final = compile_either(
    r"[\s•●▪*·–\d.)-]{0,20}(?:(?:jmenovitě|a to|členové|[A-ZÁČĎÉĚÍĽŇÓŘŠŤÚŮÝŽ][^\W\d_]{3,20})(?:[ ][^\W\d_]{1,16}){0,3}:\s{0,20})?[\s•●▪*·–\d.)-]{0,12}(?:[^\W\d_]{1,6}\.\s?){0,4}"
)
"""Between that line and its list: marks, a label of its own (``Členové:``), titles."""
_BODY_BEFORE: Final = re.compile(rf"(?:^|\n)[{UP}][^\n:.,;]{{2,40}}[ ][–-][ ]$")
_FOR_LINE: Final = re.compile(r"[\s.;]{0,3}\nza\s[^:\n]{2,40}:")
_SIDE_BELOW: Final = re.compile(
    r"(?:,?\s(?:a|i)(?:\s(?:dalsich|celkem))?\s\d{1,3}\s[a-z]{4,14}(?:\s[a-z]{4,14}){0,2})?[\s.;]{0,3}\n\s{0,3}(?P<side>za\s[^:\n]{2,40}:)"
)
"""``… a 9 členů.⏎Za ministerstvo: Jan Dub``: a further side below those who are listed."""
_ITEM_BESIDE: Final = re.compile(r"[-–—(,\t]\s{0,2}k (?:bodu|bodum) (?:c\. )?\d")
"""Who comes for one item is a guest."""


def find_attendance(found: Found) -> None:
    """Fills ``found.attendance`` and ``found.header["attendee_count"]``."""
    tables, in_tables = find_tables(found)
    ticked, in_ticked = find_ticked(found)
    tables, in_tables = tables + ticked, sorted(in_tables + in_ticked)
    starts = [table.start for table in in_tables]
    sections = [
        _cut_table(s, in_tables) if in_tables else s
        for s in found.sections
        if s.kind in STATUSES
        and not ((at := bisect_right(starts, s.label.start)) and s.label.start < in_tables[at - 1].end)
    ]
    sections = [
        s for s in sections
        if not _is_of_vote(found, s) and not (s.kind == "guests" and (welcomes(found.view, s.label.start) or _is_counted(found, s)))
    ]  # fmt: skip
    sections = inherit_kinds(found, sections)
    found.attendance.extend(_read_lists(found, sections))
    found.attendance.extend(_find_represented(found))
    found.attendance.extend(tables)
    found.attendance.extend(find_office_lines(found))
    found.attendance.extend(find_status_lines(found))
    found.attendance.extend(find_numbered(found, sections, STATUSES))
    found.attendance.extend(find_initialed(found, sections, STATUSES))
    found.attendance.extend(find_sides(found))
    found.attendance.extend(find_members(found))
    found.attendance.extend(find_told(found, in_tables))
    found.attendance.extend(find_item_guests(found))
    found.attendance.extend(find_welcomed(found))
    found.attendance.extend(find_officials(found, _KINDS))
    title_priests(found)
    found.attendance.sort(key=lambda entry: entry.name.span)
    join_doubles(found)
    link_substitutes(found)
    drop_own(found)
    find_movements(found)
    find_modes(found)
    find_count(found)
    add_roles(found)
    _join_lines(found)


def _join_lines(found: Found) -> None:
    """An office or a body that its cell writes in several lines is one line in the record."""
    for entry in found.attendance:
        if entry.role and "\n" in entry.role:
            entry.role = " ".join(entry.role.split())
        if entry.organization and "\n" in entry.organization:
            entry.organization = " ".join(entry.organization.split())


def _find_represented(found: Found) -> list[FoundAttendance]:
    """``Přítomné obce: Horní Lhota (Jan Dub), Lípa (Eva Malá)``: bodies, each with who came for it."""
    represented: list[FoundAttendance] = []
    for section in found.sections:
        if section.kind != "other" or not found.view.folded.startswith(_BODIES_HERE, section.label.start):
            continue
        entries, _ = read_entries(found.view, *section.body, "attendee", "attendance.represented")
        if len(entries) > 1 and all(entry.organization and " " in entry.name.text for entry in entries):
            represented += entries
    return represented


def _is_of_vote(found: Found, section: Section) -> bool:
    """``Zdržel se: nikdo⏎Nepřítomen: Beran``: who did not vote, no list of the absent."""
    if section.kind in ("present", "guests"):
        return False
    before = found.view.folded[max(0, section.label.start - 70) : section.label.start]
    return "zdrzel" in before and _ABSTAINED.search(before) is not None


def _is_counted(found: Found, section: Section) -> bool:
    """``13 občanů, 2 hosté``: the word of a label that tells how many came; with a colon it is one all the same."""
    clean = found.view.clean
    if clean[section.label.end : section.body.start].strip() == ":":
        return False
    return clean[max(0, section.label.start - 2) : section.label.start - 1].isdigit()


def _cut_table(section: Section, tables: list[Span]) -> Section:
    """A list ends where a table begins that has been read as one."""
    end = min((start for start, _ in tables if start >= section.body.start), default=section.body.end)
    return replace(section, body=Span(section.body.start, min(end, section.body.end)))


def _read_lists(found: Found, sections: list[Section]) -> list[FoundAttendance]:
    seen_present = seen_absent = False
    stacks = find_stacks(found, sections)
    columns = read_columns(found, sections) | read_stacked(stacks)
    entries = list(find_stacked_officials(found, stacks))
    for section in sections:
        says = STATUSES[section.kind]
        label = found.view.folded[section.label.start : section.body.start]
        if section.kind == "present" and seen_present:
            further = seen_absent and not _names_members(found, section)
            if further or _ITEM_BESIDE.search(found.view.folded, *section.body):
                says = "guest", None
        seen_present |= section.kind == "present"
        seen_absent |= section.kind in ("excused", "absent")
        for body in columns.get(section.label.start, ()):
            entries += _read_section(found, Section(section.kind, section.label, body), label, says)
        if section.label.start not in columns:
            entries += _read_section(found, section, label, says)
    return entries


def _names_members(found: Found, section: Section) -> bool:
    """A second list of those present that is one of members, of another body (``Komise – přítomni:``), or of those who came late."""
    if _BODY_BEFORE.search(found.view.clean, max(0, section.label.start - 60), section.label.start):
        return True
    label = found.view.folded[section.label.start : section.body.start]
    return any(word in label for word in ("clen", "nahradn", "delegat")) or says_late(label)


def _read_section(
    found: Found, section: Section, label: str, says: tuple[str, bool | None]
) -> list[FoundAttendance]:
    """The entries of one list, however it is written."""
    view, (status, excused), by = found.view, says, f"attendance.{section.kind}"
    if status == "absentee" and is_empty(found, section, _KINDS):
        return []
    group = _read_tail(found, section)
    entries, last = read_entries(view, *section.body, status, by, group=group)
    if entries:
        further, last = _read_below(found, section, status, last)
        entries += further
    if ")" in label and (lettered := list(read_letters(found, section))):
        return lettered
    if status == "attendee":
        stop = min(section.body.end, max(last + 60, section.body.start + 400))
        coded = read_coded(found, Span(section.body.start, stop))
        if len(coded) >= max(2, len(entries)):
            return coded
    entries = read_capitals(view, section.body, status, by) or entries
    entries = entries or read_lower_case(view, section.body, status)
    if not entries and status == "attendee" and (officials := read_beside_count(view, section.body)):
        return officials
    entries = entries or _read_otherwise(found, section, status, by)
    if _is_signing(view.folded, section):
        return []
    apply_label(found, entries, label, excused)
    if status != "attendee":
        return entries
    standing_in = [e for e in entries if e.status == "absentee" and e.substitute is not None]
    return [*entries, *[_list_substitute(entry, section) for entry in standing_in]]


def _read_tail(found: Found, section: Section) -> Group | None:
    """What a label says of its whole list: for whom those in it came."""
    begin = _begin_side(found.view.clean, section.label.start)
    if found.view.folded.find("za", begin, section.body.start) < 0:
        return None
    return read_tail(found.view.clean, begin, section.body.start)


def _read_below(found: Found, section: Section, status: str, last: int) -> tuple[list[FoundAttendance], int]:
    """Those of a further side below the entries of a list: guests below the absent, members below members; and where they end."""
    view, end = found.view, section.body.end
    if status == "absentee" and _FOR_LINE.match(view.folded, last, end):
        return read_entries(view, last, end, "guest", "attendance.guests")[0], last
    if status == "attendee" and (side := _SIDE_BELOW.match(view.folded, last, end)):
        return read_entries(view, side.start("side"), end, status, "attendance.sides")
    return [], last


def _read_otherwise(found: Found, section: Section, status: str, by: str) -> list[FoundAttendance]:
    """The entries behind words or a count with which a list begins; a note, where the list is kept elsewhere."""
    view, body = found.view, section.body
    entries: list[FoundAttendance] = []
    if everybody := _EVERYBODY.match(view.folded, *body):
        entries, _ = read_entries(view, everybody.end(), body.end, status, by)
    if not entries and (count := _COUNT_LINE.match(view.folded, *body)):
        listed, _ = read_entries(view, count.end(), body.end, status, by)
        beside = _BELOW_COUNT.fullmatch(view.clean, count.end(), listed[0].span.start) if listed else None
        entries = listed if beside and (len(listed) > 1 or count["count"] == "1") else []
    for named in _NAMED_BESIDE:
        if not entries and (match := named.match(view.folded, *body)):
            listed, _ = read_entries(view, match.end(), body.end, status, by)
            entries = listed if len(listed) > 1 else []
    head = view.folded[body.start : min(body.end, body.start + 160)]
    if not entries and status == "attendee" and (match := ELSEWHERE.search(head)):
        span = Span(body.start + match.start(), body.start + match.end())
        found.notes.append(FoundNote("attendance_list_elsewhere", {}, (span,)))
    return entries


def _begin_side(text: str, label: int) -> int:
    """Where a label begins with those for whom the persons came: ``Za firmu Střechy Buk | přítomen:``."""
    line = text.rfind("\n", max(0, label - 60), label) + 1
    return line if text.startswith(("Za ", "za "), line) and label - line < 60 else label


def _list_substitute(entry: FoundAttendance, section: Section) -> FoundAttendance:
    """A substitute who is named in the list of those present is one of them."""
    assert entry.substitute is not None
    return FoundAttendance(
        "attendee", entry.substitute, entry.substitute.span, role=entry.role, role_span=entry.role_span,
        organization=entry.organization, organization_span=entry.organization_span, substitute_for=entry.name,
        found_by=f"attendance.{section.kind}", confidence=0.85,
    )  # fmt: skip


def _is_signing(folded: str, section: Section) -> bool:
    """A label within a vote or a signature block is no presence list."""
    return folded[max(0, section.label.start - 4) : section.label.start].endswith(
        "se "
    ) and section.kind not in ("guests",)
