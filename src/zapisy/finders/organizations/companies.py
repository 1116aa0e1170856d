"""Finds companies and societies by their legal form, by a label before them, or because everybody knows them.

Finds: ``STAVMONT, s.r.o.``, ``Dvořák a syn, spol. s r. o.``, ``Povodím Labe, s. p.`` → Povodí Labe, s. p., ``firmou Hromádka``,
``Komerční banky, a. s.`` → Komerční banka, a. s.
Leaves: the words before a name (``smlouvu se společností``, ``Hospodaření``), a legal form without a name.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Final, NamedTuple

from zapisy.finders.organizations import parts
from zapisy.finders.organizations.fields import tells_act
from zapisy.finders.organizations.form_places import form_pattern
from zapisy.finders.organizations.grammar import gives_no_adjective, restore_accusative, restore_adjective
from zapisy.finders.organizations.lexicon import Head, noun_forms, restore_form
from zapisy.finders.organizations.lines import Reading
from zapisy.found import Span
from zapisy.lexicon import load_folded, load_set
from zapisy.names.scan import UP
from zapisy.text.views import fold, scan

MAX_WORDS: Final = 10
"""Words of a company's name."""
_TOKEN: Final = re.compile(r"[^\s„“”\"]+$")
_NAMELIKE: Final = re.compile(rf"(?:[{UP}0-9][\w’'´`+&./-]*|&|\+|-|–)$")
_GOVERN: Final = frozenset({"pro", "přes", "mimo"})
"""Prepositions of the accusative alone."""
_FORM_ENDS: Final = re.compile(r"\s{0,2}[,(]?\s{0,2}$")
_JOINING: Final = frozenset({"nad", "pod", "při"})
"""Prepositions within a name: Teplo Lhota nad Lesem, a. s."""

_COUNTRY: Final = "České republice"
_WINDING_UP: Final = "v likvidaci"
_VERB: Final = re.compile(r"(?:[^\W\d_]{4}(?:lo|li|ly|it|at|uje|ují)|(?:[^ntvc]|[^t]v)í)$")
_PRESENT: Final = re.compile(r"[^\W\d_]{2}á$")
"""Verbs right before a name: ``Ozvučení dodá | Zvuk Beneš s.r.o.``; an adjective in small letters has its noun behind it."""
_PAST_FORM: Final = re.compile(r"[aeiíuyáěé]l[aoiy]?$")
_LIKE_ADJECTIVE: Final = re.compile(r"(?:[ýáéí]|ého|ou|ým|ém)$")
_MADE: Final = re.compile(r"[^\W\d_]{2}[aeě]n(?:ou|ým|ého|ému|ém|ých|ými|ý|á|é)$")
"""``analýzu zpracovanou | o. s. Lípa``: by whom something is made, whose name stands behind its form."""
_WORD_BEFORE: Final = re.compile(r"(\w+)\s{1,2}$")
_PAST: Final = re.compile(r"[aeiíuyáě]la?$")
_OWNERS: Final = frozenset({"města", "obce", "kraje", "městyse"})
"""What a company may be of, right before its form: Lesy města, s. r. o."""
_PLACING: Final = frozenset({"u", "na"})
"""Prepositions that stand in the names of towns: Habry u Lesa, Lhota na Moravě."""
_GLUED: Final = re.compile(r",(?=[^\W\d_])")
"""``svazu,z.s.``: no blank before a form."""


class Company(NamedTuple):
    """A company: its place and its name in the nominative."""

    span: Span
    name: str


@cache
def opening_words() -> frozenset[str]:
    """Words before a name that are no part of it, folded."""
    return load_folded("organizations", "before_names") | load_folded("organizations", "labels")


