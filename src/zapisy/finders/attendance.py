"""Finds who was present, absent, excused, invited.

Finds: presence lists behind their labels (lexicons/sections.toml), in all layouts of attendance_entries.py; absences
told in prose (``Omluvili se: …``); the number of members present; arrivals and departures with times.
Leaves: lists kept elsewhere (``dle prezenční listiny``), which is a finding; names in running text.
"""

from __future__ import annotations

import re
from dataclasses import replace

from zapisy.finders.attendance_asides import TIME, read_clock
from zapisy.finders.attendance_entries import read_entries
from zapisy.finders.attendance_roles import add_roles
from zapisy.finders.attendance_tables import find_tables
from zapisy.found import Found, FoundAttendance, FoundNote, FoundValue, Section, Span
from zapisy.text.views import fold

_STATUS = {
    "present": ("attendee", None),
    "excused": ("absentee", True),
    "unexcused": ("absentee", False),
    "absent": ("absentee", None),
    "guests": ("guest", None),
}
_ELSEWHERE = re.compile(
    r"(?:dle|viz|podle|na)\s+(?:\w{1,15}\s){0,2}(?:pre[sz]encni|podpisov\w+|prilozen\w+)\s+\w{0,12}|listin\w+ pritomnych|dle prilozen\w+ seznam\w+"
)
_NUMBERS = re.compile(r"\s{0,3}\d{1,2}(?:\s{0,2}[,;a]\s{0,2}\d{1,2}){0,60}(?=\s{0,2}[.\n]|\s[A-ZÁ-Ž]|\s*$)")
_EXCUSE = re.compile(r"(?<![^\W_])(?P<no>ne)?omluv(?:en[aiyo]?|il[aiy]? se)(?![^\W_])\s{0,2}:?")
_BETWEEN = re.compile(
    r"(?:[\s:–-]|\d{1,2}\b|\(|(?:je|jsou|byl[aiy]?|se|z|ze|dnes|predem|jednani|zasedani|schuze|clen\w{0,3}|kontrolni|navrhove|komise|vyboru|rady|zastupitel\w{0,4}|zastupitelstva|obce|mesta|pan[ai]?|pani|radni)(?![^\W_])){0,14}"
)
MOVE_REACH = 100
"""Characters before and behind a word of coming or going that hold its time and its person."""
_MOVES = (
    "dostavil", "prisel", "prisl", "prichaz", "prichod", "dorazil", "odesel", "odesl", "odchaz", "odchod", "opousti",
    "opustil",
)  # fmt: skip
_COUNTS: tuple[tuple[tuple[str, ...], re.Pattern[str]], ...] = (
    (
        ("pritom",),
        re.compile(
            r"pritom\w{1,3}\s{0,2}:?\s{0,2}(?:[-–•]\s)?(?:je |bylo |celkem |cca )?(?P<count>\d{1,3})\s{0,2}(?:-ti )?(?:clen|z(?:e)?\s|zastupitel|senator|osob|poslanc|radnich|delegat|hlas)"
        ),
    ),
    (
        ("napocital", "pritomn", "dostavilo", "seslo", "prislo", "prijelo"),
        re.compile(
            r"(?:napocital\w?|napocitano|pritomno bylo|je pritomno|pritomnych je|dostavilo se|sesl?o se|prislo|prijelo)\s+(?P<count>\d{1,3})\b"
        ),
    ),
    (
        ("pritom",),
        re.compile(
            r"(?P<count>\d{1,3})\s+(?:z\s+\d{1,3}\s+)?(?:pritomnych\s+)?(?:clenu|zastupitelu|senatoru)[^.\n]{0,30}?(?:je |bylo )?pritom\w+"
        ),
    ),
    (
        ("pritomno podle", "pritomno dle"),
        re.compile(r"pritomno\s(?:podle|dle)\s\w{4,12}\s\w{4,12}\s?:?\s{0,3}(?P<count>\d{1,3})\b"),
    ),
    (
        ("pocet ",),
        re.compile(
            r"pocet\s(?:pritomnych|ucastniku|zucastnenych|osob s hlasovacim pravem)(?:\s\w{3,14}){0,2}\s?:\s{0,3}(?P<count>\d{1,3})\b(?!\s?%)"
        ),
    ),
    (("celkem",), re.compile(r"\(celkem\s(?P<count>\d{1,3})\s(?:senator|zastupitel|delegat|pritomn|clen)")),
    (("prislo",), re.compile(r"z(?:e)?\s+clenu\s+\w{1,12}\s+prislo\s+(?P<count>\d{1,3})")),
)
_MOVED = re.compile(
    rf"(?:(?:v|ve)\s+)?(?:{TIME})\s{{0,2}}(?:hod(?:in|\.)?|h)?[\s).:-]{{0,4}}(?:se\s+)?(?:(?P<came>dostavil[ao]?|přišel|přišla|přichází|příchod|dorazil[a]?)|(?P<went>odešel|odešla|odchází|odchod|opouští|opustil[a]?))\s+(?:se\s+)?(?:(?:jednání|zasedání|schůzi)\s+)?(?:(?:pan|paní|p\.|pí)\s+)?(?P<name>[^\n,.;(]{{3,40}})",
    re.IGNORECASE,
)
_MOVED_AFTER = re.compile(
    rf"(?P<name>(?:[A-ZÁ-Ž][\w.]{{0,20}}\s){{1,3}})(?:se\s+)?(?:(?P<came>dostavil[a]?\s+se|dostavil[a]?|přišel|přišla|přichází|dorazil[a]?)|(?P<went>odešel|odešla|odchází|opustil[a]?\s+\w+))\s+(?:na\s+\w+\s+)?(?:v|ve)\s+(?:{TIME})"
)


