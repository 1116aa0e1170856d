"""Lines with a box to tick: ``[ ] koupit barvy @Dub``, ``☐ Tichá – umýt okna``, ``[x] svolat brigádu``.

Finds: open boxes before an infinitive, a future or somebody named with ``@``, before a colon or behind a dash.
Leaves: ticked boxes, boxes of presence lists and forms.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from zapisy.finders.tasks.making import make_task, trim_span
from zapisy.finders.tasks.owners import Reader
from zapisy.finders.tasks.verbs import is_infinitive
from zapisy.found import FoundAssignee, FoundTask, Span
from zapisy.text.views import View, fold

_OPEN: Final = ("[ ]", "[]", "☐", "□", "❏")
_TICKED: Final = ("[x]", "[X]", "[✓]", "☑", "☒", "✔", "✅")
_SIGNS: Final = tuple(box for box in (*_OPEN, *_TICKED) if "[" not in box)
_BEFORE: Final = re.compile(r"[ \t>]{0,8}(?:[-–—*+•]\s{1,3}|\d{1,3}[.)]\s{1,3})?$")
_AT: Final = re.compile(r"(?<!\w)@(?P<who>[^\W\d_][\w\-]{1,30})")
_AT_NEXT: Final = re.compile(r"\s{0,2}(?:[,+&/]|a|\s)\s{0,2}@(?P<who>[^\W\d_][\w\-]{1,30})")
_WORD: Final = re.compile(r"[^\W\d_]+")


def find_boxes(reader: Reader) -> Iterator[tuple[Span, FoundTask | None]]:
    """The lines with a box, each with its task if it is open and tells one."""
    view = reader.found.view
    for at, box in _list_boxes(view):
        line = view.line_at(at)
        if line is None or line.furniture or not _BEFORE.match(view.clean, line.start, at):
            continue
        if box in _TICKED:
            yield Span(line.start, line.end), None
        elif (task := _read_box(reader, trim_span(view.clean, at + len(box), line.end))) is not None:
            yield Span(line.start, line.end), task


def _list_boxes(view: View) -> list[tuple[int, str]]:
    """Where boxes stand, in order."""
    places: list[tuple[int, str]] = []
    for box in (*_OPEN, *_TICKED) if "[" in view.clean else _SIGNS:
        at = view.clean.find(box)
        while at >= 0:
            places.append((at, box))
            at = view.clean.find(box, at + len(box))
    return sorted(places)


def _read_box(reader: Reader, span: Span) -> FoundTask | None:
    called = _list_called(reader.clean, span)
    owners = [owner for match in called for owner in _read_called(reader, match)]
    owners = owners or reader.read_head(span) or reader.read_tail(span) or reader.read_doer(span)
    first = _WORD.match(reader.clean, span.start)
    works = (first and is_infinitive(first.group())) or reader.work_within(span)
    if not works and not (owners and owners[-1].span.end < span.end - 3):
        return None
    task = make_task(reader.found, span, owners, "list")
    if called:
        begin = span.start if called[0].start() > span.start + 3 else called[-1].end()
        end = called[0].start() if begin == span.start else span.end
        task.spans = (trim_span(reader.clean, begin + len(_lead(reader.clean, begin)), end),)
        task.text = " ".join(reader.clean[slice(*task.spans[0])].split())
    return task


def _lead(clean: str, at: int) -> str:
    match = re.compile(r"[\s:,–—-]*").match(clean, at)
    return match.group() if match else ""


def _list_called(clean: str, span: Span) -> list[re.Match[str]]:
    """Those who are called with ``@``, one beside the other."""
    called = []
    match = _AT.search(clean, *span)
    while match:
        called.append(match)
        match = _AT_NEXT.match(clean, match.end(), span.end)
    return called


def _read_called(reader: Reader, called: re.Match[str]) -> list[FoundAssignee]:
    """``@Novák``, ``@novak``: whom the lists name so, by any one of their words; else a name as it stands."""
    word, span = fold(called["who"]), Span(*called.span("who"))
    if name := reader.called.find(called["who"]):
        return [FoundAssignee(name.text, span, name)]
    known = {
        name.text: name
        for name in reader.listed
        if word in fold(name.text).replace(".", " ").split() or word == fold(name.text).replace(" ", "")
    }
    if len(known) == 1:
        name = next(iter(known.values()))
        return [FoundAssignee(name.text, span, name)]
    return reader.read_list(span.start, span.end) or [FoundAssignee(called["who"], span)]
