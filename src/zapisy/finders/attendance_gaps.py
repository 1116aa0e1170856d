"""What stands between the entries of a presence list: how a name ends, what is passed over.

Finds: names that nothing runs on from, offices of all up to the next one, cells and short lines that are no persons.
Leaves: the entries themselves.
"""

from __future__ import annotations

import re

from zapisy.finders.attendance_following import begins_person
from zapisy.finders.attendance_groups import Group
from zapisy.finders.attendance_places import names_full
from zapisy.finders.attendance_shapes import BULLETS, ROLE_BEFORE, looks_like_organization
from zapisy.lexicon import load_words
from zapisy.names.scan import UP, ScannedPerson, scan_person
from zapisy.names.shape import given_names, stop_words
from zapisy.text.views import fold

_RUNS_ON = re.compile(
    rf"\s{{0,3}}(?:[{BULLETS}]|[-–—(\[/|;,\t\n.:„“\"]|a\s|ze?\s|\d|v\.?\s?[rz]\.|[XxP]\b|[{UP}]{{2,6}}:\s|zast|omluv|za\s|přij|doraz|na\stelefon|po\stelefon|přes\s|on-?line|distan|vzdál|místo\s|st\.|ml\.|\s{{2}})"
)


_LABEL_ENDS = re.compile(r"\s{0,2}:\s{1,3}(?!(?:ne)?(?:přít|oml|účast)|ano|ne|on-?line)", re.IGNORECASE)
"""A lone word before a colon is the next label (``Kopie: …``), unless an answer stands behind it."""
_AND = re.compile(r"\s{1,2}a\s")
_NEXT = re.compile(rf"[{UP}]|pan|p\.|dal|ost|[a-z]{{1,5}}\.|\w{{4,14}}\s[{UP}]")
_CAPITALISED = re.compile(rf"\s{{1,3}}(?P<word>[{UP}][^\W\d_]+)")


def stands_alone(text: str, at: int, end: int, name: str) -> bool:
    """Whether what follows a name lets it be an entry: no verb or noun runs on from it."""
    following = text[at : min(end, at + 24)]
    if not following.strip() or following[0] in '\n\t,;.)]"“”':
        return True
    if " " not in name and (linked := _AND.match(following)):
        return _NEXT.match(following, linked.end()) is not None
    if (
        " " not in name
        and _LABEL_ENDS.match(following)
        and text[max(0, at - len(name) - 1) : at - len(name)] == "\n"
    ):
        return False
    word = _CAPITALISED.match(following)
    if word and fold(word["word"]) in stop_words():
        return True
    return bool(_RUNS_ON.match(following)) or begins_person(text, at, end)


_WOMEN = ("telky", "orky", "entky", "átky", "istky", "ičky", "ačky", "enky")
"""Ends of words for several women by what they do: ``učitelky``, ``kurátorky``, ``asistentky``."""


def read_plural(text: str, at: int, end: int) -> tuple[Group, int] | None:
    """``proděkani M. Malá, I. Jelen, tajemník …``: an office of all up to the next one, and the place behind it."""
    before = ROLE_BEFORE.match(text, at, end)
    if before is None or not before["role"].endswith(("i", "ky")):
        return None
    women = before["role"].endswith("y")
    office = before["role"][:-1].lower() + ("a" if women else "")
    known = office in load_words("roles", "offices") or (women and before["role"].endswith(_WOMEN))
    return (Group(role=office), before.end()) if known and " " not in office else None


def pass_column(text: str, at: int, end: int) -> int | None:
    """The place behind a cell or a short line that is no person (an office, a faculty) in a list of several columns."""
    line_end = text.find("\n", at, end)
    line_end = end if line_end < 0 else line_end
    tab = text.find("\t", at, line_end)
    if tab >= 0 and tab - at <= 40:
        return tab + 1
    line = text[at:line_end].strip()
    if text[max(0, at - 1) : at] not in ("", "\n") or line_end >= end:
        return None
    if re.fullmatch(rf"[{UP}]\w{{1,4}}|[{UP}]{{2,6}}(?:\s[{UP}]{{2,6}})?", line):
        return line_end
    return line_end if _is_subheading(line) and _full_person_at(text, line_end + 1, end) else None


