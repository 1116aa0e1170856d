"""Finds the title: the line that calls the document minutes, or the first heading.

Finds: ``Zápis č. 3/2024 ze zasedání …``, ``Návrh zápisu …``, ``Usnesení z valné hromady``, titles over several lines,
the title of front matter.
Leaves: labels (``Usnesení:``), sentences that begin with the meeting (``Zasedání se konalo …``).
"""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from zapisy.finders.dates.lexicon import weekday_numbers
from zapisy.finders.header.body import find_body, names_body
from zapisy.finders.header.title_ends import find_end, meeting_words
from zapisy.finders.header.title_fallbacks import take_fallback
from zapisy.finders.header.title_lines import cut_at_label, find_label, names_officer, reads_on_below
from zapisy.finders.header.title_openings import (
    LETTERHEAD,
    begins_resolution,
    find_ordinal,
    find_whole_line,
    is_capital,
    is_fuller,
    opens_title,
)
from zapisy.found import Found, Span, to_span
from zapisy.lexicon import any_of, load_words
from zapisy.text.source import BlockKind
from zapisy.text.views import View, first_words, fold, scan, scan_first

HEAD: Final = 1800
"""How far from the beginning a title, a date or a place of the meeting is looked for (characters)."""
_OF_ANOTHER: Final = re.compile(
    r"(?:zapis|zaznam|usneseni)\s(?:z|ze)\s(?:minul|predchoz|predesl|posledni|predminul)\w*\s"
    r"|(?:zapis|zaznam)\s(?:z|ze)\s[^\n.]{4,60}\s(?:byl|je)\s(?:schvalen|overen|precten|podepsan|bez)"
)
"""``Zápis z minulého jednání byl schválen``: those are other minutes."""
_MOST: Final = 420
_FIRST: Final = 9
"""A title may begin like an item: ``1. jednání školské rady``."""
_FRONT: Final = re.compile(r"(?<![^\n])(?:title|nazev|titulek):[ \t]{1,3}(?P<title>[^\n]{3,300})")
_SPOKEN: Final = re.compile(r"\b(?:se|jsme|byl[aoiy]?|bud(?:e|ou)|kona\w{0,3}|probeh\w{1,2})\b")
_FRONT_WORDS: Final = frozenset(("title", "nazev", "titulek"))
_LABEL: Final = re.compile(r"[^\n:.,]{3,30}:")
_BEGINS_ITEM: Final = re.compile(r"\d{1,2}[.)]\s{1,4}[A-ZÁČĎÉĚÍĽŇÓŘŠŤÚŮÝŽ][a-záčďéěíľňóřšťúůýž]")
"""A numbered sentence below a bare ``Zápis``, which heads it."""
_DASHED: Final = re.compile(r"[–|-]\s(?:zapis|zaznam|protokol)(?![^\W_])")
"""``Komise pro sport – Zápis z 12. setkání`` is a title itself."""
LONGEST_LABEL: Final = 80
"""Characters of a label that is no title, with its number."""
_EDGES: Final = " ,:-–\n"
_BARE: Final = ("zapis", "zaznam", "protokol", "usneseni")
_MINUTES_AGAIN: Final = re.compile(r"(?:zapis|zaznam|protokol|usneseni)\s[^\n:]{4}")
"""``Zápis`` above ``Zápis z 5. zasedání``: the word of a form above the title."""


class Title:
    """``value`` and its ``span``; ``line`` goes on with the date and the place behind them."""

    __slots__ = ("line", "span", "value")

    def __init__(self, value: str, span: Span, line: Span) -> None:
        self.value, self.span, self.line = value, span, line


def find_title(found: Found) -> Title | None:
    """The best title in the head of the document."""
    front, written = _find_front_title(found), _find_line(found)
    line = front or written or take_fallback(found)
    if line is None:
        return None
    line = cut_at_label(found, line)
    if (
        front
        and written
        and _sessions().match(found.view.folded, front.start)
        and not _sessions().match(found.view.folded, written.start)
    ):
        line = written  # front matter names the meeting, the text below it the minutes
    clean = found.view.clean
    end = find_end(found, line)
    if (bracket := clean.rfind("(", line.start + 12, end)) > 0 and ")" not in clean[bracket:end]:
        end = bracket  # its end has been cut off with the day
    end = line.start + len(clean[line.start : end].rstrip(_EDGES))
    value = " ".join(clean[line.start : end].split()).strip(_EDGES)
    return Title(value, Span(line.start, end), line) if value else None