def find_companies(reading: Reading, forms: list[int]) -> list[Company]:
    """Names that end with a legal form, which may begin at some places."""
    companies: list[Company] = []
    text, last = reading.text, 0
    for match in scan(form_pattern(), text, forms):
        if match.start() < 2 or text[match.start() - 1] not in " ,\u00a0":
            continue
        if (
            match.group()[-3:].isalpha()
            and match.group()[-3:].islower()
            and "," not in text[match.start() - 3 : match.start()]
        ):
            continue  # a form in words stands behind a comma: „Rozvoj Lhota, družstvo“
        end = _FORM_ENDS.search(text, max(last, match.start() - 5), match.start())
        start = _find_start(text, last, end.start() if end else match.start())
        if start is None or _is_place(text, start, match.start()):
            continue
        last = parts.read_branch(text, match.end(), persons=reading.persons)
        last = parts.read_office_branch(text, last) if last == match.end() else last
        companies.append(Company(Span(start, last), restore_form(restore_company(text, start, last))))
    return companies


def _is_place(text: str, start: int, form: int) -> bool:
    """``Místní organizace | v Lipové z. s.``: one word behind ``v`` is where the society before it has its seat."""
    return text[max(0, start - 3) : start].lower().split(" ")[-2:-1] in (["v"], ["ve"]) and " " not in (
        text[start:form].strip(" ,")
    )


def _find_start(text: str, least: int, at: int) -> int | None:
    """Where the name that ends at a place begins: the leftmost capital that belongs to it."""
    start: int | None = None
    small = 0
    for number, (token_at, token) in enumerate(_list_tokens(text, least, at)):
        if _NAMELIKE.match(token):
            if (
                fold(token.rstrip(".,")) in opening_words()
                and not token.isupper()
                and not (small and _is_head(token))
                and not _is_inside(text, token_at)
            ) or (small and number > small and not _leads(token, small)):
                break
            if token.isdigit() or (not number and token.rstrip(".").isdigit()):
                break  # the number of a list, of a floor: ``2. n.p.``
            if token[0].isalnum():
                start, small = token_at, 0
            elif small:
                small += 1  # Vrána & | syn, s.r.o.
            continue
        if start is not None and (
            token in _JOINING or (token in _PLACING and _follows_capital(text, token_at))
        ):
            continue
        if token in _OWNERS and (number == 0 or _follows_head(text, token_at)):
            continue
        if token == "v" and text.startswith(_COUNTRY, token_at + 2):
            continue
        if (not number and token == "likvidaci") or (number == 1 and text.startswith(_WINDING_UP, token_at)):
            continue
        landscape = token in load_set("organizations", "landscapes")
        if (
            not token.islower()
            or (not landscape and _VERB.search(token))
            or (start is not None and not small and _PRESENT.search(token))
            or (small and _PAST.search(token))
            or (not number and _MADE.search(token))
            or fold(token) in opening_words()
            or (not token.isalpha() and token != "a")
        ):
            break
        if start is not None and token == "a" and not _joins(text, token_at, start):
            break
        small += 1
        if small > 3:
            break
    return _skip_verb(text, start, at) if start is not None else None


def _is_inside(text: str, at: int) -> bool:
    """Whether a word with a capital stands behind a comma in a sentence, so that the capital is a name's: ``Nora Hájková, | Zakázky Plus``."""
    return text[at - 2 : at] == ", " and text[at - 3 : at - 2].isalpha()


def _skip_verb(text: str, start: int, end: int) -> int:
    """The start behind a verb that begins the sentence: ``Uspěly | KM stavby``."""
    first, _, rest = text[start:end].partition(" ")
    verb = gives_no_adjective(first) or _PAST_FORM.search(first) is not None or tells_act(first)
    return (
        start + len(first) + 1
        if rest[:1].isupper() and verb and not first.isupper() and not _is_head(first)
        else start
    )


def _follows_capital(text: str, at: int) -> bool:
    """Whether the word before a place has a capital and no sign behind it."""
    words = text[max(0, at - 32) : at].split()
    return (
        bool(words)
        and words[-1][0].isupper()
        and words[-1].isalpha()
        and fold(words[-1]) not in opening_words()
    )


def _follows_head(text: str, at: int) -> bool:
    """Whether the word before a place is a head noun: ``podnik | města``."""
    words = text[max(0, at - 24) : at].split()
    return bool(words) and _is_head(words[-1])


