"""What goes on with an organization's name behind its head noun; it stays as written.

Finds: ``Základní škola | Polná, Školní 12``, ``komise | pro dopravu a energetiku``, ``katedra | řídicí techniky``,
``Spolek | přátel staré železnice``, ``Okresní soud | v Olešné``, ``Rada | města Dolany``.
Leaves: the verb and the first words of the next sentence, persons, places that are none of the name.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache

from zapisy.finders.organizations_grammar import gives_no_adjective
from zapisy.finders.organizations_lexicon import is_field, noun_forms
from zapisy.lexicon import any_of, load_folded, load_words
from zapisy.names.nominative import given_forms
from zapisy.names.scan import LOW, UP
from zapisy.names.shape import stop_words
from zapisy.text.views import fold

_PROPER = rf"[{UP}][\w’'´`+&-]{{1,30}}"
_ONE = rf"(?:[{UP}]\.[ ]?){{0,2}}(?:U[ ])?(?:{_PROPER}|[{UP}]{{2,8}}(?!\w))"
_NAMES = re.compile(
    rf"[ ](?:(?:svatého|svaté|sv\.)[ ])?{_ONE}"
    rf"(?:[ ](?:(?:nad|pod|u|na|při|svatého|svaté|for|of|the)[ ]){{0,2}}{_ONE}|[ ]n\.[ ]?[{UP}]\.|[ ]\d{{1,2}}(?=[ ,)\n]|$)){{0,4}}"
)
_PLACE = re.compile(
    rf"[ ](?:v|ve|na|nad|pod)[ ]{_PROPER}(?:[ ](?:nad|pod|u|na)[ ]{_PROPER}|[ ]{_PROPER}){{0,2}}"
)
_SEAT = re.compile(
    rf"[ ](?:(?:statutárního|hlavního)[ ])?(?:města|obce|městyse|kraje|městské[ ]části|městského[ ]obvodu|místní[ ]části|vlády)(?![\w])"
    rf"(?:[ ](?:[{UP}][{LOW}]{{1,20}}(?:[ ](?:nad|pod|u|na|ve|v)[ ][{UP}][{LOW}]{{1,20}}|[ ][{UP}][{LOW}]{{1,20}}|[ ]\d{{1,2}}(?![\w.])|-[{UP}][{LOW}]{{1,20}}){{0,2}}|ČR))?"
)
_ADDRESS = re.compile(
    rf"(?:(?:,[ ]|[ ])(?:[{UP}][{LOW}]{{2,20}}|[A-Z]\.|nám\.|náměstí|ul\.|tř\.|[{LOW}]{{3,12}})(?:[ ](?:[{UP}][{LOW}]{{2,20}}|[{UP}]\.|[{LOW}]{{3,12}})){{0,3}}[ ]\d{{1,4}}(?:/\d{{1,4}}\w?)?(?![\w./]))?"
    rf"(?:,[ ]okres[ ][{UP}][{LOW}]{{2,20}}(?:[ -][{UP}][{LOW}]{{2,20}}|[ ](?:nad|pod)[ ][{UP}][{LOW}]{{2,20}})?)?"
)
_QUOTED = re.compile(r"[ ][„\"“»'][^„\"“”»«\n]{2,40}[“”\"«']")
_PIECE = re.compile(r"\S+")
_WORD = re.compile(r"[ ](?P<word>[^\W\d_]{2,24}(?:-[^\W\d_]{2,20})?)")
_AND = re.compile(r"(?:,|[ ]a|[ ]i)(?=[ ])")
_PURPOSE = re.compile(r"[ ](?P<word>pro|ke?)(?=[ ]\w)")
_FRIENDS = re.compile(
    r"(?:přátel|milovníků|příznivců|ochránců|chovatelů|pěstitelů|majitelů|držitelů|sběratelů)$"
)
_OF_PEOPLE = re.compile(
    r"(?:[^\W\d_]{3,20}(?:ů|telek|nic|ek|iček)|přátel|rodičů|obcí|měst|žen|dětí|lidí|mládeže|matek|seniorů|pacientů|vlastníků|jednotek|škol)$"
)
_OF_ADJECTIVE = re.compile(r"(?:ých|ích|ého|ího|ské|cké|[vn]né|ové)$")
_COLLEAGUES = re.compile(r"[ ][^\W\d_]{2,16}(?:ých|ích)[ ][^\W\d_]{3,16}ů(?!\w)")
_COUNTRY = re.compile(r"[ ](?:ČR|České[ ]republiky|SR)(?!\w)")
_TITLES = frozenset(
    {"Ing", "Mgr", "Bc", "JUDr", "MUDr", "PhDr", "RNDr", "Dr", "Doc", "Prof", "PaedDr", "MVDr", "DiS"}
)
_ADJECTIVE = re.compile(r"[^\W\d_]{2,}(?:ého|ých|ích|ího|[^\W\d_]{2}[éý]|[nc]í|ou)$")
_LAST_ADJECTIVE = re.compile(r"(?:[^\W\d_]{2}[áý]|[nc]í|ého|ých)$")
_CLEAR = re.compile(r"(?:ého|ých|ího|ích)$")
_VERB = re.compile(r"(?:[^o]l|la|lo|li|ly|je|jí|(?:[^ntv]|[^t]v)í|á|é|ou|ý|at|it|ět|ho|mu|ým)$")
_PARTICIPLE = re.compile(r"[aeě]n(?:ého|ých|ém|ým|ému)$")
_BRANCH_FORM = re.compile(r",[ ][zp]\.[ ]?s\.")
_ACRONYM = re.compile(rf"[ ][{UP}]{{2,8}}(?!\w)(?![ ][{UP}])")
MAX_WORDS = 8
"""Words of a tail in small letters."""


_OPENERS = frozenset(
    "statutárního hlavního města obce městyse kraje městské městského místní vlády pro ke ve na nad pod sv".split()
)
"""The words that begin a seat, a purpose, a place or a patron."""
_LIKE_ADJECTIVE = re.compile(r"(?:[ýáéí]|ou|ého|ému|ém|ým|ího|ímu|ím|ých|ích|ými|ími)$")


@lru_cache(maxsize=1 << 13)
def may_begin(word: str) -> bool:
    """Whether a word in small letters may begin a tail: none of them do verbs in their commonest forms (``schvaluje``)."""
    return (
        word in _OPENERS
        or word in noun_forms()
        or word in load_words("organizations", "officers")
        or word in load_words("organizations", "holders")
        or _LIKE_ADJECTIVE.search(word) is not None
        or _FRIENDS.match(word) is not None
        or _OF_PEOPLE.match(word) is not None
        or is_field(word)
    )


def read_names(text: str, at: int, *, persons: frozenset[int], given: bool) -> int:
    """Where proper names behind a head end: before a title, a label, a person, the first word of the next sentence.

    ``given`` says that a given name belongs to such a name (Gymnázium Jana Husa).
    """
    if not (text[at + 1 : at + 2].isupper() or text.startswith(" sv", at)):
        return at
    tail = _NAMES.match(text, at)
    end = at
    for word in _PIECE.finditer(tail.group()) if tail else ():
        plain = word.group().strip(".,")
        if at + word.start() in persons or _ends_name(plain):
            break
        if plain in given_forms() and not given:
            break
        if plain in _TITLES and word.group() != plain:
            break
        if not plain.islower() or plain == "n":
            end = at + word.end()
    return read_country(text, end) if end > at else at


def _ends_name(word: str) -> bool:
    """Whether a word with a capital begins something else: a label, an office; towns are no such words."""
    return (
        not word.islower()
        and fold(word) in stop_words()
        and fold(word) not in load_folded("organizations", "towns")
    )


def read_named_noun(text: str, start: int, end: int) -> int:
    """The end of ``Zelená větev``: the noun in small letters that a name's last adjective belongs to; no verb."""
    last = text[start:end].rsplit(" ", 1)[-1]
    match = _WORD.match(text, end)
    if match is None or not match["word"].islower() or not _LAST_ADJECTIVE.search(last):
        return end
    return end if len(match["word"]) < 3 or _VERB.search(match["word"]) else match.end()


