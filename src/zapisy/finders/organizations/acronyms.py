"""Finds organizations by abbreviations: those of public bodies, those that a name follows.

Finds: ``MŠMT``, ``MV ČR``, ``SDH Lhota``, ``ZŠ a MŠ Polná``.
Leaves: those that no lexicon knows (unknown.py), those whose meaning only the context tells (MS, MV, MK) where it does not.
"""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from zapisy.finders.organizations import fields, parts, tails
from zapisy.finders.organizations.grammar import CASES, restore_adjective
from zapisy.finders.organizations.lexicon import known_abbreviations, no_adjectives
from zapisy.finders.organizations.lines import Reading
from zapisy.found import FoundOrganization, Span
from zapisy.lexicon import any_of, load_folded, load_set, load_words
from zapisy.names.scan import LOW, UP
from zapisy.text.views import first_words, fold, scan

_SHOUT_BEFORE: Final = re.compile(rf"[{UP}]{{3,}}\W{{0,3}}$")
_SHOUT_AFTER: Final = re.compile(rf"\W{{0,3}}[{UP}]{{4,}}")
_ITEM_BEFORE: Final = re.compile(r"(?:^|\n)[ \t]{0,4}(?:[IVX]{1,5}|\d{1,2})[.)][ \t]{1,4}$")
"""``I. ÚVOD``: the heading of an item, one word in capitals."""
_VERB_AHEAD: Final = re.compile(rf"[ ](?:[{LOW}]{{1,3}}[ ])?(?P<verb>[{LOW}]{{3,16}})")


@cache
def _known() -> re.Pattern[str]:
    return re.compile(rf"(?<![\w-]){any_of(known_abbreviations(), blank=chr(92) + 's')}(?![\w-])")


@cache
def _known_words() -> frozenset[str]:
    return first_words(known_abbreviations())


_NEXT_WORD: Final = re.compile(rf"[ ]([{UP}][\w]{{2,12}})(?!\w)")
_PAPERS: Final = (" Dnes", " DNES")
"""A newspaper's name behind the letters of its publisher: MF Dnes."""


def find_known(reading: Reading, *, ministries: bool) -> list[FoundOrganization]:
    """Abbreviations of public bodies; those that need their context only where it is there."""
    mentions: list[FoundOrganization] = []
    starts = reading.view.starts_of(_known_words())
    if not starts:
        return mentions
    matches = scan(_known(), reading.text, starts)
    found = [(match, known_abbreviations()[" ".join(match.group().split())]) for match in matches]
    universities = "university" in {known.kind for _, known in found if not known.ambiguous}
    for match, known in found:
        context = ministries if known.kind == "ministry" else universities and known.kind == "university"
        if (
            (known.ambiguous and not context)
            or _names_product(reading.text, match.end())
            or reading.text[match.end() : match.end() + 5] in _PAPERS
        ):
            continue
        end = match.end()
        if known.kind == "university":  # VŠE Praha
            end = tails.read_names(reading.text, end, persons=reading.persons, given=False)
            end = end if reading.text[match.end() : end].strip().istitle() else match.end()
        last = parts.read_office_branch(reading.text, end)  # PČR, OO Lhota
        span, branch = Span(match.start(), last), reading.text[end:last]
        mentions.append(
            FoundOrganization(
                span,
                reading.text[span.start : span.end],
                known.name + branch,
                known.short if not branch else None,
                known.kind,
                None,
                f"organizations.{known.kind}",
            )
        )
    return mentions


# ---------------------------------------------------------------- with a name behind them
def _names_product(text: str, at: int) -> bool:
    """``MS Teams``: the letters of a maker before what it makes."""
    word = _NEXT_WORD.match(text, at) if text[at + 1 : at + 2].isupper() else None
    return word is not None and fold(word[1]) in load_folded("organizations", "products")


@cache
def _clubs() -> re.Pattern[str]:
    words = sorted(load_words("organizations", "clubs"), key=len, reverse=True)
    return re.compile(rf"(?<![\w.-])(?<!\w/)(?P<head>{'|'.join(re.escape(w) for w in words)})(?![\w/])")


@cache
def _club_words() -> frozenset[str]:
    return first_words(load_words("organizations", "clubs"))


_REGIONAL: Final = frozenset({"MAS", "DSO"})
"""Those that a landscape names rather than a town: MAS Kamenné údolí."""


_HOUSES: Final = re.compile(r"[ ](?!(?:19|20)\d\d(?![-–/\d]))\d{3,4}(?:[-–/]\d{1,4}){0,3}(?![\w/-]|\.\d)")
"""The numbers of the houses of a society of owners: SVJ Polní 1188-1192."""
_PARTED: Final = frozenset({"HZS", "KHS", "ÚP", "KŘP"})
"""Those whose branches are named behind a comma: HZS kraje, ÚO Lhota."""


@cache
def _bare() -> frozenset[str]:
    return frozenset(load_words("organizations", "bare"))


_TRADE_SCHOOLS: Final = frozenset({"ZŠ", "MŠ", "SŠ", "SPŠ", "SOŠ", "SOU", "OU", "VOŠ"})
_KIND_OF_SCHOOL: Final = re.compile(
    rf"[ ][{LOW}]{{4,16}}(?:[áíé]|ou|[éí]ho|[éí]mu|ím)(?:[ ]a[ ][{LOW}]{{4,16}}[áí])?(?=[ ][{UP}])"
)
"""What sort a school is, before its seat: SŠ lesnická Lhota."""


