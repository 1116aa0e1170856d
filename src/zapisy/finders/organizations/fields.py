"""What an organization is for and whom it is of, in small letters behind its head noun; it stays as written.

Finds: ``komise | pro dopravu a energetiku``, ``katedra | řídicí techniky``, ``Spolek | přátel staré železnice``, ``kolegium | děkana``.
Leaves: verbs, nouns in the nominative (``Rada | plán schválila``), participles.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import Final

from zapisy.finders.decisions.verbs import verb_words
from zapisy.finders.organizations.grammar import gives_no_adjective
from zapisy.finders.organizations.lexicon import is_field, is_nominative, noun_forms
from zapisy.finders.organizations.tails import IS_FINITE, LIKE_VERB, SMALL_WORD, read_named_noun, read_names
from zapisy.finders.tasks.verbs import futures
from zapisy.lexicon import load_folded, load_set
from zapisy.names.scan import UP
from zapisy.text.views import fold

_AND: Final = re.compile(r"(?:,|[ ]a|[ ]i)(?=[ ])")
_PURPOSE: Final = re.compile(r"[ ](?P<word>pro|ke?)(?=[ ]\w)")
_FRIENDS: Final = re.compile(
    r"(?:přátel|milovníků|příznivců|ochránců|chovatelů|pěstitelů|majitelů|držitelů|sběratelů)$"
)
_OF_PEOPLE: Final = re.compile(
    r"(?:[^\W\d_]{3,20}(?:ů|telek|nic|ek|iček)|přátel|rodičů|obcí|měst|žen|dětí|lidí|mládeže|matek|seniorů|pacientů|vlastníků|jednotek|(?:auto)?škol)$"
)
_OF_ADJECTIVE: Final = re.compile(r"(?:ých|ích|ého|ího|ské|cké|[vn]né|ové)$")
_COLLEAGUES: Final = re.compile(r"[ ][^\W\d_]{2,16}(?:ých|ích)[ ][^\W\d_]{3,16}ů(?!\w)")
_ADJECTIVE: Final = re.compile(r"[^\W\d_]{2,}(?:ého|ých|ích|ího|[^\W\d_]{2}[éý]|[nc]í|ou)$")
_CLEAR: Final = re.compile(r"(?:ého|ých|ího|ích)$")
_PARTICIPLE: Final = re.compile(r"[aeě]n(?:ého|ých|ém|ým|ému)$")
_HELD: Final = ("konan", "pořádan", "svolan", "uskutečněn")
"""How the words behind a body's name in a heading begin: ``Fakulty elektrotechnické | konaného dne``."""
_ACRONYM: Final = re.compile(rf"[ ][{UP}]{{2,8}}(?!\w)(?![ ][{UP}])")
MAX_WORDS: Final = 8
"""Words of a tail in small letters."""
_OPENERS: Final = frozenset(
    "statutárního hlavního hl města obce městyse kraje městské městského místní vlády pro ke ve na nad pod sv".split()
)
"""The words that begin a seat, a purpose, a place or a patron."""
_LIKE_ADJECTIVE: Final = re.compile(r"(?:[ýáéí]|ou|ého|ému|ém|ým|ího|ímu|ím|ých|ích|ými|ími)$")


@lru_cache(maxsize=1 << 13)
def may_begin(word: str) -> bool:
    """Whether a word in small letters may begin a tail: none of them do verbs in their commonest forms (``schvaluje``)."""
    return (
        word in _OPENERS
        or word in noun_forms()
        or word in load_set("organizations", "officers")
        or word in load_set("organizations", "holders")
        or _LIKE_ADJECTIVE.search(word) is not None
        or _FRIENDS.match(word) is not None
        or _OF_PEOPLE.match(word) is not None
        or is_field(word)
    )


