"""Tasks with labels: ``Úkol: …``, and texts that ``T: …``, ``Termín: …``, ``Z: …``, ``Zodpovídá: …``, ``Zajistí: …`` close.

Finds: labels in one line with the text, in the lines below it, before the text at the beginning of its line or above it;
``Úkol pro p. Duba: …``.
Leaves: ``Termín`` of a meeting, tasks marked as done.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from typing import Final, NamedTuple

from zapisy.finders.tasks.days import Deadline
from zapisy.finders.tasks.deadlines import read_deadline
from zapisy.finders.tasks.labels import APART, Groups, Label, Told, label_pattern, list_starts
from zapisy.finders.tasks.making import end_clause, end_line, is_done, make_task, sentence_before, trim_span
from zapisy.finders.tasks.owners import Reader
from zapisy.finders.tasks.verbs import is_infinitive
from zapisy.found import FoundAssignee, FoundTask, Span
from zapisy.text.letters import compile_either
from zapisy.text.views import View, scan


def find_labelled(reader: Reader, groups: Groups) -> Iterator[FoundTask]:
    """The tasks of all groups of labels, and those behind ``Úkol:``."""
    view = reader.found.view
    starts = sorted([*_list_starts(view), *_list_addressed(reader)], key=lambda opening: opening.start)
    used: set[int] = set()
    floor = 0
    for group in groups.listed:
        at = bisect_right(starts, group[0].start, key=lambda opening: opening.end)
        opening = starts[at - 1] if at and group[0].start - starts[at - 1].end < 500 else None
        between = view.clean[opening.end : group[0].start] if opening else ""
        if opening and (opening.start in used or "\n\n" in between or _is_told(reader, opening, group)):
            opening = None
        told = groups.read(group)
        if opening is None and (behind := _opening_behind(view, starts, told.end)) is not None:
            opening, at = behind, behind.end
            span = _close(view.clean, at, end_line(view.clean, at))
            used.add(opening.start)
        elif opening:
            used.add(opening.start)
            span = _close(view.clean, opening.end, group[0].start)
        elif view.clean[view.clean.rfind("\n", 0, group[0].start) + 1 : group[0].start].strip(" -–—•*\t(["):
            span = sentence_before(view, group[0].start, floor)
        else:
            span = _text_behind(reader, groups, group, floor) or sentence_before(view, group[0].start, floor)
        if stays := _read_stay(reader, group, told, span):
            span = stays
        floor = max(groups.read(group).end, span.end)
        if (task := _make(reader, groups, group, span, opening)) is not None:
            yield task
    for opening in starts:
        if opening.start not in used and not _gives_several(reader, opening):
            span = _close(view.clean, opening.end, end_clause(view.clean, opening.end, 300))
            if view.folded.startswith("viz ", span.start):
                continue  # ``Úkoly: viz seznam``
            if span.end - span.start > 5 and not is_done(
                reader.found, span.start, min(end_line(view.clean, span.end), span.end + APART)
            ):
                yield _read_fields(reader, span) or make_task(
                    reader.found,
                    span,
                    opening.owners or _read_owners(reader, span),
                    "labelled",
                    _read_due_behind(reader, span),
                )


_DUE: Final = compile_either(r"\.?[ ](?=(?:Do|Nejpozději do|Nejpozději|Termín|T)[ :]\s?\d)")


def _read_due_behind(reader: Reader, span: Span) -> Deadline | None:
    """``Úkol č. 3 – projednat návrh se členy. Do 31. 10.``: the day in a sentence of its own."""
    due = _DUE.match(reader.clean, span.end) or _DUE.match(reader.clean, max(0, span.end - 1))
    if due is None:
        return None
    return read_deadline(reader.found, due.end(), min(due.end() + 40, end_line(reader.clean, due.end())))


def _is_told(reader: Reader, opening: Opening, group: list[Label]) -> bool:
    """Whether a task ends in its own line, above labels that then belong to another: called with an arrow, with its day, or
    told to somebody where the labels name who is to do theirs."""
    line, _, below = reader.clean[opening.end : group[0].start].partition("\n")
    if not below.strip(" -–—•*("):
        return False
    if opening.called or (opening.owners and any(label.kind == "owner" for label in group)):
        return True
    return read_deadline(reader.found, opening.end, opening.end + len(line)) is not None


_FIELD: Final = re.compile(r"[ ]{1,3}(?P<sign>//?|\||[–—-]|;|→)[ ]{1,3}")


def _read_fields(reader: Reader, span: Span) -> FoundTask | None:
    """``Úkol: doplnit nabídku // Vlček // 21. 6.``: what, who and by when, divided by one sign."""
    signs = list(_FIELD.finditer(reader.clean, *span))
    signs = [sign for sign in signs if sign["sign"] == signs[-1]["sign"]][-2:]
    if not signs:
        return None
    bounds = zip(
        [sign.end() for sign in signs], [*(sign.start() for sign in signs[1:]), span.end], strict=True
    )
    owners: list[FoundAssignee] = []
    deadline: Deadline | None = None
    for start, end in bounds:
        who = reader.read_list(start, end)
        when = read_deadline(reader.found, start, end, label=True)
        if who and not owners and not reader.clean[who[-1].span.end : end].strip(" .,"):
            owners = who
        elif when is not None and when.span.start == start and deadline is None:
            deadline = when
        else:
            return None
    what = trim_span(reader.clean, span.start, signs[0].start())
    return make_task(reader.found, what, owners, "labelled", deadline) if owners else None


