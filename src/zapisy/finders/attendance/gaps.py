"""What stands between the entries of a presence list: how a name ends, what is passed over.

Finds: names that nothing runs on from, offices of all up to the next one, cells and short lines that are no persons.
Leaves: the entries themselves.
"""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from zapisy.finders.attendance.groups import read_group
from zapisy.finders.attendance.places import names_full
from zapisy.finders.attendance.plurals import read_office
from zapisy.finders.attendance.shapes import BULLETS, has_role, looks_like_organization
from zapisy.finders.attendance.subheads import SAYS, full_person_at, stands_alone
from zapisy.lexicon import load_words
from zapisy.names.scan import LOW, UP, ScannedPerson, scan_person
from zapisy.text.letters import compile_either
from zapisy.text.views import fold

SKIP: Final = re.compile(
    rf"(?:[\s,;\[\]{BULLETS}✓*–—|_…\"„]|(?:(?<=\n)|(?<=^))-(?=\w)|[-/](?=\s)|(?<!\n)\+(?=\s)|o(?=\s)|\.(?=\s)|\.{{2,200}}|v\.\s?[zr]\.|(?!(?<!\n)[1-5]\.[ ]?(?:místo|zást|náměst))\(?\d{{1,3}}[.)/](?=\s)|[(/]\d{{1,3}}[)/](?=[\s|])|(?-i:(?<=\n)\d{{1,2}}[ ](?=[{UP}][{LOW}]))"
    r"|(?:\(|(?<=\n))[a-z]\)(?=\s)|(?-i:(?<=\n)(?:I{1,3}|I?V|VI{1,3}|I?X|XI{1,3})[.)](?=\s[^\W\d_]{3,20}\s[^\W\d_]{3}))"
    r"|(?:pp|p\.\s?p)\.?[,:](?=\s)|(?:tel|mob|telefon|mobil|e-?mail)\.?:?\s(?=[\d+\w])|\+?\d{3}(?:[ ]?\d{3}){2,3}(?!\d)|[\w.+-]{2,40}@[\w.-]{3,40}|(?:zvan|řečen|přezdívan)[ýá]\s\w{2,20}|(?:a|i|dále|též|také|jakož)(?=\s)|\)(?=\s(?:a|i)\s)|\d{1,2}\.[ ]?[A-F][ ]?[–-]{1,2}(?=\s?[,;\n])|\d{1,2}\.[ ]?[A-F][ ]?[–-][ ](?-i:(?:zástup\w{1,4}|za|nikdo|bude|není|dosud|zatím|bez)[ ])[^\n]{0,90}(?=\n)|(?:manželé|rodina|rodiče)\s\w{2,20}ovi(?=[,;.\s]))+",
    re.IGNORECASE,
)
"""Marks, bullets, numbers, conjunctions, telephone numbers and addresses between the names."""
_NOBODY: Final = compile_either(
    r"(?:-{1,3}|–|0|nikdo|žádn[íáé]|nejsou|není|nebyli|nepřítom\w{1,3}(?=[ \t]*[\n,;])|(?:ne)?omluven\w?(?=[ \t]*[\n,;])|neobsazen\w*|pozice neobsazena|x)(?=[\s,;.]|$)",
    re.IGNORECASE,
)
_NOBODY_BEGINS: Final = frozenset("-–0nNžŽoOpPxX")
"""The first signs of what that matches: most entries begin with none of them."""


KEPT_ELSEWHERE: Final = compile_either(r"[(\d]|listin|viz |podle |dle |všichni|kromě|kdo ", re.IGNORECASE)
BUT: Final = compile_either(r"(?:mimo|kromě|vyjma)\s")
"""Who was not there follows."""
_CAME_NOBODY: Final = compile_either(
    r"[^\W\d_][^\n\t:,;]{1,40}:[ \t]{0,20}(?:-{1,3}|–|nikdo[^\n,;]{0,30}|(?:se[ ])?ne(?:zúčastnil|dostavil|přišel)[ ][^\n,;]{0,24}nikdo|bez účasti|neúčast)(?=[ \t]*\n)"
)
"""``Vodovody Lípa: nezúčastnil se nikdo``: a label of a list's line, of which nobody was there."""


