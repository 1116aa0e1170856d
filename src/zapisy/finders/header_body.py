"""The body that met, in the nominative: ``zastupitelstva obce Radlice`` → zastupitelstvo obce Radlice."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from zapisy.found import Span
from zapisy.lexicon import load_lexicon
from zapisy.text.views import fold


class Body(NamedTuple):
    """A body as named at a place: its kind, its name in the nominative, and the place."""

    kind: str
    name: str
    span: Span


_ABBREVIATIONS = {
    "AS": "senate",
    "ZO": "council",
    "ZM": "council",
    "RM": "board",
    "RO": "board",
    "VV": "association_board",
    "PS": "working_group",
}
_ABBREVIATED = re.compile(
    rf"(?<!\w)(?P<head>{'|'.join(_ABBREVIATIONS)})\s(?:[A-ZÁ-Ž]{{2,6}}\b|(?=Fakulty\s|Univerzity\s|Ústavu\s|Školy\s))(?:\s[A-ZÁ-Ž]{{2,6}}\b)?"
)
_CAPITAL = r"[A-ZÁÄČĎÉĚÍĽĹŇÓÔÖŘŔŠŤÚŮÜÝŽ]"
# What goes on with a body's name: the municipality, the institution, the society, its legal form.
_TAIL = re.compile(
    rf"(?:\s{{1,2}}(?:(?:statutárního\s|hlavního\s)?(?:města|městyse|obce|kraje|městské části|městského obvodu|městského úřadu|univerzity|fakulty|vysoké školy|"
    rf"svazku obcí|dobrovolného svazku obcí|spolku|klubu|společenství vlastníků(?: jednotek)?|vlastníků(?: jednotek)?|delegátů|družstva|stavebního bytového družstva|bytového družstva|společnosti|sdružení|školy|"
    rf"základní školy|mateřské školy|místní akční skupiny|farnosti|sboru|střediska|okresního sdružení|tělovýchovné jednoty|tělocvičné jednoty|jednoty|oddílu|hnutí|komory|asociace|federace|cechu|svazu|konsorcia|nadace|mikroregionu|senátu|pro|při|a|k|v|u|na|nad|pod))"
    rf"|\s(?:Fakulty|Univerzity|Ústavu|Školy|fakulty|univerzity|ústavu)\s[a-zá-ž]{{4,20}}(?:\svěd)?(?=\s|$)|\s{{1,2}}{_CAPITAL}[\w.&/-]{{0,30}}|\s{{1,2}}\d{{1,2}}\b(?!\s?\.)|\s[-–]\s{_CAPITAL}[\w.]{{1,30}}|,?\s(?:z\.\s?s\.|o\.\s?s\.|o\.\s?p\.\s?s\.|z\.\s?ú\.)){{0,12}}"
)
_FORM_AHEAD = re.compile(
    r"(?:[ ][^\W\d_][\w-]{0,25}){0,4},?[ ](?:z\.[ ]?s\.|o\.[ ]?s\.|o\.[ ]?p\.[ ]?s\.|z\.[ ]?ú\.|s\.[ ]?r\.[ ]?o\.|a\.[ ]?s\.)"
)
_FREE = re.compile(r"(?:\s{1,2}[^\W\d_][\w-]{0,25}|\s\d{4}\b){1,9}")
_DANGLING = re.compile(r"(?:\s(?:pro|při|a|k|v|u|na|č\.|p\.|ze?|od))+$")


@cache
def _heads() -> dict[str, tuple[str, str]]:
    """Folded form of a head → its kind and its nominative."""
    heads: dict[str, tuple[str, str]] = {}
    for kind, entries in load_lexicon("bodies")["kinds"].items():
        for entry in entries:
            forms = [form for form in entry.split("|") if form != "x"]
            for form in forms:
                heads.setdefault(fold(form), (kind, forms[0]))
    return heads


@cache
def _pattern() -> re.Pattern[str]:
    heads = sorted(_heads(), key=lambda head: (-len(head), head))
    words = "|".join(re.escape(head).replace(r"\ ", r"\s{1,2}") for head in heads)
    return re.compile(rf"(?<![^\W_])(?P<head>{words})(?![^\W_])")


def find_body(clean: str, folded: str, start: int, end: int) -> Body | None:
    """The first body named in a stretch of the view (a title, a first sentence)."""
    short = _ABBREVIATED.search(clean, start, end)
    for match in _pattern().finditer(folded, start, short.start() if short else end):
        if folded[match.end() : match.end() + 1] != ":":  # a label of officers
            return read_body(clean, folded, match, end)
    return _read_abbreviated(clean, short, end) if short else None


def find_fuller(clean: str, folded: str, body: Body, end: int) -> Body:
    """The same body as the head of the document first names it with what it belongs to; a bare head says little."""
    if " " in body.name:
        return body
    for match in _pattern().finditer(folded, 0, end):
        other = read_body(clean, folded, match, end)
        if fold(other.name).startswith(fold(body.name) + " "):
            return other
    return body


def _read_abbreviated(clean: str, match: re.Match[str], end: int) -> Body:
    tail = _TAIL.match(clean, match.end("head"), end)
    stop = max(match.end(), tail.end() if tail else 0)
    name = " ".join(_DANGLING.sub("", clean[match.start() : stop]).split()).rstrip(" ,")
    return Body(_ABBREVIATIONS[match["head"]], name, Span(match.start(), match.start() + len(name)))


def read_body(clean: str, folded: str, match: re.Match[str], end: int) -> Body:
    """A body from its head on: the head in the nominative, the tail as written."""
    head = re.sub(r"\s+", " ", match["head"])
    kind, nominative = _heads()[head]
    tail = _TAIL.match(clean, match.end(), end)
    stop = tail.end() if tail else match.end()
    named = kind == "other" and clean[match.start()].isupper()  # a society may be of anything
    if (kind == "working_group" or named) and (free := _FREE.match(clean, stop, end)):
        stop = free.end()
    text = re.sub(r"\s+", " ", clean[match.end() : stop])
    if form := _FORM_AHEAD.match(clean, stop, end):
        stop = form.end()
        text = re.sub(r"\s+", " ", clean[match.end() : stop])
    cut = _DANGLING.search(text)
    if cut:
        stop -= len(text) - cut.start()
        text = text[: cut.start()]
    if clean[match.start()].isupper():
        nominative = nominative[:1].upper() + nominative[1:]
    return Body(kind, nominative + text.rstrip(" ,"), Span(match.start(), stop))
