"""Places that are no room: an institution, an address, a town, behind the date in the title.

Finds: ``konaného na ČVUT FEL v Dejvicích``, ``v 19:00, Lipová 12, Vlkohrádek``, ``dne 3. 12. 2019 v Lomnici``.
Leaves: a town whose nominative neither its ending nor the document tells.
"""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from zapisy.finders.dates.lexicon import weekday_numbers
from zapisy.finders.header.place import Place
from zapisy.finders.organizations.lexicon import body_heads
from zapisy.finders.sections.lexicon import kinds
from zapisy.found import Span, to_span
from zapisy.lexicon import load_folded, load_words
from zapisy.names.shape import given_names
from zapisy.text.letters import compile_either
from zapisy.text.views import View, fold, list_places, scan_first

_BEHIND_DATE: Final = compile_either(
    r"(?:(?:19|20)\d\d|\d{1,2}[.:]\d\d(?:\shod(?:in|\.)?)?|\d{1,2}\s(?:h|hod(?:in)?)(?!\w)\.?|(?i:konan\w{1,3}|konal\w?|dne)),?[ ]{1,2}"
    r"(?:(?:snad|asi|zase|opět|tentokrát|už|uz|nejspíš|zřejmě|pravděpodobně)[ ](?:[^\W\d_]{2,12}[ ]?){0,2},[ ])?(?=[^\W\d_a-mo-uw-z])"
)
"""A day, an hour or ``konané`` before what begins with a capital or with ``na``, ``v``."""
_WORDS: Final = frozenset(
    "dne konal konala konalo konali konaly konana konane konany konano konani konaneho konanem konanemu konanou konanych konanym".split()
)
_IN: Final = frozenset(("v", "ve"))
_INSTITUTION: Final = re.compile(
    r"(?:na|v|ve)\s(?P<place>[A-ZÁČĎÉĚÍĽŇÓŘŠŤÚŮÝŽ]{2,6}(?:\s[A-ZÁČĎÉĚÍĽŇÓŘŠŤÚŮÝŽ]{2,6}){0,2}"
    r"(?:\sve?\s[A-ZÁČĎÉĚÍĽŇÓŘŠŤÚŮÝŽ][a-záčďéěíľňóřšťúůýž]{2,16}|\s(?!P[řr]ítomn|Omluv|Účast|Program|Host|Čas|Datum|Nep)[A-ZÁČĎÉĚÍĽŇÓŘŠŤÚŮÝŽ][a-záčďéěíľňóřšťúůýž]{2,16}(?:\s\d{1,2})?(?:,\s[A-ZÁČĎÉĚÍĽŇÓŘŠŤÚŮÝŽ][a-záčďéěíľňóřšťúůýž]{2,16}\s\d{1,4})?)?)"
    r"(?![\w-])"
)
_ADDRESS: Final = re.compile(
    r"(?:ve?\s)?(?P<place>(?:(?:Na|V|Ve|U|Pod|Nad|Za|K|Ke)\s)?[A-ZÁČĎÉĚÍĽŇÓŘŠŤÚŮÝŽ][a-záčďéěíľňóřšťúůýž]{3,16}[ ]\d{1,4}(?:/\d{1,4})?(?![.:]?\d|\.[ ][a-záčďéěíľňóřšťúůýž])"
    r"(?:[ ][–-][ ][A-ZÁČĎÉĚÍĽŇÓŘŠŤÚŮÝŽ][a-záčďéěíľňóřšťúůýž]{2,16})?(?:,\s(?:\d{1,4}(?![.:\d])|[A-ZÁČĎÉĚÍĽŇÓŘŠŤÚŮÝŽ][a-záčďéěíľňóřšťúůýž]{2,16}(?:[ ]\d{1,4}(?:/\d{1,4})?(?![.:\d]))?))?)"
)
_TOWN: Final = re.compile(
    r"[vV]e?\s(?P<adjective>(?:[A-ZÁČĎÉĚÍĽŇÓŘŠŤÚŮÝŽ][a-záčďéěíľňóřšťúůýž]{2,14}(?:ém|é|í|ím|ých|ích)\s)?)(?P<town>[A-ZÁČĎÉĚÍĽŇÓŘŠŤÚŮÝŽ][a-záčďéěíľňóřšťúůýž]{2,20})"
    r"(?P<rest>(?:\s(?:nad|pod|u|na|v)\s[A-ZÁČĎÉĚÍĽŇÓŘŠŤÚŮÝŽ][a-záčďéěíľňóřšťúůýž]+)?)(?=\s?[.,\n)]|\s[A-ZÁČĎÉĚÍĽŇÓŘŠŤÚŮÝŽ]|\s(?:dne|od|se|v|na)\s|\s?$)"
)
_BESIDE: Final = re.compile(r"[\d_]")
# Endings of towns in the locative that leave no doubt, the longest first.
_SURE: Final = (
    ("icích", "ice"), ("anech", "any"), ("ínech", "íny"), ("kách", "ky"), ("ově", "ov"), ("íně", "ín"), ("ici", "ice"), ("oni", "oň"),
    ("íku", "ík"), ("dku", "dek"), ("tku", "tek"), ("nci", "nec"), ("dci", "dec"), ("vci", "vec"), ("lci", "lec"), ("dě", "d"),
    ("ové", "ová"), ("né", "ná"), ("ké", "ká"),
    ("inu", "inum"),
)  # fmt: skip
_POSSIBLE: Final = (
    ("i", "e"), ("ni", "ň"), ("ti", "ť"), ("i", ""), ("ě", ""), ("ě", "a"), ("e", ""), ("e", "a"), ("u", ""), ("u", "o"),
    ("ech", "y"), ("ách", "y"), ("ách", "a"), ("ích", "e"), ("í", "í"), ("é", "á"),
)  # fmt: skip


