"""Headers of resolutions: their word with a number, a number alone before its text, or the word with a colon.

Finds: ``Usnesení č. 12/2020``, ``Číslo: RM/14/2/2020``, ``Závěr č. 3:``, ``12/2020 Rada …``, ``Návrh usnesení:``.
Leaves: resolutions that a sentence cites, school years and terms of office.
"""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from zapisy.finders.decisions.drafts import Piece
from zapisy.found import Span, to_span
from zapisy.text.views import View, scan

NUMBER: Final = (
    r"(?:[a-z]{1,5}\s?[/\-.]\s?|[a-z]{1,5}\s)?\d{1,5}"
    r"(?:(?:(?:\s[/\-]\s?|\s?[/\-]\s)(?=\d)|[/\-.])\w{1,6}(?=[\s/\-.:,;)\]]|$)){0,5}"
)


def find_headers(view: View, lines: list[int]) -> list[Piece]:
    """All headers of resolutions in order; ``lines`` are what ``list_numbered`` gives."""
    headers = scan(_header_pattern(), view.folded, _header_starts(view, lines))
    return [piece for m in headers if (piece := _read_header(view.clean, view.folded, m))]


@cache
def _header_pattern() -> re.Pattern[str]:
    return re.compile(
        rf"(?P<label>(?<!\w)(?:navrh\s)?(?:usneseni|usn\.)(?:\s{{1,3}}(?:zo|zm|rm|ro|rady|zastupitelstva|(?P<short>[a-z]{{2,6}})(?=\s{{1,3}}(?:c\s?\.|cislo\s)\s?\d)))?\s{{0,3}}(?:c\s?\.|cis\.|cislo)?\s{{0,2}}(?:[:#](?![ \t]{{0,2}}\n)\s{{0,2}}|(?![ \t]{{0,2}}:)\s{{0,2}})"
        rf"(?P<num>{NUMBER}))(?P<passed>\s(?:ne)?bylo\s(?:schvaleno|prijato))?(?P<tail>[\s:.)–\-]{{0,14}})"
        rf"|(?:^|(?<=\n)|(?<=::))[ \t:]{{0,4}}(?:cislo(?:\susneseni)?|c\.\s?usneseni)\s?:\s?(?P<num2>{NUMBER})[ \t:]{{0,3}}"
        r"|(?:^|(?<=\n))[ \t]{0,4}(?P<num3>(?:[a-z]{1,4}[/\-])?\d{1,4}[/\-]\d{1,4}(?:[/\-]\w{1,8}){0,3})[.:)]?"
        r"[ \t]{1,12}(?=[^\W\d_])"
        r"|(?:^|(?<=\n))[ \t]{0,4}(?P<num6>[a-z]{1,4}[/\-]\d{1,4}[/\-]\d{1,4}(?:[/\-]\w{1,8}){0,3})[ \t]{1,3}[–—-][ \t]{1,3}(?=[^\W\d_])"
        rf"|(?:^|(?<=\n))[ \t]{{0,4}}(?P<label5>(?:zaver|rozhodnuti|stanovisko|doporuceni|bod usneseni)\s{{1,2}}(?:c\s?\.|cislo)?\s{{0,2}}(?P<num5>{NUMBER})\s?:\s?)"
        r"|(?P<label4>(?<!\w)(?:navrh\s)?usneseni\s?:)\s{0,3}"
    )


_HEADS: Final = frozenset({"usneseni", "usn"})
_NAVRH: Final = frozenset({"navrh"})


def _header_starts(view: View, lines: list[int]) -> list[int]:
    """Where the word for a resolution stands, and where a line or a cell may begin with its number."""
    folded = view.folded
    starts = {*lines, *view.starts_of(_HEADS)}
    starts |= {at for at in view.starts_of(_NAVRH) if folded.startswith("usn", at + len("navrh "))}
    at = folded.find("::")
    while at >= 0:
        starts.add(at + 2)
        at = folded.find("::", at + 1)
    return sorted(starts)


_LINE_WORDS: Final = frozenset("cislo c usn usneseni zaver rozhodnuti stanovisko doporuceni bod".split())
"""Before numbers that have neither a slash nor a dash one of these begins the line."""
_FIRST: Final = tuple(_LINE_WORDS)
LONGEST_CODE: Final = 5
"""Letters and what parts them from the number, at the beginning of a line: ``usne/5``."""
NEAR_HEAD: Final = 8
"""Characters from the beginning of a line to its first word, at the most."""
NEAR_NUMBER: Final = 34
"""Characters from the beginning of a line to the slash or the dash in its number, at the most."""


def list_numbered(view: View) -> list[int]:
    """Where the lines begin that may begin with a number of a resolution; the first one, unless another long word does.

    They begin with its word or a square bracket, or have two figures with a slash or a dash between them near their head.
    """
    folded = view.folded
    lines = set() if folded[:LONGEST_CODE].isalpha() and not folded.startswith(_FIRST) else {0}
    for at in view.starts_of(_LINE_WORDS):
        _add_lines(lines, folded, at, NEAR_HEAD)
    for mark in "[/-":
        at = folded.find(mark)
        while at >= 0:
            if mark == "[":
                _add_lines(lines, folded, at, NEAR_HEAD)
            elif folded[at + 1 : at + 2].isdigit() and folded[at - 1].isdigit():
                _add_lines(lines, folded, at, NEAR_NUMBER)
            at = folded.find(mark, at + 1)
    return sorted(lines)