_UNREAD = re.compile(r"[^\n,;:]{1,40}[,;]\s{1,3}(?=\S)")
_BODY_ALONE = re.compile(r"(?P<body>[^\n,;:()]{3,50}?)[ ]?(?:[,;:]|\n)\s{0,3}(?:[-–•*]\s)?(?=\S)")
_OF_WHOM = re.compile(
    r"(?:[zZ]ástupc[ie]|[sS]tarostové|[pP]ředstavitelé|[dD]elegáti)(?:\s(?:těchto|následujících|členských|jednotlivých)){0,2}(?:\s(?:obcí|měst|městysů|svazku|organizací|spolků|sborů|členů))(?:\sa\s\w{3,10})?\s?:?\s(?=[A-ZÁ-Ž])"
)
_LINE_STARTS = re.compile(rf"\n[\s{BULLETS}*–-]{{0,12}}(?:\d{{1,2}}[.)]\s{{1,3}})?")
_SAYS = re.compile(
    r"(?<![^\W_])(?:se|si|je|jsou|byl\w?|bude|\w{2,14}(?:[aeiyu]l[aiyo]?|uje|uji|ují))(?![^\W_])"
)


def pass_unread(text: str, at: int, end: int) -> int | None:
    """The place behind an entry that cannot be read, where the list goes on in the same line with a person who can:
    a slip of the pen must not end a list."""
    unread = _UNREAD.match(text, at, end)
    if unread is None or _SAYS.search(unread.group()):
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
    body = _BODY_ALONE.match(text, at, end)
    if body is None or not looks_like_organization(body["body"]):
        return None
    following = _BODY_ALONE.match(text, body.end(), end)
    another = following is not None and looks_like_organization(following["body"])
    return body.end() if another or names_full(text, body.end(), end) else None


def pass_rest(text: str, at: int, end: int) -> int | None:
    """The end of a line whose rest cannot be read, where the next one begins with a person: what stands beside one name
    must not end a list that has one a line."""
    line_end = text.find("\n", at, end)
    if line_end < 0 or line_end - at > 120 or _SAYS.search(text, at, line_end):
        return None
    following = _LINE_STARTS.match(text, line_end, end)
    if following is None or not _full_person_at(text, following.end(), end):
        return None
    return line_end


def _is_subheading(line: str) -> bool:
    """A few words without a mark between two persons of a list: ``Součásti``, ``Externí členové``."""
    return len(line.split()) < 4 and re.fullmatch(rf"[{UP}][^\n.:;,!?\d(]{{2,40}}", line) is not None


def _full_person_at(text: str, at: int, end: int) -> bool:
    """Whether a line begins with a person with a title or with a known given name, who stands there alone."""
    person = scan_person(text, at, end)
    if person is None or not stands_alone(text, person.span.end, end, person.parsed.text):
        return False
    if text[person.span.end : person.span.end + 1] == ":":
        return False
    return person.titles is not None or (
        person.parsed.given in given_names() and person.parsed.family is not None
    )


_CLOSED = re.compile(r"[ ]?\.[ ]?\n\s*\n\s*$|[ ]?\.[ ]?\n[ ]*$")
_NUMBERED = re.compile(r"\n[ \t]*\d{1,2}[.)][ \t]*$")


def begins_label(text: str, person: ScannedPerson, end: int) -> bool:
    """``Stálí hosté:``: a single word at the beginning of a line, right before the label that ends the list."""
    start, stop = person.name
    alone = start == person.span.start and " " not in person.parsed.text and stop >= end - 2 < len(text) - 2
    return alone and text[start - 1 : start] == "\n" and "\n" not in text[stop:end]


def begins_item(text: str, first: int, at: int) -> bool:
    """Whether a numbered line begins here in a list whose first entry has no number: the next heading."""
    if not _NUMBERED.search(text, max(0, at - 12), at):
        return False
    return not _NUMBERED.search(text, max(0, first - 12), first)


def begins_heading(text: str, at: int) -> bool:
    """Whether a lone word stands under a row of names that a full stop closes: the next heading."""
    return text[at - 1 : at] == "\n" and _CLOSED.search(text, max(0, at - 12), at) is not None
