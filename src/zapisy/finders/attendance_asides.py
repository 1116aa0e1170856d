"""What stands beside a name in a presence list: role, organization, mode, times, excuse, agenda item.

Finds: ``(MV – OSR)``, ``- starostka``, ``, předseda výboru``, ``(MŽP, online)``, ``(příchod 17:15)``, ``(omluven)``,
``(k bodu 3)``, ``(děkan FJFI)`` as office and organization.
Leaves: reasons of an absence (``nemoc``), nicknames, numbers, e-mails.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache

from zapisy.finders.attendance_substitutes import read_substitute
from zapisy.finders.organizations_lexicon import find_head, known_abbreviations, named_heads
from zapisy.found import FoundAttendance, Span
from zapisy.lexicon import any_of, load_folded, load_words
from zapisy.names.scan import LOW, UP, scan_person
from zapisy.names.shape import given_names
from zapisy.text.views import fold

TIME = r"(?P<hour>[012]?\d)\s?[.:,]\s?(?P<minute>[0-5]\d|oo)|(?P<full>[012]?\d)\s?(?:hod\.?|h\b)"
_ITEM = re.compile(
    r"(?:k\s+)?bod(?:u|ům|y)?\s+(?:č\.\s?|číslo\s)?(?P<item>\d{1,2}(?:[.,]\d)?[a-z]?)", re.IGNORECASE
)
_ARRIVED = re.compile(
    rf"(?<![^\W\d_])(?:příchod|příchodem|přišl[ao]?|přišel|od|dostavil[a]?\s+se|příjezd|přijel[a]?|dorazil[a]?|připojil[a]?\s+se|připojen[a]?)\s*:?\s+(?:až\s+)?(?:ve?\s+)?(?:od\s+)?(?:{TIME})",
    re.IGNORECASE,
)
_LEFT = re.compile(
    rf"(?<![^\W\d_])(?:odchod|odchodem|odešel|odešla|do|odjel[a]?|odjezd|opustil[a]?\s+\w+|odpojil[a]?\s+se)\s*:?\s+(?:ve?\s+)?(?:{TIME})",
    re.IGNORECASE,
)
_DIGIT = re.compile(r"\d")
_BARE_TIME = re.compile(rf"(?:ve?\s)?(?:{TIME})(?:\s?hod\.?)?$")
_ABBREVIATION = re.compile(rf"[{UP}]{{2,}}")
_LOWER_WORD = re.compile(rf"(?<=[\s–-])[{LOW}]{{3,}}")
FORM = r"(?:spol\.\s?s\s?r\.?\s?o|s\.\s?r\.?\s?o|a\.\s?s|v\.\s?o\.\s?s|k\.\s?s|z\.\s?s|z\.\s?ú|o\.\s?p\.\s?s|s\.\s?p|o\.\s?s|v\.\s?v\.\s?i|p\.\s?o|příspěvková organizace|státní podnik|akciová společnost|zapsaný spolek|družstvo)"
"""A legal form, without its last dot."""
_SPLIT = re.compile(
    rf"[,;](?!\s{{0,2}}{FORM}\b)|(?<=\s)[-–](?=\s(?:ne)?(?:omluv|přítom|on-?line|distančně|bez omluvy))"
)
_ENDS_IN_FORM = re.compile(rf"\s{FORM}\.?$")
_SHORT_NAME = re.compile(
    rf"[{UP}][{LOW}]?[{UP}]{{1,6}}(?:[ /-][{UP}][{UP}{LOW}]{{1,6}})?(?:\s[{UP}0-9].{{0,40}})?"
)
_OF_WHAT = re.compile(
    rf"(?P<role>[{LOW}]{{5,20}})\s(?P<of>(?:[{UP}]{{2,6}}|[{UP}][{LOW}]{{0,2}}[{UP}]{{1,5}})(?![^\W_]).{{0,40}}|[{UP}][{LOW}]{{3,}}\s.{{3,50}})$"
)


@cache
def _remote() -> re.Pattern[str]:
    return re.compile(rf"(?<![^\W_])(?:{any_of(fold(w) for w in load_words('roles', 'remote'))})(?![^\W_])")


@lru_cache(maxsize=1 << 12)
def says_remote(text: str) -> bool:
    """Whether a text has a word for taking part from afar."""
    return _remote().search(fold(text)) is not None


@cache
def _role_stems() -> re.Pattern[str]:
    stems = sorted({fold(stem) for stem in load_words("roles", "stems")}, key=len, reverse=True)
    return re.compile(rf"(?:{'|'.join(map(re.escape, stems))})")


@lru_cache(maxsize=1 << 12)
def names_role(text: str) -> bool:
    """Whether a text begins with a word of an office."""
    return _role_stems().match(fold(text.lstrip())) is not None


@lru_cache(maxsize=1 << 12)
def has_role(text: str) -> bool:
    """Whether a text begins with an office, or has one in lower case behind an adjective: ``personální ředitel``."""
    at = _find_role(text)
    return at is not None and all(word.endswith(("ý", "í", "á")) for word in text[:at].split())


def read_clock(match: re.Match[str]) -> str | None:
    """A matched TIME as HH:MM."""
    hour = match["hour"] or match["full"]
    minute = (match["minute"] or "00").replace("oo", "00")
    return f"{int(hour):02}:{minute}" if hour and int(hour) < 25 else None


def read_aside(entry: FoundAttendance, text: str, span: Span) -> None:
    """Reads one aside into its entry; each part between commas by itself."""
    at = span.start
    for part in _SPLIT.split(text[span.start : span.end]):
        left = at + len(part) - len(part.lstrip())
        _read_part(entry, text, Span(left, left + len(part.strip())))
        at += len(part) + 1


@lru_cache(maxsize=1 << 12)
def belongs_to_name(text: str) -> bool:
    """Whether a text behind a name and a comma says something of its bearer: an office, a body, a mode, a time."""
    if begins_full_name(text):
        return False
    folded = fold(text.strip(" ."))
    return (
        names_role(text)
        or looks_like_organization(text)
        or read_status(folded) is not None
        or _ITEM.match(text) is not None
        or (says_remote(folded) and len(folded) < 24)
        or _ARRIVED.match(text) is not None
        or _LEFT.match(text) is not None
        or folded.startswith(("zast", "v zast", "nahrad"))
    )


@cache
def _statuses() -> dict[str, str]:
    keys = {
        "here": "here",
        "excused_words": "excused",
        "unexcused_words": "unexcused",
        "absent_words": "absent",
    }
    return {word: status for key, status in keys.items() for word in load_folded("attendance", key)}


def read_status(folded: str) -> str | None:
    """here, excused, unexcused or absent, where a text says no more than that."""
    return _statuses().get(folded.strip(" .!-–"))


def _read_part(entry: FoundAttendance, text: str, span: Span) -> None:
    part = text[span.start : span.end].strip()
    part = part if _ENDS_IN_FORM.search(part) else part.strip(" .")
    if not part or part.isdigit() or "@" in part or fold(part) in ("x", "v. r", "v.r", "v. z", "v.z"):
        return
    if _read_presence(entry, part) or read_substitute(entry, text, span):
        return
    part, span = _cut_mode(entry, part, span)
    if _DIGIT.search(part):
        part, span = _cut_item(entry, part, span)
    if part in load_words("attendance", "reason_codes") and entry.status == "absentee":
        return
    if part == "".join(word[0] for word in entry.name.text.split()) and part not in known_abbreviations():
        return
    if part and (not fold(part).startswith(_reasons()) or looks_like_organization(part)):
        _read_belonging(entry, part, span)


@cache
def _reasons() -> tuple[str, ...]:
    return tuple(load_folded("attendance", "reasons"))


def _cut_item(entry: FoundAttendance, part: str, span: Span) -> tuple[str, Span]:
    match = _ITEM.search(part)
    if match is None:
        return part, span
    entry.agenda_item = match["item"]
    part = part[: match.start()].strip(" -–")
    return part, Span(span.start, span.start + len(part))


def _read_belonging(entry: FoundAttendance, part: str, span: Span) -> None:
    """A role, an organization, or one with the other behind it; a nickname is neither."""
    role_at = _find_role(part)
    if role_at is not None and not _ABBREVIATION.match(part) and (role_at == 0 or part[0].islower()):
        if entry.role is None and not part.split(maxsplit=1)[0].endswith("ové"):
            _set_role(entry, part, span)
        return
    if role_at and entry.role is None:
        entry.role, entry.role_span = part[role_at:], Span(span.start + role_at, span.start + len(part))
    organization = part[:role_at].rstrip(" -–,") if role_at else part
    if role_at is None and part[0].islower() and _may_be_role(part, entry):
        entry.role, entry.role_span = part, Span(span.start, span.start + len(part))
        return
    if entry.organization is None and _may_be_organization(organization, entry):
        entry.organization = organization
        entry.organization_span = Span(span.start, span.start + len(organization))


def _may_be_role(part: str, entry: FoundAttendance) -> bool:
    """``(foto)``, ``(jazyková úprava)``: a few words in lower case beside somebody who is there say what the person does."""
    words = part.split()
    return (
        entry.role is None
        and entry.status != "absentee"
        and len(words) < 5
        and fold(part)[:3] not in fold(entry.name.text)
        and (len(words) > 1 or len(part) < 16)
        and not re.search(r"[\d:@]", part)
        and fold(words[0]) not in load_folded("attendance", "no_roles")
        and not fold(part).startswith(_lower_organizations())
        and not re.search(
            r"(?:[aeiy]l[aiy]?|[ae]n[aiy]?|uje|[ií]|ou)$", fold(words[0]) if len(words) > 1 else "x"
        )
    )


def _set_role(entry: FoundAttendance, part: str, span: Span) -> None:
    """An office, and the body that it is held in where that has a name of its own: ``děkan FJFI``."""
    entry.role, entry.role_span = part, Span(span.start, span.start + len(part))
    match = _OF_WHAT.fullmatch(part)
    organization = _find_named(match["of"]) if match else None
    if match is None or organization is None or entry.organization is not None:
        return
    entry.organization = organization
    entry.organization_span = Span(span.start + match.start("of"), span.start + match.end("of"))
    entry.role, entry.role_span = match["role"], Span(span.start, span.start + match.end("role"))


def _find_named(text: str) -> str | None:
    """The nominative of an organization with a name of its own that stands in the genitive behind an office."""
    words = text.split()
    for count in range(min(4, len(words)), 0, -1):
        head = find_head(named_heads(), " ".join(words[:count]).rstrip(","))
        if head is not None:
            tail = text.split(maxsplit=count)[count:]
            comma = "," if words[count - 1].endswith(",") else ""
            nominative = head.nominative[:1].upper() + head.nominative[1:]
            return " ".join([nominative + comma, *tail])
    return text if _SHORT_NAME.fullmatch(text) else None


@lru_cache(maxsize=1 << 12)
def _find_role(part: str) -> int | None:
    """Where a word of an office in lower case begins, or 0 for any at the beginning."""
    if _role_stems().match(fold(part)):
        return 0
    words = (m.start() for m in _LOWER_WORD.finditer(part))
    return next((at for at in words if _role_stems().match(fold(part[at:]))), None)


@lru_cache(maxsize=1 << 12)
def looks_like_organization(text: str) -> bool:
    """Whether a text has the shape of an organization's name: an abbreviation, a known head, a legal form."""
    text = text.strip()
    if len(text) < 2 or not text[0].isalpha() or begins_full_name(text):
        return False
    if text[0].islower():
        return fold(text).startswith(_lower_organizations())
    return (
        text in known_abbreviations()
        or _SHORT_NAME.fullmatch(text) is not None
        or text.split()[0] in load_words("organizations", "clubs")
        or fold(text).startswith(_lower_organizations())
        or _ENDS_IN_FORM.search(text) is not None
        or _begins_with_head(text)
    )


