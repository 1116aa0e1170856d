"""Names of a presence list that stand in two pieces or in initials alone.

Finds: ``Hejná, Radka; Mráz, Zdeněk``, a line with ``Hejná⇥Radka``, ``R. H.``.
Leaves: two people with a comma between them.
"""

from __future__ import annotations

import re
from typing import Final

from zapisy.found import FoundName, Span
from zapisy.names.scan import LOW, UP, ScannedPerson
from zapisy.names.shape import ParsedName, given_names

_ANONYMOUS: Final = re.compile(rf"(?:Ch|[{UP}])\.[ ]?(?:Ch|[{UP}])\.(?=[ ]{{0,2}}(?:[,;\n(–-]|$)|[ ]a[ ])")
_INITIAL: Final = re.compile(rf"(?:Ch|[{UP}])\.")
_NICKNAME: Final = re.compile(
    rf"[ ](?:[„“”\"'‚‘(][^\W\d_]{{2,20}}[“”\"'‘’)])[ ](?P<family>[{UP}][\w-]{{1,30}})"
)
_TURNED: Final = re.compile(rf"(?P<mark>,[ ]|\t)(?P<other>[{UP}][{LOW}]{{1,20}})(?=[ ]{{0,2}}(?:[;\n]|$))")

_UNDOTTED: Final = re.compile(rf"[ ](?P<initial>[{UP}])(?=[ ]?(?:[,;\n]|$))")
_BEFORE_UNDOTTED: Final = re.compile(rf"(?P<family>[{UP}][{LOW}]{{2,20}})[ ](?:Ch|[{UP}])\.?[,;][ ]$")
_BEHIND_UNDOTTED: Final = re.compile(
    rf"[,;][ ](?P<family>[{UP}][{LOW}]{{2,20}})[ ](?:Ch|[{UP}])\.?(?=[ ]?(?:[,;\n]|$))"
)


def name_listed(text: str, person: ScannedPerson, end: int, by: str) -> FoundName:
    """The name as listed; a nickname between given and family name is left out."""
    name = person.to_name(by, nominative=True)
    nick = _NICKNAME.match(text, person.name.end, end)
    if nick and person.parsed.given and person.parsed.family is None:
        name.text = f"{person.parsed.given} {nick['family']}"
        name.span = Span(person.name.start, nick.end())
    elif " " not in name.text and (
        turned := read_undotted(text, person, end) or read_turned(text, person, end)
    ):
        name.text, name.span = turned
    return name


def read_undotted(text: str, person: ScannedPerson, end: int) -> tuple[str, Span] | None:
    """``Hejná R., Mráz Z``: a family name and an initial without its dot, in a row of such names."""
    match = (
        _UNDOTTED.match(text, person.name.end, end)
        if text[person.name.end : person.name.end + 1] == " "
        else None
    )
    if match is None:
        return None
    beside = _BEFORE_UNDOTTED.search(text, max(0, person.name.start - 30), person.name.start)
    beside = beside or _BEHIND_UNDOTTED.match(text, match.end(), end)
    if beside is None or beside["family"] == person.parsed.text:
        return None
    return f"{match['initial']}. {person.parsed.text}", Span(person.name.start, match.end())


def read_turned(text: str, person: ScannedPerson, end: int) -> tuple[str, Span] | None:
    """The two names of one person whose family name stands first, behind a comma or a tab."""
    other = _TURNED.match(text, person.name.end, end)
    if other is None:
        return None
    before = text[max(0, person.span.start - 8) : person.span.start].rstrip(" ")[-1:]
    apart = other["mark"] != "\t" and (before == ";" or text[other.end() : other.end() + 1] == ";")
    if before != "\n" and not apart:
        return None
    span = Span(person.name.start, other.end())
    if person.parsed.family and other["other"] in given_names():
        return f"{other['other']} {person.parsed.family}", span
    given = other["mark"] == "\t" and other["other"] not in given_names() and person.parsed.given
    return (f"{given} {other['other']}", span) if given else None


def read_anonymous(text: str, at: int, end: int) -> ScannedPerson | None:
    """``R. H.``: a person of whom the text has only the initials."""
    match = _ANONYMOUS.match(text, at, end)
    if match is None:
        return None
    given, family = _INITIAL.findall(match.group())
    span = Span(*match.span())
    return ScannedPerson(span, span, None, ParsedName(f"{given} {family}", given, family, True))
