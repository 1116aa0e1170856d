"""Finds organizations by abbreviations: those of public bodies, those that a name follows, those that the text uses as a name.

Finds: ``MŠMT``, ``MV ČR``, ``SDH Lhota``, ``ZŠ a MŠ Polná``, ``AS FEL``, ``FEL ČVUT``, ``zástupce XYZ``, ``Klub přátel hvězd (KPH)``.
Leaves: abbreviations of other things (DPH, ČOV), headings in capitals, those whose meaning only the context tells
(MS, MV, MK) where it does not.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Final

from zapisy.finders.organizations import fields, parts, tails
from zapisy.finders.organizations.grammar import CASES, restore_adjective
from zapisy.finders.organizations.lexicon import known_abbreviations, no_adjectives
from zapisy.finders.organizations.lines import Reading
from zapisy.found import FoundOrganization, Span
from zapisy.lexicon import load_folded, load_words
from zapisy.names.scan import LOW, UP
from zapisy.text.views import first_words, fold, scan

MIN_USES: Final = 2
"""How often an unknown abbreviation must be used to count as an organization's name."""
_CAPITALS: Final = re.compile(
    rf"[{UP}](?=[{UP}a-zř][{UP}]|[{UP}])(?:[{UP}a-zř]{{1,8}})(?:[ ](?:ČR|[{UP}]{{2,5}}))?(?![\w/@&+])(?!-[{UP}\d])(?!\.\w)"
)
_INSIDE: Final = frozenset(
    "./@&+-_0123456789abcdefghijklmnopqrstuvwxyzáčďéěíňóřšťúůýžABCDEFGHIJKLMNOPQRSTUVWXYZÁČĎÉĚÍŇÓŘŠŤÚŮÝŽ"
)
"""Letters and signs before which capitals are part of something else."""
_FIRST: Final = re.compile(rf"(?:(?:[{UP}][a-zř]?){{2,7}}|[{UP}]{{2,6}}[a-z])$")
_SHOUT_BEFORE: Final = re.compile(rf"[{UP}]{{3,}}\W{{0,3}}$")
_SHOUT_AFTER: Final = re.compile(rf"\W{{0,3}}[{UP}]{{4,}}")
_ITEM_BEFORE: Final = re.compile(r"(?:^|\n)[ \t]{0,4}(?:[IVX]{1,5}|\d{1,2})[.)][ \t]{1,4}$")
"""``I. ÚVOD``: the heading of an item, one word in capitals."""
_COUNTED: Final = re.compile(r"(?<![\d.])[1-9]\d\.[ ]$")
"""``47. DH``: what is held for the forty-seventh time is no organization."""
_ROMAN: Final = re.compile(r"[IVXLC]{2,7}")
_VERB_AHEAD: Final = re.compile(rf"[ ](?:[{LOW}]{{1,3}}[ ])?(?P<verb>[{LOW}]{{3,16}})")


@cache
def _known() -> re.Pattern[str]:
    words = sorted(known_abbreviations(), key=len, reverse=True)
    return re.compile(
        rf"(?<![\w-])(?:{'|'.join(re.escape(w).replace(chr(92) + ' ', chr(92) + 's') for w in words)})(?![\w-])"
    )


@cache
def _known_words() -> frozenset[str]:
    return first_words(known_abbreviations())


_NEXT_WORD: Final = re.compile(rf"[ ]([{UP}][\w]{{2,12}})(?!\w)")
_PAPERS: Final = (" Dnes", " DNES")
"""A newspaper's name behind the letters of its publisher: MF Dnes."""


def find_known(reading: Reading, *, ministries: bool) -> Iterator[FoundOrganization]:
    """Abbreviations of public bodies; those that need their context only where it is there."""
    matches = scan(_known(), reading.text, reading.view.starts_of(_known_words()))
    found = [(match, known_abbreviations()[" ".join(match.group().split())]) for match in matches]
    universities = any(known.kind == "university" and not known.ambiguous for _, known in found)
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
        yield FoundOrganization(
            span,
            reading.text[span.start : span.end],
            known.name + branch,
            known.short if not branch else None,
            known.kind,
            None,
            f"organizations.{known.kind}",
        )


# ---------------------------------------------------------------- with a name behind them
def _names_product(text: str, at: int) -> bool:
    """``MS Teams``: the letters of a maker before what it makes."""
    word = _NEXT_WORD.match(text, at)
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


