"""Tasks in prose: ``dopravu zajistí Viktor Hlína``, ``MV zašle šablony do 15. 10.``, ``byl pověřen jednáním``, ``je třeba nahlásit``.

Finds: futures with their subject before or behind them, or with the speaker before a colon; ``přislíbil zaslat``, ``přislíbil, že zašle``;
``bude zajištěno``, ``budou zaslány``; ``Domluvíme``; ``je třeba``, ``nutno`` with a verb of work.
Leaves: conditions, questions, relative clauses, reports of the past, duties from contracts and laws.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from zapisy.finders.agenda.titles import tells_work
from zapisy.finders.tasks.alone import may_stand_alone
from zapisy.finders.tasks.bounds import (
    begin_clause,
    begin_topic,
    cut_before,
    end_saying,
)
from zapisy.finders.tasks.cared import find_caring, read_cared
from zapisy.finders.tasks.charges import find_charges
from zapisy.finders.tasks.days import Deadline
from zapisy.finders.tasks.deadlines import read_day, read_deadline
from zapisy.finders.tasks.making import DAY_END, is_done, make_task, words_pattern
from zapisy.finders.tasks.owners import Reader
from zapisy.finders.tasks.told import READERS, is_decided, is_set, no_task
from zapisy.finders.tasks.verbs import Verb
from zapisy.finders.tasks.whose import find_doers, read_provider
from zapisy.found import Found, FoundAssignee, FoundTask, Span, Taken
from zapisy.lexicon import load_folded
from zapisy.text.letters import compile_either
from zapisy.text.sentences import sentences_of
from zapisy.text.views import fold


def find_promised(reader: Reader) -> Iterator[FoundTask]:
    """The tasks that sentences of prose give."""
    found = reader.found
    verbs = sorted([*reader.work, *find_charges(found.view), *find_caring(found.view)])
    if not verbs:
        return
    sentences = sentences_of(found)
    programme = _take_programme(found, verbs)
    at, last = 0, -1
    before: FoundTask | None = None
    for number, verb in enumerate(verbs):
        while at < len(sentences) and sentences[at].end <= verb.start:
            at, before = at + 1, None
        if at == len(sentences):
            return
        sentence = sentences[at]
        if verb.start < max(last, sentence.start) or programme.holds(verb.start):
            continue
        following = verbs[number + 1].start if number + 1 < len(verbs) else sentence.end
        stop = cut_before(reader, verb, min(following, sentence.end))
        begin = sentence.start
        if sentence.start < last:  # a sentence that two lines share
            begin = (
                last
                + len(found.view.clean[last : verb.start])
                - len(found.view.clean[last : verb.start].lstrip(" .;\n"))
            )
        task = _read_clause(
            reader, _cut_near(found.view.clean, begin, stop or sentence.end, verb), verb, before
        )
        if task is not None:
            before, last = task, task.spans[-1].end
            yield task


def _take_programme(found: Found, verbs: list[Verb]) -> Taken:
    """The items of the agenda, but for those that give out work themselves; none where no verb stands among them."""
    programme = Taken()
    first = min((item.span.start for item in found.agenda), default=0)
    last = max((item.span.end for item in found.agenda), default=0)
    if not any(first <= verb.start < last for verb in verbs):
        return programme
    for item in found.agenda:
        if not tells_work(item.title) or _PRESENTED.search(fold(item.title)):
            programme.take(item.span)
    return programme


_PRESENTED: Final = re.compile(
    r"\s[–-]\s(?:\w{3,14}\s){0,3}(?:provede|prednese|predlozi|uvede|predstavi|seznami|poda|vystoupi)(?![^\W_])[^\d]*$"
)
"""``Plán oprav – seznámení provede starosta``: who presents an item of the programme has no task."""
_OF_OTHERS: Final = re.compile(r"(?<![^\W_])(?:bude|budou|je|jsou)\s[^.;]{4,}, $")
"""``uvedl, že bude vedena rozprava, vyjádří se ředitelky``: the verb has a clause and a subject of its own."""
BACK: Final = 400
AHEAD: Final = 1500
"""Characters before and behind a verb within which its sentence is read: longer ones are lists without a stop."""


def _cut_near(clean: str, start: int, end: int, verb: Verb) -> Span:
    """What of a sentence between two places stands near its verb, in whole words."""
    if verb.start - start > BACK:
        start = (
            clean.index(" ", verb.start - BACK, verb.start) + 1
            if " " in clean[verb.start - BACK : verb.start]
            else verb.start
        )
    return Span(start, min(end, verb.end + AHEAD))


# ---------------------------------------------------------------- one clause
def _read_clause(reader: Reader, sentence: Span, verb: Verb, before: FoundTask | None) -> FoundTask | None:
    folded = reader.found.view.folded
    if verb.form == "cared":
        return read_cared(reader, sentence, verb)
    if verb.form in READERS:
        ended = DAY_END.search(reader.clean, verb.end, sentence.end)
        return READERS[verb.form](reader, Span(sentence.start, ended.end() if ended else sentence.end), verb)
    if folded.startswith(":", verb.end):
        return None
    if verb.form == "future" and (task := _read_said(reader, sentence, verb)) is not None:
        return task
    begin = _skip_agreed(reader, sentence, begin_clause(reader, sentence, verb))
    stop = end_saying(reader.clean, verb.end, sentence.end)
    if no_task().search(folded, begin, verb.start) or is_done(reader.found, begin, stop):
        return None
    if verb.form == "should" and not _is_due(reader, begin, stop):
        return None
    clause = Span(begin, stop)
    if verb.form in ("future", "charged", "should") and not _is_reflexive(folded, verb):
        task = _read_acting(reader, sentence, verb, clause)
        goes_on = reader.clean[begin].islower() and verb.form == "future"
        if task is None and before and goes_on and not find_doers(reader, sentence, verb, clause).owners:
            return make_task(reader.found, clause, list(before.assignees), "promised")
        return task
    owners = reader.read_tail(clause)
    if not owners and (owners := reader.read_head(Span(sentence.start, begin))) and verb.form == "passive":
        begin = owners[0].span.start
    owners = owners or read_provider(reader, Span(verb.end, stop))
    told = verb.form == "future" and owners and begin > sentence.start
    if not told and not may_stand_alone(reader, sentence, verb, Span(begin, stop)):
        return None
    return make_task(
        reader.found, Span(begin, stop), owners, verb.form if verb.form != "future" else "passive"
    )


def _is_due(reader: Reader, start: int, end: int) -> bool:
    """Whether a stretch says by when, and not only ``ihned``."""
    deadline = read_deadline(reader.found, start, end)
    return deadline is not None and is_set(deadline)


def _skip_agreed(reader: Reader, sentence: Span, begin: int) -> int:
    """Behind the ``že`` of what the meeting agreed on."""
    folded = reader.found.view.folded
    before = folded[sentence.start : begin].rstrip(" ,\n")
    if not folded.startswith("ze ", begin):
        return begin
    agreed = words_pattern("agreed").search(before)
    return begin + 3 if agreed and agreed.end() == len(before) else begin


_THAT: Final = frozenset(("ze",))
_JOINED: Final = re.compile(r",\sze\s")


def _read_said(reader: Reader, sentence: Span, verb: Verb) -> FoundTask | None:
    """``Tajemník přislíbil, že se obrátí na …``"""
    folded = reader.found.view.folded
    if not reader.found.view.starts_within(_THAT, sentence.start, verb.start):
        return None
    told = words_pattern("said").search(folded, sentence.start, verb.start)
    if told is None or _JOINED.search(folded, told.end(), verb.start) is None:
        return None
    stop = end_saying(reader.clean, verb.end, sentence.end)
    joined = folded.rfind(", ze ", told.end(), verb.start) + len(", ze ")
    if _OF_OTHERS.search(folded, joined, verb.start):
        return None
    others = reader.read_subject(joined, Span(verb.start, verb.end), verb.end)
    if others and _is_announced(reader, others, Span(joined, stop)):
        return None
    if others:
        return make_task(reader.found, Span(joined, stop), others, "promised")
    owners = reader.read_subject(sentence.start, Span(told.start(), told.end()), told.end())
    return make_task(reader.found, Span(sentence.start, stop), owners, "promised") if owners else None


_OFFICE_VERB: Final = re.compile(r"overi|zapise|sepise|povede|podepi")
_OFFICE_WORD: Final = re.compile(
    r"\b(?:zapis|komis[ie]|vybor|schuzi|jednani|zasedani|poradu|hromadu|shromazdeni|setkani|debatu|diskusi)\b"
)
_LEADS_WHERE: Final = re.compile(
    r"poved(?:e|ou)\s(?:po|podel|kolem|okolo|pres|skrz|pod|nad|od|mimo|z|ze|k|ke)\s"
)
_TELLS: Final = re.compile(r"(?:upresni|oznami|urci|sdeli|stanovi|zverejni)")
_WHERE: Final = re.compile(
    r"\b(?:misto|(?:termin|datum|cas|program)\w{0,2}\s(?:\d{1,3}\.\s|\w{4,12}\s){0,2}(?:zasedani|schuze|jednani|porady|setkani|voleb))\b"
)
_MEETS: Final = re.compile(r"(?:sejd(?:e|ou)|bud(?:e|ou)\s(?:[^\s.]{1,15}\s){0,3}?(?:jednat|zasedat))\b")


def _read_acting(reader: Reader, sentence: Span, verb: Verb, clause: Span) -> FoundTask | None:
    """A future with whoever does it."""
    owners, begin = find_doers(reader, sentence, verb, clause)
    folded = reader.found.view.folded
    said = folded[clause.start : clause.end]
    if _OFFICE_VERB.match(folded, verb.start) and _OFFICE_WORD.search(said):
        return None  # officers, not tasks
    if _LEADS_WHERE.match(folded, verb.start):
        return None  # a road, a cable
    if _TELLS.match(folded, verb.start) and _WHERE.search(said):
        return None  # where and when the next meeting is
    if owners and owners[0].name is None and _MEETS.match(folded, verb.start):
        return None  # the next meeting
    if owners and _is_announced(reader, owners, clause):
        return None
    if (
        folded.startswith(("zaplat", "uhrad"), verb.start)
        and owners
        and owners[0].name is None
        and not deadline_of(reader, clause)
    ):
        return None  # what it will cost whom
    if folded.startswith("zucast", verb.start) and not read_day(reader.found, *clause):
        return None
    if not owners:
        return _read_dated(reader, verb, clause)
    span = Span(begin_topic(reader, sentence, begin, verb), clause.end)
    deadline = read_deadline(reader.found, *span) or read_day(reader.found, *span)
    aside = _ASIDE.match(reader.clean, span.end) if deadline is None else None
    if aside:
        deadline = read_deadline(reader.found, *aside.span("when"))
    return make_task(reader.found, span, owners, "promised" if verb.form == "future" else "charged", deadline)


def deadline_of(reader: Reader, clause: Span) -> Deadline | None:
    """By when or on which day a clause says that something will be done."""
    return read_deadline(reader.found, *clause) or read_day(reader.found, *clause)


_ASIDE: Final = compile_either(r"\.?\s\((?P<when>(?:do|nejpozději|ihned|termín:?|T:)\s[^()\n]{3,30})\)")
"""``… zjistí cenu. (do 30. 6.)``"""


def _is_announced(reader: Reader, owners: list[FoundAssignee], clause: Span) -> bool:
    """``Firma opraví střechu v létě``: what unnamed outsiders are going to do is a task where the text says by when."""
    words = [fold(owner.text) for owner in owners if owner.name is None]
    if len(words) < len(owners) or not load_folded("tasks", "outsiders").issuperset(words):
        return False
    return not _is_due(reader, *clause)


def _read_dated(reader: Reader, verb: Verb, clause: Span) -> FoundTask | None:
    """A future of which nobody is told, but by when: a task, unless it is a duty of a contract's parties."""
    deadline = read_deadline(reader.found, clause.start, clause.end)
    if reader.found.view.folded[verb.start : verb.end] in ("povede", "povedou"):
        return None  # who goes where, or leads what, and nobody named
    if verb.form != "future" or deadline is None or deadline.value is None or is_decided(reader, verb.start):
        return None
    if words_pattern("parties").search(reader.found.view.folded, clause.start, clause.end):
        return None
    return make_task(reader.found, clause, [], "promised", deadline)


_SE_BEFORE: Final = re.compile(r"(?<![^\W_])se\s$")
_SE: Final = re.compile(r"\sse\s")
_SE_BEHIND: Final = re.compile(r"\sse(?![^\W_])")


def _is_reflexive(folded: str, verb: Verb) -> bool:
    """``se bude hledat``, ``upraví se``: nobody is named, but for verbs that always take ``se``."""
    if "se" not in folded[max(0, verb.start - 4) : verb.end + 4]:
        return False
    beside = _SE_BEFORE.search(folded[max(0, verb.start - 4) : verb.start]) or _SE_BEHIND.match(
        folded[verb.end : verb.end + 4]
    )
    within = _SE.search(folded[verb.start : verb.end])
    word = folded[verb.start : verb.end].rsplit(maxsplit=1)[-1]
    return bool(beside or within) and word not in load_folded("tasks", "reflexive")