def _list_tokens(text: str, least: int, at: int) -> Iterator[tuple[int, str]]:
    """The words before a place, from right to left, up to punctuation."""
    for number in range(MAX_WORDS):
        end = at
        while end > least and text[end - 1] in " \u00a0" and at - end < 2:
            end -= 1
        start = end
        while (
            start > least
            and not text[start - 1].isspace()
            and text[start - 1] not in '„“”"('
            and end - start < 32
        ):
            start -= 1
        token = text[start:end]
        if not token or (
            (number and token[-1] in ",;:!?)") or (number and token[-1] == "." and len(token) > 3)
        ):
            return
        yield start, token
        at = start


def _is_head(token: str) -> bool:
    return token.lower() in noun_forms()


def _leads(token: str, small: int) -> bool:
    """Whether a capital may stand left of words in small letters: an adjective (``Hanácká mozaika``, ``Inženýrské a dopravní
    stavby``), or all capitals (``KM stavební``)."""
    return (
        token.isupper()
        or _is_head(token)
        or _LIKE_ADJECTIVE.search(token) is not None
        or (small == 1 and token[0].isdigit())
    )


def _joins(text: str, at: int, start: int) -> bool:
    """Whether ``a`` joins two parts of one name (``Pokorný a Malý``) rather than two organizations."""
    before = text[max(0, at - 40) : at].split()
    if len(before) < 2:
        return True
    behind = text[at + 2 : at + 40].split()
    if behind and _share_kind(before[-1], behind[0]):
        return True  # muzeum a galerie
    return (
        not before[-2][0].isupper()
        and fold(before[-2]) not in noun_forms()
        and fold(before[-2]).rstrip("aeiouym") not in ("mest", "obc", "obec")
    )


def _share_kind(one: str, other: str) -> bool:
    """Whether two words are heads of schools or of houses in one case."""
    return other.islower() and any(
        a.kind == b.kind and a.kind in ("school", "institution") and a.cases & b.cases
        for a in noun_forms().get(one.lower(), ())
        for b in noun_forms().get(other, ())
    )


def _restore_behind(words: list[str], head: Head) -> list[str]:
    """The words behind a noun, the adjective right before the form in the nominative: ``Banky Podorlické, a.s.``"""
    if "nominative" in head.cases or not words or not words[0].endswith(",") or words[0].endswith("í,"):
        return words
    restored = restore_adjective(words[0][:-1], head.gender, head.cases)
    return [f"{restored},", *words[1:]] if restored else words


def _restore_joined(words: list[str], at: int, head: Head) -> list[str]:
    """The words with a second head in the nominative: ``škola a gymnáziem`` → škola a gymnázium."""
    if (
        words[at : at + 1] != ["a"]
        or not words[at + 1 : at + 2]
        or not _share_kind(words[at - 1], words[at + 1])
    ):
        return words
    other = next(
        (o for o in noun_forms()[words[at + 1]] if o.cases & head.cases and o.kind == head.kind), head
    )
    return [*words[: at + 1], other.nominative, *words[at + 2 :]]


def restore_company(text: str, start: int, end: int) -> str:
    """The name in the nominative: the noun that leads it and its adjectives, unless a label before it carries the case."""
    name = " ".join(_GLUED.sub(", ", text[start:end]).split())
    before = _WORD_BEFORE.search(text[max(0, start - 16) : start])
    name = restore_accusative(name) if before is not None and before[1].lower() in _GOVERN else name
    labelled = before is not None and fold(before[1]) in load_folded("organizations", "labels")
    words = name.split(" ")
    for number, word in enumerate(words[:4]):
        bare = word.rstrip(",")
        for head in noun_forms().get(bare.lower(), ()):
            if labelled and (not number or "nominative" in head.cases):
                continue  # ``organizace | Českého svazu šachu, z. s.``
            restored = [
                restore_adjective(w, head.gender, head.cases) if w != "a" else w for w in words[:number]
            ]
            if all(restored):
                noun = (
                    head.nominative
                    if bare[0].islower()
                    else head.nominative[:1].upper() + head.nominative[1:]
                )
                noun = noun.upper() if bare.isupper() and len(bare) > 1 else noun
                words = _restore_joined(words, number + 1, head)
                behind = _restore_behind(words[number + 1 :], head) if bare == word else words[number + 1 :]
                return " ".join([*(w for w in restored if w), noun + word[len(bare) :], *behind])
    return name
