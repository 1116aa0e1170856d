"""Reads the entries of a presence list: persons with their roles, organizations, modes and substitutes.

Finds: ``Ing. Jan Novák (MV – OSR)``, ``Eva Tichá - starostka``, ``Petr Vrána, předseda výboru``, ``p. Hejna``, one a
line, in a row, with bullets and numbers, in groups (``Za výbor: …``), in columns.
Leaves: text that no longer reads as a list; the list ends there.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from zapisy.finders.attendance_asides import read_aside
from zapisy.found import FoundAttendance, Span
from zapisy.lexicon import load_words
from zapisy.names.scan import NAME, ScannedPerson, scan_person
from zapisy.names.shape import stop_words
from zapisy.text.views import View, fold

_SKIP = re.compile(
    r"(?:[\s,;•·▪●○◦‣*–—|]|-(?=\s)|o(?=\s)|\.(?=\s)|\d{1,3}[.)](?=\s)|(?:a|i|dále|též|také|jakož)(?=\s))+",
    re.IGNORECASE,
)
_GROUP = re.compile(r"(?P<label>[^\n:,;()\t]{1,60}?)\s?(?:\([^()\n]{0,30}\))?\s?:(?=\s)")
_ROLE_BEFORE = re.compile(
    r"(?P<role>[^\W\d_][a-zá-ž]{2,20}(?:[ ][a-zá-ž]{2,16}){0,3})[ ](?=[A-ZÁ-Ž]|[a-z]{1,5}\.[ ]?[A-ZÁ-Ž]|pan[ií]?[ ])"
)
_BODY_LABEL = re.compile(r"[A-ZÁ-Ž]{2,6}(?:[ ][A-ZÁ-Ž]{2,6}){0,2}")
_BRACKET = re.compile(r"\s{0,2}\((?P<aside>[^()\n]{1,120}(?:\n[^()\n]{1,60})?)\)")
_SLASH = re.compile(r"\s?/\s?(?P<aside>[^,;\n/]{1,50})/?")
_DASH = re.compile(r"[ \t]{0,12}(?:[ \t][-–—]|[–—])[ \t]{0,12}(?P<aside>[^\n,;()]{1,80})")
_COMMA = re.compile(r"[ \t]{0,2},[ \t]{0,2}(?P<aside>[^\n,;()]{3,70})")
_COLUMN = re.compile(r"\t[ \t]*(?P<aside>[^\n\t]{1,80})")
_NOBODY = re.compile(r"(?:-{1,3}|–|0|nikdo|neobsazen\w*|pozice neobsazena|x)(?=[\s,;.]|$)", re.IGNORECASE)


@cache
def _role() -> re.Pattern[str]:
    stems = "|".join(
        sorted(map(re.escape, {fold(s) for s in load_words("roles", "stems")}), key=len, reverse=True)
    )
    return re.compile(rf"(?<![^\W_])(?:{stems})")


def names_role(text: str) -> bool:
    """Whether a text begins with a word of an office."""
    return _role().match(fold(text.lstrip())) is not None


@dataclass(slots=True)
class _Group:
    """What a label within a list says of the persons behind it."""

    role: str | None = None
    organization: str | None = None
    organization_span: Span | None = None
    once: bool = False


def read_entries(view: View, start: int, end: int, status: str, by: str) -> tuple[list[FoundAttendance], int]:
    """The entries between two places of the view, and the place where they end."""
    text = view.clean
    entries: list[FoundAttendance] = []
    group = _Group()
    at = last = start
    while at < end:
        skipped = _SKIP.match(text, at, end)
        at = skipped.end() if skipped else at
        if (label := _GROUP.match(text, at, end)) and (found := _read_group(text, label)):
            group, at = found, label.end()
            continue
        if nobody := _NOBODY.match(text, at, end):
            at = last = nobody.end()
            continue
        if plural := _read_plural(text, at, end):
            group, at = plural
            continue
        entry = _read_entry(view, at, end, status, by, group)
        if entry is None and (passed := _pass_column(text, at, end)) is not None:
            at = passed
            continue
        if entry is None:
            break
        if group.once or (entry.role_span and group.role):
            group = _Group()
        entries.append(entry)
        at = last = _pass_entry(view, entry, end)
        if group.role and text[at : at + 1] in (";", "\n"):
            group = _Group()
    return entries, last


def _pass_column(text: str, at: int, end: int) -> int | None:
    """The place behind a cell or a short line that is no person (an office, a faculty) in a list of several columns."""
    line_end = text.find("\n", at, end)
    line_end = end if line_end < 0 else line_end
    tab = text.find("\t", at, line_end)
    if tab >= 0 and tab - at <= 40:
        return tab + 1
    line = text[at:line_end].strip()
    starts = text[max(0, at - 1) : at] in ("", "\n")
    if starts and line_end < end and re.fullmatch(r"[A-ZÁ-Ž]\w{1,4}|[A-ZÁ-Ž]{2,6}(?:\s[A-ZÁ-Ž]{2,6})?", line):
        return line_end
    return None


def _read_group(text: str, label: re.Match[str]) -> _Group | None:
    words = label["label"].strip()
    if re.match(r"(?i)za\s", words):
        start = label.start("label") + re.match(r"(?i)\s*za\s+", label["label"]).end()  # type: ignore[union-attr]
        return _Group(
            organization=text[start : label.end("label")], organization_span=Span(start, label.end("label"))
        )
    if names_role(words) and len(words.split()) <= 3 and _name_role(words):
        return _Group(role=words[:1].lower() + words[1:], once=True)
    if (
        len(words.split()) <= 6
        and not re.search(r"[.!?]\s", words)
        and scan_person(text, label.start(), label.end()) is None
    ):
        if _BODY_LABEL.fullmatch(words):
            return _Group(organization=words, organization_span=Span(*label.span("label")))
        return _Group()
    return None


def _pass_entry(view: View, entry: FoundAttendance, end: int) -> int:
    """The place behind an entry with all that belongs to it."""
    return max(entry.span.end, entry.organization_span.end if entry.organization_span else 0)


def _read_entry(view: View, at: int, end: int, status: str, by: str, group: _Group) -> FoundAttendance | None:
    text, role, role_span = view.clean, group.role, None
    start = at
    if (before := _ROLE_BEFORE.match(text, at, end)) and names_role(before["role"]):
        role, role_span = _name_role(before["role"]), Span(*before.span("role"))
        start = before.end()
    person = scan_person(text, start, end)
    if person is None or not _stands_alone(text, person, end):
        return None
    entry = FoundAttendance(
        status, person.to_name(by, nominative=True), Span(at, person.span.end), found_by=by
    )
    entry.role, entry.role_span = role, role_span
    if group.organization:
        entry.organization, entry.organization_span = group.organization, group.organization_span
    tail = _read_asides(text, person.span.end, end, entry)
    entry.span = Span(at, tail)
    return entry


def _stands_alone(text: str, person: ScannedPerson, end: int) -> bool:
    """Whether what follows a name lets it be an entry: no verb or noun runs on from it."""
    following = text[person.span.end : min(end, person.span.end + 24)]
    if not following.strip() or following[0] in "\n\t,;.)":
        return True
    word = re.match(r"\s{1,3}(?P<word>[A-ZÁ-Ž][^\W\d_]+)", following)
    if word and fold(word["word"]) in stop_words():
        return True
    return bool(
        re.match(
            r"\s{0,3}(?:[-–—(/|;,\t\n.:]|a\s|\d|v\.?\s?[rz]\.|[XxP]\b|[A-ZÁ-Ž]{2,6}:\s|zast|omluv|za\s|st\.|ml\.|\s{2})",
            following,
        )
    )


def _name_role(written: str) -> str | None:
    """An office before a name as it is written within a sentence; a plural is said of several people."""
    return None if written.split(maxsplit=1)[0].endswith(("i", "ové")) else written[:1].lower() + written[1:]


def _read_plural(text: str, at: int, end: int) -> tuple[_Group, int] | None:
    """``proděkani M. Malá, I. Jelen, tajemník …``: an office of all up to the next one, and the place behind it."""
    before = _ROLE_BEFORE.match(text, at, end)
    if before is None or not before["role"].endswith("i"):
        return None
    office = before["role"][:-1].lower()
    return (_Group(role=office), before.end()) if office in load_words("roles", "offices") else None


def _begins_entry(text: str, aside: re.Match[str], entry: FoundAttendance) -> bool:
    """Whether the office behind a comma belongs to the next name: ``děkan Kučera, tajemník Malý``."""
    before = _ROLE_BEFORE.match(text, aside.start("aside"), aside.end("aside"))
    person = scan_person(text, before.end(), aside.end("aside")) if before else None
    if person is None:
        return False
    led = entry.role_span is not None and entry.role_span.start < entry.name.span.start
    return led or (person.parsed.given is not None and person.parsed.family is not None)


def _read_asides(text: str, at: int, end: int, entry: FoundAttendance) -> int:
    """Reads what stands behind a name in brackets, behind a dash or a comma; gives the place behind it."""
    for _ in range(3):
        match = _BRACKET.match(text, at, end) or _SLASH.match(text, at, end) or _DASH.match(text, at, end)
        if match is None and (match := _COLUMN.match(text, at, end)) and NAME.match(match["aside"]):
            match = match if names_role(match["aside"]) else None
        if match is None and (match := _COMMA.match(text, at, end)):
            match = match if names_role(match["aside"]) and not _begins_entry(text, match, entry) else None
        if match is None:
            break
        # A single name behind a dash is a nickname: „Jan Marvan – Fousek“.
        if match.re is not _DASH or not re.fullmatch(r"[A-ZÁ-Ž][a-zá-ž]+\s?", match["aside"]):
            read_aside(entry, text, Span(*match.span("aside")))
        at = match.end()
    return at


def list_persons(view: View, start: int, end: int) -> Iterator[ScannedPerson]:
    """The persons of a plain list of names (officers, candidates), up to the first word that is none."""
    at = start
    while at < end:
        skipped = _SKIP.match(view.clean, at, end)
        at = skipped.end() if skipped else at
        person = scan_person(view.clean, at, end)
        if person is None:
            return
        yield person
        at = person.span.end