@cache
def _starts() -> re.Pattern[str]:
    titles = any_of(
        fold(word) for word in (*load_words("header", "titles"), *load_words("header", "sessions"))
    )
    return re.compile(rf"(?P<title>{titles})(?![^\W_])")


@cache
def _openers() -> tuple[frozenset[str], frozenset[str]]:
    """The words with which a title begins: those that begin no phrase, and those that do."""
    titles = (*load_words("header", "titles"), *load_words("header", "sessions"))
    phrases = first_words(title for title in titles if " " in title)
    return first_words(titles) - phrases, phrases


def _list_starts(view: View) -> list[int]:
    """Where those words stand in the head; the former are in most sentences, where they begin nothing."""
    alone, phrases = _openers()
    starts = [at for at in view.starts_within(alone, 0, HEAD) if not _stands_within(view.clean, at)]
    return sorted(starts + view.starts_within(phrases, 0, HEAD))


def _stands_within(clean: str, at: int) -> bool:
    """Whether a word stands behind another one, and is no capital word behind a letterhead."""
    inner = at > 1 and clean[at - 1] == " " and clean[at - 2].isalpha()
    return inner and not (at <= LETTERHEAD and clean[at].isupper())


@cache
def _sessions() -> re.Pattern[str]:
    return re.compile(rf"(?:{any_of(fold(word) for word in load_words('header', 'sessions'))})(?![^\W_])")


@cache
def _no_titles() -> re.Pattern[str]:
    """Labels, and sentences that begin with the meeting."""
    verbs = any_of(fold(word) for word in load_words("header", "title_verbs"))
    sessions = any_of(fold(word) for word in load_words("header", "sessions"))
    labels = any_of(fold(word) for word in load_words("header", "title_labels"))
    return re.compile(
        rf"(?:{sessions})\s(?:{verbs})(?![^\W_])|(?:{labels})(?:\s(?:c\.|cislo)\s?\d{{1,4}}(?:[/-]\d{{1,4}}){{0,2}})?\s?:"
    )


# ---------------------------------------------------------------- where it stands
def _find_front_title(found: Found) -> Span | None:
    """The title of front matter, where it speaks of a meeting or of minutes."""
    view = found.view
    if not any(key == "title" for key, _ in view.source.metadata):
        return None
    match = scan_first(_FRONT, view.folded, view.starts_of(_FRONT_WORDS))
    if match is None or match.end() > HEAD:
        return None
    named = _starts().match(view.folded, match.start("title")) or any(
        w in match["title"] for w in meeting_words()
    )
    return to_span(match.span("title")) if named else None


def _find_line(found: Found) -> Span | None:
    """The best of the lines that may be the title; one alone needs no comparison."""
    best: Span | None = None
    best_rate = -1
    for match in scan(_starts(), found.view.folded, _list_starts(found.view)):
        if match.end() > HEAD:
            break
        span = _read_line(found, match)
        if span is None:
            continue
        if best is None:
            best = None if _is_told(found, span) else span
            continue
        best_rate = best_rate if best_rate >= 0 else _rate(found, best)
        rate = _rate(found, span)
        better = rate > best_rate or (rate == best_rate and is_fuller(found.view.folded, best, span))
        if better and not _is_told(found, span):
            best, best_rate = span, rate
    return best


def _read_line(found: Found, match: re.Match[str]) -> Span | None:
    """The line of a title that a word begins; None where the word stands in a sentence or begins something else."""
    view, start = found.view, match.start("title")
    if _stands_within(view.clean, start):
        return None
    ordinal = find_ordinal(view.clean, match)
    whole = find_whole_line(found, start)
    opens = whole or ordinal or opens_title(view.folded, start) or is_capital(view.clean, match)
    if not opens or _is_of_other(found, start):
        return None
    start = ordinal.start("number") if ordinal else start
    return whole or Span(start, _end_line(found, start))