def find_attendance(found: Found) -> None:
    """Fills ``found.attendance`` and ``found.header["attendee_count"]``."""
    seen_present = 0
    for number, section in enumerate(found.sections):
        if section.kind not in _STATUS:
            continue
        status, excused = _STATUS[section.kind]
        if section.kind == "present":
            if seen_present and any(s.kind in ("excused", "absent") for s in found.sections[:number]):
                status = "guest"
            seen_present += 1
        _read_section(found, section, status, excused)
    found.attendance.extend(find_tables(found))
    _find_numbered(found)
    _find_excuses(found)
    _drop_doubles(found)
    _find_movements(found)
    _find_count(found)
    add_roles(found)


def _read_section(found: Found, section: Section, status: str, excused: bool | None) -> None:
    view = found.view
    start, end = section.body
    head = view.folded[start : min(end, start + 160)]
    match = _ELSEWHERE.search(head)
    entries, _ = read_entries(view, start, end, status, f"attendance.{section.kind}")
    if not entries and match and status == "attendee":
        span = Span(start + match.start(), start + match.end())
        found.notes.append(FoundNote("attendance_list_elsewhere", {}, (span,)))
    if _is_signing(view.folded, section):
        return
    for entry in entries:
        if entry.status == "absentee" and entry.excused is None:
            entry.excused = excused
        found.attendance.append(entry)


def _find_numbered(found: Found) -> None:
    """``Přítomni: 1, 2, 4``: the numbers of members that stand in a numbered list above."""
    view = found.view
    listed: dict[int, FoundAttendance] = {}
    for section in found.sections:
        if section.kind not in _STATUS:
            continue
        numbers = _NUMBERS.match(view.clean, section.body.start, section.body.end)
        if numbers is None:
            continue
        listed = listed or _list_numbered(found, section.label.start)
        status, excused = _STATUS[section.kind]
        for number in map(int, re.findall(r"\d+", numbers.group())):
            if number in listed:
                found.attendance.append(replace(listed[number], status=status, excused=excused))