def read_purpose(text: str, at: int) -> int:
    """The end of ``pro dopravu a cestovní ruch``, ``pro Seniorklub Lhota``."""
    match = _PURPOSE.match(text, at) if text.startswith(" pro ", at) else None
    if match is None or text.endswith(_NO_PURPOSE, max(0, at - 24), at):
        return at
    end = _read_group(text, match.end(), any_noun=True)
    if end == match.end():
        end = read_named_noun(text, end, read_names(text, end, persons=frozenset(), given=False))
    if end > match.end() and (listed := _LISTED.match(text, end)):
        words = _WORD.findall(listed.group())
        end = end if any(map(tells_act, words)) else listed.end()
    return _read_more(text, end) if end > match.end() else at


_NO_PURPOSE: Final = (
    "zastupitelstva", "zastupitelstvo", "zastupitelstvu", "hromady", "hromada", "hromadu", "hromadě", "shromáždění",
    "krajského úřadu", "krajský úřad", "krajskému úřadu", "městského úřadu", "městský úřad", "městskému úřadu", "obecního úřadu", "obecní úřad",
    "obecnímu úřadu", "rady města", "rada města", "rady obce", "rada obce", "rady kraje", "rada kraje", "magistrátu", "magistrát",
)  # fmt: skip
"""Ends of names that no purpose belongs to: ``informace krajského úřadu | pro zastupitelstvo``."""
_LISTED: Final = re.compile(r"(?:,[ ][^\W\d_A-Z]{4,18}){1,5}[ ]a[ ][^\W\d_A-Z]{4,18}(?![^\W_])")
"""``Výbor pro vědu | , vzdělání, kulturu a tělovýchovu``."""
_WORD: Final = re.compile(r"[^\W\d_]{4,18}")


def read_task(text: str, at: int) -> int:
    """The end of ``k řešení petice`` behind a working group."""
    match = _PURPOSE.match(text, at) if text.startswith(" k", at) else None
    if match is None:
        return at
    end = _read_group(text, match.end(), any_noun=False)
    return _read_more(text, end) if end > match.end() else at


def read_officer(text: str, at: int) -> int:
    """The end of ``děkana``, ``ministra zdravotnictví``: whose a body is."""
    return _read_listed(text, at, "officers")


_UNIT: Final = re.compile(r",[ ](?:odbor|odd\.|oddělení|referát|úsek)(?=[ ][^\W\d_])")


def read_unit(text: str, at: int) -> int:
    """The end of ``, odbor výstavby``, ``, odd. přezkumu`` behind an office: which part of it is meant."""
    match = _UNIT.match(text, at) if text.startswith(", ", at) else None
    end = read_fields(text, match.end()) if match else at
    return end if match and end > match.end() else at


def read_holder(text: str, at: int) -> int:
    """The end of ``jednoty``, ``klubu``: what a body without an adjective belongs to."""
    return _read_listed(text, at, "holders")


def _read_listed(text: str, at: int, key: str) -> int:
    match = SMALL_WORD.match(text, at)
    return match.end() if match and match["word"] in load_set("organizations", key) else at


def read_fields(text: str, at: int) -> int:
    """The end of ``životního prostředí a zemědělství``, ``řídicí techniky``, ``míčových her``."""
    match = SMALL_WORD.match(text, at)
    if match is None or is_nominative(match["word"]):
        return at
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
        if further == begin and joined and joined.group() == " a":
            further = _read_genitive(text, begin)
        if further == begin:
            return end
        end = further
    return end


_GENITIVE: Final = re.compile(r"[ ](?P<word>[^\W\d_A-Z]{3,18}(?:[uůy]|ství|ctví|[oi]gie))(?![^\W_])")


def _read_genitive(text: str, at: int) -> int:
    """The end of ``zvuku`` behind ``Fakulta hudební vědy a``: a noun in the genitive that no list of fields has."""
    match = _GENITIVE.match(text, at)
    if match is None or tells_act(match["word"]) or match["word"].endswith(_PEOPLE):
        return at
    return match.end()


_PEOPLE: Final = ("telů", "níků", "istů", "ářů", "entů", "ovu", "ovy", "anů", "členů")
"""Ends of people, who stand beside a body and are no field of it."""


