"""The body that met, in the nominative: ``zastupitelstva obce Radlice`` → zastupitelstvo obce Radlice."""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from zapisy.finders.header.adjectives import read_adjectives, restore_postposed
from zapisy.finders.header.body_tails import DANGLING, SHORT_ASIDE, TAIL, end_tail
from zapisy.found import Span
from zapisy.lexicon import any_of, load_lexicon
from zapisy.text.views import View, fold, scan, scan_first


class Body:
    """A body as named at a place: its kind, its name in the nominative, the place, and whether it is the head alone."""

    __slots__ = ("bare", "kind", "name", "span")

    def __init__(self, kind: str, name: str, span: Span, bare: bool = False) -> None:
        self.kind, self.name, self.span, self.bare = kind, name, span, bare


_ABBREVIATIONS: Final = {
    "AS": "senate",
    "ZO": "council",
    "ZM": "council",
    "RM": "board",
    "RO": "board",
    "VV": "association_board",
    "PS": "working_group",
}
_SHORTS: Final = frozenset("as zo zm rm ro vv ps".split())
_ABBREVIATED: Final = re.compile(
    rf"(?P<head>{'|'.join(_ABBREVIATIONS)})(?<!\w..)(?:(?:,\s[A-ZÁČĎÉĚÍĽŇÓŘŠŤÚŮÝŽ]{{2,5}}){{0,3}}\sa\s[A-ZÁČĎÉĚÍĽŇÓŘŠŤÚŮÝŽ]{{2,5}})?\s(?:[A-ZÁČĎÉĚÍĽŇÓŘŠŤÚŮÝŽ]{{2,6}}\b|(?=Fakulty\s|Univerzity\s|Ústavu\s|Školy\s)|(?<=[ZR][OM]\s)[A-ZÁČĎÉĚÍĽŇÓŘŠŤÚŮÝŽ][a-záčďéěíľňóřšťúůýž]{{2,20}}(?=[\s,.]))(?:\s[A-ZÁČĎÉĚÍĽŇÓŘŠŤÚŮÝŽ]{{2,6}}\b)?"
)


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
def head_words() -> frozenset[str]:
    """The first words of those heads."""
    return frozenset(form.split(" ", 1)[0] for form in _heads())


@cache
def _body_pattern() -> re.Pattern[str]:
    """The heads of bodies in all forms, in a folded text."""
    return re.compile(rf"(?<![^\W_])(?P<head>{any_of(_heads())})(?![^\W_])")


def list_heads(view: View, start: int, end: int) -> list[re.Match[str]]:
    """The heads of bodies in a stretch of the view."""
    return scan(_body_pattern(), view.folded, view.starts_within(head_words(), start, end), end)


def names_body(view: View, start: int, end: int) -> bool:
    """Whether a stretch of the view names a body."""
    for match in list_heads(view, start, end):
        if not view.folded.startswith(":", match.end()) and _is_body(view.clean, match):
            return True
    return _find_short(view, start, end) is not None


def find_body(
    view: View, start: int, end: int, *, titled: bool = False, running: bool = False
) -> Body | None:
    """The first body named in a stretch of the view; in a title all that follows it belongs to it, and with ``running`` it
    goes on over line breaks."""
    clean, folded = (view.running, view.running_folded) if running else (view.clean, view.folded)
    short = _find_short(view, start, end)
    for match in list_heads(view, start, short.start() if short else end):
        if folded.startswith(":", match.end()):  # a label of officers
            continue
        if _is_body(clean, match, titled=titled):
            return read_body(clean, folded, match, end, titled=titled)
    return _read_abbreviated(clean, short, end) if short else None


def _find_short(view: View, start: int, end: int) -> re.Match[str] | None:
    """The first body in a stretch that is named by its initials."""
    return scan_first(_ABBREVIATED, view.clean, view.starts_within(_SHORTS, start, end), end)


def _is_body(clean: str, match: re.Match[str], *, titled: bool = False) -> bool:
    nominative = _heads()[" ".join(match["head"].split())][1]
    if not titled and ELECTED.search(clean, max(0, match.start() - 16), match.start()):
        return False
    if nominative in _only_in_titles() and not (
        titled and clean[match.start()].isupper() == nominative[0].isupper()
    ):
        return False
    return nominative not in _unsure() or read_adjectives(clean, match.start(), nominative)[0] < match.start()


