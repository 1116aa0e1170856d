"""Reads a programme from the place where it begins: items in lines, in a row, or in the rows of a table.

Finds: numbers, letters, roman numerals, bullets, times or nothing before the titles; wrapped titles; sub-items; ``a; b; c``.
Leaves: the course of the meeting in paragraphs; what stands behind the last item.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from zapisy.finders.agenda.marked import (
    Programme,
    add_chain,
    add_marked,
    append_item,
    drop_dot,
    raise_numbers,
    take_last,
)
from zapisy.finders.agenda.marks import Mark, find_next, read_mark
from zapisy.finders.agenda.titles import (
    LONG_ITEM,
    end_title,
    reads_as_title,
    show_title,
    trim_title,
)
from zapisy.finders.rows import Row, list_rows
from zapisy.found import Found, FoundAgendaItem, Span, to_span
from zapisy.lexicon import load_folded
from zapisy.text.letters import compile_either
from zapisy.text.source import BlockKind
from zapisy.text.views import fold

_LABEL_CELL: Final = re.compile(r"\s*(?P<label>\d{1,2}(?:\.\d{1,2})?|[IVX]{1,5}|[A-Za-z])?[.)]{0,2}\s*")

_COUNTS: Final = re.compile(r"\d{1,3}\s?[-–:/]\s?\d{1,3}\s?[-–:/]\s?\d{1,3}")
_NO_ITEM: Final = re.compile(r"\d|usneseni\s(?:c\.|\d)|[^\W\d_]{1,5}\.\Z")
_NAMES_HOLDER: Final = compile_either(
    r"(?:[Zz]a [^\n–-]{3,40}|(?:[Mm]ísto)?[Pp]ředsed\w{1,5}|[Tt]ajemn\w{1,4}|[Jj]ednatel\w{0,2}|[Pp]okladn\w{1,3}|[Čč]len\w{0,3})\s[–-]\s(?:p\.|pan|paní|pí|[A-Z]\w{1,4}\.)\s?[^\W\d_]"
)
"""``Předseda – pan Malý``: who holds an office is no matter."""
_NEXT_ITEM: Final = re.compile(r"(?:ad|k bodu|bod)\s\d", re.IGNORECASE)
_WHEN: Final = re.compile(
    r"\s{0,3}(?:dne\s)?\d{1,2}\.\s?(?:\d{1,2}\.|[a-záčďéěíňóřšťúůýž]{4,9})\s?(?:19|20)\d\d[,:;]?\s{1,3}(?=1[.)/])"
)
"""``Program jednání: 8. listopadu 2011 1) Zahájení``: the day before the first item."""
_LONE_MARK: Final = re.compile(r"\d{1,2}[.)]")
"""A number that a PDF put on a line of its own, above its title."""
LONGEST_MARK: Final = len("12.")
_IN_BRACKETS: Final = re.compile(r"\([^()]{2,90}\)")
"""What stands below an item in a line of its own: ``(08.05–08.15, P. Malý, RK-17-02)``."""
MOST_ASIDE: Final = 6
"""Lines without marks that may stand below a numbered item."""


def read_programme(found: Found, start: int, end: int) -> list[FoundAgendaItem]:
    """The items that stand from a place on, until something else begins; none where that is the meeting's course."""
    made = Programme(found)
    if when := _WHEN.match(found.view.clean, start, end):
        start = when.end()
    for row in _join_marks(found.view.clean, list_rows(found.view, start, end)):
        if not _add_row(made, row, start, end):
            break
    if made.style in ("number", "roman"):
        take_last(made)
    if made.style == "upper":
        raise_numbers(made)
    if made.style in ("plain", "bullet") and len(made.items) == 1 and made.line_end:
        return _split_list(found, made.items[0])
    if made.style == "plain" and len(made.items) == 2 and len(parts := _split_list(found, made.items[0])) > 2:
        return parts  # the course of the meeting begins right below
    if len(made.items) == 1 and not made.items[0].title[0].isalpha():
        return []
    return made.items


def _join_marks(clean: str, rows: Iterator[Row]) -> Iterator[Row]:
    """The rows, each with the number that stands alone above it."""
    number: Row | None = None
    for row in rows:
        if len(row.cells) == 1:
            text = clean[row.start : row.end].strip()
            if len(text) <= LONGEST_MARK and _LONE_MARK.fullmatch(text):
                number = row
                continue
        if number is not None and len(row.cells) == 1:
            row = Row(((0, Span(number.start, row.end)),))
        number = None
        yield row


