"""The number of a meeting or of its minutes.

Finds: ``č. 3/2024``, ``12. zasedání``, ``XII. sněmu``, ``Zápis ze třetí schůze``, ``(8. řádné zasedání)`` below the title, behind a
label (``Číslo jednání: 4``).
Leaves: numbers of rooms, contracts and laws.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
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


REACH: Final = 200
"""Characters of a title in which its number stands."""
_C: Final = frozenset(("c",))
_NUMBER_STEMS: Final = ("cislo",)
_NUMBER_WORDS: Final = frozenset(("c", "cislo"))
_OF: Final = frozenset(("z", "ze"))
_ROLLAM: Final = frozenset(("rollam",))


def find_number(found: Found, title: Title | None) -> None:
    """In the title itself, then in the line behind it, which may speak of rooms, in words, in brackets below, behind a label."""
    view = found.view
    for match in _list_numbers(view, title):
        behind_body = view.folded.startswith(("rady", "vyboru", "komise"), match.start())
        at = match.start("number") if behind_body else match.start()
        if not _ROOM.search(view.folded, max(0, at - 24), at):
            span = _find_year(found, title, to_span(match.span("number")))
            set_value(found, "number", re.sub(r"\s", "", view.clean[span.start : span.end]), (span,))
            return
    if title:
        _find_in_words(found, title.line)


def _list_numbers(view: View, title: Title | None) -> Iterator[re.Match[str]]:
    folded = view.folded
    if title:
        start, end = title.span
        yield from _list_titled(view, start, min(end, start + REACH))
        if title.line != title.span:
            yield from _list_titled(view, title.line.start, min(title.line.end, title.line.start + REACH))
        line = folded.find("\n", title.line.end)
        yield from list_codes(folded, title.line.start, line + 1 if line >= 0 else len(folded))
        if below := _BELOW.match(folded, title.line.end):
            yield from _ORDINAL.finditer(folded, below.start("meeting"), below.end())
        if title.line.start < LETTERHEAD and list_places(view.figures, 0, title.line.start):
            yield from _LETTERHEAD.finditer(folded, 0, title.line.start)
            yield from _list_padded(view, 0, title.line.start)
    if view.present_of(_NUMBER_WORDS):
        starts = view.starts_within(_LABEL_STEMS, 0, HEAD // 2)
        yield from scan(_NUMBER_LABEL, folded, starts, min(len(folded), HEAD // 2))


def _list_titled(view: View, start: int, end: int) -> Iterator[re.Match[str]]:
    """The numbers in a title; each pattern is asked where its first word or figure stands, few where its rarest sign does."""
    folded, figures = view.folded, list_places(view.figures, start, end)
    if not figures:
        yield from scan(_ROMAN, folded, view.starts_within(_OF, start, end), end)
        return
    counted = sorted(view.starts_within(_C, start, end) + view.starts_within(_NUMBER_STEMS, start, end))
    yield from scan(_COUNTED, folded, counted, end)
    yield from scan(_ORDINAL, folded, figures, end)
    if folded.find("/", start, end) >= 0:
        yield from _STROKED.finditer(folded, start, end)
    yield from scan(_ROMAN, folded, view.starts_within(_OF, start, end), end)
    if counted:
        yield from scan(_SPACED, folded, counted, end)
        yield from scan(_ROMAN_YEAR, folded, counted, end)
    if view.starts_within(_ROLLAM, start, end):
        yield from _PER_ROLLAM.finditer(folded, start, end)
    yield from _list_padded(view, start, end)


def _list_padded(view: View, start: int, end: int) -> Iterator[re.Match[str]]:
    folded = view.folded
    if any(folded.startswith("0", at) for at in list_places(view.figures, start, end)):
        yield from _PADDED.finditer(folded, start, end)


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