def _is_of_other(found: Found, start: int) -> bool:
    """Whether a label, a sentence, an officer, a resolution or other minutes begin here."""
    folded = found.view.folded
    return (
        _is_no_title(folded, start)
        or _OF_ANOTHER.match(folded, start) is not None
        or names_officer(found, start)
        or begins_resolution(found, start)
    )


def _is_no_title(folded: str, start: int) -> bool:
    """A label, which has a colon, or a sentence that begins with the meeting."""
    likely = folded.find(":", start, start + LONGEST_LABEL) >= 0 or _sessions().match(folded, start)
    return bool(likely and _no_titles().match(folded, start))


def _is_told(found: Found, span: Span) -> bool:
    """A sentence or an item about a meeting: ``Schůze výboru budou opět v úterý.``"""
    view, folded = found.view, found.view.folded
    session = _sessions().match(folded, span.start)
    block = view.block_at(view.source_offset(span.start)) if session and span.start > _FIRST else None
    if block is not None and block.kind is BlockKind.LIST_ITEM:
        return True  # what was spoken of, in a list
    return bool(session and _SPOKEN.search(folded, span.start, find_end(found, span)))


def _rate(found: Found, span: Span) -> int:
    """A title that names minutes, a meeting and a body is better than a bare word."""
    folded = found.view.folded[span.start : span.end]
    meetings = any(word in folded for word in meeting_words())
    session = _sessions().match(folded) is not None
    if session and not any(sign.isdigit() for sign in folded):
        return meetings  # a letterhead: who met stands above the minutes
    body = names_body(found.view, span.start, span.end)
    return 2 * body + meetings + (len(folded) > 12) + (not session)


# ---------------------------------------------------------------- where it ends
def _end_line(found: Found, start: int) -> int:
    """A title goes on over lines as long as they read on in lower case or the line ends with a preposition."""
    clean = found.view.clean
    end = start
    for _ in range(4):
        stop = clean.find("\n", end + 1)
        end = min(len(clean) if stop < 0 else stop, start + _MOST)
        if not _reads_on(found, start, end):
            break
    return end


def _reads_on(found: Found, start: int, end: int) -> bool:
    clean = found.view.clean
    following = clean[end : end + 80].lstrip()
    if not following or _LABEL.match(following) or _first_word(following) in weekday_numbers():
        return False
    below = end + len(clean[end : end + 80]) - len(following)
    if find_label(found, below):
        return False
    if found.view.folded[start:end].strip() in _BARE and _MINUTES_AGAIN.match(found.view.folded, below):
        return False
    return (
        _in_one_block(found, start, end + 1)
        or following[:1].islower()
        or (_names_nothing(found, start, end) and _names_body(found, following, end))
        or reads_on_below(found, start, end)
        or _last_word(found.view.folded[start:end]) in ("z", "ze", "v", "a", "pro", "c.", "o", "na")
        or (end - start < 10 and not _BEGINS_ITEM.match(following))
    )


def _last_word(folded: str) -> str:
    return folded.rstrip().rsplit(" ", 1)[-1]


def _first_word(text: str) -> str:
    return fold(text.split(maxsplit=1)[0]).strip(",.")


def _names_nothing(found: Found, start: int, end: int) -> bool:
    """``ZÁPIS 9/2012`` names neither a meeting nor a body."""
    folded = found.view.folded[start:end]
    return (
        len(folded) < 40
        and _sessions().match(folded) is None
        and not any(word in folded for word in meeting_words())
        and not names_body(found.view, start, end)
    )


def _names_body(found: Found, following: str, end: int) -> bool:
    """Whether the next line begins with a body: ``VÝBOR ZO``."""
    start = found.view.clean.find(following[:12], end)
    line = found.view.clean.find("\n", start)
    line = line if line > 0 else len(found.view.clean)
    if _DASHED.search(found.view.folded, start, line):
        return False
    body = find_body(found.view, start, line)
    return body is not None and body.span.start == start and body.kind != "other"


def _in_one_block(found: Found, start: int, end: int) -> bool:
    """Whether a heading goes on over a line break: both lines are one block, which is short."""
    view = found.view
    if end >= len(view.clean):
        return False
    block = view.block_at(view.source_offset(start))
    return block is not None and view.source_offset(end) < block.end and block.end - block.start < 300
