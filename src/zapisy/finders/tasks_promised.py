"""Tasks in prose: ``dopravu zajistí Viktor Hlína``, ``MV zašle šablony do 15. 10.``, ``byl pověřen jednáním``, ``je třeba nahlásit``.

Finds: futures with their subject before or behind them, or with the speaker before a colon; ``přislíbil zaslat``, ``přislíbil, že zašle``;
``bude zajištěno``, ``budou zaslány``; ``Domluvíme``; ``je třeba``, ``nutno`` with a verb of work.
Leaves: conditions, questions, relative clauses, reports of the past, duties from contracts and laws.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from zapisy.finders.agenda_titles import find_verb
from zapisy.finders.tasks_deadlines import read_deadline
from zapisy.finders.tasks_making import is_done, make_task, trim_span, words_pattern
from zapisy.finders.tasks_owners import Reader
from zapisy.finders.tasks_verbs import Verb, infinitives, is_infinitive
from zapisy.found import FoundAssignee, FoundTask, Span
from zapisy.lexicon import any_of, load_folded, load_openers, load_words
from zapisy.text.sentences import sentences_of
from zapisy.text.views import fold, scan

_CUT = re.compile(
    r"[;]\s|,\s(?!(?:Ph|CSc|MBA|DrSc|DiS))|[:]\s|\)\s|\s[–-]\s|\n(?=\s{0,4}(?:KD\s)?\d{1,3}[/.)])"
)


_NEXT_CLAUSE = re.compile(
    r"(?<=\d\.)\s(?=[A-ZÁ-Ž])|,\s(?!(?:Ph|CSc|MBA|DrSc|DiS)|(?:a|i|zda|že|aby|kter\w+|případně|příp\.?|popř\.?|resp\.?)\s)"
)


def find_promised(reader: Reader) -> Iterator[FoundTask]:
    """The tasks that sentences of prose give."""
    found = reader.found
    verbs = sorted([*reader.work, *_find_passives(reader), *_find_promises(reader), *_find_told(reader)])
    if not verbs:
        return
    sentences = sentences_of(found)
    programme = [item.span for item in found.agenda]
    at, last = 0, -1
    before: FoundTask | None = None
    for number, verb in enumerate(verbs):
        while at < len(sentences) and sentences[at].end <= verb.start:
            at, before = at + 1, None
        if at == len(sentences):
            return
        sentence = sentences[at]
        if verb.start < max(last, sentence.start) or any(s.start <= verb.start < s.end for s in programme):
            continue
        following = verbs[number + 1].start if number + 1 < len(verbs) else sentence.end
        stop = _cut_before(reader, verb, min(following, sentence.end))
        task = _read_clause(reader, Span(sentence.start, stop or sentence.end), verb, before)
        if task is not None:
            before, last = task, task.spans[-1].end
            yield task


def _cut_before(reader: Reader, verb: Verb, following: int) -> int | None:
    """Where a clause ends before another with a verb of its own: behind a date, or at a comma with its object behind."""
    cuts = [
        match.start()
        for match in _NEXT_CLAUSE.finditer(reader.clean, verb.end, following)
        if reader.clean[match.end() : following].strip()
    ]
    return (
        cuts[-1]
        if cuts and following < len(reader.clean) and reader.clean[following : following + 1].islower()
        else None
    )


# ---------------------------------------------------------------- verbs besides the futures
@cache
def _promise() -> re.Pattern[str]:
    return re.compile(
        rf"(?<![^\W_])(?:{any_of(fold(w) for w in load_words('tasks', 'promises'))})(?![^\W_])(?:\s\w{{1,12}}){{0,2}}?\s(?P<verb>[^\W\d_]{{4,16}})"
    )


def _find_promises(reader: Reader) -> list[Verb]:
    """``přislíbil zaslat``, ``má za úkol připravit``."""
    view = reader.found.view
    verbs = []
    for start in view.starts_of(load_openers("tasks", "promises")):
        match = _promise().match(view.folded, start)
        if match and match["verb"] in infinitives():
            verbs.append(Verb(match.start(), match.end(), "future"))
    return verbs


_TOLD = re.compile(r"(?:bylo\s)?(?:ulozeno|se\suklada|uklada\sse)(?![^\W_])")


def _find_told(reader: Reader) -> list[Verb]:
    """``bylo uloženo tajemníkovi připravit …``, ``předsedovi se ukládá svolat …``"""
    view = reader.found.view
    return [Verb(m.start(), m.end(), "told") for m in scan(_TOLD, view.folded, view.starts_of(_TOLD_WORDS))]


_TOLD_WORDS = frozenset(["bylo", "ulozeno", "se", "uklada"])
_BEEN = frozenset(["byl", "byla", "byli", "byly", "je", "jsou"])
_PASSIVE = re.compile(
    r"(?:byl|byla|byli|byly|je|jsou)\s(?:\w{1,14}\s){0,2}?(?P<what>poveren|pozadan|vyzvan|ukolovan)[aiy]?(?=\s?,?\s(?:k|ke|o|aby|\w+(?:im|ou|em|it|at|et))(?![^\W_]))"
)


def _find_passives(reader: Reader) -> list[Verb]:
    """``byl pověřen přípravou``, ``byla požádána o analýzu``; mandates to sign or to vote are none."""
    view = reader.found.view
    verbs = []
    for start in view.starts_of(_BEEN):
        match = _PASSIVE.match(view.folded, start)
        if match is None:
            continue
        ahead = view.folded[match.end() : match.end() + 40].strip(" ,")
        if match["what"] == "poveren" and any(
            re.match(rf"(?:k\s|ke\s)?{re.escape(fold(w))}", ahead) for w in load_words("tasks", "mandates")
        ):
            continue
        verbs.append(Verb(match.start(), match.end(), "charged"))
    return verbs


# ---------------------------------------------------------------- one clause
def _read_clause(reader: Reader, sentence: Span, verb: Verb, before: FoundTask | None) -> FoundTask | None:
    folded = reader.found.view.folded
    if verb.form == "told":
        return _read_told(reader, sentence, verb)
    if folded.startswith(":", verb.end):
        return None
    if verb.form == "future" and (task := _read_said(reader, sentence, verb)) is not None:
        return task
    begin = _skip_agreed(reader, sentence, _begin_clause(reader, sentence, verb))
    stop = _end_clause(reader.clean, verb.end, sentence.end)
    if _no_task().search(folded, begin, verb.start) or is_done(reader.found, begin, stop):
        return None
    if verb.form in ("future", "charged") and not _is_reflexive(folded, verb):
        task = _read_acting(reader, sentence, verb, Span(begin, stop))
        if task is None and before is not None and reader.clean[begin].islower() and verb.form == "future":
            return make_task(reader.found, Span(begin, stop), list(before.assignees), "promised")
        return task
    owners = reader.read_tail(Span(begin, stop)) or reader.read_head(Span(sentence.start, begin))
    told = verb.form == "future" and owners and begin > sentence.start
    if not told and not _may_stand_alone(reader, sentence, verb, Span(begin, stop)):
        return None
    return make_task(
        reader.found, Span(begin, stop), owners, verb.form if verb.form != "future" else "passive"
    )


def _read_told(reader: Reader, sentence: Span, verb: Verb) -> FoundTask | None:
    """What somebody in the dative, before or behind the verb, is told to do."""
    behind = reader.read_list(verb.end, sentence.end, "dative")
    owners = behind or reader.read_list(sentence.start, verb.start, "dative")
    start = behind[-1].span.end if behind else verb.end
    word = re.compile(r"[\s,]*(?P<word>[^\W\d_]+)").match(reader.clean, start, sentence.end)
    if not owners or word is None or not is_infinitive(word["word"]):
        return None
    return make_task(reader.found, Span(word.start("word"), sentence.end), owners, "told")


def _skip_agreed(reader: Reader, sentence: Span, begin: int) -> int:
    """Behind the ``že`` of what the meeting agreed on."""
    folded = reader.found.view.folded
    before = folded[sentence.start : begin].rstrip(" ,\n")
    if not folded.startswith("ze ", begin):
        return begin
    agreed = words_pattern("agreed").search(before)
    return begin + 3 if agreed and agreed.end() == len(before) else begin


def _read_said(reader: Reader, sentence: Span, verb: Verb) -> FoundTask | None:
    """``Tajemník přislíbil, že se obrátí na …``"""
    folded = reader.found.view.folded
    told = words_pattern("said").search(folded, sentence.start, verb.start)
    if told is None or not re.search(r",\sze\s", folded[told.end() : verb.start]):
        return None
    owners = reader.read_subject(sentence.start, Span(told.start(), told.end()), told.end())
    stop = _end_clause(reader.clean, verb.end, sentence.end)
    return make_task(reader.found, Span(sentence.start, stop), owners, "promised") if owners else None


def _read_acting(reader: Reader, sentence: Span, verb: Verb, clause: Span) -> FoundTask | None:
    """A future with whoever does it."""
    sign = reader.clean[max(0, verb.start - 3) : verb.start].strip()
    owners = reader.read_subject(
        clause.start, _finite(reader.clean, verb), clause.end, sure=sign in ("-", "–", ",")
    )
    begin = clause.start
    if re.match(r"overi|zapise|sepise", reader.found.view.folded[verb.start : verb.end]) and re.search(
        r"\bzapis\b", reader.found.view.folded[clause.start : clause.end]
    ):
        return None  # officers, not tasks
    if not owners:
        owners = _read_speaker(reader, sentence, begin)
        begin = sentence.start if owners else begin
    if not owners:
        return _read_dated(reader, verb, clause)
    return make_task(
        reader.found,
        Span(_begin_topic(reader, sentence, begin, verb), clause.end),
        owners,
        "promised" if verb.form == "future" else "charged",
    )


def _read_dated(reader: Reader, verb: Verb, clause: Span) -> FoundTask | None:
    """A future of which nobody is told, but by when: a task, unless it is a duty of a contract's parties."""
    deadline = read_deadline(reader.found, clause.start, clause.end)
    if verb.form != "future" or deadline is None or deadline.value is None or _is_decided(reader, verb.start):
        return None
    if words_pattern("parties").search(reader.found.view.folded, clause.start, clause.end):
        return None
    return make_task(reader.found, clause, [], "promised", deadline)