@cache
def _branch() -> re.Pattern[str]:
    return re.compile(rf",[ ](?:{any_of(load_words('organizations', 'branches'))})(?=[ ][{UP}])")


def read_branch(text: str, at: int, *, persons: frozenset[int]) -> int:
    """The end of ``, základní organizace Lhota`` behind a national society."""
    match = _branch().match(text, at)
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
    return match.end() if match else at


def read_seat(text: str, at: int) -> int:
    """The end of ``města Dolany``, ``obce``, ``městské části Dolany 2`` behind a body or an office."""
    match = _SEAT.match(text, at)
    if match is None:
        return at
    end = match.end()
    while end > at and fold(text[at:end].rsplit(" ", 1)[-1]) in stop_words() and text[at:end].count(" ") > 1:
        end = at + text[at:end].rindex(" ")
    return end


def read_address(text: str, at: int) -> int:
    """The end of ``, Školní 12, okres Kladno`` behind a school with its seat."""
    match = _ADDRESS.match(text, at)
    return match.end() if match else at


def read_quoted(text: str, at: int) -> int:
    """The end of a name in quotation marks."""
    match = _QUOTED.match(text, at)
    return match.end() if match else at


def read_country(text: str, at: int) -> int:
    """The end of ``ČR`` behind a name."""
    match = _COUNTRY.match(text, at)
    return match.end() if match else at