_DATELINE: Final = re.compile(
    r"(?P<town>[A-ZÁČĎÉĚÍĽŇÓŘŠŤÚŮÝŽ][a-záčďéěíľňóřšťúůýž]{2,16}(?:[ ](?:(?:nad|pod|u|v|na)[ ])?[A-ZÁČĎÉĚÍĽŇÓŘŠŤÚŮÝŽ][a-záčďéěíľňóřšťúůýž]{2,16}){0,2})(?:,|[ ][-–—])[ ]{1,2}(?:dne[ ])?$"
)


_TOWN_ALONE: Final = re.compile(
    r"(?P<town>[A-ZÁČĎÉĚÍĽŇÓŘŠŤÚŮÝŽ][a-záčďéěíľňóřšťúůýž]{2,16}(?:[ ](?:nad|pod|u|na|v)[ ][A-ZÁČĎÉĚÍĽŇÓŘŠŤÚŮÝŽ][a-záčďéěíľňóřšťúůýž]{2,16}|[ ][A-ZÁČĎÉĚÍĽŇÓŘŠŤÚŮÝŽ][a-záčďéěíľňóřšťúůýž]{2,16})?)(?=[ ]{0,3}(?:\n|$))"
)
"""``Zasedání rady dne 5. března 2019, Horní Lhota``."""


def read_dateline(view: View, date: int) -> Place | None:
    """``Horní Lhota, 19. – 20. září 2000``, ``Brno – 5. 3. 2019``: the town that begins the line of the meeting's day."""
    line = view.clean.rfind("\n", max(0, date - 60), date) + 1
    match = _DATELINE.match(view.clean, line, date)
    if match is None or _is_no_town(match["town"].split()):
        return None
    return Place(match["town"], to_span(match.span("town")))


def _is_no_town(words: list[str]) -> bool:
    """``Čtvrtek, 20. července``, ``Eva Malá, 5. 3. 2019``, ``Schůze – 5. 3. 2019``."""
    first = fold(words[0])
    named = first in kinds() or first in load_folded("header", "meetings") or first in body_heads()
    return named or first in weekday_numbers() or (words[0] in given_names() and len(words) > 1)