def _is_decided(reader: Reader, at: int) -> bool:
    return any(span.start <= at < span.end for decision in reader.found.decisions for span in decision.spans)


def _is_reflexive(folded: str, verb: Verb) -> bool:
    """``se bude hledat``, ``upraví se``: nobody is named, but for verbs that always take ``se``."""
    beside = re.search(r"(?<![^\W_])se\s$", folded[max(0, verb.start - 4) : verb.start]) or re.match(
        r"\sse(?![^\W_])", folded[verb.end : verb.end + 4]
    )
    within = re.search(r"\sse\s", folded[verb.start : verb.end])
    word = folded[verb.start : verb.end].rsplit(maxsplit=1)[-1]
    return bool(beside or within) and word not in load_folded("tasks", "reflexive")


_ASKED = re.compile(r"\b(?:neni|nebylo|muset|moci|moct|chtit|mit|lze|mozne|mozno|mozna)\b")


def _may_stand_alone(reader: Reader, sentence: Span, verb: Verb, clause: Span) -> bool:
    """Whether a clause that names nobody is a task: passives with a deadline or at the beginning of a note, necessity at
    the beginning of its sentence, ``we`` at the beginning of its clause; none within a resolution, none that asks."""
    clean, folded = reader.clean, reader.found.view.folded
    if _is_decided(reader, verb.start):
        return False
    if clean[: sentence.end].endswith("?") or _ASKED.search(folded, clause.start, verb.end):
        return False
    lead = folded[trim_span(clean, sentence.start, verb.start).start : verb.start].split()
    if verb.form == "we":
        return (
            not folded.startswith("sejdeme", verb.start)
            and len(lead) <= 3
            and len(folded[verb.start : clause.end].split()) > 2
        )
    if verb.form == "need":
        return clause.end - verb.end > 3 and (
            len(lead) <= 8 or clean[clause.start - 3 : clause.start].strip() in ("-", "–")
        )
    if (
        re.search(r"\b(?:schuze|zasedani|jednani|porada|schuzi|program)\b", folded[clause.start : clause.end])
        and "svolan" in folded[clause.start : clause.end]
    ):
        return False
    deadline = read_deadline(reader.found, clause.start, clause.end)
    return deadline is not None or not lead


