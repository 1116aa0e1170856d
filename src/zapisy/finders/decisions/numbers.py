"""Numbers of resolutions away from their word: alone in a line, in a bracket behind the text, with the body's name.

Finds: ``R 201/12/22``, ``č. 12/2022``, ``[5/2022]``, ``ZM/5/2022`` as a line of their own above what was decided;
``Usnesení Rady obce Lhota č. 5`` and ``Rozhodnutí č. 5`` above it; ``(usn. č. 5/2022)`` behind it.
Also tells of headers that stand below their texts throughout a document.
Leaves: numbers of other things, above which or below which nothing was decided.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import cache
from typing import Final

from zapisy.finders.decisions.drafts import Piece
from zapisy.finders.decisions.headers import NUMBER, is_span_of_years
from zapisy.finders.decisions.verbs import Verb
from zapisy.found import Found, Span, list_between
from zapisy.lexicon import any_of, load_lexicon, load_words
from zapisy.text.views import fold, scan

BELOW: Final = 160
"""Characters below a number, up to a blank line, in which something is decided."""
BEHIND: Final = 400
"""Characters before a number in a bracket in which its text begins."""
_OPENING: Final = r"(?:^|(?<=\n))[ \t*#>|]{0,6}"


@cache
def _lone() -> re.Pattern[str]:
    bodies = any_of(_list_bodies())
    return re.compile(
        rf"{_OPENING}(?:(?:c\.|cislo|usn\.)\s{{0,2}}){{0,2}}\[?(?P<line>(?:[a-z]{{1,4}}[/\-. ]\s?)?\d{{1,5}}[/\-]\d{{1,4}}(?:[/\-]\w{{1,8}}){{0,3}})\]?[.:)]{{0,2}}[ \t*]{{0,4}}(?=\n)"
        rf"|{_OPENING}(?P<coded>[a-z]{{1,3}}\s\d{{1,4}}/\d{{2,4}})(?:\s?\([^()\n]{{3,60}}\))?(?:\s?[:–—-](?=\s)|[ ]{{2,4}}(?=\S))"
        rf"|{_OPENING}\[(?P<square>{NUMBER})\][ \t:–-]{{1,4}}"
        rf"|{_OPENING}(?:rozhodnuti|stanovisko|doporuceni|usneseni\s(?:[^\W\d_]{{2,14}}\s){{0,2}}{bodies}(?:\s[^\W\d_]{{2,14}}){{0,3}})\s(?:c\.|cislo)\s{{0,2}}(?P<named>{NUMBER})[ \t*.:–-]{{0,4}}(?=\n|[^\W\d_])"
    )


def _list_bodies() -> set[str]:
    """The genitives of the heads of bodies, folded."""
    forms = {entry.split("|")[1] for entries in load_lexicon("bodies")["kinds"].values() for entry in entries}
    return {fold(form) for form in forms if " " not in form}


_BRACKET: Final = re.compile(
    rf"[(\[]\s?(?:usneseni|usn\.)\s{{0,2}}(?:c\.|cislo)?\s{{0,2}}(?P<number>{NUMBER})\s?(?:[)\]]|(?=[,;]\s?[^()\n]{{1,40}}[)\]]))"
)
_HEAD: Final = re.compile(
    r"[ \t*#>|]{0,6}(?:\[?\d|\[?[a-z]{1,4}[/\-. ]\s?\d|cislo|c\.|usn|rozhodnuti|stanovisko|doporuceni)"
)
"""How a line begins that may be a number: a blank parts letters from figures, and no tab or line break."""
_WORDS: Final = frozenset({"usneseni", "usn"})
_REST: Final = re.compile(r"[,;][^()\n]{1,40}[)\]]")


def find_numbers(found: Found, verbs: list[Verb], known: list[Piece], lines: list[int]) -> list[Piece]:
    """The headers that such numbers are, where no other header bears them; ``lines`` are what ``list_numbered`` gives."""
    folded = found.view.folded
    numbers = {piece.number for piece in known}
    pieces = []
    starts = [at for at in lines if at == 0 or _HEAD.match(folded, at)]
    for match in scan(_lone(), folded, starts):
        group = match.lastgroup or "line"
        if group == "line" and is_span_of_years(match["line"]):
            continue
        if decides_below(folded, verbs, match.end()) and not list_between(found.votes, *match.span()):
            pieces.append(_make_header(found, match, group))
    for match in scan(_BRACKET, folded, _list_brackets(found)):
        line = max(folded.rfind("\n", 0, match.start()) + 1, match.start() - BEHIND)
        first = bisect_left(verbs, line, key=lambda verb: verb.start)
        if first < len(verbs) and verbs[first].start < match.start() and _ends(folded, match.end()):
            pieces.append(_make_header(found, match, "number"))
            pieces[-1].closing = True
    return [piece for piece in pieces if piece.number not in numbers]


def _list_brackets(found: Found) -> list[int]:
    clean = found.view.clean
    return [at - 1 for at in found.view.starts_of(_WORDS) if at and clean[at - 1] in "(["]


def _ends(folded: str, at: int) -> bool:
    rest = _REST.match(folded, at)
    at = rest.end() if rest else at
    return folded[at : at + 2].lstrip(" .")[:1] in ("", "\n")


def _make_header(found: Found, match: re.Match[str], group: str) -> Piece:
    number = Span(*match.span(group))
    while found.view.folded[number.end - 1] in " .-/":
        number = Span(number.start, number.end - 1)
    start = match.start() + len(match.group()) - len(match.group().lstrip())
    piece = Piece("header", Span(start, match.end()), number_span=number)
    piece.number = "".join(found.view.clean[slice(*number)].split())
    return piece


def decides_below(folded: str, verbs: list[Verb], end: int) -> bool:
    """Whether a verb of decision stands behind a place, before the next blank line."""
    start = end + len(folded[end : end + BELOW]) - len(folded[end : end + BELOW].lstrip())
    close = folded.find("\n\n", start, start + BELOW)
    last = close if close >= 0 else start + BELOW
    first = bisect_left(verbs, start, key=lambda verb: verb.start)
    return first < len(verbs) and verbs[first].start < last


def turn_headers(found: Found, verbs: list[Verb], headers: list[Piece]) -> None:
    """Says of headers that are lines of their own below what was decided that they close it, where all of them are."""
    folded = found.view.folded
    lines = [piece for piece in headers if piece.titled and _is_line(folded, piece.span)]
    if not lines or len(lines) < len([piece for piece in headers if piece.number]):
        return
    if _decides_above(found, verbs, lines[0].span.start) and not decides_right_below(
        found, verbs, lines[-1].span.end
    ):
        for piece in lines:
            piece.closing, piece.titled = True, False


def _is_line(folded: str, span: Span) -> bool:
    before = folded[max(0, span.start - 8) : span.start].rpartition("\n")[2]
    if before.strip(" \t*#>|"):
        return False
    return folded[span.end - 1] == "\n" or folded[span.end : span.end + 3].lstrip(" \t.:")[:1] in ("", "\n")


def _decides_above(found: Found, verbs: list[Verb], at: int) -> bool:
    """Whether the line above a place has a verb in the present, passing over a vote."""
    folded = found.view.folded
    end = (
        len(folded[:at].rstrip())
        if at < BEHIND
        else at - len(folded[at - BEHIND : at]) + len(folded[at - BEHIND : at].rstrip())
    )
    index = bisect_left(found.votes, end, key=lambda vote: vote.span.start) - 1
    if index >= 0 and found.votes[index].span.end >= end - 2:
        end = found.votes[index].span.start
        end -= len(folded[max(0, end - 40) : end]) - len(folded[max(0, end - 40) : end].rstrip())
    start = max(folded.rfind("\n", 0, end) + 1, end - BEHIND)
    first = bisect_left(verbs, start, key=lambda verb: verb.start)
    return first < len(verbs) and verbs[first].start < end and verbs[first].tense == "present"


@cache
def _lone_body() -> re.Pattern[str]:
    heads = any_of(fold(word) for word in load_words("resolutions", "bodies"))
    return re.compile(
        rf"(?:[^\W\d_]{{3,14}}\s)?{heads}(?:[ ][^\W\d_]{{1,14}}){{0,4}}[ ]?:?[ \t]{{0,4}}\n\s{{0,4}}"
    )


def decides_right_below(found: Found, verbs: list[Verb], at: int) -> bool:
    """Whether the line below a place has a verb in the present, or the one below that, where the first is the body's name."""
    folded = found.view.folded
    start = at + len(folded[at : at + BELOW]) - len(folded[at : at + BELOW].lstrip())
    body = _lone_body().match(folded, start)
    start = body.end() if body else start
    end = folded.find("\n", start, start + BELOW)
    first = bisect_left(verbs, start, key=lambda verb: verb.start)
    return (
        first < len(verbs)
        and verbs[first].start < (end if end >= 0 else start + BELOW)
        and verbs[first].tense == "present"
    )
