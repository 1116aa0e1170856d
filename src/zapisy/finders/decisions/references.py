"""What a decision refers to, typed and normalised.

Finds: money (``38 000 Kč``, ``5,4 mil. Kč``, ``10.000,- Kč`` → ``38000 CZK``), parcels with their cadastral area
(``p. č. 479/20 v k. ú. Habřina`` → ``479/20, k. ú. Habřina``), contracts and supplements by number, laws
(``§ 95 odst. 1 zákona č. 128/2000 Sb.`` → ``128/2000 Sb., § 95 odst. 1``) and earlier resolutions (``usnesení č. 190/04``).
Leaves: the decision's own number, sections of laws without their number (no value), prices by the square metre stay
amounts.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Final

from zapisy.found import FoundReference, Span
from zapisy.lexicon import any_of, load_lexicon, load_words
from zapisy.text.views import View, first_words, fold, list_places, scan

_UPPER: Final = "A-ZÁČĎÉĚÍŇÓŘŠŤÚŮÝŽ"
_CADASTRE: Final = r"(?:k\.\s?ú\.|kat\.\s?(?:ú\.|území)|katastrální\w{0,2}\súzemí)"
_NAMED: Final = (
    rf"{_CADASTRE}\s{{0,2}}(?:obce\s|města\s)?"
    rf"(?P<area>[{_UPPER}][^\W\d_]{{1,20}}(?:[ \-](?:[{_UPPER}][^\W\d_]{{1,20}}|(?:nad|pod|u|na|v|ve|při|Nad|Pod|U)\s[{_UPPER}][^\W\d_]{{1,20}})){{0,3}})"
)
_AREA: Final = re.compile(rf"(?:(?!{_CADASTRE})[^\n;]){{0,90}}{_NAMED}")
_AREA_BEFORE: Final = re.compile(rf"{_NAMED}[,\s]{{0,3}}(?:pozem\w{{1,4}}\s|a to\s){{0,2}}$")
_SECTION: Final = (
    r"§{1,2}\s?\d{1,4}[a-z]{0,2}(?:\s(?:odst|pism)\.\s?(?:\d{1,3}|[a-z])\)?|\sodstavec\s\d{1,3}){0,3}"
    r"(?:\s(?:a|az|,)\s§?\s?\d{1,4}[a-z]?){0,3}"
)


class References:
    """The places of a document where something may be referred to, looked up once."""

    def __init__(self, view: View) -> None:
        self._view = view
        self._acts = view.starts_of(_first_words("acts"))
        self._resolutions = view.starts_of(_first_words("resolutions"))
        self._parcels = view.starts_of(_first_words("parcels"))
        self._contracts = view.starts_of(_first_words("contracts"))

    def find_references(self, span: Span, own: str | None) -> tuple[FoundReference, ...]:
        """All references of one stretch in the order of the text, each (kind, value) once; ``own`` is its number."""
        if not list_places(self._view.figures, *span):
            return ()
        kept: list[FoundReference] = []
        seen: set[tuple[str, str]] = set()
        found = self._find_all(span, own)
        for reference in sorted(found, key=lambda r: r.span) if len(found) > 1 else found:
            key = (reference.kind, reference.value or reference.text)
            if key not in seen and not (kept and reference.span.start < kept[-1].span.end):
                seen.add(key)
                kept.append(reference)
        return tuple(kept)

    def _find_all(self, span: Span, own: str | None) -> list[FoundReference]:
        view, text = self._view, self._view.folded[slice(*span)]
        found: list[FoundReference] = []
        acts = list_places(self._acts, *span) if "/" in text else []
        if acts or "§" in text:
            found += _find_laws(view, span, acts)
        if places := list_places(self._resolutions, *span):
            found += _find_resolutions(view, span, places, own)
        if places := list_places(self._parcels, *span):
            found += _find_parcels(view, span, places)
        if places := list_places(self._contracts, *span):
            found += _find_contracts(view, span, places)
        if any(word in text for word in _currencies()):
            found += _find_money(view, span, list_places(view.figures, *span))
        return found


@cache
def _first_words(key: str) -> frozenset[str]:
    return first_words(load_words("references", key))


def _make(view: View, kind: str, start: int, end: int, value: str | None) -> FoundReference:
    text = " ".join(view.clean[start:end].split())
    return FoundReference(kind, text, Span(start, end), value)


def _words(key: str) -> str:
    return any_of(fold(word) for word in load_words("references", key))


# ---------------------------------------------------------------- laws
@cache
def _law() -> re.Pattern[str]:
    return re.compile(
        rf"(?:(?P<section>{_SECTION})(?:\s\w{{1,12}}){{0,2}}\s{{1,2}})?(?<!\w)(?:{_words('acts')})(?:\s(?:vlady|mesta|obce|kraje))?"
        r"\s{0,2}(?:c\.|cislo)?\s?(?P<number>\d{1,4}/\d{4})(?:\s?(?P<sb>sb\.?))?"
    )


_LONE: Final = re.compile(_SECTION)


def _find_laws(view: View, span: Span, acts: list[int]) -> Iterator[FoundReference]:
    text = view.folded
    covered = span.start
    for match in scan(_law(), text, sorted(acts + _list_signs(text, span)), span.end):
        section = match["section"]
        name = match["number"] + (" Sb." if match["sb"] else "")
        value = f"{name}, {_tidy(view, match.span('section'))}" if section else name
        covered = match.end()
        yield _make(view, "law", match.start(), match.end(), value)
    at = text.find("§", covered, span.end)
    while at >= 0:
        lone = _LONE.match(text, at, span.end)
        if lone:
            yield _make(view, "law", *lone.span(), None)
        at = text.find("§", lone.end() if lone else at + 1, span.end)


def _list_signs(text: str, span: Span) -> list[int]:
    signs, at = [], text.find("§", *span)
    while at >= 0:
        signs.append(at)
        at = text.find("§", at + 1, span.end)
    return signs


def _tidy(view: View, span: tuple[int, int]) -> str:
    text = re.sub(r"\s+", " ", view.clean[slice(*span)])
    return re.sub(r"(§+)\s?", r"\1 ", text)


# ---------------------------------------------------------------- resolutions, contracts
@cache
def _cited() -> re.Pattern[str]:
    return re.compile(
        rf"(?<!\w)(?:{_words('resolutions')})(?:\s(?:zastupitelstva|rady|vyboru|valne hromady|zo|zm|ro|rm|zk|rk)(?:\s(?:mesta|obce|kraje))?)?\s{{1,2}}(?:c\.\s?|cislo\s)?"
        r"(?P<number>(?:[a-z]{1,5}[/\-])?\d{1,5}(?:[/\-]\w{1,8}){0,4})(?P<more>(?:(?:,| a| i)\s(?:c\.\s?)?\d{1,5}(?:[/\-]\w{1,8}){1,4}){0,5})"
    )


def _find_resolutions(view: View, span: Span, places: list[int], own: str | None) -> Iterator[FoundReference]:
    for match in scan(_cited(), view.folded, places, span.end):
        bare = "/" not in match["number"] and "-" not in match["number"]
        if bare and not re.search(r"c\.\s?$|cislo\s$", view.folded[match.start() : match.start("number")]):
            continue
        for number in re.finditer(r"(?:[a-z]{1,5}[/\-])?\d[\w/\-]*", match["number"] + match["more"]):
            start = match.start("number") + number.start()
            value = view.clean[start : start + len(number.group())]
            if value != own:
                first = match.start() if number.start() == 0 else start
                yield _make(view, "resolution", first, start + len(value), value)


@cache
def _contract() -> re.Pattern[str]:
    return re.compile(
        rf"(?<!\w)(?:{_words('contracts')})(?!\w)(?:\s(?!ke?\s)[^\W\d_]{{1,16}}){{0,4}}\s(?:c\.\s?j\.|c\.|cislo|ev\.\s?c\.)\s?:?\s?(?P<number>[a-z]{{0,6}}[\-/. ]?\d[\w/\-.]{{0,24}})"
    )


def _find_contracts(view: View, span: Span, places: list[int]) -> Iterator[FoundReference]:
    for match in scan(_contract(), view.folded, places, span.end):
        start, end = match.span("number")
        value = view.clean[start:end].rstrip(".,-/")
        yield _make(view, "contract", match.start(), start + len(value), value)


# ---------------------------------------------------------------- parcels
@cache
def _parcel() -> re.Pattern[str]:
    number = r"(?:st\.?\s?)?\d{1,5}(?:/\d{1,4})?(?![\d/])"
    labels = "|".join(
        re.escape(fold(word)).replace(r"\ ", r"\s?") for word in sorted(load_words("references", "parcels"), key=len, reverse=True)
    )  # fmt: skip
    return re.compile(
        rf"(?<!\w)(?:{labels})\s?(?:kn\s)?(?P<first>{number})(?P<more>(?:\s?(?:,|a|i)\s(?:c\.\s?|p\.\s?c\.\s?|parc\.\s?c\.\s?)?{number}(?!\s(?:m2|m²|kc|let|%|ks))){{0,12}})"
    )


_PARCEL_NUMBER: Final = re.compile(r"(?:st\.?\s?)?\d{1,5}(?:/\d{1,4})?")


def _find_parcels(view: View, span: Span, places: list[int]) -> Iterator[FoundReference]:
    for match in scan(_parcel(), view.folded, places, span.end):
        area = _AREA.match(view.clean, match.end(), span.end)
        area = area or _AREA_BEFORE.search(view.clean, max(span.start, match.start() - 80), match.start())
        where = f", k. ú. {area['area']}" if area else ""
        for number in _PARCEL_NUMBER.finditer(match["first"] + match["more"]):
            start = match.start("first") + number.start()
            first = match.start() if number.start() == 0 else start
            value = "".join(number.group().split()).replace("st.", "st. ")
            yield _make(view, "parcel", first, match.start("first") + number.end(), value + where)


# ---------------------------------------------------------------- money
@cache
def _money() -> re.Pattern[str]:
    lexicon = load_lexicon("references")
    currencies = any_of(fold(word) for word in lexicon["currencies"])
    multiples = any_of(fold(word) for word in lexicon["multiples"])
    amount = r"(?P<whole>\d{1,3}(?:[ .]\d{3}){1,4}|\d{1,12})(?:,(?P<cents>\d{1,3}|-{1,2}|–))?(?![\d])"
    return re.compile(
        rf"(?<![\w,./\-]){amount}\s{{0,2}}(?:(?P<multiple>{multiples})(?!\w)\.?\s{{0,2}})?(?P<currency>{currencies})(?!\w)"
    )


@cache
def _currencies() -> dict[str, str]:
    return {fold(word): code for word, code in load_lexicon("references")["currencies"].items()}


@cache
def _multiples() -> dict[str, int]:
    return {fold(word): factor for word, factor in load_lexicon("references")["multiples"].items()}


def _find_money(view: View, span: Span, places: list[int]) -> Iterator[FoundReference]:
    currencies, multiples = _currencies(), _multiples()
    for match in scan(_money(), view.folded, places, span.end):
        cents = match["cents"] if match["cents"] and match["cents"].isdigit() else ""
        digits = match["whole"].replace(" ", "").replace(".", "")
        value = _scale(digits, cents, multiples.get(match["multiple"] or "", 1))
        yield _make(view, "money", *match.span(), f"{value} {currencies[match['currency']]}")


def _scale(whole: str, cents: str, factor: int) -> str:
    """An amount in units of its currency, exact, with cents where there are any."""
    scaled = int(whole + cents) * factor
    units, rest = divmod(scaled, 10 ** len(cents))
    if not rest:
        return str(units)
    return f"{units}.{rest:0{len(cents)}d}"
