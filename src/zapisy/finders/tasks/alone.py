"""Whether a clause that names nobody is a task.

Finds: passives with a deadline or at the beginning of a note, necessity and ``we`` at the beginning of their clauses.
Leaves: what stands within a resolution, questions, meetings that were called, what is shut or open.
"""

from __future__ import annotations

import re
from typing import Final

from zapisy.finders.tasks.deadlines import read_deadline
from zapisy.finders.tasks.making import trim_span
from zapisy.finders.tasks.owners import Reader
from zapisy.finders.tasks.told import is_decided
from zapisy.finders.tasks.verbs import Verb
from zapisy.found import Span

_ASKED: Final = re.compile(r"\b(?:neni|nebylo|muset|moci|moct|chtit|mit|lze|mozne|mozno|mozna)\b")
_MEETING: Final = re.compile(r"\b(?:schuze|zasedani|jednani|porada|schuzi|program)\b")
_SHUT: Final = re.compile(r"(?:uzavren|otevren|zrusen|zastaven)\w?$")
_CONTRACT: Final = re.compile(r"\b(?:smlouv|dohod|dodat|pojist|ucet|uct)")


def may_stand_alone(reader: Reader, sentence: Span, verb: Verb, clause: Span) -> bool:
    """Whether a clause that names nobody is a task: passives with a deadline or at the beginning of a note, necessity at
    the beginning of its sentence, ``we`` at the beginning of its clause; none within a resolution, none that asks."""
    clean, folded = reader.clean, reader.found.view.folded
    if is_decided(reader, verb.start):
        return False
    if clean.endswith("?", 0, sentence.end) or _ASKED.search(folded, clause.start, verb.end):
        return False
    lead = folded[trim_span(clean, sentence.start, verb.start).start : verb.start].split()
    if verb.form == "we":
        return (
            not folded.startswith(("sejdeme", "vratime se"), verb.start)
            and len(lead) <= 3
            and len(folded[verb.start : clause.end].split()) > 2
        )
    if verb.form == "need":
        return clause.end - verb.end > 3 and (
            len(lead) <= 8 or clean[clause.start - 3 : clause.start].strip() in ("-", "–", "—")
        )
    if "svolan" in folded[clause.start : clause.end] and _MEETING.search(folded[clause.start : clause.end]):
        return False
    if _SHUT.search(folded, verb.start, verb.end) and not _CONTRACT.search(folded, clause.start, clause.end):
        return False
    deadline = read_deadline(reader.found, clause.start, clause.end)
    return deadline is not None or (not lead and verb.form != "future")
