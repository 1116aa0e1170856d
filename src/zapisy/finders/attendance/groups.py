"""Labels within a presence list: of whom the persons behind them are, in what office, for which item.

Finds: ``Za výbor:``, ``za obec –``, ``ODS:``, ``PřF:``, ``Ministerstvo dopravy:``, ``předseda:``, ``online:``,
``k bodu 4):``, ``investor⇥Město Horka⇥Jan Novák`` in columns.
Leaves: a person with a colon (a speaker), sentences.
"""

from __future__ import annotations

import re
from typing import Final

from zapisy.finders.attendance.first_cells import SHORT, read_cells
from zapisy.finders.attendance.group import Group
from zapisy.finders.attendance.places import begins_titled, may_be_place, names_full
from zapisy.finders.attendance.plurals import find_office, name_women, read_office, read_offices
from zapisy.finders.attendance.series import continues_series
from zapisy.finders.attendance.shapes import (
    ENDS_IN_FORM,
    FORM,
    begins_full_name,
    looks_like_organization,
    names_role,
    says_remote,
)
from zapisy.finders.attendance.trades import names_occupation
from zapisy.finders.attendance.units import read_unit
from zapisy.finders.attendance.whom import is_kind_of_people, name_whom, names_body
from zapisy.found import Span
from zapisy.lexicon import load_folded, load_words
from zapisy.names.scan import LOW, UP, scan_person
from zapisy.names.shape import given_names
from zapisy.text.letters import compile_either
from zapisy.text.views import fold

_LABEL: Final = re.compile(
    rf"(?P<label>[^\n:,;()\t]{{1,60}}?(?:,\s?{FORM}\.?)?)\s?(?:\([^()\n]{{0,30}}\)(?:[ ][{LOW}]{{3,12}})?)?\s?:(?:[-–—](?=[{UP}])|(?=\s|[{UP}]))"
)
_DASHED: Final = re.compile(
    rf"(?P<label>[^\W\d_][^\n:,;()\t–—]{{1,50}}?(?:,[ ]?{FORM}\.?)?)[ ]{{1,12}}[-–—][ ](?=[{UP}]|[a-zř]{{1,5}}\.[ ]?[{UP}]|pan[ií]?[ ])"
)
_ITEM: Final = re.compile(
    rf"(?i:k\s+)?(?i:bod(?:u|ům|y)?)\s+(?:č\.\s?|číslo\s)?(?P<item>\d{{1,2}}(?:[.,]\d)?[a-z]?)[).]{{0,2}}\s{{0,2}}(?:[:–—-]|(?=[{UP}]))"
)
_WHOSE: Final = re.compile(
    r"(?:(?!za\s)\S{3,14}\s)?(?P<whom>za\s(?!p[rř][ií]tomnosti|[uú][cč]asti)(?:(?!\sp[rř][ií]tom)[^:(]){2,50})",
    re.IGNORECASE,
)
_CLASS: Final = re.compile(
    rf"(?P<name>\d{{1,2}}\.[ ]?[A-F])(?:[ ]?[:–-])?[ ](?=[{UP}]|p\.|pí|pan|neobsaz|nepřít|omluv|-{{1,3}}[,\n]|–[,\n])"
)
_BRACKETED: Final = re.compile(r"\([^()\n]{3,40}\)\s?:(?=\s)")
_SIDE: Final = compile_either(r"[zZ]a[ ](?=[^\W\d_]{2})(?!n[ií]|něj|něho|účasti|přítomnosti)")
_FROM: Final = re.compile(
    rf"[zZ]e?[ ](?P<body>[{UP}]{{2,8}}(?:[ ][{UP}]{{2,6}}){{0,4}})(?P<mark>[ ]?:|[ ][-–—])?[ ](?=(?:[a-z]{{1,5}}\.[ ]?)?[{UP}])"
)
"""``z MV GŘ HZS – plk. Jan Malý``: where guests come from."""
_COMPANY: Final = re.compile(rf"[^,;:()\n]{{2,60}},[ ]?{FORM}\.?(?=[ ])")
_ENVOYS: Final = compile_either(rf"(?:[zZ]ástupci|[dD]elegáti|[dD]elegace)[ ](?=[{UP}]{{2}})")
_NEW_PART: Final = re.compile(r"\n[ \t]*\n[ \t]*(?:\d{1,2}[.)][ \t]*)?$|\n[ \t]*\d{1,2}[.)][ \t]*$")
"""Behind an empty line or a number, a label that says nothing of people begins the next part."""
_ENDS_ENTRY: Final = re.compile(r"[ ]{0,2}(?:[,;\n]|$)")
_SAID: Final = re.compile(
    r"(?<![^\W_])(?:se|si|byl\w?|je|jsou|\w{1,12}(?:šel|[aiyu]l[aiyo]?|šl[aiyo]))(?![^\W_])"
)
_BLANK: Final = re.compile(r"[ ]")
_FOR: Final = compile_either(r"za\s+(?:(?:stranu|organizaci|firmu|společnost)\s+)?", re.IGNORECASE)
LONGEST: Final = 96
"""Characters of a label with what stands in brackets behind it."""
_PARTY: Final = re.compile(
    rf"(?P<kind>[^\W\d_][^–(\n-]{{3,30}}?)[ ](?:[–-][ ](?P<name>[{UP}][^()\n]{{2,50}})|\((?P<bracketed>[{UP}][^()\n]{{2,50}})\))"
)
"""``Objednatel – Město Lípa``, ``Zhotovitel (Stavby s.r.o.)``: a side and who it is."""
_PLACE: Final = (
    rf"(?:[{UP}][^\s,:;()]{{1,24}}|nad|pod|u|ve?|na|při|č\.|[np]\.[ ]?[{UP}][^\s,:;()]{{1,24}}|\d{{1,4}})"
)
_SENDER: Final = re.compile(rf"(?P<label>[{UP}]{{2,5}}(?:[ ]{_PLACE}){{1,5}}),[ ]{{1,3}}")


