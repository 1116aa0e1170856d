"""Where the clause of prose that gives out work begins and ends around its verb.

Finds: commas, colons, dashes and brackets before the verb, a matter divided from it by a dash, the next clause with a verb of its own.
Leaves: commas before titles, and those that join further objects.
"""

from __future__ import annotations

import re
from typing import Final

from zapisy.finders.agenda.titles import find_verb
from zapisy.finders.tasks.making import DAY_END, trim_span
from zapisy.finders.tasks.owners import Reader
from zapisy.finders.tasks.verbs import Verb
from zapisy.found import Span
from zapisy.text.letters import compile_either
from zapisy.text.views import list_places

_CUT: Final = re.compile(
    r"[;]\s|,\s(?!(?:Ph|CSc|MBA|DrSc|DiS))|[:]\s|\)\s|\s[–—-]\s(?!\d{1,2}\.)|(?:→|->)\s|\n(?=\s{0,4}(?:KD\s)?\d{1,3}[/.)])"
)


# This and _END begin with a set of characters, for which a text is searched many times quicker than for what stands before.
_NEXT_CLAUSE: Final = compile_either(
    r"[,\s](?:(?<=\d\.\s)(?=[A-ZÁČĎÉĚÍŇÓŘŠŤÚŮÝŽ])|(?<=,)\s(?!(?:Ph|CSc|MBA|DrSc|DiS)|(?:a|i|zda|že|aby|kter\w+|případně|příp\.?|popř\.?|resp\.?)\s))"
)
_MARKS: Final = re.compile(
    r"(?:\s|[►➢■❖»>●▪◦]\s|=>\s|(?:a|i|o)\s(?=[A-ZÁČĎÉĚÍŇÓŘŠŤÚŮÝŽ])|[-–—•*]\s|\d{1,2}[.)]\s|\d{1,2}(?:[./]\d{1,3}){1,2}\s(?=[^\W\d_])|[a-z]\)\s)*"
)
_END: Final = compile_either(
    r"[;,\s](?:(?<=;)\s(?!(?:do|nejpozději|termín)\s)|(?<=,)\s(?=(?:kter|protože|ale|takže))"
    r"|(?<=\s)(?<!\d\.\s)(?=\d{1,2}[.)]\s[A-ZÁČĎÉĚÍŇÓŘŠŤÚŮÝŽ][a-záčďéěíľňóřšťúůýž]{3}))"
)
_OBJECT: Final = re.compile(r"[^\W\d_]+\s(?:ji|je|jej|ho|to|jim|mu|jí)\s")
_AND: Final = re.compile(r"\s(?:a|i)\s(?=[^\W\d_])")
_TOLD_DAY: Final = compile_either(
    r"\b(?:bude|budou|je|jsou|byl[aoiy]?|koná|konají|proběhne|proběhnou|začíná|začne|končí|se)\s(?:[^\s.]{1,15}\s){0,5}\d{1,2}\.\s?\d{1,2}\.\s(?=[A-ZÁČĎÉĚÍŇÓŘŠŤÚŮÝŽ][a-záčďéěíľňóřšťúůýž])"
)
"""``Farní den bude 11. 6. Občerstvení připraví …``: the day ends a sentence."""
_BLANK: Final = re.compile(r"\s")
_DASHED: Final = re.compile(r"\s[-–—]\s$")
_FINITE: Final = re.compile(r"\b(?:se|si|je)\b")


def cut_before(reader: Reader, verb: Verb, following: int) -> int | None:
    """Where a clause ends before another with a verb of its own: behind a date, or at a comma with its object behind."""
    cuts = [
        match.start()
        for match in _NEXT_CLAUSE.finditer(reader.clean, verb.end, following)
        if reader.clean[match.end() : following].strip() or _OBJECT.match(reader.clean, following)
    ]
    cuts += _cut_subject(reader, verb.end, following)
    return (
        cuts[-1]
        if cuts and following < len(reader.clean) and reader.clean[following : following + 1].islower()
        else None
    )


def _cut_subject(reader: Reader, start: int, following: int) -> list[int]:
    """``… a Ota Kos vytiskne``: before somebody behind ``a`` who alone stands before the next verb."""
    near = max(start, following - NEAR)
    for match in _AND.finditer(reader.clean, near, following):
        owners = reader.read_list(match.end(), following)
        if (
            owners
            and not reader.clean[owners[-1].span.end : following].strip()
            and reader.is_nominative(owners[0])
            and not reader.clean[match.end() : following][:1].islower()
        ):
            return [match.start()]
    return []


NEAR: Final = 60
"""Characters before a verb within which its subject stands."""


def begin_clause(reader: Reader, sentence: Span, verb: Verb) -> int:
    """Behind the last comma, colon, dash or bracket before the verb; before the one that the verb itself follows."""
    clean = reader.clean
    begins = [sentence.start, *(m.end() for m in _CUT.finditer(clean, sentence.start, verb.start))]
    if list_places(reader.found.view.figures, begins[-1], verb.start) and (
        day := _TOLD_DAY.search(clean, begins[-1], verb.start)
    ):
        begins = [day.end()]
    begin = begins[-1]
    if (
        begin == verb.start
        and len(begins) > 1
        and clean[begin - 2] in ",-–—→>"
        and verb.form in ("future", "cared")
    ):
        begin = begins[-2]
    marker = _MARKS.match(clean, begin, verb.start)
    return marker.end() if marker else begin


def begin_topic(reader: Reader, sentence: Span, begin: int, verb: Verb) -> int:
    """Where a dash divides a matter without a verb from who sees to it, the matter belongs to the task."""
    clean = reader.clean
    before = clean[sentence.start : begin]
    if (
        begin <= verb.start
        and _DASHED.search(before)
        and len(before) < 150
        and find_verb(before) is None
        and not _FINITE.search(before)
    ):
        return trim_span(clean, sentence.start, begin).start
    return begin


def end_saying(clean: str, start: int, end: int) -> int:
    """Where the clause ends: at a semicolon, before a clause of its own, before the next point, or behind a deadline's day."""
    match = _END.search(clean, start, end)
    end = match.start() if match else end
    day = DAY_END.search(clean, start, end)
    return start + len(clean[start : day.end()].rstrip()) if day else end


def find_finite(clean: str, verb: Verb) -> Span:
    """The verb itself; of ``bude … informovat`` the first word, since the subject may stand between."""
    blank = _BLANK.search(clean, verb.start, verb.end)
    return Span(verb.start, blank.start() if blank and verb.form == "future" else verb.end)
