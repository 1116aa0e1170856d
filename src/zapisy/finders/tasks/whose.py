"""Whose work a future tells, and where the text of the task begins.

Finds: the subject behind a verb that begins its clause (``…, vyvěsí Nikola``), the one beside the verb, whoever sees to it in a
clause behind (``požádá o nájem, vyřídí p. Kos``), the speaker before a colon, the subject of the clause before
(``Lev uznal chybu, vše vrátí do 13. 10.``).
Leaves: subjects of clauses that a conjunction divides from the verb.
"""

from __future__ import annotations

import re
from typing import Final, NamedTuple

from zapisy.finders.tasks.bounds import find_finite
from zapisy.finders.tasks.deadlines import read_deadline
from zapisy.finders.tasks.owners import Reader
from zapisy.finders.tasks.verbs import Verb
from zapisy.found import FoundAssignee, Span
from zapisy.names.nominative import given_forms
from zapisy.text.letters import compile_either

_FRONT: Final = re.compile(r"(?:[,(→–—-]|->)\s{0,2}$")
_OBJECT: Final = re.compile(r"\s(?:ji|je|jej|ho|to|jim|mu|jí)\s")
_PAST: Final = re.compile(r"[^\W\d_]{2,}(?:al|el|il|yl|nul|ěl)[ay]?(?:\s|$)")
_JOINED: Final = compile_either(
    r"(?<![^\W_])(?:že|aby|který|která|které|když|pokud|protože|než|ale|a|zda|jak|kdy|kdo|co)(?![^\W_])"
)


class Doers(NamedTuple):
    """Who does it, and where the text begins that says so."""

    owners: list[FoundAssignee]
    begin: int


def stands_first(clean: str, verb: Verb) -> bool:
    """Whether a verb begins its clause, behind a comma, a dash, an arrow or a bracket."""
    return _FRONT.search(clean, max(0, verb.start - 4), verb.start) is not None


def find_doers(reader: Reader, sentence: Span, verb: Verb, clause: Span) -> Doers:
    """Who does what a future tells."""
    first, finite = stands_first(reader.clean, verb), find_finite(reader.clean, verb)
    owners = _read_alone(reader, verb, clause) if first else []
    if owners:
        return Doers(owners, clause.start)
    owners = reader.read_behind(finite, clause.end) if first else []
    if owners:
        return Doers(owners, _begin_behind(reader.clean, verb, clause))
    owners = reader.read_subject(clause.start, finite, clause.end)
    if owners:
        return Doers(read_provider(reader, Span(verb.end, clause.end)) or owners, clause.start)
    owners = reader.read_head(Span(sentence.start, clause.start)) if clause.start > sentence.start else []
    if owners:
        return Doers(owners, sentence.start)
    owners = _read_shared(reader, sentence, verb, clause)
    if owners:
        own = ";" in reader.clean[max(sentence.start, clause.start - 3) : clause.start]
        return Doers(owners, clause.start if own else sentence.start)
    return Doers(_read_proper(reader, finite, clause), clause.start)


def _read_alone(reader: Reader, verb: Verb, clause: Span) -> list[FoundAssignee]:
    """Those who alone stand before the dash of a verb: ``Eva – dodá NTB``."""
    owners = reader.read_list(clause.start, verb.start)
    if not owners or reader.clean[owners[-1].span.end : verb.start].strip() not in ("-", "–", "—"):
        return []
    return owners if all(owner.name or reader.is_nominative(owner) for owner in owners) else []


def _begin_behind(clean: str, verb: Verb, clause: Span) -> int:
    """Where the text begins of ``zábava bude, zajistí ji výbor``: at the verb where its own object stands behind it."""
    joined = clean[verb.start - 2 : verb.start] == ", "
    return verb.start if joined and _OBJECT.match(clean, verb.end) else clause.start


def read_provider(reader: Reader, rest: Span) -> list[FoundAssignee]:
    """``Je třeba sehnat barvy – zajistí Dub``: who sees to it, in a clause of its own."""
    for verb in reader.work_within(rest):
        if verb.form == "future" and stands_first(reader.clean, verb):
            return reader.read_behind(Span(verb.start, verb.end), rest.end)
    return []


def _read_shared(reader: Reader, sentence: Span, verb: Verb, clause: Span) -> list[FoundAssignee]:
    """The subject of what was before a comma, where a person or body begins the sentence and nothing joins the clauses."""
    clean = reader.clean
    comma = max(clean.rfind(sign, sentence.start, clause.start) for sign in ",;")
    if (
        comma < 0
        or clean[comma + 1 : clause.start].strip()
        or _JOINED.search(clean, comma if clean[comma] == ";" else sentence.start, verb.start)
    ):
        return []
    owners = (
        reader.read_list(sentence.start, comma)[:1]
        if clean[comma] == ";"
        else reader.read_list(sentence.start, comma)
    )
    if (
        not owners
        or not (reader.is_nominative(owners[0]) or reader.is_known(owners[0]))
        or read_deadline(reader.found, *clause) is None
    ):
        return []
    return owners if _PAST.match(clean, owners[-1].span.end + 1, comma + 1) else []


_UPPER: Final = "A-ZÁČĎÉĚÍŇÓŘŠŤÚŮÝŽ"
_BEFORE: Final = re.compile(
    rf"(?P<who>[{_UPPER}][\w&.-]{{2,20}}(?:\s[{_UPPER}][\w&.-]{{1,20}}){{1,3}})\s(?:to\s|je\s|ji\s)?$"
)
_BEHIND: Final = compile_either(
    rf"\s(?P<who>[{_UPPER}][\w&-]{{2,20}}(?:\s[{_UPPER}][\w&-]{{1,20}}){{0,3}})(?=\s(?:do|nejpozději|v|ve)\s|[,.;)]|$)"
)


def _read_proper(reader: Reader, verb: Span, clause: Span) -> list[FoundAssignee]:
    """A name that nobody knows, right beside the verb of a clause that says by when: ``dlažbu dodá Betonárka Luže do 3. 4.``"""
    if read_deadline(reader.found, *clause) is None:
        return []
    head = reader.clean[clause.start : verb.start]
    for match in (_BEFORE.fullmatch(head), _BEHIND.match(reader.clean, verb.end, clause.end)):
        if match is None:
            continue
        start = match.start("who") + (clause.start if match.re is _BEFORE else 0)
        span, words = Span(start, start + len(match["who"])), match["who"].split()
        owner = reader.read_one(*span)
        if owner is not None and reader.is_nominative(owner[0]):
            return [owner[0]]
        if owner is None or (len(words) > 1 and words[0] not in given_forms()):
            return [FoundAssignee(" ".join(words), span)]
    return []
