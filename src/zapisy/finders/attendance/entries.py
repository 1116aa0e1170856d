"""Reads the entries of a presence list: persons with their roles, organizations, modes and substitutes.

Finds: ``Ing. Jan Novák (MV – OSR)``, ``Eva Tichá - starostka``, ``Petr Vrána, předseda výboru``, ``p. Hejna``, one a
line, in a row, with bullets and numbers, in groups (attendance/groups.py), in columns, run together without commas.
Leaves: text that no longer reads as a list; the list ends there.
"""

from __future__ import annotations

import re
from typing import Final

from zapisy.finders.attendance.bearers import read_bearer
from zapisy.finders.attendance.bodies import read_represented
from zapisy.finders.attendance.brackets import read_bracketed
from zapisy.finders.attendance.codes import read_beside
from zapisy.finders.attendance.couples import read_couple
from zapisy.finders.attendance.gaps import (
    BUT,
    KEPT_ELSEWHERE,
    SKIP,
    begins_heading,
    begins_item,
    begins_label,
    begins_topic,
    is_spent,
    match_nobody,
    pass_column,
    pass_lead,
    pass_offices,
    pass_rest,
    pass_unread,
)
from zapisy.finders.attendance.group import Group
from zapisy.finders.attendance.groups import read_group
from zapisy.finders.attendance.held import join_role, set_role
from zapisy.finders.attendance.leads import Lead, find_lead, represents_other
from zapisy.finders.attendance.names import name_listed, read_anonymous
from zapisy.finders.attendance.piles import read_behind
from zapisy.finders.attendance.places import is_bare
from zapisy.finders.attendance.plain import PASSED, match_plain
from zapisy.finders.attendance.plurals import share_body, share_office
from zapisy.finders.attendance.said import read_said
from zapisy.finders.attendance.shifted import closes_entry, runs_together
from zapisy.finders.attendance.subheads import (
    heads_guests,
    heads_unit,
    opens_members,
    read_heading,
    stands_alone,
)
from zapisy.found import FoundAttendance, FoundName, Span, to_span
from zapisy.names.scan import LOW, UP, scan_person
from zapisy.text.views import View

_INITIALS: Final = re.compile(rf"[{UP}][{LOW}]?[{UP}]{{1,2}}\s?=\s(?=[{UP}{LOW}])")
MAX_ENTRIES: Final = 400


def read_entries(
    view: View, start: int, end: int, status: str, by: str, *, group: Group | None = None
) -> tuple[list[FoundAttendance], int]:
    """The entries between two places of the view, and the place where they end; ``group`` is what their label says."""
    reader = _ListReader(view, end, status, by, group)
    last = reader.read(start)
    if reader.by_place:
        reader.entries = [entry for entry in reader.entries if not is_bare(entry)]
    if reader.entries:
        read_beside(view, reader.entries, status)
    return reader.entries, last


