"""Finds the agenda: the items of the programme, or the numbered headings where there is no programme.

Finds: ``Program: 1. Zahájení 2. Volba …`` in lines or in a row, ``1) …``, ``Bod č. 2``, ``Ad 3)``, ``K bodu 4``; for each item the
stretch where it is discussed.
Leaves: a ``Program:`` that is the course of the meeting in long paragraphs; numbered resolutions and tasks.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from zapisy.found import Found, FoundAgendaItem, Section, Span
from zapisy.lexicon import any_of, load_words
from zapisy.text.source import BlockKind
from zapisy.text.views import fold

LONG_ITEM = 260
"""Characters beyond which an item is a paragraph of the meeting's course."""

_ITEM = re.compile(
    r"(?:^|(?<=[\n\t ]))(?P<number>\d{1,2}(?P<sub>(?:[.]\d{1,2}){0,2})(?:[.)]\)?|\s?[-–](?=\s))|[IVX]{1,5}[.)]|\((?P<round>\d{1,2})\))(?=\s|(?<=[).])[A-ZÁ-Ž])\s{0,4}(?P<first>\S)"
)
_HEADING = re.compile(
    r"(?P<number>\d{1,2})(?P<mark>\.\)|[.)])\s{1,6}(?P<title>[^\n]{3,160})|(?:ad|k bodu|bod)\s{0,2}(?:č\.\s?)?(?P<number2>\d{1,2})\s?[.):,-]{0,2}\s{0,3}(?:část [A-Z]\s?)?[-–:]?\s{0,3}(?P<title2>[^\n]{3,160})",
    re.IGNORECASE,
)
_PARAGRAPH_SIGN = re.compile(r"[.!?]\s+[A-ZÁ-Ž]\w+\s\w+\s\w+")


@cache
def _ends() -> re.Pattern[str]:
    return re.compile(rf"(?<![^\W_])(?:{any_of(fold(w) for w in load_words('agenda', 'ends'))})(?![^\W_])")


def find_agenda(found: Found) -> None:
    """Fills ``found.agenda``."""
    items: list[FoundAgendaItem] = []
    for section in found.sections:
        if section.kind == "agenda" and not items:
            items = _read_programme(found, section)
    if len(items) < 2:
        items = _read_headings(found) or items
    found.agenda.extend(items)
    _find_bodies(found)


# ---------------------------------------------------------------- the programme
def _read_programme(found: Found, section: Section) -> list[FoundAgendaItem]:
    view = found.view
    start, end = section.body
    rest = view.clean[start : view.clean.find("\n", start) if "\n" in view.clean[start:end] else end]
    if len(rest.strip()) > 15 and "\n" not in rest and _ITEM.search(view.clean, start, start + len(rest)):
        numbered = list(_ITEM.finditer(view.clean, start, end))
        if len(numbered) >= 2 and "\n" not in view.clean[numbered[0].start() : numbered[1].start()]:
            return _read_row(found, start, min(end, _next_block_end(found, start)))
    return _read_lines(found, start, end)


def _next_block_end(found: Found, at: int) -> int:
    block = found.view.block_at(found.view.source_offset(min(at, len(found.view.clean) - 1)))
    return found.view.clean_offset(block.end) if block else len(found.view.clean)


def _read_row(found: Found, start: int, end: int) -> list[FoundAgendaItem]:
    """Items one behind the other in one line: each number must follow the last."""
    clean, folded = found.view.clean, found.view.folded
    marks: list[tuple[int, re.Match[str]]] = []
    expected = None
    for match in _ITEM.finditer(clean, start, end):
        number = _to_int(match)
        if number is None or match["sub"]:
            continue
        if expected is None or number == expected or (expected < number <= expected + 3 and len(marks) > 1):
            marks.append((number, match))
            expected = number + 1
        elif number == 1 and marks:
            end = match.start()
            break
    items = []
    for at, (number, match) in enumerate(marks):
        last = (
            marks[at + 1][1].start()
            if at + 1 < len(marks)
            else _end_row(clean, folded, match.start("first"), end)
        )
        span = _strip(clean, match.start("first"), last)
        if span.end > span.start:
            items.append(FoundAgendaItem(str(number), _text(clean, span), span))
    return items