def is_spent(text: str, at: int, end: int) -> bool:
    """Whether nothing but blanks is left of a list."""
    while at < end and text[at].isspace():
        at += 1
    return at >= end


def match_nobody(text: str, at: int, end: int) -> re.Match[str] | None:
    """What says that nobody stands at a place of a list: ``nikdo``, a dash, behind a label of the line or without one."""
    if text[at : at + 1] in _NOBODY_BEGINS and (nobody := _NOBODY.match(text, at, end)):
        return nobody
    line = text[max(0, at - 1) : at] in ("", "\n") and text.find(":", at, min(end, at + 42)) >= 0
    return _CAME_NOBODY.match(text, at, end) if line else None


def pass_column(text: str, at: int, end: int) -> int | None:
    """The place behind a cell or a short line that is no person (an office, a faculty) in a list of several columns."""
    line_end = text.find("\n", at, end)
    line_end = end if line_end < 0 else line_end
    tab = text.find("\t", at, line_end)
    if tab >= 0 and tab - at <= 40:
        return tab + 1
    line = text[at:line_end].strip()
    if line_end >= end or not _LINE_BEGINS.search(text, max(0, at - 8), at):
        return None
    return line_end if _SHORT_LINE.fullmatch(line) else None


_LINE_BEGINS: Final = re.compile(r"(?:^|\n)(?:\d{1,2}\.[ ]?)?$")
_SHORT_LINE: Final = re.compile(rf"[{UP}]\w{{1,4}}|[{UP}]{{2,6}}(?:\s[{UP}]{{1,6}})?")
_UNREAD: Final = re.compile(r"[^\n,;:]{1,40}[,;]\s{1,3}(?=\S)")
_BODY_ALONE: Final = re.compile(r"(?P<body>[^\n,;:()]{3,50}?)[ ]?(?:[,;:]|\n)\s{0,3}(?:[-–•*]\s)?(?=\S)")
_OF_WHOM: Final = compile_either(
    r"(?:[zZ]ástupc[ie]|[sS]tarostové|[pP]ředstavitelé|[dD]elegáti)(?:\s(?:těchto|následujících|členských|jednotlivých)){0,2}(?:\s(?:obcí|měst|městysů|svazku|organizací|spolků|sborů|členů))(?:\sa\s\w{3,10})?\s?:?\s(?=[A-ZÁČĎÉĚÍĽŇÓŘŠŤÚŮÝŽ])"
)
_LINE_STARTS: Final = re.compile(rf"\n[\s{BULLETS}*–-]{{0,12}}(?:\d{{1,2}}[.)]\s{{1,3}})?")


def pass_unread(text: str, at: int, end: int) -> int | None:
    """The place behind an entry that cannot be read, where the list goes on in the same line with a person who can:
    a slip of the pen must not end a list."""
    unread = _UNREAD.match(text, at, end)
    if unread is None or SAYS.search(unread.group()):
        return None
    person = scan_person(text, unread.end(), end)
    if person is None or not stands_alone(text, person.span.end, end, person.parsed.text):
        return None
    known = person.parsed.family is not None and person.parsed.given is not None
    return unread.end() if known or person.titles or person.span.start < person.name.start else None


def pass_lead(text: str, at: int, end: int) -> int | None:
    """The place behind what a list begins with before its first person: those for whom all came (``zástupci obcí …``), a
    body of which nobody is named (``obec Lípa, Jan Krátký``)."""
    if whom := _OF_WHOM.match(text, at, end):
        return whom.end()
    if (heads := _pass_heads(text, at, end)) is not None:
        return heads
    body = _BODY_ALONE.match(text, at, end)
    if body is None or not looks_like_organization(body["body"]):
        return None
    following = _BODY_ALONE.match(text, body.end(), end)
    another = following is not None and looks_like_organization(following["body"])
    return body.end() if another or names_full(text, body.end(), end) else None


@cache
def _heads() -> frozenset[str]:
    keys = ("name", "role", "organization", "present", "remark", "signature", "times")
    return frozenset(fold(word) for key in keys for word in load_words("attendance", key))