@cache
def _only_in_titles() -> frozenset[str]:
    return frozenset(load_lexicon("bodies")["only_in_titles"])


@cache
def _unsure() -> frozenset[str]:
    return frozenset(load_lexicon("bodies")["only_with_adjective"])


def _read_abbreviated(clean: str, match: re.Match[str], end: int) -> Body:
    tail = TAIL.match(clean, match.end("head"), end)
    stop = max(match.end(), tail.end() if tail else 0)
    name = " ".join(DANGLING.sub("", clean[match.start() : stop]).split()).rstrip(" ,")
    kind = _ABBREVIATIONS[match["head"]]
    if match["head"] == "ZO" and clean[match.end("head") + 1 : match.end("head") + 3].isupper():
        kind = "other"  # ``ZO ČSV Lhota``, a branch
    return Body(kind, name, Span(match.start(), match.start() + len(name)))


def read_body(clean: str, folded: str, match: re.Match[str], end: int, *, titled: bool = False) -> Body:
    """A body from its adjectives on: these and the head in the nominative, the tail as written."""
    kind, nominative = _heads()[" ".join(match["head"].split())]
    start, adjectives = read_adjectives(clean, match.start(), nominative)
    stop = end_tail(clean, folded, match, end, kind=kind, titled=titled)
    tail = " ".join(clean[match.end() : stop].split())
    if "(" in tail:
        tail = SHORT_ASIDE.sub("", f" {tail}").strip()
    if clean[start : match.start()].isupper():
        adjectives = adjectives.upper()
    written = clean[match.start("head") : match.end("head")]
    head = _keep_case(nominative, written)
    tail = restore_postposed(tail, nominative) if head != written else tail
    name = f"{adjectives}{head}" + (f" {tail}" if tail else "")
    if second := _read_second(clean, folded, match, end, titled=titled):
        name, stop, tail = f"{adjectives}{head} a {second.name}", second.span.end, second.name
    if clean[start].isupper():
        name = name[:1].upper() + name[1:]
    if kind in ("committee", "board"):
        kind = refine_kind(kind, nominative, fold(f"{head} {tail}"))
    return Body(kind, name, Span(start, stop), not tail)


def _read_second(clean: str, folded: str, match: re.Match[str], end: int, *, titled: bool) -> Body | None:
    """The other of two bodies that met together: ``představenstva a dozorčí rady družstva Lípa``."""
    at = match.end() + len(" a ")
    if not titled or not folded.startswith(" a ", match.end()):
        return None
    second = _body_pattern().search(folded, at, min(end, at + 48))
    if second is None or read_adjectives(clean, second.start(), "rada")[0] > at:
        return None
    return read_body(clean, folded, second, end, titled=True)


def _keep_case(nominative: str, written: str) -> str:
    """The nominative with the words that stand so in the text as they stand: ``výboru Spolku`` → výbor Spolku."""
    if written.isupper() and len(written) > 3:
        return nominative.upper()
    forms, words = nominative.split(), written.split()
    if len(forms) != len(words):
        return nominative
    for at, word in enumerate(words):
        if fold(word) == fold(forms[at]):
            forms[at] = word
    return " ".join(forms)


ELECTED: Final = re.compile(
    r"(?:[Vv]olb[ay]|[Mm]andátov\w{1,2}|[Nn]ávrhov\w{1,2}|[Ss]čítací|[Ss]krutátorsk\w{1,2})\s$"
)
"""``Mandátová komise``: what the meeting elects is not what met."""


def refine_kind(kind: str, nominative: str, name: str) -> str:
    """A committee of owners or of a society is of another kind than one of a town."""
    if belongs_to("of_owners").search(name):
        return "owners_committee"
    if kind == "board" and nominative != "rada":
        return kind
    return "association_board" if belongs_to("of_societies").search(name) else kind


@cache
def belongs_to(words: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(load_lexicon('bodies')[words])})")
