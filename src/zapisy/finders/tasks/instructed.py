"""Tasks that a resolution gives: ``ukládá starostovi zajistit …``, ``pověřuje komisi přípravou …``, ``žádá radu o zprávu``.

Finds: persons, offices and bodies in the dative or accusative; one task for each point below one verb; ``Termín`` and
``Odpovídá`` behind the resolution.
Leaves: mandates to sign, to vote, to act for; what was voted down; requests to others than one's own bodies.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Final

from zapisy.finders.tasks.deadlines import read_deadline
from zapisy.finders.tasks.labels import Groups, Label, Told
from zapisy.finders.tasks.making import make_task, set_deadline, trim_span
from zapisy.finders.tasks.owners import Reader
from zapisy.finders.tasks.points import end_below, end_bullets, list_lines, list_points
from zapisy.finders.tasks.verbs import is_infinitive
from zapisy.found import FoundAssignee, FoundDecision, FoundTask, Span
from zapisy.lexicon import any_of, load_words
from zapisy.text.letters import compile_either
from zapisy.text.views import fold

_CASES: Final = {
    "instructs": "dative",
    "authorises": "accusative",
    "requests": "accusative",
    "recommends": "dative",
}
_STOP: Final = compile_either(
    r"\s(?:K bodu|Ad|Bod č\.|Hlasování|Usnesení|HLASOVÁNÍ|Pro\s?:|Termín|Odpov\w+:|Zodpov\w+:|[TZO]\s?:)(?=[\s\d:])"
)
_AIM: Final = re.compile(r"[\s,:–—-]*(?:aby\b|o\s|k\s|ke\s|za účelem\b)?")
_LEAD: Final = re.compile(r"[\s,:–—-]*")
_BULLET: Final = re.compile(r"\s?:[ \t]{1,4}(?=[-–—•]\s)")
"""``Ukládá:  - Kosovi: zaplatit …``: the first of several bullets, each with its own owner."""
_OBJECT: Final = re.compile(r"\s*[^\W\d_]+(?:ím|ou|em|ací)\s")
_PERSON: Final = re.compile(r"(?<=\s)(?=[A-ZÁČĎÉĚÍŇÓŘŠŤÚŮÝŽ]|p\.|pan|pí|kol\.)")
_OWN: Final = re.compile(r"\s{1,3}sv(?:ým|ému|é|ého|oje|ojí)(?=\s)")
"""``ukládá svým členům``."""
_PASSIVE: Final = re.compile(r"(?:byl[aiy]?\s)?(?:pověřen|zmocněn)[aiy]?(?![^\W_])")
_WAS: Final = re.compile(
    r"[\s,.]{1,3}(?:Ph\.?D\.?[\s,]{1,2})?(?:byl[aiy]?\s)?(?:[a-záčďéěíňóřšťúůýž]{2,12}\s){0,2}"
)
BEHIND: Final = 160
"""Characters behind a resolution in which its deadline and owner may stand."""


def find_instructed(reader: Reader, groups: Groups) -> Iterator[FoundTask]:
    """The tasks of all decisions that instruct, authorise or request."""
    for decision in reader.found.decisions:
        if decision.action not in _CASES or decision.outcome == "rejected" or not decision.verb_span:
            continue
        behind = _find_labels(reader, groups, decision)
        for task in _read_decision(reader, decision, groups.read(behind) if behind else None):
            if (inner := _find_labels_within(reader, groups, task)) is not None:
                _apply_labels(reader, groups, task, inner)
            task.decision = decision
            yield task


def _find_labels_within(reader: Reader, groups: Groups, task: FoundTask) -> list[Label] | None:
    """The labels of deadline and owner that end a point of a resolution: ``svolat brigádu  T: 30. 4.``"""
    (start, end) = task.spans[0]
    group = groups.first_from(start + 1)
    if group is None or not (group[-1].end < end or reader.clean[end : group[0].start].isspace()):
        return None
    return group if "\n" not in reader.clean[end : group[0].start] else None


def _apply_labels(reader: Reader, groups: Groups, task: FoundTask, group: list[Label]) -> None:
    """Gives a point what its own labels say, and leaves them out of its text."""
    told, span = groups.read(group), trim_span(reader.clean, task.spans[0].start, group[0].start)
    if told.deadline is not None:
        set_deadline(task, told.deadline)
    if told.owners:
        task.assignees = told.owners
    if span.end > span.start:
        task.spans, task.text = (span,), " ".join(reader.clean[span.start : span.end].split())


def _find_labels(reader: Reader, groups: Groups, decision: FoundDecision) -> list[Label] | None:
    """The labels of deadline and owner that stand behind a resolution."""
    assert decision.verb_span
    end = decision.spans[-1].end
    group = groups.first_from(max(decision.verb_span.end, decision.spans[0].start + 1))
    if group is None or group[0].start - end >= BEHIND:
        return None
    return None if reader.clean[end : group[0].start].count("\n") > 2 else group


def _read_decision(reader: Reader, decision: FoundDecision, told: Told | None) -> list[FoundTask]:
    assert decision.verb_span
    clean = reader.clean
    start, end = decision.verb_span.end, decision.spans[-1].end
    if end <= start:
        return []
    case = _CASES[decision.action]
    bullet = _BULLET.match(clean, start, end)
    possessive = _OWN.match(clean, start, end)
    start = bullet.end() if bullet else possessive.end() if possessive else start
    owners = [] if bullet else reader.read_list(start, end, case)
    if not owners and decision.action == "authorises":
        span = trim_span(clean, start, end)
        if beside := _owners_before(reader, decision) or _owners_behind(reader, start, end):
            return [_make(reader, span, beside, told)] if _is_work(reader, decision, beside, span) else []
    at = owners[-1].span.end if owners else start
    if owners and not clean[at:end].strip(" :\n–—-"):
        end = end_below(reader, decision, end)
    elif not owners and not bullet and clean[start:end].lstrip(" ").startswith(":"):
        end = end_bullets(reader, start, end)
    points = list_points(clean, at, end) or list_lines(reader, at, end)
    if owners and points and (repeated := _repeat_verb(reader, decision, Span(at, end), points)):
        return _read_repeated(reader, decision, owners, repeated, told)
    if not points:
        stop = _STOP.search(clean, at, end)
        points = [Span(at, stop.start() if stop else end)]
    if told and points[-1].start > told.end:
        told = None  # the labels of one point are not those of the others
    tasks = []
    for point in points:
        own = owners or reader.read_list(trim_span(clean, *point).start, point.end, case)
        begin = own[-1].span.end if own and not owners else point.start
        span = _strip_aim(clean, begin, point.end)
        if own and _is_work(reader, decision, own, span):
            tasks.append(_make(reader, span, own, told))
    return tasks


def _repeat_verb(reader: Reader, decision: FoundDecision, body: Span, points: list[Span]) -> list[Span]:
    """``2. ukládá členům, aby …, 3. ukládá předsednictvu, aby …``: what stands behind each verb, where all points have it."""
    assert decision.verb_span
    clean, verb = reader.clean, reader.clean[slice(*decision.verb_span)].lower()
    if not all(clean[slice(*point)].lower().startswith(f"{verb} ") for point in points):
        return []
    line = clean.rfind("\n", body.start, points[0].start)
    first = trim_span(clean, body.start, line if line > 0 else points[0].start)
    return [first, *(trim_span(clean, point.start + len(verb), point.end) for point in points)]


def _read_repeated(
    reader: Reader,
    decision: FoundDecision,
    owners: list[FoundAssignee],
    points: list[Span],
    told: Told | None,
) -> list[FoundTask]:
    """One task for each point, the first for the owners that have been read, the others each for its own."""
    tasks = []
    for number, point in enumerate(points):
        own = owners if number == 0 else reader.read_list(point.start, point.end, _CASES[decision.action])
        begin = own[-1].span.end if own and number else point.start
        span = _strip_aim(reader.clean, begin, point.end)
        if own and _is_work(reader, decision, own, span):
            tasks.append(_make(reader, span, own, told if number == len(points) - 1 else None))
    return tasks


def _owners_behind(reader: Reader, start: int, end: int) -> list[FoundAssignee]:
    """``pověřuje vyjednáváním pana Kropáče a paní Dvorskou``: the owners behind what they are told to do."""
    first = _OBJECT.match(reader.clean, start, end)
    if first is None:
        return []
    for match in _PERSON.finditer(reader.clean, first.end() - 1, min(end, start + 120)):
        owners = reader.read_list(match.start(), end, "accusative")
        if owners:
            return owners
    return []


def _owners_before(reader: Reader, decision: FoundDecision) -> list[FoundAssignee]:
    """``Předsedkyně Ing. Eva Malá byla pověřena organizací volby``: the owner right before the passive."""
    assert decision.verb_span
    verb, start = decision.verb_span.start, max(decision.spans[0].start, decision.verb_span.start - 120)
    if not _PASSIVE.match(reader.clean, verb):
        return []
    for match in _PERSON.finditer(reader.clean, start, verb):
        owners = reader.read_list(match.start(), verb)
        if owners and _WAS.fullmatch(reader.clean, owners[-1].span.end, verb) and owners[-1].name is not None:
            return owners
    return []


def _make(reader: Reader, span: Span, owners: list[FoundAssignee], told: Told | None) -> FoundTask:
    deadline = (told.deadline if told else None) or read_deadline(reader.found, span.start, span.end)
    return make_task(
        reader.found, span, told.owners if told and told.owners else owners, "instructed", deadline
    )


def _strip_aim(clean: str, start: int, end: int) -> Span:
    span = trim_span(clean, start, end)
    lead = _LEAD.match(clean, span.start, span.end)
    return trim_span(clean, lead.end() if lead else span.start, span.end)


def _is_work(reader: Reader, decision: FoundDecision, owners: list[FoundAssignee], span: Span) -> bool:
    """Whether there is something to be done, and not only a mandate."""
    text = fold(reader.clean[span.start : span.end])
    if len(text) < 6:
        return False
    first = text[:60]
    if re.match(r"(?:je|ji|ho|mu|jim)\s", first):
        return False
    if decision.action == "instructs":
        return not re.match(r"(?:\w+\s){0,1}(?:hlasov|zastupov)", first)
    if decision.action == "authorises":
        return is_charge(reader.clean[span.start : span.end]) and not is_mandate(text)
    return task_has_date(reader, span) and re.match(r"(?:o|k|ke|aby|\w+t)\s", text) is not None


def task_has_date(reader: Reader, span: Span) -> bool:
    """Requests are tasks where they say by when."""
    deadline = read_deadline(reader.found, *span)
    return deadline is not None and deadline.value is not None


def is_charge(text: str) -> bool:
    """Whether a text says to what somebody is told: ``přípravou``, ``zajištěním``, ``informovat``, ``aby``, ``k jednání``."""
    words = text.split(maxsplit=1)
    first = words[0].strip(",").lower() if words else ""
    return (
        first in ("aby", "k", "ke", "tím", "dále")
        or is_infinitive(first)
        or first.endswith(("ím", "ou", "em", "cí", "čí", "stí"))
    )


def is_mandate(text: str) -> bool:
    """Whether a folded text is leave to sign, to vote or to act for somebody."""
    return _mandates().match(text) is not None or (text.startswith("aby") and "hlasov" in text)


@cache
def _mandates() -> re.Pattern[str]:
    return re.compile(rf"(?:\w+\s){{0,2}}(?:{any_of(fold(w) for w in load_words('tasks', 'mandates'))})")
