"""The number of a meeting or of its minutes.

Finds: ``č. 3/2024``, ``12. zasedání``, ``XII. sněmu``, ``Zápis ze třetí schůze``, ``(8. řádné zasedání)`` below the title, behind a
label (``Číslo jednání: 4``).
Leaves: numbers of rooms, contracts and laws.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from typing import Final

from zapisy.finders.header.title import HEAD, Title
from zapisy.finders.header.title_lines import list_codes
from zapisy.finders.header.title_openings import LETTERHEAD
from zapisy.finders.header.values import set_value
from zapisy.found import Found, Span, to_span
from zapisy.lexicon import any_of, load_lexicon
from zapisy.text.views import View, first_words, fold, list_places, scan, scan_first

_COUNTED: Final = re.compile(
    r"\bc(?:\.|islo)\s{0,2}:?\s{0,2}(?P<number>(?:[A-Za-z]{1,4}[\s/-]?)?\d{1,4}(?:\s?/\s?\d{2,4}(?:-\d{2})?|-\d{2,4})?(?:/\d{2,4})?)(?![\d?]|/\d|\s?sb\b)"
)
"""``č. 3/2024``."""
_ORDINAL: Final = re.compile(
    r"(?<![\d/.])(?P<number>\d{1,3})\s?\.\s{0,2}(?:[^\W\d_]{4,14}\s){0,2}(?:zapis\b|zaznam\b|zasedani|jednani|schuz\w|porad\w|setkani|valn\w|shromazdeni|rad[ay]\b|zastupitelstv\w)"
)
_STROKED: Final = re.compile(
    r"(?:zasedani|jednani|schuze|zapis|zaznam|porady|rady|vyboru|komise|senatu|zastupitelstva|predstavenstva)\s(?P<number>\d{1,3}/(?:19|20)?\d\d)(?![\w/])"
)
"""``zasedání 3/2024``."""
_ROMAN: Final = re.compile(
    r"\bz[e]?\s(?P<number>[ivxl]{1,7})\.\s{0,2}(?:\w{4,14}\s){0,2}(?:zasedani|jednani|schuz\w|porad\w|setkani|valn\w|shromazdeni|snemu)"
)
_ROMAN_YEAR: Final = re.compile(r"\bc(?:\.|islo)\s{0,2}(?P<number>[ivxl]{1,6}\s?/\s?(?:19|20)\d\d)(?![\w/])")
"""``č. III/2024``."""
_NUMBER_LABEL: Final = re.compile(
    r"(?:\bzapis\w{0,2}\s(?:c\.|cislo)(?=\s?\d{1,3}/(?:19|20)\d\d\s(?:z|ze)\s)|\b(?:poradove\scislo|cislo\s(?:schuz(?:e|ky)|jednani|zasedani|porady|zapisu|setkani|shromazdeni|valne\shromady))(?:\s(?:schuze|jednani|zasedani|zapisu))?|\b(?:porada|schuze|jednani|zasedani)\s(?:cislo|c\.))"
    r"\s?:?\s{0,2}(?P<number>\d{1,4}(?:/\d{2,4})?)(?![\d.])"
)
_LABEL_STEMS: Final = ("zapis", "poradove", "cislo", "porada", "schuze", "jednani", "zasedani")
_ROOM: Final = re.compile(
    r"(?:mistnost|mistn?\.|dver|dv\.|ucebn|uc\.|posl\.|kanc\.|(?<![^\W_])m\.|sal|kancelar|zasedacce|budov|posluch|zmen|dodat|priloh|smlouv|vyzv|vyhlask|obvod|oddil|dom|cast|etap|zakon|narizeni|okrs|skol|vchod|plan|lv|skupin)\w{0,4}\s{1,2}$"
)
_LETTERHEAD: Final = re.compile(
    r"(?<![^\W_])(?:(?:zapis|zaznam|usneseni|protokol)\s(?:[a-z]{2,4}\s)?(?:c\.\s?|cislo\s)?|(?:rm|ro|rk|rmc|zm|zo|zk|zmc|vv|kp|as|pr)\s(?:c\.\s?)?|uredni\szprava\s(?:c\.|cislo)\s?)"
    r"(?P<number>\d{1,3}(?:\s?/\s?(?:(?:19|20)\d\d|\d\d(?!\d)))?)(?=\s{2}|\t|\s?/\s?roc|[ ]?\n|\Z)"
)
"""``RM 18/2022``, ``Zápis KP 6/2021`` at the end of a line or a column of the letterhead."""
_SPACED: Final = re.compile(
    r"\bc\s\.\s{0,2}(?P<number>\d{1,3}\s?/\s?(?:1\s?9|2\s?0)\s?\d\s?\d)(?!\d|/\d|\s?sb\b)"
)
"""``č . 3 /2 001``: a letter-spaced title has gaps within its figures too."""
_PADDED: Final = re.compile(
    r"(?<![^\W_])(?:zapis|zaznam|protokol)\s(?:[a-z]{4,14}\s){0,2}(?P<number>0\d{1,4})(?=\s{0,3}(?:\n|\Z))"
)
"""``Zápis výboru 0027``: figures with a nought ahead are a number."""
_PER_ROLLAM: Final = re.compile(
    r"per\srollam\s(?:c\.\s?)?(?P<number>(?:[a-z]{1,6}[-/]){0,3}\d{1,4}(?:[/-](?:19|20)?\d\d)?)(?![\w/.-])"
)
_BELOW: Final = re.compile(r"(?:\s{1,3}[^\n(]{0,40})?\s{0,3}\((?P<meeting>\d{1,3}\.\s?[^()\n]{4,60})\)")
"""``(8. řádné zasedání)`` in the line below the title or the one below that."""
BELOW_REACH: Final = 47
"""Characters from the end of the title in which that begins."""


REACH: Final = 200
"""Characters of a title in which its number stands."""
_C: Final = frozenset(("c",))
_NUMBER_STEMS: Final = ("cislo",)
_NUMBER_WORDS: Final = frozenset(("c", "cislo"))
_OF: Final = frozenset(("z", "ze"))
_ROLLAM: Final = frozenset(("rollam",))
_MINUTES: Final = frozenset(("zapis", "zaznam", "protokol"))


def find_number(found: Found, title: Title | None) -> None:
    """In the title itself, then in the line behind it, which may speak of rooms, in words, in brackets below, behind a label."""
    view = found.view
    match = _find_in_title(view, title) if title else None
    if match is None and view.present_of(_NUMBER_WORDS):
        starts, end = view.starts_within(_LABEL_STEMS, 0, HEAD // 2), min(len(view.folded), HEAD // 2)
        match = _pick_number(view, scan(_NUMBER_LABEL, view.folded, starts, end))
    if match is not None:
        span = _find_year(found, title, to_span(match.span("number")))
        set_value(found, "number", re.sub(r"\s", "", view.clean[span.start : span.end]), (span,))
    elif title:
        _find_in_words(found, title.line)


def _pick_number(view: View, matches: Iterable[re.Match[str]]) -> re.Match[str] | None:
    """The first number that is none of a room, a contract or the like."""
    folded = view.folded
    for match in matches:
        behind_body = folded.startswith(("rady", "vyboru", "komise"), match.start())
        at = match.start("number") if behind_body else match.start()
        if not _ROOM.search(folded, max(0, at - 24), at):
            return match
    return None


def _find_in_title(view: View, title: Title) -> re.Match[str] | None:
    """In the title, its line, a column of the line, in brackets below it, in the letterhead above it."""
    folded, (start, end) = view.folded, title.line
    match = _find_in_line(view, title.span.start, title.span.end)
    if match is None and title.line != title.span:
        match = _find_in_line(view, start, end)
    if match is not None:
        return match
    stop = folded.find("\n", end)
    if match := _pick_number(view, list_codes(folded, start, stop + 1 if stop >= 0 else len(folded))):
        return match
    bracket = folded.find("(", end, end + BELOW_REACH) >= 0
    if bracket and (below := _BELOW.match(folded, end)):
        match = _pick_number(view, _ORDINAL.finditer(folded, below.start("meeting"), below.end()))
    if match is None and start < LETTERHEAD and list_places(view.figures, 0, start):
        match = _pick_number(view, _LETTERHEAD.finditer(folded, 0, start)) or _find_padded(view, 0, start)
    return match


def _find_in_line(view: View, start: int, end: int) -> re.Match[str] | None:
    """Each pattern is asked where its first word or figure stands, few where their rarest sign does."""
    end = min(end, start + REACH)
    folded, figures = view.folded, list_places(view.figures, start, end)
    of = view.starts_within(_OF, start, end)
    if not figures:
        return _pick_number(view, scan(_ROMAN, folded, of, end))
    counted = sorted(view.starts_within(_C, start, end) + view.starts_within(_NUMBER_STEMS, start, end))
    for pattern, starts in ((_COUNTED, counted), (_ORDINAL, figures)):
        if match := _pick_number(view, scan(pattern, folded, starts, end)):
            return match
    if folded.find("/", start, end) >= 0 and (
        match := _pick_number(view, _STROKED.finditer(folded, start, end))
    ):
        return match
    for pattern, starts in ((_ROMAN, of), (_SPACED, counted), (_ROMAN_YEAR, counted)):
        if match := _pick_number(view, scan(pattern, folded, starts, end)):
            return match
    if view.starts_within(_ROLLAM, start, end) and (
        match := _pick_number(view, _PER_ROLLAM.finditer(folded, start, end))
    ):
        return match
    return _find_padded(view, start, end)


def _find_padded(view: View, start: int, end: int) -> re.Match[str] | None:
    folded = view.folded
    if any(folded.startswith("0", at) for at in list_places(view.figures, start, end)):
        return _pick_number(view, scan(_PADDED, folded, view.starts_within(_MINUTES, start, end), end))
    return None


def _find_year(found: Found, title: Title | None, span: Span) -> Span:
    """A bare number that the letterhead gives with its year: ``RM 18/2022`` above ``18. schůze rady``."""
    number = found.view.folded[slice(*span)]
    if title is None or not number.isdigit() or title.line.start > LETTERHEAD:
        return span
    for above in _LETTERHEAD.finditer(found.view.folded, 0, title.line.start):
        if above["number"].startswith(f"{number}/"):
            return to_span(above.span("number"))
    return span


def _find_in_words(found: Found, line: Span) -> None:
    """``Zápis ze třetí schůze``."""
    view, end = found.view, min(line.end, line.start + REACH)
    starts = view.starts_within(_ordinal_words(), line.start, end)
    if match := scan_first(_in_words(), view.folded, starts, end) if starts else None:
        set_value(found, "number", _ordinals()[match["number"]], (to_span(match.span("number")),))


@cache
def _ordinals() -> dict[str, str]:
    ordinals: dict[str, list[str]] = load_lexicon("header")["ordinals"]
    return {fold(word): number for number, words in ordinals.items() for word in words}


@cache
def _ordinal_words() -> frozenset[str]:
    return first_words(_ordinals())


@cache
def _in_words() -> re.Pattern[str]:
    return re.compile(
        rf"(?<![^\W_])(?P<number>{any_of(_ordinals())})\s(?:[a-z]{{4,14}}\s){{0,2}}(?:zasedani|jednani|schuz\w|porad\w|setkani|shromazdeni|valn\w|snem\w)"
    )