def read_group(text: str, at: int, end: int) -> tuple[Group, int] | None:
    """The group that begins at a place of a list, and where its persons begin."""
    first = text[at : at + 1]
    if first in "kKbB" and (item := _ITEM.match(text, at, end)):
        return Group(agenda_item=item["item"]), item.end()
    if first.isdigit() and (school_class := _CLASS.match(text, at, end)):
        span = Span(*school_class.span("name"))
        return Group(organization=school_class["name"], organization_span=span, line=True), school_class.end()
    if first == "(" and (bracketed := _BRACKETED.match(text, at, end)):
        return Group(), bracketed.end()
    if first in "dzDZ" and (side := read_side(text, at, end)):
        return side
    if first in "dhijkmnprstvDHIJKMNPRSTV" and (plural := read_office(text, at, end)):
        return Group(role=plural[0], shared=True, line=True), plural[1]
    if first in "zZ" and (sender := _read_sent(text, at, end)):
        span = Span(*sender.span("body"))
        return Group(organization=sender["body"], organization_span=span, line=True), sender.end()
    if first.isupper() and (several := read_offices(text, at, end)):
        return Group(role=several[0], once=True), several[1]
    near = text[at : min(end, at + LONGEST)]
    if _may_be_label(near) and (label := _LABEL.match(text, at, end)) and (group := _describe(text, label)):
        return group, label.end()
    dashed = " - " in near or " – " in near or " — " in near
    if dashed and (label := _DASHED.match(text, at, end)):
        if _may_be_dashed(label["label"]):
            return (group, label.end()) if (group := _describe(text, label)) else None
        if _names_place(text, label, end):
            span = Span(*label.span("label"))
            return Group(organization=label["label"], organization_span=span, once=True), label.end()
    if dashed and first.isupper() and (unit := read_unit(text, at, end)):
        return unit
    if text[max(0, at - 1) : at] not in ("", "\n"):
        return None
    return read_cells(text, at, end) or _read_sender(text, at, end)


def _read_sent(text: str, at: int, end: int) -> re.Match[str] | None:
    """``z MV GŘ HZS – plk. Jan Malý``, ``z MŠMT Mgr. Eva Tichá``: where those behind it come from."""
    sent = _FROM.match(text, at, end)
    return sent if sent and (sent["mark"] or begins_titled(text, sent.end(), end)) else None


def _read_sender(text: str, at: int, end: int) -> tuple[Group, int] | None:
    """``ZKO Lhota, Ing. Malá Eva, Dub Karel``: at the beginning of a line, who sends the persons behind it."""
    sender = _SENDER.match(text, at, end)
    if sender is None or not given_names().keys().isdisjoint(sender["label"].split()):
        return None
    person = scan_person(text, sender.end(), end)
    if person is None or person.parsed.given is None or person.parsed.family is None:
        return None
    return Group(
        organization=sender["label"], organization_span=Span(*sender.span("label")), line=True
    ), sender.end()


def _may_be_label(near: str) -> bool:
    """Whether a colon stands so that what is before it may be a label: no comma or break between, but for a bracket
    or a legal form."""
    head, colon, _ = near.partition(":")
    if not colon or "(" in head:
        return bool(colon)
    return not ("\n" in head.rstrip() or ("," in head and not ENDS_IN_FORM.search(head.rstrip())))


def read_side(text: str, at: int, end: int) -> tuple[Group, int] | None:
    """``za zhotovitele Ing. Malý``, ``za kolej Zvon Eva Tichá``, ``zástupci SDH Borek br. Lev``: for whom the next person
    came, without a mark."""
    before = _SIDE.match(text, at, end) or _ENVOYS.match(text, at, end)
    if before is None:
        return None
    company = _COMPANY.match(text, before.end(), min(end, at + 80))
    if company and begins_titled(text, company.end() + 1, end):
        return _for_whom(company.group(), before.end()), company.end() + 1
    for gap in _BLANK.finditer(text, before.end(), min(end, at + 60)):
        words = text[before.end() : gap.start()]
        if any(mark in ENDS_IN_FORM.sub("", words) for mark in ".,;:()\n") or _SAID.search(words):
            return None
        if begins_titled(text, gap.end(), end) or (
            SHORT.fullmatch(words)
            and words not in load_words("organizations", "clubs")
            and _names_one(text, gap.end(), end)
        ):
            group = _for_whom(text[before.end() : gap.start()], before.end())
            group.unmarked = True
            return group, gap.end()
    return None