def _read_group(text: str, at: int, *, any_noun: bool) -> int:
    """The end of adjectives and their noun, which is a field; any noun does behind ``pro`` or a clear adjective."""
    end, clear = at, any_noun
    for _ in range(4):
        match = SMALL_WORD.match(text, end)
        if (
            match is None
            or not match["word"].islower()
            or match["word"] in load_set("organizations", "no_purposes")
            or _PARTICIPLE.search(match["word"])
        ):
            return at
        if tells_act(match["word"]):  # ``Rada starších | rozhodla``: those whom it is of
            return end if text.endswith(("ých", "ích"), at, end) else at
        word = match["word"]
        further = SMALL_WORD.match(text, match.end())
        adjective = further is not None and _ends_adjective(word) and further["word"].islower()
        if any_noun and word.endswith("á") and further and further["word"].endswith("a"):
            adjective = True  # pro lidská práva
        if adjective and any_noun and not gives_no_adjective(word):
            end = match.end()
            continue
        if word.endswith("ou") and not adjective:  # ``vybavení úřadu | technikou``: by what, no field
            return at
        if is_field(word) and not (adjective and further and is_field(further["word"])):
            noun = _GENITIVE.match(text, match.end()) if adjective and not word.endswith("ou") else None
            return noun.end() if noun and not tells_act(noun["word"]) else match.end()
        if adjective and (clear or _CLEAR.search(word) or (further and is_field(further["word"]))):
            clear = clear or _CLEAR.search(word) is not None
            end = match.end()
            continue
        sure = (
            clear and (end > at or any_noun) and len(word) > 3 and not (any_noun and LIKE_VERB.search(word))
        )
        return match.end() if sure else at
    return at


@lru_cache(maxsize=1 << 13)
def _ends_adjective(word: str) -> bool:
    return _ADJECTIVE.search(word) is not None


_BEING: Final = frozenset("bude budou byl byla bylo byli byly ma maji musi muze mohou chce chteji".split())


@cache
def _acts() -> frozenset[str]:
    """Folded verbs of what bodies do."""
    return load_folded("organizations", "acts").union(verb_words(), futures(), _BEING)


def tells_act(word: str) -> bool:
    """Whether a word says what a body does: ``Rada starších | rozhodla``."""
    return fold(word) in _acts()


def read_people(text: str, at: int) -> int:
    """The end of ``přátel severské zvěře``, ``rodičů a přátel školy``, ``českých turistů``: whom a society is of."""
    end = at
    for _ in range(MAX_WORDS):
        joined = _AND.match(text, end) if end > at else None
        match = SMALL_WORD.match(text, joined.end() if joined else end)
        if match is None or not match["word"].islower():
            return end
        word = match["word"]
        if word.startswith(_HELD):
            return end
        further = SMALL_WORD.match(text, match.end())
        if _OF_ADJECTIVE.search(word) and further and further["word"].islower() and len(further["word"]) > 2:
            if IS_FINITE.search(further["word"]) or tells_act(further["word"]):
                return match.end()
            end = further.end() if not _OF_ADJECTIVE.search(further["word"]) else match.end()
        elif _FRIENDS.match(word) and further and _may_be_loved(further["word"]):
            end = further.end()
        elif (
            _OF_PEOPLE.match(word)
            or (is_field(word) and not joined and not is_nominative(word))
            or (end > at and (word == "domu" or word in load_set("organizations", "holders")))
        ):
            end = match.end()
            noun = _GENITIVE.match(text, end) if _ends_adjective(word) and is_field(word) else None
            end = noun.end() if noun and not tells_act(noun["word"]) else end
        elif (
            joined
            and joined.group() == " a"
            and (further_end := _read_genitive(text, joined.end())) > joined.end()
        ):
            return further_end
        else:
            return end
    return end


def _may_be_loved(word: str) -> bool:
    """Whether a word may say what friends are friends of: no verb, no joining word."""
    return (
        word.islower()
        and len(word) > 3
        and not LIKE_VERB.search(word)
        and not _OF_ADJECTIVE.search(word)
        and not tells_act(word)
    )


def read_colleagues(text: str, at: int) -> int:
    """The end of ``vedoucích pracovníků`` behind a body."""
    match = _COLLEAGUES.match(text, at)
    return match.end() if match else at