def _pass_heads(text: str, at: int, end: int) -> int | None:
    """The place behind the heads of columns that stand one a line, as a PDF gives the cells of a table."""
    passed = None
    while (line_end := text.find("\n", at, min(end, at + LONGEST_HEAD))) >= 0:
        if fold(" ".join(text[at:line_end].split())) not in _heads():
            break
        passed = at = line_end + 1
    return passed


LONGEST_HEAD: Final = 40
"""Characters of the head of a column."""
_BEARERS: Final = re.compile(rf"[ ][{UP}][{LOW}]")
"""``proděkani Malý, Kos``: offices with their bearers."""
_OFFICE: Final = re.compile(rf"(?P<office>[{LOW}][^\n,;:.()]{{2,40}})[,;]\s{{1,3}}(?=\S)")


def pass_offices(text: str, at: int, end: int) -> int | None:
    """The place behind two or more offices without their bearers in a row of guests: ``rektor, prorektoři UK, doc. Malý``;
    one alone may be that of the person behind it."""
    passed = 0
    while (
        (office := _OFFICE.match(text, at, end))
        and has_role(office["office"])
        and not SAYS.search(office["office"])
        and not (_BEARERS.search(office["office"]) and read_office(text, at, end))
    ):
        at, passed = office.end(), passed + 1
    return at if passed > 1 else None


def pass_rest(text: str, at: int, end: int) -> int | None:
    """The end of a line whose rest cannot be read, where the next one begins with a person: what stands beside one name
    must not end a list that has one a line."""
    line_end = text.find("\n", at, end)
    if line_end < 0 or line_end - at > 120 or SAYS.search(text, at, line_end):
        return None
    following = _LINE_STARTS.match(text, line_end, end)
    if following is None or not (
        full_person_at(text, following.end(), end) or read_group(text, following.end(), end)
    ):
        return None
    return line_end


_CLOSED: Final = re.compile(r"[ ]?\.[ ]?\n\s*\n\s*$|[ ]?\.[ ]?\n[ ]*$")
_NUMBERED: Final = re.compile(r"\n[ \t]*\d{1,2}[.)][ \t]*$")
_NUMBER: Final = re.compile(r"[ \t]*\d{1,2}[.)][ \t]")


def begins_label(text: str, person: ScannedPerson, end: int) -> bool:
    """``Stálí hosté:``: a single word at the beginning of a line, right before the label that ends the list."""
    start, stop = person.name
    alone = start == person.span.start and " " not in person.parsed.text and stop >= end - 2 < len(text) - 2
    return alone and text[start - 1 : start] == "\n" and "\n" not in text[stop:end]


_TOPIC: Final = compile_either(
    r"[ ]?:[ ](?!(?:(?:ne)?(?:omluv|přít|účast)\w{0,6}|ano|ne|online|on-line)(?=[ ]{0,2}(?:[,;.(\n]|$)))",
    re.IGNORECASE,
)
_POINT_BEGINS: Final = re.compile(rf"\n[ \t]{{0,8}}(?:[-–*{BULLETS}][ \t]{{1,4}})?$")


def begins_topic(text: str, person: ScannedPerson) -> bool:
    """``- Nábor: plakáty vytiskne Eva``: a lone word that begins a line before a colon is what is spoken of, not a person;
    but where it is answered (``Hora: omluven``)."""
    start, stop = person.name
    if " " in person.parsed.text or person.titles or start != person.span.start:
        return False
    return (
        _TOPIC.match(text, stop) is not None
        and _POINT_BEGINS.search(text, max(0, start - 14), start) is not None
    )


def begins_item(text: str, first: int, at: int) -> bool:
    """Whether a numbered line begins here in a list whose first entry has no number: the next heading."""
    if not _NUMBERED.search(text, max(0, at - 12), at):
        return False
    line = text.rfind("\n", 0, first) + 1
    return not _NUMBERED.search(text, max(0, first - 12), first) and not _NUMBER.match(text, line, first)


def begins_heading(text: str, at: int) -> bool:
    """Whether a lone word stands under a row of names that a full stop closes: the next heading."""
    return text[at - 1 : at] == "\n" and _CLOSED.search(text, max(0, at - 12), at) is not None
