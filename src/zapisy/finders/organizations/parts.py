"""Where an organization is and what part of it is meant, behind its name; it stays as written.

Finds: ``Základní škola Polná | , Školní 12``, ``Okresní soud | v Olešné``, ``Rada | města Dolany``, ``Policie ČR | , Obvodní oddělení
Lhota``, ``Český svaz včelařů | , základní organizace Lhota``, ``Krajské muzeum | v Olešné, příspěvková organizace``.
Leaves: the first words of the next sentence.
"""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from zapisy.finders.organizations.lexicon import legal_forms
from zapisy.finders.organizations.tails import PROPER, read_named_noun, read_names
from zapisy.lexicon import any_of, load_words
from zapisy.names.scan import LOW, UP
from zapisy.names.shape import stop_words
from zapisy.text.views import fold

_PLACE: Final = re.compile(
    rf"[ ](?:v|ve|na|nad|pod)[ ]{PROPER}(?:[ ](?:nad|pod|u|na)[ ]{PROPER}|[ ]{PROPER}){{0,2}}"
)
_SEAT: Final = re.compile(
    rf"[ ](?:(?:statutárního|hlavního)[ ]|hl\.[ ]?)?(?:města|m\.(?=[ ]Prahy)|obce|městyse|kraje|regionu[ ]soudržnosti|(?P<part>městské[ ]části|městského[ ]obvodu|místní[ ]části)|vlády)(?![\w])"
    rf"(?:[ ](?:[{UP}][{LOW}]{{1,20}}(?:[ ](?:nad|pod|u|na|ve|v)[ ][{UP}][{LOW}]{{1,20}}|[ ][{UP}][{LOW}]{{1,20}}|[ ]\d{{1,2}}(?![\w.])|-[{UP}][{LOW}]{{1,20}}){{0,2}}(?(part)(?:[ ][–-][ ][{UP}][{LOW}]{{2,20}})?)|ČR))?"
)
_SEAT_LETTERS: Final = frozenset("shmokrv")
"""The first letters of what ``_SEAT`` begins with."""
_ADDRESS: Final = re.compile(
    rf"(?:(?:,[ ]|[ ])(?:[{UP}][{LOW}]{{2,20}}|[A-Z]\.|nám\.|náměstí|ul\.|tř\.|[{LOW}]{{3,12}})(?:[ ](?:[{UP}][{LOW}]{{2,20}}|[{UP}]\.|[{LOW}]{{3,12}})){{0,3}}[ ]\d{{1,4}}(?:/\d{{1,4}}\w?)?(?![\w./]))?"
    rf"(?:,[ ]okres[ ][{UP}][{LOW}]{{2,20}}(?:[ -][{UP}][{LOW}]{{2,20}}|[ ](?:nad|pod)[ ][{UP}][{LOW}]{{2,20}})?)?"
)
_BRANCH_FORM: Final = re.compile(r",[ ][zp]\.[ ]?s\.")


@cache
def _branch() -> re.Pattern[str]:
    return re.compile(rf",[ ](?:{any_of(load_words('organizations', 'branches'))})(?=[ ][{UP}])")


def read_branch(text: str, at: int, *, persons: frozenset[int]) -> int:
    """The end of ``, základní organizace Lhota`` behind a national society."""
    match = _branch().match(text, at) if text.startswith(", ", at) else None
    if match is None:
        return at
    start = match.end()
    end = read_names(text, start, persons=persons, given=True)
    if (noun := read_named_noun(text, start, end)) > end:
        end = read_names(text, noun, persons=persons, given=True)
    form = _BRANCH_FORM.match(text, end)
    return form.end() if form else end


def read_place(text: str, at: int) -> int:
    """The end of ``v Olešné`` behind a court, a school, a university."""
    match = _PLACE.match(text, at)
    return _cut_stops(text, at, match.end(), words=3) if match else at


_BEFORE_BRANCH: Final = frozenset({", ", " –", " -"})


@cache
def _office_branch() -> re.Pattern[str]:
    branches = any_of(load_words("organizations", "office_branches"))
    return re.compile(
        rf"(?:,|[ ][–-])[ ](?:{branches})(?:[ ]ve?)?[ ](?=[{UP}]){PROPER}(?:[ ](?:nad|pod|u|na)[ ]{PROPER}|[ ]{PROPER}){{0,2}}"
    )


def read_office_branch(text: str, at: int) -> int:
    """The end of ``, Obvodní oddělení Lhota``, ``, Územní pracoviště v Lhotě`` behind an office or the police."""
    match = _office_branch().match(text, at) if text[at : at + 2] in _BEFORE_BRANCH else None
    return _cut_stops(text, at, match.end(), words=3) if match else at


@cache
def _seated_form() -> re.Pattern[str]:
    forms = any_of(legal_forms())
    return re.compile(
        rf"(?:[ ]ve?[ ]{PROPER}(?:[ ](?:nad|pod|u|na)[ ]{PROPER}|[ ]{PROPER}){{0,2}})?,[ ](?:{forms})(?!\w)"
    )


def read_seated_form(text: str, at: int) -> int:
    """The end of `` v Olešné, p. o.``, ``, příspěvková organizace`` behind an institution: its place and its legal form."""
    if text[at : at + 3] not in (" v ", " ve") and text[at : at + 2] != ", ":
        return at
    match = _seated_form().match(text, at)
    return match.end() if match else at


_HOUSES: Final = re.compile(
    rf"[ ]\d{{1,4}}(?:/\d{{1,4}})?(?:(?:,[ ]|[ ]a[ ]|[–-])\d{{1,4}}(?:/\d{{1,4}})?){{0,8}}(?![\w/.])(?:,[ ]{PROPER}(?=[ ]?[\n,).]|$))?"
)


def read_houses(text: str, at: int) -> int:
    """The end of `` 212, 213 a 214, Lhota`` behind the street of owners of flats: the numbers of their houses."""
    match = _HOUSES.match(text, at)
    return match.end() if match else at


def read_seat(text: str, at: int) -> int:
    """The end of ``města Dolany``, ``obce``, ``městské části Dolany 2`` behind a body or an office."""
    match = _SEAT.match(text, at) if text[at + 1 : at + 2] in _SEAT_LETTERS else None
    return _cut_stops(text, at, match.end()) if match else at


def _cut_stops(text: str, at: int, end: int, words: int = 2) -> int:
    """The end of a tail of so many words or more without those of labels and sentences that its last capitals begin."""
    while text.count(" ", at, end) >= words and fold(text[at:end].rsplit(" ", 1)[-1]) in stop_words():
        end = at + text[at:end].rindex(" ")
    return end


def read_address(text: str, at: int) -> int:
    """The end of ``, Školní 12, okres Kladno`` behind a school with its seat."""
    match = _ADDRESS.match(text, at)
    return match.end() if match else at
