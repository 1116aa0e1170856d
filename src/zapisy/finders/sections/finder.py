"""Finds the labelled stretches of a document: ``Přítomni:``, ``Omluveni:``, ``Program:`` and their like.

Finds: a label of lexicons/sections.toml at the beginning of a line or after a sentence end or another label's body,
followed by a colon, or alone on its line, or at the beginning of a line with a person behind it, in any case, with or
without diacritics, letter-spaced, with one letter misread; what it goes on with (``Přítomni členové výboru:``).
Leaves: labels inside words (``Nepřítomni`` is not ``přítomni``), words in running text.
"""

from __future__ import annotations

import re
from typing import Final

from zapisy.finders.sections.first_words import NEVER_ALONE, FirstWord, openers
from zapisy.finders.sections.lexicon import ATTENDANCE, kinds, label_words
from zapisy.finders.sections.lines import find_dashed, is_weak, names_list, starts_line, tail_fits
from zapisy.finders.sections.spoiled import spoiled_places
from zapisy.finders.sections.weak import Label, is_paired, may_be_weak, needs_others
from zapisy.found import Found, Section, to_span
from zapisy.lexicon import load_folded, load_words
from zapisy.names.scan import LOW, UP, scan_person
from zapisy.names.shape import given_names
from zapisy.text.views import View

_DENIED: Final = {"present": "absent", "excused": "unexcused"}
_TAIL: Final = re.compile(
    r"[ \t]{1,3}(?P<tail>(?:[^\n:;,(.]|\.(?=\S)){1,60})(?=[ \t]{0,3}(?:\([^()\n]{1,90}\)[ \t]{0,3})?:)"
)
TAIL: Final = 170
"""Characters within which the colon stands behind that and an aside."""
_LINE_TAIL: Final = re.compile(r"[ ](?P<tail>[a-z][a-z-]{1,15}(?:[ ][a-z]{1,16}){0,3})[ \t]{0,3}(?=\n)")
_NEXT_LINE: Final = re.compile(r"\s{1,6}(?:[-•*●]\s{1,3}|\d{1,2}[.)]\s{1,3})?(?P<line>[^\n]{2,120})")
_ASIDE: Final = re.compile(r"\s{0,3}\([^()\n]{1,90}\)(?=\s{0,3}:)")
_CELL_GAP: Final = re.compile(r"\t|[ ]{4,60}")
_OFFICE: Final = re.compile(rf"(?P<office>[{LOW}]{{4,20}})[ ](?=[{UP}]|[a-zř]{{1,5}}\.[ ]?[{UP}])")
_PLURAL: Final = ("lé", "ři", "té", "ové", "ici", "ky", "elé")
"""Ends of words for several people by what they do: ``jednatelé Jan Kos a Petr Lev``."""
_DIVIDERS: Final = ("; ", ". ", ", ")
"""Marks behind one list behind which the label of the next needs no colon: ``omluven p. Rak, nepřítomen p. Vlk``."""
_NOT_HERE: Final = ("excused", "unexcused", "absent")
_COLON: Final = re.compile(r"\s{0,3}:")
_BEFORE_NAME: Final = re.compile(rf"[ \t]{{1,40}}(?:[-–—=•●▪*][ \t]{{1,3}})?(?=[{UP}a-z])")
_COUNTED_NAMES: Final = re.compile(
    rf"[ ](?:je |bylo |jsou |byli )?\d{{1,3}}(?:[ ](?!z )[^\W\d_]{{4,14}}){{0,3}}"
    rf"(?:[ ]?\(|,?[ ](?:a to|jmenovitě|ve složení|konkrétně)[ ]?:?[ ])(?=[{UP}a-z])"
)
"""``Přítomno 5 členů (Kos, Lev, …)``, ``sešlo se 5 členů, a to Kos, Lev …``: the names behind their number."""
_NAME_ENDS: Final = re.compile(r"\s{0,3}(?:[,;.()\n\t–•●▪-]|a\s|$)")


def find_sections(found: Found) -> None:
    """Finds labels and lets each section reach to the next one."""
    end = len(found.view.folded)
    for label in reversed(_find_labels(found.view)):
        body = to_span((min(label.body, end), end))
        found.sections.append(Section(label.kind, to_span((label.start, label.end)), body))
        end = label.start
    found.sections.reverse()


def _find_labels(view: View) -> list[Label]:
    """The labels of a text in order; a weak one only right behind another list of persons."""
    free, before, known, labels = 0, "", openers(), list[Label]()
    places = _list_places(view, known)
    for start in sorted(places):
        if start < free:
            continue
        word = places[start]
        label = _match_label(view, start, word, known[word])
        if label is None:
            continue
        if label.kind in ATTENDANCE and (
            view.folded.startswith("(", max(0, start - 1))
            or (word.startswith("zast") and view.folded.startswith(", ", max(0, start - 2)))
        ):
            continue
        if needs_others(label.words) and not (may_be_weak(label, before) or is_paired(view.folded, label)):
            continue
        if label.words.startswith("za ") and _follows_side(view.folded, start):
            continue
        free, before = label.body, label.kind
        labels.append(label)
    return labels


_LINE: Final = 300
"""Characters of a line and of the one above it that are looked at."""


