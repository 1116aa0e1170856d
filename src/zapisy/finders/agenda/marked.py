"""Items with marks of a programme in the making: numbers, letters, bullets, those in a row, and sub-items.

Finds: ``1. … 2. …`` in one line, ``2.1``, ``a)`` below a number, items whose numbers were lost.
Leaves: marks out of order, points that tell what happened.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Final

from zapisy.finders.agenda.marks import Mark, find_next
from zapisy.finders.agenda.titles import LONG_ITEM, end_title, find_verb, show_title, trim_title
from zapisy.found import Found, FoundAgendaItem, Span
from zapisy.lexicon import load_folded
from zapisy.text.sentences import ends_sentence
from zapisy.text.views import fold

_PAIRED: Final = re.compile(r"(?<=\d)/\s(?=[A-ZÁČĎÉĚÍŇÓŘŠŤÚŮÝŽ])")
_CLAUSE: Final = re.compile(r",\s(?:[a-z]{1,3}\s)?(?:kter\w{1,3}|jehož|jejíž|jejichž|jenž)(?=\s)")
"""What a relative clause tells is said of the matter, not of the meeting's course."""
WHOLE_LINE: Final = 150
"""Characters of a line up to which its item is all of it."""


@dataclass
class Programme:
    """A programme in the making: its items, and the mark of its last top-level item."""

    found: Found
    items: list[FoundAgendaItem] = field(default_factory=list)
    style: str | None = None
    last: Mark | None = None
    nested: str | None = None
    lower: bool = False
    inline: bool = False
    line_end: int = 0
    aside: list[Span] = field(default_factory=list)


def add_marked(made: Programme, mark: Mark, end: int) -> bool:
    """Adds the item behind a mark, and those that follow it in the same line."""
    if made.style == "plain" and mark.order == 1 and _is_opening(made):
        made.style = None  # an opening without a number above the numbers
    if made.style is None:
        mark = _repair_first(made.found.view.clean, mark)
        if mark.order > 1 and mark.kind in ("number", "roman", "upper", "lower", "word"):
            return False
        made.style, made.lower = mark.kind, made.found.view.clean[mark.end].islower()
    if mark.kind != made.style or mark.depth:
        return _add_nested(made, mark, end)
    if (
        made.last
        and mark.kind not in ("bullet", "time")
        and not made.last.order < mark.order <= made.last.order + 4
    ):
        return False
    made.nested = None
    for line in made.aside:
        append_item(made, None, line.start, line.end, parent=_last_top(made))
    made.aside.clear()
    return add_chain(made, mark, end)


def _is_opening(made: Programme) -> bool:
    """Whether all that has been read is one line of a matter with which meetings begin."""
    first = fold(made.items[0].title).split()[0].strip(",.") if len(made.items) == 1 else ""
    return first in load_folded("agenda", "first")


def take_last(made: Programme) -> None:
    """Lines without a number right below the last number, with which meetings end, are items too."""
    clean = made.found.view.clean
    for line in made.aside:
        title = fold(clean[slice(*line)]).strip(" .")
        if title not in load_folded("agenda", "last") or clean[made.line_end : line.start].count("\n") > 1:
            break
        append_item(made, None, line.start, line.end)
        made.line_end = line.end


def raise_numbers(made: Programme) -> None:
    """``A. …, B. …, C. …, 1. …, 2. …``: numbers behind the last of several letters are no parts of it."""
    letters = [item for item in made.items if item.parent is None]
    below = made.items[len(letters) :]
    behind = len(letters) > 1 and made.items[: len(letters)] == letters and len(below) > 1
    if behind and all(item.number and item.number.isdigit() for item in below):
        for item in below:
            item.parent = None


def _repair_first(clean: str, mark: Mark) -> Mark:
    """``l.`` before ``2.`` is the figure one of an old typewriter or of a scan; ``I.`` before ``II.`` is not."""
    near = clean[mark.end : mark.end + LONG_ITEM]
    if (
        mark.label in ("l", "I")
        and re.search(rf"\s2{re.escape(mark.close)}", near)
        and f"II{mark.close}" not in near
    ):
        return Mark(mark.start, mark.end, "number", mark.close, "1", 1, mark.depth)
    return mark