def _add_lines(lines: set[int], folded: str, at: int, reach: int) -> None:
    """Adds the lines that begin so near before a place."""
    first = max(0, at - reach)
    line = folded.rfind("\n", first, at)
    while line >= 0:
        lines.add(line + 1)
        line = folded.rfind("\n", first, line)


_YEARS: Final = re.compile(r"(?P<from>(?:19|20)\d\d)[/\-](?P<to>(?:19|20)?\d\d)$")
"""A school year or a term of office, and no resolution."""


_LISTED: Final = re.compile(
    r"usneseni(?:\s(?:zo|zm|rm|ro|rady|zastupitelstva))?\s?:?[ \t]{0,4}\n[ \t\n]{0,6}\d{1,2}[.)]\s+$"
)
"""``Usnesení`` over a list: the number is that of its first item."""


def is_span_of_years(number: str) -> bool:
    years = _YEARS.match(number)
    return years is not None and int(years["to"]) % 100 in (int(years["from"]) % 100 + n for n in range(1, 6))


_OF_MEETING: Final = re.compile(
    r"\s{1,3}ze?\s(?:\d{1,3}\.\s)?(?:[^\W\d_]{3,14}\s){0,3}(?:zasedani|jednani|schuze)\s[^\n]{0,80}(?:konan|dne\s)"
)
"""``Usnesení č. 7 z veřejného zasedání zastupitelstva konaného dne …``: a title."""
_FROM: Final = re.compile(r"(?:ze?|ad|bod|k|ke|dne|dle|od|do|pro|v|ve|str)[.]?\s")


_NUMBERS: Final = ("num", "num2", "num3", "num5", "num6")


def _read_header(clean: str, folded: str, match: re.Match[str]) -> Piece | None:
    group, text, begin = _find_number(match), match.group(), match.start()
    if group == "num3" and is_span_of_years(match["num3"]):
        return None
    if group == "num" and (
        ("\n" in text and _LISTED.search(text)) or (":" in text and _begins_list(folded, match))
    ):
        return Piece("stop", Span(begin, begin + len("usneseni")))
    start = begin + len(text) - len(text.lstrip())
    if group in ("num", None) and not _opens(clean, folded, start, match):
        return None
    if match["short"] and not clean[slice(*match.span("short"))].isupper():
        return None  # ``usnesení dle č. 5``
    first, last = match.span(group) if group else (start, start)
    if group and folded[first].isalpha() and _FROM.match(folded, first, last):
        return None  # ``Usnesení z 12. zasedání``, ``7. Usnesení⏎ad 1) …``
    if group == "num" and _OF_MEETING.match(folded, last):
        return None  # all resolutions of a meeting have that number
    piece = Piece("header", to_span((start, match.end())))
    if group:
        while folded[last - 1] in " .-/":
            last -= 1
        piece.number_span, piece.number = to_span((first, last)), "".join(clean[first:last].split())
    piece.titled = group == "num"
    if group == "num2":
        piece.closing = folded[max(0, begin - 2) : begin] == "::" or "::" in text
    if match["passed"]:
        piece.closing, piece.outcome = True, "rejected" if "neb" in match["passed"] else "adopted"
        piece.span = Span(start, match.end("passed"))
    return piece


def _find_number(match: re.Match[str]) -> str | None:
    """The group that holds the number of a header, if it has one."""
    for group in _NUMBERS:
        if match[group]:
            return group
    return None


_FIRST_OF_LIST: Final = re.compile(r"(?:navrh\s)?usneseni\s?:[ \t]{0,4}1\s?[/.)]{1,2}\s")
_SECOND: Final = re.compile(r"[\n.;]\s{0,3}2\s?[/.)]{1,2}\s")
LIST_REACH: Final = 600
"""Characters behind the first item of a list within which the second stands."""


def _begins_list(folded: str, match: re.Match[str]) -> bool:
    """``Usnesení: 1/ Rada schvaluje … 2/ …``: the number is that of the first of several."""
    if _FIRST_OF_LIST.match(folded, match.start()) is None:
        return False
    return _SECOND.search(folded, match.end(), match.end() + LIST_REACH) is not None


def _opens(clean: str, folded: str, start: int, match: re.Match[str]) -> bool:
    """Whether the word for a resolution opens one here, and is not cited in a sentence."""
    line = folded[folded.rfind("\n", 0, start) + 1 : start].strip(" \t:>*#|-–•")
    following = clean[match.end() : match.end() + 1]
    if match["passed"]:
        return True
    if not line:
        return (
            match["label4"] is not None
            or not following.islower()
            or "\n" in match.group()
            or ":" in match.group()
        )
    if not clean[start].isupper():
        return False
    return ":" in match.group() or following.isupper() or "\n" in match.group()[-6:]