def _end_row(clean: str, folded: str, start: int, end: int) -> int:
    """The last item in a row ends where a sentence or the course of the meeting begins."""
    stop = _ends().search(folded, start + 3, min(end, start + LONG_ITEM))
    sentence = re.compile(
        r"(?<=[a-zá-ž)])\.?\s+[A-ZÁ-Ž][a-zá-ž]+\s[^.]{3,80}\b(?:\w+l[aiyo]?|je|byl[aoiy]?|se)\b"
    ).search(clean, start, min(end, start + LONG_ITEM))
    candidates = [m.start() for m in (stop, sentence) if m is not None]
    return min(candidates, default=min(end, start + 120))


def _read_lines(found: Found, start: int, end: int) -> list[FoundAgendaItem]:
    """Items one a line; a line without a number goes on with the item above, if that is no list of bullets."""
    view = found.view
    items: list[FoundAgendaItem] = []
    style: str | None = None
    blank_before = 0
    for line in view.lines:
        if line.end <= start or line.furniture:
            continue
        if line.start >= end or (items and line.start - blank_before > 400):
            break
        first = max(line.start, start)
        text = view.clean[first : line.end]
        if not text.strip(" :\t"):
            continue
        match = _ITEM.match(view.clean, first + len(text) - len(text.lstrip()), line.end)
        kind = (
            "number"
            if match
            else "bullet"
            if re.match(r"\s*[-–•*]\s", text) or line.block.kind is BlockKind.LIST_ITEM
            else "plain"
        )
        # The dot of the item's own number begins no sentence.
        told = text[match.start("first") - first :] if match else text
        if len(text) > LONG_ITEM or (items and _PARAGRAPH_SIGN.search(told)):
            break
        if match and match["sub"] and items:
            span = _strip(view.clean, match.start("first"), line.end)
            items.append(
                FoundAgendaItem(
                    match["number"].rstrip(".)"),
                    _text(view.clean, span),
                    span,
                    parent=match["number"].split(".")[0],
                )
            )
            continue
        number = _to_int(match) if match else None
        if style is None:
            style = kind
        if kind != style:
            if style == "number" and kind != "number" and items and _continues(view.clean, items[-1], text):
                _extend(found, items[-1], Span(first, line.end))
                continue
            if style == "number":
                if kind == "bullet":
                    continue
                break
            break
        if (
            number is not None
            and items
            and (previous := _last_number(items)) is not None
            and number <= previous
        ):
            break
        span = _strip(view.clean, match.start("first") if match else first, line.end)
        if kind == "plain" and (len(text) > 120 or (text.strip().endswith(".") and len(text) > 60)):
            break
        label = match["number"].strip("().- –") if match else None
        items.append(FoundAgendaItem(label, _text(view.clean, span), span))
        blank_before = line.end
    return items if style == "number" or len(items) >= 2 else []


def _last_number(items: list[FoundAgendaItem]) -> int | None:
    for item in reversed(items):
        if item.parent is None:
            return int(item.number) if item.number and item.number.isdigit() else None
    return None


def _continues(clean: str, item: FoundAgendaItem, text: str) -> bool:
    body = text.strip()
    return (
        bool(body)
        and len(body) < 120
        and not body.endswith(":")
        and (body[0].islower() or (len(item.title) > 60 and not item.title.endswith(".")))
    )


def _extend(found: Found, item: FoundAgendaItem, span: Span) -> None:
    item.span = Span(item.span.start, _strip(found.view.clean, *span).end)
    item.title = _text(found.view.clean, item.span)