def _names_one(text: str, at: int, end: int) -> bool:
    """``za RK Malá, …``: a word behind an abbreviation that ends the entry."""
    person = scan_person(text, at, end)
    return person is not None and _ENDS_ENTRY.match(text, person.span.end, end) is not None


def read_tail(text: str, start: int, end: int) -> Group:
    """What a label says of its whole list: ``Přítomni za výbor:``, ``Přítomni online:``."""
    match = _WHOSE.match(text, start, end)
    if match is None:
        return Group()
    before = _FOR.match(match["whom"])
    assert before is not None
    at = match.start("whom") + before.end()
    return _for_whom(text[at : match.end("whom")].rstrip(), at)


def _describe(text: str, label: re.Match[str]) -> Group | None:
    words = label["label"].strip()
    if (party := _PARTY.fullmatch(words)) and is_kind_of_people(party["kind"]):
        name = party["name"] or party["bracketed"]
        start = text.index(name, label.start("label"))
        return Group(organization=name, organization_span=Span(start, start + len(name)))
    if before := _FOR.match(words):
        if (duty := words[before.end() :]) in load_words("attendance", "site_roles"):
            return Group(role=duty, shared=True)
        start = label.start("label") + (len(label["label"]) - len(label["label"].lstrip())) + before.end()
        return _for_whom(text[start : label.end("label")].rstrip(), start)
    if words in load_words("attendance", "site_roles"):
        return Group(role=words, once=True)
    if fold(words).startswith(tuple(load_folded("attendance", "group_bodies"))):
        return Group()
    if len(words.split()) <= 4 and (office := find_office(words) or name_women(words)):
        return Group(role=office, shared=True)
    if words in load_words("roles", "short_offices"):
        return Group(role=words, once=True)
    if names_role(words) and len(words.split()) <= 3 and not _is_plural(words):
        return Group(role=words[:1].lower() + words[1:], once=True)
    if len(words.split()) <= 3 and not _is_plural(words) and names_occupation(words[:1].lower() + words[1:]):
        return Group(role=words[:1].lower() + words[1:], once=True)
    if len(words.split()) > 7 or re.search(rf"[.!?]\s[{UP}]", words):
        return None
    if begins_full_name(words):
        return None
    if "hlasuj" in fold(words):
        return None
    if says_remote(words) and len(words.split()) < 4:
        return Group(remote=True)
    span = Span(label.start("label"), label.start("label") + len(label["label"].rstrip()))
    if names_body(words):
        return Group(organization=words, organization_span=span)
    if is_kind_of_people(words):
        return Group()
    if SHORT.fullmatch(words) or looks_like_organization(words):
        return Group(organization=words, organization_span=span)
    person = scan_person(text, label.start("label"), label.end("label"))
    if person is not None and person.span.end >= span.end:
        heads = " " not in words and words not in given_names() and words.endswith(("i", "ové"))
        return Group() if heads and begins_titled(text, label.end() + 1, label.end() + 40) else None
    if re.search(r"\s[A-Z0-9]\w{0,2}$", words):
        return Group(organization=words, organization_span=span)
    begun = _NEW_PART.search(text, max(0, label.start("label") - 12), label.start("label"))
    return None if begun and not continues_series(text, label) else Group()


def describe_heading(line: str, at: int) -> Group:
    """What a line without a colon says of the persons below it: the body that it names, or nothing."""
    if before := _FOR.match(line):
        return _for_whom(line[before.end() :], at + before.end())
    if office := find_office(line):
        return Group(role=office, shared=True)
    if not names_body(line) and (is_kind_of_people(line) or not looks_like_organization(line)):
        return Group()
    return Group(organization=line, organization_span=Span(at, at + len(line)))


def _for_whom(whom: str, start: int) -> Group:
    whom = whom.rstrip(" -–—")
    name = name_whom(whom)
    return Group(organization=name, organization_span=Span(start, start + len(whom))) if name else Group()


def _is_plural(words: str) -> bool:
    return words.split(maxsplit=1)[0].endswith(("i", "ové"))


def _may_be_dashed(label: str) -> bool:
    """A group before a dash: an office or ``za …``; elsewhere what stands before a dash is a person."""
    office = names_role(label) and len(label.split()) <= 3
    people = is_kind_of_people(label) and len(label.split()) < 3
    office = office or label.strip() in load_words("roles", "short_offices")
    office = office or (label[:1].islower() and names_occupation(label.strip()))
    return bool(_FOR.match(label)) or office or looks_like_organization(label) or people


def _names_place(text: str, label: re.Match[str], end: int) -> bool:
    """``Lhota – Jan Kos``: a municipality before a person with a given and a family name."""
    words = label["label"]
    if not may_be_place(words) or words.endswith("ová") or words.isupper():
        return False
    return names_full(text, label.end(), end)