@cache
def _no_task() -> re.Pattern[str]:
    return re.compile(
        rf"(?<![^\W_])(?:{any_of(fold(w) for w in load_words('tasks', 'no_task'))}|kter\w{{1,3}}|aby|ze|by)(?![^\W_])"
    )


def _begin_clause(reader: Reader, sentence: Span, verb: Verb) -> int:
    """Behind the last comma, colon, dash or bracket before the verb; before the one that the verb itself follows."""
    clean = reader.clean
    begins = [sentence.start, *(m.end() for m in _CUT.finditer(clean, sentence.start, verb.start))]
    begin = begins[-1]
    if begin == verb.start and len(begins) > 1 and clean[begin - 2] in ",-–" and verb.form == "future":
        begin = begins[-2]
    marker = re.compile(r"(?:\s|[-–•*]\s|\d{1,2}[.)]\s|[a-z]\)\s)*").match(clean, begin, verb.start)
    return marker.end() if marker else begin


def _begin_topic(reader: Reader, sentence: Span, begin: int, verb: Verb) -> int:
    """Where a dash divides a matter without a verb from who sees to it, the matter belongs to the task."""
    clean = reader.clean
    before = clean[sentence.start : begin]
    if (
        begin <= verb.start
        and re.search(r"\s[-–]\s$", before)
        and len(before) < 150
        and find_verb(before) is None
        and not re.search(r"\b(?:se|si|je)\b", before)
    ):
        return trim_span(clean, sentence.start, begin).start
    return begin


def _end_clause(clean: str, start: int, end: int) -> int:
    match = re.compile(
        r"[;]\s|,\s(?=(?:kter|protože|ale|takže))|(?<!\d\.)\s(?=\d{1,2}[.)]\s[A-ZÁ-Ž][a-zá-ž]{3})"
    ).search(clean, start, end)
    return match.start() if match else end


def _finite(clean: str, verb: Verb) -> Span:
    """The verb itself; of ``bude … informovat`` the first word, since the subject may stand between."""
    blank = re.compile(r"\s").search(clean, verb.start, verb.end)
    return Span(verb.start, blank.start() if blank and verb.form == "future" else verb.end)


def _read_speaker(reader: Reader, sentence: Span, begin: int) -> list[FoundAssignee]:
    """Who speaks or is named before a colon or dash at the beginning of the sentence."""
    return reader.read_head(Span(sentence.start, begin)) if begin > sentence.start else []