def _add_row(made: Programme, row: Row, start: int, end: int) -> bool:
    """Adds the items of one row; False where the programme is over."""
    clean = made.found.view.clean
    cells: list[Span] = []
    for _, cell in row.cells:
        if cell.start < start or cell.end > end:
            cell = Span(max(cell.start, start), min(cell.end, end))
        if cell.start < cell.end and clean[cell.start : cell.end].strip(" \t:.\n"):
            cells.append(cell)
    if not cells:
        return True
    first = cells[0]
    text = clean[first.start : first.end]
    begin = first.start + len(text) - len(text.lstrip(" \t\n:\u00a0"))
    label = _LABEL_CELL.fullmatch(clean, begin, first.end) if len(cells) > 1 else None
    if label and label["label"]:
        text = label["label"]
        kind = "number" if text[0].isdigit() else "roman" if not set(text) - set("IVX") else "upper"
        order = int(text.split(".")[-1]) if text[0].isdigit() else (made.last.order + 1 if made.last else 1)
        mark = Mark(begin, cells[1].start, kind, ".", text, order, text.count("."))
        return add_marked(made, mark, cells[1].end)
    if len(cells) > 1 and not made.items and not read_mark(clean, begin, first.end):
        return True  # the head of a table
    return all(_add_line(made, line) for line in _lines_of(clean, begin, first.end))


def _lines_of(clean: str, start: int, end: int) -> list[Span]:
    spans: list[Span] = []
    at = start
    for piece in clean[start:end].split("\n"):
        if piece.strip():
            begin = at + len(piece) - len(piece.lstrip())
            if spans and _LONE_MARK.fullmatch(clean, *spans[-1]):
                begin = spans.pop().start
            spans.append(to_span((begin, at + len(piece.rstrip()))))
        at += len(piece) + 1
    return spans


def _add_line(made: Programme, line: Span) -> bool:
    clean = made.found.view.clean
    mark = read_mark(clean, line.start, line.end)
    if mark is not None and _is_ordinal(made, mark):
        return _extend(made, line)
    if mark is not None:
        return add_marked(made, mark, line.end)
    text = clean[line.start : line.end]
    if made.items and _IN_BRACKETS.fullmatch(text):
        return True
    if len(text) < 40 and fold(text.split()[0].strip(".:")) in load_folded("agenda", "part_lines"):
        return True
    if made.items and not made.aside and _continues(made, line):
        return _extend(made, line)
    if made.style not in (None, "plain"):
        return _put_aside(made, line)
    if made.items and not _may_follow(made, line):
        return False
    return _add_plain(made, line)


def _is_ordinal(made: Programme, mark: Mark) -> bool:
    """``… kontrola usnesení a zápisu⏎13. zasedání rady ze dne 4. 9.``: an ordinal with which a wrapped line begins."""
    if (
        made.style != "number"
        or mark.kind != "number"
        or mark.close != "."
        or made.last is None
        or made.lower
    ):
        return False
    clean, item = made.found.view.clean, made.items[-1] if made.items else None
    wraps = item is not None and clean[item.span.end : mark.start].count("\n") == 1 and len(item.title) > 40
    return wraps and clean[mark.end].islower() and not 0 < mark.order - made.last.order <= 1


def _put_aside(made: Programme, line: Span) -> bool:
    """A line without a mark below a numbered item: a sub-item if the numbers go on after it."""
    clean = made.found.view.clean
    made.aside.append(line)
    return (
        made.style in ("number", "roman")
        and len(made.aside) <= MOST_ASIDE
        and reads_as_title(clean[slice(*line)])
    )


def _may_follow(made: Programme, line: Span) -> bool:
    """Whether an unnumbered line may be one more item: no blank line before it, no label, no heading."""
    view = made.found.view
    block = view.block_at(view.source_offset(line.start))
    if block is not None and block.kind is BlockKind.HEADING:
        return False
    text = view.clean[line.start : line.end]
    return view.clean[made.line_end : line.start].count("\n") < 2 and not text.endswith(":")


