"""Couples and people whose names were taken out: two humans in one family name, humans in initials alone.

Finds: ``manželům Petru a Aleně Vondrovým``, ``P. a R. Hrubcovi``, ``manželé Sojkovi`` (a man and a woman); ``paní L. Z.``,
``Ing. K. K.``, and in a text that has such a one also ``mezi městem a D. K.`` and ``I. a M. K.``.
Leaves: ``poděkoval Petru a Janu Sojkovi`` (one Sojka), clubs (``T. J.``).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from zapisy.finders.couples import CAP, ENDINGS, FIRST, SECOND, GroupName, read_pair
from zapisy.finders.people.covers import Cover, cover_span
from zapisy.finders.people.pointers import find_pointer
from zapisy.found import Span
from zapisy.lexicon import load_set
from zapisy.names.nominative import restore_plural
from zapisy.names.scan import UP
from zapisy.text.views import View, scan

_COUPLE: Final = re.compile(
    rf"(?i:manžel(?:é|ů|ům|y|ích|i)|manž?\.) (?P<family>{CAP}(?:-{CAP})?)(?![\w@])(?! [{UP}])"
)
_JOINTS: Final = frozenset("ai")
"""Words that join two given names."""
_INITIALS: Final = re.compile(rf"[{UP}]\. ?[{UP}]\.(?: ?[{UP}]\.)?")
_OTHER: Final = re.compile(rf"(?<![\w.])(?P<other>[{UP}]\.) a $")
_GOES_ON: Final = re.compile(rf" ?[{UP}\d@]|\w")


def find_pairs(view: View, taken: Cover) -> list[GroupName]:
    """The humans of all pairs of given names with one family name; the places of the pairs are covered."""
    members: list[GroupName] = []
    for one, two in _list_pairs(view):
        pair = _read_pair(view, one, two)
        members += pair
        # „J. a E. Beranovi“ is nobody in the singular either.
        if pair or (two["family"].endswith("ovi") and two["two"].endswith(".")):
            cover_span(taken, Span(one.start, two.end()))
    return members


def find_groups(view: View, taken: Cover, initials: list[int]) -> Iterator[GroupName]:
    """Couples without given names and anonymised people outside the places already taken; ``initials`` is where any stand."""
    for match in scan(_COUPLE, view.clean, _list_couples(view)):
        family = match["family"]
        case = next((case for ending, case in ENDINGS if family.endswith(ending)), None)
        if case and family[0].isupper() and not taken[match.start("family")]:
            for gender in ("male", "female"):
                span = Span(*match.span("family"))
                yield GroupName(span, None, restore_plural(family, gender), gender, case)
    if lines := _list_lines(view.clean, initials):
        yield from _find_initials(view, taken, lines)


def _list_lines(clean: str, initials: list[int]) -> list[Span]:
    """The lines in which two initials stand beside each other: ``K. K.``"""
    lines: list[Span] = []
    last, end = -4, -1
    for at in sorted(initials):
        if at - last < 4 and at > end:
            end = clean.find("\n", at)
            end = end if end >= 0 else len(clean)
            lines.append(Span(clean.rfind("\n", 0, at) + 1, end))
        last = at
    return lines


def _list_couples(view: View) -> list[int]:
    """Where the words stand that name a married couple."""
    return sorted([*view.starts_of_stems(_COUPLE_STEMS), *view.starts_of(_COUPLE_SHORT)])


_COUPLE_STEMS: Final = ("manz",)
_COUPLE_SHORT: Final = frozenset(("man",))


def _list_pairs(view: View) -> Iterator[tuple[Span, re.Match[str]]]:
    """Places with two given names or initials and one family name: ``Petr a Eva Sojkovi``."""
    clean = view.clean
    for word in view.starts_of(_JOINTS):
        at = word - 1
        if not (at >= 0 and clean[word + 2 : word + 3].isupper()):
            continue
        if two := SECOND.match(clean, at):
            start = max(0, at - 20)
            if one := FIRST.search(clean[start:at]):
                yield Span(start + one.start(), at), two


def _read_pair(view: View, one: Span, two: re.Match[str]) -> tuple[GroupName, ...]:
    pointer = find_pointer(view.running, one.start)
    pair = read_pair(view.clean, one, two, couple=pointer is not None and pointer.couple)
    return (pair[0]._replace(titles=pointer.titles if pointer else None), pair[1]) if pair else ()


# ---------------------------------------------------------------- initials alone
def _find_initials(view: View, taken: Cover, lines: list[Span]) -> Iterator[GroupName]:
    """Humans in initials: only in a text that calls at least one of them Mr, Mrs or by a title."""
    matches = _list_initials(view.clean, taken, lines)
    pointers = [find_pointer(view.running, match.start()) for match in matches]
    if not any(pointer is not None and not pointer.weak for pointer in pointers):
        return
    for match, pointer in zip(matches, pointers, strict=True):
        initials, span = _space(match.group()), Span(*match.span())
        titles, gender = (pointer.titles, pointer.gender) if pointer else (None, None)
        if other := _OTHER.search(view.clean[max(0, span.start - 8) : span.start]):
            start = span.start - len(other.group())
            name = f"{other['other']} {initials.split()[-1]}"
            yield GroupName(Span(start, start + 2), None, name, None, None)
        yield GroupName(span, None, initials, gender, None, titles)


def _list_initials(clean: str, taken: Cover, lines: list[Span]) -> list[re.Match[str]]:
    clubs, found = load_set("people", "never_initials"), list[re.Match[str]]()
    for line in lines:
        for match in _INITIALS.finditer(clean, *line):
            start, end = match.span()
            if taken[start] or (start and (clean[start - 1].isalnum() or clean[start - 1] in "._@")):
                continue
            if not _GOES_ON.match(clean, end) and _space(match.group()) not in clubs:
                found.append(match)
    return found


def _space(initials: str) -> str:
    return re.sub(r"\.(?=\S)", ". ", initials.strip())
