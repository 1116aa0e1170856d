"""Members listed at the head without a label of presence, whose presence is told beside or below them.

Finds: ``Členové komise: Jan Kos (P), Eva Malá (O)``; ``Členové: Jan Kos, Eva Malá (všichni přítomni)``;
``Předseda: Jan Kos⏎Členové: Petr Lev, Eva Malá⏎Omluven: Ivo Rak``, where whoever is not among the absent was there.
Leaves: lists of members beside a presence list, and those that nothing says anything of.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from zapisy.finders.attendance.entries import read_entries
from zapisy.finders.attendance.marks import Legend, Mark, read_legend, read_mark
from zapisy.finders.sections.lexicon import ATTENDANCE
from zapisy.found import Found, FoundAttendance, Span
from zapisy.names.scan import take_titles_behind
from zapisy.text.letters import compile_either
from zapisy.text.views import View, fold

HEAD: Final = 1800
"""Characters of a document that may hold such a list."""
NEAR: Final = 400
"""Characters between the members and those who are absent."""
_FIRST: Final = frozenset(
    (
        "clenove",
        "clenky",
        "clen",
        "clenka",
        "slozeni",
        "obsazeni",
        "vybor",
        "porota",
        "komise",
        "rada",
        "ucast",
        "dochazka",
        "zastupitele",
        "radni",
    )
    + ("garant", "garantka", "predseda", "predsedkyne", "mistopredseda", "mistopredsedkyne")
)
_LABEL: Final = re.compile(
    r"(?P<label>(?:clen\w{0,3}|zastupitele|radni|slozeni|obsazeni|vybor|porota|komise|rada|ucast|dochazka|garant\w{0,2}|(?:misto)?predsed\w{1,5})(?: [a-z]{2,16}){0,4})"
    r"(?:\s?\([^()\n]{3,80}\))?\s?:\s{0,3}(?:(?:ne)?pritomen ?/ ?(?:ne)?pritomen\s{1,3})?"
)
_ALL_HERE: Final = re.compile(
    r"\s?[(–,-]\s?(?:vsichni|v plnem poctu|kompletni|pritomni vsichni)[^\n]{0,30}(?:pritomni|ucast|pocet|sestava)?"
    r"|[.\s]{1,4}vsichni\s(?:clenove\s|clenky\s|z nich\s)?(?:[a-z]{4,12}\s){0,2}(?:jsou|byli|byly)?\s?pritomn\w"
)
_NUMBER: Final = re.compile(r"\d{1,3}[.)]\s{1,3}")
_NEXT_ITEM: Final = re.compile(r",\s?\d{1,2}[a-z]?\)")
"""``u bodu 1), 2), 14)``: the comma parts items."""
_CODE: Final = compile_either(
    r"(?<!\d)(?:[ \t]|[ \t]?[(\[:–-]|[ \t]?\.{3,80})[ \t]{0,60}(?P<code>[PONXAD+✓✔✗✘](?!\.)|oml?\.?|ano|ne|přít\.?|nepř(?:ít)?\.?|omluva|–|-)[ \t]?[)\]]?(?=[ \t]{0,3}(?:[,;.\n]|$))"
    r"|[ \t]{1,2}(?:[(\[]|[–-][ \t]|\.{3,80}[ \t]?|[ ]{2,60})(?P<word>(?:ne)?(?:přítom|omluv|účast)\w{0,4}(?:[^()\[\]\n;]{0,30}[)\]]|(?:[ ][-–][ ][^\n,;]{2,30})?(?=[,;.\n]|$)))"
    r"|(?:,[ ]|:[ ])(?P<said>(?:ne)?(?:přítom|omluv|účast)\w{0,4}(?:[ ][-–][ ][^\n,;]{2,30})?)(?=[,;.\n]|$)"
    r"|[ \t\n](?P<plain>(?:ne)?(?:přítom(?:en|na|ný|ná)|omluven[aý]?)(?:,? (?:ne)?omluven[aý]?)?)(?=[ \t,;.\n]|$)",
    re.IGNORECASE,
)
_ABSENT: Final = compile_either(
    r"(?:[ \t(\[–:-]|\.{3})[ \t]?(?:[ON](?!\.)|NE|ne|-|–|✗|✘|oml?\.?|nepř(?:ít)?\.?|neúčast|omluva|nepřítom\w{2}|(?:ne)?omluven\w?)[)\]]?[ \t]{0,3}(?=[,;.\n]|$)"
)
"""A code or a word of absence beside one of a list."""
_SIGNS: Final = (
    "(-",
    "\tO",
    "\tN",
    "\t-",
    "\tne",
    " O",
    "(O",
    "-O",
    " N",
    "(N",
    " ne",
    "NE",
    "oml",
    "nepř",
    "neúč",
    "omluv",
    " -",
    " –",
    "✗",
    "✘",
)
"""One of them stands where that matches: most lists have none."""
_ABSENT_WORDS: Final = frozenset(("o", "n", "ne", "om", "oml", "nepr", "neprit", "neucast", "omluva"))
_ABSENT_STEMS: Final = ("nepritom", "omluven", "neomluven")
_ABSENT_MARKS: Final = ("-", "–", "✗", "✘")
"""The words and marks that tell it, folded."""
_LETTERS: Final = frozenset(("", "o", "om", "oml", "ne", "n", "nepř", "nepřít"))
"""Codes of absence that stand for a word; a mere dash has none."""
_WRAPPED: Final = compile_either(
    r"(?:\n(?:ne)?(?:přítom|omluv)|,[ \n](?:ne)?(?:omluv|přítom|účast))\w{0,4}(?=[ ,;\n]|$)"
)
_ADJECTIVE: Final = re.compile(r"[a-z]{3,14}[iyae]")
"""``Honební výbor: …``"""
CODES: Final[Legend] = {
    "p": Mark("attendee"), "o": Mark("absentee", True), "om": Mark("absentee", True), "n": Mark("absentee", None),
    "ano": Mark("attendee"), "ne": Mark("absentee", None), "a": Mark("attendee"), "x": Mark("attendee"), "+": Mark("attendee"),
    "-": Mark("absentee", None), "–": Mark("absentee", None), "✓": Mark("attendee"), "✔": Mark("attendee"),
}  # fmt: skip


def find_members(found: Found) -> list[FoundAttendance]:
    """The members of the head of a document, where no presence list is."""
    if any(entry.status == "attendee" for entry in found.attendance):
        return []
    lists = list(_read_lists(found))
    members = [entry for listed, _ in lists for entry in listed]
    if not members:
        return []
    coded = [entry for listed, codes in lists for entry in _apply_codes(listed, codes)]
    if coded or (coded := [entry for listed, codes in lists for entry in _spare_others(listed, codes)]):
        return coded
    last = max(entry.name.span.end for entry in members)
    if _ALL_HERE.match(found.view.folded, last):
        return members
    return _drop_absent(found, members, last)


def _read_lists(found: Found) -> Iterator[tuple[list[FoundAttendance], list[Mark | None]]]:
    """The lists behind labels of members, each with what the codes beside its persons mean."""
    view = found.view
    legend = read_legend(view.clean) or CODES
    for start in view.starts_of(_FIRST):
        if start > HEAD:
            return
        label = _LABEL.match(view.folded, start)
        before = view.folded[view.folded.rfind("\n", 0, start) + 1 : start].strip(" \t-–•*")
        ended = view.folded[max(0, start - 2) : start] == ". "
        if label is None or (before and not ended and not _ADJECTIVE.fullmatch(before)):
            continue
        stop = view.clean.find("\n\n", label.end())
        labels = [s.label.start for s in found.sections if s.kind in ATTENDANCE]
        body = Span(label.end(), min([len(view.clean), *(at for at in [stop, *labels] if at >= label.end())]))
        entries, codes = _read_coded(found, body, label["label"], legend)
        if label["label"].startswith(_BOARDS) and before not in _NO_BOARDS:
            adjective = len(before) + 1 if _ADJECTIVE.fullmatch(before) else 0
            _set_board(found, entries, Span(start - adjective, label.end("label")))
        yield entries, codes


_BOARDS: Final = ("vybor", "komise", "rada")
_NO_BOARDS: Final = ("slozeni", "obsazeni", "clenove", "clenky")


def _set_board(found: Found, entries: Sequence[FoundAttendance], label: Span) -> None:
    """``Honební výbor: …``: the body whose members are listed at the meeting of another."""
    for entry in entries:
        if entry.organization is None:
            entry.organization, entry.organization_span = found.view.clean[slice(*label)], label


def _read_coded(
    found: Found, body: Span, label: str, legend: Legend
) -> tuple[list[FoundAttendance], list[Mark | None]]:
    """Persons one after another, each with the code behind the name."""
    view, at = found.view, body.start
    entries: list[FoundAttendance] = []
    codes: list[Mark | None] = []
    role = _office(found, body.start, label)
    while at < body.end:
        stop = _end_of_entry(view.clean, at, body.end)
        code = _CODE.search(view.clean, at, stop)
        if code and (view.clean[code.end() : code.end() + 1].isalnum() or "bod" in (code["word"] or "")):
            code = None  # the next label cuts the body here, or it is said of one item
        read, last = read_entries(view, at, code.start() if code else stop, "attendee", "attendance.members")
        if len(read) != 1:
            break
        read[0].role = read[0].role or role
        entries += read
        codes.append(read_mark(_written(code), legend) if code else None)
        at = max(last, code.end() if code else last)
        at += len(view.clean[at : body.end]) - len(view.clean[at : body.end].lstrip(" ,;\n\t"))
        at = number.end() if (number := _NUMBER.match(view.clean, at, body.end)) else at
        if _ALL_HERE.match(view.folded, read[0].name.span.end):
            codes = [mark or Mark("attendee") for mark in codes]
            if ". " in view.clean[read[0].name.span.end : stop]:
                break
        if role:
            break
    return entries, codes


def _written(code: re.Match[str]) -> str:
    return (code["code"] or code["word"] or code["said"] or code["plain"]).rstrip(")]")


def read_coded(found: Found, body: Span) -> list[FoundAttendance]:
    """The persons of a presence list in which each has a code, some of them of presence and some of absence, or only
    those who are absent have a letter."""
    view = found.view
    if not _tells_absence(view, body):
        return []
    near = view.clean[body.start : body.end]
    if not any(sign in near for sign in _SIGNS):
        return []
    legend = read_legend(view.clean)
    entries, codes = _read_coded(found, body, "", legend or CODES)
    told = {mark.status for mark in codes if mark}
    if legend or len(told) > 1:
        return _apply_codes(entries, codes)
    absent = (entry for entry, mark in zip(entries, codes, strict=True) if mark)
    lettered = all(_letter_behind(view.clean, entry.name.span.end, body.end) in _LETTERS for entry in absent)
    return _spare_others(entries, codes) if lettered else []


def _tells_absence(view: View, body: Span) -> bool:
    """Whether a code or a word of absence stands beside one of a list; it begins with such a word or mark, behind one sign."""
    clean, (first, end) = view.clean, body
    starts = view.starts_within(_ABSENT_WORDS, first, end) + view.starts_within(_ABSENT_STEMS, first, end)
    for mark in _ABSENT_MARKS:
        at = clean.find(mark, first, end)
        while at >= 0:
            starts.append(at)
            at = clean.find(mark, at + 1, end)
    for at in starts:
        begin = at - 3 if clean.startswith("...", at - 3) else at - 1
        if begin >= first and _ABSENT.match(clean, begin, end):
            return True
    return False


def _letter_behind(text: str, at: int, end: int) -> str:
    """The code behind a name, without its marks; empty where it is a dash."""
    code = _CODE.search(text, at, _end_of_entry(text, at, end))
    letter = _written(code).strip(" ()[]–-:.,").lower() if code else ""
    return letter or text[at : at + 8].strip(" ()[]–-:.,\n\t")


def _end_of_entry(text: str, at: int, end: int) -> int:
    """Where the entry at a place ends: before the next comma outside of brackets, or line break."""
    depth = 0
    for place in range(at, min(end, at + 160)):
        letter = text[place]
        depth += (letter == "(") - (letter == ")")
        ends = depth < 1 and letter in ",;\n" and place > at
        if ends and letter == "," and take_titles_behind(text, place, end)[0]:
            continue
        if ends and not _WRAPPED.match(text, place) and not _NEXT_ITEM.match(text, place):
            return place + 1
    return min(end, at + 160)


def _office(found: Found, at: int, label: str) -> str | None:
    """The office of one person behind its own label: ``Předseda: Jan Kos``."""
    if not ("predsed" in label or label.startswith("garant")) or label.endswith(("ove", "i")):
        return None
    start = found.view.folded.rfind(label, 0, at)
    written = found.view.clean[start : start + len(label)]
    return written[:1].lower() + written[1:]


def _apply_codes(entries: Sequence[FoundAttendance], codes: Sequence[Mark | None]) -> list[FoundAttendance]:
    """The entries with the status that their codes tell, where all have one."""
    if len(entries) < 2 or not all(mark is not None and mark.status for mark in codes):
        return []
    for entry, mark in zip(entries, codes, strict=True):
        assert mark is not None
        assert mark.status is not None
        entry.status, entry.excused, entry.remote = mark.status, mark.excused, mark.remote
    return list(entries)


def _spare_others(entries: Sequence[FoundAttendance], codes: Sequence[Mark | None]) -> list[FoundAttendance]:
    """``Členové: Jan Kos, Petr Lev, Eva Malá (omluvena)``: where some are said to be absent and nobody to be there, the others were."""
    absent = [mark is not None and mark.status == "absentee" for mark in codes]
    if (
        not any(absent)
        or absent.count(False) < 2
        or any(mark and not away for mark, away in zip(codes, absent, strict=True))
    ):
        return []
    for entry, mark in zip(entries, codes, strict=True):
        if mark is not None:
            entry.status, entry.excused = "absentee", mark.excused
        entry.confidence = 0.8
    return list(entries)


def _drop_absent(found: Found, members: list[FoundAttendance], last: int) -> list[FoundAttendance]:
    """Who is not among those said to be absent right below was there; nobody, where nothing is said of the absent."""
    kinds = ("excused", "unexcused", "absent")
    near = [s for s in found.sections if s.kind in kinds and -NEAR < s.label.start - last < NEAR]
    if not near or len(members) < 2:
        return []
    absent = {fold(entry.name.text.split()[-1]) for entry in found.attendance if entry.status == "absentee"}
    here = [entry for entry in members if fold(entry.name.text.split()[-1]) not in absent]
    for entry in here:
        entry.confidence = 0.8
    return here if len(here) > 1 else []
