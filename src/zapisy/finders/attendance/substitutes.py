"""Who stands in for whom, said beside a name of a presence list.

Finds: ``Kujanová za Velemínskou``, ``(v zast. Petra Vrány)``, ``(zastupuje Moudrá)``, ``(zastoupen Janem Krátkým)``,
``, náhradník Jan Krátký``, ``(na základě plné moci za Petra Vránu)``.
Leaves: representatives of organizations (``za Obec Lhotu``), offices (``zástupce starosty``).
"""

from __future__ import annotations

import re
from typing import Final

from zapisy.found import FoundAttendance, FoundName, Span
from zapisy.names.nominative import given_forms
from zapisy.names.scan import UP, ScannedPerson, scan_person
from zapisy.names.shape import given_names

_PERSON: Final = rf"(?=[{UP}]|pan[aíi]?\s|p\.\s|pí\s|(?:ing|mgr|bc)\.)"
_FOR: Final = re.compile(
    r"(?<![^\W_])(?:(?:s\s)?(?:na základě\s)?pln(?:é|ou)\s?moc[ií]\s(?:za\s|od\s|pro\s)?|v\s?zast(?:\.|oupení)\s*(?:za\s)?"
    r"|(?:zástup|zast(?:\.|up(?:uje|ující|oval[ai]?)?)?)\s+(?:za\s+)?|náhrad(?:a|ník|nice)\s+za\s+|náhradou za\s+|místo\s+|za\s+)"
    + _PERSON
    + rf"|(?<![^\W_])zástup(?:ce|kyně)\s(?=[{UP}]\.\s?[{UP}])",
    re.IGNORECASE,
)
_BY: Final = re.compile(
    r"(?<![^\W_])(?:(?:(?:třídu|obec|město|školu|katedru|ústav|fakultu|klub|oddíl|firmu)\s)?(?:zast(?:\.|oupen[aíi]?|up(?:uje|oval[aio]?|í)(?:\s(?:ho|ji|jej))?|upující|oupení)|v\s?zast(?:\.|oupení)|zástup)\s*:?\s*(?:na základě pln(?:é|ých) moc[ií]\s)?"
    r"|náhrad(?:ník|nice|a)\s*:?\s+|místo (?:něj|něho|ní)\s+|(?:delegoval|pověřil|zmocnil)[ai]?\s+"
    r"|(?:pln(?:á|ou) moc(?: má| pro)?|hlas (?:předal|delegoval|svěřil)[ai]?)\s*:?\s+)" + _PERSON,
    re.IGNORECASE,
)
_STEMS: Final = ("za", "zást", "míst", "náhrad", "moc", "pln", "deleg", "pověř", "hlas")
"""One of them stands in whatever those patterns match."""
_WORD: Final = re.compile(r"[^\W\d_]+")
STANDS_FOR: Final = re.compile(
    r"[ \t]{1,3}(?P<aside>(?:za|místo|v\s?zast\.?|v zastoupení|zast\.|zástup za|zastupuje)\s[^,;:()\n]{3,60})(?!\s?:)"
)
"""An aside without any mark before it: ``Krátká za Vránu``."""


def begins_substitute(text: str) -> bool:
    """Whether an aside says who stands in, or for whom."""
    return (_BY.match(text.lstrip()) or _FOR.match(text.lstrip())) is not None


def read_substitute(entry: FoundAttendance, text: str, span: Span) -> bool:
    """Reads the substitute of an absent person, or whom a present one stands in for."""
    pattern = _BY if entry.status == "absentee" else _FOR
    match = pattern.search(text, *span) if _has_stem(text[span.start : span.end]) else None
    if match is None and entry.status == "absentee" and _is_person(text, span):
        entry.substitute = _name_other(scan_person(text, span.start, span.end))
        return True
    person = scan_person(text, match.end(), span.end) if match else None
    if person is None or not _may_be_person(person):
        return False
    if entry.status == "absentee":
        entry.substitute = _name_other(person)
    else:
        entry.substitute_for = _name_other(person)
    return True


def _has_stem(words: str) -> bool:
    folded = words.lower()
    return any(stem in folded for stem in _STEMS)


def may_stand_in(words: str) -> bool:
    """Whether some words may tell a substitute: by a word for one, or by a given name."""
    return _has_stem(words) or any(
        word in given_names() or word.title() in given_names() for word in _WORD.findall(words)
    )


def _is_person(text: str, span: Span) -> bool:
    """``Petr Vrána (Jan Krátký)``: who is put beside an absent person stands in."""
    person = scan_person(text, span.start, span.end)
    named = person is not None and person.parsed.family is not None and person.parsed.given in given_names()
    return named and person is not None and person.span.end >= span.end


def _name_other(person: ScannedPerson | None) -> FoundName:
    """In the nominative where the given name is, else in whatever case the words before it ask for."""
    assert person is not None
    given = person.parsed.given
    nominative = given is None or given.endswith(".") or given in given_names()
    return person.to_name("attendance.substitute", nominative=nominative and _is_nominative(person))


def _is_nominative(person: ScannedPerson) -> bool:
    """``Petra Vránu`` has a given name that is a woman's in the nominative: the family name decides."""
    given, family = person.parsed.given, person.parsed.family or ""
    if given is not None and given.endswith("."):
        return not family.endswith(("u", "ou", "ého", "ovi", "a", "é"))
    if given is not None and given.endswith("o") and family.endswith(("a", "ého", "ovi")):
        return False  # „Ivo Raka“
    if given is None or given_names().get(given) != "female":
        return given is not None
    return family.endswith(("á", "í", "ů"))


def _may_be_person(person: ScannedPerson) -> bool:
    """One word, or a given name in any case before the family name, or a title: no body's name."""
    given = person.parsed.given
    return given is None or person.titles is not None or given.endswith(".") or given in given_forms()