def _opening_behind(view: View, starts: list[Opening], end: int) -> Opening | None:
    """``Odpovědný: Kos  Termín: 15. 3.  Úkol: vymalovat klubovnu``: the task behind its labels in their line."""
    at = bisect_right(starts, end - 1, key=lambda opening: opening.start)
    return starts[at] if at < len(starts) and "\n" not in view.clean[end : starts[at].start] else None


def _gives_several(reader: Reader, opening: Opening) -> bool:
    """Whether ``Úkoly:`` has several futures behind it, each with its own subject, or ``Úkol:`` has several with a day for each."""
    line = Span(opening.end, end_line(reader.clean, opening.end))
    futures = [verb for verb in reader.work_within(line) if verb.form == "future"]
    if len(futures) < 2 or reader.found.view.folded.startswith("ukoly", opening.start):
        return len(futures) > 1
    return all(
        read_deadline(reader.found, verb.end, following) is not None
        for verb, following in zip(futures, [*(verb.start for verb in futures[1:]), line.end], strict=True)
    )


def _text_behind(reader: Reader, groups: Groups, group: list[Label], floor: int) -> Span | None:
    """The task behind its labels, where they begin the line (``Zodp.: Malý, termín 31. 5. – vymalování sklepa``), or below
    them, where nothing stands above."""
    clean, told, view = reader.clean, groups.read(group), reader.found.view
    end = end_line(clean, told.end)
    sign = re.compile(r"[\s.,)]{0,3}[-–—:]\s{1,2}").match(clean, told.end, end)
    if sign and end - sign.end() > 8:
        return Span(sign.end(), end)
    first, below = view.line_at(group[0].start), view.line_at(end + 1)
    if first is None or below is None or clean[told.end : end].strip(" .") or below.start <= end:
        return None
    above = view.lines[first.number - 1] if first.number else None
    if above and above.start >= floor and _is_work(reader, Span(above.start, above.end)):
        return None
    span = trim_span(clean, below.start, below.end)
    return span if _is_work(reader, span) and not reader.work_within(span) else None


def _is_work(reader: Reader, span: Span) -> bool:
    """Whether a line begins with an infinitive or has a verb of work."""
    begin = trim_span(reader.clean, *span).start
    word = re.compile(r"[^\W\d_]+").match(reader.clean, begin, span.end)
    return (word is not None and is_infinitive(word.group())) or bool(reader.work_within(span))


class Opening(NamedTuple):
    """``Úkol:``, where the text behind it begins, and for whom it is where it says so itself."""

    start: int
    end: int
    owners: list[FoundAssignee]
    called: bool = False


_TASK: Final = frozenset(("ukol",))
_ADDRESSED: Final = re.compile(
    r"(?<![^\W_])ukol(?:\sc\.\s?\d{1,3}(?:/\d{2,4})?)?\s{1,2}"
    r"(?:(?:pro|-|–)\s(?P<who>[^\n:()]{2,60}?)|\((?:pro\s)?(?P<aside>[^\n:()]{2,60})\))\s?[:–-]\s{1,2}"
)


def _list_addressed(reader: Reader) -> list[Opening]:
    """``Úkol pro p. Duba: …``, ``Úkol (Dub): …``"""
    view, places = reader.found.view, []
    for match in scan(_ADDRESSED, view.folded, view.starts_of(_TASK)):
        who = Span(*match.span("who" if match["who"] else "aside"))
        owners = reader.read_list(*who, "accusative" if "pro " in match.group() else None)
        if owners and owners[-1].span.end >= who.end - 2:
            places.append(Opening(match.start(), match.end(), owners))
    return [*places, *_list_called(reader)]


_CALLING: Final = re.compile(r"(?<![^\W_])(?:akce|todo|to do|action(?:\sitem)?|ukol)\s?:?\s{1,3}(?=[^\W\d_])")
_CALLS: Final = re.compile(r"\s{0,2}(?:->|→|=>|:)\s{1,2}(?=\S)")
_SIGNS: Final = re.compile(r"[:>→]")
"""What each of these has."""
_CALLERS: Final = frozenset(("akce", "todo", "to", "action", "ukol"))


