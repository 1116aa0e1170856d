"""Votes written as tables: a line of options, and below it counts, names, or a cross for each person.

Finds: ``pro | proti | zdržel se`` over ``22 | 0 | 1``, in the order of the head, also with the voters' names in
columns between head and counts; a row of counts for each variant; a row with one cross for each person; lines that
end with an option (``Jan Novák – pro``).
Leaves: heads without counts below them, and columns of anything else.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Final, NamedTuple

from zapisy.finders.votes.items import OPTIONS, label_options, option_of, result_pattern
from zapisy.finders.votes.names import read_voters
from zapisy.found import FoundName, FoundVotes, Span
from zapisy.lexicon import any_of
from zapisy.text.views import View

MOST_ROWS: Final = 120
"""Rows that one table of a vote may have."""
LEAST_CALLED: Final = 3
"""Lines in a row that end with an option make a roll call."""
LONGEST_OPTION: Final = 40
"""Characters of an option and the dots and blanks behind it."""
LONG_LINE: Final = 400
"""Characters on either side of a place: longer lines are no rows."""
_FIGURE: Final = re.compile(r"\d")
_CELLS: Final = re.compile(r"[\t|]")
_COUNTS: Final = re.compile(
    r"(?P<name>[^\n\d]{0,80})(?P<counts>\d{1,4}(?:[ \t|/]{1,4}\d{1,4}){1,4})[ \t|.]*$"
)
_COLUMN: Final = re.compile(r" {0,3}\d{1,4} {0,3}")
"""A cell that holds a count."""
MOST_NAMED: Final = 2
"""Lines of a name before its counts, which stand in columns of their own."""
_CROSS: Final = re.compile(r"(?:x|✓|✔|1|ano|\+|•)$")
_BEHIND: Final = re.compile(
    r"[ \t|*_:]{0,12}(?P<result>(?:vysledek|vysledek hlasovani|prijato|schvaleno|usneseni|stav|rozhodnuti|poznamka)[ \t|*_:]{0,12})?"
)
"""What may stand behind the options of a head: a column for the result."""
_TRIM: Final = " \t|*_"


@cache
def _label() -> re.Pattern[str]:
    return re.compile(rf"(?<![\w.])(?:{any_of(label_options())})(?!\w)\.?")


@cache
def _called() -> re.Pattern[str]:
    labels = any_of(label_options())
    return re.compile(
        rf"(?P<who>[^\n:|\t]{{3,60}})[ \t]{{0,3}}(?:[:|\t–—-][ \t:|–—-]{{0,6}})(?P<option>{labels})[ .,;]{{0,3}}$"
    )


_AGAINST: Final = frozenset({"proti", "ne"})
"""The word that the head of every such table has."""


@dataclass(frozen=True, slots=True)
class Head:
    """A line of options: where it stands, the options in order, their columns where it has cells, and how many
    cells for the result stand behind them."""

    start: int
    end: int
    options: tuple[str, ...]
    columns: tuple[int, ...]
    behind: int = 0


def find_tables(view: View, labels: list[int]) -> list[FoundVotes]:
    """All votes of tables and roll calls, in order; ``labels`` are the places of labels."""
    votes: list[FoundVotes] = []
    free = 0
    for at in view.starts_of(_AGAINST):
        head = _read_head(view, at) if at >= free else None
        if head is not None:
            found = list(_read_rows(view, head))
            votes += found
            free = found[-1].span.end if found else head.end
    return votes + _find_headless(view) + _find_roll_calls(view, labels)


_HELD: Final = frozenset({"hlasovani", "hlasovano"})
_ROW: Final = re.compile(
    r"[^\n]{0,80}:[ \t]{0,4}\n[ \t]{0,4}(?P<counts>\d{1,3}(?:\t\d{1,3}){2,3})[ \t]{0,4}(?=\n|$)"
)


def _find_headless(view: View) -> list[FoundVotes]:
    """Counts in cells below a line that calls to vote and ends with a colon, where the head was left out."""
    votes: list[FoundVotes] = []
    for at in view.starts_of(_HELD):
        match = _ROW.match(view.folded, at)
        if match is not None:
            counts = match["counts"].split("\t")
            votes.append(_make_table(Span(*match.span("counts")), OPTIONS[: len(counts)], counts, []))
    return votes


def _line_of(text: str, at: int) -> tuple[int, int]:
    """The line of a place, or a good part of one that is too long for a row."""
    first, last = max(0, at - LONG_LINE), min(len(text), at + LONG_LINE)
    start, end = text.rfind("\n", first, at) + 1, text.find("\n", at, last)
    return start or first, last if end < 0 else end


def _read_head(view: View, at: int) -> Head | None:
    folded = view.folded
    start, end = _line_of(folded, at)
    if end - start > 160 or _FIGURE.search(folded, start, end):
        return None
    labels = list(_label().finditer(folded, start, end))
    options = tuple(option_of(m.group().rstrip(".")) for m in labels if _known(m))
    if len(options) < 2 or len(options) != len(labels) or len(set(options)) < len(options):
        return None
    between = folded[labels[0].start() : labels[-1].end()]
    behind = _BEHIND.fullmatch(folded, labels[-1].end(), end)
    if re.sub(r"[\s|/,:]", "", _label().sub("", between)) or behind is None:
        return None
    cells = _split_cells(view, Span(start, end))
    columns = tuple(c for m in labels for c, cell in cells.items() if cell.start <= m.start() < cell.end)
    apart = len(set(columns)) == len(columns) == len(options)
    columns = columns if apart else tuple(range(len(options)))
    return Head(labels[0].start(), end, options, columns, 1 if behind["result"] else 0)


def _known(match: re.Match[str]) -> bool:
    return re.sub(r"\s+", " ", match.group().rstrip(".")) in label_options()


def _read_rows(view: View, head: Head) -> Iterator[FoundVotes]:
    """The vote below a head; several where each row has its own counts."""
    named: list[tuple[FoundName, str]] = []
    crosses = dict.fromkeys(head.options, 0)
    at, last, own, told = head.end + 1, head.end, False, 0
    for _ in range(MOST_ROWS):
        start, end = _line_of(view.folded, min(at, len(view.folded)))
        line = view.folded[start:end]
        if at > len(view.folded) or len(line) > 200 or (not line.strip(_TRIM) and own):
            break
        counts = _read_counts(_cut_behind(line, head.behind), len(head.options))
        if counts:
            name = line[: counts.start].strip(_TRIM + ":–-")
            total = not name or name.startswith(("celkem", "pocet", "hlas", "vysled"))
            if total and told:
                return
            begin = head.start if total and not own else start + counts.start
            yield _make_table(Span(begin, end), head.options, counts.values, named)
            named, own = [], True
            if total:
                return
        elif line.strip(_TRIM) and not own and not _read_people(view, head, Span(start, end), named, crosses):
            told += 1
            if told > MOST_NAMED:
                break
        last, at = (end, end + 1) if line.strip(_TRIM) else (last, end + 1)
    if named and any(crosses.values()) and not own:
        values = [str(crosses[option]) for option in head.options]
        yield _make_table(Span(head.start, last), head.options, values, named)


class _Counts(NamedTuple):
    """The counts of a row, and where in it they begin."""

    start: int
    values: list[str]


def _cut_behind(line: str, cells: int) -> str:
    """A row without the cell of its result, which the head may leave without a name."""
    before, _, last = line.rstrip(_TRIM).rpartition("\t")
    return before if before and (cells or result_pattern().fullmatch(last.strip(_TRIM))) else line


def _read_counts(line: str, columns: int) -> _Counts | None:
    """The counts that end a row; a row that has figures before them needs cells."""
    match = _COUNTS.match(line)
    values = re.split(r"[ \t|/]+", match["counts"]) if match else []
    if match and len(values) == columns:
        return _Counts(match.start("counts"), values)
    cells = re.split(r"[\t|]", line.rstrip(" \t|."))
    last = cells[-columns:]
    if len(cells) <= columns or not all(_COLUMN.fullmatch(cell) for cell in last):
        return None
    start = len("\t".join(cells[:-columns])) + 1
    return _Counts(start + len(last[0]) - len(last[0].lstrip()), [cell.strip() for cell in last])


def _make_table(
    span: Span, options: tuple[str, ...], counts: list[str], named: list[tuple[FoundName, str]]
) -> FoundVotes:
    vote = FoundVotes(span, named=list(named))
    for option, count in zip(options, counts, strict=True):
        setattr(vote, option, float(count))
    return vote


def _read_people(
    view: View, head: Head, line: Span, named: list[tuple[FoundName, str]], crosses: dict[str, int]
) -> bool:
    """A row of one person with a cross, or of names in the options' columns."""
    cells = _split_cells(view, line)
    marked = [i for i, cell in cells.items() if _CROSS.match(view.folded[cell.start : cell.end].strip())]
    options = dict(zip(head.columns, head.options, strict=True))
    first = min(head.columns)
    who_cells = [cell for column, cell in cells.items() if column < first]
    if len(marked) == 1 and marked[0] in options and who_cells:
        who = list(read_voters(view, who_cells[-1]))
        named += [(name, options[marked[0]]) for name in who[:1]]
        crosses[options[marked[0]]] += 1
        return bool(who)
    if len(cells) < 2:
        return False
    for column, cell in cells.items():
        if column in options:
            named += [(name, options[column]) for name in read_voters(view, cell)]
    return bool(named)