def find_clubs(reading: Reading) -> Iterator[FoundOrganization]:
    """``SDH Lhota``, ``MěÚ Polná``; a few also alone (``OÚ``, ``ZŠ``)."""
    text, view = reading.text, reading.view
    labour = "up" in view.words and _LABOUR_OFFICE.search(view.folded) is not None
    for match in scan(_clubs(), text, view.starts_of(_club_words())):
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
        yield FoundOrganization(
            Span(match.start(), end), written, name, None, _tell_kind(head), None, "organizations.club"
        )


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
        if stem != word and stem in load_words("organizations", "club_names"):
            return " ".join((*words[:number], stem, *words[number + 1 :]))
    return written


def _tell_kind(head: str) -> str:
    if head.endswith("Ú") or "ÚM" in head:
        return "authority"
    return "school" if head[-1] == "Š" or head == "SOU" else "association"


# ---------------------------------------------------------------- unknown ones
@cache
def _no_names() -> frozenset[str]:
    return frozenset(load_words("organizations", "no_names"))


@cache
def _titles() -> frozenset[str]:
    """Titles in small letters without their dots: ``PhDr``, ``CFA`` are nobody's abbreviations."""
    return frozenset(
        word.replace(".", "").lower() for key in ("before", "after") for word in load_words("titles", key)
    )


def find_unknown(reading: Reading, *, universities: bool) -> Iterator[FoundOrganization]:
    """Abbreviations that no lexicon knows, where the document uses them as a name: more than once, or once governed
    like one (``zástupce XY``, ``XY zašle``), or beside a university's."""
    text, places, things = reading.text, dict[str, list[re.Match[str]]](), set[str]()
    for match in _CAPITALS.finditer(text):
        if text[match.start() - 1 : match.start()] in _INSIDE:
            continue
        first = match.group().partition(" ")[0]
        if text.endswith(". ", 0, match.start()) and _COUNTED.search(
            text, max(0, match.start() - 5), match.start()
        ):
            things.add(match.group())
            continue
        if _ROMAN.fullmatch(first) and text.startswith(".", match.end()):
            continue  # ``XXIX. sjezd``
        if (
            first not in _no_names()
            and (first.isupper() or first.lower() not in _titles())
            and _FIRST.match(first)
        ):
            places.setdefault(match.group(), []).append(match)
    for name, matches in places.items():
        if name not in things and _is_organization(text, name, matches, universities=universities):
            for match in matches:
                yield FoundOrganization(
                    Span(*match.span()), name, name, None, "abbreviation", None, "organizations.abbreviation"
                )


def _is_organization(text: str, name: str, matches: list[re.Match[str]], *, universities: bool) -> bool:
    spoken = [match for match in matches if not is_shouted(text, *match.span())]
    if not spoken:
        return False
    first, _, whole = name.partition(" ")
    known = known_abbreviations()
    if whole in known and known[whole].kind == "university" and first not in known:
        return True
    if universities and first in load_words("organizations", "faculties"):
        return True
    unclear = name in known and known[name].ambiguous
    repeated = not unclear and len(matches) >= MIN_USES and name.isupper() and len(first) < 6
    return repeated or any(is_governed(text, *match.span()) for match in spoken)


def is_shouted(text: str, start: int, end: int) -> bool:
    """Whether a word stands within a line of capitals (a heading)."""
    before = _SHOUT_BEFORE.search(text, max(0, start - 12), start) or (
        text[end : end + 1] in ("", "\n") and _ITEM_BEFORE.search(text, max(0, start - 12), start)
    )
    return bool(before) or _SHOUT_AFTER.match(text, end) is not None


@cache
def _governors() -> frozenset[str]:
    return load_folded("organizations", "governors")


@cache
def _acts() -> frozenset[str]:
    return load_folded("organizations", "acts")


def is_governed(text: str, start: int, end: int) -> bool:
    """Whether a word before it asks for an organization, or a verb of acting follows."""
    before = fold(text[max(0, start - 40) : start]).split()
    if before and text[start - 1] == " " and before[-1] in _governors():
        return True
    if (
        len(before) > 1
        and before[-1] in ("s", "se", "na", "ze", "z", "pro", "od")
        and before[-2] in _governors()
    ):
        return True
    ahead = _VERB_AHEAD.match(text, end)
    return ahead is not None and fold(ahead["verb"]) in _acts()
