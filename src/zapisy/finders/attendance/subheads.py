"""Headings within a presence list: a line of its own without a colon that says of whom the persons below it are.

Finds: ``Vedení školy``, ``Zástupci zákonných zástupců žáků``, ``za studenty``, ``Výbor spolku``, ``Externí členové``, each over
a line that begins with a person.
Leaves: sentences, labels with a colon (attendance/groups.py), lines over anything but a person.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from zapisy.finders.attendance.besides import says_beside
from zapisy.finders.attendance.following import says_status
from zapisy.finders.attendance.group import Group
from zapisy.finders.attendance.groups import describe_heading
from zapisy.finders.attendance.next import begins_person
from zapisy.finders.attendance.shapes import BULLETS, looks_like_organization, match_office_behind
from zapisy.finders.attendance.whom import is_kind_of_people
from zapisy.found import FoundAttendance
from zapisy.lexicon import load_words
from zapisy.names.scan import LOW, UP, scan_person
from zapisy.names.shape import given_names, stop_words
from zapisy.text.letters import compile_either
from zapisy.text.views import fold

LONGEST: Final = 60
_ENDS_LINE: Final = re.compile(r"[ \t]{0,9}(?=\n)")
_INITIALLED: Final = re.compile(rf"[ ](?:[{UP}][{LOW}]?\.[ ]?){{1,3}}[{UP}][{LOW}]{{2,24}}(?=[,;.(\n]|$)")
_PLAIN: Final = re.compile(rf"[{UP}][^\n.:;,!?\d(]{{2,40}}")
_SAID_OF: Final = re.compile(
    r"(?:[^\n:;,!?\d(.]|(?<=[a-záčďéěíľňóřšťúůýž]{3})\.(?=[ ][a-záčďéěíľňóřšťúůýž])){3,60}"
)
_NEXT_LINE: Final = re.compile(rf"\s{{1,9}}(?:[{BULLETS}*–-]\s{{1,6}})?(?:\d{{1,2}}[.)]\s{{1,3}})?")
SAYS: Final = re.compile(
    r"(?<![^\W_])(?:se|si|je|jsou|byl\w?|bude|\w{2,14}(?:[aeiyu]l[aiyo]?|uje|uji|ují))(?![^\W_])"
)
"""A verb: the words are a sentence."""
_RUNS_ON: Final = compile_either(
    rf"\s{{0,3}}(?:[{BULLETS}]|[-–—=(\[/|;,\t\n.:…*„“\"+!]|a\s|ze?\s|\d|v\.?\s?[rz]\.|[XxP]\b|[{UP}]{{2,6}}:\s|v?\s?zast|omluv|za\s|přij|doraz|na\stelefon|po\stelefon|přes\s|on-?line|distan|vzdál|místo\s|jako\s|mimo\s|kromě\s|vyjma\s|(?:od|do|příchod|odchod)\s\d|(?:nej)?st\.|(?:nej)?ml\.|jun\.|sen\.|\s{{2}})"
)
_LABEL_ENDS: Final = compile_either(
    r"\s{0,2}:\s{1,3}(?!(?:ne)?(?:přít|oml|účast)|ano|ne|on-?line)", re.IGNORECASE
)
"""A lone word before a colon is the next label (``Kopie: …``), unless an answer stands behind it."""
_AND: Final = re.compile(r"\s{1,2}a\s")
_DEGREE_BEFORE: Final = re.compile(r"[ ,](?:DiS|CSc|DrSc|Ph\.[ ]?D)\.$")
_NAME_ALONE: Final = re.compile(rf"[ ][{UP}][{LOW}]{{2,20}}(?=[,;])")
"""``Ing. Kos, DiS. Malá, Mgr. Dub``: whosever the degree is, the next name stands behind it."""
_NEXT: Final = re.compile(rf"[{UP}]|\d|já\b|pan|p\.|dal|ost|[a-zř]{{1,5}}\.|\w{{4,14}}\s[{UP}]")
_CAPITALISED: Final = re.compile(rf"\s{{1,3}}(?P<word>[{UP}][^\W\d_]+)")


def read_heading(text: str, at: int, end: int) -> tuple[Group, int] | None:
    """The group that the line at a place names, where a person begins the next line; and the end of the line."""
    if not _begins_line(text, at):
        return None
    line_end = text.find("\n", at, min(end, at + 2 * LONGEST))
    if line_end < 0:
        return None
    line = text[at:line_end].strip(" \t–-")
    following = _NEXT_LINE.match(text, line_end, end)
    if (
        following is None
        or not all(map(_heads, _COLUMNS.split(line)))
        or not (full_person_at(text, following.end(), end) or _CLASS.match(text, line_end, end))
    ):
        return None
    return (Group() if _COLUMNS.search(line) else describe_heading(line, at)), line_end


_COUNTED: Final = re.compile(rf"(?:[{UP}{LOW}]|[IVX]{{1,4}})[.)]")
"""``A) za zaměstnance``"""
_CLASS: Final = re.compile(
    rf"\s{{1,9}}\d{{1,2}}\.[ ]?[A-F]?[ :–-]{{1,3}}(?:p\.[ ]|pí[ ]|[A-Z][a-z]{{1,3}}\.[ ])?[{UP}][{LOW}]{{2,20}}(?=,|\n)"
)
"""``1.A Malá, 2.B Kos``"""
_COLUMNS: Final = re.compile(r"\t|[ ]{3,60}")
"""Between headings that stand side by side over columns."""


_GUESTS: Final = re.compile(r"(?:(?:stali|pozvani|prizvani|dalsi|ostatni) )?(?:hoste|prizvani|pozvani)(?!\w)")


def heads_guests(line: str) -> bool:
    """Whether a heading stands over guests: ``D) stálí hosté a přizvaní``."""
    return _GUESTS.match(fold(line.strip())) is not None


def heads_unit(text: str, at: int, end: int) -> bool:
    """Whether a lone word is a unit over those who belong to it: ``Kancelář⏎Mgr. Eva Malá``."""
    line_end = text.find("\n", at, min(end, at + LONGEST))
    return (
        line_end > 0
        and text[at:line_end].strip().lower() in load_words("attendance", "lone_units")
        and read_heading(text, at, end) is not None
    )


def opens_members(text: str, at: int, body: int, status: str, entries: Sequence[FoundAttendance]) -> bool:
    """Whether a label with a line of its own leads from guests or absent persons back to members: ``Hosté: Jan Kos⏎Zástupci
    rodičů:⏎Eva Malá``, where the first list stands beside its label; ``čestní členové:`` anywhere below guests."""
    if status == "attendee" or not entries or not _begins_line(text, at):
        return False
    label = fold(text[at:body])
    if not _ENDS_LINE.match(text, body):
        return status == "guest" and label.startswith("cestni clenove")
    if not is_kind_of_people(label):
        return False
    first = entries[0].span.start
    beside = ":" in text[max(0, first - 50) : first].rpartition("\n")[2]
    return beside or (status == "guest" and "clenove" in label)


def _begins_line(text: str, at: int) -> bool:
    """Whether nothing but a bullet or a letter of an enumeration stands before a place in its line."""
    before = text[max(0, at - 12) : at].rpartition("\n")[2].strip(f" \t*–-{BULLETS}")
    return not before or _COUNTED.fullmatch(before) is not None


def _heads(line: str) -> bool:
    """Whether a line may be such a heading: up to three words without a mark, or more that tell of people or of a body."""
    count = len(line.split())
    if count < 4 and _PLAIN.fullmatch(line):
        return True
    if not 0 < count < 9 or _SAID_OF.fullmatch(line) is None or SAYS.search(line):
        return False
    folded = fold(line)
    return folded.startswith("za ") or is_kind_of_people(line) or looks_like_organization(line)


_NICKNAMED: Final = re.compile(rf"[ ][„“\"][^„“”\"\n]{{2,24}}[“”\"][ ][{UP}][{LOW}]{{2}}")
"""``Josef „Pepa“ Malý``"""


def full_person_at(text: str, at: int, end: int) -> bool:
    """Whether a line begins with a person who stands there alone: with a title, an initial, an address or a known given name."""
    person = scan_person(text, at, end)
    if person is None or not stands_alone(text, person.span.end, end, person.parsed.text):
        return False
    if person.parsed.given in given_names() and _NICKNAMED.match(text, person.span.end, end):
        return True
    if text[person.span.end : person.span.end + 1] == ":":
        return False
    given, family = person.parsed.given, person.parsed.family
    named = given is not None and family is not None and (given in given_names() or given.endswith("."))
    return person.titles is not None or named or person.span.start < person.name.start


def _is_pointed(text: str, at: int, name: str) -> bool:
    """Whether a name before words that may be its bearer's is more than a lone word: ``Vedení školy`` is a heading."""
    return " " in name or text[max(0, at - len(name) - 2) : at - len(name)] == ". "


def stands_alone(text: str, at: int, end: int, name: str) -> bool:
    """Whether what follows a name lets it be an entry: no verb or noun runs on from it."""
    following = text[at : min(end, at + 24)]
    if not following.strip() or following[0] in '\n\t,;.)]"“”!':
        return True
    if " " not in name and (linked := _AND.match(following)):
        return _NEXT.match(following, linked.end()) is not None
    line_begins = text[max(0, at - len(name) - 1) : at - len(name)] == "\n"
    if " " not in name and line_begins and _LABEL_ENDS.match(following):
        return False
    word = _CAPITALISED.match(following)
    if word and fold(word["word"]) in stop_words():
        return True
    if _RUNS_ON.match(following) or says_status(text, at, end):
        return True
    if name[1:2] == "." and _INITIALLED.match(text, at, end):
        return True  # ``K. Dubová J. B. Hora``: a comma is missing
    if _is_pointed(text, at, name) and says_beside(text, at, end):
        return True
    if begins_person(text, at, end):
        return True
    if _NAME_ALONE.match(text, at, end) and _DEGREE_BEFORE.search(text, max(0, at - 8), at):
        return True
    return " " in name and match_office_behind(text, at, end) is not None
