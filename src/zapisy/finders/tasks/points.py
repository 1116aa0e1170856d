"""The points below the verb of a resolution, each of which may be a task.

Finds: lines with marks, marks within one line, lines without marks that are blocks of their own, bullets each with its own owner.
Leaves: where the list ends: at the next decision, at a mark out of order.
"""

from __future__ import annotations

from typing import Final

from zapisy.finders.agenda.marks import Mark, find_next, read_mark
from zapisy.finders.tasks.making import trim_span
from zapisy.finders.tasks.owners import Reader
from zapisy.found import FoundDecision, Span

FAR: Final = 4000
"""Characters below a verb within which its points stand."""


def list_points(clean: str, start: int, end: int) -> list[Span]:
    """The points below a verb: lines with marks, or marks within one line."""
    marks: list[Mark] = []
    at = start
    for piece in clean[start:end].split("\n"):
        begin = at + len(piece) - len(piece.lstrip())
        mark = (
            read_mark(clean, begin, at + len(piece))
            if at > start or piece.lstrip()[:1] in "1a-–—(•"
            else None
        )
        if mark and marks and mark.kind == marks[0].kind != "bullet" and mark.order != marks[-1].order + 1:
            return _span_points(clean, marks, mark.start)
        if mark and (not marks or mark.kind == marks[0].kind):
            marks.append(mark)
        at += len(piece) + 1
    if len(marks) == 1 and marks[0].order == 1 and marks[0].kind != "bullet":
        mark = marks[0]
        while True:
            following, _ = find_next(clean, mark, end, lower=True)
            if following is None:
                break
            marks.append(following)
            mark = following
    return _span_points(clean, marks, end)


def _span_points(clean: str, marks: list[Mark], end: int) -> list[Span]:
    bounds = [*(m.start for m in marks[1:]), end][: len(marks)]
    return [trim_span(clean, m.end, b) for m, b in zip(marks, bounds, strict=True)]


def end_below(reader: Reader, decision: FoundDecision, end: int) -> int:
    """Where the points below a decision end that itself is only its verb and owner: at the next decision."""
    later = [d.spans[0].start for d in reader.found.decisions if d.spans[0].start >= end]
    return min([*later, end + FAR, len(reader.clean)])


def end_bullets(reader: Reader, start: int, end: int) -> int:
    """Where the bullets below ``ukládá:`` end, each with its own owner; a decision may stop at the labels of the first."""
    view = reader.found.view
    first, last = view.line_at(reader.clean.find("\n", start) + 1), view.line_at(max(start, end - 1))
    mark = read_mark(reader.clean, first.start, first.end) if first else None
    if first is None or last is None or mark is None or mark.kind != "bullet" or first.start > end:
        return end
    for line in view.lines[last.number + 1 :]:
        other = read_mark(reader.clean, line.start, line.end)
        if other is None or other.kind != "bullet" or line.end - start > FAR:
            break
        end = line.end
    return end


def list_lines(reader: Reader, start: int, end: int) -> list[Span]:
    """The points below a verb as lines of their own, without marks: each a block, and nothing left in the verb's line."""
    if reader.clean[start:end].split("\n")[0].strip(" :") or "\n" not in reader.clean[start:end]:
        return []
    blocks: dict[int, Span] = {}
    for line in reader.found.view.lines:
        if start < line.start and line.end <= end + 1:
            first = blocks.get(line.block.start)
            blocks[line.block.start] = Span(first.start if first else line.start, line.end)
    return list(blocks.values()) if len(blocks) > 1 else []