def _add_plain(made: Programme, line: Span) -> bool:
    clean, folded = made.found.view.clean, made.found.view.folded
    stop = end_title(clean, folded, line.start, line.end)
    text = clean[line.start : stop]
    if (
        not reads_as_title(text)
        or _NO_ITEM.match(fold(text))
        or len(text) > 150
        or (made.items and text.endswith(".") and len(text) > 60)
    ):
        return False
    if _NAMES_HOLDER.match(text) or any(item.title == text for item in made.items):
        return False
    made.style = "plain"
    append_item(made, None, line.start, stop)
    made.line_end = line.end
    return stop == line.end


# ---------------------------------------------------------------- wrapped titles
def _continues(made: Programme, line: Span) -> bool:
    """Whether a line without a mark goes on with the item above."""
    clean, view = made.found.view.clean, made.found.view
    item = made.items[-1]
    if item.span.end > line.start or view.clean[item.span.end : line.start].count("\n") != 1:
        return False
    text = clean[line.start : line.end]
    if made.style == "plain":
        return text[0].islower() and not item.title.endswith(".") and _same_block(made, line)
    open_end = bool(
        re.search(
            r"(?:[,–-]|(?<!\w)(?:a|i|k|ke|o|od|pro|s|se|v|ve|z|ze|na|do|za|č\.|p\.|Ing\.|Mgr\.))$",
            clean[: item.span.end][-6:],
        )
    )
    if _COUNTS.match(text) or _NEXT_ITEM.match(text):
        return False
    if made.style in ("number", "roman") and _is_bullet(made, line):
        return False
    if text[0].islower() or (text[0].isdigit() and _same_block(made, line)) or open_end:
        return len(text) < 200 and (not text.endswith(":") or open_end)
    return (
        _same_block(made, line)
        and len(item.title) > 40
        and not item.title.endswith(".")
        and not text.endswith(":")
    )


def _is_bullet(made: Programme, line: Span) -> bool:
    """Whether a line is one more point of a list, whose bullet the reader has taken: it is below the item, no part of it."""
    block = made.found.view.block_at(made.found.view.source_offset(line.start))
    return block is not None and block.kind is BlockKind.LIST_ITEM and not _same_block(made, line)


def _same_block(made: Programme, line: Span) -> bool:
    view = made.found.view
    return view.block_at(view.source_offset(made.items[-1].span.start)) is view.block_at(
        view.source_offset(line.start)
    )


def _extend(made: Programme, line: Span) -> bool:
    """Adds a line to the item above; marks within it begin new items."""
    view, item = made.found.view, made.items[-1]
    following, stop = None, line.end
    if made.last and made.inline and item.parent is None:
        following, stop = find_next(view.clean, made.last.go_on(line.start), line.end, lower=made.lower)
    if following is None and made.inline:
        stop = end_title(view.clean, view.folded, line.start, stop)
    if line.end - item.span.start > LONG_ITEM and following is None and stop == line.end:
        return False
    item.span = trim_title(view.clean, item.span.start, stop)
    item.title = show_title(view.clean, item.span)
    made.line_end = stop
    if following:
        return add_chain(made, following, line.end)
    return stop >= line.end - 1


# ---------------------------------------------------------------- one line without marks
def _split_list(found: Found, item: FoundAgendaItem) -> list[FoundAgendaItem]:
    """``Program: zahájení; kontrola úkolů; různé``: three or more short parts are items, else the line is one."""
    clean = found.view.clean
    for pattern in (r";\s", r"\s[-–—]\s", r",\s"):
        cuts = [m.span() for m in re.finditer(pattern, clean[item.span.start : item.span.end])]
        bounds = zip(
            [0, *(b for _, b in cuts)], [*(a for a, _ in cuts), item.span.end - item.span.start], strict=True
        )
        spans = [trim_title(clean, item.span.start + a, item.span.start + b) for a, b in bounds]
        if len(spans) >= 3 and all(2 < s.end - s.start <= 80 for s in spans):
            items = [FoundAgendaItem(None, show_title(clean, s), s) for s in spans]
            drop_dot(items[-1])
            return items
    if clean[item.span.end : item.span.end + 1] == ":":
        return []  # ``Školská rada:`` above what it did is no matter
    words = set(fold(item.title).split())
    return [] if len(item.title) <= 8 or words & load_folded("agenda", "no_programme") else [item]
