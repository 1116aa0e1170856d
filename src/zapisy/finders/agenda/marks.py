"""The marks that number the items of a list: what kind a mark is, and which place in the order it has.

Finds: ``1.``, ``1)``, ``(1)``, ``1/``, ``1.2``, ``2 –``, ``3/1``, ``1 / 3 / 2014``, ``IV.``, ``A)``, ``b)``, ``Bod č. 3:``, ``K bodu 4``, ``Ad 5)``, ``9:00``, bullets.
Leaves: dates (``12. 5. 2023``), numbers that are part of a sentence (``č. 2.``).
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

_DASH: Final = "-–—"
_MARK: Final = re.compile(
    rf"""(?x)
    (?:(?P<word>(?:[Bb]od|BOD|[Kk][ ]bodu|K[ ]BODU|[Aa]d|AD)[ ]?(?:(?:programu|jednání|pořadu)[ ](?=č\.|\d|[IVX]{{1,4}}\b))?(?:č\.)?[ ]{{0,2}}(?=\d|[IVXA-Z]\b))
        (?P<told>\d{{1,2}}(?:\.\d{{1,2}}){{0,2}}|[IVX]{{1,5}}|[A-Z])(?![^\W_])(?:,?[ ]část[ ][A-Z])?(?P<after>[ ]?[.):/,]{{0,2}}(?:[ ]?[{_DASH}](?=\s))?)
      | (?P<time>(?:[01]?\d|2[0-3])[.:][0-5]\d)(?:[ ]?[{_DASH}][ ]?(?:[01]?\d|2[0-3])[.:][0-5]\d)?(?:[ ]?hod(?:in)?\.?)?[ ]?[{_DASH}:]?(?=\s)
      | (?P<session>(?:[A-Z][ ])?\d{{1,3}}[ ]?/[ ]?\d{{1,3}}(?:[ ]?/[ ]?(?:19|20)?\d\d)?)(?=[ \t]{{1,4}}[A-ZÁČĎÉĚÍĽŇÓŘŠŤÚŮÝŽ])
      | (?P<number>\d{{1,2}}(?:\.\d{{1,2}}){{0,2}})(?P<close>\.\)|[.)/:]|[ ]?[{_DASH}](?=\s)|(?<=\.\d)(?=[ \t])|(?<=\.\d\d)(?=[ \t]))
      | \((?P<round>\d{{1,2}}|[a-z])\)
      | (?P<roman>[IVX]{{1,5}})(?P<close2>[.)/:]|[ ]?[{_DASH}](?=\s))
      | (?P<upper>[A-Z])(?P<close3>[.)]|[ ][{_DASH}](?=\s))(?=\s)
      | (?P<lower>[a-z])(?P<close4>[.)])(?=\s)
      | (?P<bullet>[{_DASH}•●▪◦*·►→✓○■□❖➢o])(?=[ \t])
    )[ \t\u00a0]{{0,6}}"""
)
_DATE: Final = re.compile(
    r"\d{1,2}\.[ ]?(?:\d{1,2}\.|(?:19|20)\d\d\b|(?:led|únor|břez|dub|květ|červ|srp|září|říj|listop|prosin)\w*)"
)
_LETTERED: Final = frozenset(("Ad", "ad", "AD", "Bo", "bo", "BO")) | frozenset(
    first + second for first in "IVX" for second in "IVX"
)
"""Letters that begin marks of several letters: ``Ad``, ``bod``, roman numerals."""
_LABELS: Final = {
    "after": "told", "close": "number", "round": "round", "close2": "roman", "close3": "upper", "close4": "lower",
}  # fmt: skip
"""The last group of each sort of mark, and which one is its label."""
_ROMAN: Final = {"I": 1, "V": 5, "X": 10}


class Mark:
    """A mark: its place, where the title begins, its kind and sign, its label, its place in the order, how deep it is."""

    def __init__(
        self, start: int, end: int, kind: str, close: str, label: str | None, order: int, depth: int = 0
    ) -> None:
        self.start, self.end, self.kind, self.close = start, end, kind, close
        self.label, self.order, self.depth = label, order, depth

    @property
    def top(self) -> str:
        """The label of the item above a ``2.1``."""
        return (self.label or "").split(".")[0]

    def go_on(self, at: int) -> Mark:
        """The same mark, of whose title the rest begins at a place."""
        return Mark(self.start, at, self.kind, self.close, self.label, self.order, self.depth)


def read_mark(clean: str, at: int, end: int) -> Mark | None:
    """The mark at a place of the text, or None; something must stand behind it."""
    begin = clean[at : at + 2]
    if begin.isalpha() and begin not in _LETTERED:
        return None  # most lines begin with a word
    match = _MARK.match(clean, at, end)
    if match is None or match.end() >= end or (begin[0].isdigit() and _DATE.match(clean, at, end)):
        return None
    last = match.lastgroup or ""
    if last == "time":
        return Mark(at, match.end(), "time", "", None, 0)
    if last == "bullet":
        return Mark(at, match.end(), "bullet", match["bullet"], None, 0)
    if last == "session":
        label = re.sub(r"\s?/\s?", "/", match["session"])
        return Mark(at, match.end(), "session", "", label, _order_of_session(label))
    label = match[_LABELS[last]]
    close = ")" if last == "round" else match[last] or ")"
    kind = "word" if last == "after" else _kind_of(label)
    return Mark(at, match.end(), kind, close.strip() or " ", label, _order_of(label), label.count("."))


def _kind_of(label: str) -> str:
    if label[0].isdigit():
        return "number"
    if not set(label) - set("IVX"):
        return "roman"
    return "upper" if label.isupper() else "lower"


def _order_of_session(label: str) -> int:
    """``3/1`` and ``3/2`` are items of the third meeting; in ``1/3/2014`` the item stands first."""
    parts = label.lstrip("ABCDEFGHIJKLMNOPQRSTUVWXYZ ").split("/")
    return int(parts[1] if len(parts) == 2 and len(parts[1]) < 4 else parts[0])


def _order_of(label: str) -> int:
    if label[0].isdigit():
        return int(label.rpartition(".")[2])
    if not set(label) - set("IVX"):
        values = [_ROMAN[letter] for letter in label]
        return sum(-a if a < b else a for a, b in zip(values, [*values[1:], 0], strict=True))
    return ord(label.lower()) - ord("a") + 1


_NEVER_BEFORE: Final = re.compile(
    r"(?:\b(?:č|čl|bod\w{0,2}|odst|str|písm|usnesení|ke? dni|dne|do|od|p\.\s?č|parc|k|na|příloh\w|číslo|sml\w*|str)\.?|(?<![\w.])(?:o|s|z|ze|u|v|ve|při|po|pro|za|mezi|před)(?=\s)|§|(?<!19\d)(?<!20\d)\d[./])\s*$",
    re.IGNORECASE,
)


_NUMBERED_BODY: Final = re.compile(r"(?:LF|(?P<first>[A-ZÁČĎÉĚÍĽŇÓŘŠŤÚŮÝŽ]{2,4}))(?![^\W_]| ?[–-])")


def _names_body(clean: str, mark: Mark) -> bool:
    """``Sloučení pracovišť 1. LF UK``: a number within a title that belongs to the name of a body."""
    body = _NUMBERED_BODY.match(clean, mark.end)
    if body is None or (body["first"] and mark.order > 1):
        return False
    return clean[max(0, mark.start - 3) : mark.start].rstrip(" \t\u00a0")[-1:] not in ".:;!?\n"


def find_next(clean: str, last: Mark, end: int, *, lower: bool = False) -> tuple[Mark | None, int]:
    """The mark that goes on after another one in the same line (of its sort, and next in the order), or None; and where the
    title behind the last mark ends at the latest: at that mark, or where a list begins again from 1.

    Where some numbers are lost, one of the following two will do. ``lower``: titles of this list may begin small.
    """
    lost: Mark | None = None
    for match in _of_sort(last.kind, last.close).finditer(clean, last.end, end):
        mark = read_mark(clean, match.start(), end)
        if mark is None or mark.kind not in (last.kind, "word") or mark.depth:
            continue
        never = _NEVER_BEFORE.search(clean[max(last.end, match.start() - 12) : match.start()])
        if mark.kind == "number" and _names_body(clean, mark):
            continue
        begins = mark.order == 1 and last.order > 0 and clean[mark.end].isupper() and not never
        if begins and not _is_within(clean, mark, last, end):
            return (lost, lost.start) if lost else (None, mark.start)
        first = clean[mark.end]
        if mark.kind != last.kind or not (
            first.isupper() or first in '„"“' or (lower and first.isalpha()) or first.isdigit()
        ):
            continue
        # „1. Kontrola usnesení 2. Rozpočet“: the next in the order is no number of a resolution.
        if never and not (
            mark.order == last.order + 1 and never.group().lower().startswith(("usnes", "bodů"))
        ):
            continue
        if mark.order == last.order + 1:
            return mark, mark.start
        if mark.order == last.order + 2 and (undotted := _find_undotted(clean, last, mark.start)):
            return undotted, undotted.start
        if lost is None and last.order + 1 < mark.order <= last.order + 3 and last.order > 2:
            lost = mark
    return (lost, lost.start) if lost else (None, end)


WITHIN: Final = 160
"""Characters behind a number within a title in which the next item stands."""


def _is_within(clean: str, mark: Mark, last: Mark, end: int) -> bool:
    """``4. Vyhlášení 1. Výzvy programu 5. Závěr``: what goes on behind such a 1 is the list itself, not one that begins again."""
    for match in _of_sort(last.kind, last.close).finditer(clean, mark.end, min(end, mark.end + WITHIN)):
        following = read_mark(clean, match.start(), end)
        if following is not None and following.kind == last.kind and not following.depth:
            if following.order == 2:
                return False
            if following.order == last.order + 1 and clean[following.end].isupper():
                return True
    return False


_UNDOTTED: Final = re.compile(
    r"(?<=\s)(?P<number>\d{1,2})[ ]{1,2}(?=[A-ZÁČĎÉĚÍĽŇÓŘŠŤÚŮÝŽ][a-záčďéěíľňóřšťúůýž])"
)


def _find_undotted(clean: str, last: Mark, end: int) -> Mark | None:
    """``2. Zpráva výboru 3 Zpráva komise 4. Různé``: the number between two others that lacks its dot."""
    for match in _UNDOTTED.finditer(clean, last.end, end) if last.kind == "number" else ():
        before = clean[max(last.end, match.start() - 12) : match.start()]
        if int(match["number"]) == last.order + 1 and not _NEVER_BEFORE.search(before):
            label = match["number"]
            return Mark(match.start(), match.end(), "number", last.close, label, int(label))
    return None


@lru_cache(maxsize=256)
def _of_sort(kind: str, sign: str) -> re.Pattern[str]:
    """Where a mark of a kind with its sign may begin."""
    # Each begins with its first letter, for which a text is searched many times quicker than for what stands before it.
    begins = r"(?<=[\s;,(.:!?].)"
    bodies = {
        "number": rf"\d{begins}\d?",
        "session": rf"(?:[A-Z]{begins}[ ]\d|\d{begins})\d{{0,2}}[ ]?/",
        "roman": rf"[IVX]{begins}[IVX]{{0,4}}",
        "upper": rf"[A-Z]{begins}",
        "lower": rf"[a-z]{begins}",
        "word": r"(?<=[\s;,(.:!?])(?:[Bb]od|BOD|[Kk]\sbodu|K\sBODU|[Aa]d|AD)(?=[\s\d])",
        "time": rf"\d{begins}\d?[.:]\d\d",
        "bullet": rf"{re.escape(sign)}{begins}",
    }
    close = re.escape(sign) if kind in ("number", "roman", "upper", "lower") and sign.strip() else ""
    opening = rf"\({begins}{bodies[kind]}|" if kind in ("number", "lower") and sign == ")" else ""
    return re.compile(rf"(?:{opening}{bodies[kind]})[ ]?{close}")