def _split_cells(view: View, line: Span) -> dict[int, Span]:
    """The cells of a line by their columns: as the format counts them, else as tabs part them."""
    first = bisect_left(view.block_spans, (line.start, 0))
    cells: dict[int, Span] = {}
    for index in range(first, len(view.block_spans)):
        start, end = view.block_spans[index]
        cell = view.source.blocks[index].cell
        if start >= line.end or cell is None:
            break
        cells[cell.column] = Span(start, end)
    if cells:
        return cells
    at = line.start
    for column, text in enumerate(_CELLS.split(view.folded[line.start : line.end])):
        cells[column] = Span(at, at + len(text))
        at += len(text) + 1
    return cells


def _find_roll_calls(view: View, labels: list[int]) -> list[FoundVotes]:
    """Lines one below the other that each end with how somebody voted."""
    calls: list[FoundVotes] = []
    run: list[tuple[Span, FoundName, str]] = []
    ends: set[int] = set()
    for at in labels:
        end = view.folded.find("\n", at, at + LONGEST_OPTION)
        if end in ends or (end < 0 and len(view.folded) - at >= LONGEST_OPTION):
            continue  # so much stands behind it that no option ends the line here
        if not _is_option(view.folded[at : end if end >= 0 else len(view.folded)]):
            continue
        line = Span(*_line_of(view.folded, at))
        if line.end in ends or line.end - line.start > 90:
            continue
        ends.add(line.end)
        call = _read_call(view, line)
        if call is None:
            continue
        if run and line.start > run[-1][0].end + 2:
            calls += _close_run(run)
            run = []
        run.append((line, *call))
    return calls + _close_run(run)