class _ListReader:
    """Goes through one list from entry to entry."""

    def __init__(self, view: View, end: int, status: str, by: str, group: Group | None = None) -> None:
        self.view, self.text, self.end = view, view.clean, end
        self.status, self.by, self.listed = status, by, status
        self.begin = 0
        self.entries: list[FoundAttendance] = []
        self.group = group or Group()
        self.grouped = False
        self.by_place = False
        self.excused: bool | None = None

    def read(self, start: int) -> int:
        """Fills ``entries``; gives the place where they end."""
        at = last = self.begin = start
        skipped_to = tried = -1  # where nothing is left to skip, and where no plain entry begins
        while not is_spent(self.text, at, self.end) and len(self.entries) < MAX_ENTRIES:
            if at != tried and (entry := self._read_plain(at)):
                at = last = self._take(entry)
                continue
            if at != skipped_to and (skipped := SKIP.match(self.text, at, self.end)):
                if self.status == "absentee" and self.entries and "\ndále" in skipped.group():
                    break  # who else was there
                at = skipped_to = skipped.end()
                tried = at if skipped.group() in PASSED else -1
                continue
            if "=" in self.text[at : at + 6] and (initials := _INITIALS.match(self.text, at, self.end)):
                at = initials.end()
            if self.text[at : at + 1] in "mkv" and BUT.match(self.text, at, self.end):
                break
            if (told := self._read_word(at)) is not None:
                at = told
            elif nobody := match_nobody(self.text, at, self.end):
                at = last = nobody.end()
                self.group = Group()
                if not self.entries and self.text[at : at + 1] == "\n":
                    break
            elif found := read_group(self.text, at, self.end):
                if not self._enter_group(at, *found):
                    break
                at = found[1]
            elif (taken := self._read_people(at)) is not None:
                at = last = taken
            elif heading := read_heading(self.text, at, self.end):
                self.grouped |= not self.entries
                if self.listed == "attendee":
                    self.status = "guest" if heads_guests(self.text[at : heading[1]]) else self.listed
                self.group, at = heading
            elif (passed := self._pass_over(at, last)) is not None:
                at = passed
            else:
                break
        return last

    def _read_word(self, at: int) -> int | None:
        """The place behind a word that says something of those behind it: excused, or guests."""
        told = read_said(self.text, at, self.end, self.status, begun=bool(self.entries))
        if told is None:
            return None
        self.excused = self.excused or told.excused
        if told.guests:
            self.status, self.group = "guest", Group()
        return told.end

    def _enter_group(self, at: int, group: Group, behind: int) -> bool:
        """Begins a group of the list; whether it is one of the list."""
        if opens_members(self.text, at, behind, self.status, self.entries):
            self.status = "attendee"
        elif self._leaves_absent(at, group, behind):
            return False
        self.grouped |= not self.entries
        self.by_place |= group.once and group.organization is not None
        self.group = group
        return True

    def _read_people(self, at: int) -> int | None:
        """Keeps those who begin at a place; gives the place behind them."""
        represented = read_represented(self.text, at, self.end, self.status, self.by)
        if represented and not self._begins_item(at):
            return self._take_several(*represented)
        if bearer := read_bearer(self.text, at, self.end, self.status, self.by):
            return self._take_several(*bearer)
        if bracketed := read_bracketed(self.text, at, self.end):
            return self._take_bracketed(*bracketed)
        if couple := read_couple(self.text, at, self.end, self.status, self.by):
            return self._take_several(*couple)
        entry = self._read_entry(find_lead(self.text, at, self.end), at)
        return self._take(entry) if entry else None

    def _begins_item(self, at: int) -> bool:
        """Whether the first item of the course begins below a list without numbers: ``1) Proběhla volba jednatele (J. Dub)``."""
        return bool(self.entries) and begins_item(self.text, self.entries[0].span.start, at)

    def _pass_over(self, at: int, last: int) -> int | None:
        """The place behind what is no entry, where the list goes on."""
        if not self.entries and (passed := pass_lead(self.text, at, self.end)) is not None:
            return passed
        if passed := pass_column(self.text, at, self.end) or pass_offices(self.text, at, self.end):
            return passed
        beside = not self.entries or "\n" not in self.text[last:at]
        return self._pass_unread(at) if beside else None

    def _pass_unread(self, at: int) -> int | None:
        """The place behind what cannot be read beside an entry: up to the next one in its line, or to the next line."""
        if (passed := pass_unread(self.text, at, self.end)) is not None:
            begins = self.text[at].isupper() and not KEPT_ELSEWHERE.search(self.text, at, passed)
            return passed if self.entries or begins else None
        if not self.entries:
            return None
        line = self.text.rfind("\n", 0, self.entries[-1].name.span.start) + 1
        by_line = len(self.entries) == 1 or self.entries[-2].name.span.start < line
        return pass_rest(self.text, at, self.end) if by_line else None

    def _leaves_absent(self, at: int, group: Group, body: int) -> bool:
        """A label that begins a line below absent persons who stand in no group: those beside it are here, and those below it
        where the absent stand beside their label."""
        begins = self.text[at - 1 : at] == "\n" or runs_together(self.text[self.begin : at], group)
        begins &= self.status == "absentee" and bool(self.entries)
        if not begins or self.grouped or group.remote is not None:
            return False
        beside = self.text[body : self.end].lstrip(" \t")[:1] != "\n"
        return beside or "\n" not in self.text[self.begin : self.entries[0].span.start]

    def _take(self, entry: FoundAttendance) -> int:
        """Keeps an entry; gives the place behind it with all that belongs to it."""
        entry.excused = self.excused if entry.excused is None else entry.excused
        group = self.group
        if group.once or (entry.role_span and group.role):
            self.group = Group()
        self.entries.append(entry)
        if entry.role_span:
            share_office(self.text, self.entries)
        if entry.organization_span:
            share_body(self.text, self.entries)
        at = max(entry.span.end, entry.organization_span.end if entry.organization_span else 0)
        mark = self.text[at : at + 1]
        line = group.line or (group.role and not group.shared)
        if (group.role and mark == ";") or (line and mark == "\n"):
            self.group = Group()
        return at

    def _take_bracketed(self, inside: Span, end: int) -> int:
        """Keeps those who stand in the brackets of a group; gives the place behind them."""
        reader = _ListReader(self.view, inside.end, self.status, self.by)
        reader.read(inside.start)
        return self._take_several(reader.entries, end)

    def _take_several(self, entries: list[FoundAttendance], end: int) -> int:
        """Keeps those who came for a body or as a couple, in the office that their label says; gives the place behind them."""
        for entry in entries:
            self.group.lend_body(entry)
            entry.role = entry.role or self.group.role
            entry.remote = self.group.remote
        if self.group.once:
            self.group = Group()
        self.entries += entries
        return end

    def _read_plain(self, at: int) -> FoundAttendance | None:
        """The entry of a given and a family name that one pattern reads, as most are; no label, office or body begins so."""
        plain = match_plain(self.text, at, self.end)
        if plain is None:
            return None
        group = self.group
        name = FoundName(plain.parsed.text, to_span(plain.name), plain.titles, True, found_by=self.by)
        whole = (plain.start, plain.end)
        entry = FoundAttendance(
            self.status, name, name.span if whole == plain.name else to_span(whole), role=group.role, remote=group.remote,
            agenda_item=group.agenda_item, found_by=self.by, confidence=0.95,
        )  # fmt: skip
        if not plain.bare:
            behind = read_behind(self.view, self.entries, entry, self.end)
            entry.span = to_span((plain.start, behind))
            if group.organization and entry.role_span and entry.organization_span:
                join_role(self.text, entry)
        self.group.lend_body(entry)
        return entry

    def _read_entry(self, place: Lead, at: int) -> FoundAttendance | None:
        """The entry that begins at a place of the text; its person begins at ``place``."""
        person = scan_person(self.text, place.start, self.end) or read_anonymous(
            self.text, place.start, self.end
        )
        if place.role and self.group.unmarked and self.entries and place.start > at:
            self.group = Group()
        if person is None or represents_other(place, person) or begins_label(self.text, person, self.end):
            return None
        lone = " " not in person.parsed.text
        if lone and (self._ends_before(at, place.start) or heads_unit(self.text, place.start, self.end)):
            return None
        if self.entries and begins_topic(self.text, person):
            return None
        name = name_listed(self.text, person, self.end, self.by)
        behind = max(person.span.end, name.span.end)
        if not stands_alone(self.text, behind, self.end, name.text):
            return None
        entry = FoundAttendance(
            self.status, name, to_span((at, behind)),
            role=place.role or self.group.role, role_span=place.role_span,
            remote=place.remote or self.group.remote, agenda_item=self.group.agenda_item,
            found_by=self.by, confidence=0.95,
        )  # fmt: skip
        if place.role and place.role_span and not place.role.islower():
            set_role(entry, place.role, place.role_span)
        before = self.entries[-1] if self.entries and entry.role_span else None
        if (
            before
            and entry.role_span
            and closes_entry(self.text, before, entry.role_span, name.span, self.end)
        ):
            set_role(before, self.text[slice(*entry.role_span)], entry.role_span)
            entry.role = entry.role_span = None
        tail = read_behind(self.view, self.entries, entry, self.end)
        if self.group.organization and entry.role_span and entry.organization_span:
            join_role(self.text, entry)
        self.group.lend_body(entry)
        entry.span = to_span((at, tail))
        return entry

    def _ends_before(self, at: int, name: int) -> bool:
        """Whether a lone word that could be a name begins the next heading or item."""
        if self._begins_item(at):
            return True
        return len(self.entries) > 1 and begins_heading(self.text, name)