@cache
def _head_words() -> frozenset[str]:
    return frozenset(form.split()[0] for form in named_heads())


def _begins_with_head(text: str) -> bool:
    words = text.split()[:3]
    return words[0] in _head_words() and any(find_head(named_heads(), " ".join(words[:n])) for n in (1, 2, 3))


@lru_cache(maxsize=1 << 12)
def begins_full_name(text: str) -> bool:
    """Whether a text begins with a given and a family name, in either order."""
    words = text.split()[:3]
    if len(words) > 1 and words[0] in given_names() and words[1][0].isupper():
        return True
    if not any(word in given_names() or word.title() in given_names() for word in words):
        return False
    person = scan_person(text, 0, len(text))
    return person is not None and person.parsed.family is not None and person.parsed.given in given_names()


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
    timed = _DIGIT.search(part)
    if timed and (match := _ARRIVED.search(part)):
        entry.arrived = read_clock(match)
        return True
    if timed and (match := _LEFT.search(part)):
        entry.left = read_clock(match)
        return True
    # „ANO“ beside a name is a party, in a column of presence a yes (attendance_marks.py).
    status = None if part == "ANO" else read_status(fold(part))
    if status in ("excused", "unexcused"):
        entry.status, entry.excused = "absentee", status == "excused"
    elif status == "absent" and entry.status != "absentee":
        entry.status, entry.excused = "absentee", None
    return status is not None


def read_bare_time(text: str) -> str | None:
    """``18:20`` or ``v 18:20 hod.`` and nothing else."""
    match = _BARE_TIME.match(text.strip())
    return read_clock(match) if match else None


def _cut_mode(entry: FoundAttendance, part: str, span: Span) -> tuple[str, Span]:
    """``MŽP – online``: the mode is taken off, the organization is left."""
    match = _remote().search(fold(part)) if says_remote(part) else None
    if match is None:
        return part, span
    entry.remote = True
    rest = part[: match.start()].rstrip(" -–—,/")
    rest = "" if fold(rest) in load_folded("roles", "by_means") else rest
    return rest, Span(span.start, span.start + len(rest))