def read_site(view: View, start: int, end: int) -> Place | None:
    """The place named behind a date, an hour or ``konané`` in a stretch of the view."""
    clean, places = view.running, _list_places(view, start, end)
    if not places:
        return None
    for pattern in (_INSTITUTION, _ADDRESS):
        if match := scan_first(pattern, clean, places, end):
            return Place(" ".join(match["place"].split()), to_span(match.span("place")))
    for at in places:
        lone = _TOWN_ALONE.match(clean, at, end) if clean[at - 2 : at] == ", " else None
        if lone is not None and not _is_no_town(lone["town"].split()):
            return Place(lone["town"], to_span(lone.span("town")))
    match = scan_first(_TOWN, clean, places, end)
    name = _restore_town(match["town"], view) if match else None
    if match is None or name is None:
        return None
    adjective = _restore_adjective(match["adjective"].strip(), name)
    first = match.start("adjective") if match["adjective"] else match.start("town")
    return Place(f"{adjective}{name}{match['rest']}", Span(first, match.end("rest")))


def read_town(view: View, start: int, end: int) -> Place | None:
    """``Příští schůze bude v Lomnici dne …``: a town before the day."""
    for at in view.starts_within(_IN, start, end):
        match = _TOWN.match(view.running, at, end)
        name = _restore_town(match["town"], view) if match else None
        if match and name:
            adjective = _restore_adjective(match["adjective"].strip(), name)
            first = match.start("adjective") if match["adjective"] else match.start("town")
            return Place(f"{adjective}{name}{match['rest']}", Span(first, match.end("rest")))
    return None


def _list_places(view: View, start: int, end: int) -> list[int]:
    """Where words that may begin a place stand behind dates, hours and ``konané``."""
    clean = view.running
    places: list[int] = []
    figures = [at for at in list_places(view.figures, start, end) if _tells_when(clean, at)]
    for at in figures + view.starts_within(_WORDS, start, end):
        behind = _BEHIND_DATE.match(clean, at, end)
        place = behind.end() if behind is not None else end
        if place < end and _may_begin(clean, place):
            places.append(place)
    places.sort()
    return places


def _tells_when(clean: str, at: int) -> bool:
    """Whether a figure may be a year, or an hour with its minutes or its unit; a day and a month have a blank behind the full stop."""
    if at + len("9 h") >= len(clean):
        return False
    behind = at + 2 if clean[at + 1].isdigit() else at + 1
    sign, following = clean[behind], clean[behind + 1]
    if sign in ".:":
        return following.isdigit()
    return sign.isdigit() or (following == "h" and sign.isspace())


def _may_begin(clean: str, at: int) -> bool:
    """A name, or ``na``, ``v``, ``ve`` before one."""
    if clean[at] in "nv":
        at += 2 if clean[at + 1 : at + 2].isspace() else 3
    return clean[at : at + 1].isupper()


def _restore_adjective(word: str, town: str) -> str:
    """``Nové Vsi`` → Nová, ``Novém Městě`` → Nové, ``Velkém Újezdě`` → Velký, ``Starých Hutích`` → Staré."""
    if not word or word.endswith(("í", "ím", "ích")):
        return re.sub(r"í(?:m|ch)\Z", "í", word) + " " if word else ""
    if word.endswith("ých"):
        return word[:-3] + "é "
    if word.endswith("ém"):
        return word[:-2] + ("é " if town.endswith(("o", "e")) else "ý ")
    return word[:-1] + "á "


@cache
def _towns() -> dict[str, str]:
    return {a: b for a, _, b in (entry.partition("|") for entry in load_words("header", "towns"))}


def _restore_town(locative: str, view: View) -> str | None:
    """The nominative: known, told by the ending, or the only possible one that the document itself writes."""
    if locative in _towns():
        return _towns()[locative]
    for ending, nominative in _SURE:
        if locative.endswith(ending):
            return locative[: -len(ending)] + nominative
    possible = {
        locative[: -len(ending)] + nominative for ending, nominative in _POSSIBLE if locative.endswith(ending)
    }
    written = [word for word in possible if _is_written(word, view)]
    return written[0] if len(written) == 1 else None


def _is_written(word: str, view: View) -> bool:
    """Whether a word stands in the text just so, no figure beside it."""
    clean = view.clean
    return any(
        clean.startswith(word, at)
        and not _BESIDE.match(clean, max(0, at - 1))
        and not _BESIDE.match(clean, at + len(word))
        for at in view.words.get(fold(word), ())
    )
