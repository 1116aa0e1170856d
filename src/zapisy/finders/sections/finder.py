"""Finds the labelled stretches of a document: ``Přítomni:``, ``Omluveni:``, ``Program:`` and their like.

Finds: a label of lexicons/sections.toml at the beginning of a line or after a sentence end or another label's body,
followed by a colon, or alone on its line, or at the beginning of a line with a person behind it, in any case, with or
without diacritics, letter-spaced, with one letter misread; what it goes on with (``Přítomni členové výboru:``).
Leaves: labels inside words (``Nepřítomni`` is not ``přítomni``), words in running text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Final

from zapisy.finders.sections.lexicon import ATTENDANCE, kinds, label_words, labels_by_word
from zapisy.finders.sections.lines import find_dashed, is_weak, names_list, starts_line, tail_fits
from zapisy.finders.sections.spoiled import spoiled_places
from zapisy.finders.sections.weak import Label, is_paired, may_be_weak, needs_others
from zapisy.found import Found, Section, Span
from zapisy.lexicon import any_of, load_folded, load_words
from zapisy.names.scan import LOW, UP, scan_person
from zapisy.names.shape import given_names
from zapisy.text.views import View

_DENIED: Final = {"present": "absent", "excused": "unexcused"}
_NEVER_ALONE: Final = ("time", "date", "place", "other")
_TAIL: Final = re.compile(
    r"[ \t]{1,3}(?P<tail>(?:[^\n:;,(.]|\.(?=\S)){1,60})(?=[ \t]{0,3}(?:\([^()\n]{1,90}\)[ \t]{0,3})?:)"
)
_LINE_TAIL: Final = re.compile(r"[ ](?P<tail>[a-z][a-z-]{1,15}(?:[ ][a-z]{1,16}){0,3})[ \t]{0,3}(?=\n)")
_NEXT_LINE: Final = re.compile(r"\s{1,6}(?:[-•*●]\s{1,3}|\d{1,2}[.)]\s{1,3})?(?P<line>[^\n]{2,120})")
_ASIDE: Final = re.compile(r"\s{0,3}\([^()\n]{1,90}\)(?=\s{0,3}:)")
_CELL_GAP: Final = re.compile(r"\t|[ ]{4,60}")
_OFFICE: Final = re.compile(rf"(?P<office>[{LOW}]{{4,20}})[ ](?=[{UP}]|[a-zř]{{1,5}}\.[ ]?[{UP}])")
_PLURAL: Final = ("lé", "ři", "té", "ové", "ici", "ky", "elé")
"""Ends of words for several people by what they do: ``jednatelé Jan Kos a Petr Lev``."""
_DIVIDERS: Final = ("; ", ". ", ", ")
"""Marks behind one list behind which the label of the next needs no colon: ``omluven p. Rak, nepřítomen p. Vlk``."""
_COLON: Final = re.compile(r"\s{0,3}:")
_BEFORE_NAME: Final = re.compile(rf"[ \t]{{1,40}}(?:[-–—=•●▪*][ \t]{{1,3}})?(?=[{UP}a-z])")
_COUNTED_NAMES: Final = re.compile(
    rf"[ ](?:je |bylo |jsou |byli )?\d{{1,3}}(?:[ ](?!z )[^\W\d_]{{4,14}}){{0,3}}"
    rf"(?:[ ]?\(|,?[ ](?:a to|jmenovitě|ve složení|konkrétně)[ ]?:?[ ])(?=[{UP}a-z])"
)
"""``Přítomno 5 členů (Kos, Lev, …)``, ``sešlo se 5 členů, a to Kos, Lev …``: the names behind their number."""
_NAME_ENDS: Final = re.compile(r"\s{0,3}(?:[,;.()\n\t–•●▪-]|a\s|$)")


@cache
def _pattern(word: str) -> re.Pattern[str]:
    """All labels that begin with a word."""
    labels = any_of(labels_by_word()[word])
    return re.compile(
        rf"(?<![^\W\d_])(?P<label>{labels})(?![^\W_])"
        r"(?P<more>[ ](?:dle|podle|za|z|clenove|clenky|as|vyboru|rady|zastupitel\w{1,4}|senatori|komise|spolku|klubu|obce|mesta|osoby|byli|jsou)\b[^\n:.,;()]{0,40}(?=:|\n|\([^()\n]{1,60}\)\s{0,3}[:\n]))?"
        r"(?P<count>[ ]\d{1,3}(?:[ ](?:z|ze)[ ]\d{1,3})?(?:[ ](?:clenu|osob\w{0,2}|zastupitelu))?(?=[ ]{0,2}(?::(?!\d)|[-–]\s)))?"
        r"(?P<dated>[ ]dne[ ][\d. ]{6,14}(?=[ ]{0,2}:))?"
        r"(?P<aside>\s{0,3}(?:\([^()\n]{1,90}\)|/[ ]?\d{1,3}[ ]?/))?"
        r"(?:(?P<colon>(?:\*\*|__)?(?:\s{0,3}|[ \t]{4,24}):{1,2}|(?<=\d)[ ]{0,2}[-–](?=\s))|(?P<tab>(?:[ ]{0,3}\t|[ ]{4,60})(?=\S))|(?P<alone>[ \t=]{0,5}(?:\n|$))|(?P<open>))"
    )


def find_sections(found: Found) -> None:
    """Finds labels and lets each section reach to the next one."""
    labels = [*_find_labels(found.view)]
    ends = [*(label.start for label in labels), len(found.view.folded)][1:]
    for label, end in zip(labels, ends, strict=True):
        body = Span(min(label.body, end), end)
        found.sections.append(Section(label.kind, Span(label.start, label.end), body))


def _find_labels(view: View) -> Iterator[Label]:
    """The labels of a text in order; a weak one only right behind another list of persons."""
    free, before = 0, ""
    for start, word in _places(view):
        if start < free or (label := _match_label(view, start, word)) is None:
            continue
        before_it = view.folded[max(0, start - 2) : start]
        if label.kind in ATTENDANCE and (
            before_it[-1:] == "(" or (word.startswith("zast") and before_it == ", ")
        ):
            continue
        if needs_others(label.words) and not (may_be_weak(label, before) or is_paired(view.folded, label)):
            continue
        if label.words.startswith("za ") and _follows_side(view.folded, start):
            continue
        free, before = label.body, label.kind
        yield label


_LINE: Final = 300
"""Characters of a line and of the one above it that are looked at."""


def _follows_side(folded: str, start: int) -> bool:
    """``za ministerstvo: …⏎za krajský úřad: …``: one of several sides, no list of its own."""
    end = folded.rfind("\n", max(0, start - _LINE), start)
    last = folded[folded.rfind("\n", max(0, end - _LINE), max(0, end)) + 1 : max(0, end)].lstrip(" -•")
    return last.startswith("za ") and ":" in last


def _places(view: View) -> list[tuple[int, str]]:
    """Where a first word of a label stands, and that word; spoiled ones with the word they are meant for."""
    return sorted([*view.places_of(label_words()), *spoiled_places(view)])


def _match_label(view: View, start: int, word: str) -> Label | None:
    """The label that begins at a place; ``ne-`` before it denies it."""
    label = _read_label(view, start, word)
    if label is not None and view.folded[max(0, start - 3) : start] == "ne-":
        return label._replace(start=start - 3, kind=_DENIED.get(label.kind, label.kind))
    return label


def _read_label(view: View, start: int, word: str) -> Label | None:
    folded = view.folded
    match = _pattern(word).match(folded, start)
    if match is None:
        return _match_spoiled(view, start, word)
    words = " ".join(match["label"].split())
    if match["more"] and names_list(match["more"]):
        return None  # ``Zápis z jednání výboru Přítomni: …``: the label of the list is the one that counts
    minutes = words == "zapis" and (match["more"] or not (match["colon"] or _names_keeper(view, match)))
    kind = "other" if minutes else kinds()[words]
    if kind not in ATTENDANCE and (match["count"] or (match["more"] or "").strip() in kinds()):
        return None  # ``jednání za účasti: …``
    if (
        match["colon"]
        or (match["tab"] and _begins_row(folded, start, kind, tab="\t" in match["tab"]))
        or (match["alone"] is not None and _stands_alone(folded, match, kind, words))
    ):
        return Label(
            words, start, match.end("label"), match.end(), _settle_kind(kind, words, match["more"] or "")
        )
    if kind not in ATTENDANCE:
        return None
    if (tail := _TAIL.match(folded, match.end("label"))) and tail_fits(tail["tail"]):
        aside = _ASIDE.match(folded, tail.end())
        colon = _COLON.match(folded, aside.end() if aside else tail.end())
        assert colon is not None
        if tail["tail"][-1:].isdigit() and view.folded[colon.end() : colon.end() + 1].isdigit():
            return None  # ``přítomen od 18:20``
        return Label(words, start, match.end("label"), colon.end(), _settle_kind(kind, words, tail["tail"]))
    weak = is_weak(view.clean[start : match.end("label")])
    if not weak and (dashed := find_dashed(view, start, match.end("label"))):
        return Label(
            words, start, match.end("label"), dashed.end(), _settle_kind(kind, words, dashed["tail"])
        )
    line = None if weak else _LINE_TAIL.match(folded, match.end("label"))
    if line and _heads_list(view, start, line):
        return Label(words, start, match.end("label"), line.end(), _settle_kind(kind, words, line["tail"]))
    body = _find_bare_body(view, start, match.end("label"), words)
    return Label(words, start, match.end("label"), body, kind) if body else None


_OFFICERS: Final = ("chair", "recorder", "verifier")
_PEOPLE: Final = (*ATTENDANCE, *_OFFICERS)
_ROWS: Final = ("date", "place", *ATTENDANCE)


def _begins_row(folded: str, start: int, kind: str, *, tab: bool) -> bool:
    """The first cell of a row that tells date, place or, in a table, an officer: ``Místo konání | klubovna``, ``Vedl | P. Hora``."""
    if kind in _PEOPLE and _heads_columns(folded, start):
        return False
    return (kind in _ROWS or (tab and kind in _OFFICERS)) and not folded[
        folded.rfind("\n", 0, start) + 1 : start
    ].strip()


def _heads_columns(folded: str, start: int) -> bool:
    """``Přítomni | Omluveni``: the next cell is a label too."""
    line = folded.find("\n", start)
    cells = _CELL_GAP.split(folded[start : line if line >= 0 else len(folded)])[1:]
    return not cells or any(cell.strip(" :") in kinds() for cell in cells)


def _heads_list(view: View, start: int, line: re.Match[str]) -> bool:
    """Whether a label that goes on to the end of its line stands over a list: persons, or short headings, follow."""
    if not starts_line(view.folded, start) or not tail_fits(line["tail"]):
        return False
    following = _NEXT_LINE.match(view.clean, line.end())
    if following is None:
        return False
    person = scan_person(view.clean, following.start("line"), following.end("line"))
    if len(following["line"]) < 8:
        return True
    if person is None:
        return False
    row = view.clean.startswith((",", ";"), person.span.end) and person.parsed.family is not None
    row = row or (person.titles is not None and person.parsed.given in given_names())
    return row or person.span.end - following.start("line") > len(following["line"]) // 2


def _settle_kind(kind: str, words: str, tail: str) -> str:
    """``Přítomni z úřadu``, ``s hlasem poradním``: those are guests; ``Omluvené obce``: those are no persons."""
    if (
        kind in ATTENDANCE
        and " " not in words
        and load_folded("attendance", "body_tails").intersection(tail.split()[:1])
    ):
        return "other"
    guests = kind == "present" and load_folded("attendance", "guest_tails").intersection(tail.split())
    return "guests" if guests else kind


def _stands_alone(folded: str, match: re.Match[str], kind: str, words: str) -> bool:
    """A label without a colon: alone on its line, and of a kind that is written so (not ``Zahájení``, an agenda item)."""
    weak = words in load_folded("attendance", "weak_labels") and not match["more"]
    return kind not in _NEVER_ALONE and not weak and starts_line(folded, match.start())


def _find_bare_body(view: View, start: int, end: int, words: str) -> int | None:
    """Where the list begins behind a label without a colon: ``Přítomni Jan Novák, …`` at the beginning of a line."""
    counted = _COUNTED_NAMES.match(view.clean, end)
    gap = counted or _BEFORE_NAME.match(view.clean, end)
    if gap is None or words.startswith("host") or words in load_folded("attendance", "weak_labels"):
        return None
    divided = (
        kinds()[words] in ("excused", "unexcused", "absent")
        and view.folded[max(0, start - 2) : start] in _DIVIDERS
    )
    if counted is None and not divided and not starts_line(view.folded, start):
        return gap.end() if _heads_flat(view, start, gap.end()) else None
    office = _OFFICE.match(view.clean, gap.end())
    known = office and (
        office["office"] in load_words("roles", "offices") or office["office"].endswith(_PLURAL)
    )
    begins = office.end() if office and known else gap.end()
    person = scan_person(view.clean, begins, min(len(view.clean), begins + 80))
    fits = person is not None and _NAME_ENDS.match(view.clean, person.span.end)
    return gap.end() if fits else None


FLAT: Final = 300
"""Characters of a line in which the lines of a page have run together."""


def _heads_flat(view: View, start: int, at: int) -> bool:
    """``… ve 14 hodin Přítomni Ing. Jan Kos, Eva Malá, …``: a label with a capital within a line of a whole page, before two persons."""
    clean = view.clean
    line = clean.rfind("\n", max(0, start - FLAT), start)
    if not clean[start].isupper() or clean.find("\n", max(line, start - FLAT) + 1, start + FLAT) >= 0:
        return False
    first = scan_person(clean, at, min(len(clean), at + 80))
    if first is None or first.parsed.family is None or not clean.startswith(", ", first.span.end):
        return False
    second = scan_person(clean, first.span.end + 2, min(len(clean), first.span.end + 80))
    named = first.titles is not None or first.parsed.given in given_names()
    return named and second is not None and second.parsed.family is not None


def _names_keeper(view: View, match: re.Match[str]) -> bool:
    """``Zápis⇥Eva Malá, sekretariát``: a column with one person behind the label."""
    if "\t" not in (match["tab"] or ""):
        return False
    person = scan_person(view.clean, match.end(), min(len(view.clean), match.end() + 60))
    return person is not None and view.clean[person.span.end : person.span.end + 1] in ("", "\n", "\t", ",")


def _match_spoiled(view: View, start: int, meant: str) -> Label | None:
    if meant not in kinds():
        return None
    end = start + len(meant)
    colon = _COLON.match(view.folded, end)
    if colon is None or not starts_line(view.folded, start):
        return None
    return Label(meant, start, end, colon.end(), kinds()[meant])
