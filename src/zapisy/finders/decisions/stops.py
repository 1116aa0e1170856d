"""Stops: labels, items and headings behind which the text of no resolution goes on.

Finds: ``Termín:``, ``Zodpovídá:``, ``v. r.``, ``K bodu 5:``, labels of those present, headings of what was not adopted.
Leaves: labels that are words of their sentence (``dle přílohy: …``) or items of a list with dashes.
"""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from zapisy.finders.decisions.drafts import Piece
from zapisy.found import Found, to_span
from zapisy.lexicon import any_of, load_openers, load_words
from zapisy.text.views import View, first_words, fold, scan

_SECTIONS: Final = ("present", "excused", "unexcused", "absent", "guests", "recorder", "verifier")
_ITEM_WORDS: Final = frozenset({"k", "ad", "bod"})
_ITEM: Final = re.compile(
    r"(?:k bodu(?: programu)?|ad|bod)\s(?:c\.\s?)?\d{1,2}(?:\.\d{1,2})?(?:[.:)]{1,2}(?=\s)|(?=\s[^\W\d_a-z]))"
)


def find_stops(found: Found) -> list[Piece]:
    """Labels, items and headings behind which no resolution goes on."""
    view, folded, clean = found.view, found.view.folded, found.view.clean
    stops = [
        Piece("stop", to_span(m.span()))
        for m in scan(_stop_pattern(), folded, _stop_starts(view))
        if not _is_cited(folded, m.start())
    ]
    if view.present_of(load_openers("resolutions", "not_adopted")):
        not_adopted = scan(_not_adopted_pattern(), folded, view.line_starts)
        stops += [Piece("not_adopted", to_span(m.span())) for m in not_adopted]
    for section in found.sections:
        if section.kind in _SECTIONS and not _is_listed(clean, section.label.start):
            stops.append(Piece("stop", section.label))
    items = [at for at in view.starts_of(_ITEM_WORDS) if clean[at].isupper()]
    return stops + [Piece("stop", to_span(m.span())) for m in scan(_ITEM, folded, items)]


@cache
def _stop_letters() -> frozenset[str]:
    """Single letters that are labels, and the one of ``v. r.``."""
    return frozenset(fold(word) for word in load_words("resolutions", "stops") if len(word) == 1) | {"v"}


@cache
def _stop_words() -> frozenset[str]:
    return first_words(load_words("resolutions", "stops")) - _stop_letters() | {"pozn"}


def _stop_starts(view: View) -> list[int]:
    """Where such words stand; letters only with a colon or a full stop behind them, as no preposition has."""
    folded, starts = view.folded, view.starts_of(_stop_words())
    for at in view.starts_of(_stop_letters()):
        behind = folded[at + 1 : at + 4]
        if "." in behind or ":" in behind:
            starts.append(at)
    return sorted(starts)


@cache
def _stop_pattern() -> re.Pattern[str]:
    words = any_of(fold(word) for word in load_words("resolutions", "stops"))
    return re.compile(rf"(?<![\w.])(?:{words})\.?\s?:|(?<!\w)v\.\s?r\.|(?<=\n)pozn\.")


@cache
def _not_adopted_pattern() -> re.Pattern[str]:
    words = any_of(fold(word) for word in load_words("resolutions", "not_adopted"))
    return re.compile(rf"(?:^|(?<=\n))[ \t]{{0,4}}(?:{words})\s?:?(?=\s)")


_DASHES: Final = ("-", "–", "•")
_IN_LIST: Final = re.compile(r"\n[ \t]*(?P<dash>[-–•])[ \t][^\n]+\n\s*(?P=dash)[ \t]+$")


def _is_listed(clean: str, at: int) -> bool:
    """``- program⏎- ověřovatele zápisu: …``: a label in a list with dashes, which is an item of what is decided."""
    line = clean.rfind("\n", max(0, at - 8), at)
    if line < 0 or clean[line + 1 : at].strip() not in _DASHES:
        return False
    before = clean.rfind("\n", max(0, line - LONGEST_ITEM), line) if line > 0 else -1
    return before >= 0 and _IN_LIST.match(clean, before, at) is not None


LONGEST_ITEM: Final = 300
"""Characters of an item of a list above another."""
_CITING: Final = re.compile(r"(?<!\w)(?:dle|podle|v|ve|viz|s|se|z|ze|z teto|dle teto|na zaklade)\s$")


def _is_cited(folded: str, at: int) -> bool:
    """``dle přílohy: …``: no label, but a word of its sentence."""
    return folded[at : at + 2] != "v." and _CITING.search(folded, max(0, at - 12), at) is not None