# ---------------------------------------------------------------- numbered headings
def _read_headings(found: Found) -> list[FoundAgendaItem]:
    """Lines that begin with 1, 2, 3 … in order and read as headings, where something stands below them."""
    view = found.view
    items: list[FoundAgendaItem] = []
    for line in view.lines:
        if line.furniture or line.end - line.start > 170:
            continue
        match = _HEADING.match(view.clean, line.start, line.end)
        if match is None:
            continue
        number = int(match["number"] or match["number2"])
        title = match["title"] or match["title2"]
        expected = int(items[-1].number or 0) + 1 if items else 1
        if (
            number != expected
            or (re.search(r"\d{4}\s*$", title) and re.match(r"\d", title))
            or title[:1].islower()
        ):
            continue
        if title.rstrip().endswith((".", ";", ",")) and len(title) > 60:
            continue
        key = "title" if match["title"] else "title2"
        span = _strip(view.clean, *match.span(key))
        items.append(FoundAgendaItem(str(number), _text(view.clean, span), span, confidence=0.7))
    return items if len(items) >= 2 else []


# ---------------------------------------------------------------- where items are discussed
def _find_bodies(found: Found) -> None:
    """The stretch from an item's heading in the course of the meeting to the next one's."""
    view = found.view
    tops = [item for item in found.agenda if item.parent is None]
    if not tops:
        return
    after = max(item.span.end for item in tops) if tops[0].confidence > 0.7 else 0
    starts: list[tuple[int, FoundAgendaItem]] = []
    at = after
    for item in tops:
        where = item.span.start if item.confidence <= 0.7 else _find_heading(found, item, at)
        if where is not None:
            starts.append((where, item))
            at = where + 1
    for number, (where, item) in enumerate(starts):
        end = starts[number + 1][0] if number + 1 < len(starts) else len(view.clean)
        item.body = Span(where, end)


_POINTED = re.compile(
    r"(?:k bodu|ad|bod)\s{0,2}(?:c\.\s?)?(?P<number>\d{1,2}(?:\.\d{1,2}){0,2}|[ivx]{1,5}|[a-z])(?![^\W_])"
)
NUMBER_REACH = 12
"""Characters that may stand between the number of an item and its title."""


def _find_heading(found: Found, item: FoundAgendaItem, at: int) -> int | None:
    """Where an item is taken up: its number with its title, a line with its title, ``k bodu N``."""
    folded, number = found.view.folded, fold(item.number or "")
    places = list(_find_phrase(folded, fold(item.title[:24]).split(), at))
    for place in places:
        start = _number_before(folded, place, number, at)
        if start is not None:
            return start
    for place in places:
        line = folded.rfind("\n", 0, place) + 1
        if place - line <= 4 and not folded[line:place].strip():
            return place
    for match in _POINTED.finditer(folded, at):
        if match["number"] == number or (not number and match["number"].isdigit()):
            return match.start()
    return None


def _find_phrase(folded: str, words: list[str], at: int) -> Iterator[int]:
    """Where these words stand, whatever blanks are between them."""
    if not words:
        return
    place = folded.find(words[0], at)
    while place >= 0:
        if " ".join(folded[place : place + 60].split()).startswith(" ".join(words)):
            yield place
        place = folded.find(words[0], place + 1)


def _number_before(folded: str, place: int, number: str, at: int) -> int | None:
    """Where the number before a title begins, if it is the item's; any number where the item has none."""
    left = max(at, place - NUMBER_REACH - 10)
    for match in reversed(list(_ANY_NUMBER.finditer(folded, left, place))):
        gap = folded[match.end() : place].strip()
        if (match.group() == number or not number) and len(gap) <= NUMBER_REACH and "\n" not in gap:
            return match.start()
    return None


_ANY_NUMBER = re.compile(r"(?<![^\s(])(?:\d{1,2}(?:\.\d{1,2}){0,2}|[ivx]{1,5}|[a-z])(?![^\W_])")


def _to_int(match: re.Match[str] | None) -> int | None:
    digits = re.match(r"\(?(\d{1,2})", match["number"]) if match else None
    return int(digits[1]) if digits else None


def _strip(clean: str, start: int, end: int) -> Span:
    text = clean[start:end]
    left = len(text) - len(text.lstrip(" \t\n-–•*"))
    return Span(start + left, max(start + left, start + len(text.rstrip(" \t\n,;"))))


def _text(clean: str, span: Span) -> str:
    return re.sub(r"\s+", " ", clean[span.start : span.end]).strip()
