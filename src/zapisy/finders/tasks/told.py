"""Sentences that give out work by other words than a future: somebody is told or asked, a task goes on, ``já``.

Finds: ``bylo uloženo tajemníkovi připravit``, ``předseda vyzval členy, aby do 10. 4. …``, ``úkol trvá``, ``Objednám ji já.``
Leaves: requests that do not say by when, mandates, first persons whose speaker is not named.
"""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from zapisy.finders.tasks.bounds import begin_clause, end_saying
from zapisy.finders.tasks.days import Deadline
from zapisy.finders.tasks.deadlines import read_deadline
from zapisy.finders.tasks.instructed import is_charge, is_mandate
from zapisy.finders.tasks.making import make_task, trim_span
from zapisy.finders.tasks.owners import Reader
from zapisy.finders.tasks.verbs import Verb, is_infinitive
from zapisy.found import FoundAssignee, FoundTask, Span
from zapisy.lexicon import any_of, load_folded, load_words
from zapisy.text.views import fold


@cache
def no_task() -> re.Pattern[str]:
    return re.compile(
        rf"(?<![^\W_])(?:{any_of(fold(w) for w in load_words('tasks', 'no_task'))}|kter\w{{1,3}}|aby|ze|by)(?![^\W_])"
    )


def _read_told(reader: Reader, sentence: Span, verb: Verb) -> FoundTask | None:
    """What somebody in the dative, before or behind the verb, is told to do."""
    behind = reader.read_list(verb.end, sentence.end, "dative")
    owners = behind or reader.read_list(sentence.start, verb.start, "dative")
    start = behind[-1].span.end if behind else verb.end
    words = _NEXT.match(reader.clean, start, sentence.end)
    if not owners or words is None or not any(map(is_infinitive, words["what"].split())):
        return None
    return make_task(reader.found, Span(words.start("what"), sentence.end), owners, "told")


_NEXT: Final = re.compile(r"[\s,]*(?P<what>[^\W\d_]+(?:\s[^\s;:,]{1,14}){0,6})")
"""The next words, one of which says what to do: ``ukládá se do příště předložit …``"""


def _read_asked(reader: Reader, sentence: Span, verb: Verb) -> FoundTask | None:
    """What an office or a body asks somebody to do; a mere request has to say by when."""
    folded = reader.found.view.folded
    word = folded[verb.start : verb.end]
    if word in ("poveruje", "uklada") and is_decided(reader, verb.start):
        return None  # read with its resolution
    case = "dative" if word.startswith(("uloz", "uklad")) else "accusative"
    owners = reader.read_list(verb.end, sentence.end, case)
    if owners and load_folded("tasks", "public").intersection(fold(owners[0].text).split()):
        return None
    if not owners or no_task().search(folded, sentence.start, verb.start):
        return None
    near = max(sentence.start, verb.start - NEAR)
    subject = _SUBJECT.search(reader.clean, near, verb.start)
    span = trim_span(reader.clean, subject.start("who") if subject else sentence.start, sentence.end)
    if not reader.begins_with_actor(span.start, verb.start):
        return None
    what = reader.clean[owners[-1].span.end : sentence.end].lstrip(" ,\n")
    if not what.startswith("o ") and (not is_charge(what) or is_mandate(fold(what))):
        return None
    deadline = read_deadline(reader.found, owners[-1].span.end, sentence.end)
    if word.startswith(("vyz", "poz", "zad")) and (deadline is None or not is_set(deadline)):
        own = word.startswith("pozad") and what.startswith("aby ") and all(map(reader.is_own, owners))
        if not own:
            return None
    return make_task(reader.found, span, owners, "asked", deadline)


def is_decided(reader: Reader, at: int) -> bool:
    """Whether a place belongs to a decision."""
    return reader.decided.holds(at)


def is_set(deadline: Deadline) -> bool:
    """Whether a deadline is a date or an event, and not ``ihned``."""
    return deadline.value is not None or fold(deadline.text).startswith(("do ", "na ", "k ", "ke ", "pred "))


def _read_stays(reader: Reader, sentence: Span, verb: Verb) -> FoundTask | None:
    """A sentence that says of a task that it goes on; whose it is stands within the phrase or before it."""
    span = trim_span(reader.clean, sentence.start, sentence.end)
    if verb.start - span.start < SHORT_TOPIC:
        return None
    within = re.compile(r"\S+\s").match(reader.clean, verb.start, verb.end)
    owners = reader.read_list(within.end(), verb.end, "genitive") if within else []
    owners = owners or reader.read_subject(span.start, Span(verb.start, verb.start), verb.start)
    return make_task(reader.found, span, owners, "stays")


def _read_mine(reader: Reader, sentence: Span, verb: Verb) -> FoundTask | None:
    """``Karel Dub: Objednám ji.``, ``Objednám ji já.``, where ``já`` alone is whoever writes the minutes."""
    begin = begin_clause(reader, sentence, verb)
    stop = end_saying(reader.clean, verb.end, sentence.end)
    aside = reader.clean.startswith(",", verb.end)
    if aside or verb.start - begin > FEW or not 3 < stop - verb.end < SHORT_SAYING:
        return None
    owners = reader.read_head(sentence) if begin > sentence.start else []
    if not owners and _I.search(reader.found.view.folded, begin, stop):
        writers = [officer.name for officer in reader.found.officers if officer.role == "recorder"]
        owners = [FoundAssignee(name.text, name.span, name) for name in writers[:1]]
    elif not owners:
        return None
    return make_task(reader.found, Span(begin, stop), owners, "mine")


_I: Final = re.compile(r"(?<![^\W_])ja(?![^\W_])")
_SUBJECT: Final = re.compile(r"(?:[.:]\s|\n)(?P<who>[A-ZÁČĎÉĚÍŇÓŘŠŤÚŮÝŽ])(?=[^.:;,]{1,60}$)")
NEAR: Final = 60
"""Characters before a request within which whoever asks stands."""
FEW: Final = 25
"""Characters before a first person at the most, where it says what its speaker will do."""
SHORT_SAYING: Final = 90
"""Characters behind it at the most."""
SHORT_TOPIC: Final = 12
"""Characters before ``úkol trvá`` that are too few to say what the task is."""
READERS: Final = {"told": _read_told, "asked": _read_asked, "stays": _read_stays, "mine": _read_mine}
