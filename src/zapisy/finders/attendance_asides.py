"""What stands beside a name in a presence list: role, organization, mode, substitute, times, agenda item."""

from __future__ import annotations

import re
from functools import cache

from zapisy.found import FoundAttendance, Span
from zapisy.lexicon import any_of, load_words
from zapisy.names.scan import scan_person
from zapisy.text.views import fold

TIME = r"(?P<hour>[012]?\d)\s?[.:,]\s?(?P<minute>[0-5]\d|oo)|(?P<full>[012]?\d)\s?(?:hod\.?|h\b)"
_ITEM = re.compile(r"k\s+bod(?:u|ům)\s+(?:č\.\s?)?(?P<item>\d{1,2}(?:[.,]\d)?[a-z]?)", re.IGNORECASE)
_FOR = re.compile(
    r"(?:zast(?:\.|up(?:uje|ující|oval[ai]?)?)?\s+(?:za\s+)?|v\s?zast\.?\s+|za\s+|náhrada za\s+)(?=[A-ZÁ-Ž])",
    re.IGNORECASE,
)
_BY = re.compile(
    r"(?:zast(?:\.|oupen[a]?|upuje ho|upuje ji|upuje)|v\s?zast\.)\s*:?\s*(?=[A-ZÁ-Ž])", re.IGNORECASE
)
_ARRIVED = re.compile(
    rf"(?:příchod|přišl[ao]?|přišel|od|pozdní příchod|dostavil[a]?\s+se)\s+(?:v\s+)?(?:{TIME})", re.IGNORECASE
)
_LEFT = re.compile(rf"(?:odchod|odešel|odešla|do)\s+(?:v\s+)?(?:{TIME})", re.IGNORECASE)
_ABBREVIATION = re.compile(r"[A-ZÁ-Ž]{2,}")
_LOWER_WORD = re.compile(r"(?<=[\s–-])[a-zá-ž]{3,}")
_EXCUSED = re.compile(r"(?P<no>ne)?omluven[ay]?\b", re.IGNORECASE)


@cache
def _remote() -> re.Pattern[str]:
    return re.compile(rf"(?<![^\W_])(?:{any_of(fold(w) for w in load_words('roles', 'remote'))})(?![^\W_])")


@cache
def _role_stems() -> re.Pattern[str]:
    stems = sorted({fold(stem) for stem in load_words("roles", "stems")}, key=len, reverse=True)
    return re.compile(rf"(?:{'|'.join(map(re.escape, stems))})")


def read_clock(match: re.Match[str]) -> str | None:
    """A matched TIME as HH:MM."""
    hour = match["hour"] or match["full"]
    minute = (match["minute"] or "00").replace("oo", "00")
    return f"{int(hour):02}:{minute}" if hour and int(hour) < 25 else None


def read_aside(entry: FoundAttendance, text: str, span: Span) -> None:
    """Reads one aside into its entry; each part between commas by itself."""
    at = span.start
    for part in re.split(r"[,;]", text[span.start : span.end]):
        left = at + len(part) - len(part.lstrip())
        _read_part(entry, text, Span(left, left + len(part.strip())))
        at += len(part) + 1


def _read_part(entry: FoundAttendance, text: str, span: Span) -> None:
    part = text[span.start : span.end].strip(" .")
    if not part or part.isdigit() or fold(part) in ("x", "v. r", "v.r", "v. z", "v.z"):
        return
    if _read_presence(entry, part) or _read_substitute(entry, text, span):
        return
    part, span = _cut_mode(entry, part, span)
    if not part:
        return
    if match := _ITEM.search(part):
        entry.agenda_item = match["item"]
        part = part[: match.start()].strip(" -–")
        if not part:
            return
        span = Span(span.start, span.start + len(part))
    _read_belonging(entry, part, span)


def _read_belonging(entry: FoundAttendance, part: str, span: Span) -> None:
    """A role, an organization, or an organization with the role behind it; a nickname is neither."""
    role_at = _find_role(part)
    if role_at is not None and not _ABBREVIATION.match(part) and (role_at == 0 or part[0].islower()):
        if entry.role is None:
            entry.role, entry.role_span = part, Span(span.start, span.start + len(part))
        return
    if role_at and entry.role is None:
        entry.role, entry.role_span = part[role_at:], Span(span.start + role_at, span.start + len(part))
    organization = part[:role_at].rstrip(" -–,") if role_at else part
    if entry.organization is None and _may_be_organization(organization, entry):
        entry.organization = organization
        entry.organization_span = Span(span.start, span.start + len(organization))


def _find_role(part: str) -> int | None:
    """Where a word of an office in lower case begins, or 0 for any at the beginning."""
    if _role_stems().match(fold(part)):
        return 0
    words = (m.start() for m in _LOWER_WORD.finditer(part))
    return next((at for at in words if _role_stems().match(fold(part[at:]))), None)


def _may_be_organization(text: str, entry: FoundAttendance) -> bool:
    if len(text) < 2 or not text[0].isalpha():
        return False
    if text[0].islower():
        return fold(text).startswith(_lower_organizations())
    nickname = text.isalpha() and not text.isupper() and fold(text)[:3] in fold(entry.name.text)
    return not nickname


@cache
def _lower_organizations() -> tuple[str, ...]:
    return tuple(fold(word) for word in load_words("roles", "lower_organizations"))


def _read_presence(entry: FoundAttendance, part: str) -> bool:
    """Arrival, departure and excuse."""
    if match := _ARRIVED.search(part):
        entry.arrived = read_clock(match)
    elif match := _LEFT.search(part):
        entry.left = read_clock(match)
    elif match := _EXCUSED.match(part):
        entry.status, entry.excused = "absentee", not match["no"]
        return len(part) - match.end() < 3
    else:
        return False
    return True


def _read_substitute(entry: FoundAttendance, text: str, span: Span) -> bool:
    pattern = _BY if entry.status == "absentee" else _FOR
    match = pattern.search(text, span.start, span.end)
    if match is None and entry.status == "absentee":
        match = re.compile(r"zastup\w*\s+", re.IGNORECASE).search(text, span.start, span.end)
    person = scan_person(text, match.end(), span.end) if match else None
    if person is None:
        return False
    if entry.status == "absentee":
        entry.substitute = person.to_name("attendance.substitute", nominative=True)
    else:
        entry.substitute_for = person.to_name("attendance.substitute", nominative=False)
    return True


def _cut_mode(entry: FoundAttendance, part: str, span: Span) -> tuple[str, Span]:
    """``MŽP – online``: the mode is taken off, the organization is left."""
    match = _remote().search(fold(part))
    if match is None:
        return part, span
    entry.remote = True
    rest = part[: match.start()].rstrip(" -–—,/")
    return rest, Span(span.start, span.start + len(rest))
