"""Places at somebody's, at an inn, in brackets or in a line of their own, behind the day and the hour of a meeting.

Finds: ``3. 4. 2019 u Karla v dílně``, ``v 18:00 U Dvou lip``, ``od 17:00 (klubovna)``, ``dne 19. 11. 2022⏎Hotel Zlatý soudek, Lípa``,
``10:00, Krasnice (městský úřad)``.
Leaves: ``u`` and a name elsewhere in a sentence, brackets in which no word says that they are a place.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Final

from zapisy.finders.header.place import AT, Place, names_place
from zapisy.found import Span, to_span
from zapisy.lexicon import any_of, load_openers, load_words
from zapisy.names.scan import LOW, UP
from zapisy.text.letters import compile_either
from zapisy.text.views import View, list_places

_BEHIND: Final = compile_either(
    r"(?<=[\d.hn])(?:[ ]?(?:hodin|hod\.?|h)(?![^\W_]))?(?P<gap>,?[ ]{1,2}(?:zase[ ]|opět[ ]|znovu[ ])?|[ ]?[·|–-][ ]{1,2}|\n)(?=[^\s\d·|–-])"
)
_HOST: Final = re.compile(
    rf"[uU][ ](?P<whom>[{UP}][{LOW}]{{2,15}}(?:[ ][{LOW}]{{3,12}}(?=[ ]?[.,;\n(]|$))?)(?:[ ](?:v|ve|na)[ ][{LOW}]{{3,14}}|[ ]doma)?(?=[ ]?[.,;\n(]|[ ]\d|$)"
)
_BRACKET: Final = re.compile(r"(?:[a-záčďéěíľňóřšťúůýž-]{6,14}[ ])?\((?P<place>[^()\n]{3,60})\)")
BRACKET_REACH: Final = 16
"""Characters in which the bracket begins."""
_IN_TOWN: Final = re.compile(
    rf"(?P<town>[{UP}][{LOW}]{{2,15}}(?:[ ][{UP}][{LOW}]{{2,15}})?)[ ]\((?P<what>[{LOW}][^()\n]{{3,40}})\)"
)
_LINE: Final = re.compile(r"[^\n]{3,90}")
_CUT: Final = compile_either(
    r",?[ ](?:zahájen|začát|ukonč|konec|od[ ]\d|v[ ]\d|\d{1,2}[.:]\d\d|přítom|účast)|[.](?=[ ][^\W\d_]|$)|[ ]{3}|\t"
)
_PRISTE: Final = frozenset(("priste",))
_NEXT: Final = compile_either(r"\b[Pp]říště[ ](?:se[ ](?:sejdeme[ ]|uvidíme[ ])?)?(?=[uU][ ])")


@cache
def _sites() -> re.Pattern[str]:
    return re.compile(rf"(?:{any_of(load_words('header', 'sites'))})(?![^\W_])", re.IGNORECASE)


@cache
def _words() -> frozenset[str]:
    return load_openers("header", "sites") | AT


def read_hosted(view: View, start: int, end: int) -> Place | None:
    """The place right behind a day or an hour of a stretch."""
    clean = view.running
    if clean.find("(", start, end) < 0 and not view.starts_within(_words(), start, end):
        return None
    for gap, at in _list_gaps(view, start, end):
        letter, bracket = clean[at], clean.find("(", at, at + BRACKET_REACH) >= 0
        if match := _HOST.match(clean, at, end) if letter in "uU" else None:
            return Place(" ".join(match.group().split()), to_span(match.span()))
        town = _IN_TOWN.match(clean, at, end) if letter.isupper() else None
        if (match := town) and names_place(view, *match.span("what")):
            return Place(match.group(), to_span(match.span()))
        if bracket and (match := _BRACKET.match(clean, at, end)) and names_place(view, *match.span("place")):
            return Place(match["place"], to_span(match.span("place")))
        alone = view.clean[at - 1] == "\n" or gap.strip() in ("·", "|", "–", "-")
        if alone and _sites().match(clean, at, end):
            return _read_line(view.clean, at, end)
    return None


def read_host_before(view: View, start: int, end: int) -> Place | None:
    """``Příště u Katky 11. února``: at whose place, before the day."""
    if not view.starts_within(_PRISTE, start, end):
        return None
    match = _NEXT.search(view.running, start, end)
    host = _HOST.match(view.running, match.end(), end + 3) if match else None
    return Place(host.group(), to_span(host.span())) if host else None


def _list_gaps(view: View, start: int, end: int) -> Iterator[tuple[str, int]]:
    """What stands behind the figures of a stretch, and where it ends."""
    for at in list_places(view.figures, start, end):
        stop = at
        while stop < end and view.running[stop] in "0123456789.:,°":
            stop += 1
        stop -= view.running[stop - 1] == ","
        if gap := _BEHIND.match(view.running, stop, end):
            yield gap["gap"], gap.end()


def _read_line(clean: str, at: int, end: int) -> Place | None:
    """A place in the rest of its line."""
    line = _LINE.match(clean, at, end)
    if line is None:
        return None
    cut = _CUT.search(clean, at, line.end())
    text = clean[at : cut.start() if cut else line.end()].rstrip(" ,.;")
    return Place(text, Span(at, at + len(text)))