def _list_called(reader: Reader) -> list[Opening]:
    """``AKCE: JK -> objednat sál``, ``TODO Dora: …``: people whom the document knows behind such a word, and a sign."""
    view, places = reader.found.view, []
    for match in scan(_CALLING, view.folded, view.starts_of(_CALLERS)):
        end = end_line(view.clean, match.end())
        if not _SIGNS.search(view.clean, match.end(), end):
            continue
        owners = reader.read_list(match.end(), end)
        sign = _CALLS.match(view.clean, owners[-1].span.end, end) if owners else None
        if sign and all(owner.name is not None and reader.is_human(owner) for owner in owners):
            places.append(Opening(match.start(), sign.end(), owners, called=True))
    return places


def _list_starts(view: View) -> list[Opening]:
    """Where ``Úkol:`` stands with its text in the same line."""
    places = []
    for match in scan(label_pattern("task_labels"), view.folded, list_starts(view, "task_labels")):
        worded = len(match["label"]) > 1 or view.clean[match.start()].isupper()
        numbered = match["number"] and (match["number"].endswith(")") or match["colon"].strip())
        if worded and (":" in match["colon"] or numbered) and "\n" not in match["colon"]:
            places.append(Opening(match.start(), match.end(), []))
    return places


def _close(clean: str, start: int, end: int) -> Span:
    return Span(start, start + len(clean[start:end].rstrip(" \t\n,;([–-|")))


_STAYS: Final = re.compile(
    r"(?<![^\W_])(?P<state>trva|pretrvava|nesplnen\w?|neplnen\w?|prodlouzen\w?|castecne\ssplnen\w?|splnen\w?\scastecne)\s?[,;(–—-]{0,2}\s?(?:nov[ya]\s)?$"
)
"""``úkol trvá – nový termín: …``"""
_TASK_NUMBER: Final = re.compile(r"(?<![^\W_])(?:ukol\w{0,2}|usneseni|bod\w?)\s(?:c\.\s?)?[^\W_]{0,4}\s?\d")
_THEN: Final = re.compile(r"[ .,)]{0,3}:\s{1,2}(?=\S)")
_LAST_ASIDE: Final = re.compile(r",\s(?P<who>[^(),]{2,40})\)")


def _read_stay(reader: Reader, group: list[Label], told: Told, span: Span) -> Span | None:
    """``Usnesení 61/13 trvá, nový termín 15. 5., zodpovídá Ing. Malá: doplnit údaje``: what goes on, behind the colon."""
    if not _STAYS.search(reader.found.view.folded, span.start, group[0].start):
        return None
    then = _THEN.match(reader.clean, told.end)
    if then is None:
        return None
    behind = trim_span(reader.clean, then.end(), end_clause(reader.clean, then.end(), 300))
    return behind if behind.end - behind.start > len("prodej") else None


def _read_aside(reader: Reader, span: Span) -> list[FoundAssignee]:
    """``úkol č. 5 (revize sbírek, Malá) trvá``: people at the end of its bracket."""
    for match in _LAST_ASIDE.finditer(reader.clean, *span):
        owners = reader.read_list(*match.span("who"))
        if owners and owners[-1].span.end >= match.end("who") and all(map(reader.is_own, owners)):
            return owners
    return []


_POINT: Final = re.compile(r"[,;]\s(?:[a-z]\)|\d\.)\s(?P<verb>(?:uklada|poveruje|zada)\s)")
"""``a) bere na vědomí …, b) ukládá …``: the point that gives out the work."""
STATE_REACH: Final = 300
"""Characters behind the labels of a task in which its line may say that it is done."""


def _make(
    reader: Reader, groups: Groups, group: list[Label], span: Span, opening: Opening | None
) -> FoundTask | None:
    found = reader.found
    told = groups.read(group)
    stop = min(end_line(found.view.clean, told.end), told.end + STATE_REACH)
    if span.end - span.start < 6 or is_done(found, span.start, stop):
        return None
    if point := _POINT.search(found.view.folded, span.start, span.end):
        span = Span(point.start("verb"), span.end)
    kinds = {label.kind for label in group}
    named = opening.owners if opening else []
    owners = told.owners or named or _read_owners(reader, span)
    working = reader.work_within(span)
    named_before = list(_TASK_NUMBER.finditer(found.view.folded, span.start, group[0].start))
    stays = named_before and _STAYS.search(found.view.folded, span.start, group[0].start)
    if stays:
        owners = owners or _read_aside(reader, span)
        span = trim_span(reader.clean, named_before[-1].start(), stays.start("state") + len(stays["state"]))
    if "owner" not in kinds and opening is None and not (owners and working) and not stays:
        return None
    if kinds == {"owner"} and (not told.owners or not (group[0].strong or told.deadline or opening)):
        return None
    return make_task(found, span, owners, "labelled", told.deadline)


def _read_owners(reader: Reader, span: Span) -> list[FoundAssignee]:
    return reader.read_doer(span) or reader.read_tail(span) or reader.read_head(span)