def read_purpose(text: str, at: int) -> int:
    """The end of ``pro dopravu a cestovní ruch``, ``pro Seniorklub Lhota``."""
    match = _PURPOSE.match(text, at)
    if match is None or match["word"] != "pro":
        return at
    end = _read_group(text, match.end(), any_noun=True)
    if end == match.end():
        end = read_named_noun(text, end, read_names(text, end, persons=frozenset(), given=False))
    return _read_more(text, end) if end > match.end() else at


def read_task(text: str, at: int) -> int:
    """The end of ``k řešení petice`` behind a working group."""
    match = _PURPOSE.match(text, at)
    if match is None or match["word"] == "pro":
        return at
    end = _read_group(text, match.end(), any_noun=False)
    return _read_more(text, end) if end > match.end() else at


def read_officer(text: str, at: int) -> int:
    """The end of ``děkana``, ``ministra zdravotnictví``: whose a body is."""
    return _read_listed(text, at, "officers")


def read_holder(text: str, at: int) -> int:
    """The end of ``jednoty``, ``klubu``: what a body without an adjective belongs to."""
    return _read_listed(text, at, "holders")


def _read_listed(text: str, at: int, key: str) -> int:
    match = _WORD.match(text, at)
    return match.end() if match and match["word"] in load_words("organizations", key) else at


def read_fields(text: str, at: int) -> int:
    """The end of ``životního prostředí a zemědělství``, ``řídicí techniky``, ``míčových her``."""
    end = _read_group(text, at, any_noun=False)
    return _read_more(text, end) if end > at else at


def _read_more(text: str, at: int) -> int:
    """Further fields behind the first: joined, or in the genitive (``zajištění přípitku``)."""
    end = at
    for _ in range(MAX_WORDS):
        joined = _AND.match(text, end)
        begin = joined.end() if joined else end
        if joined and (short := _ACRONYM.match(text, begin)):
            return short.end()
        further = _read_group(text, begin, any_noun=False)
        if further == begin:
            return end
        end = further
    return end


def _read_group(text: str, at: int, *, any_noun: bool) -> int:
    """The end of adjectives and their noun, which is a field; any noun does behind ``pro`` or a clear adjective."""
    end, clear = at, any_noun
    for _ in range(4):
        match = _WORD.match(text, end)
        if (
            match is None
            or not match["word"].islower()
            or match["word"] in load_words("organizations", "no_purposes")
            or _PARTICIPLE.search(match["word"])
        ):
            return at
        word = match["word"]
        further = _WORD.match(text, match.end())
        adjective = _ADJECTIVE.search(word) is not None and further is not None and further["word"].islower()
        if adjective and any_noun and not gives_no_adjective(word):
            end = match.end()
            continue
        if is_field(word) and not (adjective and further and is_field(further["word"])):
            return match.end()
        if adjective and (clear or _CLEAR.search(word) or (further and is_field(further["word"]))):
            clear = clear or _CLEAR.search(word) is not None
            end = match.end()
            continue
        sure = clear and (end > at or any_noun) and len(word) > 3 and not (any_noun and _VERB.search(word))
        return match.end() if sure else at
    return at


def read_people(text: str, at: int) -> int:
    """The end of ``přátel severské zvěře``, ``rodičů a přátel školy``, ``českých turistů``: whom a society is of."""
    end = at
    for _ in range(MAX_WORDS):
        joined = _AND.match(text, end) if end > at else None
        match = _WORD.match(text, joined.end() if joined else end)
        if match is None or not match["word"].islower():
            return end
        word = match["word"]
        further = _WORD.match(text, match.end())
        if _OF_ADJECTIVE.search(word) and further and further["word"].islower() and len(further["word"]) > 2:
            end = further.end() if not _OF_ADJECTIVE.search(further["word"]) else match.end()
        elif _FRIENDS.match(word) and further and _may_be_loved(further["word"]):
            end = further.end()
        elif (
            _OF_PEOPLE.match(word)
            or (is_field(word) and not joined)
            or (end > at and word in (*load_words("organizations", "holders"), "domu"))
        ):
            end = match.end()
        else:
            return end
    return end


def _may_be_loved(word: str) -> bool:
    """Whether a word may say what friends are friends of: no verb, no joining word."""
    return (
        word.islower()
        and len(word) > 3
        and not _VERB.search(word)
        and not _OF_ADJECTIVE.search(word)
        and fold(word) not in load_folded("organizations", "acts")
    )


def read_colleagues(text: str, at: int) -> int:
    """The end of ``vedoucích pracovníků`` behind a body."""
    match = _COLLEAGUES.match(text, at)
    return match.end() if match else at
