"""Who is to do a task: persons, bodies, abbreviations, roles, as written beside the verb or behind a label."""

from __future__ import annotations

import re
from functools import cache

from zapisy.finders.organizations_lexicon import body_heads, find_head
from zapisy.found import Found, FoundAssignee, Span
from zapisy.lexicon import load_words
from zapisy.names.nominative import restore_nominative
from zapisy.names.scan import ScannedPerson, scan_person
from zapisy.names.shape import given_names
from zapisy.text.views import fold

_ABBREVIATION = re.compile(r"(?<!\w)(?:[A-ZÁ-Ž]{2,6}(?:[a-z]{0,2}[A-Z])?)(?!\w)")
_BRACKET = re.compile(r"\((?P<who>[^()\d\n]{2,40})\)\s*\.?$")
_BODY = re.compile(
    r"(?<!\w)(?P<body>(?:[Rr]ada|[Vv]ýbor|[Kk]omise|[Pp]ředsednictvo|[Pp]ředstavenstvo|[Vv]edení|[Oo]dbor|[Ss]tarosta|[Ss]tarostka|[Mm]ístostarosta|[Pp]ředseda|[Pp]ředsedkyně|[Tt]ajemník|[Tt]ajemnice|[Rr]editel|[Řř]editel|[Řř]editelka|[Dd]ěkan|[Rr]ektor|[Kk]vestor|[Hh]ospodář|[Jj]ednatel|[Oo]bec|[Mm]ěsto|[Úú]řad|[Ss]ekretář|[Vv]šichni|[Oo]bjednatel|[Zz]hotovitel|[Ff]irma|[Pp]ořadatel)(?:\s(?:obce|města|výboru|komise|odbor|fakulty|školy|akce))?(?:\s[a-zá-ž]+ství)?)(?!\w)"
)


@cache
def _role_stems() -> re.Pattern[str]:
    stems = sorted({fold(stem) for stem in load_words("roles", "stems")}, key=len, reverse=True)
    return re.compile(rf"(?:{'|'.join(map(re.escape, stems))})")


def list_owners(
    found: Found, span: Span, *, listed: bool = False, dative: bool = False
) -> list[FoundAssignee]:
    """The owners that a stretch names: all of it where it is a list behind a label, else a bracket or the first word."""
    clean = found.view.clean
    if listed:
        return _read_list(found, span, dative)
    if bracket := _BRACKET.search(clean[span.start : span.end]):
        start = span.start + bracket.start("who")
        return _read_list(found, Span(start, start + len(bracket["who"])), False)
    first = _ABBREVIATION.match(clean, span.start, span.end)
    if first:
        return [FoundAssignee(first.group(), Span(*first.span()))]
    person = scan_person(clean, span.start, span.end)
    if person is not None and " " in person.parsed.text:
        return [FoundAssignee(person.parsed.text, person.name, person.to_name("tasks", nominative=False))]
    return []


def _read_list(found: Found, span: Span, dative: bool) -> list[FoundAssignee]:
    owners: list[FoundAssignee] = []
    clean = found.view.clean
    at = span.start
    for part in re.split(r"[,;]\s|\sa\s|\t", clean[span.start : span.end]):
        text = part.strip(" .:-–\n")
        start = at + part.find(text) if text else at
        at += len(part) + 2
        place = Span(start, start + len(text))
        if not text or len(text) > 60 or re.match(r"[Tt]\s?:|[Tt]ermín", text):
            continue
        person = scan_person(clean, start, place.end)
        if person is not None and not _role_stems().match(fold(text)):
            name = person.to_name("tasks", nominative=not dative)
            if dative:
                name.text = restore_nominative(name.text, cases=frozenset(["dative"])).name
            owners.append(FoundAssignee(name.text, person.name, name))
        else:
            owners.append(FoundAssignee(_undo_dative(text) if dative else text, place))
    return owners


def _undo_dative(text: str) -> str:
    """``tajemníkovi`` → tajemník, ``radě města`` → rada města; what no rule knows stays."""
    head = find_head(body_heads(), text)
    if head is not None:
        return head.nominative
    first, _, rest = text.partition(" ")
    if first.endswith("ovi"):
        stem = first[:-3]
        first = stem + "a" if stem.endswith(("starost", "předsed")) else stem
    return f"{first} {rest}".strip()


def read_subject(found: Found, clause: Span, verb: Span) -> list[FoundAssignee]:
    """Who does it, in a clause with a verb: the name, abbreviation, body or role nearest to the verb."""
    behind = _names_at(found, verb.end, min(clause.end, verb.end + 60))
    before = _names_before(found, clause.start, verb.start)
    return before or behind


def _is_somebody(found: Found, person: ScannedPerson) -> bool:
    """Whether a name before a verb is one: two words, a title, or a name that the document lists."""
    if (
        person.titles
        or (person.parsed.given and person.parsed.family)
        or person.span.start < person.name.start
    ):
        return True
    text = person.parsed.text
    return text in given_names() or any(text in entry.name.text.split() for entry in found.attendance)


def _names_before(found: Found, start: int, end: int) -> list[FoundAssignee]:
    clean = found.view.clean
    best: FoundAssignee | None = None
    for match in re.finditer(r"(?:^|(?<=[\s(,]))(?=\S)", clean[start:end]):
        at = start + match.start()
        person = scan_person(clean, at, end)
        if person is not None and not _is_somebody(found, person):
            continue
        if person is not None and clean[person.span.end : end].strip() in (
            "",
            "jej",
            "ji",
            "to",
            "mu",
            "se",
            "si",
        ):
            best = FoundAssignee(person.parsed.text, person.name, person.to_name("tasks", nominative=False))
            break
    if best is not None:
        return [best]
    for pattern in (_ABBREVIATION, _BODY):
        found_one = list(pattern.finditer(clean, start, end))
        if found_one and clean[found_one[-1].end() : end].count(" ") <= 3:
            last = found_one[-1]
            return [FoundAssignee(last.group(), Span(*last.span()))]
    return []


def _names_at(found: Found, start: int, end: int) -> list[FoundAssignee]:
    clean = found.view.clean
    owners: list[FoundAssignee] = []
    at = start
    while at < end:
        gap = re.compile(r"\s{0,2}(?:(?:ve|v|se|si|jim|mu|jej)\s\w{0,12}\s?)?(?:a\s|,\s)?").match(
            clean, at, end
        )
        person = scan_person(clean, gap.end() if gap else at, end)
        if person is None:
            break
        owners.append(
            FoundAssignee(person.parsed.text, person.name, person.to_name("tasks", nominative=False))
        )
        at = person.span.end
    if owners:
        return owners
    match = re.compile(r"\s{0,2}(?:pan\s|paní\s)?").match(clean, start, end)
    body = _BODY.match(clean, match.end() if match else start, end)
    return [FoundAssignee(body.group(), Span(*body.span()))] if body else []