def _follows_side(folded: str, start: int) -> bool:
    """``za ministerstvo: …⏎za krajský úřad: …``: one of several sides, no list of its own."""
    end = folded.rfind("\n", max(0, start - _LINE), start)
    last = folded[folded.rfind("\n", max(0, end - _LINE), max(0, end)) + 1 : max(0, end)].lstrip(" -•")
    return last.startswith("za ") and ":" in last


def _list_places(view: View, known: dict[str, FirstWord]) -> dict[int, str]:
    """Where a first word of a label stands, and that word; spoiled ones with the word they are meant for."""
    begun = [
        word
        for word in view.present_of(label_words())
        if not (needs := known[word].needs) or view.present_of(needs)
    ]
    places = {start: word for word in begun for start in view.words[word]}
    places.update(spoiled_places(view))
    return places


def _match_label(view: View, start: int, word: str, opener: FirstWord) -> Label | None:
    """The label that begins at a place; ``ne-`` before it denies it."""
    folded, end = view.folded, start + len(word)
    label: Label | None = None
    if not folded.startswith(word, start):
        label = _match_spoiled(view, start, word)
    elif opener.kind and folded.startswith(":", end):
        label = Label(word, start, end, end + 1 + folded.startswith(":", end + 1), opener.kind)
    elif opener.may_begin(folded, end) and (match := opener.pattern.match(folded, start)):
        label = _read_label(view, start, match)
    if label is not None and folded.startswith("ne-", max(0, start - 3)):
        label.start, label.kind = start - 3, _DENIED.get(label.kind, label.kind)
    return label


def _read_label(view: View, start: int, match: re.Match[str]) -> Label | None:
    """The label of a match, where it has what a label of its kind must have."""
    folded, known = view.folded, kinds()
    words = " ".join(match["label"].split())
    if match.lastgroup == "open" and known[words] not in ATTENDANCE:
        return None
    more, end = match["more"] or "", match.end("label")
    if more and names_list(more):
        return None  # ``Zápis z jednání výboru Přítomni: …``: the label of the list is the one that counts
    minutes = words == "zapis" and (more or not (match["colon"] or _names_keeper(view, match)))
    kind = "other" if minutes else known[words]
    if kind not in ATTENDANCE and (match["count"] or more.strip() in known):
        return None  # ``jednání za účasti: …``
    if (
        match["colon"]
        or (match["tab"] and _begins_row(folded, start, kind, tab="\t" in match["tab"]))
        or (match["alone"] is not None and _stands_alone(folded, match, kind, words))
    ):
        return Label(words, start, end, match.end(), _settle_kind(kind, words, more))
    return _read_list(view, Label(words, start, end, end, kind)) if kind in ATTENDANCE else None


def _read_list(view: View, label: Label) -> Label | None:
    """A label of a list of persons, without a mark right behind it."""
    folded, end = view.folded, label.end
    tail = _TAIL.match(folded, end) if folded.find(":", end, end + TAIL) >= 0 else None
    if tail and tail_fits(tail["tail"]):
        aside = _ASIDE.match(folded, tail.end())
        colon = _COLON.match(folded, aside.end() if aside else tail.end())
        assert colon is not None
        if tail["tail"][-1:].isdigit() and folded[colon.end() : colon.end() + 1].isdigit():
            return None  # ``přítomen od 18:20``
        return _go_on(label, tail["tail"], colon.end())
    begins = starts_line(folded, label.start)
    if begins and not is_weak(view.clean[label.start : end]):
        if dashed := find_dashed(view, end):
            return _go_on(label, dashed["tail"], dashed.end())
        line = _LINE_TAIL.match(folded, end)
        if line and _heads_list(view, line):
            return _go_on(label, line["tail"], line.end())
    label.body = _find_bare_body(view, label, begins=begins) or 0
    return label if label.body else None


def _go_on(label: Label, tail: str, body: int) -> Label:
    """A label with the words behind it, which may tell another kind, and the place of its body."""
    label.kind, label.body = _settle_kind(label.kind, label.words, tail), body
    return label


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


def _heads_list(view: View, line: re.Match[str]) -> bool:
    """Whether a label that goes on to the end of its line stands over a list: persons, or short headings, follow."""
    if not tail_fits(line["tail"]):
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
    if kind in NEVER_ALONE or not starts_line(folded, match.start()):
        return False
    return bool(match["more"]) or words not in load_folded("attendance", "weak_labels")


def _find_bare_body(view: View, label: Label, *, begins: bool) -> int | None:
    """Where the list begins behind a label without a colon: ``Přítomni Jan Novák, …`` at the beginning of a line."""
    if label.words.startswith("host") or label.words in load_folded("attendance", "weak_labels"):
        return None
    counted = _COUNTED_NAMES.match(view.clean, label.end)
    gap = counted or _BEFORE_NAME.match(view.clean, label.end)
    if gap is None:
        return None
    divided = label.kind in _NOT_HERE and view.folded[max(0, label.start - 2) : label.start] in _DIVIDERS
    if counted is None and not divided and not begins:
        return gap.end() if _heads_flat(view, label.start, gap.end()) else None
    office = _OFFICE.match(view.clean, gap.end())
    known = office and (
        office["office"] in load_words("roles", "offices") or office["office"].endswith(_PLURAL)
    )
    name = office.end() if office and known else gap.end()
    person = scan_person(view.clean, name, min(len(view.clean), name + 80))
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