@cache
def _last_words() -> tuple[str, ...]:
    """The last word of each option, also without its dot."""
    words = {option.split()[-1] for option in label_options()}
    return tuple(words | {word.rstrip(".") for word in words})


def _is_option(text: str) -> bool:
    """Whether a text is an option and nothing else."""
    text = text.rstrip(" .,;")
    if text[-1:].isdigit():
        return False
    if not text.rstrip().endswith(_last_words()):
        return False
    options, words = label_options(), " ".join(text.split())
    return words in options or f"{words}." in options


def _read_call(view: View, line: Span) -> tuple[FoundName, str] | None:
    match = _called().match(view.folded, line.start, line.end)
    names = list(read_voters(view, match.span("who"))) if match else []
    if match is None or len(names) != 1 or names[0].span.end < match.end("who") - 12:
        return None
    return names[0], option_of(match["option"])


def _close_run(run: list[tuple[Span, FoundName, str]]) -> list[FoundVotes]:
    if len(run) < LEAST_CALLED:
        return []
    vote = FoundVotes(
        Span(run[0][0].start, run[-1][0].end), named=[(name, option) for _, name, option in run]
    )
    options = [option for _, _, option in run]
    for option in ("in_favor", "against", "abstaining"):
        setattr(vote, option, float(options.count(option)))
    vote.not_voting = float(options.count("not_voting")) or None
    return [vote]