def add_chain(made: Programme, mark: Mark, end: int) -> bool:
    """Adds the item behind a mark and those of the same sort behind it; False where the programme is over."""
    clean, folded = made.found.view.clean, made.found.view.folded
    while True:
        made.last = mark
        following, stop = find_next(clean, mark, min(end, mark.end + LONG_ITEM), lower=made.lower)
        made.inline = made.inline or following is not None
        if following is None and (made.inline or stop - mark.end > WHOLE_LINE):
            stop = end_title(clean, folded, mark.end, stop)
        if stop - mark.end > LONG_ITEM - 10 or (
            not following and stop == end and _is_course(clean, mark.end, end)
        ):
            return False
        if following and find_verb(clean[mark.end : stop]) is not None and _is_course(clean, mark.end, stop):
            return False
        if following and following.order - mark.order > 1:
            _append_lost(made, mark, stop, following.order - mark.order)
        else:
            append_item(made, mark.label, mark.end, stop)
        if made.inline and made.items:
            drop_dot(made.items[-1])
        if following is None:
            made.line_end = stop
            return stop >= end - 1
        mark = following


def _is_course(clean: str, start: int, end: int) -> bool:
    """Whether an item tells what happened instead of naming a matter."""
    text = clean[start:end]
    if clause := _CLAUSE.search(text):
        text = text[: clause.start()]
    verb = find_verb(text)
    return verb is not None and (len(text) > 90 or _SENTENCE.search(text, verb) is not None)


_SENTENCE: Final = re.compile(r"[.!?]\s+[A-ZÁČĎÉĚÍŇÓŘŠŤÚŮÝŽ]")


def append_item(made: Programme, label: str | None, start: int, end: int, parent: str | None = None) -> None:
    """Adds an item with the title that stands in a stretch."""
    clean = made.found.view.clean
    span = trim_title(clean, start, end)
    if span.end > span.start:
        made.items.append(FoundAgendaItem(label, show_title(clean, span), span, parent=parent))


def drop_dot(item: FoundAgendaItem) -> None:
    """The dot behind an item in a row ends the row's sentence."""
    if item.title.endswith(".") and ends_sentence(fold(item.title[:-1].rpartition(" ")[2])):
        item.title, item.span = item.title[:-1], Span(item.span.start, item.span.end - 1)


def _append_lost(made: Programme, mark: Mark, end: int, count: int) -> None:
    """Items whose numbers were lost behind a number of their own (``4. Námitky k zápisu č. 5/ Rozpočet 7. …``)."""
    clean = made.found.view.clean
    cuts = [m.end() for m in _PAIRED.finditer(clean, mark.end, end)]
    places = [mark.end, *cuts, end] if len(cuts) == count - 1 else [mark.end, end]
    for number, (start, stop) in enumerate(zip(places, places[1:], strict=False)):
        append_item(made, mark.label if number == 0 else None, start, stop)


def _add_nested(made: Programme, mark: Mark, end: int) -> bool:
    """A sub-item: ``2.1``, ``a)`` or a bullet below a number."""
    if not made.items or end - mark.end > LONG_ITEM:
        return bool(made.items) and mark.kind == "bullet" and end - mark.end <= LONG_ITEM
    if mark.kind == "word" or (made.style == "bullet" and mark.kind != "lower"):
        return False
    if mark.kind == "number" and not mark.depth and made.style not in ("upper", "roman"):
        return False
    if _is_course(made.found.view.clean, mark.end, end):
        return False
    if made.nested != mark.kind and mark.order > 1 and mark.kind in ("upper", "lower"):
        return False  # „C.“ below „3.“ goes on with the headings above the programme
    made.nested = mark.kind
    append_item(made, mark.label, mark.end, end, parent=mark.top if mark.depth else _last_top(made))
    made.line_end = end
    return True


def _last_top(made: Programme) -> str | None:
    return next((item.number for item in reversed(made.items) if item.parent is None), None)