_LABOUR_OFFICE: Final = re.compile(r"\burad(?:u|em)? prace\b")


def _is_river_board(reading: Reading, start: int, end: int) -> bool:
    """Whether a catchment is the company's name: governed, or a verb of acting behind it; not the first words of a line."""
    text = reading.text
    return is_governed(text, start, end) or (
        text[start - 1 : start] == " " and not text.endswith(("destinace", "."), 0, start - 1)
    )


def find_clubs(reading: Reading) -> list[FoundOrganization]:
    """``SDH Lhota``, ``MěÚ Polná``; a few also alone (``OÚ``, ``ZŠ``)."""
    mentions: list[FoundOrganization] = []
    text, view = reading.text, reading.view
    starts = view.starts_of(_club_words())
    if not starts:
        return mentions
    labour = "up" in view.words and _LABOUR_OFFICE.search(view.folded) is not None
    for match in scan(_clubs(), text, starts):
        head = match["head"]
        sort = _KIND_OF_SCHOOL.match(text, match.end()) if head in _TRADE_SCHOOLS else None
        start = sort.end() if sort and _tells_sort(sort.group().split()[0]) else match.end()
        end = tails.read_names(
            text, start, persons=reading.persons, given=head in ("ZŠ", "MŠ", "SPŠ", "SOŠ", "DDM")
        )
        end = match.end() if end == start else end
        if end == match.end():
            end = parts.read_seat(text, tails.read_quoted(text, end))
        elif head in _REGIONAL:
            end = tails.read_named_noun(text, match.end(), end)
        elif text[end - 3 : end + 6] == "ého kraje":
            end += 6
        if end == match.end() and head not in _bare():
            continue
        if head == "ÚP" and not (labour or is_governed(text, *match.span())):
            continue  # územní plán
        if head == "Povodí" and (
            text[end - 3 : end] == "ého" or not _is_river_board(reading, match.start(), end)
        ):
            continue
        if head in ("ZŠ", "MŠ", "ZŠ a MŠ") and end > match.end():
            end = parts.read_address(text, end)
        if head == "SVJ" and end > match.end() and (houses := _HOUSES.match(text, end)):
            end = houses.end()
        if head in _PARTED and end > match.end():
            end = parts.read_office_branch(text, end)
        written = " ".join(text[match.start() : end].split())
        name = _restore_sort(written, head) if sort and match.end() < start else _restore_club(written)
        mentions.append(
            FoundOrganization(
                Span(match.start(), end), written, name, None, _tell_kind(head), None, "organizations.club"
            )
        )
    return mentions


def _tells_sort(word: str) -> bool:
    return not fields.tells_act(word) and fold(word)[:-1] not in no_adjectives()


def _restore_sort(written: str, head: str) -> str:
    """``SŠ lesnické Borová`` → SŠ lesnická Borová: the adjective in the nominative of the school that it is of."""
    words = written.removeprefix(head).split()
    gender = "f" if head.endswith("Š") else "n"
    first = restore_adjective(words[0], gender, frozenset(CASES)) or words[0]
    return " ".join((head, first, *words[1:]))


def _restore_club(written: str) -> str:
    """``TJ Sokolu Lhota`` → TJ Sokol Lhota."""
    words = written.split(" ")
    for number, word in enumerate(words[1:3], 1):
        stem = word.removesuffix("em").removesuffix("u").removesuffix("a")
        if stem != word and stem in load_set("organizations", "club_names"):
            return " ".join((*words[:number], stem, *words[number + 1 :]))
    return written


def _tell_kind(head: str) -> str:
    if head.endswith("Ú") or "ÚM" in head:
        return "authority"
    return "school" if head[-1] == "Š" or head == "SOU" else "association"


# ---------------------------------------------------------------- around them
def is_shouted(text: str, start: int, end: int) -> bool:
    """Whether a word stands within a line of capitals (a heading)."""
    if _has_capital(text[max(0, start - 4) : start]) and _SHOUT_BEFORE.search(
        text, max(0, start - 12), start
    ):
        return True
    if _has_capital(text[end : end + 4]) and _SHOUT_AFTER.match(text, end):
        return True
    alone = text[end : end + 1] in _LINE_ENDS
    return alone and _ITEM_BEFORE.search(text, max(0, start - 12), start) is not None


_LINE_ENDS: Final = frozenset(("", "\n"))


def _has_capital(text: str) -> bool:
    return text != text.lower()


@cache
def _governors() -> frozenset[str]:
    return load_folded("organizations", "governors")


@cache
def _acts() -> frozenset[str]:
    return load_folded("organizations", "acts")


def is_governed(text: str, start: int, end: int) -> bool:
    """Whether a word before it asks for an organization, or a verb of acting follows."""
    if text[start - 1 : start].isspace() and _follows_governor(text, start):
        return True
    ahead = _VERB_AHEAD.match(text, end)
    return ahead is not None and fold(ahead["verb"]) in _acts()


def _follows_governor(text: str, start: int) -> bool:
    before = fold(text[max(0, start - 40) : start]).split()
    if not before:
        return False
    governors = _governors()
    if text[start - 1] == " " and before[-1] in governors:
        return True
    return len(before) > 1 and before[-1] in _BETWEEN and before[-2] in governors


_BETWEEN: Final = frozenset(("s", "se", "na", "ze", "z", "pro", "od"))
"""Prepositions between a word that asks for an organization and the organization."""
