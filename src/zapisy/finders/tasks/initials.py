"""Whom of the presence list an abbreviated name means.

Finds: ``PK`` where the list says ``PK = Pavla Krásná``, ``Sova`` for ``Radka „Sova“ Hejná``; ``PK`` for Pavla Krásná where the list says ``Pavla Krásná (PK)`` or the document calls two people and more by their initials;
a lone first word (``Minh``) that only one listed name begins with.
Leaves: initials that two people share, abbreviations of bodies.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from zapisy.finders.attendance.monograms import is_sure, make_code, spells_name
from zapisy.finders.organizations.lexicon import known_abbreviations
from zapisy.finders.tasks.making import end_line
from zapisy.found import Found, FoundAttendance, FoundName
from zapisy.names.agreement import nicknames_of
from zapisy.names.scan import scan_person
from zapisy.names.shape import given_names
from zapisy.text.views import View, fold

# Begins with a set of signs, for which a text is searched many times quicker than for the blank before one.
_SIGN: Final = re.compile(r"[=–—-](?:(?<==)\s{0,2}|(?<=\s[–—-])\s{1,2})(?=[^\W\d_])")
_SHORT: Final = re.compile(r"(?<![^\W_])[A-ZÁČĎÉĚÍŇÓŘŠŤÚŮÝŽ][^\W\d_]{1,11}$")
"""What somebody is called, right before a sign: a text has far fewer signs than words."""
LONGEST_SHORT: Final = 13
"""Characters of that with the one before it."""
_WITHIN: Final = re.compile(r"[„“\"'](?P<short>[^\W\d_]{2,12})[“”\"']")
HEAD: Final = 4000
"""Characters from the beginning within which minutes say what they call whom."""
LONGEST: Final = 60
"""Characters of a name with its titles at the most."""
NEAR: Final = 26
"""Characters behind a name in which the bracket with its letters begins."""
_DECLARED: Final = re.compile(r"[^()\n]{0,25}\((?P<short>[^\W\d_]{2,3})[),;]")


class Called:
    """The people of the lists by their initials or what else the document calls them; all are read once one may be asked for."""

    def __init__(self, found: Found, listed: Sequence[FoundName]) -> None:
        self.found, self.listed = found, listed
        self._names: dict[str, FoundName] | None = None
        self._nobody: set[str] = set()

    def find(self, word: str) -> FoundName | None:
        """Who is called by a word."""
        if word in self._nobody:
            return None
        if self._names is None:
            if not _may_call(self.found.view, self.listed, word):
                self._nobody.add(word)
                return None
            self._names = _find_initials(self.found, self.listed) | _find_called(self.found, self.listed)
        return self._names.get(word)

    def names(self, name: FoundName | None) -> bool:
        """Whether a name is one of the lists, or one that was found for what somebody is called."""
        if name is None:
            return False
        return any(name is other for other in (*self.listed, *(self._names or {}).values()))


def _may_call(view: View, listed: Sequence[FoundName], word: str) -> bool:
    """Whether the document may call somebody by a word: capitals may be the initials of somebody listed; of whatever else
    people are called, one place stands before a sign, or within a bracket or quotation marks."""
    clean, folded = view.clean, fold(word)
    if word.isupper():
        for name in listed:
            if fold(name.text[:1]) == folded[0] and _may_be_short(word, name):
                return True
    for place in view.words.get(folded, ()):
        if clean[place - 1 : place] in _OPENING or _CALLS.match(clean, place + len(word)):
            return True
    return False


def _may_be_short(word: str, name: FoundName) -> bool:
    """Whether capitals are the initials of a name, or a code that is made of them."""
    words = name.text.split()
    letters = "".join([part[0] for part in words])
    return word in (words[0][0] + words[-1][0], letters, make_code(name.text))


_CALLS: Final = re.compile(r"=|\s[=–—-]")
_OPENING: Final = ("(", "„", "“", '"', "'")


def _find_initials(found: Found, listed: Sequence[FoundName]) -> dict[str, FoundName]:
    """Initials → the name of the list."""
    named: dict[str, FoundName | None] = {}
    declared: set[str] = set()
    beside = [_read_beside(found.view.clean, name.span.end) for name in listed]
    for name, letters in zip(listed, beside, strict=True):
        words = name.text.split()
        if len(words) < 2 or words[-1].endswith(".") or (words[0].endswith(".") and _is_fuller(name, listed)):
            continue
        for short in dict.fromkeys((words[0][0] + words[-1][0], "".join([word[0] for word in words]))):
            _add_name(named, short, name)
            if letters == short:
                declared.add(short)
    codes = _list_codes(listed, beside)
    declared |= codes.keys()
    for short, name in codes.items():
        _add_name(named, short, name)
    sole = {short: name for short, name in named.items() if name is not None}
    _drop_bodies(sole, found.attendance)
    used = {short for short in sole if _is_used(found.view, short)}
    many = len({id(sole[short]) for short in used}) > 1 and bool(used - known_abbreviations().keys())
    if not many:
        declared -= known_abbreviations().keys()  # ``Milan Vrána (MV)`` may come from a ministry
    return {short: name for short, name in sole.items() if short in declared or (many and short in used)}


def _add_name(named: dict[str, FoundName | None], short: str, name: FoundName) -> None:
    """Notes whose initials some are; None where two people share them."""
    known = named.setdefault(short, name)
    if known is not None and known.text != name.text:
        named[short] = None


def _read_beside(clean: str, end: int) -> str:
    """The letters in the first bracket near behind a name."""
    if clean.find("(", end, end + NEAR) < 0:
        return ""
    match = _DECLARED.match(clean, end)
    return match["short"] if match else ""


def _list_codes(listed: Sequence[FoundName], beside: list[str]) -> dict[str, FoundName]:
    """Letters beyond the initials that the lists give people in brackets (``Jan Vaněk (JVA)``), and where several have
    some, those of the others made alike (``O. Sýkora`` is OSY)."""
    codes: dict[str, FoundName] = {}
    for name, letters in zip(listed, beside, strict=True):
        if letters and is_sure(letters) and spells_name(letters, name.text):
            codes[letters] = name
    alike = [short for short, name in codes.items() if short == make_code(name.text)]
    if len(alike) > 1:
        for name in listed:
            if name not in codes.values():
                codes.setdefault(make_code(name.text), name)
    return codes


def _is_fuller(short: FoundName, listed: Sequence[FoundName]) -> bool:
    """Whether the lists have a name (``D. Skala``) with its given name too."""
    first, last = short.text[0], short.text.split()[-1]
    return any(
        name.text[0] == first and name.text.split()[-1] == last and name.text[1:2] != "." for name in listed
    )


def _find_called(found: Found, listed: Sequence[FoundName]) -> dict[str, FoundName]:
    """What a document says that people are called: ``KH = Klára Horská``, ``Luky – Lukáš Hrdý``, ``Radka „Sova“ Hejná``."""
    clean, called = found.view.clean, dict[str, FoundName]()
    for sign in _SIGN.finditer(clean, 0, HEAD):
        end = sign.start() - clean[sign.start() - 1 : sign.start()].isspace()
        match = _SHORT.search(clean, max(0, end - LONGEST_SHORT), end)
        if match is None:
            continue
        short, start = match.group(), sign.end()
        person = scan_person(clean, start, min(start + LONGEST, end_line(clean, start)))
        equal = sign.group()[0] == "="
        if person and " " in person.parsed.text and (equal or _may_name(short, person.parsed.text)):
            called.setdefault(short, person.to_name("tasks", nominative=True))
    brackets = list(_ASIDE.finditer(clean, 0, HEAD))
    asides = _read_asides(clean, brackets)
    if len(asides) > 1 and 2 * len(asides) >= len(brackets):  # else they tell where people come from
        own = {name.text: name for name in listed}
        called |= {short: own.get(name.text, name) for short, name in asides.items()}
    for name in listed:
        if within := _WITHIN.search(clean, *name.span):
            called.setdefault(within["short"], name)
    return called


_ASIDE: Final = re.compile(r"\((?<=[^\W\d_] \()(?P<short>[A-ZÁČĎÉĚÍŇÓŘŠŤÚŮÝŽ]{2,4})[),]")
_WORD: Final = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)?")


def _read_asides(clean: str, brackets: list[re.Match[str]]) -> dict[str, FoundName]:
    """The names before those brackets that begin with their initials; none where most others do not."""
    asides: dict[str, FoundName] = {}
    others = 0
    for match in brackets:
        if name := _read_before(clean, match):
            asides[match["short"]] = name
        else:
            others += 1
            if 2 * others > len(brackets):
                return {}
    return asides


def _read_before(clean: str, aside: re.Match[str]) -> FoundName | None:
    """``Radka Malá (RM, online)``: the name right before a bracket that begins with its own initials."""
    short, end = aside["short"], aside.start()
    begin = max(0, end - LONGEST)
    last = clean[begin:end].rsplit(maxsplit=1)[-1]
    if last.isalpha() and last[0].isupper() and last[0] != short[-1]:
        return None  # ``Radka Malá (MV)``
    starts = [word.start() for word in _WORD.finditer(clean, begin, end)][-LONGEST_NAME:]
    letters = [clean[start] for start in starts]
    for at, letter in enumerate(letters[:-1]):
        if letter == short[0] and "".join(filter(str.isupper, letters[at:])) == short:
            person = scan_person(clean, starts[at], end)
            whole = person is not None and not clean[person.name.end : end].strip()
            return person.to_name("tasks", nominative=True) if person and whole else None
    return None


LONGEST_NAME: Final = 5
"""Words of a name at the most."""


def _may_name(short: str, name: str) -> bool:
    """Whether a word may be what somebody is called: one of the names, a form of the first, or with its first letter."""
    given = name.split(maxsplit=1)[0]
    return (
        short in name.split()[:-1]
        or short in nicknames_of(given)
        or (short[0] == given[0] and given in given_names())
    )


def _drop_bodies(sole: dict[str, FoundName], attendance: Sequence[FoundAttendance]) -> None:
    """Takes out the words by which the lists say whom people come from, but for their own initials."""
    for entry in attendance:
        words = [word for word in entry.organization.split() if word in sole] if entry.organization else []
        own = "".join([part[0] for part in entry.name.text.split()]) if words else ""
        for word in words:
            if word != own:
                sole.pop(word, None)


def _is_used(view: View, short: str) -> bool:
    """Whether initials stand in the text as a word in capitals."""
    if not short.isupper():
        return False
    return any(view.clean.startswith(short, at) for at in view.words.get(fold(short), ()))


def find_known(listed: Sequence[FoundName], text: str) -> FoundName | None:
    """The one listed name that begins with a lone word which is no known given name."""
    if " " in text or text in given_names():
        return None
    names = {name.text: name for name in listed if name.text.split()[0] == text != name.text}
    surname = any(text in name.text.split()[1:] for name in listed)
    return next(iter(names.values())) if len(names) == 1 and not surname else None