def _list_numbered(found: Found, end: int) -> dict[int, FoundAttendance]:
    clean = found.view.clean
    listed: dict[int, FoundAttendance] = {}
    for match in re.compile(r"(?<![\d.])(?P<number>\d{1,2})\.\s{1,3}(?=[A-ZÁ-Ž])").finditer(clean, 0, end):
        entries, _ = read_entries(
            found.view, match.end(), min(end, match.end() + 160), "attendee", "attendance.numbered"
        )
        if entries:
            listed.setdefault(int(match["number"]), entries[0])
    return listed


def _find_excuses(found: Found) -> None:
    """``Omluvili se 3 členové – J. Nová, M. Bača``: excuses told in a sentence."""
    view = found.view
    labels = {section.label.start for section in found.sections}
    if "omluv" not in view.folded:
        return
    for match in _EXCUSE.finditer(view.folded):
        if match.start() in labels and not re.match(r"\s{0,3}\d", view.folded[match.end() : match.end() + 4]):
            continue
        between = _BETWEEN.match(view.folded, match.end(), min(len(view.folded), match.end() + 120))
        at = between.end() if between else match.end()
        entries, _ = read_entries(view, at, min(len(view.clean), at + 300), "absentee", "attendance.excuse")
        for entry in entries:
            entry.excused = not match["no"]
            found.attendance.append(entry)


def _is_signing(folded: str, section: Section) -> bool:
    """A label within a vote or a signature block is no presence list."""
    return folded[max(0, section.label.start - 4) : section.label.start].endswith("se ")


def _drop_doubles(found: Found) -> None:
    """One entry for each name of each list."""
    seen: set[tuple[str, str]] = set()
    kept: list[FoundAttendance] = []
    for entry in found.attendance:
        key = (entry.status, fold(entry.name.text))
        if key not in seen:
            seen.add(key)
            kept.append(entry)
    found.attendance[:] = kept


def _find_movements(found: Found) -> None:
    clean = found.view.clean
    for at in found.view.starts_of_stems(_MOVES):
        window = max(0, at - MOVE_REACH), min(len(clean), at + MOVE_REACH)
        for match in (*_MOVED.finditer(clean, *window), *_MOVED_AFTER.finditer(clean, *window)):
            entry, when = _find_entry(found, match["name"]), read_clock(match)
            if entry is None or when is None:
                continue
            if match["came"]:
                entry.arrived = entry.arrived or when
            else:
                entry.left = entry.left or when


def _find_entry(found: Found, name: str) -> FoundAttendance | None:
    """The one entry whose family name begins as a word of ``name`` does."""
    words = [word.strip(".") for word in name.split() if len(word) > 3 and word[:1].isupper()]
    matching = [
        entry
        for entry in found.attendance
        if any(_same_stem(entry.name.text.split()[-1], word) for word in words[-1:])
    ]
    return matching[0] if len({m.name.text for m in matching}) == 1 else None


def _same_stem(family: str, word: str) -> bool:
    return family[: max(3, len(family) - 2)] == word[: max(3, len(family) - 2)]


def _find_count(found: Found) -> None:
    folded = found.view.folded
    for hints, pattern in _COUNTS:
        if any(hint in folded for hint in hints) and (match := pattern.search(folded)):
            _set_count(found, match["count"], Span(*match.span("count")))
            return
    for section in found.sections:
        if section.kind == "present":
            aside = re.compile(r"\s{0,2}\(\s?(\d{1,3})(?:\s?\w{0,8})?\s?\)").match(folded, section.label.end)
            if aside:
                _set_count(found, aside[1], Span(*aside.span(1)))
                return
            last = max(
                (
                    e.span.end
                    for e in found.attendance
                    if section.body.start <= e.span.start < section.body.end
                ),
                default=0,
            )
            behind = re.compile(
                r"\s{0,3}[-–(]?\s{0,2}(?:celkem\s)?(\d{1,3})\s?(?:\)|osob|clen|senator)"
            ).match(folded, last)
            if last and behind:
                _set_count(found, behind[1], Span(*behind.span(1)))
                return


def _set_count(found: Found, count: str, span: Span) -> None:
    found.header["attendee_count"] = FoundValue(str(int(count)), (span,), "attendance.count")
